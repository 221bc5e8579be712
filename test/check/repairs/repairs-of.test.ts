import { describe, expect, test } from 'vitest';
import {
  type BulletinBuilder,
  type CheckOptions,
  type Repair,
  readQuantity,
} from '../../../src/check/index.js';
import { type Cost, costOfNumber, costs } from '../../../src/check/repairs/cost.js';
import { digitsChanged } from '../../../src/check/repairs/respellings.js';
import { byWeight, withoutChange } from '../../../src/check/repairs/weighed.js';
import { checked, coded, only } from '../asked.js';
import { ratio } from '../solver/on-paper.js';

const line = (repair: Repair): string => {
  const reach = `${repair.settles}/${repair.unsettles}`;
  switch (repair.kind) {
    case 'number':
      return `${repair.claim.printed} → ${repair.printed}${repair.isTransposition ? ' turned' : ` ${repair.digits}`} ${reach}`;
    case 'rounding':
      return `${repair.claim.printed}: ${repair.modes.join(' ')} ${reach}`;
    case 'operand':
      return `${repair.replaced} → ${repair.by} ${reach}`;
  }
};

/** The repairs of the first contradiction, on a line each. */
const repairs = (state: (b: BulletinBuilder) => void, options?: CheckOptions) =>
  (coded(checked(state, options), 'refuted')[0]?.repairs ?? []).map(line);

const sumOf = (total: string, one: string, other: string) => (b: BulletinBuilder) => {
  b.sum(b.count('计', total), [b.count('甲', one), b.count('乙', other)]);
};

/** Each repair, made, leaves a document that is not refuted. */
function expectSettled(
  state: (numbers: readonly string[]) => (b: BulletinBuilder) => void,
  numbers: readonly string[],
) {
  const wrong: string[] = [];
  for (const repair of only(checked(state(numbers)), 'refuted').repairs) {
    if (repair.kind !== 'number') continue;
    const repaired = numbers.map((each) => (each === repair.claim.printed ? repair.printed : each));
    if (checked(state(repaired)).verdict === 'refuted') wrong.push(line(repair));
  }
  expect(wrong).toEqual([]);
}

describe('what would put a contradiction right', () => {
  test('one other digit', () => {
    expect(repairs(sumOf('70件', '33件', '47件'))).toEqual([
      '70件 → 80件 1 1/0',
      '47件 → 37件 1 1/0',
      '33件 → 23件 1 1/0',
    ]);
  });

  test('two neighbours exchanged, as one slip', () => {
    const found = repairs(sumOf('132件', '100件', '23件'));
    expect(found).toContain('132件 → 123件 turned 1/0');
    expect(found).toContain('23件 → 32件 turned 1/0');
    expect(found.findIndex((each) => each.includes('turned'))).toBe(0);
  });

  test('the nearest number that would do, if no slip does', () => {
    expect(repairs(sumOf('1000件', '123件', '321件'))).toEqual([
      expect.stringMatching(/^(1000|123|321)件 → \d+件 3 1\/0$/u),
      expect.any(String),
      expect.any(String),
    ]);
    expect(repairs(sumOf('1000件', '123件', '321件'))).toContain('1000件 → 444件 4 1/0');
    expect(repairs(sumOf('1000件', '123件', '321件'))).toContain('123件 → 679件 3 1/0');
  });

  test('in the format of the number', () => {
    expect(repairs(sumOf('9,000件', '1,123件', '3,321件'))).toContain('9,000件 → 4,444件 4 1/0');
  });

  test('the whole of what is contradicted, with the numbers too that the contradiction does not need', () => {
    // 1123 or 3321 alone are more than 1000; with 1200 the sum would be as wrong as it is.
    for (const repair of repairs(sumOf('1000件', '1123件', '3321件')))
      if (repair.startsWith('1000件')) expect(repair).toMatch(/ → 4444件 /u);
  });

  test('of a sum that one part alone exceeds, what all its numbers leave', () => {
    expect(repairs(sumOf('1000件', '1123件', '3321件'))).toContain('1000件 → 4444件 4 1/0');
    expect(repairs(sumOf('1000件', '123件', '3321件'))).toContain('1000件 → 3444件 4 1/0');
  });

  test('what is said to settle a contradiction does: with it the document does not contradict itself', () => {
    const states: readonly ((numbers: readonly string[]) => (b: BulletinBuilder) => void)[] = [
      ([total, one, other]) => sumOf(total!, one!, other!),
      ([part, whole, share]) =>
        (b) =>
          void b.share('占比', share!, { part: b.count('部分', part!), of: b.count('整体', whole!) }),
      ([product, one]) =>
        (b) =>
          b.product(b.count('积', product!), [b.count('甲', one!), b.count('乙', null)]),
    ];
    const documents: readonly (readonly [number, readonly string[]])[] = [
      [0, ['70件', '33件', '47件']],
      [0, ['1000件', '1123件', '3321件']],
      [0, ['2.5万件', '30000件', '47件']],
      [1, ['290项', '1423项', '21.38%']],
      [1, ['1件', '3件', '50%']],
      [2, ['87件', '9件']],
    ];
    for (const [place, numbers] of documents) expectSettled(states[place]!, numbers);
  });

  test('also where narrowing alone does not come to the end', () => {
    expectSettled(
      ([part, whole, share]) =>
        (b) =>
          void b.share('占比', share!, { part: b.count('部分', part!), of: b.count('整体', whole!) }),
      ['1万件', '1.0万件', '99.995%'],
    );
    expectSettled(
      ([product]) =>
        (b) =>
          b.product(b.count('积', product!), [b.count('甲', null), '甲']),
      ['87件'],
    );
  });

  test('another rounding, where not all are allowed', () => {
    const state = (b: BulletinBuilder) => {
      b.share('占比', '20.38%', { part: b.count('部分', '290项'), of: b.count('整体', '1423项') });
    };
    expect(repairs(state, { modes: ['trunc'] })[0]).toBe(
      '20.38%: ceil expand halfCeil halfFloor halfExpand halfTrunc halfEven 1/0',
    );
    expect(repairs(state, { modes: ['floor', 'trunc'] })[1]).toBe('20.38% → 20.37% 1 1/0');
    expect(only(checked(state, { modes: ['trunc'] }), 'refuted').text).toMatchObject({
      zh: expect.stringContaining('“占比”20.38%由进一、就近舍入得到'),
      en: expect.stringContaining('“占比” 20.38% comes of rounding up, rounding to the nearest'),
    });
  });

  test('no other rounding, where all are allowed or none helps', () => {
    const state = (b: BulletinBuilder) => {
      b.share('占比', '21.38%', { part: b.count('部分', '290项'), of: b.count('整体', '1423项') });
    };
    for (const modes of [undefined, ['trunc' as const]])
      expect(repairs(state, modes && { modes }).filter((each) => each.includes(':'))).toEqual([]);
  });

  test('another denominator or numerator of the document', () => {
    const state = (b: BulletinBuilder) => {
      const part = b.count('部分', '290项');
      b.count('另一整体', '580项');
      b.count('另一部分', '700项');
      b.count('无关', '9999项');
      b.count('约数', '58万项');
      b.share('占比', '50.0%', { part, of: b.count('整体', '1400项') });
    };
    const found = repairs(state);
    expect(found).toContain('整体 → 另一整体 1/0');
    expect(found).toContain('部分 → 另一部分 1/0');
    expect(found.filter((each) => each.includes('无关') || each.includes('约数'))).toEqual([]);
    const { text } = only(checked(state), 'refuted');
    expect(text.zh).toContain('“整体”实指“另一整体”');
    expect(text.en).toContain('“另一整体” is meant and not “整体”');
  });

  test('at most five, two of a number', () => {
    const found = repairs((b) => {
      const parts = Array.from({ length: 6 }, (_, place) => b.count(`量${place}`, `1${place}件`));
      b.sum(b.count('计', '89件'), parts);
    });
    expect(found.length).toBe(5);
    const state = (b: BulletinBuilder) => b.partOf(b.count('甲', '90件'), b.count('乙', '12件'));
    const ofOne = repairs(state).filter((each) => each.startsWith('90件'));
    expect(ofOne.length).toBe(2);
  });

  test('of a column of a table as well, and none of a contradiction of very many numbers', () => {
    const column = (count: number) =>
      repairs((b) => {
        const parts = Array.from({ length: count }, (_, place) => b.count(`量${place}`, '12件'));
        b.sum(b.count('计', `${12 * count + 1000}件`), parts);
      });
    for (const count of [11, 12, 16, 27, 60])
      expect(column(count)).toContain(`${12 * count + 1000}件 → ${12 * count}件 1 1/0`);
    expect(column(200)).toEqual([]);
  });

  test('of a column of which two neighbours were exchanged, those first', () => {
    const rows = [118, 204, 356, 471, 90, 465, 233, 187, 142, 305, 276, 411];
    const total = rows.reduce((sum, row) => sum + row, -9);
    const found = repairs((b) => {
      b.sum(
        b.count('计', `${total}件`),
        rows.map((row, place) => b.count(`量${place}`, `${row}件`)),
      );
    });
    expect(found).toContain('465件 → 456件 turned 1/0');
  });

  test('of so many columns as there is time for, those first that come first', () => {
    const { findings } = checked((b) => {
      for (let column = 0; column < 40; column += 1) {
        const parts = Array.from({ length: 30 }, (_, row) => b.count(`${column}.${row}`, '12件'));
        b.sum(b.count(`计${column}`, '370件'), parts);
      }
    });
    const repaired = findings.flatMap((each) => (each.code === 'refuted' ? [each.repairs.length > 0] : []));
    expect(repaired.length).toBe(40);
    expect(repaired).toEqual(repaired.map((_, place) => place < repaired.indexOf(false)));
    expect(repaired.indexOf(false)).toBeGreaterThanOrEqual(20);
  });
});

describe('a repair says how far it reaches', () => {
  const twoSums = (b: BulletinBuilder) => {
    const shared = b.count('共', '30件');
    b.sum(b.count('计一', '50件'), [shared, b.count('甲', '10件')]);
    b.sum(b.count('计二', '60件'), [shared, b.count('乙', '20件')]);
  };

  test('what settles several contradictions comes first', () => {
    expect(repairs(twoSums)[0]).toBe('30件 → 40件 1 2/0');
    const { text } = coded(checked(twoSums), 'refuted')[0]!;
    expect(text.zh).toContain('“共”30件可改为 40件(可同时消除 2 处矛盾)');
    expect(text.en).toContain('“共” 30件 could be 40件 (which settles 2 contradictions)');
    for (const { repairs: found } of coded(checked(twoSums), 'refuted'))
      expect(line(found[0]!)).toBe('30件 → 40件 1 2/0');
  });

  test('what contradicts relations that agree comes later', () => {
    const state = (b: BulletinBuilder) => {
      sumOf('70件', '33件', '47件')(b);
      b.sum('甲', [b.count('丙', '30件'), b.count('丁', '3件')]);
    };
    const found = repairs(state);
    expect(found).toEqual(['70件 → 80件 1 1/0', '47件 → 37件 1 1/0', '33件 → 23件 1 1/1']);
    const { text } = only(checked(state), 'refuted');
    expect(text.zh).toMatch(/“甲”33件可改为 23件\(但与另 1 处不符\)。$/u);
    expect(text.en).toMatch(/“甲” 33件 could be 23件 \(but contradicts 1 other place\)\.$/u);
  });

  test('a repair does not contradict the other numbers of its quantity, or says so', () => {
    const report = checked((b) => {
      b.count('甲', '30余件');
      b.count('甲', '50件');
    });
    const { repairs: found } = only(report, 'refuted-if-assumed');
    const wrong = found.filter(
      (repair) =>
        repair.kind === 'number' &&
        repair.unsettles === 0 &&
        !(Number.parseInt(repair.printed, 10) > 30 && Number.parseInt(repair.printed, 10) < 40),
    );
    expect(wrong.map(line)).toEqual([]);
  });

  test('a contradiction of two numbers alone has its arithmetic too', () => {
    const report = checked((b) => {
      b.count('甲', '30余件');
      b.count('甲', '50件');
    });
    const { arithmetic, text } = only(report, 'refuted-if-assumed');
    expect(arithmetic).not.toBe('');
    expect(text.zh).not.toContain('()');
  });
});

describe('repairs are ranked', () => {
  const number = (over: Partial<Extract<Repair, { kind: 'number' }>>): Repair => ({
    kind: 'number',
    claim: { index: 0, quantity: '甲', printed: '1', at: null },
    printed: '2',
    digits: 1,
    isTransposition: false,
    settles: 1,
    unsettles: 0,
    ...over,
  });
  const operand: Repair = {
    kind: 'operand',
    relation: { index: 0, kind: 'share', at: null },
    replaced: '甲',
    by: '乙',
    settles: 1,
    unsettles: 0,
  };
  const rounding: Repair = {
    kind: 'rounding',
    claim: { index: 0, quantity: '甲', printed: '1', at: null },
    modes: ['trunc'],
    settles: 1,
    unsettles: 0,
  };
  const weighed = (repair: Repair, cost: Cost = costs.slip, by = 1, isGiven = false) =>
    repair.kind === 'number' ? { repair, cost, change: ratio(by, 10), isGiven } : withoutChange(repair);
  const ahead = (first: ReturnType<typeof weighed>, second: ReturnType<typeof weighed>) => {
    expect(byWeight(first, second)).toBeLessThan(0);
    expect(byWeight(second, first)).toBeGreaterThan(0);
  };

  test('by what they settle beyond what they unsettle', () => {
    ahead(weighed(number({ settles: 2 }), costs.far), weighed(number({ settles: 1 })));
    ahead(weighed(number({ settles: 1 })), weighed(number({ settles: 1, unsettles: 1 })));
    ahead(weighed(number({ settles: 1 }), costs.far), weighed(number({ settles: 2, unsettles: 2 })));
  });

  test('then by what they settle', () => {
    ahead(weighed(number({ settles: 3, unsettles: 2 }), costs.far), weighed(number({ settles: 1 })));
  });

  test('then a rounding, a slip, one unit, an operand, and more digits', () => {
    ahead(weighed(rounding), weighed(number({})));
    ahead(weighed(number({})), weighed(number({}), costs.unit));
    ahead(weighed(number({}), costs.unit), weighed(operand));
    ahead(weighed(operand), weighed(number({}), 2 * costs.digit));
    ahead(weighed(number({}), 2 * costs.digit), weighed(number({}), 3 * costs.digit));
  });

  test('then what the other numbers give, and then by how much changes', () => {
    ahead(weighed(number({}), costs.slip, 2, true), weighed(number({}), costs.slip, 1));
    ahead(weighed(number({}), costs.slip, 1), weighed(number({}), costs.slip, 2));
    expect(byWeight(weighed(operand), weighed(operand))).toBe(0);
  });

  test.each([
    ['456件', '465件', true, costs.slip],
    ['456件', '457件', false, costs.slip],
    ['456件', '956件', false, costs.slip],
    ['10件', '9件', false, costs.unit],
    ['99.99%', '100.00%', false, costs.unit],
    ['1234件', '134件', false, costs['digit-more']],
    ['10件', '0件', false, costs['digit-more']],
    ['456件', '478件', false, 2 * costs.digit],
    ['456件', '178件', false, costs.far + 3 * costs.digit],
    ['456件', '1178件', false, costs.far + 4 * costs.digit],
  ])('what it costs to print %s as %s', (from, to, isTransposition, expected) => {
    const digits = digitsChanged(from, to);
    expect(costOfNumber(readQuantity(from), readQuantity(to), { digits, isTransposition })).toBe(expected);
  });
});
