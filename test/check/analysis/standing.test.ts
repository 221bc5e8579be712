import { describe, expect, test } from 'vitest';
import { type RoundingMode, roundingModes } from '../../../src/exact/index.js';
import { checked, coded, codes, only } from '../asked.js';

const down: readonly RoundingMode[] = ['floor', 'trunc'];
const up: readonly RoundingMode[] = ['ceil', 'expand'];
const nearest: readonly RoundingMode[] = ['halfCeil', 'halfFloor', 'halfExpand', 'halfTrunc', 'halfEven'];

/** The roundings that give a share of two counts. */
function roundings(
  printed: string,
  part: number,
  whole: number,
  modes: readonly RoundingMode[] = roundingModes,
) {
  const report = checked(
    (b) => {
      b.share('占比', printed, { part: b.count('部分', `${part}件`), of: b.count('整体', `${whole}件`) });
    },
    { modes },
  );
  if (report.verdict === 'refuted') return 'refuted';
  const [finding] = coded(report, 'some-roundings-only');
  return finding === undefined ? 'all' : [finding.modes, finding.guardedModes];
}

describe('the roundings that can have given a share of two counts', () => {
  // 290 ÷ 1423 = 20.3794…%
  test('20.38 % of 290 and 1423 is rounded up or to the nearest', () => {
    expect(roundings('20.38%', 290, 1423)).toEqual([[...up, ...nearest], []]);
    expect(roundings('20.37%', 290, 1423)).toEqual([down, []]);
    expect(roundings('20.4%', 290, 1423)).toEqual([[...up, ...nearest], []]);
    expect(roundings('20%', 290, 1423)).toEqual([[...down, ...nearest], []]);
    expect(roundings('20.39%', 290, 1423)).toBe('refuted');
  });

  test('half of a unit tells the nearest apart', () => {
    // 1 ÷ 8 = 12.5 % and 3 ÷ 8 = 37.5 %
    expect(roundings('13%', 1, 8)).toEqual([[...up, 'halfCeil', 'halfExpand'], []]);
    expect(roundings('12%', 1, 8)).toEqual([[...down, 'halfFloor', 'halfTrunc', 'halfEven'], []]);
    expect(roundings('38%', 3, 8)).toEqual([[...up, 'halfCeil', 'halfExpand', 'halfEven'], []]);
  });

  test('what is exact every rounding gives', () => {
    expect(roundings('25.0%', 1, 4)).toBe('all');
    expect(roundings('0%', 0, 4)).toBe('all');
    expect(roundings('100%', 4, 4)).toBe('all');
  });

  test('only those are named that are allowed', () => {
    expect(roundings('20.38%', 290, 1423, ['halfExpand', 'trunc', 'halfEven'])).toEqual([
      ['halfExpand', 'halfEven'],
      [],
    ]);
    expect(roundings('20.38%', 290, 1423, ['halfExpand', 'halfEven'])).toBe('all');
    expect(roundings('20.38%', 290, 1423, ['trunc', 'floor'])).toBe('refuted');
  });

  test('of a change below zero cutting off and rounding down differ', () => {
    const report = checked((b) => {
      // -1 ÷ 3 = -33.33…%
      b.change('增', '-33%', { from: b.count('前', '3件'), to: b.count('后', '2件'), as: 'percent' });
    });
    expect(only(report, 'some-roundings-only').modes).toEqual(['ceil', 'trunc', ...nearest]);
  });
});

describe('the guard against a false 100 % or 0 %', () => {
  test('99.99 % is what it prints for 236815 of 236816', () => {
    expect(roundings('99.99%', 236815, 236816)).toEqual([down, [...up, ...nearest]]);
    expect(roundings('100.00%', 236815, 236816)).toEqual([[...up, ...nearest], []]);
  });

  test('0.01 % is what it prints for 1 of 236816', () => {
    expect(roundings('0.01%', 1, 236816)).toEqual([up, [...down, ...nearest]]);
    expect(roundings('0.00%', 1, 236816)).toEqual([[...down, ...nearest], []]);
  });

  test('nothing else is printed by it', () => {
    expect(roundings('99.98%', 236800, 236816)).toBe('refuted');
    expect(roundings('99.99%', 236810, 236816)).toEqual([down, [...up, ...nearest]]);
    // 99.996 % is 99.9 % under no guard but 99.99 % is two places, not one.
    expect(roundings('99.9%', 236815, 236816)).toEqual([down, [...up, ...nearest]]);
    expect(roundings('99%', 236815, 236816)).toEqual([down, [...up, ...nearest]]);
    expect(roundings('99.98%', 236815, 236816)).toBe('refuted');
  });

  test('exactly 100 % is not 99.99 %, nor exactly 0 % 0.01 %', () => {
    expect(roundings('99.99%', 4, 4)).toBe('refuted');
    expect(roundings('0.01%', 0, 4)).toBe('refuted');
  });

  test('of the roundings that are allowed', () => {
    expect(roundings('99.99%', 236815, 236816, ['halfExpand', 'trunc'])).toEqual([['trunc'], ['halfExpand']]);
  });

  test('is none of the roundings that are allowed, and may be the only way', () => {
    expect(roundings('99.9%', 9996, 10_000, ['halfExpand'])).toEqual([[], ['halfExpand']]);
    expect(roundings('0.1%', 4, 10_000, ['halfExpand'])).toEqual([[], ['halfExpand']]);
    expect(roundings('100.0%', 9996, 10_000, ['halfExpand'])).toBe('all');
    expect(roundings('99.8%', 9996, 10_000, ['halfExpand'])).toBe('refuted');
    expect(roundings('99.9%', 10_000, 10_000, ['halfExpand'])).toBe('refuted');
    // Below 99.85 % nothing is rounded to 100 %, and nothing is guarded.
    expect(roundings('99.9%', 9984, 10_000, ['halfExpand'])).toBe('refuted');
    expect(roundings('99.9%', 9999, 10_000, ['ceil'])).toEqual([[], ['ceil']]);
    expect(roundings('0.1%', 1, 10_000, ['trunc'])).toEqual([[], ['trunc']]);
  });

  test('is for percentages', () => {
    const report = checked((b) => {
      // 1.99 minutes are not 1 for the sake of a guard.
      b.mean('均', '0.9分', { of: [b.target('甲', '1.98分'), b.target('乙', '0.01分')] });
    });
    expect(only(report, 'some-roundings-only')).toMatchObject({ modes: down, guardedModes: [] });
  });
});

describe('what no rounding gives though each leaves more', () => {
  test('is a contradiction, and names the share', () => {
    // Of the two modes allowed the one leaves (19.5, 20.5], … the other [20, 21): between them nothing is left out but which counts?
    const report = checked(
      (b) => {
        b.share('占比', '33%', { part: b.count('部分', '101件'), of: b.count('整体', '300件') });
      },
      { modes: ['ceil', 'floor'] },
    );
    // 33.67 % is 33 by rounding down.
    expect(only(report, 'some-roundings-only').modes).toEqual(['floor']);
  });

  test('a number that stands alone is not asked for its rounding', () => {
    const report = checked((b) => {
      b.measure('占比', '33%');
    });
    expect(codes(report)).toBe('witnessed');
  });

  test('two numbers of one quantity tell each other their rounding', () => {
    const report = checked((b) => {
      b.measure('占比', '20.38%');
      b.measure('占比', '20%');
    });
    const [finding] = coded(report, 'some-roundings-only');
    expect(finding).toMatchObject({ claims: [{ printed: '20%' }], modes: ['floor', 'trunc', ...nearest] });
  });

  test('a number with a wording is not asked for its rounding either', () => {
    const report = checked((b) => {
      b.share('占比', '20%以上', { part: b.count('部分', '290件'), of: b.count('整体', '1423件') });
    });
    expect(report.findings.map(({ code, claims }) => `${code} ${claims[0]?.quantity}`)).not.toContain(
      'some-roundings-only 占比',
    );
  });
});
