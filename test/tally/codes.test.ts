import { describe, expect, test } from 'vitest';
import { attributes, subjects } from '../../src/index.js';
import {
  AtRating,
  Origin,
  RatingAnswer,
  RatingMembership,
  Rectification,
  Standing,
} from '../../src/tally/rating-coder.js';
import { Answer, At, Catalogued, Membership, Rated, Status } from '../../src/tally/record-coder.js';
import { codeBits, vocabularyOf } from '../../src/tally/vocabulary.js';

const { names, values } = vocabularyOf('rating');

/** The names of an enum of numbers, each with its number. */
const written = (numbers: object) =>
  Object.entries(numbers).filter((entry): entry is [string, number] => typeof entry[1] === 'number');

/** The names of codes, which have to be those from 0 on. */
function inOrder(numbers: object): string[] {
  expect(written(numbers).map(([, code]) => code)).toEqual(written(numbers).map((_, place) => place));
  return written(numbers).map(([name]) => name);
}

describe('places and codes that are written out', () => {
  test('the places of both coders are those of the vocabulary, and together they are all', () => {
    const places = [...written(At), ...written(AtRating)];
    expect(places).toEqual(names.map((name, place) => [name, place]));
    expect(written(At).map(([name]) => name)).toEqual(Object.keys(attributes.case));
  });

  test('a case and its ratings are coded by one vocabulary', () => {
    expect(vocabularyOf('case')).toBe(vocabularyOf('rating'));
    expect(names).toEqual(Object.keys(attributes.rating));
  });

  test.each([
    ['acceptance', Membership],
    ['completion', Membership],
    ['status', Status],
    ['rated', Rated],
    ['catalogued', Catalogued],
    ['invited', Answer],
    ['origin', Origin],
    ['standing', Standing],
    ['realName', RatingAnswer],
    ['rectification', Rectification],
  ] as const)('the codes of %s are those of the vocabulary', (name, numbers) => {
    expect(inOrder(numbers)).toEqual(values[names.indexOf(name)]);
  });

  test.each([
    // A rating that has not been given yet is not coded at all.
    ['rating', RatingMembership, ['in-period', 'outside-period']],
    ['followedUp', RatingAnswer, ['yes', 'no']],
    ['isFirst', RatingAnswer, ['yes', 'no']],
    ['isLast', RatingAnswer, ['yes', 'no']],
    ['isWorst', RatingAnswer, ['yes', 'no']],
  ] as const)('the codes of %s are the first of those that are written out', (name, numbers, used) => {
    const known = values[names.indexOf(name)]!;
    expect(inOrder(numbers).slice(0, used.length)).toEqual(used);
    expect(known.slice(0, used.length)).toEqual(used);
  });

  test('an attribute of a case that is not coded by itself has its values in the order of its enumeration', () => {
    for (const subject of subjects)
      for (const [place, name] of vocabularyOf(subject).names.entries()) {
        const ofSubject: Readonly<Record<string, { readonly values: object }>> =
          attributes[subject === 'case' ? 'rating' : subject];
        expect(vocabularyOf(subject).values[place]).toEqual(Object.keys(ofSubject[name]!.values));
      }
  });
});

describe('the bits of a code', () => {
  test.each(subjects)('hold every value of every attribute of a %s', (subject) => {
    for (const [name, { values: known }] of Object.entries(attributes[subject])) {
      expect({ name, fits: Object.keys(known).length <= 16 }).toEqual({ name, fits: true });
    }
    expect(2 ** codeBits).toBe(16);
  });
});
