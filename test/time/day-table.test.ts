import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumberOf, dayOfNumber, isWeekend, numberOfDay, startOfDay } from '../../src/time/day-number.js';
import {
  dayTableOf,
  lastWorkingUpTo,
  nextWorkingFrom,
  nthWorkingFrom,
  unknownBetween,
  workingBetween,
} from '../../src/time/day-table.js';
import {
  defineCalendar,
  type HolidayNotice,
  parseInstant,
  stateCouncilCalendar,
  type WorkingCalendar,
} from '../../src/time/index.js';

const dayLength = 86_400_000;
const numberBy = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / dayLength;
const textBy = (number: number) => new Date(number * dayLength).toISOString().slice(0, 10);
const weekdayBy = (number: number) => new Date(number * dayLength).getUTCDay();

describe('the number of a day', () => {
  test('counts days of China from 1970-01-01', () => {
    expect(numberOfDay('1970-01-01')).toBe(0);
    expect(numberOfDay('1969-12-31')).toBe(-1);
    expect(dayNumberOf(parseInstant('2021-04-24T16:00:00Z') as number)).toBe(numberBy(2021, 4, 25));
    expect(dayNumberOf(parseInstant('2021-04-24T15:59:59.999Z') as number)).toBe(numberBy(2021, 4, 24));
  });

  test('is that of a plain calendar, and leads back', () => {
    const numbers = fc.integer({ min: numberBy(1949, 1, 1), max: numberBy(9999, 12, 30) });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: dayLength - 1 }), (number, inDay) => {
        expect(dayOfNumber(number)).toBe(textBy(number));
        expect(numberOfDay(textBy(number))).toBe(number);
        expect(startOfDay(number)).toBe(parseInstant(`${textBy(number)}T00:00:00+08:00`));
        expect(dayNumberOf(startOfDay(number) + inDay)).toBe(number);
        expect(isWeekend(number)).toBe([0, 6].includes(weekdayBy(number)));
      }),
    );
  });
});

/** A calendar of a few years with gaps, its days chosen at will, and what each of its days is by going through the notices. */
const calendars = fc
  .uniqueArray(fc.integer({ min: 1965, max: 1975 }), { maxLength: 4 })
  .chain((years) => fc.tuple(...years.map(noticeOf)))
  .map((notices) => defineCalendar(notices, null));

function noticeOf(year: number): fc.Arbitrary<HolidayNotice> {
  const number = fc.integer({ min: numberBy(year - 1, 12, 1), max: numberBy(year, 12, 31) });
  return fc
    .uniqueArray(fc.tuple(number, fc.boolean()), { selector: ([n]) => n, maxLength: 60 })
    .map((days) => {
      const isWorked = ([n, worked]: [number, boolean]) => worked && [0, 6].includes(weekdayBy(n));
      return {
        year,
        source: { zh: '某通知', en: 'a notice' },
        daysOff: days.filter((day) => !isWorked(day)).map(([n]) => textBy(n)),
        workingDays: days.filter(isWorked).map(([n]) => textBy(n)),
      };
    });
}

function kindOf({ notices }: WorkingCalendar, number: number): 'unknown' | 'works' | 'off' {
  const day = textBy(number);
  if (!notices.some(({ year }) => day.startsWith(`${year}`))) return 'unknown';
  const says = [...notices]
    .sort((one, other) => other.year - one.year)
    .find(({ daysOff, workingDays }) => [...daysOff, ...workingDays].includes(day));
  if (says !== undefined) return says.daysOff.includes(day) ? 'off' : 'works';
  return [0, 6].includes(weekdayBy(number)) ? 'off' : 'works';
}

const low = numberBy(1963, 6, 1);
const high = numberBy(1977, 6, 30);
const numbers = fc.integer({ min: low, max: high });

describe('the table of a calendar', () => {
  test('answers as a walk over the days does, in gaps and outside its span too', () => {
    fc.assert(
      fc.property(calendars, fc.array(fc.tuple(numbers, numbers), { minLength: 8 }), (calendar, pairs) => {
        const table = dayTableOf(calendar);
        const kinds = Array.from({ length: high - low + 1 }, (_, index) => kindOf(calendar, low + index));
        for (const [from, to] of pairs) {
          const walked = from <= to ? kinds.slice(from - low, to - low + 1) : [];
          expect(workingBetween(table, from, to)).toBe(walked.filter((kind) => kind === 'works').length);
          expect(unknownBetween(table, from, to)).toBe(walked.filter((kind) => kind === 'unknown').length);
          let seen = 0;
          for (let day = from; day <= high; day += 1) {
            if (kinds[day - low] !== 'works') continue;
            seen += 1;
            if (seen <= 3 || seen % 50 === 0) expect(nthWorkingFrom(table, from, seen)).toBe(day);
            if (seen === 1) expect(nextWorkingFrom(table, from)).toBe(day);
          }
          expect(nthWorkingFrom(table, from, seen + 1)).toBeNull();
          const last = kinds.lastIndexOf('works', to - low);
          expect(lastWorkingUpTo(table, to)).toBe(last < 0 ? null : low + last);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is laid out as its fields say', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const { first, last, working, unknown, lastWorking, nth } = dayTableOf(calendar);
        const years = calendar.notices.map(({ year }) => year);
        if (years.length > 0) {
          expect(first).toBe(numberBy(Math.min(...years), 1, 1));
          expect(last).toBe(numberBy(Math.max(...years), 12, 31));
        }
        const length = last - first + 1;
        expect([working.length, unknown.length, lastWorking.length]).toEqual([
          length + 1,
          length + 1,
          length,
        ]);
        expect(nth).toHaveLength(working.at(-1)!);
        let [worked, unknownDays, latest] = [0, 0, first - 1];
        for (let index = 0; index < length; index += 1) {
          if (working[index] !== worked || unknown[index] !== unknownDays) expect.unreachable(`day ${index}`);
          const kind = kindOf(calendar, first + index);
          if (kind === 'unknown') unknownDays += 1;
          if (kind === 'works') {
            latest = first + index;
            if (nth[worked] !== latest) expect.unreachable(`working day ${worked}`);
            worked += 1;
          }
          if (lastWorking[index] !== latest) expect.unreachable(`last working day at ${index}`);
        }
        expect([working.at(-1), unknown.at(-1)]).toEqual([worked, unknownDays]);
      }),
      { numRuns: 30 },
    );
  });

  test('knows nothing far outside its span', () => {
    const table = dayTableOf(stateCouncilCalendar);
    const [before, after] = [numberBy(1949, 10, 1), numberBy(9998, 12, 31)];
    expect(table.unknown.at(-1)).toBe(0);
    expect(workingBetween(table, before, after)).toBe(table.nth.length);
    expect(unknownBetween(table, before, after)).toBe(after - before + 1 - 8401);
    expect(unknownBetween(table, after, before)).toBe(0);
    expect(unknownBetween(table, numberBy(2003, 12, 31), numberBy(2004, 1, 1))).toBe(1);
    expect(nextWorkingFrom(table, before)).toBe(numberBy(2004, 1, 2));
    expect(nextWorkingFrom(table, after)).toBeNull();
    expect(lastWorkingUpTo(table, before)).toBeNull();
    expect(lastWorkingUpTo(table, numberBy(2004, 1, 1))).toBeNull();
    expect(lastWorkingUpTo(table, after)).toBe(numberBy(2026, 12, 31));
  });

  test('of no years has no days', () => {
    const table = dayTableOf(defineCalendar([], null));
    expect([table.first, table.last]).toEqual([0, -1]);
    for (const [from, to] of [
      [-5, 5],
      [0, 0],
      [-9, -3],
      [3, 9],
    ] as const) {
      expect(unknownBetween(table, from, to)).toBe(to - from + 1);
      expect(workingBetween(table, from, to)).toBe(0);
      expect([nextWorkingFrom(table, from), lastWorkingUpTo(table, to)]).toEqual([null, null]);
    }
  });

  test('is made once for a calendar that cannot change, and anew for one that can', () => {
    const calendar = defineCalendar([], stateCouncilCalendar);
    expect(dayTableOf(calendar)).toBe(dayTableOf(calendar));
    const read = JSON.parse(JSON.stringify(calendar)) as WorkingCalendar;
    expect(dayTableOf(read)).not.toBe(dayTableOf(read));
    expect(dayTableOf(read)).toEqual(dayTableOf(calendar));
  });
});
