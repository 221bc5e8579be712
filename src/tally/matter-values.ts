import type { AttributeValues } from '../indicator/where.js';
import type { Matter } from '../model/matter.js';
import type { CalendarDate } from '../time/index.js';
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
    inForce: standingOn(matter, day),
    placeLevel: registry?.places.get(matter.departmentId)?.level ?? 'unstated',
  };
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
export function matterText(
  { id, departmentId, inForceFrom, inForceUntil }: Matter,
  values: AttributeValues,
): string {
  // Its standing on the day follows from its own days; its place is the registry's.
  const stated = Object.keys(values).filter((name) => name !== 'inForce' && name !== 'placeLevel');
  return [id, departmentId, inForceFrom, inForceUntil, ...stated.map((name) => values[name])].join('\n');
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
