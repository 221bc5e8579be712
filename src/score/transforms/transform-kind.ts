import type * as z from 'zod';
import type { Ratio, Unit } from '../../exact/index.js';
import type { FaultCode, Text } from '../../ground/index.js';

/** What points are made of: the value of the input in its unit (a percentage as `97.2`), and what is known of the other units. */
export interface Measured {
  readonly value: Ratio;
  /** Of the units that the unit is compared with; `null` for transforms that need none. */
  readonly reference: Reference | null;
  /** The counts of the parts of a composition; `null` for other inputs. */
  readonly parts: Readonly<Record<string, number>> | null;
}

/** What a transform needs of the units that a unit is compared with (参照范围). */
export type Reference = Extremes | Standing;

/** The least and the greatest value among them. */
export interface Extremes {
  readonly kind: 'extremes';
  readonly least: Ratio;
  readonly greatest: Ratio;
  readonly units: number;
}

/** How many of them have a better value, the same value, and a value at all; and how many different values are better or there. */
export interface Standing {
  readonly kind: 'standing';
  readonly better: number;
  /** The unit itself among them. */
  readonly same: number;
  readonly units: number;
  readonly betterValues: number;
  readonly values: number;
}

/** What is wrong with a part of a scorecard, and where in it. */
export interface ScorecardFault {
  readonly code: FaultCode;
  readonly path: readonly (string | number)[];
  readonly found: unknown;
  readonly expected: Text;
}

/** One way of turning a value into points (计分方法). */
export interface TransformKind<T> {
  readonly schema: z.ZodType<T>;
  /** The limits in it, each with its place, to be checked against the unit of the input. */
  limits(transform: T): readonly Limit[];
  /** What is wrong with it beyond its form. */
  faults(transform: T): readonly ScorecardFault[];
  /** The points for a value; `null` where the units that it is compared with are all the same. */
  pointsBy(transform: T): (measured: Measured) => Ratio | null;
  /** The method in words, with its numbers, for an input in a unit. */
  words(transform: T, unit: Unit): Text;
}

/** A limit and its place in a transform. */
export interface Limit {
  readonly path: readonly (string | number)[];
  readonly limit: string;
}

/** No faults beyond the form. */
export const none = () => [];
