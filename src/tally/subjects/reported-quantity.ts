import { knownQuantities } from '../../model/quantity-kinds.js';
import type { ReportedQuantity } from '../../model/reported-quantity.js';
import type { Instant } from '../../time/index.js';
import type { Context } from '../context.js';
import { hasHappened, membershipOf, type SubjectReading } from './subject-reading.js';

/** How reported quantities are counted: by their values. */
export const reportedQuantityReading: SubjectReading<'reportedQuantities'> = {
  subject: 'reported-quantity',
  table: 'reportedQuantities',
  amountOf: ({ value }) => value,
  keysOf: (record) => ({ quantity: quantityKey(record) }),
  form: { reportedAt: 'instant', value: 'amount', quantity: 'text', unit: 'text' },
  derive: (context, all) => {
    const latest = latestLevels(context, all());
    return (record) => {
      const { reportedAt, quantity, unit, nature, wording } = record;
      if (!hasHappened(context, reportedAt)) return null;
      const isLevel = nature === 'level';
      return {
        report: isLevel ? standing(context, reportedAt) : membershipOf(context, reportedAt),
        // In another unit than persons it is another quantity.
        quantityKind: Object.hasOwn(knownQuantities.values, quantity) && unit === '人' ? quantity : 'other',
        quantityNature: nature,
        quantityWording: wording ?? 'unstated',
        superseded: isLevel && isSuperseded(record, latest, context) ? 'yes' : 'no',
      };
    };
  },
};

/** Quantities in different units are different quantities: 综合受理窗口(个). */
function quantityKey({ quantity, unit }: ReportedQuantity): string {
  return `${quantity}(${unit})`;
}

/** A level stands from its report on, until a later report takes its place: one of an earlier period stands in this one too. */
function standing({ end }: Context, reportedAt: Instant): string {
  return reportedAt < end ? 'in-period' : 'outside-period';
}

type Latest = ReadonlyMap<string, ReportedQuantity>;

/** A later report of the same department takes a level's place, or one of a department that it was renamed or merged into. */
function isSuperseded(record: ReportedQuantity, latest: Latest, { registry }: Context): boolean {
  const { departmentId } = record;
  const successors = registry?.succeeded.get(departmentId) ?? [];
  return (
    latest.get(levelKey(record, departmentId))?.id !== record.id ||
    successors.some((successor) => {
      const other = latest.get(levelKey(record, successor));
      return other !== undefined && isLater(other, record);
    })
  );
}

function levelKey({ quantity, unit }: ReportedQuantity, departmentId: string): string {
  return JSON.stringify([departmentId, quantity, unit]);
}

function isLater(one: ReportedQuantity, other: ReportedQuantity): boolean {
  return one.reportedAt > other.reportedAt || (one.reportedAt === other.reportedAt && one.id > other.id);
}

/** The latest report of each level, by department, up to the as-of instant and the end of the period. */
function latestLevels({ asOf, end }: Context, records: readonly ReportedQuantity[]): Latest {
  const latest = new Map<string, ReportedQuantity>();
  for (const record of records) {
    const { reportedAt, nature, departmentId } = record;
    if (nature !== 'level' || reportedAt > asOf || reportedAt >= end) continue;
    const key = levelKey(record, departmentId);
    const known = latest.get(key);
    if (known === undefined || isLater(record, known)) latest.set(key, record);
  }
  return latest;
}
