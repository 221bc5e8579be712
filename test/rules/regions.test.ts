import { describe, expect, test } from 'vitest';
import {
  assistedServiceCount,
  caseCount,
  certificateFreeShare,
  certificateLinkedShare,
  claimRate,
  completionOfClaims,
  completionRate,
  defineRuleSet,
  type Figure,
  immediateShare,
  invitationRate,
  lhasa,
  negativeCount,
  noVisitShare,
  onlineDepthFourShare,
  onlineDepthThreeShare,
  type Period,
  pingdingshan,
  quarter,
  type RuleSet,
  type RuleSetInput,
  range,
  ratingCount,
  ratingPlaceComposition,
  realNameRectificationRate,
  resolveRules,
  roundingModes,
  roundRatio,
  satisfactionRate,
  scenarioShare,
  singleSignOnShare,
  singleWindowRate,
  ticketComposition,
  unifiedAcceptanceCoverage,
  userPenetration,
  verySatisfiedRate,
  wuhai,
  year,
  zhongwei,
  zhumadian,
} from '../../src/index.js';

const regions = [zhongwei, wuhai, lhasa, zhumadian, pingdingshan];

const periods = {
  zhongwei: quarter(2021, 2),
  wuhai: range('2023-01-01', '2023-10-31'),
  lhasa: range('2019-10-01', '2021-01-22'),
  zhumadian: range('2021-05-01', '2021-05-31'),
  pingdingshan: year(2020),
};

type Audited = (counts: Record<string, number>, options: { rules: RuleSet; period: Period }) => Figure;

/** What a figure prints; of a composition the parts that there are. */
function printedBy(
  rules: RuleSet,
  audited: unknown,
  counts: Record<string, number>,
  period: Period = periods[rules.id as keyof typeof periods],
): string | null {
  const figure = (audited as Audited)(counts, { rules, period });
  if (figure.kind !== 'composition') return figure.text;
  const shown = figure.parts.filter(({ count }) => count > 0);
  return shown.map(({ text }) => text).join(' ');
}

/** The same rules without some of their own values: those of the base stand instead. */
function without(rules: RuleSet, keys: readonly string[]): RuleSet {
  const { values, ...rest } = JSON.parse(JSON.stringify(rules)) as RuleSet;
  const left = Object.entries(values).filter(([key]) => !keys.includes(key));
  return defineRuleSet({ ...rest, values: Object.fromEntries(left) } as RuleSetInput);
}

/** The same rules with another value for one of their keys. */
function withValue(rules: RuleSet, key: string, value: unknown): RuleSet {
  const [dated] = rules.values[key] ?? [];
  if (dated === undefined) throw new Error(key);
  return defineRuleSet({ ...rules, values: { ...rules.values, [key]: [{ ...dated, value }] } });
}

const levelsOf = (
  verySatisfied: number,
  satisfied: number,
  basicallySatisfied: number,
  dissatisfied: number,
) => ({ verySatisfied, satisfied, basicallySatisfied, dissatisfied, veryDissatisfied: 0 });

const wuhaiRatings = {
  all: levelsOf(236116, 586, 113, 1),
  city: levelsOf(65061, 60, 17, 0),
  districts: levelsOf(156769, 369, 64, 1),
  towns: levelsOf(14250, 157, 32, 0),
};
/** How the 14439 are spread over towns and villages is not published: any split gives the same part. */
const wuhaiPlaces = { province: 0, city: 65138, district: 157239, town: 10000, village: 4439, unstated: 0 };
const wuhaiTickets = { help: 15, advice: 12, enquiry: 2, complaint: 1, report: 0, praise: 1, other: 0 };

type Row = readonly [RuleSet, string, unknown, Record<string, number>, string];

/** Rows by name, for the titles of the tests. */
const named = (rows: readonly Row[]) =>
  rows.map(([rules, of, audited, counts, text]) => ({ region: rules.id, of, rules, audited, counts, text }));

/** Published figures whose counts the document publishes too. */
const published: readonly Row[] = [
  [wuhai, 'the satisfied of all ratings', satisfactionRate, wuhaiRatings.all, '99.99%'],
  [wuhai, 'the satisfied of the districts', satisfactionRate, wuhaiRatings.districts, '99.99%'],
  [wuhai, 'the very satisfied of the city', verySatisfiedRate, wuhaiRatings.city, '99.88%'],
  [wuhai, 'the very satisfied of towns and villages', verySatisfiedRate, wuhaiRatings.towns, '98.69%'],
  [wuhai, 'all ratings', ratingCount, { ratings: 236816 }, '236816'],
  [wuhai, 'the negative ratings', negativeCount, wuhaiRatings.all, '1'],
  [wuhai, 'ratings by place', ratingPlaceComposition, wuhaiPlaces, '27.51% 66.39% 6.10%'],
  [wuhai, 'tickets by category', ticketComposition, wuhaiTickets, '48.39% 38.71% 6.45% 3.23% 3.23%'],
  [lhasa, 'ratings to date', ratingCount, { ratings: 48158 }, '48158'],
  [zhumadian, 'cases of May', caseCount, { cases: 131762 }, '131762'],
  [zhumadian, 'assisted services', assistedServiceCount, { services: 86 + 34 + 117 + 154 }, '391'],
];

/** Exactly 100 % is printed without places, which no parameter says: the value is the same. */
const wholes: readonly Row[] = [
  [wuhai, 'the satisfied of the city', satisfactionRate, wuhaiRatings.city, '100.00%'],
  [wuhai, 'the satisfied of towns and villages', satisfactionRate, wuhaiRatings.towns, '100.00%'],
];

/** Published figures without their counts: made ones show that they are printed in the published form. */
const printedForms: readonly Row[] = [
  [wuhai, '办结率', completionRate, { completed: 993, open: 7 }, '99.3%'],
  [wuhai, '情形化比例', scenarioShare, { withScenarios: 689, withoutScenarios: 311 }, '68.9%'],
  [wuhai, '即办件占比', immediateShare, { immediate: 759, committed: 241, otherTypes: 0 }, '75.9%'],
  [wuhai, '电子证照关联比例', certificateLinkedShare, { linked: 665, notLinked: 335 }, '66.5%'],
  [wuhai, '免证办比例', certificateFreeShare, { certificateFree: 585, notCertificateFree: 415 }, '58.5%'],
  [wuhai, '注册用户占比', userPenetration, { registeredUsers: 291900, population: 556000 }, '52.5%'],
  [
    lhasa,
    '网办深度三级以上',
    onlineDepthThreeShare,
    { levelOne: 0, levelTwo: 1193, levelThree: 5412, levelFour: 3395 },
    '88.07%',
  ],
  [
    lhasa,
    '网办深度四级',
    onlineDepthFourShare,
    { levelOne: 0, levelTwo: 1193, levelThree: 5412, levelFour: 3395 },
    '33.95%',
  ],
  [lhasa, '认领率', claimRate, { unclaimed: 528, claimed: 0, completed: 4750 }, '90%'],
  [lhasa, '完成率', completionOfClaims, { unclaimed: 528, claimed: 0, completed: 4750 }, '100%'],
  [zhumadian, '主动邀评率', invitationRate, { invited: 94, notInvited: 6 }, '94%'],
  [pingdingshan, '办结率', completionRate, { completed: 65694, open: 132 }, '99.8%'],
  [pingdingshan, '不见面审批占比', noVisitShare, { noVisit: 972, oneVisit: 28, moreVisits: 0 }, '97.2%'],
  [pingdingshan, '即办件占比', immediateShare, { immediate: 579, committed: 421, otherTypes: 0 }, '57.9%'],
  [pingdingshan, '单点登录占比', singleSignOnShare, { singleSignOn: 973, noSingleSignOn: 27 }, '97.3%'],
  [
    pingdingshan,
    '统一受理事项覆盖度',
    unifiedAcceptanceCoverage,
    { unifiedAcceptance: 799, noUnifiedAcceptance: 201 },
    '79.9%',
  ],
  [pingdingshan, '一窗分类受理率', singleWindowRate, { singleWindow: 85, ownWindow: 15 }, '85%'],
];

describe.each(regions)('the rule set of $id', (rules) => {
  const dated = Object.entries(rules.values).flatMap(([key, values]) =>
    values.map((value) => [key, value] as const),
  );

  test('is accepted when its plain data are defined again, and is the same', () => {
    expect(defineRuleSet(JSON.parse(JSON.stringify(rules)) as RuleSetInput)).toEqual(rules);
    expect(Object.isFrozen(rules.values)).toBe(true);
  });

  test('would be refused with a parameter, an attribute or a value misspelt', () => {
    const basis = { kind: 'assumed', reason: { zh: '示例', en: 'an example' } } as const;
    const refused: readonly (readonly [string, unknown, string])[] = [
      ['case-count.univers', {}, 'unknown-parameter'],
      ['case-counts.universe', {}, 'unknown-indicator'],
      ['case-count.universe', { matterClas: ['on-application'] }, 'unknown-attribute'],
      ['case-count.universe', { matterClass: ['by-application'] }, 'unknown-attribute-value'],
    ];
    for (const [key, value, code] of refused) {
      const values = { ...rules.values, [key]: [{ from: '2000-01-01', value, basis }] };
      expect(() => defineRuleSet({ ...rules, values })).toThrow(expect.objectContaining({ code }));
    }
  });

  test.each(dated)('%s says what it rests on', (_, { basis }) => {
    const texts =
      basis.kind === 'cited'
        ? [basis.document.zh, basis.document.en, basis.article.zh, basis.article.en]
        : [basis.reason.zh, basis.reason.en, ...(basis.kind === 'inferred' ? basis.from : ['given'])];
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text.trim()).toBe(text);
    expect(texts).not.toContain('');
    if (basis.kind !== 'cited') return;
    expect(basis.document.zh).toMatch(/《.+》/);
    expect(basis.article.zh).toMatch(/^(表|[一二三四五六七]、)/);
    expect(basis.article.en).toMatch(/^(row|part) \d/);
    expect(basis.document.en).toMatch(/\d{4}/);
  });

  test('is in force for the period of its document', () => {
    const resolved = resolveRules(rules, periods[rules.id as keyof typeof periods]);
    for (const key of Object.keys(rules.values)) expect(resolved.values[key]?.ruleSet).toBe(rules.id);
  });
});

describe('the published figures that follow from the counts of their document', () => {
  test.each(named([...published, ...wholes, ...printedForms]))(
    '$region: $of, $text',
    ({ rules, audited, counts, text }) => {
      expect(printedBy(rules, audited, counts)).toBe(text);
    },
  );

  test.each(
    named([
      [
        wuhai,
        'the very satisfied of the city',
        verySatisfiedRate,
        { ...wuhaiRatings.city, satisfied: 90 },
        '99.88%',
      ],
      [
        wuhai,
        'the very satisfied of towns',
        verySatisfiedRate,
        { ...wuhaiRatings.towns, satisfied: 167 },
        '98.69%',
      ],
      [
        wuhai,
        'the satisfied of all ratings',
        satisfactionRate,
        { ...wuhaiRatings.all, dissatisfied: 0 },
        '99.99%',
      ],
      [
        wuhai,
        'the satisfied of the city',
        satisfactionRate,
        { ...wuhaiRatings.city, dissatisfied: 1 },
        '100.00%',
      ],
      [
        wuhai,
        'ratings by place',
        ratingPlaceComposition,
        { ...wuhaiPlaces, city: 65238 },
        '27.51% 66.39% 6.10%',
      ],
      [wuhai, 'tickets', ticketComposition, { ...wuhaiTickets, help: 16 }, '48.39% 38.71% 6.45% 3.23% 3.23%'],
      [wuhai, 'the negative ratings', negativeCount, { ...wuhaiRatings.all, dissatisfied: 2 }, '1'],
      [wuhai, 'all ratings', ratingCount, { ratings: 236817 }, '236816'],
      [lhasa, 'ratings to date', ratingCount, { ratings: 48159 }, '48158'],
      [zhumadian, 'cases of May', caseCount, { cases: 131763 }, '131762'],
      [zhumadian, 'assisted services', assistedServiceCount, { services: 392 }, '391'],
    ]),
  )(
    '$region: $of no longer come out when one digit of a count is changed',
    ({ rules, audited, counts, text }) => {
      expect(printedBy(rules, audited, counts)).not.toBe(text);
    },
  );

  test.each(named(printedForms))(
    '$region: $of is printed so by a value of the region',
    ({ rules, audited, counts, text }) => {
      const own = `${(audited as { definition: { code: string } }).definition.code}.rounding.places`;
      const key = own in rules.values ? own : 'rounding.places';
      // Two places are those of the base as well.
      const isOfBase = rules.values[key]?.at(-1)?.value === 2;
      expect(printedBy(without(rules, [key]), audited, counts) === text).toBe(isOfBase);
    },
  );

  test.each([
    ['satisfaction-rate.rounding.guard', satisfactionRate, wuhaiRatings.all, '100.00%'],
    ['rating-place-composition.closing', ratingPlaceComposition, wuhaiPlaces, '27.51% 66.40% 6.10%'],
    ['rating-place-composition.parts', ratingPlaceComposition, wuhaiPlaces, '27.51% 66.40% 4.22% 1.87%'],
  ])('without %s Wuhai would print another figure', (key, audited, counts, text) => {
    expect(printedBy(without(wuhai, [key]), audited, counts)).toBe(text);
  });

  test('the shares of 2019 of Pingdingshan have two places, and that of real-name ratings one', () => {
    const counts = { noVisit: 7041, oneVisit: 2959, moreVisits: 0 };
    expect(printedBy(pingdingshan, noVisitShare, counts, year(2019))).toBe('70.41%');
    const rectified = { inTime: 962, late: 38, overdue: 0, pending: 0 };
    expect(printedBy(pingdingshan, realNameRectificationRate, rectified, year(2019))).toBe('96.2%');
    expect(() => printedBy(pingdingshan, noVisitShare, counts, range('2019-01-01', '2020-12-31'))).toThrow(
      expect.objectContaining({ code: 'rule-change-in-period' }),
    );
  });
});

describe('the published figures that no rule gives', () => {
  const depths = { levelOne: 0, levelTwo: 12, levelThree: 50, levelFour: 38 };
  const situations = { withScenarios: 6065, withoutScenarios: 116 };

  test.each([
    { rules: wuhai, audited: verySatisfiedRate, counts: wuhaiRatings.all, text: '99.71%', instead: '99.70%' },
    {
      rules: wuhai,
      audited: verySatisfiedRate,
      counts: wuhaiRatings.districts,
      text: '99.70%',
      instead: '99.72%',
    },
    { rules: lhasa, audited: scenarioShare, counts: situations, text: '87.98%', instead: '98.12%' },
    { rules: lhasa, audited: onlineDepthThreeShare, counts: depths, text: '88%', instead: '88.00%' },
  ])('$rules.id: not $text but $instead', ({ rules, audited, counts, text, instead }) => {
    const printed = printedBy(rules, audited, counts);
    expect(printed).not.toBe(text);
    expect(printed).toBe(instead);
  });

  test('the levels of the districts of Wuhai are 36 short of their total, over which 99.70 % comes out', () => {
    const { verySatisfied, satisfied, basicallySatisfied, dissatisfied } = wuhaiRatings.districts;
    expect(157239 - verySatisfied - satisfied - basicallySatisfied - dissatisfied).toBe(36);
    expect(printedBy(wuhai, verySatisfiedRate, { ...wuhaiRatings.districts, satisfied: 369 + 36 })).toBe(
      '99.70%',
    );
  });

  test('6065 of 6181 is 87.98 % by no mode', () => {
    for (const mode of roundingModes) {
      const rounded = roundRatio(6065, 6181, { places: 2, mode, unit: 'percent' });
      expect(rounded).toMatchObject({ state: 'value', text: expect.stringMatching(/^98\.1[23]%$/) });
    }
  });
});

describe('what counts, where the document names it', () => {
  const hotline = { ticketSource: ['hotline'] };
  const classes = { matterClass: ['on-application', 'public-service'] };

  test.each([
    { rules: wuhai, key: 'ticket-composition.universe', value: hotline, named: '12345政务服务热线' },
    { rules: wuhai, key: 'ticket-on-time.universe', value: hotline, named: '12345政务服务热线' },
    { rules: wuhai, key: 'ticket-satisfaction.universe', value: hotline, named: '12345政务服务热线' },
    { rules: wuhai, key: 'ticket-callback.universe', value: hotline, named: '12345政务服务热线' },
    { rules: wuhai, key: 'satisfaction-rate.periodBy', value: 'rated', named: '产生的评价' },
    {
      rules: lhasa,
      key: 'online-depth-three-share.universe',
      value: classes,
      named: '依申请六类政务服务事项、公共服务事项',
    },
    {
      rules: lhasa,
      key: 'online-depth-four-share.universe',
      value: classes,
      named: '依申请六类政务服务事项、公共服务事项',
    },
    { rules: lhasa, key: 'case-count.universe', value: classes, named: '依申请类、公共服务事项' },
    { rules: lhasa, key: 'case-count.periodBy', value: 'none', named: '累积' },
    { rules: lhasa, key: 'rating-count.periodBy', value: 'none', named: '累计' },
    { rules: lhasa, key: 'rating-channel-composition.periodBy', value: 'none', named: '累计' },
    {
      rules: zhumadian,
      key: 'externally-built-share.numerator',
      value: { systemBuilder: ['ministry', 'province'] },
      named: '省建、部建',
    },
    { rules: pingdingshan, key: 'no-visit-share.universe', value: {}, named: '政务服务事项' },
    {
      rules: pingdingshan,
      key: 'immediate-share.universe',
      value: { matterType: ['licence'] },
      named: '行政许可',
    },
  ])('$rules.id: $key is of what is called $named', ({ rules, key, value, named }) => {
    const [dated] = rules.values[key] ?? [];
    expect(dated).toMatchObject({
      basis: { kind: 'cited', article: { zh: expect.stringContaining(named) } },
    });
    expect(dated?.value).toEqual(value);
  });
});

describe('what the reasons of Wuhai claim', () => {
  const givenBy = (numerator: number, denominator: number, text: string, guard = false) =>
    roundingModes.filter((mode) => {
      const rounded = roundRatio(numerator, denominator, { places: 2, mode, unit: 'percent', guard });
      return rounded.state === 'value' && rounded.text === text;
    });
  const nearest = roundingModes.filter((mode) => mode.startsWith('half'));
  const upwards = ['ceil', 'expand'];
  const downwards = ['floor', 'trunc'];
  const [nearestOrUp, nearestOrDown] = [upwards, downwards].map((others) => [...nearest, ...others].sort());

  test.each([
    [65138, 236816, '27.51%'],
    [14439, 236816, '6.10%'],
    [15, 31, '48.39%'],
    [12, 31, '38.71%'],
    [1, 31, '3.23%'],
  ])('%d of %d is %s to the nearest or up, not cut off', (numerator, denominator, text) => {
    expect([...givenBy(numerator, denominator, text)].sort()).toEqual(nearestOrUp);
  });

  test.each([
    [65061, 65138, '99.88%'],
    [14250, 14439, '98.69%'],
    [2, 31, '6.45%'],
  ])('%d of %d is %s to the nearest or cut off, not up', (numerator, denominator, text) => {
    expect([...givenBy(numerator, denominator, text)].sort()).toEqual(nearestOrDown);
  });

  test('99.71 % comes from rounding up alone', () => {
    expect([...givenBy(236116, 236816, '99.71%')].sort()).toEqual(upwards);
  });

  test('99.99 % comes from cutting off, or from any mode with the guard', () => {
    for (const [numerator, denominator] of [
      [236815, 236816],
      [157202, 157203],
      [157238, 157239],
    ] as const) {
      expect([...givenBy(numerator, denominator, '99.99%')].sort()).toEqual(downwards);
      expect(givenBy(numerator, denominator, '99.99%', true)).toEqual(roundingModes);
    }
  });

  test('66.39 % comes from cutting off alone, or from closing at the largest part', () => {
    expect([...givenBy(157239, 236816, '66.39%')].sort()).toEqual(downwards);
    const byRemainders = withValue(wuhai, 'rating-place-composition.closing', 'largest-remainder');
    expect(printedBy(byRemainders, ratingPlaceComposition, wuhaiPlaces)).toBe('27.50% 66.40% 6.10%');
  });

  test('the shares of tickets are not closed: they make 100.01 %', () => {
    const closed = withValue(wuhai, 'ticket-composition.closing', 'largest-share');
    expect(printedBy(closed, ticketComposition, wuhaiTickets)).toBe('48.38% 38.71% 6.45% 3.23% 3.23%');
  });

  test('the satisfied include the basically satisfied: without them the city is not 100 %', () => {
    const two = withValue(wuhai, 'satisfaction-rate.numerator', { level: ['very-satisfied', 'satisfied'] });
    expect(printedBy(two, satisfactionRate, wuhaiRatings.city)).toBe('99.97%');
  });
});

test('the 4750 matters that Lhasa claimed are exactly 90 % of no number, and 90 % to whole percents of many', () => {
  expect((4750 * 10) % 9).not.toBe(0);
  expect(printedBy(lhasa, claimRate, { unclaimed: 550, claimed: 4750, completed: 0 })).toBe('90%');
});
