/** Many shares checked at once: each has quantities of its own, so that what is said of one is not said because of another. */
import {
  type CheckReport,
  type Claim,
  type ClaimedQuantity,
  type ClaimRelation,
  checkClaims,
  type Finding,
  type FindingCode,
} from '../../../src/check/index.js';
import { largestWhole, percentText } from './brute.js';
import type { OracleMode } from './digit-rounding.js';
import { witnessOf } from './reports.js';

/** A share as a document gives it: `null` where it does not. */
export interface ShareCase {
  readonly part: number | null;
  /** `limited` is a whole that the document does not give but says to be at most 300. */
  readonly whole: number | 'limited';
  readonly steps: number;
  readonly places: number;
}

export const roles = ['part', 'whole', 'share'] as const;
export type Role = (typeof roles)[number];

/** What a report says of one share. */
export interface SaidOfShare {
  readonly findings: readonly Finding[];
  /** The values shown for it, where a proof is shown. */
  readonly witness: Readonly<Record<Role, { n: bigint; d: bigint } | undefined>>;
}

export interface SharesChecked {
  readonly report: CheckReport;
  readonly said: readonly SaidOfShare[];
}

/** The quantity of a share in its set. */
export const nameOf = (role: Role | 'limit', index: number) =>
  `${{ part: '分子', whole: '分母', share: '占比', limit: '上限' }[role]}${index + 1}`;

/** Checks shares in sets of so many. */
export function checkShares(
  cases: readonly ShareCase[],
  modes: readonly OracleMode[] | null,
  perSet = 200,
): readonly SharesChecked[] {
  const sets: SharesChecked[] = [];
  for (let from = 0; from < cases.length; from += perSet)
    sets.push(checkSet(cases.slice(from, from + perSet), modes));
  return sets;
}

function checkSet(cases: readonly ShareCase[], modes: readonly OracleMode[] | null): SharesChecked {
  const quantities: ClaimedQuantity[] = [];
  const claims: Claim[] = [];
  const relations: ClaimRelation[] = [];
  for (const [index, { part, whole, steps, places }] of cases.entries()) {
    const [ofPart, ofWhole, ofShare] = roles.map((role) => nameOf(role, index)) as [string, string, string];
    quantities.push(
      { name: ofPart, kind: 'count' },
      { name: ofWhole, kind: 'count' },
      { name: ofShare, kind: 'measure' },
    );
    claims.push(
      { quantity: ofPart, printed: part === null ? null : `${part}件` },
      { quantity: ofWhole, printed: whole === 'limited' ? null : `${whole}件` },
      { quantity: ofShare, printed: percentText(steps, places) },
    );
    relations.push({ kind: 'share', share: ofShare, part: ofPart, whole: ofWhole });
    if (whole !== 'limited') continue;
    const limit = nameOf('limit', index);
    quantities.push({ name: limit, kind: 'target' });
    claims.push({ quantity: limit, printed: `${largestWhole}件` });
    relations.push({ kind: 'comparison', left: ofWhole, is: 'at-most', right: limit });
  }
  const report = checkClaims(
    { format: 'zwfw-claims/1', title: '占比', quantities, claims, relations },
    modes === null ? {} : { modes },
  );
  return { report, said: saidOf(report, cases.length) };
}

function saidOf(report: CheckReport, many: number): readonly SaidOfShare[] {
  const findings = Array.from({ length: many }, (): Finding[] => []);
  for (const finding of report.findings) {
    // The proof names all there is; everything else is about one share.
    if (finding.code === 'witnessed' || finding.code === 'document-rounding') continue;
    const about = new Set(finding.claims.map(({ quantity }) => Number(quantity.replace(/\D/g, '')) - 1));
    for (const index of about) findings[index]?.push(finding);
  }
  const values = witnessOf(report);
  return findings.map((each, index) => ({
    findings: each,
    witness: {
      part: values.get(nameOf('part', index)),
      whole: values.get(nameOf('whole', index)),
      share: values.get(nameOf('share', index)),
    },
  }));
}

/** The findings of a code. */
export const ofCode = <Code extends FindingCode>({ findings }: SaidOfShare, ...codes: readonly Code[]) =>
  findings.filter((finding): finding is Extract<Finding, { code: Code }> =>
    (codes as readonly FindingCode[]).includes(finding.code),
  );
