/** A second opinion on values: one rounding of an exact ratio, and shares that are made to add up. Nothing of the library but types. */
import type { IndicatorDefinition, RuleSet } from '../../src/index.js';
import { parameter } from './oracle-rules.js';
import type { World } from './world.js';

/** What is printed of a ratio. */
export interface OracleValue {
  readonly decimal: string;
  readonly text: string;
  readonly direction: 'exact' | 'up' | 'down';
  readonly guarded: boolean;
}

/** A share of a composition, which closing may have moved. */
export interface OracleShare extends OracleValue {
  readonly adjusted: boolean;
}

interface Rounding {
  readonly places: number;
  readonly mode: string;
  /** The smallest step is stepTop / stepBottom per cent. */
  readonly stepTop: bigint;
  readonly stepBottom: bigint;
  /** How many decimals are written. */
  readonly written: number;
  readonly guard: boolean;
}

function roundingOf(world: World, rules: RuleSet, definition: IndicatorDefinition): Rounding {
  const of = <T>(name: string) => parameter<T>(world, rules, definition, `rounding.${name}`, undefined as T);
  const places = of<number>('places');
  const parts = ({ '1': 1n, '0.5': 2n, '0.2': 5n } as Readonly<Record<string, bigint>>)[
    of<string>('increment')
  ]!;
  return {
    places,
    mode: of<string>('mode'),
    stepTop: places < 0 ? 10n ** BigInt(-places) : 1n,
    stepBottom: parts * (places > 0 ? 10n ** BigInt(places) : 1n),
    written: parts === 1n ? places : places + 1,
    guard: of<boolean>('guard'),
  };
}

/** A ratio as whole steps and what is left of one, in parts of `bottom`. */
function inSteps(numerator: number, denominator: number, { stepTop, stepBottom }: Rounding) {
  const top = BigInt(numerator) * 100n * stepBottom;
  const bottom = BigInt(denominator) * stepTop;
  const below = top / bottom;
  return { below, rest: top - below * bottom, bottom };
}

function nearest({ below, rest, bottom }: ReturnType<typeof inSteps>, mode: string): bigint {
  return rest !== 0n && takesUpper(mode, rest * 2n - bottom, below) ? below + 1n : below;
}

/** A percentage of two counts, rounded once by the rules of an indicator: the two steps beside the exact value, and which is taken. */
export function percentage(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  numerator: number,
  denominator: number,
): OracleValue {
  const rounding = roundingOf(world, rules, definition);
  const exact = inSteps(numerator, denominator, rounding);
  const taken = nearest(exact, rounding.mode);
  const hundred = (steps: bigint) => steps * rounding.stepTop === 100n * rounding.stepBottom;
  const isFalse = rounding.guard && exact.rest !== 0n && (taken === 0n || hundred(taken));
  const steps = isFalse ? (taken === exact.below ? exact.below + 1n : exact.below) : taken;
  return { ...printed(steps, exact, rounding), guarded: isFalse };
}

/** The shares of parts, closed at 100 % in the way that the rules name. */
export function shares(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  counts: readonly number[],
  denominator: number,
): readonly OracleShare[] {
  const closing = parameter<string>(world, rules, definition, 'closing', 'none');
  if (closing === 'none')
    return counts.map((count) => ({
      ...percentage(world, rules, definition, count, denominator),
      adjusted: false,
    }));
  const rounding = roundingOf(world, rules, definition);
  const exact = counts.map((count) => inSteps(count, denominator, rounding));
  const rounded = exact.map((each) => nearest(each, rounding.mode));
  const whole = (100n * rounding.stepBottom) / rounding.stepTop;
  const steps = closing === 'largest-share' ? [...rounded] : exact.map(({ below }) => below);
  const largest = counts.indexOf(Math.max(...counts));
  const given = new Set<number>();
  for (
    let lack = whole - steps.reduce((sum, each) => sum + each, 0n);
    lack !== 0n;
    lack -= lack > 0n ? 1n : -1n
  ) {
    if (closing === 'largest-share') steps[largest]! += lack > 0n ? 1n : -1n;
    else {
      const left = counts.map((_, place) => place).filter((place) => !given.has(place));
      // All remainders are parts of the same whole; of equal ones the larger count comes first, then the earlier part.
      const next = left.reduce((best, place) =>
        exact[place]!.rest > exact[best]!.rest ||
        (exact[place]!.rest === exact[best]!.rest && counts[place]! > counts[best]!)
          ? place
          : best,
      );
      given.add(next);
      steps[next]! += 1n;
    }
  }
  return steps.map((each, place) => ({
    ...printed(each, exact[place]!, rounding),
    guarded: false,
    adjusted: each !== rounded[place],
  }));
}

function printed(steps: bigint, { below, rest }: ReturnType<typeof inSteps>, rounding: Rounding) {
  const decimal = written(steps * rounding.stepTop, rounding.stepBottom, rounding.written);
  const isExact = steps === below && rest === 0n;
  return {
    decimal,
    text: `${decimal}%`,
    direction: isExact ? ('exact' as const) : steps <= below ? ('down' as const) : ('up' as const),
  };
}

/** Whether the step above is taken; `overHalf` tells how the exact value lies to the middle, and nothing here is below zero. */
function takesUpper(mode: string, overHalf: bigint, below: bigint): boolean {
  if (mode === 'trunc' || mode === 'floor') return false;
  if (mode === 'expand' || mode === 'ceil') return true;
  if (overHalf !== 0n) return overHalf > 0n;
  if (mode === 'halfEven') return below % 2n === 1n;
  if (mode === 'halfExpand' || mode === 'halfCeil') return true;
  if (mode === 'halfTrunc' || mode === 'halfFloor') return false;
  throw new Error(`the oracle does not know ${mode}`);
}

/** A fraction that ends after some places, written out. */
function written(top: bigint, bottom: bigint, places: number): string {
  if (top < 0n) return `-${written(-top, bottom, places)}`;
  if (places <= 0) return String(top / bottom);
  const digits = String((top * 10n ** BigInt(places)) / bottom).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
