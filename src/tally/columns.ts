import { fault, printed } from '../ground/index.js';
import { catalogue } from '../indicator/catalogue.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import type { ResolvedRules } from '../rules/resolve.js';
import { settingsOf } from '../rules/settings-of.js';
import { type Derivation, Derivations, derivationIn, hasDerivation } from './derivation.js';
import { type Population, populationKey, stepsOf } from './population.js';
import type { TallyColumn } from './tally-record.js';

/** The columns of a tally, and the different populations that they count. */
export interface Columns {
  readonly columns: readonly TallyColumn[];
  readonly populations: readonly Population[];
  /** For each column, the place of its population. */
  readonly populationOf: readonly number[];
  /** What attributes are derived by, where rules have a part in it: the cases are gone through once for each. */
  readonly derivations: readonly Derivation[];
  /** For each population, the place of the derivation that its attributes come from. */
  readonly derivationOf: readonly number[];
}

/**
 * The definitions of some indicators, in the order of the catalogue.
 *
 * @param codes - All of the catalogue where there are none.
 * @throws `unknown-indicator`.
 */
export function definitionsOf(codes: readonly string[] | undefined): readonly IndicatorDefinition[] {
  const unknown = isList(codes) ? codes?.find((code) => !catalogue.has(code)) : codes;
  if (unknown !== undefined) {
    const known = [...catalogue.keys()].join(', ');
    throw fault(
      'unknown-indicator',
      {
        zh: `indicators 中没有指标 ${printed(unknown)};应为 ${known} 之一。`,
        en: `indicators names ${printed(unknown)}, which is none; expected some of ${known}.`,
      },
      { path: ['indicators'], found: printed(unknown) },
    );
  }
  return [...catalogue.values()].filter(({ code }) => codes?.includes(code) ?? true);
}

function isList(codes: unknown): boolean {
  return codes === undefined || Array.isArray(codes);
}

/**
 * Lays out the columns of indicators under every rule set. Steps that count the same are counted once.
 *
 * @param keys - The keys that are grouped by: one of them may take the rules about deadlines.
 * @throws `duplicate-rules` for two rule sets with one id; `no-rule-in-force`.
 */
export function columnsOf(
  rules: readonly ResolvedRules[],
  definitions: readonly IndicatorDefinition[],
  keys: readonly string[],
): Columns {
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
  const derivations = new Derivations();
  const derivationOf: number[] = [];
  for (const resolved of rules) {
    for (const definition of definitions) {
      const settings = settingsOf(definition, resolved, keys);
      const derivation = derivations.placeOf(derivationIn(settings, keys));
      for (const { step, population } of stepsOf(settings)) {
        const own = hasDerivation(population.subject) ? derivation : 0;
        const key = `${own} ${populationKey(population)}`;
        const place = places.get(key) ?? populations.push(population) - 1;
        places.set(key, place);
        derivationOf[place] = own;
        populationOf.push(place);
        const counts = countsOf(population);
        columns.push(Object.freeze({ rules: resolved.id, indicator: definition.code, ...step, counts }));
      }
    }
  }
  return { columns, populations, populationOf, derivations: derivations.all, derivationOf };
}

/** The catalogue is the same in every shard: what is counted of it alone is, too. */
function countsOf({ subject, distinct, measured }: Population): TallyColumn['counts'] {
  if (distinct !== null) return 'matters';
  if (measured !== null && subject !== 'matter') return measured.as === 'sum' ? 'sums' : 'values';
  return subject === 'matter' ? 'catalogue' : 'records';
}
