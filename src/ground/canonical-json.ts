import { fault } from './fault.js';
import { printed } from './printed.js';

/**
 * JSON with one spelling for each value, after RFC 8785: keys in the order of their UTF-16 units, no blanks. Keys whose value is
 * `undefined` are left out, as `JSON.stringify` does.
 *
 * @throws `not-plain-data` for what JSON cannot hold exactly: bigints, functions, numbers that are not finite, lone surrogates,
 * circles.
 */
export function canonicalJson(value: unknown): string {
  return spelled(value, []);
}

function spelled(value: unknown, around: object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value);
  if (typeof value === 'object' && isPlain(value) && !around.includes(value)) {
    around.push(value);
    const text = Array.isArray(value) ? listOf(value, around) : objectOf(value, around);
    around.pop();
    return text;
  }
  throw fault(
    'not-plain-data',
    {
      zh: `应为可以写成 JSON 的普通数据,实为 ${printed(value)};大整数请用文本。`,
      en: `Expected plain data that JSON can hold, found ${printed(value)}; write large integers as texts.`,
    },
    { found: printed(value) },
  );
}

function listOf(list: readonly unknown[], around: object[]): string {
  // Array.from reads the holes of a list too; map would skip them.
  return `[${Array.from(list, (inner) => spelled(inner, around)).join(',')}]`;
}

function objectOf(value: object, around: object[]): string {
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([key, inner]) => `${spelled(key, around)}:${spelled(inner, around)}`);
  return `{${entries.join(',')}}`;
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
