import type { Ratio, RoundingMode } from '../../exact/index.js';
import type { Claim, ClaimSet } from '../claims/claim-set.js';
import { namesIn } from '../claims/names-in.js';
import type { ClaimRelation } from '../claims/relation.js';
import { unitOfChange } from '../claims/unit-of-change.js';
import { withGuard } from '../printed/guarded.js';
import { possibleValues } from '../printed/possible-values.js';
import type { PrintedQuantity } from '../printed/printed-quantity.js';
import type { Range } from './bound.js';
import { closingReach } from './closing-reach.js';
import type { Constraint } from './constraint.js';
import { constraintsOf, constraintsOfChange } from './constraints-of.js';
import { unnamed, type Variables, variablesOf } from './variables.js';

/** A claim as the solver has it. */
export interface KnownClaim {
  readonly index: number;
  readonly claim: Claim;
  readonly variable: number;
  /** `null` where the document has no number that can be read. */
  readonly read: PrintedQuantity | null;
  /** Its digits are exact, or a rounding of the true value. */
  readonly isRounded: boolean;
  /** What the number and its words leave possible. */
  readonly sure: Range;
  /** What they leave possible as they are usually read. */
  readonly assumed: Range;
  /** What it may be as one of shares made to close at 100 %; `null` for one that is none, or where that is not more than rounding gives. */
  readonly closing: Range | null;
}

/** A relation as the solver has it. */
export interface KnownRelation {
  readonly index: number;
  readonly relation: ClaimRelation;
  /** The variables of the quantities that it names. */
  readonly variables: readonly number[];
  readonly stated: readonly Constraint[];
  readonly assumed: readonly Constraint[];
  /** In what a change is given; `null` for other relations, and where it is not stated. */
  readonly as: 'points' | 'percent' | null;
  /** The quantity that it divides by, which is printed as 0: nothing follows of the result. */
  readonly divisorOfNothing: string | null;
  /** The readings of a change whose unit is not stated. */
  readonly readings: Readonly<Record<'points' | 'percent', readonly Constraint[]>> | null;
}

/**
 * The claims and relations of a document, for the solver. Each is a premise with a number of its own: claims first, then relations, then how claims are
 * usually read, then how relations are.
 */
export interface Problem {
  readonly set: ClaimSet;
  readonly modes: readonly RoundingMode[];
  readonly variables: Variables;
  readonly claims: readonly KnownClaim[];
  readonly relations: readonly KnownRelation[];
  readonly claimsOf: readonly (readonly number[])[];
  readonly relationsOf: readonly (readonly number[])[];
  readonly effort: Effort;
}

/** How much is still narrowed, counted in variables looked at, so that no document takes for ever; it is the same on every machine. */
export interface Effort {
  left: number;
  isSpent: boolean;
}

const mostEffort = 5_000_000;

/** How much of that each claim is examined with by itself, all together. */
export const mostEffortOfStandings = 3_000_000;

/** What a premise is. */
export type Premise =
  | { readonly kind: 'claim'; readonly claim: number }
  | { readonly kind: 'reading'; readonly claim: number }
  | { readonly kind: 'relation'; readonly relation: number }
  | { readonly kind: 'relation-reading'; readonly relation: number };

/** Prepares a checked claim set. */
export function problemOf(
  set: ClaimSet,
  read: readonly (PrintedQuantity | null)[],
  modes: readonly RoundingMode[],
): Problem {
  const variables = variablesOf(set);
  const number = (name: string) => variables.numbers.get(name)!;
  const [claimCount, relationCount] = [set.claims.length, set.relations.length];
  const reach = closingReach(set, read);
  const claims = set.claims.map((claim, index): KnownClaim => {
    const variable = number(claim.quantity);
    return {
      index,
      claim,
      variable,
      ...rangesOf(read[index]!, modes, variables.kinds[variable] === 'target', {
        sure: index,
        assumed: claimCount + relationCount + index,
        reach: reach[index]!,
      }),
    };
  });
  const claimsOf: number[][] = set.quantities.map(() => []);
  for (const { index, variable } of claims) claimsOf[variable]!.push(index);
  const known = { claims, claimsOf, variables };
  const printedOf = (name: string) => claimsOf[number(name)]!.flatMap((index) => read[index] ?? []);
  const kindOf = (name: string) => variables.kinds[number(name)]!;
  const relationsOf: number[][] = set.quantities.map(() => []);
  const relations = set.relations.map((relation, index): KnownRelation => {
    const context = {
      number,
      factor: () => unnamed(variables, 'change'),
      isPlace: (name: string) => kindOf(name) === 'place',
      stepOf: (name: string) => stepOf(known, name),
      printedOf: (name: string) => plainValueOf(known, name),
      premise: claimCount + index,
      assumedPremise: 2 * claimCount + relationCount + index,
    };
    const named = namesIn(relation).map(number);
    for (const variable of new Set(named)) relationsOf[variable]!.push(index);
    const as = relation.kind === 'change' ? unitOfChange(relation, printedOf, kindOf) : null;
    const divisor = divisorOf(relation, as);
    const divisorOfNothing = divisor !== null && isNothing(known, number(divisor)) ? divisor : null;
    const base = { index, relation, variables: named, as, divisorOfNothing, readings: null };
    if (divisorOfNothing !== null) {
      // Of a share of nothing it still holds that the part is not above the whole.
      const left = relation.kind === 'share' ? ({ ...relation, kind: 'part-of' } as const) : null;
      return { ...base, ...(left === null ? { stated: [], assumed: [] } : constraintsOf(left, context)) };
    }
    if (relation.kind === 'change' && as !== null)
      return { ...base, stated: constraintsOfChange(relation, as, context), assumed: [] };
    return { ...base, ...constraintsOf(relation, context), readings: readingsOf(relation, context) };
  });
  const effort = { left: mostEffort, isSpent: false };
  return { set, modes, variables, claims, relations, claimsOf, relationsOf, effort };
}

/** The quantity that a relation divides by; `null` for one that does not. */
function divisorOf(relation: ClaimRelation, as: 'points' | 'percent' | null): string | null {
  switch (relation.kind) {
    case 'share':
      return relation.whole;
    case 'ratio':
      return relation.divisor;
    case 'change':
      return as === 'percent' ? relation.before : null;
    default:
      return null;
  }
}

/** Whether a quantity is printed as exactly 0, and nothing else. */
function isNothing({ claims, claimsOf }: Pick<Problem, 'claims' | 'claimsOf'>, variable: number): boolean {
  const printed = claimsOf[variable]!.map((claim) => claims[claim]!).filter(({ read }) => read !== null);
  return (
    printed.length > 0 &&
    printed.every(
      ({ read, isRounded }) => !isRounded && read!.wording === null && read!.value.numerator === 0n,
    )
  );
}

/** One unit of the last digit of a rounded quantity; `null` for one that is exact or not printed. */
export function stepOf(
  { claims, claimsOf, variables }: Pick<Problem, 'claims' | 'claimsOf' | 'variables'>,
  name: string,
): Ratio | null {
  const printed = claimsOf[variables.numbers.get(name)!]!.map((index) => claims[index]!);
  if (printed.some(({ read, isRounded }) => read !== null && !isRounded)) return null;
  return printed.find(({ isRounded }) => isRounded)?.read?.step ?? null;
}

/** The value that is printed of a quantity without words; `null` where none is. */
export function plainValueOf(
  { claims, claimsOf, variables }: Pick<Problem, 'claims' | 'claimsOf' | 'variables'>,
  name: string,
): Ratio | null {
  const printed = claimsOf[variables.numbers.get(name)!]!.map((index) => claims[index]!.read);
  return printed.find((read) => read !== null && read.wording === null)?.value ?? null;
}

/** What a premise number stands for. */
export function premiseOf({ claims, relations }: Problem, premise: number): Premise {
  const [claimCount, relationCount] = [claims.length, relations.length];
  if (premise < claimCount) return { kind: 'claim', claim: premise };
  if (premise < claimCount + relationCount) return { kind: 'relation', relation: premise - claimCount };
  if (premise < 2 * claimCount + relationCount)
    return { kind: 'reading', claim: premise - claimCount - relationCount };
  return { kind: 'relation-reading', relation: premise - 2 * claimCount - relationCount };
}

/** The premises of a claim: its number, and how it is usually read; none where it has no number. */
export function premisesOfClaim({ claims, relations }: Problem, claim: number): readonly number[] {
  const { read, assumed } = claims[claim]!;
  if (read === null) return [];
  const isRead = assumed.lowest !== null || assumed.highest !== null;
  return isRead ? [claim, claims.length + relations.length + claim] : [claim];
}

/** The premises of a relation: that it is stated, and how it is usually read. */
export function premisesOfRelation({ claims, relations }: Problem, relation: number): readonly number[] {
  const own = claims.length + relation;
  return relations[relation]!.assumed.length > 0
    ? [own, 2 * claims.length + relations.length + relation]
    : [own];
}

const anything: Range = { lowest: null, highest: null };

function rangesOf(
  read: PrintedQuantity | null,
  modes: readonly RoundingMode[],
  isSet: boolean,
  premises: { readonly sure: number; readonly assumed: number; readonly reach: bigint },
): Pick<KnownClaim, 'read' | 'isRounded' | 'sure' | 'assumed' | 'closing'> {
  if (read === null) return { read, isRounded: false, sure: anything, assumed: anything, closing: null };
  const { interval: plain, assumed } = possibleValues(read, modes, isSet);
  const isRounded = read.isRounded && read.wording === null && !isSet;
  const interval = isRounded ? withGuard(read, plain) : plain;
  const { reach } = premises;
  const because = (premise: number) => ({ premise, from: [] });
  const end = (side: 'lowest' | 'highest', isAssumed: boolean) => {
    const { [side]: at } = interval;
    if (at === null || assumed[side] !== isAssumed) return null;
    return { ...at, because: because(isAssumed ? premises.assumed : premises.sure) };
  };
  const beside = (steps: bigint) => ({
    value: {
      numerator:
        read.value.numerator * read.step.denominator + steps * read.step.numerator * read.value.denominator,
      denominator: read.value.denominator * read.step.denominator,
    },
    isIncluded: false,
    because: because(premises.sure),
  });
  return {
    read,
    isRounded,
    sure: { lowest: end('lowest', false), highest: end('highest', false) },
    assumed: { lowest: end('lowest', true), highest: end('highest', true) },
    closing: isRounded && reach > 0n ? { lowest: beside(-reach), highest: beside(reach) } : null,
  };
}

function readingsOf(relation: ClaimRelation, context: Parameters<typeof constraintsOfChange>[2]) {
  if (relation.kind !== 'change' || relation.as !== 'not-stated') return null;
  return {
    points: constraintsOfChange(relation, 'points', context),
    percent: constraintsOfChange(relation, 'percent', context),
  };
}
