import { fault, inLocale, type Locale, printed, type Text } from '../ground/index.js';
import { attributes, type Subject, subjectNames } from '../indicator/attributes/index.js';
import { catalogue } from '../indicator/catalogue.js';
import { type IndicatorDefinition, type PublishedBy, sideOf } from '../indicator/definition.js';
import { histogramForm } from '../indicator/measured-indicator.js';
import { partsOf } from '../indicator/parts.js';
import { requireLocale } from './locale.js';
import { measuredNames } from './measured-words.js';
import { basisWords, periodByWords, whereWords } from './words.js';

/** What an indicator is, in words (指标说明). */
export interface IndicatorDescription {
  readonly code: string;
  readonly name: string;
  /** What it is of, and which records are out. */
  readonly definition: string;
  readonly formula: string;
  /** Which instant puts a record into the period. */
  readonly period: string;
  /** The counts that its audited function takes, each with what it stands for. */
  readonly counts: readonly { readonly count: string; readonly meaning: string }[];
  readonly basis: string;
  /** The regions whose bulletins publish it. */
  readonly publishedBy: readonly string[];
  readonly disputed: readonly string[];
}

/**
 * Describes an indicator in words, from its own data (指标说明): what it counts, its formula, who publishes it and what regions disagree about.
 *
 * @throws `unknown-indicator`; `unknown-locale`.
 *
 * @example
 * ```ts
 * import { describeIndicator } from 'zwfw-indicators';
 * const { formula } = describeIndicator('online-share', { locale: 'en' });
 * formula; // => 'cases whose handling system is "unified system" ÷ all of them × 100 %'
 * ```
 */
export function describeIndicator(
  code: string,
  { locale }: { readonly locale: Locale },
): IndicatorDescription {
  requireLocale(locale);
  const definition = catalogue.get(code);
  if (definition === undefined) {
    const known = [...catalogue.keys()].join(', ');
    throw fault(
      'unknown-indicator',
      {
        zh: `没有指标 ${printed(code)};应为 ${known} 之一。`,
        en: `There is no indicator ${printed(code)}; expected one of ${known}.`,
      },
      { found: printed(code) },
    );
  }
  const say = (text: Text) => inLocale(text, locale);
  return Object.freeze({
    code,
    name: say(definition.name),
    definition: definitionWords(definition, locale),
    formula: formulaWords(definition, locale),
    period: periodWords(definition, locale),
    counts: countWords(definition, locale),
    basis: basisWords(definition.basis, locale),
    publishedBy: definition.publishedBy.map((region) => say(regionNames[region])),
    disputed: definition.disputed.map(say),
  });
}

/** The regions by name, with the document that was published. */
export const regionNames: Readonly<Record<PublishedBy, Text>> = {
  zhongwei: { zh: '中卫市(2021年第二季度通报)', en: 'Zhongwei (bulletin of the second quarter of 2021)' },
  wuhai: { zh: '乌海市(2023年监督评价报告)', en: 'Wuhai (supervision report of 2023)' },
  lhasa: { zh: '拉萨市(2021年1月专报)', en: 'Lhasa (report of January 2021)' },
  zhumadian: { zh: '驻马店市(2021年5月通报)', en: 'Zhumadian (bulletin of May 2021)' },
  pingdingshan: { zh: '平顶山市(2021年12月通报)', en: 'Pingdingshan (bulletin of December 2021)' },
};

function definitionWords(
  { subject, universe, exclusions, distinct }: IndicatorDefinition,
  locale: Locale,
): string {
  const of = sideOf<Subject>(subject, 'denominator');
  const where = whereWords(universe, of, locale);
  const out = exclusions.map(({ name, attribute, values }) => {
    const condition = whereWords({ [attribute]: values }, of, locale);
    return inLocale({ zh: `${name.zh}(${condition})`, en: `${name.en} (${condition})` }, locale);
  });
  const matters: Text =
    distinct === undefined || distinct === 'none'
      ? { zh: '', en: '' }
      : { zh: ';分子按不同事项计', en: '; the numerator counts different matters' };
  return inLocale(
    {
      zh: `${subjectNames[of].zh}(${where})${out.length === 0 ? '' : `,依次剔除:${out.join('、')}`}${matters.zh}`,
      en: `${subjectNames[of].en} (${where})${out.length === 0 ? '' : `; excluded in this order: ${out.join('; ')}`}${matters.en}`,
    },
    locale,
  );
}

function formulaWords(definition: IndicatorDefinition, locale: Locale): string {
  const { kind, numerator, parts, exclusions, subject, relation, distinct = 'none' } = definition;
  const counted = sideOf<Subject>(subject, 'denominator');
  const all: Text =
    exclusions.length === 0
      ? { zh: `${subjectNames[counted].zh}总数`, en: 'all of them' }
      : { zh: `剔除后的${subjectNames[counted].zh}总数`, en: 'all that remain' };
  if (kind === 'composition') {
    const names = partsOf(attributes[counted], parts!).map(({ name }) => inLocale(name, locale));
    return inLocale(
      {
        zh: `各部分(${names.join('、')})÷ ${all.zh} × 100%`,
        en: `each part (${names.join(', ')}) ÷ ${all.en} × 100 %`,
      },
      locale,
    );
  }
  if (kind === 'mean' || kind === 'quantile') return measuredFormula(definition, all, locale);
  if (numerator === null)
    return inLocale({ zh: all.zh, en: `the number of ${subjectNames[counted].en}` }, locale);
  const ofNumerator = sideOf<Subject>(subject, 'numerator');
  const where = whereWords(numerator, ofNumerator, locale);
  const records: Text = {
    zh: `${where}的${subjectNames[ofNumerator].zh}`,
    en: `${subjectNames[ofNumerator].en} whose ${where}`,
  };
  const plain: Text =
    Object.keys(numerator).length === 0
      ? { zh: subjectNames[ofNumerator].zh, en: subjectNames[ofNumerator].en }
      : records;
  const top: Text =
    distinct === 'none'
      ? { zh: `${plain.zh}数`, en: plain.en }
      : { zh: `有${plain.zh}的不同事项数`, en: `different matters with ${plain.en}` };
  if (kind === 'count') return inLocale({ zh: top.zh, en: `the number of ${top.en}` }, locale);
  const under: Text =
    relation === 'apart'
      ? {
          zh: `${whereWords(definition.universe, counted, locale)}的${subjectNames[counted].zh}`,
          en: `${subjectNames[counted].en} whose ${whereWords(definition.universe, counted, locale)}`,
        }
      : ofNumerator === counted
        ? all
        : { zh: `${subjectNames[counted].zh}数`, en: `all ${subjectNames[counted].en}` };
  return inLocale({ zh: `${top.zh} ÷ ${under.zh} × 100%`, en: `${top.en} ÷ ${under.en} × 100 %` }, locale);
}

function measuredFormula(
  { measured, aggregation, quantile }: IndicatorDefinition,
  all: Text,
  locale: Locale,
): string {
  const name = measuredNames[measured!];
  const [zh, en] = [name.zh, name.en];
  const text: Text =
    quantile !== undefined
      ? {
          zh: `${zh}从小到大,第 ${quantile.at} × ${all.zh} 位(进到整数)的值,以整分钟计`,
          en: `of ${en} in order, the value at rank ${quantile.at} × ${all.en}, up to a whole number, in whole minutes`,
        }
      : aggregation === undefined
        ? { zh: `${zh}之和 ÷ ${all.zh}`, en: `the sum of ${en} ÷ ${all.en}` }
        : { zh: `(1 − ${zh})之和 ÷ ${all.zh} × 100%`, en: `the sum of (1 − ${en}) ÷ ${all.en} × 100 %` };
  return inLocale(text, locale);
}

function periodWords({ periodBy, numerator }: IndicatorDefinition, locale: Locale): string {
  const below = periodByWords(periodBy, 'denominator', locale);
  const above = periodByWords(periodBy, 'numerator', locale);
  if (numerator === null || above === below) return below;
  return inLocale(
    { zh: `分母${below},分子${above}`, en: `denominator ${below}, numerator ${above}` },
    locale,
  );
}

function countWords(definition: IndicatorDefinition, locale: Locale): IndicatorDescription['counts'] {
  const { counts, subject } = definition;
  const form = histogramForm(definition);
  if (form !== null) return [{ count: '…', meaning: inLocale(histogramWords[form], locale) }];
  return Object.entries(counts).map(([count, cell]) => {
    if (cell === 'denominator')
      return { count, meaning: inLocale({ zh: '分母', en: 'the denominator' }, locale) };
    if (cell === 'sum')
      return { count, meaning: inLocale({ zh: '所计量的合计', en: 'the sum of what is measured' }, locale) };
    if (cell === 'numerator')
      return { count, meaning: inLocale({ zh: '分子', en: 'the numerator' }, locale) };
    const where = Object.fromEntries(Object.entries(cell).map(([name, value]) => [name, [value]]));
    return { count, meaning: whereWords(where, sideOf<Subject>(subject, 'denominator'), locale) };
  });
}

const histogramWords: Readonly<Record<'minutes' | 'pairs', Text>> = {
  minutes: {
    zh: '每个整分钟数的件数,如 { 5: 120, 8: 30 }',
    en: 'how many take each whole number of minutes: { 5: 120, 8: 30 }',
  },
  pairs: {
    zh: "每对数量的件数,如 { '5/20 working-days': 120 }",
    en: "how many have each pair of amounts: { '5/20 working-days': 120 }",
  },
};
