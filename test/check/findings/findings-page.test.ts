import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkReportSchema } from '../../../src/check/findings/report-schema.js';
import { findingCodes, severities } from '../../../src/index.js';

const page = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gmu)].map(
  ([, code, severity, zh, en]) => ({ code, severity, zh, en }),
);

test('the page of findings lists every code, and no other', () => {
  expect(findingCodes.length).toBeGreaterThan(15);
  expect(rows.map(({ code }) => code)).toEqual(findingCodes);
});

test('it says the severities of each, as reports have them', () => {
  const known = checkReportSchema.shape.findings.element.options.flatMap(({ shape: { code, severity } }) =>
    code.def.type === 'enum'
      ? Object.values(code.def.entries).map((each) => [each, severity.options.join(', ')])
      : code.def.values.map((each) => [each, severity.options.join(', ')]),
  );
  expect(Object.fromEntries(rows.map(({ code, severity }) => [code, severity]))).toEqual(
    Object.fromEntries(known),
  );
});

test('it says what each is in Chinese and in English', () => {
  for (const { zh, en } of rows) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  }
});

test('it says the severities in their order', () => {
  const listed = [...page.matchAll(/^\| `([a-z]+)` \| \p{Script=Han}+ \|/gmu)].map(
    ([, severity]) => severity,
  );
  expect(listed).toEqual(severities);
});
