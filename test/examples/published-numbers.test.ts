import { describe, expect, test } from 'vitest';
import { compare } from '../../examples/compare.js';
import { comparisonsOf, comparisonText } from '../../examples/comparison-text.js';
import { documents, type PublishedDocument } from '../../examples/documents.js';
import { countVerdicts, isFitted } from '../../examples/verdict-counts.js';
import { catalogue, defineRuleSet, national, roundingModes } from '../../src/index.js';

const of = (city: string): PublishedDocument => documents.find((document) => document.city === city)!;
const compared = (city: string, name: string, printed?: string) => {
  const found = of(city).numbers.filter((number) => number.name === name);
  const document = {
    ...of(city),
    numbers: found.map((number) => ({ ...number, printed: printed ?? number.printed })),
  };
  return comparisonsOf(document);
};

describe('every number of the five documents has a verdict', () => {
  test.each([
    ['中卫市', 39, { reproduced: 9, 'other-rounding': 0, 'not-reproducible': 0, 'not-computable': 30 }, 3],
    ['乌海市', 79, { reproduced: 19, 'other-rounding': 4, 'not-reproducible': 3, 'not-computable': 53 }, 0],
    ['拉萨市', 29, { reproduced: 0, 'other-rounding': 0, 'not-reproducible': 1, 'not-computable': 28 }, 0],
    ['驻马店市', 17, { reproduced: 1, 'other-rounding': 0, 'not-reproducible': 0, 'not-computable': 16 }, 0],
    ['平顶山市', 47, { reproduced: 0, 'other-rounding': 0, 'not-reproducible': 0, 'not-computable': 47 }, 0],
  ])('%s: %i', (city, all, verdicts, fitted) => {
    expect(countVerdicts(comparisonsOf(of(city)))).toMatchObject({ all, verdicts, fitted });
  });

  test('in total, and the reasons add up to those that cannot be computed', () => {
    const total = countVerdicts(documents.flatMap(comparisonsOf));
    expect(total.all).toBe(211);
    expect(Object.values(total.verdicts).reduce((sum, count) => sum + count)).toBe(total.all);
    expect(total.verdicts).toEqual({
      reproduced: 29,
      'other-rounding': 4,
      'not-reproducible': 4,
      'not-computable': 174,
    });
    expect(total.missing).toEqual({
      input: 107,
      counts: 46,
      earlier: 2,
      others: 3,
      formula: 3,
      set: 12,
      damaged: 1,
    });
    expect(Object.values(total.missing).reduce((sum, count) => sum + count)).toBe(174);
  });
});

describe.each(documents.map((document) => [document.city, document] as const))('%s', (_, document) => {
  test('names every number once in its place', () => {
    const keys = document.numbers.map(({ place, name }) => `${place} ${name}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('lists what is no quantity apart, each once and with the reason', () => {
    const texts = document.notQuantities.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { why } of document.notQuantities) expect(why).not.toBe('');
    for (const { printed } of document.numbers) expect(texts).not.toContain(printed);
  });

  test('computes by indicators of the catalogue only', () => {
    for (const { from } of document.numbers)
      if ('indicator' in from) expect([...catalogue.keys()]).toContain(from.indicator);
  });

  test('computes from its own numbers, or says which count was inferred', () => {
    const printed = document.numbers.map(({ printed }) => Number.parseInt(printed, 10));
    const own = new Set([0, ...printed, 6181 - 6065]);
    for (const { name, from } of document.numbers) {
      if (!('counts' in from)) continue;
      const strange = Object.values(from.counts).filter((count) => !own.has(count));
      expect([name, strange.length]).toEqual([name, from.fitted === undefined ? 0 : 1]);
    }
  });

  test('says why where a number does not come out', () => {
    for (const { verdict, number } of comparisonsOf(document))
      if (verdict === 'not-reproducible') expect(number.from).toHaveProperty('why');
  });

  test('shows every number and the counts', () => {
    const lines = comparisonText(document).split('\n');
    for (const { place, name, printed } of document.numbers) {
      expect(
        lines.filter((line) => line.startsWith(place) && line.includes(name) && line.includes(printed)),
      ).not.toEqual([]);
    }
    expect(lines.at(-1)).toMatch(`共 ${document.numbers.length} 个数`);
  });
});

describe('the verdict is computed', () => {
  test('a wrong digit changes it', () => {
    expect(compared('中卫市', '一网通办率')[0]!.verdict).toBe('reproduced');
    expect(compared('中卫市', '一网通办率', '14.02%')[0]).toMatchObject({
      verdict: 'other-rounding',
      computed: '14.01%',
      otherwise: ['进一'],
    });
    expect(compared('中卫市', '一网通办率', '14.11%')[0]!.verdict).toBe('not-reproducible');
    expect(compared('中卫市', '办件量', '150944件').map(({ verdict }) => verdict)).toEqual([
      'not-reproducible',
      'not-reproducible',
    ]);
  });

  test('a dropped or added zero is another rounding', () => {
    expect(compared('乌海市', '评价量占比(镇村级)')[0]!.verdict).toBe('reproduced');
    expect(compared('乌海市', '评价量占比(镇村级)', '6.1%')[0]!.verdict).toBe('other-rounding');
    expect(compared('乌海市', '评价量占比(镇村级)', '6.100%')[0]!.verdict).toBe('not-reproducible');
  });

  test('exactly the printed value is reproduced whatever its places', () => {
    expect(compared('乌海市', '满意率(市本级)')[0]).toMatchObject({
      verdict: 'reproduced',
      computed: '100.00%',
    });
  });

  test('a wording such as 余 or 以上 is a bound', () => {
    expect(compared('中卫市', '办件量', '15万余件')[0]!.verdict).toBe('reproduced');
    expect(compared('中卫市', '办件量', '16万余件')[0]!.verdict).toBe('not-reproducible');
    expect(compared('中卫市', '一网通办率', '14%以上')[0]!.verdict).toBe('reproduced');
    expect(compared('中卫市', '一网通办率', '15%以上')[0]!.verdict).toBe('not-reproducible');
  });

  test('a count is no percentage', () => {
    expect(compared('乌海市', '热线转办件量', '31%')[0]!.verdict).toBe('not-reproducible');
    expect(compared('中卫市', '一网通办率', '14.01')[0]!.verdict).toBe('not-reproducible');
    expect(compared('乌海市', '热线转办件量', '31万件')[0]!.verdict).toBe('not-reproducible');
  });

  test('a rounded count is found by its places', () => {
    expect(compared('中卫市', '办件量', '15.1万件')[0]).toMatchObject({ verdict: 'other-rounding' });
    expect(compared('中卫市', '办件量', '15.2万件')[0]).toMatchObject({ verdict: 'not-reproducible' });
  });
});

describe('what the documents are known for', () => {
  test("Zhongwei's coverage comes out, but of a denominator that was inferred from it", () => {
    for (const comparison of compared('中卫市', '事项覆盖度')) {
      expect(comparison).toMatchObject({ verdict: 'reproduced', computed: '20.38%' });
      expect(isFitted(comparison)).toBe(true);
    }
    expect(compared('中卫市', '一网通办率').map(isFitted)).toEqual([false]);
  });

  test("Lhasa's 87.98 % does not follow from the two counts beside it", () => {
    expect(compared('拉萨市', '情形化比例')[0]).toMatchObject({
      verdict: 'not-reproducible',
      computed: '98.12%',
    });
  });

  test("Lhasa's damaged count is unknown, and so is what it is part of", () => {
    for (const name of ['评价量(政务APP)', '累计评价量'])
      expect(compared('拉萨市', name)[0]).toMatchObject({ verdict: 'not-computable', computed: null });
  });

  test("Wuhai's 66.39 % takes truncation, or the difference given to the largest share", () => {
    expect(compared('乌海市', '评价量占比(区级)')[0]).toMatchObject({
      verdict: 'other-rounding',
      computed: '66.39%',
      isAdopted: true,
      otherwise: ['截尾', '占比闭合(largest-share)且进一、就近'],
    });
  });

  test('by the national rules the difference is not given to any share', () => {
    const district = of('乌海市').numbers.find(({ name }) => name === '评价量占比(区级)')!;
    expect(compare(district, { rules: national })).toMatchObject({
      verdict: 'other-rounding',
      computed: '66.40%',
      isAdopted: false,
    });
  });

  test("Wuhai's 99.71 % takes rounding up, which its rules do not do", () => {
    expect(compared('乌海市', '非常满意率')[0]).toMatchObject({
      verdict: 'other-rounding',
      computed: '99.70%',
      isAdopted: false,
      otherwise: ['进一'],
    });
  });

  test("Wuhai's 99.99 % takes truncation, or the guard against a false 100 %", () => {
    expect(compared('乌海市', '满意率')[0]!.otherwise).toEqual(['截尾', '防虚假百分百(guard)且进一、就近']);
  });

  test('no one way of rounding gives all rates of Wuhai', () => {
    const rates = ['非常满意率', '非常满意率(市本级)', '非常满意率(镇村级)'];
    const numbers = of('乌海市').numbers.filter(({ name }) => rates.includes(name));
    const given = roundingModes.map((mode) => {
      const rules = defineRuleSet({
        format: 'zwfw-rules/1',
        id: `by-${mode}`,
        version: '1',
        name: { zh: mode, en: mode },
        extends: 'national',
        values: {
          'rounding.mode': [
            {
              from: '2000-01-01',
              value: mode,
              basis: { kind: 'assumed', reason: { zh: '试', en: 'a trial' } },
            },
          ],
        },
      });
      return numbers.filter((number) => compare(number, { rules }).verdict === 'reproduced').length;
    });
    expect(numbers.length).toBe(3);
    expect(Math.max(...given)).toBe(2);
  });
});
