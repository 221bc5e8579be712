/** Faults as they get into documents: one slip of a hand each. */

import type fc from 'fast-check';
import { built, type Choices } from '../../score/choices.js';
import { compare, fraction, minus, one, plus, zero } from '../../score/fraction.js';
import { documentBy, type Manner } from './documents.js';
import type { MadeDocument } from './made-document.js';
import { type Form, isExactForm, numberOf, stepOf, textOf, unitSigns, withValue } from './printed-form.js';

export const faultKinds = [
  'a digit changed',
  'two neighbouring digits exchanged',
  'a digit dropped',
  'a count off by one',
  'a percentage off by one step',
  'two numbers swapped',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface FaultyDocument {
  readonly document: MadeDocument;
  /** The document as it was. */
  readonly before: MadeDocument;
  /** The places of the claims that are not as they were printed. */
  readonly changed: readonly number[];
}

/** Made documents with one fault of the kind each; nothing where a document has no number that the fault could be in. */
export const faultyDocuments = (kind: FaultKind, manner: Manner): fc.Arbitrary<FaultyDocument | null> =>
  built((choices) => withFault(documentBy(choices, manner), kind, choices));

/** The document with one fault of the kind; nothing where it has no number that the fault could be in. */
function withFault(document: MadeDocument, kind: FaultKind, choices: Choices): FaultyDocument | null {
  return kind === 'two numbers swapped' ? swapped(document, choices) : changed(document, kind, choices);
}

function changed(
  document: MadeDocument,
  kind: Exclude<FaultKind, 'two numbers swapped'>,
  choices: Choices,
): FaultyDocument | null {
  const slips = document.claims.flatMap(({ form }, place) => {
    if (form === null || form.wording !== null) return [];
    const forms = ways[kind](form).filter((each) => textOf(each) !== textOf(form));
    return forms.length === 0 ? [] : [{ place, forms }];
  });
  if (slips.length === 0) return null;
  const { place, forms } = choices.pick(slips);
  return withForms(document, new Map([[place, choices.pick(forms)]]));
}

function swapped(document: MadeDocument, choices: Choices): FaultyDocument | null {
  const pairs = document.claims.flatMap((first, one) =>
    document.claims.flatMap((second, other) => {
      if (other <= one || first.form === null || second.form === null) return [];
      const isAlike = unitSigns[first.form.unit].family === unitSigns[second.form.unit].family;
      const isOther = compare(numberOf(first.form), numberOf(second.form)) !== 0;
      const isSigned = first.form.sign !== '' || second.form.sign !== '';
      return isAlike && isOther && !isSigned && first.quantity !== second.quantity
        ? [[one, other] as const]
        : [];
    }),
  );
  if (pairs.length === 0) return null;
  const [one, other] = choices.pick(pairs);
  const { claims } = document;
  return withForms(
    document,
    new Map([
      [one, claims[other]!.form!],
      [other, claims[one]!.form!],
    ]),
  );
}

function withForms(document: MadeDocument, forms: ReadonlyMap<number, Form>): FaultyDocument {
  const claims = document.claims.map((claim, place) => ({ ...claim, form: forms.get(place) ?? claim.form }));
  return { before: document, document: { ...document, claims }, changed: [...forms.keys()] };
}

/** All the forms that a number can slip into. */
const ways: Readonly<Record<Exclude<FaultKind, 'two numbers swapped'>, (form: Form) => readonly Form[]>> = {
  'a digit changed': (form) =>
    withDigits(form, (digits) =>
      digits.flatMap((digit, at) =>
        [...'0123456789'].filter((each) => each !== digit).map((each) => replaced(digits, at, each)),
      ),
    ),
  'two neighbouring digits exchanged': (form) =>
    withDigits(form, (digits) =>
      digits.slice(1).map((digit, at) => replaced(digits, at, digit, digits[at]!)),
    ),
  'a digit dropped': (form) => {
    const { whole, decimals } = form;
    const without = (digits: string) =>
      [...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1));
    return [
      ...without(whole).map((each) => ({ ...form, whole: each })),
      ...without(decimals).map((each) => ({ ...form, decimals: each })),
    ].filter(isWritten);
  },
  'a count off by one': (form) =>
    isExactForm(form) && form.unit !== '名' && form.sign === ''
      ? [minus(numberOf(form), one), plus(numberOf(form), one)]
          .filter((value) => compare(value, zero) >= 0)
          .map((value) => withValue(form, value))
      : [],
  'a percentage off by one step': (form) =>
    form.unit === '%' && form.sign === ''
      ? [minus(numberOf(form), stepOf(form)), plus(numberOf(form), stepOf(form))]
          .filter((value) => compare(value, zero) >= 0 && compare(value, fraction(1)) <= 0)
          .map((value) => withValue(form, value))
      : [],
};

const replaced = (digits: readonly string[], at: number, ...by: readonly string[]) => [
  ...digits.slice(0, at),
  ...by,
  ...digits.slice(at + by.length),
];

/** The same places, other digits. */
function withDigits(
  form: Form,
  other: (digits: string[]) => readonly (readonly string[])[],
): readonly Form[] {
  const cut = form.whole.length;
  return other([...(form.whole + form.decimals)])
    .map((digits) => digits.join(''))
    .map((digits) => ({ ...form, whole: digits.slice(0, cut), decimals: digits.slice(cut) }))
    .filter(isWritten);
}

/** Nobody writes a zero before other digits, nor a sign before nothing but zeros, nor a place 0. */
const isWritten = (form: Form) =>
  /^(?:0|[1-9]\d*)$/.test(form.whole) &&
  (form.sign === '' || /[1-9]/.test(form.whole + form.decimals)) &&
  (form.unit !== '名' || form.whole !== '0');
