import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundRatio } from '../../src/exact/index.js';
import {
  type OracleIncrement,
  type OracleMode,
  type OracleRequest,
  type OracleUnit,
  oracleRound,
} from './rounding-oracle.js';

// A failure is reported after two seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 2000 });

const MODES: readonly OracleMode[] = [
  'ceil',
  'floor',
  'expand',
  'trunc',
  'halfCeil',
  'halfFloor',
  'halfExpand',
  'halfTrunc',
  'halfEven',
];
const HALF_MODES = MODES.filter((mode) => mode.startsWith('half'));
const INCREMENTS: readonly OracleIncrement[] = ['1', '0.5', '0.2'];
const UNITS: readonly OracleUnit[] = [
  'number',
  'percent',
  'percentage-point',
  'count',
  'minutes',
  'working-days',
  'score',
];
const MIRROR: Readonly<Record<OracleMode, OracleMode>> = {
  ceil: 'floor',
  floor: 'ceil',
  expand: 'expand',
  trunc: 'trunc',
  halfCeil: 'halfFloor',
  halfFloor: 'halfCeil',
  halfExpand: 'halfExpand',
  halfTrunc: 'halfTrunc',
  halfEven: 'halfEven',
};

// ---------------------------------------------------------------------------------------------------------
// Exact helpers for the tests themselves: fractions with a positive denominator.

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const abs = (x: bigint) => (x < 0n ? -x : x);
const pow10 = (k: number) => 10n ** BigInt(Math.max(0, k));
const fraction = (n: bigint, d: bigint): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d });
const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const compare = (a: Fraction, b: Fraction) => {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
};

/** '-12.340' as a fraction. */
function readDecimal(decimal: string): Fraction {
  const [whole = '', after = ''] = decimal.split('.');
  return { n: BigInt(whole + after), d: pow10(after.length) };
}

const isPerHundred = (request: OracleRequest) =>
  request.unit === 'percent' || request.unit === 'percentage-point';
const hundredOf = (request: OracleRequest) => (isPerHundred(request) ? 100n : 1n);

/** One increment x 10^-places. */
function stepOf(request: OracleRequest): Fraction {
  const tenths = { '1': 10n, '0.5': 5n, '0.2': 2n }[request.increment ?? '1'];
  return fraction(tenths * pow10(-request.places), 10n * pow10(request.places));
}

const stepTooCoarseForGuard = (request: OracleRequest) =>
  compare(times(stepOf(request), fraction(2n, 1n)), fraction(100n, 1n)) > 0;

/** The printed value as a number of steps; fails when it is not a whole number of them. */
function inSteps(decimal: string, request: OracleRequest): bigint {
  const step = stepOf(request);
  const printed = readDecimal(decimal);
  const top = printed.n * step.d;
  const bottom = printed.d * step.n;
  if (top % bottom !== 0n) throw new Error(`${decimal} is not a multiple of the step`);
  return top / bottom;
}

// ---------------------------------------------------------------------------------------------------------
// Calling the function under test.

function rounded(numerator: bigint | number, denominator: bigint | number, request: OracleRequest) {
  const result = roundRatio(numerator, denominator, request);
  if (result.state !== 'value') throw new Error(`no value but ${result.state}`);
  return result;
}

/** '-0.0365' -> its numerator and denominator. */
function ratioOf(decimal: string): readonly [bigint, bigint] {
  const { n, d } = readDecimal(decimal);
  return [n, d];
}

const roundedDecimal = (decimal: string, request: OracleRequest) =>
  rounded(...ratioOf(decimal), request).decimal;

function codeOf(action: () => unknown): unknown {
  try {
    action();
  } catch (fault) {
    return (fault as { code?: unknown }).code;
  }
  return 'nothing was thrown';
}

/** For calls that the types forbid. */
const call = roundRatio as unknown as (...args: readonly unknown[]) => unknown;

function expectAsOracle(numerator: bigint, denominator: bigint, request: OracleRequest): void {
  const expected = oracleRound(numerator, denominator, request);
  const unit = request.unit ?? 'number';
  const text =
    unit === 'percent'
      ? { text: `${expected.decimal}%` }
      : unit === 'number' || unit === 'count'
        ? { text: expected.decimal }
        : {};
  expect(roundRatio(numerator, denominator, request)).toMatchObject({
    state: 'value',
    ...expected,
    ...text,
    unit,
  });
}

// ---------------------------------------------------------------------------------------------------------
// Intl.NumberFormat reads decimal strings exactly and knows the same nine modes.

function intlRound(decimal: string, request: OracleRequest): string {
  const increment = request.increment ?? '1';
  const digits = increment === '1' ? request.places : request.places + 1;
  const options: Record<string, unknown> = {
    style: isPerHundred(request) ? 'percent' : 'decimal',
    useGrouping: false,
    signDisplay: 'negative',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    roundingMode: request.mode,
    roundingIncrement: { '1': 1, '0.5': 5, '0.2': 2 }[increment],
  };
  const format = new Intl.NumberFormat('en-US', options as Intl.NumberFormatOptions);
  return (format.format as unknown as (value: string) => string)(decimal).replace('%', '');
}

// ---------------------------------------------------------------------------------------------------------
// Arbitraries.

const TEN_30 = 10n ** 30n;
const anyNumerator = fc.oneof(
  fc.bigInt({ min: -60n, max: 60n }),
  fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
  fc.bigInt({ min: -TEN_30, max: TEN_30 }),
);
const positive = fc.oneof(
  fc.bigInt({ min: 1n, max: 60n }),
  fc.bigInt({ min: 1n, max: 1_000_000n }),
  fc.bigInt({ min: 1n, max: TEN_30 }),
);
const anyDenominator = fc.tuple(positive, fc.boolean()).map(([d, flip]) => (flip ? -d : d));
const anyMode = fc.constantFrom(...MODES);
const anyIncrement = fc.constantFrom(...INCREMENTS);
const anyUnit = fc.constantFrom(...UNITS);
const anyPlaces = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: -12, max: -1 }) },
  { weight: 1, arbitrary: fc.integer({ min: -30, max: 30 }) },
);
const anyPlain = fc.record({
  places: anyPlaces,
  mode: anyMode,
  unit: anyUnit,
  increment: anyIncrement,
});
const anyGuarded = fc
  .record({
    places: fc.oneof(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -2, max: 30 })),
    mode: anyMode,
    increment: anyIncrement,
    unit: fc.constant('percent' as const),
    guard: fc.constant(true),
  })
  .filter((request) => !stepTooCoarseForGuard(request));
const anyRequest: fc.Arbitrary<OracleRequest> = fc.oneof(
  { weight: 3, arbitrary: anyPlain },
  { weight: 1, arbitrary: anyGuarded },
);

/** A ratio that lies exactly at `halves` / 2 steps. */
function ratioAtHalves(halves: bigint, factor: bigint, request: OracleRequest): readonly [bigint, bigint] {
  const step = stepOf(request);
  return [halves * step.n * factor, 2n * step.d * hundredOf(request) * factor];
}

const anyFactor = fc.oneof(fc.constant(1n), fc.constant(-1n), fc.bigInt({ min: 2n, max: 1_000_000_000n }));
const anyCount = fc.oneof(
  fc.bigInt({ min: -30n, max: 30n }),
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  // A carry that runs through every digit: 9.5, 99.5, 999.5 ...
  fc
    .tuple(fc.integer({ min: 0, max: 25 }), fc.boolean())
    .map(([digits, below]) => (below ? -(pow10(digits) - 1n) : pow10(digits) - 1n)),
);

interface Placed {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly request: OracleRequest;
}

/** Exactly half-way between two steps, not reduced, sign on either side. */
function exactTie(requests: fc.Arbitrary<OracleRequest>): fc.Arbitrary<Placed> {
  return fc.tuple(requests, anyCount, anyFactor).map(([request, count, factor]) => {
    const [numerator, denominator] = ratioAtHalves(2n * count + 1n, factor, request);
    return { numerator, denominator, request };
  });
}

/** Exactly on a step. */
function exactStep(requests: fc.Arbitrary<OracleRequest>): fc.Arbitrary<Placed> {
  return fc.tuple(requests, anyCount, anyFactor).map(([request, count, factor]) => {
    const [numerator, denominator] = ratioAtHalves(2n * count, factor, request);
    return { numerator, denominator, request };
  });
}

/** A hair beside a step or a half step. */
function hairBeside(requests: fc.Arbitrary<OracleRequest>): fc.Arbitrary<Placed> {
  return fc
    .tuple(requests, anyCount, fc.boolean(), fc.integer({ min: 1, max: 30 }), fc.boolean())
    .map(([request, count, half, fineness, above]) => {
      const [n, d] = ratioAtHalves(2n * count + (half ? 1n : 0n), 1n, request);
      const fine = pow10(fineness);
      return { numerator: n * fine + (above ? 1n : -1n), denominator: d * fine, request };
    });
}

const scattered: fc.Arbitrary<Placed> = fc.record({
  numerator: anyNumerator,
  denominator: anyDenominator,
  request: anyRequest,
});

/** Near 0 % and near 100 %, where the guard works. */
const nearTheEnds: fc.Arbitrary<Placed> = fc
  .tuple(anyGuarded, positive, fc.bigInt({ min: -3n, max: 3n }), fc.boolean(), fc.boolean())
  .map(([request, whole, missing, full, flip]) => {
    const numerator = full ? whole - missing : missing;
    return { numerator: flip ? -numerator : numerator, denominator: flip ? -whole : whole, request };
  });

const anyPlaced: fc.Arbitrary<Placed> = fc.oneof(
  { weight: 3, arbitrary: scattered },
  { weight: 3, arbitrary: exactTie(anyRequest) },
  { weight: 1, arbitrary: exactStep(anyRequest) },
  { weight: 2, arbitrary: hairBeside(anyRequest) },
  { weight: 2, arbitrary: nearTheEnds },
);
const anyUnguarded = anyPlaced.map(({ numerator, denominator, request }): Placed => {
  const { guard: _, ...plain } = request;
  return { numerator, denominator, request: plain };
});

// ---------------------------------------------------------------------------------------------------------

describe('the oracle itself', () => {
  const decimalUpTo = (greatest: bigint) =>
    fc
      .tuple(
        fc.boolean(),
        fc.oneof(fc.bigInt({ min: 0n, max: 999n }), fc.bigInt({ min: 0n, max: greatest })),
        fc.oneof(
          fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 18 }),
          fc.array(fc.constantFrom(0, 5, 9), { maxLength: 6 }),
        ),
      )
      .map(([negative, whole, after]) => {
        const unsigned = after.length === 0 ? whole.toString() : `${whole}.${after.join('')}`;
        return negative ? `-${unsigned}` : unsigned;
      });
  /** Digits cut right behind a 5 (or 25, 75, 1, 3 ... for the other units), so that ties are common. */
  const tieUpTo = (greatest: bigint) =>
    fc
      .tuple(
        decimalUpTo(greatest),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom('5', '25', '75', '1', '3', '7', '9'),
      )
      .map(([decimal, places, end]) => {
        const [whole = '', after = ''] = decimal.split('.');
        return { decimal: `${whole}.${after.padEnd(places, '3').slice(0, places)}${end}`, places };
      });
  const caseUpTo = (greatest: bigint) =>
    fc.oneof(
      fc.record({ decimal: decimalUpTo(greatest), places: fc.integer({ min: 0, max: 12 }) }),
      tieUpTo(greatest),
    );

  const numberOrPercent = fc.constantFrom('number' as const, 'percent' as const);

  test('agrees with Intl.NumberFormat on decimal strings in all nine modes', () => {
    fc.assert(
      fc.property(
        caseUpTo(10n ** 25n),
        anyMode,
        numberOrPercent,
        ({ decimal, places: asked }, mode, unit) => {
          // A tie stays one in per cent when two places fewer are kept.
          const places = unit === 'percent' ? Math.max(0, asked - 2) : asked;
          const request = { places, mode, unit };
          expect(oracleRound(...ratioOf(decimal), request).decimal).toBe(intlRound(decimal, request));
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('agrees with Intl.NumberFormat in the 0.5 and 0.2 units', () => {
    // With an increment Intl.NumberFormat computes with no more than 34 digits.
    fc.assert(
      fc.property(
        caseUpTo(10n ** 12n),
        anyMode,
        fc.constantFrom('0.5' as const, '0.2' as const),
        numberOrPercent,
        ({ decimal, places: asked }, mode, increment, unit) => {
          const places = unit === 'percent' ? Math.max(0, asked - 2) : asked;
          const request = { places, mode, increment, unit };
          expect(oracleRound(...ratioOf(decimal), request).decimal).toBe(intlRound(decimal, request));
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('agrees with Intl.NumberFormat on every twentieth around zero', () => {
    const wrong: string[] = [];
    for (let hundredths = -325; hundredths <= 325; hundredths += 5) {
      const decimal = (hundredths / 100).toFixed(2);
      for (const mode of MODES) {
        for (const increment of INCREMENTS) {
          for (const places of [0, 1]) {
            const request = { places, mode, increment };
            const own = oracleRound(BigInt(hundredths), 100n, request).decimal;
            const intl = intlRound(decimal, request);
            if (own !== intl) wrong.push(`${decimal} ${mode} ${increment} ${places}: ${own}, Intl ${intl}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('keeps the significant digits when tens, hundreds ... are kept instead of decimals', () => {
    fc.assert(
      fc.property(
        tieUpTo(TEN_30),
        fc.integer({ min: 1, max: 12 }),
        anyMode,
        ({ decimal, places }, shift, mode) => {
          const [n, d] = ratioOf(decimal);
          const small = readDecimal(oracleRound(n, d, { places, mode }).decimal);
          const large = readDecimal(
            oracleRound(n * pow10(shift), d, { places: places - shift, mode }).decimal,
          );
          expect(compare(times(small, fraction(pow10(shift), 1n)), large)).toBe(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('steps off 0 % and 100 % towards the exact value', () => {
    const guarded = { mode: 'halfExpand', unit: 'percent', guard: true } as const;
    expect(oracleRound(99_999n, 100_000n, { ...guarded, places: 2 })).toEqual({
      decimal: '99.99',
      direction: 'down',
      guarded: true,
    });
    expect(oracleRound(100_001n, 100_000n, { ...guarded, places: 2 })).toEqual({
      decimal: '100.01',
      direction: 'up',
      guarded: true,
    });
    expect(oracleRound(-1n, 100_000n, { ...guarded, places: 2 })).toEqual({
      decimal: '-0.01',
      direction: 'down',
      guarded: true,
    });
    expect(oracleRound(1n, 1n, { ...guarded, places: 2 })).toEqual({
      decimal: '100.00',
      direction: 'exact',
      guarded: false,
    });
  });
});

describe('GB/T 8170 rounding of numeric values', () => {
  const even = (places: number, increment: OracleIncrement = '1'): OracleRequest => ({
    places,
    mode: 'halfEven',
    increment,
  });

  test.each([
    ['12.1498', 0, '12'],
    ['12.1498', 1, '12.1'],
    ['1268', -2, '1300'],
    ['1268', -1, '1270'],
    ['10.5002', 0, '11'],
    ['1.050', 1, '1.0'],
    ['0.35', 1, '0.4'],
    ['2500', -3, '2000'],
    ['3500', -3, '4000'],
    ['1.325', 2, '1.32'],
    ['132500', -3, '132000'],
    ['-0.0365', 3, '-0.036'],
    ['-365', -1, '-360'],
    ['-355', -1, '-360'],
    ['450', -2, '400'],
    ['350', -2, '400'],
  ])('%s kept to %i places is %s', (exact, places, printed) => {
    expect(roundedDecimal(exact, even(places))).toBe(printed);
  });

  test.each([
    ['15.4546', 0, '15'],
    ['3.4546', 0, '3'],
    ['8.53459', 2, '8.53'],
  ])(
    '%s is rounded once, never through an intermediate value: %i places give %s',
    (exact, places, printed) => {
      expect(roundedDecimal(exact, even(places))).toBe(printed);
      expect(roundedDecimal(exact, { places, mode: 'halfExpand' })).toBe(printed);
    },
  );

  test('a value already rounded would come out differently, so the exact ratio is what must be passed', () => {
    const once = roundedDecimal('15.4546', { places: 3, mode: 'halfExpand' });
    const twice = roundedDecimal(once, { places: 2, mode: 'halfExpand' });
    const thrice = roundedDecimal(twice, { places: 1, mode: 'halfExpand' });
    expect([once, twice, thrice]).toEqual(['15.455', '15.46', '15.5']);
    expect(roundedDecimal(thrice, { places: 0, mode: 'halfExpand' })).toBe('16');
    expect(roundedDecimal('15.4546', { places: 0, mode: 'halfExpand' })).toBe('15');
  });

  test.each([
    ['15.4546', '15.5', 'up', '15'],
    ['-15.4546', '-15.5', 'down', '-15'],
    ['16.5203', '16.5', 'down', '17'],
    ['-16.5203', '-16.5', 'up', '-17'],
    ['17.5000', '17.5', 'exact', '18'],
  ])(
    '%s passed on as %s says where it came from (%s), so that it can end as %s',
    (exact, passed, from, end) => {
      expect(rounded(...ratioOf(exact), even(1))).toMatchObject({ decimal: passed, direction: from });
      expect(roundedDecimal(exact, even(0))).toBe(end);
    },
  );

  test('a value below its limit may print as the limit, and the direction tells', () => {
    expect(rounded(...ratioOf('96.96'), even(1))).toMatchObject({ decimal: '97.0', direction: 'up' });
    expect(rounded(94_996, 100_000, { ...even(2), unit: 'percent' })).toMatchObject({
      text: '95.00%',
      direction: 'up',
    });
  });

  test.each([
    ['60.25', 0, '60.0'],
    ['60.38', 0, '60.5'],
    ['60.28', 0, '60.5'],
    ['-60.75', 0, '-61.0'],
    ['63.37', 0, '63.5'],
    ['63.37', -1, '65'],
    ['60.75', 0, '61.0'],
    ['-60.25', 0, '-60.0'],
    ['0.25', 0, '0.0'],
    ['-0.25', 0, '0.0'],
    ['0.75', 0, '1.0'],
    ['0.125', 1, '0.10'],
    ['22.5', -1, '20'],
    ['225', -2, '200'],
    ['25', -1, '25'],
  ])('in the 0.5 unit %s at %i places is %s', (exact, places, printed) => {
    expect(roundedDecimal(exact, even(places, '0.5'))).toBe(printed);
  });

  test.each([
    ['838', -2, '840'],
    ['830', -2, '840'],
    ['842', -2, '840'],
    ['832', -2, '840'],
    ['-930', -2, '-920'],
    ['0.1', 0, '0.0'],
    ['0.3', 0, '0.4'],
    ['-0.1', 0, '0.0'],
    ['-0.3', 0, '-0.4'],
    ['0.5', 0, '0.4'],
    ['0.7', 0, '0.8'],
    ['3', -1, '4'],
  ])('in the 0.2 unit %s at %i places is %s', (exact, places, printed) => {
    expect(roundedDecimal(exact, even(places, '0.2'))).toBe(printed);
  });

  test('the ratio of two whole numbers is judged exactly, not as a binary fraction', () => {
    // 1.005, 2.675 and 0.285 lie beside their nearest binary fractions.
    expect(rounded(1005, 1000, { places: 2, mode: 'halfExpand' }).decimal).toBe('1.01');
    expect(rounded(2675, 1000, { places: 2, mode: 'halfExpand' }).decimal).toBe('2.68');
    expect(rounded(285, 1000, { places: 0, mode: 'halfExpand', unit: 'percent' }).text).toBe('29%');
    expect(rounded(2675, 1000, { places: 2, mode: 'halfEven' }).decimal).toBe('2.68');
    expect(rounded(2665, 1000, { places: 2, mode: 'halfEven' }).decimal).toBe('2.66');
  });
});

describe('the nine modes', () => {
  //            -2.5  -1.5  -0.6  -0.5  -0.4  0.4  0.5  0.6  1.5  2.5
  test.each([
    ['ceil', ['-2', '-1', '0', '0', '0', '1', '1', '1', '2', '3']],
    ['floor', ['-3', '-2', '-1', '-1', '-1', '0', '0', '0', '1', '2']],
    ['expand', ['-3', '-2', '-1', '-1', '-1', '1', '1', '1', '2', '3']],
    ['trunc', ['-2', '-1', '0', '0', '0', '0', '0', '0', '1', '2']],
    ['halfCeil', ['-2', '-1', '-1', '0', '0', '0', '1', '1', '2', '3']],
    ['halfFloor', ['-3', '-2', '-1', '-1', '0', '0', '0', '1', '1', '2']],
    ['halfExpand', ['-3', '-2', '-1', '-1', '0', '0', '1', '1', '2', '3']],
    ['halfTrunc', ['-2', '-1', '-1', '0', '0', '0', '0', '1', '1', '2']],
    ['halfEven', ['-2', '-2', '-1', '0', '0', '0', '0', '1', '2', '2']],
  ] as const)('%s rounds values on both sides of zero as ECMA-402 defines it', (mode, expected) => {
    const tenths = [-25, -15, -6, -5, -4, 4, 5, 6, 15, 25];
    expect(tenths.map((n) => rounded(n, 10, { places: 0, mode }).decimal)).toEqual(expected);
  });

  test('every small ratio rounds as the oracle says', () => {
    const wrong: string[] = [];
    for (let n = -21; n <= 21; n += 1) {
      for (const d of [1, 2, 3, 4, 7, 8, -8, 20]) {
        for (const mode of MODES) {
          for (const increment of INCREMENTS) {
            for (const places of [-1, 0, 1]) {
              const request = { places, mode, increment };
              const want = oracleRound(BigInt(n), BigInt(d), request);
              const got = rounded(n, d, request);
              if (got.decimal !== want.decimal || got.direction !== want.direction) {
                wrong.push(
                  `${n}/${d} ${mode} ${increment} at ${places}: ${got.decimal} ${got.direction}, ` +
                    `expected ${want.decimal} ${want.direction}`,
                );
              }
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(MODES)('%s agrees with Intl.NumberFormat on terminating decimals', (mode) => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 12 }),
        anyIncrement,
        (digits, after, places, increment) => {
          const unsigned = abs(digits)
            .toString()
            .padStart(after + 1, '0');
          const point = unsigned.length - after;
          const decimal = `${digits < 0n ? '-' : ''}${unsigned.slice(0, point)}.${unsigned.slice(point)}0`;
          const request = { places, mode, increment };
          expect(rounded(digits, pow10(after), request).decimal).toBe(intlRound(decimal, request));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('against the oracle', () => {
  test.each(MODES)('%s: ratios of up to 30 digits at any place, unit and increment', (mode) => {
    fc.assert(
      fc.property(scattered, ({ numerator, denominator, request }) => {
        expectAsOracle(numerator, denominator, { ...request, mode });
      }),
      { numRuns: 500 },
    );
  });

  test.each(MODES)('%s: exact ties', (mode) => {
    fc.assert(
      fc.property(exactTie(anyRequest), ({ numerator, denominator, request }) => {
        expectAsOracle(numerator, denominator, { ...request, mode });
      }),
      { numRuns: 500 },
    );
  });

  test.each(MODES)('%s: a hair above or below a tie or a step', (mode) => {
    fc.assert(
      fc.property(hairBeside(anyRequest), ({ numerator, denominator, request }) => {
        expectAsOracle(numerator, denominator, { ...request, mode });
      }),
      { numRuns: 400 },
    );
  });

  test.each(MODES)('%s: values that need no rounding', (mode) => {
    fc.assert(
      fc.property(exactStep(anyRequest), ({ numerator, denominator, request }) => {
        expectAsOracle(numerator, denominator, { ...request, mode });
        expect(rounded(numerator, denominator, { ...request, mode }).direction).toBe('exact');
      }),
      { numRuns: 80 },
    );
  });

  test('guarded per cents close to 0 % and 100 %', () => {
    fc.assert(
      fc.property(nearTheEnds, ({ numerator, denominator, request }) => {
        expectAsOracle(numerator, denominator, request);
      }),
      { numRuns: 1500 },
    );
  });

  test('the outermost places, 30 decimals and 10^30', () => {
    for (const places of [-30, -29, 29, 30]) {
      for (const mode of MODES) {
        for (const increment of INCREMENTS) {
          for (const unit of ['number', 'percent'] as const) {
            for (const [n, d] of [
              [1n, 3n],
              [-2n, 3n],
              [0n, 7n],
              [TEN_30, 2n],
              [-TEN_30 * 25n, 10n],
              [1n, 2n * TEN_30],
            ] as const) {
              expectAsOracle(n, d, { places, mode, increment, unit });
            }
          }
        }
      }
    }
  });
});

describe('how a rounded value is printed', () => {
  test.each([
    [1401, 100, { places: 2, mode: 'halfEven' }, '14.01', 'exact'],
    [-4, 100, { places: 2, mode: 'halfEven' }, '-0.04', 'exact'],
    [14, 1, { places: 2, mode: 'halfEven' }, '14.00', 'exact'],
    [0, 5, { places: 0, mode: 'halfEven' }, '0', 'exact'],
    [0, 5, { places: 3, mode: 'expand' }, '0.000', 'exact'],
    [0, -5, { places: 1, mode: 'floor' }, '0.0', 'exact'],
    [-0, 5, { places: 1, mode: 'floor' }, '0.0', 'exact'],
    [-1, 1000, { places: 2, mode: 'halfExpand' }, '0.00', 'up'],
    [-4, 10, { places: 0, mode: 'ceil' }, '0', 'up'],
    [-4, 1, { places: -1, mode: 'trunc' }, '0', 'up'],
    [999, 1000, { places: 2, mode: 'halfExpand' }, '1.00', 'up'],
    [1, 3, { places: 4, mode: 'halfEven' }, '0.3333', 'down'],
    [2, 3, { places: 4, mode: 'halfEven' }, '0.6667', 'up'],
    [-2, 3, { places: 4, mode: 'halfEven' }, '-0.6667', 'down'],
    [2, -3, { places: 4, mode: 'halfEven' }, '-0.6667', 'down'],
    [-2, -3, { places: 4, mode: 'halfEven' }, '0.6667', 'up'],
    [12345, 1, { places: -2, mode: 'halfEven' }, '12300', 'down'],
    [1, 1, { places: -30, mode: 'ceil' }, `1${'0'.repeat(30)}`, 'up'],
    [1, 1, { places: -30, mode: 'ceil', increment: '0.5' }, `5${'0'.repeat(29)}`, 'up'],
    [1, 1, { places: 30, mode: 'ceil', increment: '0.2' }, `1.${'0'.repeat(31)}`, 'exact'],
  ] as const)('%i / %i with %j prints %s (%s)', (n, d, request, decimal, direction) => {
    expect(rounded(n, d, request)).toMatchObject({ decimal, text: decimal, direction, guarded: false });
  });

  test('a per cent is the ratio times 100 and carries the sign %', () => {
    expect(roundRatio(1, 8, { places: 1, mode: 'halfEven', unit: 'percent' })).toMatchObject({
      state: 'value',
      decimal: '12.5',
      text: '12.5%',
      unit: 'percent',
      direction: 'exact',
      guarded: false,
    });
    expect(rounded(-1, 3, { places: 2, mode: 'halfEven', unit: 'percent' }).text).toBe('-33.33%');
  });

  test('a difference in percentage points is the ratio times 100', () => {
    expect(rounded(-7, 200, { places: 1, mode: 'halfEven', unit: 'percentage-point' })).toMatchObject({
      decimal: '-3.5',
      unit: 'percentage-point',
    });
  });

  test.each(['count', 'minutes', 'working-days', 'score'] as const)(
    'a value in %s is the ratio itself',
    (unit) => {
      expect(rounded(7, 2, { places: 1, mode: 'halfEven', unit })).toMatchObject({ decimal: '3.5', unit });
    },
  );

  test('without unit, increment and guard the ratio is a plain number in whole steps', () => {
    fc.assert(
      fc.property(
        anyNumerator,
        anyDenominator,
        anyPlaces,
        anyMode,
        (numerator, denominator, places, mode) => {
          expect(roundRatio(numerator, denominator, { places, mode })).toEqual(
            roundRatio(numerator, denominator, {
              places,
              mode,
              unit: 'number',
              increment: '1',
              guard: false,
            }),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('has the decimals asked for (one more in the 0.5 and 0.2 units), no leading zero, never minus zero', () => {
    fc.assert(
      fc.property(anyPlaced, ({ numerator, denominator, request }) => {
        const { decimal } = rounded(numerator, denominator, request);
        expect(decimal).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
        expect(decimal).not.toMatch(/^-[0.]*$/);
        const extra = (request.increment ?? '1') === '1' ? 0 : 1;
        expect(decimal.split('.')[1]?.length ?? 0).toBe(Math.max(0, request.places + extra));
      }),
      { numRuns: 600 },
    );
  });
});

describe('what holds for every rounding', () => {
  test('the printed value is a multiple of the step, less than one step away, and the direction is true', () => {
    fc.assert(
      fc.property(anyUnguarded, ({ numerator, denominator, request }) => {
        const result = rounded(numerator, denominator, request);
        const exact = times(fraction(numerator, denominator), fraction(hundredOf(request), 1n));
        const printed = readDecimal(result.decimal);
        const error = minus(printed, exact);
        inSteps(result.decimal, request);
        expect(compare({ n: abs(error.n), d: error.d }, stepOf(request))).toBe(-1);
        expect(result.direction).toBe(error.n === 0n ? 'exact' : error.n > 0n ? 'up' : 'down');
        expect(result.guarded).toBe(false);
      }),
      { numRuns: 800 },
    );
  });

  test('the half modes are at most half a step away, and only a tie sets them apart', () => {
    fc.assert(
      fc.property(anyUnguarded, ({ numerator, denominator, request }) => {
        const exact = times(fraction(numerator, denominator), fraction(hundredOf(request), 1n));
        const half = times(stepOf(request), fraction(1n, 2n));
        const printed = HALF_MODES.map(
          (mode) => rounded(numerator, denominator, { ...request, mode }).decimal,
        );
        const distances = printed.map((decimal) => {
          const error = minus(readDecimal(decimal), exact);
          return compare({ n: abs(error.n), d: error.d }, half);
        });
        const isTie = distances.includes(0);
        expect(distances).toEqual(HALF_MODES.map(() => (isTie ? 0 : -1)));
        expect(new Set(printed).size).toBe(isTie ? 2 : 1);
      }),
      { numRuns: 500 },
    );
  });

  test('a tie goes to the even multiple in halfEven, away from zero in halfExpand, towards it in halfTrunc', () => {
    fc.assert(
      fc.property(exactTie(anyPlain), ({ numerator, denominator, request }) => {
        const steps = (mode: OracleMode) =>
          inSteps(rounded(numerator, denominator, { ...request, mode }).decimal, request);
        expect(steps('halfEven') % 2n).toBe(0n);
        expect(abs(steps('halfExpand')) - abs(steps('halfTrunc'))).toBe(1n);
        expect(steps('halfCeil') - steps('halfFloor')).toBe(1n);
        expect(steps('halfExpand')).toBe(steps('expand'));
        expect(steps('halfTrunc')).toBe(steps('trunc'));
        expect(steps('halfCeil')).toBe(steps('ceil'));
        expect(steps('halfFloor')).toBe(steps('floor'));
      }),
      { numRuns: 400 },
    );
  });

  test('floor <= halfFloor <= the other half modes <= halfCeil <= ceil, trunc and expand by magnitude', () => {
    fc.assert(
      fc.property(anyUnguarded, ({ numerator, denominator, request }) => {
        const steps = Object.fromEntries(
          MODES.map((mode) => [
            mode,
            inSteps(rounded(numerator, denominator, { ...request, mode }).decimal, request),
          ]),
        ) as Record<OracleMode, bigint>;
        const negative = numerator < 0n !== denominator < 0n;
        const inOrder = (...values: bigint[]) =>
          values.every((value, i) => i === 0 || (values[i - 1] ?? value) <= value);
        for (const mode of HALF_MODES) {
          expect(inOrder(steps.floor, steps.halfFloor, steps[mode], steps.halfCeil, steps.ceil)).toBe(true);
        }
        const { direction } = rounded(numerator, denominator, request);
        expect(steps.ceil - steps.floor).toBe(direction === 'exact' ? 0n : 1n);
        expect(steps.trunc).toBe(negative ? steps.ceil : steps.floor);
        expect(steps.expand).toBe(negative ? steps.floor : steps.ceil);
      }),
      { numRuns: 400 },
    );
  });

  test('the opposite value rounds to the opposite, with ceil and floor changing places', () => {
    const opposite = (decimal: string) =>
      !/[1-9]/.test(decimal) ? decimal : decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
    const turned = { exact: 'exact', up: 'down', down: 'up' } as const;
    fc.assert(
      fc.property(anyUnguarded, ({ numerator, denominator, request }) => {
        const there = rounded(numerator, denominator, request);
        const mirrored = { ...request, mode: MIRROR[request.mode] };
        for (const back of [
          rounded(-numerator, denominator, mirrored),
          rounded(numerator, -denominator, mirrored),
        ]) {
          expect(back.decimal).toBe(opposite(there.decimal));
          expect(back.direction).toBe(turned[there.direction]);
        }
        expect(rounded(-numerator, -denominator, request)).toEqual(there);
      }),
      { numRuns: 400 },
    );
  });

  test('a greater ratio never prints as a smaller value, guarded or not', () => {
    const pair = fc
      .tuple(anyPlaced, anyNumerator, fc.integer({ min: 0, max: 35 }))
      .map(([placed, shift, fineness]) => {
        const fine = pow10(fineness);
        return {
          request: placed.request,
          one: fraction(placed.numerator, placed.denominator),
          other: fraction(
            placed.numerator * fine + shift * (placed.denominator < 0n ? -1n : 1n),
            placed.denominator * fine,
          ),
        };
      });
    fc.assert(
      fc.property(pair, ({ request, one, other }) => {
        const [low, high] = compare(one, other) <= 0 ? [one, other] : [other, one];
        const printedLow = readDecimal(rounded(low.n, low.d, request).decimal);
        const printedHigh = readDecimal(rounded(high.n, high.d, request).decimal);
        expect(compare(printedLow, printedHigh)).not.toBe(1);
      }),
      { numRuns: 600 },
    );
  });

  test('what was printed, rounded again to the same place, stays as it is', () => {
    fc.assert(
      fc.property(anyPlaced, ({ numerator, denominator, request }) => {
        const { decimal, text } = rounded(numerator, denominator, request);
        const printed = readDecimal(decimal);
        expect(rounded(printed.n, printed.d * hundredOf(request), request)).toMatchObject({
          decimal,
          text,
          direction: 'exact',
          guarded: false,
        });
      }),
      { numRuns: 400 },
    );
  });

  test('only the ratio counts: enlarging both parts changes nothing', () => {
    fc.assert(
      fc.property(anyPlaced, anyFactor, ({ numerator, denominator, request }, factor) => {
        expect(rounded(numerator * factor, denominator * factor, request)).toEqual(
          rounded(numerator, denominator, request),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('two whole steps more before rounding are two steps more after it', () => {
    const shiftable = ['ceil', 'floor', 'halfCeil', 'halfFloor', 'halfEven'] as const;
    fc.assert(
      fc.property(
        anyUnguarded,
        fc.constantFrom(...shiftable),
        anyCount,
        ({ numerator, denominator, request }, mode, count) => {
          const shifting = { ...request, mode };
          const [n, d] = ratioAtHalves(4n * count, 1n, request);
          const before = inSteps(rounded(numerator, denominator, shifting).decimal, request);
          const after = rounded(numerator * d + n * denominator, denominator * d, shifting);
          expect(inSteps(after.decimal, request)).toBe(before + 2n * count);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('per cent is the plain number of the hundredfold numerator', () => {
    fc.assert(
      fc.property(anyUnguarded, ({ numerator, denominator, request }) => {
        const plain = rounded(numerator * 100n, denominator, { ...request, unit: 'number' });
        for (const unit of ['percent', 'percentage-point'] as const) {
          const { decimal, direction } = rounded(numerator, denominator, { ...request, unit });
          expect({ decimal, direction }).toEqual({ decimal: plain.decimal, direction: plain.direction });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the guard of 0 % and 100 %', () => {
  const guarded = { unit: 'percent', guard: true, mode: 'halfExpand' } as const;

  test.each([
    [99_994, 100_000, { ...guarded, places: 2 }, '99.99%', 'down', false],
    [99_996, 100_000, { ...guarded, places: 2 }, '99.99%', 'down', true],
    [99_999, 100_000, { ...guarded, places: 2 }, '99.99%', 'down', true],
    [99_999, 100_000, { ...guarded, places: 0 }, '99%', 'down', true],
    [99_999, 100_000, { ...guarded, places: -1 }, '90%', 'down', true],
    [99_999, 100_000, { ...guarded, places: 3 }, '99.999%', 'exact', false],
    [100_001, 100_000, { ...guarded, places: 2 }, '100.01%', 'up', true],
    [100_001, 100_000, { ...guarded, places: 0 }, '101%', 'up', true],
    [1, 100_000, { ...guarded, places: 2 }, '0.01%', 'up', true],
    [1, 100_000, { ...guarded, places: 0 }, '1%', 'up', true],
    [-1, 100_000, { ...guarded, places: 2 }, '-0.01%', 'down', true],
    [1, -100_000, { ...guarded, places: 0 }, '-1%', 'down', true],
    [5, 5, { ...guarded, places: 2 }, '100.00%', 'exact', false],
    [0, 5, { ...guarded, places: 2 }, '0.00%', 'exact', false],
    [-99_999, 100_000, { ...guarded, places: 2 }, '-99.99%', 'up', true],
    [99_999, 100_000, { ...guarded, places: 2, increment: '0.5' }, '99.995%', 'down', true],
    [99_999, 100_000, { ...guarded, places: 0, increment: '0.5' }, '99.5%', 'down', true],
    [99_999, 100_000, { ...guarded, places: 0, increment: '0.2' }, '99.8%', 'down', true],
    [1, 100_000, { ...guarded, places: -2, increment: '0.5' }, '50%', 'up', true],
    [99, 100, { ...guarded, places: -2, increment: '0.5' }, '50%', 'down', true],
    [99, 100, { ...guarded, places: -2, increment: '0.2' }, '80%', 'down', true],
    [99_999, 100_000, { ...guarded, mode: 'ceil', places: 0 }, '99%', 'down', true],
    [100_999, 100_000, { ...guarded, mode: 'floor', places: 0 }, '101%', 'up', true],
    [999, 100_000, { ...guarded, mode: 'trunc', places: 0 }, '1%', 'up', true],
    [-999, 100_000, { ...guarded, mode: 'trunc', places: 0 }, '-1%', 'down', true],
    [995, 1000, { ...guarded, mode: 'halfEven', places: 0 }, '99%', 'down', true],
    [5, 1000, { ...guarded, mode: 'halfEven', places: 0 }, '1%', 'up', true],
    [1005, 1000, { ...guarded, mode: 'halfEven', places: 0 }, '101%', 'up', true],
    [50, 100, { ...guarded, places: 0 }, '50%', 'exact', false],
  ] as const)('%i of %i with %j prints %s (%s, guarded %s)', (n, d, request, text, direction, changed) => {
    expect(rounded(n, d, request)).toMatchObject({ text, direction, guarded: changed });
  });

  test('without the guard, almost everything prints as 100 % and almost nothing as 0 %', () => {
    expect(rounded(99_999, 100_000, { places: 2, mode: 'halfExpand', unit: 'percent' })).toMatchObject({
      text: '100.00%',
      direction: 'up',
      guarded: false,
    });
    expect(rounded(1, 100_000, { places: 2, mode: 'halfExpand', unit: 'percent' })).toMatchObject({
      text: '0.00%',
      direction: 'down',
      guarded: false,
    });
  });

  test('100 prints exactly for all of all and 0 exactly for none; otherwise the result is as without it', () => {
    fc.assert(
      fc.property(nearTheEnds, ({ numerator, denominator, request }) => {
        const result = rounded(numerator, denominator, request);
        const plain = rounded(numerator, denominator, { ...request, guard: false });
        const printed = readDecimal(result.decimal);
        const reads = (value: bigint, decimal: string) =>
          compare(readDecimal(decimal), fraction(value, 1n)) === 0;
        expect(printed.n === 0n).toBe(numerator === 0n);
        expect(reads(100n, result.decimal)).toBe(numerator === denominator);
        const falseEnd =
          (reads(0n, plain.decimal) || reads(100n, plain.decimal)) && plain.direction !== 'exact';
        expect(result.guarded).toBe(falseEnd);
        if (!falseEnd) expect(result).toEqual(plain);
        else {
          const moved = inSteps(result.decimal, request) - inSteps(plain.decimal, request);
          expect(moved).toBe(plain.direction === 'up' ? -1n : 1n);
          expect(result.direction).toBe(plain.direction === 'up' ? 'down' : 'up');
        }
      }),
      { numRuns: 800 },
    );
  });
});

describe('arguments', () => {
  test('a zero denominator is a state of its own, whatever the numerator', () => {
    for (const numerator of [0, 1, -1, 0n, 5n, -5n, TEN_30]) {
      for (const denominator of [0, -0, 0n]) {
        for (const unit of UNITS) {
          const result = roundRatio(numerator, denominator, { places: 2, mode: 'halfEven', unit });
          expect(result).toMatchObject({ state: 'zero-denominator' });
          expect(Object.isFrozen(result)).toBe(true);
        }
      }
    }
    expect(roundRatio(0, 0, { places: 2, mode: 'halfEven', unit: 'percent', guard: true })).toMatchObject({
      state: 'zero-denominator',
    });
  });

  test('safe integers and the same bigints give the same result', () => {
    const safe = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(safe, safe, anyRequest, (numerator, denominator, request) => {
        const result = roundRatio(numerator, denominator, request);
        expect(roundRatio(BigInt(numerator), BigInt(denominator), request)).toEqual(result);
        expect(roundRatio(BigInt(numerator), denominator, request)).toEqual(result);
        expect(roundRatio(numerator, BigInt(denominator), request)).toEqual(result);
      }),
      { numRuns: 300 },
    );
  });

  test('the greatest safe integers are accepted', () => {
    const { MAX_SAFE_INTEGER: max, MIN_SAFE_INTEGER: min } = Number;
    expect(rounded(max, 1, { places: 0, mode: 'halfEven' }).decimal).toBe('9007199254740991');
    expect(rounded(min, 1, { places: 0, mode: 'halfEven' }).decimal).toBe('-9007199254740991');
    expect(rounded(min, max, { places: 0, mode: 'halfEven' }).decimal).toBe('-1');
  });

  test('the options stay as they were and the result is frozen', () => {
    fc.assert(
      fc.property(anyPlaced, ({ numerator, denominator, request }) => {
        const own = { ...request };
        const result = roundRatio(numerator, denominator, own);
        expect(own).toStrictEqual({ ...request });
        expect(Object.isFrozen(result)).toBe(true);
        expect(roundRatio(numerator, denominator, Object.freeze(own))).toEqual(result);
      }),
      { numRuns: 200 },
    );
  });

  const fine = { places: 2, mode: 'halfEven' };

  test.each([
    Number.NaN,
    1.5,
    -0.1,
    2 ** 53,
    -(2 ** 53),
    Number.MAX_VALUE,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ])('the number %s is refused as not a safe integer', (bad) => {
    expect(codeOf(() => call(bad, 7, fine))).toBe('unsafe-integer');
    expect(codeOf(() => call(7, bad, fine))).toBe('unsafe-integer');
    expect(codeOf(() => call(bad, 7n, fine))).toBe('unsafe-integer');
    expect(codeOf(() => call(7n, bad, fine))).toBe('unsafe-integer');
  });

  test.each([['7'], [''], [null], [undefined], [true], [{}], [[7]], [Symbol('7')], [Object(7)]])(
    'a part of the ratio that is neither number nor bigint is refused (case %#)',
    (bad) => {
      expect(codeOf(() => call(bad, 7, fine))).toBe('wrong-type');
      expect(codeOf(() => call(7, bad, fine))).toBe('wrong-type');
    },
  );

  test.each([
    [31],
    [-31],
    [1.5],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [2 ** 53],
    ['2'],
    [null],
    [undefined],
    [2n],
  ])('places %s is refused, only whole numbers from -30 to 30 are places', (places) => {
    expect(codeOf(() => call(1, 7, { ...fine, places }))).toBe('rounding-places');
  });

  test.each([
    [''],
    ['half'],
    ['HALFEVEN'],
    ['halfOdd'],
    ['ceil '],
    ['round'],
    ['__proto__'],
    ['constructor'],
    ['toString'],
    ['hasOwnProperty'],
    [undefined],
    [null],
    [0],
    [['ceil']],
  ])('mode %j is refused', (mode) => {
    expect(codeOf(() => call(1, 7, { ...fine, mode }))).toBe('rounding-mode');
    // Also where the mode would not matter, because nothing is dropped.
    expect(codeOf(() => call(7, 7, { ...fine, mode }))).toBe('rounding-mode');
  });

  test.each([[''], ['0.25'], ['5'], ['2'], ['0.50'], ['1.0'], ['__proto__'], ['constructor'], ['toString']])(
    'increment %j is refused',
    (increment) => {
      expect(codeOf(() => call(1, 7, { ...fine, increment }))).toBe('rounding-increment');
    },
  );

  test.each([[''], ['%'], ['Percent'], ['days'], ['__proto__'], ['constructor'], ['toString']])(
    'unit %j is refused',
    (unit) => {
      expect(codeOf(() => call(1, 7, { ...fine, unit }))).toBe('unknown-unit');
    },
  );

  test.each(UNITS.filter((unit) => unit !== 'percent'))('the guard is refused for %s', (unit) => {
    expect(codeOf(() => call(1, 7, { ...fine, unit, guard: true }))).toBe('rounding-guard');
    expect(codeOf(() => call(1, 7, { ...fine, unit, guard: false }))).toBe('nothing was thrown');
  });

  test('the guard is refused without a unit, which is a plain number', () => {
    expect(codeOf(() => call(1, 7, { ...fine, guard: true }))).toBe('rounding-guard');
  });

  test('the guard is refused exactly when two steps are more than 100', () => {
    for (let places = -30; places <= 30; places += 1) {
      for (const increment of INCREMENTS) {
        const request = { places, mode: 'halfEven', increment, unit: 'percent', guard: true } as const;
        const expected = stepTooCoarseForGuard(request) ? 'rounding-guard' : 'nothing was thrown';
        expect(
          codeOf(() => roundRatio(1, 7, request)),
          `${increment} at ${places}`,
        ).toBe(expected);
      }
    }
    const coarse = { mode: 'halfEven', unit: 'percent', guard: true } as const;
    expect(codeOf(() => roundRatio(1, 7, { ...coarse, places: -2 }))).toBe('rounding-guard');
    expect(codeOf(() => roundRatio(1, 7, { ...coarse, places: -2, increment: '0.5' }))).toBe(
      'nothing was thrown',
    );
  });
});
