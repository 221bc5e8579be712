import type { Cited, Inferred } from '../../indicator/basis.js';
import { checkedRuleSet } from '../checked-rule-set.js';
import type { RuleSet } from '../rule-set.js';
import { national } from './national.js';

/* @__NO_SIDE_EFFECTS__ */
const report = (zh: string, en: string): Cited => ({
  kind: 'cited',
  document: {
    zh: '《乌海市2023年政务服务监督评价报告》(2023年10月31日,索引号 11150300MB14571840/2023-13081)',
    en: 'Wuhai, report on the supervision and evaluation of government services in 2023 (2023-10-31, index 11150300MB14571840/2023-13081)',
  },
  article: { zh, en },
});

/* @__NO_SIDE_EFFECTS__ */
const onePlace = (printed: string): Inferred => ({
  kind: 'inferred',
  from: [printed],
  reason: {
    zh: '报告第二部分的这一占比只有一位小数,与第三、四部分的两位不同',
    en: 'this share of part 2 of the report is printed with one place, unlike the two of parts 3 and 4',
  },
});

const nearest: Inferred = {
  kind: 'inferred',
  from: [
    '65061 ÷ 65138 = 99.88%',
    '14250 ÷ 14439 = 98.69%',
    '65138 ÷ 236816 = 27.51%',
    '14439 ÷ 236816 = 6.10%',
    '15 ÷ 31 = 48.39%',
    '12 ÷ 31 = 38.71%',
    '2 ÷ 31 = 6.45%',
    '1 ÷ 31 = 3.23%',
  ],
  reason: {
    zh: '这八个占比只有就近修约全部得到:截尾得不到 27.51%、6.10%、48.39%、38.71%、3.23%,进位得不到 99.88%、98.69%、6.45%。没有恰为一半的情形,四舍五入与其他就近方式无从区分。另有未能解释的:236116 ÷ 236816 = 99.7044…% 印作 99.71%,只有进位得到;区级非常满意率 99.70% 是 156769 ÷ 157239,而区级各等级合计为 157203,按其合计为 99.72%',
    en: 'only rounding to the nearest gives all eight: cutting off fails 27.51, 6.10, 48.39, 38.71 and 3.23, rounding up fails 99.88, 98.69 and 6.45. None is a tie, so 四舍五入 cannot be told from the other nearest modes. Left unexplained: 236116 ÷ 236816 = 99.7044…% is printed 99.71 %, which only rounding up gives; the 99.70 % of the districts is 156769 ÷ 157239, while their levels add up to 157203, over which it would be 99.72 %',
  },
};

const noFalseHundred: Inferred = {
  kind: 'inferred',
  from: [
    '236815 ÷ 236816 = 99.99%',
    '157202 ÷ 157203 = 99.99%',
    '65138 ÷ 65138 = 100%',
    '14439 ÷ 14439 = 100%',
  ],
  reason: {
    zh: '就近修约会得到 100.00%,而报告只把恰为全部的印作 100%。仅对满意率截尾也得到同样结果,公布数据无从区分;其他指标不截尾,故取不印虚假的 100%。区级分母按各等级合计 157203;若用公布的 157239,则为 99.98%',
    en: 'the nearest would be 100.00 %, and the report prints 100 % only where it is exact. Cutting off for this indicator alone gives the same, and no published figure tells the two apart; since nothing else is cut off, a guard against a false 100 % is taken. The denominator of the districts is the sum of their levels, 157203; over the published 157239 it would be 99.98 %',
  },
};

const closedAtLargest: Inferred = {
  kind: 'inferred',
  from: ['65138 ÷ 236816 = 27.51%', '157239 ÷ 236816 = 66.39%', '14439 ÷ 236816 = 6.10%'],
  reason: {
    zh: '66.3971…% 就近为 66.40%,三项合计 100.01%;印作 66.39% 恰使合计为 100%,差额归于最大项。最大余额法会得到 27.50%、66.40%、6.10%',
    en: '66.3971…% is 66.40 % to the nearest, which makes 100.01 % of the three; 66.39 % makes exactly 100 %, the difference going to the largest. The largest remainders would give 27.50, 66.40 and 6.10 %',
  },
};

const notClosed: Inferred = {
  kind: 'inferred',
  from: ['48.39%', '38.71%', '6.45%', '3.23%', '3.23%'],
  reason: {
    zh: '五项合计为 100.01%,各自修约,没有闭合',
    en: 'the five make 100.01 %: each is rounded by itself, nothing is closed',
  },
};

const from = '2023-01-01';

/** The hotline's part of the report speaks of its 31 tickets; those of the supervision code are in a part of their own. */
const ofHotline = [
  {
    from,
    value: { ticketSource: ['hotline'] },
    basis: report('三、12345政务服务热线情况', 'part 3: of the 31 tickets passed on by the 12345 hotline'),
  },
];

/**
 * How Wuhai (Inner Mongolia) counted in its report on January to October 2023 (乌海市统计规则). Dated from the first day that the report
 * covers. What no rounding gives is left so: see the reason of `rounding.mode`.
 */
export const wuhai: RuleSet = /* @__PURE__ */ checkedRuleSet({
  format: 'zwfw-rules/1',
  id: 'wuhai',
  version: '2023.1',
  name: { zh: '乌海市2023年统计规则', en: 'Wuhai rules of 2023' },
  extends: national,
  values: {
    'rounding.mode': [{ from, value: 'halfExpand', basis: nearest }],
    'rounding.places': [
      {
        from,
        value: 2,
        basis: {
          kind: 'inferred',
          from: [
            '99.71%',
            '99.99%',
            '99.88%',
            '99.70%',
            '98.69%',
            '27.51%',
            '66.39%',
            '6.10%',
            '48.39%',
            '38.71%',
          ],
          reason: {
            zh: '热线与“好差评”的占比均为两位小数,末位零也保留;恰为 100% 的不带小数,本参数不能表示',
            en: 'the shares of hotline and ratings are printed with two places, trailing zero included; exactly 100 % is printed without any, which this parameter cannot say',
          },
        },
      },
    ],
    'completion-rate.rounding.places': [{ from, value: 1, basis: onePlace('99.3%') }],
    'scenario-share.rounding.places': [{ from, value: 1, basis: onePlace('68.9%') }],
    'immediate-share.rounding.places': [{ from, value: 1, basis: onePlace('75.9%') }],
    'certificate-linked-share.rounding.places': [{ from, value: 1, basis: onePlace('66.5%') }],
    'certificate-free-share.rounding.places': [{ from, value: 1, basis: onePlace('58.5%') }],
    'user-penetration.rounding.places': [{ from, value: 1, basis: onePlace('52.5%') }],
    'satisfaction-rate.numerator': [
      {
        from,
        value: { level: ['very-satisfied', 'satisfied', 'basically-satisfied'] },
        basis: {
          kind: 'inferred',
          from: ['65061 + 60 + 17 = 65138: 100%', '14250 + 157 + 32 = 14439: 100%'],
          reason: {
            zh: '市本级有 17 条、镇村级有 32 条基本满意,满意率仍为 100%:基本满意算满意',
            en: 'the city has 17 and towns and villages have 32 basically satisfied, and 100 % all the same: these count as satisfied',
          },
        },
      },
    ],
    'satisfaction-rate.periodBy': [
      {
        from,
        value: 'rated',
        basis: report(
          '四、(1月1日至10月31日产生的评价)',
          'part 4: ratings that came in from 1 January to 31 October',
        ),
      },
    ],
    'satisfaction-rate.rounding.guard': [{ from, value: true, basis: noFalseHundred }],
    'negative-count.numerator': [
      {
        from,
        value: { level: ['dissatisfied', 'very-dissatisfied'] },
        basis: {
          kind: 'inferred',
          from: ['236116 + 586 + 113 + 1 = 236816'],
          reason: {
            zh: '报告第四部分称唯一的“不满意”评价为差评,113 条基本满意不在其内;当期没有非常不满意,将其计为差评是定义本身的假定',
            en: 'part 4 calls the one dissatisfied rating the negative one, so the 113 basically satisfied are not; there was no very dissatisfied one, and that it would count is the assumption of the definition',
          },
        },
      },
    ],
    'rating-place-composition.parts': [
      {
        from,
        value: {
          attribute: 'placeLevel',
          groups: [
            {
              part: 'town-and-village',
              name: { zh: '镇(街道)和村(社区)级', en: 'towns and villages' },
              values: ['town', 'village'],
            },
          ],
        },
        basis: report(
          '四、(市本级、区级、镇街和村社区级)',
          'part 4: city, districts, and towns and villages as one',
        ),
      },
    ],
    'rating-place-composition.closing': [{ from, value: 'largest-share', basis: closedAtLargest }],
    'ticket-composition.universe': ofHotline,
    'ticket-composition.closing': [{ from, value: 'none', basis: notClosed }],
    'ticket-on-time.universe': ofHotline,
    'ticket-satisfaction.universe': ofHotline,
    'ticket-callback.universe': ofHotline,
  },
});
