import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part, ScoredPart, ScoreFigure } from '../../src/index.js';
import { expected, refusalOf, scored, scoresOf } from './agreement.js';
import { type MadeScene, sceneFrom, scenes } from './arbitrary-scenes.js';
import { everyPart } from './arbitrary-scorecards.js';
import { compare, fraction, readNumber } from './fraction.js';
import { improvements, withDeduction, withOffences, withWeightsTimes } from './made-changes.js';
import { namesIn } from './oracle-dates.js';
import { opinionsOn } from './score-oracle.js';

/** How many scorecards are scored twice. To look further, write a larger number here; the time limit grows with it. */
const scenesToAgreeOn = 2000;
const scenesForEachLaw = 100;

const anyScene = scenes();
const lawful = { numRuns: scenesForEachLaw };
const bytes = (figures: readonly ScoreFigure[]) => JSON.stringify(figures);

/** The scores of a made scene; scenes that are refused tell nothing here, the oracle has them. */
function scoresUnlessRefused(made: MadeScene): readonly ScoreFigure[] {
  const scene = sceneFrom(made);
  fc.pre(refusalOf(scene) === null);
  return scoresOf(scene);
}

const exactOf = ({ exact }: ScoreFigure) =>
  exact === null ? null : fraction(BigInt(exact.numerator), BigInt(exact.denominator));

describe('score, against a second opinion', () => {
  test(
    'agrees in every state, total, grade and part of every unit, and in what it refuses',
    () => {
      fc.assert(
        fc.property(anyScene, (made) => {
          const scene = sceneFrom(made);
          const [found, wanted] = [scored(scene), expected(scene)];
          // Comparing what is told of a difference takes long.
          if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
        }),
        {
          numRuns: scenesToAgreeOn,
          interruptAfterTimeLimit: 20 * scenesToAgreeOn + 10_000,
          markInterruptAsFailure: true,
        },
      );
    },
    20 * scenesToAgreeOn + 20_000,
  );

  test('says of a unit that is not scored what the first part says because of which it is not', () => {
    fc.assert(
      fc.property(anyScene, (made) => {
        const scores = scoresUnlessRefused(made);
        for (const [index, { because }] of opinionsOn(sceneFrom(made)).entries()) {
          const { reason, parts } = scores[index]!;
          if (because === null) continue;
          const first = parts.find(
            ({ part, period }) =>
              part === because.part &&
              because.period === (period === null ? 'none' : `${period.start}/${period.end}`),
          );
          expect(first?.reason).not.toBeNull();
          expect(reason).toEqual(first?.reason);
        }
      }),
      lawful,
    );
  });

  test('the made scorecards have parts and transforms of every kind, and scores of every state', () => {
    const found = new Set<string>();
    for (const made of fc.sample(anyScene, { numRuns: 400, seed: 1 })) {
      for (const part of everyPart(made.card)) {
        found.add(part.kind);
        if (part.kind === 'item') found.add(part.transform.kind);
      }
      if (made.card.extends !== null) found.add('extends');
      const words = JSON.stringify(expected(sceneFrom(made)));
      for (const word of said) if (words.includes(word)) found.add(word);
    }
    expect([...kinds, ...said].filter((kind) => !found.has(kind))).toEqual([]);
  });
});

const kinds = [
  'item',
  'constant',
  'sum',
  'weighted-mean',
  'scaled',
  'by-group',
  'veto',
  'mean-of-periods',
  'value',
  'linear',
  'frontier',
  'bands',
  'steps',
  'per-step',
  'per-event',
  'pass-or-fail',
  'min-max',
  'place',
  'points-by-part',
  'extends',
];
const said = [
  '"state":"value"',
  '"state":"excluded"',
  '"state":"not-scored"',
  '"treated":"zero"',
  '"treated":"full"',
  '"held":"least"',
  '"held":"most"',
  '"vetoed":true',
  '"vetoed":false',
  '"read":"zero-denominator"',
  '"read":"missing-input"',
  '"read":"not-applicable"',
  'unknown-group',
  'rule-change-in-period',
];

describe('every score', () => {
  test('lists each part after those that it is made of, and the total last', () => {
    fc.assert(
      fc.property(anyScene, (made) => {
        for (const { parts, scorecard, group } of scoresUnlessRefused(made)) {
          expect(parts.at(-1)).toMatchObject({ part: scorecard.total, period: null });
          for (const [index, { part, period }] of parts.entries()) {
            const inForce = period === null ? scorecard : scorecard.within[`${period.start}/${period.end}`]!;
            const { value } = inForce.parts[part]!;
            if (value.kind === 'mean-of-periods') continue;
            const madeOf = value.kind === 'by-group' ? [value.groups[group!]!] : namesIn(value);
            const isOfSpan = (other: ScoredPart) => JSON.stringify(other.period) === JSON.stringify(period);
            const later = parts.slice(index).filter(isOfSpan);
            expect(later.filter((other) => madeOf.includes(other.part))).toEqual([]);
          }
        }
      }),
      lawful,
    );
  });

  test('is the same in whatever order figures, units and given values come', () => {
    fc.assert(
      fc.property(anyScene, fc.nat(), (made, turn) => {
        const scores = scoresUnlessRefused(made);
        const turned = <T>(list: readonly T[]) => {
          const at = list.length === 0 ? 0 : turn % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        const other = {
          ...made,
          figures: turned(made.figures),
          units: turned(made.units),
          given: turned(made.given),
        };
        expect(bytes(scoresOf(sceneFrom(other)))).toBe(bytes(scores));
      }),
      lawful,
    );
  });

  test('goes with its unit when units get other names', () => {
    fc.assert(
      fc.property(anyScene, (made) => {
        const [first, renamed] = [sceneFrom(made), sceneFrom(made, renaming)];
        const [before, after] = [scored(first), scored(renamed)];
        if (typeof before === 'string' || typeof after === 'string') {
          expect(after).toBe(before);
          return;
        }
        const named = before.map((each) => {
          const scope = each.scope as { readonly department: string };
          return { ...each, scope: { ...scope, department: renaming(scope.department) } };
        });
        expect(byScope(after)).toEqual(byScope(named));
      }),
      lawful,
    );
  });

  test('is the same when all weights and what they add up to are multiplied by the same', () => {
    fc.assert(
      fc.property(anyScene, fc.constantFrom('2', '1/3', '100', '7/5'), (made, factor) => {
        const scene = sceneFrom(made);
        const heavier = { ...scene, card: withWeightsTimes(scene.card, readNumber(factor)) };
        expect(scored(heavier)).toEqual(scored(scene));
      }),
      lawful,
    );
  });

  test('survives that the scorecard and the figures are written as JSON and read again', () => {
    fc.assert(
      fc.property(anyScene, (made) => {
        const scores = bytes(scoresUnlessRefused(made));
        const scene = sceneFrom(made);
        const read = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;
        expect(bytes(scoresOf({ ...scene, card: read(scene.card) }))).toBe(scores);
        expect(bytes(scoresOf({ ...scene, figures: read(scene.figures) }))).toBe(scores);
      }),
      lawful,
    );
  });

  test('is the same byte for byte when it is made again, and leaves what it was made of as it was', () => {
    fc.assert(
      fc.property(anyScene, (made) => {
        const scene = sceneFrom(made);
        fc.pre(refusalOf(scene) === null);
        const before = JSON.stringify(scene);
        const first = bytes(scoresOf(scene));
        expect(JSON.stringify(scene)).toBe(before);
        expect(bytes(scoresOf(scene))).toBe(first);
      }),
      lawful,
    );
  });
});

const renaming = (name: string) => `v${9 - Number(name.slice(1))}`;
const byScope = (list: readonly Readonly<Record<string, unknown>>[]) =>
  Object.fromEntries(list.map((each) => [(each.scope as { readonly department: string }).department, each]));

describe('units that are compared within their groups', () => {
  const grouped = scenes({ among: ['group'], spans: ['none', 'month', 'quarter'], units: [2, 8] });

  test('have the same scores whatever the units of other groups do, and whether they are there', () => {
    fc.assert(
      fc.property(grouped, (madeWithPeriod) => {
        const made = { ...madeWithPeriod, untold: { units: false, period: false } };
        const scores = scoresUnlessRefused(made);
        for (const group of new Set(made.units.map((unit) => unit.group))) {
          const units = made.units.filter((unit) => unit.group === group);
          const isIn = ({ unit }: { readonly unit: string }) => units.some(({ name }) => name === unit);
          const alone = {
            ...made,
            units,
            figures: made.figures.filter(isIn),
            given: made.given.filter(isIn),
          };
          const theirs = scores.filter((figure) => figure.group === group);
          expect(bytes(scoresOf(sceneFrom(alone)))).toBe(bytes(theirs));
        }
      }),
      lawful,
    );
  });
});

describe('where more never gives fewer points', () => {
  const rising = scenes({ isRising: true });

  test('a better value of one input never lowers a total', () => {
    fc.assert(
      fc.property(rising, fc.nat(), (made, choice) => {
        const scores = scoresUnlessRefused(made);
        const better = improvements(made);
        fc.pre(better.length > 0);
        const improved = scoresOf(sceneFrom(better[choice % better.length]!));
        for (const [index, figure] of improved.entries()) {
          expect(compare(exactOf(figure)!, exactOf(scores[index]!)!)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 2 * scenesForEachLaw },
    );
  });

  test('what is deducted for each event never raises a score, however it is bounded', () => {
    const bounds = fc.constantFrom<Pick<Part, 'least' | 'most'>>(
      {},
      { least: '-3' },
      { most: '-1' },
      { least: '-2', most: '0' },
    );
    fc.assert(
      fc.property(anyScene, bounds, fc.nat(5), fc.nat(5), (made, bound, some, more) => {
        const deducting = { ...made, card: withDeduction(made.card, bound) };
        const before = scoresUnlessRefused(withOffences(deducting, some));
        const after = scoresUnlessRefused(withOffences(deducting, some + more));
        for (const [index, figure] of after.entries()) {
          const [low, high] = [exactOf(figure), exactOf(before[index]!)];
          expect(low === null).toBe(high === null);
          if (low !== null && high !== null) expect(compare(low, high)).toBeLessThanOrEqual(0);
        }
      }),
      lawful,
    );
  });
});
