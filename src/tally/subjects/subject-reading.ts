import type { Subject } from '../../indicator/attributes/index.js';
import type { AttributeValues } from '../../indicator/where.js';
import type { TableName, TableRecords } from '../../model/tables.js';
import type { Instant } from '../../time/index.js';
import type { Context } from '../context.js';

/** What every record of these tables has. */
export interface DepartmentRecord {
  readonly id: string;
  readonly departmentId: string;
}

/** The attributes of a record; `null` where at the as-of instant there was no such record yet. */
export type Derive<R> = (record: R) => AttributeValues | null;

/** What a field holds when it was read. */
export type FieldForm = 'instant' | 'instant-or-null' | 'day-or-null' | 'text' | 'amount';

/** How the records of a table of their own become countable: all but cases, ratings and matters. */
export interface SubjectReading<N extends TableName = TableName> {
  readonly subject: Subject;
  readonly table: N;
  /** What a record counts; 1 unless said otherwise. */
  readonly amountOf?: (record: TableRecords[N]) => number;
  /** The values of keys to group by that are neither attributes nor places. */
  readonly keysOf?: (record: TableRecords[N]) => Readonly<Record<string, string>>;
  /** What a record has to have in its fields; what was not read by the library may have something else. */
  readonly form: Readonly<Partial<Record<keyof TableRecords[N] & string, FieldForm>>>;
  /** Makes the derivation in a context; `all` are the records of the table, where one depends on others. */
  readonly derive: (context: Context, all: () => readonly TableRecords[N][]) => Derive<TableRecords[N]>;
}

/** Where an instant lies: in the period, outside it, or not yet before the as-of instant. */
export function membershipOf({ start, end, asOf }: Context, instant: Instant | null | undefined): string {
  if (instant == null || instant > asOf) return 'not-yet';
  return instant >= start && instant < end ? 'in-period' : 'outside-period';
}

/** Whether something has happened at the as-of instant. */
export function hasHappened({ asOf }: Context, instant: Instant | null | undefined): boolean {
  return instant != null && instant <= asOf;
}

/** How something with a limit stands to it; what is done at the very instant of the limit is late. */
export function timelinessOf(
  context: Context,
  done: Instant | null | undefined,
  limit: Instant | null | undefined,
): string {
  if (done != null && hasHappened(context, done)) {
    if (limit == null) return 'done-without-limit';
    return done < limit ? 'in-time' : 'late';
  }
  if (limit == null) return 'open-without-limit';
  return context.asOf < limit ? 'pending' : 'overdue';
}
