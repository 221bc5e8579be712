import { addBusinessDays } from 'date-fns';
import { stateCouncilCalendar } from '../../src/index.js';
import { DayClock } from '../../src/time/day-clock.js';
import { dayNumberOf, startOfDay } from '../../src/time/day-number.js';
import { dayTableOf } from '../../src/time/day-table.js';
import { handWritten } from './hand-written.js';
import { madeCases, madeMatters } from './made-cases.js';
import { median } from './median.js';

const rounds = 9;
const count = 1_000_000;
const [start, end, asOf] = [
  '2021-04-01T00:00:00+08:00',
  '2021-07-01T00:00:00+08:00',
  '2021-07-10T00:00:00+08:00',
].map(Date.parse) as [number, number, number];

const matters = madeMatters();
const cases = madeCases(count, matters);
const accepted = Int32Array.from(cases, ({ acceptedAt }) => dayNumberOf(acceptedAt));
const ended = Int32Array.from(cases, ({ completedAt }) => dayNumberOf(completedAt ?? asOf));
const limits = Int32Array.from(cases, (_, index) => 1 + (index % 20));
const rules = {
  firstDay: 'next',
  lastDayOff: 'moves',
  hours: 'always',
  suspensionFirstDay: 'stopped',
  suspensionLastDay: 'stopped',
} as const;
const clock = new DayClock(dayTableOf(stateCouncilCalendar), rules, true);

function deadlines(): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += clock.lastDay(limits[index]!, accepted[index]!) ?? 0;
  return sum;
}

function deadlinesAndMore(): number {
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const [amount, first, event] = [limits[index]!, accepted[index]!, ended[index]!];
    sum += clock.lastDay(amount, first) ?? 0;
    if (clock.isLate(amount, first, event) === 'yes') sum++;
    sum += clock.used(first, event) ?? 0;
  }
  return sum;
}

function byDateFns(): number {
  let sum = 0;
  for (let index = 0; index < count; index += 10)
    sum += addBusinessDays(new Date(startOfDay(accepted[index]!)), limits[index]!).getTime();
  return sum;
}

/** What the loops come to, so that no compiler leaves them out. */
let sum = 0;

const loops = {
  hand: () => handWritten(cases, matters, start, end, asOf).size,
  deadline: deadlines,
  more: deadlinesAndMore,
  dateFns: byDateFns,
};
const times: Record<keyof typeof loops, number[]> = { hand: [], deadline: [], more: [], dateFns: [] };
for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(loops) as (keyof typeof loops)[]) {
    const before = process.hrtime.bigint();
    sum += loops[name]();
    times[name].push(Number(process.hrtime.bigint() - before));
  }
}
const hand = median(times.hand) / count;
const deadline = median(times.deadline) / count;
const more = median(times.more) / count;
const dateFns = median(times.dateFns) / (count / 10);
if (!Number.isFinite(sum)) throw new Error('a deadline was no number');
console.log(`deadlines of ${count} cases in working days; medians of ${rounds} interleaved rounds`);
console.log(`hand-written loop over the cases: ${hand.toFixed(0)} ns per case`);
console.log(`deadline: ${deadline.toFixed(1)} ns per case, ${(deadline / hand).toFixed(3)} of the loop`);
console.log(
  `deadline, lateness and working days used: ${more.toFixed(1)} ns per case, ${(more / hand).toFixed(3)} of the loop`,
);
console.log(`date-fns addBusinessDays, which knows no holidays: ${dateFns.toFixed(0)} ns per case`);
