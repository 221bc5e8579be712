import { fault, printed } from '../ground/index.js';

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z, so that it compares and survives JSON. */
export type Instant = number;

/** China time (北京时间) is +08:00; the zone of the machine plays no part. */
export const chinaOffset = '+08:00';

/** Why a text is no instant. */
export type InstantFault = 'instant-without-offset' | 'invalid-instant';

const extended =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/u;
const basic = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/u;
const offsetLayout = /^([+-])(\d{2}):?(\d{2})$/u;

/**
 * Reads an instant: `2021-04-01T09:30:00+08:00`, with a blank for the T, or in the layout `20210401T093000` of GB/T 39046-2020.
 * What is finer than a millisecond is cut off.
 *
 * @param text - The text to read.
 * @param offset - The offset of a text that has none of its own, such as `+08:00`; without it such a text is refused.
 * @returns The instant, or why there is none. Nothing is guessed: not a zone, not a day that the month lacks.
 */
export function parseInstant(text: string, offset?: string): Instant | InstantFault {
  const match = extended.exec(text) ?? basic.exec(text);
  if (match === null) return 'invalid-instant';
  const [, year, month, day, hour, minute, second = '0', fraction, ownOffset = offset] = match;
  if (ownOffset === undefined) return 'instant-without-offset';
  const [y, mo, d, h, mi, s] = [
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  ];
  const offsetMinutes = minutesOf(ownOffset);
  if (
    mo < 1 ||
    mo > 12 ||
    d < 1 ||
    d > daysIn(y, mo) ||
    h > 23 ||
    mi > 59 ||
    s > 59 ||
    offsetMinutes === null
  ) {
    return 'invalid-instant';
  }
  return (
    epoch(y, mo, d) +
    ((h * 60 + mi - offsetMinutes) * 60 + s) * 1000 +
    (fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3)))
  );
}

/** Whether a text is an offset from UTC, such as `+08:00` or `Z`. */
export function isOffset(text: string): boolean {
  return minutesOf(text) !== null;
}

/**
 * The instant in China time: `2021-04-01T09:30:00+08:00`, with milliseconds only where there are any.
 *
 * @throws `invalid-instant` for a number that is no whole millisecond of the years 0 to 9999, which the layout cannot say.
 */
export function formatInstant(instant: Instant): string {
  const local = instant + 8 * 3_600_000;
  if (!Number.isSafeInteger(instant) || local < epoch(0, 1, 1) || local >= epoch(10_000, 1, 1)) {
    throw fault(
      'invalid-instant',
      {
        zh: `应为 0 至 9999 年之间的整毫秒数,实为 ${printed(instant)}。`,
        en: `Expected whole milliseconds of the years 0 to 9999, found ${printed(instant)}.`,
      },
      { found: printed(instant) },
    );
  }
  return new Date(local).toISOString().replace(/(?:\.000)?Z$/u, chinaOffset);
}

function minutesOf(offset: string): number | null {
  if (offset === chinaOffset) return 480;
  if (offset === 'Z') return 0;
  const match = offsetLayout.exec(offset);
  if (match === null || Number(match[2]) > 18 || Number(match[3]) > 59) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

function epoch(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
