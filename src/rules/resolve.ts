import { deepFreeze, type Text } from '../ground/index.js';
import type { Basis } from '../indicator/basis.js';
import { isOfDeadline } from '../indicator/deadline-settings.js';
import type { EarlierValue } from '../indicator/setting.js';
import type { CalendarDate, Period } from '../time/index.js';
import { requireChecked } from './checked-rule-set.js';
import { dayOfValues, daysOfChange, inForce, keysOf, lineage } from './dated-values.js';
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
  return deepFreeze(resolvedOn(ruleSet, dayOfValues(ruleSet, when, isOfDeadline)));
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
