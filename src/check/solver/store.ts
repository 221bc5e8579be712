import { type Ratio, reduce } from '../../exact/index.js';
import { type Bound, isEmpty, isHigher, isLower, type Range, type Reason } from './bound.js';

/** What is possible for every variable so far; narrowing is remembered, so that it can be taken back. */
export interface Store {
  readonly lowest: (Bound | null)[];
  readonly highest: (Bound | null)[];
  readonly isWhole: readonly boolean[];
  /** The variables narrowed since they were last looked at. */
  readonly narrowed: number[];
  /** The reasons that cannot hold together, once nothing is left of a variable. */
  conflict: readonly Reason[] | null;
  /** A bound was left wider than it could be, since its numbers grew too long or it crept. */
  isCutShort: boolean;
  readonly taken: {
    readonly variable: number;
    readonly lowest: Bound | null;
    readonly highest: Bound | null;
  }[];
  /** How often a variable was narrowed. */
  readonly times: Uint32Array;
}

/** Where cycles of relations approach a value without reaching it, narrowing ends here. */
const mostTimes = 120;
/** Numbers of more bits than these are not worth their bound. */
const longest = 2n ** 4096n;

/** A store of which only is known what holds of every quantity of its kind. */
export function storeOf(lowest: readonly (Bound | null)[], isWhole: readonly boolean[]): Store {
  return {
    lowest: lowest.slice(),
    highest: lowest.map(() => null),
    isWhole,
    narrowed: [],
    conflict: null,
    isCutShort: false,
    taken: [],
    times: new Uint32Array(lowest.length),
  };
}

export function rangeIn(store: Store, variable: number): Range {
  return { lowest: store.lowest[variable] ?? null, highest: store.highest[variable] ?? null };
}

/** Narrows a variable from below; whether anything is left of it. */
export function raise(
  store: Store,
  variable: number,
  value: Ratio,
  isIncluded: boolean,
  because: Reason,
): boolean {
  const before = store.lowest[variable] ?? null;
  if (!isHigher(value, isIncluded, before)) return true;
  if (isTooMuch(store, variable, value)) return true;
  const bound = store.isWhole[variable]!
    ? { value: wholeNotBelow(value, isIncluded), isIncluded: true, because }
    : { value: reduced(value), isIncluded, because };
  if (store.isWhole[variable]! && !isHigher(bound.value, true, before)) return true;
  remember(store, variable);
  store.lowest[variable] = bound;
  return isLeft(store, variable);
}

/** Narrows a variable from above; whether anything is left of it. */
export function lower(
  store: Store,
  variable: number,
  value: Ratio,
  isIncluded: boolean,
  because: Reason,
): boolean {
  const before = store.highest[variable] ?? null;
  if (!isLower(value, isIncluded, before)) return true;
  if (isTooMuch(store, variable, value)) return true;
  const bound = store.isWhole[variable]!
    ? { value: wholeNotAbove(value, isIncluded), isIncluded: true, because }
    : { value: reduced(value), isIncluded, because };
  if (store.isWhole[variable]! && !isLower(bound.value, true, before)) return true;
  remember(store, variable);
  store.highest[variable] = bound;
  return isLeft(store, variable);
}

/** Narrows a variable from both sides. */
export function confine(store: Store, variable: number, { lowest, highest }: Range): boolean {
  return (
    (lowest === null || raise(store, variable, lowest.value, lowest.isIncluded, lowest.because)) &&
    (highest === null || lower(store, variable, highest.value, highest.isIncluded, highest.because))
  );
}

/** Takes back what was narrowed since the mark, and the conflict that came of it. */
export function takeBack(store: Store, mark: number): void {
  while (store.taken.length > mark) {
    const { variable, lowest, highest } = store.taken.pop()!;
    store.lowest[variable] = lowest;
    store.highest[variable] = highest;
    store.times[variable]!--;
  }
  store.conflict = null;
  store.narrowed.length = 0;
}

function remember(store: Store, variable: number): void {
  store.taken.push({ variable, ...rangeIn(store, variable) });
  store.times[variable]!++;
  store.narrowed.push(variable);
}

function isTooMuch(store: Store, variable: number, { numerator, denominator }: Ratio): boolean {
  const isLong = numerator > longest || -numerator > longest || denominator > longest;
  if (!isLong && store.times[variable]! < mostTimes) return false;
  store.isCutShort = true;
  return true;
}

function isLeft(store: Store, variable: number): boolean {
  const { lowest, highest } = rangeIn(store, variable);
  if (!isEmpty(lowest, highest)) return true;
  store.conflict = [lowest, highest].flatMap((bound) => bound?.because ?? []);
  return false;
}

function reduced(value: Ratio): Ratio {
  return value.denominator === 1n ? value : reduce(value);
}

function wholeNotBelow({ numerator, denominator }: Ratio, isIncluded: boolean): Ratio {
  const floor = floorOf(numerator, denominator);
  const isOn = floor * denominator === numerator;
  return { numerator: isOn && isIncluded ? floor : floor + 1n, denominator: 1n };
}

function wholeNotAbove({ numerator, denominator }: Ratio, isIncluded: boolean): Ratio {
  const floor = floorOf(numerator, denominator);
  const isOn = floor * denominator === numerator;
  return { numerator: isOn && !isIncluded ? floor - 1n : floor, denominator: 1n };
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const cut = numerator / denominator;
  return numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut;
}
