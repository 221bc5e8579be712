import type { Issue } from '../ground/index.js';

/** What became of the rows that were read; none is lost: `read` is `valid` and `refused` together. */
export interface ReadingReport {
  readonly read: number;
  readonly valid: number;
  readonly refused: number;
  /** How many issues of each code. */
  readonly issueCounts: Readonly<Record<string, number>>;
  /** The issues themselves, in the order of the rows; empty where `onIssue` was given, since they went there. */
  readonly issues: readonly Issue[];
}

/** Receives each issue as it is found. */
export type OnIssue = (issue: Issue) => void;

/** Counts rows and gathers issues while a source is read. */
export class ReadingLog {
  #valid = 0;
  #refused = 0;
  readonly #issueCounts: Record<string, number> = {};
  readonly #issues: Issue[] = [];
  readonly #onIssue: OnIssue;

  constructor(onIssue?: OnIssue) {
    this.#onIssue = onIssue ?? ((issue) => this.#issues.push(issue));
  }

  accept(): void {
    this.#valid++;
  }

  refuse(issues: readonly Issue[]): void {
    this.#refused++;
    for (const issue of issues) this.note(issue);
  }

  /** Takes down an issue of a record that goes on all the same. */
  note(issue: Issue): void {
    this.#issueCounts[issue.code] = (this.#issueCounts[issue.code] ?? 0) + 1;
    this.#onIssue(issue);
  }

  report(): ReadingReport {
    return Object.freeze({
      read: this.#valid + this.#refused,
      valid: this.#valid,
      refused: this.#refused,
      issueCounts: Object.freeze({ ...this.#issueCounts }),
      issues: Object.freeze([...this.#issues]),
    });
  }
}
