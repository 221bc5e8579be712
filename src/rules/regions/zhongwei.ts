import type { Basis, Cited } from '../../indicator/basis.js';
import { checkedRuleSet } from '../checked-rule-set.js';
import type { RuleSet } from '../rule-set.js';
import { national } from './national.js';

/* @__NO_SIDE_EFFECTS__ */
const bulletin = (zh: string, en: string): Cited => ({
  kind: 'cited',
  document: {
    zh: '卫行审改办发〔2021〕8号《关于2021年第二季度宁夏政务服务网“一网通办”及“好差评”工作情况的通报》',
    en: 'Zhongwei, document 卫行审改办发〔2021〕8号 of 2021-07-21, bulletin on the second quarter of 2021',
  },
  article: { zh, en },
});

const notTruncated: Basis = {
  kind: 'inferred',
  from: ['111148 ÷ 150943 = 73.64%', '290 ÷ ? = 20.38%'],
  reason: {
    zh: '73.6357…% 印作 73.64%,不是截尾;20.38% 也只有就近修约才有整数分母。公布数据不含恰为一半的情形,四舍五入与其他就近方式无从区分',
    en: '73.6357…% is printed 73.64 %, so nothing is truncated, and 20.38 % has a whole denominator only when rounded to the nearest; no published figure is a tie, so 四舍五入 cannot be told from the other nearest modes',
  },
};

const from = '2021-04-01';

/**
 * How Zhongwei (Ningxia) counted in its bulletin of the second quarter of 2021 (中卫市统计规则). Dated from the first day that the bulletin
 * covers: nothing is known of earlier quarters.
 */
export const zhongwei: RuleSet = /* @__PURE__ */ checkedRuleSet({
  format: 'zwfw-rules/1',
  id: 'zhongwei',
  version: '2021.1',
  name: { zh: '中卫市2021年统计规则', en: 'Zhongwei rules of 2021' },
  extends: national,
  values: {
    'rounding.mode': [{ from, value: 'halfExpand', basis: notTruncated }],
    'rounding.places': [
      {
        from,
        value: 2,
        basis: {
          kind: 'inferred',
          from: ['20.38%', '14.01%', '73.64%', '12.35%', '63.60%'],
          reason: {
            zh: '通报的占比均为两位小数,末位零也保留',
            en: 'every share is printed with two places, trailing zero included',
          },
        },
      },
    ],
    'online-share.numerator': [
      {
        from,
        value: { system: ['unified'] },
        basis: bulletin(
          '一、本季度基本情况;二、(二)',
          'part 1 and part 2 (2): handled in the unified system',
        ),
      },
    ],
    'matters-handled.universe': [
      {
        from,
        value: { system: ['unified'] },
        basis: bulletin('一、本季度基本情况', 'part 1: matters handled in the unified system'),
      },
    ],
    'matter-coverage.numerator': [
      {
        from,
        value: { system: ['unified'] },
        basis: bulletin(
          '一、本季度基本情况;二、(三)',
          'part 1 and part 2 (3): matters handled in the unified system',
        ),
      },
    ],
    'evaluation-rate.universe': [
      {
        from,
        value: { system: ['unified'], status: ['completed'] },
        basis: {
          kind: 'assumed',
          reason: {
            zh: '通报未给出应评价的服务数。8203 ÷ 150943 与 8203 ÷ 21148 均不等于 63.60%,分母只能是 12897 或 12898;假定为统一系统内已办结的办件',
            en: 'the bulletin does not say how many services could be rated. Neither 8203 ÷ 150943 nor 8203 ÷ 21148 is 63.60 %; the denominator can only be 12897 or 12898; assumed: the completed cases of the unified system',
          },
        },
      },
    ],
  },
});
