/** Whether values satisfy a document: each claim and each relation looked at by itself, with schoolbook fractions. */
import type { ClaimRelation, RankRelation } from '../../../src/check/index.js';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  one,
  over,
  plus,
  sumOf,
  times,
  written,
  zero,
} from '../../score/fraction.js';
import { nineModes } from './digit-rounding.js';
import type { MadeClaim, MadeDocument } from './made-document.js';
import { isExactForm, isNotAgainstWords, mayBePrintedSo, numberOf, stepOf, textOf } from './printed-form.js';

export type Values = ReadonlyMap<string, Fraction>;

const equal = (a: Fraction, b: Fraction) => compare(a, b) === 0;

/** Whether a relation holds exactly between the values. */
export function holds(relation: ClaimRelation, values: Values): boolean {
  const of = (name: string) => values.get(name)!;
  const total = (names: readonly string[]) => sumOf(names.map(of));
  switch (relation.kind) {
    case 'sum':
      return equal(of(relation.total), total(relation.parts));
    case 'difference':
      return equal(of(relation.difference), minus(of(relation.minuend), of(relation.subtrahend)));
    case 'share': {
      const [share, part, whole] = [of(relation.share), of(relation.part), of(relation.whole)];
      const isPart = compare(part, zero) >= 0 && compare(part, whole) <= 0;
      return compare(whole, zero) > 0 && isPart && equal(share, over(part, whole));
    }
    case 'ratio': {
      const divisor = of(relation.divisor);
      return compare(divisor, zero) > 0 && equal(of(relation.ratio), over(of(relation.dividend), divisor));
    }
    case 'mean':
      return equal(of(relation.mean), over(total(relation.of), fraction(relation.of.length)));
    case 'change': {
      const [before, after, change] = [of(relation.before), of(relation.after), of(relation.change)];
      const isPoints = equal(change, minus(after, before));
      const isPercent = compare(before, zero) > 0 && equal(change, over(minus(after, before), before));
      if (relation.as === 'points') return isPoints;
      return relation.as === 'percent' ? isPercent : isPoints || isPercent;
    }
    case 'product':
      return equal(of(relation.product), times(of(relation.factors[0]), of(relation.factors[1])));
    case 'comparison': {
      const order = compare(of(relation.left), of(relation.right));
      return { 'at-least': order >= 0, 'at-most': order <= 0, above: order > 0, below: order < 0 }[
        relation.is
      ];
    }
    case 'same':
      return equal(of(relation.one), of(relation.other));
    case 'partition':
      return equal(total(relation.shares), one);
    case 'part-of':
      return compare(of(relation.part), of(relation.whole)) <= 0;
    case 'rank': {
      const sign = relation.first === 'highest' ? 1 : -1;
      const better = relation.others.filter((name) => compare(of(name), of(relation.of)) === sign).length;
      const unlisted = relation.among - 1 - relation.others.length;
      const place = of(relation.place);
      return (
        compare(place, fraction(1 + better)) >= 0 && compare(place, fraction(1 + better + unlisted)) <= 0
      );
    }
  }
}

/** The names of all quantities of a relation. */
export function namesOf(relation: ClaimRelation): readonly string[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.total, ...relation.parts];
    case 'difference':
      return [relation.difference, relation.minuend, relation.subtrahend];
    case 'share':
      return [relation.share, relation.part, relation.whole];
    case 'ratio':
      return [relation.ratio, relation.dividend, relation.divisor];
    case 'mean':
      return [relation.mean, ...relation.of];
    case 'change':
      return [relation.change, relation.before, relation.after];
    case 'product':
      return [relation.product, ...relation.factors];
    case 'comparison':
      return [relation.left, relation.right];
    case 'same':
      return [relation.one, relation.other];
    case 'partition':
      return relation.shares;
    case 'part-of':
      return [relation.part, relation.whole];
    case 'rank':
      return [relation.place, relation.of, ...relation.others];
  }
}

/**
 * Whether a place is one that some way of placing gives: by values or by rounded values, where those that lie closer than two roundings may be in either order,
 * and equal ones sharing the better place, the next one being left out or not, or in any order.
 */
function isPlaced(
  relation: RankRelation,
  values: Values,
  [one = zero, two = one]: readonly Fraction[],
): boolean {
  const sign = relation.first === 'highest' ? 1n : -1n;
  const reach = plus(one, two);
  const ahead = relation.others.map((name) =>
    times(fraction(sign), minus(values.get(name)!, values.get(relation.of)!)),
  );
  const surely = ahead.filter((by) => compare(by, reach) >= 0 && compare(by, zero) > 0);
  const maybe = ahead.filter((by) => compare(by, reach) < 0 && compare(plus(by, reach), zero) >= 0);
  const place = values.get(relation.place)!;
  const most = relation.among - relation.others.length + surely.length + maybe.length;
  return compare(place, fraction(surely.length > 0 ? 2 : 1)) >= 0 && compare(place, fraction(most)) <= 0;
}

/** The roundings of what is ranked, the largest first. */
function stepsOf(document: MadeDocument, relation: RankRelation): Fraction[] {
  return document.claims
    .filter(
      ({ quantity, form }) =>
        [relation.of, ...relation.others].includes(quantity) && form !== null && !isExactForm(form),
    )
    .map(({ form }) => stepOf(form!))
    .sort((a, b) => compare(b, a));
}

/** The shares that, one printed number of each, add up to exactly 100 %, so that they may have been made to: how many they are. */
function closingShares(document: MadeDocument): ReadonlyMap<MadeClaim, number> {
  const many = new Map<MadeClaim, number>();
  for (const relation of document.relations) {
    if (relation.kind !== 'partition' || relation.shares.length < 2) continue;
    const choices = relation.shares
      .map((name) =>
        document.claims.filter(({ quantity, form }) => quantity === name && form?.wording === null),
      )
      .reduce<readonly (readonly MadeClaim[])[]>(
        (all, claims) => all.flatMap((some) => claims.map((claim) => [...some, claim])),
        [[]],
      );
    for (const choice of choices)
      if (equal(sumOf(choice.map(({ form }) => numberOf(form!))), one))
        for (const claim of choice) many.set(claim, relation.shares.length);
  }
  return many;
}

/** Makes the judge of the claims of a document: whether a claim leaves a value possible. Of claims that are asked about, conventions of reading do not hold. */
export function judgeOf(
  document: MadeDocument,
  asked: ReadonlySet<MadeClaim> = new Set(),
): (claim: MadeClaim, value: Fraction) => boolean {
  const closing = closingShares(document);
  const targets = new Set(
    document.quantities.filter(({ kind }) => kind === 'target').map(({ name }) => name),
  );
  return (claim, value) => {
    const { quantity, form } = claim;
    if (form === null || (asked.has(claim) && isNotAgainstWords(value, form))) return true;
    if (mayBePrintedSo(value, form, document.modes ?? nineModes, targets.has(quantity))) return true;
    const shares = closing.get(claim);
    if (shares === undefined || form.wording !== null) return false;
    const reach = times(stepOf(form), fraction(shares - 1));
    const printed = numberOf(form);
    return compare(minus(printed, reach), value) < 0 && compare(value, plus(printed, reach)) < 0;
  };
}

/**
 * The document with what is left of relations that divide by a number printed as 0, of which the quotient has no value: of a share, that the part is not above
 * the whole.
 */
export function withoutQuotientsOfNothing(document: MadeDocument): MadeDocument {
  const isNothing = (name: string) => {
    const forms = document.claims.flatMap(({ quantity, form }) =>
      quantity === name && form !== null ? [form] : [],
    );
    return (
      forms.length > 0 &&
      forms.every((form) => isExactForm(form) && form.wording === null && numberOf(form).n === 0n)
    );
  };
  return {
    ...document,
    relations: document.relations.flatMap((relation): readonly ClaimRelation[] => {
      if (relation.kind === 'share' && isNothing(relation.whole)) {
        const { part, whole, at, basis } = relation;
        return [
          {
            kind: 'part-of',
            part,
            whole,
            ...(at === undefined ? {} : { at }),
            ...(basis === undefined ? {} : { basis }),
          },
        ];
      }
      const divisor =
        relation.kind === 'ratio'
          ? relation.divisor
          : relation.kind === 'change' && relation.as === 'percent'
            ? relation.before
            : null;
      return divisor !== null && isNothing(divisor) ? [] : [relation];
    }),
  };
}

/** Whether a document divides by a number that is printed as 0. */
export function hasQuotientOfNothing(document: MadeDocument): boolean {
  const { relations } = withoutQuotientsOfNothing(document);
  return document.relations.some((relation, place) => relations[place]?.kind !== relation.kind);
}

/** Whether a value is one that the kind of quantity can have. */
export function isOfKind(kind: string, value: Fraction): boolean {
  if (kind === 'count') return value.d === 1n && value.n >= 0n;
  if (kind === 'place') return value.d === 1n && value.n >= 1n;
  return kind !== 'measure' || value.n >= 0n;
}

/**
 * What values leave unsatisfied of a document, in words, places being given in any way that documents have; relations that are assumed count for nothing, and so do quantities without a value that no relation
 * stated is about.
 */
export const unsatisfied = (
  document: MadeDocument,
  values: Values,
  asked: ReadonlySet<MadeClaim> = new Set(),
): readonly string[] =>
  faultsOf(withoutQuotientsOfNothing(document), values, judgeOf(document, asked), (relation, of) =>
    relation.kind === 'rank' ? isPlaced(relation, of, stepsOf(document, relation)) : holds(relation, of),
  );

/** The same for many values of one document. */
export function evaluatorOf(document: MadeDocument): (values: Values) => readonly string[] {
  const mayBe = judgeOf(document);
  const bound = withoutQuotientsOfNothing(document);
  return (values) => faultsOf(bound, values, mayBe);
}

function faultsOf(
  document: MadeDocument,
  values: Values,
  mayBe: (claim: MadeClaim, value: Fraction) => boolean,
  isHeld: (relation: ClaimRelation, values: Values) => boolean = holds,
): readonly string[] {
  const faults: string[] = [];
  for (const { name, kind } of document.quantities) {
    const value = values.get(name);
    if (value !== undefined && !isOfKind(kind, value))
      faults.push(`${name} = ${written(value)} 不是 ${kind}`);
  }
  for (const claim of document.claims) {
    const value = values.get(claim.quantity);
    if (value !== undefined && !mayBe(claim, value))
      faults.push(`${claim.quantity} = ${written(value)} 不会印作 ${textOf(claim.form!)}`);
  }
  for (const relation of document.relations) {
    if (relation.basis === 'assumed') continue;
    const missing = namesOf(relation).filter((name) => !values.has(name));
    if (missing.length > 0) faults.push(`${relation.kind} 缺 ${missing.join('、')}`);
    else if (!isHeld(relation, values))
      faults.push(`${relation.kind} 不成立:${namesOf(relation).join('、')}`);
  }
  return faults;
}
