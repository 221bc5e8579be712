import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Interval, interval, isWithin, type Ratio } from '../../src/exact/index.js';
import { shareOfWay } from '../../src/figure/attainment/share-of-way.js';
import {
  type AttainedMeasure,
  type AttainmentFigure,
  type AttainmentVerdict,
  attainmentOf,
  digest,
  onlineShare,
  replay,
} from '../../src/index.js';
import { oracleRound } from '../exact/rounding-oracle.js';

const name = { zh: '测试指标', en: 'a test' };
type Better = 'higher' | 'lower';
const better = fc.constantFrom<Better>('higher', 'lower');

/** Hundredths of a percent, as a bulletin prints them. */
const hundredths = fc.integer({ min: -300, max: 300 });
function written(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}

/** What is asked for by a text, and the words for it: those that make it a bound for which this direction is better. */
type Word = 'is' | 'at-least' | 'above' | 'at-most' | 'below';
const words: Readonly<Record<Word, (text: string) => string>> = {
  is: (text) => text,
  'at-least': (text) => `${text}以上`,
  above: (text) => `超过${text}`,
  'at-most': (text) => `${text}以下`,
  below: (text) => `不足${text}`,
};
const word = fc.constantFrom<Word>('is', 'at-least', 'above', 'at-most', 'below');
const opposite: Readonly<Record<Word, Word>> = {
  is: 'is',
  'at-least': 'at-most',
  above: 'below',
  'at-most': 'at-least',
  below: 'above',
};
const asTarget = (one: Word, direction: Better): Word =>
  direction === 'higher'
    ? ({ is: 'is', 'at-least': 'at-least', above: 'above', 'at-most': 'at-least', below: 'above' } as const)[
        one
      ]
    : ({ is: 'is', 'at-least': 'at-most', above: 'below', 'at-most': 'at-most', below: 'below' } as const)[
        one
      ];

/** A published value: its number in hundredths, and the word beside it. */
interface Told {
  readonly value: number;
  readonly word: Word;
}
const told: fc.Arbitrary<Told> = fc.record({ value: hundredths, word });
const textOf = ({ value, word: one }: Told) => words[one](written(value));

/** The values that a text allows, tried one by one: its number, those beside it, and some far away. */
function samples({ value, word: one }: Told): number[] {
  const above = [value + 1, value + 2, value + 50, value + 5000];
  const below = [value - 1, value - 2, value - 50, value - 5000];
  // Values between two hundredths are beside every printed one.
  return {
    is: [value],
    'at-least': [value, value + 0.5, ...above],
    above: [value + 0.5, ...above],
    'at-most': [value, value - 0.5, ...below],
    below: [value - 0.5, ...below],
  }[one];
}

/** Whether a value is what the target asks for. */
function isMet(value: number, target: Told, direction: Better): boolean {
  if (target.word === 'above') return value > target.value;
  if (target.word === 'below') return value < target.value;
  return direction === 'higher' ? value >= target.value : value <= target.value;
}

function verdictOf(results: readonly boolean[]): AttainmentVerdict {
  if (!results.includes(false)) return 'met';
  return results.includes(true) ? 'undecided' : 'not-met';
}

const figureOf = (achieved: Told, target: Told, direction: Better, baseline?: Told) =>
  attainmentOf(
    {
      achieved: textOf(achieved),
      target: textOf(target),
      ...(baseline === undefined ? {} : { baseline: textOf(baseline) }),
    },
    { name, better: direction },
  );

/** A measure as hundredths of a percent times ten thousand over a denominator, to be compared by products. */
function exactOf({ exact }: AttainedMeasure): readonly [bigint, bigint] {
  return [BigInt(exact!.numerator), BigInt(exact!.denominator)];
}

describe('for all published values', () => {
  test('the verdict on a value or bound is that of every value which it allows', () => {
    fc.assert(
      fc.property(told, told, better, (achieved, given, direction) => {
        const target = { ...given, word: asTarget(given.word, direction) };
        const { verdict } = figureOf(achieved, target, direction);
        expect(verdict).toBe(verdictOf(samples(achieved).map((value) => isMet(value, target, direction))));
      }),
      { numRuns: 1000 },
    );
  });

  test('the gap holds what is missing of every value which it allows, and comes as near to it as they do', () => {
    fc.assert(
      fc.property(told, told, better, (achieved, given, direction) => {
        const target = { ...given, word: asTarget(given.word, direction) };
        const { gap } = figureOf(achieved, target, direction);
        const sign = direction === 'higher' ? 1 : -1;
        const all = samples(achieved).map((value) => sign * (target.value - value));
        const nearest = sign * (target.value - achieved.value);
        const isEnd = (end: { numerator: string; denominator: string } | null) =>
          end === null || BigInt(end.numerator) * 10_000n === BigInt(nearest) * BigInt(end.denominator);
        if (achieved.word === 'is') {
          const [top, bottom] = exactOf(gap);
          expect(top * 10_000n).toBe(BigInt(nearest) * bottom);
          const mode = 'halfExpand';
          const printed = oracleRound(BigInt(nearest), 10_000n, {
            places: 2,
            mode,
            unit: 'percentage-point',
          });
          expect([gap.decimal, gap.direction]).toEqual([printed.decimal, printed.direction]);
          return;
        }
        const { lowest, highest } = gap;
        expect([isEnd(lowest), isEnd(highest)]).toEqual([true, true]);
        expect(lowest === null).toBe(all.some((missing) => missing < nearest));
        expect(highest === null).toBe(all.some((missing) => missing > nearest));
        expect((lowest ?? highest)!.isIncluded).toBe(all.includes(nearest));
      }),
      { numRuns: 500 },
    );
  });

  test('the share of the way times the way is what was gone of it, exactly', () => {
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, better, (achieved, target, baseline, direction) => {
        const is = (value: number): Told => ({ value, word: 'is' });
        const { way } = figureOf(is(achieved), is(target), direction, is(baseline));
        if (target === baseline) {
          expect(way).toMatchObject({ state: 'zero-denominator', exact: null });
          return;
        }
        const [top, bottom] = exactOf(way);
        expect(top * BigInt(target - baseline)).toBe(BigInt(achieved - baseline) * bottom);
        const [gone, all] = [BigInt(achieved - baseline), BigInt(target - baseline)];
        const mode = 'halfExpand';
        expect(way.decimal).toBe(oracleRound(gone, all, { places: 2, mode, unit: 'percent' }).decimal);
      }),
    );
  });

  test('a better value never turns met into not met, and never widens the gap', () => {
    const order: Readonly<Record<AttainmentVerdict, number>> = {
      'no-value': 0,
      'not-met': 1,
      undecided: 2,
      met: 3,
    };
    fc.assert(
      fc.property(told, fc.nat({ max: 400 }), told, better, (achieved, by, given, direction) => {
        const target = { ...given, word: asTarget(given.word, direction) };
        const value = achieved.value + (direction === 'higher' ? by : -by);
        const [before, after] = [achieved, { ...achieved, value }].map((one) =>
          figureOf(one, target, direction),
        );
        expect(order[after!.verdict]).toBeGreaterThanOrEqual(order[before!.verdict]);
        const ends = (['exact', 'lowest', 'highest'] as const).map((end) => [
          before!.gap[end],
          after!.gap[end],
        ]);
        for (const [one, other] of ends) {
          if (!one || !other) continue;
          const [first, second] = [one, other].map(({ numerator, denominator }) => [
            BigInt(numerator),
            BigInt(denominator),
          ]);
          expect(second![0]! * first![1]! <= first![0]! * second![1]!).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('turned round, values and direction, everything stays as it is', () => {
    const turn = ({ value, word: one }: Told): Told => ({
      value: value === 0 ? 0 : -value,
      word: opposite[one],
    });
    fc.assert(
      fc.property(told, told, told, better, (achieved, given, baseline, direction) => {
        const target = { ...given, word: asTarget(given.word, direction) };
        const figure = figureOf(achieved, target, direction, baseline);
        const other = figureOf(
          turn(achieved),
          turn(target),
          direction === 'higher' ? 'lower' : 'higher',
          turn(baseline),
        );
        const said = ({ verdict, gap, way, flags }: AttainmentFigure) => [
          verdict,
          gap,
          way,
          flags.map(({ code }) => code),
        ];
        expect(said(other)).toEqual(said(figure));
      }),
      { numRuns: 500 },
    );
  });
});

/** An interval between small whole numbers; `null` is infinity. */
interface Small {
  readonly low: number | null;
  readonly lowIn: boolean;
  readonly high: number | null;
  readonly highIn: boolean;
}
const end = fc.option(fc.integer({ min: -3, max: 3 }), { freq: 4 });
const small: fc.Arbitrary<Small> = fc
  .record({ low: end, lowIn: fc.boolean(), high: end, highIn: fc.boolean() })
  .filter(
    ({ low, lowIn, high, highIn }) =>
      low === null || high === null || low < high || (low === high && lowIn && highIn),
  );
const ratio = (numerator: bigint, denominator: bigint): Ratio =>
  denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
const made = ({ low, lowIn, high, highIn }: Small): Interval =>
  interval(
    low === null ? null : { value: ratio(BigInt(low), 1n), isIncluded: lowIn },
    high === null ? null : { value: ratio(BigInt(high), 1n), isIncluded: highIn },
  );

const unit = 1_000_000n;
/** Values of an interval in millionths: its ends, beside them, between them, and far away where it has none. */
function millionths({ low, lowIn, high, highIn }: Small): bigint[] {
  const [far, close] = [1_000_000n * unit, [1n, 1000n]];
  const from = low === null ? null : BigInt(low) * unit;
  const to = high === null ? null : BigInt(high) * unit;
  const inside = (value: bigint) =>
    (from === null || value > from || (lowIn && value === from)) &&
    (to === null || value < to || (highIn && value === to));
  const whole = Array.from({ length: 17 }, (_, index) => (BigInt(index - 8) * unit) / 2n);
  const beside = [from, to].flatMap((each) =>
    each === null ? [] : close.flatMap((step) => [each - step, each, each + step]),
  );
  return [...new Set([...whole, ...beside, -far, far])].filter(inside);
}

describe('the share of the way over all values that bounds allow', () => {
  test('holds the share of each, and reaches as far as they do', () => {
    fc.assert(
      fc.property(small, small, small, (achieved, baseline, target) => {
        const share = shareOfWay(made(achieved), made(baseline), made(target));
        const ways = millionths(baseline).flatMap((b) => millionths(target).map((t) => [b, t - b] as const));
        if (share === 'zero-denominator' || share === 'undecided') {
          const isPoint = millionths(baseline).length === 1 && millionths(target).length === 1;
          const hasNone = ways.some(([, all]) => all === 0n);
          const hasBoth = ways.some(([, all]) => all > 0n) && ways.some(([, all]) => all < 0n);
          expect(share === 'zero-denominator').toBe(isPoint);
          expect(hasNone || hasBoth).toBe(true);
          return;
        }
        const found = ways.flatMap(([b, all]) => millionths(achieved).map((a) => ratio(a - b, all)));
        for (const each of found) if (!isWithin(each, share)) expect([each, share]).toBe('within');
        for (const side of ['lowest', 'highest'] as const) {
          const limit = share[side];
          const sign = side === 'highest' ? 1n : -1n;
          if (limit === null) {
            expect(found.some((one) => sign * one.numerator > 1000n * one.denominator)).toBe(true);
            continue;
          }
          const { numerator: top, denominator: bottom } = limit.value;
          // Within a thousandth of the end, or at it where the end is included.
          const isNear = (one: Ratio) =>
            1000n * sign * (top * one.denominator - one.numerator * bottom) < one.denominator * bottom;
          const isAt = (one: Ratio) => top * one.denominator === one.numerator * bottom;
          expect([side, found.some(isNear)]).toEqual([side, true]);
          expect([side, found.some(isAt)]).toEqual([side, limit.isIncluded]);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

type Tree = { readonly [key: string]: Tree } | readonly Tree[] | string | number | boolean | null;

/** Every text inside, with the way to it. */
function texts(value: Tree, path: readonly string[] = []): { path: readonly string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner as Tree, [...path, key]));
}

function withText(value: Tree, [key, ...rest]: readonly string[], text: string): Tree {
  if (key === undefined) return text;
  const inner = (value as Record<string, Tree>)[key]!;
  return { ...(value as Record<string, Tree>), [key]: withText(inner, rest, text) };
}

function isFoundOut(figure: unknown): boolean {
  try {
    return !replay(figure).holds;
  } catch {
    return true;
  }
}

describe('a saved attainment', () => {
  const counted = fc
    .tuple(fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }))
    .filter(([part, rest]) => part + rest > 0)
    .map(([unified, offline]) => onlineShare({ unified, specialised: 0, offline }));
  const made = fc
    .record({
      achieved: fc.oneof(told.map(textOf), counted),
      target: hundredths.map((value) => `${written(value)}以上`),
      baseline: fc.oneof(told.map(textOf), fc.constant(null)),
      expected: told.map(textOf),
      frontier: told.map(textOf),
    })
    .map((values) => {
      const isOfFigure = typeof values.achieved === 'object';
      return attainmentOf(values, isOfFigure ? {} : { indicator: 'online-share' });
    });

  test('survives JSON with its digest, and replays', () => {
    fc.assert(
      fc.property(made, (figure) => {
        const read: unknown = JSON.parse(JSON.stringify(figure));
        expect(read).toEqual(figure);
        expect(digest(read as object)).toBe(digest(figure));
        expect(replay(read)).toEqual({ holds: true, findings: [] });
      }),
    );
  });

  test('is found out by any digit of a number in which somebody put another', () => {
    const ofNumbers = new Set(['numerator', 'denominator', 'decimal', 'text']);
    const ofValues =
      /^(?:achieved|target|baseline|expected|frontier|gap|way|toExpected|expectedToTarget|toFrontier)$/u;
    fc.assert(
      fc.property(made, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (figure, at, index, shift) => {
        const saved = JSON.parse(JSON.stringify(figure)) as Tree;
        const places = texts(saved).filter(({ path, text }) => {
          const isOfValue = ofValues.test(path[0]!) && ofNumbers.has(path.at(-1)!);
          return isOfValue && /\d/u.test(text) && !path.includes('flags') && !path.includes('rules');
        });
        const { path, text } = places[at % places.length]!;
        const digits = [...text.matchAll(/\d/gu)];
        const digit = digits[index % digits.length]!;
        const other = String((Number(digit[0]) + shift) % 10);
        const edited = text.slice(0, digit.index) + other + text.slice(digit.index + 1);
        const isOfFigure = path[1] === 'figure' && path.at(-1) === 'denominator';
        // 0 ÷ 7 and 0 ÷ 8 are one value.
        fc.pre(!(isOfFigure && figure.achieved.figure?.exact?.numerator === '0'));
        expect([path, edited, isFoundOut(withText(saved, path, edited))]).toEqual([path, edited, true]);
      }),
      { numRuns: 1000 },
    );
  });
});
