import { fault } from '../ground/index.js';
import type { Period } from '../time/index.js';
import { requireScorable } from './check-figure.js';
import { keysOfFigure, periodOfFigure, type ScorableFigure } from './figure-reading.js';
import { periodKey } from './sub-periods.js';

/** A figure that a scorecard may read, and as which inputs. */
export interface ReadFigure {
  readonly figure: ScorableFigure;
  /** Its place among all that were given. */
  readonly index: number;
  readonly keys: readonly string[];
  readonly period: Period | null;
  readonly place: string;
}

/**
 * The figures that a scorecard reads on any day; all others are passed over.
 *
 * @throws `invalid-figure`.
 */
export function readFigures(figures: readonly unknown[], keys: ReadonlySet<string>): readonly ReadFigure[] {
  const read: ReadFigure[] = [];
  // Most figures are of the period of the one before.
  let [last, place]: [Period | null, string] = [null, ''];
  for (const [index, value] of figures.entries()) {
    const figure = requireScorable(value, index);
    const own = keysOfFigure(figure).filter((key) => keys.has(key));
    if (own.length === 0) continue;
    const period = periodOfFigure(figure);
    if (period !== last) [last, place] = [period, periodKey(period)];
    read.push({ figure, index, keys: own, period, place });
  }
  return read;
}

/**
 * The one period that all figures are of.
 *
 * @throws `score-mismatch` where they are of several.
 */
export function periodOfAll(figures: readonly ReadFigure[]): Period | null {
  const [first] = figures;
  if (first === undefined || figures.every(({ place }) => place === first.place))
    return first?.period ?? null;
  const periods = new Map(figures.map(({ place, period }) => [place, period]));
  const names = [...periods.values()].map((period) => ({
    zh: period?.name.zh ?? '未注明',
    en: period?.name.en ?? 'none stated',
  }));
  throw fault(
    'score-mismatch',
    {
      zh: `指标值属于不同的统计周期(${names.map(({ zh }) => zh).join('、')});请用 period 指明得分的统计周期。`,
      en: `The figures are of different periods (${names.map(({ en }) => en).join(', ')}); name the period of the scores by the option period.`,
    },
    { path: ['period'] },
  );
}
