import { canonicalJson, deepFreeze, type Text } from '../ground/index.js';
import { attributeOf, type Subject } from '../indicator/attributes.js';
import { catalogue } from '../indicator/catalogue.js';
import { type IndicatorDefinition, sideOf } from '../indicator/definition.js';
import type { Figure, NoValue } from '../indicator/figure-record.js';
import { composition, countOf, ratioOf, valueFlags } from '../indicator/measure.js';
import { stepsFromCounts } from '../indicator/named-counts.js';
import { withoutValueFromRecords } from '../indicator/without-value.js';
import { requireFigure } from './figure-schema.js';

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

/** What the figure says of its indicator has to be what the indicator is. */
function definitionFindings(
  { indicator, kind, unit, given }: Figure,
  definition: IndicatorDefinition,
): ReplayFinding[] {
  const { code, name, better, subject, distinct = null, partsBy = null, flagWhenWhole = null } = definition;
  const expected = { code, name, better, subject, distinct, partsBy, flagWhenWhole };
  const isNamed = given === null || names(given) === names(definition.counts);
  const isSame =
    kind === definition.kind &&
    unit === definition.unit &&
    canonicalJson(indicator) === canonicalJson(expected) &&
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
  const inParts = parts === null ? denominator : Object.values(parts).reduce((sum, count) => sum + count, 0);
  if (universe === out + denominator && inParts === denominator && isByRule) return [];
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
  if (canonicalJson(stepsFromCounts(definition, parameters, given).counts) === canonicalJson(counts))
    return [];
  return [
    {
      code: 'counts-differ',
      text: { zh: '所给计数得不出各步计数', en: 'the named counts do not give the counts of the steps' },
    },
  ];
}

function valueFindings(figure: Figure, definition: IndicatorDefinition | undefined): ReplayFinding[] {
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

function withoutValue(figure: Figure, definition: IndicatorDefinition): NoValue | null {
  const { given, parameters, scope } = figure;
  return given === null
    ? withoutValueFromRecords(definition, parameters, scope, figure.catalogue !== null)
    : stepsFromCounts(definition, parameters, given).withoutValue;
}

function measuredAgain({ kind, unit, counts, parameters, indicator }: Figure, noValue: NoValue | null) {
  if (kind === 'composition') {
    const attribute = attributeOf(sideOf<Subject>(indicator.subject, 'denominator'), indicator.partsBy ?? '');
    return composition(counts, unit, parameters, noValue, attribute ?? { name: indicator.name, values: {} });
  }
  if (noValue !== null) return noValue;
  return kind === 'count' || counts.numerator === null ? countOf(counts) : ratioOf(counts, unit, parameters);
}

const fromCounts = [
  'above-100-percent',
  'numerator-exceeds-denominator',
  'whole-denominator',
  'taken-as-given',
];

function flagFindings(figure: Figure, definition: IndicatorDefinition | undefined): ReplayFinding[] {
  const { counts, parameters, unit, indicator, flags, given } = figure;
  const asGiven =
    given === null || definition === undefined ? [] : stepsFromCounts(definition, parameters, given).flags;
  const expected = [...asGiven, ...valueFlags(counts, parameters, unit, indicator.flagWhenWhole)];
  const stated = flags.filter(({ code }) => fromCounts.includes(code));
  if (canonicalJson(stated) === canonicalJson(expected)) return [];
  return [
    { code: 'flags-differ', text: { zh: '标记与计数不符', en: 'the flags do not follow from the counts' } },
  ];
}
