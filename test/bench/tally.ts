import assert from 'node:assert/strict';
import { catalogue, quarter, tally, zhongwei } from '../../src/index.js';
import { type HandCounters, handWritten } from './hand-written.js';
import { madeCases, madeMatters } from './made-cases.js';
import { median } from './median.js';

const rounds = 9;
const count = 1_000_000;
const asOf = '2021-07-10T00:00:00+08:00';
const [start, end, asOfInstant] = ['2021-04-01T00:00:00+08:00', '2021-07-01T00:00:00+08:00', asOf].map(
  Date.parse,
) as [number, number, number];

const matters = madeMatters();
const cases = madeCases(count, matters);
const options = { rules: zhongwei, period: quarter(2021, 2), asOf, by: [['department']], matters };

/** The indicators that the hand-written loop counts. */
const indicators = [
  'case-composition',
  'case-count',
  'evaluation-rate',
  'matter-coverage',
  'matters-handled',
  'online-share',
  'satisfaction-rate',
  'unrated-count',
];

const byLibrary = () => tally(cases, { ...options, indicators });
const wholeCatalogue = () => tally(cases, options);
const byHand = async () => handWritten(cases, matters, start, end, asOfInstant);

const libraryTimes: number[] = [];
const wholeTimes: number[] = [];
const handTimes: number[] = [];
for (let round = 0; round < rounds; round++) {
  libraryTimes.push(await timed(byLibrary));
  wholeTimes.push(await timed(wholeCatalogue));
  handTimes.push(await timed(byHand));
}
await compare();
const library = median(libraryTimes);
const whole = median(wholeTimes);
const hand = median(handTimes);
console.log(`${count} cases, 40 departments and the total; medians of ${rounds} interleaved rounds`);
console.log(`tally of ${indicators.length} indicators: ${nanoseconds(library)} ns per case`);
console.log(`tally of all ${catalogue.size}: ${nanoseconds(whole)} ns per case`);
console.log(`hand-written loop: ${nanoseconds(hand)} ns per case`);
console.log(`tally / hand-written loop: ${(library / hand).toFixed(2)}`);
console.log(`all ${catalogue.size} / ${indicators.length} indicators: ${(whole / library).toFixed(2)}`);

async function timed(run: () => Promise<unknown>): Promise<number> {
  const before = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - before);
}

/** The two have to count the same, in every group, or the comparison means nothing. */
async function compare(): Promise<void> {
  const { rows, columns } = await byLibrary();
  const groups = await byHand();
  const column = (indicator: string, step: string, detail?: string) =>
    columns.findIndex(
      (each) =>
        each.indicator === indicator &&
        each.step === step &&
        (detail === undefined ||
          ('value' in each && each.value === detail) ||
          ('reason' in each && each.reason === detail)),
    );
  const expected: [number, (group: HandCounters) => number][] = [
    [column('case-count', 'denominator'), (group) => group.cases],
    [column('online-share', 'denominator'), (group) => group.cases],
    [column('online-share', 'numerator'), (group) => group.unified],
    [column('case-composition', 'part', 'specialised'), (group) => group.specialised],
    [column('case-composition', 'part', 'offline'), (group) => group.offline],
    [column('matters-handled', 'universe'), (group) => group.unified],
    [column('matters-handled', 'excluded'), (group) => group.unifiedNotCatalogued],
    [column('matters-handled', 'denominator'), (group) => group.unifiedCatalogued],
    [column('matters-handled', 'numerator'), (group) => group.matters.size],
    [column('matter-coverage', 'numerator'), (group) => group.matters.size],
    [column('evaluation-rate', 'denominator'), (group) => group.ratable],
    [column('evaluation-rate', 'numerator'), (group) => group.ratedByChoice],
    [column('unrated-count', 'numerator'), (group) => group.notRatedByChoice],
    [column('satisfaction-rate', 'universe'), (group) => group.ratings],
    [column('satisfaction-rate', 'excluded'), (group) => group.ratingsByDefault],
    [column('satisfaction-rate', 'denominator'), (group) => group.ratingsByChoice],
    [column('satisfaction-rate', 'numerator'), (group) => group.ratingsSatisfied],
  ];
  assert.equal(rows.length, groups.size);
  for (const { scope, counts } of rows) {
    const group = groups.get(scope.department ?? '')!;
    for (const [place, of] of expected) {
      if (place >= 0)
        assert.equal(counts[place], of(group), `${JSON.stringify(scope)} ${JSON.stringify(columns[place])}`);
    }
  }
}

function nanoseconds(time: number): string {
  return (time / count).toFixed(0);
}
