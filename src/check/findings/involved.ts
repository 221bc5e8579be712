import type { Text } from '../../ground/index.js';
import { type Problem, premiseOf } from '../solver/problem.js';
import type { ClaimReference, RelationReference } from './finding.js';

/** A claim, with its place in the document. */
export function claimReference({ claims }: Problem, index: number): ClaimReference {
  const { quantity, printed, at } = claims[index]!.claim;
  return { index, quantity, printed, at: at ?? null };
}

/** A relation, with its place in the document. */
export function relationReference({ relations }: Problem, index: number): RelationReference {
  const { kind, at } = relations[index]!.relation;
  return { index, kind, at: at ?? null };
}

/** The claims and relations that premises are about, each once, in the order of the document. */
export function involved(problem: Problem, premises: readonly number[]) {
  const [claims, relations] = [new Set<number>(), new Set<number>()];
  for (const number of premises) {
    const premise = premiseOf(problem, number);
    if (premise.kind === 'claim' || premise.kind === 'reading') claims.add(premise.claim);
    else relations.add(premise.relation);
  }
  const rising = (numbers: Set<number>) => [...numbers].sort((one, other) => one - other);
  return {
    claims: rising(claims).map((index) => claimReference(problem, index)),
    relations: rising(relations).map((index) => relationReference(problem, index)),
  };
}

/** A claim as it is quoted: `“评价量”236816条(四)`. */
export function quoted({ quantity, printed, at }: ClaimReference): Text {
  const number = printed ?? '';
  return {
    zh: `“${quantity}”${number}${at === null ? '' : `(${at})`}`,
    en: `“${quantity}” ${number}${at === null ? '' : ` (${at})`}`.trimEnd(),
  };
}

/** Several claims as they are quoted, the first few of many. */
export function quotedAll(claims: readonly ClaimReference[], most = 12): Text {
  const texts = claims.slice(0, most).map(quoted);
  const more = claims.length - texts.length;
  return {
    zh: texts.map(({ zh }) => zh).join('、') + (more > 0 ? `等 ${claims.length} 个数` : ''),
    en: texts.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}
