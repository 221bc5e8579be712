import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entries, manifest, root } from './built.js';

// Plain Node resolves the package by its own name from here; inside the test runner the names would be aliased.
const script = `
  import { createRequire } from 'node:module';
  const require = createRequire(process.cwd() + '/');
  const names = {};
  for (const entry of ${JSON.stringify(entries)}) {
    names[entry] = { esm: Object.keys(await import(entry)).sort(), cjs: Object.keys(require(entry)).sort() };
  }
  console.log(JSON.stringify(names));
`;
const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const names = JSON.parse(output) as Record<string, { esm: string[]; cjs: string[] }>;

test.each(entries)('%s exports the same names to import and to require', (entry) => {
  expect(names[entry]?.esm).not.toEqual([]);
  expect(names[entry]?.cjs).toEqual(names[entry]?.esm);
});

test('every file that package.json promises is there', () => {
  const promised = JSON.stringify([manifest.exports, manifest]).match(/\.\/dist\/[^"]+/g) ?? [];
  expect(promised.filter((file) => !existsSync(`${root}/${file}`))).toEqual([]);
});

test('the version in the code is the version of the package', () => {
  expect(readFileSync(`${root}/src/version.ts`, 'utf8')).toContain(`version = '${manifest.version}'`);
});
