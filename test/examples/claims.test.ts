import { describe, expect, test } from 'vitest';
import { documents } from '../../examples/documents.js';
import type { Claim } from '../../src/index.js';

/** Where a number stands and what is printed there, damaged or not. */
const placed = ({ at, printed, damaged }: Pick<Claim, 'at' | 'printed' | 'damaged'>) =>
  `${at} ${printed ?? damaged}`;
const isNamed = ({ at }: Claim) => at?.endsWith('(列名)') === true;

describe.each(documents.map((document) => [document.city, document] as const))(
  '%s',
  (_, { numbers, claims }) => {
    const stated = claims.claims.filter((claim) => claim.printed !== null || claim.damaged !== undefined);

    test('claims every number of the document in its place, as often as it stands there', () => {
      const claimed = stated.map(placed);
      const printed = numbers.map(({ place, printed }) => placed({ at: place, printed }));
      const times = (texts: readonly string[], text: string) => texts.filter((each) => each === text).length;
      expect(printed.filter((text) => times(claimed, text) < times(printed, text))).toEqual([]);
    });

    test('claims no number that is not in the document but the counts of what it names one by one', () => {
      const printed = new Set(numbers.map(({ place, printed }) => placed({ at: place, printed })));
      const strange = stated.filter((claim) => !printed.has(placed(claim)));
      expect(strange.filter((claim) => !isNamed(claim))).toEqual([]);
      for (const { quantity } of strange) expect(quantity).toMatch(/^列名的|的部门数$/u);
    });

    test('says of every relation where it stands, and relates quantities of the document only', () => {
      const known = new Set(claims.quantities.map(({ name }) => name));
      for (const { at, basis: _basis, kind: _kind, ...operands } of claims.relations) {
        expect(at).toMatch(/[一二三四五六七八]|首段|附表/u);
        const {
          as: _as,
          is: _is,
          among: _among,
          first: _first,
          ...names
        } = operands as Record<string, unknown>;
        for (const name of Object.values(names).flat()) expect(known).toContain(name);
      }
    });

    test('states nothing twice', () => {
      const relations = claims.relations.map(({ at: _at, ...relation }) => JSON.stringify(relation));
      expect(relations.filter((relation, index) => relations.indexOf(relation) !== index)).toEqual([]);
      const unknown = claims.claims.filter(({ printed }) => printed === null).map(({ quantity }) => quantity);
      expect(new Set(unknown).size).toBe(unknown.length);
    });
  },
);

test('all numbers of the five documents are transcribed, with what holds between them', () => {
  const counts = documents.map(({ city, numbers, claims }) => [
    city,
    numbers.length,
    claims.claims.filter(({ printed }) => printed !== null).length,
    claims.relations.length,
  ]);
  expect(counts).toEqual([
    ['中卫市', 39, 59, 38],
    ['乌海市', 79, 83, 60],
    ['拉萨市', 29, 30, 12],
    ['驻马店市', 17, 17, 7],
    ['平顶山市', 47, 53, 32],
  ]);
});
