import type { RoundingIncrement, RoundingMode } from '../exact/index.js';
import { fault } from '../ground/index.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import type { Setting, Settings } from '../indicator/settings.js';
import type { ResolvedRules } from './resolve.js';

/**
 * The parameters of one indicator under resolved rules: from the rules where they speak of it, otherwise from its own definition.
 *
 * @throws `no-rule-in-force` when no rule says how to round.
 */
export function settingsOf(definition: IndicatorDefinition, rules: ResolvedRules): Settings {
  const { code, follows } = definition;
  const inRules = <T>(keys: readonly string[]): Setting<T> | undefined => {
    const key = keys.find((each) => Object.hasOwn(rules.values, each));
    if (key === undefined) return undefined;
    const { value, ruleSet, from, basis } = rules.values[key]!;
    return Object.freeze({ key, value: value as T, ruleSet, from, basis });
  };
  const own = <K extends 'universe' | 'exclusions' | 'numerator' | 'periodBy' | 'relation'>(
    parameter: K,
    followed: readonly string[] = [],
  ): Setting<IndicatorDefinition[K]> =>
    inRules([code, ...followed].map((each) => `${each}.${parameter}`)) ??
    Object.freeze({
      key: `${code}.${parameter}`,
      value: definition[parameter],
      ruleSet: null,
      from: null,
      basis: definition.basis,
    });
  const rounding = <T>(parameter: string): Setting<T> => {
    const setting = inRules<T>([`${code}.rounding.${parameter}`, `rounding.${parameter}`]);
    if (setting !== undefined) return setting;
    throw fault(
      'no-rule-in-force',
      {
        zh: `规则 ${rules.id} 在 ${rules.on ?? '最新'} 没有 rounding.${parameter} 的值;请补充该值或继承 national。`,
        en: `Rule set ${rules.id} has no value of rounding.${parameter} on ${rules.on ?? 'its latest day'}; add one or extend national.`,
      },
      { path: [`rounding.${parameter}`] },
    );
  };
  const shared = follows === undefined ? [] : [follows];
  return Object.freeze({
    universe: own('universe', shared),
    exclusions: own('exclusions', shared),
    numerator: own('numerator'),
    periodBy: own('periodBy', shared),
    relation: own('relation'),
    places: rounding<number>('places'),
    mode: rounding<RoundingMode>('mode'),
    increment: rounding<RoundingIncrement>('increment'),
    guard: rounding<boolean>('guard'),
  });
}
