/**
 * Government-service indicators (政务服务指标): exact figures from records or counts, with the rule that made each and the records behind it.
 *
 * @module zwfw-indicators
 */
export * from './check/index.js';
export * from './exact/index.js';
export * from './figure/index.js';
export { type FaultCode, type Issue, inLocale, type Locale, type Text, ZwfwError } from './ground/index.js';
export * from './indicator/index.js';
export * from './model/index.js';
export * from './rules/index.js';
export * from './schema/index.js';
export * from './score/index.js';
export * from './tally/index.js';
export * from './time/index.js';
export { version } from './version.js';
