import type { CodeScheme } from './code-scheme.js';
import { exchangeDatabaseOutcome } from './exchange-database.js';
import * as gbt39046 from './gbt-39046.js';
import * as ratingInterface from './rating-interface.js';

export { type CodeScheme, codeOfValue, codeScheme, valueOfCode } from './code-scheme.js';
export * from './exchange-database.js';
export * from './gbt-39046.js';
export * from './rating-interface.js';

/** The code schemes that the library knows; a column mapping adds local ones. */
export const codeSchemes: readonly CodeScheme[] = Object.freeze([
  ...Object.values<CodeScheme>(gbt39046),
  ...Object.values<CodeScheme>(ratingInterface),
  exchangeDatabaseOutcome,
]);
