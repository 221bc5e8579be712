import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nineModes } from './oracle/digit-rounding.js';
import { documents } from './oracle/documents.js';
import { claimSetOf } from './oracle/made-document.js';
import { impossible } from './oracle/point-world.js';
import { checkTrueDocuments, told } from './oracle/run.js';
import { unsatisfied } from './oracle/truth.js';

/** How many documents are made up and checked; `npm run check:soundness` looks further, at larger ones. */
const documentsToCheck = 10_000;

describe('a document whose numbers are true, printed with one rounding mode', () => {
  test('is never refuted, and nothing that is said of it is wrong', () => {
    const tally = checkTrueDocuments(documentsToCheck, 20_231_116, 'any', 2);
    console.info(told(tally));
    expect(tally.documents).toBe(documentsToCheck);
    expect(tally.verdicts.refuted).toBe(0);
    expect(tally.verdicts.witnessed).toBeGreaterThan(0);
  }, 180_000);

  test('of which all counts are printed in full always has a proof', () => {
    const tally = checkTrueDocuments(1_000, 7, 'exact-counts');
    expect(tally.verdicts).toEqual({ refuted: 0, witnessed: 1_000, 'not-refuted': 0 });
  }, 60_000);
});

/** What documents have, and these should all have at some time. */
const everything = [
  ...nineModes,
  ...['sum', 'difference', 'share', 'ratio', 'mean', 'change', 'product', 'comparison', 'same', 'partition'],
  ...['part-of', 'rank', 'stated', 'assumed', 'missing', 'damaged', 'twice', 'unclaimed'],
  ...['约', '近', '余', '超过', '以上', '不足', '以内', '至', 'no wording'],
  ...['full', '万', '亿', 'places 0', 'places 1', 'places 2', 'places 3', 'sign +', 'sign -'],
  ...['largest-remainder', 'largest-share'],
];

describe('the made documents', () => {
  const some = { numRuns: 1_000, seed: 1 };

  test('are true: the evaluator finds nothing wrong with their own values', () => {
    fc.assert(
      fc.property(documents('any'), (document) => {
        expect(unsatisfied(document, document.truth)).toEqual([]);
      }),
      some,
    );
  });

  test('follow from their counts, where these are printed in full', () => {
    fc.assert(
      fc.property(documents('exact-counts'), (document) => {
        expect(impossible(document)).toBeNull();
      }),
      some,
    );
  });

  test('have relations of every kind, words, damaged and repeated numbers, and closed shares', () => {
    const found = new Set<string>();
    for (const document of fc.sample(documents('any'), some)) {
      const { claims, relations } = claimSetOf(document);
      for (const relation of relations) found.add(relation.kind).add(`${relation.basis ?? 'stated'}`);
      for (const { form, damaged } of document.claims) {
        if (form === null) found.add(damaged === undefined ? 'missing' : 'damaged');
        else
          found
            .add(form.wording ?? 'no wording')
            .add(`sign ${form.sign}`)
            .add({ 0: 'full', 4: '万', 8: '亿' }[form.scale])
            .add(`places ${form.decimals.length}`);
      }
      for (const method of document.closed.values()) found.add(method);
      if (new Set(claims.map(({ quantity }) => quantity)).size < claims.length) found.add('twice');
      if (claims.length < document.quantities.length) found.add('unclaimed');
      found.add(document.mode);
    }
    expect([...found]).toEqual(expect.arrayContaining(everything));
  });
});
