import { scaleOf } from '../../exact/index.js';
import { inLocale, type Locale, type Text } from '../../ground/index.js';
import { expansion, placesWords } from '../rounding-words.js';
import { settingLines } from '../setting-words.js';
import { incrementNames, modeNames } from '../words.js';
import type { ChangeFigure, ChangeMeasure, ChangeSide, PeriodComparison, Trend } from './change-figure.js';
import { exactOf } from './change-value.js';

const measureNames: Readonly<Record<ChangeMeasure, Text>> = {
  points: { zh: '百分点', en: 'in percentage points' },
  relative: { zh: '相对百分比', en: 'in percent of the previous value' },
  'own-unit': { zh: '增减量', en: 'in the unit of the values' },
};

const comparisonNames: Readonly<Record<PeriodComparison, Text>> = {
  'previous-period': { zh: '环比', en: 'on the previous period' },
  'same-period-last-year': { zh: '同比', en: 'on the same period of the year before' },
  other: {
    zh: '非环比、非同比',
    en: 'on a period that is neither the one before nor that of the year before',
  },
  unknown: { zh: '统计周期未注明', en: 'the periods are not both stated' },
};

const trendNames: Readonly<Record<Trend, Text>> = {
  better: { zh: '变好', en: 'for the better' },
  worse: { zh: '变差', en: 'for the worse' },
  unchanged: { zh: '持平', en: 'unchanged' },
  neither: {
    zh: '该指标不分好坏',
    en: 'neither for the better nor for the worse: the indicator has no direction',
  },
};

/** Explains a change, so that it can be computed again by hand. */
export function explainChange(change: ChangeFigure, locale: Locale): string {
  const say = (text: Text) => inLocale(text, locale);
  const { indicator, measure, scope, comparison, current, previous, flags, rounding } = change;
  const group = Object.entries(scope ?? {})
    .map(([key, value]) => `${key} = ${value}`)
    .join(', ');
  const named: Text =
    indicator === null
      ? { zh: '公布值', en: 'published value' }
      : { zh: `${indicator.name.zh}(${indicator.code})`, en: `${indicator.name.en} (${indicator.code})` };
  const result: Text =
    change.state === 'value'
      ? { zh: change.text, en: change.text }
      : { zh: `无值(${change.reason.zh})`, en: `no value (${change.reason.en})` };
  const { id, version, name } = rounding.rules;
  const notes = [...flags, ...current.flags, ...(previous?.flags ?? [])].map(({ text }) => `- ${say(text)}`);
  const { places, mode, increment } = rounding;
  return [
    say({
      zh: `${named.zh}的变化(${measureNames[measure].zh}):${result.zh}`,
      en: `change of ${named.en}, ${measureNames[measure].en}: ${result.en}`,
    }),
    ...(scope === null ? [] : [say({ zh: `范围:${group || '全部'}`, en: `Scope: ${group || 'the total'}` })]),
    say({ zh: `比较:${comparisonNames[comparison].zh}`, en: `Compared: ${comparisonNames[comparison].en}` }),
    say({
      zh: `修约规则:${name.zh}(${id} ${version})`,
      en: `Rounded by: ${name.en} (${id} ${version})`,
    }),
    `1. ${say(sideWords({ zh: '本期', en: 'Current' }, current))}`,
    `2. ${say(sideWords({ zh: '上期', en: 'Previous' }, previous))}`,
    ...arithmetic(change).map((text, index) => `${index + 3}. ${say(text)}`),
    say({ zh: '参数及依据:', en: 'Parameters and what they rest on:' }),
    ...settingLines({ places, mode, increment }, locale),
    ...(notes.length === 0 ? [] : [say({ zh: '注意:', en: 'Note:' }), ...new Set(notes)]),
  ].join('\n');
}

/** One of the values that are compared, with where it comes from. */
export function sideWords(name: Text, side: ChangeSide | null): Text {
  if (side === null)
    return {
      zh: `${name.zh}:无值(没有公布,或没有记录)`,
      en: `${name.en}: no value (not published, or no records)`,
    };
  const { period, asOf, rules, exact, text, reason, kind, digest } = side;
  const when: Text =
    period === null
      ? { zh: '', en: '' }
      : {
          zh: `${period.name.zh}(${period.start} 起,至 ${period.end} 前)`,
          en: ` ${period.name.en} (from ${period.start}, before ${period.end})`,
        };
  const value: Text =
    exact === null
      ? { zh: `无值(${reason?.zh})`, en: `no value (${reason?.en})` }
      : {
          zh: `${text},精确值 ${exact.numerator} ÷ ${exact.denominator}`,
          en: `${text}, exactly ${exact.numerator} ÷ ${exact.denominator}`,
        };
  const until: Text = asOf === null ? { zh: '', en: '' } : { zh: `,截至 ${asOf}`, en: `, as of ${asOf}` };
  const from: Text =
    kind === 'printed'
      ? { zh: '公布值,按所印数字', en: 'published, by its digits' }
      : {
          zh: `规则 ${rules?.id} ${rules?.version}${until.zh},指标值摘要 ${digest}`,
          en: `rules ${rules?.id} ${rules?.version}${until.en}, digest of the figure ${digest}`,
        };
  return {
    zh: `${name.zh}${when.zh}:${value.zh};${from.zh}`,
    en: `${name.en}${when.en}: ${value.en}; ${from.en}`,
  };
}

/** The lines from the two exact values to the printed change. */
function arithmetic(change: ChangeFigure): Text[] {
  const [now, before] = [exactOf(change.current), exactOf(change.previous)];
  if (change.state !== 'value' || now === null || before === null) return [];
  const { measure, rounding, text, exact, unit, bounds, trend, decimal, indicator } = change;
  const [a, b, c, d] = [now.numerator, now.denominator, before.numerator, before.denominator];
  const less = (number: bigint) => (number < 0n ? `(${number})` : `${number}`);
  const top = `(${a} × ${d} − ${less(c)} × ${b})`;
  const bottom = measure === 'relative' ? `(${b} × ${c})` : `(${b} × ${d})`;
  const apart = `${a} ÷ ${b} − ${less(c)} ÷ ${d}`;
  const formula = measure === 'relative' ? `(${apart}) ÷ (${c} ÷ ${d})` : apart;
  const ratio = `${exact.numerator} ÷ ${exact.denominator}`;
  const scale = scaleOf(unit);
  const { places, mode, increment } = rounding;
  const scaled = { numerator: BigInt(exact.numerator) * scale, denominator: BigInt(exact.denominator) };
  const expanded = `${ratio}${scale === 1n ? '' : ` × ${scale}`} = ${expansion(scaled, places.value)}`;
  const isUnrounded = unit === 'count' && exact.denominator === '1' && decimal === exact.numerator;
  const lines: Text[] = [
    measure === 'relative'
      ? {
          zh: `(本期 − 上期)÷ 上期:${formula} = ${top} ÷ ${bottom} = ${ratio}`,
          en: `(Current − previous) ÷ previous: ${formula} = ${top} ÷ ${bottom} = ${ratio}`,
        }
      : {
          zh: `本期 − 上期:${formula} = ${top} ÷ ${bottom} = ${ratio}`,
          en: `Current − previous: ${formula} = ${top} ÷ ${bottom} = ${ratio}`,
        },
    isUnrounded
      ? {
          zh: `变化:${text}(计数之差为整数,不修约)`,
          en: `Change: ${text} (counts differ by a whole number, which is not rounded)`,
        }
      : {
          zh: `变化:${expanded},${modeNames[mode.value].zh}到${placesWords(places.value).zh}${incrementNames[increment.value].zh}:${text}`,
          en: `Change: ${expanded}, rounded ${modeNames[mode.value].en}, to ${placesWords(places.value).en}${incrementNames[increment.value].en}: ${text}`,
        },
  ];
  if (bounds !== null) {
    const { lowest, highest } = bounds;
    lines.push({
      zh: `公布值若按四舍五入得出,真实变化在 ${lowest.numerator} ÷ ${lowest.denominator} 与 ${highest.numerator} ÷ ${highest.denominator} 之间,即 ${bounds.text.lowest} 与 ${bounds.text.highest} 之间`,
      en: `If what was published was rounded half away from zero, the true change lies between ${lowest.numerator} ÷ ${lowest.denominator} and ${highest.numerator} ÷ ${highest.denominator}, that is between ${bounds.text.lowest} and ${bounds.text.highest}`,
    });
  }
  if (trend !== null && indicator !== null) {
    const better: Readonly<Record<typeof indicator.better, Text>> = {
      higher: { zh: '(越高越好)', en: ' (higher is better)' },
      lower: { zh: '(越低越好)', en: ' (lower is better)' },
      neither: { zh: '', en: '' },
    };
    lines.push({
      zh: `好坏:${trendNames[trend].zh}${better[indicator.better].zh}`,
      en: `Direction: ${trendNames[trend].en}${better[indicator.better].en}`,
    });
  }
  return lines;
}
