/** Random rule sets: any parameter of any indicator, also with another subject, as long as `defineRuleSet` accepts them together. */
import fc from 'fast-check';
import {
  attributes,
  type Basis,
  catalogue,
  closingMethods,
  type DatedValue,
  defineRuleSet,
  type IndicatorDefinition,
  type RuleSet,
  roundingIncrements,
  roundingModes,
  type Subject,
  subjects,
  suspensionKinds,
  valuesOf,
  ZwfwError,
  zhongwei,
} from '../../src/index.js';

const basis: Basis = { kind: 'assumed', reason: { zh: '随机', en: 'random' } };
const vocabulary: Readonly<Record<Subject, Readonly<Record<string, { readonly values: object }>>>> =
  attributes;

/** The values that an attribute of a subject can have. */
export function valuesOfAttribute(subject: Subject, attribute: string): readonly string[] {
  return Object.keys(vocabulary[subject][attribute]!.values);
}

function someValues(subject: Subject, attribute: string): fc.Arbitrary<string[]> {
  const values = valuesOfAttribute(subject, attribute);
  return fc.shuffledSubarray([...values], { minLength: Math.ceil(values.length / 3) });
}

/** The attributes of which single values decide much, by the subjects that have them. */
const telling: Readonly<Partial<Record<Subject, readonly string[]>>> = {
  case: [
    'catalogued',
    'placeLevel',
    'visits',
    'invited',
    'timeliness',
    'againstPromised',
    'againstStatutory',
  ],
  rating: ['isFirst', 'isLast', 'isWorst', 'standing', 'rectification', 'catalogued', 'timeliness'],
  matter: ['inForce', 'placeLevel', 'matterClass', 'limitsCompared'],
  'reported-quantity': ['superseded', 'quantityKind'],
};

/** Whether something is within a threshold can be asked only of what has one. */
const namesIn = (subject: Subject) =>
  Object.keys(vocabulary[subject]).filter((name) => name !== 'withinThreshold');

/** The attributes that a rule may name; more often the telling ones. */
function namesOf(subject: Subject): fc.Arbitrary<string> {
  const any = fc.constantFrom(...namesIn(subject));
  const often = telling[subject];
  return often === undefined ? any : fc.oneof(any, fc.constantFrom(...often));
}

const conditions = new Map<Subject, fc.Arbitrary<Record<string, string[]>>>();

function condition(subject: Subject): fc.Arbitrary<Record<string, string[]>> {
  const made =
    conditions.get(subject) ??
    fc
      .uniqueArray(namesOf(subject), { maxLength: 2 })
      .chain((names) =>
        fc.record(Object.fromEntries(names.map((name) => [name, someValues(subject, name)] as const))),
      );
  conditions.set(subject, made);
  return made;
}

function exclusions(subject: Subject) {
  const one = namesOf(subject).chain((attribute) =>
    fc.record({
      attribute: fc.constant(attribute),
      values: fc.shuffledSubarray([...valuesOfAttribute(subject, attribute)], {
        minLength: 1,
        maxLength: Math.ceil(valuesOfAttribute(subject, attribute).length / 2),
      }),
    }),
  );
  return fc
    .array(one, { maxLength: 3 })
    .map((list) =>
      list.map((each, index) => ({ reason: `reason-${index}`, name: { zh: '剔除', en: 'out' }, ...each })),
    );
}

const instantsOf: Readonly<Record<Subject, readonly string[]>> = {
  case: ['accepted', 'completed'],
  rating: ['accepted', 'completed', 'rated', 'rated'],
  matter: [],
  ticket: ['received', 'closed'],
  'service-event': ['provided'],
  certificate: ['collected', 'issued'],
  'business-system': [],
  'supervision-record': ['published', 'claimed'],
  'reported-quantity': ['reported', 'reported'],
};

/** The instants that put a record of a subject into the period. */
const periodsOf = (subject: Subject) => fc.constantFrom(...instantsOf[subject], 'none');

interface Sides<T> {
  readonly denominator: T;
  readonly numerator: T;
}

function sidesOf({ subject }: IndicatorDefinition): Sides<Subject> {
  return typeof subject === 'string' ? { denominator: subject, numerator: subject } : subject;
}

function periodBy({ denominator, numerator }: Sides<Subject>): fc.Arbitrary<unknown> {
  const sided = fc.record({ denominator: periodsOf(denominator), numerator: periodsOf(numerator) });
  return denominator === numerator ? fc.oneof(periodsOf(denominator), sided) : sided;
}

/** A composition by an attribute, some of whose values make a part together. */
function parts(subject: Subject): fc.Arbitrary<unknown> {
  return fc.constantFrom(...namesIn(subject)).chain((attribute) => {
    const values = valuesOfAttribute(subject, attribute);
    return fc
      .record({
        chosen: fc.shuffledSubarray([...values]),
        cut: fc.nat(4),
        isNamedAfterValue: fc.boolean(),
      })
      .map(({ chosen, cut, isNamedAfterValue }) => {
        const lists = [chosen.slice(0, cut), chosen.slice(cut, 2 * cut)].filter((list) => list.length > 0);
        const groups = lists.map((list, index) => ({
          part: isNamedAfterValue ? list[0]! : `group-${index}`,
          name: { zh: `合并${index}`, en: `group ${index}` },
          values: list,
        }));
        return { attribute, groups };
      });
  });
}

type Values = Readonly<Record<string, readonly DatedValue[]>>;
type Parameters = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const relations = fc.constantFrom('cohort', 'cohort', 'flow', 'apart');
const distincts = fc.constantFrom('none', 'none', 'numerator', 'both');

/** The records of which each thing is known that can be measured, by what it gives. */
const known: Readonly<Record<string, readonly { readonly measured: string; readonly where: object }[]>> = {
  minutes: [
    { measured: 'waiting-time', where: { waiting: ['recorded'] } },
    { measured: 'window-time', where: { window: ['recorded'] } },
    { measured: 'handling-time', where: { status: ['completed'] } },
  ],
  'working-days': [{ measured: 'working-days-used', where: { status: ['completed'] } }],
  percent: (['Promised', 'Statutory'] as const).map((which) => ({
    measured: `used-against-${which.toLowerCase()}`,
    where: { status: ['completed'], [`against${which}`]: ['working-days', 'calendar-days', 'hours'] },
  })),
  matter: [
    {
      measured: 'promised-against-statutory',
      where: { limitsCompared: ['working-days', 'calendar-days', 'hours'] },
    },
  ],
};

const knownOf = ({ subject, unit }: IndicatorDefinition) => known[subject === 'matter' ? subject : unit]!;

const thresholds = fc.record({
  measured: fc.constantFrom('waiting-time', 'window-time', 'handling-time'),
  minutes: fc.constantFrom(0, 1, 10, 10, 60, 1440, 14_400),
});
const quantiles = fc.record({
  at: fc.constantFrom('0.00000001', '0.1', '0.25', '0.5', '0.75', '0.9', '0.99', '1'),
  rank: fc.constantFrom('nearest-rank', 'linear'),
});
const within = fc.shuffledSubarray(['within', 'beyond', 'unrecorded'], { minLength: 1 });

/** What can be said of an indicator that measures; its universe always has only records of which that is known which it measures. */
function measuringOf(definition: IndicatorDefinition): Parameters {
  const { code, measured, aggregation, quantile } = definition;
  const { where } = knownOf(definition).find((each) => each.measured === measured)!;
  const subject = definition.subject as Subject;
  return {
    [`${code}.universe`]: condition(subject).map((random) => ({ ...random, ...where })),
    [`${code}.exclusions`]: exclusions(subject),
    [`${code}.periodBy`]: periodBy({ denominator: subject, numerator: subject }),
    ...(aggregation === undefined
      ? {}
      : { [`${code}.aggregation`]: fc.constantFrom('mean-of-ratios', 'ratio-of-sums') }),
    ...(quantile === undefined ? {} : { [`${code}.quantile`]: quantiles }),
  };
}

/** What can be said of an indicator when it counts these subjects. */
function parametersOf(definition: IndicatorDefinition, sides: Sides<Subject>): Parameters {
  const { code, numerator, parts: own, measured, threshold } = definition;
  if (measured !== undefined) return measuringOf(definition);
  const hasMatters = ['case', 'rating'].includes(sides.numerator);
  return {
    [`${code}.universe`]: condition(sides.denominator),
    [`${code}.exclusions`]: exclusions(sides.denominator),
    // An indicator has a numerator or not; what it is, is a rule.
    ...(numerator === null ? {} : { [`${code}.numerator`]: condition(sides.numerator) }),
    [`${code}.periodBy`]: periodBy(sides),
    [`${code}.relation`]: relations,
    ...(hasMatters ? { [`${code}.distinct`]: distincts } : {}),
    ...(own === undefined ? {} : { [`${code}.parts`]: parts(sides.denominator) }),
    ...(threshold === undefined
      ? {}
      : {
          [`${code}.threshold`]: thresholds,
          [`${code}.numerator`]: fc.oneof(condition(sides.numerator), fc.record({ withinThreshold: within })),
        }),
  };
}

const roundings = (prefix: string): Parameters => ({
  [`${prefix}rounding.places`]: fc.constantFrom(-1, -1, 0, 0, 1, 2, 3, 4),
  [`${prefix}rounding.mode`]: fc.constantFrom(...roundingModes),
  [`${prefix}rounding.increment`]: fc.constantFrom(...roundingIncrements),
  [`${prefix}rounding.guard`]: fc.boolean(),
  [`${prefix}closing`]: fc.constantFrom(...closingMethods),
});

/** One to three dated values of a parameter; only the middle one is the last in force in the periods here. */
const dated = (value: fc.Arbitrary<unknown>) =>
  fc
    .tuple(value, fc.option(value, { nil: undefined, freq: 2 }), fc.option(value, { nil: undefined }))
    .map(([first, second, third]) => [
      { from: '2000-01-01', value: first, basis },
      ...(second === undefined ? [] : [{ from: '2021-01-01', value: second, basis }]),
      ...(third === undefined ? [] : [{ from: '2030-01-01', value: third, basis }]),
    ]);

const definitions = [...catalogue.values()];

/** How deadlines are found. */
const ofDeadlines: Parameters = {
  limit: fc.constantFrom('promised', 'promised', 'statutory'),
  immediate: fc.constantFrom('zero-days', 'as-stated'),
  firstDay: fc.constantFrom('next', 'same'),
  lastDayOff: fc.constantFrom('moves', 'stays'),
  hours: fc.constantFrom('always', 'on-working-days'),
  suspensions: fc.oneof(fc.subarray([...valuesOf(suspensionKinds)]), fc.constant(valuesOf(suspensionKinds))),
  suspensionFirstDay: fc.constantFrom('stopped', 'counted'),
  suspensionLastDay: fc.constantFrom('stopped', 'counted'),
};

/** Days on which a rule about deadlines may change: it goes by the acceptance of each case, so that it may do so inside of the period, or after it. */
const changing = [
  '2020-11-11',
  '2021-05-04',
  '2021-05-06',
  '2021-06-15',
  '2021-06-30',
  '2021-07-03',
  '2022-07-01',
];

/** A few rules about deadlines, each of which may change on some days, for all indicators or for one that takes deadlines. */
const deadlines: fc.Arbitrary<Values> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...Object.keys(ofDeadlines)), { minLength: 1, maxLength: 4 }),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom('overdue-rate.', 'mean-working-days.', 'promised-speed-up.') },
    ),
  )
  .chain(([names, prefix]) =>
    fc
      .tuple(...names.map((name) => changed(ofDeadlines[name]!)))
      .map((lists) =>
        Object.fromEntries(names.map((name, place) => [`${prefix}deadline.${name}`, lists[place]!])),
      ),
  );

/** Values that follow each other; there may be none before the first or after the last, where more general rules stand. */
function changed(value: fc.Arbitrary<unknown>): fc.Arbitrary<readonly DatedValue[]> {
  return fc
    .record({
      days: fc.subarray(changing, { maxLength: 2 }),
      list: fc.array(value, { minLength: 3, maxLength: 3 }),
      begins: fc.integer({ min: 0, max: 2 }),
      ends: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ days, list, begins, ends }) => {
      const since = begins === 0 && days.length === 2 ? days : ['2000-01-01', ...days];
      const last = ends === 0 && since.length > 1 ? since.at(-1) : undefined;
      return since
        .map((from, place): DatedValue => ({ from, value: list[place], basis }))
        .filter(({ from }) => from !== last)
        .map((dated, place, all) =>
          last !== undefined && place === all.length - 1 ? { ...dated, until: last } : dated,
        );
    });
}

/** One parameter that anything may be said of. */
const single: fc.Arbitrary<Values> = fc.oneof(
  ...[
    ...definitions.map((definition) => parametersOf(definition, sidesOf(definition))),
    roundings(''),
    roundings('online-share.'),
    ...definitions.filter(({ kind }) => kind === 'composition').map(({ code }) => roundings(`${code}.`)),
    ...definitions.filter(({ kind }) => kind === 'mean').map(({ code }) => roundings(`${code}.`)),
  ].map((parameters) =>
    fc
      .constantFrom(...Object.keys(parameters))
      .chain((key) => dated(parameters[key]!).map((values): Values => ({ [key]: values }))),
  ),
);

/** All parameters of one indicator, whatever it counts by them. */
const whole: fc.Arbitrary<Values> = fc
  .tuple(
    fc.constantFrom(...definitions),
    fc.constantFrom(...subjects),
    fc.option(fc.constantFrom(...subjects), { nil: null, freq: 2 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  )
  .chain(([definition, one, other, isOther]) => {
    if (definition.measured !== undefined) return measuring(definition);
    const numerator = definition.numerator === null ? one : (other ?? one);
    const sides = isOther ? { denominator: one, numerator } : sidesOf(definition);
    const subject = sides.denominator === sides.numerator ? sides.denominator : sides;
    return fc
      .record(parametersOf(definition, sides))
      .map((values) => ({ ...values, [`${definition.code}.subject`]: subject }))
      .map((values): Values => {
        // Counting different matters on both sides takes no exclusions.
        const { code } = definition;
        const isOfBoth = values[`${code}.distinct`] === 'both';
        const fit = isOfBoth ? { ...values, [`${code}.exclusions`]: [] } : values;
        return Object.fromEntries(
          Object.entries(fit).map(([key, value]) => [key, [{ from: '2000-01-01', value, basis }]]),
        );
      });
  });

/** All parameters of an indicator that measures, and what it measures. */
function measuring(definition: IndicatorDefinition): fc.Arbitrary<Values> {
  const { code } = definition;
  return fc
    .record({ values: fc.record(measuringOf(definition)), one: fc.constantFrom(...knownOf(definition)) })
    .map(({ values, one: { measured, where } }) => {
      const universe = { ...(values[`${code}.universe`] as object), ...where };
      const all = { ...values, [`${code}.universe`]: universe, [`${code}.measured`]: measured };
      return Object.fromEntries(
        Object.entries(all).map(([key, value]) => [key, [{ from: '2000-01-01', value, basis }]]),
      );
    });
}

/** All parameters of an indicator of time. */
const wholeOfTime: fc.Arbitrary<Values> = fc
  .constantFrom(...definitions.filter(({ measured, threshold }) => measured ?? threshold))
  .chain((definition) =>
    definition.measured === undefined ? thresholdShare(definition) : measuring(definition),
  );

function thresholdShare(definition: IndicatorDefinition): fc.Arbitrary<Values> {
  const parameters = parametersOf(definition, sidesOf(definition));
  const named = ['threshold', 'numerator'].map((name) => `${definition.code}.${name}`);
  return fc
    .record(Object.fromEntries(named.map((key) => [key, parameters[key]!])))
    .map((values) =>
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, [{ from: '2000-01-01', value, basis }]]),
      ),
    );
}

/** A few changes, each of which is kept where it goes together with those before it. */
const changes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: whole },
    { weight: 4, arbitrary: single },
    { weight: 2, arbitrary: wholeOfTime },
    { weight: 2, arbitrary: deadlines },
  ),
  { maxLength: 6 },
);

function define(id: string, parent: RuleSet | 'national', values: Values): RuleSet | null {
  const name = { zh: `规则${id}`, en: `rules ${id}` };
  try {
    return defineRuleSet({ format: 'zwfw-rules/1', id, version: '1', name, extends: parent, values });
  } catch (error) {
    if (error instanceof ZwfwError) return null;
    throw error;
  }
}

/** How many changes were offered, and how many were accepted. */
export const acceptance = { offered: 0, accepted: 0 };

function defined(id: string, parent: RuleSet | 'national', list: readonly Values[]): RuleSet {
  acceptance.offered += list.length;
  const all = define(id, parent, Object.assign({}, ...list));
  if (all !== null) {
    acceptance.accepted += list.length;
    return all;
  }
  let kept = define(id, parent, {})!;
  for (const values of list) {
    const more = define(id, parent, { ...kept.values, ...values });
    if (more !== null) acceptance.accepted += 1;
    kept = more ?? kept;
  }
  return kept;
}

/** A rule set that overrides random parameters, on the national base or on another such rule set. */
function ruleSet(id: string): fc.Arbitrary<RuleSet> {
  return fc
    .tuple(changes, fc.option(changes, { nil: null, freq: 2 }))
    .map(([own, inherited]) =>
      defined(id, inherited === null ? 'national' : defined(`${id}-base`, 'national', inherited), own),
    );
}

/** One to three rule sets to be counted together. */
export const ruleSets: fc.Arbitrary<readonly RuleSet[]> = fc.oneof(
  { weight: 5, arbitrary: ruleSet('first').map((one) => [one]) },
  { weight: 2, arbitrary: fc.tuple(ruleSet('first'), ruleSet('second')) },
  { weight: 1, arbitrary: fc.tuple(ruleSet('first'), fc.constant(zhongwei)) },
);

/** Rules about deadlines, a threshold and a quantile, by which the indicators of time count every case, whenever it was accepted. */
export function rulesOfTime(id: string): fc.Arbitrary<RuleSet> {
  return fc
    .record({ first: deadlines, second: deadlines, threshold: thresholds, quantile: quantiles })
    .map(({ first, second, threshold, quantile }) => {
      const always = (value: unknown) => [{ from: '2000-01-01', value, basis }];
      const periods = ofTime.map((code) => [`${code}.periodBy`, always('none')]);
      return define(id, 'national', {
        ...first,
        ...second,
        ...Object.fromEntries(periods),
        'within-threshold-share.threshold': always(threshold),
        'duration-quantile.quantile': always(quantile),
      })!;
    });
}

/** The indicators of which those rules speak. */
export const ofTime = [
  'overdue-rate',
  'within-threshold-share',
  'mean-working-days',
  'promised-speed-up',
  'statutory-speed-up',
  'duration-quantile',
] as const;

/** The indicators that a rule set says something of itself: the others are counted as in every other scenario. */
export function spokenOf(rules: readonly RuleSet[]): readonly string[] {
  const keys = rules.flatMap((set) => [
    ...Object.keys(set.values),
    ...Object.keys(set.extends?.values ?? {}),
  ]);
  const codes = new Set(keys.map((key) => key.split('.', 1)[0]!));
  // What is said of all deadlines is said of this one.
  if (codes.has('deadline')) codes.add('overdue-rate');
  return [...catalogue.keys()].filter((code) => codes.has(code));
}
