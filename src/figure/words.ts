import type { ClosingMethod, RoundingIncrement, RoundingMode } from '../exact/index.js';
import { inLocale, type Locale, type Text } from '../ground/index.js';
import { type Attribute, attributeOf, type Subject } from '../indicator/attributes/index.js';
import type { Basis } from '../indicator/basis.js';
import type { PeriodBy, Sided } from '../indicator/definition.js';
import type { Where } from '../indicator/where.js';

/** How the rounding modes are called in sentences. */
export const modeNames: Readonly<Record<RoundingMode, Text>> = {
  ceil: { zh: '向正无穷取', en: 'towards positive infinity' },
  floor: { zh: '向负无穷取', en: 'towards negative infinity' },
  expand: { zh: '进一', en: 'away from zero' },
  trunc: { zh: '截尾', en: 'towards zero (cut off)' },
  halfCeil: { zh: '就近,恰为一半时向正无穷取', en: 'to the nearest, a tie towards positive infinity' },
  halfFloor: { zh: '就近,恰为一半时向负无穷取', en: 'to the nearest, a tie towards negative infinity' },
  halfExpand: { zh: '四舍五入', en: 'to the nearest, a tie away from zero' },
  halfTrunc: { zh: '五舍六入', en: 'to the nearest, a tie towards zero' },
  halfEven: {
    zh: 'GB/T 8170 进舍规则(恰为一半时取偶)',
    en: 'to the nearest, a tie to the even digit (GB/T 8170)',
  },
};

/** How the ways of closing at 100 % are called. */
export const closingNames: Readonly<Record<ClosingMethod, Text>> = {
  none: { zh: '不闭合', en: 'not closed' },
  'largest-remainder': { zh: '按最大余额法闭合到 100%', en: 'closed at 100 % by the largest remainders' },
  'largest-share': { zh: '余数归最大项,闭合到 100%', en: 'closed at 100 % by the largest share' },
};

/** How the increments are called. */
export const incrementNames: Readonly<Record<RoundingIncrement, Text>> = {
  '1': { zh: '', en: '' },
  '0.5': { zh: ',按 0.5 单位修约', en: ', in steps of 0.5 units' },
  '0.2': { zh: ',按 0.2 单位修约', en: ', in steps of 0.2 units' },
};

const periodNames: Readonly<Record<PeriodBy, Text>> = {
  accepted: { zh: '按受理时间归期', en: 'in the period by acceptance' },
  completed: { zh: '按办结时间归期', en: 'in the period by completion' },
  rated: { zh: '按评价时间归期', en: 'in the period by the time of rating' },
  received: { zh: '按工单受理时间归期', en: 'in the period by receipt' },
  closed: { zh: '按工单办结时间归期', en: 'in the period by closure' },
  provided: { zh: '按服务时间归期', en: 'in the period by the time of the service' },
  collected: { zh: '按采集时间归期', en: 'in the period by collection' },
  issued: { zh: '按签发时间归期', en: 'in the period by issue' },
  published: { zh: '按下发时间归期', en: 'in the period by publication' },
  claimed: { zh: '按认领时间归期', en: 'in the period by claim' },
  reported: {
    zh: '按上报时点归期(存量取期末前最近一次上报)',
    en: 'in the period by the time of the report (of a level the latest report before its end)',
  },
  none: { zh: '不分期,截至时点为止', en: 'whatever the period, up to the as-of instant' },
};

/** Which instant puts a record into the period, in words. */
export function periodByWords(
  periodBy: Sided<PeriodBy>,
  side: 'denominator' | 'numerator',
  locale: Locale,
): string {
  return inLocale(periodNames[typeof periodBy === 'string' ? periodBy : periodBy[side]], locale);
}

/** A condition in words: 办理系统为“统一政务服务系统”, handling system is "unified system". */
export function whereWords(where: Where, subject: Subject, locale: Locale): string {
  const conditions = Object.entries(where).map(([name, values]) => {
    const attribute: Attribute = attributeOf(subject, name) ?? { name: { zh: name, en: name }, values: {} };
    const names = values.map((value) =>
      inLocale(attribute.values[value] ?? { zh: value, en: value }, locale),
    );
    return locale === 'en'
      ? `${attribute.name.en} is ${names.map((each) => `"${each}"`).join(' or ') || 'nothing'}`
      : `${attribute.name.zh}为${names.map((each) => `“${each}”`).join('或') || '空'}`;
  });
  if (conditions.length === 0) return locale === 'en' ? 'all' : '全部';
  return conditions.join(locale === 'en' ? ' and ' : ',且');
}

/** What a value rests on, in words. */
export function basisWords(basis: Basis, locale: Locale): string {
  const isEnglish = locale === 'en';
  if (basis.kind === 'cited') {
    const [document, article] = [inLocale(basis.document, locale), inLocale(basis.article, locale)];
    return isEnglish ? `cited: ${document}, ${article}` : `引用:${document},${article}`;
  }
  const reason = inLocale(basis.reason, locale);
  if (basis.kind === 'assumed') return isEnglish ? `assumed: ${reason}` : `假定:${reason}`;
  const from = basis.from.join(isEnglish ? '; ' : ';');
  return isEnglish ? `inferred from ${from}: ${reason}` : `由公布数据推断(${from}):${reason}`;
}
