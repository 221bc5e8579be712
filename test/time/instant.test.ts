import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, isCalendarDate, isOffset, parseInstant } from '../../src/time/index.js';

const first = Date.parse('0000-01-02T00:00:00Z');
const last = Date.parse('9999-12-30T00:00:00Z');
const instants = fc.integer({ min: first, max: last });
const offsets = fc
  .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 18 }), fc.integer({ min: 0, max: 59 }))
  .map(([sign, hours, minutes]) => `${sign}${`${hours}`.padStart(2, '0')}:${`${minutes}`.padStart(2, '0')}`);

/** A clock that is not the library's: the one zone of Intl that has always been at +08:00 (its sign is reversed). */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Etc/GMT-8',
  dateStyle: 'short',
  timeStyle: 'medium',
});

describe('reading an instant', () => {
  test('agrees with Date.parse, in every layout and offset', () => {
    fc.assert(
      fc.property(instants, offsets, (instant, offset) => {
        const iso = new Date(instant).toISOString().slice(0, -1);
        const expected = Date.parse(`${iso}${offset}`);
        expect(expected).not.toBeNaN();
        const basic = iso.replace(/[-:]/gu, '');
        for (const text of [iso, iso.replace('T', ' '), iso.replace('.', ','), basic]) {
          expect(parseInstant(`${text}${offset}`)).toBe(expected);
          expect(parseInstant(`${text}${offset.replace(':', '')}`)).toBe(expected);
          expect(parseInstant(text, offset)).toBe(expected);
          expect(parseInstant(`${text}Z`, offset)).toBe(instant);
          expect(parseInstant(text)).toBe('instant-without-offset');
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['2021-04-01T09:30:00+08:00', Date.UTC(2021, 3, 1, 1, 30)],
    ['2021-04-01T09:30+08:00', Date.UTC(2021, 3, 1, 1, 30)],
    ['20210401T093000+0800', Date.UTC(2021, 3, 1, 1, 30)],
    ['2021-04-01T01:30:00.1Z', Date.UTC(2021, 3, 1, 1, 30, 0, 100)],
    ['2021-04-01T01:30:00.123999999Z', Date.UTC(2021, 3, 1, 1, 30, 0, 123)],
    ['2020-02-29T00:00:00Z', Date.UTC(2020, 1, 29)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('reads %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  test('reads the layout of GB/T 39046-2020 with a stated offset, and not without', () => {
    expect(parseInstant('20210401T093000', '+08:00')).toBe(Date.UTC(2021, 3, 1, 1, 30));
    expect(parseInstant('20210401T093000')).toBe('instant-without-offset');
  });

  test.each([
    '',
    ' ',
    '2021-04-01',
    '20210401',
    '2021-00-01T00:00:00Z',
    '2021-13-01T00:00:00Z',
    '2021-04-00T00:00:00Z',
    '2021-04-31T00:00:00Z',
    '2021-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2021-04-01T24:00:00Z',
    '2021-04-01T25:00:00Z',
    '2021-04-01T09:60:00Z',
    '2016-12-31T23:59:60Z',
    '2021-04-01T09:30:00+19:00',
    '2021-04-01T09:30:00+08:60',
    '2021-04-01T09:30:00+8:00',
    '2021-04-01T09:30:00+08',
    '2021-04-01T09:30:00 +08:00',
    '2021-04-01T09:30:00 CST',
    '2021-04-01T09:30:00.Z',
    '2021-04-01T09:30:00.1234567890Z',
    '2021-4-1T09:30:00Z',
    '2021/04/01 09:30:00',
    '+002021-04-01T09:30:00Z',
    '２０２１-04-01T09:30:00Z',
    ' 2021-04-01T09:30:00Z',
    '2021-04-01T09:30:00Z\n',
    '1617240600000',
    '2021年4月1日 09:30',
  ])('refuses %j', (text) => {
    expect(parseInstant(text, '+08:00')).toBe('invalid-instant');
  });

  test('refuses a stated offset that is none', () => {
    for (const offset of ['', '08:00', 'Asia/Shanghai', '+19:00', 'CST', '+08:00 '])
      expect([isOffset(offset), parseInstant('2021-04-01T09:30:00', offset)]).toEqual([
        false,
        'invalid-instant',
      ]);
    for (const offset of ['+08:00', '+0800', '-03:30', 'Z', '+18:00']) expect(isOffset(offset)).toBe(true);
  });
});

describe('writing an instant', () => {
  test('gives China time, and reads back', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const text = formatInstant(instant);
        expect(parseInstant(text)).toBe(instant);
        expect(Date.parse(text)).toBe(instant);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?\+08:00$/u);
        expect(text.endsWith('.000+08:00')).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('shows the clock of Beijing as Intl does', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2100, 0) }), (instant) => {
        const shown = clock.format(instant).replace(' ', 'T');
        expect(formatInstant(instant).slice(0, 19)).toBe(shown);
      }),
    );
  });

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0.5,
    8.64e15,
    Date.UTC(10_000, 0),
    -1e15,
    '0' as unknown as number,
  ])('refuses %s, which the layout cannot say', (instant) => {
    expect(() => formatInstant(instant)).toThrow(expect.objectContaining({ code: 'invalid-instant' }));
  });

  test('reaches from the first to the last year of four digits', () => {
    expect(formatInstant(Date.UTC(10_000, 0, 1) - 8 * 3_600_000 - 1)).toBe('9999-12-31T23:59:59.999+08:00');
    expect(formatInstant(Date.parse('0000-01-01T00:00:00+08:00'))).toBe('0000-01-01T00:00:00+08:00');
  });
});

describe('a calendar date', () => {
  test('is a day that exists', () => {
    expect(['2021-04-30', '2020-02-29', '1949-10-01'].every(isCalendarDate)).toBe(true);
    for (const text of [
      '2021-04-31',
      '2021-02-29',
      '2021-4-1',
      '20210401',
      '2021-04-01T00:00:00',
      '',
      '2021-04-01\n',
    ])
      expect(isCalendarDate(text)).toBe(false);
  });
});
