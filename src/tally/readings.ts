import { attributes } from '../indicator/attributes.js';
import type { Where } from '../indicator/where.js';

/** Attributes that are read of the cases, or of the ratings of those cases, that meet a condition. */
export interface Reading {
  readonly where: Where;
  readonly attributes: readonly string[];
}

/** The codes of acceptance, completion and system in one number. */
export function profileOf(acceptance: number, completion: number, system: number): number {
  return acceptance | (completion << 2) | (system << 4);
}

/**
 * For each profile 1 where some attributes are read of cases that have it, 0 where they are not: an attribute that is dear to derive, such as
 * one that the matter has to be looked up for, can be left underived where no condition that reads it is met anyway.
 */
export function profilesReading(readings: readonly Reading[], names: readonly string[]): Uint8Array {
  const relevant = readings.filter((reading) => names.some((name) => reading.attributes.includes(name)));
  const { acceptance, completion, system } = attributes.case;
  const systems = Object.keys(system.values);
  const isRead = new Uint8Array(profileOf(0, 0, systems.length));
  for (const [first, acceptanceValue] of Object.keys(acceptance.values).entries()) {
    for (const [second, completionValue] of Object.keys(completion.values).entries()) {
      for (const [third, systemValue] of systems.entries()) {
        const known = {
          acceptance: acceptanceValue,
          completion: completionValue,
          status: completionValue === 'not-yet' ? 'accepted' : 'completed',
          system: systemValue,
        };
        const canMeet = relevant.some(({ where }) =>
          Object.entries(known).every(([name, value]) => where[name]?.includes(value) ?? true),
        );
        isRead[profileOf(first, second, third)] = Number(canMeet);
      }
    }
  }
  return isRead;
}
