import { expect, test } from 'vitest';
import {
  caseTypes,
  codeOfValue,
  codeScheme,
  codeSchemes,
  enumeration,
  parseCases,
  valueOfCode,
  valuesOf,
} from '../../src/model/index.js';

/** The tables of GB/T 39046-2020 annex A, of the rating interface and of the exchange database, typed out a second time. */
const tables: Record<string, string> = {
  'GB/T 39046-2020 A.1':
    '00 administrative-power, 01 licence, 02 penalty, 03 compulsion, 04 levy, 05 payment, 06 inspection, 07 confirmation, 08 reward, 09 adjudication, 10 other-power, 20 public-service',
  'GB/T 39046-2020 A.2': '1 national, 2 provincial, 3 municipal, 4 county, 5 township, 6 village, 7 graded',
  'GB/T 39046-2020 A.3': '1 statutory, 2 authorised, 3 entrusted, 9 other',
  'GB/T 39046-2020 A.4':
    '1 natural-person, 2 enterprise, 3 public-institution, 4 social-organisation, 5 administrative-organ, 6 other-organisation',
  'GB/T 39046-2020 A.5': '1 window, 2 computer, 3 mobile, 4 courier, 9 other',
  'GB/T 39046-2020 A.6': '1 immediate, 2 committed, 9 other',
  'GB/T 39046-2020 A.7': '1 extension, 2 other',
  'GB/T 39046-2020 A.8':
    '1 very-satisfied, 2 satisfied, 3 basically-satisfied, 4 dissatisfied, 5 very-dissatisfied',
  'rating-interface satisfaction':
    '1 very-dissatisfied, 2 dissatisfied, 3 basically-satisfied, 4 satisfied, 5 very-satisfied',
  'rating-interface pf':
    '1 computer, 2 mobile, 3 qr-code, 4 hall-tablet, 5 hall-terminal, 6 text-message, 7 system-default',
  'rating-interface promiseTime': '1 committed, 2 immediate',
  'rating-interface proStatus': '1 waiting, 2 in-progress, 3 finished',
  'rating-interface userProp': '1 individual, 2 legal-person',
  'rating-interface assessNumber': '1 first, 2 second',
  'exchange-database result_type':
    '0 issued, 1 refused, 2 voided, 3 deleted, 4 transferred, 5 returned, 6 other-or-not-accepted',
};

test('the library knows these code schemes and no other', () => {
  expect([...codeSchemes.map(({ id }) => id)].sort()).toEqual(Object.keys(tables).sort());
});

test.each(codeSchemes)('every code of $id stands for its value, and back', (scheme) => {
  const pairs = tables[scheme.id]!.split(', ').map((pair) => pair.split(' ') as [string, string]);
  expect(Object.keys(scheme.codes).sort()).toEqual(pairs.map(([code]) => code).sort());
  for (const [code, value] of pairs) {
    expect(valueOfCode(scheme, code)).toBe(value);
    expect(codeOfValue(scheme, value)).toBe(code);
  }
  for (const code of ['', '8', '99', '01 ', 'constructor', '__proto__', 'toString'])
    expect(valueOfCode(scheme, code)).toBeUndefined();
  expect(codeOfValue(scheme, 'no such value')).toBeUndefined();
  expect(Object.isFrozen(scheme) && Object.isFrozen(scheme.codes)).toBe(true);
});

test('satisfaction and case type are reversed between the two specifications', () => {
  const row = {
    id: 'A',
    matterId: 'M',
    departmentId: 'D',
    system: 'unified',
    acceptedAt: '2021-04-01T09:30:00+08:00',
  };
  const rating = { ratedAt: '2021-04-01T09:30:00+08:00', isDefault: false };
  const read = (level: string, caseType: string) => {
    const ratings = [{ ...rating, level: { scheme: level, code: '1' } }];
    const [one] = parseCases([{ ...row, caseType: { scheme: caseType, code: 1 }, ratings }]);
    return [one?.ratings[0]?.level, one?.caseType];
  };
  expect(read('GB/T 39046-2020 A.8', 'GB/T 39046-2020 A.6')).toEqual(['very-satisfied', 'immediate']);
  expect(read('rating-interface satisfaction', 'rating-interface promiseTime')).toEqual([
    'very-dissatisfied',
    'committed',
  ]);
});

test('defining a scheme or an enumeration leaves its input alone', () => {
  const codes = { a: 'immediate' } as const;
  const source = { zh: '本地', en: 'local' };
  expect(codeScheme('local', caseTypes, source, codes)).toMatchObject({
    enumeration: 'case-type',
    codes,
    source,
  });
  expect(Object.isFrozen(codes) || Object.isFrozen(source)).toBe(false);
  const made = enumeration('x', ['甲', 'A'], { one: ['一', 'one'], two: ['二', 'two'] });
  expect(valuesOf(made)).toEqual(['one', 'two']);
});
