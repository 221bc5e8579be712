import {
  compareIntervals,
  type Interval,
  type IntervalVerdict,
  pointInterval,
  scaleOf,
  subtractIntervals,
  type Unit,
} from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import { decimalRatio } from '../limit.js';
import type { Comparison } from '../units-figure.js';
import { type Aim, aimOf } from './aim.js';
import type { AttainedMeasure, NotMeasured } from './attained-measure.js';
import type {
  AttainmentAgainst,
  AttainmentFigure,
  AttainmentVerdict,
  DueState,
} from './attainment-figure.js';
import type { AttainmentSide, AttainmentSideName } from './attainment-side.js';
import { measured, notMeasured } from './measure.js';
import { shareOfWay } from './share-of-way.js';
import { intervalOf, sideNames } from './stated-side.js';

/** What an attainment is computed from: all that replaying it needs. */
export type AttainmentInputs = Pick<
  AttainmentFigure,
  'indicator' | 'unit' | AttainmentSideName | 'rounding' | 'comparison' | 'on'
>;

/** What follows from the five sides. */
export type Attained = Pick<
  AttainmentFigure,
  keyof AttainmentAgainst | 'due' | 'way' | 'toExpected' | 'expectedToTarget' | 'toFrontier'
>;

/** The verdicts, the gaps and the share of the way: the one place where they are computed. */
export function attained(inputs: AttainmentInputs): Attained {
  return {
    ...against(inputs, 'achieved', 'target'),
    due: dueState(inputs),
    way: wayOf(inputs),
    toExpected: against(inputs, 'achieved', 'expected'),
    expectedToTarget: against(inputs, 'expected', 'target'),
    toFrontier: gapToFrontier(inputs),
  };
}

/** Whether the achieved value meets the target by one way of comparing; `null` where there is nothing to compare. */
export function verdictBy(comparison: Comparison, inputs: AttainmentInputs): AttainmentVerdict | null {
  const { achieved, target, indicator, unit } = inputs;
  const [value, aim] = [comparedOf(achieved, unit, comparison), intervalOf(target)];
  return value && aim && verdictOn(value, aimOf(aim, indicator.better));
}

function against(
  inputs: AttainmentInputs,
  name: 'achieved' | 'expected',
  aimName: 'target' | 'expected',
): AttainmentAgainst {
  const { indicator, unit, comparison, rounding } = inputs;
  const [side, other] = [inputs[name], inputs[aimName]];
  const [value, wanted] = [intervalOf(side), intervalOf(other)];
  const lacking = lackOf(inputs, [aimName, name], gapUnit(unit));
  if (lacking !== null || value === null || wanted === null || unit === null)
    return { verdict: 'no-value', gap: lacking!, reason: lacking!.reason };
  const aim = aimOf(wanted, indicator.better);
  const verdict = verdictOn(comparedOf(side, unit, comparison.value) ?? value, aim);
  return {
    verdict,
    gap: measured(missingOf(value, aim.at, indicator.better), gapUnit(unit)!, rounding),
    reason: verdict === 'undecided' ? openWords(side, other, name, aimName) : null,
  };
}

function verdictOn(value: Interval, { relation, at }: Aim): AttainmentVerdict {
  return verdicts[compareIntervals(value, relation, at)];
}

const verdicts: Readonly<Record<IntervalVerdict, AttainmentVerdict>> = {
  always: 'met',
  never: 'not-met',
  undecided: 'undecided',
};

/** The value that is compared: of a figure the exact or the printed one, of what was published what it says. */
export function comparedOf(side: AttainmentSide, unit: Unit | null, comparison: Comparison): Interval | null {
  const decimal = side.figure?.decimal ?? null;
  if (comparison === 'exact' || decimal === null || unit === null) return intervalOf(side);
  const { numerator, denominator } = decimalRatio(decimal);
  return pointInterval({ numerator, denominator: denominator * scaleOf(unit) });
}

/** What is missing towards something, in the direction of better: below zero where it is surpassed. */
function missingOf(value: Interval, aim: Interval, better: 'higher' | 'lower'): Interval {
  return better === 'higher' ? subtractIntervals(aim, value) : subtractIntervals(value, aim);
}

function wayOf(inputs: AttainmentInputs): AttainedMeasure {
  const { achieved, baseline, target, indicator, rounding } = inputs;
  const [value, base, aim] = [intervalOf(achieved), intervalOf(baseline), intervalOf(target)];
  const lacking = lackOf(inputs, ['target', 'baseline', 'achieved'], 'percent');
  if (lacking !== null || value === null || base === null || aim === null) return lacking!;
  const share = shareOfWay(value, base, aimOf(aim, indicator.better).at);
  if (typeof share === 'string') return notMeasured(share, 'percent', null, noWay[share]);
  return measured(share, 'percent', rounding);
}

function gapToFrontier(inputs: AttainmentInputs): AttainedMeasure {
  const { achieved, frontier, indicator, unit, rounding } = inputs;
  const [value, aim] = [intervalOf(achieved), intervalOf(frontier)];
  const lacking = lackOf(inputs, ['frontier', 'achieved'], gapUnit(unit));
  if (lacking !== null || value === null || aim === null || unit === null) return lacking!;
  return measured(missingOf(value, aim, indicator.better), gapUnit(unit)!, rounding);
}

/** Percentages differ in percentage points, all else in its own unit. */
function gapUnit(unit: Unit | null): Unit | null {
  return unit === 'percent' ? 'percentage-point' : unit;
}

/** The first of some sides that has no number. */
function lackOf(
  inputs: AttainmentInputs,
  names: readonly AttainmentSideName[],
  unit: Unit | null,
): NotMeasured | null {
  for (const name of names) {
    const { state, reason } = inputs[name];
    if (state === 'value' || state === 'bound') continue;
    const { zh, en } = sideNames[name];
    const why = { zh: `${zh}:${reason?.zh ?? ''}`, en: `${en}: ${reason?.en ?? ''}` };
    return notMeasured(state, unit, name, why);
  }
  return null;
}

function dueState({ target, on }: AttainmentInputs): DueState {
  if (target.due === null) return 'not-stated';
  if (on === null) return 'unknown';
  return on.day < target.due ? 'not-yet' : 'passed';
}

function openWords(
  side: AttainmentSide,
  other: AttainmentSide,
  name: AttainmentSideName,
  otherName: AttainmentSideName,
): Text {
  const [one, two] = [sideNames[name], sideNames[otherName]];
  return {
    zh: `只知${one.zh}为 ${side.text ?? ''}、${two.zh}为 ${other.text ?? ''},达到与未达到都有可能`,
    en: `of the ${one.en} only ${side.text ?? ''} is known, of the ${two.en} ${other.text ?? ''}: it may be met or not`,
  };
}

const noWay: Readonly<Record<'zero-denominator' | 'undecided', Text>> = {
  'zero-denominator': {
    zh: '目标等于基期值,没有路程可分(不是 0%,也不是 100%)',
    en: 'the target is the baseline, and there is no way to go (it is neither 0 % nor 100 %)',
  },
  undecided: {
    zh: '按已知的界限,基期值可能等于目标,进度无法确定',
    en: 'by the bounds that are known the baseline may be the target: the share of the way cannot be told',
  },
};
