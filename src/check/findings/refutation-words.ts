import { roundingModes } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { Conflict } from '../solver/conflict.js';
import type { Problem } from '../solver/problem.js';
import { assumptionsOf } from './assumptions.js';
import type { ClaimReference, RelationReference, Repair } from './finding.js';
import { quoted, quotedAll } from './involved.js';
import { modeWords } from './mode-words.js';
import { suggestion } from './repair-words.js';

/** Two names that may be of one quantity. */
export function textOfSame(claims: readonly ClaimReference[]): Text {
  const all = quotedAll(claims);
  return {
    zh: `${all.zh}未载明是否为同一量:若是,则各值不符;请载明各自的范围或口径。`,
    en: `The document does not state whether ${all.en} are one quantity: if they are, the values do not agree; state what each covers.`,
  };
}

/** What contradicts its own kind: no value that the number leaves possible is one of the quantity. */
export function textOfImpossible(problem: Problem, claim: ClaimReference): Text {
  const { zh, en } = quoted(claim);
  const kind = problem.variables.kinds[problem.claims[claim.index]!.variable]!;
  const whole = kind === 'count' || kind === 'place';
  return {
    zh: `${zh}不可能:该量${whole ? '应为整数,且' : ''}不小于 ${kind === 'place' ? 1 : 0};请核对原文,变化请用 change。`,
    en: `${en} is impossible: the quantity is ${whole ? 'whole and ' : ''}not below ${kind === 'place' ? 1 : 0}; check the document, and use change for what may be negative.`,
  };
}

/** Two numbers of one quantity. */
export function textOfTwoValues(claims: readonly ClaimReference[], repairs: readonly Repair[]): Text {
  const all = quotedAll(claims);
  const repair = suggestion(repairs);
  return {
    zh: `同一量有互不相容的值:${all.zh};请核对以哪一处为准。${repair.zh}`,
    en: `One quantity has values that exclude each other: ${all.en}; check which place is right.${repair.en}`,
  };
}

/** Numbers that relations do not let hold together. */
export function textOfRefuted(
  problem: Problem,
  { isIrreducible }: Conflict,
  { claims, relations }: Involved,
  arithmetic: string,
  repairs: readonly Repair[],
): Text {
  const isRounded = claims.some(({ index }) => problem.claims[index]!.isRounded);
  const clash = clashOf({ claims, relations }, isRounded ? roundingWords(problem) : { zh: '', en: '' });
  const repair = suggestion(repairs);
  const hint = hintOf(problem, relations);
  const but: Text = isIrreducible
    ? { zh: '', en: '' }
    : { zh: '(未证明每个都与此有关)', en: ', and not all need have to do with it' };
  return {
    zh: `${clash.zh}(${arithmetic}):其中至少一处有误${but.zh},请核对原始数据。${hint.zh}${repair.zh}`,
    en: `${capitalized(clash.en)} (${arithmetic}): one of them at least is wrong${but.en}; check the original data.${hint.en}${repair.en}`,
  };
}

/** How the claims may have been stated as what the document does not say. */
function hintOf(problem: Problem, relations: readonly RelationReference[]): Text {
  const known = relations.map(({ index }) => problem.relations[index]!);
  const printed = (name: string) =>
    problem.claimsOf[problem.variables.numbers.get(name)!]!.flatMap(
      (claim) => problem.claims[claim]!.read ?? [],
    );
  for (const { relation } of known) {
    if (relation.kind === 'difference' && printed(relation.difference).length === 0)
      return {
        zh: `“${relation.difference}”未公布,可为负的请以 change 载入。`,
        en: ` “${relation.difference}” is not printed; what may be below zero is stated by change.`,
      };
    if (
      relation.kind === 'share' &&
      printed(relation.share).some(({ value }) => value.numerator > value.denominator)
    )
      return {
        zh: '占比不超过 100%;分子不是分母的一部分的,请以 ratio 载入。',
        en: ' A share is at most 100 %; what is no part of what it is divided by is stated by ratio.',
      };
  }
  return { zh: '', en: '' };
}

/** Numbers that what is assumed does not let hold together. */
export function textOfAssumed(
  problem: Problem,
  involved: Involved,
  arithmetic: string,
  assumed: readonly number[],
  repairs: readonly Repair[],
): Text {
  const clash = clashOf(involved, { zh: '', en: '' });
  const shown = arithmetic === '' ? '' : `(${arithmetic})`;
  const whats = assumptionsOf(problem, assumed);
  const repair = suggestion(repairs);
  return {
    zh: `若${whats.zh},则${clash.zh}${shown};原文未载明,请核对。${repair.zh}`,
    en: `If ${whats.en}, ${clash.en}${shown && ` ${shown}`}; the document does not state it, so check.${repair.en}`,
  };
}

/** What a contradiction is about. */
interface Involved {
  readonly claims: readonly ClaimReference[];
  readonly relations: readonly RelationReference[];
}

/** What cannot hold together: numbers, one number with relations, or relations alone. */
function clashOf({ claims, relations }: Involved, under: Text): Text {
  const all = quotedAll(claims);
  if (claims.length === 0)
    return { zh: '所列关系不能同时成立', en: 'the relations given cannot hold together' };
  if (claims.length > 1)
    return { zh: `${all.zh}${under.zh}不能同时成立`, en: `${all.en} cannot hold together${under.en}` };
  return relations.length > 1
    ? {
        zh: `${all.zh}与所列关系${under.zh}不能同时成立`,
        en: `${all.en} and the relations given cannot hold together${under.en}`,
      }
    : { zh: `${all.zh}${under.zh}不可能成立`, en: `${all.en} is impossible${under.en}` };
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What roundings a contradiction takes into account. */
function roundingWords({ modes }: Problem): Text {
  if (modes.length === roundingModes.length) return { zh: '在任何修约方式下都', en: ' under any rounding' };
  const words = modeWords(modes);
  return { zh: `在允许的修约方式(${words.zh})下`, en: ` under the rounding allowed (${words.en})` };
}
