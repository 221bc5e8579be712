import { roundingModes } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { Examination } from '../analysis/examine.js';
import type { ClaimRelation } from '../claims/relation.js';
import { grouped } from '../grouped.js';
import { repairsOf } from '../repairs/repairs-of.js';
import { isAssumed } from '../solver/components.js';
import type { Conflict } from '../solver/conflict.js';
import { type Problem, premiseOf } from '../solver/problem.js';
import { arithmeticOf } from './arithmetic.js';
import { assumptionsOf } from './assumptions.js';
import type { ClaimReference, NotStatedWhetherSame, Refuted, RelationReference, Repair } from './finding.js';
import { involved, quoted, quotedAll } from './involved.js';
import { modeWords } from './mode-words.js';

/** What contradicts itself: proved, or only with what the document does not state. */
export function refutations(
  problem: Problem,
  { conflicts }: Examination,
): readonly (Refuted | NotStatedWhetherSame)[] {
  const allRepairs = repairsOf(problem, conflicts);
  return conflicts.map((conflict, place) => {
    const { claims, relations } = involved(problem, conflict.premises);
    const arithmetic = arithmeticOf(
      problem,
      relations.map(({ index }) => index),
      { claims: claims.map(({ index }) => index), isOnly: true },
    );
    const assumed = conflict.premises.filter((premise) => isAssumed(problem, premise));
    if (assumed.some((premise) => isSame(problem, premise)))
      return {
        code: 'not-stated-whether-same',
        severity: 'question',
        claims,
        relations,
        arithmetic,
        text: textOfSame(claims),
      };
    const repairs = allRepairs[place]!;
    const base = { claims, relations, isIrreducible: conflict.isIrreducible, repairs };
    if (assumed.length > 0) {
      const shown = relations.length === 0 ? claims.map(({ printed }) => printed).join(' ↔ ') : arithmetic;
      return {
        ...base,
        code: 'refuted-if-assumed',
        severity: 'question',
        arithmetic: shown,
        text: textOfAssumed(problem, claims, shown, assumed, repairs),
      };
    }
    if (relations.length === 0 && claims.length === 1)
      return {
        ...base,
        repairs: [],
        code: 'refuted',
        severity: 'contradiction',
        arithmetic: claims[0]!.printed!,
        text: textOfImpossible(problem, claims[0]!),
      };
    if (relations.length === 0)
      return {
        ...base,
        code: 'two-values',
        severity: 'contradiction',
        arithmetic: claims.map(({ printed }) => printed).join(' ≠ '),
        text: textOfTwoValues(claims, repairs),
      };
    const nothing = divisorOfNothing(problem, claims, relations);
    if (nothing !== null)
      return {
        ...base,
        repairs: [],
        code: 'refuted',
        severity: 'contradiction',
        arithmetic,
        text: textOfNothing(nothing),
      };
    return {
      ...base,
      code: 'refuted',
      severity: 'contradiction',
      arithmetic,
      text: textOfRefuted(problem, conflict, claims, arithmetic, repairs),
    };
  });
}

function isSame(problem: Problem, number: number): boolean {
  const premise = premiseOf(problem, number);
  return premise.kind === 'relation' && problem.relations[premise.relation]!.relation.kind === 'same';
}

function textOfSame(claims: readonly ClaimReference[]): Text {
  const all = quotedAll(claims);
  return {
    zh: `${all.zh}未载明是否为同一量:若是,则各值不符;请载明各自的范围或口径。`,
    en: `The document does not state whether ${all.en} are one quantity: if they are, the values do not agree; state what each covers.`,
  };
}

/** The number 0 that a share, a ratio or a change in percent would be of; `null` where the contradiction is another. */
function divisorOfNothing(
  problem: Problem,
  claims: readonly ClaimReference[],
  relations: readonly RelationReference[],
): ClaimReference | null {
  if (relations.length !== 1) return null;
  const { relation, as } = problem.relations[relations[0]!.index]!;
  const divisors: Partial<Record<ClaimRelation['kind'], string>> = {
    share: relation.kind === 'share' ? relation.whole : '',
    ratio: relation.kind === 'ratio' ? relation.divisor : '',
    change: relation.kind === 'change' && as === 'percent' ? relation.before : '',
  };
  const divisor = divisors[relation.kind];
  return (
    claims.find(({ index, quantity }) => {
      const { read, isRounded } = problem.claims[index]!;
      return quantity === divisor && !isRounded && read!.value.numerator === 0n;
    }) ?? null
  );
}

function textOfNothing(claim: ClaimReference): Text {
  const { zh, en } = quoted(claim);
  return {
    zh: `${zh}作分母时为 0,比率没有值;请写明无此类事项,或核对该数。`,
    en: `${en} is the divisor and is 0: the ratio has no value; say that there is nothing, or check the number.`,
  };
}

/** What contradicts its own kind: no value that the number leaves possible is one of the quantity. */
function textOfImpossible(problem: Problem, claim: ClaimReference): Text {
  const { zh, en } = quoted(claim);
  const kind = problem.variables.kinds[problem.claims[claim.index]!.variable]!;
  const whole = kind === 'count' || kind === 'place';
  return {
    zh: `${zh}不可能:该量${whole ? '应为整数,且' : ''}不小于 ${kind === 'place' ? 1 : 0};请核对原文,变化请用 change。`,
    en: `${en} is impossible: the quantity is ${whole ? 'whole and ' : ''}not below ${kind === 'place' ? 1 : 0}; check the document, and use change for what may be negative.`,
  };
}

function textOfTwoValues(claims: readonly ClaimReference[], repairs: readonly Repair[]): Text {
  const all = quotedAll(claims);
  const repair = suggestion(repairs);
  return {
    zh: `同一量有互不相容的值:${all.zh};请核对以哪一处为准。${repair.zh}`,
    en: `One quantity has values that exclude each other: ${all.en}; check which place is right.${repair.en}`,
  };
}

function textOfRefuted(
  problem: Problem,
  { isIrreducible }: Conflict,
  claims: readonly ClaimReference[],
  arithmetic: string,
  repairs: readonly Repair[],
): Text {
  const all = quotedAll(claims);
  const isRounded = claims.some(({ index }) => problem.claims[index]!.isRounded);
  const under = isRounded ? roundingWords(problem) : { zh: '', en: '' };
  const repair = suggestion(repairs);
  const but: Text = isIrreducible
    ? { zh: '其中至少一个数有误', en: 'one of them at least is wrong' }
    : {
        zh: '其中至少一个数有误(未证明每个都与此有关)',
        en: 'one of them at least is wrong, and not all need have to do with it',
      };
  return {
    zh: `${all.zh}${under.zh}${claims.length === 1 ? '不可能成立' : '不能同时成立'}(${arithmetic}):${but.zh},请核对原始数据。${repair.zh}`,
    en: `${all.en} ${claims.length === 1 ? 'is impossible' : 'cannot hold together'}${under.en} (${arithmetic}): ${but.en}; check the original data.${repair.en}`,
  };
}

function textOfAssumed(
  problem: Problem,
  claims: readonly ClaimReference[],
  arithmetic: string,
  assumed: readonly number[],
  repairs: readonly Repair[],
): Text {
  const all = quotedAll(claims);
  const shown = arithmetic === '' ? '' : `(${arithmetic})`;
  const whats = assumptionsOf(problem, assumed);
  const repair = suggestion(repairs);
  return {
    zh: `若${whats.zh},则${all.zh}${claims.length === 1 ? '不可能成立' : '不能同时成立'}${shown};原文未载明,请核对。${repair.zh}`,
    en: `If ${whats.en}, ${all.en} ${claims.length === 1 ? 'is impossible' : 'cannot hold together'}${shown && ` ${shown}`}; the document does not state it, so check.${repair.en}`,
  };
}

/** What roundings a contradiction takes into account. */
function roundingWords({ modes }: Problem): Text {
  if (modes.length === roundingModes.length) return { zh: '在任何修约方式下都', en: ' under any rounding' };
  const words = modeWords(modes);
  return { zh: `在允许的修约方式(${words.zh})下`, en: ` under the rounding allowed (${words.en})` };
}

/** So many numbers are named that may be wrong, each with its smallest change. */
const mostSuggested = 3;

/** The smallest changes of different numbers, as possibilities. */
function suggestion(repairs: readonly Repair[]): Text {
  const smallest = [...grouped(repairs, subjectOf).values()].map(([best]) => suggested(best!));
  const shown = smallest.slice(0, mostSuggested);
  if (shown.length === 0) return { zh: '', en: '' };
  return {
    zh: `可能的改动,由小到大:${shown.map(({ zh }) => zh).join(';')}。`,
    en: ` Possible changes, the smallest first: ${shown.map(({ en }) => en).join('; ')}.`,
  };
}

function subjectOf(repair: Repair): string {
  return repair.kind === 'operand' ? repair.replaced : String(repair.claim.index);
}

function suggested(repair: Repair): Text {
  const { settles, unsettles } = repair;
  const also: Text =
    settles > 1
      ? { zh: `(可同时消除 ${settles} 处矛盾)`, en: ` (which settles ${settles} contradictions)` }
      : { zh: '', en: '' };
  const but: Text =
    unsettles > 0
      ? {
          zh: `(但与另 ${unsettles} 处关系不符)`,
          en: ` (but contradicts ${unsettles} other ${unsettles === 1 ? 'relation' : 'relations'})`,
        }
      : { zh: '', en: '' };
  switch (repair.kind) {
    case 'number': {
      const claim = quoted(repair.claim);
      return {
        zh: `${claim.zh}应为 ${repair.printed}${also.zh}${but.zh}`,
        en: `${claim.en} is ${repair.printed}${also.en}${but.en}`,
      };
    }
    case 'rounding': {
      const [claim, words] = [quoted(repair.claim), modeWords(repair.modes)];
      return { zh: `${claim.zh}由${words.zh}得到`, en: `${claim.en} comes of ${words.en}` };
    }
    case 'operand':
      return {
        zh: `“${repair.replaced}”实指“${repair.by}”`,
        en: `“${repair.by}” is meant and not “${repair.replaced}”`,
      };
  }
}
