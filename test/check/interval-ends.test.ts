import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Claim,
  type ClaimedQuantity,
  type ClaimRelation,
  checkClaims,
  type PrintedInterval,
  type QuantityKind,
} from '../../src/check/index.js';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  readNumber,
  times,
  written,
  zero,
} from '../score/fraction.js';
import { nineModes, type OracleMode } from './oracle/digit-rounding.js';
import { computedEnds, type Ends, endsOfRounded } from './oracle/ends.js';

/** How many pairs of intervals are tried with every relation. */
const pairsOfIntervals = 150;

/** A quantity as printed, and the interval that this leaves. */
interface Given {
  readonly printed: readonly string[];
  readonly ends: Ends;
}

const decimal = (tenths: number) => `${Math.trunc(tenths / 10)}.${tenths % 10}`;

/** `超过1.5`, `1.5以上` to `不足3.0`, `3.0以内`. */
const worded: fc.Arbitrary<(unit: string) => Given> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.boolean(), fc.boolean())
  .map(([low, width, isLowIncluded, isHighIncluded]) => (unit) => ({
    printed: [
      isLowIncluded ? `${decimal(low)}${unit}以上` : `超过${decimal(low)}${unit}`,
      isHighIncluded ? `${decimal(low + width)}${unit}以内` : `不足${decimal(low + width)}${unit}`,
    ],
    ends: {
      lowest: { value: fraction(low, 10), isIncluded: isLowIncluded },
      highest: { value: fraction(low + width, 10), isIncluded: isHighIncluded },
    },
  }));

/** `3.5`, rounded by the one mode that is allowed. */
const roundedBy = (mode: OracleMode): fc.Arbitrary<(unit: string) => Given> =>
  fc.integer({ min: 0, max: 60 }).map((tenths) => (unit) => ({
    printed: [`${decimal(tenths)}${unit}`],
    ends: endsOfRounded(fraction(tenths, 10), fraction(1, 10), mode),
  }));

interface Operation {
  readonly name: string;
  readonly units: readonly [string, string];
  readonly found: QuantityKind;
  readonly relation: (names: { one: string; other: string; found: string }) => ClaimRelation;
  /** `null` where there is no such pair. */
  readonly compute: (one: Fraction, other: Fraction) => Fraction | null;
  readonly isDivided?: boolean;
}

const minutes = ['分钟', '分钟'] as const;

const operations: readonly Operation[] = [
  {
    name: 'a sum',
    units: minutes,
    found: 'measure',
    relation: ({ one, other, found }) => ({ kind: 'sum', total: found, parts: [one, other] }),
    compute: plus,
  },
  {
    name: 'a part of a sum',
    units: minutes,
    found: 'change',
    relation: ({ one, other, found }) => ({ kind: 'sum', total: one, parts: [found, other] }),
    compute: minus,
  },
  {
    name: 'a part of a sum that is not below zero',
    units: minutes,
    found: 'measure',
    relation: ({ one, other, found }) => ({ kind: 'sum', total: one, parts: [found, other] }),
    compute: (one, other) => (compare(one, other) < 0 ? null : minus(one, other)),
  },
  {
    name: 'a difference',
    units: minutes,
    found: 'change',
    relation: ({ one, other, found }) => ({
      kind: 'difference',
      difference: found,
      minuend: one,
      subtrahend: other,
    }),
    compute: minus,
  },
  {
    name: 'a mean',
    units: minutes,
    found: 'measure',
    relation: ({ one, other, found }) => ({ kind: 'mean', mean: found, of: [one, other] }),
    compute: (one, other) => over(plus(one, other), fraction(2)),
  },
  {
    name: 'a product',
    units: ['分钟', '倍'],
    found: 'measure',
    relation: ({ one, other, found }) => ({ kind: 'product', product: found, factors: [one, other] }),
    compute: times,
  },
  {
    name: 'a factor of a product',
    units: ['分钟', '倍'],
    found: 'measure',
    relation: ({ one, other, found }) => ({ kind: 'product', product: one, factors: [other, found] }),
    compute: over,
    isDivided: true,
  },
  {
    name: 'a ratio',
    units: minutes,
    found: 'measure',
    relation: ({ one, other, found }) => ({ kind: 'ratio', ratio: found, dividend: one, divisor: other }),
    compute: over,
    isDivided: true,
  },
  {
    name: 'a dividend',
    units: ['倍', '分钟'],
    found: 'measure',
    relation: ({ one, other, found }) => ({ kind: 'ratio', ratio: one, dividend: found, divisor: other }),
    compute: times,
    isDivided: true,
  },
  {
    name: 'a share, of which the part is not above the whole',
    units: minutes,
    found: 'measure',
    relation: ({ one, other, found }) => ({ kind: 'share', share: found, part: one, whole: other }),
    compute: (one, other) => (compare(one, other) > 0 ? null : over(one, other)),
    isDivided: true,
  },
  {
    name: 'a change in percent',
    units: minutes,
    found: 'change',
    relation: ({ one, other, found }) => ({
      kind: 'change',
      change: found,
      before: other,
      after: one,
      as: 'percent',
    }),
    compute: (one, other) => over(minus(one, other), other),
    isDivided: true,
  },
  {
    name: 'a change in points',
    units: minutes,
    found: 'change',
    relation: ({ one, other, found }) => ({
      kind: 'change',
      change: found,
      before: other,
      after: one,
      as: 'points',
    }),
    compute: minus,
  },
  {
    name: 'what it was before a change in points',
    units: minutes,
    found: 'change',
    relation: ({ one, other, found }) => ({
      kind: 'change',
      change: one,
      before: found,
      after: other,
      as: 'points',
    }),
    compute: (one, other) => minus(other, one),
  },
];

interface Case {
  readonly one: Given;
  readonly other: Given;
  readonly ends: Ends | null;
}

/** Pairs of intervals, and what can be computed from them; without those that divide by what may be next to nothing. */
function casesOf(
  { units, compute, isDivided = false }: Operation,
  given: fc.Arbitrary<(unit: string) => Given>,
  seed: number,
): readonly Case[] {
  return fc
    .sample(fc.tuple(given, given), { numRuns: pairsOfIntervals, seed })
    .map(([first, second]) => [first(units[0]), second(units[1])] as const)
    .filter(([, other]) => !isDivided || compare(other.ends.lowest.value, zero) > 0)
    .map(([one, other]) => ({ one, other, ends: computedEnds([one.ends, other.ends], compute) }));
}

function checkCases(
  cases: readonly Case[],
  { relation, found: kind }: Operation,
  modes: readonly OracleMode[] | null,
) {
  const quantities: ClaimedQuantity[] = [];
  const claims: Claim[] = [];
  const relations: ClaimRelation[] = [];
  for (const [index, given] of cases.entries()) {
    const names = { one: `甲${index}`, other: `乙${index}`, found: `丙${index}` };
    quantities.push(
      { name: names.one, kind: 'measure' },
      { name: names.other, kind: 'measure' },
      { name: names.found, kind },
    );
    for (const printed of given.one.printed) claims.push({ quantity: names.one, printed });
    for (const printed of given.other.printed) claims.push({ quantity: names.other, printed });
    claims.push({ quantity: names.found, printed: null });
    relations.push(relation(names));
  }
  return checkClaims(
    { format: 'zwfw-claims/1', title: '区间', quantities, claims, relations },
    modes === null ? {} : { modes },
  );
}

const isZeroToOne = ({ lowest, highest }: Ends) =>
  compare(lowest.value, zero) === 0 && compare(highest.value, fraction(1)) === 0;

const shown = ({ lowest, highest }: Ends) => ({
  lowest: { value: written(lowest.value), isIncluded: lowest.isIncluded },
  highest: { value: written(highest.value), isIncluded: highest.isIncluded },
});

const readShown = ({ lowest, highest }: PrintedInterval) => ({
  lowest: lowest && { ...lowest, value: written(readNumber(lowest.value)) },
  highest: highest && { ...highest, value: written(readNumber(highest.value)) },
});

describe.each(operations)('$name', (operation) => {
  test('has the ends that the points of the two intervals give, in words that do and do not include their number', () => {
    agree(operation, worded, null, 11);
  }, 60_000);

  test.each(nineModes)(
    'has them where the numbers were rounded by %s',
    (mode) => {
      agree(operation, roundedBy(mode), [mode], 12);
    },
    60_000,
  );
});

function agree(
  operation: Operation,
  given: fc.Arbitrary<(unit: string) => Given>,
  modes: readonly OracleMode[] | null,
  seed: number,
) {
  const all = casesOf(operation, given, seed);
  const possible = all.filter(({ ends }) => ends !== null);
  expect(possible.length).toBeGreaterThan(pairsOfIntervals / 4);

  const report = checkCases(possible, operation, modes);
  expect(report.verdict).not.toBe('refuted');
  const intervals = new Map(
    report.findings.flatMap((finding) =>
      finding.code === 'inferred' ? [[finding.quantity, finding.interval] as const] : [],
    ),
  );
  for (const [index, { one, other, ends }] of possible.entries()) {
    const found = intervals.get(`丙${index}`);
    // That a share lies from 0 to 100 % goes without saying.
    if (found === undefined && operation.name.startsWith('a share') && isZeroToOne(ends!)) continue;
    const printed = [one.printed, other.printed];
    expect({ printed, interval: found && readShown(found) }).toEqual({ printed, interval: shown(ends!) });
  }

  for (const impossible of all.filter(({ ends }) => ends === null).slice(0, 10))
    expect(checkCases([impossible], operation, modes).verdict).toBe('refuted');
}

describe('whole numbers between ends', () => {
  const whole = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 2, max: 6 }), fc.boolean(), fc.boolean())
    .map(([low, width, isLowIncluded, isHighIncluded]) => ({
      printed: [
        isLowIncluded ? `${low}件以上` : `超过${low}件`,
        isHighIncluded ? `${low + width}件以内` : `不足${low + width}件`,
      ],
      values: Array.from({ length: width + 1 }, (_, index) => low + index).filter(
        (value) => (isLowIncluded || value > low) && (isHighIncluded || value < low + width),
      ),
    }));

  test.each([
    {
      name: 'a sum',
      relation: { kind: 'sum', total: '丙', parts: ['甲', '乙'] } as const,
      compute: (one: number, other: number) => one + other,
    },
    {
      name: 'a difference',
      relation: { kind: 'difference', difference: '丙', minuend: '甲', subtrahend: '乙' } as const,
      compute: (one: number, other: number) => one - other,
    },
    {
      name: 'a product',
      relation: { kind: 'product', product: '丙', factors: ['甲', '乙'] } as const,
      compute: (one: number, other: number) => one * other,
    },
  ])('$name of two counts can be every whole number that some pair gives', ({ relation, compute }) => {
    for (const [one, other] of fc.sample(fc.tuple(whole, whole), { numRuns: 60, seed: 3 })) {
      const real = [
        ...new Set(one.values.flatMap((first) => other.values.map((second) => compute(first, second)))),
      ]
        .filter((value) => value >= 0)
        .sort((a, b) => a - b);
      const report = checkClaims({
        format: 'zwfw-claims/1',
        title: '整数',
        quantities: ['甲', '乙', '丙'].map((name) => ({ name, kind: 'count' as const })),
        claims: [
          ...one.printed.map((printed) => ({ quantity: '甲', printed })),
          ...other.printed.map((printed) => ({ quantity: '乙', printed })),
          { quantity: '丙', printed: null },
        ],
        relations: [relation],
      });
      const printed = [...one.printed, ...other.printed];
      expect({ printed, isRefuted: report.verdict === 'refuted' }).toEqual({
        printed,
        isRefuted: real.length === 0,
      });
      if (real.length === 0) continue;
      const inferred = report.findings.filter((finding) => finding.code === 'inferred');
      expect({ printed, many: inferred.length }).toEqual({ printed, many: 1 });
      const { interval, values, isProved } = inferred[0]!;
      expect({ printed, interval }).toEqual({
        printed,
        interval: {
          lowest: { value: `${real[0]}`, isIncluded: true },
          highest: { value: `${real.at(-1)}`, isIncluded: true },
        },
      });
      if (real.at(-1)! - real[0]! < 20)
        expect(values ?? []).toEqual(expect.arrayContaining(real.map(String)));
      if (isProved && values !== null)
        expect({ printed, values }).toEqual({ printed, values: real.map(String) });
    }
  });
});
