import type { Unit } from '../../exact/index.js';
import { canonicalJson, deepFreeze, fault, ownCopy, printed, type Text } from '../../ground/index.js';
import { catalogue } from '../../indicator/catalogue.js';
import type { IndicatorDefinition } from '../../indicator/definition.js';
import type { Figure } from '../../indicator/figure-record.js';
import { national } from '../../rules/regions/national.js';
import { resolveRules } from '../../rules/resolve.js';
import type { RuleSet } from '../../rules/rule-set.js';
import { roundingIn } from '../../rules/settings-of.js';
import { version } from '../../version.js';
import { requireFigure } from '../figure-schema.js';
import { type PrintedNumber, readPrinted, unitOf } from '../printed-value.js';
import type {
  ChangeBy,
  ChangeCommon,
  ChangeFigure,
  ChangeIn,
  ChangeMeasure,
  ScalarFigure,
} from './change-figure.js';
import { changeFlags } from './change-flags.js';
import { sideOfFigure, sideOfPrinted } from './change-sides.js';
import { changeBetween, unitOfChange } from './change-value.js';
import { comparePeriods, isInOrder } from './compared-periods.js';

/** What {@link changeOf} is told. */
export interface ChangeOptions<In extends ChangeIn = ChangeIn> {
  /** In what the change is said: in percentage points, in percent of the previous value, or in the unit of the values. */
  readonly in: In;
  /** The rules that say how the change is rounded; the national base unless said otherwise. */
  readonly rules?: RuleSet;
  /** The code of the indicator that two published values are of; a figure says its own. */
  readonly indicator?: string;
}

/** In what the change of a value can be asked for: counts have no percentage points. */
export type ChangeInOf<C> = [C] extends [{ readonly kind: 'count' }] ? Exclude<ChangeIn, 'points'> : ChangeIn;

const measures: Readonly<Record<ChangeIn, ChangeMeasure>> = {
  points: 'points',
  percent: 'relative',
  'own-unit': 'own-unit',
};

/**
 * The change of a value from one period to another (变化:环比、同比), from the exact values and rounded once: 20.38 % after 8.64 % is +11.74
 * percentage points, not a difference of what was rounded.
 *
 * A relative change is (current − previous) ÷ previous, of a previous value above zero; from zero, and from a negative value, there is none,
 * and the change says so in its state. Where a value is missing there is none either: neither is 0.
 *
 * A published value is given as a text, such as `'4.65%'`; the change is then computed from its digits, flagged `from-printed-values`, and has `bounds`.
 *
 * @param current - The figure of the later period (本期), or what was published of it.
 * @param previous - The figure of the earlier period (上期), or what was published of it; `null` where there is none.
 * @throws `figure-mismatch` for figures of different indicators, units or scopes, for periods that overlap or come in the wrong order, and for compositions;
 * `unit-mismatch` for points of what is no percentage, the own unit of what is one, and a published value in another unit; `invalid-text` for a text
 * that is no number; `wrong-type` for anything else, numbers too: they do not say their places; `unknown-value` for an unknown `in`; `unknown-indicator`;
 * `invalid-figure`; `invalid-period`; `invalid-rule-set`; `rule-change-in-period`; `no-rule-in-force`.
 *
 * @example
 * ```ts
 * import { changeOf, onlineShare } from 'zwfw-indicators';
 * const current = onlineShare({ unified: 21148, specialised: 111148, offline: 18647 });
 * changeOf(current, '4.65%', { in: 'points' }).text; // => '+9.36个百分点'
 * changeOf(current, '4.65%', { in: 'percent' }).text; // => '+201.30%'
 * changeOf(current, '0%', { in: 'percent' }).state; // => 'previous-zero'
 * changeOf(current, null, { in: 'points' }).state; // => 'missing-previous'
 * changeOf('290', '301', { in: 'own-unit' }).text; // => '-11'
 * changeOf('290', '301', { in: 'points' }); // => throws unit-mismatch
 * ```
 */
export function changeOf<const C extends Figure | string, const In extends ChangeInOf<NoInfer<C>>>(
  current: C,
  previous: Figure | string | null,
  options: ChangeOptions<In>,
): ChangeBy[In] {
  const { measure, rules, code } = checkedOptions(options);
  const [now, before] = [given(current, 'current'), previous === null ? null : given(previous, 'previous')];
  const [figure, other] = [now, before].flatMap((each) => (each === null || 'sign' in each ? [] : [each]));
  if (figure !== undefined && other !== undefined) requireAlike(figure, other);
  const definition = code === undefined ? null : definitionOf(code, figure);
  const of = figure?.unit ?? definition?.unit ?? unitOf([now, before].flatMap(printedNumber));
  requireMeasurable(measure, of);

  const sideOf = (value: ScalarFigure | PrintedNumber, name: string) =>
    'sign' in value ? sideOfPrinted(value, of, name) : sideOfFigure(value);
  const sides = {
    current: sideOf(now, 'current'),
    previous: before === null ? null : sideOf(before, 'previous'),
  };
  const indicator = indicatorOf(figure?.indicator ?? definition);
  const rounding = roundingBy(rules, sides.current.period, indicator?.code ?? null);
  const inputs = { indicator, of, measure, ...sides, rounding };
  const value = changeBetween(inputs);
  return deepFreeze({
    format: 'zwfw-figure/1',
    library: version,
    kind: 'change',
    indicator,
    scope: figure?.scope ?? null,
    measure,
    unit: unitOfChange(measure, of),
    of,
    ...sides,
    comparison: comparePeriods(sides.current.period, sides.previous?.period ?? null),
    rounding,
    ...value,
    flags: changeFlags(sides.current, sides.previous, value),
  }) as ChangeFigure as ChangeBy[In];
}

function checkedOptions(options: unknown) {
  if (typeof options !== 'object' || options === null) {
    throw fault(
      'wrong-type',
      {
        zh: `应说明变化以什么表示,如 { in: 'points' },实为 ${printed(options)}。`,
        en: `Say in what the change is told, such as { in: 'points' }, found ${printed(options)}.`,
      },
      { path: ['options'], found: printed(options) },
    );
  }
  const { in: wanted, rules = national, indicator: code } = options as Partial<ChangeOptions>;
  if (typeof wanted !== 'string' || !Object.hasOwn(measures, wanted)) {
    throw fault(
      'unknown-value',
      {
        zh: `in 应为 points(百分点)、percent(相对百分比)或 own-unit(原单位)之一,实为 ${printed(wanted)};“%”可能是前两者中的任一个,须写明。`,
        en: `in must be points (percentage points), percent (relative) or own-unit, found ${printed(wanted)}; "%" may mean either of the first two and has to be said.`,
      },
      { path: ['options', 'in'], found: printed(wanted) },
    );
  }
  return { measure: measures[wanted], rules, code };
}

function given(value: unknown, name: 'current' | 'previous'): ScalarFigure | PrintedNumber {
  if (typeof value !== 'object' || value === null) return readPrinted(value, name);
  const figure = requireFigure(value);
  if (figure.kind === 'composition') {
    throw mismatch(name, {
      zh: '构成有多个值;请用其中一部分对应的占比指标',
      en: 'a composition has several values; take the indicator of the share that is meant',
    });
  }
  return ownCopy(figure);
}

function printedNumber(value: ScalarFigure | PrintedNumber | null): PrintedNumber[] {
  return value !== null && 'sign' in value ? [value] : [];
}

/** Two figures have to be of the same, and one after the other. */
function requireAlike(current: ScalarFigure, previous: ScalarFigure): void {
  const identity = ({ indicator, kind, unit, scope }: ScalarFigure) =>
    canonicalJson([indicator, kind, unit, scope]);
  if (identity(current) !== identity(previous)) {
    throw mismatch('previous', {
      zh: '两个指标值须为同一指标、单位和分组',
      en: 'both figures must be of one indicator, unit and scope',
    });
  }
  if (current.period === null || previous.period === null || isInOrder(current.period, previous.period))
    return;
  throw mismatch('previous', {
    zh: `上期须在本期开始前结束:本期 ${current.period.name.zh},上期 ${previous.period.name.zh};次序颠倒时请交换两者`,
    en: `the previous period must be over when the current one starts: current ${current.period.name.en}, previous ${previous.period.name.en}; exchange them where they are the wrong way round`,
  });
}

function definitionOf(code: unknown, figure: ScalarFigure | undefined): IndicatorDefinition {
  const definition = typeof code === 'string' ? catalogue.get(code) : undefined;
  if (definition === undefined) {
    throw fault(
      'unknown-indicator',
      { zh: `没有这个指标:${printed(code)}。`, en: `There is no such indicator: ${printed(code)}.` },
      { path: ['options', 'indicator'], found: printed(code) },
    );
  }
  if (figure === undefined || figure.indicator.code === code) return definition;
  throw mismatch('options', {
    zh: `指标值是 ${figure.indicator.code} 的,而 indicator 为 ${definition.code}`,
    en: `the figure is of ${figure.indicator.code}, and indicator says ${definition.code}`,
  });
}

function indicatorOf(
  indicator: ScalarFigure['indicator'] | IndicatorDefinition | null,
): ChangeCommon['indicator'] {
  if (indicator === null) return null;
  const { code, name, better } = indicator;
  return { code, name, better };
}

function requireMeasurable(measure: ChangeMeasure, of: Unit): void {
  if (measure === 'relative' || (measure === 'points') === (of === 'percent')) return;
  throw fault(
    'unit-mismatch',
    measure === 'points'
      ? {
          zh: `只有百分比之差才是百分点,此处单位为 ${of};请用 { in: 'own-unit' } 或 { in: 'percent' }。`,
          en: `Only percentages differ in percentage points, the unit here is ${of}; use { in: 'own-unit' } or { in: 'percent' }.`,
        }
      : {
          zh: "百分比之差以百分点表示;请用 { in: 'points' },或以 { in: 'percent' } 求相对百分比。",
          en: "Percentages differ in percentage points; use { in: 'points' }, or { in: 'percent' } for the relative change.",
        },
    { path: ['options', 'in'], found: of },
  );
}

function roundingBy(rules: RuleSet, period: ScalarFigure['period'], code: string | null) {
  const resolved = resolveRules(rules, period);
  const { id, version, name, on } = resolved;
  const { places, mode, increment } = roundingIn(resolved, code);
  return { rules: { id, version, name, on }, places, mode, increment };
}

function mismatch(name: string, why: Text): Error {
  return fault('figure-mismatch', { zh: `${name}:${why.zh}。`, en: `${name}: ${why.en}.` }, { path: [name] });
}
