import { attributes } from '../indicator/attributes/index.js';
import type { Where } from '../indicator/where.js';

/** Attributes that are read of the cases, or of the ratings of those cases, that meet a condition. */
export interface Reading {
  readonly where: Where;
  readonly attributes: readonly string[];
}

/** The codes of acceptance, completion, rated and system in one number. */
export function profileOf(acceptance: number, completion: number, rated: number, system: number): number {
  return acceptance | (completion << 2) | (rated << 4) | (system << 6);
}

/**
 * For each profile 1 where some attributes are read of cases that have it, 0 where they are not: an attribute that is dear to derive, such as
 * one that the matter has to be looked up for, can be left underived where no condition that reads it is met anyway.
 */
export function profilesReading(readings: readonly Reading[], names: readonly string[]): Uint8Array {
  const relevant = readings.filter((reading) => names.some((name) => reading.attributes.includes(name)));
  const { acceptance, completion, rated, system } = attributes.case;
  const systems = Object.keys(system.values);
  const isRead = new Uint8Array(profileOf(0, 0, 0, systems.length));
  for (const [first, acceptanceValue] of Object.keys(acceptance.values).entries()) {
    for (const [second, completionValue] of Object.keys(completion.values).entries()) {
      for (const [third, ratedValue] of Object.keys(rated.values).entries()) {
        for (const [fourth, systemValue] of systems.entries()) {
          const known = {
            acceptance: acceptanceValue,
            completion: completionValue,
            status: completionValue === 'not-yet' ? 'accepted' : 'completed',
            rated: ratedValue,
            system: systemValue,
          };
          const canMeet = relevant.some(({ where }) =>
            Object.entries(known).every(([name, value]) => where[name]?.includes(value) ?? true),
          );
          isRead[profileOf(first, second, third, fourth)] = Number(canMeet);
        }
      }
    }
  }
  return isRead;
}

/** The same before it is known whether a case was rated: 1 where it is for any answer to that. */
export function profilesReadingRated(readings: readonly Reading[]): Uint8Array {
  const unknown = readings.map(({ where, attributes: read }) => ({
    where: Object.fromEntries(Object.entries(where).filter(([name]) => name !== 'rated')),
    attributes: read,
  }));
  return profilesReading(unknown, ['rated']);
}
