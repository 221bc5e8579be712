import type { RoundingMode } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { Scope } from '../../tally/grouping.js';
import type { Period } from '../../time/index.js';
import type { NumberText } from '../number-text.js';
import type { ResolvedScorecard } from '../resolve-scorecard.js';
import type { FirmnessPolicy } from './firmness-policy.js';

/** How firm a ranking is (排名的稳健性): a frozen plain object that survives JSON. */
export interface Firmness {
  readonly format: 'zwfw-firmness/1';
  /** The version of the library that made it. */
  readonly library: string;
  readonly scorecard: Pick<ResolvedScorecard, 'id' | 'version' | 'name' | 'on'>;
  readonly period: Period | null;
  readonly policy: Pick<FirmnessPolicy, 'on' | 'best' | 'ties' | 'groups'>;
  readonly alternatives: FirmnessAlternatives;
  /** In the order of their names, that of the units without a group last; one group where all are ranked together. */
  readonly groups: readonly FirmGroup[];
  /** Those without a score as it stands, in the order of their scopes. */
  readonly notScored: readonly UnscoredUnit[];
  /** What moving the weights does; `null` where that was not asked. */
  readonly weights: WeightFirmness | null;
  readonly flags: readonly FirmnessFlag[];
}

/** The ways of doing it that were tried (备选做法): every mode with every tie rule, with nothing or one item left out. What stands is the first of each. */
export interface FirmnessAlternatives {
  /** Applied at every stage that the scorecard rounds, and to the total. `null`: as it stands, where the months of the scorecard are rounded in several ways. */
  readonly modes: readonly (RoundingMode | null)[];
  readonly ties: readonly FirmnessPolicy['ties'][];
  /** The items that are left out one at a time; that none is left out is always tried too. */
  readonly leftOut: readonly { readonly part: string; readonly name: Text }[];
}

/** One of the ways (一种做法). */
export interface FirmnessAlternative {
  readonly mode: RoundingMode | null;
  readonly ties: FirmnessPolicy['ties'];
  /** The name of the item that is left out; `null` for none. */
  readonly leftOut: string | null;
}

/** How firm the places of one group are. */
export interface FirmGroup {
  /** `null` for all together, and for the units without a group. */
  readonly group: string | null;
  /** In the order in which they are ranked; those that are tied in the order of their scopes. */
  readonly units: readonly FirmUnit[];
}

/** How firm the place of one unit is. */
export interface FirmUnit {
  readonly scope: Scope;
  readonly group: string | null;
  /** Its score as it is printed. */
  readonly text: string;
  /** Its place as it stands: `2`, `2.5`; `null` where it is tied under `ordinal`, which knows no ties. */
  readonly place: string | null;
  /** The first position in the order that it and those tied with it take, from 1 on. */
  readonly firstPosition: number;
  readonly lastPosition: number;
  /** Over all that was tried. */
  readonly all: PlaceRange;
  /** Over the rounding modes alone. */
  readonly modes: PlaceRange;
  /** Over the tie rules alone. */
  readonly ties: PlaceRange;
  /** Over one item left out alone. */
  readonly leftOut: PlaceRange;
  /** The items without which it has no score, and so no place. */
  readonly unrankedWithout: readonly string[];
}

/** The best and the worst place of a unit (名次范围). Under `ordinal` those that are tied may come in any order. */
export interface PlaceRange {
  readonly best: PlaceFound;
  readonly worst: PlaceFound;
}

/** A place, and one way that gives it: of those that do, one that changes the least. */
export interface PlaceFound extends FirmnessAlternative {
  readonly place: string;
}

/** A unit that has no score as it stands (不参评单位). */
export interface UnscoredUnit {
  readonly scope: Scope;
  readonly group: string | null;
  readonly reason: Text;
  /** The items without which it has a score; it is then ranked among the others. */
  readonly scoredWithout: readonly string[];
}

/**
 * What moving the weights does to the places, always on exact scores (权重变动的影响). Weights at which all parts that count for a unit have one of 0, so that
 * there is no mean for it, play no part.
 */
export interface WeightFirmness {
  /** The weighted mean. */
  readonly part: string;
  readonly name: Text;
  readonly within: NumberText;
  /** Between what each weight moves, all of them adding up to `sum`. */
  readonly ranges: readonly WeightRange[];
  readonly sum: NumberText;
  readonly groups: readonly WeightGroup[];
}

/** Between what a weight moves. */
export interface WeightRange {
  readonly part: string;
  readonly name: Text;
  readonly weight: NumberText;
  readonly least: NumberText;
  readonly most: NumberText;
}

/** What moving the weights does in one group. */
export interface WeightGroup {
  readonly group: string | null;
  /** In the order of the scores as they stand, those that are tied in that of their scopes. */
  readonly units: readonly PlaceBounds[];
  /** How many pairs have the same order, ahead, behind or tied, for all these weights. */
  readonly fixed: number;
  /** All other pairs. */
  readonly pairs: readonly MovingPair[];
}

/** Bounds of the place of a unit: it lies within them for all these weights, and need not reach them. */
export interface PlaceBounds {
  readonly scope: Scope;
  /** Whole positions: one after those that are always ahead of it. Under `dense` those that may be tied with each other take one place. */
  readonly best: number;
  /** The last one before those that are always behind it. */
  readonly worst: number;
}

/** Two units whose order is not the same for all these weights. */
export type MovingPair = ChangingPair | UndecidedPair;

/** Two units that can change their order (次序可变的两个单位). */
export interface ChangingPair {
  /** The one that is ahead as it stands, or tied with the other. */
  readonly one: Scope;
  readonly other: Scope;
  readonly relation: 'can-change';
  /** How the first lies to the other; `tied` where no weights put the other ahead. */
  readonly becomes: 'ahead' | 'behind' | 'tied';
  /** Weights that do so, exactly, by the names of the parts. One of 0 is that of a part that is not in the mean. */
  readonly weights: Readonly<Record<string, NumberText>>;
}

/**
 * Two units of which it cannot be decided whether they can change their order: different parts are excluded for them, so that their scores divide by
 * different weights, the ranges of these scores overlap, and no weights were found that do it.
 */
export interface UndecidedPair {
  readonly one: Scope;
  readonly other: Scope;
  readonly relation: 'undecided';
}

/** Something that a reader has to know (标记). */
export interface FirmnessFlag {
  /** What the policy says and this answer does not apply. */
  readonly code: 'tie-breakers-not-applied' | 'minimum-volume-not-applied';
  readonly text: Text;
}
