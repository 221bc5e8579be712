import type { Scope } from '../tally/grouping.js';
import type { Period } from '../time/index.js';

/** What {@link score} may be told beside figures and scorecard. */
export interface ScoreOptions {
  /** The units that are scored, also those of which there is no figure; those that figures and given values name, unless said otherwise. */
  readonly units?: readonly ScoredUnit[];
  /** The values of the scorecard's own inputs. */
  readonly given?: readonly GivenValues[];
  /** The period of the scores; that of the figures unless said otherwise. */
  readonly period?: Period;
  /** Whether each reading carries the digest of its figure, which takes longer than all the rest; it does not unless said otherwise. */
  readonly digests?: boolean;
}

/** A unit that is scored (参评单位), and the group that it is compared in. */
export interface ScoredUnit {
  readonly scope: Scope;
  readonly group?: string;
}

/** Values that no indicator gives, for one unit (其他计分依据的取值). */
export interface GivenValues {
  readonly scope: Scope;
  /** The period of the scores unless said otherwise. */
  readonly period?: Period;
  /** As printed, by the names of the inputs: `{ absences: '2' }`; `null` for what is missing. */
  readonly values: Readonly<Record<string, string | null>>;
}
