import { describe, expect, test } from 'vitest';
import {
  defineCalendar,
  type HolidayNotice,
  isWorkingDay,
  stateCouncilCalendar,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../src/time/index.js';

const source = { zh: '某通知', en: 'a notice' };
const notice = (year: number, daysOff: string[] = [], workingDays: string[] = []): HolidayNotice => ({
  year,
  source,
  daysOff,
  workingDays,
});
const refused = (code: string, issue: object = {}) =>
  expect.objectContaining({ code, issue: expect.objectContaining(issue) });
const plain = (calendar: WorkingCalendar) => JSON.parse(JSON.stringify(calendar)) as WorkingCalendar;

describe('a year', () => {
  test('has Mondays to Fridays worked but for days off, and weekends off but for those worked', () => {
    const calendar = defineCalendar([notice(2030, ['2030-01-01', '2030-01-05'], ['2030-01-06'])], null);
    const works = (day: number) => isWorkingDay(calendar, `2030-01-0${day}`);
    expect([1, 2, 3, 4, 5, 6, 7].map(works)).toEqual([false, true, true, true, false, true, true]);
    expect(isWorkingDay(calendar, '2030-01-12')).toBe(false);
  });

  test('is added to those of the State Council, which stay as they are', () => {
    const calendar = defineCalendar([notice(2027, ['2027-01-01'])]);
    expect(calendar.notices).toHaveLength(24);
    expect(isWorkingDay(calendar, '2027-01-01')).toBe(false);
    expect(isWorkingDay(calendar, '2027-01-04')).toBe(true);
    expect(isWorkingDay(calendar, '2021-04-25')).toBe(true);
    expect(stateCouncilCalendar.notices).toHaveLength(23);
    expect(() => isWorkingDay(stateCouncilCalendar, '2027-01-04')).toThrow(refused('unknown-calendar-year'));
  });

  test('replaces that of the base as a whole, with what it moved in December', () => {
    const calendar = defineCalendar([notice(2019, ['2019-01-01'])]);
    expect(calendar.notices.map(({ year }) => year)).toEqual(
      stateCouncilCalendar.notices.map(({ year }) => year),
    );
    expect(isWorkingDay(stateCouncilCalendar, '2019-05-01')).toBe(false);
    expect(isWorkingDay(calendar, '2019-05-01')).toBe(true);
    expect(isWorkingDay(stateCouncilCalendar, '2018-12-31')).toBe(false);
    expect(isWorkingDay(calendar, '2018-12-31')).toBe(true);
    expect(isWorkingDay(calendar, '2018-12-29')).toBe(false);
    expect(isWorkingDay(calendar, '2018-10-01')).toBe(false);
  });

  test('may move days of December before it, and has the last word on them', () => {
    const first = notice(2029, ['2029-12-31', '2029-12-28'], ['2029-12-29']);
    const second = notice(2030, ['2029-12-29'], ['2029-12-30']);
    for (const notices of [
      [first, second],
      [second, first],
    ]) {
      const calendar = defineCalendar(notices, null);
      const december = ['28', '29', '30', '31'].map((day) => isWorkingDay(calendar, `2029-12-${day}`));
      expect(december).toEqual([false, false, true, false]);
    }
  });

  test('without a notice is unknown, also where the next one speaks of its December', () => {
    const calendar = defineCalendar([notice(2030, ['2029-12-31']), notice(2032)], null);
    for (const day of ['2029-12-31', '2031-06-02', '2033-01-03', '0001-01-01', '9999-12-31'])
      expect(() => isWorkingDay(calendar, day)).toThrow(
        refused('unknown-calendar-year', { found: `${Number(day.slice(0, 4))}` }),
      );
    expect(() => isWorkingDay(calendar, '2031-06-02')).toThrow(
      '工作日历没有 2031 年的放假安排,无法判断哪些天上班;请用 defineCalendar 加入该年的通知。 / The working calendar has no notice for 2031,',
    );
    expect(isWorkingDay(calendar, '2030-12-31') && isWorkingDay(calendar, '2032-01-01')).toBe(true);
  });

  test('is unknown in a calendar of none', () => {
    expect(() => isWorkingDay(defineCalendar([], null), '2021-04-25')).toThrow(
      refused('unknown-calendar-year', { found: '2021' }),
    );
  });
});

describe('the working days between two days', () => {
  test('take in both', () => {
    const count = (first: string, last: string) => workingDaysBetween(stateCouncilCalendar, first, last);
    expect(count('2021-04-25', '2021-05-08')).toBe(9);
    expect(count('2021-05-01', '2021-05-05')).toBe(0);
    expect(count('2021-05-06', '2021-05-06')).toBe(1);
    expect(count('2018-12-28', '2019-01-02')).toBe(3);
  });

  test('are refused where a year between is unknown, or the days are out of order', () => {
    const calendar = defineCalendar([notice(2030), notice(2033)], null);
    const count = (first: string, last: string) => () => workingDaysBetween(calendar, first, last);
    expect(count('2030-05-01', '2033-05-01')).toThrow(refused('unknown-calendar-year', { found: '2031' }));
    expect(count('2033-05-01', '2034-01-01')).toThrow(refused('unknown-calendar-year', { found: '2034' }));
    expect(count('2029-12-31', '2030-01-01')).toThrow(refused('unknown-calendar-year', { found: '2029' }));
    expect(count('2030-05-02', '2030-05-01')).toThrow(refused('invalid-period'));
  });
});

test.each([
  '2021-02-29',
  '2021-4-1',
  '20210401',
  '2021-04-01T00:00:00',
  '',
  null,
  undefined,
  20210401,
  new Date(0),
] as string[])('the day %s is refused', (day) => {
  expect(() => isWorkingDay(stateCouncilCalendar, day)).toThrow(refused('invalid-date'));
  expect(() => workingDaysBetween(stateCouncilCalendar, '2021-04-01', day)).toThrow(refused('invalid-date'));
  expect(() => workingDaysBetween(stateCouncilCalendar, day, '2021-04-01')).toThrow(refused('invalid-date'));
});

describe('a calendar is data', () => {
  const days = ['2031-12-29', '2031-12-31'];
  const input = [notice(2032, [...days].reverse(), ['2032-01-04', '2032-01-03']), notice(2031)];
  const calendar = defineCalendar(input, null);

  test('frozen, sorted by year and day, and without the input in it', () => {
    expect(calendar).toEqual({
      format: 'zwfw-calendar/1',
      notices: [notice(2031), notice(2032, days, ['2032-01-03', '2032-01-04'])],
    });
    const frozen = [calendar, calendar.notices, ...calendar.notices].every(Object.isFrozen);
    expect(frozen && Object.isFrozen(calendar.notices[1]?.daysOff)).toBe(true);
    expect(input.map(({ year }) => year)).toEqual([2032, 2031]);
    expect(input[0]?.daysOff).toEqual([...days].reverse());
    expect(Object.isFrozen(input) || Object.isFrozen(input[0]?.daysOff) || Object.isFrozen(source)).toBe(
      false,
    );
  });

  test('that survives JSON', () => {
    expect(plain(calendar)).toEqual(calendar);
    expect(isWorkingDay(plain(calendar), '2032-01-04')).toBe(true);
    expect(isWorkingDay({ ...plain(stateCouncilCalendar) }, '2021-04-25')).toBe(true);
    expect(defineCalendar([], plain(stateCouncilCalendar))).toEqual(stateCouncilCalendar);
  });

  test('whose changes are seen, however much of it is frozen', () => {
    const changing = plain(calendar) as { notices: { daysOff: string[] }[] } & WorkingCalendar;
    for (const part of [null, changing, changing.notices, ...changing.notices]) {
      if (part !== null) Object.freeze(part);
      const daysOff = changing.notices[1]!.daysOff;
      expect(isWorkingDay(changing, '2032-06-01')).toBe(true);
      daysOff.push('2032-06-01');
      expect(isWorkingDay(changing, '2032-06-01')).toBe(false);
      daysOff.pop();
      expect(isWorkingDay(changing, '2032-06-01')).toBe(true);
    }
    const { format, notices } = plain(calendar);
    let read = notices;
    const computed = Object.freeze({
      format,
      get notices() {
        return read;
      },
    });
    expect(isWorkingDay(computed, '2031-01-01')).toBe(true);
    read = [];
    expect(() => isWorkingDay(computed, '2031-01-01')).toThrow(refused('unknown-calendar-year'));
  });

  test('that is checked when it comes back', () => {
    const { notices } = plain(calendar);
    const day = (input: unknown) => () => isWorkingDay(input as WorkingCalendar, '2031-01-01');
    const twice = { format: 'zwfw-calendar/1', notices: [...notices, notices[0]] };
    expect(day(twice)).toThrow(refused('invalid-calendar', { path: ['notices', 2, 'year'] }));
    expect(day(Object.freeze(twice))).toThrow(refused('invalid-calendar'));
    expect(day({ format: 'zwfw-calendar/2', notices })).toThrow(
      refused('invalid-calendar', { path: ['format'] }),
    );
    for (const none of [undefined, null, 1, 'zwfw-calendar/1', [], {}, { notices }, () => calendar])
      expect(day(none)).toThrow(refused('invalid-calendar', { path: [] }));
    expect(() => defineCalendar([], { notices } as unknown as WorkingCalendar)).toThrow(
      refused('invalid-calendar', { path: ['base'] }),
    );
  });

  test('in any order of its years when it was written by hand', () => {
    const backwards = { ...calendar, notices: [...calendar.notices].reverse() };
    expect(isWorkingDay(backwards, '2031-12-31')).toBe(false);
    expect(workingDaysBetween(backwards, '2031-12-26', '2032-01-04')).toBe(6);
  });
});

describe('a notice is refused', () => {
  const right = notice(2030, ['2030-01-01'], ['2030-01-05']);
  test.each<[string, unknown, (string | number)[]]>([
    ['that is none', null, []],
    ['that is a list', [], []],
    ['without a year', { ...right, year: undefined }, []],
    ['with a field that is none', { ...right, worked: [] }, []],
    ['of the year before 1949', { ...right, year: 1948 }, ['year']],
    ['of the year 9999', { ...right, year: 9999 }, ['year']],
    ['of a year as text', { ...right, year: '2030' }, ['year']],
    ['of half a year', { ...right, year: 2030.5 }, ['year']],
    ['without a source', { ...right, source: null }, ['source']],
    ['with a source in one language', { ...right, source: { zh: '某通知' } }, ['source']],
    ['with an empty source', { ...right, source: { zh: ' ', en: 'a notice' } }, ['source', 'zh']],
    ['with a source that is no text', { ...right, source: { zh: '某通知', en: 1 } }, ['source', 'en']],
    ['with days that are no list', { ...right, daysOff: '2030-01-01' }, ['daysOff']],
    ['with a day that does not exist', { ...right, daysOff: ['2030-01-01', '2030-02-29'] }, ['daysOff', 1]],
    ['with a number for a day', { ...right, workingDays: [20300105] }, ['workingDays', 0]],
    ['with a day of another layout', { ...right, daysOff: ['2030-1-1'] }, ['daysOff', 0]],
    ['with a day of the next year', { ...right, daysOff: ['2031-01-01'] }, ['daysOff', 0]],
    ['with November of the year before', { ...right, daysOff: ['2029-11-30'] }, ['daysOff', 0]],
    ['with December of two years before', { ...right, daysOff: ['2028-12-29'] }, ['daysOff', 0]],
    ['that works a Friday', { ...right, workingDays: ['2030-01-05', '2030-01-04'] }, ['workingDays', 1]],
    ['that works a Monday', { ...right, workingDays: ['2030-01-07'] }, ['workingDays', 0]],
    ['with a day twice', { ...right, daysOff: ['2030-01-01', '2030-01-01'] }, ['daysOff', 1]],
    ['with a working day twice', { ...right, workingDays: ['2030-01-05', '2030-01-05'] }, ['workingDays', 1]],
    ['with a day on both lists', { ...right, daysOff: ['2030-01-05'] }, ['workingDays', 0]],
  ])('%s', (_, input, path) => {
    expect(() => defineCalendar([notice(2029), input as HolidayNotice])).toThrow(
      refused('invalid-calendar', { path: ['notices', 1, ...path] }),
    );
  });

  test('that comes twice for a year', () => {
    expect(() => defineCalendar([notice(2030), notice(2029), notice(2030)])).toThrow(
      refused('invalid-calendar', { path: ['notices', 2, 'year'], found: '2030' }),
    );
  });

  test('among what is no list of plain data', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const throwing = {
      get year() {
        throw new Error('no');
      },
    };
    for (const none of [
      undefined,
      null,
      1,
      'notices',
      right,
      new Set([right]),
      circle,
      [new Date(0)],
      [throwing],
    ])
      expect(() => defineCalendar(none as HolidayNotice[])).toThrow(
        refused('invalid-calendar', { path: ['notices'] }),
      );
  });

  test('in both languages, with what was expected and found', () => {
    expect(() => defineCalendar([notice(2030, [], ['2030-01-04'])])).toThrow(
      '[invalid-calendar] 工作日历的 notices › 0 › workingDays › 0:应为调休上班的星期六或星期日(其他星期一至星期五本来上班,不必列出),实为 "2030-01-04"。 / Working calendar, notices › 0 › workingDays › 0: expected a Saturday or Sunday that is worked (Mondays to Fridays are worked without being listed), found "2030-01-04".',
    );
  });
});
