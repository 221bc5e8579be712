import { inLocale, type Locale, type Text } from '../ground/index.js';
import type { LimitRelation, UnitsFigure } from './units-figure.js';
import { basisWords } from './words.js';

const relationNames: Readonly<Record<LimitRelation, Text>> = {
  'at-least': { zh: '不低于', en: 'at least' },
  'at-most': { zh: '不高于', en: 'at most' },
  above: { zh: '高于', en: 'above' },
  below: { zh: '低于', en: 'below' },
  equal: { zh: '等于', en: 'equal to' },
};

/** Explains how many units meet a condition, unit by unit. */
export function explainUnits(figure: UnitsFigure, locale: Locale): string {
  const { indicator, of, condition, comparison, counts, units, period, asOf, rules, flags } = figure;
  const say = (text: Text) => inLocale(text, locale);
  const relation = relationNames[condition.relation];
  const limit = `${condition.limit}${of.unit === 'percent' ? '%' : ''}`;
  const compared: Text =
    comparison.value === 'exact'
      ? { zh: '全数值比较', en: 'the exact value is compared' }
      : { zh: '修约值比较', en: 'the printed value is compared' };
  const named = (meets: boolean | null) =>
    units
      .filter((unit) => unit.meets === meets)
      .map(({ scope, text }) =>
        `${Object.values(scope).join(' ') || say({ zh: '全部', en: 'the total' })} ${text ?? ''}`.trim(),
      )
      .join(say({ zh: '、', en: ', ' }));
  const source = comparison.ruleSet === null ? say({ zh: '指标定义', en: 'definition' }) : comparison.ruleSet;
  return [
    say({
      zh: `${indicator.name.zh}(${indicator.code}):${figure.text}`,
      en: `${indicator.name.en} (${indicator.code}): ${figure.text}`,
    }),
    say({
      zh: `条件:${of.name.zh}(${of.code})${relation.zh} ${limit},${compared.zh}`,
      en: `Condition: ${of.name.en} (${of.code}) ${relation.en} ${limit}, ${compared.en}`,
    }),
    ...(period === null ? [] : [say({ zh: `统计周期:${period.name.zh}`, en: `Period: ${period.name.en}` })]),
    ...(asOf === null ? [] : [say({ zh: `截至时点:${asOf}`, en: `As of: ${asOf}` })]),
    say({
      zh: `规则:${rules.name.zh}(${rules.id} ${rules.version})`,
      en: `Rules: ${rules.name.en} (${rules.id} ${rules.version})`,
    }),
    say({ zh: `1. 总体:${counts.universe} 个单位`, en: `1. Universe: ${counts.universe} units` }),
    say({
      zh: `2. 剔除“无值”:${counts.universe - counts.denominator}`,
      en: `2. Excluded as "without a value": ${counts.universe - counts.denominator}`,
    }) + (named(null) === '' ? '' : say({ zh: `(${named(null)})`, en: ` (${named(null)})` })),
    say({ zh: `3. 达标:${counts.numerator}`, en: `3. Meet it: ${counts.numerator}` }) +
      (named(true) === '' ? '' : say({ zh: `(${named(true)})`, en: ` (${named(true)})` })),
    say({
      zh: `4. 未达标:${counts.denominator - (counts.numerator ?? 0)}`,
      en: `4. Do not: ${counts.denominator - (counts.numerator ?? 0)}`,
    }) + (named(false) === '' ? '' : say({ zh: `(${named(false)})`, en: ` (${named(false)})` })),
    ...flags.map(({ text }) => `- ${say(text)}`),
    `- ${comparison.key} = ${JSON.stringify(comparison.value)} [${source}] ${basisWords(comparison.basis, locale)}`,
  ].join('\n');
}
