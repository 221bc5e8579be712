import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circleIn } from '../../../src/check/solver/circle.js';
import { circlesOf } from '../../../src/check/solver/circles-of.js';
import { type LinearRelation, linear } from '../../../src/check/solver/linear.js';
import type { Term } from '../../../src/check/solver/linear-terms.js';
import { systemOn } from '../../../src/check/solver/system.js';
import { checked } from '../asked.js';
import { ratio, storeWith } from './on-paper.js';
import { grid, smallRange, text } from './small-ranges.js';

const codesOf = (state: Parameters<typeof checked>[0]) => {
  const { verdict, findings } = checked(state);
  const found = findings.filter(({ code }) => code === 'refuted' || code === 'refuted-if-assumed');
  return [verdict, ...found.map(({ code, claims, relations }) => [code, claims.length, relations.length])];
};

describe('quantities of which each is above the next, round to the first', () => {
  test('contradict each other, though none has a number', () => {
    expect(
      codesOf((b) => {
        const [one, two, three] = [b.measure('甲', null), b.measure('乙', null), b.measure('丙', null)];
        b.compare(one, 'above', two);
        b.compare(three, 'below', two);
        b.compare(three, 'above', one);
        b.compare(three, 'at-least', b.measure('丁', null));
      }),
    ).toEqual(['refuted', ['refuted', 0, 3]]);
  });

  test('do not where none need be above', () => {
    expect(
      codesOf((b) => {
        const [one, two] = [b.measure('甲', null), b.measure('乙', null)];
        b.compare(one, 'at-least', two);
        b.compare(two, 'at-least', one);
        b.same(one, two);
      }),
    ).toEqual(['witnessed']);
  });

  test('do so through parts and sums', () => {
    expect(
      codesOf((b) => {
        const [part, whole] = [b.count('部分', null), b.count('整体', null)];
        b.partOf(part, whole);
        b.sum(part, [whole, b.count('另有', '5件')]);
      }),
    ).toEqual(['refuted', ['refuted', 1, 2]]);
    expect(
      codesOf((b) => {
        const [part, whole] = [b.count('部分', null), b.count('整体', null)];
        b.partOf(part, whole);
        b.sum(part, [whole, b.count('另有', '0件')]);
      }),
    ).toEqual(['witnessed']);
  });

  test('two that are both the last of two do; two that are both the first may be equal', () => {
    const both = (place: string) =>
      codesOf((b) => {
        const [one, two] = [b.measure('甲', null), b.measure('乙', null)];
        b.rank('甲名次', place, { of: one, among: 2, others: [two] });
        b.rank('乙名次', place, { of: two, among: 2, others: [one] });
      });
    expect(both('第二')).toEqual(['refuted', ['refuted', 2, 2]]);
    expect(both('第一')).toEqual(['witnessed']);
  });

  test('are asked about where a comparison may be of rounded values', () => {
    expect(
      codesOf((b) => {
        const [one, two] = [b.measure('甲', null), b.measure('乙', '98.5%')];
        b.compare(one, 'above', two);
        b.compare(two, 'above', one);
      }),
    ).toEqual(['witnessed', ['refuted-if-assumed', 0, 2]]);
  });
});

/** Every way to choose one value of each list. */
function worlds(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>(
    (all, values) => all.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
}

/** A linear relation, as the oracle sees it. */
interface Linear {
  readonly terms: readonly Term[];
  readonly relation: LinearRelation;
  readonly constant: number;
}

const term = fc.record({ variable: fc.nat({ max: 3 }), factor: fc.constantFrom(-2n, -1n, 1n, 2n) });
const constraint: fc.Arbitrary<Linear> = fc.record({
  terms: fc.uniqueArray(term, { selector: ({ variable }) => variable, minLength: 2, maxLength: 4 }),
  relation: fc.constantFrom('equal' as const, 'at-most' as const, 'below' as const),
  constant: fc.integer({ min: -2, max: 2 }),
});

function isKept({ terms, relation, constant }: Linear, world: readonly number[]): boolean {
  const sum = terms.reduce((all, { variable, factor }) => all + Number(factor) * world[variable]!, 0);
  if (relation === 'equal') return sum === constant;
  return relation === 'below' ? sum < constant : sum <= constant;
}

describe('the order that a linear relation puts two variables in', () => {
  test('is that of every solution', () => {
    let found = 0;
    fc.assert(
      fc.property(constraint, fc.array(smallRange(2), { minLength: 4, maxLength: 4 }), (of, ranges) => {
        const { terms, relation, constant } = of;
        const orders = linear(1, terms, relation, ratio(constant)).orders!(storeWith(ranges.map(text)));
        found += orders.length;
        for (const world of worlds(ranges.map((each) => grid(each, 1 / 2, 4))).filter((one) =>
          isKept(of, one),
        ))
          for (const { lesser, greater, isStrict } of orders)
            expect(isStrict ? world[lesser]! < world[greater]! : world[lesser]! <= world[greater]!).toBe(
              true,
            );
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test('is strict where others make up for more, or for an end that is not reached', () => {
    const order = (...others: readonly string[]) =>
      linear(
        1,
        [1n, -1n, ...others.map(() => 1n)].map((factor, variable) => ({ variable, factor })),
        'at-most',
        ratio(0),
      ).orders!(storeWith(['(-∞, ∞)', '(-∞, ∞)', ...others])).map(({ lesser, greater, isStrict }) => [
        lesser,
        greater,
        isStrict,
      ]);
    expect(order()).toEqual([[0, 1, false]]);
    expect(order('[0, ∞)', '[0, ∞)')).toEqual([[0, 1, false]]);
    expect(order('[0, ∞)', '(0, ∞)')).toEqual([[0, 1, true]]);
    expect(order('[0, ∞)', '[1, ∞)')).toEqual([[0, 1, true]]);
    expect(order('[-1, ∞)', '[1/2, ∞)')).toEqual([]);
    expect(order('(-∞, 0]')).toEqual([]);
  });
});

describe('a circle of orders', () => {
  test('is found only where there is no solution', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(constraint, { minLength: 2, maxLength: 5 }),
        fc.array(smallRange(2), { minLength: 4, maxLength: 4 }),
        (all, ranges) => {
          const system = systemOn(
            storeWith(ranges.map(text)),
            all.map(({ terms, relation, constant }) => linear(1, terms, relation, ratio(constant))),
            { left: 10_000_000, isSpent: false },
          );
          if (circleIn(system) === null) return;
          found += 1;
          const solution = worlds(ranges.map((each) => grid(each, 1 / 2, 4))).find((world) =>
            all.every((of) => isKept(of, world)),
          );
          expect(solution).toBeUndefined();
        },
      ),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(30);
  });

  test('holds two nodes exactly where each leads to the other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 20 }), (edges) => {
        const nodes = [...Array(8).keys()];
        const reaches = nodes.map((one) => nodes.map((other) => one === other));
        for (const [from, to] of edges) reaches[from]![to] = true;
        for (const by of nodes)
          for (const from of nodes)
            for (const to of nodes) if (reaches[from]![by]! && reaches[by]![to]!) reaches[from]![to] = true;
        const circleOf = circlesOf(
          (node) => edges.filter(([from]) => from === node).map(([, to]) => to),
          nodes,
        );
        for (const one of nodes)
          for (const other of nodes)
            expect(circleOf.get(one) === circleOf.get(other)).toBe(
              reaches[one]![other]! && reaches[other]![one]!,
            );
      }),
      { numRuns: 500 },
    );
  });

  test('may be as long as a document is', () => {
    const next = (node: number) => [(node + 1) % 100_000];
    expect(new Set(circlesOf(next, [0]).values()).size).toBe(1);
    expect(new Set(circlesOf((node) => (node < 99_999 ? next(node) : []), [0]).values()).size).toBe(100_000);
  });
});
