import { type Interval, pointOf } from '../../exact/index.js';
import { inLocale, type Locale, type Text } from '../../ground/index.js';
import { sideWords } from '../change/explain-change.js';
import { settingLines } from '../setting-words.js';
import { basisWords } from '../words.js';
import { type Aim, aimOf } from './aim.js';
import { comparedOf } from './attained.js';
import type { AttainmentAgainst, AttainmentFigure } from './attainment-figure.js';
import type { AttainmentSide, AttainmentSideName } from './attainment-side.js';
import { dayNames, dueNames, relationSigns, verdictNames } from './attainment-words.js';
import { differenceWords, intervalWords, measureLine, ratioWords } from './measure-lines.js';
import { intervalOf, sideNames } from './stated-side.js';

/** Explains an attainment, so that all of it can be computed again by hand. */
export function explainAttainment(figure: AttainmentFigure, locale: Locale): string {
  const say = (text: Text) => inLocale(text, locale);
  const { rounding, comparison, flags, achieved, baseline } = figure;
  const { places, mode, increment, rules } = rounding;
  const { id, version, name } = rules;
  const numbered = [
    ...(['baseline', 'target', 'expected', 'achieved', 'frontier'] as const).map((each) =>
      sideLine(figure, each, locale),
    ),
    ...resultLines(figure).map(say),
  ];
  const sources = [achieved, baseline].flatMap(({ figure: source }) => source?.flags ?? []);
  const notes = [...flags, ...sources].map(({ text }) => `- ${say(text)}`);
  return [
    say(headline(figure)),
    ...contextLines(figure).map(say),
    say({ zh: `修约规则:${name.zh}(${id} ${version})`, en: `Rounded by: ${name.en} (${id} ${version})` }),
    ...numbered.map((line, index) => `${index + 1}. ${line}`),
    say({ zh: '参数及依据:', en: 'Parameters and what they rest on:' }),
    ...settingLines({ places, mode, increment, comparison }, locale),
    ...(notes.length === 0 ? [] : [say({ zh: '注意:', en: 'Note:' }), ...new Set(notes)]),
  ].join('\n');
}

function headline({ indicator, verdict, due, reason }: AttainmentFigure): Text {
  const { code, name } = indicator;
  const { zh, en } = verdictNames[verdict];
  const isEarly = due === 'not-yet' && verdict !== 'met';
  const early: Text = isEarly
    ? { zh: `,${dueNames[due].zh}`, en: `, ${dueNames[due].en}` }
    : { zh: '', en: '' };
  const why: Text = reason === null ? { zh: '', en: '' } : { zh: `(${reason.zh})`, en: ` (${reason.en})` };
  return {
    zh: `${name.zh}${code === null ? '' : `(${code})`}的目标达成:${zh}${early.zh}${why.zh}`,
    en: `attainment of ${name.en}${code === null ? '' : ` (${code})`}: ${en}${early.en}${why.en}`,
  };
}

function contextLines({ scope, period, on, due, indicator, target }: AttainmentFigure): Text[] {
  const group = Object.entries(scope ?? {})
    .map(([key, value]) => `${key} = ${value}`)
    .join(', ');
  const isHigher = indicator.better === 'higher';
  const asked: Text =
    on === null
      ? dueNames[due]
      : {
          zh: `${dueNames[due].zh};判定日 ${on.day}(${dayNames[on.from].zh})`,
          en: `${dueNames[due].en}; asked of ${on.day} (${dayNames[on.from].en})`,
        };
  return [
    ...(scope === null ? [] : [{ zh: `范围:${group || '全部'}`, en: `Scope: ${group || 'the total'}` }]),
    ...(period === null
      ? []
      : [
          {
            zh: `统计周期:${period.name.zh}(${period.start} 起,至 ${period.end} 前)`,
            en: `Period: ${period.name.en} (from ${period.start}, before ${period.end})`,
          },
        ]),
    {
      zh: `方向:${isHigher ? '越高越好' : '越低越好'}`,
      en: `Direction: ${isHigher ? 'higher' : 'lower'} is better`,
    },
    ...(target.interval === null ? [] : [{ zh: `目标时限:${asked.zh}`, en: `The target is ${asked.en}` }]),
  ];
}

function sideLine(figure: AttainmentFigure, name: AttainmentSideName, locale: Locale): string {
  const side = figure[name];
  const line = inLocale(stateWords(sideNames[name], side), locale);
  if (name !== 'target') return line;
  const { due, basis } = figure.target;
  const by = due === null ? '' : inLocale({ zh: `;完成时限 ${due}(当日止)`, en: `; by ${due}` }, locale);
  const from = basis === null ? '' : inLocale({ zh: ';', en: '; ' }, locale) + basisWords(basis, locale);
  return line + by + from;
}

function stateWords(name: Text, side: AttainmentSide): Text {
  const value = intervalOf(side);
  const text = side.text ?? '';
  if (side.figure !== null) return sideWords(name, side.figure);
  if (value !== null) {
    const exact = intervalWords(value);
    return {
      zh: `${name.zh}:${text},即 ${exact.zh};公布值,按所印数字`,
      en: `${name.en}: ${text}, that is ${exact.en}; published, by its digits`,
    };
  }
  const said: Text = side.state === 'in-words' ? { zh: `“${text}”,`, en: `"${text}", ` } : { zh: '', en: '' };
  return {
    zh: `${name.zh}:${said.zh}无值(${side.reason?.zh ?? ''})`,
    en: `${name.en}: ${said.en}no value (${side.reason?.en ?? ''})`,
  };
}

/** The verdicts, the gaps and the share of the way, each with the numbers that it is computed from. */
function resultLines(figure: AttainmentFigure): Text[] {
  const { toExpected, expectedToTarget, toFrontier, indicator, rounding } = figure;
  const isStated = ({ gap }: AttainmentAgainst) => gap.state !== 'not-stated';
  const frontier = intervalOf(figure.frontier);
  return [
    ...againstLines(figure, figure, 'achieved', 'target'),
    measureLine({ zh: '完成进度', en: 'Share of the way' }, wayFormula(figure), figure.way, rounding),
    ...(isStated(toExpected) ? againstLines(figure, toExpected, 'achieved', 'expected') : []),
    ...(isStated(expectedToTarget) ? againstLines(figure, expectedToTarget, 'expected', 'target') : []),
    ...(toFrontier.state === 'not-stated'
      ? []
      : [
          measureLine(
            gapName('achieved', 'frontier', indicator.better),
            gapFormula(intervalOf(figure.achieved), frontier, indicator.better),
            toFrontier,
            rounding,
          ),
        ]),
  ];
}

function againstLines(
  figure: AttainmentFigure,
  { verdict, gap, reason }: AttainmentAgainst,
  name: 'achieved' | 'expected',
  aimName: 'target' | 'expected',
): Text[] {
  const { indicator, unit, comparison, rounding } = figure;
  const wanted = intervalOf(figure[aimName]);
  const aim = wanted && aimOf(wanted, indicator.better);
  const value = comparedOf(figure[name], unit, comparison.value);
  const [one, other] = [sideNames[name], sideNames[aimName]];
  const [compared, end]: readonly [Text, Text] = [
    comparison.value === 'exact'
      ? { zh: '全数值比较', en: 'exactly' }
      : { zh: '修约值比较', en: 'as printed' },
    verdictNames[verdict],
  ];
  const test: Text =
    aim === null || value === null
      ? { zh: `(${reason?.zh ?? ''})`, en: ` (${reason?.en ?? ''})` }
      : testWords(value, aim);
  return [
    {
      zh: `${one.zh}与${other.zh}(${compared.zh}):${end.zh}${test.zh}`,
      en: `${one.en} against ${other.en} (compared ${compared.en}): ${end.en}${test.en}`,
    },
    measureLine(
      gapName(name, aimName, indicator.better),
      gapFormula(intervalOf(figure[name]), aim?.at ?? null, indicator.better),
      gap,
      rounding,
    ),
  ];
}

/** What is asked and what is, with the products that decide where both are known exactly. */
function testWords(value: Interval, { relation, at }: Aim): Text {
  const [is, asked] = [intervalWords(value), intervalWords(at)];
  const [one, two] = [pointOf(value), pointOf(at)];
  const products =
    one === null || two === null
      ? ''
      : ` (${one.numerator} × ${two.denominator} = ${one.numerator * two.denominator}, ${two.numerator} × ${one.denominator} = ${two.numerator * one.denominator})`;
  const sign = relationSigns[relation];
  return {
    zh: `;要求 ${sign} ${asked.zh},实为 ${is.zh}${products}`,
    en: `; asked is ${sign} ${asked.en}, found is ${is.en}${products}`,
  };
}

function gapName(name: AttainmentSideName, aim: AttainmentSideName, better: 'higher' | 'lower'): Text {
  const [one, other] = better === 'higher' ? [aim, name] : [name, aim];
  const [first, second] = [sideNames[one], sideNames[other]];
  return { zh: `差距(${first.zh} − ${second.zh})`, en: `Gap (${first.en} − ${second.en})` };
}

function gapFormula(value: Interval | null, aim: Interval | null, better: 'higher' | 'lower'): Text {
  if (value === null || aim === null) return { zh: '', en: '' };
  return better === 'higher' ? differenceWords(aim, value) : differenceWords(value, aim);
}

function wayFormula({ achieved, baseline, target, indicator }: AttainmentFigure): Text {
  const name: Text = {
    zh: '(达到值 − 基期值) ÷ (目标 − 基期值)',
    en: '(achieved − baseline) ÷ (target − baseline)',
  };
  const [value, base, wanted] = [intervalOf(achieved), intervalOf(baseline), intervalOf(target)];
  if (value === null || base === null || wanted === null) return name;
  const at = aimOf(wanted, indicator.better).at;
  const [a, b, t] = [pointOf(value), pointOf(base), pointOf(at)];
  if (a === null || b === null || t === null) return name;
  const numbers = `(${ratioWords(a)} − (${ratioWords(b)})) ÷ (${ratioWords(t)} − (${ratioWords(b)}))`;
  return { zh: `${name.zh} = ${numbers}`, en: `${name.en} = ${numbers}` };
}
