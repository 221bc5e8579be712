import { canonicalJson, fault } from '../../ground/index.js';
import { isOfDeadline } from '../../indicator/deadline-settings.js';
import type { Figure } from '../../indicator/figure-record.js';
import type { Setting } from '../../indicator/setting.js';
import { deadlineSettingsIn } from '../../rules/deadline-settings-in.js';
import type { ResolvedRules } from '../../rules/resolve.js';
import { figureKey, keyName } from './figure-key.js';

/** The rules among these that a figure names. */
export function rulesOf(
  { rules: { id, version, on } }: Pick<Figure, 'rules'>,
  among: readonly ResolvedRules[],
): ResolvedRules | undefined {
  return among.find((each) => each.id === id && each.version === version && each.on === on);
}

/**
 * Refuses figures that read other values than the rules which stand beside them: two rule sets may have one id and one version.
 *
 * @throws `figure-mismatch`.
 */
export function requireOfRules(figures: readonly Figure[], among: readonly ResolvedRules[]): void {
  for (const [index, figure] of figures.entries()) {
    const rules = rulesOf(figure, among);
    const other = rules === undefined ? undefined : readOtherwise(figure, rules);
    if (other === undefined) continue;
    const name = keyName(figureKey(figure));
    throw fault(
      'figure-mismatch',
      {
        zh: `第 ${index + 1} 个指标值(${name})所用的 ${other} 与规则 ${rules!.id} ${rules!.version} 中的不同;规则有改动时请更改其版本。`,
        en: `Figure ${index + 1} (${name}) read another ${other} than rules ${rules!.id} ${rules!.version} have; rules that change need another version.`,
      },
      { path: ['figures', index, 'parameters'], record: name },
    );
  }
}

/** The key of a parameter that came from rules, and not from these. */
function readOtherwise({ parameters, indicator }: Figure, rules: ResolvedRules): string | undefined {
  const deadlines: Readonly<Record<string, unknown>> = { ...deadlineSettingsIn(rules, indicator.code) };
  const read = Object.entries<Setting<unknown>>({ ...parameters }).find(([name, setting]) => {
    const { key, ...own } = setting;
    if (own.ruleSet === null) return false;
    if (isOfDeadline(key)) return canonicalJson(setting) !== canonicalJson(deadlines[name] ?? null);
    return canonicalJson(Object.hasOwn(rules.values, key) ? rules.values[key] : null) !== canonicalJson(own);
  });
  return read?.[1].key;
}
