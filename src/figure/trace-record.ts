import { deepFreeze, type Text } from '../ground/index.js';
import type { Subject } from '../indicator/attributes.js';
import { catalogue } from '../indicator/catalogue.js';
import { type IndicatorDefinition, type PeriodBy, sideOf } from '../indicator/definition.js';
import type { Settings } from '../indicator/settings.js';
import { type AttributeValues, exclusionOf, meets, type Where } from '../indicator/where.js';
import { isOfCatalogue } from '../indicator/without-value.js';
import type { Case } from '../model/case.js';
import type { Matter } from '../model/matter.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { settingsOf } from '../rules/settings-of.js';
import { contextOf } from '../tally/context.js';
import { matterValues } from '../tally/matter-values.js';
import { membership } from '../tally/population.js';
import { RecordCoder } from '../tally/record-coder.js';
import type { Period } from '../time/index.js';

/** What a step made of a record: whether the record came to it at all, and if so whether it is in. */
export interface StepVerdict {
  readonly step: 'universe' | 'excluded' | 'denominator' | 'numerator';
  /** The reason of an exclusion. */
  readonly reason?: string;
  readonly reached: boolean;
  /** `null` where the step was not reached, or where it takes a catalogue of matters to know and none was given. */
  readonly holds: boolean | null;
  /** The attributes that decided, with the record's values. */
  readonly because: AttributeValues;
}

/** The way of one record through the steps of one indicator. */
export interface RecordTrace {
  readonly indicator: string;
  readonly name: Text;
  readonly subject: 'case' | 'rating';
  /** The place of the rating among those of the case; `null` for the case itself. */
  readonly rating: number | null;
  readonly steps: readonly StepVerdict[];
}

/** What a record is traced in. */
export interface TraceOptions {
  readonly period: Period;
  readonly asOf?: string;
  readonly matters?: Iterable<Matter>;
}

/**
 * The way of one case, and of each of its ratings, through every indicator (记录追踪). "Excluded by the rule" and "never reached" are told apart.
 * A case that was not yet accepted at the as-of instant has no traces.
 *
 * @throws `rule-change-in-period`, `invalid-instant`, `invalid-period`; `wrong-type` for a case that was not read by `parseCases`.
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
export function traceRecord(
  record: Case,
  rules: RuleSet,
  { period, asOf, matters }: TraceOptions,
): readonly RecordTrace[] {
  const resolved = resolveRules(rules, period);
  const context = contextOf({ period, asOf, matters });
  const place = context.catalogue?.places.get(record.matterId);
  const matter = place === undefined ? null : matterValues(context.catalogue!.matters[place]!);
  const coder = new RecordCoder(context);
  if (coder.codeCase(record) < 0) return [];
  const ofCase = coder.values('case');
  const ofRatings = record.ratings.flatMap((_, rating) =>
    coder.codeRating(record, rating) ? [{ rating, values: coder.values('rating') }] : [],
  );
  const traces = [...catalogue.values()].flatMap((definition): RecordTrace[] => {
    const settings = settingsOf(definition, resolved);
    const trace = (
      subject: 'case' | 'rating',
      rating: number | null,
      values: AttributeValues,
    ): RecordTrace => ({
      indicator: definition.code,
      name: definition.name,
      subject,
      rating,
      steps: verdicts(definition, settings, subject, values, context.catalogue === null ? undefined : matter),
    });
    const subjects = new Set([
      sideOf<Subject>(definition.subject, 'denominator'),
      sideOf<Subject>(definition.subject, 'numerator'),
    ]);
    return [
      ...(subjects.has('case') ? [trace('case', null, ofCase)] : []),
      ...(subjects.has('rating')
        ? ofRatings.map(({ rating, values }) => trace('rating', rating, values))
        : []),
    ];
  });
  return deepFreeze(traces);
}

function verdicts(
  definition: IndicatorDefinition,
  settings: Settings,
  subject: 'case' | 'rating',
  values: AttributeValues,
  matter: AttributeValues | null | undefined,
): readonly StepVerdict[] {
  const steps: StepVerdict[] = [];
  const judge = (step: Step, reached: boolean, ...conditions: readonly Where[]): boolean => {
    const attributes = conditions.flatMap((where) => Object.keys(where));
    const isKnown = matter !== undefined || !attributes.some(isOfCatalogue);
    const holds = isKnown ? conditions.every((where) => meets(values, where)) : null;
    const because = Object.fromEntries(
      attributes.map((attribute) => [
        attribute,
        isKnown || !isOfCatalogue(attribute) ? values[attribute]! : 'unknown',
      ]),
    );
    steps.push({ ...step, reached, holds: reached ? holds : null, because });
    return reached && holds === true;
  };
  const { universe, exclusions, numerator, periodBy, relation } = settings;
  const inPeriod = (side: 'denominator' | 'numerator') =>
    membership(subject, sideOf<PeriodBy>(periodBy.value, side));

  let isIn = true;
  if (sideOf<Subject>(definition.subject, 'denominator') === subject) {
    isIn = judge({ step: 'universe' }, true, universe.value, inPeriod('denominator'));
    for (const { reason, attribute, values: out } of exclusions.value) {
      const wasIn = isIn;
      isIn =
        !judge({ step: 'excluded', reason }, wasIn, { [attribute]: out }) &&
        wasIn &&
        steps.at(-1)!.holds !== null;
    }
    judge({ step: 'denominator' }, isIn);
  }
  if (numerator.value === null || sideOf<Subject>(definition.subject, 'numerator') !== subject) return steps;
  const isFlow = relation.value === 'flow' && steps.length > 0;
  const remains = meets(values, universe.value) && exclusionOf(values, exclusions.value) === undefined;
  const catalogued: Where = definition.distinct === 'matter' ? { catalogued: ['yes'] } : {};
  const isOfDenominator =
    sideOf<Subject>(definition.subject, 'denominator') !== 'matter' ||
    matter === undefined ||
    (matter !== null && meets(matter, universe.value) && exclusionOf(matter, exclusions.value) === undefined);
  const reached = (isFlow ? remains : isIn) && isOfDenominator;
  judge({ step: 'numerator' }, reached, inPeriod('numerator'), numerator.value, catalogued);
  return steps;
}

type Step = Pick<StepVerdict, 'step' | 'reason'>;
