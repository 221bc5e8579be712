import { describe, expect, test } from 'vitest';
import { type JsonSchemaName, jsonSchemaNames, jsonSchemaOf } from '../../src/index.js';

type Schema = Readonly<Record<string, unknown>>;

/** Every schema that stands inside another, with the way to it. */
function inside(
  schema: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; schema: Schema }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Array.isArray(schema) ? [] : [{ path, schema: schema as Schema }];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => inside(value, [...path, key]))];
}

describe.each(jsonSchemaNames)('the JSON Schema of %s', (name) => {
  const schema = jsonSchemaOf(name);

  test('says its draft and its name, and is plain data', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toBe(name);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(Object.isFrozen(schema)).toBe(true);
  });

  test('requires only properties that it has, and leads only to definitions that it has', () => {
    for (const { schema: each } of inside(schema)) {
      if (!Array.isArray(each.required) || typeof each.properties !== 'object') continue;
      expect(Object.keys(each.properties!)).toEqual(expect.arrayContaining(each.required));
    }
    const references = inside(schema).flatMap(({ schema: { $ref } }) =>
      typeof $ref === 'string' ? [$ref] : [],
    );
    const definitions = Object.keys((schema.$defs ?? {}) as object).map((key) => `#/$defs/${key}`);
    for (const reference of references) expect([...definitions, '#']).toContain(reference);
  });

  test('has no mark of the library left in it', () => {
    expect(JSON.stringify(schema)).not.toContain('x-');
  });
});

test.each<[JsonSchemaName, readonly string[]]>([
  ['case', ['id', 'matterId', 'departmentId', 'system', 'acceptedAt']],
  ['rating', ['level', 'ratedAt', 'isDefault']],
  ['suspension', ['kind', 'startedAt']],
  ['separate-suspension', ['caseId', 'kind', 'startedAt']],
  ['matter', ['id', 'name', 'departmentId']],
  ['department', ['id', 'name']],
  ['region', ['id', 'name', 'level']],
  ['ticket', ['id', 'departmentId', 'source', 'category', 'receivedAt']],
  ['service-event', ['id', 'departmentId', 'kind', 'providedAt']],
  ['certificate', ['id', 'departmentId', 'certificateType', 'collectedAt']],
  ['business-system', ['id', 'name', 'departmentId', 'builder']],
  ['supervision-record', ['id', 'departmentId', 'publishedAt']],
  ['reported-quantity', ['id', 'departmentId', 'quantity', 'value', 'unit', 'nature', 'reportedAt']],
  ['rule-set', ['format', 'id', 'version', 'name', 'extends', 'values']],
])('%s requires what reading requires', (name, required) => {
  expect([...(jsonSchemaOf(name).required as string[])].sort()).toEqual([...required].sort());
});

test('a case says its codes by name or with a scheme, and takes no field that it does not know', () => {
  const { properties, additionalProperties } = jsonSchemaOf('case') as {
    properties: Record<string, Schema>;
    additionalProperties: boolean;
  };
  expect(additionalProperties).toBe(false);
  expect(properties.system).toEqual({ enum: ['unified', 'specialised', 'offline'] });
  expect(JSON.stringify(properties.caseType)).toContain('GB/T 39046-2020 A.6');
  expect(properties.acceptedAt).toEqual({ type: 'string', format: 'date-time' });
});

test('a name that is none is refused', () => {
  for (const name of ['tickets', 'toString', '', null])
    expect(() => jsonSchemaOf(name as never)).toThrow(expect.objectContaining({ code: 'unknown-value' }));
});
