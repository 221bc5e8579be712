import type { Text } from '../ground/index.js';
import type { Enumeration } from './enumeration.js';
import { type FieldReader, faultOfType, fieldReader, type JsonSchema } from './fields.js';
import { type CodeScheme, valueOfCode } from './schemes/index.js';
import { unsafeKeyIn } from './unsafe-key.js';

/** A code as a record gives it: with its scheme. */
export interface SchemedCode {
  readonly scheme: string;
  readonly code: string | number;
}

/** What a field of an enumeration takes: the library's own name of the value, or a code with its scheme. */
export type CodedInput<V extends string> = V | SchemedCode;

/** A value of an enumeration, by its name or by a code with its scheme. */
export function coded<V extends string>(
  of: Enumeration<V>,
  schemes: readonly CodeScheme[],
): FieldReader<V, CodedInput<V>> {
  const names = Object.keys(of.values).join(', ');
  const byName: Text = {
    zh: `${of.name.zh}的取值之一(${names}),或 { scheme, code }`,
    en: `one of the values of ${of.name.en} (${names}), or { scheme, code }`,
  };
  const fitting = new Map(
    schemes.filter(({ enumeration }) => enumeration === of.id).map((scheme) => [scheme.id, scheme]),
  );
  const ids = [...fitting.keys()].join(', ');
  const aScheme: Text = {
    zh: `${of.name.zh}的代码集之一(${ids || '尚无,可在列映射的 schemes 中声明'})`,
    en: `one of the code schemes of ${of.name.en} (${ids || 'none yet: a column mapping can state one in schemes'})`,
  };
  return fieldReader(jsonOf(of, [...fitting.keys()]), (given) => {
    if (typeof given === 'string') {
      if (Object.hasOwn(of.values, given)) return { value: given as V };
      return { fault: /^\d+$/u.test(given) ? 'code-without-scheme' : 'unknown-value', expected: byName };
    }
    if (typeof given !== 'object' || given === null) {
      const isCode = typeof given === 'number' && Number.isSafeInteger(given) && given >= 0;
      return { fault: isCode ? 'code-without-scheme' : faultOfType(given), expected: byName };
    }
    if (unsafeKeyIn(given) !== undefined) return { fault: 'unsafe-key', expected: byName };
    const { scheme: id, code } = given as Partial<SchemedCode>;
    if (typeof id !== 'string' || code === undefined || Object.keys(given).length !== 2)
      return { fault: 'wrong-type', expected: byName };
    const scheme = fitting.get(id);
    if (scheme === undefined) return { fault: 'unknown-scheme', expected: aScheme };
    if (typeof code !== 'string' && !Number.isSafeInteger(code))
      return { fault: faultOfType(code), expected: oneOf(scheme) };
    const value = valueOfCode(scheme, String(code));
    return value === undefined ? { fault: 'unknown-code', expected: oneOf(scheme) } : { value: value as V };
  });
}

function jsonOf({ values }: Enumeration, schemes: readonly string[]): JsonSchema {
  const byName = { enum: Object.keys(values) };
  if (schemes.length === 0) return byName;
  const byCode = {
    type: 'object',
    properties: { scheme: { enum: schemes }, code: { type: ['string', 'integer'] } },
    required: ['scheme', 'code'],
    additionalProperties: false,
  };
  return { anyOf: [byName, byCode] };
}

function oneOf({ id, codes }: CodeScheme): Text {
  const known = Object.keys(codes).join(', ');
  return { zh: `${id} 的代码之一(${known})`, en: `one of the codes of ${id} (${known})` };
}
