import { fault, printed } from '../ground/index.js';
import type { AttributeValues } from '../indicator/where.js';
import { isCalendarDate } from '../time/index.js';
import type { Context } from './context.js';
import { isInstant } from './record-checks.js';
import { unknownPlace } from './registry.js';
import type { DepartmentRecord, FieldForm, SubjectReading } from './subjects/index.js';

/** A record of a table of its own, made countable. */
export interface DerivedRecord {
  readonly attributes: AttributeValues;
  /** The values of the keys to group by that are no attributes. */
  readonly keys: Readonly<Record<string, string>>;
  readonly amount: number;
}

/**
 * Makes the records of a table countable: the one place where the attributes of tickets, services and the like are derived.
 *
 * @returns For each record what it counts as; `null` where at the as-of instant there was no such record yet.
 */
export function recordDeriver(
  reading: SubjectReading,
  context: Context,
  all: () => readonly unknown[],
): (record: unknown) => DerivedRecord | null {
  const derive = reading.derive(context, all as never) as (record: unknown) => AttributeValues | null;
  const amountOf = reading.amountOf as ((record: unknown) => number) | undefined;
  const keysOf = reading.keysOf as ((record: unknown) => Readonly<Record<string, string>>) | undefined;
  return (record) => {
    requireRead(record, reading);
    const attributes = derive(record);
    if (attributes === null) return null;
    const place = context.registry?.places.get(record.departmentId) ?? unknownPlace(record.departmentId);
    return {
      attributes: { ...attributes, placeLevel: place.level ?? 'unstated' },
      keys: { department: place.department, ...place.keys, ...keysOf?.(record) },
      amount: amountOf?.(record) ?? 1,
    };
  };
}

const isOfForm: Readonly<Record<FieldForm, (value: unknown) => boolean>> = {
  instant: isInstant,
  'instant-or-null': (value) => value === null || isInstant(value),
  'day-or-null': (value) => value === null || (typeof value === 'string' && isCalendarDate(value)),
  text: (value) => typeof value === 'string',
  amount: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};

/** Refuses what reading did not give: a row of a source that comes here unread would be counted wrongly. */
function requireRead(record: unknown, { table, form }: SubjectReading): asserts record is DepartmentRecord {
  const fields = (typeof record === 'object' && record !== null ? record : {}) as Readonly<
    Record<string, unknown>
  >;
  const forms = Object.entries<FieldForm>({ id: 'text', departmentId: 'text', ...form });
  const wrong = forms.find(([name, each]) => !isOfForm[each](fields[name]))?.[0];
  if (wrong === undefined) return;
  const found = printed(record);
  throw fault(
    'wrong-type',
    {
      zh: `应为由 parseRecords 或 parseDataset 读取的 ${table} 记录(时间为毫秒数),其 ${wrong} 不是读取所得;实为 ${found};请先读取。`,
      en: `Expected a record of ${table} as parseRecords or parseDataset reads it (instants in milliseconds), but its ${wrong} is not; found ${found}; read it first.`,
    },
    { path: [table, wrong], found },
  );
}
