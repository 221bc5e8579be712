import { fault } from '../ground/index.js';
import { catalogue } from '../indicator/catalogue.js';
import type { ResolvedRules } from '../rules/resolve.js';
import { settingsOf } from '../rules/settings-of.js';
import { type Population, populationKey, stepsOf } from './population.js';
import type { TallyColumn } from './tally-record.js';

/** The columns of a tally, and the different populations that they count. */
export interface Columns {
  readonly columns: readonly TallyColumn[];
  readonly populations: readonly Population[];
  /** For each column, the place of its population. */
  readonly populationOf: readonly number[];
}

/**
 * Lays out the columns of every indicator under every rule set. Steps that count the same are counted once.
 *
 * @throws `duplicate-rules` for two rule sets with one id.
 */
export function columnsOf(rules: readonly ResolvedRules[]): Columns {
  const twice = rules.find(({ id }, index) => rules.findIndex((other) => other.id === id) < index);
  if (rules.length === 0 || twice !== undefined) {
    throw fault(
      'duplicate-rules',
      {
        zh: `rules 应为一个或多个 id 互不相同的规则集,实为 ${twice === undefined ? '空' : `两个 ${twice.id}`}。`,
        en: `rules must be one or more rule sets with different ids, found ${twice === undefined ? 'none' : `${twice.id} twice`}.`,
      },
      { path: ['rules'] },
    );
  }
  const places = new Map<string, number>();
  const columns: TallyColumn[] = [];
  const populations: Population[] = [];
  const populationOf: number[] = [];
  for (const resolved of rules) {
    for (const definition of catalogue.values()) {
      for (const { step, population } of stepsOf(definition, settingsOf(definition, resolved))) {
        const key = populationKey(population);
        const place = places.get(key) ?? populations.push(population) - 1;
        places.set(key, place);
        populationOf.push(place);
        const counts = population.distinct === null ? 'records' : 'matters';
        columns.push(Object.freeze({ rules: resolved.id, indicator: definition.code, ...step, counts }));
      }
    }
  }
  return { columns, populations, populationOf };
}
