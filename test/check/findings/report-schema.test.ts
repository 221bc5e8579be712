import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from '../../../examples/documents.js';
import { checkReportSchema } from '../../../src/check/findings/report-schema.js';
import {
  type BulletinBuilder,
  bulletin,
  type CheckReport,
  checkClaims,
  type Finding,
  type FindingCode,
  findingCodes,
  jsonSchemaOf,
} from '../../../src/index.js';
import { arbitraryClaims } from './arbitrary-claims.js';

const takes = (report: unknown) => checkReportSchema.safeParse(report).success;
const copyOf = (report: CheckReport) => JSON.parse(JSON.stringify(report)) as unknown;
const checked = (state: (document: BulletinBuilder) => void) => {
  const document = bulletin('某市通报');
  state(document);
  return checkClaims(document.claims());
};

const published = documents.map(({ city, claims }) => [city, checkClaims(claims)] as const);

/** Documents for the findings that none of the five has. */
const others: readonly (readonly [FindingCode, CheckReport])[] = [
  [
    'two-values',
    checked((document) => {
      document.count('办件量', '1200件', { at: '一' });
      document.count('办件量', '1210件', { at: '附表' });
    }),
  ],
  [
    'only-by-closing',
    checked((document) => {
      const whole = document.count('总数', '7件');
      const shares = [
        document.share('甲占比', '14.30%', { part: document.count('甲', '1件'), of: whole }),
        document.share('乙占比', '14.28%', { part: document.count('乙', '1件'), of: whole }),
        document.share('丙占比', '71.42%', { part: document.count('丙', '5件'), of: whole }),
      ];
      document.partition(shares);
    }),
  ],
  [
    'beyond-accuracy',
    checked((document) => {
      const registered = document.count('注册人数', '29.2万人');
      const people = document.count('人口', '55.6万人');
      document.ratio('注册率', '52.52%', { dividend: registered, divisor: people });
    }),
  ],
  [
    'not-refuted',
    checked((document) => {
      // The side of a square of two, which no ratio is.
      const [one, other] = [document.measure('边长', null), document.measure('另一边长', null)];
      document.product(document.target('面积', '2'), [one, other]);
      document.same(one, other);
    }),
  ],
  [
    'ratio-of-nothing',
    checked((document) => {
      const [part, whole] = [document.count('整改', '0件'), document.count('差评', '0件')];
      document.share('整改率', '100%', { part, of: whole });
    }),
  ],
  [
    'limit-reached',
    checked((document) => {
      // Each is nine tenths of the other, and above 0: both come closer to it for ever.
      const [one, other] = [document.measure('甲', '100分钟以内'), document.measure('乙', '超过0分钟')];
      const factor = document.target('九成', '0.9');
      document.product(other, [one, factor]);
      document.product(one, [other, factor]);
    }),
  ],
];
const reports = [...published, ...others];

test.each(reports)('takes a report as it is, and as it comes back from JSON: %s', (_, report) => {
  expect(checkReportSchema.parse(report)).toEqual(report);
  expect(checkReportSchema.parse(copyOf(report))).toEqual(report);
});

test('the reports have every finding that there is', () => {
  const codes = reports.flatMap(([, { findings }]) => findings.map(({ code }) => code));
  expect(findingCodes.filter((code) => !codes.includes(code))).toEqual([]);
  for (const [code, { findings }] of others) expect(findings.map((finding) => finding.code)).toContain(code);
});

test('takes the report of any document', () => {
  const verdicts = new Set<string>();
  const codes = new Set<string>();
  const property = fc.property(arbitraryClaims, (claims) => {
    const report = checkClaims(claims);
    verdicts.add(report.verdict);
    for (const { code } of report.findings) codes.add(code);
    expect(checkReportSchema.parse(copyOf(report))).toEqual(report);
  });
  fc.assert(property, { numRuns: 300 });
  expect([...verdicts]).toEqual(expect.arrayContaining(['refuted', 'witnessed']));
  expect(codes.size).toBeGreaterThan(6);
});

/** The same report with something else at one place. */
function changed(report: unknown, path: readonly (string | number)[], to: (found: unknown) => unknown) {
  const [key, ...rest] = path;
  if (key === undefined) return to(report);
  const inner = (report as Record<string | number, unknown>)[key];
  const copy = (Array.isArray(report) ? [...report] : { ...(report as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = changed(inner, rest, to);
  return copy;
}

/** Every object and value of a report, by the way to it. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    [...path],
    ...keys.flatMap((key) => pathsIn((value as Record<string | number, unknown>)[key], [...path, key])),
  ];
}

/** What no value of a report may be replaced by. */
const tamperings: readonly (readonly [string, (found: unknown) => unknown])[] = [
  ['a number that is no place', () => -1],
  ['undefined', () => undefined],
  ['a field that nobody knows', (found) => ({ ...(Object(found) as object), unknown: true })],
  [
    'a field less',
    (found) =>
      typeof found === 'object' && found !== null && !Array.isArray(found)
        ? Object.fromEntries(Object.entries(found).slice(1))
        : undefined,
  ],
];

/** One finding of each code and severity, of long lists the first few. */
const examples = new Map<string, CheckReport>();
for (const [, report] of reports)
  for (const finding of report.findings) {
    const short = Object.fromEntries(
      Object.entries(finding).map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, 2) : value]),
    ) as unknown as Finding;
    examples.set(`${finding.code} (${finding.severity})`, { ...report, findings: [short] });
  }

describe.each(tamperings)('takes no report that was tampered with: %s', (_, to) => {
  test.each([...examples])('%s', (_name, example) => {
    const report = copyOf(example);
    expect(takes(report)).toBe(true);
    expect(pathsIn(report).filter((path) => takes(changed(report, path, to)))).toEqual([]);
  });
});

test.each<[string, FindingCode, Readonly<Record<string, unknown>>]>([
  ['a contradiction called information', 'refuted', { severity: 'information' }],
  ['a question called a contradiction', 'not-stated-whether-same', { severity: 'contradiction' }],
  ['a code that is none', 'witnessed', { code: 'proved' }],
  ['the code of another finding', 'witnessed', { code: 'inferred' }],
  ['a rounding mode that is none', 'some-roundings-only', { modes: ['round'] }],
  ['a way of closing that is none', 'closed-shares', { ways: [{ method: 'last', mode: 'ceil' }] }],
  ['a value that is no number', 'witnessed', { values: [{ quantity: '办件量', value: 'many' }] }],
  ['a value that a float was', 'witnessed', { values: [{ quantity: '办件量', value: '1e21' }] }],
  ['a fraction over zero', 'witnessed', { values: [{ quantity: '办件量', value: '1/0' }] }],
  ['fewer than no numbers that pass', 'check-power', { passing: '-1' }],
  ['numbers that are no texts', 'check-power', { printable: 100 }],
  ['half a claim', 'document-rounding', { explained: 0.5 }],
  ['a relation that is none', 'refuted', { relations: [{ index: 0, kind: 'total', at: null }] }],
  ['a sentence in one language', 'witnessed', { text: { zh: '有解' } }],
  ['an empty sentence', 'witnessed', { text: { zh: '有解', en: '' } }],
])('takes no finding with %s', (_, code, fields) => {
  const [, report] = reports.find(([, { findings }]) => findings.some((finding) => finding.code === code))!;
  const finding = report.findings.find((each) => each.code === code)!;
  expect(takes({ ...report, findings: [finding] })).toBe(true);
  expect(takes({ ...report, findings: [{ ...finding, ...fields }] })).toBe(false);
});

test('takes nothing but a report of this format', () => {
  const [, report] = reports[0]!;
  for (const other of [null, [], 'zwfw-check/1', { ...report, format: 'zwfw-check/2' }])
    expect(takes(other)).toBe(false);
  expect(takes({ ...report, verdict: 'proved' })).toBe(false);
});

test('as a JSON Schema it says every code', () => {
  const text = JSON.stringify(jsonSchemaOf('check-report'));
  for (const code of findingCodes) expect(text).toContain(`"${code}"`);
});
