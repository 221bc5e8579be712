/** A second opinion on values: one rounding of an exact ratio, and shares that are made to add up. Nothing of the library but types. */
import type { IndicatorDefinition, RuleSet } from '../../src/index.js';
import type { Fraction } from './oracle-measured.js';
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
  /** By how much a ratio is multiplied before it is printed. */
  readonly scale: bigint;
  /** What is written after the digits. */
  readonly sign: string;
  /** The smallest step is stepTop / stepBottom of what is printed. */
  readonly stepTop: bigint;
  readonly stepBottom: bigint;
  /** How many decimals are written. */
  readonly written: number;
  readonly guard: boolean;
}

const signs: Readonly<Record<string, string>> = { percent: '%', minutes: '分钟', 'working-days': '个工作日' };

function roundingOf(world: World, rules: RuleSet, definition: IndicatorDefinition): Rounding {
  const of = <T>(name: string) => parameter<T>(world, rules, definition, `rounding.${name}`, undefined as T);
  const places = of<number>('places');
  const parts = ({ '1': 1n, '0.5': 2n, '0.2': 5n } as Readonly<Record<string, bigint>>)[
    of<string>('increment')
  ]!;
  const { unit } = definition;
  return {
    scale: unit === 'percent' ? 100n : 1n,
    sign: signs[unit]!,
    places,
    mode: of<string>('mode'),
    stepTop: places < 0 ? 10n ** BigInt(-places) : 1n,
    stepBottom: parts * (places > 0 ? 10n ** BigInt(places) : 1n),
    written: parts === 1n ? places : places + 1,
    // A false 100 % is one of percentages.
    guard: unit === 'percent' && of<boolean>('guard'),
  };
}

/** A ratio as whole steps and what is left of one, in parts of `bottom`; also below zero the rest leads upwards. */
function inSteps(ratio: Fraction, { stepTop, stepBottom, scale }: Rounding) {
  const top = ratio.top * scale * stepBottom;
  const bottom = ratio.bottom * stepTop;
  const towardsZero = top / bottom;
  const below = top < towardsZero * bottom ? towardsZero - 1n : towardsZero;
  return { below, rest: top - below * bottom, bottom };
}

function nearest({ below, rest, bottom }: ReturnType<typeof inSteps>, mode: string): bigint {
  return rest !== 0n && takesUpper(mode, rest * 2n - bottom, below) ? below + 1n : below;
}

/** A ratio of two counts. */
const ratio = (top: number, bottom: number): Fraction => ({ top: BigInt(top), bottom: BigInt(bottom) });

/** A percentage of two counts, rounded once by the rules of an indicator. */
export function percentage(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  numerator: number,
  denominator: number,
): OracleValue {
  return rounded(world, rules, definition, ratio(numerator, denominator));
}

/** A ratio, rounded once by the rules of an indicator: the two steps beside the exact value, and which is taken. */
export function rounded(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  value: Fraction,
): OracleValue {
  const rounding = roundingOf(world, rules, definition);
  const exact = inSteps(value, rounding);
  const taken = nearest(exact, rounding.mode);
  const hundred = (steps: bigint) =>
    [100n, -100n].some((whole) => steps * rounding.stepTop === whole * rounding.stepBottom);
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
  const exact = counts.map((count) => inSteps(ratio(count, denominator), rounding));
  const alone = exact.map((each) => nearest(each, rounding.mode));
  const whole = (100n * rounding.stepBottom) / rounding.stepTop;
  const steps = closing === 'largest-share' ? [...alone] : exact.map(({ below }) => below);
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
    adjusted: each !== alone[place],
  }));
}

function printed(steps: bigint, { below, rest }: ReturnType<typeof inSteps>, rounding: Rounding) {
  const decimal = written(steps * rounding.stepTop, rounding.stepBottom, rounding.written);
  const isExact = steps === below && rest === 0n;
  return {
    decimal,
    text: `${decimal}${rounding.sign}`,
    direction: isExact ? ('exact' as const) : steps <= below ? ('down' as const) : ('up' as const),
  };
}

/** Whether the step above is taken, where the exact value lies between two; `overHalf` tells how it lies to the middle. */
function takesUpper(mode: string, overHalf: bigint, below: bigint): boolean {
  const isNegative = below < 0n;
  if (mode === 'floor') return false;
  if (mode === 'ceil') return true;
  if (mode === 'trunc') return isNegative;
  if (mode === 'expand') return !isNegative;
  if (overHalf !== 0n) return overHalf > 0n;
  if (mode === 'halfEven') return below % 2n !== 0n;
  if (mode === 'halfCeil') return true;
  if (mode === 'halfFloor') return false;
  if (mode === 'halfExpand') return !isNegative;
  if (mode === 'halfTrunc') return isNegative;
  throw new Error(`the oracle does not know ${mode}`);
}

/** A fraction that ends after some places, written out. */
function written(top: bigint, bottom: bigint, places: number): string {
  if (top < 0n) return `-${written(-top, bottom, places)}`;
  if (places <= 0) return String(top / bottom);
  const digits = String((top * 10n ** BigInt(places)) / bottom).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
