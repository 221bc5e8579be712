import { describe, expect, test } from 'vitest';
import {
  caseComposition,
  evaluate,
  explain,
  type Figure,
  invitationRate,
  type Locale,
  national,
  type RuleSet,
  recordsBehind,
  recount,
  replay,
  tally,
  ticketCallback,
  ticketComposition,
  userPenetration,
} from '../../src/index.js';
import { datasetOf, figuresBy, period, rulesWith, type TableOfQuarter } from './quarter-of-all-tables.js';

const byRemainders = rulesWith('remainders', { closing: 'largest-remainder' });
const byShare = rulesWith('share', { 'case-composition.closing': 'largest-share' });
const ofMatters = rulesWith('of-matters', { 'completion-rate.distinct': 'both' });
const townsAndVillages = rulesWith('grouped', {
  'ticket-composition.parts': {
    attribute: 'ticketCategory',
    groups: [
      { part: 'appeal', name: { zh: '诉求类', en: 'appeals' }, values: ['help', 'complaint', 'report'] },
    ],
  },
});
const thirds = { unified: 1, specialised: 1, offline: 1 };
const codesOf = (figure: Figure) => figure.flags.map(({ code }) => code);
const national0 =
  (code: string, scope = {}, names?: readonly TableOfQuarter[]) =>
  async () =>
    (await figuresBy(national, names)).get(code, scope);

/** A figure of each kind, with what has to be in it by hand. */
const figures: readonly {
  readonly name: string;
  readonly make: () => Figure | Promise<Figure>;
  readonly text: string | null;
  readonly counts: object;
  readonly flags: readonly string[];
  readonly state?: string;
  /** The rules of one that was made from records. */
  readonly rules?: RuleSet;
}[] = [
  {
    name: 'composition-closed-by-largest-remainders',
    make: () => caseComposition(thirds, { rules: byRemainders }),
    text: '统一政务服务系统 33.34%,内部专业系统 33.33%,线下窗口 33.33%',
    counts: { denominator: 3 },
    flags: [],
  },
  {
    name: 'composition-closed-by-largest-share',
    make: () => caseComposition({ unified: 1, specialised: 1, offline: 4 }, { rules: byShare }),
    text: '统一政务服务系统 16.67%,内部专业系统 16.67%,线下窗口 66.66%',
    counts: { denominator: 6 },
    flags: [],
  },
  {
    name: 'composition-of-grouped-parts',
    make: () =>
      ticketComposition(
        { help: 15, advice: 12, enquiry: 2, complaint: 1, report: 0, praise: 1, other: 0 },
        { rules: townsAndVillages },
      ),
    text: '诉求类 51.61%,建议 38.71%,咨询 6.45%,表扬 3.23%',
    counts: { denominator: 31, parts: { appeal: 16, advice: 12, enquiry: 2, praise: 1, other: 0 } },
    flags: [],
  },
  {
    name: 'users-and-population-counted-apart',
    make: national0('user-penetration'),
    rules: national,
    text: '120.00%',
    counts: { universe: 500, denominator: 500, numerator: 600 },
    flags: ['reported-inexactly', 'above-100-percent'],
  },
  {
    name: 'different-matters-on-both-sides',
    make: async () => (await figuresBy(ofMatters)).get('completion-rate'),
    rules: ofMatters,
    text: '66.67%',
    counts: { universe: 3, denominator: 3, numerator: 2 },
    flags: ['unknown-departments'],
  },
  {
    name: 'reported-count-of-windows',
    make: national0('reported-count', { quantity: '综合窗口(个)' }),
    rules: national,
    text: '12',
    counts: { universe: 22, denominator: 12, numerator: null },
    flags: ['reported-inexactly'],
  },
  {
    name: 'reported-count-of-everything',
    make: national0('reported-count'),
    rules: national,
    text: null,
    state: 'not-applicable',
    counts: { universe: 1122 },
    flags: ['reported-inexactly'],
  },
  {
    name: 'tickets-closed-in-time',
    make: national0('ticket-on-time'),
    rules: national,
    text: '33.33%',
    counts: { universe: 5, denominator: 3, numerator: 1 },
    flags: [],
  },
  {
    name: 'tickets-without-a-table',
    make: national0('ticket-on-time', {}, ['cases', 'matters']),
    rules: national,
    text: null,
    state: 'missing-input',
    counts: { universe: 0, denominator: 0, numerator: 0 },
    flags: [],
  },
  {
    name: 'tickets-of-which-none-was-called-back',
    make: national0('ticket-callback'),
    rules: national,
    text: '0.00%',
    counts: { denominator: 5, numerator: 0 },
    flags: ['none-at-all'],
  },
  {
    name: 'cases-of-a-department-with-those-merged-into-it',
    make: national0('case-count', { department: 'NEW' }),
    rules: national,
    text: '4',
    counts: { universe: 4 },
    flags: ['unknown-departments', 'departments-succeeded'],
  },
  {
    name: 'cases-of-a-department-that-the-registry-lacks',
    make: national0('case-count', { department: 'NOWHERE' }),
    rules: national,
    text: '1',
    counts: { universe: 1 },
    flags: ['unknown-departments'],
  },
  {
    name: 'ratings-by-level-of-place',
    make: national0('rating-place-composition'),
    rules: national,
    text: '区县级 100.00%',
    counts: { denominator: 1 },
    flags: ['unknown-departments'],
  },
  {
    name: 'matters-handled-some-withdrawn',
    make: national0('matters-handled'),
    rules: national,
    text: '2',
    counts: { universe: 5, denominator: 3, numerator: 2, excluded: [{ count: 2 }] },
    flags: ['unknown-departments'],
  },
  {
    name: 'matter-coverage-some-withdrawn',
    make: national0('matter-coverage'),
    rules: national,
    text: '50.00%',
    counts: { universe: 4, denominator: 2, numerator: 1, excluded: [{ count: 2 }] },
    flags: ['unknown-departments', 'numerator-outside-denominator'],
  },
];

const kept = (figure: Figure) => JSON.parse(JSON.stringify(figure)) as Figure;

describe.each(figures)('$name', ({ name, make, text, counts, flags, state = 'value' }) => {
  test('is what a count by hand gives', async () => {
    const figure = await make();
    expect(figure).toMatchObject({ text, state, counts });
    expect(codesOf(figure).sort()).toEqual([...flags].sort());
  });

  test.each<Locale>(['zh-CN', 'en'])('reads in %s as kept', async (locale) => {
    await expect(`${explain(await make(), { locale })}\n`).toMatchFileSnapshot(
      `./explanations/${name}.${locale}.txt`,
    );
  });

  test('replays from a file', async () => {
    expect(replay(kept(await make()))).toEqual({ holds: true, findings: [] });
  });

  test('is found out by a parameter that was changed where no rule spoke', async () => {
    const figure = await make();
    const other: Readonly<Record<string, unknown>> = {
      subject: 'certificate',
      universe: { system: ['offline'] },
      exclusions: [{ reason: 'x', name: { zh: '因', en: 'x' }, attribute: 'system', values: ['offline'] }],
      numerator: { system: ['offline'] },
      periodBy: 'issued',
      relation: figure.parameters.relation.value === 'flow' ? 'apart' : 'flow',
      distinct: figure.parameters.distinct.value === 'both' ? 'none' : 'both',
      parts: { attribute: 'quantityKind', groups: [] },
      closing: figure.parameters.closing.value === 'largest-share' ? 'none' : 'largest-share',
      places: 3,
      mode: 'ceil',
      increment: '0.2',
      guard: true,
    };
    expect(Object.keys(other).sort()).toEqual(Object.keys(figure.parameters).sort());
    const changed = (parameter: string, change: object) => ({
      ...figure,
      parameters: {
        ...figure.parameters,
        [parameter]: { ...figure.parameters[parameter as keyof Figure['parameters']], ...change },
      },
    });
    for (const [parameter, value] of Object.entries(other)) {
      const forged = changed(parameter, { value, ruleSet: null, from: null });
      expect([parameter, replay(kept(forged as Figure)).findings.map(({ code }) => code)]).toEqual([
        parameter,
        ['definition-differs'],
      ]);
    }
    // A basis that the definition does not have, and a citation of nowhere.
    const { ruleSet } = figure.parameters.periodBy;
    expect(ruleSet).toBeNull();
    const basis = { kind: 'cited', document: { zh: '甲', en: 'a' }, article: { zh: '乙', en: 'b' } };
    expect(replay(kept(changed('periodBy', { basis }) as Figure)).holds).toBe(false);
    expect(replay(kept(changed('periodBy', { key: 'elsewhere.periodBy' }) as Figure)).holds).toBe(false);
  });
});

describe('a figure of a table that was not given', () => {
  const withoutValue = async (code: string, scope = {}) => {
    const figure = (await figuresBy(national, ['cases', 'matters'])).get(code, scope);
    return [figure.state, figure.text, figure.absent];
  };

  test.each([
    ['ticket-count', 'ticket'],
    ['ticket-composition', 'ticket'],
    ['ticket-satisfaction', 'ticket'],
    ['assisted-service-count', 'service-event'],
    ['certificate-issue-rate', 'certificate'],
    ['connected-share', 'business-system'],
    ['claim-rate', 'supervision-record'],
    ['user-penetration', 'reported-quantity'],
  ])('%s has no value, which is not 0', async (code, subject) => {
    expect(await withoutValue(code)).toEqual(['missing-input', null, [subject]]);
    expect(await withoutValue('case-count')).toEqual(['value', '5', []]);
  });

  test('differs from one of an empty table', async () => {
    const { tables, ...rest } = await datasetOf(['cases', 'matters']);
    expect(tables).not.toContain('tickets');
    const counted = await tally({ cases: rest.cases, tickets: [] }, { rules: national, period });
    expect(evaluate(counted).get('ticket-count')).toMatchObject({ state: 'value', text: '0', absent: [] });
    expect(evaluate(counted).get('ticket-on-time')).toMatchObject({ state: 'zero-denominator', absent: [] });
  });

  test('cannot pretend that the table was given', async () => {
    const figure = (await figuresBy(national, ['cases'])).get('ticket-closure');
    expect(replay({ ...figure, absent: [] }).findings.map(({ code }) => code)).toEqual(['value-differs']);
    const coverage = (await figuresBy(national, ['cases'])).get('matter-coverage');
    expect(coverage.state).toBe('missing-input');
    expect(replay({ ...coverage, catalogue: { records: 1, fingerprint: '1' } }).holds).toBe(false);
    const places = (await figuresBy(national, ['cases'])).get('rating-place-composition');
    expect(places.state).toBe('missing-input');
    expect(replay({ ...places, registry: { records: 1, fingerprint: '1' } }).holds).toBe(false);
  });

  test('has no value where it counts matters in the numerator and there is no catalogue', async () => {
    const rules = rulesWith('matters-apart', {
      'online-share.subject': { denominator: 'case', numerator: 'matter' },
      'online-share.numerator': {},
      'online-share.periodBy': { denominator: 'accepted', numerator: 'none' },
      'online-share.relation': 'apart',
    });
    expect((await figuresBy(rules, ['cases', 'matters'])).get('online-share').text).toBe('80.00%');
    expect((await figuresBy(rules, ['cases'])).get('online-share')).toMatchObject({
      state: 'missing-input',
      text: null,
    });
  });

  test('has no value either where only the cases are missing', async () => {
    const only = await figuresBy(national, ['tickets']);
    expect(only.get('case-count')).toMatchObject({ state: 'missing-input', absent: ['case'] });
    expect(only.get('satisfaction-rate')).toMatchObject({ state: 'missing-input', absent: ['rating'] });
    expect(only.get('ticket-count').text).toBe('5');
  });
});

describe('a composition that was closed at 100 %', () => {
  const figure = caseComposition(thirds, { rules: byRemainders });

  test('says which part was moved, and adds up', () => {
    expect(figure.parts.map(({ adjusted }) => adjusted)).toEqual([true, false, false]);
    const cents = figure.parts.map(({ decimal }) => Number(decimal!.replace('.', '')));
    expect(cents.reduce((sum, each) => sum + each, 0)).toBe(10_000);
  });

  test.each<
    [string, (copy: { parts: { adjusted: boolean }[]; parameters: { closing: { value: string } } }) => void]
  >([
    ['a part that is said to be as rounded', ({ parts }) => Object.assign(parts[0]!, { adjusted: false })],
    ['a part that is said to be moved', ({ parts }) => Object.assign(parts[1]!, { adjusted: true })],
    ['another way of closing', ({ parameters }) => Object.assign(parameters.closing, { value: 'none' })],
  ])('is found out by %s', (_, change) => {
    const copy = kept(figure);
    change(copy as never);
    expect(replay(copy).findings.map(({ code }) => code)).toEqual(['value-differs']);
  });

  test.each<[string, string, unknown]>([
    ['places', 'rounding in whole thousands', -3],
    ['guard', 'a guard', true],
  ])('is found out by %s that it cannot have been closed with: %s', (parameter, _, value) => {
    const copy = kept(figure) as unknown as { parameters: Record<string, { value: unknown }> };
    copy.parameters[parameter]!.value = value;
    expect(replay(copy as unknown as Figure).holds).toBe(false);
  });

  test('is found out by a part that no rule makes', async () => {
    const counted = kept((await figuresBy(national)).get('ticket-composition'));
    const { help, ...others } = counted.counts.parts!;
    const moved = { ...counted, counts: { ...counted.counts, parts: { ...others, help: 0, gossip: help } } };
    expect(replay(moved as Figure).holds).toBe(false);
    const extra = {
      ...counted,
      counts: { ...counted.counts, parts: { ...counted.counts.parts, gossip: 0 } },
    };
    expect(replay(extra as Figure).holds).toBe(false);
  });
});

describe('none at all', () => {
  test('is flagged where all could have been, from counts as from records', () => {
    expect(codesOf(ticketCallback({ calledBack: 0, notCalledBack: 31 }))).toEqual(['none-at-all']);
    expect(codesOf(invitationRate({ invited: 0, notInvited: 6 }))).toContain('none-at-all');
    expect(codesOf(ticketCallback({ calledBack: 1, notCalledBack: 30 }))).toEqual([]);
  });

  test('is found out when the flag was taken away', () => {
    const figure = ticketCallback({ calledBack: 0, notCalledBack: 31 });
    expect(replay({ ...figure, flags: [] }).findings.map(({ code }) => code)).toEqual(['flags-differ']);
    const silent = { ...figure, flags: [], indicator: { ...figure.indicator, flagWhenNone: null } };
    expect(replay(silent).findings.map(({ code }) => code)).toEqual(['definition-differs']);
  });
});

test('more than 100 % of what is counted apart is no fault of the data', () => {
  const figure = userPenetration({ registeredUsers: 600, population: 500 });
  expect(figure.text).toBe('120.00%');
  expect(figure.flags.find(({ code }) => code === 'above-100-percent')?.text.zh).toContain('可以超过 100%');
});

describe('the records of each figure', () => {
  const fromRecords = figures.flatMap((each) =>
    each.rules === undefined ? [] : [{ ...each, rules: each.rules }],
  );

  test.each(fromRecords)(
    '$name are as many as its counts, and give it again',
    async ({ name, make, rules }) => {
      const figure = await make();
      const without = name === 'tickets-without-a-table';
      const source = await datasetOf(without ? ['cases', 'matters'] : undefined);
      expect(await recount(figure, source, { rules })).toMatchObject({ same: true, differences: [] });
      const amounts = async (part: Parameters<typeof recordsBehind>[2]) => {
        const found: unknown[] = [];
        for await (const behind of recordsBehind(source, figure, part, { rules })) {
          if (behind.subject === 'reported-quantity') {
            const { value } = behind.record as { readonly value: number };
            found.push(...Array.from({ length: value }, () => 1));
          } else if (behind.subject === 'case' && figure.parameters.distinct.value !== 'none') {
            found.push(behind.record.matterId);
          } else found.push(found.length);
        }
        return found;
      };
      const { distinct, subject } = figure.parameters;
      const countOf = async (part: Parameters<typeof recordsBehind>[2], isDistinct: boolean) => {
        const found = await amounts(part);
        return isDistinct ? new Set(found).size : found.length;
      };
      const isBoth = distinct.value === 'both';
      const { counts } = figure;
      if (subject.value === 'case' || typeof subject.value === 'string') {
        expect(await countOf('universe', isBoth)).toBe(counts.universe);
        expect(await countOf('denominator', isBoth)).toBe(counts.denominator);
      }
      for (const { reason, count } of counts.excluded)
        expect(await countOf({ excluded: reason }, isBoth)).toBe(count);
      for (const [part, count] of Object.entries(counts.parts ?? {}))
        expect(await countOf({ part }, isBoth)).toBe(count);
      if (counts.numerator !== null)
        expect(await countOf('numerator', distinct.value !== 'none')).toBe(counts.numerator);
    },
  );
});
