import { type Ratio, reduce } from '../../exact/index.js';
import { type Bound, isEmpty, isHigher, isLower, type Range, type Reason } from './bound.js';
import { wholeNotAbove, wholeNotBelow } from './whole.js';

/** What is possible for every variable so far; narrowing is remembered, so that it can be taken back. */
export interface Store {
  readonly lowest: (Bound | null)[];
  readonly highest: (Bound | null)[];
  readonly isWhole: readonly boolean[];
  /** The variables narrowed since they were last looked at. */
  readonly narrowed: number[];
  /** The reasons that cannot hold together, once nothing is left of a variable. */
  conflict: readonly Reason[] | null;
  /** Whether it is kept why each bound holds: whoever only asks whether anything is left needs no reasons. */
  isExplained: boolean;
  /** A bound was left wider than it could be, since its numbers grew too long or it crept. */
  isCutShort: boolean;
  readonly taken: {
    readonly variable: number;
    readonly lowest: Bound | null;
    readonly highest: Bound | null;
  }[];
  /** How often a variable was narrowed in the settling that is stamped. */
  readonly times: Uint32Array;
  readonly stamps: Uint32Array;
  /** Counted up before each settling and each decision, so that each may narrow as often. */
  settling: number;
}

/** Where cycles of relations approach a value without reaching it, narrowing ends here; whole numbers do reach it. */
const mostTimes = 40;
const mostTimesOfWhole = 400;
/** Numbers of more bits than these are not worth their bound. */
const longest = 2n ** 1024n;

/** A store of which only is known what holds of every quantity of its kind. */
export function storeOf(lowest: readonly (Bound | null)[], isWhole: readonly boolean[]): Store {
  return {
    lowest: lowest.slice(),
    highest: lowest.map(() => null),
    isWhole,
    narrowed: [],
    conflict: null,
    isExplained: true,
    isCutShort: false,
    taken: [],
    times: new Uint32Array(lowest.length),
    stamps: new Uint32Array(lowest.length),
    settling: 0,
  };
}

/** Does something for which no reasons are kept. */
export function unexplained<Result>(store: Store, use: () => Result): Result {
  const before = store.isExplained;
  store.isExplained = false;
  try {
    return use();
  } finally {
    store.isExplained = before;
  }
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
  const { lowest, highest } = rangeIn(store, variable);
  if (!isHigher(value, isIncluded, lowest)) return true;
  const bound = store.isWhole[variable]!
    ? { value: wholeNotBelow({ value, isIncluded }), isIncluded: true, because }
    : { value: reduced(value), isIncluded, because };
  if (store.isWhole[variable]! && !isHigher(bound.value, true, lowest)) return true;
  if (isEmpty(bound, highest)) return contradict(store, bound, highest);
  if (isTooMuch(store, variable, bound.value)) return true;
  remember(store, variable);
  store.lowest[variable] = bound;
  return true;
}

/** Narrows a variable from above; whether anything is left of it. */
export function lower(
  store: Store,
  variable: number,
  value: Ratio,
  isIncluded: boolean,
  because: Reason,
): boolean {
  const { lowest, highest } = rangeIn(store, variable);
  if (!isLower(value, isIncluded, highest)) return true;
  const bound = store.isWhole[variable]!
    ? { value: wholeNotAbove({ value, isIncluded }), isIncluded: true, because }
    : { value: reduced(value), isIncluded, because };
  if (store.isWhole[variable]! && !isLower(bound.value, true, highest)) return true;
  if (isEmpty(lowest, bound)) return contradict(store, lowest, bound);
  if (isTooMuch(store, variable, bound.value)) return true;
  remember(store, variable);
  store.highest[variable] = bound;
  return true;
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
  }
  store.conflict = null;
  store.narrowed.length = 0;
}

function remember(store: Store, variable: number): void {
  store.taken.push({ variable, ...rangeIn(store, variable) });
  store.times[variable] = timesOf(store, variable) + 1;
  store.stamps[variable] = store.settling;
  store.narrowed.push(variable);
}

function timesOf({ times, stamps, settling }: Store, variable: number): number {
  return stamps[variable] === settling ? times[variable]! : 0;
}

function isTooMuch(store: Store, variable: number, { numerator, denominator }: Ratio): boolean {
  const isLong = numerator > longest || -numerator > longest || denominator > longest;
  if (!isLong && timesOf(store, variable) < (store.isWhole[variable]! ? mostTimesOfWhole : mostTimes))
    return false;
  store.isCutShort = true;
  return true;
}

function contradict(store: Store, lowest: Bound | null, highest: Bound | null): false {
  store.conflict = [lowest, highest].flatMap((bound) => bound?.because ?? []);
  return false;
}

function reduced(value: Ratio): Ratio {
  return value.denominator === 1n ? value : reduce(value);
}
