import { expect } from 'vitest';
import {
  type Figure,
  type FigurePart,
  type RecordBehind,
  type RecordsOptions,
  type RuleSet,
  recordsBehind,
  type Subject,
  type Tally,
  type TallyOptions,
  tally,
} from '../../src/index.js';
import type { Placed } from './digests-of.js';
import type { Scenario, World } from './world.js';

/** The catalogue, the registry and the calendar of a world, as every function takes them. */
export function givenOf({ matters, places, calendar }: World) {
  return {
    ...(matters === null ? {} : { matters }),
    ...(places ?? {}),
    ...(calendar === null ? {} : { calendar }),
  };
}

/** The rules, period, as-of instant, groups, catalogue, registry and calendar of a scenario, as `tally` takes them. */
export function optionsOf(scenario: Scenario): TallyOptions {
  const { rules, period, asOf, by, indicators } = scenario;
  return { rules, period, asOf, by, ...(indicators === null ? {} : { indicators }), ...givenOf(scenario) };
}

export function count(scenario: Scenario): Promise<Tally> {
  return tally(scenario.tables, optionsOf(scenario));
}

/** What the records behind a figure are looked up with. */
export function looking(scenario: Scenario, id: string): RecordsOptions {
  return { rules: ruleSetOf(scenario.rules, id), ...givenOf(scenario) };
}

export function ruleSetOf(rules: readonly RuleSet[], id: string): RuleSet {
  return rules.find((each) => each.id === id)!;
}

/** Compares quickly, and tells the difference only where there is one. */
export function expectSame(found: unknown, expected: unknown, what: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    expect({ what, found }).toEqual({ what, found: expected });
  }
}

/** Some figures of many, spread over them. */
export function chosen(placed: readonly Placed[], choice: number, most: number): readonly Placed[] {
  const every = Math.max(1, Math.ceil(placed.length / most));
  return placed.filter((_, index) => (index + choice) % every === 0);
}

/** Every part of a figure with what it counts. */
export function partsOf({ counts }: Figure): [FigurePart, number][] {
  const { universe, excluded, denominator, numerator, parts } = counts;
  return [
    ['universe', universe],
    ...excluded.map(({ reason, count }): [FigurePart, number] => [{ excluded: reason }, count]),
    ['denominator', denominator],
    ...(numerator === null ? [] : [['numerator', numerator] satisfies [FigurePart, number]]),
    ...Object.entries(parts ?? {}).map(([part, count]): [FigurePart, number] => [{ part }, count]),
  ];
}

/** A record behind a part of a figure: its id, a key of its own, its matter, and how much it counts for. */
export interface Listed {
  readonly id: string;
  readonly key: string;
  readonly matter: string;
  readonly amount: number;
}

/** The records behind a part of a figure. */
export async function listed(scenario: Scenario, rules: string, figure: Figure, part: FigurePart) {
  const list: Listed[] = [];
  for await (const behind of recordsBehind(scenario.tables, figure, part, looking(scenario, rules)))
    list.push(listedOf(behind));
  return list;
}

function listedOf(behind: RecordBehind): Listed {
  if (behind.subject === 'matter') {
    const { id } = behind.matter;
    return { id, key: id, matter: id, amount: 1 };
  }
  const { record } = behind;
  const rating = behind.subject === 'rating' ? behind.record.ratings.indexOf(behind.rating) : -1;
  return {
    id: record.id,
    key: JSON.stringify([record.id, rating]),
    matter: ('matterId' in record ? record.matterId : null) ?? '',
    amount: 'value' in record ? record.value : 1,
  };
}

/** Whether a part of a figure counts different matters. */
export function countsMatters({ parameters }: Figure, part: FigurePart): boolean {
  const { value: distinct } = parameters.distinct;
  return distinct === 'both' || (distinct === 'numerator' && part === 'numerator');
}

/** The subject that a part of a figure counts. */
export function subjectOf({ parameters }: Figure, part: FigurePart): Subject {
  const { value } = parameters.subject;
  if (typeof value === 'string') return value;
  return part === 'numerator' ? value.numerator : value.denominator;
}
