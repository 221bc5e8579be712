import { canonicalJson, deepFreeze, type Text } from '../ground/index.js';
import type { Subject } from '../indicator/attributes/index.js';
import { catalogue } from '../indicator/catalogue.js';
import { type PeriodBy, sideOf } from '../indicator/definition.js';
import { isOfDeadlines } from '../indicator/reads.js';
import type { Settings } from '../indicator/settings.js';
import { type AttributeValues, exclusionOf, meets, type Where } from '../indicator/where.js';
import { isOfCatalogue, subjectsOf } from '../indicator/without-value.js';
import type { Case } from '../model/case.js';
import type { Department } from '../model/department.js';
import type { Matter } from '../model/matter.js';
import type { Region } from '../model/region.js';
import type { TableRecords } from '../model/tables.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { settingsOf } from '../rules/settings-of.js';
import { type Context, contextOf } from '../tally/context.js';
import { type Derivation, derivationIn } from '../tally/derivation.js';
import { matterValues } from '../tally/matter-values.js';
import { membership } from '../tally/population.js';
import { RecordCoder } from '../tally/record-coder.js';
import { recordDeriver } from '../tally/record-deriver.js';
import { subjectReadings } from '../tally/subjects/index.js';
import type { CountedTableName } from '../tally/tally.js';
import type { Period, WorkingCalendar } from '../time/index.js';

/** What a step made of a record: whether the record came to it at all, and if so whether it is in. */
export interface StepVerdict {
  readonly step: 'universe' | 'excluded' | 'denominator' | 'numerator';
  /** The reason of an exclusion. */
  readonly reason?: string;
  readonly reached: boolean;
  /** `null` where the step was not reached, or where it takes a catalogue of matters or a working calendar to know and none was given. */
  readonly holds: boolean | null;
  /** The attributes that decided, with the record's values. */
  readonly because: AttributeValues;
}

/** The way of one record through the steps of one indicator. */
export interface RecordTrace {
  readonly indicator: string;
  readonly name: Text;
  readonly subject: Exclude<Subject, 'matter'>;
  /** The place of the rating among those of the case; `null` for all but ratings. */
  readonly rating: number | null;
  readonly steps: readonly StepVerdict[];
}

/** What a record is traced in. */
export interface TraceOptions<N extends CountedTableName = 'cases'> {
  readonly period: Period;
  readonly asOf?: string;
  readonly matters?: Iterable<Matter>;
  readonly departments?: Iterable<Department>;
  readonly regions?: Iterable<Region>;
  /** The working calendar, which deadlines need. */
  readonly calendar?: WorkingCalendar;
  /** The table that the record is of; `cases` unless said otherwise. */
  readonly table?: N;
  /** The other records of the table, where one depends on them: which report of a quantity is the latest. */
  readonly among?: readonly TableRecords[N][];
}

/**
 * The way of one record through every indicator that counts it: of a case and each of its ratings, or of a record of another table (记录追踪).
 * "Excluded by the rule" and "never reached" are told apart. A record that was not there yet at the as-of instant has no traces.
 *
 * @throws `rule-change-in-period`, `invalid-instant`, `invalid-period`; `wrong-type` for a record that was not read by the library.
 *
 * @example
 * ```ts
 * import { parseCases, quarter, traceRecord, zhongwei } from 'zwfw-indicators';
 * const [record] = parseCases([
 *   { id: 'A-1', system: 'offline', matterId: 'M-1', departmentId: 'D-1', acceptedAt: '2021-04-01T09:30:00+08:00' },
 * ]);
 * const traces = traceRecord(record!, zhongwei, { period: quarter(2021, 2) });
 * const online = traces.find(({ indicator }) => indicator === 'online-share');
 * online?.steps.at(-1); // => { step: 'numerator', reached: true, holds: false, because: { acceptance: 'in-period', system: 'offline' } }
 * ```
 */
export function traceRecord<N extends CountedTableName = 'cases'>(
  record: TableRecords[N],
  rules: RuleSet,
  options: TraceOptions<N>,
): readonly RecordTrace[] {
  const resolved = resolveRules(rules, options.period);
  const context = contextOf(options);
  const tracedBy = new Map<string, readonly Traced[]>();
  const traces = [...catalogue.values()].flatMap((definition): RecordTrace[] => {
    const settings = settingsOf(definition, resolved);
    const counted = subjectsOf(settings);
    const derivation = derivationIn(settings, []);
    const key = canonicalJson(derivation);
    const traced = tracedBy.get(key) ?? tracedOf(record, context, derivation, options);
    tracedBy.set(key, traced);
    return traced
      .filter(({ subject }) => counted.includes(subject))
      .map(({ subject, rating, values, matter }) => ({
        indicator: definition.code,
        name: definition.name,
        subject,
        rating,
        steps: verdicts(settings, subject, values, { matter, hasCalendar: context.calendar !== null }),
      }));
  });
  return deepFreeze(traces);
}

/** A subject that a record is, or brings along, with its attributes. */
interface Traced {
  readonly subject: Exclude<Subject, 'matter'>;
  readonly rating: number | null;
  readonly values: AttributeValues;
  /** The attributes of its matter; `null` where that is not in the catalogue, `undefined` where there is no catalogue. */
  readonly matter: AttributeValues | null | undefined;
}

function tracedOf<N extends CountedTableName>(
  record: TableRecords[N],
  context: Context,
  derivation: Derivation,
  { table, among }: TraceOptions<N>,
): readonly Traced[] {
  const reading = subjectReadings.find((each) => each.table === table);
  if (reading !== undefined) {
    const all = among ?? [record];
    const derived = recordDeriver(reading, context, () => all)(record);
    if (derived === null) return [];
    const subject = reading.subject as Traced['subject'];
    return [{ subject, rating: null, values: derived.attributes, matter: undefined }];
  }
  const ofCase = record as Case;
  const coder = new RecordCoder(context, derivation);
  if (coder.codeCase(ofCase) < 0) return [];
  const matter = matterOf(ofCase, context);
  const ratings = ofCase.ratings.flatMap((_, rating): Traced[] =>
    coder.codeRating(ofCase, rating) >= 0
      ? [{ subject: 'rating', rating, values: coder.values('rating'), matter }]
      : [],
  );
  return [{ subject: 'case', rating: null, values: coder.values('case'), matter }, ...ratings];
}

function matterOf({ matterId }: Case, context: Context): Traced['matter'] {
  if (context.catalogue === null) return undefined;
  const place = context.catalogue.places.place(matterId);
  return place < 0 ? null : matterValues(context.catalogue.matters[place]!, context);
}

function verdicts(
  settings: Settings,
  subject: Traced['subject'],
  values: AttributeValues,
  { matter, hasCalendar }: { readonly matter: Traced['matter']; readonly hasCalendar: boolean },
): readonly StepVerdict[] {
  const isUnknown = (attribute: string) =>
    (matter === undefined && isOfCatalogue(attribute)) || (!hasCalendar && isOfDeadlines(attribute));
  const steps: StepVerdict[] = [];
  const judge = (step: Step, reached: boolean, ...conditions: readonly Where[]): boolean => {
    const attributes = conditions.flatMap((where) => Object.keys(where));
    const isKnown = !attributes.some(isUnknown);
    const holds = isKnown ? conditions.every((where) => meets(values, where)) : null;
    const because = Object.fromEntries(
      attributes.map((attribute) => [attribute, isUnknown(attribute) ? 'unknown' : values[attribute]!]),
    );
    steps.push({ ...step, reached, holds: reached ? holds : null, because });
    return reached && holds === true;
  };
  const { universe, exclusions, numerator, periodBy, relation, distinct } = settings;
  const denominator = sideOf<Subject>(settings.subject.value, 'denominator');
  const inPeriod = (side: 'denominator' | 'numerator') => membership(sideOf<PeriodBy>(periodBy.value, side));
  const catalogued: Where = { catalogued: ['yes', 'withdrawn', 'out-of-force'] };
  const ofMatters = (side: 'numerator' | 'both') =>
    distinct.value === side || distinct.value === 'both' ? catalogued : {};

  let isIn = true;
  if (denominator === subject) {
    isIn = judge({ step: 'universe' }, true, universe.value, inPeriod('denominator'), ofMatters('both'));
    for (const { reason, attribute, values: out } of exclusions.value) {
      const wasIn = isIn;
      isIn =
        !judge({ step: 'excluded', reason }, wasIn, { [attribute]: out }) &&
        wasIn &&
        steps.at(-1)!.holds !== null;
    }
    judge({ step: 'denominator' }, isIn);
  }
  if (numerator.value === null || sideOf<Subject>(settings.subject.value, 'numerator') !== subject)
    return steps;
  const remains = meets(values, universe.value) && exclusionOf(values, exclusions.value) === undefined;
  const isOfDenominator =
    denominator !== 'matter' ||
    distinct.value === 'none' ||
    matter === undefined ||
    (matter !== null && meets(matter, universe.value) && exclusionOf(matter, exclusions.value) === undefined);
  const comesTo = { cohort: isIn, flow: denominator === subject ? remains : isIn, apart: true };
  const reached = comesTo[relation.value] && isOfDenominator;
  judge({ step: 'numerator' }, reached, inPeriod('numerator'), numerator.value, ofMatters('numerator'));
  return steps;
}

type Step = Pick<StepVerdict, 'step' | 'reason'>;
