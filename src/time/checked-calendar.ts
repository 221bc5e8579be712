import { deepFreeze, fault, plainCopy, printed, type Text } from '../ground/index.js';
import { type CalendarDate, isCalendarDate } from './calendar-date.js';
import { isWeekend, numberOfDay } from './day-number.js';
import type { HolidayNotice, WorkingCalendar } from './holiday-notice.js';

/** The way from the argument to a value in it. */
type Path = readonly (string | number)[];

/**
 * A frozen copy of a calendar that comes from outside.
 *
 * @throws `invalid-calendar` for what is none, saying where.
 */
export function checkedCalendar(input: unknown, path: Path = []): WorkingCalendar {
  const { format, notices } = fieldsOf(copied(input, path), ['format', 'notices'], path);
  if (format !== 'zwfw-calendar/1') {
    throw refusal([...path, 'format'], format, { zh: '"zwfw-calendar/1"', en: '"zwfw-calendar/1"' });
  }
  return deepFreeze({ format, notices: noticesIn(notices, [...path, 'notices']) });
}

/**
 * A frozen copy of notices that come from outside, sorted by year and day.
 *
 * @throws `invalid-calendar` for what are none, saying where.
 */
export function checkedNotices(input: unknown, path: Path): readonly HolidayNotice[] {
  return deepFreeze(noticesIn(copied(input, path), path));
}

function noticesIn(input: unknown, path: Path): HolidayNotice[] {
  const years = new Set<number>();
  const notices = listIn(input, path).map((one, index) => {
    const notice = noticeIn(one, [...path, index]);
    if (years.has(notice.year)) {
      throw refusal([...path, index, 'year'], notice.year, {
        zh: '每年只有一份放假安排',
        en: 'one notice for each year',
      });
    }
    years.add(notice.year);
    return notice;
  });
  return notices.sort((one, other) => one.year - other.year);
}

function noticeIn(input: unknown, path: Path): HolidayNotice {
  const fields = fieldsOf(input, ['year', 'source', 'daysOff', 'workingDays'], path);
  const year = yearIn(fields.year, [...path, 'year']);
  const source = fieldsOf(fields.source, ['zh', 'en'], [...path, 'source']);
  const zh = sentenceIn(source.zh, [...path, 'source', 'zh']);
  const en = sentenceIn(source.en, [...path, 'source', 'en']);
  const seen = new Set<CalendarDate>();
  const daysOff = daysIn(fields.daysOff, [...path, 'daysOff'], year, seen);
  const workingDays = daysIn(fields.workingDays, [...path, 'workingDays'], year, seen);
  const weekday = workingDays.findIndex((day) => !isWeekend(numberOfDay(day)));
  if (weekday >= 0) {
    throw refusal([...path, 'workingDays', weekday], workingDays[weekday], {
      zh: '调休上班的星期六或星期日(其他星期一至星期五本来上班,不必列出)',
      en: 'a Saturday or Sunday that is worked (Mondays to Fridays are worked without being listed)',
    });
  }
  return { year, source: { zh, en }, daysOff: daysOff.sort(), workingDays: workingDays.sort() };
}

function daysIn(input: unknown, path: Path, year: number, seen: Set<CalendarDate>): CalendarDate[] {
  return listIn(input, path).map((day, index) => {
    const place = [...path, index];
    if (typeof day !== 'string' || !isCalendarDate(day)) {
      throw refusal(place, day, { zh: '存在的日期 YYYY-MM-DD', en: 'a day YYYY-MM-DD that exists' });
    }
    if (!day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`)) {
      throw refusal(place, day, {
        zh: `${year} 年的日期,或通知一并调整的 ${year - 1} 年 12 月的日期`,
        en: `a day of ${year}, or of December ${year - 1}, which the notice may move too`,
      });
    }
    if (seen.has(day)) {
      throw refusal(place, day, {
        zh: '在 daysOff 和 workingDays 中总共只出现一次的日期',
        en: 'a day that is listed once only in daysOff and workingDays together',
      });
    }
    seen.add(day);
    return day;
  });
}

function yearIn(input: unknown, path: Path): number {
  if (typeof input === 'number' && Number.isInteger(input) && input >= 1949 && input <= 9998) return input;
  throw refusal(path, input, { zh: '1949 至 9998 的年份', en: 'a year from 1949 to 9998' });
}

function sentenceIn(input: unknown, path: Path): string {
  if (typeof input === 'string' && input.trim() !== '') return input;
  throw refusal(path, input, {
    zh: '所依据的通知的名称(非空文本)',
    en: 'the name of the notice that the days are taken from',
  });
}

function listIn(input: unknown, path: Path): readonly unknown[] {
  if (Array.isArray(input)) return input;
  throw refusal(path, input, { zh: '数组', en: 'an array' });
}

function fieldsOf<Name extends string>(
  input: unknown,
  names: readonly Name[],
  path: Path,
): Readonly<Record<Name, unknown>> {
  const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
  const keys = isObject ? Object.keys(input) : [];
  if (isObject && keys.length === names.length && names.every((name) => keys.includes(name))) {
    return input as Record<Name, unknown>;
  }
  throw refusal(path, isObject ? keys : input, {
    zh: `恰有字段 ${names.join('、')} 的对象`,
    en: `an object with exactly the fields ${names.join(', ')}`,
  });
}

/** Whatever getters and proxies do, what is checked is also what is kept. */
function copied(input: unknown, path: Path): unknown {
  try {
    return plainCopy(input);
  } catch {
    throw refusal(path, input, {
      zh: '可以写成 JSON 的普通数据',
      en: 'plain data that JSON can hold',
    });
  }
}

function refusal(path: Path, value: unknown, expected: Text): Error {
  const found = printed(value);
  const place = path.length === 0 ? { zh: '', en: '' } : { zh: `的 ${way(path)}`, en: `, ${way(path)}` };
  return fault(
    'invalid-calendar',
    {
      zh: `工作日历${place.zh}:应为${expected.zh},实为 ${found}。`,
      en: `Working calendar${place.en}: expected ${expected.en}, found ${found}.`,
    },
    { path, found },
  );
}

function way(path: Path): string {
  return path.join(' › ');
}
