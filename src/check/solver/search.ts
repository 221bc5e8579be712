import { isWithin, type Ratio } from '../../exact/index.js';
import { ofItself, onlyValue, type Range } from './bound.js';
import { lower, raise, rangeIn, type Store, takeBack, unexplained } from './store.js';
import { type System, settle } from './system.js';

/** What a search for values found: values for the variables asked for, that there are none, or neither within its limit. */
export type SearchOutcome =
  | { readonly found: 'values'; readonly values: ReadonlyMap<number, Ratio> }
  | { readonly found: 'none' }
  | { readonly found: 'neither' };

/** A variable that was decided, and what is left to try. */
interface Decision {
  readonly variable: number;
  readonly mark: number;
  /** Before this place every variable has one value already. */
  readonly from: number;
  readonly untried: Choice[];
}

/** A value, or a range where a value alone does not exhaust what is possible. */
type Choice = { readonly lowest: Ratio | null; readonly highest: Ratio | null };

/**
 * Looks for values that satisfy a settled system (求解): decides one variable after the other, narrows the others by it, and takes back what does not lead on.
 *
 * @param printed - What is printed of a variable, which is tried first.
 * @param effort - How many decisions are tried.
 */
export function search(
  system: System,
  variables: readonly number[],
  printed: (variable: number) => Ratio | null,
  effort: number,
): SearchOutcome {
  return unexplained(system.store, () => decideAll(system, variables, printed, effort));
}

function decideAll(
  system: System,
  variables: readonly number[],
  printed: (variable: number) => Ratio | null,
  effort: number,
): SearchOutcome {
  const { store } = system;
  const decisions: Decision[] = [];
  const start = store.taken.length;
  let isExhaustive = true;
  let tried = 0;
  let from = 0;
  for (;;) {
    while (from < variables.length && onlyValue(rangeIn(store, variables[from]!)) !== null) from += 1;
    const variable = undecided(store, variables, from);
    if (variable === null) {
      const values = new Map(variables.map((each) => [each, onlyValue(rangeIn(store, each))!]));
      takeBack(store, start);
      return { found: 'values', values };
    }
    const choices = choicesFor(store, variable, printed(variable));
    if (!choices.isExhaustive) isExhaustive = false;
    decisions.push({ variable, mark: store.taken.length, from, untried: [...choices.choices] });
    for (;;) {
      const decision = decisions.at(-1);
      if (decision === undefined) {
        takeBack(store, start);
        return { found: isExhaustive ? 'none' : 'neither' };
      }
      const choice = decision.untried.shift();
      if (choice === undefined) {
        decisions.pop();
        continue;
      }
      tried += 1;
      if (tried > effort) {
        takeBack(store, start);
        return { found: 'neither' };
      }
      takeBack(store, decision.mark);
      from = decision.from;
      if (decide(system, decision.variable, choice)) break;
    }
  }
}

function decide(system: System, variable: number, { lowest, highest }: Choice): boolean {
  const { store } = system;
  store.settling += 1;
  const isLeft =
    (lowest === null || raise(store, variable, lowest, true, ofItself)) &&
    (highest === null || lower(store, variable, highest, true, ofItself));
  if (!isLeft) return false;
  return settle(system) === null;
}

/** The next variable to decide: counts before what follows from them, those with the fewest values first among the next ones. */
function undecided(store: Store, variables: readonly number[], from: number): number | null {
  let found: number | null = null;
  let fewest: bigint | null = null;
  let looked = 0;
  for (let place = from; place < variables.length; place += 1) {
    const variable = variables[place]!;
    const range = rangeIn(store, variable);
    if (onlyValue(range) !== null) continue;
    const width = widthOf(range);
    const isBetter =
      found === null ||
      (store.isWhole[variable]! && !store.isWhole[found]!) ||
      (store.isWhole[variable]! === store.isWhole[found]! &&
        width !== null &&
        (fewest === null || width < fewest));
    if (isBetter) [found, fewest] = [variable, width];
    looked += 1;
    if (looked === mostLooked) break;
  }
  return found;
}

const mostLooked = 40;

function widthOf({ lowest, highest }: Range): bigint | null {
  if (lowest === null || highest === null) return null;
  const { numerator: a, denominator: b } = lowest.value;
  const { numerator: c, denominator: d } = highest.value;
  return (c * b - a * d) / (b * d);
}

function choicesFor(store: Store, variable: number, printed: Ratio | null) {
  const range = rangeIn(store, variable);
  return store.isWhole[variable]! ? wholeChoices(range, printed) : realChoices(range, printed);
}

/** So many whole numbers are tried one by one. */
const few = 48n;

function wholeChoices(range: Range, printed: Ratio | null) {
  const lowest = range.lowest?.value.numerator ?? null;
  const highest = range.highest?.value.numerator ?? null;
  const isIn = (value: bigint) =>
    (lowest === null || value >= lowest) && (highest === null || value <= highest);
  if (lowest !== null && highest !== null) {
    const preferred = printed?.denominator === 1n && isIn(printed.numerator) ? printed.numerator : null;
    if (highest - lowest < few) {
      const all: bigint[] = preferred === null ? [] : [preferred];
      for (let value = lowest; value <= highest; value += 1n) if (value !== preferred) all.push(value);
      return { choices: all.map(point), isExhaustive: true };
    }
    const middle = lowest + (highest - lowest) / 2n;
    const halves = [between(lowest, middle), between(middle + 1n, highest)];
    const tries = preferred === null ? [roundest(lowest, highest)] : [preferred];
    return { choices: [...tries.map(point), ...halves], isExhaustive: true };
  }
  const tries = [
    printed?.denominator === 1n ? printed.numerator : null,
    lowest,
    highest,
    ...powersOfTen,
    ...small,
  ];
  const values = [...new Set(tries.filter((value): value is bigint => value !== null && isIn(value)))];
  return { choices: values.map(point), isExhaustive: false };
}

function realChoices(range: Range, printed: Ratio | null) {
  const values: Ratio[] = [];
  if (printed !== null && isWithin(printed, range)) values.push(printed);
  const { lowest, highest } = range;
  if (lowest !== null && highest !== null) values.push(halfway(lowest.value, highest.value));
  if (lowest?.isIncluded === true) values.push(lowest.value);
  if (highest?.isIncluded === true) values.push(highest.value);
  if (lowest === null || highest === null) {
    const end = (lowest ?? highest)?.value ?? { numerator: 0n, denominator: 1n };
    const away = highest === null ? 1n : -1n;
    for (const step of [1n, 10n, 100n, 10000n])
      values.push({ numerator: end.numerator + away * step * end.denominator, denominator: end.denominator });
    if (lowest === null && highest === null) values.push(end);
  }
  return { choices: values.map((value) => ({ lowest: value, highest: value })), isExhaustive: false };
}

/** The whole number between two, the lower not below zero, with the most zeros at its end: a plausible one, and one that shares divide. */
function roundest(lowest: bigint, highest: bigint): bigint {
  const least = lowest > 0n ? lowest : 1n;
  let found = least;
  for (let step = 10n; step <= highest; step *= 10n) {
    const multiple = ((least + step - 1n) / step) * step;
    if (multiple > highest) break;
    found = multiple;
  }
  return found;
}

function halfway(one: Ratio, other: Ratio): Ratio {
  return {
    numerator: one.numerator * other.denominator + other.numerator * one.denominator,
    denominator: 2n * one.denominator * other.denominator,
  };
}

const point = (value: bigint): Choice => between(value, value);

function between(lowest: bigint, highest: bigint): Choice {
  return {
    lowest: { numerator: lowest, denominator: 1n },
    highest: { numerator: highest, denominator: 1n },
  };
}

/** A whole of so many gives every share with so many places. */
const powersOfTen = Array.from({ length: 13 }, (_, exponent) => 10n ** BigInt(exponent));
const small = Array.from({ length: 64 }, (_, value) => BigInt(value));
