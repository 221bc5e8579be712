import type { Unit } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import type { ExactValue, FigureCommon, Flag, NoValue, StepCounts } from '../indicator/figure-record.js';
import type { Setting } from '../indicator/setting.js';
import type { Scope } from '../tally/grouping.js';

/** How a value is held against a limit (达标关系). */
export type LimitRelation = 'at-least' | 'at-most' | 'above' | 'below' | 'equal';

/** Whether the exact value is compared with the limit (全数值比较法) or the printed one (修约值比较法). */
export type Comparison = 'exact' | 'rounded';

/** One unit and whether it meets the condition. */
export interface ComparedUnit {
  readonly scope: Scope;
  readonly state: ExactValue['state'] | NoValue['state'];
  /** As its figure is printed. */
  readonly text: string | null;
  readonly decimal: string | null;
  readonly exact: ExactValue['exact'] | null;
  /** `null` where its figure has no value: it neither meets the condition nor fails it. */
  readonly meets: boolean | null;
}

/** How many units meet a condition on a figure, with their names (达标单位数): a frozen plain object that survives JSON. */
export interface UnitsFigure {
  readonly format: 'zwfw-figure/1';
  readonly library: string;
  readonly kind: 'units';
  readonly indicator: { readonly code: 'units-that-meet'; readonly name: Text };
  /** The indicator of the figures that were compared. */
  readonly of: { readonly code: string; readonly name: Text; readonly unit: Unit };
  readonly condition: { readonly relation: LimitRelation; readonly limit: string };
  readonly comparison: Setting<Comparison>;
  readonly period: FigureCommon['period'];
  readonly asOf: string | null;
  readonly rules: FigureCommon['rules'];
  /** The universe is all units; those without a value are excluded; the numerator meets the condition. */
  readonly counts: StepCounts;
  readonly state: 'value';
  readonly text: string;
  /** In the order of their scopes. */
  readonly units: readonly ComparedUnit[];
  readonly flags: readonly Flag[];
}
