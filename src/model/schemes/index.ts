import type { CodeScheme } from './code-scheme.js';
import * as exchangeDatabase from './exchange-database.js';
import * as gbt39046 from './gbt-39046.js';
import * as onlineDepth from './online-depth.js';
import * as ratingInterface from './rating-interface.js';

export { type CodeScheme, codeOfValue, codeScheme, valueOfCode } from './code-scheme.js';
export * from './exchange-database.js';
export * from './gbt-39046.js';
export * from './online-depth.js';
export * from './rating-interface.js';

/** The code schemes that the library knows, by id: the order of a module's exports is not the same everywhere. */
export const codeSchemes: readonly CodeScheme[] = Object.freeze(
  [gbt39046, ratingInterface, exchangeDatabase, onlineDepth]
    .flatMap((schemes) => Object.values<CodeScheme>(schemes))
    .sort((one, other) => (one.id < other.id ? -1 : 1)),
);
