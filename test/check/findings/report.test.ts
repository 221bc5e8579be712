import { describe, expect, test } from 'vitest';
import { closingWords, modeWords } from '../../../src/check/findings/mode-words.js';
import { type BulletinBuilder, checkClaims, severities } from '../../../src/check/index.js';
import { closingMethods, roundingModes } from '../../../src/exact/index.js';
import { checked, coded, codes, only, printedOf, shownValues, stated } from '../asked.js';

const mixed = (b: BulletinBuilder) => {
  b.share('占比', '20.38%', { part: b.count('部分', '290项'), of: b.count('整体', null, { damaged: '■' }) });
  b.same(b.measure('文', '98.9%'), b.measure('表', '97.2%'), { basis: 'assumed' });
  b.sum(b.count('计', '9件'), [b.count('甲', '3件'), b.count('乙', '4件')]);
};

describe('a report', () => {
  test('has contradictions first, then questions, notices and information', () => {
    const order = checked(mixed).findings.map(({ severity }) => severities.indexOf(severity));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect([...new Set(order)]).toEqual([0, 1, 2, 3]);
    expect(severities).toEqual(['contradiction', 'question', 'notice', 'information']);
  });

  test('of a document that says nothing is witnessed', () => {
    expect(checkClaims(stated(() => {}))).toEqual({
      format: 'zwfw-check/1',
      title: '试行公报',
      verdict: 'witnessed',
      findings: [],
    });
  });

  test('is refuted by a contradiction only', () => {
    expect(checked(mixed).verdict).toBe('refuted');
    expect(
      checked((b) => b.same(b.count('甲', '3件'), b.count('乙', '4件'), { basis: 'assumed' })).verdict,
    ).toBe('witnessed');
  });

  test('shows values for each of what is connected', () => {
    const report = checked((b) => {
      b.same(b.count('甲', '3件'), b.count('乙', null));
      b.partOf(b.count('丙', '4件'), b.count('丁', '5件'));
      b.count('戊', '6件');
    });
    expect(coded(report, 'witnessed').map(({ values }) => values.length)).toEqual([2, 2, 1]);
    expect(shownValues(report)).toEqual({ 甲: '3', 乙: '3', 丙: '4', 丁: '5', 戊: '6' });
  });

  test('does not show values that break a relation that the document states', () => {
    // Neither 89.99 % as it is printed nor what it was rounded from is at least 90 %.
    const report = checked((b) =>
      b.compare(b.measure('满意率', '89.98%'), 'at-least', b.target('目标', '90%')),
    );
    expect(report.verdict).toBe('refuted');
    const close = checked((b) =>
      b.compare(b.measure('满意率', '89.99%'), 'at-least', b.target('目标', '90%')),
    );
    expect(close.verdict).toBe('refuted');
  });
});

test('a repair of what is below zero is a number that is written so', () => {
  for (const { repairs } of coded(
    checked((b) => b.count('甲', '-5件')),
    'refuted',
  ))
    expect(repairs.filter((repair) => repair.kind === 'number' && repair.printed === '-0件')).toEqual([]);
});

test('of one share of several the arithmetic holds of the numbers that closed', () => {
  const report = checked((b) => {
    const whole = b.count('全', '1000件');
    b.measure('大', '77.0%', { at: '文' });
    const parts = [46, 46, 46, 46, 46, 770].map((part, place) => b.count(`部${place}`, `${part}件`));
    b.partition(
      parts.map((part, place) =>
        b.share(place === 5 ? '大' : `率${place}`, place === 5 ? '75%' : '5%', { part, of: whole, at: '表' }),
      ),
    );
  });
  // With 77.0% it is 102 %.
  for (const { arithmetic } of coded(report, 'some-roundings-only'))
    expect(arithmetic).not.toContain('77.0% = 100%');
});

test('of a number whose rounded value does not compare so no rounding is told', () => {
  const report = checked((b) =>
    b.compare(b.measure('满意率', '89.99%'), 'at-least', b.target('目标', '90%')),
  );
  expect(coded(report, 'some-roundings-only').map(({ arithmetic }) => arithmetic)).toEqual([]);
});

describe('numbers with more digits than they can have', () => {
  const isBeyond = (share: string, part: string, whole: string) =>
    coded(
      checked((b) => {
        b.share('率', share, { part: b.count('部', part), of: b.count('计', whole) });
      }),
      'beyond-accuracy',
    ).length === 1;

  test.each([
    ['50.00%', '12.8万件', '25.6万件', true],
    ['50%', '12.8万件', '25.6万件', true],
    ['50.00%', '128000件', '256000件', false],
    ['50.0%', '128000件', '25.60万件', false],
    ['50.00%', '128000件', '25.60万件', true],
    ['50.00%', '12万余件', '250000件', true],
  ])('%s of %s and %s: %o', (share, part, whole, expected) => {
    expect(isBeyond(share, part, whole)).toBe(expected);
  });

  test('are not those of which an operand is unknown', () => {
    const report = checked((b) => {
      b.share('率', '50.00%', { part: b.count('部', null), of: b.count('计', '25.6万件') });
    });
    expect(codes(report)).not.toContain('beyond-accuracy');
  });

  test('are not those that are an operand only', () => {
    const report = checked((b) => b.partOf(b.measure('甲', '1.00分'), b.measure('乙', '9分')));
    expect(codes(report)).not.toContain('beyond-accuracy');
  });
});

describe('shares that were closed at 100 %', () => {
  const shares =
    (printed: readonly string[], counts: readonly number[], total?: number) => (b: BulletinBuilder) => {
      const all = b.count('整体', `${total ?? counts.reduce((sum, count) => sum + count, 0)}件`);
      b.partition(
        printed.map((each, place) =>
          b.share(`占比${place}`, each, { part: b.count(`部分${place}`, `${counts[place]}件`), of: all }),
        ),
      );
    };
  const ways = (...given: Parameters<typeof shares>) =>
    coded(checked(shares(...given)), 'closed-shares').map(({ ways: found }) => [
      ...new Set(found.map(({ method }) => method)),
    ]);

  test('by the largest remainder', () => {
    // Thirds: 33 + 33 + 33 = 99, and of equal remainders the first has one more. No one rounding gives 34 and 33.
    expect(ways(['34%', '33%', '33%'], [1, 1, 1])).toEqual([['largest-remainder', 'largest-share']]);
    // 16.66…, 16.66…, 66.66…: cut off they are 16 + 16 + 66 = 98, so the two largest remainders have one more.
    expect(ways(['17%', '16%', '67%'], [1, 1, 4])).toEqual([['largest-remainder']]);
  });

  test('by the difference to the largest share', () => {
    expect(ways(['17%', '17%', '66%'], [1, 1, 4])).toEqual([['largest-share']]);
    expect(ways(['27.51%', '66.39%', '6.10%'], [65138, 157239, 14439])).toEqual([['largest-share']]);
  });

  test('not where one rounding gives all of them', () => {
    expect(ways(['50%', '50%'], [1, 1])).toEqual([]);
    expect(ways(['33%', '67%'], [1, 2])).toEqual([]);
  });

  test('not where the counts are not all of the whole', () => {
    expect(ways(['34%', '33%', '33%'], [1, 1, 1], 4)).toEqual([]);
  });

  test('only under the roundings that are allowed', () => {
    const report = checked(shares(['17%', '17%', '66%'], [1, 1, 4]), { modes: ['halfExpand', 'trunc'] });
    expect(only(report, 'closed-shares').ways).toEqual([{ method: 'largest-share', mode: 'halfExpand' }]);
  });

  test('not where no closing gives them', () => {
    expect(ways(['35%', '33%', '32%'], [1, 1, 1])).toEqual([]);
  });
});

describe('how a document was rounded', () => {
  const sharesOf =
    (...given: readonly (readonly [string, number, number])[]) =>
    (b: BulletinBuilder) => {
      for (const [place, [printed, part, whole]] of given.entries())
        b.share(`占比${place}`, printed, {
          part: b.count(`部分${place}`, `${part}件`),
          of: b.count(`整体${place}`, `${whole}件`),
        });
    };

  test('is what explains most, and what is left over is named', () => {
    const report = checked(sharesOf(['67%', 2, 3], ['17%', 1, 6], ['33%', 1, 3], ['66%', 2, 3]));
    const finding = only(report, 'document-rounding');
    expect(finding).toMatchObject({
      modes: ['halfCeil', 'halfFloor', 'halfExpand', 'halfTrunc', 'halfEven'],
      explained: 3,
      considered: 4,
      arithmetic: '3 / 4',
    });
    expect(printedOf(finding.leftOver)).toEqual(['66%']);
    expect(finding.text.zh).toContain('就近舍入解释 3 个;未解释:“占比3”66%。');
  });

  test('four of five is preferred to others that explain as many', () => {
    const finding = only(checked(sharesOf(['67%', 2, 3], ['66%', 2, 3])), 'document-rounding');
    expect(finding).toMatchObject({ explained: 1, considered: 2 });
    expect(finding.modes).toContain('halfExpand');
    expect(printedOf(finding.leftOver)).toEqual(['66%']);
    // Rounding up is named first among the modes, and explains one too.
    const other = only(checked(sharesOf(['34%', 1, 3], ['33%', 1, 3])), 'document-rounding');
    expect(other.modes).toContain('halfExpand');
    expect(printedOf(other.leftOver)).toEqual(['34%']);
  });

  test('is not told of numbers that could not fail', () => {
    expect(
      codes(
        checked((b) => {
          b.share('占比', '33%', { part: b.count('部分', null), of: b.count('整体', '1000件') });
        }),
      ),
    ).not.toContain('document-rounding');
  });

  test('has nothing in common where two exclude each other', () => {
    const report = checked(sharesOf(['67%', 2, 3], ['66%', 2, 3], ['34%', 1, 3]));
    const pairs = coded(report, 'no-common-rounding').map(({ claims }) => printedOf(claims));
    expect(pairs).toEqual([
      ['67%', '66%'],
      ['66%', '34%'],
    ]);
  });

  test('names what the guard would give', () => {
    const report = checked(sharesOf(['67%', 2, 3], ['99%', 999, 1000]));
    const { text } = only(report, 'no-common-rounding');
    expect(text.zh).toContain('(若避免虚假 100% 或 0%,进一、就近舍入可同时给出)');
    expect(text.en).toContain(
      '(rounding up, rounding to the nearest gives them if a false 100 % or 0 % is avoided)',
    );
  });

  test('is told for at most ten pairs', () => {
    const state = sharesOf(
      ['67%', 2, 3],
      ['66%', 2, 3],
      ...([1, 3, 5, 7] as const).map(
        (part) =>
          ['12', '37', '62', '87'].map(
            (low, place) => [`${Number(low) + (part % 2)}%`, [1, 3, 5, 7][place]!, 8] as const,
          )[(part - 1) / 2]!,
      ),
      ['34%', 1, 3],
    );
    expect(coded(checked(state), 'no-common-rounding').length).toBeLessThanOrEqual(10);
  });
});

describe('modes in words', () => {
  test('those that hardly differ stand together', () => {
    expect(modeWords(roundingModes)).toEqual({
      zh: '任一修约方式',
      en: 'any rounding',
    });
    expect(modeWords(roundingModes.filter((mode) => mode !== 'ceil'))).toEqual({
      zh: '截尾、远零进一(expand)、就近舍入',
      en: 'cutting off, away from zero (expand), rounding to the nearest',
    });
    expect(modeWords(['trunc'])).toEqual({ zh: '截尾(trunc)', en: 'cutting off (trunc)' });
    expect(modeWords(['halfExpand', 'halfEven'])).toEqual({
      zh: '四舍五入(halfExpand)、四舍六入五成双(halfEven)',
      en: 'half away from zero (halfExpand), half to even (halfEven)',
    });
    expect(modeWords([])).toEqual({ zh: '', en: '' });
  });

  test('and every way of closing has words', () => {
    expect(closingMethods.map((method) => closingWords[method].zh)).toEqual([
      '不闭合',
      '最大余额法',
      '余数归最大项',
    ]);
    expect(closingWords['largest-remainder'].en).toBe('the largest remainders');
  });
});
