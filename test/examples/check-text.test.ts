import { expect, test } from 'vitest';
import { checkLines } from '../../examples/check-text.js';
import { documents } from '../../examples/documents.js';
import { checkClaims } from '../../src/index.js';

const all = documents.map(({ city, numbers, claims }) => {
  const report = checkClaims(claims);
  const linesIn = (...languages: ('zh' | 'en')[]) =>
    checkLines(city, numbers.length, claims, report, languages);
  return [city, report, linesIn, numbers.length] as const;
});

test.each(all)(
  '%s: says how many numbers were transcribed, and everything that needs someone',
  (_, report, linesIn, numbers) => {
    const text = linesIn('zh').join('\n');
    expect(text).toContain(`转录 ${numbers} 个数`);
    for (const finding of report.findings) {
      if (finding.severity === 'contradiction' || finding.severity === 'question')
        expect(text).toContain(finding.text.zh);
      if (finding.code === 'inferred') expect(text).toContain(`推得 ${finding.quantity}:`);
      if (finding.code === 'no-common-rounding' || finding.code === 'closed-shares')
        expect(text).toContain(finding.text.zh);
    }
  },
);

test.each(all)('%s: adds the English sentences where they are wanted', (_, report, linesIn) => {
  const needed = report.findings.filter(
    ({ severity }) => severity === 'contradiction' || severity === 'question',
  );
  for (const { text } of needed) {
    expect(linesIn('zh').join('\n')).not.toContain(text.en);
    expect(linesIn('zh', 'en').join('\n')).toContain(text.en);
  }
});

test('all five take fewer than 150 lines', () => {
  expect(all.flatMap(([, , linesIn]) => linesIn('zh')).length).toBeLessThan(150);
});
