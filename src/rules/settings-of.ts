import type { ClosingMethod, RoundingIncrement, RoundingMode } from '../exact/index.js';
import { fault } from '../ground/index.js';
import type { DeadlineSettings } from '../indicator/deadline-settings.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import { readsDeadline } from '../indicator/reads.js';
import type { Setting } from '../indicator/setting.js';
import type { Settings } from '../indicator/settings.js';
import { deadlineSettingsIn } from './deadline-settings-in.js';
import type { ResolvedRules } from './resolve.js';

/** What is counted, and nothing of how it is rounded. */
export type CountingSettings = Omit<
  Settings,
  'places' | 'mode' | 'increment' | 'guard' | keyof DeadlineSettings
>;

/** Parameters that only some kinds of figure have. */
export const ofSomeKinds = ['measured', 'aggregation', 'quantile', 'threshold'] as const;

/** The parameters of one indicator that say what is counted: from the rules where they speak of it, otherwise from its own definition. */
export function countingSettingsOf(definition: IndicatorDefinition, rules: ResolvedRules): CountingSettings {
  const { code, follows, basis, subject, universe, exclusions, numerator, periodBy, relation } = definition;
  const { distinct = 'none', parts = null } = definition;
  const own = <T>(parameter: string, value: T): Setting<T> =>
    inRules<T>(rules, [`${code}.${parameter}`]) ??
    Object.freeze({ key: `${code}.${parameter}`, value, ruleSet: null, from: null, basis });
  const shared = <T>(parameter: string, value: T): Setting<T> => {
    const isOwn = follows === undefined || Object.hasOwn(rules.values, `${code}.${parameter}`);
    const followed = isOwn ? undefined : inRules<T>(rules, [`${follows}.${parameter}`]);
    return followed === undefined ? own(parameter, value) : ofDenominator(followed);
  };
  return {
    subject: shared('subject', subject),
    universe: shared('universe', universe),
    exclusions: shared('exclusions', exclusions),
    numerator: own('numerator', numerator),
    periodBy: shared('periodBy', periodBy),
    relation: own('relation', relation),
    distinct: own('distinct', distinct),
    parts: own('parts', parts),
    closing: inRules<ClosingMethod>(rules, [`${code}.closing`, 'closing']) ?? own('closing', 'none'),
    ...Object.fromEntries(
      ofSomeKinds.flatMap((name) =>
        definition[name] === undefined ? [] : [[name, own<unknown>(name, definition[name])]],
      ),
    ),
  };
}

/**
 * All parameters of one indicator under resolved rules but for those about deadlines: a figure from counts takes no deadline, its counts are what
 * they are.
 *
 * @throws `no-rule-in-force` when no rule says how to round.
 */
export function settingsForCounts(definition: IndicatorDefinition, rules: ResolvedRules): Settings {
  return Object.freeze({
    ...countingSettingsOf(definition, rules),
    ...roundingIn(rules, definition.code),
  });
}

/**
 * All parameters of one indicator under resolved rules.
 *
 * @param keys - The keys that it is grouped by: one of them may take the rules about deadlines.
 * @throws `no-rule-in-force` when no rule says how to round.
 */
export function settingsOf(
  definition: IndicatorDefinition,
  rules: ResolvedRules,
  keys: readonly string[] = [],
): Settings {
  const settings = settingsForCounts(definition, rules);
  if (!readsDeadline(settings, keys)) return settings;
  return Object.freeze({ ...settings, ...deadlineSettingsIn(rules, definition.code) });
}

/**
 * How resolved rules round an indicator; `null`: how they round where they do not speak of one.
 *
 * @throws `no-rule-in-force` when no rule says how to round.
 */
export function roundingIn(
  rules: ResolvedRules,
  code: string | null,
): Pick<Settings, 'places' | 'mode' | 'increment' | 'guard'> {
  const rounding = <T>(parameter: string): Setting<T> => {
    const keys = [...(code === null ? [] : [`${code}.rounding.${parameter}`]), `rounding.${parameter}`];
    const setting = inRules<T>(rules, keys);
    if (setting !== undefined) return setting;
    throw noRule(rules, `rounding.${parameter}`);
  };
  return {
    places: rounding<number>('places'),
    mode: rounding<RoundingMode>('mode'),
    increment: rounding<RoundingIncrement>('increment'),
    guard: rounding<boolean>('guard'),
  };
}

/**
 * Whether a limit on an indicator is compared with the exact or with the printed value (极限数值判定); `null`: on what is no indicator of the catalogue.
 *
 * @throws `no-rule-in-force`.
 */
export function comparisonIn(rules: ResolvedRules, code: string | null): Setting<string> {
  const keys = [...(code === null ? [] : [`${code}.comparison`]), 'comparison'];
  const setting = inRules<string>(rules, keys);
  if (setting !== undefined) return setting;
  throw noRule(rules, 'comparison');
}

function noRule(rules: ResolvedRules, parameter: string): Error {
  return fault(
    'no-rule-in-force',
    {
      zh: `规则 ${rules.id} 在 ${rules.on ?? '最新'} 没有 ${parameter} 的值;请补充该值或继承 national。`,
      en: `Rule set ${rules.id} has no value of ${parameter} on ${rules.on ?? 'its latest day'}; add one or extend national.`,
    },
    { path: [parameter] },
  );
}

/** What follows another indicator is of the same records as its denominator, whatever that one's numerator is of. */
function ofDenominator<T>(setting: Setting<T>): Setting<T> {
  const { value } = setting;
  const isSided = typeof value === 'object' && value !== null && 'denominator' in value;
  return isSided ? Object.freeze({ ...setting, value: value.denominator as T }) : setting;
}

/** The first of some keys that the rules have a value for. */
function inRules<T>(rules: ResolvedRules, keys: readonly string[]): Setting<T> | undefined {
  const key = keys.find((each) => Object.hasOwn(rules.values, each));
  if (key === undefined) return undefined;
  const { value, ...rest } = rules.values[key]!;
  return Object.freeze({ key, value: value as T, ...rest }) as Setting<T>;
}
