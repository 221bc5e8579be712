import { deepFreeze, fault } from '../ground/index.js';
import type { Period } from '../time/index.js';
import { requireScorable } from './check-figure.js';
import { requireScoring } from './check-options.js';
import { requireCheckedScorecard } from './checked-scorecard.js';
import { evaluateParts } from './evaluate-parts.js';
import { keyOfFigure, periodOfFigure, type ScorableFigure } from './figure-reading.js';
import { inputKeysOf, inputsOfProgram } from './inputs-of-program.js';
import { programOf } from './program.js';
import { readInputs } from './readings.js';
import { resolveScorecard } from './resolve-scorecard.js';
import { inputKey } from './score-input.js';
import { scoreOf } from './score-of.js';
import type { ScoreOptions } from './score-options.js';
import type { ScoreFigure } from './score-record.js';
import type { Scorecard } from './scorecard.js';
import { periodKey } from './sub-periods.js';
import { unitSources } from './unit-sources.js';

/**
 * Scores units (计分): each item's value becomes points by its transform, the points are put together as the scorecard says, and the total is rounded at
 * the end. One score for each unit, in the order of their scopes, with everything that it was made of.
 *
 * @param figures - Of all units, each of one of them by its scope; those that the scorecard does not read are passed over.
 * @throws `invalid-scorecard` for one that was not defined; `wrong-type` for figures and options of another form; `invalid-figure`; `figure-twice`; `score-mismatch` for figures of other units or periods than
 * those that are scored; `unknown-input`, `wrong-type`, `invalid-text`, `unit-mismatch` for given values; `unknown-group`; `rule-change-in-period`;
 * `no-rule-in-force`.
 */
export function score(
  figures: readonly ScorableFigure[],
  scorecard: Scorecard,
  options: ScoreOptions = {},
): readonly ScoreFigure[] {
  requireCheckedScorecard(scorecard);
  requireScoring(figures, options);
  const period = deepFreeze(copied(options.period ?? periodOf(figures, inputKeysOf(scorecard))));
  const card = resolveScorecard(scorecard, period);
  const program = programOf(card);
  const place = periodKey(period);
  const readings = readInputs(figures, inputsOfProgram(program, place), card.inputs, options, period);
  const volumes = card.volume === null ? null : readings.of(place, inputKey(card.volume.value));
  return Object.freeze(
    unitSources(program, readings, period).map((source, unit) =>
      scoreOf(program, evaluateParts(program, source), {
        ...readings.units[unit]!,
        period,
        volume: volumes === null ? null : volumes[unit]!,
      }),
    ),
  );
}

/** The one period that all figures are of, of those that may be read. */
function periodOf(figures: readonly ScorableFigure[], keys: ReadonlySet<string>): Period | null {
  const periods = new Map<string, Period | null>();
  for (const [index, figure] of figures.entries()) {
    const key = keyOfFigure(requireScorable(figure, index));
    if (key === null || !keys.has(key)) continue;
    const period = periodOfFigure(figure);
    periods.set(periodKey(period), period);
  }
  if (periods.size <= 1) return periods.values().next().value ?? null;
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

function copied(period: Period | null): Period | null {
  return period === null ? null : { ...period, name: { ...period.name } };
}
