import { deepFreeze } from '../ground/index.js';
import type { Period } from '../time/index.js';
import { requireScoring } from './check-options.js';
import { requireCheckedScorecard } from './checked-scorecard.js';
import { evaluateParts } from './evaluate-parts.js';
import type { ScorableFigure } from './figure-reading.js';
import { inputKeysOf, inputsOfProgram } from './inputs-of-program.js';
import { programOf } from './program.js';
import { keyLookup, periodOfFirst } from './read-figures.js';
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
 *
 * @example
 * ```ts
 * import { defineScorecard, explainPart, replayScore, score } from 'zwfw-indicators';
 * const since = { from: '2024-01-01', basis: { kind: 'assumed', reason: { zh: '示例', en: 'an example' } } } as const;
 * const item = {
 *   kind: 'item',
 *   name: { zh: '投诉扣分', en: 'complaints' },
 *   input: { given: 'complaints' },
 *   transform: { kind: 'per-event', start: '100', points: '-2' },
 *   least: '0',
 *   withoutValue: 'not-scored',
 * } as const;
 * const scorecard = defineScorecard({
 *   format: 'zwfw-scorecard/1',
 *   id: 'windows',
 *   version: '1',
 *   name: { zh: '窗口评价', en: 'windows' },
 *   extends: null,
 *   total: 'complaints',
 *   inputs: { complaints: { name: { zh: '投诉', en: 'complaints' }, unit: 'count' } },
 *   parts: { complaints: [{ ...since, value: item }] },
 *   rounding: [{ ...since, value: { places: 1, mode: 'halfExpand', stages: ['total'] } }],
 * });
 * const given = [
 *   { scope: { window: 'A' }, values: { complaints: '3' } },
 *   { scope: { window: 'B' }, values: { complaints: '0' } },
 *   { scope: { window: 'C' }, values: { complaints: null } },
 * ];
 * const scores = score([], scorecard, { given });
 * scores.map(({ text }) => text); // => ['94.0分', '100.0分', null]
 * scores[2]?.reason?.en; // => 'complaints: no value was given for the unit'
 * explainPart(scores[0]!, 'complaints', { locale: 'en' }); // => 'complaints: complaints 3, 100 + events × (-2): 94 points'
 * replayScore(JSON.parse(JSON.stringify(scores[0]))).holds; // => true
 * ```
 */
export function score(
  figures: readonly ScorableFigure[],
  scorecard: Scorecard,
  options: ScoreOptions = {},
): readonly ScoreFigure[] {
  requireCheckedScorecard(scorecard);
  requireScoring(figures, options);
  const keysOf = keyLookup(inputKeysOf(scorecard));
  const period = deepFreeze(copied(options.period ?? periodOfFirst(figures, keysOf)));
  const card = resolveScorecard(scorecard, period);
  const program = programOf(card);
  const place = periodKey(period);
  const readings = readInputs(figures, keysOf, inputsOfProgram(program, place), card.inputs, options, period);
  const volumeOf = card.volume === null ? null : readings.of(place, inputKey(card.volume.value));
  return Object.freeze(
    unitSources(program, readings, period).map((source, unit) =>
      scoreOf(program, evaluateParts(program, source), {
        ...readings.units[unit]!,
        period,
        volume: volumeOf === null ? null : volumeOf(unit),
      }),
    ),
  );
}

function copied(period: Period | null): Period | null {
  return period === null ? null : { ...period, name: { ...period.name } };
}
