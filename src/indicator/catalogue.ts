import * as coverageAndChannels from './coverage-and-channels.js';
import type { IndicatorDefinition } from './definition.js';
import * as ratings from './ratings.js';

/** The definitions of all indicators (指标目录), by code, in the order of the codes: that of a module's exports is not the same everywhere. */
export const catalogue: ReadonlyMap<string, IndicatorDefinition> = new Map(
  [...Object.values(coverageAndChannels), ...Object.values(ratings)]
    .map(({ definition }) => [definition.code, definition] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1)),
);
