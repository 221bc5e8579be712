import { inLocale, type Locale, type Text } from '../ground/index.js';
import type { MeanFigure, MeasuredPair, QuantileFigure, RankedValue } from '../indicator/figure-record.js';
import type { Measured } from '../indicator/measured.js';
import type { LimitUnit } from '../time/index.js';

/** What is measured, in words. */
export const measuredNames: Readonly<Record<Measured, Text>> = {
  'waiting-time': { zh: '等待时间(叫号时间 − 取号时间)', en: 'waiting time (called − number taken)' },
  'window-time': { zh: '窗口办理时间(办毕时间 − 叫号时间)', en: 'time at the window (served − called)' },
  'handling-time': { zh: '办理时间(办结时间 − 受理时间)', en: 'handling time (completion − acceptance)' },
  'working-days-used': {
    zh: '办理所用工作日(扣除暂停计时)',
    en: 'working days used, those on which the clock stood still not counted',
  },
  'promised-against-statutory': { zh: '承诺时限/法定时限', en: 'promised / statutory limit' },
  'used-against-promised': { zh: '办理用时/承诺时限', en: 'time used / promised limit' },
  'used-against-statutory': { zh: '办理用时/法定时限', en: 'time used / statutory limit' },
};

const unitNames: Readonly<Record<LimitUnit, Text>> = {
  'working-days': { zh: '工作日', en: 'working days' },
  'calendar-days': { zh: '自然日', en: 'calendar days' },
  hours: { zh: '毫秒(以小时计的时限)', en: 'milliseconds (of limits in hours)' },
};

/** What the records of a mean measure together. */
export function sumLines({ sum, parameters, counts }: MeanFigure, locale: Locale): string[] {
  const name = measuredNames[parameters.measured!.value];
  if (sum.in === 'pairs')
    return pairLines(sum.pairs, name, parameters.aggregation!.value, counts.denominator, locale);
  const of: Text =
    sum.in === 'milliseconds'
      ? { zh: `${sum.total} 毫秒,1 分钟为 60000 毫秒`, en: `${sum.total} milliseconds, 60000 to the minute` }
      : { zh: `${sum.total} 个工作日`, en: `${sum.total} working days` };
  return [inLocale({ zh: `合计:${name.zh}共 ${of.zh}`, en: `Sum: ${name.en}, ${of.en} together` }, locale)];
}

function pairLines(
  pairs: readonly MeasuredPair[],
  name: Text,
  aggregation: 'mean-of-ratios' | 'ratio-of-sums',
  count: number,
  locale: Locale,
): string[] {
  const list = pairs
    .map(({ amount, against, unit, count: records }) =>
      inLocale(
        {
          zh: `${amount}/${against} ${unitNames[unit].zh} × ${records}`,
          en: `${amount}/${against} ${unitNames[unit].en} × ${records}`,
        },
        locale,
      ),
    )
    .join(locale === 'en' ? '; ' : ';');
  const how: Text =
    aggregation === 'mean-of-ratios'
      ? {
          zh: `各比值的平均:∑(1 − 前数 ÷ 后数)÷ ${count}`,
          en: `the mean of the ratios: the sum of (1 − first ÷ second), divided by ${count}`,
        }
      : { zh: '合计之比:1 − ∑前数 ÷ ∑后数', en: 'the ratio of the sums: 1 − all first ÷ all second' };
  return [
    inLocale({ zh: `${name.zh}及其件数:${list}`, en: `${name.en}, with how many have it: ${list}` }, locale),
    inLocale(how, locale),
  ];
}

/** Which values stand at the ranks of a quantile, and how the ranks are found. */
export function rankLines({ ranked, parameters, counts }: QuantileFigure, locale: Locale): string[] {
  if (ranked === null) return [];
  const { at, rank } = parameters.quantile!.value;
  const name = measuredNames[parameters.measured!.value];
  const { denominator } = counts;
  const how: Text =
    rank === 'nearest-rank'
      ? {
          zh: `最近秩:${at} × ${denominator} 进到整数,为第 ${ranked.lower.rank} 位`,
          en: `by the nearest rank: ${at} × ${denominator}, up to a whole number, is rank ${ranked.lower.rank}`,
        }
      : {
          zh: `线性插值:1 + ${at} × (${denominator} − 1),在第 ${ranked.lower.rank} 位与第 ${ranked.upper.rank} 位之间`,
          en: `between ranks: 1 + ${at} × (${denominator} − 1), from rank ${ranked.lower.rank} to ${ranked.upper.rank}`,
        };
  const values = ranked.lower.rank === ranked.upper.rank ? [ranked.lower] : [ranked.lower, ranked.upper];
  return [
    inLocale(
      {
        zh: `${name.zh},以整分钟计(不满一分钟按一分钟);${how.zh}`,
        en: `${name.en} in whole minutes, a minute begun counting as one; ${how.en}`,
      },
      locale,
    ),
    ...values.map((value) => inLocale(rankWords(value), locale)),
  ];
}

function rankWords({ rank, minutes, below, same }: RankedValue): Text {
  return {
    zh: `第 ${rank} 位:${minutes} 分钟(小于它的 ${below} 件,等于它的 ${same} 件)`,
    en: `rank ${rank}: ${minutes} minutes (${below} below it, ${same} equal to it)`,
  };
}
