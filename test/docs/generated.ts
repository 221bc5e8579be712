import { jsonSchemaNames, jsonSchemaOf } from '../../src/index.js';
import { handbook } from './handbook.js';

/** Every page and file of `docs/` that is made from the library itself, by its path. */
export function generatedDocs(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/indicators.md', handbook('en')],
    ['docs/indicators.zh-CN.md', handbook('zh-CN')],
    ...jsonSchemaNames.map(
      (name) => [`docs/schemas/${name}.json`, `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`] as const,
    ),
  ]);
}
