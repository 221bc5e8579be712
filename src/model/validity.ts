import type * as z from 'zod';
import type { CalendarDate } from '../time/index.js';
import { inOrder, isRecord } from './events-in-order.js';

/** The days on which a department or a region stands, and what comes after it (有效期与承继关系). */
export interface Validity {
  /** The first day (设立日期); `null` where it is not known, so that it stood always. */
  readonly validFrom: CalendarDate | null;
  /** The first day on which it no longer stands (撤销、更名、合并日期). */
  readonly validUntil: CalendarDate | null;
  /** Into which it was renamed or merged on that day (承继单位); `null` where nothing takes its place. */
  readonly successorId: string | null;
}

/** The same as a source gives it. */
export interface ValidityInput {
  readonly validFrom?: string | null | undefined;
  readonly validUntil?: string | null | undefined;
  readonly successorId?: string | null | undefined;
}

/** Adds what holds between these fields: days in order, and a successor only of what ends, and never itself. */
export function validUnlessSucceeded<T extends Validity & { readonly id: string }>(
  fields: z.ZodType<T>,
): z.ZodType<T> {
  return fields
    .refine(
      ...inOrder('validFrom', 'validUntil', {
        zh: '不早于 validFrom 的日期',
        en: 'a day that is not before validFrom',
      }),
    )
    .refine(
      ({ id, validUntil, successorId }) =>
        successorId === null || (validUntil !== null && successorId !== id),
      {
        path: ['successorId'],
        params: {
          fault: 'invalid-succession',
          expected: {
            zh: '另一单位的编号,并同时给出 validUntil(自何日起由其承继)',
            en: 'the id of another one, together with validUntil (from which day it takes over)',
          },
        },
        when: isRecord,
      },
    )
    .transform((record) => Object.freeze(record));
}
