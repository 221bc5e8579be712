import {
  type BulletinBuilder,
  bulletin,
  type CheckOptions,
  type CheckReport,
  type ClaimReference,
  type ClaimSet,
  checkClaims,
  type Finding,
  type FindingCode,
} from '../../src/check/index.js';

/** The claims that some calls state. */
export function stated(state: (b: BulletinBuilder) => void): ClaimSet {
  const b = bulletin('试行公报');
  state(b);
  return b.claims();
}

/** What checking finds of them. */
export function checked(state: (b: BulletinBuilder) => void, options?: CheckOptions): CheckReport {
  return checkClaims(stated(state), options);
}

/** The findings of a code, in the order of the report. */
export function coded<Code extends FindingCode>({ findings }: CheckReport, code: Code) {
  return findings.filter((finding): finding is Finding & { readonly code: Code } => finding.code === code);
}

/** The one finding of a code. */
export function only<Code extends FindingCode>(report: CheckReport, code: Code) {
  const found = coded(report, code);
  if (found.length !== 1) throw new Error(`${found.length} findings ${code}: ${codes(report)}`);
  return found[0]!;
}

export function codes({ findings }: CheckReport): string {
  return findings.map(({ code }) => code).join(' ');
}

/** Claims as they are printed. */
export function printedOf(claims: readonly ClaimReference[]): readonly (string | null)[] {
  return claims.map(({ printed }) => printed);
}

/** What was inferred for a quantity, for one on a line: `1, 2`, or its ends. */
export function inferredOf(report: CheckReport, quantity: string): string | null {
  const found = coded(report, 'inferred').find((finding) => finding.quantity === quantity);
  if (found === undefined) return null;
  if (found.values !== null) return found.values.join(', ');
  const { lowest, highest } = found.interval;
  return `${lowest === null ? '(' : `${lowest.isIncluded ? '[' : '('}${lowest.value}`}, ${highest === null ? ')' : `${highest.value}${highest.isIncluded ? ']' : ')'}`}`;
}

/** How many numbers would pass as well for the claim at a place: `2/101`, with `≤` where at most so many. */
export function powerOf(report: CheckReport, claim: number): string | null {
  const found = report.findings.find(
    (finding) => 'passing' in finding && finding.claims[0]?.index === claim,
  ) as (Finding & { readonly code: 'check-power' }) | undefined;
  return found === undefined
    ? null
    : `${found.isExact ? '' : '≤ '}${found.passing}/${found.printable} ${found.code}`;
}

/** The values that were shown, by quantity. */
export function shownValues(report: CheckReport): Readonly<Record<string, string>> {
  return Object.fromEntries(
    coded(report, 'witnessed').flatMap(({ values }) =>
      values.map(({ quantity, value }) => [quantity, value] as const),
    ),
  );
}

/** What was thrown: its code, its path and its record. */
export function thrown(run: () => unknown) {
  try {
    run();
  } catch (error) {
    const { code, issue } = error as {
      code?: string;
      issue?: {
        path?: readonly (string | number)[];
        record?: string;
        found?: string;
        message: { zh: string; en: string };
      };
    };
    if (issue === undefined) throw error;
    return { code, path: issue.path?.join('.'), record: issue.record, found: issue.found, ...issue.message };
  }
  return null;
}
