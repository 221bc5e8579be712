import { documents } from '../../examples/documents.js';
import { type CheckReport, type ClaimSet, checkClaims } from '../../src/index.js';
import { madeClaims } from './made-claims.js';
import { median } from './median.js';

// How long it takes to check published figures: the five documents, and made documents of 1,000 claims, from a fixed seed.

const [rounds, claims, relations] = [3, 1000, 2000];
const made = {
  'all counts in full, none wrong': madeClaims(claims, relations, { printed: 'full', wrong: 0 }),
  'counts in 万, shares in percent, a tenth unknown': madeClaims(claims, relations, {
    printed: 'rounded',
    wrong: 0,
  }),
  'all counts in full, 100 wrong': madeClaims(claims, relations, { printed: 'full', wrong: 100 }),
  'counts in 万, shares in percent, a tenth unknown, 100 wrong': madeClaims(claims, relations, {
    printed: 'rounded',
    wrong: 100,
  }),
};

console.log(`published figures checked; medians of ${rounds} rounds`);
measure(
  'the five documents together',
  documents.map((document) => document.claims),
);
console.log(`${claims} claims with ${relations} relations:`);
for (const [name, set] of Object.entries(made)) measure(name, [set]);

function measure(name: string, sets: readonly ClaimSet[]): void {
  const times: number[] = [];
  let reports: readonly CheckReport[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    reports = sets.map((set) => checkClaims(set));
    times.push(performance.now() - start);
  }
  const contradictions = reports
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'contradiction');
  const verdicts = reports.map(({ verdict }) => verdict).join(', ');
  console.log(
    `${name}: ${median(times).toFixed(0)} ms (best ${Math.min(...times).toFixed(0)}, first ${times[0]!.toFixed(0)}); ${verdicts}, ${contradictions.length} contradictions`,
  );
}
