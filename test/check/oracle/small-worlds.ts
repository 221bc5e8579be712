/**
 * Documents of a few small counts, true or not, all of whose worlds can be looked at one by one: every count from 0 to the limit is tried with every other,
 * and what is computed from counts is computed.
 */
import type fc from 'fast-check';
import type { ClaimRelation } from '../../../src/check/index.js';
import { built, type Choices } from '../../score/choices.js';
import { compare, type Fraction, fraction } from '../../score/fraction.js';
import { nineModes, type OracleMode } from './digit-rounding.js';
import type { MadeClaim, MadeDocument, MadeQuantity } from './made-document.js';
import { computedBy } from './point-world.js';
import { type Form, formFor, isExactForm, plainForm } from './printed-form.js';
import { evaluatorOf, judgeOf, type Values, withoutQuotientsOfNothing } from './truth.js';

/** The largest count there is in these documents. */
export const limit = 5;

const limitName = '上限';

export const smallDocuments: fc.Arbitrary<MadeDocument> = built(smallDocument);

function smallDocument(choices: Choices): MadeDocument {
  const mode = choices.pick<OracleMode>(nineModes);
  const quantities: MadeQuantity[] = [{ name: limitName, kind: 'target' }];
  const claims: MadeClaim[] = [{ quantity: limitName, form: { ...plainForm, whole: `${limit}` } }];
  const relations: ClaimRelation[] = [];
  const counts = choices.times(3, 4, (index) => {
    const quantity = `数${index + 1}`;
    quantities.push({ name: quantity, kind: 'count' });
    const form = countForm(choices);
    claims.push({ quantity, form });
    if (form === null || !isExactForm(form) || form.wording !== null)
      relations.push({ kind: 'comparison', left: quantity, is: 'at-most', right: limitName });
    return quantity;
  });
  const shares: { readonly name: string; readonly whole: string }[] = [];

  const measure = (unit: '%' | '倍' | '个百分点', kind: 'measure' | 'change' = 'measure') => {
    const name = `率${quantities.length}`;
    quantities.push({ name, kind });
    claims.push({ quantity: name, form: measureForm(choices, unit, mode) });
    return name;
  };
  const some = (many: number) => choices.some(counts, many, many);
  const turned = <T>(list: readonly T[]) => (choices.chance(50) ? [...list].reverse() : list);

  const make: readonly (() => ClaimRelation | null)[] = [
    () => {
      const [total, ...parts] = turned(some(3));
      return { kind: 'sum', total: total!, parts };
    },
    () => {
      const [part, whole] = turned(some(2));
      const share = measure('%');
      shares.push({ name: share, whole: whole! });
      return { kind: 'share', share, part: part!, whole: whole! };
    },
    () => {
      const [dividend, divisor] = turned(some(2));
      return { kind: 'ratio', ratio: measure('倍'), dividend: dividend!, divisor: divisor! };
    },
    () => ({ kind: 'mean', mean: measure('倍'), of: some(choices.whole(2, 3)) }),
    () => {
      const [minuend, subtrahend, difference] = turned(some(3));
      return { kind: 'difference', difference: difference!, minuend: minuend!, subtrahend: subtrahend! };
    },
    () => {
      const [product, one, other] = turned(some(3));
      return { kind: 'product', product: product!, factors: [one!, other!] };
    },
    () => {
      const [left, right] = turned(some(2));
      return {
        kind: 'comparison',
        left: left!,
        is: choices.pick(['above', 'below', 'at-least', 'at-most'] as const),
        right: right!,
      };
    },
    () => {
      const [before, after] = turned(some(2));
      return {
        kind: 'change',
        change: measure('%', 'change'),
        before: before!,
        after: after!,
        as: 'percent',
      };
    },
    () => {
      const [before, after] = turned(shares);
      if (before === undefined || after === undefined) return null;
      const as = choices.pick(['points', 'not-stated', 'percent'] as const);
      const change = measure(as === 'points' ? '个百分点' : '%', 'change');
      return { kind: 'change', change, before: before.name, after: after.name, as };
    },
    () => {
      const [one, ...others] = shares;
      const alike = others.filter(({ whole }) => whole === one?.whole);
      return alike.length === 0
        ? null
        : { kind: 'partition', shares: [one!, ...alike].map(({ name }) => name) };
    },
    () => {
      const [of, ...others] = turned(some(3));
      const place = `名次${quantities.length}`;
      quantities.push({ name: place, kind: 'place' });
      claims.push({
        quantity: place,
        form: { ...plainForm, unit: '名', whole: `${choices.whole(1, 3)}` },
      });
      const first = choices.pick(['highest', 'lowest'] as const);
      return { kind: 'rank', place, of: of!, among: 3 + choices.whole(0, 1), others, first };
    },
  ];
  choices.times(1, 4, () => {
    const relation = choices.pick(make)();
    if (relation !== null) relations.push(relation);
  });
  const modes = choices.pick([null, null, [mode]]);
  return { quantities, claims, relations, mode, modes, truth: new Map(), closed: new Map() };
}

function countForm(choices: Choices): Form | null {
  const whole = `${choices.whole(0, limit)}`;
  return choices.pick<Form | null>([
    { ...plainForm, whole },
    { ...plainForm, whole },
    null,
    null,
    { ...plainForm, whole, wording: '以上' },
    { ...plainForm, whole, wording: '超过' },
    { ...plainForm, whole, wording: '以内' },
  ]);
}

/** A number that some pair of small counts gives, more often than not. */
function measureForm(choices: Choices, unit: '%' | '倍' | '个百分点', mode: OracleMode): Form | null {
  if (choices.chance(25)) return null;
  const value = fraction(choices.whole(0, limit), choices.whole(1, limit));
  const form = formFor(value, unit, { places: choices.whole(0, 2), mode });
  return choices.chance(15) ? { ...form, wording: choices.pick(['以上', '不足'] as const) } : form;
}

/** Every assignment of values that satisfies the document. */
export function worldsOf(document: MadeDocument): readonly Values[] {
  const faultsOf = evaluatorOf(document);
  const mayBe = judgeOf(document);
  const places = document.claims.filter(({ form }) => form?.unit === '名');
  const given = new Map<string, Fraction>([
    [limitName, fraction(limit)],
    ...places.map(({ quantity, form }) => [quantity, fraction(BigInt(form!.whole))] as const),
  ]);
  const counts = document.quantities
    .filter(({ kind }) => kind === 'count')
    .map(({ name }) => {
      const claims = document.claims.filter(({ quantity }) => quantity === name);
      const values = Array.from({ length: limit + 1 }, (_, value) => fraction(value));
      return { name, values: values.filter((value) => claims.every((claim) => mayBe(claim, value))) };
    });
  return assignments(counts)
    .flatMap((assigned) =>
      completed(withoutQuotientsOfNothing(document).relations, new Map([...given, ...assigned])),
    )
    .filter((values) => faultsOf(values).length === 0);
}

interface Count {
  readonly name: string;
  readonly values: readonly Fraction[];
}

function assignments([first, ...rest]: readonly Count[]): readonly (readonly (readonly [
  string,
  Fraction,
])[])[] {
  if (first === undefined) return [[]];
  const others = assignments(rest);
  return first.values.flatMap((value) => others.map((other) => [[first.name, value] as const, ...other]));
}

/** The values with all that is computed from them: none where something is divided by zero, several where it is not stated how it is computed. */
function completed(relations: readonly ClaimRelation[], values: Map<string, Fraction>): readonly Values[] {
  for (const relation of relations) {
    const computed = computedBy(relation, values);
    if (computed === null || values.has(computed.name)) continue;
    const different = computed.of.filter(
      (value, index) => index === 0 || compare(value, computed.of[0]!) !== 0,
    );
    return different.flatMap((value) => completed(relations, new Map([...values, [computed.name, value]])));
  }
  return [values];
}
