import { checkRounding, closeShares, unitSigns } from '../exact/index.js';
import { canonicalJson, deepFreeze, type Text, ZwfwError } from '../ground/index.js';
import { attributes } from '../indicator/attributes/index.js';
import { catalogue } from '../indicator/catalogue.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import type { Figure, NoValue } from '../indicator/figure-record.js';
import {
  composition,
  countOf,
  indicatorIn,
  partsIn,
  ratioOf,
  roundingOf,
  valueFlags,
} from '../indicator/measure.js';
import { stepsFromCounts } from '../indicator/named-counts.js';
import type { Setting } from '../indicator/settings.js';
import { withoutValueFromRecords } from '../indicator/without-value.js';
import type { ResolvedRules } from '../rules/resolve.js';
import { countingSettingsOf } from '../rules/settings-of.js';
import { isUnits, requireFigure, requireUnits } from './figure-schema.js';
import { meetsLimit } from './limit.js';
import type { UnitsFigure } from './units-figure.js';
import { countsOf } from './units-that-meet.js';

/** What does not hold in a figure. */
export interface ReplayFinding {
  readonly code:
    | 'definition-differs'
    | 'steps-do-not-add-up'
    | 'value-differs'
    | 'flags-differ'
    | 'counts-differ';
  readonly text: Text;
}

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
 * @param value - A figure, also one read back from JSON.
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
  const figure = requireFigure(value);
  const definition = catalogue.get(figure.indicator.code);
  const ofDefinition = definition === undefined ? [] : definitionFindings(figure, definition);
  const findings =
    ofDefinition.length > 0
      ? ofDefinition
      : [
          ...stepFindings(figure),
          ...givenFindings(figure, definition),
          ...valueFindings(figure, definition),
          ...flagFindings(figure, definition),
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

/** Where no rule speaks the definition does. */
const noRules: ResolvedRules = { id: '', version: '', name: { zh: '', en: '' }, on: null, values: {} };

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
  const isNamed = given === null || names(given) === names(definition.counts);
  const isSame =
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

function givenFindings(
  { given, counts, parameters }: Figure,
  definition: IndicatorDefinition | undefined,
): ReplayFinding[] {
  if (given === null || definition === undefined) return [];
  if (
    canonicalJson(stepsFromCounts(definition, parameters, given, {}, attributes).counts) ===
    canonicalJson(counts)
  )
    return [];
  return [
    {
      code: 'counts-differ',
      text: { zh: '所给计数得不出各步计数', en: 'the named counts do not give the counts of the steps' },
    },
  ];
}

function valueFindings(figure: Figure, definition: IndicatorDefinition | undefined): ReplayFinding[] {
  const unroundable = roundingFault(figure);
  if (unroundable !== null) return [unroundable];
  const expected = measuredAgain(figure, definition === undefined ? null : withoutValue(figure, definition));
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
  const rounding = roundingOf(parameters);
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

function withoutValue(figure: Figure, definition: IndicatorDefinition): NoValue | null {
  const { given, parameters, scope, absent, catalogue: matters, registry } = figure;
  return given === null
    ? withoutValueFromRecords(definition, parameters, scope, {
        absent,
        catalogue: matters !== null,
        registry: registry !== null,
      })
    : stepsFromCounts(definition, parameters, given, scope, attributes).withoutValue;
}

function measuredAgain({ kind, unit, counts, parameters }: Figure, noValue: NoValue | null) {
  if (kind === 'composition') return composition(counts, unit, parameters, noValue, attributes);
  if (noValue !== null) return noValue;
  return kind === 'count' || counts.numerator === null ? countOf(counts) : ratioOf(counts, unit, parameters);
}

const fromCounts = [
  'above-100-percent',
  'numerator-exceeds-denominator',
  'whole-denominator',
  'none-at-all',
  'taken-as-given',
];

function flagFindings(figure: Figure, definition: IndicatorDefinition | undefined): ReplayFinding[] {
  const { counts, parameters, unit, indicator, flags, given, scope } = figure;
  const asGiven =
    given === null || definition === undefined
      ? []
      : stepsFromCounts(definition, parameters, given, scope, attributes).flags;
  const expected = [...asGiven, ...valueFlags(counts, parameters, unit, indicator)];
  const stated = flags.filter(({ code }) => fromCounts.includes(code));
  if (canonicalJson(stated) === canonicalJson(expected)) return [];
  return [
    { code: 'flags-differ', text: { zh: '标记与计数不符', en: 'the flags do not follow from the counts' } },
  ];
}
