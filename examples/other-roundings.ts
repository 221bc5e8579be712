import {
  type ClosingMethod,
  closeShares,
  closingMethods,
  compareRatios,
  type Ratio,
  type RoundingMode,
  roundingModes,
  roundRatio,
} from 'zwfw-indicators';
import type { PrintedQuantity } from './printed-quantity.js';

/** What a figure was rounded from. */
export interface Unrounded {
  readonly exact: Ratio;
  /** The counts of the parts and the place of this one, where it is a share of a composition. */
  readonly composition: { readonly counts: readonly number[]; readonly index: number } | null;
}

/** How else a number may have been rounded: the ways that give it as printed, in words; none where no way does. */
export function otherRoundings(unrounded: Unrounded, printed: PrintedQuantity): readonly string[] {
  const alone = modesThatGive(printed, (mode) => rounded(unrounded.exact, printed, mode, false));
  const guarded = printed.isPercent
    ? modesThatGive(printed, (mode) => rounded(unrounded.exact, printed, mode, true)).filter(
        (mode) => !alone.includes(mode),
      )
    : [];
  const closed = closingMethods
    .filter((method) => method !== 'none')
    .map(
      (method) =>
        [method, modesThatGive(printed, (mode) => share(unrounded, printed, mode, method))] as const,
    );
  return [
    ...inWords('', alone),
    ...inWords('防虚假百分百(guard)且', guarded),
    ...closed.flatMap(([method, modes]) => inWords(`占比闭合(${method})且`, modes)),
  ];
}

function modesThatGive(
  { value }: PrintedQuantity,
  round: (mode: RoundingMode) => Ratio | null,
): readonly RoundingMode[] {
  return roundingModes.filter((mode) => {
    const given = round(mode);
    return given !== null && compareRatios(given, value) === 0;
  });
}

function rounded(
  { numerator, denominator }: Ratio,
  { places, isPercent }: PrintedQuantity,
  mode: RoundingMode,
  guard: boolean,
): Ratio | null {
  const unit = isPercent ? 'percent' : 'number';
  const result = roundRatio(numerator, denominator, { places, mode, guard, unit });
  return result.state === 'value' ? decimalRatio(result.decimal, isPercent) : null;
}

function share(
  { composition }: Unrounded,
  { places, isPercent }: PrintedQuantity,
  mode: RoundingMode,
  method: ClosingMethod,
): Ratio | null {
  if (composition === null || !isPercent) return null;
  const result = closeShares(composition.counts, { places, mode }, method)[composition.index];
  return result?.state === 'value' ? decimalRatio(result.decimal, true) : null;
}

/** The exact value of a decimal text. */
export function decimalRatio(decimal: string, isPercent: boolean): Ratio {
  const decimals = decimal.split('.')[1] ?? '';
  return {
    numerator: BigInt(decimal.replace('.', '')),
    denominator: 10n ** BigInt(decimals.length) * (isPercent ? 100n : 1n),
  };
}

/** Modes that agree wherever nothing is negative and no value lies halfway. */
const groups: readonly (readonly [string, readonly RoundingMode[]])[] = [
  ['截尾', ['floor', 'trunc']],
  ['进一', ['ceil', 'expand']],
  ['就近', ['halfCeil', 'halfFloor', 'halfExpand', 'halfTrunc', 'halfEven']],
];

/** Rounding modes in words, those that agree here under one name (修约方式). */
export function modesInWords(modes: readonly RoundingMode[]): string {
  const named = groups.flatMap(([name, group]) => {
    const given = group.filter((mode) => modes.includes(mode));
    return given.length === group.length ? [name] : given;
  });
  return named.join('、');
}

function inWords(how: string, modes: readonly RoundingMode[]): readonly string[] {
  return modes.length === 0 ? [] : [`${how}${modesInWords(modes)}`];
}
