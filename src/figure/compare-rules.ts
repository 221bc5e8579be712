import { deepFreeze, fault, printed, ZwfwError } from '../ground/index.js';
import type { Setting } from '../indicator/setting.js';
import { requireChecked } from '../rules/checked-rule-set.js';
import type { RuleSet } from '../rules/rule-set.js';
import { loneChanges } from '../rules/rule-variants.js';
import type { Scope } from '../tally/grouping.js';
import { compareFigures, partsOf, type Variant } from './compare-figures.js';
import type { Figures } from './evaluate.js';
import type { RuleComparison } from './rule-comparison.js';

/**
 * Tells why two rule sets give different figures (口径差异分析): what each parameter in which they differ does by itself, and what they do only
 * together. The differences add up, exactly: that of the exact values and that of the printed ones.
 *
 * @param figures - Those of a tally that was made with `ruleVariants(a, b, period)`.
 * @param scope - The group; the total unless said otherwise.
 * @returns One comparison for each figure, in the order of the catalogue; one for each part of a composition.
 * @throws `unknown-rules` for a tally that was not made with the variants; `wrong-type` for what has no figures; `unknown-scope`, and for
 * the rules `invalid-rule-set`, `duplicate-rules`.
 *
 * @example
 * ```ts
 * import { compareRules, evaluate, national, parseCases, quarter, ruleVariants, tally, zhongwei } from 'zwfw-indicators';
 * const row = { matterId: 'M-1', departmentId: '教育局', acceptedAt: '2021-04-01T09:30:00+08:00' };
 * const cases = parseCases([
 *   { ...row, id: 'A-1', system: 'unified', completedAt: '2021-04-02T09:30:00+08:00' },
 *   { ...row, id: 'A-2', system: 'offline', completedAt: '2021-04-02T09:30:00+08:00' },
 * ]);
 * const period = quarter(2021, 2);
 * const counted = await tally(cases, { rules: ruleVariants(national, zhongwei, period), period });
 * const unrated = compareRules(evaluate(counted), national, zhongwei).find((each) => each.indicator === 'unrated-count');
 * unrated?.effects.map(({ key, printed }) => [key, printed]); // => [['evaluation-rate.universe', '-1']]
 * unrated?.sentence.zh; // => '未评价数:按全国基础规则 2,按中卫市2021年统计规则 1,相差 -1;其中 evaluation-rate.universe 单独影响 -1;参数之间的交互影响 0。'
 * ```
 */
export function compareRules(
  figures: Figures,
  a: RuleSet,
  b: RuleSet,
  scope: Scope = {},
): readonly RuleComparison[] {
  requireFigures(figures);
  requireChecked(a);
  requireChecked(b);
  requireTallied(figures, a);
  const first = figures.all(scope, { rules: a.id });
  const changes = loneChanges(a, b, first[0]?.period ?? null);
  for (const rules of [b, ...changes.map((change) => change.rules)]) {
    if (rules !== null) requireTallied(figures, rules);
  }
  return deepFreeze(
    first.flatMap((before) => {
      const { code } = before.indicator;
      const after = figures.get(code, scope, { rules: b.id });
      const alone = changes.flatMap(({ key, rules }): Variant[] => {
        if (rules !== null) return [{ key, figure: figureAlone(figures, code, scope, rules) }];
        // A key that does not stand alone, and that the second rule set does not read here either, changes nothing here.
        const isRead = Object.values<Setting<unknown>>({ ...after.parameters }).some(
          (setting) => setting.key === key || setting.earlier?.some((before) => before.key === key),
        );
        return isRead ? [{ key, figure: inconsistent }] : [];
      });
      return partsOf([
        before,
        after,
        ...alone.flatMap(({ figure }) => ('kind' in figure ? [figure] : [])),
      ]).map((part) => compareFigures(before, after, alone, part, a, b));
    }),
  );
}

const inconsistent = {
  reason: {
    zh: '其值与其他参数的值不能并用',
    en: 'its value does not go with those of the other parameters',
  },
};

/** The figure by a variant; some parameters cannot be changed one at a time, such as places and guard. */
function figureAlone(figures: Figures, code: string, scope: Scope, { id }: RuleSet): Variant['figure'] {
  try {
    return figures.get(code, scope, { rules: id });
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { zh, en } = error.issue.message;
    return { reason: { zh: zh.replace(/。$/u, ''), en: en.replace(/\.$/u, '') } };
  }
}

function requireFigures(figures: unknown): void {
  if (typeof figures === 'object' && figures !== null && 'get' in figures && 'all' in figures) return;
  throw fault(
    'wrong-type',
    {
      zh: `应为 evaluate(tally) 得到的指标值集,实为 ${printed(figures)}。`,
      en: `Expected the figures that evaluate(tally) gives, found ${printed(figures)}.`,
    },
    { path: ['figures'], found: printed(figures) },
  );
}

/** Refuses figures that were not counted by a rule set, in exactly its content. */
function requireTallied(figures: Figures, rules: RuleSet): void {
  const [code] = figures.indicators;
  if (code === undefined) return;
  try {
    figures.get(code, {}, { rules });
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    // Whether its figure can be made plays no part here.
    if (error.code !== 'unknown-rules') return;
    throw fault(
      'unknown-rules',
      {
        zh: `计数时没有用规则集 ${printed(rules.id)},或其内容不同;请以 rules: ruleVariants(a, b, period) 重新计数,period 即计数的统计周期,a、b 的先后与比较时相同。`,
        en: `The tally was not made with the rule set ${printed(rules.id)}, or with another content of it; tally again with rules: ruleVariants(a, b, period), for the period of the tally, a and b in the same order.`,
      },
      { path: ['figures'], found: printed(rules.id) },
    );
  }
}
