/** Made documents whose numbers are true and were printed with one rounding mode: first what is so, then what is printed of it. */
import type fc from 'fast-check';
import type { ClaimRelation, QuantityKind } from '../../../src/check/index.js';
import { closeShares } from '../../../src/exact/index.js';
import { built, type Choices } from '../../score/choices.js';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  one,
  over,
  readNumber,
  sumOf,
  times,
  zero,
} from '../../score/fraction.js';
import { nineModes, type OracleMode } from './digit-rounding.js';
import type { MadeClaim, MadeDocument, MadeQuantity } from './made-document.js';
import { formFor, plainForm, type UnitSign, withValue } from './printed-form.js';
import { rounded, type Saying, saidChange, saidCount, saidMeasure } from './saying.js';

/** `exact-counts` prints every count, in full, and everything else follows from the counts. */
export type Manner = 'any' | 'exact-counts';

/** A quantity of the document that is being made. */
interface Known {
  readonly name: string;
  readonly value: Fraction;
}

/** What has been made so far. */
interface Draft extends Saying {
  readonly quantities: MadeQuantity[];
  readonly claims: MadeClaim[];
  readonly relations: ClaimRelation[];
  readonly truth: Map<string, Fraction>;
  readonly closed: Map<number, 'largest-remainder' | 'largest-share'>;
  readonly counts: Known[];
  readonly shares: Known[];
}

/** Documents of a composition and so many scenes more at most; a failing one is made smaller. */
export const documents = (manner: Manner, scenes = 3): fc.Arbitrary<MadeDocument> =>
  built((choices) => documentBy(choices, manner, scenes));

/** A document by choices. */
export function documentBy(choices: Choices, manner: Manner, most = 3): MadeDocument {
  const mode = choices.pick<OracleMode>(['halfExpand', ...nineModes]);
  const draft: Draft = {
    choices,
    mode,
    isExact: manner === 'exact-counts',
    quantities: [],
    claims: [],
    relations: [],
    truth: new Map(),
    closed: new Map(),
    counts: [],
    shares: [],
  };
  composition(draft);
  const scenes = manner === 'any' ? [...fromCounts, minutes] : fromCounts;
  choices.times(0, most, () => choices.pick(scenes)(draft));
  const { quantities, claims, relations, truth, closed } = draft;
  const others = choices.some(nineModes, 0, 3);
  const modes = choices.pick([
    null,
    null,
    [mode],
    nineModes.filter((each) => each === mode || others.includes(each)),
  ]);
  return { quantities, claims, relations, truth, closed, mode, modes };
}

function quantity(draft: Draft, kind: QuantityKind, value: Fraction): Known {
  const name = `量${draft.quantities.length + 1}`;
  draft.quantities.push({ name, kind });
  draft.truth.set(name, value);
  return { name, value };
}

function relate(draft: Draft, relation: ClaimRelation) {
  const isPlaced = draft.choices.chance(20);
  draft.relations.push(isPlaced ? { ...relation, at: '三', basis: 'stated' } : relation);
}

function count(draft: Draft, value: Fraction): Known {
  const made = quantity(draft, 'count', value);
  draft.claims.push(...saidCount(draft, made.name, value));
  draft.counts.push(made);
  return made;
}

function measure(draft: Draft, value: Fraction, unit: UnitSign): Known {
  const made = quantity(draft, 'measure', value);
  draft.claims.push(...saidMeasure(draft, made.name, value, unit));
  return made;
}

/** A whole number of any size, small ones more often. */
function anyCount(choices: Choices): Fraction {
  const most = choices.pick([12, 300, 300, 9_999, 9_999, 800_000, 800_000, 1_500_000_000]);
  return fraction(choices.whole(0, most));
}

const names = (list: readonly Known[]) => list.map(({ name }) => name);

/** Another one of a list; nothing where there is none. */
function another(choices: Choices, list: readonly Known[], known: Known): Known | null {
  const others = list.filter((each) => each !== known);
  return others.length === 0 ? null : choices.pick(others);
}

/** Parts and their total, one of the parts perhaps made of parts itself, and perhaps the shares of all. */
function composition(draft: Draft) {
  const { choices } = draft;
  const parts = choices.times(2, 5, () => count(draft, anyCount(choices)));
  const total = count(draft, sumOf(parts.map(({ value }) => value)));
  relate(draft, { kind: 'sum', total: total.name, parts: names(parts) });
  if (choices.chance(30)) nested(draft, choices.pick(parts));
  if (total.value.n > 0n && choices.chance(50)) sharesOfAll(draft, parts, total);
}

function nested(draft: Draft, whole: Known) {
  const { choices } = draft;
  const first = count(draft, fraction(BigInt(choices.whole(0, Number(whole.value.n)))));
  if (choices.chance(50)) return relate(draft, { kind: 'part-of', part: first.name, whole: whole.name });
  const rest = count(draft, minus(whole.value, first.value));
  relate(draft, { kind: 'sum', total: whole.name, parts: [first.name, rest.name] });
}

/** The shares of all parts, rounded each by itself or closed at 100 %. */
function sharesOfAll(draft: Draft, parts: readonly Known[], total: Known) {
  const { choices, mode } = draft;
  const places = choices.pick([2, 1, 0, 3]);
  const method = choices.pick(['none', 'largest-remainder', 'largest-share'] as const);
  const closed = closeShares(
    parts.map(({ value }) => value.n),
    { places, mode },
    method,
  ).map((share) => readNumber(share.state === 'value' ? share.decimal : ''));
  // Closing at the largest share may leave less than nothing for it, which nobody prints.
  const isPrintable = closed.every((share) => compare(share, zero) >= 0);
  const isClosed = method !== 'none' && isPrintable;
  const shares = parts.map(({ name, value }, index) => {
    const share = quantity(draft, 'measure', over(value, total.value));
    const plain = formFor(share.value, '%', { places, mode });
    const form = isClosed ? withValue(plain, over(closed[index]!, fraction(100))) : plain;
    draft.claims.push({ quantity: share.name, form, at: '附表1' });
    relate(draft, { kind: 'share', share: share.name, part: name, whole: total.name });
    return share;
  });
  if (isClosed) draft.closed.set(draft.relations.length, method);
  if (isClosed || choices.chance(70)) relate(draft, { kind: 'partition', shares: names(shares) });
  draft.shares.push(...shares);
}

function share(draft: Draft) {
  const { choices } = draft;
  const whole = choices.pick(draft.counts);
  if (whole.value.n === 0n) return;
  const smaller = draft.counts.filter(({ value }) => compare(value, whole.value) <= 0);
  const part =
    (choices.chance(50) ? another(choices, smaller, whole) : null) ??
    count(draft, fraction(choices.whole(0, Number(whole.value.n))));
  const made = measure(draft, over(part.value, whole.value), '%');
  relate(draft, { kind: 'share', share: made.name, part: part.name, whole: whole.name });
  draft.shares.push(made);
}

function ratio(draft: Draft) {
  const { choices } = draft;
  const divisor = choices.pick(draft.counts);
  const dividend = another(choices, draft.counts, divisor);
  if (dividend === null || divisor.value.n === 0n) return;
  const made = measure(draft, over(dividend.value, divisor.value), choices.pick(['倍', '%'] as const));
  relate(draft, { kind: 'ratio', ratio: made.name, dividend: dividend.name, divisor: divisor.name });
}

function mean(draft: Draft) {
  const { choices } = draft;
  const isOfShares = draft.shares.length > 1 && choices.chance(50);
  const of = choices.some(isOfShares ? draft.shares : draft.counts, 1, 5);
  const value = over(sumOf(of.map((each) => each.value)), fraction(of.length));
  // The mean of counts is a count as well, and is printed as one only where it is whole.
  if (!isOfShares && value.d !== 1n) return;
  const made = isOfShares ? measure(draft, value, '%') : count(draft, value);
  relate(draft, { kind: 'mean', mean: made.name, of: names(of) });
}

function changeOfCounts(draft: Draft) {
  const { choices } = draft;
  const before = choices.pick(draft.counts);
  if (before.value.n === 0n) return;
  const after =
    (choices.chance(50) ? another(choices, draft.counts, before) : null) ?? count(draft, anyCount(choices));
  const value = over(minus(after.value, before.value), before.value);
  const made = quantity(draft, 'change', value);
  draft.claims.push(...saidChange(draft, made.name, value, '%'));
  relate(draft, {
    kind: 'change',
    change: made.name,
    before: before.name,
    after: after.name,
    as: 'percent',
  });
}

function changeOfShares(draft: Draft) {
  const { choices } = draft;
  const before = draft.shares.length === 0 ? null : choices.pick(draft.shares);
  const after = before && another(choices, draft.shares, before);
  if (before === null || after === null) return share(draft);
  const isPoints = before.value.n === 0n || choices.chance(60);
  const points = minus(after.value, before.value);
  const value = isPoints ? points : over(points, before.value);
  const isStated = choices.chance(60);
  const made = quantity(draft, 'change', value);
  draft.claims.push(...saidChange(draft, made.name, value, isPoints && isStated ? '个百分点' : '%'));
  const as = isStated ? (isPoints ? 'points' : 'percent') : 'not-stated';
  relate(draft, { kind: 'change', change: made.name, before: before.name, after: after.name, as });
}

function product(draft: Draft) {
  const { choices } = draft;
  const large = choices.pick(draft.counts);
  if (large.value.n > 10n ** 12n) return;
  const factors = [large, count(draft, fraction(choices.whole(0, 40)))] as const;
  const made = count(draft, times(factors[0].value, factors[1].value));
  relate(draft, { kind: 'product', product: made.name, factors: [factors[0].name, factors[1].name] });
}

function difference(draft: Draft) {
  const { choices } = draft;
  const isOfShares = draft.shares.length > 1 && choices.chance(40);
  const from = isOfShares ? draft.shares : draft.counts;
  const pair = choices.some(from, 2, 2) as readonly [Known, Known];
  const [less, more] = compare(pair[0].value, pair[1].value) > 0 ? [pair[1], pair[0]] : pair;
  const value = minus(more.value, less.value);
  const made = isOfShares ? measure(draft, value, '个百分点') : count(draft, value);
  relate(draft, {
    kind: 'difference',
    difference: made.name,
    minuend: more.name,
    subtrahend: less.name,
  });
}

function comparison(draft: Draft) {
  const { choices } = draft;
  const isOfShares = draft.shares.length > 0 && choices.chance(60);
  const from = isOfShares ? draft.shares : draft.counts;
  const left = choices.pick(from);
  const right = (choices.chance(50) ? another(choices, from, left) : null) ?? target(draft, isOfShares);
  const order = compare(left.value, right.value);
  const is =
    order === 0
      ? choices.pick(['at-least', 'at-most'] as const)
      : order > 0
        ? choices.pick(['at-least', 'above'] as const)
        : choices.pick(['at-most', 'below'] as const);
  relate(draft, { kind: 'comparison', left: left.name, is, right: right.name });
}

/** A target is set, and means what its digits say. */
function target(draft: Draft, isShare: boolean): Known {
  const { choices } = draft;
  const form = isShare
    ? { ...plainForm, unit: '%' as const, whole: String(choices.whole(0, 100)) }
    : { ...plainForm, whole: String(choices.whole(0, 2_000)) };
  const value = isShare ? fraction(BigInt(form.whole), 100) : fraction(BigInt(form.whole));
  const made = quantity(draft, 'target', value);
  draft.claims.push({ quantity: made.name, form });
  return made;
}

function rank(draft: Draft) {
  const { choices } = draft;
  const from = draft.shares.length > 1 && choices.chance(60) ? draft.shares : draft.counts;
  const of = choices.pick(from);
  const others = choices.some(
    from.filter((each) => each !== of),
    0,
    4,
  );
  const first = choices.pick(['highest', 'lowest'] as const);
  const sign = first === 'highest' ? 1 : -1;
  const better = others.filter(({ value }) => compare(value, of.value) === sign).length;
  const unlisted = choices.whole(0, 3);
  const value = fraction(1 + better + choices.whole(0, unlisted));
  const made = quantity(draft, 'place', value);
  const form = { ...plainForm, unit: '名' as const, whole: String(value.n) };
  draft.claims.push({ quantity: made.name, form: draft.isExact || choices.chance(90) ? form : null });
  relate(draft, {
    kind: 'rank',
    place: made.name,
    of: of.name,
    among: 1 + others.length + unlisted,
    others: names(others),
    first,
  });
}

/** The same quantity by another name, as in the text and in the table. */
function same(draft: Draft) {
  const { choices } = draft;
  const isShare = draft.shares.length > 0 && choices.chance(50);
  const known = choices.pick(isShare ? draft.shares : draft.counts);
  const again = isShare ? measure(draft, known.value, '%') : count(draft, known.value);
  relate(draft, { kind: 'same', one: known.name, other: again.name });
}

/** What was read into the document and need not be so. */
function assumed(draft: Draft) {
  const { choices } = draft;
  const [first, second] = choices.some(draft.counts, 2, 2) as [Known, Known];
  draft.relations.push(
    choices.pick([
      { kind: 'same', one: first.name, other: second.name, basis: 'assumed' } as const,
      { kind: 'part-of', part: first.name, whole: second.name, basis: 'assumed' } as const,
    ]),
  );
}

/** Minutes, which no count decides: their mean, and how often they were needed. */
function minutes(draft: Draft) {
  const { choices } = draft;
  const parts = choices.times(2, 4, () =>
    measure(draft, fraction(choices.whole(0, 90_000), choices.pick([1, 7, 60, 1000])), '分钟'),
  );
  const total = sumOf(parts.map(({ value }) => value));
  const middle = measure(draft, over(total, fraction(parts.length)), '分钟');
  relate(draft, { kind: 'mean', mean: middle.name, of: names(parts) });
  if (choices.chance(40)) {
    const whole = measure(draft, total, '分钟');
    relate(draft, { kind: 'sum', total: whole.name, parts: names(parts) });
  }
  if (choices.chance(40)) {
    const [slow, quick] = choices.some(parts, 2, 2) as [Known, Known];
    if (slow.value.n > 0n && compare(quick.value, slow.value) <= 0) {
      const made = measure(draft, over(quick.value, slow.value), '%');
      relate(draft, { kind: 'share', share: made.name, part: quick.name, whole: slow.name });
      const rest = measure(draft, minus(one, made.value), '%');
      relate(draft, { kind: 'partition', shares: [made.name, rest.name] });
    }
  }
  if (choices.chance(40)) {
    const first = parts[0]!;
    const factor = fraction(choices.whole(0, 500), 100);
    const times_ = quantity(draft, 'measure', factor);
    draft.claims.push({ quantity: times_.name, form: rounded(draft, factor, '倍') });
    const made = measure(draft, times(first.value, factor), '分钟');
    relate(draft, { kind: 'product', product: made.name, factors: [times_.name, first.name] });
  }
}

const fromCounts = [
  composition,
  share,
  share,
  ratio,
  mean,
  changeOfCounts,
  changeOfShares,
  changeOfShares,
  product,
  difference,
  comparison,
  rank,
  same,
  assumed,
];
