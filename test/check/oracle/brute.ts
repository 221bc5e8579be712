/** Every share there is of wholes up to 300, as each of the nine modes prints it: looked up, not reasoned about. */
import { cutQuotient, nineModes, type OracleMode, roundedBy } from './digit-rounding.js';

/** The largest whole that is tried. */
export const largestWhole = 300;

export const placesTried = [0, 1, 2, 3] as const;

export interface Pair {
  readonly part: number;
  readonly whole: number;
}

/** The nine percentages that a share is printed as, in steps of the last place, in the order of the modes. */
export function printedSteps(part: number, whole: number, places: number): readonly number[] {
  const cut = cutQuotient(BigInt(part) * 10n ** BigInt(places + 2), BigInt(whole));
  return nineModes.map((mode) => Number(roundedBy(mode, cut)));
}

const tables = new Map<number, readonly (readonly (readonly number[])[])[]>();

/** By whole and part: the nine printed percentages. There is no whole 0. */
function tableOf(places: number): readonly (readonly (readonly number[])[])[] {
  const made =
    tables.get(places) ??
    Array.from({ length: largestWhole + 1 }, (_, whole) =>
      whole === 0 ? [] : Array.from({ length: whole + 1 }, (__, part) => printedSteps(part, whole, places)),
    );
  tables.set(places, made);
  return made;
}

/** Whether one of the modes prints the share so by itself. */
export function isRoundedSo(
  { part, whole }: Pair,
  steps: number,
  places: number,
  modes: readonly OracleMode[] = nineModes,
): boolean {
  const nine = tableOf(places)[whole]![part]!;
  return modes.some((mode) => nine[nineModes.indexOf(mode)] === steps);
}

/** Whether one of the modes would print a false 100 % or 0 %, and the step beside it is printed instead. */
export function isGuardedSo(
  { part, whole }: Pair,
  steps: number,
  places: number,
  modes: readonly OracleMode[] = nineModes,
): boolean {
  if (part === 0 || part === whole) return false;
  const hundred = printablePercentages(places) - 1;
  const isRoundedTo = (extreme: number) => isRoundedSo({ part, whole }, extreme, places, modes);
  return (steps === 1 && isRoundedTo(0)) || (steps === hundred - 1 && isRoundedTo(hundred));
}

/** Whether one of the modes prints the share so, false 100 % and 0 % avoided or not. */
export const isPrintedSo = (
  pair: Pair,
  steps: number,
  places: number,
  modes: readonly OracleMode[] = nineModes,
): boolean => isRoundedSo(pair, steps, places, modes) || isGuardedSo(pair, steps, places, modes);

/** All parts of a known whole that are printed so. */
export function partsPrintedSo(
  whole: number,
  steps: number,
  places: number,
  modes: readonly OracleMode[] = nineModes,
): readonly number[] {
  return upTo(0, whole).filter((part) => isPrintedSo({ part, whole }, steps, places, modes));
}

/** All wholes up to 300 of which a known part is printed so. */
export function wholesPrintedSo(
  part: number,
  steps: number,
  places: number,
  modes: readonly OracleMode[] = nineModes,
): readonly number[] {
  return upTo(Math.max(part, 1), largestWhole).filter((whole) =>
    isPrintedSo({ part, whole }, steps, places, modes),
  );
}

/** Every printed percentage that some share of a whole up to 300 has, each with the pairs that give it. */
export function pairsByPrinted(
  places: number,
  modes: readonly OracleMode[] = nineModes,
): ReadonlyMap<number, readonly Pair[]> {
  const pairs = new Map<number, Pair[]>();
  for (const [whole, parts] of tableOf(places).entries()) {
    for (const [part, nine] of parts.entries()) {
      const rounded = modes.map((mode) => nine[nineModes.indexOf(mode)]!);
      const guarded = [1, printablePercentages(places) - 2].filter((steps) =>
        isGuardedSo({ part, whole }, steps, places, modes),
      );
      for (const steps of new Set([...rounded, ...guarded])) {
        const before = pairs.get(steps);
        if (before === undefined) pairs.set(steps, [{ part, whole }]);
        else before.push({ part, whole });
      }
    }
  }
  return pairs;
}

/** All pairs of a part and its whole, up to 300. */
export const everyPair: readonly Pair[] = upTo(1, largestWhole).flatMap((whole) =>
  upTo(0, whole).map((part) => ({ part, whole })),
);

/** `2038` steps of two places as `20.38%`. */
export function percentText(steps: number, places: number): string {
  const digits = String(steps).padStart(places + 1, '0');
  const cut = digits.length - places;
  return places === 0 ? `${digits}%` : `${digits.slice(0, cut)}.${digits.slice(cut)}%`;
}

/** How many percentages from 0 to 100 % can be printed with so many places. */
export const printablePercentages = (places: number) => 100 * 10 ** places + 1;

export function upTo(least: number, most: number): readonly number[] {
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
}
