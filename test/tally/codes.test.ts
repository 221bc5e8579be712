import { expect, test } from 'vitest';
import {
  Answer,
  At,
  attributeNames,
  attributeValues,
  codeBits,
  Membership,
  Origin,
  Rated,
  Status,
} from '../../src/tally/record-coder.js';

const names = (written: object) => Object.values(written).filter((name) => typeof name === 'string');

test('the places written out in the coder are those of the vocabulary', () => {
  expect(names(At)).toEqual(attributeNames);
});

test.each([
  ['acceptance', Membership],
  ['completion', Membership],
  ['rating', Membership],
  ['status', Status],
  ['rated', Rated],
  ['origin', Origin],
  ['catalogued', Answer],
  ['isFirst', Answer],
  ['isLast', Answer],
  ['isWorst', Answer],
] as const)('the codes of %s written out in the coder are those of the vocabulary', (name, written) => {
  expect(names(written)).toEqual(attributeValues[At[name]]);
});

test('the bits of a code hold any code', () => {
  expect(Math.max(...attributeValues.map(({ length }) => length))).toBeLessThanOrEqual(2 ** codeBits);
});
