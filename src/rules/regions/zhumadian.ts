import type { Cited } from '../../indicator/basis.js';
import { checkedRuleSet } from '../checked-rule-set.js';
import type { RuleSet } from '../rule-set.js';
import { national } from './national.js';

/* @__NO_SIDE_EFFECTS__ */
const bulletin = (zh: string, en: string): Cited => ({
  kind: 'cited',
  document: {
    zh: '《驻马店市民中心2021年5月份进驻窗口单位服务效能评价情况通报》(2021年6月1日)',
    en: 'Zhumadian, evaluation of the window units of the citizens’ centre in May 2021 (2021-06-01)',
  },
  article: { zh, en },
});

const from = '2021-05-01';

/** The bulletin speaks of the time at the window. */
const atTheWindow = /* @__PURE__ */ bulletin(
  '一、(一)(群众在窗口的平均等待时间、平均办理时间)',
  'part 1 (1): mean waiting and handling time at the window',
);

/**
 * How Zhumadian (Henan) counted in its bulletin of May 2021 (驻马店市统计规则). Dated from the first day that the bulletin covers; it says little
 * of how it counts, and the national base stands for the rest.
 */
export const zhumadian: RuleSet = /* @__PURE__ */ checkedRuleSet({
  format: 'zwfw-rules/1',
  id: 'zhumadian',
  version: '2021.1',
  name: { zh: '驻马店市2021年统计规则', en: 'Zhumadian rules of 2021' },
  extends: national,
  values: {
    'invitation-rate.rounding.places': [
      {
        from,
        value: 0,
        basis: {
          kind: 'inferred',
          from: ['94%'],
          reason: {
            zh: '通报只印作 94%,不带小数;未公布分子分母,修约方式无从推断',
            en: 'the bulletin prints 94 % and no places; it gives no counts, so nothing is known of the mode',
          },
        },
      },
    ],
    'assisted-service-count.universe': [
      {
        from,
        value: {},
        basis: {
          kind: 'inferred',
          from: ['86 + 34 + 117 + 154 = 391'],
          reason: {
            zh: '上门、延时、咨询辅导、双休日四类合计恰为总数:这四类都计入。通报未列其他类别,是没有还是不计,无从区分',
            en: 'door-to-door, after hours, guidance and weekend services add up to the total, so all four count. No other kind is listed: whether there was none or none counts cannot be told',
          },
        },
      },
    ],
    'mean-handling.measured': [{ from, value: 'window-time', basis: atTheWindow }],
    'mean-handling.periodBy': [{ from, value: 'accepted', basis: atTheWindow }],
    'mean-handling.universe': [{ from, value: {}, basis: atTheWindow }],
    'mean-handling.exclusions': [
      {
        from,
        value: [
          {
            reason: 'not-recorded',
            name: { zh: '无叫号、办毕时间', en: 'the time at the window was not recorded' },
            attribute: 'window',
            values: ['unrecorded'],
          },
        ],
        basis: atTheWindow,
      },
    ],
    'within-threshold-share.threshold': [
      {
        from,
        value: { measured: 'window-time', minutes: 10 },
        basis: bulletin(
          '一、(一)(90%的事项可在10分钟内办结:是事项的占比,不是办件的)',
          'part 1 (1): within ten minutes, said of matters and not of cases',
        ),
      },
    ],
    'externally-built-share.numerator': [
      {
        from,
        value: { systemBuilder: ['ministry', 'province'] },
        basis: bulletin(
          '二、(一)(省建、部建的业务系统)',
          'part 2 (1): systems built by province or ministry',
        ),
      },
    ],
  },
});
