import { checkRounding, closeShares, unitSigns } from '../exact/index.js';
import { canonicalJson, deepFreeze, ZwfwError } from '../ground/index.js';
import { attributes } from '../indicator/attributes/index.js';
import { catalogue } from '../indicator/catalogue.js';
import { deadlineParameters, isOfDeadline } from '../indicator/deadline-settings.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import type { Figure, NoValue } from '../indicator/figure-record.js';
import type { FromCounts } from '../indicator/indicator.js';
import { meanOf } from '../indicator/mean.js';
import {
  composition,
  countOf,
  indicatorIn,
  partsIn,
  ratioOf,
  roundingOf,
  valueFlags,
} from '../indicator/measure.js';
import { histogramForm } from '../indicator/measured-indicator.js';
import type { Setting } from '../indicator/setting.js';
import type { Settings } from '../indicator/settings.js';
import { withoutValueFromRecords } from '../indicator/without-value.js';
import type { ResolvedRules } from '../rules/resolve.js';
import { countingSettingsOf, ofSomeKinds } from '../rules/settings-of.js';
import { isAttainment, requireAttainment } from './attainment/attainment-schema.js';
import { attainmentFindings } from './attainment/replay-attainment.js';
import { isChange, requireChange } from './change/change-schema.js';
import { changeFindings } from './change/replay-change.js';
import { isUnits, requireFigure, requireUnits } from './figure-schema.js';
import { meetsLimit } from './limit.js';
import type { ReplayFinding } from './replay-finding.js';
import { fromGiven, measuredFindings, measuredPart, quantileAgain } from './replay-measured.js';
import type { UnitsFigure } from './units-figure.js';
import { countsOf } from './units-that-meet.js';

/** Whether a figure follows from its own counts and parameters. */
export interface Replay {
  readonly holds: boolean;
  readonly findings: readonly ReplayFinding[];
}

/**
 * Computes a figure again from itself alone (重放): do its steps add up, do its counts and parameters give the value, the digits and the text
 * that it states, and, where it was made from named counts, do these give its steps.
 *
 * It cannot see a figure whose counts were changed together with its value: that takes the records (`recount`), or a digest that was kept
 * (`digest`).
 *
 * @param value - A figure, also a count of units, a change or an attainment, also one read back from JSON.
 * @throws `invalid-figure` for what is no figure.
 *
 * @example
 * ```ts
 * import { onlineShare, replay } from 'zwfw-indicators';
 * const figure = onlineShare({ unified: 21148, specialised: 111148, offline: 18647 });
 * replay(figure).holds; // => true
 * replay({ ...figure, text: '14.02%' }).findings[0]?.code; // => 'value-differs'
 * ```
 */
export function replay(value: unknown): Replay {
  if (isUnits(value)) return replayUnits(requireUnits(value));
  if (isChange(value)) return replayed(changeFindings(requireChange(value)));
  if (isAttainment(value)) return replayed(attainmentFindings(requireAttainment(value)));
  const figure = requireFigure(value);
  const definition = catalogue.get(figure.indicator.code);
  const ofDefinition = definition === undefined ? [] : definitionFindings(figure, definition);
  const given = definition === undefined ? null : fromGiven(figure, definition);
  const findings =
    ofDefinition.length > 0
      ? ofDefinition
      : given === 'impossible'
        ? [countsDiffer]
        : [
            ...stepFindings(figure),
            ...measuredFindings(figure),
            ...givenFindings(figure, given),
            ...valueFindings(figure, definition, given),
            ...flagFindings(figure, given),
          ];
  return deepFreeze({ holds: findings.length === 0, findings });
}

/** Whether each unit meets the condition as it is said to, and whether that many do. */
function replayUnits({ units, condition, comparison, of, counts, text }: UnitsFigure): Replay {
  const { relation, limit } = condition;
  const again = units.map((unit) => ({
    ...unit,
    text: unit.decimal === null ? null : `${unit.decimal}${unitSigns[of.unit].zh}`,
    meets: meetsLimit(unit, relation, limit, comparison.value, of.unit),
  }));
  const expected = countsOf(again);
  const findings: ReplayFinding[] = [];
  if (canonicalJson(again) !== canonicalJson(units)) {
    findings.push({
      code: 'value-differs',
      text: {
        zh: '有单位的达标与否与其数值不符',
        en: 'a unit meets the condition otherwise than its value does',
      },
    });
  }
  if (canonicalJson(expected) !== canonicalJson(counts) || text !== String(expected.numerator)) {
    findings.push({
      code: 'counts-differ',
      text: { zh: '各单位得不出所载计数', en: 'the units do not give the counts' },
    });
  }
  return deepFreeze({ holds: findings.length === 0, findings });
}

function replayed(findings: readonly ReplayFinding[]): Replay {
  return deepFreeze({ holds: findings.length === 0, findings });
}

/** Where no rule speaks the definition does. */
const noRules: ResolvedRules = {
  id: '',
  version: '',
  name: { zh: '', en: '' },
  on: null,
  values: {},
  ended: {},
};

/** What the figure says of its indicator, and of parameters that no rule gave, has to be what the indicator is. */
function definitionFindings(
  { indicator, kind, unit, given, parameters }: Figure,
  definition: IndicatorDefinition,
): ReplayFinding[] {
  const { code } = definition;
  const own: Readonly<Record<string, Setting<unknown>>> = countingSettingsOf(definition, noRules);
  const isDefined = Object.entries<Setting<unknown>>({ ...parameters }).every(
    ([parameter, setting]) =>
      setting.ruleSet !== null || canonicalJson(setting) === canonicalJson(own[parameter] ?? null),
  );
  const isNamed =
    given === null || histogramForm(definition) !== null || names(given) === names(definition.counts);
  const isSame =
    hasParametersOf(parameters, definition) &&
    kind === definition.kind &&
    unit === definition.unit &&
    canonicalJson(indicator) === canonicalJson(indicatorIn(definition)) &&
    isDefined &&
    isNamed;
  if (isSame) return [];
  return [
    {
      code: 'definition-differs',
      text: {
        zh: `所载指标与 ${code} 的定义不符`,
        en: `what is said of the indicator is not the definition of ${code}`,
      },
    },
  ];
}

/** Parameters that only some kinds have are there exactly where the indicator is of such a kind; those of deadlines all together, or none. */
function hasParametersOf(parameters: Settings, definition: IndicatorDefinition): boolean {
  const ofDeadlines = deadlineParameters.filter((name) => parameters[name] !== undefined).length;
  return (
    ofSomeKinds.every((name) => (parameters[name] !== undefined) === (definition[name] !== undefined)) &&
    (ofDeadlines === 0 || ofDeadlines === deadlineParameters.length) &&
    Object.values<Setting<unknown>>({ ...parameters }).every(
      ({ key, since, earlier }) => isOfDeadline(key) || (since === undefined && earlier === undefined),
    )
  );
}

function names(counts: object): string {
  return Object.keys(counts).sort().join();
}

function stepFindings({ counts, parameters }: Figure): ReplayFinding[] {
  const { universe, excluded, denominator, parts } = counts;
  const reasons = (list: readonly { readonly reason: string }[]) =>
    list.map(({ reason }) => reason).join('\n');
  const isByRule = reasons(excluded) === reasons(parameters.exclusions.value);
  const out = excluded.reduce((sum, { count }) => sum + count, 0);
  const isOfParts =
    Object.keys(parts ?? {})
      .sort()
      .join('\n') ===
    partsIn(parameters, attributes)
      .map(({ part }) => part)
      .sort()
      .join('\n');
  const inParts = parts === null ? denominator : Object.values(parts).reduce((sum, count) => sum + count, 0);
  if (universe === out + denominator && inParts === denominator && isByRule && isOfParts) return [];
  return [
    {
      code: 'steps-do-not-add-up',
      text: {
        zh: `总体 ${universe} 应等于剔除 ${out} 与分母 ${denominator} 之和,各部分之和 ${inParts} 应等于分母`,
        en: `the universe ${universe} must be the excluded ${out} and the denominator ${denominator} together, and the parts (${inParts}) the denominator`,
      },
    },
  ];
}

const countsDiffer: ReplayFinding = {
  code: 'counts-differ',
  text: { zh: '所给计数得不出各步计数', en: 'the named counts do not give the counts of the steps' },
};

function givenFindings(figure: Figure, given: ReturnType<FromCounts> | null): ReplayFinding[] {
  if (given === null) return [];
  const isSame =
    canonicalJson(given.counts) === canonicalJson(figure.counts) &&
    (given.measured === null ||
      canonicalJson(measuredPart(given.measured)) === canonicalJson(measuredPart(figure)));
  return isSame ? [] : [countsDiffer];
}

function valueFindings(
  figure: Figure,
  definition: IndicatorDefinition | undefined,
  given: ReturnType<FromCounts> | null,
): ReplayFinding[] {
  const unroundable = roundingFault(figure);
  if (unroundable !== null) return [unroundable];
  const expected = measuredAgain(
    figure,
    definition === undefined ? null : withoutValue(figure, definition, given),
  );
  const stated = Object.fromEntries(Object.keys(expected).map((key) => [key, figure[key as keyof Figure]]));
  if (canonicalJson(stated) === canonicalJson(expected)) return [];
  return [
    {
      code: 'value-differs',
      text: {
        zh: `由计数与参数得 ${expected.text ?? '无值'},而所载为 ${figure.text ?? '无值'}`,
        en: `counts and parameters give ${expected.text ?? 'no value'}, the figure states ${figure.text ?? 'no value'}`,
      },
    },
  ];
}

/** Parameters by which nothing can be rounded or closed give no value at all. */
function roundingFault({ kind, unit, parameters }: Figure): ReplayFinding | null {
  if (kind === 'count') return null;
  const rounding = roundingOf(parameters, unit);
  try {
    checkRounding(rounding, unit);
    if (kind === 'composition') closeShares([], { ...rounding, unit }, parameters.closing.value);
    return null;
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { zh, en } = error.issue.message;
    return {
      code: 'value-differs',
      text: { zh: `所载参数无法修约:${zh}`, en: `its parameters do not round: ${en}` },
    };
  }
}

function withoutValue(
  figure: Figure,
  definition: IndicatorDefinition,
  given: ReturnType<FromCounts> | null,
): NoValue | null {
  if (given !== null) return given.withoutValue;
  const { parameters, scope, absent, catalogue: matters, registry, calendar } = figure;
  return withoutValueFromRecords(definition, parameters, scope, {
    absent,
    catalogue: matters !== null,
    registry: registry !== null,
    calendar: calendar !== null,
  });
}

function measuredAgain(figure: Figure, without: NoValue | null) {
  const { kind, unit, counts, parameters } = figure;
  if (kind === 'mean') return meanOf(figure.sum, counts, unit, parameters, without);
  if (kind === 'quantile') return quantileAgain(figure, without);
  if (kind === 'composition') return composition(counts, unit, parameters, without, attributes);
  if (without !== null) return without;
  return kind === 'count' || counts.numerator === null ? countOf(counts) : ratioOf(counts, unit, parameters);
}

const fromCounts = [
  'above-100-percent',
  'numerator-exceeds-denominator',
  'whole-denominator',
  'none-at-all',
  'taken-as-given',
];

function flagFindings(figure: Figure, given: ReturnType<FromCounts> | null): ReplayFinding[] {
  const { counts, parameters, unit, indicator, flags } = figure;
  const expected = [...(given?.flags ?? []), ...valueFlags(counts, parameters, unit, indicator)];
  const stated = flags.filter(({ code }) => fromCounts.includes(code));
  if (canonicalJson(stated) === canonicalJson(expected)) return [];
  return [
    { code: 'flags-differ', text: { zh: '标记与计数不符', en: 'the flags do not follow from the counts' } },
  ];
}
