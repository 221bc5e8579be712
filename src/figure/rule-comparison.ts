import type { Unit } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import type { ExactValue, NoValue } from '../indicator/figure-record.js';

/**
 * A figure's value, or that of one part of a composition, as one rule set gives it. Beside the states of figures there are `no-part`: the
 * composition of this rule set has no such part; and `not-alone`: the parameter cannot be changed without others.
 */
export interface ComparedValue {
  readonly state: ExactValue['state'] | NoValue['state'] | 'no-part' | 'not-alone';
  readonly exact: ExactValue['exact'] | null;
  readonly decimal: string | null;
  readonly text: string | null;
  /** Why there is no value; `null` where there is one. */
  readonly reason: Text | null;
}

/** By how much one value exceeds another (差异). */
export interface ValueDifference {
  /** Of the exact values, in lowest terms; `null` where one side has no value, which is not 0. A percentage point is 1/100. */
  readonly exact: { readonly numerator: string; readonly denominator: string } | null;
  /** Of the printed values, with every place that they have; `null` where `exact` is. */
  readonly printed: string | null;
  readonly text: Text;
}

/** What one parameter does to a figure when nothing else changes (单独影响). */
export interface LoneEffect extends ValueDifference {
  /** The key of the parameter: `online-share.numerator`. */
  readonly key: string;
  /** The value by the first rule set with only this parameter as in the second. */
  readonly alone: ComparedValue;
}

/** Why two rule sets give different values of one figure (口径差异): plain data that survives JSON. */
export interface RuleComparison {
  /** The code of the indicator. */
  readonly indicator: string;
  readonly name: Text;
  /** The part of a composition; `null` for other figures. */
  readonly part: string | null;
  readonly scope: Readonly<Record<string, string>>;
  readonly unit: Unit;
  /** What the differences are in: percentages differ in percentage points. */
  readonly differenceUnit: Unit;
  readonly before: ComparedValue;
  readonly after: ComparedValue;
  /** By how much the second exceeds the first: the sum of the effects and the interaction. */
  readonly difference: ValueDifference;
  /** The parameters that change this figure by themselves: its exact value, the printed one, or its state. */
  readonly effects: readonly LoneEffect[];
  /** What the lone effects leave over (交互影响). */
  readonly interaction: ValueDifference;
  /** All of it in one sentence. */
  readonly sentence: Text;
}
