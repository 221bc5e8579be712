import * as assistedServices from './assisted-services.js';
import * as coverageAndChannels from './coverage-and-channels.js';
import type { IndicatorDefinition } from './definition.js';
import * as durations from './durations.js';
import * as evaluation from './evaluation.js';
import * as matters from './matters.js';
import * as rectification from './rectification.js';
import * as reportedQuantities from './reported-quantities.js';
import * as satisfaction from './satisfaction.js';
import * as systemsAndCertificates from './systems-and-certificates.js';
import * as tickets from './tickets.js';
import * as timeSaved from './time-saved.js';
import * as timeliness from './timeliness.js';

/** The families of indicators (指标分类), each with its indicators. */
const families = [
  coverageAndChannels,
  matters,
  timeliness,
  durations,
  timeSaved,
  evaluation,
  satisfaction,
  rectification,
  tickets,
  assistedServices,
  systemsAndCertificates,
  reportedQuantities,
];

/** The definitions of all indicators (指标目录), by code, in the order of the codes: that of a module's exports is not the same everywhere. */
export const catalogue: ReadonlyMap<string, IndicatorDefinition> = new Map(
  families
    .flatMap((family) => Object.values<{ readonly definition: IndicatorDefinition }>(family))
    .map(({ definition }) => [definition.code, definition] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1)),
);
