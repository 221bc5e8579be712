import { ratingAttributes } from './attributes/of-ratings.js';
import type { Assumed } from './basis.js';
import type { IndicatorDefinition } from './definition.js';
import { indicator } from './indicator.js';
import type { Exclusion } from './where.js';

const attributes = { rating: ratingAttributes };

const threeLevels: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '未见全国性文件给出公式;非常满意、满意、基本满意计为满意,各地规则大多如此',
    en: 'no national document is known to give a formula; the three levels from basically satisfied up count, as in most local rules',
  },
};
const twoNegativeLevels: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '不满意、非常不满意为差评;未见将基本满意计为差评的规则',
    en: 'dissatisfied and very dissatisfied are negative; no rule is known by which basically satisfied is',
  },
};

const byDefault: Exclusion = {
  reason: 'entered-by-default',
  name: { zh: '系统默认评价', en: 'entered by default' },
  attribute: 'origin',
  values: ['by-default'],
};
const withdrawn: Exclusion = {
  reason: 'withdrawn',
  name: { zh: '误评、恶意差评等已撤销的评价', en: 'withdrawn as mistaken or malicious' },
  attribute: 'standing',
  values: ['withdrawn'],
};

/** What all figures of ratings have in common: the ratings that the satisfaction rate counts. */
const ofRatings = {
  subject: 'rating',
  universe: {},
  exclusions: [byDefault, withdrawn],
  periodBy: 'rated',
  relation: 'cohort',
} as const satisfies Partial<IndicatorDefinition>;

const byLevel = {
  verySatisfied: { level: 'very-satisfied' },
  satisfied: { level: 'satisfied' },
  basicallySatisfied: { level: 'basically-satisfied' },
  dissatisfied: { level: 'dissatisfied' },
  veryDissatisfied: { level: 'very-dissatisfied' },
} as const;

const whichRatings = {
  zh: '系统默认评价、申诉中的评价、同一办件的多次评价(首次、末次、最差或每次)是否计入',
  en: 'whether ratings by default, ratings under appeal, and each of several ratings of one case count, or the first, last or worst',
};

/**
 * Share of the ratings that are satisfied or better (满意率); which levels count is a rule.
 *
 * @example
 * ```ts
 * import { satisfactionRate } from 'zwfw-indicators';
 * const figure = satisfactionRate({
 *   verySatisfied: 236116,
 *   satisfied: 586,
 *   basicallySatisfied: 113,
 *   dissatisfied: 1,
 *   veryDissatisfied: 0,
 * });
 * figure.text; // => '100.00%'
 * figure.direction; // => 'up'
 * ```
 */
export const satisfactionRate = /* @__PURE__ */ indicator(attributes, {
  ...ofRatings,
  code: 'satisfaction-rate',
  name: { zh: '满意率', en: 'satisfaction rate' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  numerator: { level: ['very-satisfied', 'satisfied', 'basically-satisfied'] },
  counts: byLevel,
  basis: threeLevels,
  publishedBy: ['wuhai'],
  disputed: [{ zh: '基本满意是否算满意', en: 'whether basically satisfied is satisfied' }, whichRatings],
});

/**
 * Share of the ratings that are very satisfied (非常满意率).
 *
 * @example
 * ```ts
 * import { verySatisfiedRate } from 'zwfw-indicators';
 * const figure = verySatisfiedRate({
 *   verySatisfied: 236116,
 *   satisfied: 586,
 *   basicallySatisfied: 113,
 *   dissatisfied: 1,
 *   veryDissatisfied: 0,
 * });
 * figure.text; // => '99.70%'
 * ```
 */
export const verySatisfiedRate = /* @__PURE__ */ indicator(attributes, {
  ...ofRatings,
  code: 'very-satisfied-rate',
  name: { zh: '非常满意率', en: 'rate of very satisfied ratings' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  follows: 'satisfaction-rate',
  numerator: { level: ['very-satisfied'] },
  counts: byLevel,
  basis: threeLevels,
  publishedBy: ['wuhai'],
  disputed: [whichRatings],
});

/**
 * Ratings by their level, as shares that are 100 % together (评价等级构成).
 *
 * @example
 * ```ts
 * import { levelComposition } from 'zwfw-indicators';
 * const figure = levelComposition({
 *   verySatisfied: 236116,
 *   satisfied: 586,
 *   basicallySatisfied: 113,
 *   dissatisfied: 1,
 *   veryDissatisfied: 0,
 * });
 * figure.parts[1]?.text; // => '0.25%'
 * ```
 */
export const levelComposition = /* @__PURE__ */ indicator(attributes, {
  ...ofRatings,
  code: 'level-composition',
  name: { zh: '评价等级构成', en: 'composition of ratings by level' },
  unit: 'percent',
  kind: 'composition',
  better: 'neither',
  follows: 'satisfaction-rate',
  numerator: null,
  parts: { attribute: 'level', groups: [] },
  counts: byLevel,
  basis: threeLevels,
  publishedBy: ['wuhai'],
  disputed: [whichRatings],
});

/**
 * Number of ratings (评价量).
 *
 * @example
 * ```ts
 * import { ratingCount } from 'zwfw-indicators';
 * ratingCount({ ratings: 8203 }).text; // => '8203'
 * ```
 */
export const ratingCount = /* @__PURE__ */ indicator(attributes, {
  ...ofRatings,
  code: 'rating-count',
  name: { zh: '评价量', en: 'number of ratings' },
  unit: 'count',
  kind: 'count',
  better: 'neither',
  follows: 'satisfaction-rate',
  numerator: null,
  counts: { ratings: {} },
  basis: threeLevels,
  publishedBy: ['zhongwei', 'wuhai', 'lhasa'],
  disputed: [whichRatings],
});

/**
 * Number of negative ratings (差评数).
 *
 * @example
 * ```ts
 * import { negativeCount } from 'zwfw-indicators';
 * const figure = negativeCount({
 *   verySatisfied: 236116,
 *   satisfied: 586,
 *   basicallySatisfied: 113,
 *   dissatisfied: 1,
 *   veryDissatisfied: 0,
 * });
 * figure.text; // => '1'
 * ```
 */
export const negativeCount = /* @__PURE__ */ indicator(attributes, {
  ...ofRatings,
  code: 'negative-count',
  name: { zh: '差评数', en: 'number of negative ratings' },
  unit: 'count',
  kind: 'count',
  better: 'lower',
  follows: 'satisfaction-rate',
  numerator: { level: ['dissatisfied', 'very-dissatisfied'] },
  counts: byLevel,
  basis: twoNegativeLevels,
  publishedBy: ['wuhai'],
  disputed: [whichRatings],
});

/**
 * Share of the ratings that are negative (差评率). One rating in 236,816 prints as 0.00 %: the guard of a rule can keep it from that.
 *
 * @example
 * ```ts
 * import { negativeRate } from 'zwfw-indicators';
 * const figure = negativeRate({
 *   verySatisfied: 236116,
 *   satisfied: 586,
 *   basicallySatisfied: 113,
 *   dissatisfied: 1,
 *   veryDissatisfied: 0,
 * });
 * figure.text; // => '0.00%'
 * figure.direction; // => 'down'
 * ```
 */
export const negativeRate = /* @__PURE__ */ indicator(attributes, {
  ...ofRatings,
  code: 'negative-rate',
  name: { zh: '差评率', en: 'rate of negative ratings' },
  unit: 'percent',
  kind: 'ratio',
  better: 'lower',
  follows: 'satisfaction-rate',
  numerator: { level: ['dissatisfied', 'very-dissatisfied'] },
  counts: byLevel,
  basis: twoNegativeLevels,
  publishedBy: [],
  disputed: [whichRatings],
});

/**
 * Ratings by their channel, as shares that are 100 % together (评价渠道构成). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { ratingChannelComposition } from 'zwfw-indicators';
 * const none = { mobile: 0, qrCode: 0, hallTablet: 0, hallTerminal: 0, telephone: 0, officialAccount: 0, systemDefault: 0, unstated: 0 };
 * const figure = ratingChannelComposition({ ...none, hall: 40, computer: 18900, app: 28500, textMessage: 200, kiosk: 160, miniProgram: 200 });
 * figure.parts[0]?.text; // => '39.38%'
 * ```
 */
export const ratingChannelComposition = /* @__PURE__ */ indicator(attributes, {
  ...ofRatings,
  code: 'rating-channel-composition',
  name: { zh: '评价渠道构成', en: 'composition of ratings by channel' },
  unit: 'percent',
  kind: 'composition',
  better: 'neither',
  follows: 'satisfaction-rate',
  numerator: null,
  parts: { attribute: 'ratingChannel', groups: [] },
  counts: {
    computer: { ratingChannel: 'computer' },
    mobile: { ratingChannel: 'mobile' },
    qrCode: { ratingChannel: 'qr-code' },
    hallTablet: { ratingChannel: 'hall-tablet' },
    hallTerminal: { ratingChannel: 'hall-terminal' },
    telephone: { ratingChannel: 'telephone' },
    textMessage: { ratingChannel: 'text-message' },
    hall: { ratingChannel: 'hall' },
    kiosk: { ratingChannel: 'kiosk' },
    app: { ratingChannel: 'app' },
    miniProgram: { ratingChannel: 'mini-program' },
    officialAccount: { ratingChannel: 'official-account' },
    systemDefault: { ratingChannel: 'system-default' },
    unstated: { ratingChannel: 'unstated' },
  },
  basis: threeLevels,
  publishedBy: ['lhasa'],
  disputed: [
    {
      zh: '上级渠道中是否已含下级渠道(如门户网含短信)',
      en: 'whether one channel holds another, such as the portal text messages',
    },
  ],
});

/**
 * Ratings by the level of the place where the service was given, as shares that are 100 % together (评价区域构成). How the last part is spread over towns and villages is made.
 *
 * @example
 * ```ts
 * import { ratingPlaceComposition } from 'zwfw-indicators';
 * const figure = ratingPlaceComposition({ province: 0, city: 65138, district: 157239, town: 10000, village: 4439, unstated: 0 });
 * figure.parts[2]?.text; // => '66.40%'
 * ```
 */
export const ratingPlaceComposition = /* @__PURE__ */ indicator(attributes, {
  ...ofRatings,
  code: 'rating-place-composition',
  name: { zh: '评价区域构成', en: 'composition of ratings by level of place' },
  unit: 'percent',
  kind: 'composition',
  better: 'neither',
  follows: 'satisfaction-rate',
  numerator: null,
  parts: { attribute: 'placeLevel', groups: [] },
  counts: {
    province: { placeLevel: 'province' },
    city: { placeLevel: 'city' },
    district: { placeLevel: 'district' },
    town: { placeLevel: 'town' },
    village: { placeLevel: 'village' },
    unstated: { placeLevel: 'unstated' },
  },
  basis: threeLevels,
  publishedBy: ['wuhai'],
  disputed: [{ zh: '镇(街道)与村(社区)是否合为一项', en: 'whether towns and villages make one part' }],
});
