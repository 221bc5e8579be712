import {
  defineScorecard,
  firmnessOf,
  type Part,
  type Scorecard,
  type ScoreStage,
  score,
} from '../../src/index.js';
import { median } from './median.js';

// How firm a ranking of 100 units by 50 items is, over all finite alternatives. The data is made, from a fixed seed.

const [unitCount, itemCount, sectionCount, rounds] = [100, 50, 5, 5];
const since = {
  from: '2024-01-01',
  basis: { kind: 'assumed', reason: { zh: '测速', en: 'for measuring' } },
} as const;

let seed = 20240101;
/** Whole numbers below a limit, the same on every run. */
function next(limit: number): number {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((seed / 0x80000000) * limit);
}

function named(part: string): { name: { zh: string; en: string } } {
  return { name: { zh: part, en: part } };
}

function madeScorecard(stages: readonly ScoreStage[]): Scorecard {
  const parts: Record<string, Part> = {};
  const inputs: Record<string, Scorecard['inputs'][string]> = {};
  for (let item = 0; item < itemCount; item++) {
    inputs[`input-${item}`] = { ...named(`input-${item}`), unit: 'percent' };
    parts[`item-${item}`] = {
      kind: 'item',
      ...named(`item-${item}`),
      input: { given: `input-${item}` },
      transform: {
        kind: 'linear',
        through: [
          { at: '10%', points: '0' },
          { at: `${70 + (item % 17)}%`, points: '100' },
        ],
        beyond: 'held',
      },
      withoutValue: 'excluded',
    };
  }
  const size = itemCount / sectionCount;
  for (let section = 0; section < sectionCount; section++) {
    const weights = Array.from({ length: size }, (_, index) => [`item-${section * size + index}`, '2']);
    parts[`section-${section}`] = {
      kind: 'weighted-mean',
      ...named(`section-${section}`),
      weights: Object.fromEntries(weights),
      weightsAddUpTo: `${2 * size}`,
    };
  }
  const sections = Array.from({ length: sectionCount }, (_, section) => [`section-${section}`, '20']);
  parts.total = {
    kind: 'weighted-mean',
    ...named('total'),
    weights: Object.fromEntries(sections),
    weightsAddUpTo: '100',
  };
  return defineScorecard({
    format: 'zwfw-scorecard/1',
    id: 'measured',
    version: '1',
    name: { zh: '测速', en: 'for measuring' },
    extends: null,
    total: 'total',
    inputs,
    parts: Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, [{ ...since, value }]])),
    rounding: [{ ...since, value: { places: 2, mode: 'halfExpand', stages } }],
  });
}

const given = Array.from({ length: unitCount }, (_, unit) => ({
  scope: { department: `department-${unit}` },
  values: Object.fromEntries(
    Array.from({ length: itemCount }, (_, item) => [`input-${item}`, `${next(100)}.${10 + next(90)}%`]),
  ),
}));

const cases = [
  { name: 'rounded at every stage, exact scores compared', stages: ['items', 'parts', 'total'], on: 'exact' },
  {
    name: 'rounded at every stage, rounded scores compared',
    stages: ['items', 'parts', 'total'],
    on: 'rounded',
  },
  { name: 'only the total rounded, rounded scores compared', stages: ['total'], on: 'rounded' },
] as const;

console.log(
  `how firm the places of ${unitCount} units by ${itemCount} items are: 9 modes × 4 tie rules × ${itemCount + 1}; medians of ${rounds} rounds`,
);
for (const { name, stages, on } of cases) {
  const scores = score([], madeScorecard(stages), { given });
  const policy = { on, best: 'highest', ties: 'competition', groups: 'together' } as const;
  measure(name, () => firmnessOf(scores, policy).groups[0]!.units.length);
}
const scores = score([], madeScorecard(['total']), { given });
const policy = { on: 'exact', best: 'highest', ties: 'competition', groups: 'together' } as const;
const weights = { part: 'total', within: '5' };
measure('only weights of the total, within 5 of 20', () => {
  const firmness = firmnessOf(scores, policy, { modes: [], ties: [], leaveOut: [], weights });
  return firmness.groups[0]!.units.length;
});

function measure(name: string, run: () => number): void {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.hrtime.bigint();
    if (run() !== unitCount) throw new Error('a unit has no place');
    times.push(Number(process.hrtime.bigint() - before));
  }
  console.log(`${name}: ${(median(times) / 1e6).toFixed(0)} ms (first ${(times[0]! / 1e6).toFixed(0)} ms)`);
}
