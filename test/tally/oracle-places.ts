/** A second opinion on departments and regions: which one stands for which on a day, and where it lies. Nothing of the library but types. */
import type { Places, World } from './world.js';

/** The day in China on which an instant lies. */
export function chinaDay(instant: number): string {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The day on which things are looked at: that of the as-of instant, and at the latest the last of the period. */
export function dayOfWorld({ asOf, period }: World): string {
  return chinaDay(Math.min(Date.parse(asOf), Date.parse(period.end) - 1));
}

const highestFirst = ['province', 'city', 'district', 'town', 'village'] as const;

interface Standing {
  readonly id: string;
  readonly validUntil: string | null;
  readonly successorId: string | null;
}

/** What stands for something on a day: itself, or what succeeded it by then; a successor that is not there ends the way. */
function standingFor<T extends Standing>(list: readonly T[], id: string | null, day: string): T | undefined {
  let one = list.find((each) => each.id === id);
  while (one !== undefined) {
    const { successorId, validUntil } = one;
    if (successorId === null || validUntil === null || validUntil > day) return one;
    const next = list.find((each) => each.id === successorId);
    if (next === undefined) return one;
    one = next;
  }
  return undefined;
}

/** A department and all that it became by the day, one after the other. */
export function successionOf(world: World, departmentId: string): readonly string[] {
  const path = [departmentId];
  const departments = world.places?.departments ?? [];
  const day = dayOfWorld(world);
  for (;;) {
    const last = departments.find(({ id }) => id === path.at(-1));
    const isOver = last !== undefined && last.validUntil !== null && last.validUntil <= day;
    const next = isOver ? departments.find(({ id }) => id === last.successorId) : undefined;
    if (next === undefined) return path;
    path.push(next.id);
  }
}

/** The departments and regions that name a region or a successor which is not there. */
export function brokenIn({ departments, regions }: Places): readonly string[] {
  const isLost = (list: readonly Standing[], id: string | null) =>
    id !== null && !list.some((each) => each.id === id);
  return [
    ...departments.filter((one) => isLost(departments, one.successorId) || isLost(regions, one.regionId)),
    ...regions.filter((one) => isLost(regions, one.successorId) || isLost(regions, one.parentId)),
  ].map(({ id }) => id);
}

/** The department and the regions that a record of a department is counted under, and the level of the department's region. */
export function placesOf(world: World, departmentId: string) {
  const nowhere = { region: 'unstated', province: 'unstated', city: 'unstated' };
  const lower = { district: 'unstated', town: 'unstated', village: 'unstated' };
  if (world.places === null)
    return { keys: { department: departmentId }, placeLevel: 'unstated', isKnown: true };
  const { departments, regions } = world.places;
  const day = dayOfWorld(world);
  const department = standingFor(departments, departmentId, day);
  const keys: Record<string, string> = { department: department?.id ?? departmentId, ...nowhere, ...lower };
  const region = standingFor(regions, department?.regionId ?? null, day);
  if (region !== undefined) keys.region = region.id;
  for (const [place, level] of highestFirst.entries()) {
    let upwards = region;
    while (upwards !== undefined && highestFirst.indexOf(upwards.level) > place)
      upwards = standingFor(regions, upwards.parentId, day);
    if (upwards !== undefined) keys[level] = upwards.id;
  }
  return { keys, placeLevel: region?.level ?? 'unstated', isKnown: department !== undefined };
}
