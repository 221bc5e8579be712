/** Checks made documents one after the other and keeps count of what was found. */
import fc from 'fast-check';
import { checkClaims, type Verdict } from '../../../src/check/index.js';
import { documents, type Manner } from './documents.js';
import { claimSetOf, type MadeDocument, optionsOf } from './made-document.js';
import { faultsOfTrue } from './reports.js';

export interface Tally {
  documents: number;
  claims: number;
  relations: number;
  readonly verdicts: Record<Verdict, number>;
  readonly findings: Map<string, number>;
}

export const emptyTally = (): Tally => ({
  documents: 0,
  claims: 0,
  relations: 0,
  verdicts: { refuted: 0, witnessed: 0, 'not-refuted': 0 },
  findings: new Map(),
});

export const checked = (document: MadeDocument) => checkClaims(claimSetOf(document), optionsOf(document));

/** Checks so many documents whose numbers are true; throws at the first of which the check says what is not so, made as small as it can be. */
export function checkTrueDocuments(many: number, seed: number, manner: Manner = 'any', scenes = 3): Tally {
  const tally = emptyTally();
  fc.assert(
    fc.property(documents(manner, scenes), (document) => {
      const report = checked(document);
      tally.documents += 1;
      tally.claims += document.claims.length;
      tally.relations += document.relations.length;
      tally.verdicts[report.verdict] += 1;
      for (const { code } of report.findings) tally.findings.set(code, (tally.findings.get(code) ?? 0) + 1);
      const faults = faultsOfTrue(document, report);
      if (faults.length === 0) return;
      const { claims, relations } = claimSetOf(document);
      throw new Error(
        [
          ...faults,
          `modes ${document.modes?.join(' ') ?? '—'}, printed by ${document.mode}`,
          ...claims.map((claim) => JSON.stringify(claim)),
          ...relations.map((relation) => JSON.stringify(relation)),
          ...[...document.truth].map(([name, { n, d }]) => `${name} = ${n}/${d}`),
        ].join('\n'),
      );
    }),
    { numRuns: many, seed },
  );
  return tally;
}

/** What was counted, in a few lines. */
export function told({ documents: many, claims, relations, verdicts, findings }: Tally): string {
  const lines = [...findings].map(([code, count]) => `  ${code} ${count}`).sort();
  const judged = Object.entries(verdicts).map(([verdict, count]) => `${verdict} ${count}`);
  return [`${many} documents, ${claims} claims, ${relations} relations: ${judged.join(', ')}`, ...lines].join(
    '\n',
  );
}
