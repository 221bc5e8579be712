import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/check/index.js';
import { compare, type Fraction, readNumber, written } from '../score/fraction.js';
import { nineModes } from './oracle/digit-rounding.js';
import { claimSetOf, type MadeDocument } from './oracle/made-document.js';
import { isExactForm, isRoundedSo, plainForm, textOf } from './oracle/printed-form.js';
import { faultsOfWitness, isIn } from './oracle/reports.js';
import { checked } from './oracle/run.js';
import { smallDocuments, worldsOf } from './oracle/small-worlds.js';
import { hasQuotientOfNothing, type Values } from './oracle/truth.js';

/** How many documents are made up, all of whose worlds are looked at. */
const documentsToCheck = 1_500;

const made = fc
  .sample(smallDocuments, { numRuns: documentsToCheck, seed: 41 })
  // What a quotient of nothing may be printed as has no end.
  .filter((document) => !hasQuotientOfNothing(document))
  .map((document) => ({ document, worlds: worldsOf(document) }));

const inWords = (document: MadeDocument) => JSON.stringify(claimSetOf(document), null, 1);

const valuesOf = (worlds: readonly Values[], name: string): readonly Fraction[] => [
  ...new Map(
    worlds.map((values) => values.get(name)!).map((value) => [written(value), value] as const),
  ).values(),
];

describe('a document of a few small counts, true or not', () => {
  test('is refuted only if it has no world, and witnessed only by one', () => {
    const counted = { refuted: 0, witnessed: 0, 'not-refuted': 0, 'left open without a world': 0 };
    for (const { document, worlds } of made) {
      const report = checked(document);
      const isPossible = worlds.length > 0;
      counted[report.verdict] += 1;
      if (report.verdict === 'not-refuted' && !isPossible) counted['left open without a world'] += 1;
      const wrong = report.verdict === (isPossible ? 'refuted' : 'witnessed') ? report.verdict : null;
      if (wrong !== null) expect(`${wrong} ${inWords(document)}`).toBe('');
      const faults = faultsOfWitness(document, report);
      if (faults.length > 0) expect(`${faults.join('\n')} ${inWords(document)}`).toBe('');
    }
    console.info(`small documents: ${JSON.stringify(counted)}`);
    expect(counted.refuted).toBeGreaterThan(documentsToCheck / 10);
    expect(counted.witnessed).toBeGreaterThan(documentsToCheck / 10);
  }, 120_000);

  test('is told of its unknown numbers nothing that some world disproves', () => {
    let told = 0;
    for (const { document, worlds } of made) {
      if (worlds.length === 0) continue;
      for (const finding of checked(document).findings) {
        const fault = faultOf(finding, document, worlds);
        if (finding.code === 'inferred') told += 1;
        if (fault !== null) expect(`${finding.code}: ${fault} ${inWords(document)}`).toBe('');
      }
    }
    expect(told).toBeGreaterThan(documentsToCheck / 10);
  }, 120_000);

  test('has checks of which as many numbers pass as have a world', () => {
    let told = 0;
    for (const { document } of made.slice(0, documentsToCheck / 4)) {
      const findings = checked(document).findings;
      for (const finding of findings) {
        if (finding.code !== 'check-power' && finding.code !== 'cannot-fail') continue;
        const claim = document.claims[finding.claims[0]!.index]!;
        if (claim.form === null || !isExactForm(claim.form) || claim.form.wording !== null) continue;
        if (claim.form.unit !== '件' || claim.quantity === '上限') continue;
        // Counts of one digit: those above the limit are not looked at, so they may only be more.
        const passing = Array.from({ length: 6 }, (_, digit) => digit).filter((digit) => {
          const other = withCount(document, claim, `${digit}`);
          return !hasQuotientOfNothing(other) && worldsOf(other).length > 0;
        }).length;
        told += 1;
        const fault =
          finding.printable !== '10' || BigInt(finding.passing) < BigInt(passing)
            ? `${finding.passing} of ${finding.printable}, really ${passing}`
            : null;
        if (fault !== null)
          expect(`${textOf(claim.form)} ${claim.quantity}: ${fault} ${inWords(document)}`).toBe('');
      }
    }
    expect(told).toBeGreaterThan(20);
  }, 120_000);
});

/** The document with another number at a claim. */
const withCount = (document: MadeDocument, claim: object, whole: string): MadeDocument => ({
  ...document,
  claims: document.claims.map((each) => (each === claim ? { ...each, form: { ...plainForm, whole } } : each)),
});

/** What a finding says that some world disproves. */
function faultOf(finding: Finding, document: MadeDocument, worlds: readonly Values[]): string | null {
  if (finding.code === 'inferred') {
    const real = valuesOf(worlds, finding.quantity);
    const outside = real.find((value) => !isIn(finding.interval, value));
    if (outside !== undefined) return `${finding.quantity} may be ${written(outside)}`;
    if (finding.values === null) return null;
    const listed = finding.values.map(readNumber);
    const isAmong = (list: readonly Fraction[], value: Fraction) =>
      list.some((each) => compare(each, value) === 0);
    const unlisted = real.find((value) => !isAmong(listed, value));
    if (unlisted !== undefined) return `${finding.quantity} may be ${written(unlisted)}`;
    const unreal = listed.find((value) => !isAmong(real, value));
    return finding.isProved && unreal !== undefined
      ? `${finding.quantity} is never ${written(unreal)}, and is said to be proved`
      : null;
  }
  if (finding.code === 'some-roundings-only' && finding.claims.length === 1) {
    const { quantity, form } = document.claims[finding.claims[0]!.index]!;
    const values = valuesOf(worlds, quantity);
    const missing = (document.modes ?? nineModes).find(
      (mode) => !finding.modes.includes(mode) && values.some((value) => isRoundedSo(value, form!, mode)),
    );
    return missing === undefined ? null : `${quantity} may be rounded by ${missing}`;
  }
  return null;
}
