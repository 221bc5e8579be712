import { describe, expect, test } from 'vitest';
import {
  type CheckReport,
  type ClaimRelation,
  type ClaimSet,
  checkClaims,
  type QuantityKind,
} from '../../src/check/index.js';
import { type Issue, ZwfwError } from '../../src/index.js';
import { percentText } from './oracle/brute.js';

/** Whatever is asked, an answer takes no more than so many milliseconds on a slow machine, which others may be using too. */
const longest = 10_000;

type Printed = readonly [quantity: string, printed: string | null];

const kindOf = (name: string): QuantityKind => (/^[a-z]/.test(name) ? 'measure' : 'count');

/** Names with a small letter are measures, others are counts. */
function setOf(
  claims: readonly Printed[],
  relations: readonly ClaimRelation[],
  more: readonly string[] = [],
): ClaimSet {
  const names = new Set([...claims.map(([quantity]) => quantity), ...more]);
  return {
    format: 'zwfw-claims/1',
    title: '刁难',
    quantities: [...names].map((name) => ({ name, kind: kindOf(name) })),
    claims: claims.map(([quantity, printed]) => ({ quantity, printed })),
    relations,
  };
}

/** What comes of it: a report, or what the error says is wrong. */
function answerTo(asked: () => CheckReport): CheckReport | Issue {
  const [began, used] = [performance.now(), process.cpuUsage()];
  let answer: CheckReport | Issue;
  try {
    answer = asked();
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    answer = error.issue;
  }
  const { user, system } = process.cpuUsage(used);
  // Waiting for others is not counted, and neither is what is done at the same time.
  const [took, shown] = [
    Math.min(performance.now() - began, (user + system) / 1_000),
    'verdict' in answer ? answer.verdict : answer.code,
  ];
  expect({ shown, isInTime: took < longest, took: took < longest ? null : took }).toEqual({
    shown,
    isInTime: true,
    took: null,
  });
  if ('verdict' in answer) {
    expect(answer.format).toBe('zwfw-check/1');
    expect(['refuted', 'witnessed', 'not-refuted']).toContain(answer.verdict);
    for (const { text, arithmetic } of answer.findings) {
      expect(text.zh.length).toBeGreaterThan(0);
      expect(text.en.length).toBeGreaterThan(0);
      // A report is for people, however large the numbers.
      expect(text.zh.length + text.en.length + arithmetic.length).toBeLessThan(20_000);
    }
  } else {
    expect(answer.message.zh.length).toBeGreaterThan(5);
    expect(answer.message.en.length).toBeGreaterThan(5);
    expect(answer.message.zh.length + answer.message.en.length).toBeLessThan(2_000);
  }
  return answer;
}

const checked = (set: ClaimSet) => answerTo(() => checkClaims(set));
const verdictOf = (set: ClaimSet) => {
  const answer = checked(set);
  return 'verdict' in answer ? answer.verdict : answer.code;
};
const each = <T>(many: number, make: (index: number) => T) => Array.from({ length: many }, (_, i) => make(i));

describe('many claims', () => {
  test('a chain of 10,000 numbers, each the one before and one more', () => {
    const claims = each(10_000, (i): Printed => [`N${i}`, `${i * 7 + 7}件`]);
    const step: Printed = ['D', '7件'];
    const relations = each(
      9_999,
      (i): ClaimRelation => ({ kind: 'sum', total: `N${i + 1}`, parts: [`N${i}`, 'D'] }),
    );
    expect(verdictOf(setOf([step, ...claims], relations))).not.toBe('refuted');
  }, 30_000);

  test('a chain of 10,000 numbers, of which the first is given and the last is one too many', () => {
    const claims = each(10_000, (i): Printed => [`N${i}`, i === 0 ? '7件' : i === 9_999 ? '70001件' : null]);
    const relations = each(
      9_999,
      (i): ClaimRelation => ({ kind: 'sum', total: `N${i + 1}`, parts: [`N${i}`, 'D'] }),
    );
    expect(verdictOf(setOf([['D', '7件'], ...claims], relations))).not.toBe('witnessed');
  }, 30_000);

  test('a star of 5,000 shares of one whole', () => {
    const claims = each(5_000, (i): readonly Printed[] => [
      [`P${i}`, `${i * 20}件`],
      [`s${i}`, percentText(2 * i, 2)],
    ]).flat();
    const relations = each(
      5_000,
      (i): ClaimRelation => ({ kind: 'share', share: `s${i}`, part: `P${i}`, whole: 'W' }),
    );
    expect(verdictOf(setOf([['W', '100000件'], ...claims], relations))).not.toBe('refuted');
  }, 30_000);

  test('a star of 5,000 shares of a whole that is not given', () => {
    const claims = each(5_000, (i): readonly Printed[] => [
      [`P${i}`, null],
      [`s${i}`, `${i % 100}%`],
    ]).flat();
    const relations = each(
      5_000,
      (i): ClaimRelation => ({ kind: 'share', share: `s${i}`, part: `P${i}`, whole: 'W' }),
    );
    expect(verdictOf(setOf(claims, relations, ['W']))).not.toBe('refuted');
  }, 30_000);

  test('a sum of 10,000 parts, one of them damaged', () => {
    const claims = each(10_000, (i): Printed => [`P${i}`, i === 5 ? null : `${i}件`]);
    const answer = checked(
      setOf(
        [['T', '49995000件'], ...claims],
        [{ kind: 'sum', total: 'T', parts: claims.map(([name]) => name) }],
      ),
    );
    if (!('verdict' in answer)) throw new Error(answer.message.en);
    expect(answer.verdict).toBe('witnessed');
    const inferred = answer.findings.find((finding) => finding.code === 'inferred');
    expect(inferred?.code === 'inferred' && inferred.values).toEqual(['5']);
  }, 30_000);

  test('10,000 numbers for one quantity', () => {
    expect(
      verdictOf(
        setOf(
          each(10_000, (i): Printed => ['N', `${i}件`]),
          [],
        ),
      ),
    ).toBe('refuted');
  }, 30_000);

  test('1,000 equal contradictions', () => {
    const claims = each(1_000, (i): readonly Printed[] => [
      [`A${i}`, '1件'],
      [`B${i}`, '2件'],
      [`C${i}`, '4件'],
    ]).flat();
    const relations = each(
      1_000,
      (i): ClaimRelation => ({ kind: 'sum', total: `C${i}`, parts: [`A${i}`, `B${i}`] }),
    );
    expect(verdictOf(setOf(claims, relations))).toBe('refuted');
  }, 30_000);

  test('3,333 shares that no rounding gives', () => {
    const claims = each(3_333, (i): readonly Printed[] => [
      [`P${i}`, `${i + 1}件`],
      [`W${i}`, `${3 * i + 3}件`],
      [`s${i}`, '34.56%'],
    ]).flat();
    const relations = each(
      3_333,
      (i): ClaimRelation => ({ kind: 'share', share: `s${i}`, part: `P${i}`, whole: `W${i}` }),
    );
    expect(verdictOf(setOf(claims, relations))).toBe('refuted');
  }, 30_000);

  test('the same false sum 1,000 times of the same numbers', () => {
    const relations = each(1_000, (): ClaimRelation => ({ kind: 'sum', total: 'C', parts: ['A', 'B'] }));
    const claims: readonly Printed[] = [
      ['A', '1件'],
      ['B', '2件'],
      ['C', '4件'],
    ];
    expect(verdictOf(setOf(claims, relations))).toBe('refuted');
  }, 30_000);

  test('10,000 rates of which each is above the one before', () => {
    const claims = each(10_000, (i): Printed => [`r${i}`, null]);
    const relations = each(
      9_999,
      (i): ClaimRelation => ({ kind: 'comparison', left: `r${i + 1}`, is: 'above', right: `r${i}` }),
    );
    expect(verdictOf(setOf(claims, relations))).not.toBe('refuted');
  }, 30_000);
});

describe('relations that go in a circle', () => {
  const above = (left: string, right: string): ClaimRelation => ({
    kind: 'comparison',
    left,
    is: 'above',
    right,
  });

  test('a number that is itself and something more', () => {
    const itself: ClaimRelation = { kind: 'sum', total: 'X', parts: ['X', 'Y'] };
    const most: Printed = ['X', '1000000000000000件以内'];
    expect(verdictOf(setOf([most, ['Y', '1件']], [itself]))).not.toBe('witnessed');
    expect(verdictOf(setOf([most, ['Y', '0件']], [itself]))).not.toBe('refuted');
    expect(
      verdictOf(
        setOf(
          [
            ['X', null],
            ['Y', null],
          ],
          [itself],
        ),
      ),
    ).not.toBe('refuted');
  });

  test.each([
    { name: 'counts', names: ['A', 'B'], most: '1000000000000000件以内' },
    { name: 'measures', names: ['a', 'b'], most: '1000000000000000分钟以内' },
  ])('$name that are each above the other', ({ names: [one, other], most }) => {
    const relations = [above(one!, other!), above(other!, one!)];
    const claims: readonly Printed[] = [
      [one!, most],
      [other!, most],
    ];
    expect(verdictOf(setOf(claims, relations))).not.toBe('witnessed');
    expect(verdictOf(setOf([], relations, [one!, other!]))).not.toBe('witnessed');
  });

  test('a rate that rises to another, from which it rises to the first', () => {
    const rise = (change: string, before: string, after: string): ClaimRelation => ({
      kind: 'change',
      change,
      before,
      after,
      as: 'percent',
    });
    const claims: readonly Printed[] = [
      ['r', '10.0%'],
      ['a', '50%以内'],
      ['b', null],
    ];
    expect(verdictOf(setOf(claims, [rise('r', 'a', 'b'), rise('r', 'b', 'a')]))).not.toBe('witnessed');
  });

  test('products and means that come closer to a value for ever and never reach it', () => {
    const most: Printed = ['x', '100分钟以内'];
    const product: ClaimRelation = { kind: 'product', product: 'x', factors: ['x', 'f'] };
    expect(verdictOf(setOf([most, ['f', '0.5倍']], [product]))).not.toBe('refuted');
    expect(verdictOf(setOf([most, ['x', '超过0分钟'], ['f', '0.5倍']], [product]))).not.toBe('witnessed');
    const mean: ClaimRelation = { kind: 'mean', mean: 'x', of: ['x', 'z'] };
    expect(verdictOf(setOf([most, ['z', '3.0分钟']], [mean]))).not.toBe('refuted');
    const both: readonly ClaimRelation[] = [
      { kind: 'product', product: 'y', factors: ['x', 'f'] },
      { kind: 'product', product: 'x', factors: ['y', 'f'] },
    ];
    expect(verdictOf(setOf([most, ['y', '超过0分钟'], ['f', '0.9倍']], both))).not.toBe('witnessed');
  });

  test('counts that lose one at every turn', () => {
    const relations: readonly ClaimRelation[] = [
      { kind: 'sum', total: 'A', parts: ['B', 'D'] },
      { kind: 'sum', total: 'B', parts: ['A', 'D'] },
    ];
    const claims: readonly Printed[] = [
      ['A', '1000000000000000件以内'],
      ['B', '1000000000000000件以内'],
      ['D', '1件'],
    ];
    expect(verdictOf(setOf(claims, relations))).not.toBe('witnessed');
  });

  test('1,000 numbers of which each is half of the one before, all round', () => {
    const relations = each(
      1_000,
      (i): ClaimRelation => ({
        kind: 'ratio',
        ratio: 'h',
        dividend: `m${(i + 1) % 1_000}`,
        divisor: `m${i}`,
      }),
    );
    const claims: readonly Printed[] = [
      ['h', '0.5倍'],
      ...each(1_000, (i): Printed => [`m${i}`, '100分钟以内']),
    ];
    expect(verdictOf(setOf(claims, relations))).not.toBe('witnessed');
  }, 30_000);
});

describe('huge numbers', () => {
  test('100,000 digits', () => {
    const digits = '9'.repeat(100_000);
    for (const printed of [
      `${digits}件`,
      `0.${digits}%`,
      `${digits}.${digits}`,
      `${'1,'.repeat(50_000)}000`,
      '万'.repeat(100_000),
    ])
      checked(setOf([['N', printed]], []));
  });

  test('40 digits: as exact as any other', () => {
    const [part, whole] = ['1'.repeat(40), '3'.repeat(40)];
    const set = (share: string) =>
      setOf(
        [
          ['P', `${part}件`],
          ['W', `${whole}件`],
          ['s', share],
        ],
        [{ kind: 'share', share: 's', part: 'P', whole: 'W' }],
      );
    expect(verdictOf(set('33.33%'))).toBe('witnessed');
    expect(verdictOf(set('33.35%'))).toBe('refuted');
  });

  test.each([
    { name: 'given', first: '3件' },
    { name: 'a range', first: '1000件以内' },
    { name: 'of 30 digits', first: `${'7'.repeat(30)}件` },
  ])(
    'a number $name that is squared 200 times',
    ({ first }) => {
      const relations = each(
        200,
        (i): ClaimRelation => ({ kind: 'product', product: `N${i + 1}`, factors: [`N${i}`, `N${i}`] }),
      );
      const names = each(200, (i) => `N${i + 1}`);
      checked(setOf([['N0', first]], relations, names));
    },
    30_000,
  );

  test('a number that is squared again and again, all round', () => {
    const relations: readonly ClaimRelation[] = [
      { kind: 'product', product: 'x', factors: ['y', 'y'] },
      { kind: 'product', product: 'y', factors: ['x', 'x'] },
    ];
    const claims = (unit: string): readonly Printed[] => [
      ['x', `超过1.1${unit}`],
      ['y', `超过1.1${unit}`],
    ];
    expect(verdictOf(setOf(claims('倍'), relations))).not.toBe('witnessed');
  }, 30_000);

  test('a mean of means of means, with denominators that grow', () => {
    const relations = each(
      500,
      (i): ClaimRelation => ({ kind: 'mean', mean: `m${i + 1}`, of: [`m${i}`, 'k', 'l'] }),
    );
    const names = each(500, (i) => `m${i + 1}`);
    checked(
      setOf(
        [
          ['m0', '35.7分钟'],
          ['k', '21.3分钟'],
          ['l', '1.09分钟'],
        ],
        relations,
        names,
      ),
    );
  }, 30_000);

  test('a whole of many digits that a share leaves nearly free', () => {
    const answer = checked(
      setOf(
        [
          ['P', '123456789012345678901234567890件'],
          ['W', null],
          ['s', '0.001%'],
        ],
        [{ kind: 'share', share: 's', part: 'P', whole: 'W' }],
      ),
    );
    expect('verdict' in answer && answer.verdict).not.toBe('refuted');
  });

  test('a number of 40 digits of whose values as many could be counted', () => {
    checked(
      setOf(
        [
          ['A', `${'5'.repeat(40)}件`],
          ['B', `${'4'.repeat(40)}件`],
          ['s', `81.${'1'.repeat(35)}%`],
        ],
        [{ kind: 'share', share: 's', part: 'B', whole: 'A' }],
      ),
    );
  });
});

describe('next to nothing', () => {
  test('an empty document is not refuted', () => {
    expect(verdictOf(setOf([], []))).not.toBe('refuted');
    expect(verdictOf(setOf([], [], ['N']))).not.toBe('refuted');
    expect(verdictOf(setOf([['N', null]], []))).not.toBe('refuted');
    expect(verdictOf(setOf([['N', '3件']], []))).not.toBe('refuted');
  });

  test.each<readonly [string, ClaimRelation]>([
    ['a sum of nothing', { kind: 'sum', total: 'N', parts: [] }],
    ['a mean of nothing', { kind: 'mean', mean: 'N', of: [] }],
    ['shares of nothing', { kind: 'partition', shares: [] }],
  ])('%s is refused, or refuted for what it is', (_, relation) => {
    expect(verdictOf(setOf([['N', '3件']], [relation]))).not.toBe('witnessed');
  });
});

describe('relations that name one quantity twice, or none', () => {
  const claims: readonly Printed[] = [
    ['A', '3件'],
    ['B', '6件'],
    ['s', '50%'],
  ];

  test('a part that is counted twice in a sum', () => {
    const twice: ClaimRelation = { kind: 'sum', total: 'B', parts: ['A', 'A'] };
    expect(['witnessed', 'invalid-claims']).toContain(verdictOf(setOf(claims, [twice])));
    const thrice: ClaimRelation = { kind: 'sum', total: 'B', parts: ['A', 'A', 'A'] };
    expect(['refuted', 'invalid-claims']).toContain(verdictOf(setOf(claims, [thrice])));
  });

  test.each<readonly [string, ClaimRelation, boolean]>([
    ['is the same as itself', { kind: 'same', one: 'A', other: 'A' }, true],
    ['is part of itself', { kind: 'part-of', part: 'A', whole: 'A' }, true],
    ['is at least itself', { kind: 'comparison', left: 'A', is: 'at-least', right: 'A' }, true],
    ['is above itself', { kind: 'comparison', left: 'A', is: 'above', right: 'A' }, false],
    ['is the half of itself', { kind: 'share', share: 's', part: 'A', whole: 'A' }, false],
    ['is its own difference', { kind: 'difference', difference: 'A', minuend: 'B', subtrahend: 'A' }, true],
    ['is its own square', { kind: 'product', product: 'A', factors: ['A', 'A'] }, false],
    ['is its own mean', { kind: 'mean', mean: 'A', of: ['A'] }, true],
    ['is its own total', { kind: 'sum', total: 'A', parts: ['A'] }, true],
    ['changed from itself', { kind: 'change', change: 's', before: 'A', after: 'A', as: 'percent' }, false],
  ])('a number that %s', (_, relation, isSo) => {
    expect([isSo ? 'witnessed' : 'refuted', 'invalid-claims']).toContain(
      verdictOf(setOf(claims, [relation])),
    );
  });

  test.each<readonly [string, ClaimRelation]>([
    ['a sum', { kind: 'sum', total: 'A', parts: ['B', 'C'] }],
    ['a share', { kind: 'share', share: 's', part: 'A', whole: 'C' }],
    ['a rank', { kind: 'rank', place: 'C', of: 'A', among: 3, others: [], first: 'highest' }],
    ['a name from the prototype', { kind: 'same', one: 'A', other: 'constructor' }],
    ['an empty name', { kind: 'same', one: 'A', other: '' }],
  ])('%s of what is not in the document is refused, by its name', (_, relation) => {
    const answer = checked(setOf(claims, [relation]));
    expect(answer).toMatchObject({ code: 'invalid-claims' });
    if ('path' in answer) expect(answer.path?.[0]).toBe('relations');
  });

  test('quantities with the names of the prototype are names as any others', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const set: ClaimSet = {
      ...setOf([], []),
      quantities: names.map((name) => ({ name, kind: 'count' })),
      claims: names.map((quantity, index) => ({ quantity, printed: `${[6, 1, 2, 3][index]}件` })),
      relations: [{ kind: 'sum', total: 'constructor', parts: ['__proto__', 'toString', 'hasOwnProperty'] }],
    };
    expect(verdictOf(set)).toBe('witnessed');
  });

  test('one name for two quantities is refused', () => {
    const set = setOf([], []);
    const quantities = [
      { name: 'N', kind: 'count' },
      { name: 'N', kind: 'measure' },
    ] as const;
    expect(verdictOf({ ...set, quantities })).toBe('invalid-claims');
  });
});

describe('ranks', () => {
  const claims: readonly Printed[] = [
    ['A', '3件'],
    ['B', '6件'],
  ];
  const quantities = [
    { name: 'A', kind: 'count' },
    { name: 'B', kind: 'count' },
    { name: 'p', kind: 'place' },
  ] as const;
  const rank = (more: object) =>
    verdictOf({
      ...setOf(
        [...claims, ['p', '第1名']],
        [
          {
            kind: 'rank',
            place: 'p',
            of: 'A',
            among: 5,
            others: ['B'],
            first: 'highest',
            ...more,
          } as ClaimRelation,
        ],
      ),
      quantities,
    });

  test.each([
    { name: 'none', more: { among: 0 } },
    { name: 'fewer than are named', more: { among: 1 } },
    { name: 'part of one', more: { among: 2.5 } },
    { name: 'no number', more: { among: Number.NaN } },
    { name: 'without end', more: { among: Number.POSITIVE_INFINITY } },
    { name: 'less than none', more: { among: -3 } },
  ])('among $name are refused', ({ more }) => {
    expect(rank(more)).toBe('invalid-claims');
  });

  test('among very many come to an end', () => {
    expect(rank({ among: Number.MAX_SAFE_INTEGER })).toBe('refuted');
    expect(rank({ among: Number.MAX_SAFE_INTEGER, first: 'lowest' })).toBe('witnessed');
  });

  test('beside itself', () => {
    expect(['witnessed', 'refuted', 'invalid-claims']).toContain(rank({ others: ['A'] }));
  });
});

describe('what is no document', () => {
  const good = setOf([['A', '3件']], []);
  const junk: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'claims'],
    ['a list', []],
    ['an empty object', {}],
    ['another format', { ...good, format: 'zwfw-claims/2' }],
    ['no claims', { ...good, claims: undefined }],
    ['claims that are no list', { ...good, claims: { length: 1 } }],
    ['a hole in the claims', { ...good, claims: Array(1) }],
    ['a claim of nothing', { ...good, claims: [null] }],
    ['a number that is no text', { ...good, claims: [{ quantity: 'A', printed: 3 }] }],
    ['a claim of an unknown quantity', { ...good, claims: [{ quantity: 'Z', printed: '3件' }] }],
    ['an unknown kind of quantity', { ...good, quantities: [{ name: 'A', kind: 'weight' }] }],
    ['an unknown relation', { ...good, relations: [{ kind: 'near', one: 'A', other: 'A' }] }],
    ['an unknown basis', { ...good, relations: [{ kind: 'same', one: 'A', other: 'A', basis: 'guessed' }] }],
  ];

  test.each(junk)('%s is refused', (_, value) => {
    expect(answerTo(() => checkClaims(value as ClaimSet))).toHaveProperty('code');
  });

  test.each(['⠣条', '', '件', '12..5%', '--3件', '1,23件', '２０。３８％', 'NaN', '1e5件', '0x10件'])(
    'a number that cannot be read is refused with its place in the document: %s',
    (printed) => {
      const answer = checked(
        setOf(
          [
            ['A', '3件'],
            ['B', printed],
          ],
          [],
        ),
      );
      expect(answer).toMatchObject({
        code: expect.stringMatching(/^(?:unreadable-quantity|invalid-claims)$/),
      });
      if ('path' in answer) expect(answer.path).toEqual(expect.arrayContaining(['claims', 1]));
    },
  );

  test.each([[[]], [['half']], ['halfExpand'], [[null]]])('rounding modes %j are refused', (modes) => {
    expect(answerTo(() => checkClaims(good, { modes: modes as never }))).toHaveProperty('code');
  });

  test('what is given is not changed, and what is answered cannot be', () => {
    const set = setOf(
      [
        ['A', '3件'],
        ['B', '4件'],
        ['s', '75%'],
      ],
      [{ kind: 'share', share: 's', part: 'A', whole: 'B' }],
    );
    const before = JSON.stringify(set);
    const report = checkClaims(set);
    expect(JSON.stringify(set)).toBe(before);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(Object.isFrozen(report) && report.findings.every((finding) => Object.isFrozen(finding))).toBe(
      true,
    );
  });
});
