import type { Issue } from '../../src/ground/index.js';
import { type ParseOptions, parseCases } from '../../src/model/index.js';

/** A row that is right in every field, by the library's names. */
export const right = {
  id: 'A-1',
  matterId: 'M-1',
  departmentId: '教育局',
  system: 'unified',
  channel: { scheme: 'GB/T 39046-2020 A.5', code: '1' },
  caseType: 'committed',
  applicant: null,
  acceptedAt: '2021-04-01T09:30:00+08:00',
  completedAt: '2021-04-02T09:30:00+08:00',
  outcome: 'issued',
  ratings: [{ level: 'satisfied', ratedAt: new Date(Date.UTC(2021, 3, 3)), isDefault: false }],
};

/** The issues that one row gives. */
export function issuesOf(row: unknown, options?: ParseOptions): readonly Issue[] {
  const cases = parseCases([row], options);
  const valid = [...cases].length;
  const { read, refused, issues } = cases.report();
  if (read !== 1 || valid + refused !== 1 || (refused === 1) !== issues.length > 0)
    throw new Error('a row was lost');
  return issues;
}

/** Each issue as `code path`. */
export function faultsOf(row: unknown, options?: ParseOptions): string[] {
  return issuesOf(row, options).map(({ code, path }) => `${code} ${path?.join('.')}`);
}
