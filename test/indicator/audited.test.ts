import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseComposition,
  caseCount,
  catalogue,
  defineRuleSet,
  evaluationRate,
  matterCoverage,
  mattersHandled,
  onlineShare,
  quarter,
  replay,
  satisfactionRate,
  unratedCount,
  zhongwei,
} from '../../src/index.js';

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
const systems = { unified: 21148, specialised: 111148, offline: 18647 };

describe('the figures of the Zhongwei bulletin, from its own counts', () => {
  const options = { rules: zhongwei, period: quarter(2021, 2) };

  test('total cases 150943', () => {
    expect(caseCount({ cases: 150943 }, options).text).toBe('150943');
  });

  test('21148 of 150943 handled online is 14.01 %', () => {
    const figure = onlineShare(systems, options);
    expect(figure.text).toBe('14.01%');
    expect(figure.counts).toEqual({
      universe: 150943,
      excluded: [],
      denominator: 150943,
      numerator: 21148,
      parts: null,
    });
    expect(figure).toMatchObject({ exact: { numerator: '21148', denominator: '150943' }, direction: 'down' });
  });

  test('the three systems are 14.01, 73.64 and 12.35 %', () => {
    const figure = caseComposition(systems, options);
    expect(figure.parts.map(({ value, count, text }) => [value, count, text])).toEqual([
      ['unified', 21148, '14.01%'],
      ['specialised', 111148, '73.64%'],
      ['offline', 18647, '12.35%'],
    ]);
    expect(figure.text).toBe('统一政务服务系统 14.01%,内部专业系统 73.64%,线下窗口 12.35%');
  });

  test('290 matters are 20.38 % of a catalogue of 1423, and of no other', () => {
    expect(mattersHandled({ cases: 21148, handled: 290 }, options).text).toBe('290');
    const fitting = Array.from({ length: 3000 }, (_, index) => index + 290).filter(
      (catalogued) => matterCoverage({ handled: 290, catalogued }, options).text === '20.38%',
    );
    expect(fitting).toEqual([1423]);
  });

  test('8203 ratings are 63.60 % of 12897 or 12898 services', () => {
    const fitting = Array.from({ length: 9000 }, (_, unrated) => unrated).filter(
      (unrated) =>
        evaluationRate({ ratedByChoice: 8203, ratedByDefault: 0, unrated }, options).text === '63.60%',
    );
    expect(fitting.map((unrated) => unrated + 8203)).toEqual([12897, 12898]);
  });
});

describe('an audited function', () => {
  test('has its definition as data', () => {
    expect(onlineShare.definition.code).toBe('online-share');
    expect(catalogue.get('online-share')).toBe(onlineShare.definition);
    for (const definition of catalogue.values()) expect(Object.isFrozen(definition)).toBe(true);
  });

  test('says that nothing divided by nothing has no value, which is not 0 %', () => {
    const nothing = onlineShare({ unified: 0, specialised: 0, offline: 0 });
    expect(nothing).toMatchObject({ state: 'zero-denominator', exact: null, decimal: null, text: null });
    const none = onlineShare({ unified: 0, specialised: 1, offline: 0 });
    expect(none).toMatchObject({ state: 'value', text: '0.00%' });
    expect(caseComposition({ unified: 0, specialised: 0, offline: 0 })).toMatchObject({
      state: 'zero-denominator',
      text: null,
    });
  });

  test('keeps more than 100 % as it is, and flags it as a fault of the data', () => {
    const figure = matterCoverage({ handled: 12, catalogued: 10 });
    expect(figure.text).toBe('120.00%');
    expect(figure.flags.map(({ code }) => code)).toEqual(['taken-as-given', 'above-100-percent']);
    expect(figure.flags[1]?.text.zh).toContain('数据有误');
    const flow = matterCoverage(
      { handled: 12, catalogued: 10 },
      { rules: rulesWith({ 'matter-coverage.relation': 'flow' }) },
    );
    expect(flow.text).toBe('120.00%');
    expect(flow.flags[1]?.text.zh).toContain('可以超过 100%');
  });

  test('flags exactly 100 % online, which real interfaces hard-code', () => {
    expect(onlineShare({ unified: 5, specialised: 0, offline: 0 }).flags.map(({ code }) => code)).toEqual([
      'whole-denominator',
    ]);
    expect(onlineShare({ unified: 99999, specialised: 1, offline: 0 }).flags).toEqual([]);
  });

  test('lets the rule decide which systems are online', () => {
    const rules = rulesWith({ 'online-share.numerator': { system: ['unified', 'specialised'] } });
    expect(onlineShare(systems, { rules }).counts.numerator).toBe(132296);
  });

  test('lets the rule decide which levels are satisfied, and whether a false 100 % is printed', () => {
    const levels = {
      verySatisfied: 236116,
      satisfied: 586,
      basicallySatisfied: 113,
      dissatisfied: 1,
      veryDissatisfied: 0,
    };
    expect(satisfactionRate(levels).text).toBe('100.00%');
    expect(satisfactionRate(levels, { rules: rulesWith({ 'rounding.mode': 'trunc' }) }).text).toBe('99.99%');
    const guarded = satisfactionRate(levels, { rules: rulesWith({ 'rounding.guard': true }) });
    expect(guarded).toMatchObject({ text: '99.99%', guarded: true });
    const top = rulesWith({ 'satisfaction-rate.numerator': { level: ['very-satisfied'] } });
    expect(satisfactionRate(levels, { rules: top }).text).toBe('99.70%');
  });

  test('lets a rule for one indicator leave the others alone', () => {
    const rules = rulesWith({ 'online-share.rounding.places': 0 });
    expect(onlineShare(systems, { rules }).text).toBe('14%');
    expect(caseComposition(systems, { rules }).parts[0]?.text).toBe('14.01%');
  });

  test('takes excluded cells out of the denominator, and says so', () => {
    const exclusions = [
      { reason: 'on-paper', name: { zh: '纸质', en: 'on paper' }, attribute: 'system', values: ['offline'] },
    ];
    const figure = onlineShare(systems, { rules: rulesWith({ 'online-share.exclusions': exclusions }) });
    expect(figure.counts).toMatchObject({
      universe: 150943,
      excluded: [{ reason: 'on-paper', count: 18647 }],
      denominator: 132296,
    });
  });

  test('leaves cells outside the universe uncounted', () => {
    const rules = rulesWith({ 'case-composition.universe': { system: ['unified', 'specialised'] } });
    expect(caseComposition(systems, { rules }).counts.universe).toBe(132296);
  });

  test('says which conditions it had to take as given', () => {
    const figure = evaluationRate({ ratedByChoice: 1, ratedByDefault: 0, unrated: 1 });
    expect(figure.flags).toEqual([
      {
        code: 'taken-as-given',
        text: {
          zh: '所给计数不区分办件状态:视为已按规则取数',
          en: 'the counts do not tell apart status: they are taken to follow the rule already',
        },
      },
    ]);
  });

  test('has no value where the rule takes its numerator by what the counts do not tell apart', () => {
    const rules = rulesWith({ 'online-share.numerator': { channel: ['computer', 'mobile'] } });
    expect(onlineShare(systems, { rules })).toMatchObject({ state: 'missing-input', text: null });
    const composed = rulesWith({ 'evaluation-rate.numerator': { applicant: ['enterprise'] } });
    expect(
      evaluationRate({ ratedByChoice: 1, ratedByDefault: 0, unrated: 1 }, { rules: composed }).state,
    ).toBe('missing-input');
  });

  test('unrated services follow the population of the evaluation rate', () => {
    const period = quarter(2021, 2);
    const figure = unratedCount(
      { ratedByChoice: 0, ratedByDefault: 2, unrated: 385 },
      { rules: zhongwei, period },
    );
    expect(figure.text).toBe('387');
    expect(figure.parameters.universe).toMatchObject({
      key: 'evaluation-rate.universe',
      ruleSet: 'zhongwei',
    });
  });

  test.each([
    ['a missing count', { unified: 1, specialised: 1 }, 'missing-count', ['offline']],
    ['an undefined count', { unified: 1, specialised: 1, offline: undefined }, 'missing-count', ['offline']],
    ['an unknown count', { ...systems, other: 1 }, 'unknown-count', ['other']],
    ['a negative count', { ...systems, offline: -1 }, 'negative-count', ['offline']],
    ['half a case', { ...systems, offline: 0.5 }, 'unsafe-integer', ['offline']],
    ['NaN', { ...systems, offline: Number.NaN }, 'unsafe-integer', ['offline']],
    ['an inexact integer', { ...systems, offline: 2 ** 53 }, 'unsafe-integer', ['offline']],
    ['a bigint beyond what JSON holds', { ...systems, offline: 2n ** 53n }, 'unsafe-integer', ['offline']],
    ['a text', { ...systems, offline: '18647' }, 'wrong-type', ['offline']],
    ['null', { ...systems, offline: null }, 'wrong-type', ['offline']],
  ])('refuses %s', (_, counts, code, path) => {
    const untyped = onlineShare as unknown as (counts: unknown) => unknown;
    expect(() => untyped(counts)).toThrow(
      expect.objectContaining({ code, issue: expect.objectContaining({ path }) }),
    );
  });

  test('refuses what is no set of counts', () => {
    const untyped = onlineShare as unknown as (counts?: unknown) => unknown;
    for (const counts of [undefined, null, 7, 'all']) {
      expect(() => untyped(counts)).toThrow(expect.objectContaining({ code: 'wrong-type' }));
    }
    expect(() => untyped([])).toThrow(expect.objectContaining({ code: 'missing-count' }));
    expect(() =>
      untyped(JSON.parse('{"__proto__": 1, "unified": 1, "specialised": 1, "offline": 1}')),
    ).toThrow(expect.objectContaining({ code: 'unknown-count' }));
  });

  test('takes counts as bigints too, and leaves its input alone', () => {
    const counts = { unified: 21148n, specialised: 111148n, offline: 18647n };
    const figure = onlineShare(counts);
    expect(figure).toEqual(onlineShare(systems));
    expect(Object.isFrozen(counts)).toBe(false);
    expect(Object.isFrozen(figure.counts)).toBe(true);
  });

  test('makes figures that survive JSON and replay, whatever the counts', () => {
    const count = fc.nat({ max: 10 ** 9 });
    fc.assert(
      fc.property(count, count, count, (unified, specialised, offline) => {
        for (const figure of [onlineShare, caseComposition].map((audited) =>
          audited({ unified, specialised, offline }),
        )) {
          expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
          expect(replay(figure)).toEqual({ holds: true, findings: [] });
        }
      }),
    );
  });
});
