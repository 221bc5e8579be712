import { type Interval, type Ratio, roundRatio } from '../../exact/index.js';
import { minus, over } from '../../exact/ratio.js';
import { canBe } from '../analysis/standing.js';
import { printedValue } from '../analysis/witness.js';
import type { Repair } from '../findings/finding.js';
import { claimReference } from '../findings/involved.js';
import { readQuantity } from '../printed/read-quantity.js';
import { ofItself, type Range } from '../solver/bound.js';
import type { Conflict } from '../solver/conflict.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import { search } from '../solver/search.js';
import { confine, rangeIn, type Store } from '../solver/store.js';
import { type System, settle, withUnexplainedSystem } from '../solver/system.js';
import { variablesIn } from '../solver/variables-in.js';
import { mostAsked, premisesAlone, valuesOf, withoutClaim } from './printed-differently.js';
import type { ReachOf } from './reach.js';
import { digitsChanged, inFormatOf, type Respelling, respellings } from './respellings.js';
import { byWeight, type Weighed } from './weighed.js';

/** So many decisions are tried to find that a repair would be none. */
const mostTried = 200;
/** So many of one number. */
const mostOfOne = 2;

/** A contradiction, and the claims of which one may be wrong. */
export interface ConcernedConflict {
  readonly conflict: Conflict;
  readonly claims: readonly KnownClaim[];
}

/** The other numbers that each claim may have to be, whichever contradiction they settle. */
export type Candidates = ReadonlyMap<number, readonly Respelling[]>;

export function candidatesIn(problem: Problem, conflicts: readonly ConcernedConflict[]): Candidates {
  const candidates = new Map<number, Respelling[]>();
  for (const { conflict, claims } of conflicts) {
    for (const known of claims) {
      const before = candidates.get(known.index) ?? respellings(known.claim.printed!);
      const found = [conflict.premises, ...relationsAround(problem, conflict, known)].flatMap((premises) =>
        withUnexplainedSystem(problem, withoutClaim(problem, premises, known), (system) =>
          settle(system) === null && !system.store.isCutShort
            ? nearest(known, rangeIn(system.store, known.variable))
            : [],
        ),
      );
      const isNew = ({ printed }: Respelling, place: number) =>
        printed !== known.claim.printed &&
        [...before, ...found.slice(0, place)].every((each) => each.printed !== printed);
      candidates.set(known.index, [...before, ...found.filter(isNew)]);
    }
  }
  return candidates;
}

/** The numbers that a claim may have to be for a contradiction. */
export function otherNumbers(
  problem: Problem,
  conflict: Conflict,
  known: KnownClaim,
  candidates: Candidates,
  reach: ReachOf,
): readonly Weighed[] {
  const fitting = withUnexplainedSystem(
    problem,
    withoutClaim(problem, conflict.premises, known),
    (system) => {
      if (settle(system) !== null || system.store.isCutShort) return [];
      return candidates.get(known.index)!.flatMap((respelling) => {
        const values = valuesOf(problem, known, respelling.printed);
        return values !== null && isShownPossible(system, known.variable, values) ? [respelling] : [];
      });
    },
  );
  const weighed = fitting
    .map((respelling): WeighedNumber => {
      const { printed } = respelling;
      const claim = claimReference(problem, known.index);
      return {
        repair: { kind: 'number', claim, ...respelling, ...reach(known, printed) },
        change: changeTo(known, printed),
      };
    })
    .filter(({ repair: { settles } }) => settles > 0)
    .sort(byWeight);
  return firstOf(
    weighed,
    mostOfOne,
    ({ repair }) => !isRefutedStill(problem, conflict, known, repair.printed),
  );
}

/** A repair of a number. */
type WeighedNumber = Weighed & { readonly repair: Extract<Repair, { readonly kind: 'number' }> };

/** The first few that pass a test, which is made of no more than need be. */
function firstOf<Item>(items: readonly Item[], most: number, passes: (item: Item) => boolean): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === most) break;
    if (passes(item)) found.push(item);
  }
  return found;
}

/** Whether a search shows what narrowing does not: that a number contradicts the others all the same. */
function isRefutedStill(problem: Problem, conflict: Conflict, known: KnownClaim, printed: string): boolean {
  const { lowest, highest } = valuesOf(problem, known, printed)!;
  const because = (end: Interval['lowest']) => end && { ...end, because: ofItself };
  const groups = [conflict.premises, ...relationsAround(problem, conflict, known)];
  return groups.some((premises) =>
    withUnexplainedSystem(problem, withoutClaim(problem, premises, known), (system) => {
      const isLeft = confine(system.store, known.variable, {
        lowest: because(lowest),
        highest: because(highest),
      });
      if (!isLeft || settle(system) !== null) return true;
      const printedOf = (variable: number) =>
        variable === known.variable ? null : printedValue(problem, variable);
      return search(system, variablesIn(problem, premises), printedOf, mostTried).found === 'none';
    }),
  );
}

/** Whether a variable can be within an interval, where narrowing comes to its end. */
function isShownPossible(system: System, variable: number, values: Interval): boolean {
  const { store } = system;
  store.isCutShort = false;
  return canBe(system, variable, values) && !isCutShort(store);
}

function isCutShort(store: Store): boolean {
  return store.isCutShort;
}

/** The relations of a contradiction, each with all numbers of its quantities: what agrees with some of these only is no repair. */
function relationsAround(
  problem: Problem,
  { premises }: Conflict,
  { variable }: KnownClaim,
): readonly (readonly number[])[] {
  return problem.relationsOf[variable]!.slice(0, mostAsked)
    .filter((relation) => premises.includes(problem.claims.length + relation))
    .map((relation) => premisesAlone(problem, relation));
}

/** By how much of itself a number changes. */
function changeTo({ read }: KnownClaim, printed: string): Ratio {
  const apart = minus(readQuantity(printed).value, read!.value);
  const size = {
    numerator: apart.numerator < 0n ? -apart.numerator : apart.numerator,
    denominator: apart.denominator,
  };
  return read!.value.numerator === 0n ? size : over(size, read!.value);
}

/** The numbers in the same format at both ends of what is possible. */
function nearest({ claim, read }: KnownClaim, { lowest, highest }: Range): Respelling[] {
  const { step, value } = read!;
  const isPercent = read!.unit === 'percent' || read!.unit === 'percentage-point';
  const own = /[\d,]+(?:\.(\d+))?/u.exec(claim.printed!);
  if (own === null) return [];
  const places = own[1]?.length ?? 0;
  // What one unit of the printed digits is worth: 10000 for 25.6万, 1/100 for 20.38%.
  const scale = { numerator: step.numerator * 10n ** BigInt(places), denominator: step.denominator };
  const ends = [lowest, highest].flatMap((end) => (end === null ? [] : [end.value]));
  return ends.flatMap((end): Respelling[] => {
    const rounded = roundRatio(end.numerator * scale.denominator, end.denominator * scale.numerator, {
      places,
      mode: 'halfExpand',
      unit: 'number',
    });
    if (rounded.state !== 'value' || rounded.decimal.startsWith('-')) return [];
    const printed = inFormatOf(claim.printed!, rounded.decimal);
    if (printed === null || (isPercent && value.numerator < 0n)) return [];
    return [{ printed, digits: digitsChanged(claim.printed!, printed), isTransposition: false }];
  });
}
