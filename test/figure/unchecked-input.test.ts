import { describe, expect, test } from 'vitest';
import {
  caseComposition,
  defineRuleSet,
  digest,
  evaluate,
  explain,
  type Figure,
  type Matter,
  mattersHandled,
  mergeTallies,
  national,
  onlineShare,
  parseCases,
  parseDataset,
  quantity,
  quarter,
  type RuleSet,
  recordsBehind,
  recount,
  replay,
  type Tally,
  tally,
  traceRecord,
  zhongwei,
} from '../../src/index.js';
import { aMatter } from '../records.js';

const period = quarter(2021, 2);
const assumed = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;
const rulesWith = (values: Record<string, unknown>) =>
  defineRuleSet({
    format: 'zwfw-rules/1',
    id: 'city',
    version: '1',
    name: { zh: '某市', en: 'a city' },
    extends: 'national',
    values: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, [{ from: '2021-01-01', value, basis: assumed }]]),
    ),
  });
const matter = (id: string, matterType: Matter['matterType']): Matter => aMatter({ id, matterType });
const row = {
  matterId: 'M-1',
  departmentId: 'D-1',
  system: 'unified',
  acceptedAt: '2021-04-01T09:30:00+08:00',
};
const rows = [{ ...row, id: 'A-1' }];
const matters = [matter('M-1', 'licence')];

describe('a rule that reads the catalogue of matters', () => {
  const licences = rulesWith({ 'case-count.universe': { matterType: ['licence'] } });

  test('has no value without one, rather than a zero', async () => {
    const without = evaluate(
      await tally(parseCases(rows), { rules: licences, period, by: [['catalogued']] }),
    );
    expect(without.get('case-count')).toMatchObject({ state: 'missing-input', text: null });
    expect(without.get('online-share').text).toBe('100.00%');
    expect(without.get('online-share', { catalogued: 'no' }).state).toBe('missing-input');
    const found = evaluate(await tally(parseCases(rows), { rules: licences, period, matters }));
    expect(found.get('case-count').text).toBe('1');
  });

  test('leaves a trace without one undecided', () => {
    const [record] = [...parseCases(rows)];
    const steps = traceRecord(record!, licences, { period }).find(
      ({ indicator }) => indicator === 'case-count',
    )?.steps;
    expect(steps?.[0]).toMatchObject({ reached: true, holds: null, because: { matterType: 'unknown' } });
    expect(steps?.[1]).toMatchObject({ reached: false, holds: null });
  });

  test('is looked into with the same catalogue only', async () => {
    const counted = await tally(parseCases(rows), { rules: licences, period, matters });
    const figure = evaluate(counted).get('matter-coverage');
    expect(figure.catalogue?.records).toBe(1);
    for (const other of [undefined, [matter('M-1', 'penalty')]]) {
      const options = { rules: licences, ...(other === undefined ? {} : { matters: other }) };
      await expect(recount(figure, rows, options)).rejects.toMatchObject({ code: 'figure-mismatch' });
      await expect(recordsBehind(rows, figure, 'numerator', options).next()).rejects.toMatchObject({
        code: 'figure-mismatch',
      });
    }
    expect((await recount(figure, rows, { rules: licences, matters })).same).toBe(true);
  });
});

test('a case of a matter that the denominator lacks does not reach the numerator', () => {
  const penalties = rulesWith({ 'matter-coverage.universe': { matterType: ['penalty'] } });
  const [record] = [...parseCases(rows)];
  const traces = traceRecord(record!, penalties, { period, matters });
  expect(traces.find(({ indicator }) => indicator === 'matter-coverage')?.steps).toMatchObject([
    { step: 'numerator', reached: false, holds: null },
  ]);
});

test('matters that were refused are flagged on the figures', async () => {
  const dataset = await parseDataset({
    cases: rows,
    matters: [matters[0], { ...matters[0], id: 'M-2', matterType: 'x' }],
  });
  const { flags, text } = evaluate(await tally(dataset, { rules: zhongwei, period })).get('matter-coverage');
  expect(text).toBe('100.00%');
  expect(flags.map(({ code }) => code)).toContain('records-refused');
});

test('a period that was not over is flagged', async () => {
  const counted = await tally(parseCases(rows), {
    rules: zhongwei,
    period,
    asOf: '2021-06-30T00:00:00+08:00',
  });
  expect(
    evaluate(counted)
      .get('case-count')
      .flags.map(({ code }) => code),
  ).toContain('period-not-over');
});

test('more different matters than cases are flagged', () => {
  expect(mattersHandled({ cases: 5, handled: 10 }).flags.map(({ code }) => code)).toContain(
    'numerator-exceeds-denominator',
  );
});

test('a composition replays whatever became of the order of its keys', () => {
  const figure = caseComposition({ unified: 1, specialised: 2, offline: 3 });
  const { parts } = figure.counts;
  const turned = {
    ...figure,
    counts: { ...figure.counts, parts: Object.fromEntries(Object.entries(parts!).reverse()) },
  };
  expect(digest(turned)).toBe(digest(figure));
  expect(replay(turned).holds).toBe(true);
});

describe('a figure that hides or invents', () => {
  const figure = onlineShare({ unified: 1, specialised: 1, offline: 1 });
  const nothing = { exact: null, decimal: null, text: null, direction: null, guarded: null };
  const reason = { zh: '不适用', en: 'not applicable' };

  test.each<[string, object, string]>([
    [
      'its value as not applicable',
      { ...figure, ...nothing, reason, state: 'not-applicable' },
      'value-differs',
    ],
    ['another kind', { ...figure, kind: 'count' }, 'definition-differs'],
    ['another unit', { ...figure, unit: 'number' }, 'definition-differs'],
    [
      'another direction',
      { ...figure, indicator: { ...figure.indicator, better: 'lower' } },
      'definition-differs',
    ],
    ['counts of other names', { ...figure, given: {} }, 'definition-differs'],
    [
      'an exclusion that no rule has',
      { ...figure, counts: { ...figure.counts, excluded: [{ reason: 'x', name: reason, count: 0 }] } },
      'steps-do-not-add-up',
    ],
  ])('is found out: %s', (_, tampered, code) => {
    expect(replay(tampered).findings.map((finding) => finding.code)).toContain(code);
  });
});

describe('rules that nobody checked', () => {
  test.each<[string, unknown]>([
    [
      'written by hand',
      {
        ...zhongwei,
        values: {
          'online-share.numerator': [{ from: '2021-01-01', value: { system: ['online'] }, basis: assumed }],
        },
      },
    ],
    ['read back from JSON', JSON.parse(JSON.stringify(zhongwei))],
    ['that are none', {}],
    ['that are missing', null],
  ])('are refused: %s', async (_, rules) => {
    const refused = expect.objectContaining({ code: 'invalid-rule-set' });
    expect(() =>
      onlineShare({ unified: 1, specialised: 0, offline: 0 }, { rules: rules as RuleSet }),
    ).toThrow(refused);
    await expect(tally([], { rules: rules as RuleSet, period })).rejects.toMatchObject({
      code: 'invalid-rule-set',
    });
  });

  test('a ratio cannot lose its numerator, nor a count gain one', () => {
    expect(() => rulesWith({ 'online-share.numerator': null })).toThrow(
      expect.objectContaining({ code: 'invalid-rule-set' }),
    );
    expect(() => rulesWith({ 'case-count.numerator': {} })).toThrow(
      expect.objectContaining({ code: 'invalid-rule-set' }),
    );
  });

  test('defining leaves the caller its own values', () => {
    const value = { system: ['unified'] };
    rulesWith({ 'online-share.numerator': value });
    expect(Object.isFrozen(value) || Object.isFrozen(value.system)).toBe(false);
  });

  test('a set of the same name that reads otherwise has no figures', async () => {
    const figures = evaluate(await tally([], { rules: rulesWith({ 'rounding.places': 0 }), period }));
    expect(() => figures.get('case-count', {}, { rules: rulesWith({ 'rounding.places': 5 }) })).toThrow(
      expect.objectContaining({ code: 'unknown-rules' }),
    );
  });
});

describe('a tally from outside', () => {
  interface Draft {
    format: string;
    library: string;
    columns: object[];
    rows: { counts: unknown[]; sets: Record<string, string[]> }[];
  }

  test.each<[string, (draft: Draft) => void]>([
    ['of another format', (draft) => Object.assign(draft, { format: 'zwfw-tally/2' })],
    ['of another version', (draft) => Object.assign(draft, { library: '9.9.9' })],
    ['without a column', (draft) => draft.columns.pop()],
    ['with a fraction', (draft) => Object.assign(draft.rows[0]!.counts, [0.5])],
    ['with a negative count', (draft) => Object.assign(draft.rows[0]!.counts, [-1])],
    ['with a text for a count', (draft) => Object.assign(draft.rows[0]!.counts, ['1'])],
    ['with a count too few', (draft) => draft.rows[0]!.counts.pop()],
    ['with a set of another size', (draft) => Object.values(draft.rows[0]!.sets)[0]!.push('M-9')],
  ])('is refused: %s', async (_, edit) => {
    const draft = JSON.parse(
      JSON.stringify(await tally(parseCases(rows), { rules: national, period, matters })),
    ) as Draft;
    edit(draft);
    const tampered = draft as unknown as Tally;
    expect(() => evaluate(tampered)).toThrow(expect.objectContaining({ code: 'invalid-tally' }));
    expect(() => mergeTallies(tampered)).toThrow(expect.objectContaining({ code: 'invalid-tally' }));
  });

  test.each([null, undefined, 7, {}, []])('is refused: %j', (value) => {
    expect(() => evaluate(value as unknown as Tally)).toThrow(
      expect.objectContaining({ code: 'invalid-tally' }),
    );
  });
});

describe('arguments that are none', () => {
  test('are refused with a code', async () => {
    const figure = onlineShare({ unified: 1, specialised: 0, offline: 0 });
    expect(() => explain({} as Figure, { locale: 'en' })).toThrow(
      expect.objectContaining({ code: 'invalid-figure' }),
    );
    expect(() => explain(figure, { locale: 'en-US' as 'en' })).toThrow(
      expect.objectContaining({ code: 'unknown-locale' }),
    );
    await expect(recount({} as Figure, rows, { rules: zhongwei })).rejects.toMatchObject({
      code: 'invalid-figure',
    });
    await expect(tally(5 as never, { rules: zhongwei, period })).rejects.toMatchObject({
      code: 'wrong-type',
    });
    await expect(tally([], { rules: zhongwei } as never)).rejects.toMatchObject({ code: 'invalid-period' });
    await expect(tally([], { rules: zhongwei, period, by: ['department'] as never })).rejects.toMatchObject({
      code: 'unknown-grouping',
    });
    await expect(
      tally([], { rules: zhongwei, period, matters: [{ ...matters[0]!, matterType: '01' as never }] }),
    ).rejects.toMatchObject({
      code: 'unknown-attribute-value',
    });
    expect(() => quantity(1, 2, 'bananas' as 'count')).toThrow(
      expect.objectContaining({ code: 'unknown-unit' }),
    );
  });

  test('a period of the caller stays unfrozen', async () => {
    const own = { ...period, name: { ...period.name } };
    onlineShare({ unified: 1, specialised: 0, offline: 0 }, { rules: zhongwei, period: own });
    await tally([], { rules: zhongwei, period: own });
    expect(Object.isFrozen(own) || Object.isFrozen(own.name)).toBe(false);
  });
});
