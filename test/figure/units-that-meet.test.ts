import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseCount,
  defineRuleSet,
  digest,
  explain,
  type Figure,
  onlineShare,
  quarter,
  replay,
  type UnitCondition,
  unitsThatMeet,
} from '../../src/index.js';

const of = (department: string, unified: number, offline: number) =>
  onlineShare({ unified, specialised: 0, offline }, { scope: { department } });

const figures = [of('教育局', 95, 5), of('民政局', 94996, 5004), of('水务局', 0, 0), of('司法局', 1, 0)];

const roundedFirst = defineRuleSet({
  format: 'zwfw-rules/1',
  id: 'rounded-first',
  version: '1',
  name: { zh: '修约值比较', en: 'printed values compared' },
  extends: 'national',
  values: {
    comparison: [
      {
        from: '2020-01-01',
        value: 'rounded',
        basis: { kind: 'assumed', reason: { zh: '示例', en: 'an example' } },
      },
    ],
  },
});

const names = (condition: UnitCondition, meets: boolean | null = true) =>
  unitsThatMeet(figures, condition)
    .units.filter((unit) => unit.meets === meets)
    .map(({ scope }) => scope.department);

describe('units that meet a condition', () => {
  test('are counted and named; one without a value neither meets it nor fails it', () => {
    const figure = unitsThatMeet(figures, { atLeast: '95%' });
    expect(figure.text).toBe('2');
    expect(figure.counts).toEqual({
      universe: 4,
      excluded: [{ reason: 'without-value', name: { zh: '无值', en: 'without a value' }, count: 1 }],
      denominator: 3,
      numerator: 2,
      parts: null,
    });
    expect(names({ atLeast: '95%' }).sort()).toEqual(['司法局', '教育局']);
    expect(names({ atLeast: '95%' }, null)).toEqual(['水务局']);
  });

  test('are compared exactly: 94.996 % prints as 95.00 % and is not at least 95 %', () => {
    expect(names({ atLeast: '95%' }, false)).toEqual(['民政局']);
    expect(names({ below: '95%' })).toEqual(['民政局']);
    expect(names({ atMost: '95%' }).sort()).toEqual(['教育局', '民政局']);
    expect(names({ above: '95%' })).toEqual(['司法局']);
    expect(names({ equal: '100%' })).toEqual(['司法局']);
    expect(names({ equal: '95.00%' })).toEqual(['教育局']);
  });

  test('are compared as printed where the rule says so', () => {
    const figure = unitsThatMeet(figures, { atLeast: '95%' }, { rules: roundedFirst });
    expect(figure.text).toBe('3');
    expect(figure.comparison).toMatchObject({
      key: 'comparison',
      value: 'rounded',
      ruleSet: 'rounded-first',
    });
    expect(replay(figure).holds).toBe(true);
  });

  test('counts are held against plain numbers', () => {
    const counts = ['甲', '乙', '丙'].map((department, index) =>
      caseCount({ cases: index * 5 }, { scope: { department } }),
    );
    expect(unitsThatMeet(counts, { above: '0' }).text).toBe('2');
    expect(() => unitsThatMeet(counts, { above: '0%' })).toThrow(
      expect.objectContaining({ code: 'invalid-text' }),
    );
  });

  test('read in a sentence in both languages, and name every unit', () => {
    const figure = unitsThatMeet(figures, { atLeast: '95%' });
    const chinese = explain(figure, { locale: 'zh-CN' });
    expect(chinese).toContain('条件:一网通办率(online-share)不低于 95%,全数值比较');
    expect(chinese).toContain('3. 达标:2(司法局 100.00%、教育局 95.00%)');
    expect(explain(figure, { locale: 'en' })).toContain('4. Do not: 1 (民政局 95.00%)');
  });

  test('survive JSON, whatever the order of the figures', () => {
    const figure = unitsThatMeet(figures, { atLeast: '95%' });
    const read = JSON.parse(JSON.stringify(unitsThatMeet([...figures].reverse(), { atLeast: '95%' })));
    expect(digest(read)).toBe(digest(figure));
    expect(replay(read).holds).toBe(true);
  });

  test('are as many as a comparison of cross products gives', () => {
    const pair = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 8 }), fc.nat({ max: 100 }), (pairs, limit) => {
        const made = pairs.map(([unified, offline], index) => of(`D-${index}`, unified, offline));
        const expected = pairs.filter(([unified, offline]) => {
          const all = unified + offline;
          return all > 0 && unified * 100 >= limit * all;
        });
        expect(unitsThatMeet(made, { atLeast: `${limit}%` }).text).toBe(String(expected.length));
      }),
    );
  });
});

describe('what was tampered with is found by replay', () => {
  const figure = unitsThatMeet(figures, { atLeast: '95%' });
  const flipped = figure.units.map((unit) => (unit.meets === false ? { ...unit, meets: true } : unit));
  test.each([
    ['a unit that is said to meet it', { ...figure, units: flipped }],
    ['another limit', { ...figure, condition: { ...figure.condition, limit: '94' } }],
    ['another count', { ...figure, text: '3' }],
    ['a unit left out', { ...figure, units: figure.units.slice(1) }],
  ])('%s', (_, changed) => {
    expect(replay(changed).holds).toBe(false);
  });
});

describe('refuses', () => {
  const wrong = (code: string) => expect.objectContaining({ code });

  test.each([
    [null, 'wrong-type'],
    [{}, 'wrong-type'],
    [{ atLeast: '95%', below: '99%' }, 'wrong-type'],
    [{ least: '95%' }, 'wrong-type'],
    [{ toString: '95%' }, 'wrong-type'],
    [{ atLeast: 95 }, 'invalid-text'],
    [{ atLeast: '95' }, 'invalid-text'],
    [{ atLeast: '九十五%' }, 'invalid-text'],
    [{ atLeast: '' }, 'invalid-text'],
    [{ atLeast: 'NaN%' }, 'invalid-text'],
    [{ atLeast: '1e2%' }, 'invalid-text'],
  ])('the condition %j', (condition, code) => {
    expect(() => unitsThatMeet(figures, condition as never)).toThrow(wrong(code));
  });

  test('no figures, what is none, and figures that cannot be compared', () => {
    const condition = { atLeast: '95%' };
    expect(() => unitsThatMeet([], condition)).toThrow(wrong('wrong-type'));
    expect(() => unitsThatMeet(null as never, condition)).toThrow(wrong('wrong-type'));
    expect(() => unitsThatMeet([{} as Figure], condition)).toThrow(wrong('invalid-figure'));
    expect(() => unitsThatMeet([figures[0]!, figures[0]!], condition)).toThrow(wrong('figure-twice'));
    const other = caseCount({ cases: 1 }, { scope: { department: '甲' } });
    expect(() => unitsThatMeet([figures[0]!, other], condition)).toThrow(wrong('figure-mismatch'));
    const inPeriod = onlineShare(
      { unified: 1, specialised: 0, offline: 0 },
      { scope: { department: '甲' }, period: quarter(2021, 2) },
    );
    expect(() => unitsThatMeet([figures[0]!, inPeriod], condition)).toThrow(wrong('figure-mismatch'));
  });
});
