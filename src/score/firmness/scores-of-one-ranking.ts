import { canonicalJson, fault, printed, type Text } from '../../ground/index.js';
import { type Scope, scopeKey } from '../../tally/grouping.js';
import type { ScoreFigure } from '../score-record.js';

/**
 * The scores of one ranking, in the order of their scopes. Only what is read of them is checked.
 *
 * @throws `invalid-score` with the place; `score-mismatch` for scores of different scorecards, periods or grouping, and for a unit that comes twice.
 */
export function scoresOfOneRanking(scores: unknown): readonly ScoreFigure[] {
  if (!Array.isArray(scores) || scores.length === 0) throw invalidScore([], scores);
  const list = scores as readonly unknown[];
  const first = requireScoreFields(list[0], 0);
  const keys = keysOf(first.scope);
  const [isSameScorecard, isSamePeriod] = [equalTo(first.scorecard), equalTo(first.period)];
  const byKey = new Map<string, ScoreFigure>();
  for (const [index, value] of list.entries()) {
    const score = requireScoreFields(value, index);
    if (!isSameScorecard(score.scorecard))
      throw mismatch(index, score, {
        zh: '与第 1 个得分同一计分办法的得分',
        en: 'a score by the same scorecard as score 1',
      });
    if (!isSamePeriod(score.period))
      throw mismatch(index, score, {
        zh: '与第 1 个得分同一统计周期的得分',
        en: 'a score of the same period as score 1',
      });
    if (keysOf(score.scope) !== keys)
      throw mismatch(index, score, {
        zh: '范围的键与第 1 个得分相同的得分',
        en: 'a score whose scope has the same keys as that of score 1',
      });
    const key = scopeKey(score.scope);
    if (byKey.has(key))
      throw mismatch(index, score, { zh: '每个单位一个得分', en: 'one score for each unit' });
    byKey.set(key, score);
  }
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, score]) => score);
}

function requireScoreFields(value: unknown, index: number): ScoreFigure {
  if (!isObject(value)) throw invalidScore([index], value);
  const { format, kind, scope, group, period, scorecard, parts, state, exact, decimal, text, reason } = value;
  const isRight =
    format === 'zwfw-figure/1' &&
    kind === 'score' &&
    isObject(scope) &&
    Object.values(scope).every((each) => typeof each === 'string') &&
    (group === null || typeof group === 'string') &&
    (period === null || isObject(period)) &&
    isObject(scorecard) &&
    Array.isArray(parts) &&
    (state === 'value'
      ? isObject(exact) && typeof decimal === 'string' && typeof text === 'string'
      : state === 'not-scored' && isObject(reason));
  if (!isRight) throw invalidScore([index], value);
  return value as unknown as ScoreFigure;
}

/** Scores that were read back from JSON hold equal scorecards, not the same one. */
function equalTo(one: unknown): (other: unknown) => boolean {
  const text = JSON.stringify(one);
  return (other) =>
    one === other || JSON.stringify(other) === text || canonicalJson(other) === canonicalJson(one);
}

function keysOf(scope: Scope): string {
  return JSON.stringify(Object.keys(scope).sort());
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The error for what is no score, or one that does not follow from its parts. */
export function invalidScore(path: readonly (string | number)[], found: unknown): Error {
  return fault(
    'invalid-score',
    {
      zh: `应为 score 得到的得分(至少一个,或由其 JSON 读回),其分值须由所载各部分得出;${path.length === 0 ? '' : `第 ${Number(path[0]) + 1} 个`}实为 ${printed(found)}。`,
      en: `Expected scores that score() made, at least one, or what JSON.parse gives of them, each following from the parts that it holds; found ${printed(found)}${path.length === 0 ? '' : ` as number ${Number(path[0]) + 1}`}.`,
    },
    { path: ['scores', ...path], found: printed(found) },
  );
}

function mismatch(index: number, { scope }: ScoreFigure, expected: Text): Error {
  return fault(
    'score-mismatch',
    {
      zh: `第 ${index + 1} 个得分 ${printed(scope)}:应为${expected.zh};请只传入同一次计分的得分。`,
      en: `Score ${index + 1} ${printed(scope)}: expected ${expected.en}; pass the scores of one scoring.`,
    },
    { path: ['scores', index], found: printed(scope) },
  );
}
