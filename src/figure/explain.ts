import { type Ratio, scaleOf, unitSigns } from '../exact/index.js';
import { inLocale, type Locale, type Text } from '../ground/index.js';
import { type Subject, subjectNames } from '../indicator/attributes/index.js';
import { type Relation, type Sided, sideOf } from '../indicator/definition.js';
import type { CompositionFigure, ExactValue, Figure } from '../indicator/figure-record.js';
import type { AttainmentFigure } from './attainment/attainment-figure.js';
import { isAttainment, requireAttainment } from './attainment/attainment-schema.js';
import { explainAttainment } from './attainment/explain-attainment.js';
import type { ChangeFigure } from './change/change-figure.js';
import { isChange, requireChange } from './change/change-schema.js';
import { explainChange } from './change/explain-change.js';
import { isUnits, requireFigure, requireUnits } from './figure-schema.js';
import { requireLocale } from './locale.js';
import { rankLines, sumLines } from './measured-words.js';
import { expansion, placesWords } from './rounding-words.js';
import { settingLines } from './setting-words.js';
import type { UnitsFigure } from './units-figure.js';
import { explainUnits } from './units-words.js';
import { closingNames, incrementNames, modeNames, periodByWords, whereWords } from './words.js';

/** In which language a figure is explained. */
export interface ExplainOptions {
  readonly locale: Locale;
}

/**
 * Explains a figure in full (说明): the rule and what it rests on, the universe, each exclusion with its count, the exact value and the one
 * rounding. Who reads only this can compute the figure again by hand.
 *
 * @throws `invalid-figure`; `unknown-locale` for a language other than `zh-CN` and `en`.
 *
 * @example
 * ```ts
 * import { caseCount, explain } from 'zwfw-indicators';
 * const lines = explain(caseCount({ cases: 150943 }), { locale: 'en' }).split('\n');
 * lines[0]; // => 'number of cases (case-count): 150943'
 * ```
 */
export function explain(
  figure: Figure | UnitsFigure | ChangeFigure | AttainmentFigure,
  { locale }: ExplainOptions,
): string {
  requireLocale(locale);
  if (isUnits(figure)) return explainUnits(requireUnits(figure), locale);
  if (isChange(figure)) return explainChange(requireChange(figure), locale);
  if (isAttainment(figure)) return explainAttainment(requireAttainment(figure), locale);
  requireFigure(figure);
  const say = (text: Text) => inLocale(text, locale);
  const steps = stepLines(figure, locale);
  return [
    say({
      zh: `${figure.indicator.name.zh}(${figure.indicator.code}):`,
      en: `${figure.indicator.name.en} (${figure.indicator.code}): `,
    }) + headline(figure, say),
    ...scopeLines(figure, say),
    ...steps.map((line, index) => `${index + 1}. ${line}`),
    say({ zh: '参数及依据:', en: 'Parameters and what they rest on:' }),
    ...settingLines(figure.parameters, locale),
    ...flagLines(figure, say),
  ].join('\n');
}

function headline(figure: Figure, say: (text: Text) => string): string {
  if (figure.kind === 'composition' && figure.state === 'value') {
    return figure.parts
      .filter(({ count }) => count > 0)
      .map(({ name, text }) => `${say(name)} ${text}`)
      .join(say({ zh: ',', en: ', ' }));
  }
  if (figure.text !== null) return say(printedIn(figure));
  const reason = 'reason' in figure ? figure.reason : partReason(figure);
  return say({ zh: `无值(${reason?.zh ?? figure.state})`, en: `no value (${reason?.en ?? figure.state})` });
}

function partReason({ parts }: CompositionFigure): Text | null {
  const [part] = parts;
  return part !== undefined && part.state !== 'value' ? part.reason : null;
}

function scopeLines({ scope, period, asOf, rules }: Figure, say: (text: Text) => string): string[] {
  const group = Object.entries(scope)
    .map(([key, value]) => `${key} = ${value}`)
    .join(', ');
  const { on } = rules;
  return [
    say({ zh: `范围:${group || '全部'}`, en: `Scope: ${group || 'the total'}` }),
    ...(period === null
      ? []
      : [
          say({
            zh: `统计周期:${period.name.zh}(${period.start} 起,至 ${period.end} 前)`,
            en: `Period: ${period.name.en} (from ${period.start}, before ${period.end})`,
          }),
        ]),
    ...(asOf === null
      ? []
      : [
          say({
            zh: `截至时点:${asOf}(此后发生的不计)`,
            en: `As of: ${asOf} (what happened later plays no part)`,
          }),
        ]),
    say({
      zh: `规则:${rules.name.zh}(${rules.id} ${rules.version},${on === null ? '取最新值' : `${on} 适用`})`,
      en: `Rules: ${rules.name.en} (${rules.id} ${rules.version}, ${on === null ? 'latest values' : `in force on ${on}`})`,
    }),
  ];
}

function stepLines(figure: Figure, locale: Locale): string[] {
  const say = (text: Text) => inLocale(text, locale);
  const { counts, parameters, given } = figure;
  const subject = sideOf<Subject>(parameters.subject.value, 'denominator');
  const universe = whereWords(parameters.universe.value, subject, locale);
  const inPeriod = periodByWords(parameters.periodBy.value, 'denominator', locale);
  const of: Text =
    parameters.distinct.value === 'both'
      ? {
          zh: `有下列${subjectNames[subject].zh}的不同事项`,
          en: `different matters of the catalogue with such ${subjectNames[subject].en}`,
        }
      : subjectNames[subject];
  return [
    ...(given === null ? [] : [givenLine(given, say)]),
    say({
      zh: `总体:${of.zh}(${universe},${inPeriod})${counts.universe}`,
      en: `Universe: ${of.en} (${universe}, ${inPeriod}) ${counts.universe}`,
    }),
    ...counts.excluded.map(({ name, count }, index) => {
      const { attribute, values } = parameters.exclusions.value[index]!;
      const where = whereWords({ [attribute]: values }, subject, locale);
      return say({
        zh: `剔除“${name.zh}”(${where}):${count}`,
        en: `Excluded as "${name.en}" (${where}): ${count}`,
      });
    }),
    say({
      zh: `分母:${counts.universe} − ${excludedTotal(figure)} = ${counts.denominator}`,
      en: `Denominator: ${counts.universe} − ${excludedTotal(figure)} = ${counts.denominator}`,
    }),
    ...numeratorLines(figure, locale),
    ...valueLines(figure, locale),
  ];
}

function givenLine(given: Readonly<Record<string, number>>, say: (text: Text) => string): string {
  const list = Object.entries(given)
    .map(([name, count]) => `${name} = ${count}`)
    .join(', ');
  return say({ zh: `所给计数:${list}`, en: `Counts as given: ${list}` });
}

function numeratorLines({ counts, parameters }: Figure, locale: Locale): string[] {
  if (counts.numerator === null) return [];
  const subjects = parameters.subject.value;
  const subject = sideOf<Subject>(subjects, 'numerator');
  const where = whereWords(parameters.numerator.value ?? {}, subject, locale);
  const inPeriod = periodByWords(parameters.periodBy.value, 'numerator', locale);
  const from = sourceOfNumerator(subjects, parameters.relation.value, subject);
  const records: Text = {
    zh: `${subjectNames[subject].zh}(${where},${inPeriod})`,
    en: `${subjectNames[subject].en} (${where}, ${inPeriod})`,
  };
  const isOfMatters = sideOf<Subject>(subjects, 'denominator') === 'matter';
  const text: Text =
    parameters.distinct.value === 'none'
      ? {
          zh: `分子:${from.zh}${records.zh}${counts.numerator}`,
          en: `Numerator: ${from.en}${records.en} ${counts.numerator}`,
        }
      : {
          zh: `分子:${isOfMatters ? '分母中' : '目录内'}有${from.zh}${records.zh}的不同事项 ${counts.numerator}`,
          en: `Numerator: ${from.en}different matters of the ${isOfMatters ? 'denominator' : 'catalogue'} with ${records.en} ${counts.numerator}`,
        };
  return [inLocale(text, locale)];
}

/** Which records the numerator is taken from: the denominator, the universe less the excluded whatever its period, or all of another subject. */
function sourceOfNumerator(subjects: Sided<Subject>, relation: Relation, subject: Subject): Text {
  if (relation === 'apart') return { zh: '另计的', en: 'counted apart, ' };
  if (subject !== sideOf<Subject>(subjects, 'denominator')) return { zh: '', en: '' };
  return relation === 'cohort'
    ? { zh: '分母中', en: 'of these, ' }
    : {
        zh: '总体所述范围内、除去剔除者、另按其归期的',
        en: 'of the same universe less the excluded, but in a period of its own, ',
      };
}

function valueLines(figure: Figure, locale: Locale): string[] {
  if (figure.kind === 'composition') {
    return figure.parts.flatMap((part) => {
      if (part.state !== 'value' || part.count === 0) return [];
      return [
        `${inLocale(part.name, locale)}: ${roundingLine(part, figure, locale)}${closingWords(part, figure, locale)}`,
      ];
    });
  }
  if (figure.state !== 'value') return [];
  if (figure.kind === 'count')
    return [inLocale({ zh: `值:${figure.text}`, en: `Value: ${figure.text}` }, locale)];
  return [
    ...measuredLines(figure, locale),
    inLocale({ zh: '值:', en: 'Value: ' }, locale) + roundingLine(figure, figure, locale),
  ];
}

/** What the records measure together, or the values at the ranks, so that a mean or a quantile can be computed by hand. */
function measuredLines(figure: Figure & ExactValue, locale: Locale): string[] {
  if (figure.kind === 'mean') return sumLines(figure, locale);
  return figure.kind === 'quantile' ? rankLines(figure, locale) : [];
}

/** Says of a part whether closing moved it, where parts are closed at all. */
function closingWords(
  { adjusted }: { readonly adjusted: boolean },
  { parameters }: Figure,
  locale: Locale,
): string {
  const { value } = parameters.closing;
  if (value === 'none') return '';
  const { zh, en } = closingNames[value];
  return inLocale(
    adjusted
      ? { zh: `(${zh},由此调整)`, en: ` (${en}, which moved it)` }
      : { zh: `(${zh},未变)`, en: ` (${en}, unchanged by it)` },
    locale,
  );
}

/** A value as it is printed in each language: the digits with the sign of the unit. */
function printedIn({
  decimal,
  text,
  unit,
}: Pick<Figure, 'unit'> & { readonly decimal?: string | null; readonly text: string | null }): Text {
  return { zh: text ?? '', en: decimal == null ? (text ?? '') : `${decimal}${unitSigns[unit].en}` };
}

/** `21148 ÷ 150943 × 100 = 14.010586…, rounded … to 2 places: 14.01%`. */
function roundingLine(value: ExactValue, { unit, parameters }: Figure, locale: Locale): string {
  const { places, mode, increment } = parameters;
  const { numerator, denominator } = value.exact;
  const scale = scaleOf(unit);
  const exact: Ratio = { numerator: BigInt(numerator) * scale, denominator: BigInt(denominator) };
  const scaled = `${numerator} ÷ ${denominator}${scale === 1n ? '' : ` × ${scale}`} = ${expansion(exact, places.value)}`;
  const guard = value.guarded
    ? { zh: ',并防止虚假的 100% 或 0%', en: ', kept from a false 100 % or 0 %' }
    : { zh: '', en: '' };
  const printed = printedIn({ ...value, unit });
  return inLocale(
    {
      zh: `${scaled},${modeNames[mode.value].zh}到${placesWords(places.value).zh}${incrementNames[increment.value].zh}${guard.zh}:${printed.zh}`,
      en: `${scaled}, rounded ${modeNames[mode.value].en}, to ${placesWords(places.value).en}${incrementNames[increment.value].en}${guard.en}: ${printed.en}`,
    },
    locale,
  );
}

function excludedTotal({ counts }: Figure): number {
  return counts.excluded.reduce((sum, { count }) => sum + count, 0);
}

function flagLines({ flags }: Figure, say: (text: Text) => string): string[] {
  if (flags.length === 0) return [];
  return [say({ zh: '注意:', en: 'Note:' }), ...flags.map(({ text }) => `- ${say(text)}`)];
}
