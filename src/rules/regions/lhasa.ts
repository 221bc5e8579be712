import type { Cited, Inferred } from '../../indicator/basis.js';
import { checkedRuleSet } from '../checked-rule-set.js';
import type { RuleSet } from '../rule-set.js';
import { national } from './national.js';

/* @__NO_SIDE_EFFECTS__ */
const report = (zh: string, en: string): Cited => ({
  kind: 'cited',
  document: {
    zh: '拉萨市行政审批和便民服务局《关于落实政务服务“一网通办”“好差评”制度工作开展情况专报》(2021年1月22日)',
    en: 'Lhasa, report on 一网通办 and 好差评 (2021-01-22)',
  },
  article: { zh, en },
});

const withoutPlaces: Inferred = {
  kind: 'inferred',
  from: ['认领率 90%', '完成率 100%'],
  reason: {
    zh: '两项均不带小数。认领的 4750 项不会恰为某个整数的 90%,故认领率经过修约;是修约到整数,还是省去了末尾的零,无从区分',
    en: 'both are printed without places. the 4750 claimed are exactly 90 % of no whole number, so the claim rate was rounded; whether to whole percents, or with zeros left out, cannot be told',
  },
};

const ofTheClaimed: Inferred = {
  kind: 'inferred',
  from: ['认领率 90%', '完成率 100%'],
  reason: {
    zh: '认领率只有 90%,完成率却为 100%:若两者说的都是监管事项,完成率的分母只能是已认领的',
    en: 'with 90 % claimed and 100 % complete, the second can only be of the claimed matters, if both speak of supervisory matters',
  },
};

const from = '2019-10-01';

const byClass = [
  {
    from,
    value: { matterClass: ['on-application', 'public-service'] },
    basis: report(
      '一、(二)(依申请六类政务服务事项、公共服务事项,分别给出)',
      'part 1 (2): the six kinds of matters on application, and public services, each by itself',
    ),
  },
];

const ratingsToDate = [
  {
    from,
    value: 'none',
    basis: report('二、(一)(累计评价)', 'part 2 (1): ratings of all time, up to the report'),
  },
];

/**
 * How Lhasa (Tibet) counted in its report of January 2021 (拉萨市统计规则). Most counts are cumulative. Dated from the month in which, by the
 * report, ratings began. The 87.98 % that it prints for 6065 of 6181 matters follows from no rule.
 */
export const lhasa: RuleSet = /* @__PURE__ */ checkedRuleSet({
  format: 'zwfw-rules/1',
  id: 'lhasa',
  version: '2021.1',
  name: { zh: '拉萨市2021年统计规则', en: 'Lhasa rules of 2021' },
  extends: national,
  values: {
    'rounding.places': [
      {
        from,
        value: 2,
        basis: {
          kind: 'inferred',
          from: ['88.07%', '33.95%', '38.76%', '87.98%'],
          reason: {
            zh: '这些占比均为两位小数。同一指标另有一处印作 88%:是恰为 88.00% 省去了零,还是另按整数修约,无从区分,本值不解释它',
            en: 'these shares are printed with two places. One of the same indicator is printed 88 %: whether zeros were left out of 88.00 %, or it was rounded to whole percents, cannot be told, and this value does not explain it',
          },
        },
      },
    ],
    'claim-rate.rounding.places': [{ from, value: 0, basis: withoutPlaces }],
    'completion-of-claims.rounding.places': [{ from, value: 0, basis: withoutPlaces }],
    'completion-of-claims.universe': [
      { from, value: { claimStatus: ['claimed', 'completed'] }, basis: ofTheClaimed },
    ],
    'online-depth-three-share.universe': byClass,
    'online-depth-four-share.universe': byClass,
    'case-count.universe': [
      {
        from,
        value: { matterClass: ['on-application', 'public-service'] },
        basis: report(
          '一、(四)(依申请类、公共服务事项的办件量,分别给出)',
          'part 1 (4): cases of matters on application, and of public services, each by itself',
        ),
      },
    ],
    'case-count.periodBy': [
      {
        from,
        value: 'none',
        basis: report('一、(四)(累积办件量)', 'part 1 (4): cases of all time, up to the report'),
      },
    ],
    'rating-count.periodBy': ratingsToDate,
    'rating-channel-composition.periodBy': ratingsToDate,
  },
});
