import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import {
  attributeOf,
  catalogue,
  type Figure,
  type IndicatorDefinition,
  replay,
  type Subject,
} from '../../src/index.js';
import * as room from '../../src/indicator/index.js';
import { expectedOf, percent } from './counts-oracle.js';
import { isSame } from './measured-oracle.js';

/** The indicators that rule sets, tallies and saved figures name: a code that goes missing breaks them. */
const codes = `
assisted-service-composition assisted-service-count case-channel-composition case-composition case-count certificate-free-share
certificate-issue-rate certificate-linked-share claim-rate completion-of-claims completion-rate connected-share duration-quantile
evaluation-rate extended-hours-share externally-built-share follow-up-rate fully-online-share immediate-share invitation-rate
level-composition matter-composition matter-count matter-coverage matter-evaluation-coverage matters-handled mean-handling mean-wait
mean-working-days negative-count negative-rate no-visit-share on-time-rate online-available-share online-depth-four-share
online-depth-three-share online-share overdue-count overdue-rate promised-speed-up rating-channel-composition rating-count
rating-place-composition real-name-rectification-rate rectification-rate reported-count satisfaction-rate scenario-share
single-sign-on-share single-visit-share single-window-rate statutory-speed-up ticket-callback ticket-closure ticket-composition
ticket-count ticket-on-time ticket-satisfaction time-compression unified-acceptance-coverage unrated-count user-penetration
very-satisfied-rate within-threshold-share
`
  .trim()
  .split(/\s+/u);

type Audited = ((counts: Readonly<Record<string, number>>, options?: object) => Figure) & {
  readonly definition: IndicatorDefinition;
};
type Side = 'denominator' | 'numerator';

const definitions = [...catalogue.values()];
const camelCase = (code: string) => code.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
const exported = library as unknown as Readonly<Record<string, unknown>>;
const auditedOf = (code: string) => exported[camelCase(code)] as Audited;
const subjectOf = ({ subject }: IndicatorDefinition, side: Side): Subject =>
  typeof subject === 'string' ? subject : subject[side];
const isBySteps = ({ counts }: IndicatorDefinition) =>
  Object.values(counts).some((cell) => typeof cell === 'string');
/** Indicators whose counts are the numbers of records by the values that they have, and no named counts. */
const isOfValues = ({ aggregation, quantile }: IndicatorDefinition) =>
  aggregation !== undefined || quantile !== undefined;
const cellsOf = ({ counts }: IndicatorDefinition) =>
  Object.values(counts).filter((cell): cell is Readonly<Record<string, string>> => typeof cell !== 'string');

/** In which unit a figure of each measure is; a pair is of two amounts, of which the figure is a percentage. */
const unitsOfMeasured = {
  'waiting-time': 'minutes',
  'window-time': 'minutes',
  'handling-time': 'minutes',
  'working-days-used': 'working-days',
  'promised-against-statutory': 'percent',
  'used-against-promised': 'percent',
  'used-against-statutory': 'percent',
} as const;

const someMinutes = fc.nat({ max: 60 }).map(String);
const somePair = fc
  .tuple(
    fc.nat({ max: 60 }),
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom('working-days', 'calendar-days', 'hours'),
  )
  .map(([amount, against, limitUnit]) => `${amount}/${against} ${limitUnit}`);

describe('the catalogue', () => {
  test('has these indicators in the order of their codes, and no other', () => {
    expect([...catalogue.keys()]).toEqual(codes);
    for (const [code, definition] of catalogue) expect(definition.code).toBe(code);
  });

  test('has an audited function for each, and each audited function is of one of them', () => {
    const audited = (of: object) =>
      Object.entries(of)
        .filter(([, value]) => typeof value === 'function' && 'definition' in value)
        .map(([name]) => name)
        .sort();
    expect(audited(library)).toEqual(codes.map(camelCase).sort());
    expect(audited(room)).toEqual(audited(library));
    for (const [code, definition] of catalogue) expect(auditedOf(code).definition).toBe(definition);
  });

  test('has no name twice, in either language', () => {
    for (const locale of ['zh', 'en'] as const) {
      const names = definitions.map(({ name }) => name[locale].trim().toLowerCase());
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  test('is frozen through and through', () => {
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every((part) => isFrozen(part)));
    expect(definitions.filter((definition) => !isFrozen(definition))).toEqual([]);
  });
});

describe.each(definitions)('$code', (definition) => {
  const { code, name, kind, unit, numerator, parts, exclusions, universe, counts, basis, follows, disputed } =
    definition;

  test('is named as codes and names are', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    for (const { zh, en } of [name, ...disputed, ...exclusions.map((each) => each.name)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
    for (const count of Object.keys(counts)) expect(count).toMatch(/^[a-z]+([A-Z][a-z]+)*$/u);
    const reasons = exclusions.map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
    for (const reason of reasons) expect(reason).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(['cited', 'inferred', 'assumed']).toContain(basis.kind);
    expect(new Set(definition.publishedBy).size).toBe(definition.publishedBy.length);
  });

  test('has the parts that its kind takes', () => {
    const { measured, aggregation, quantile, threshold } = definition;
    const isMeasured = kind === 'mean' || kind === 'quantile';
    if (!isMeasured) expect(unit).toBe(kind === 'count' ? 'count' : 'percent');
    expect(measured !== undefined).toBe(isMeasured);
    if (measured !== undefined) expect(unit).toBe(unitsOfMeasured[measured]);
    expect(aggregation !== undefined).toBe(isMeasured && unit === 'percent');
    expect(quantile !== undefined).toBe(kind === 'quantile');
    expect(threshold !== undefined).toBe(
      JSON.stringify([universe, exclusions, numerator]).includes('withinThreshold'),
    );
    if (isMeasured) expect(numerator).toBeNull();
    expect(parts !== undefined).toBe(kind === 'composition');
    if (kind === 'ratio') expect(numerator).not.toBeNull();
    if (kind === 'composition') expect(numerator).toBeNull();
  });

  test('names attributes and values that its subjects have', () => {
    const known = (subject: Subject, attribute: string, values: readonly string[]) => {
      const found = attributeOf(subject, attribute);
      expect([attribute, found]).toEqual([attribute, expect.anything()]);
      expect(values.filter((value) => !Object.hasOwn(found!.values, value))).toEqual([]);
    };
    const of = subjectOf(definition, 'denominator');
    for (const [attribute, values] of Object.entries(universe)) known(of, attribute, values);
    for (const { attribute, values } of exclusions) known(of, attribute, values);
    for (const [attribute, values] of Object.entries(numerator ?? {}))
      known(subjectOf(definition, 'numerator'), attribute, values);
    for (const cell of cellsOf(definition))
      for (const [attribute, value] of Object.entries(cell)) known(of, attribute, [value]);
    if (parts !== undefined)
      known(
        of,
        parts.attribute,
        parts.groups.flatMap(({ values }) => values),
      );
  });

  test('takes counts that tell apart what it counts: each record is in one of them, or excluded', () => {
    if (isOfValues(definition)) {
      expect(counts).toEqual({});
      return;
    }
    if (isBySteps(definition)) {
      const steps = kind === 'mean' ? ['denominator', 'sum'] : ['denominator', 'numerator'];
      expect(Object.values(counts).sort()).toEqual(steps);
      return;
    }
    const cells = cellsOf(definition);
    const told = [...new Set(cells.flatMap((cell) => Object.keys(cell)))];
    expect(told.length).toBeLessThanOrEqual(1);
    expect(new Set(cells.map((cell) => cell[told[0] ?? ''])).size).toBe(cells.length);
    for (const attribute of Object.keys(numerator ?? {})) expect(told).toContain(attribute);
    if (parts !== undefined) expect(told).toEqual([parts.attribute]);
    for (const attribute of told) {
      const { values } = attributeOf(subjectOf(definition, 'denominator'), attribute)!;
      const out = exclusions.filter((each) => each.attribute === attribute).flatMap((each) => each.values);
      const inUniverse = universe[attribute] ?? Object.keys(values);
      const uncounted = inUniverse.filter((value) => !cells.some((cell) => cell[attribute] === value));
      expect(uncounted.filter((value) => !out.includes(value))).toEqual([]);
    }
  });

  test('shares its population with the indicator that it follows, if any', () => {
    if (follows === undefined) return;
    const followed = catalogue.get(follows)!;
    expect(followed.follows).toBeUndefined();
    for (const part of ['subject', 'universe', 'exclusions', 'periodBy'] as const)
      expect([part, definition[part]]).toEqual([part, followed[part]]);
  });

  test('gives what a filter over its counts gives', () => {
    const scope = Object.fromEntries((definition.requires ?? []).map((key) => [key, '综合受理窗口(个)']));
    const count = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 10 ** 9 }));
    const given = isOfValues(definition)
      ? fc.dictionary(kind === 'quantile' ? someMinutes : somePair, fc.nat({ max: 20 }), { maxKeys: 8 })
      : fc.record(Object.fromEntries(Object.keys(counts).map((each) => [each, count])));
    fc.assert(
      fc.property(given, (counted) => {
        // Time that no record took is refused: that is tried elsewhere.
        const named =
          Object.values(counts).includes('sum') && counted.cases === 0 ? { ...counted, cases: 1 } : counted;
        const figure = auditedOf(code)(named, { scope });
        const expected = expectedOf(definition, named);
        expect(figure.counts).toMatchObject({
          universe: expected.universe,
          denominator: expected.denominator,
          numerator: expected.numerator,
        });
        expect(figure.counts.excluded.map((each) => [each.reason, each.count])).toEqual(expected.excluded);
        if (figure.kind === 'composition') {
          expect(new Map(Object.entries(figure.counts.parts!))).toEqual(new Map(expected.parts));
          expect(new Map(figure.parts.map((part) => [part.value, part.text]))).toEqual(
            new Map(expected.parts!.map(([part, each]) => [part, percent(each, expected.denominator)])),
          );
          const shown = figure.parts
            .filter((part) => part.count > 0)
            .map((part) => `${part.name.zh} ${part.text}`);
          expect(figure.text).toBe(expected.text === null ? null : shown.join(','));
        } else {
          expect(figure.text).toBe(expected.text);
          if (figure.state === 'value' && figure.kind === 'ratio')
            expect(figure.exact).toEqual({
              numerator: String(expected.numerator),
              denominator: String(expected.denominator),
            });
        }
        if (figure.kind === 'mean' || figure.kind === 'quantile') {
          expect(figure.exact === null).toBe(expected.exact === null);
          if (figure.state === 'value')
            expect(
              isSame(expected.exact!, {
                numerator: BigInt(figure.exact.numerator),
                denominator: BigInt(figure.exact.denominator),
              }),
            ).toBe(true);
        }
        expect(figure.state).toBe(expected.text === null ? 'zero-denominator' : 'value');
        expect(replay(JSON.parse(JSON.stringify(figure)) as Figure)).toEqual({ holds: true, findings: [] });
      }),
      { numRuns: 40 },
    );
  });

  test('refuses counts by another name, and those that are missing', () => {
    const [first] = Object.keys(counts);
    const named = Object.fromEntries(Object.keys(counts).map((each) => [each, 1]));
    expect(() => auditedOf(code)({ ...named, others: 1 })).toThrow(
      expect.objectContaining({ code: 'unknown-count' }),
    );
    if (first === undefined) return;
    const { [first]: _, ...rest } = named;
    expect(() => auditedOf(code)(rest)).toThrow(expect.objectContaining({ code: 'missing-count' }));
  });
});

describe('an indicator that means something in some groups only', () => {
  test('has no value elsewhere, and says which key is missing', () => {
    const figure = library.reportedCount({ reported: 69 });
    expect(figure).toMatchObject({ state: 'not-applicable', text: null });
    expect('reason' in figure && figure.reason.en).toContain('quantity');
    expect(library.reportedCount({ reported: 0 }, { scope: { quantity: 'x' } })).toMatchObject({
      state: 'value',
      text: '0',
    });
    expect(library.reportedCount({ reported: 1 }, { scope: { department: 'D-1' } }).state).toBe(
      'not-applicable',
    );
  });
});

describe('flags of what looks too good or too bad', () => {
  test('are raised where all or nothing is counted, and where nothing could be counted they are not', () => {
    const codesOf = (figure: Figure) =>
      figure.flags.map((flag) => flag.code).filter((flag) => flag !== 'taken-as-given');
    for (const definition of definitions) {
      const { code, counts, flagWhenNone, flagWhenWhole, numerator } = definition;
      if (flagWhenNone === undefined && flagWhenWhole === undefined) continue;
      const [attribute, values] = Object.entries(numerator!)[0]!;
      const named = (inside: number, outside: number) =>
        Object.fromEntries(
          Object.entries(counts).map(([name, cell]) => [
            name,
            values.includes((cell as Readonly<Record<string, string>>)[attribute]!) ? inside : outside,
          ]),
        );
      const audited = auditedOf(code);
      expect(codesOf(audited(named(0, 0)))).toEqual([]);
      expect(codesOf(audited(named(1, 1)))).toEqual([]);
      expect(codesOf(audited(named(0, 1)))).toEqual(flagWhenNone === undefined ? [] : ['none-at-all']);
      expect(codesOf(audited(named(1, 0)))).toEqual(flagWhenWhole === undefined ? [] : ['whole-denominator']);
    }
  });
});
