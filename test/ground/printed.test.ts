import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printed } from '../../src/ground/index.js';

const angry = () => {
  throw new Error('no');
};
const circle: Record<string, unknown> = {};
circle.self = [circle];
const revoked = Proxy.revocable({}, {});
revoked.revoke();

const hostile: [string, unknown][] = [
  [
    'a proxy that throws for everything',
    new Proxy({}, { get: angry, ownKeys: angry, getPrototypeOf: angry, has: angry }),
  ],
  ['a proxy of a list that throws', new Proxy([], { get: angry })],
  ['a revoked proxy', revoked.proxy],
  ['a throwing toJSON', { toJSON: angry }],
  ['a throwing getter', Object.defineProperty({}, 'id', { enumerable: true, get: angry })],
  ['what only claims to be a Date', Object.create(Date.prototype)],
  ['an invalid Date', new Date(Number.NaN)],
  ['a circle', circle],
  ['a symbol with a line break', Symbol('a\nb')],
  ['no prototype', Object.create(null)],
  ['a constructor that throws', Object.create(Object.defineProperty({}, 'constructor', { get: angry }))],
  ['a name that throws', Object.create({ constructor: Object.defineProperty({}, 'name', { get: angry }) })],
  ['an error with a long message', new Error('x'.repeat(1000))],
  ['an error whose message throws', Object.defineProperty(new Error(), 'message', { get: angry })],
  ['a huge text', '办'.repeat(5_000_000)],
  ['a huge list', Array.from({ length: 2_000_000 }, (_, index) => index)],
  ['a list of nothing but holes', new Array(2 ** 32 - 1)],
  [
    'a huge object',
    Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key ${index}`, { index }])),
  ],
  ['a huge bigint', 10n ** 3000n],
  ['a deep object', Array.from({ length: 100_000 }).reduce((inner) => ({ inner }), {})],
  ['a function', angry],
  ['a class', class Row {}],
];

describe('a value in a message', () => {
  test.each(hostile)('is short and on one line for %s', (_, value) => {
    const text = printed(value);
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThan(140);
    expect(text).not.toMatch(/[\n\r\t\u0085\u2028\u2029]/u);
  });

  test('is short, on one line and whole Unicode for anything', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (value) => {
          expect(printed(value)).toMatch(/^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u);
          expect(printed(value).length).toBeLessThan(400);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printed(text)).toMatch(/^"[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*["…]$/u);
      }),
    );
    expect(printed('\u{1f600}'.repeat(100))).not.toMatch(/\p{Surrogate}/u);
  });

  test.each<[unknown, string]>([
    ['办件', '"办件"'],
    ['a "b"', '"a \\"b\\""'],
    ['a\u200b', '"a\\u200b"'],
    ['a\u3000', '"a\\u3000"'],
    ['a\u00a0b', '"a\\u00a0b"'],
    ['a  b', '"a  b"'],
    ['a\nb', '"a\\nb"'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Number.NaN, 'NaN'],
    [-0, '0'],
    [2 ** 53, '9007199254740992'],
    [12n, '12n'],
    [{ code: Number.NaN, scheme: undefined }, '{"code":NaN,"scheme":undefined}'],
    [[1, [2, 'x'], null], '[1,[2,"x"],null]'],
    [{}, '{}'],
    [new Map([['a', 1]]), 'Map {}'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Error('boom'), '"boom"'],
    [() => 1, 'function'],
  ])('says what it is: %#', (value, text) => {
    expect(printed(value)).toBe(text);
  });
});
