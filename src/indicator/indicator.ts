import type { Integer } from '../exact/index.js';
import { deepFreeze } from '../ground/index.js';
import { national } from '../rules/regions/national.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { settingsOf } from '../rules/settings-of.js';
import type { Period } from '../time/index.js';
import type { AttributesBySubject } from './attributes/index.js';
import type { IndicatorDefinition } from './definition.js';
import type { CompositionFigure, CountFigure, Figure, RatioFigure } from './figure-record.js';
import { measure } from './measure.js';
import { checkNamedCounts, checkScope, stepsFromCounts } from './named-counts.js';

/** What an audited function may be told beside its counts. */
export interface AuditedOptions {
  /** The rules to count by; the national base unless said otherwise. */
  readonly rules?: RuleSet;
  /** The period that the counts are of; the rules in force at its end are taken, otherwise the latest. */
  readonly period?: Period;
  /** What the counts are of, such as `{ department: '教育局' }`; the total unless said otherwise. */
  readonly scope?: Readonly<Record<string, string>>;
}

/** The kind of figure that an indicator gives. */
export type FigureOf<K extends Figure['kind']> = K extends 'count'
  ? CountFigure
  : K extends 'ratio'
    ? RatioFigure
    : CompositionFigure;

/**
 * An indicator (指标): its definition as data, and the audited function that makes its figure from named counts.
 *
 * The function throws `missing-count`, `unknown-count`, `negative-count`, `wrong-type` and `unsafe-integer` for the counts,
 * `rule-change-in-period` and `no-rule-in-force` for the rules.
 */
export interface Indicator<D extends IndicatorDefinition = IndicatorDefinition> {
  (
    counts: Readonly<Record<Extract<keyof D['counts'], string>, Integer>>,
    options?: AuditedOptions,
  ): FigureOf<D['kind']>;
  readonly definition: D;
}

/**
 * Makes an indicator of its definition.
 *
 * @param attributes - The attributes of what it counts.
 */
/* @__NO_SIDE_EFFECTS__ */
export function indicator<const D extends IndicatorDefinition>(
  attributes: AttributesBySubject,
  definition: D,
): Indicator<D> {
  const audited = (
    given: Readonly<Record<string, Integer>>,
    { rules = national, period, scope = {} }: AuditedOptions = {},
  ): Figure => {
    const checked = checkNamedCounts(definition, given);
    checkScope(scope);
    const resolved = resolveRules(rules, period ?? null);
    const settings = settingsOf(definition, resolved);
    const { counts, flags, withoutValue } = stepsFromCounts(definition, settings, checked, scope, attributes);
    const { id, version, name, on } = resolved;
    return measure(definition, settings, counts, {
      scope: { ...scope },
      period: period ?? null,
      asOf: null,
      rules: { id, version, name, on },
      given: checked,
      absent: [],
      catalogue: null,
      registry: null,
      flags,
      attributes,
      withoutValue,
    });
  };
  return Object.assign(audited, { definition: deepFreeze(definition) }) as unknown as Indicator<D>;
}
