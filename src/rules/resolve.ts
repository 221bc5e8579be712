import { deepFreeze, fault, printed, type Text } from '../ground/index.js';
import type { Basis } from '../indicator/basis.js';
import { isOfDeadline } from '../indicator/deadline-settings.js';
import type { EarlierValue } from '../indicator/setting.js';
import {
  type CalendarDate,
  formatInstant,
  isCalendarDate,
  type Period,
  periodBounds,
} from '../time/index.js';
import { requireChecked } from './checked-rule-set.js';
import type { RuleSet } from './rule-set.js';

/** The value of a parameter that is in force, and where it comes from. */
export interface ResolvedValue {
  readonly value: unknown;
  readonly ruleSet: string;
  readonly from: CalendarDate;
  readonly basis: Basis;
  /** Of a parameter that goes by the acceptance of a case, the first day of acceptance that it is read for; left out where that is `from`. */
  readonly since?: CalendarDate;
  /** What was in force before, for such parameters; left out where there is nothing. */
  readonly earlier?: readonly EarlierValue<unknown>[];
}

/** A rule set on one day: each parameter with the one value in force. Plain data. */
export interface ResolvedRules {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  /** The day; `null` for the latest values. */
  readonly on: CalendarDate | null;
  readonly values: Readonly<Record<string, ResolvedValue>>;
  /** Parameters about deadlines that have no value any more, with those that cases accepted earlier are held to. */
  readonly ended: Readonly<Record<string, readonly EarlierValue<unknown>[]>>;
}

/**
 * The values of a rule set that are in force for a period or on a day (适用规则). Counting rules go by the end of the period: those in force on
 * its last day. Rules about deadlines go by the acceptance of each case, so that they keep what was in force before. Where a rule set says nothing the
 * one that it extends does.
 *
 * @param when - A period, a day (`YYYY-MM-DD`), or `null` for the latest values, of those that have not ended.
 * @throws `invalid-rule-set` for rules that were not defined; `rule-change-in-period` when a value changes inside the period and names no transition; `invalid-date`.
 *
 * @example
 * ```ts
 * import { quarter, resolveRules, zhongwei } from 'zwfw-indicators';
 * const rules = resolveRules(zhongwei, quarter(2021, 2));
 * rules.on; // => '2021-06-30'
 * rules.values['rounding.mode']?.value; // => 'halfExpand'
 * rules.values['rounding.mode']?.basis.kind; // => 'inferred'
 * ```
 */
export function resolveRules(ruleSet: RuleSet, when: Period | CalendarDate | null): ResolvedRules {
  requireChecked(ruleSet);
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
    const chain = lineage(ruleSet);
    for (const key of keysOf(chain)) if (!isOfDeadline(key)) refuseChangeInside(chain, key, days);
  }
  return deepFreeze(resolvedOn(ruleSet, on));
}

/** A rule set on one day, whether it was checked or not. */
export function resolvedOn(ruleSet: RuleSet, on: CalendarDate | null): ResolvedRules {
  const chain = lineage(ruleSet);
  const values: Record<string, ResolvedValue> = {};
  const ended: Record<string, readonly EarlierValue<unknown>[]> = {};
  for (const key of keysOf(chain)) {
    const found = inForce(chain, key, on);
    const spans = isOfDeadline(key) ? spansOf(chain, key, on) : [];
    const earlier = spans.filter((span): span is EarlierValue<unknown> => span.until !== null);
    if (found === undefined) {
      if (earlier.length > 0) ended[key] = earlier;
      continue;
    }
    const { value, from, basis } = found.dated;
    const since = spans.at(-1)?.since ?? from;
    values[key] = {
      value,
      ruleSet: found.ruleSet,
      from,
      basis,
      ...(since === from ? {} : { since }),
      ...(earlier.length > 0 ? { earlier } : {}),
    };
  }
  return { id: ruleSet.id, version: ruleSet.version, name: ruleSet.name, on, values, ended };
}

function keysOf(chain: readonly RuleSet[]): ReadonlySet<string> {
  return new Set(chain.flatMap(({ values }) => Object.keys(values)));
}

/** A rule set and those that it extends, nearest first. */
export function lineage(ruleSet: RuleSet): readonly RuleSet[] {
  return ruleSet.extends === null ? [ruleSet] : [ruleSet, ...lineage(ruleSet.extends)];
}

/** The value of a key on a day (`null`: the latest), by the nearest rule set that has one in force. */
function inForce(chain: readonly RuleSet[], key: string, on: CalendarDate | null) {
  for (const { id, values } of chain) {
    const list = Object.hasOwn(values, key) ? values[key]! : [];
    const dated = list.filter(({ from }) => on === null || from <= on).at(-1);
    const isOver = dated?.until !== undefined && (on === null || dated.until <= on);
    if (dated !== undefined && !isOver) return { ruleSet: id, dated };
  }
  return undefined;
}

/** The values of a key up to a day, each with the days of acceptance that it is read for, in their order; the last may have no end. */
function spansOf(
  chain: readonly RuleSet[],
  key: string,
  on: CalendarDate | null,
): readonly (Omit<EarlierValue<unknown>, 'until'> & { readonly until: CalendarDate | null })[] {
  const changes = daysOfChange(chain, key)
    .filter((day) => on === null || day <= on)
    .map((since) => ({ since, found: inForce(chain, key, since) }))
    .filter(({ found }, index, all) => found?.dated !== all[index - 1]?.found?.dated);
  return changes.flatMap(({ since, found }, index) => {
    if (found === undefined) return [];
    const { value, from, basis } = found.dated;
    return [{ since, until: changes[index + 1]?.since ?? null, value, ruleSet: found.ruleSet, from, basis }];
  });
}

/** The days on which a value of a key begins or ends in any rule set of a chain, in their order. */
function daysOfChange(chain: readonly RuleSet[], key: string): readonly CalendarDate[] {
  const days = chain
    .flatMap(({ values }) => (Object.hasOwn(values, key) ? values[key]! : []))
    .flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  return [...new Set(days)].sort();
}

interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

function daysOf(period: Period): Days {
  const { start, end } = periodBounds(period);
  return { first: formatInstant(start).slice(0, 10), last: formatInstant(end - 1).slice(0, 10) };
}

function refuseChangeInside(chain: readonly RuleSet[], key: string, { first, last }: Days): void {
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
