import { fault } from '../ground/index.js';
import { formatInstant, halfYear, month, type Period, periodBounds, quarter } from '../time/index.js';

const monthsIn = { month: 1, quarter: 3, 'half-year': 6 } as const;

/**
 * The months, quarters or half-years that a period consists of, in their order.
 *
 * @throws `score-mismatch` for a period that does not consist of whole ones, or none at all.
 */
export function subPeriods(
  period: Period | null,
  each: 'month' | 'quarter' | 'half-year',
): readonly Period[] {
  if (period !== null) {
    const found = wholePeriods(period, each);
    if (found !== null) return found;
  }
  const stated = period?.name ?? { zh: '未注明', en: 'none stated' };
  throw fault(
    'score-mismatch',
    {
      zh: `计分办法按 ${each} 取平均,统计周期须由完整的 ${each} 组成,实为 ${stated.zh};请用 period 指明这样的周期。`,
      en: `The scorecard takes a mean over each ${each}, so the period must consist of whole ones; found ${stated.en}. Name such a period by the option period.`,
    },
    { path: ['period'], found: stated.en },
  );
}

/** A text that is the same for the same period. */
export function periodKey(period: Period | null): string {
  return period === null ? '' : `${period.start}/${period.end}`;
}

function wholePeriods(period: Period, each: 'month' | 'quarter' | 'half-year'): readonly Period[] | null {
  const { start, end } = periodBounds(period);
  const [first, past] = [monthNumber(start), monthNumber(end)];
  const length = monthsIn[each];
  if (first === null || past === null || first % length !== 0 || past % length !== 0) return null;
  const count = (past - first) / length;
  return Array.from({ length: count }, (_, index) => made(each, first + index * length));
}

/** Months since the year 0, of an instant at the start of one. */
function monthNumber(instant: number): number | null {
  const text = formatInstant(instant);
  if (!text.endsWith('-01T00:00:00+08:00')) return null;
  return 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7)) - 1;
}

function made(each: 'month' | 'quarter' | 'half-year', first: number): Period {
  const year = Math.floor(first / 12);
  const number = (first % 12) / monthsIn[each] + 1;
  if (each === 'month') return month(year, number);
  return each === 'quarter' ? quarter(year, number) : halfYear(year, number);
}
