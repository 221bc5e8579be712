import type { Basis } from '../../indicator/basis.js';
import { checkedRuleSet } from '../checked-rule-set.js';
import type { RuleSet } from '../rule-set.js';

const spreadsheetRounding: Basis = {
  kind: 'assumed',
  reason: {
    zh: '未见全国性文件规定通报的修约方式;取电子表格的四舍五入',
    en: 'no national document is known to fix how bulletins are rounded; taken as spreadsheets round',
  },
};

const twoPlaces: Basis = {
  kind: 'assumed',
  reason: {
    zh: '未见全国性文件规定小数位数;取常见的两位',
    en: 'no national document is known to fix the places; the usual two are taken',
  },
};

const comparesExactly: Basis = {
  kind: 'assumed',
  reason: {
    zh: '文件未说明时按全数值比较:94.996% 印作 95.00%,仍不满足“不低于 95%”',
    en: 'where a document does not say, exact values are compared: 94.996 % is printed 95.00 % and is not at least 95 %',
  },
};

/** The national base without what it says of deadlines, which few indicators read: a page that shows another does not load it. */
export const nationalBase: RuleSet = /* @__PURE__ */ checkedRuleSet({
  format: 'zwfw-rules/1',
  id: 'national',
  version: '2',
  name: { zh: '全国基础规则', en: 'national base rules' },
  extends: null,
  values: {
    'rounding.places': [{ from: '2000-01-01', value: 2, basis: twoPlaces }],
    'rounding.mode': [{ from: '2000-01-01', value: 'halfExpand', basis: spreadsheetRounding }],
    'rounding.increment': [{ from: '2000-01-01', value: '1', basis: twoPlaces }],
    'rounding.guard': [{ from: '2000-01-01', value: false, basis: spreadsheetRounding }],
    comparison: [{ from: '2000-01-01', value: 'exact', basis: comparesExactly }],
  },
});
