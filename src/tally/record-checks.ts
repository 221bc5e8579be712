import { fault, printed } from '../ground/index.js';
import type { Case } from '../model/case.js';

/** The code of a value that has one. */
export function checked(code: number, record: Case, field: string, value: unknown): number {
  if (code >= 0) return code;
  throw unknownValue(record, field, value);
}

/** The error for a value that is none of its attribute's. */
export function unknownValue({ id }: Case, field: string, value: unknown): Error {
  return fault(
    'unknown-attribute-value',
    {
      zh: `办件 ${printed(id)} 的 ${field} 为 ${printed(value)},不在其取值之内;请先用 parseCases 读取记录。`,
      en: `Case ${printed(id)} has ${printed(value)} as its ${field}, which is none of its values; read records with parseCases first.`,
    },
    { record: id, path: [field], found: printed(value) },
  );
}

/** Whether a value is an instant. */
export function isInstant(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(value);
}

/**
 * Whether a record has the form that reading gives: a row of a source that comes here unread would be counted wrongly. The ids of its matter and
 * department are checked where they are used.
 */
export function isRead(record: Case | null | undefined): boolean {
  return (
    record != null &&
    isInstant(record.acceptedAt) &&
    (record.completedAt === null || isInstant(record.completedAt)) &&
    typeof record.id === 'string' &&
    Array.isArray(record.ratings)
  );
}

/** The error for a record that reading did not give. */
export function notRead(record: unknown): Error {
  const found = printed(record);
  return fault(
    'wrong-type',
    {
      zh: `应为由 parseCases 读取的办件(时间为毫秒数,评价为列表),实为 ${found};请先用 parseCases 读取记录。`,
      en: `Expected a case as parseCases reads it (instants in milliseconds, a list of ratings), found ${found}; read records with parseCases first.`,
    },
    { found },
  );
}

/**
 * Refuses a case that has not the limits and suspensions that reading gives it.
 *
 * @throws `wrong-type`.
 */
export function requireLimits(record: Case): void {
  const isAmount = (amount: unknown) =>
    amount === null || (Number.isSafeInteger(amount) && (amount as number) >= 0);
  const has =
    isRead(record) &&
    isAmount(record.promisedLimit) &&
    isAmount(record.statutoryLimit) &&
    (record.extendedAt === null || isInstant(record.extendedAt)) &&
    Array.isArray(record.suspensions);
  if (!has) throw notRead(record);
}
