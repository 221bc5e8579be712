import { describe, expect, test } from 'vitest';
import { neighbourhoodOf } from '../../../src/check/analysis/neighbourhood.js';
import { unstatedChangesIn } from '../../../src/check/analysis/unstated-changes.js';
import { isConfirmed, printedValue, witnessOf } from '../../../src/check/analysis/witness.js';
import { componentsOf } from '../../../src/check/solver/components.js';
import { ratio, shown } from '../solver/on-paper.js';
import { premises, problem } from '../solver/problems.js';

const all = () => true;
const near = (...asked: Parameters<typeof neighbourhoodOf>) =>
  [...neighbourhoodOf(...asked)].sort((one, other) => one - other);

describe('what is about a quantity', () => {
  // 量0 ≤ 量1 ≤ 量2 ≤ …: claims 0 to 29, relations 30 to 58.
  const chain = problem((b) => {
    for (let place = 0; place < 30; place += 1) b.count(`量${place}`, '25.6万件');
    for (let place = 0; place + 1 < 30; place += 1) b.partOf(`量${place}`, `量${place + 1}`);
  });

  test('are the nearest relations, and the numbers of their quantities but its own', () => {
    expect(near(chain, 0, 0, all, 2)).toEqual([1, 2, 30, 31]);
  });

  test('are at most twenty-four relations', () => {
    const found = near(chain, 0, null, all);
    expect(found.filter((premise) => premise >= 30)).toEqual(Array.from({ length: 24 }, (_, at) => 30 + at));
  });

  test('are all, where there are few', () => {
    expect(near(chain, 0, null, all, 29)).toEqual(Array.from({ length: 59 }, (_, premise) => premise));
  });

  test('leave out what is set aside, and what lies beyond', () => {
    expect(near(chain, 0, null, (premise) => premise !== 31 && premise !== 1)).toEqual([0, 30]);
  });

  test('leave out what lies behind a number that leaves one value', () => {
    // 甲 + 乙 = 丙, 丙 + 丁 = 戊, with 丙 in full: claims 0 to 4, relations 5 and 6.
    const of = problem((b) => {
      const [one, two, three] = [b.count('甲', '3万件'), b.count('乙', '4万件'), b.count('丙', '70123件')];
      b.sum(three, [one, two]);
      b.sum(b.count('戊', '9万件'), [three, b.count('丁', '2万件')]);
    });
    expect(near(of, 0, 0, all)).toEqual([1, 2, 5]);
    expect(near(of, 2, 2, all)).toEqual([0, 1, 3, 4, 5, 6]);
    expect(near(of, 0, 0, (premise) => premise !== 2)).toEqual([1, 3, 4, 5, 6]);
  });

  test('hold how things are usually read', () => {
    const of = problem((b) => {
      b.compare(b.count('甲', '30余件'), 'below', b.count('乙', '约50件'));
    });
    expect(near(of, 0, 0, all)).toEqual([1, 2, 4]);
  });
});

describe('both readings of a change whose unit is not stated', () => {
  const tried = (change: string, before: string | null, after: string) => {
    const of = problem((b) => {
      b.change('增', change, { from: b.measure('前', before), to: b.measure('后', after) });
    });
    return unstatedChangesIn(of, all).map(({ points, percent, conflict }) => [
      points && shown(points),
      percent && shown(percent),
      conflict?.premises ?? null,
    ]);
  };

  test('leave an earlier value each', () => {
    expect(tried('20%', null, '60%')).toEqual([['(19/50, 21/50)', '(59/121, 61/119)', null]]);
  });

  test('where one contradicts the others, the other is left', () => {
    expect(tried('20.0%', '50.0%', '60.0%')).toEqual([[null, '(499/1000, 501/1000)', null]]);
    expect(tried('10.0%', '50.0%', '60.0%')).toEqual([['(499/1000, 501/1000)', null, null]]);
  });

  test('where both contradict the others, that is a contradiction', () => {
    expect(tried('30.0%', '50.0%', '60.0%')).toEqual([[null, null, [0, 1, 2, 3]]]);
  });

  test('are not tried of one whose unit is stated or set aside', () => {
    const of = problem((b) => {
      b.change('增', '20%', { from: b.measure('前', '5%'), to: b.measure('后', '60%'), as: 'points' });
    });
    expect(unstatedChangesIn(of, all)).toEqual([]);
    const open = problem((b) => {
      b.change('增', '20%', { from: b.measure('前', '5%'), to: b.measure('后', '60%') });
    });
    expect(unstatedChangesIn(open, (premise) => premise !== 3)).toEqual([]);
  });
});

describe('values are shown only if the definitions confirm them', () => {
  const of = problem((b) => {
    b.sum(b.count('计', '7件'), [b.count('甲', '30余件'), b.count('乙', '25.6万件')]);
  });
  const values = (...numbers: readonly number[]) =>
    new Map(numbers.map((each, place) => [place, ratio(each)]));

  test('of numbers, as they are read', () => {
    expect(isConfirmed(of, [0], values(7, 0, 0))).toBe(true);
    expect(isConfirmed(of, [0], values(8, 0, 0))).toBe(false);
    expect(isConfirmed(of, [1], values(7, 50, 0))).toBe(true);
    expect(isConfirmed(of, [1], values(7, 30, 0))).toBe(false);
    expect(isConfirmed(of, [5], values(7, 39, 0))).toBe(true);
    expect(isConfirmed(of, [5], values(7, 40, 0))).toBe(false);
    expect(isConfirmed(of, [2], values(7, 0, 255001))).toBe(true);
    expect(isConfirmed(of, [2], values(7, 0, 255000))).toBe(false);
  });

  test('of relations', () => {
    expect(isConfirmed(of, [3], values(7, 3, 4))).toBe(true);
    expect(isConfirmed(of, [3], values(7, 3, 5))).toBe(false);
    expect(isConfirmed(of, [], values(7, 3, 5))).toBe(true);
  });

  test('shares that were closed at 100 % may lie further away', () => {
    const closed = problem((b) => {
      b.partition([b.measure('甲', '50%'), b.measure('乙', '30%'), b.measure('丙', '20%')]);
    });
    const hundredths = (...numbers: readonly number[]) =>
      new Map(numbers.map((each, place) => [place, ratio(each, 1000)]));
    expect(isConfirmed(closed, premises(closed), hundredths(519, 290, 191))).toBe(true);
    expect(isConfirmed(closed, premises(closed), hundredths(520, 290, 190))).toBe(false);
    expect(isConfirmed(closed, premises(closed), hundredths(519, 290, 190))).toBe(false);
  });

  test('what is printed first is tried first', () => {
    const twice = problem((b) => {
      b.measure('甲', null);
      b.measure('甲', '0.5');
      b.measure('甲', '0.50');
      b.measure('乙', null);
    });
    expect([printedValue(twice, 0), printedValue(twice, 1)]).toEqual([ratio(5, 10), null]);
  });

  test('and looked for only in what does not contradict itself', () => {
    const [component] = componentsOf(of, all);
    expect(witnessOf(of, component!.variables, [0, 1, 3], [], 100)).toEqual({ found: 'none' });
    expect(witnessOf(of, component!.variables, [0, 3], [], 100).found).toBe('values');
  });
});
