import { units } from '../../exact/index.js';
import { fault, printed, type Text } from '../../ground/index.js';
import { periodSchema } from '../../model/period-schema.js';
import { type Scope, scopeKey } from '../../tally/grouping.js';
import type { Period } from '../../time/index.js';
import { isScope } from '../check-figure.js';
import type { ResolvedScorecard } from '../resolve-scorecard.js';
import type { ScoreFigure } from '../score-record.js';
import { isExact } from './exact-text.js';

/**
 * The scores of one ranking, in the order of their scopes. Only the fields that a ranking reads are checked: a check of everything that ten thousand
 * scores say would take longer than ranking them.
 *
 * @param isOfSame - Whether two scores go by the same scorecard: where nothing is computed from it, its id, version, name and day tell.
 * @throws `invalid-score` with the place; `score-mismatch` for scores of different scorecards, periods or grouping, and for a unit that comes twice.
 */
export function requireComparable(
  scores: unknown,
  isOfSame: (one: ResolvedScorecard, other: ResolvedScorecard) => boolean = isOfSameScorecard,
): readonly ScoreFigure[] {
  if (!Array.isArray(scores) || scores.length === 0) {
    throw fault(
      'invalid-score',
      {
        zh: `应为各单位的得分(至少一个),实为 ${printed(scores)}。`,
        en: `Expected the scores of the units, at least one, found ${printed(scores)}.`,
      },
      { path: ['scores'], found: printed(scores) },
    );
  }
  const checked = Array.from(scores as readonly unknown[], requireFields);
  const first = checked[0]!;
  if (first.period !== null && !periodSchema.safeParse(first.period).success)
    throw invalidScore(0, 'period', first.period);
  const keys = keysOf(first.scope);
  const byKey = new Map<string, ScoreFigure>();
  for (const [index, score] of checked.entries()) {
    if (!isOfSame(score.scorecard, first.scorecard))
      throw mismatch(index, score.scope, {
        zh: '与第 1 个得分不是按同一计分办法(id、版本、名称和日期)得出的,不能一起排名',
        en: 'is not of the same scorecard (id, version, name and day) as score 1: they cannot be ranked together',
      });
    if (!isSamePeriod(score.period, first.period))
      throw mismatch(index, score.scope, {
        zh: '与第 1 个得分的统计周期不同,不能一起排名',
        en: 'is not of the same period as score 1: they cannot be ranked together',
      });
    if (keysOf(score.scope) !== keys)
      throw mismatch(index, score.scope, {
        zh: '的范围与第 1 个得分的分组键不同,不能一起排名',
        en: 'has a scope of other keys than score 1: they cannot be ranked together',
      });
    const key = scopeKey(score.scope);
    if (byKey.has(key))
      throw mismatch(index, score.scope, {
        zh: '的单位出现两次;每个单位只能有一个得分',
        en: 'is of a unit that comes twice; each unit has one score',
      });
    byKey.set(key, score);
  }
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, score]) => score);
}

type Field = keyof ScoreFigure;

const fields: readonly (readonly [Field, (value: unknown, score: ScoreFigure) => boolean])[] = [
  ['format', (value) => value === 'zwfw-figure/1'],
  ['kind', (value) => value === 'score'],
  ['scope', isScope],
  ['group', isTextOrNull],
  ['period', (value) => value === null || (isObject(value) && isText(value.name))],
  ['scorecard', isScorecard],
  ['parts', (value) => Array.isArray(value) && value.every(isObject)],
  ['volume', (value) => value === null || isReading(value)],
  ['flags', (value) => Array.isArray(value) && value.every((each) => isObject(each) && isText(each.text))],
  ['state', (value) => value === 'value' || value === 'not-scored'],
  ['exact', (value, { state }) => (state === 'value' ? isExact(value) : value === null)],
  ['decimal', (value, { state }) => (state === 'value' ? isDecimal(value) : value === null)],
  ['text', (value, { state }) => (state === 'value' ? typeof value === 'string' : value === null)],
  ['reason', (value, { state }) => (state === 'value' ? value === null : isText(value))],
];

function requireFields(score: unknown, index: number): ScoreFigure {
  if (!isObject(score)) throw invalidScore(index, null, score);
  const read = score as unknown as ScoreFigure;
  const wrong = fields.find(([field, isRight]) => !isRight(read[field], read));
  if (wrong === undefined) return read;
  throw invalidScore(index, wrong[0], read[wrong[0]]);
}

function isScorecard(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, version, name, on, parts, volume } = value;
  return (
    typeof id === 'string' &&
    typeof version === 'string' &&
    isText(name) &&
    isTextOrNull(on) &&
    isObject(parts) &&
    (volume === null || isObject(volume))
  );
}

const readingStates = ['value', 'zero-denominator', 'missing-input', 'not-applicable'];

function isReading(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { unit, state, exact, text, reason, name } = value;
  return (
    units.some((each) => each === unit) &&
    readingStates.some((each) => each === state) &&
    (exact === null || isExact(exact)) &&
    isTextOrNull(text) &&
    (reason === null || isText(reason)) &&
    isText(name)
  );
}

function isDecimal(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d{1,100000}(?:\.\d{1,40})?$/u.test(value);
}

function isText(value: unknown): value is Text {
  return isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isOfSameScorecard(one: ResolvedScorecard, other: ResolvedScorecard): boolean {
  if (one === other) return true;
  const identity = ({ id, version, on, name: { zh, en }, volume }: ResolvedScorecard) =>
    JSON.stringify([id, version, on, zh, en, volume === null]);
  return identity(one) === identity(other);
}

function isSamePeriod(one: Period | null, other: Period | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  const identity = ({ kind, start, end, name: { zh, en } }: Period) =>
    JSON.stringify([kind, start, end, zh, en]);
  return identity(one) === identity(other);
}

/** The keys of a scope as a text that is the same for the same keys. */
export function keysOf(scope: Scope): string {
  return JSON.stringify(Object.keys(scope).sort());
}

/** The error for what is no score, at a place. */
export function invalidScore(index: number, field: string | null, found: unknown): Error {
  const at: Text =
    field === null ? { zh: '', en: '' } : { zh: `的 ${field} 有误`, en: ` is wrong at ${field}` };
  return fault(
    'invalid-score',
    {
      zh: `第 ${index + 1} 个得分${at.zh},实为 ${printed(found)};请传入 score 得到的得分,或由其 JSON 读回的对象。`,
      en: `Score ${index + 1}${at.en}, found ${printed(found)}; pass scores that score() made, or what JSON.parse gives of them.`,
    },
    { path: ['scores', index, ...(field === null ? [] : [field])], found: printed(found) },
  );
}

function mismatch(index: number, scope: Scope, why: Text): Error {
  return fault(
    'score-mismatch',
    {
      zh: `第 ${index + 1} 个得分 ${printed(scope)} ${why.zh}。`,
      en: `Score ${index + 1} ${printed(scope)} ${why.en}.`,
    },
    { path: ['scores', index], found: printed(scope) },
  );
}
