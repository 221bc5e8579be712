import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/ground/index.js';

const oddKeys = [
  '__proto__',
  'constructor',
  'toJSON',
  '',
  '办件',
  'é',
  'é',
  '\u{1F600}',
  '\uFB33',
  '10',
  '9',
  '\n',
  '"',
];

const json = fc.letrec((value) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.string({ unit: 'binary' }),
    fc.array(value('any'), { maxLength: 4 }),
    fc
      .uniqueArray(
        fc.tuple(fc.oneof(fc.constantFrom(...oddKeys), fc.string({ unit: 'binary' })), value('any')),
        {
          selector: ([key]) => key,
          maxLength: 5,
        },
      )
      // JSON.parse makes "__proto__" a key like any other.
      .map((entries) =>
        JSON.parse(`{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(',')}}`),
      ),
  ),
})).any;

describe('canonical JSON', () => {
  test('has the spelling of RFC 8785 for every JSON value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 500 },
    );
  });

  test('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('does not depend on the order in which the keys were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...oddKeys), { minLength: 2 }), (keys) => {
        const made = (list: readonly string[]) =>
          JSON.parse(`{${list.map((k) => `${JSON.stringify(k)}:1`).join(',')}}`);
        expect(canonicalJson(made(keys))).toBe(canonicalJson(made([...keys].reverse())));
      }),
    );
  });

  test('writes the numbers of the RFC as it does', () => {
    expect(canonicalJson(JSON.parse('[333333333.33333329,1E30,4.50,2e-3,1e-27,-0,1e21,5e-324]'))).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,5e-324]',
    );
    expect(
      canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}');
  });

  test('leaves out keys without a value, takes objects without a prototype and shared parts', () => {
    const shared = { a: [1] };
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
    expect(canonicalJson(Object.assign(Object.create(null), { b: 2, a: 1 }))).toBe('{"a":1,"b":2}');
    expect(canonicalJson([shared, shared, { shared }])).toBe('[{"a":[1]},{"a":[1]},{"shared":{"a":[1]}}]');
  });

  const circle: unknown[] = [];
  circle.push({ circle });
  test.each<[string, unknown]>([
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['an infinite number', Number.POSITIVE_INFINITY],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', '\udc00a'],
    ['a lone surrogate in a key', { '\ud800': 1 }],
    ['a Map', new Map([['a', 1]])],
    ['a Set', new Set()],
    ['a Date', new Date(0)],
    ['a boxed number', Object(1)],
    ['a class instance', new (class Row {})()],
    ['a typed array', new Uint8Array(1)],
    ['a hole in a list', Object.assign(new Array(3), { 0: 1, 2: 2 })],
    ['an undefined in a list', [undefined]],
    ['a circle', circle],
    ['something deep inside', { a: [{ b: 1n }] }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'not-plain-data' }));
  });
});
