import { enumeration, type ValueOf } from './enumeration.js';

/** Quantities that an indicator is made of; any other name is a quantity of its own, which is reported as it stands. */
export const knownQuantities = /* @__PURE__ */ enumeration('quantity', ['上报量', 'reported quantity'], {
  'registered-users': ['注册用户数', 'registered users'],
  population: ['人口数', 'population'],
});

/** How several reports of one quantity go together (上报量性质). */
export const quantityNatures = /* @__PURE__ */ enumeration(
  'quantity-nature',
  ['上报量性质', 'nature of the quantity'],
  {
    level: ['存量(以最近一次上报为准)', 'a level: the latest report stands'],
    flow: ['流量(各次上报相加)', 'a flow: reports add up'],
  },
);

/** The nature of a quantity (上报量性质). */
export type QuantityNature = ValueOf<typeof quantityNatures>;

/** How exactly a quantity was reported (上报精度). */
export const quantityWordings = /* @__PURE__ */ enumeration(
  'quantity-wording',
  ['上报精度', 'wording of the quantity'],
  {
    exact: ['确数', 'exact'],
    'more-than': ['“余”“多”“以上”', 'more than the number'],
    'less-than': ['“近”“以内”', 'less than the number'],
    about: ['“约”', 'about the number'],
    rounded: ['按单位取整(如万)', 'rounded to its unit, such as ten thousands'],
  },
);

/** A wording of a quantity (上报精度). */
export type QuantityWording = ValueOf<typeof quantityWordings>;
