import {
  type ClosingMethod,
  closeShares,
  closingMethods,
  compareRatios,
  type Ratio,
  type RoundingMode,
} from '../../exact/index.js';
import type { Examination } from '../analysis/examine.js';
import { readQuantity } from '../printed/read-quantity.js';
import { exactCount } from '../solver/exact-count.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import type { ClosedShares } from './finding.js';
import { claimReference, quotedAll, relationReference } from './involved.js';
import { closingWords, modeWords } from './mode-words.js';

/** The shares that some way of closing at 100 % gives and no rounding of each alone does (占比闭合). */
export function closedShares(problem: Problem, { isActive }: Examination): readonly ClosedShares[] {
  return problem.relations.flatMap(({ index, relation }): ClosedShares[] => {
    if (relation.kind !== 'partition' || !isActive(problem.claims.length + index)) return [];
    const printed = printedShares(problem, relation.shares);
    const counts = printed && countsBehind(problem, relation.shares, isActive);
    if (printed === null || counts === null) return [];
    const waysBy = (method: ClosingMethod) =>
      problem.modes.filter((mode) => gives(counts, printed, method, mode)).map((mode) => ({ method, mode }));
    if (waysBy('none').length > 0) return [];
    const ways = closingMethods.filter((method) => method !== 'none').flatMap(waysBy);
    if (ways.length === 0) return [];
    const claims = printed.map((known) => claimReference(problem, known.index));
    const all = quotedAll(claims);
    const words = closingMethods
      .map((method) => [method, ways.filter((way) => way.method === method).map(({ mode }) => mode)] as const)
      .filter(([, modes]) => modes.length > 0)
      .map(([method, modes]) => ({
        zh: `${closingWords[method].zh}(先按${modeWords(modes).zh}修约)`,
        en: `${closingWords[method].en} (after ${modeWords(modes).en})`,
      }));
    return [
      {
        code: 'closed-shares',
        severity: 'notice',
        claims,
        relations: [relationReference(problem, index)],
        arithmetic: `${claims.map((claim) => claim.printed).join(' + ')} = 100%`,
        ways,
        text: {
          zh: `没有一种修约方式单独给出全部占比${all.zh},经占比闭合则可:${words.map(({ zh }) => zh).join(';')}。请在规则中载明闭合方法。`,
          en: `No one rounding of each by itself gives all of ${all.en}; closing them at 100 % does: ${words.map(({ en }) => en).join('; ')}. State the way of closing in the rules.`,
        },
      },
    ];
  });
}

/** The shares of known counts that neither a rounding nor a usual way of closing gives: their claims by index. */
export function unexplainedShares(problem: Problem, { isActive }: Examination): ReadonlySet<number> {
  const unexplained = problem.relations.flatMap(({ index, relation }) => {
    if (relation.kind !== 'partition' || !isActive(problem.claims.length + index)) return [];
    const printed = printedShares(problem, relation.shares);
    const counts = printed && countsBehind(problem, relation.shares, isActive);
    if (printed === null || counts === null) return [];
    const isGiven = closingMethods.some((method) =>
      problem.modes.some((mode) => gives(counts, printed, method, mode)),
    );
    return isGiven ? [] : printed.map(({ index: claim }) => claim);
  });
  return new Set(unexplained);
}

/** The claims of shares that may have been closed together: of the first format in which all are printed and add up to 100 %. */
function printedShares(
  { claims, claimsOf, variables }: Problem,
  shares: readonly string[],
): KnownClaim[] | null {
  const closable = shares.map((share) =>
    claimsOf[variables.numbers.get(share)!]!.map((claim) => claims[claim]!).filter(
      ({ closing, read }) => closing !== null && read?.unit === 'percent',
    ),
  );
  for (const { read } of closable[0] ?? []) {
    const alike = closable.flatMap(
      (known) => known.find((each) => compareRatios(each.read!.step, read!.step) === 0) ?? [],
    );
    if (alike.length === shares.length) return alike;
  }
  return null;
}

/** The counts that the shares are of, which make up their one whole. */
function countsBehind(
  problem: Problem,
  shares: readonly string[],
  isActive: (premise: number) => boolean,
): bigint[] | null {
  const counts: bigint[] = [];
  let whole: string | null = null;
  for (const share of shares) {
    const found = problem.relationsOf[problem.variables.numbers.get(share)!]!.map(
      (index) => problem.relations[index]!,
    ).find(
      ({ index, relation }) =>
        relation.kind === 'share' && relation.share === share && isActive(problem.claims.length + index),
    );
    if (found?.relation.kind !== 'share') return null;
    const count = exactCount(problem, problem.variables.numbers.get(found.relation.part)!);
    if (count === null || (whole !== null && whole !== found.relation.whole)) return null;
    whole = found.relation.whole;
    counts.push(count);
  }
  const all = whole === null ? null : exactCount(problem, problem.variables.numbers.get(whole)!);
  return all !== null && counts.reduce((sum, count) => sum + count, 0n) === all ? counts : null;
}

function gives(
  counts: readonly bigint[],
  printed: readonly KnownClaim[],
  method: ClosingMethod,
  mode: RoundingMode,
): boolean {
  const places = printed.map(({ read }) => placesOf(read!.step));
  if (places.some((each) => each !== places[0] || each < 0)) return false;
  return closeShares(counts, { places: places[0]!, mode }, method).every(
    (share, place) =>
      share.state === 'value' &&
      compareRatios(readQuantity(share.text).value, printed[place]!.read!.value) === 0,
  );
}

/** Decimal places of a percentage by its step: 2 of 1/10000. */
function placesOf({ numerator, denominator }: Ratio): number {
  return numerator === 1n ? String(denominator).length - 3 : -1;
}
