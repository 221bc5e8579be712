import { expect, test } from 'vitest';
import { enumerations } from '../../src/model/enumerations.js';
import {
  caseTypes,
  codeOfValue,
  codeScheme,
  codeSchemes,
  enumeration,
  parseCases,
  parseRecords,
  valueOfCode,
  valuesOf,
} from '../../src/model/index.js';

/** The tables of GB/T 39046-2020, of the rating interface, of the exchange database and of databases of matters, typed out a second time. */
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
  'GB/T 39046-2020 table 7': '1 waiting, 2 done',
  'GB/T 39046-2020 table 9':
    'PC端 computer, 移动服务端 mobile, 二维码 qr-code, 政务大厅平板电脑 hall-tablet, 政务大厅其他终端 hall-terminal, 电话 telephone, 短信 text-message',
  'exchange-database status':
    '01 draft, 02 received, 03 pre-accepted, 04 pre-acceptance-returned, 05 accepted, 06 supplementing, 07 not-accepted, 08 in-progress, 09 suspended, 10 completed, 11 completed-passed-on, 12 completed-voided, 13 returned, 99 other',
  'exchange-database step result':
    '0 disagreed, 1 agreed, 2 not-admitted, 3 not-accepted, 4 accepted, 5 to-supplement, 6 suspended, 7 returned',
  'provincial-database online handling': '1 full-course, 2 pre-examination, 3 publication, 4 application',
  'approval-system online handling': '2 full-course, 1 pre-examination, 0 publication, 4 application',
  'matter-library online step':
    '1 consultation, 2 receipt, 3 pre-examination, 4 acceptance, 5 handling, 6 result-information, 7 electronic-certificate, 8 other',
  'zhejiang online depth': '全程网办（Ⅳ级） level-4',
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
  for (const code of ['', '-1', '98', '01 ', 'constructor', '__proto__', 'toString'])
    expect(valueOfCode(scheme, code)).toBeUndefined();
  expect(codeOfValue(scheme, 'no such value')).toBeUndefined();
  expect(Object.isFrozen(scheme) && Object.isFrozen(scheme.codes)).toBe(true);
});

/** What no scheme says: the library's own names, which sources have no codes for. */
const unsaid: Record<string, readonly string[]> = {
  system: ['unified', 'specialised', 'offline'],
  'rating-channel': ['hall', 'kiosk', 'app', 'mini-program', 'official-account'],
  'online-depth': ['level-1', 'level-2', 'level-3'],
  'region-level': ['province', 'city', 'district', 'town', 'village'],
  'ticket-source': ['hotline', 'supervision-code', 'supervisor', 'unresolved-window', 'third-party', 'other'],
  'ticket-category': ['help', 'advice', 'enquiry', 'complaint', 'report', 'praise', 'other'],
  'service-kind': [
    'on-behalf',
    'door-to-door',
    'extended-hours',
    'guidance',
    'weekend',
    'joint-session',
    'other',
  ],
  'system-builder': ['ministry', 'province', 'city', 'district', 'department'],
  'quantity-nature': ['level', 'flow'],
  'quantity-wording': ['exact', 'more-than', 'less-than', 'about', 'rounded'],
  'time-unit': ['working-days', 'calendar-days', 'hours'],
  'suspension-kind': [
    'supplement',
    'hearing',
    'tendering',
    'auction',
    'inspection',
    'testing',
    'quarantine',
    'appraisal',
    'expert-review',
    'public-notice',
    'on-hold',
  ],
};

test.each([...enumerations.values()])(
  'every value of $id is said by a scheme or known to be in none',
  (of) => {
    const schemes = codeSchemes.filter(({ enumeration: id }) => id === of.id);
    const said = new Set(schemes.flatMap(({ codes }) => Object.values(codes)));
    expect(valuesOf(of).filter((value) => !said.has(value))).toEqual(unsaid[of.id] ?? []);
    expect([...said].filter((value) => !valuesOf(of).includes(value))).toEqual([]);
    for (const value of said) {
      const saying = schemes.filter((scheme) => codeOfValue(scheme, value) !== undefined);
      expect(saying.length).toBeGreaterThan(0);
      for (const scheme of saying) expect(valueOfCode(scheme, codeOfValue(scheme, value)!)).toBe(value);
    }
  },
);

test('online handling is coded the other way round by the two sources', () => {
  const read = (scheme: string, code: number) => {
    const row = { id: 'M', name: '事项', departmentId: 'D', onlineHandling: { scheme, code } };
    return [...parseRecords('matters', [row])][0]?.onlineHandling;
  };
  const codes = [1, 2, 3, 4, 0];
  expect(codes.map((code) => read('provincial-database online handling', code))).toEqual([
    'full-course',
    'pre-examination',
    'publication',
    'application',
    undefined,
  ]);
  expect(codes.map((code) => read('approval-system online handling', code))).toEqual([
    'pre-examination',
    'full-course',
    undefined,
    'application',
    'publication',
  ]);
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
