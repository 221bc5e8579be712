import { canonicalJson } from '../ground/index.js';
import type { Subject } from '../indicator/attributes/index.js';
import { type DeadlineSettings, deadlineParameters } from '../indicator/deadline-settings.js';
import type { Threshold } from '../indicator/measured.js';
import { attributesRead } from '../indicator/reads.js';
import type { Settings } from '../indicator/settings.js';

/**
 * What rules have to say of how attributes are derived, beside what is counted by them: how deadlines are found, and what a duration is compared with.
 * `null` where nothing that is read depends on it.
 */
export interface Derivation {
  readonly deadline: DeadlineSettings | null;
  readonly threshold: Threshold | null;
}

/** Where no rule has a part in any attribute. */
export const noDerivation: Derivation = { deadline: null, threshold: null };

/** What one indicator needs under its settings. */
export function derivationIn(settings: Settings, keys: readonly string[]): Derivation {
  return {
    deadline:
      settings.limit === undefined
        ? null
        : (Object.fromEntries(
            deadlineParameters.map((name) => [name, settings[name]!]),
          ) as unknown as DeadlineSettings),
    threshold: attributesRead(settings, keys).includes('withinThreshold')
      ? (settings.threshold?.value ?? null)
      : null,
  };
}

/** Whether the records of a subject have attributes that depend on it. */
export function hasDerivation(subject: Subject): boolean {
  return subject === 'case' || subject === 'rating';
}

/** Finds as few derivations as serve all that are needed: those that do not contradict each other become one. */
export class Derivations {
  private readonly merged: Derivation[] = [noDerivation];

  /** The derivations; the first is there also where nothing needs one. */
  get all(): readonly Derivation[] {
    return this.merged;
  }

  /** The place of the one that serves a need. */
  placeOf(needed: Derivation): number {
    const place = this.merged.findIndex((each) =>
      (['deadline', 'threshold'] as const).every(
        (part) =>
          each[part] === null || needed[part] === null || spelled(each[part]) === spelled(needed[part]),
      ),
    );
    if (place < 0) return this.merged.push(needed) - 1;
    const { deadline, threshold } = this.merged[place]!;
    this.merged[place] = {
      deadline: deadline ?? needed.deadline,
      threshold: threshold ?? needed.threshold,
    };
    return place;
  }
}

/** What it says, without where it comes from: rules that say the same derive the same. */
function spelled(part: DeadlineSettings | Threshold): string {
  if ('minutes' in part) return canonicalJson(part);
  return canonicalJson(
    deadlineParameters.map((name) => [
      part[name].value,
      part[name].since ?? part[name].from,
      (part[name].earlier ?? []).map(({ since, until, value }) => [since, until, value]),
    ]),
  );
}
