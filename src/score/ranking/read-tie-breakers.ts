import { fault, printed, type Text } from '../../ground/index.js';
import { inputKey, type ScoreInput } from '../score-input.js';
import type { ScoreFigure, ScoreReading } from '../score-record.js';
import { isExact } from './exact-text.js';
import { exactCopy } from './own-parts.js';
import type { AppliedPolicy } from './rank-policy.js';
import { kindOf, type NamedTieBreaker, type TieBreaker, type TieBreakerValue } from './tie-breaker.js';
import { unitName } from './unit-names.js';

/** A tie-breaker that can be read from the score of a unit. */
export interface ReadableTieBreaker extends NamedTieBreaker {
  readonly read: (score: ScoreFigure) => TieBreakerValue;
}

/**
 * The tie-breakers of a policy, for some scores.
 *
 * @throws `invalid-policy` for one that the scores say nothing of: no such part, no part that reads the input, no volume, no such key.
 */
export function readableTieBreakers(
  breakers: readonly TieBreaker[],
  scores: readonly ScoreFigure[],
): readonly ReadableTieBreaker[] {
  return breakers.map((breaker, index) => {
    const kind = kindOf(breaker);
    if ('part' in breaker) return { kind, ...byPart(breaker.part, index, scores) };
    if ('input' in breaker) return { kind, ...byInput(breaker.input, index, scores) };
    if ('volume' in breaker) return { kind, ...byVolume(index, scores) };
    return { kind, ...byScope(breaker.scope, index, scores) };
  });
}

type Readable = Omit<ReadableTieBreaker, 'kind'>;

function byPart(part: string, index: number, scores: readonly ScoreFigure[]): Readable {
  const { parts } = scores[0]!.scorecard;
  if (!Object.hasOwn(parts, part))
    throw unread(index, 'part', part, {
      zh: `计分办法在该周期内的计分项之一(${Object.keys(parts).join('、')})`,
      en: `one of the parts of the scorecard in the period (${Object.keys(parts).join(', ')})`,
    });
  return {
    name: parts[part]!.value.name,
    read: (score) => {
      const scored = score.parts.find((each) => each.part === part && each.period === null);
      return { exact: numberIn(scored?.points ?? null, score), text: null };
    },
  };
}

function byInput(input: ScoreInput, index: number, scores: readonly ScoreFigure[]): Readable {
  const key = inputKey(input);
  const readers = Object.entries(scores[0]!.scorecard.parts).flatMap(([part, { value }]) =>
    'input' in value && inputKey(value.input) === key ? [part] : [],
  );
  if (readers.length === 0)
    throw unread(index, 'input', input, {
      zh: '计分办法在该周期内有计分项或一票否决读取的依据',
      en: 'an input that an item or a veto of the scorecard reads in the period',
    });
  const names = new Set(readers);
  const readingOf = ({ parts }: ScoreFigure): ScoreReading | null =>
    parts.find((each) => each.period === null && each.input !== null && names.has(each.part))?.input ?? null;
  const withReading = scores.find((score) => readingOf(score) !== null);
  const unreached: Text = { zh: key, en: key };
  return {
    name: withReading === undefined ? unreached : readingOf(withReading)!.name,
    read: (score) => valueIn(readingOf(score), score),
  };
}

function byVolume(index: number, scores: readonly ScoreFigure[]): Readable {
  if (scores[0]!.scorecard.volume === null)
    throw unread(index, 'volume', null, {
      zh: '计分办法写明了业务量(volume)的得分;该计分办法没有写明',
      en: 'scores whose scorecard says what tells the volume; this one does not',
    });
  return {
    name: scores.find(({ volume }) => volume !== null)?.volume?.name ?? { zh: '业务量', en: 'volume' },
    read: (score) => valueIn(score.volume, score),
  };
}

function byScope(key: string, index: number, scores: readonly ScoreFigure[]): Readable {
  const { scope } = scores[0]!;
  if (!Object.hasOwn(scope, key))
    throw unread(index, 'scope', key, {
      zh: `得分范围的分组键之一(${Object.keys(scope).join('、')})`,
      en: `one of the keys of the scopes (${Object.keys(scope).join(', ')})`,
    });
  return { name: { zh: key, en: key }, read: (score) => ({ exact: null, text: score.scope[key]! }) };
}

function valueIn(reading: ScoreReading | null, score: ScoreFigure): TieBreakerValue {
  const exact = numberIn(reading?.exact ?? null, score);
  return { exact, text: exact === null ? null : (reading?.text ?? null) };
}

function numberIn(exact: unknown, { scope }: ScoreFigure): TieBreakerValue['exact'] {
  if (exact === null) return null;
  if (isExact(exact)) return exactCopy(exact);
  const record = unitName(scope);
  throw fault(
    'invalid-score',
    {
      zh: `${record} 的得分中,计分项的点数或其依据的值应为两个整数之比,实为 ${printed(exact)};请传入 score 得到的得分。`,
      en: `In the score of ${record} the points of a part, or the value that it read, must be a ratio of two integers, found ${printed(exact)}; pass scores that score() made.`,
    },
    { path: ['scores'], found: printed(exact), record },
  );
}

function unread(index: number, field: string, found: unknown, expected: Text): Error {
  return fault(
    'invalid-policy',
    {
      zh: `第 ${index + 1} 个区分办法的 ${field} 应为${expected.zh},实为 ${printed(found)}。`,
      en: `Tie-breaker ${index + 1}: ${field} must be ${expected.en}, found ${printed(found)}.`,
    },
    { path: ['policy', 'tieBreakers', index, field], found: printed(found) },
  );
}

/**
 * Refuses a minimum volume for scores that say nothing of volume.
 *
 * @throws `invalid-policy`.
 */
export function requireVolume({ minimumVolume }: AppliedPolicy, scores: readonly ScoreFigure[]): void {
  if (minimumVolume === null || scores[0]!.scorecard.volume !== null) return;
  throw fault(
    'invalid-policy',
    {
      zh: `minimumVolume(${minimumVolume})需要计分办法写明什么是业务量(volume),而该计分办法没有写明;请在计分办法中写明,或去掉 minimumVolume。`,
      en: `minimumVolume (${minimumVolume}) takes a scorecard that says what tells the volume, and this one does not: say it there, or leave minimumVolume out.`,
    },
    { path: ['policy', 'minimumVolume'], found: minimumVolume },
  );
}
