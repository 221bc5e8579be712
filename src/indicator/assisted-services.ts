import { noNationalFormula } from './assumed.js';
import { serviceEventAttributes } from './attributes/of-other-records.js';
import type { IndicatorDefinition } from './definition.js';
import { indicator } from './indicator.js';

const attributes = { 'service-event': serviceEventAttributes };

const ofServices = {
  subject: 'service-event',
  universe: {},
  exclusions: [],
  numerator: null,
  periodBy: 'provided',
  relation: 'cohort',
  better: 'neither',
  basis: noNationalFormula,
} as const satisfies Partial<IndicatorDefinition>;

const whatCounts = {
  zh: '哪些服务算帮办代办:延时、双休日、咨询辅导是否计入',
  en: 'which services count as assisted: whether those after hours, at weekends, and guidance do',
};

/**
 * Number of assisted services (帮办代办次数).
 *
 * @example
 * ```ts
 * import { assistedServiceCount } from 'zwfw-indicators';
 * assistedServiceCount({ services: 391 }).text; // => '391'
 * ```
 */
export const assistedServiceCount = /* @__PURE__ */ indicator(attributes, {
  ...ofServices,
  code: 'assisted-service-count',
  name: { zh: '帮办代办次数', en: 'number of assisted services' },
  unit: 'count',
  kind: 'count',
  counts: { services: {} },
  publishedBy: ['zhumadian', 'pingdingshan', 'wuhai'],
  disputed: [whatCounts],
});

/**
 * Assisted services by their kind, as shares that are 100 % together (帮办代办构成).
 *
 * @example
 * ```ts
 * import { assistedServiceComposition } from 'zwfw-indicators';
 * const figure = assistedServiceComposition({
 *   onBehalf: 0, doorToDoor: 86, extendedHours: 34, guidance: 117, weekend: 154, jointSession: 0, other: 0,
 * });
 * figure.counts.denominator; // => 391
 * figure.parts.find(({ value }) => value === 'weekend')?.text; // => '39.39%'
 * ```
 */
export const assistedServiceComposition = /* @__PURE__ */ indicator(attributes, {
  ...ofServices,
  code: 'assisted-service-composition',
  name: { zh: '帮办代办构成', en: 'composition of assisted services' },
  unit: 'percent',
  kind: 'composition',
  parts: { attribute: 'serviceKind', groups: [] },
  counts: {
    onBehalf: { serviceKind: 'on-behalf' },
    doorToDoor: { serviceKind: 'door-to-door' },
    extendedHours: { serviceKind: 'extended-hours' },
    guidance: { serviceKind: 'guidance' },
    weekend: { serviceKind: 'weekend' },
    jointSession: { serviceKind: 'joint-session' },
    other: { serviceKind: 'other' },
  },
  publishedBy: ['zhumadian'],
  disputed: [whatCounts],
});
