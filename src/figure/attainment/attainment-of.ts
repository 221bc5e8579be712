import type { Unit } from '../../exact/index.js';
import { canonicalJson, deepFreeze, fault, printed, type Text } from '../../ground/index.js';
import { checkScope } from '../../indicator/named-counts.js';
import type { Setting } from '../../indicator/setting.js';
import { national } from '../../rules/regions/national.js';
import { resolveRules } from '../../rules/resolve.js';
import type { RuleSet } from '../../rules/rule-set.js';
import { comparisonIn, roundingIn } from '../../rules/settings-of.js';
import { type CalendarDate, type Period, periodBounds } from '../../time/index.js';
import { version } from '../../version.js';
import type { ScalarFigure } from '../change/change-figure.js';
import { isInOrder } from '../change/compared-periods.js';
import { unitOf } from '../printed-value.js';
import type { Comparison } from '../units-figure.js';
import { attained } from './attained.js';
import { dayAsked } from './attainment-day.js';
import type { AttainmentFigure } from './attainment-figure.js';
import { attainmentFlags } from './attainment-flags.js';
import {
  type AttainmentValues,
  type CheckedValues,
  checkedValues,
  type GivenWithout,
  requireDay,
  requireObject,
} from './attainment-given.js';
import type { AttainmentSide, TargetSide } from './attainment-side.js';
import { measuredIndicator } from './measured-indicator.js';
import type { PublishedBound } from './published-bound.js';
import { sideOfPublished, sideOfScalar, sideWithout } from './stated-side.js';
import { targetOf } from './target-side.js';

/** What {@link attainmentOf} may be told. */
export interface AttainmentOptions {
  /** The code of the indicator of the catalogue that published values are of; a figure says its own. */
  readonly indicator?: string;
  /** What the values are of, where no indicator of the catalogue fits. */
  readonly name?: Text;
  /** Which direction is better, where no indicator says it. */
  readonly better?: 'higher' | 'lower';
  /** The rules that say how gaps are rounded, and whether exact or printed values are compared; the national base unless said otherwise. */
  readonly rules?: RuleSet;
  /** The period of the achieved value, where it was published; a figure says its own. */
  readonly period?: Period;
  /** What the published values are of, `{ department: '…' }`; a figure says its own. */
  readonly scope?: Readonly<Record<string, string>>;
  /**
   * The day on which it is asked whether the target is due. Otherwise it is the last day before the as-of instant of the achieved figure, or the last day of
   * the period.
   */
  readonly on?: CalendarDate;
}

/**
 * A value set against its target (目标达成): met or not, what is missing (差距), the share of the way from the baseline (完成进度), and the same against
 * what was expected and against the frontier (国内前沿水平).
 *
 * Values are figures, or texts as published, also bounds: `70%以上` is all from 70 % on, so that whether it meets 80 % is `undecided`, and gaps are bounds.
 * 以上、以下、以内 include the number itself and 超过、不满 do not (《中华人民共和国民法典》第一千二百五十九条); 约、近、余、左右 are refused, since what they
 * mean is not stated. A published number is taken by its digits. What was not published (`null`), what is not given, and 0 are three different things.
 *
 * All of it is exact, and rounded once by the rules; nothing is clamped: what surpasses its target has a gap below zero, and a share of the way above 100 %.
 * The exact value is held against the target, unless the rules say that the printed one is (`comparison`).
 *
 * @param values - What was achieved, and what it is set against.
 * @throws `missing` for too little to compare, for values of nothing that is named, and for a direction that nothing says; `wrong-type`;
 * `unknown-field`; `invalid-text` for a text that is no number or bound, and for a target bounded against the direction of better; `unit-mismatch`;
 * `figure-mismatch` for compositions, for figures of different indicators or scopes, and for options that contradict a figure; `unknown-indicator`;
 * `unknown-value`; `invalid-figure`; `invalid-date`; `invalid-period`; `invalid-rule-set`; `rule-change-in-period`; `no-rule-in-force`.
 *
 * @example
 * ```ts
 * import { attainmentOf, matterCoverage } from 'zwfw-indicators';
 * const coverage = matterCoverage({ handled: 290, catalogued: 1423 });
 * const figure = attainmentOf({ achieved: coverage, target: { value: '60%以上', due: '2021-10-31' } }, { on: '2021-06-30' });
 * [figure.verdict, figure.due, figure.gap.text]; // => ['not-met', 'not-yet', '39.62个百分点']
 * const rate = attainmentOf({ achieved: '85%', target: '80%以上', baseline: '60%' }, { indicator: 'single-window-rate' });
 * [rate.verdict, rate.gap.text, rate.way.text]; // => ['met', '-5.00个百分点', '125.00%']
 * attainmentOf({ achieved: '70%以上', target: '80%' }, { indicator: 'single-window-rate' }).verdict; // => 'undecided'
 * attainmentOf({ achieved: '约80%', target: '80%' }, { indicator: 'single-window-rate' }); // => throws invalid-text
 * ```
 */
export function attainmentOf(values: AttainmentValues, options: AttainmentOptions = {}): AttainmentFigure {
  const given = checkedValues(values);
  const told = requireObject(options, 'options', optionNames) as AttainmentOptions;
  const achieved = figureIn(given.achieved);
  const baseline = figureIn(given.baseline);
  const period = periodOf(told.period, achieved);
  const scope = scopeOf(told.scope, achieved ?? baseline);
  requireAlike(achieved, baseline, period);
  const { indicator, unit: own } = measuredIndicator(achieved ?? baseline, told);
  const unit = own ?? unitOfPublished(given);
  const { target, ...others } = sidesOf(given, unit, indicator.better);
  const { rules, rounding, comparison } = settings(told.rules ?? national, period, indicator.code);
  const on = told.on === undefined ? null : requireDay(told.on, 'on');
  const inputs = {
    indicator,
    scope,
    period,
    unit,
    ...others,
    target,
    rounding: { rules, ...rounding },
    comparison,
    on: dayAsked(on, others.achieved.figure?.asOf ?? null, period),
  };
  const result = attained(inputs);
  return deepFreeze({
    format: 'zwfw-figure/1',
    library: version,
    kind: 'attainment',
    ...inputs,
    ...result,
    flags: attainmentFlags(inputs, result),
  } satisfies AttainmentFigure);
}

const optionNames = ['indicator', 'name', 'better', 'rules', 'period', 'scope', 'on'] as const;

function figureIn(given: CheckedValues['achieved']): ScalarFigure | null {
  return 'kind' in given ? given : null;
}

function periodOf(period: unknown, achieved: ScalarFigure | null): Period | null {
  const own = achieved?.period ?? null;
  if (period === undefined) return own;
  periodBounds(period as Period);
  const { kind, start, end, name } = period as Period;
  const stated: Period = { kind, start, end, name: { zh: name.zh, en: name.en } };
  if (own === null || canonicalJson(own) === canonicalJson(stated)) return stated;
  throw mismatch('period', {
    zh: `达到值的统计周期为 ${own.name.zh},而所给为 ${stated.name.zh};指标值自带周期,无须另给`,
    en: `the achieved value is of ${own.name.en}, and ${stated.name.en} was given; a figure says its own period`,
  });
}

function scopeOf(scope: unknown, figure: ScalarFigure | null): AttainmentFigure['scope'] {
  const own = figure?.scope ?? null;
  if (scope === undefined) return own;
  checkScope(scope);
  const stated = { ...(scope as Readonly<Record<string, string>>) };
  if (own === null || canonicalJson(own) === canonicalJson(stated)) return stated;
  throw mismatch('scope', {
    zh: `指标值的分组为 ${printed(own)},而所给为 ${printed(stated)};指标值自带分组,无须另给`,
    en: `the figure is of ${printed(own)}, and ${printed(stated)} was given; a figure says its own scope`,
  });
}

/** Two figures have to be of the same, and the baseline be over when the period starts. */
function requireAlike(
  achieved: ScalarFigure | null,
  baseline: ScalarFigure | null,
  period: Period | null,
): void {
  const identity = ({ indicator, kind, unit, scope }: ScalarFigure) =>
    canonicalJson([indicator, kind, unit, scope]);
  if (achieved !== null && baseline !== null && identity(achieved) !== identity(baseline)) {
    throw mismatch('baseline', {
      zh: '达到值与基期值须为同一指标、单位和分组',
      en: 'the achieved value and the baseline must be of one indicator, unit and scope',
    });
  }
  const before = baseline?.period ?? null;
  if (period === null || before === null || isInOrder(period, before)) return;
  throw mismatch('baseline', {
    zh: `基期须在达到值的周期开始前结束:基期 ${before.name.zh},达到值 ${period.name.zh}`,
    en: `the period of the baseline must be over when that of the achieved value starts: baseline ${before.name.en}, achieved ${period.name.en}`,
  });
}

/** The unit of published values that no indicator says: by their signs; `null` where there are none. */
function unitOfPublished(given: CheckedValues): Unit | null {
  const { achieved, target, baseline, expected, frontier } = given;
  const numbers = [achieved, target, baseline, expected, frontier].flatMap((each) =>
    'number' in each ? [each.number] : [],
  );
  return numbers.length === 0 ? null : unitOf(numbers);
}

function sidesOf(given: CheckedValues, unit: Unit | null, better: 'higher' | 'lower') {
  const side = (
    each: ScalarFigure | PublishedBound | GivenWithout,
    name: keyof AttainmentValues,
  ): AttainmentSide => {
    if ('kind' in each) return sideOfScalar(each);
    if ('without' in each) return sideWithout(each.without, each);
    // Where there is a number there is a unit.
    return sideOfPublished(each, unit!, name);
  };
  const { due, basis } = given;
  return {
    achieved: side(given.achieved, 'achieved'),
    target: targetOf(side(given.target, 'target'), better, due, basis) satisfies TargetSide,
    baseline: side(given.baseline, 'baseline'),
    expected: side(given.expected, 'expected'),
    frontier: side(given.frontier, 'frontier'),
  };
}

function settings(ruleSet: RuleSet, period: Period | null, code: string | null) {
  const resolved = resolveRules(ruleSet, period);
  const { id, version: of, name, on } = resolved;
  const { places, mode, increment } = roundingIn(resolved, code);
  return {
    rules: { id, version: of, name, on },
    rounding: { places, mode, increment },
    comparison: comparisonIn(resolved, code) as Setting<Comparison>,
  };
}

function mismatch(name: string, why: Text): Error {
  return fault('figure-mismatch', { zh: `${name}:${why.zh}。`, en: `${name}: ${why.en}.` }, { path: [name] });
}
