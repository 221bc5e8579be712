import { fault } from '../../ground/index.js';
import { ratioOfText } from '../number-text.js';
import { readBack } from '../written-outcome.js';
import type { Contender } from './contender.js';
import { orderOfValues } from './order-of-values.js';
import { placeText } from './place-text.js';
import type { AppliedPolicy, TieRule } from './rank-policy.js';
import type { RankedUnit } from './ranking-record.js';
import { type Best, bestOf, kindOf, type TieBreaker } from './tie-breaker.js';
import { unitNames } from './unit-names.js';

/** Where a unit stands in its group. */
export type Placement = Pick<
  RankedUnit,
  'place' | 'firstPosition' | 'lastPosition' | 'tiedWith' | 'brokenBy'
> & {
  /** Its place in the list of contenders. */
  readonly at: number;
};

/**
 * Gives each unit of one group its place (名次), in the order of the places.
 *
 * @param contenders - In the order of their scopes, which those that are tied keep.
 * @throws `unbroken-tie` where the policy knows no ties and no tie-breaker decides.
 */
export function placements(contenders: readonly Contender[], policy: AppliedPolicy): readonly Placement[] {
  const levels = levelsOf(contenders, policy);
  const sorted = [...contenders.keys()].sort((one, other) => {
    for (const level of levels) if (level[one] !== level[other]) return level[one]! - level[other]!;
    return 0;
  });
  const placed: Placement[] = [];
  for (let start = 0, run = 1; start < sorted.length; run += 1) {
    let end = start + 1;
    while (end < sorted.length && separatedAt(levels, sorted[start]!, sorted[end]!) === null) end += 1;
    if (policy.ties === 'ordinal' && end - start > 1)
      throw unbrokenTie(
        sorted.slice(start, end).map((at) => contenders[at]!),
        policy,
      );
    const separated = start === 0 ? 0 : separatedAt(levels, sorted[start - 1]!, sorted[start]!)!;
    const place = placeOf(policy.ties, start + 1, end, run);
    for (let position = start; position < end; position += 1) {
      // Level 0 is the score; what is tied with the unit before it is separated from it by nothing.
      const isBroken = separated > 0 && position === start;
      placed.push({
        at: sorted[position]!,
        place,
        firstPosition: start + 1,
        lastPosition: end,
        tiedWith: end - start - 1,
        brokenBy: isBroken
          ? { index: separated - 1, kind: kindOf(policy.tieBreakers[separated - 1]!) }
          : null,
      });
    }
    start = end;
  }
  return placed;
}

function placeOf(ties: TieRule, first: number, last: number, run: number): string {
  switch (ties) {
    case 'competition':
    case 'ordinal':
      return `${first}`;
    case 'dense':
      return `${run}`;
    case 'fractional':
      return placeText(first + last);
  }
}

/** By the score and by each tie-breaker a number for every unit, the better the less. */
function levelsOf(contenders: readonly Contender[], policy: AppliedPolicy): readonly (readonly number[])[] {
  const scores = contenders.map(({ exact, decimal }) =>
    policy.on === 'exact' ? readBack(exact) : ratioOfText(decimal),
  );
  return [
    bestFirst(orderOfValues(scores), policy.best, scores.length),
    ...policy.tieBreakers.map((breaker, index) => levelOf(contenders, breaker, index)),
  ];
}

function levelOf(contenders: readonly Contender[], breaker: TieBreaker, index: number): readonly number[] {
  const values = contenders.map(({ tieBreakers }) => tieBreakers[index] ?? { exact: null, text: null });
  if ('scope' in breaker) {
    const texts = values.map(({ text }) => text ?? '');
    // The order of sort() is that of UTF-16 code units.
    const numbers = new Map([...new Set(texts)].sort().map((text, number) => [text, number]));
    return texts.map((text) => numbers.get(text)!);
  }
  const exact = values.flatMap((value) => (value.exact === null ? [] : [readBack(value.exact)]));
  const ordered = bestFirst(orderOfValues(exact), bestOf(breaker), exact.length)[Symbol.iterator]();
  return values.map((value) => (value.exact === null ? contenders.length : ordered.next().value!));
}

function bestFirst(numbers: readonly number[], best: Best, count: number): readonly number[] {
  return best === 'lowest' ? numbers : numbers.map((number) => count - 1 - number);
}

/** At which of the levels two units differ first; `null` where they are tied. */
function separatedAt(levels: readonly (readonly number[])[], one: number, other: number): number | null {
  for (let level = 0; level < levels.length; level += 1)
    if (levels[level]![one] !== levels[level]![other]) return level;
  return null;
}

function unbrokenTie(tied: readonly Contender[], { tieBreakers }: AppliedPolicy): Error {
  const { zh, en } = unitNames(tied.map(({ scope }) => scope));
  return fault(
    'unbroken-tie',
    {
      zh: `${zh} 得分相同,${tieBreakers.length} 个区分办法都不能分出先后;ordinal 不允许并列,请增加 tieBreakers,或改用 competition、dense 或 fractional。`,
      en: `${en} have the same score and none of ${tieBreakers.length} tie-breakers separates them; ordinal knows no ties: add tieBreakers, or use competition, dense or fractional.`,
    },
    { path: ['policy', 'ties'], found: en },
  );
}
