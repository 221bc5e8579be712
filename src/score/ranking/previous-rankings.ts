import { digest } from '../../ground/digest.js';
import { canonicalJson, fault, type Text, ZwfwError } from '../../ground/index.js';
import { type Scope, scopeKey } from '../../tally/grouping.js';
import { type Period, previousPeriod } from '../../time/index.js';
import { keysOf } from './comparable-scores.js';
import { amongLast } from './lists.js';
import type { AppliedPolicy } from './rank-policy.js';
import type { Before } from './ranked-groups.js';
import type { PreviousRanking, Ranking } from './ranking-record.js';
import { requireRankingAt } from './ranking-schema.js';

/** What a ranking has to have in common with those before it. */
export interface Present extends Pick<Ranking, 'scorecard' | 'period' | 'policy'> {
  /** The scope of one of its units: all have the same keys. */
  readonly scope: Scope;
}

/**
 * The rankings before, each for the period directly before that of the one before it in the list.
 *
 * @throws `invalid-ranking` for what is no ranking; `score-mismatch` for one by another scorecard, another way of grouping or of sharing places, of
 * other units, or of a period that is not the one directly before.
 */
export function requirePrevious(previous: unknown, present: Present): readonly Ranking[] {
  const list: readonly unknown[] = Array.isArray(previous) ? previous : [previous];
  const rankings = list.map((each, index) => requireRankingAt(each, ['previous', index]));
  let later = present.period;
  for (const [index, ranking] of rankings.entries()) {
    requireAlike(ranking, present, index);
    if (!isDirectlyBefore(ranking.period, later)) throw gap(ranking.period, later, index);
    later = ranking.period;
  }
  return rankings;
}

/** What a ranking records of those before it. */
export function recordedPrevious(
  rankings: readonly Ranking[],
  { running }: AppliedPolicy,
): readonly PreviousRanking[] {
  return rankings.map((ranking) => ({
    period: copy(ranking.period!),
    version: ranking.scorecard.version,
    policy: copy(ranking.policy),
    digest: digest(ranking),
    last:
      running === null
        ? null
        : ranking.groups.flatMap(({ units }) =>
            amongLast(units, running.last, running.tied).map(({ scope }) => ({ ...scope })),
          ),
  }));
}

/** The places of the ranking directly before. */
export function placesIn(ranking: Ranking | undefined): Before['placeOf'] {
  if (ranking === undefined) return null;
  const groups = new Map(
    ranking.groups.map(({ group, units }) => [
      group,
      new Map(units.map(({ scope, place }) => [scopeKey(scope), place])),
    ]),
  );
  return (scope, group) => groups.get(group)?.get(scopeKey(scope)) ?? null;
}

/** Who had a place and is neither ranked nor listed any more, in the order of their scopes. */
export function leftSince(ranking: Ranking | undefined, present: readonly Scope[]): readonly Scope[] | null {
  if (ranking === undefined) return null;
  const keys = new Set(present.map(scopeKey));
  const ranked = ranking.groups.flatMap(({ units }) => units.map(({ scope }) => ({ ...scope })));
  return ranked
    .map((scope) => ({ scope, key: scopeKey(scope) }))
    .filter(({ key }) => !keys.has(key))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ scope }) => scope);
}

function copy<T>(value: T): T {
  return JSON.parse(canonicalJson(value)) as T;
}

function requireAlike(ranking: Ranking, { scorecard, policy, scope }: Present, index: number): void {
  if (ranking.scorecard.id !== scorecard.id)
    throw mismatch(
      index,
      ['scorecard', 'id'],
      {
        zh: `的计分办法应为 ${scorecard.id},实为 ${ranking.scorecard.id};不同计分办法的名次不能比较`,
        en: `must be by the scorecard ${scorecard.id}, found ${ranking.scorecard.id}: places by different scorecards do not compare`,
      },
      ranking.scorecard.id,
    );
  for (const key of ['groups', 'ties', 'best'] as const) {
    if (ranking.policy[key] === policy[key]) continue;
    throw mismatch(
      index,
      ['policy', key],
      {
        zh: `的 ${key} 应为 ${policy[key]},实为 ${ranking.policy[key]};这样的名次不能比较`,
        en: `must have ${key} ${policy[key]}, found ${ranking.policy[key]}: such places do not compare`,
      },
      ranking.policy[key],
    );
  }
  const units = [...ranking.groups.flatMap(({ units: ranked }) => ranked), ...ranking.notRanked];
  const strange = units.find((unit) => keysOf(unit.scope) !== keysOf(scope));
  if (strange === undefined) return;
  throw mismatch(
    index,
    ['groups'],
    {
      zh: `的单位应按 ${keysOf(scope)} 划分,实为 ${keysOf(strange.scope)}`,
      en: `must be of units by ${keysOf(scope)}, found ${keysOf(strange.scope)}`,
    },
    keysOf(strange.scope),
  );
}

function isDirectlyBefore(period: Period | null, later: Period | null): boolean {
  if (period === null || later === null) return false;
  try {
    const expected = previousPeriod(later);
    return period.kind === expected.kind && period.start === expected.start && period.end === expected.end;
  } catch (error) {
    // A year to date, and the first period of all, have none before them.
    if (error instanceof ZwfwError && error.code === 'invalid-period') return false;
    throw error;
  }
}

function gap(period: Period | null, later: Period | null, index: number): Error {
  const named = (each: Period | null): Text => each?.name ?? { zh: '未注明的周期', en: 'no stated period' };
  const [found, after] = [named(period), named(later)];
  return mismatch(
    index,
    ['period'],
    {
      zh: `的周期应恰在${after.zh}之前(中间不得缺期),实为${found.zh}`,
      en: `must be for the period directly before ${after.en}, none left out, found ${found.en}`,
    },
    found.en,
  );
}

function mismatch(index: number, path: readonly string[], why: Text, found: string): Error {
  return fault(
    'score-mismatch',
    {
      zh: `前 ${index + 1} 期的排名${why.zh}。`,
      en: `The ranking ${index + 1} before this one ${why.en}.`,
    },
    { path: ['previous', index, ...path], found },
  );
}
