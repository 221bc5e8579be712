import { compareRatios, type Interval, type Ratio, type RoundingMode } from '../../exact/index.js';
import { minus, plus } from '../../exact/ratio.js';
import type { Range } from '../solver/bound.js';
import type { Conflict } from '../solver/conflict.js';
import { type KnownClaim, type KnownRelation, type Problem, premiseOf } from '../solver/problem.js';
import { rangeIn } from '../solver/store.js';
import { settle, withUnexplainedSystem } from '../solver/system.js';
import { floorOf } from '../solver/whole.js';
import { comparedBy } from './compared.js';
import { givenBy, type ValueFor } from './given.js';
import { plainValue, plainValues, unknownOf } from './plain-values.js';
import { printedAs } from './printed-as.js';
import { relationsAround, withoutClaim } from './printed-differently.js';
import { digitsChanged, type Respelling, respellings } from './respellings.js';

/**
 * Where a number comes from, the best first: the other numbers as they are printed `given` it, a `slip` of a hand leaves it, it is `beside` what they give, or
 * it is the `end` of what is possible.
 */
export const origins = ['given', 'slip', 'beside', 'end'] as const;

/** Where another number comes from. */
export type Origin = (typeof origins)[number];

/** Another number that a claim may have to be (候选数). */
export interface Candidate extends Respelling {
  readonly origin: Origin;
}

/** A contradiction, and the claims of which one may be wrong. */
export interface ConcernedConflict {
  readonly conflict: Conflict;
  readonly claims: readonly KnownClaim[];
}

/** The other numbers that each claim may have to be, whichever contradiction they settle. */
export type Candidates = ReadonlyMap<number, readonly Candidate[]>;

export function candidatesIn(problem: Problem, conflicts: readonly ConcernedConflict[]): Candidates {
  const candidates = new Map<number, Map<string, Candidate>>();
  for (const { conflict, claims } of conflicts) {
    const relations = relationsIn(problem, conflict);
    for (const known of claims) {
      const own = candidates.get(known.index) ?? new Map(slips(known));
      candidates.set(known.index, own);
      const given = givenNumbers(problem, relations, conflict, known);
      // What the others give saves looking for how much they leave possible.
      const found = given.length > 0 ? given : endsOf(problem, conflict, known);
      for (const each of found) {
        const before = own.get(each.printed);
        if (before === undefined || origins.indexOf(each.origin) < origins.indexOf(before.origin))
          own.set(each.printed, { ...each, ...spelledAs(before ?? each) });
      }
    }
  }
  return new Map([...candidates].map(([claim, own]) => [claim, [...own.values()]]));
}

/** The relations of a contradiction. */
export function relationsIn(problem: Problem, { premises }: Conflict): readonly KnownRelation[] {
  return premises.flatMap((number) => {
    const premise = premiseOf(problem, number);
    return premise.kind === 'relation' ? [problem.relations[premise.relation]!] : [];
  });
}

/** What is a slip stays one, whoever else proposes it. */
function spelledAs({ digits, isTransposition }: Candidate): Pick<Candidate, 'digits' | 'isTransposition'> {
  return { digits, isTransposition };
}

function slips({ claim }: KnownClaim): readonly (readonly [string, Candidate])[] {
  return respellings(claim.printed!).map((each) => [each.printed, { ...each, origin: 'slip' }]);
}

/** What the other numbers give as they are printed, and the numbers next to it. */
function givenNumbers(
  problem: Problem,
  relations: readonly KnownRelation[],
  { premises }: Conflict,
  known: KnownClaim,
): readonly Candidate[] {
  const { quantity } = known.claim;
  const isRepeated = problem.claimsOf[known.variable]!.some(
    (index) => index !== known.index && premises.includes(index),
  );
  const repeated = isRepeated ? plainValue(problem, known.variable, known) : null;
  const found = repeated === null ? [] : candidatesAt(problem, known, repeated);
  const valueFor = plainValues(problem, relations, known);
  for (const relation of relations) {
    if (!relation.variables.includes(known.variable)) continue;
    const given = givenBy(relation, quantity, valueFor) ?? comparedBy(relation, known, valueFor);
    if (given !== null) found.push(...candidatesAt(problem, known, given));
    for (const value of besideWhole(problem, relation, known, valueFor))
      found.push(...candidate(known, value, nearestMode(problem), 'beside'));
  }
  return found;
}

/** A value that is given as it would be printed, and rounded the other way. */
function candidatesAt(problem: Problem, known: KnownClaim, value: Ratio): Candidate[] {
  const given = candidate(known, value, nearestMode(problem), 'given');
  const { step } = known.read!;
  const isOnGrid = (value.numerator * step.denominator) % (value.denominator * step.numerator) === 0n;
  if (isOnGrid) return given;
  return [
    ...given,
    ...candidate(known, value, 'floor', 'beside'),
    ...candidate(known, value, 'ceil', 'beside'),
  ];
}

/** Of 100 cases a share is a whole number of hundredths: the two values next to what is printed where one whole number is not known. */
function besideWhole(
  { variables }: Problem,
  relation: KnownRelation,
  known: KnownClaim,
  valueFor: ValueFor,
): readonly Ratio[] {
  const { quantity } = known.claim;
  const [unknown, ...more] = unknownOf(variables.names, relation, known, valueFor);
  if (unknown === undefined || more.length > 0 || !variables.isWhole[variables.numbers.get(unknown)!]!)
    return [];
  const withPrinted: ValueFor = (name) => (name === quantity ? known.read!.value : valueFor(name));
  const whole = givenBy(relation, unknown, withPrinted);
  if (whole === null) return [];
  const floor = floorOf(whole);
  return [floor, floor + 1n].flatMap((numerator) => {
    const withWhole: ValueFor = (name) =>
      name === unknown ? { numerator, denominator: 1n } : valueFor(name);
    return givenBy(relation, quantity, withWhole) ?? [];
  });
}

/** The end of what the other numbers leave possible that is nearest to what is printed. */
export function endsOf(problem: Problem, conflict: Conflict, known: KnownClaim): readonly Candidate[] {
  const groups = [conflict.premises, ...relationsAround(problem, conflict, known)];
  return groups.flatMap((premises) =>
    withUnexplainedSystem(problem, withoutClaim(problem, premises, known), (system) => {
      if (settle(system) !== null || system.store.isCutShort) return [];
      const ends = nearestEnd(known, rangeIn(system.store, known.variable));
      return ends.flatMap((value) => candidate(known, value, nearestMode(problem), 'end'));
    }),
  );
}

function candidate(known: KnownClaim, value: Ratio, mode: RoundingMode, origin: Origin): Candidate[] {
  const printed = printedAs(known, value, mode);
  if (printed === null || printed === known.claim.printed) return [];
  return [{ printed, digits: digitsChanged(known.claim.printed!, printed), isTransposition: false, origin }];
}

/** Half up, as people round, where that is allowed. */
function nearestMode({ modes }: Problem): RoundingMode {
  return modes.includes('halfExpand') ? 'halfExpand' : modes[0]!;
}

/** The nearest end, and the number next to it where it is not possible itself. */
function nearestEnd({ read }: KnownClaim, range: Range): readonly Ratio[] {
  const { value, step } = read!;
  const apart = (end: Interval['lowest']) => end && absolute(minus(end.value, value));
  const [below, above] = [apart(range.lowest), apart(range.highest)];
  if (below === null && above === null) return [];
  const isLowest = above === null || (below !== null && compareRatios(below, above) <= 0);
  const end = isLowest ? range.lowest! : range.highest!;
  if (end.isIncluded) return [end.value];
  return [end.value, isLowest ? plus(end.value, step) : minus(end.value, step)];
}

function absolute({ numerator, denominator }: Ratio): Ratio {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}
