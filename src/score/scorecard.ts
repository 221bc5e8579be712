import type { Rounding, Unit } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import type { DatedValue } from '../rules/rule-set.js';
import type { Band } from './bands.js';
import type { Part } from './parts/index.js';
import type { ScoreInput } from './score-input.js';

/**
 * How units are scored (计分办法): plain data, like a rule set. Parts have names and refer to each other by name; each has dated values with what
 * they rest on, so that a threshold may change from one year to the next. What a scorecard leaves unsaid, the one that it extends says.
 */
export interface Scorecard {
  readonly format: 'zwfw-scorecard/1';
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly extends: Scorecard | null;
  /** The name of the part that is the score (总分). */
  readonly total: string;
  /** What is scored beside indicators, by the names that inputs call it: absences, commendations. */
  readonly inputs: Readonly<Record<string, GivenInput>>;
  readonly parts: Readonly<Record<string, readonly DatedValue<Part>[]>>;
  readonly rounding: readonly DatedValue<ScoreRounding>[];
  /** The names of bands of the score (等次). */
  readonly grades?: readonly DatedValue<Grades>[] | undefined;
  /** What says how much a unit had to do, for a ranking that asks for a minimum (业务量). */
  readonly volume?: readonly DatedValue<ScoreInput>[] | undefined;
}

/** An input that no indicator gives (其他计分依据). */
export interface GivenInput {
  readonly name: Text;
  readonly unit: Unit;
}

/** How scores are rounded, and at which stages (修约阶段). */
export interface ScoreRounding extends Omit<Rounding, 'guard'> {
  /** The points of items, those of the parts that are made of others, and the total. The total always is; what is rounded is what goes on. */
  readonly stages: readonly ScoreStage[];
}

/** A stage at which points may be rounded: each item, each part made of others, the total. */
export type ScoreStage = 'items' | 'parts' | 'total';

/** Bands of the score with their names (等次): very high above 90, high from 80 to 90. */
export interface Grades {
  /** Whether the exact or the rounded score is graded. */
  readonly on: 'exact' | 'rounded';
  /** In rising order; they cover every score, once. */
  readonly bands: readonly (Band & { readonly grade: string; readonly name: Text })[];
}
