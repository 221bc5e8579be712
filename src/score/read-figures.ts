import { fault } from '../ground/index.js';
import type { Period } from '../time/index.js';
import { requireScorable } from './check-figure.js';
import { keysOfFigure, periodOfFigure, type ScorableFigure } from './figure-reading.js';

/** As which inputs a figure is read; none where it is not. */
export type KeysOf = (figure: ScorableFigure) => readonly string[];

/** Finds as which of some inputs figures are read. */
export function keyLookup(keys: ReadonlySet<string>): KeysOf {
  const read = (figure: ScorableFigure) => keysOfFigure(figure).filter((key) => keys.has(key));
  // Most figures are that of an indicator itself, and are as many as there are units.
  const byCode = new Map<string, readonly string[]>();
  return (figure) => {
    if (figure.kind === 'change' || figure.kind === 'attainment') return read(figure);
    const { code } = figure.indicator;
    const known = byCode.get(code) ?? read(figure);
    byCode.set(code, known);
    return known;
  };
}

/**
 * The period of the first figure that is read, where none is stated.
 *
 * @throws `invalid-figure`.
 */
export function periodOfFirst(figures: readonly unknown[], keysOf: KeysOf): Period | null {
  for (const [index, value] of figures.entries()) {
    const figure = requireScorable(value, index);
    if (keysOf(figure).length > 0) return periodOfFigure(figure);
  }
  return null;
}

/** The error for figures of several periods, where none is stated. */
export function severalPeriods(one: Period | null, other: Period | null): Error {
  const [first, second] = [one, other].map((period) => period?.name ?? { zh: '未注明', en: 'none stated' });
  return fault(
    'score-mismatch',
    {
      zh: `指标值属于不同的统计周期(${first!.zh}、${second!.zh});请用 period 指明得分的统计周期。`,
      en: `The figures are of different periods (${first!.en}, ${second!.en}); name the period of the scores by the option period.`,
    },
    { path: ['period'], found: second!.en },
  );
}
