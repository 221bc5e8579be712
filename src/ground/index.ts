export { canonicalJson } from './canonical-json.js';
export type { FaultCode } from './codes.js';
export { fault, type Issue, ZwfwError } from './fault.js';
export { deepFreeze } from './frozen.js';
export { ownCopy, plainCopy } from './plain-copy.js';
export { oneLine, printed } from './printed.js';
export { inLocale, type Locale, type Text } from './text.js';
