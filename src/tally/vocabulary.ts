import { type Attribute, attributes, type Subject } from '../indicator/attributes/index.js';

/** The attributes of a subject as places, and their values as codes: what records are coded in to be counted. */
export interface Vocabulary {
  /** An attribute's place here is its place in the codes. */
  readonly names: readonly string[];
  /** A value's place here is its code. */
  readonly values: readonly (readonly string[])[];
}

/** Bits that hold any code. */
export const codeBits = 4;

const vocabularies = Object.fromEntries(
  Object.entries<Readonly<Record<string, Attribute>>>(attributes).map(([subject, ofSubject]) => [
    subject,
    {
      names: Object.keys(ofSubject),
      values: Object.values(ofSubject).map(({ values }) => Object.keys(values)),
    },
  ]),
) as unknown as Readonly<Record<Subject, Vocabulary>>;

/** The vocabulary of a subject. Cases share that of ratings, which begins with their own attributes: both are coded in one go. */
export function vocabularyOf(subject: Subject): Vocabulary {
  return vocabularies[subject === 'case' ? 'rating' : subject];
}
