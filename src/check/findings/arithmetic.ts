import { compareRatios, type Ratio } from '../../exact/index.js';
import { sumOf } from '../../exact/ratio.js';
import { namesIn } from '../claims/names-in.js';
import type { ClaimRelation } from '../claims/relation.js';
import { isEmpty, type Range } from '../solver/bound.js';
import { type KnownClaim, type Problem, premisesOfClaim, premisesOfRelation } from '../solver/problem.js';
import { rangeIn } from '../solver/store.js';
import { settle, withSystem } from '../solver/system.js';
import { impliedOf } from './implied.js';
import { shownEquation, shownText } from './number-text.js';
import { signOf } from './sign-of.js';

/** Which claims an arithmetic is about: those before others of their quantities, or those only. */
export interface Concerned {
  readonly claims: readonly number[];
  readonly isOnly: boolean;
}

/** The arithmetic of some relations with the numbers as printed, and what it gives (算式). */
export function arithmeticOf(
  problem: Problem,
  relations: readonly number[],
  concerned: Concerned,
  most = 6,
): string {
  const shown = shownClaims(problem, concerned);
  const lines = relations.slice(0, most).map((relation) => lineOf(problem, relation, shown));
  return [...lines, ...(relations.length > most ? ['…'] : [])].join('; ');
}

/** The claim that is shown for a quantity; `null` where none is. */
type Shown = (name: string) => KnownClaim | null;

function shownClaims({ claims, claimsOf, variables }: Problem, concerned: Concerned): Shown {
  return (name) => {
    const readable = claimsOf[variables.numbers.get(name)!]!.filter((claim) => claims[claim]!.read !== null);
    const own = readable.find((claim) => concerned.claims.includes(claim));
    const shown = own ?? (concerned.isOnly ? undefined : readable[0]);
    return shown === undefined ? null : claims[shown]!;
  };
}

function lineOf(problem: Problem, index: number, shown: Shown): string {
  const { relation, variables, as, divisorOfNothing } = problem.relations[index]!;
  const written = (name: string) => shown(name)?.claim.printed ?? `[${name}]`;
  if (relation.kind === 'share' && isPartAboveWhole(shown(relation.part), shown(relation.whole)))
    return partOf(relation, written);
  const implied = impliedOf(problem, relation, shown, written);
  if (implied !== null) return implied;
  const isPlace = problem.variables.kinds[variables[1]!] === 'place';
  const expression = expressionOf(relation, isPlace ? 'places' : as, written);
  if (expression === null) return comparedOf(relation, shown, written);
  const [result, ...operands] = namesIn(relation) as [string, ...string[]];
  const known = operands.map(shown);
  if (divisorOfNothing !== null || known.some((each) => each === null))
    return `${expression} ↔ ${written(result)}`;
  const given = givenBy(
    problem,
    index,
    known.flatMap((each) => (each === null ? [] : [each.index])),
  );
  if (given === null || (given.lowest === null && given.highest === null))
    return `${expression} ↔ ${written(result)}`;
  const equation = shownEquation(expression, given, signOf(problem, variables[0]!));
  return shown(result) === null ? equation : `${equation} ↔ ${written(result)}`;
}

/** What the operands as printed leave possible for the result. */
function givenBy(problem: Problem, relation: number, claims: readonly number[]): Range | null {
  const premises = [
    ...claims.flatMap((claim) => premisesOfClaim(problem, claim)),
    ...premisesOfRelation(problem, relation),
  ];
  const result = problem.relations[relation]!.variables[0]!;
  return withSystem(problem, premises, (system) =>
    settle(system) === null ? rangeIn(system.store, result) : null,
  );
}

function expressionOf(
  relation: ClaimRelation,
  as: 'points' | 'percent' | 'places' | null,
  written: (name: string) => string,
): string | null {
  switch (relation.kind) {
    case 'sum':
      return joined(relation.parts.map(written), ' + ');
    case 'difference':
      return `${written(relation.minuend)} - ${written(relation.subtrahend)}`;
    case 'share':
      return `${written(relation.part)} ÷ ${written(relation.whole)}`;
    case 'ratio':
      return `${written(relation.dividend)} ÷ ${written(relation.divisor)}`;
    case 'mean':
      return `(${joined(relation.of.map(written), ' + ')}) ÷ ${relation.of.length}`;
    case 'change': {
      const [after, before] = [written(relation.after), written(relation.before)];
      const [points, percent] = [`${after} - ${before}`, `(${after} - ${before}) ÷ ${before}`];
      if (as === null) return `${points} (pp), ${percent} (%)`;
      // A place rises by falling.
      if (as === 'places') return `${before} - ${after}`;
      return as === 'points' ? points : percent;
    }
    case 'product':
      return relation.factors.map(written).join(' × ');
    default:
      return null;
  }
}

function comparedOf(relation: ClaimRelation, shown: Shown, written: (name: string) => string): string {
  switch (relation.kind) {
    case 'comparison':
      return `${written(relation.left)} ${signs[relation.is]} ${written(relation.right)}`;
    case 'same':
      return `${written(relation.one)} ↔ ${written(relation.other)}`;
    case 'partition':
      return partitionOf(relation.shares, shown, written);
    case 'part-of':
      return partOf(relation, written);
    case 'rank':
      return `${written(relation.place)}: ${joined([relation.of, ...relation.others].map(written), ', ')} (n = ${relation.among})`;
    default:
      return '';
  }
}

function isPartAboveWhole(part: KnownClaim | null, all: KnownClaim | null): boolean {
  return part !== null && all !== null && isEmpty(part.sure.lowest, all.sure.highest);
}

/** What a part and its whole have to be to each other. */
function partOf(
  { part, whole: all }: { readonly part: string; readonly whole: string },
  written: (name: string) => string,
): string {
  return `${written(part)} ≤ ${written(all)}`;
}

/** Shares that should make up the whole, and the sum of what is printed of them. */
function partitionOf(shares: readonly string[], shown: Shown, written: (name: string) => string): string {
  const printed = shares.flatMap((name) => shown(name)?.read ?? []);
  const expression = joined(shares.map(written), ' + ');
  if (printed.length < shares.length || printed.some(({ wording }) => wording !== null))
    return `${expression} ↔ 100%`;
  const sum = sumOf(printed.map(({ value }) => value));
  return compareRatios(sum, whole) === 0
    ? `${expression} = 100%`
    : `${expression} = ${shownText(sum, '%')} ↔ 100%`;
}

const whole: Ratio = { numerator: 1n, denominator: 1n };

const signs = { 'at-least': '≥', 'at-most': '≤', above: '>', below: '<' } as const;

function joined(texts: readonly string[], sign: string): string {
  return texts.length <= 12 ? texts.join(sign) : [...texts.slice(0, 10), '…', texts.at(-1)!].join(sign);
}
