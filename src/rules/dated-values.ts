import { fault, printed, type Text } from '../ground/index.js';
import {
  type CalendarDate,
  formatInstant,
  isCalendarDate,
  type Period,
  periodBounds,
} from '../time/index.js';
import type { DatedValue } from './rule-set.js';

/** What gives dated values, and what gives those that it leaves unsaid: a rule set, a scorecard. */
export interface DatedSource {
  readonly id: string;
  readonly extends: DatedSource | null;
  readonly values: Readonly<Record<string, readonly DatedValue[]>>;
}

/** Where values of one key are not in the order of their days, or two are in force on one day. */
export function overlapIn(
  values: readonly DatedValue[],
): { readonly index: number; readonly found: string; readonly expected: Text } | undefined {
  for (const [index, { from, until }] of values.entries()) {
    const next = values[index + 1];
    if (until !== undefined && until <= from) {
      const expected = { zh: 'until 晚于 from', en: 'until to be after from' };
      return { index, found: `${from} – ${until}`, expected };
    }
    if (next !== undefined && (next.from <= from || (until !== undefined && next.from < until))) {
      return {
        index: index + 1,
        found: next.from,
        expected: {
          zh: `按日期先后排列且不重叠的值(前一值自 ${from}${until === undefined ? '' : ` 至 ${until}`})`,
          en: `values in the order of their days that do not overlap (the one before is from ${from}${until === undefined ? '' : ` until ${until}`})`,
        },
      };
    }
  }
  return undefined;
}

/**
 * The day whose values are taken: the last of a period, in which none may change, the day itself, or `null` for the latest.
 *
 * @param mayChange - Keys whose values may change inside of a period.
 * @throws `invalid-date`; `invalid-period`; `rule-change-in-period` when a value changes inside the period and names no transition.
 */
export function dayOfValues(
  source: DatedSource,
  when: Period | CalendarDate | null,
  mayChange: (key: string) => boolean = () => false,
): CalendarDate | null {
  const days = typeof when === 'object' && when !== null ? daysOf(when) : null;
  const on = days === null ? (when as CalendarDate | null) : days.last;
  if (on !== null && !isCalendarDate(on)) {
    throw fault(
      'invalid-date',
      {
        zh: `应为日期 YYYY-MM-DD,实为 ${printed(on)}。`,
        en: `Expected a day YYYY-MM-DD, found ${printed(on)}.`,
      },
      { found: printed(on) },
    );
  }
  if (days !== null) {
    const chain = lineage(source);
    for (const key of keysOf(chain)) if (!mayChange(key)) refuseChangeInside(chain, key, days);
  }
  return on;
}

/** The keys that any of a chain has values of. */
export function keysOf(chain: readonly DatedSource[]): ReadonlySet<string> {
  return new Set(chain.flatMap(({ values }) => Object.keys(values)));
}

/** A source and those that it extends, nearest first. */
export function lineage<S extends { readonly extends: S | null }>(source: S): readonly S[] {
  return source.extends === null ? [source] : [source, ...lineage(source.extends)];
}

/** The value of a key on a day (`null`: the latest), by the nearest of a chain that has one in force. */
export function inForce(chain: readonly DatedSource[], key: string, on: CalendarDate | null) {
  for (const { id, values } of chain) {
    const list = Object.hasOwn(values, key) ? values[key]! : [];
    const dated = list.filter(({ from }) => on === null || from <= on).at(-1);
    const isOver = dated?.until !== undefined && (on === null || dated.until <= on);
    if (dated !== undefined && !isOver) return { ruleSet: id, dated };
  }
  return undefined;
}

/** The days on which a value of a key begins or ends anywhere in a chain, in their order. */
export function daysOfChange(chain: readonly DatedSource[], key: string): readonly CalendarDate[] {
  const days = chain
    .flatMap(({ values }) => (Object.hasOwn(values, key) ? values[key]! : []))
    .flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  return [...new Set(days)].sort();
}

interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** The first and the last day of a period. */
export function daysOf(period: Period): Days {
  const { start, end } = periodBounds(period);
  return { first: formatInstant(start).slice(0, 10), last: formatInstant(end - 1).slice(0, 10) };
}

function refuseChangeInside(chain: readonly DatedSource[], key: string, { first, last }: Days): void {
  const atEnd = inForce(chain, key, last)?.dated;
  if (atEnd?.transition === 'whole-period') return;
  const changes = daysOfChange(chain, key).filter((day) => first < day && day <= last);
  const day = [first, ...changes].find((each) => inForce(chain, key, each)?.dated !== atEnd);
  if (day === undefined) return;
  throw fault(
    'rule-change-in-period',
    {
      zh: `${key} 的值在统计周期(${first} 至 ${last})内有变更;请缩短周期,或在新值上写明 transition: 'whole-period'(整期适用新值)。`,
      en: `The value of ${key} changes inside the period (${first} to ${last}); take a shorter period, or give the new value transition: 'whole-period'.`,
    },
    { path: [key], found: day },
  );
}
