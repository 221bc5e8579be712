import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbers } from '../../examples/zhongwei/numbers.js';
import { readingsOfChange } from '../../src/index.js';
import { oracleRound } from '../exact/rounding-oracle.js';

const states = (given: Parameters<typeof readingsOfChange>[0]) =>
  readingsOfChange(given).readings.map(({ state }) => state);
const wrong = (code: string) => expect.objectContaining({ code });

// 卫行审改办发〔2021〕8号《关于2021年第二季度宁夏政务服务网“一网通办”及“好差评”工作情况的通报》,一、本季度基本情况:
// “事项覆盖度占20.38%,全区五市排名第二,比上季度提升11.74个百分点;……共办理了21148件,占比14.01%,比上季度提升9.36%”。
describe("Zhongwei's bulletin", () => {
  const printed = (name: string) => numbers.find((number) => number.name === name)!.printed;

  test('does not say whether 9.36 % are points or a relative percent: 4.65 % or 12.81 % before', () => {
    const found = readingsOfChange({
      current: printed('一网通办率'),
      change: printed('一网通办率比上季度提升'),
      isShare: true,
    });
    expect(found).toMatchObject({ current: '14.01%', change: '9.36%', decided: false, reading: null });
    expect(found.readings).toEqual([
      {
        measure: 'points',
        state: 'possible',
        previous: {
          exact: { numerator: '93', denominator: '2000' },
          decimal: '4.65',
          text: '4.65%',
          direction: 'exact',
        },
        reason: null,
      },
      {
        measure: 'relative',
        state: 'possible',
        previous: {
          exact: { numerator: '1401', denominator: '10936' },
          decimal: '12.81',
          text: '12.81%',
          direction: 'down',
        },
        reason: null,
      },
    ]);
    expect(found.explanation).toEqual({
      zh: '本期 14.01%,变化印作 9.36%:若为百分点,上期为 14.01% − 9.36% = 4.65%;若为相对百分比,上期为 14.01% ÷ (1 + 9.36%) ≈ 12.81%;文件没有说明是哪一种。',
      en: 'The value is 14.01% and the change is printed 9.36%: as percentage points, the previous value was 14.01% − 9.36% = 4.65%; as a relative percent, the previous value was 14.01% ÷ (1 + 9.36%) ≈ 12.81%; the document does not decide.',
    });
    expect(Object.isFrozen(found.readings[0].previous)).toBe(true);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('says 11.74 percentage points of the coverage: 8.64 % before', () => {
    const found = readingsOfChange({
      current: printed('事项覆盖度'),
      change: printed('事项覆盖度比上季度提升'),
    });
    expect(found).toMatchObject({ decided: true, reading: 'points' });
    expect(found.readings[0].previous?.text).toBe('8.64%');
    expect(found.readings[1]).toMatchObject({ state: 'ruled-out', previous: null });
    expect(found.explanation.zh).toContain('只能是百分点');
  });
});

describe('a reading whose previous value cannot be is ruled out', () => {
  test('points that take it below 0 %', () => {
    const found = readingsOfChange({ current: '5.00%', change: '9.36%' });
    expect(found).toMatchObject({ decided: true, reading: 'relative' });
    expect(found.readings[0]).toMatchObject({ state: 'ruled-out', previous: { text: '-4.36%' } });
    expect(found.readings[0].reason?.zh).toContain('低于 0%');
  });

  test('a fall that takes a share above 100 %, which both readings then do: the numbers are at fault', () => {
    const given = { current: '54.00%', change: '-46.10%' };
    expect(states(given)).toEqual(['possible', 'possible']);
    expect(states({ ...given, change: '-45.90%', isShare: true })).toEqual(['possible', 'possible']);
    const found = readingsOfChange({ ...given, isShare: true });
    expect(found.readings.map(({ state }) => state)).toEqual(['ruled-out', 'ruled-out']);
    expect(found).toMatchObject({ decided: false, reading: null });
    expect(found.readings[1].reason?.en).toContain('above 100 %');
    expect(found.explanation.zh).toContain('数字有误');
  });

  test('a fall by more than all', () => {
    expect(readingsOfChange({ current: '5.00%', change: '-120.00%' }).readings[1]).toMatchObject({
      state: 'ruled-out',
      previous: null,
    });
  });

  test('but not where only the rounding of both numbers makes it impossible', () => {
    expect(states({ current: '9.36%', change: '9.38%' })).toEqual(['ruled-out', 'possible']);
    const [points] = readingsOfChange({ current: '9.36%', change: '9.37%' }).readings;
    expect(points).toMatchObject({ state: 'possible', previous: { text: '-0.01%' } });
    expect(points.reason?.zh).toContain('修约');
    const [share] = readingsOfChange({ current: '99.99%', change: '-0.02%', isShare: true }).readings;
    expect(share).toMatchObject({ state: 'possible', previous: { text: '100.01%' } });
    expect(share.reason).not.toBeNull();
    // From exactly 0 % nothing rises by 5 %, but 0.00 % may have been 0.004 %.
    const [, relative] = readingsOfChange({ current: '0.00%', change: '5%' }).readings;
    expect(relative).toMatchObject({ state: 'possible', previous: { text: '0.00%' } });
    expect(relative.reason?.en).toContain('rounded');
  });

  test('and one that implies no value stays undetermined', () => {
    expect(states({ current: '0.00%', change: '-100.00%' })).toEqual(['possible', 'undetermined']);
    expect(states({ current: '5.00%', change: '-100.00%', isShare: true })[1]).toBe('ruled-out');
  });
});

test('both readings of what was made by either way of changing hold the previous value', () => {
  const places = 2;
  const print = (top: bigint, bottom: bigint) =>
    `${oracleRound(top, bottom, { places, mode: 'halfExpand', unit: 'percent' }).decimal}%`;
  const share = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(share, share, fc.constantFrom('points', 'relative'), (before, now, measure) => {
      const [p, c] = [BigInt(before), BigInt(now)];
      const change = measure === 'points' ? print(c - p, 10_000n) : print(c - p, p);
      const { readings } = readingsOfChange({ current: print(c, 10_000n), change, isShare: true });
      const reading = readings.find((each) => each.measure === measure)!;
      expect(reading.state).not.toBe('ruled-out');
      if (measure === 'points') expect(reading.previous?.text).toBe(print(p, 10_000n));
    }),
  );
});

describe('refuses', () => {
  test.each([
    [{ current: '14.01', change: '9.36%' }, 'unit-mismatch'],
    [{ current: '14.01个百分点', change: '9.36%' }, 'unit-mismatch'],
    [{ current: '14.01%', change: '9.36' }, 'unit-mismatch'],
    [{ current: '14.01%', change: '9分钟' }, 'unit-mismatch'],
    [{ current: '-1%', change: '9.36%' }, 'invalid-text'],
    [{ current: '101%', change: '9.36%', isShare: true }, 'invalid-text'],
    [{ current: '14.01%', change: '提升9.36%' }, 'invalid-text'],
    [{ current: '+14.01%', change: '9.36%' }, 'invalid-text'],
    [{ current: 14.01, change: '9.36%' }, 'wrong-type'],
    [{ current: '14.01%', change: Number.NaN }, 'wrong-type'],
    [{ current: '14.01%' }, 'wrong-type'],
    [{ current: '14.01%', change: '9.36%', isShare: 'yes' }, 'wrong-type'],
    [null, 'wrong-type'],
  ])('%j', (given, code) => {
    expect(() => readingsOfChange(given as never)).toThrow(wrong(code));
  });

  test('nothing of a plus before a change, which is left out of the arithmetic', () => {
    const { explanation, change } = readingsOfChange({ current: '14.01%', change: '+9.36%' });
    expect(change).toBe('+9.36%');
    expect(explanation.en).toContain('14.01% − 9.36% = 4.65%');
  });
});
