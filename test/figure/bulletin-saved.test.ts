import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BulletinOptions,
  caseCount,
  defineRuleSet,
  digest,
  evaluate,
  explain,
  type Figure,
  loadBulletin,
  onlineShare,
  quarter,
  replayBulletin,
  type SavedBulletin,
  saveBulletin,
  type Tally,
  zhongwei,
} from '../../src/index.js';
import { counted, fromFile, period, refusal, rows, title } from './bulletin-rows.js';

const other = defineRuleSet({ ...zhongwei, id: 'other', values: {} });
const systems = { unified: 21148, specialised: 111148, offline: 18647 };

let made: Tally;
let whole: SavedBulletin;
beforeAll(async () => {
  made = await counted(rows, { rules: [zhongwei, other] });
  whole = saveBulletin({ title, tally: made });
});

describe('a saved bulletin', () => {
  test('comes back from JSON as it was, and replays', () => {
    expect(loadBulletin(fromFile(whole))).toEqual(whole);
    expect(JSON.stringify(loadBulletin(fromFile(whole)))).toBe(JSON.stringify(whole));
    expect(replayBulletin(loadBulletin(fromFile(whole)))).toEqual({ holds: true, findings: [] });
  });

  test('comes back from a store that turned the keys around', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner)] as const);
      return Object.fromEntries(entries.reverse());
    };
    expect(loadBulletin(turned(whole))).toEqual(whole);
  });

  test('has all figures of its tally unless told otherwise: every indicator, group and rule set', () => {
    const indicators = evaluate(made).all({}, { rules: zhongwei }).length;
    expect(whole.figures).toHaveLength(indicators * made.rows.length * made.rules.length);
    const totals = saveBulletin({ title, tally: made, figures: evaluate(made).all({}, { rules: 'other' }) });
    expect(totals.figures).toHaveLength(indicators);
  });

  test('states period, as-of instant, and what it was made from by digest', () => {
    const sha256 = (value: unknown) => createHash('sha256').update(canonicalize(value)!).digest('hex');
    const { manifest, rules, figures, seal, ...rest } = whole;
    expect(rest).toMatchObject({ format: 'zwfw-bulletin/1', title, period, asOf: period.end });
    expect(manifest.tally).toBe(sha256(made));
    expect(manifest.figures.map((each) => each.digest)).toEqual(figures.map(sha256));
    expect(manifest.rules.map(({ id }) => id)).toEqual(['other', 'zhongwei']);
    expect(rules).toEqual([made.rules[1], made.rules[0]]);
    expect(manifest.rules.map((each) => each.digest)).toEqual(rules.map(sha256));
    expect(seal).toBe(sha256({ ...rest, manifest, rules, figures }));
  });

  test('keeps only the rules that its figures name', () => {
    const figures = evaluate(made).all({}, { rules: zhongwei });
    const { rules, manifest } = saveBulletin({ title, tally: made, figures });
    expect(rules.map(({ id }) => id)).toEqual(['zhongwei']);
    expect(manifest.rules).toHaveLength(1);
  });

  test('of named counts names rules, which it does not have in full', () => {
    const share = onlineShare(systems, { rules: zhongwei, period });
    const { manifest, rules, asOf } = saveBulletin({ title, figures: [share] });
    expect(rules).toEqual([]);
    expect(manifest.rules).toEqual([{ id: 'zhongwei', version: '2021.1', on: '2021-06-30', digest: null }]);
    expect({ asOf, tally: manifest.tally }).toEqual({ asOf: null, tally: null });
  });

  test('takes figures from records and from counts side by side, with a period or none', () => {
    const district = { scope: { district: '沙坡头区' } };
    const figures = [
      ...evaluate(made).all({}, { rules: zhongwei }),
      onlineShare(systems, { rules: zhongwei, period, ...district }),
      caseCount({ cases: 7 }, district),
    ];
    const saved = saveBulletin({ title, tally: made, figures });
    expect(saved.figures).toHaveLength(figures.length);
    expect(saved.manifest.rules.map(({ id, on }) => [id, on])).toEqual([
      ['national', null],
      ['zhongwei', '2021-06-30'],
    ]);
    expect(loadBulletin(fromFile(saved))).toEqual(saved);
  });

  test('without any period has none', () => {
    expect(saveBulletin({ title, figures: [caseCount({ cases: 7 })] })).toMatchObject({
      period: null,
      asOf: null,
    });
  });

  test('is the same, byte for byte, in whatever order its figures come', () => {
    const figures = [...whole.figures, caseCount({ cases: 7 })];
    const expected = JSON.stringify(saveBulletin({ title, tally: made, figures }));
    const places = figures.map((_, place) => place);
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        const shuffled = order.map((place) => figures[place]!);
        expect(JSON.stringify(saveBulletin({ title, tally: made, figures: shuffled })) === expected).toBe(
          true,
        );
      }),
      { numRuns: 10 },
    );
  });

  test('lists the total before its groups', () => {
    const scopes = whole.figures.slice(0, 6).map(({ scope }) => scope);
    const [first, second] = [{ department: 'D-1' }, { department: 'D-2' }];
    expect(scopes).toEqual([{}, {}, first, first, second, second]);
  });

  test('is frozen to the bottom, and leaves what it was given alone', () => {
    const figure = fromFile(caseCount({ cases: 7 }));
    const own = { ...title };
    const saved = saveBulletin({ title: own, figures: [figure] });
    expect(Object.isFrozen(saved.figures[0]!.counts) && Object.isFrozen(saved.manifest.figures[0])).toBe(
      true,
    );
    expect([figure, figure.counts, own].some(Object.isFrozen)).toBe(false);
    const read = fromFile(saved);
    loadBulletin(read);
    expect([read, read.figures, read.figures[0]].some(Object.isFrozen)).toBe(false);
  });

  test('explains its figures in the words of the figures that it was made of', () => {
    const share = onlineShare(systems, { rules: zhongwei, period });
    const [loaded] = loadBulletin(fromFile(saveBulletin({ title, figures: [share] }))).figures;
    expect(explain(loaded!, { locale: 'zh-CN' })).toBe(explain(share, { locale: 'zh-CN' }));
  });
});

describe('a bulletin is refused', () => {
  const share = onlineShare(systems, { rules: zhongwei, period });
  const ofOther = caseCount({ cases: 7 }, { rules: zhongwei, period: quarter(2021, 3) });
  const save = (options: unknown) => () => saveBulletin(options as BulletinOptions);

  test.each<[string, unknown, string, unknown]>([
    ['without anything', undefined, 'invalid-bulletin', ['title']],
    ['without a title', { figures: [share] }, 'invalid-bulletin', ['title']],
    ['with an empty title', { title: { zh: '', en: 'x' }, figures: [share] }, 'invalid-bulletin', ['title']],
    ['without figures or a tally', { title }, 'invalid-bulletin', ['figures']],
    ['with no figure at all', { title, figures: [] }, 'invalid-bulletin', ['figures']],
    ['with one figure for a list', { title, figures: share }, 'invalid-bulletin', ['figures']],
    ['with what is no figure', { title, figures: [share, {}] }, 'invalid-figure', undefined],
    ['with no figure in a place', { title, figures: [null] }, 'invalid-figure', ['figures', 0]],
    ['with no tally', { title, figures: [share], tally: null }, 'invalid-tally', undefined],
    ['with the same figure twice', { title, figures: [share, share] }, 'figure-twice', ['figures', 1]],
    [
      'with a figure of another period',
      { title, figures: [caseCount({ cases: 7 }), share, ofOther] },
      'bulletin-mismatch',
      ['figures', 2, 'period'],
    ],
  ])('%s', (_, options, code, path) => {
    expect(save(options)).toThrow(refusal(code, path));
  });

  test('with two figures of one indicator, group and rules, though their counts differ', () => {
    const again = onlineShare({ ...systems, offline: 0 }, { rules: zhongwei, period });
    expect(save({ title, figures: [share, again] })).toThrow(refusal('figure-twice'));
  });

  test('with a figure of another period than the tally, and says which', () => {
    expect(save({ title, tally: made, figures: [ofOther] })).toThrow(
      /case-count.*2021年第三季度.*2021年第二季度/u,
    );
  });

  test('with figures as of different instants', async () => {
    const later = await counted(rows, { asOf: '2021-08-01T00:00:00+08:00' });
    const figures = [
      evaluate(made).get('case-count', {}, { rules: zhongwei }),
      evaluate(later).get('online-share'),
    ];
    expect(save({ title, figures })).toThrow(refusal('bulletin-mismatch', ['figures', 1, 'asOf']));
  });

  test('with figures of different calendars', () => {
    const [one, two] = [share, caseCount({ cases: 7 })].map((figure, index) => ({
      ...figure,
      calendar: `calendar ${index}`,
    }));
    expect(save({ title, figures: [one, two] })).toThrow(
      refusal('bulletin-mismatch', ['figures', 1, 'calendar']),
    );
    expect(saveBulletin({ title, figures: [one as Figure] }).manifest.calendar).toBe('calendar 0');
  });

  test('with figures from records that the tally does not give', async () => {
    const fewer = evaluate(await counted(rows.slice(1)));
    const grouped = evaluate(await counted([{ ...rows[0]!, departmentId: 'D-9' }]));
    for (const figure of [fewer.get('case-count'), grouped.get('case-count', { department: 'D-9' })]) {
      expect(save({ title, tally: made, figures: [figure] })).toThrow(
        refusal('figure-mismatch', ['figures', 0]),
      );
    }
  });

  test('with figures by rules of one id and version that are others', () => {
    const basis = { kind: 'assumed', reason: { zh: '测试', en: 'a test' } } as const;
    const values = { 'online-share.rounding.places': [{ from: '2021-01-01', value: 1, basis }] };
    const quiet = defineRuleSet({ ...zhongwei, values: { ...zhongwei.values, ...values } });
    const figure = onlineShare(systems, { rules: quiet, period, scope: { district: '海原县' } });
    const figures = [...evaluate(made).all({}, { rules: zhongwei }), figure];
    expect(save({ title, tally: made, figures })).toThrow(
      refusal('figure-mismatch', ['figures', figures.length - 1, 'parameters']),
    );
  });

  test('when its tally is of another version of the library', () => {
    expect(save({ title, tally: { ...made, library: '0.0.0' } })).toThrow(refusal('invalid-tally'));
  });

  test('with what JSON cannot hold', () => {
    const figure = onlineShare(systems, { scope: { department: '\ud800' } });
    expect(save({ title, figures: [figure] })).toThrow(refusal('not-plain-data'));
  });

  test('with a period that is none, though the figure has a form', () => {
    const strange = { ...share, period: { ...period, kind: 'week' } };
    expect(save({ title, figures: [strange] })).toThrow(refusal('invalid-bulletin', ['period', 'kind']));
  });

  test("keeps a figure that is another version of the library's", () => {
    expect(saveBulletin({ title, figures: [{ ...share, library: '0.0.1' }] }).figures[0]?.library).toBe(
      '0.0.1',
    );
    expect(digest(share)).toHaveLength(64);
  });
});
