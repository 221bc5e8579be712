import {
  catalogue,
  defineScorecard,
  type Figure,
  type Item,
  month,
  type Part,
  rank,
  type Scorecard,
  score,
  type Transform,
} from '../../src/index.js';
import * as indicators from '../../src/indicator/index.js';
import { median } from './median.js';

// Scoring and ranking of many units. The data is made, from a fixed seed.

const [units, items, rounds] = [10_000, 50, 5];
const since = {
  from: '2021-01-01',
  basis: { kind: 'assumed', reason: { zh: '编造', en: 'made for measuring' } },
} as const;
const period = month(2021, 5);

let seed = 20210531;
/** A whole number below a bound, from a fixed seed. */
function random(bound: number): number {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed % bound;
}

/** The indicators that are scored: shares and counts, whose audited functions take plain counts. */
const scored = Object.values(indicators)
  .flatMap((each) => (typeof each === 'function' && 'definition' in each ? [each] : []))
  .filter(
    ({ definition: { kind, code } }) => (kind === 'ratio' || kind === 'count') && code !== 'reported-count',
  )
  .slice(0, items);

function transformFor(code: string, index: number): Transform {
  const { unit } = catalogue.get(code)!;
  if (unit === 'count') return { kind: 'per-event', start: '100', points: '-0.05' };
  const kinds: readonly Transform[] = [
    {
      kind: 'linear',
      through: [
        { at: '0%', points: '0' },
        { at: '80%', points: '90' },
        { at: '100%', points: '100' },
      ],
      beyond: 'held',
    },
    {
      kind: 'per-step',
      threshold: '60%',
      side: 'below',
      step: '1',
      counted: 'in-proportion',
      start: '100',
      points: '-0.5',
    },
    {
      kind: 'bands',
      bands: [
        { below: '60%', points: '50' },
        { atLeast: '60%', below: '90%', points: '80' },
        { atLeast: '90%', points: '100' },
      ],
    },
  ];
  return kinds[index % kinds.length]!;
}

const itemOf = (index: number): Item => {
  const { code, name } = scored[index % scored.length]!.definition;
  return {
    kind: 'item',
    name,
    input: { indicator: code },
    transform: transformFor(code, index),
    withoutValue: 'excluded',
    least: '0',
  };
};
const names = Array.from({ length: items }, (_, index) => `item-${index}`);
const parts: Record<string, Part> = Object.fromEntries(names.map((name, index) => [name, itemOf(index)]));
const scorecard: Scorecard = defineScorecard({
  format: 'zwfw-scorecard/1',
  id: 'bench',
  version: '1',
  name: { zh: '性能测试', en: 'for measuring' },
  extends: null,
  total: 'total',
  inputs: {},
  parts: Object.fromEntries(
    Object.entries({
      ...parts,
      total: {
        kind: 'weighted-mean',
        name: { zh: '总分', en: 'total' },
        weights: Object.fromEntries(names.map((name) => [name, '2'])),
        weightsAddUpTo: String(2 * items),
      } satisfies Part,
    }).map(([name, value]) => [name, [{ ...since, value }]]),
  ),
  rounding: [{ ...since, value: { places: 2, mode: 'halfExpand', stages: ['total'] } }],
});

/** One figure of each indicator by its audited function; those of the units are like it, with other values. */
const patterns = scored.map((each) => {
  const counts = Object.fromEntries(
    Object.keys(each.definition.counts).map((name) => [name, 1000 + random(1000)]),
  );
  return (each as unknown as (counts: object, options: object) => Figure)(counts, { period });
});
const figures = Array.from({ length: units }, (_, unit) =>
  patterns.map((pattern) => {
    const isCount = pattern.kind === 'count';
    const [numerator, denominator] = [random(2000), isCount ? 1 : 2000 + random(2000)];
    const exact = Object.freeze({ numerator: String(numerator), denominator: String(denominator) });
    const decimal = isCount
      ? exact.numerator
      : (Math.round((numerator * 10000) / denominator) / 100).toFixed(2);
    return Object.freeze({
      ...pattern,
      scope: { department: `D-${unit}` },
      exact,
      decimal,
      text: decimal,
    }) as Figure;
  }),
).flat();
console.log(`${units} units, ${items} items, ${figures.length} figures of ${scored.length} indicators`);

const policy = { on: 'exact', best: 'highest', ties: 'competition', groups: 'together' } as const;
const timed = Array.from({ length: rounds }, () => {
  const start = performance.now();
  const scores = score(figures, scorecard);
  const scored = performance.now();
  const ranking = rank(scores, policy);
  const end = performance.now();
  if (ranking.groups[0]?.units.length !== units) throw new Error('units got lost');
  return { scoring: scored - start, ranking: end - scored, both: end - start };
});
const middle = (of: 'scoring' | 'ranking' | 'both') => median(timed.map((each) => each[of])).toFixed(0);
console.log(
  `scored and ranked: ${middle('both')} ms (scored ${middle('scoring')}, ranked ${middle('ranking')}; medians of ${rounds} rounds, first ${timed[0]!.both.toFixed(0)})`,
);
