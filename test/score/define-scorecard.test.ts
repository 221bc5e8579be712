import { describe, expect, test } from 'vitest';
import { defineScorecard, type Scorecard, score, ZwfwError } from '../../src/index.js';
import { type BarePart, type Card, from, scorecardOf } from './scorecard-of.js';

type Item = Extract<BarePart, { readonly kind: 'item' }>;

const itself = { kind: 'value', times: '1' } as const;
const online: Item = {
  kind: 'item',
  input: { indicator: 'online-share' },
  transform: itself,
  withoutValue: 'not-scored',
};
const overdue: Item = { ...online, input: { indicator: 'overdue-count' } };
const levels: Item = { ...online, input: { indicator: 'level-composition' } };
const constant: BarePart = { kind: 'constant', points: '100' };

/** A scorecard whose total is one part. */
const only = (total: BarePart) => scorecardOf({ parts: { total } });
const parts = (all: Card['parts']) => scorecardOf({ parts: all });
const byTransform = (transform: unknown, item = online) =>
  only({ ...item, transform: transform as Item['transform'] });
const sumOf = (...of: string[]): BarePart => ({ kind: 'sum', of });
const means = (weights: Readonly<Record<string, string>>, weightsAddUpTo: string): BarePart => ({
  kind: 'weighted-mean',
  weights,
  weightsAddUpTo,
});
const bands = (...each: readonly object[]) => byTransform({ kind: 'bands', bands: each });
const band = (points: string, ends: object) => ({ ...ends, points });

/** A scorecard in which one value is another, also one that no scorecard may have. */
function changed(card: Scorecard, path: readonly (string | number)[], value: unknown): Scorecard {
  const copy = JSON.parse(JSON.stringify(card));
  const place = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  if (value === undefined) delete place[path.at(-1)!];
  else place[path.at(-1)!] = value;
  return copy;
}

function issueOf(card: Scorecard) {
  try {
    defineScorecard(card);
  } catch (error) {
    if (error instanceof ZwfwError) return error.issue;
    throw error;
  }
  throw new Error('was not refused');
}

type Refused = readonly [
  what: string,
  card: Scorecard,
  code: string,
  place: string,
  found: string,
  expected: readonly [zh: string, en: string],
];

/** Each is refused with its code and place, and the message names in both languages what was found and expected there. */
function refuses(rows: readonly Refused[]): void {
  test.each(rows)('%s', (_, card, code, place, found, [zh, en]) => {
    const { code: own, path = [], message, found: shown } = issueOf(card);
    expect([own, path.join(' › ')]).toEqual([code, place]);
    expect(shown).toContain(found);
    expect(message.zh).toMatch(/应为.+实为/u);
    expect(message.en).toMatch(/expected .+, found /u);
    for (const part of [place, zh, found]) expect(message.zh).toContain(part);
    for (const part of [place, en, found]) expect(message.en).toContain(part);
  });
}

describe('weights that do not add up are refused', () => {
  const three = (a: string, b: string, c: string, sum: string) =>
    parts({ total: means({ a, b, c }, sum), a: online, b: online, c: online });
  const expected = (sum: string) => [`合计恰为 ${sum} 的权重`, `weights that add up to ${sum}`] as const;
  const weights = 'parts › total › 0 › value › weights';
  refuses([
    [
      '99 of 100',
      three('50', '30', '19', '100'),
      'weights-do-not-add-up',
      weights,
      '50 + 30 + 19 = 99',
      expected('100'),
    ],
    [
      'by 10^-10',
      three('0.3333333333', '0.3333333333', '0.3333333333', '1'),
      'weights-do-not-add-up',
      weights,
      '9999999999/10000000000',
      expected('1'),
    ],
    [
      'one that is 0',
      three('50', '50', '0', '100'),
      'invalid-scorecard',
      `${weights} › c`,
      '0',
      ['大于 0', 'above 0'],
    ],
    [
      'one below 0',
      three('60', '50', '-10', '100'),
      'invalid-scorecard',
      `${weights} › c`,
      '-10',
      ['大于 0', 'above 0'],
    ],
  ]);

  test.each([
    ['tenths, which floats do not add up', three('0.1', '0.2', '0.7', '1')],
    ['thirds', three('1/3', '1/3', '1/3', '1')],
    ['a sum written otherwise', three('1/6', '1/3', '0.5', '1.00')],
  ])('and not %s', (_, card) => {
    expect(defineScorecard(card)).toStrictEqual(card);
  });
});

describe('what does not exist is refused', () => {
  const inputs = { absences: 'count', cards: 'count' } as const;
  const volume = { indicator: 'cases' };
  refuses([
    [
      'an indicator',
      only({ ...online, input: { indicator: 'online-shares' } }),
      'unknown-indicator',
      'parts › total › 0 › value › input › indicator',
      'online-shares',
      ['指标代码', 'the code of an indicator'],
    ],
    [
      'an indicator of which a change is scored',
      only({ ...online, input: { indicator: 'online', change: 'points' } }),
      'unknown-indicator',
      'parts › total › 0 › value › input › indicator',
      'online',
      ['指标代码', 'the code of an indicator'],
    ],
    [
      'an indicator for the volume',
      scorecardOf({ parts: { total: constant }, volume }),
      'unknown-indicator',
      'volume › 0 › value › indicator',
      'cases',
      ['指标代码', 'the code of an indicator'],
    ],
    [
      'an input of its own',
      scorecardOf({ inputs, parts: { total: { ...online, input: { given: 'absence' } } } }),
      'unknown-input',
      'parts › total › 0 › value › input › given',
      'absence',
      ['absences, cards', 'absences, cards'],
    ],
    [
      'an input by the name of what all objects have',
      scorecardOf({ inputs, parts: { total: { ...online, input: { given: 'toString' } } } }),
      'unknown-input',
      'parts › total › 0 › value › input › given',
      'toString',
      ['absences, cards', 'absences, cards'],
    ],
    [
      'the input of a veto',
      parts({
        total: {
          kind: 'veto',
          of: 'a',
          input: { given: 'accidents' },
          when: { atLeast: '1' },
          points: '0',
          withoutValue: 'holds',
        },
        a: online,
      }),
      'unknown-input',
      'parts › total › 0 › value › input › given',
      'accidents',
      ['inputs 中的名称', 'the name of one of its inputs'],
    ],
    [
      'a part of a sum',
      parts({ total: sumOf('a', 'b'), a: online }),
      'unknown-scored-part',
      'parts › total',
      'b',
      ['有值的部分', 'a part that has a value'],
    ],
    [
      'a weighted part',
      parts({ total: means({ a: '1/2', b: '1/2' }, '1'), a: online }),
      'unknown-scored-part',
      'parts › total',
      'b',
      ['有值的部分', 'a part that has a value'],
    ],
    [
      'a part of one group',
      parts({ total: { kind: 'by-group', groups: { county: 'a', district: 'b' } }, a: online }),
      'unknown-scored-part',
      'parts › total',
      'b',
      ['有值的部分', 'a part that has a value'],
    ],
    [
      'a part that is scored month by month',
      parts({ total: { kind: 'mean-of-periods', of: 'a', each: 'month' } }),
      'unknown-scored-part',
      'parts › total',
      'a',
      ['有值的部分', 'a part that has a value'],
    ],
    [
      'the total',
      scorecardOf({ total: 'sum', parts: { total: constant } }),
      'unknown-scored-part',
      'total',
      'sum',
      ['有值的部分', 'a part that has a value'],
    ],
    [
      'a part that is not yet in force when another takes it',
      parts({ total: sumOf('a'), a: [from('2022-01-01', online)] }),
      'unknown-scored-part',
      'parts › total',
      'a',
      ['2021-01-01有值的部分', 'a value on 2021-01-01'],
    ],
    [
      'a part that is no longer in force',
      parts({ total: sumOf('a'), a: [from('2021-01-01', online, { until: '2023-01-01' })] }),
      'unknown-scored-part',
      'parts › total',
      'a',
      ['2023-01-01有值的部分', 'a value on 2023-01-01'],
    ],
  ]);

  test('and a part that nothing leads to: it would score nothing', () => {
    const { code, path, message } = issueOf(parts({ total: sumOf('a'), a: online, praise: overdue }));
    expect([code, path]).toEqual(['invalid-scorecard', ['parts', 'praise']]);
    expect(message.zh).toContain('praise');
    expect(message.en).toContain('nothing leads to');
  });
});

describe('bands that do not cover every value once are refused', () => {
  const at = 'parts › total › 0 › value › transform › bands';
  const startsAt = (zh: string, en: string) =>
    [`恰从前一档结束处(${zh})开始的档`, `starts where the one before ends (${en})`] as const;
  refuses([
    [
      'both have their joint',
      bands(band('0', { atMost: '60%' }), band('1', { atLeast: '60%' })),
      'overlapping-bands',
      `${at} › 1`,
      'at least 60%',
      startsAt('60%,不含', '60%, not included'),
    ],
    [
      'neither has its joint',
      bands(band('0', { below: '60%' }), band('1', { above: '60%' })),
      'gap-between-bands',
      `${at} › 1`,
      'above 60%',
      startsAt('60%,含', '60%, included'),
    ],
    [
      'one starts inside of the one before',
      bands(band('0', { below: '60%' }), band('1', { atLeast: '55%' })),
      'overlapping-bands',
      `${at} › 1`,
      'at least 55%',
      startsAt('60%,含', '60%, included'),
    ],
    [
      'one starts past the one before',
      bands(band('0', { below: '60%' }), band('1', { atLeast: '60.1%' })),
      'gap-between-bands',
      `${at} › 1`,
      'at least 60.1%',
      startsAt('60%,含', '60%, included'),
    ],
    [
      'the second joint',
      bands(
        band('0', { below: '60%' }),
        band('1', { atLeast: '60%', atMost: '80%' }),
        band('2', { atLeast: '80%' }),
      ),
      'overlapping-bands',
      `${at} › 2`,
      'at least 80%',
      startsAt('80%,不含', '80%, not included'),
    ],
    [
      'the lowest values have none',
      bands(band('0', { atLeast: '0%', below: '60%' }), band('1', { atLeast: '60%' })),
      'gap-between-bands',
      `${at} › 0`,
      'at least 0%',
      ['没有下限的第一档', 'a first band without a lower end'],
    ],
    [
      'the highest values have none',
      bands(band('0', { below: '60%' }), band('1', { atLeast: '60%', atMost: '100%' })),
      'gap-between-bands',
      `${at} › 1`,
      'at most 100%',
      ['没有上限的最后一档', 'a last band without an upper end'],
    ],
    [
      'a band after one without an end',
      bands(band('0', {}), band('1', { atLeast: '60%' })),
      'overlapping-bands',
      `${at} › 1`,
      'at least 60%',
      ['没有上限', 'without an upper end'],
    ],
    [
      'falling bands',
      bands(band('1', { atLeast: '60%' }), band('0', { below: '60%' })),
      'gap-between-bands',
      `${at} › 0`,
      'at least 60%',
      ['没有下限的第一档', 'a first band without a lower end'],
    ],
    [
      'a band from 60 to 50',
      bands(
        band('0', { below: '60%' }),
        band('1', { atLeast: '60%', below: '50%' }),
        band('2', { atLeast: '50%' }),
      ),
      'invalid-scorecard',
      `${at} › 1`,
      '60%',
      ['下限小于上限', 'a lower end below the upper one'],
    ],
    [
      'a band of 60 without 60',
      bands(
        band('0', { below: '60%' }),
        band('1', { atLeast: '60%', below: '60%' }),
        band('2', { atLeast: '60%' }),
      ),
      'invalid-scorecard',
      `${at} › 1`,
      '60%',
      ['下限小于上限', 'a lower end below the upper one'],
    ],
    [
      'two lower limits',
      bands(band('0', { below: '60%' }), band('1', { atLeast: '60%', above: '60%' })),
      'invalid-scorecard',
      `${at} › 1`,
      '60%',
      ['每一端只有一个界限', 'one limit at each end'],
    ],
    [
      'grades',
      scorecardOf({
        parts: { total: constant },
        grades: {
          on: 'exact',
          bands: [
            { below: '60', grade: 'c', name: { zh: '差', en: 'poor' } },
            { atLeast: '60', atMost: '90', grade: 'b', name: { zh: '中', en: 'fair' } },
            { atLeast: '90', grade: 'a', name: { zh: '优', en: 'good' } },
          ],
        },
      }),
      'overlapping-bands',
      'grades › 0 › value › bands › 2',
      'at least 90',
      startsAt('90,不含', '90, not included'),
    ],
    [
      'a step that is no harder to reach than the one before',
      byTransform({
        kind: 'steps',
        reached: 'at-least',
        steps: [
          { at: '95%', points: '1' },
          { at: '95.0%', points: '2' },
        ],
        otherwise: '0',
      }),
      'overlapping-bands',
      'parts › total › 0 › value › transform › steps › 1 › at',
      '95.0%',
      ['更难达到', 'harder to reach'],
    ],
    [
      'steps that rise where less is better',
      byTransform({
        kind: 'steps',
        reached: 'at-most',
        steps: [
          { at: '5%', points: '1' },
          { at: '10%', points: '2' },
        ],
        otherwise: '0',
      }),
      'overlapping-bands',
      'parts › total › 0 › value › transform › steps › 1 › at',
      '10%',
      ['更难达到', 'harder to reach'],
    ],
  ]);

  test.each([
    ['joints with the one or the other', bands(band('0', { below: '60%' }), band('1', { atLeast: '60%' }))],
    ['the other way round', bands(band('0', { atMost: '60%' }), band('1', { above: '60%' }))],
    ['a limit written otherwise', bands(band('0', { below: '60%' }), band('1', { atLeast: '60.00%' }))],
    [
      'a band of one value',
      bands(
        band('0', { below: '60%' }),
        band('1', { atLeast: '60%', atMost: '60%' }),
        band('2', { above: '60%' }),
      ),
    ],
    ['one band of all values', bands(band('1', {}))],
  ])('and not %s', (_, card) => {
    expect(defineScorecard(card)).toStrictEqual(card);
  });
});

describe('parts that are made of themselves are refused', () => {
  const expected = ['不循环引用的部分', 'parts that are not made of themselves'] as const;
  const scaled = (of: string): BarePart => ({ kind: 'scaled', of, by: '2' });
  refuses([
    [
      'directly',
      parts({ total: sumOf('total') }),
      'circular-parts',
      'parts › total',
      'total → total',
      expected,
    ],
    [
      'the long way round',
      parts({ total: sumOf('a', 'd'), a: scaled('b'), b: scaled('c'), c: scaled('a'), d: online }),
      'circular-parts',
      'parts › a',
      'a → b → c → a',
      expected,
    ],
    [
      'through a group',
      parts({ total: { kind: 'by-group', groups: { x: 'a', y: 'b' } }, a: online, b: scaled('total') }),
      'circular-parts',
      'parts › total',
      'total → b → total',
      expected,
    ],
    [
      'through months',
      parts({
        total: { kind: 'mean-of-periods', of: 'a', each: 'month' },
        a: { kind: 'mean-of-periods', of: 'total', each: 'month' },
      }),
      'circular-parts',
      'parts › total',
      'total → a → total',
      expected,
    ],
    [
      'from a later day on',
      parts({ total: sumOf('a'), a: [from('2021-01-01', online), from('2023-01-01', scaled('total'))] }),
      'circular-parts',
      'parts › total',
      'total → a → total',
      expected,
    ],
    [
      'for a while',
      parts({
        total: sumOf('a'),
        a: [from('2021-01-01', online), from('2022-01-01', scaled('total')), from('2023-01-01', online)],
      }),
      'circular-parts',
      'parts › total',
      'total → a → total',
      expected,
    ],
    [
      'by what the extended scorecard says',
      scorecardOf({
        id: 'county',
        extends: parts({ total: sumOf('a'), a: online }),
        parts: { a: scaled('total') },
      }),
      'circular-parts',
      'parts › total',
      'total → a → total',
      expected,
    ],
  ]);

  test('and not a part that two others take, nor parts that change places from one day to the next', () => {
    const shared = parts({ total: sumOf('a', 'b'), a: scaled('c'), b: scaled('c'), c: online });
    const swapped = parts({
      total: sumOf('a', 'b'),
      a: [from('2021-01-01', scaled('b')), from('2022-01-01', online)],
      b: [from('2021-01-01', online), from('2022-01-01', scaled('a'))],
    });
    for (const card of [shared, swapped]) expect(defineScorecard(card)).toStrictEqual(card);
  });
});

describe('limits in another unit than their input are refused', () => {
  const bare = ['带 % 的界限', 'a limit with its %'] as const;
  const withSign = ['不带 % 的界限', 'a limit without %'] as const;
  const at = 'parts › total › 0 › value › transform';
  refuses([
    [
      'of a percentage, without its sign',
      byTransform({ kind: 'frontier', worst: '0', best: '100%', points: '100', beyond: 'held' }),
      'unit-mismatch',
      `${at} › worst`,
      '0',
      bare,
    ],
    [
      'of a count, with a sign',
      byTransform(
        {
          kind: 'steps',
          reached: 'at-least',
          steps: [
            { at: '1', points: '1' },
            { at: '2%', points: '2' },
          ],
          otherwise: '0',
        },
        overdue,
      ),
      'unit-mismatch',
      `${at} › steps › 1 › at`,
      '2%',
      withSign,
    ],
    [
      'of a percentage on a line',
      byTransform({
        kind: 'linear',
        through: [
          { at: '0%', points: '0' },
          { at: '0.95', points: '95' },
        ],
        beyond: 'held',
      }),
      'unit-mismatch',
      `${at} › through › 1 › at`,
      '0.95',
      bare,
    ],
    [
      'of a threshold',
      byTransform({
        kind: 'per-step',
        threshold: '95',
        side: 'below',
        step: '1',
        counted: 'in-proportion',
        start: '0',
        points: '-1',
      }),
      'unit-mismatch',
      `${at} › threshold`,
      '95',
      bare,
    ],
    [
      'of bands',
      bands(band('0', { below: '60' }), band('1', { atLeast: '60' })),
      'unit-mismatch',
      `${at} › bands › 0 › below`,
      '60',
      bare,
    ],
    [
      'of a condition',
      byTransform({ kind: 'pass-or-fail', is: { atLeast: '95' }, pass: '1', fail: '0' }),
      'unit-mismatch',
      `${at} › is › atLeast`,
      '95',
      bare,
    ],
    [
      'of percentage points',
      byTransform(
        { kind: 'pass-or-fail', is: { above: '0%' }, pass: '1', fail: '0' },
        { ...online, input: { indicator: 'online-share', change: 'points' } },
      ),
      'unit-mismatch',
      `${at} › is › above`,
      '0%',
      withSign,
    ],
    [
      'of a relative change',
      byTransform(
        { kind: 'pass-or-fail', is: { above: '0' }, pass: '1', fail: '0' },
        { ...online, input: { indicator: 'online-share', change: 'relative' } },
      ),
      'unit-mismatch',
      `${at} › is › above`,
      '0',
      bare,
    ],
    [
      'of a veto',
      parts({
        total: {
          kind: 'veto',
          of: 'a',
          input: { indicator: 'online-share' },
          when: { below: '10' },
          points: '0',
          withoutValue: 'holds',
        },
        a: online,
      }),
      'unit-mismatch',
      'parts › total › 0 › value › when › below',
      '10',
      bare,
    ],
    [
      'of grades',
      scorecardOf({
        parts: { total: constant },
        grades: {
          on: 'exact',
          bands: [
            { below: '60%', grade: 'b', name: { zh: '差', en: 'poor' } },
            { atLeast: '60%', grade: 'a', name: { zh: '优', en: 'good' } },
          ],
        },
      }),
      'unit-mismatch',
      'grades › 0 › value › bands › 0 › below',
      '60%',
      withSign,
    ],
  ]);
});

describe('a transform that does not fit its input is refused', () => {
  const kind = 'parts › total › 0 › value › transform › kind';
  const points = { 'very-satisfied': '10' };
  refuses([
    [
      'events of a percentage',
      byTransform({ kind: 'per-event', start: '0', points: '-1' }),
      'invalid-scorecard',
      kind,
      'per-event',
      ['单位为 percent', 'the unit here is percent'],
    ],
    [
      'events of minutes',
      byTransform(
        { kind: 'per-event', start: '0', points: '-1' },
        { ...online, input: { indicator: 'mean-wait' } },
      ),
      'invalid-scorecard',
      kind,
      'per-event',
      ['单位为 minutes', 'the unit here is minutes'],
    ],
    [
      'points of the parts of what has none',
      byTransform({ kind: 'points-by-part', points }),
      'invalid-scorecard',
      kind,
      'points-by-part',
      ['只用于构成', 'points-by-part is for compositions'],
    ],
    [
      'the value of a composition, which has several',
      byTransform(itself, levels),
      'invalid-scorecard',
      kind,
      'value',
      ['points-by-part', 'points-by-part, for a composition'],
    ],
    [
      'a veto by a composition',
      parts({
        total: {
          kind: 'veto',
          of: 'a',
          input: { indicator: 'level-composition' },
          when: { below: '10%' },
          points: '0',
          withoutValue: 'holds',
        },
        a: online,
      }),
      'invalid-scorecard',
      'parts › total › 0 › value › input',
      'level-composition',
      ['单一数值', 'one value'],
    ],
    [
      'a change of a composition',
      only({ ...online, input: { indicator: 'level-composition', change: 'points' } }),
      'invalid-scorecard',
      'parts › total › 0 › value › input',
      'level-composition',
      ['单一数值', 'one value'],
    ],
    [
      'percentage points of a count',
      only({ ...online, input: { indicator: 'overdue-count', change: 'points' } }),
      'invalid-scorecard',
      'parts › total › 0 › value › input › change',
      'points',
      ['own-unit', 'own-unit'],
    ],
    [
      'a change of a percentage in its own unit',
      only({ ...online, input: { indicator: 'online-share', change: 'own-unit' } }),
      'invalid-scorecard',
      'parts › total › 0 › value › input › change',
      'own-unit',
      ['points', 'points'],
    ],
    [
      'a percentage for a volume',
      scorecardOf({ parts: { total: constant }, volume: { indicator: 'online-share' } }),
      'invalid-scorecard',
      'volume › 0 › value',
      'percent',
      ['计数', 'a count'],
    ],
  ]);
});

describe('numbers that do not go together are refused', () => {
  const value = 'parts › total › 0 › value';
  const perStep = {
    kind: 'per-step',
    threshold: '95%',
    side: 'below',
    counted: 'in-proportion',
    start: '0',
    points: '-1',
  };
  refuses([
    [
      'a floor above the cap',
      only({ ...online, least: '10', most: '5' }),
      'invalid-scorecard',
      `${value} › most`,
      '5',
      ['不低于 least(10)', 'not below least (10)'],
    ],
    [
      'the same of a sum',
      parts({ total: { kind: 'sum', of: ['a'], least: '0', most: '-1/2' }, a: online }),
      'invalid-scorecard',
      `${value} › most`,
      '-1/2',
      ['不低于 least(0)', 'not below least (0)'],
    ],
    [
      'full marks of 0',
      only({ ...online, full: '0' }),
      'invalid-scorecard',
      `${value} › full`,
      '0',
      ['大于 0 的满分', 'full marks above 0'],
    ],
    [
      'full marks above the cap, which nobody could get',
      only({ ...online, full: '10', most: '5' }),
      'invalid-scorecard',
      `${value} › full`,
      '10',
      ['不高于 most(5)', 'not above most (5)'],
    ],
    [
      'a mean of nothing',
      only(means({}, '0')),
      'invalid-scorecard',
      `${value} › weights`,
      '{}',
      ['应为', 'at least one'],
    ],
    [
      'no group at all',
      only({ kind: 'by-group', groups: {} }),
      'invalid-scorecard',
      `${value} › groups`,
      '{}',
      ['应为', 'at least one'],
    ],
    [
      'a grade twice',
      scorecardOf({
        parts: { total: constant },
        grades: {
          on: 'exact',
          bands: [
            { below: '60', grade: 'a', name: { zh: '差', en: 'poor' } },
            { atLeast: '60', grade: 'a', name: { zh: '优', en: 'good' } },
          ],
        },
      }),
      'invalid-scorecard',
      'grades › 0 › value › bands › 1 › grade',
      'a',
      ['互不相同的等次', 'each grade once'],
    ],
    [
      'a step of 0',
      byTransform({ ...perStep, step: '0' }),
      'invalid-scorecard',
      `${value} › transform › step`,
      '0',
      ['大于 0 的步长', 'a step above 0'],
    ],
    [
      'a frontier that is the worst',
      byTransform({ kind: 'frontier', worst: '50%', best: '50.0%', points: '100', beyond: 'held' }),
      'invalid-scorecard',
      `${value} › transform › best`,
      '50.0%',
      ['不同于 worst', 'other than the worst'],
    ],
    [
      'a line that goes back',
      byTransform({
        kind: 'linear',
        through: [
          { at: '0%', points: '0' },
          { at: '50%', points: '60' },
          { at: '50%', points: '100' },
        ],
        beyond: 'held',
      }),
      'invalid-scorecard',
      `${value} › transform › through › 2 › at`,
      '50%',
      ['大于前一点 50%', 'above that of the point before, 50%'],
    ],
    [
      'half places that are looked up in a list',
      byTransform({
        kind: 'place',
        among: 'group',
        better: 'higher',
        ties: 'fractional',
        points: { list: ['3'], otherwise: '0' },
      }),
      'invalid-scorecard',
      `${value} › transform › ties`,
      'fractional',
      ['competition', 'competition or dense'],
    ],
    [
      'a part twice in a sum',
      parts({ total: sumOf('a', 'b', 'a'), a: online, b: overdue }),
      'invalid-scorecard',
      `${value} › of › 2`,
      'a',
      ['互不相同的部分', 'each part once'],
    ],
  ]);
});

describe('what a part without a value does has to be said', () => {
  const excluded: Item = { ...online, withoutValue: 'excluded' };
  const full: Item = { ...excluded, full: '50' };
  const rescaled: BarePart = { kind: 'sum', of: ['a', 'b'], whenExcluded: 'rescaled' };
  const sayIt = ['写明 whenExcluded', 'whenExcluded (left-out or rescaled)'] as const;
  refuses([
    [
      'full marks that are not said',
      only({ ...online, withoutValue: 'full' }),
      'invalid-scorecard',
      'parts › total › 0 › value › withoutValue',
      'full',
      ['写明满分 full', 'full marks (full) beside it'],
    ],
    [
      'full marks that are not said, for one reason only',
      only({
        ...online,
        withoutValue: {
          'zero-denominator': 'zero',
          'missing-input': 'full',
          'not-applicable': 'not-scored',
        },
      }),
      'invalid-scorecard',
      'parts › total › 0 › value › withoutValue',
      'full',
      ['写明满分 full', 'full marks (full) beside it'],
    ],
    [
      'a sum of an item that can be excluded',
      parts({ total: sumOf('a', 'b'), a: online, b: excluded }),
      'invalid-scorecard',
      'parts › total › whenExcluded',
      'b',
      sayIt,
    ],
    [
      'a sum of an item that one reason excludes',
      parts({
        total: sumOf('a', 'b'),
        a: online,
        b: {
          ...online,
          withoutValue: {
            'zero-denominator': 'excluded',
            'missing-input': 'zero',
            'not-applicable': 'zero',
          },
        },
      }),
      'invalid-scorecard',
      'parts › total › whenExcluded',
      'b',
      sayIt,
    ],
    [
      'a sum of a mean all of whose items can be excluded',
      parts({
        total: sumOf('a', 'm'),
        a: online,
        m: means({ b: '1', c: '1' }, '2'),
        b: excluded,
        c: excluded,
      }),
      'invalid-scorecard',
      'parts › total › whenExcluded',
      'm',
      sayIt,
    ],
    [
      'a sum of months in which an item can be excluded',
      parts({
        total: sumOf('a', 'm'),
        a: online,
        m: { kind: 'mean-of-periods', of: 'b', each: 'month' },
        b: excluded,
      }),
      'invalid-scorecard',
      'parts › total › whenExcluded',
      'm',
      sayIt,
    ],
    [
      'a sum of an item that can be excluded from a later day on',
      parts({
        total: sumOf('a', 'b'),
        a: online,
        b: [from('2021-01-01', online), from('2022-01-01', excluded)],
      }),
      'invalid-scorecard',
      'parts › total › whenExcluded',
      'b',
      sayIt,
    ],
    [
      'a sum that is rescaled without the full marks of all',
      parts({ total: rescaled, a: full, b: excluded }),
      'invalid-scorecard',
      'parts › total › whenExcluded',
      'b',
      ['各部分均写明满分', 'full marks (full) of every part'],
    ],
  ]);

  test('and a mean says it by its weights, of which one that stays keeps it from being excluded', () => {
    const card = parts({
      total: sumOf('a', 'm'),
      a: online,
      m: means({ b: '1', c: '1' }, '2'),
      b: excluded,
      c: online,
    });
    expect(defineScorecard(card)).toStrictEqual(card);
  });
});

describe('a rounding that does not exist is refused', () => {
  const card = only(constant);
  const at = (...path: readonly string[]) => ['rounding', 0, 'value', ...path];
  refuses([
    [
      'stages without the total',
      changed(card, at('stages'), ['items']),
      'invalid-scorecard',
      'rounding › 0 › value › stages',
      'items',
      ['含 total', 'stages with total'],
    ],
    [
      'no stages',
      changed(card, at('stages'), []),
      'invalid-scorecard',
      'rounding › 0 › value › stages',
      '[]',
      ['含 total', 'stages with total'],
    ],
    [
      'a stage twice',
      changed(card, at('stages'), ['total', 'items', 'total']),
      'invalid-scorecard',
      'rounding › 0 › value › stages',
      'total',
      ['不重复', 'each once'],
    ],
  ]);

  test.each([
    ['places', 31],
    ['places', 0.5],
    ['places', '2'],
    ['mode', 'halfUp'],
    ['increment', '0.1'],
    ['stages', ['sums', 'total']],
    ['guard', true],
  ])('%s %j', (key, value) => {
    const { code, path, message } = issueOf(changed(card, at(key), value));
    expect(code).toBe('invalid-scorecard');
    const field = key === 'guard' ? [] : [key];
    const place = ['rounding', '0', 'value', ...field, ...(key === 'stages' ? ['0'] : [])].join(' › ');
    expect(path?.join(' › ')).toBe(place);
    expect(message.zh).toContain(place);
    expect(message.en).toMatch(/expected .+, found /u);
  });

  refuses([
    [
      'none at all',
      changed(card, ['rounding'], []),
      'invalid-scorecard',
      'rounding',
      'undefined',
      ['2021-01-01有值', 'a value on 2021-01-01'],
    ],
    [
      'none yet when the total is in force',
      changed(card, ['rounding', 0, 'from'], '2022-01-01'),
      'invalid-scorecard',
      'rounding',
      'undefined',
      ['2021-01-01有值', 'a value on 2021-01-01'],
    ],
  ]);
});

describe('dates that overlap are refused', () => {
  const twice = (...dates: readonly (readonly [string, string?])[]) =>
    parts({
      total: dates.map(([day, until]) => from(day, constant, until === undefined ? {} : { until })),
    });
  refuses([
    [
      'the same day twice',
      twice(['2021-01-01'], ['2021-01-01']),
      'overlapping-dates',
      'parts › total › 1',
      '2021-01-01',
      ['不重叠', 'do not overlap'],
    ],
    [
      'out of order',
      twice(['2022-01-01'], ['2021-01-01']),
      'overlapping-dates',
      'parts › total › 1',
      '2021-01-01',
      ['先后', 'in the order of their days'],
    ],
    [
      'before the one before is over',
      twice(['2021-01-01', '2022-01-01'], ['2021-12-31']),
      'overlapping-dates',
      'parts › total › 1',
      '2021-12-31',
      ['不重叠', 'do not overlap'],
    ],
    [
      'over before it begins',
      twice(['2021-01-01', '2020-12-31']),
      'overlapping-dates',
      'parts › total › 0',
      '2021-01-01 – 2020-12-31',
      ['until 晚于 from', 'until to be after from'],
    ],
    [
      'of the rounding',
      changed(only(constant), ['rounding', 1], only(constant).rounding[0]),
      'overlapping-dates',
      'rounding › 1',
      '2021-01-01',
      ['不重叠', 'do not overlap'],
    ],
  ]);

  test.each(['2021-02-29', '2021-1-1', '2021', '2021-01-01T00:00:00+08:00', ''])(
    'a day that there is not: %j',
    (day) => {
      const { code, path } = issueOf(changed(only(constant), ['parts', 'total', 0, 'from'], day));
      expect([code, path?.join(' › ')]).toEqual(['invalid-scorecard', 'parts › total › 0 › from']);
    },
  );
});

describe('names that reach a prototype are refused', () => {
  test.each([
    ['a part', '{"parts":{"__proto__":[]}}', ['parts', '__proto__']],
    ['a part called constructor', '{"parts":{"constructor":[]}}', ['parts', 'constructor']],
    ['an input', '{"inputs":{"prototype":{}}}', ['inputs', 'prototype']],
    [
      'a weight',
      '{"parts":{"total":[{"value":{"weights":{"__proto__":"1"}}}]}}',
      ['parts', 'total', '0', 'value', 'weights', '__proto__'],
    ],
    [
      'in the extended scorecard',
      '{"extends":{"parts":{"__proto__":[]}}}',
      ['extends', 'parts', '__proto__'],
    ],
  ])('%s', (_, json, place) => {
    const own = JSON.parse(json);
    const { code, path, found, message } = issueOf({ ...only(constant), ...own });
    expect([code, path?.map(String), found]).toEqual(['unsafe-key', place, place.at(-1)]);
    expect(message.zh).toContain('不含 __proto__');
    expect(message.en).toContain('names other than __proto__');
  });
});

describe('a chain of scorecards', () => {
  const city = scorecardOf({ id: 'city', parts: { total: constant } });
  const extending = (id: string, base: Scorecard) =>
    scorecardOf({ id, extends: base, parts: { total: constant } });
  refuses([
    [
      'with one id twice is refused',
      extending('city', city),
      'invalid-scorecard',
      'extends',
      'city → city',
      ['互不相同的 id', 'different ids'],
    ],
    [
      'with one id twice, two steps apart, is refused',
      extending('city', extending('county', city)),
      'invalid-scorecard',
      'extends',
      'city → county → city',
      ['互不相同的 id', 'different ids'],
    ],
    [
      'with weights in the extended one that do not add up is refused',
      extending('county', parts({ total: means({ a: '50', b: '40' }, '100'), a: online, b: online })),
      'weights-do-not-add-up',
      'extends › parts › total › 0 › value › weights',
      '50 + 40 = 90',
      ['合计恰为 100', 'add up to 100'],
    ],
    [
      'with dates in the extended one that overlap is refused',
      extending('county', parts({ total: [from('2022-01-01', constant), from('2021-01-01', constant)] })),
      'overlapping-dates',
      'extends › parts › total › 1',
      '2021-01-01',
      ['先后', 'in the order of their days'],
    ],
    [
      'with events of what the extending one makes a percentage is refused',
      scorecardOf({
        id: 'county',
        extends: scorecardOf({
          id: 'city',
          inputs: { absences: 'count' },
          parts: {
            total: {
              ...online,
              input: { given: 'absences' },
              transform: { kind: 'per-event', start: '0', points: '-1' },
            },
          },
        }),
        inputs: { absences: 'percent' },
        parts: {},
      }),
      'invalid-scorecard',
      'extends › parts › total › 0 › value › transform › kind',
      'per-event',
      ['单位为 percent', 'the unit here is percent'],
    ],
  ]);

  test('that extends itself is refused', () => {
    const circle: { -readonly [K in keyof Scorecard]: Scorecard[K] } = scorecardOf({
      parts: { total: constant },
    });
    circle.extends = circle;
    expect(issueOf(circle).code).toBe('invalid-scorecard');
  });

  test('takes what it does not say from the one above, its inputs too', () => {
    const above = scorecardOf({
      id: 'city',
      inputs: { absences: 'count' },
      parts: { total: sumOf('a'), a: { ...online, input: { given: 'absences' } } },
    });
    const below = scorecardOf({
      id: 'county',
      extends: above,
      parts: { a: { ...online, input: { given: 'absences' }, transform: { kind: 'value', times: '2' } } },
    });
    const scope = { department: '教育局' };
    const [one] = score([], defineScorecard(below), { given: [{ scope, values: { absences: '3' } }] });
    expect(one?.text).toBe('6.00分');
  });
});

describe('what has not the form of a scorecard is refused at its place', () => {
  const card = scorecardOf({
    inputs: { hours: 'count' },
    parts: { total: sumOf('a', 'b'), a: online, b: { kind: 'constant', points: '1' } },
  });
  const inA = (...path: readonly (string | number)[]) => ['parts', 'a', 0, ...path];

  test.each<[string, readonly (string | number)[], unknown]>([
    ['a number for points', ['parts', 'b', 0, 'value', 'points'], 100],
    ['points with an exponent', ['parts', 'b', 0, 'value', 'points'], '1e2'],
    ['points with a comma', ['parts', 'b', 0, 'value', 'points'], '1,5'],
    ['a fraction over 0', ['parts', 'b', 0, 'value', 'points'], '1/0'],
    ['a number for a factor', inA('value', 'transform', 'times'), 0.5],
    ['a transform that there is not', inA('value', 'transform', 'kind'), 'z-score'],
    ['a number for a floor', inA('value', 'least'), 0],
    ['no treatment', inA('value', 'withoutValue'), undefined],
    ['a treatment that there is not', inA('value', 'withoutValue'), 'ignored'],
    ['an input that is a text', inA('value', 'input'), 'online-share'],
    ['a value without its basis', inA('basis'), undefined],
    ['a basis without its reason', inA('basis', 'reason'), undefined],
    ['a part without a name', inA('value', 'name'), undefined],
    ['a part without its English name', inA('value', 'name', 'en'), undefined],
    ['a part of an unknown kind', inA('value', 'kind'), 'product'],
    ['a field that there is not', inA('value', 'weight'), '1'],
    ['a part without values', ['parts', 'a'], []],
    ['an undated part', ['parts', 'a'], { ...online, name: { zh: 'a', en: 'a' } }],
    ['no format', ['format'], undefined],
    ['another format', ['format'], 'zwfw-rules/1'],
    ['an id on two lines', ['id'], 'a\nb'],
    ['a unit that there is not', ['inputs', 'hours', 'unit'], 'hours'],
    ['a text for the extended scorecard', ['extends'], 'national'],
  ])('%s', (_, path, value) => {
    const { code, path: own = [], found = '', message } = issueOf(changed(card, path, value));
    expect(code).toBe('invalid-scorecard');
    // A field that there is not is a fault of the value that holds it; one with a wrong kind or text of that field.
    const place = path.at(-1) === 'weight' ? path.slice(0, -1) : path;
    expect(own.join(' › ')).toBe(place.join(' › '));
    if (place === path && typeof value !== 'object') expect(found).toBe(JSON.stringify(value) ?? 'undefined');
    for (const part of [place.join(' › '), found]) {
      expect(message.zh).toContain(part);
      expect(message.en).toContain(part);
    }
    expect(message.zh).toMatch(/应为.+实为/u);
    expect(message.en).toMatch(/expected .+, found /u);
  });

  test.each([[undefined], [null], [1], ['{}'], [[]], [{}]])('%j is no scorecard', (value) => {
    const { code, message } = issueOf(value as unknown as Scorecard);
    expect(code).toBe('invalid-scorecard');
    expect(message.en).toMatch(/expected .+, found /u);
  });

  test('and its input is not touched, while what is made of it is frozen', () => {
    const before = JSON.stringify(card);
    const defined = defineScorecard(card);
    expect(JSON.stringify(card)).toBe(before);
    expect(Object.isFrozen(card)).toBe(false);
    expect(Object.isFrozen(defined.parts.a?.[0]?.value)).toBe(true);
  });
});
