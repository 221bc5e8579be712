import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedDocs } from './generated.js';

const root = new URL('../../', import.meta.url);
const generated = generatedDocs();

test.each([...generated])('%s is as the library makes it (npm run docs:generate)', (path, content) => {
  expect(readFileSync(new URL(path, root), 'utf8')).toBe(content);
});

test('there is no schema that the library does not make', () => {
  const files = readdirSync(new URL('docs/schemas/', root)).map((name) => `docs/schemas/${name}`);
  expect(files.filter((file) => !generated.has(file))).toEqual([]);
});
