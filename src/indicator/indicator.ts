import type { Integer } from '../exact/index.js';
import { deepFreeze } from '../ground/index.js';
import { nationalBase } from '../rules/regions/national-base.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { settingsForCounts } from '../rules/settings-of.js';
import type { Period } from '../time/index.js';
import type { AttributesBySubject } from './attributes/index.js';
import type { IndicatorDefinition } from './definition.js';
import type { Figure } from './figure-record.js';
import { type MadeFrom, measure } from './measure.js';
import { type CountedSteps, checkNamedCounts, checkScope, stepsFromCounts } from './named-counts.js';
import type { Settings } from './settings.js';

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
export type FigureOf<K extends Figure['kind']> = Extract<Figure, { readonly kind: K }>;

/** The counts that the audited function of an indicator takes: its named counts, or how many records have each value that is measured. */
export type CountsOf<D extends IndicatorDefinition> = D['kind'] extends 'quantile'
  ? { readonly [minutes: `${bigint}`]: Integer }
  : D extends { readonly aggregation: string }
    ? // Written out: names inside of such a type get lost when declarations are bundled.
      { readonly [pair: `${bigint}/${bigint} ${'working-days' | 'calendar-days' | 'hours'}`]: Integer }
    : Readonly<Record<Extract<keyof D['counts'], string>, Integer>>;

/**
 * An indicator (指标): its definition as data, and the audited function that makes its figure from named counts.
 *
 * The function throws `missing-count`, `unknown-count`, `negative-count`, `wrong-type` and `unsafe-integer` for the counts,
 * `rule-change-in-period` and `no-rule-in-force` for the rules.
 */
export interface Indicator<D extends IndicatorDefinition = IndicatorDefinition> {
  (counts: CountsOf<D>, options?: AuditedOptions): FigureOf<D['kind']>;
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
  return audited(attributes, definition, (given, settings, scope) => {
    const checked = checkNamedCounts(definition, given);
    return {
      given: checked,
      ...stepsFromCounts(definition, settings, checked, scope, attributes),
      measured: null,
    };
  });
}

/** What an audited function makes of the counts that it is given. */
export type FromCounts = (
  given: unknown,
  settings: Settings,
  scope: Readonly<Record<string, string>>,
) => CountedSteps & Pick<MadeFrom, 'given' | 'measured'>;

/** Makes an indicator of its definition, and of what is made of its named counts. */
/* @__NO_SIDE_EFFECTS__ */
export function audited<const D extends IndicatorDefinition>(
  attributes: AttributesBySubject,
  definition: D,
  fromCounts: FromCounts,
): Indicator<D> {
  const figureOf = (
    given: unknown,
    { rules = nationalBase, period, scope = {} }: AuditedOptions = {},
  ): Figure => {
    checkScope(scope);
    const resolved = resolveRules(rules, period ?? null);
    const settings = settingsForCounts(definition, resolved);
    const { counts, ...rest } = fromCounts(given, settings, scope);
    const { id, version, name, on } = resolved;
    return measure(definition, settings, counts, {
      scope: { ...scope },
      period: period ?? null,
      asOf: null,
      rules: { id, version, name, on },
      absent: [],
      catalogue: null,
      registry: null,
      calendar: null,
      attributes,
      ...rest,
    });
  };
  return Object.assign(figureOf, { definition: deepFreeze(definition) }) as unknown as Indicator<D>;
}
