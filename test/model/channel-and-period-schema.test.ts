import { expect, test } from 'vitest';
import {
  applicationChannelSchema,
  periodSchema,
  quarter,
  range,
  ratingChannelSchema,
  yearToDate,
} from '../../src/index.js';

test('a channel is its name or a code with its scheme', () => {
  expect(applicationChannelSchema.parse('window')).toBe('window');
  expect(applicationChannelSchema.parse({ scheme: 'GB/T 39046-2020 A.5', code: '3' })).toBe('mobile');
  expect(ratingChannelSchema.parse({ scheme: 'rating-interface pf', code: '3' })).toBe('qr-code');
  for (const value of ['3', 3, 'hotline', { scheme: 'rating-interface pf', code: '3' }, null, undefined]) {
    expect(applicationChannelSchema.safeParse(value).success).toBe(false);
  }
});

test('a period from outside is one that could have been made', () => {
  for (const period of [quarter(2021, 2), range('2023-01-01', '2023-10-31'), yearToDate('2021-10-31')]) {
    expect(periodSchema.parse(JSON.parse(JSON.stringify(period)))).toEqual(period);
  }
  const { start, end, ...rest } = quarter(2021, 2);
  expect(periodSchema.safeParse({ ...rest, start: end, end: start }).success).toBe(false);
  expect(periodSchema.safeParse({ ...rest, start: '2021-04-01T00:00:00', end }).success).toBe(false);
  expect(periodSchema.safeParse({ ...rest, start, end, extra: 1 }).success).toBe(false);
});
