import { canonicalJson } from '../ground/index.js';
import { attributeOf, attributes, type Subject } from '../indicator/attributes/index.js';
import { instantAttributes, type PeriodBy, sideOf } from '../indicator/definition.js';
import { partsIn } from '../indicator/measure.js';
import type { Measured } from '../indicator/measured.js';
import type { Settings } from '../indicator/settings.js';
import type { Where } from '../indicator/where.js';

/** A step of an indicator: the universe, what an exclusion took, the denominator, the numerator, a part of a composition, what is measured of the denominator. */
export type Step =
  | { readonly step: 'universe' | 'denominator' | 'numerator' | 'measured' }
  | { readonly step: 'excluded'; readonly reason: string }
  | { readonly step: 'part'; readonly value: string };

/**
 * The records that a step counts (总体): of one subject, each attribute named within the values listed. Exclusions are value sets as well, since
 * attributes are finite: "not excluded" is the other values.
 */
export interface Population {
  readonly subject: Subject;
  readonly where: Where;
  /** Counts the different matters of the records, not the records. */
  readonly distinct: 'matter' | null;
  /** Measures the records, and does not count them. */
  readonly measured: Measuring | null;
}

/** What is measured of records, and what is kept of it: the sum, or how many records have each value. */
export interface Measuring {
  readonly of: Measured;
  readonly as: 'sum' | 'minutes' | 'pairs';
}

/** A step with the population that it counts. */
export interface CountedStep {
  readonly step: Step;
  readonly population: Population;
}

/** The steps of an indicator under its settings, in their order. */
export function stepsOf(settings: Settings): readonly CountedStep[] {
  const subject = sideOf<Subject>(settings.subject.value, 'denominator');
  const distinct = settings.distinct.value === 'both' || isMatched(settings) ? 'matter' : null;
  const population = (where: Where): Population => ({ subject, where, distinct, measured: null });
  const steps: CountedStep[] = [];

  let rest = narrowed(
    settings.universe.value,
    membership(sideOf<PeriodBy>(settings.periodBy.value, 'denominator')),
  );
  steps.push({ step: { step: 'universe' }, population: population(rest) });
  for (const { reason, attribute, values } of settings.exclusions.value) {
    const others = valuesOf(subject, attribute).filter((value) => !values.includes(value));
    steps.push({
      step: { step: 'excluded', reason },
      population: population(narrowed(rest, { [attribute]: values })),
    });
    rest = narrowed(rest, { [attribute]: others });
  }
  steps.push({ step: { step: 'denominator' }, population: population(rest) });
  const numerator = numeratorOf(settings, rest);
  if (numerator !== null) steps.push({ step: { step: 'numerator' }, population: numerator });
  const { parts } = settings;
  for (const { part, values } of partsIn(settings, attributes)) {
    const where = narrowed(rest, { [parts.value!.attribute]: values });
    steps.push({ step: { step: 'part', value: part }, population: population(where) });
  }
  const measured = measuringOf(settings);
  if (measured !== null)
    steps.push({ step: { step: 'measured' }, population: { ...population(rest), measured } });
  return steps;
}

/** Whether the matters of the numerator have to be found among those of the denominator, which are the catalogue's. */
export function isMatched({ subject, distinct }: Settings): boolean {
  return distinct.value === 'numerator' && sideOf<Subject>(subject.value, 'denominator') === 'matter';
}

/** Whether two populations count the same. */
export function populationKey({ subject, where, distinct, measured }: Population): string {
  return canonicalJson([subject, distinct, where, measured]);
}

function measuringOf({ measured, quantile, aggregation }: Settings): Measuring | null {
  if (measured === undefined) return null;
  if (quantile !== undefined) return { of: measured.value, as: 'minutes' };
  return { of: measured.value, as: aggregation === undefined ? 'sum' : 'pairs' };
}

function numeratorOf(settings: Settings, denominator: Where): Population | null {
  const where = settings.numerator.value;
  if (where === null) return null;
  const subject = sideOf<Subject>(settings.subject.value, 'numerator');
  const inPeriod = membership(sideOf<PeriodBy>(settings.periodBy.value, 'numerator'));
  return {
    subject,
    where: narrowed(baseOfNumerator(), inPeriod, where),
    distinct: settings.distinct.value === 'none' ? null : 'matter',
    measured: null,
  };

  /** A cohort's numerator is within its denominator; a flow's is the same records at its own instant; apart, or of another subject, neither. */
  function baseOfNumerator(): Where {
    if (subject !== sideOf<Subject>(settings.subject.value, 'denominator')) return {};
    if (settings.relation.value === 'apart') return {};
    if (settings.relation.value === 'cohort') return denominator;
    const remaining = settings.exclusions.value.map(({ attribute, values }) => ({
      [attribute]: valuesOf(subject, attribute).filter((value) => !values.includes(value)),
    }));
    return narrowed(settings.universe.value, ...remaining);
  }
}

/** The condition that a record falls into the period. */
export function membership(periodBy: PeriodBy): Where {
  return periodBy === 'none' ? {} : { [instantAttributes[periodBy]]: ['in-period'] };
}

/** Records that meet all the conditions. */
function narrowed(...conditions: readonly Where[]): Where {
  const all: Record<string, readonly string[]> = {};
  for (const [attribute, values] of conditions.flatMap((condition) => Object.entries(condition))) {
    const sorted = [...new Set(values)].sort();
    all[attribute] = all[attribute]?.filter((value) => sorted.includes(value)) ?? sorted;
  }
  return all;
}

function valuesOf(subject: Subject, attribute: string): readonly string[] {
  return Object.keys(attributeOf(subject, attribute)!.values);
}
