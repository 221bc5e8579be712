import {
  type ClaimSet,
  lhasa,
  month,
  type Period,
  pingdingshan,
  quarter,
  type RuleSet,
  range,
  wuhai,
  zhongwei,
  zhumadian,
} from 'zwfw-indicators';
import { claims as claimsOfLhasa } from './lhasa/claims.js';
import * as ofLhasa from './lhasa/numbers.js';
import { claims as claimsOfPingdingshan } from './pingdingshan/claims.js';
import * as ofPingdingshan from './pingdingshan/numbers.js';
import type { NotQuantity, PublishedNumber } from './published-number.js';
import { claims as claimsOfWuhai } from './wuhai/claims.js';
import * as ofWuhai from './wuhai/numbers.js';
import { claims as claimsOfZhongwei } from './zhongwei/claims.js';
import * as ofZhongwei from './zhongwei/numbers.js';
import { claims as claimsOfZhumadian } from './zhumadian/claims.js';
import * as ofZhumadian from './zhumadian/numbers.js';

/** A published document, with every number of it (公布文件). */
export interface PublishedDocument {
  readonly city: string;
  readonly about: string;
  readonly rules: RuleSet;
  /** Absent where its numbers are of no one period. */
  readonly period?: Period;
  readonly numbers: readonly PublishedNumber[];
  readonly notQuantities: readonly NotQuantity[];
  /** The numbers with what holds between them. */
  readonly claims: ClaimSet;
  /** What its numbers say of each other that no single one shows. */
  readonly remarks: readonly string[];
}

/** The five documents. */
export const documents: readonly PublishedDocument[] = [
  {
    city: '中卫市',
    about: '2021 年第二季度一网通办和好差评通报(卫行审改办发〔2021〕8号)',
    rules: zhongwei,
    period: quarter(2021, 2),
    ...ofZhongwei,
    claims: claimsOfZhongwei,
    remarks: [
      '评价率 63.60% 意味着 4694 或 4695 条未评价,而八个部门的未评价数合计 2953 条:其余 1741 或 1742 条属哪些部门未公布。',
    ],
  },
  {
    city: '乌海市',
    about: '2023 年 1 至 10 月政务服务监督评价报告',
    rules: wuhai,
    period: range('2023-01-01', '2023-10-31'),
    ...ofWuhai,
    claims: claimsOfWuhai,
    remarks: [
      '全市非常满意数比各级相加多 36 条,区级总数比各等级相加也多 36 条:区级非常满意数若为 156805,两处都相符。',
      '区级非常满意率 99.70% 只有以 156769 除以 157239 才得到;分母 157239 却不能由公布的等级数给出区级满意率 99.99%。',
      '99.71% 只有进一才得到,99.88% 和 98.69% 则不进一才得到:没有一种修约方式给出全部占比。',
    ],
  },
  {
    city: '拉萨市',
    about: '2021 年 1 月一网通办和好差评专报',
    rules: lhasa,
    ...ofLhasa,
    claims: claimsOfLhasa,
    remarks: ['公布的评价总量若无误,损坏的政务APP评价量应为 28676:除该总量外无可核对。'],
  },
  {
    city: '驻马店市',
    about: '2021 年 5 月窗口单位服务效能评价通报',
    rules: zhumadian,
    period: month(2021, 5),
    ...ofZhumadian,
    claims: claimsOfZhumadian,
    remarks: [],
  },
  {
    city: '平顶山市',
    about: '2021 年 12 月政务服务指标整改提升通报',
    rules: pingdingshan,
    ...ofPingdingshan,
    claims: claimsOfPingdingshan,
    remarks: [
      '正文与附表对不见面审批占比、即办件占比、时限压缩比例各给出不同的值(98.9% 与 97.2%、51.8% 与 57.9%、84.0% 与 88%):附表限于市级或行政许可,正文未说明范围。',
    ],
  },
];
