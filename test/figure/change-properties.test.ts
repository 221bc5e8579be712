import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeOf,
  digest,
  onlineShare,
  type PointsChange,
  type RelativeChange,
  replay,
} from '../../src/index.js';
import { type OracleMode, oracleRound } from '../exact/rounding-oracle.js';

type Pair = readonly [part: number, all: number];

const pair: fc.Arbitrary<Pair> = fc
  .tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }))
  .filter(([part, rest]) => part + rest > 0)
  .map(([part, rest]) => [part, part + rest]);
const of = ([part, all]: Pair) => onlineShare({ unified: part, specialised: 0, offline: all - part });

/** The numerator and the denominator of a change, whatever it is reduced by. */
function exact(change: PointsChange | RelativeChange): readonly [bigint, bigint] {
  if (change.state !== 'value') throw new Error(change.state);
  return [BigInt(change.exact.numerator), BigInt(change.exact.denominator)];
}

/** A share as a bulletin prints it, by the oracle. */
function printed([part, all]: Pair, places: number): string {
  const mode: OracleMode = 'halfExpand';
  return `${oracleRound(BigInt(part), BigInt(all), { places, mode, unit: 'percent' }).decimal}%`;
}

describe('for all shares', () => {
  test('the change in points and the previous value together are the current value, exactly', () => {
    fc.assert(
      fc.property(pair, pair, (now, then) => {
        const [top, bottom] = exact(changeOf(of(now), of(then), { in: 'points' }));
        const [a, b, c, d] = [...now, ...then].map(BigInt) as [bigint, bigint, bigint, bigint];
        expect((top * d + c * bottom) * b).toBe(a * bottom * d);
      }),
    );
  });

  test('the previous value times one and the relative change is the current value, exactly', () => {
    fc.assert(
      fc.property(pair, pair, (now, then) => {
        const change = changeOf(of(now), of(then), { in: 'percent' });
        if (then[0] === 0) {
          expect(change.state).toBe('previous-zero');
          return;
        }
        const [top, bottom] = exact(change);
        const [a, b, c, d] = [...now, ...then].map(BigInt) as [bigint, bigint, bigint, bigint];
        expect(c * (bottom + top) * b).toBe(a * bottom * d);
      }),
    );
  });

  test('exchanging the two turns the sign of the points, as printed too', () => {
    fc.assert(
      fc.property(pair, pair, (now, then) => {
        const up = changeOf(of(now), of(then), { in: 'points' });
        const down = changeOf(of(then), of(now), { in: 'points' });
        expect(exact(down)).toEqual([-exact(up)[0], exact(up)[1]]);
        const plain = (change: PointsChange) => change.text?.replace(/^[+-]/u, '');
        expect(plain(down)).toBe(plain(up));
        const isZero = /^0\.00/u.test(up.text!);
        expect([up.text![0], down.text![0]].sort().join('')).toBe(isZero ? '00' : '+-');
      }),
    );
  });

  test('the printed change is the exact one rounded once, by another way of rounding', () => {
    fc.assert(
      fc.property(pair, pair, (now, then) => {
        const change = changeOf(of(now), of(then), { in: 'points' });
        const [a, b, c, d] = [...now, ...then].map(BigInt) as [bigint, bigint, bigint, bigint];
        const expected = oracleRound(a * d - c * b, b * d, {
          places: 2,
          mode: 'halfExpand',
          unit: 'percentage-point',
        });
        expect([change.decimal, change.direction]).toEqual([expected.decimal, expected.direction]);
      }),
    );
  });

  test('the bounds of a change from printed values hold the true change', () => {
    fc.assert(
      fc.property(pair, pair, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (now, then, first, second) => {
        const [a, b, c, d] = [...now, ...then].map(BigInt) as [bigint, bigint, bigint, bigint];
        const texts = [printed(now, first), printed(then, second)] as const;
        for (const wanted of ['points', 'percent'] as const) {
          const change = changeOf(...texts, { in: wanted });
          if (change.state !== 'value') continue;
          const [top, bottom] = wanted === 'points' ? [a * d - c * b, b * d] : [a * d - c * b, b * c];
          const { lowest, highest, text } = change.bounds!;
          expect(BigInt(lowest.numerator) * bottom <= top * BigInt(lowest.denominator)).toBe(true);
          expect(BigInt(highest.numerator) * bottom >= top * BigInt(highest.denominator)).toBe(true);
          const inThousandths = (decimal: string) => BigInt(decimal.replace('.', ''));
          expect(inThousandths(text.lowest) * bottom <= top * 100_000n).toBe(true);
          expect(inThousandths(text.highest) * bottom >= top * 100_000n).toBe(true);
        }
      }),
    );
  });
});

type Tree = { readonly [key: string]: Tree } | readonly Tree[] | string | number | boolean | null;

/** The same data with the keys of every object the other way round. */
function turned(value: Tree): Tree {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

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

/** Whether replay finds something, or it is no longer a change at all. */
function isFoundOut(change: unknown): boolean {
  try {
    return !replay(change).holds;
  } catch {
    return true;
  }
}

/**
 * Whether no other change can come of a digit there: 0 ÷ 7 and 0 ÷ 8 are one value, and a fall to 0 is -100 % of whatever prints as the
 * previous value does.
 */
function isOfNothing(change: PointsChange | RelativeChange, [side, , key]: readonly string[]): boolean {
  const isZero = (one: 'current' | 'previous') => change[one]?.exact?.numerator === '0';
  if (side !== 'current' && side !== 'previous') return false;
  if (key === 'denominator' && isZero(side)) return true;
  return side === 'previous' && key !== undefined && change.measure === 'relative' && isZero('current');
}

describe('a saved change', () => {
  const made = fc
    .tuple(pair, pair, fc.constantFrom('points', 'percent'), fc.boolean())
    .map(([now, then, wanted, isPrinted]) =>
      changeOf(of(now), isPrinted ? printed(then, 2) : of(then), { in: wanted as 'points' }),
    );

  test('survives JSON in any order of its keys, with its digest, and replays', () => {
    fc.assert(
      fc.property(made, (change) => {
        const read = turned(JSON.parse(JSON.stringify(change)) as Tree);
        expect(read).toEqual(change);
        expect(digest(read as object)).toBe(digest(change));
        expect(replay(read)).toEqual({ holds: true, findings: [] });
      }),
    );
  });

  test('is found out by any digit of a value in which somebody put another', () => {
    fc.assert(
      fc.property(made, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (change, at, index, shift) => {
        const saved = JSON.parse(JSON.stringify(change)) as Tree;
        const places = texts(saved).filter(({ path, text }) => {
          const key = path.at(-1)!;
          const isOfValue = ['numerator', 'denominator', 'decimal', 'lowest', 'highest'].includes(key);
          return (isOfValue || (key === 'text' && path.length <= 2)) && /\d/u.test(text);
        });
        const { path, text } = places[at % places.length]!;
        fc.pre(change.state === 'value' && !isOfNothing(change, path));
        const digits = [...text.matchAll(/\d/gu)];
        const digit = digits[index % digits.length]!;
        const other = String((Number(digit[0]) + shift) % 10);
        const edited = text.slice(0, digit.index) + other + text.slice(digit.index + 1);
        expect(isFoundOut(withText(saved, path, edited))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
