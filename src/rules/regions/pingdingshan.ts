import type { Cited } from '../../indicator/basis.js';
import { checkedRuleSet } from '../checked-rule-set.js';
import type { RuleSet } from '../rule-set.js';
import { national } from './national.js';

/* @__NO_SIDE_EFFECTS__ */
const bulletin = (zh: string, en: string): Cited => ({
  kind: 'cited',
  document: {
    zh: '平顶山市营商环境监督局《关于“政务服务”指标整改提升情况的通报》(2021年12月16日)',
    en: 'Pingdingshan, bulletin on the improvement of the indicator “government services” (2021-12-16)',
  },
  article: { zh, en },
});

const in2019 = '2019-01-01';
const from = '2020-01-01';

/**
 * How Pingdingshan (Henan) counted in its bulletin on 2019 and 2020 (平顶山市统计规则). Dated from the first day of the year whose figures show
 * it. Where table and text differ the table is followed, since it alone says which matters it is of.
 */
export const pingdingshan: RuleSet = /* @__PURE__ */ checkedRuleSet({
  format: 'zwfw-rules/1',
  id: 'pingdingshan',
  version: '2020.1',
  name: { zh: '平顶山市2019—2020年统计规则', en: 'Pingdingshan rules of 2019 and 2020' },
  extends: national,
  values: {
    'rounding.places': [
      {
        from: in2019,
        value: 2,
        basis: {
          kind: 'inferred',
          from: ['70.41%', '21.57%', '40.78%'],
          reason: {
            zh: '表中2019年评价水平的占比为两位小数(或为评价方所算)',
            en: 'the shares of the 2019 evaluation in the table are printed with two places (the evaluators may have computed them)',
          },
        },
      },
      {
        from,
        value: 1,
        basis: {
          kind: 'inferred',
          from: ['98.9%', '51.8%', '97.3%', '99.8%', '99.6%', '97.2%', '57.9%', '79.9%'],
          reason: {
            zh: '2020年的占比为一位小数(时限压缩比 84.0% 保留末位零);100% 不带小数,本参数不能表示。未公布分子,修约方式无从推断',
            en: 'the shares of 2020 are printed with one place (the compression of 84.0 % keeps its zero); 100 % is printed without any, which this parameter cannot say. No numerator is published, so nothing is known of the mode',
          },
        },
      },
    ],
    'single-window-rate.rounding.places': [
      {
        from,
        value: 0,
        basis: {
          kind: 'inferred',
          from: ['85%', '84.0%'],
          reason: {
            zh: '一窗分类受理率印作 85%,而通报正文别处保留末位零,故视为修约到整数',
            en: 'the rate is printed 85 %, and elsewhere the text keeps a trailing zero, so it is taken as rounded to whole percents',
          },
        },
      },
    ],
    'real-name-rectification-rate.rounding.places': [
      {
        from: in2019,
        value: 1,
        basis: {
          kind: 'inferred',
          from: ['96.2%'],
          reason: {
            zh: '表第6项2019年为一位小数,与同年其他各项的两位不同',
            en: 'row 6 of the table prints one place for 2019, unlike the two of the other rows of that year',
          },
        },
      },
    ],
    'no-visit-share.universe': [
      {
        from: in2019,
        value: {},
        basis: bulletin(
          '表第1项:政务服务事项,不限类别(97.2%);正文二(一)另有 98.9%,未说明是哪类事项',
          'row 1 of the table: of government-service matters of every class (97.2 %); the text of part 2 (1) has 98.9 % and does not say of which matters',
        ),
      },
    ],
    'immediate-share.universe': [
      {
        from: in2019,
        value: { matterType: ['licence'] },
        basis: bulletin(
          '表第3项:行政许可事项(57.9%);正文二(一)另有 51.8%,未说明是哪类事项',
          'row 3 of the table: of administrative licences (57.9 %); the text of part 2 (1) has 51.8 % and does not say of which matters',
        ),
      },
    ],
    'completion-rate.periodBy': [
      {
        from,
        value: 'accepted',
        basis: {
          kind: 'inferred',
          from: ['受理 65826 项:99.8%', '受理 96415 项:99.6%'],
          reason: {
            zh: '二(六)的办结率接在受理数之后:分母是受理的。办结的是否出自这些受理件,通报未说明,按定义取',
            en: 'part 2 (6) gives the rate of the numbers accepted: these are the denominator. Whether the completed are among them it does not say; taken as defined',
          },
        },
      },
    ],
  },
});
