import type * as z from 'zod';
import type { Text } from '../ground/index.js';

/** What zod is told of a fault that lies between two fields. */
interface OrderFault {
  readonly path: string[];
  readonly params: { readonly fault: 'events-out-of-order'; readonly expected: Text };
  readonly when: (payload: z.core.ParsePayload) => boolean;
}

/**
 * The check that of instants or days of a record, where they are given, the later one is not before the earlier, or any of several earlier ones.
 * Values that could not be read have no order.
 */
export function inOrder<K extends string>(
  earlier: K | readonly K[],
  later: K,
  expected: Text,
): [(record: Readonly<Record<K, number | string | null>>) => boolean, OrderFault] {
  const before = Array.isArray(earlier) ? (earlier as readonly K[]) : [earlier as K];
  return [
    (record) => {
      const second = record[later];
      return before.every((name) => {
        const first = record[name];
        return first == null || second == null || typeof first !== typeof second || first <= second;
      });
    },
    { path: [later], params: { fault: 'events-out-of-order', expected }, when: isRecord },
  ];
}

/** Fields are compared beside other faults too, so that all are reported at once. */
export function isRecord({ value }: z.core.ParsePayload): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
