import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linear } from '../../../src/check/solver/linear.js';
import { confine, rangeIn, storeOf, takeBack } from '../../../src/check/solver/store.js';
import { settle, withMore, withSystem } from '../../../src/check/solver/system.js';
import { itself, range, rangesOf, ratio } from './on-paper.js';
import { premises, problem, problemIn, settled, smallDocuments } from './problems.js';

describe('what is possible is narrowed to the fixed point', () => {
  test('through relations that are connected, in both directions', () => {
    const of = problem((b) => {
      const [one, two, three] = [b.count('甲', null), b.count('乙', '3件'), b.count('丙', null)];
      b.sum(three, [one, two]);
      b.sum(b.count('丁', '9件'), [three, b.count('戊', '2件')]);
    });
    expect(settled(of, premises(of))).toMatchObject({
      ranges: ['[4, 4]', '[3, 3]', '[7, 7]', '[9, 9]', '[2, 2]'],
    });
  });

  test('nothing narrows it any more', () => {
    fc.assert(
      fc.property(smallDocuments, (claims) => {
        const of = problemIn(claims);
        withSystem(of, premises(of), (system) => {
          if (settle(system) !== null || system.store.isCutShort) return;
          const before = rangesOf(system.store);
          expect(settle(system) === null).toBe(true);
          for (const constraint of system.constraints) expect(constraint.narrow(system.store)).toBe(true);
          expect(rangesOf(system.store)).toEqual(before);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('in whatever order the premises come', () => {
    const shuffled = smallDocuments.chain((claims) => {
      const of = problemIn(claims);
      const all = premises(of);
      return fc.tuple(fc.constant(of), fc.shuffledSubarray(all, { minLength: all.length }));
    });
    fc.assert(
      fc.property(shuffled, ([of, order]) => {
        const [one, other] = [settled(of, premises(of)), settled(of, order)];
        if ('ranges' in one && 'ranges' in other && !one.isCutShort && !other.isCutShort)
          expect(other.ranges).toEqual(one.ranges);
        else expect('conflict' in other).toBe('conflict' in one);
      }),
      { numRuns: 300 },
    );
  });

  test('what was changed since is all that is looked at again', () => {
    const of = problem((b) => {
      b.sum(b.count('计', '9件'), [b.count('甲', null), b.count('乙', null)]);
    });
    withSystem(of, premises(of), (system) => {
      expect(settle(system) === null).toBe(true);
      confine(system.store, 1, range('[4, 5]'));
      expect(settle(system) === null).toBe(true);
      expect(rangesOf(system.store)).toEqual(['[9, 9]', '[4, 5]', '[4, 5]']);
    });
    withSystem(of, premises(of), (system) => {
      expect(settle(system) === null).toBe(true);
      confine(system.store, 1, range('[4, 5]'));
      system.store.narrowed.length = 0;
      expect(settle(system) === null).toBe(true);
      expect(rangesOf(system.store)).toEqual(['[9, 9]', '[4, 5]', '[0, 9]']);
    });
  });

  test('premises taken in for a while narrow as if they had been there from the start, and leave no trace', () => {
    const divided = smallDocuments.chain((claims) => {
      const of = problemIn(claims);
      const all = premises(of);
      return fc.tuple(fc.constant(of), fc.subarray(all), fc.subarray(all));
    });
    fc.assert(
      fc.property(divided, ([of, base, more]) => {
        const [alone, together] = [settled(of, base), settled(of, [...new Set([...base, ...more])])];
        fc.pre(alone.ranges !== undefined && !alone.isCutShort && together.isCutShort !== true);
        withSystem(of, base, (system) => {
          const now = () => rangesOf(system.store).slice(0, of.set.quantities.length);
          settle(system);
          for (const _ of ['once', 'again']) {
            expect(withMore(system, of, more, (conflict) => (conflict === null ? now() : undefined))).toEqual(
              together.ranges,
            );
            expect(now()).toEqual(alone.ranges);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a system lasts only as long as it is used, however it ends', () => {
    const of = problem((b) => {
      b.count('甲', '3件');
      b.count('甲', '4件');
      b.count('乙', '5件');
    });
    expect(settled(of, [0, 1])).toEqual({ conflict: [0, 1] });
    expect(settled(of, [2])).toMatchObject({ ranges: ['[0, ∞)', '[5, 5]'] });
    expect(() =>
      withSystem(of, [0], () => {
        throw new RangeError('broken off');
      }),
    ).toThrow('broken off');
    expect(settled(of, [])).toMatchObject({ ranges: ['[0, ∞)', '[0, ∞)'], isCutShort: false });
  });

  test('one within another does not disturb it', () => {
    const of = problem((b) => {
      b.count('甲', '3件');
      b.count('甲', '4件');
    });
    withSystem(of, [0], (outer) => {
      withSystem(of, [1], (inner) => {
        expect([outer, inner].map(({ store }) => rangesOf(store))).toEqual([['[3, 3]'], ['[4, 4]']]);
      });
      expect(rangesOf(outer.store)).toEqual(['[3, 3]']);
    });
  });

  test('two that chase each other for ever end, and say so', () => {
    const of = problem((b) => {
      const [one, two] = [b.measure('甲', '1.0'), b.measure('乙', null)];
      b.product(two, [one, b.measure('丙', '0.5')]);
      b.product(b.measure('丁', null), [two, b.measure('戊', '0.5')]);
      b.same('乙', '丁');
      b.compare('乙', 'above', b.target('零', '0'));
    });
    expect(['conflict', 'isCutShort'].some((end) => end in settled(of, premises(of)))).toBe(true);
  });
});

describe('a store remembers what it was', () => {
  const make = () => storeOf([itself(0), null, itself(1)], [true, false, true]);

  test('and takes back what was narrowed since a mark', () => {
    const store = make();
    const start = rangesOf(store);
    confine(store, 0, range('[1/2, 9/2]'));
    const mark = store.taken.length;
    const between = rangesOf(store);
    confine(store, 1, range('(-1, 3]'));
    confine(store, 0, range('(2, 4)'));
    confine(store, 0, range('[3, 3]'));
    expect(rangesOf(store)).toEqual(['[3, 3]', '(-1, 3]', '[1, ∞)']);
    takeBack(store, mark);
    expect(rangesOf(store)).toEqual(between);
    expect(between).toEqual(['[1, 4]', '(-∞, ∞)', '[1, ∞)']);
    takeBack(store, 0);
    expect(rangesOf(store)).toEqual(start);
  });

  test('takes back a conflict too', () => {
    const store = make();
    expect(confine(store, 0, range('[5, 5]'))).toBe(true);
    const mark = store.taken.length;
    expect(confine(store, 0, range('[6, 6]'))).toBe(false);
    expect(store.conflict).not.toBeNull();
    takeBack(store, mark);
    expect(store).toMatchObject({ conflict: null, narrowed: [] });
    expect(rangesOf(store)[0]).toBe('[5, 5]');
  });

  test('what is narrowed at random is restored', () => {
    const ends = fc.tuple(
      fc.nat({ max: 2 }),
      fc.integer({ min: -20, max: 40 }),
      fc.nat({ max: 9 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 12 }), fc.nat({ max: 12 }), (steps, at) => {
        const store = make();
        let [mark, kept] = [0, rangesOf(store)];
        for (const [place, [variable, low, width, isIncluded]] of steps.entries()) {
          if (place === at) [mark, kept] = [store.taken.length, rangesOf(store)];
          const [opens, closes] = isIncluded ? ['[', ']'] : ['(', ')'];
          if (!confine(store, variable, range(`${opens}${low}/4, ${low + width + 1}/4${closes}`))) break;
        }
        takeBack(store, mark);
        expect(rangesOf(store)).toEqual(kept);
      }),
    );
  });

  test('what does not narrow is not remembered', () => {
    const store = make();
    confine(store, 0, range('[0, 5]'));
    const mark = store.taken.length;
    confine(store, 0, range('[-1, 6)'));
    confine(store, 0, range('(-1, 11/2)'));
    confine(store, 0, range('[0, 5]'));
    expect(store.taken.length).toBe(mark);
  });

  test('an open end is narrower than a closed one at the same value, not of whole numbers', () => {
    const store = make();
    confine(store, 1, range('[2, 5]'));
    confine(store, 1, range('(2, 5)'));
    expect(rangesOf(store)[1]).toBe('(2, 5)');
    confine(store, 1, range('[2, 5]'));
    expect(rangesOf(store)[1]).toBe('(2, 5)');
    confine(store, 2, range('(2, 5)'));
    expect(rangesOf(store)[2]).toBe('[3, 4]');
  });

  test('numbers that grow without end are not worth their bound', () => {
    const store = make();
    const huge = 10n ** 1500n;
    const end = { value: { numerator: huge, denominator: 1n }, isIncluded: true, because: itself(0).because };
    expect(confine(store, 0, { lowest: null, highest: end })).toBe(true);
    expect(store.isCutShort).toBe(true);
    expect(rangeIn(store, 0).highest).toBeNull();
  });

  test('a variable is narrowed only so often in one settling, a whole one oftener', () => {
    const store = make();
    const creep = (variable: number, to: number) => {
      for (let place = 1; place <= to; place += 1) confine(store, variable, range(`[${place}, ∞)`));
      return [rangesOf(store)[variable], store.isCutShort];
    };
    expect(creep(1, 40)).toEqual(['[40, ∞)', false]);
    expect(creep(2, 399)).toEqual(['[399, ∞)', false]);
    expect(creep(1, 100)).toEqual(['[40, ∞)', true]);
    expect(creep(2, 500)).toEqual(['[401, ∞)', true]);
    // Each settling, and each decision, may narrow as often again.
    store.settling += 1;
    expect(creep(1, 100)).toEqual(['[80, ∞)', true]);
  });

  test('a constraint that holds narrows nothing', () => {
    const store = make();
    confine(store, 0, range('[1, 2]'));
    const mark = store.taken.length;
    linear(1, [{ variable: 0, factor: 1n }], 'at-most', ratio(2)).narrow(store);
    expect(store.taken.length).toBe(mark);
  });
});
