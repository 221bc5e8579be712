import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the page of faults lists every code, and no other', () => {
  const codes = [...read('src/ground/codes.ts').matchAll(/\| '([a-z0-9-]+)'/gu)].map(([, code]) => code);
  const listed = [...read('docs/faults.md').matchAll(/^\| `([a-z0-9-]+)` \|/gmu)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(30);
  expect(listed).toEqual(codes);
});
