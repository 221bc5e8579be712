import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest, onlineShare } from '../../src/index.js';

test('the digest of a figure is the SHA-256 of its RFC 8785 text', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (unified, specialised, offline) => {
      const figure = onlineShare({ unified, specialised, offline });
      const expected = createHash('sha256').update(canonicalize(figure)!, 'utf8').digest('hex');
      expect(digest(figure)).toBe(expected);
    }),
  );
});

test('the order of keys plays no part, any other change of a figure does', () => {
  const figure = onlineShare({ unified: 1, specialised: 2, offline: 3 });
  const turned = Object.fromEntries(Object.entries(figure).reverse());
  expect(digest(turned)).toBe(digest(figure));
  expect(digest({ ...figure, library: '0.0.0' })).not.toBe(digest(figure));
});

test('what JSON cannot hold has no digest', () => {
  for (const value of [{ count: 1n }, { made: new Date(0) }, { rate: Number.NaN }, new Map()]) {
    expect(() => digest(value)).toThrow(expect.objectContaining({ code: 'not-plain-data' }));
  }
});
