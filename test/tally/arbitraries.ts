/** Random records, catalogues, rules and groupings, crowded around the instants and the ids where counting goes wrong. */
import fc from 'fast-check';
import {
  applicantTypes,
  applicationChannels,
  attributes,
  type Basis,
  type Case,
  caseOutcomes,
  caseTypes,
  catalogue,
  defineRuleSet,
  exerciseLevels,
  formatInstant,
  type GroupingKeys,
  type IndicatorDefinition,
  type Instant,
  type Matter,
  matterTypes,
  month,
  type Period,
  quarter,
  type Rating,
  type RuleSet,
  range,
  ratingChannels,
  roundingIncrements,
  roundingModes,
  type Subject,
  satisfactionLevels,
  systems,
  valuesOf,
  year,
  zhongwei,
} from '../../src/index.js';

/** Records, the catalogue, the period and the instant as of which they are looked at. */
export interface World {
  readonly cases: readonly Case[];
  readonly matters: readonly Matter[] | null;
  readonly period: Period;
  readonly asOf: string;
}

/** A world, the rules that count it, and the groups. */
export interface Scenario extends World {
  readonly rules: readonly RuleSet[];
  readonly by: readonly GroupingKeys[];
}

/** Few, so that groups collide; some are names that objects have, look like numbers, sort by locale, or hold separators. */
export const departmentIds = ['教育局', '__proto__', '10', '9', 'ä', 'z|M'] as const;
export const matterIds = ['M-1', 'constructor', '10', '9', 'Z', 'ä', '["M-1"', 'M|z'] as const;

const day = 86_400_000;

/** Instants at, just before and just after the ends of the period and the as-of instant, and far from them. */
function instants({ start, end }: Period, asOf: Instant): readonly Instant[] {
  const [first, last] = [Date.parse(start), Date.parse(end)];
  return [
    ...[first, last, asOf].flatMap((pivot) => [pivot - 1, pivot, pivot + 1]),
    first + Math.floor((last - first) / 3),
    first + Math.floor((last - first) / 2),
    first - 400 * day,
    last + 400 * day,
  ];
}

const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 3 });

function ratingAt(times: readonly Instant[]): fc.Arbitrary<Rating> {
  return fc.record({
    id: orNull(fc.constantFrom('R-1', 'R-2', 'r-10')),
    level: fc.constantFrom(...valuesOf(satisfactionLevels)),
    ratedAt: fc.constantFrom(...times),
    isDefault: fc.boolean(),
    channel: orNull(fc.constantFrom(...valuesOf(ratingChannels))),
  });
}

/** Up to four ratings; often at one instant and of one level, so that only the rest of a rating tells them apart. */
function ratings(times: readonly Instant[]): fc.Arbitrary<readonly Rating[]> {
  const apart = fc.array(ratingAt(times), { maxLength: 4 });
  const tied = fc
    .tuple(fc.constantFrom(...times), fc.constantFrom(...valuesOf(satisfactionLevels)), apart)
    .map(([ratedAt, level, list]) =>
      list.map((each, index) => ({ ...each, ratedAt, ...(index === 0 ? {} : { level }) })),
    );
  return fc.oneof({ weight: 2, arbitrary: apart }, { weight: 1, arbitrary: tied });
}

function caseAround(period: Period, asOf: Instant): fc.Arbitrary<Omit<Case, 'id'>> {
  const times = instants(period, asOf);
  const early = times.filter((time) => time <= asOf);
  return fc
    .record({
      matterId: fc.constantFrom(...matterIds),
      departmentId: fc.constantFrom(...departmentIds),
      system: fc.constantFrom(...valuesOf(systems)),
      channel: orNull(fc.constantFrom(...valuesOf(applicationChannels))),
      caseType: orNull(fc.constantFrom(...valuesOf(caseTypes))),
      applicant: orNull(fc.constantFrom(...valuesOf(applicantTypes))),
      acceptedAt: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...early) },
        { weight: 1, arbitrary: fc.constantFrom(...times) },
      ),
      completedAt: orNull(fc.constantFrom(...times)),
      outcome: orNull(fc.constantFrom(...valuesOf(caseOutcomes))),
      ratings: ratings(times),
    })
    .map((one) => {
      const completedAt = one.completedAt === null ? null : Math.max(one.acceptedAt, one.completedAt);
      return { ...one, completedAt, outcome: completedAt === null ? null : one.outcome };
    });
}

function casesAround(period: Period, asOf: Instant, most: number, prefix: string) {
  return fc
    .array(caseAround(period, asOf), { maxLength: most })
    .map((list) => list.map((one, index): Case => frozen({ id: `${prefix}${index}`, ...one })));
}

/** A part of the ids that cases name, each with a department of its own choice. */
const matterCatalogue: fc.Arbitrary<readonly Matter[]> = fc
  .tuple(
    fc.shuffledSubarray([...matterIds, 'never-applied-for']),
    fc.array(
      fc.record({
        departmentId: fc.constantFrom(...departmentIds, 'without-cases'),
        matterType: orNull(fc.constantFrom(...valuesOf(matterTypes).slice(0, 3))),
        exerciseLevel: orNull(fc.constantFrom(...valuesOf(exerciseLevels).slice(0, 3))),
        caseType: orNull(fc.constantFrom(...valuesOf(caseTypes))),
      }),
      { minLength: matterIds.length + 1, maxLength: matterIds.length + 1 },
    ),
  )
  .map(([ids, rest]) => ids.map((id, index): Matter => frozen({ id, name: `事项 ${id}`, ...rest[index]! })));

const periods = fc.constantFrom(
  quarter(2021, 2),
  month(2021, 6),
  range('2021-05-04', '2021-05-04'),
  year(2022),
);

/** The as-of instant: mostly at or after the end of the period, also inside and before it. */
function asOfFor({ start, end }: Period): fc.Arbitrary<Instant> {
  const [first, last] = [Date.parse(start), Date.parse(end)];
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(last - 1, last, last + 1, last + 10 * day) },
    { weight: 2, arbitrary: fc.constantFrom(first, first + 1, Math.floor((first + last) / 2)) },
    { weight: 1, arbitrary: fc.constantFrom(first - 1, first - 5 * day) },
  );
}

export function worlds(most = 40): fc.Arbitrary<World> {
  return periods.chain((period) =>
    asOfFor(period).chain((asOf) =>
      fc.record({
        cases: casesAround(period, asOf, most, 'C-'),
        matters: fc.option(matterCatalogue, { nil: null, freq: 5 }),
        period: fc.constant(period),
        asOf: fc.constant(formatInstant(asOf)),
      }),
    ),
  );
}

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

/** The attributes that a rule may name; more often those of a rating that depend on its siblings. */
function namesOf(subject: Subject): fc.Arbitrary<string> {
  const any = fc.constantFrom(...Object.keys(vocabulary[subject]));
  return subject === 'rating' ? fc.oneof(any, fc.constantFrom('isFirst', 'isLast', 'isWorst')) : any;
}

function condition(subject: Subject): fc.Arbitrary<Record<string, string[]>> {
  return fc
    .uniqueArray(namesOf(subject), { maxLength: 2 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, someValues(subject, name)] as const))),
    );
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

function sidesOf({ subject }: IndicatorDefinition) {
  return typeof subject === 'string' ? { denominator: subject, numerator: subject } : subject;
}

/** The instants that put a record of a subject into the period. */
function periodsOf(subject: Subject): fc.Arbitrary<string> {
  if (subject === 'matter') return fc.constant('none');
  const ofCase = ['accepted', 'completed', 'none'];
  return fc.constantFrom(...(subject === 'rating' ? [...ofCase, 'rated'] : ofCase));
}

function periodBy(definition: IndicatorDefinition): fc.Arbitrary<unknown> {
  const { denominator, numerator } = sidesOf(definition);
  const sided = fc.record({ denominator: periodsOf(denominator), numerator: periodsOf(numerator) });
  return denominator === numerator ? fc.oneof(periodsOf(denominator), sided) : sided;
}

const roundings = (prefix: string): readonly (readonly [string, fc.Arbitrary<unknown>])[] => [
  [`${prefix}rounding.places`, fc.constantFrom(-1, -1, 0, 0, 1, 2, 3, 4)],
  [`${prefix}rounding.mode`, fc.constantFrom(...roundingModes)],
  [`${prefix}rounding.increment`, fc.constantFrom(...roundingIncrements)],
  [`${prefix}rounding.guard`, fc.boolean()],
];

/** Every parameter that a rule set can give, with random values for it. */
const parameters: readonly (readonly [string, fc.Arbitrary<unknown>])[] = [
  ...[...catalogue.values()].flatMap((definition): [string, fc.Arbitrary<unknown>][] => {
    const { code } = definition;
    const { denominator, numerator } = sidesOf(definition);
    return [
      [`${code}.universe`, condition(denominator)],
      [`${code}.exclusions`, exclusions(denominator)],
      // An indicator has a numerator or not; what it is, is a rule.
      [`${code}.numerator`, definition.numerator === null ? fc.constant(null) : condition(numerator)],
      [`${code}.periodBy`, periodBy(definition)],
      [`${code}.relation`, fc.constantFrom('cohort', 'flow')],
    ];
  }),
  ...roundings(''),
  ...roundings('online-share.'),
  ...roundings('case-composition.'),
];

/** One to three dated values of a parameter; only the middle one is the last in force in the periods here. */
const dated = (value: fc.Arbitrary<unknown>) =>
  fc
    .tuple(value, fc.option(value, { nil: undefined, freq: 2 }), fc.option(value, { nil: undefined }))
    .map(([first, second, third]) => [
      { from: '2000-01-01', value: first, basis },
      ...(second === undefined ? [] : [{ from: '2021-01-01', value: second, basis }]),
      ...(third === undefined ? [] : [{ from: '2030-01-01', value: third, basis }]),
    ]);

/** Any parameter, and more often those of the one indicator that counts ratings. */
const override = fc.oneof(
  ...parameters.map(([key, value]) => ({
    weight: key.startsWith('satisfaction-rate.') ? 3 : 1,
    arbitrary: fc.tuple(fc.constant(key), dated(value)),
  })),
);

const anyOverrides = fc
  .uniqueArray(override, { maxLength: 14, selector: ([key]) => key })
  .map((entries) => Object.fromEntries(entries));

/** A numerator at an instant of its own, within the denominator or beside it: what single random parameters seldom give together. */
const ownInstant = fc
  .constantFrom(...[...catalogue.values()].filter(({ subject }) => typeof subject === 'string'))
  .chain((definition) => {
    const { denominator, numerator } = sidesOf(definition);
    return fc.record({
      [`${definition.code}.relation`]: dated(fc.constantFrom('cohort', 'flow')),
      [`${definition.code}.periodBy`]: dated(
        fc.record({ denominator: periodsOf(denominator), numerator: periodsOf(numerator) }),
      ),
    });
  });

const overrides = fc
  .tuple(anyOverrides, fc.option(ownInstant, { nil: {}, freq: 2 }))
  .map(([any, own]) => ({ ...any, ...own }));

/** A rule set that overrides random parameters, on the national base or on another such rule set. */
function ruleSet(id: string): fc.Arbitrary<RuleSet> {
  const define = (name: string, parent: RuleSet | 'national', values: RuleSet['values']) =>
    defineRuleSet({
      format: 'zwfw-rules/1',
      id: name,
      version: '1',
      name: { zh: `规则${name}`, en: `rules ${name}` },
      extends: parent,
      values,
    });
  return fc
    .tuple(overrides, fc.option(overrides, { nil: null, freq: 2 }))
    .map(([own, inherited]) =>
      define(id, inherited === null ? 'national' : define(`${id}-base`, 'national', inherited), own),
    );
}

const ruleSets: fc.Arbitrary<readonly RuleSet[]> = fc.oneof(
  { weight: 4, arbitrary: ruleSet('first').map((one) => [one]) },
  { weight: 2, arbitrary: fc.tuple(ruleSet('first'), ruleSet('second')) },
  { weight: 1, arbitrary: fc.tuple(ruleSet('first'), fc.constant(zhongwei), ruleSet('third')) },
);

const keys: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('department', 'matter') },
  { weight: 1, arbitrary: fc.constantFrom('channel', 'system') },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(attributes.case)) },
);
const groupings = (most: number): fc.Arbitrary<readonly GroupingKeys[]> =>
  fc.array(fc.uniqueArray(keys, { maxLength: 3 }), { maxLength: most });

/** Everything that a tally needs, with at most so many cases and grouping sets. */
export function scenarios(cases = 40, sets = 3): fc.Arbitrary<Scenario> {
  return fc
    .record({ world: worlds(cases), rules: ruleSets, by: groupings(sets) })
    .map(({ world, rules, by }) => ({ ...world, rules, by }));
}

/** Cases that are accepted only after the as-of instant of a world. */
export function laterCases({ period, asOf }: World): fc.Arbitrary<readonly Case[]> {
  const now = Date.parse(asOf);
  return fc
    .tuple(casesAround(period, now, 6, 'later-'), fc.constantFrom(1, 1000, 90 * day))
    .map(([cases, delay]) =>
      cases.map((one) =>
        frozen({ ...one, acceptedAt: now + delay, completedAt: null, outcome: null } satisfies Case),
      ),
    );
}

/** Ratings that are given only after the as-of instant of a world. */
export function laterRatings({ asOf }: World): fc.Arbitrary<readonly Rating[]> {
  const now = Date.parse(asOf);
  return fc.array(ratingAt([now + 1, now + 1000, now + 90 * day]), { maxLength: 3 });
}

/** Frozen to the bottom, so that whoever changes its input is found out. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
