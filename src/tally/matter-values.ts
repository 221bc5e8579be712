import { comparableIn } from '../indicator/attributes/comparable.js';
import { pairKey } from '../indicator/measured-values.js';
import type { AttributeValues } from '../indicator/where.js';
import type { Matter } from '../model/matter.js';
import type { CalendarDate, TimeLimit } from '../time/index.js';
import { limitsOfMatter, zeroDays } from './case-limits.js';
import { type OnDay, type Registry, unknownPlace } from './registry.js';

/** The six kinds on application (依申请六类) and the four ex officio, as usually divided: assumed, no standard is known to say so. */
const classOfType: Readonly<Record<string, string>> = {
  licence: 'on-application',
  payment: 'on-application',
  confirmation: 'on-application',
  reward: 'on-application',
  adjudication: 'on-application',
  'other-power': 'on-application',
  penalty: 'ex-officio',
  compulsion: 'ex-officio',
  levy: 'ex-officio',
  inspection: 'ex-officio',
  'public-service': 'public-service',
};

/** What a matter states, as attributes of itself and of its cases, in the order of these; `null` for a matter that is not in the catalogue. */
export function statedValues(matter: Matter | null): AttributeValues {
  return {
    matterType: matter?.matterType ?? 'unstated',
    matterClass: classOfType[matter?.matterType ?? ''] ?? 'unstated',
    exerciseLevel: matter?.exerciseLevel ?? 'unstated',
    visits: visitsValue(matter?.visits ?? null),
    online: answer(matter?.isOnline),
    onlineDepth: matter?.onlineDepth ?? 'unstated',
    onlineHandling: matter?.onlineHandling ?? 'unstated',
    fullyOnline: answer(matter?.isFullyOnline),
    scenarios: answer(matter?.hasScenarios),
    certificateLinked: answer(matter?.isCertificateLinked),
    certificateFree: answer(matter?.isCertificateFree),
    singleSignOn: answer(matter?.hasSingleSignOn),
    unifiedAcceptance: answer(matter?.hasUnifiedAcceptance),
    singleWindow: answer(matter?.hasSingleWindow),
    extendedHours: answer(matter?.hasExtendedHours),
    assistance: answer(matter?.hasAssistance),
    selfService: answer(matter?.hasSelfService),
  };
}

/** The attributes of a matter as a subject of its own. */
export function matterValues(matter: Matter, { day, registry }: OnDay): AttributeValues {
  return {
    ...statedValues(matter),
    caseType: matter.caseType ?? 'unstated',
    limitsCompared: limitsCompared(matter),
    inForce: standingOn(matter, day),
    placeLevel: registry?.places.get(matter.departmentId)?.level ?? 'unstated',
  };
}

/** The pair of promised and statutory limit of a matter, as the text that it is counted under; `null` where the two cannot be compared. */
export function limitsPair(matter: Matter): string | null {
  const { promised, statutory } = limitsOf(matter);
  return promised === null || statutory === null || !isComparable(limitsCompared(matter))
    ? null
    : pairKey(promised.amount, statutory.amount, statutory.unit);
}

/** What is handled on the spot is promised in zero days, which are the same in every unit, unless it states a limit. */
function limitsOf(matter: Matter): {
  readonly promised: TimeLimit | null;
  readonly statutory: TimeLimit | null;
} {
  const { promised, statutory, isImmediate } = limitsOfMatter(matter);
  return { promised: promised ?? (isImmediate ? zeroDays : null), statutory };
}

function limitsCompared(matter: Matter): string {
  const { promised, statutory } = limitsOf(matter);
  if (promised === null || statutory === null) return 'unstated';
  if (statutory.amount === 0) return 'statutory-zero';
  return promised.amount === 0 || promised.unit === statutory.unit ? statutory.unit : 'units-differ';
}

function isComparable(value: string): boolean {
  return Object.hasOwn(comparableIn, value);
}

/** The values of a matter's keys to group by that are no attributes. */
export function matterKeys(
  { departmentId, id }: Matter,
  registry: Registry | null,
): Readonly<Record<string, string>> {
  const place = registry?.places.get(departmentId) ?? unknownPlace(departmentId);
  return { department: place.department, matter: id, ...place.keys };
}

/** Everything of a matter that counts depend on, in one text. */
export function matterText(matter: Matter, values: AttributeValues): string {
  const { id, departmentId, inForceFrom, inForceUntil } = matter;
  const { promisedLimit, promisedLimitUnit, statutoryLimit, statutoryLimitUnit } = matter;
  // Its standing on the day follows from its own days; its place is the registry's.
  const stated = Object.keys(values).filter((name) => name !== 'inForce' && name !== 'placeLevel');
  return [
    id,
    departmentId,
    inForceFrom,
    inForceUntil,
    ...[promisedLimit, promisedLimitUnit, statutoryLimit, statutoryLimitUnit],
    ...stated.map((name) => values[name]),
  ].join('\n');
}

function standingOn({ inForceFrom, inForceUntil }: Matter, day: CalendarDate): string {
  if (inForceFrom != null && day < inForceFrom) return 'not-yet';
  return inForceUntil != null && day >= inForceUntil ? 'withdrawn' : 'in-force';
}

function visitsValue(visits: number | null): string {
  if (visits === null) return 'unstated';
  return visits === 0 ? 'none' : visits === 1 ? 'one' : 'more';
}

function answer(stated: boolean | null | undefined): string {
  if (stated == null) return 'unstated';
  return stated ? 'yes' : 'no';
}
