import { type Comparison, type Verdict, verdicts } from './compare.js';
import { type Missing, missingReasons } from './published-number.js';

/** How many published numbers there are of each verdict: none is left out (结论计数). */
export interface VerdictCounts {
  readonly all: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Of the reproduced, how many with a count that was inferred from the number itself. */
  readonly fitted: number;
  /** Of those that cannot be computed, how many for each reason. */
  readonly missing: Readonly<Record<Missing, number>>;
}

/** Counts the verdicts. */
export function countVerdicts(comparisons: readonly Comparison[]): VerdictCounts {
  const counted = <K extends string>(
    keys: Readonly<Record<K, string>>,
    is: (one: Comparison, key: K) => boolean,
  ) =>
    Object.fromEntries(
      (Object.keys(keys) as K[]).map((key) => [key, comparisons.filter((one) => is(one, key)).length]),
    ) as Record<K, number>;
  return {
    all: comparisons.length,
    verdicts: counted(verdicts, ({ verdict }, key) => verdict === key),
    fitted: comparisons.filter(isFitted).length,
    missing: counted(
      missingReasons,
      ({ number: { from } }, key) => 'missing' in from && from.missing === key,
    ),
  };
}

/** Reproduced, but with a count that was inferred from the number itself. */
export function isFitted({ verdict, number: { from } }: Comparison): boolean {
  return verdict === 'reproduced' && 'fitted' in from;
}

/** The counts in one line. */
export function verdictLine({ all, verdicts: counts, fitted, missing }: VerdictCounts): string {
  const each = (Object.keys(verdicts) as Verdict[]).map((verdict) => {
    const detail = { reproduced: fittedOf(fitted), 'not-computable': reasonsOf(missing) }[verdict as string];
    return `${verdicts[verdict]} ${counts[verdict]}${detail ?? ''}`;
  });
  return `共 ${all} 个数:${each.join(';')}`;
}

function fittedOf(fitted: number): string {
  return fitted === 0 ? '' : `(其中反推 ${fitted})`;
}

function reasonsOf(missing: Readonly<Record<Missing, number>>): string {
  const some = (Object.keys(missingReasons) as Missing[]).filter((reason) => missing[reason] > 0);
  return some.length === 0
    ? ''
    : `(${some.map((reason) => `${missingReasons[reason]} ${missing[reason]}`).join(',')})`;
}
