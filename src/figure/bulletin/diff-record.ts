import type { Unit } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { Figure, FigureCommon } from '../../indicator/figure-record.js';
import type { Setting } from '../../indicator/setting.js';
import type { Period } from '../../time/index.js';
import type { FigureKey } from './figure-key.js';

/** What another bulletin says otherwise (通报比对): last month's and this month's, or a bulletin and its correction. */
export interface BulletinDiff {
  /** What differs between the bulletins as wholes, stated once: no figure has changed by it alone. */
  readonly context: readonly ContextChange[];
  /** How many figures are the same apart from that. */
  readonly same: number;
  readonly changed: readonly FigureChange[];
  /** Figures that only the later bulletin has. */
  readonly added: readonly ListedFigure[];
  /** Figures that only the earlier bulletin has. */
  readonly removed: readonly ListedFigure[];
}

/** A figure that one of the bulletins lacks. */
export interface ListedFigure extends FigureKey {
  /** As it is printed; `null` where it has no value. */
  readonly text: string | null;
  readonly sentence: Text;
}

/**
 * What of a figure changed (变化类型): the printed `value`; its counts, though it is printed as before (`counts-only`); or only the terms that it
 * stands on, such as a parameter or a flag (`terms-only`).
 */
export type ChangeKind = 'value' | 'counts-only' | 'terms-only';

/** A figure that changed (变化的指标值). */
export interface FigureChange extends FigureKey {
  readonly kind: ChangeKind;
  /** As it was printed; `null` where it had no value. */
  readonly before: string | null;
  readonly after: string | null;
  /** `null` for a composition, and where there is no value on one side or the unit is another. */
  readonly difference: PrintedDifference | null;
  /** The parts of a composition that are printed otherwise. */
  readonly parts: readonly PartChange[];
  /** What the figure was made from, where that differs. */
  readonly reasons: readonly ChangeReason[];
  readonly sentence: Text;
}

/** The later printed value less the earlier one, exactly; of two percentages it is in percentage points (百分点). */
export interface PrintedDifference {
  readonly unit: Unit;
  /** The digits: `'-0.25'`. */
  readonly decimal: string;
  /** The digits with their sign and the unit: `+0.25个百分点`. */
  readonly text: Text;
}

/** A part of a composition that is printed otherwise. */
export interface PartChange {
  /** The value of the attribute that the composition is by. */
  readonly value: string;
  readonly name: Text;
  readonly before: string | null;
  readonly after: string | null;
  readonly difference: PrintedDifference | null;
}

/** One thing that differs, for programs and for readers. */
export interface Differing<Code extends string, Value> {
  readonly code: Code;
  readonly before: Value;
  readonly after: Value;
  readonly text: Text;
}

/** What differs between two bulletins as wholes; `rules` are the versions of one rule set, `null` where none of its figures are there. */
export type ContextChange =
  | Differing<'period', Period | null>
  | Differing<'as-of' | 'calendar', string | null>
  | Differing<'library', string>
  | (Differing<'rules', string | null> & { readonly id: string });

/** What a figure was made from, where that differs (变化原因). */
export type ChangeReason =
  /** The step is named as in a recount: `numerator`, `excluded: <reason>`, `part: <value>`; `given: <name>` for a named count. */
  | (Differing<'count', number | null> & { readonly step: string })
  /** Value and basis, before and after; `null` where the figure read no such parameter. */
  | (Differing<'parameter', Setting<unknown> | null> & { readonly parameter: string })
  | Differing<'state', Figure['state']>
  | Differing<'rules' | 'library', string>
  | Differing<'period', Period | null>
  | Differing<'as-of' | 'calendar', string | null>
  | Differing<'catalogue', FigureCommon['catalogue']>
  | Differing<'flags', FigureCommon['flags']>
  | Differing<'definition', Pick<Figure, 'indicator' | 'kind' | 'unit'>>;
