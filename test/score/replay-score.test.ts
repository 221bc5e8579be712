import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defineScorecard,
  explainScore,
  month,
  replayScore,
  type ScoreFigure,
  score,
  year,
  ZwfwError,
} from '../../src/index.js';
import { refusalOf, scoresOf } from './agreement.js';
import { sceneFrom, scenes } from './arbitrary-scenes.js';
import { figuresOf } from './made-figures.js';
import { deductions, meanOfMonths, minMax, withoutValue } from './published-scorecards.js';
import { readExplanation } from './reader-of-explanations.js';
import { from, scorecardOf } from './scorecard-of.js';
import { type Json, tamperings } from './tampering.js';

/** How many made scenes are tampered with, and how many changes of each are tried. To look further, write larger numbers here. */
const scenesToTamper = 60;
const changesOfEach = 60;

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

/** Whether a change is found: by a finding, or since what is left is no score. */
function isFound(value: unknown): boolean {
  try {
    return !replayScore(value).holds;
  } catch (error) {
    if (error instanceof ZwfwError && error.code === 'invalid-score') return true;
    throw error;
  }
}

/** What a score says that nothing else in it tells again, so that no replay can see it changed. */
const unseen: readonly (readonly [RegExp, string])[] = [
  [/^library$/u, 'which version made it is no part of what it says'],
  [/^flags\./u, 'the flags are those of the figures'],
  [/^scope\./u, 'the unit is named here alone'],
  [/^group$/u, 'the group is said here alone, where nothing goes by it'],
  [/^period\.(kind|name|start)/u, 'of the period only its last day, and the months of means, are told again'],
  [/\.(asOf|digest)$/u, 'of what instant a figure is, and its digest, are those of the figure'],
  [/\.rules(\.|$)/u, 'by which rules a figure was made is for the figure to say'],
  [/\.input\.(state|reason)/u, 'why there is no value, where all reasons come to the same'],
  [/\.input\.text$/u, 'a composition, and the bound of an attainment, are printed by their figures'],
  [/\.input\.exact\./u, 'a value that is printed by the same digits and gets the same points'],
  [/\.input\.parts\./u, 'counts of parts that get the same points'],
  [/\.reference\./u, 'other units of which the unit gets the same points'],
  [/^volume\./u, 'no points follow from the volume'],
  [/^scorecard\.(id|version|name)/u, 'what the scorecard is called'],
  [/^scorecard\.inputs\./u, 'an input that nothing read'],
  [/\.(scorecard|from)$/u, 'which scorecard says a value, and since when'],
  [/\.basis\./u, 'what a value rests on'],
  [/^scorecard\.grades\./u, 'bands in which the score does not lie'],
];

/** A scorecard that was changed, so that all points stay as they are: who reads the explanation comes to the same score. */
const ofScorecard = /^scorecard\.(.*\.)?(parts|rounding)\..*\.?value\./u;

describe('a replay', () => {
  test('holds for every score, and leaves it as it was', () => {
    fc.assert(
      fc.property(scenes(), (made) => {
        const scene = sceneFrom(made);
        fc.pre(refusalOf(scene) === null);
        for (const one of scoresOf(scene)) {
          const read = throughJson(one);
          expect(replayScore(read)).toEqual({ holds: true, findings: [] });
          expect(read).toStrictEqual(throughJson(one));
          expect(Object.isFrozen((read as unknown as ScoreFigure).flags)).toBe(false);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 60_000);

  test('finds every change of a single number, text, state or name, but for those that nothing tells again', () => {
    const tampered = new Set<string>();
    fc.assert(
      fc.property(scenes(), fc.nat(), (made, start) => {
        const scene = sceneFrom(made);
        fc.pre(refusalOf(scene) === null);
        const [one] = scoresOf(scene);
        fc.pre(one !== undefined);
        const changes = tamperings(throughJson(one));
        const stride = Math.max(1, Math.floor(changes.length / changesOfEach));
        for (let index = start % stride; index < changes.length; index += stride) {
          const { place, value } = changes[index]!;
          tampered.add(place.split('.')[0]!);
          if (isFound(value) || unseen.some(([pattern]) => pattern.test(place))) continue;
          expect(place).toMatch(ofScorecard);
          const explained = explainScore(value as ScoreFigure, { locale: 'en' });
          expect([place, readExplanation(explained).score]).toEqual([place, one!.decimal]);
        }
      }),
      { numRuns: scenesToTamper, endOnFailure: true },
    );
    expect([...tampered]).toEqual(
      expect.arrayContaining(['parts', 'scorecard', 'exact', 'decimal', 'text', 'period']),
    );
  }, 120_000);
});

const department = '教育局';
const unit = figuresOf(department);

// biome-ignore lint/suspicious/noExplicitAny: JSON to which anything is done.
type Changed = any;

function changed(one: ScoreFigure | undefined, change: (copy: Changed) => void): unknown {
  const copy = throughJson(one) as Changed;
  change(copy);
  return copy;
}

const bySum = score(
  [unit.online(60, 100), unit.onTime(90, 100)],
  defineScorecard(withoutValue('excluded')),
)[0]!;
const online = (copy: Changed) =>
  copy.parts.find(({ part }: ScoreFigure['parts'][number]) => part === 'online');

describe('a score is found wrong', () => {
  test.each<readonly [string, (copy: Changed) => void, string]>([
    [
      'whose reading is of another input',
      (copy) => {
        online(copy).input.input = { indicator: 'on-time-rate' };
      },
      'not the input',
    ],
    [
      'whose digits are not those of its exact value',
      (copy) => {
        online(copy).input.decimal = '61.00';
        online(copy).input.text = '61.00%';
      },
      'not the exact value',
    ],
    [
      'whose text is not that of its digits',
      (copy) => {
        online(copy).input.text = '60%';
      },
      'not the exact value',
    ],
    [
      'whose value lacks its digits',
      (copy) => {
        online(copy).input.decimal = null;
      },
      'lacks something',
    ],
    [
      'that compares with other units where nothing does',
      (copy) => {
        online(copy).reference = {
          kind: 'standing',
          better: 0,
          same: 1,
          units: 1,
          betterValues: 0,
          values: 1,
        };
      },
      'other units',
    ],
    [
      'whose scorecard leaves the rest of a sum unsaid',
      (copy) => {
        delete copy.scorecard.parts.total.value.whenExcluded;
      },
      'whenExcluded',
    ],
    [
      'that holds a part that nothing leads to',
      (copy) => {
        copy.scorecard.parts.more = copy.scorecard.parts.online;
      },
      'leads to',
    ],
    [
      'that is of a day, though of no period',
      (copy) => {
        copy.scorecard.on = '2024-01-01';
      },
      'no day',
    ],
    [
      'in which a part is missing',
      (copy) => {
        copy.parts.splice(0, 1);
      },
      'lacks what',
    ],
    [
      'in which a part comes twice',
      (copy) => {
        copy.parts.push(copy.parts[0]);
      },
      'states',
    ],
    [
      'whose scorecard rounds no total',
      (copy) => {
        copy.scorecard.rounding.value.stages = ['items'];
      },
      'stages',
    ],
    [
      'whose scorecard says a part that is not there',
      (copy) => {
        copy.scorecard.total = 'nothing';
      },
      'has a value',
    ],
  ])('%s', (_, change, words) => {
    const { holds, findings } = replayScore(changed(bySum, change));
    expect(holds).toBe(false);
    expect(findings.map(({ text }) => text.en).join('; ')).toContain(words);
  });

  test('that reads the same input as two values', () => {
    const card = scorecardOf({
      parts: {
        total: { kind: 'sum', of: ['one', 'other'] },
        one: {
          kind: 'item',
          input: { indicator: 'overdue-count' },
          transform: { kind: 'value', times: '0' },
          withoutValue: 'zero',
        },
        other: {
          kind: 'item',
          input: { indicator: 'overdue-count' },
          transform: { kind: 'value', times: '0' },
          withoutValue: 'zero',
        },
      },
    });
    const [one] = score([unit.overdue(3)], defineScorecard(card));
    const twice = changed(one, ({ parts }) => {
      Object.assign(parts[0].input, { exact: { numerator: '4', denominator: '1' }, decimal: '4', text: '4' });
    });
    expect(replayScore(twice).findings[0]?.text.en).toContain('two different values');
  });

  test('whose other units cannot be as it says', () => {
    const figures = ['a', 'b', 'c'].flatMap((name, index) => [
      figuresOf(name).online(20 + 30 * index, 100),
      figuresOf(name).wait(10 * (index + 1), 1),
    ]);
    const one = score(figures, defineScorecard(minMax))[1]!;
    expect(replayScore(one).holds).toBe(true);
    const fewer = changed(one, ({ parts }) => {
      parts[0].reference.units = 2;
    });
    expect(replayScore(fewer).findings[0]?.text.en).toContain('other units');
  });
});

describe('what is no score that anybody made', () => {
  const months = score(
    [1, 2, 3].map((number) => figuresOf(department, month(2021, number)).overdue(number)),
    defineScorecard(meanOfMonths),
    { period: year(2021) },
  )[0]!;

  test.each<readonly [string, (copy: Changed) => void]>([
    [
      'parts made of themselves',
      ({ scorecard }) => {
        scorecard.parts.total.value = { kind: 'scaled', name: { zh: '总', en: 'all' }, of: 'total', by: '1' };
      },
    ],
    [
      'months made of themselves',
      ({ scorecard }) => {
        for (const inner of Object.values<Changed>(scorecard.within))
          inner.parts.month.value = { ...scorecard.parts.total.value };
      },
    ],
    [
      'months that are not there',
      ({ scorecard }) => {
        scorecard.within = {};
      },
    ],
    [
      'a period of ten thousand years',
      (copy) => {
        copy.period.start = '0001-01-01T00:00:00+08:00';
        copy.period.end = '9999-01-01T00:00:00+08:00';
      },
    ],
    [
      'a period that ends within a month',
      (copy) => {
        copy.period.end = '2021-12-15T00:00:00+08:00';
      },
    ],
    [
      'no parts',
      (copy) => {
        copy.parts = [];
      },
    ],
    [
      'no readings',
      (copy) => {
        for (const part of copy.parts) part.input = null;
      },
    ],
    [
      'no scorecard',
      (copy) => {
        delete copy.scorecard;
      },
    ],
    [
      'half a sign in a name',
      (copy) => {
        copy.scope.department = '\uD800';
      },
    ],
    [
      'numbers of a hundred thousand digits',
      (copy) => {
        copy.exact.numerator = '9'.repeat(100_000);
      },
    ],
    [
      'a chain of twenty thousand parts',
      ({ scorecard, parts }) => {
        parts.splice(0, parts.length, { ...parts.at(-1), part: 'p0' });
        const { total } = scorecard.parts;
        const link = (of: string) => ({
          ...total,
          value: { kind: 'scaled', name: total.value.name, of, by: '1' },
        });
        scorecard.parts = Object.fromEntries(
          Array.from({ length: 20_000 }, (_, index) => [`p${index}`, link(`p${index + 1}`)]),
        );
        scorecard.parts.p20000 = {
          ...total,
          value: { kind: 'constant', name: total.value.name, points: '1' },
        };
        scorecard.total = 'p0';
        scorecard.within = {};
      },
    ],
    [
      'names that reach a prototype',
      ({ scorecard }) => {
        scorecard.total = '__proto__';
      },
    ],
  ])('%s: findings, and no other error', (_, change) => {
    expect(isFound(changed(months, change))).toBe(true);
  });

  test('a circle of objects', () => {
    const copy = throughJson(months) as Changed;
    copy.scorecard.within = copy;
    expect(isFound(copy)).toBe(true);
  });

  test.each([undefined, null, 1, 'score', [], {}, { format: 'zwfw-figure/1', kind: 'score' }])(
    '%j',
    (value) => {
      expect(() => replayScore(value)).toThrow(expect.objectContaining({ code: 'invalid-score' }));
    },
  );
});

test('a score of ten deductions replays', () => {
  const values = {
    'wrong-returns': '2',
    'half-days-absent': '1',
    'yellow-cards': '1',
    'red-cards': '0',
    commendations: '4',
  };
  const [one] = score(
    [unit.overdue(3), unit.negative(1), unit.online(72, 100)],
    defineScorecard(deductions),
    { given: [{ scope: { department }, values }] },
  );
  expect(replayScore(throughJson(one)).holds).toBe(true);
});

test('a chain of nine hundred parts is nested, not endless', () => {
  const parts = Object.fromEntries(
    Array.from(
      { length: 900 },
      (_, index) =>
        [
          index === 0 ? 'total' : `p${index}`,
          from(
            '2021-01-01',
            index === 899
              ? ({ kind: 'constant', points: '1' } as const)
              : ({ kind: 'scaled', of: `p${index + 1}`, by: '1' } as const),
          ),
        ] as const,
    ),
  );
  const card = scorecardOf({
    parts: Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, [value]])),
  });
  const [one] = score([], defineScorecard(card), { units: [{ scope: { department } }] });
  expect(replayScore(throughJson(one)).holds).toBe(true);
});
