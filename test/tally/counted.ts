import { expect } from 'vitest';
import {
  type Figure,
  type FigurePart,
  type RecordsOptions,
  type RuleSet,
  recordsBehind,
  type Tally,
  tally,
} from '../../src/index.js';
import type { Scenario } from './arbitraries.js';
import type { Placed } from './digests-of.js';

/** The rules, period, as-of instant, groups and catalogue of a scenario, as `tally` takes them. */
export function optionsOf({ rules, period, asOf, by, matters }: Scenario) {
  return { rules, period, asOf, by, ...(matters === null ? {} : { matters }) };
}

export function count(scenario: Scenario): Promise<Tally> {
  return tally(scenario.cases, optionsOf(scenario));
}

/** What the records behind a figure are looked up with. */
export function looking({ rules, matters }: Scenario, id: string): RecordsOptions {
  return { rules: ruleSetOf(rules, id), ...(matters === null ? {} : { matters }) };
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

/** The records behind a part of a figure: their ids, a key of their own, and their matters. */
export async function listed(scenario: Scenario, rules: string, figure: Figure, part: FigurePart) {
  const list: { readonly id: string; readonly key: string; readonly matter: string }[] = [];
  for await (const behind of recordsBehind(scenario.cases, figure, part, looking(scenario, rules))) {
    const { id } = behind.subject === 'matter' ? behind.matter : behind.record;
    const matter = behind.subject === 'matter' ? id : behind.record.matterId;
    const rating = behind.subject === 'rating' ? behind.record.ratings.indexOf(behind.rating) : -1;
    list.push({ id, key: JSON.stringify([id, rating]), matter });
  }
  return list;
}
