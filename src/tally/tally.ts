import { deepFreeze, fault, printed } from '../ground/index.js';
import type { Case } from '../model/case.js';
import type { Matter } from '../model/matter.js';
import type { AsyncParsedCases } from '../model/parse-cases.js';
import type { Dataset } from '../model/parse-dataset.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { type Period, periodBounds } from '../time/index.js';
import { version } from '../version.js';
import { columnsOf } from './columns.js';
import { asOfText, catalogueShard, contextOf } from './context.js';
import { Counting } from './counting.js';
import { type GroupingKeys, groupingSets } from './grouping.js';
import type { Tally, TallyInput } from './tally-record.js';

/** What is tallied and how. */
export interface TallyOptions {
  /** The rules to count by; several are counted in one pass. */
  readonly rules: RuleSet | readonly RuleSet[];
  readonly period: Period;
  /** What happened later has not happened yet (截至时点): an instant with its offset. The end of the period unless said otherwise. */
  readonly asOf?: string;
  /** Grouping sets: `[['department'], ['department', 'matter']]`. The total is always made. */
  readonly by?: readonly GroupingKeys[];
  /** The catalogue of matters (事项目录); that of the data set unless said otherwise. */
  readonly matters?: Iterable<Matter>;
  /** Refuse a case that comes twice; it costs memory for every id. A {@link Dataset} was checked when it was read. */
  readonly checkDuplicates?: boolean;
}

/** Cases to be counted: rows that were read, any iterable of cases, or a data set. */
export type CaseSource = Iterable<Case> | AsyncIterable<Case> | Dataset;

/**
 * Counts cases, their ratings and the catalogue's matters for every indicator, in one pass and constant memory (计数).
 *
 * @throws `duplicate-id` where that is checked; `unknown-attribute-value` and `wrong-type` for cases that were not read by `parseCases`;
 * `rule-change-in-period`, `unknown-grouping`, `invalid-instant`, `invalid-period`, `duplicate-rules`.
 *
 * @example
 * ```ts
 * import { evaluate, parseCases, quarter, tally, zhongwei } from 'zwfw-indicators';
 * const row = { matterId: 'M-1', departmentId: '教育局', acceptedAt: '2021-04-01T09:30:00+08:00' };
 * const cases = parseCases([
 *   { ...row, id: 'A-1', system: 'unified' },
 *   { ...row, id: 'A-2', system: 'offline' },
 * ]);
 * const counted = await tally(cases, { rules: zhongwei, period: quarter(2021, 2), by: [['department']] });
 * evaluate(counted).get('online-share', { department: '教育局' }).text; // => '50.00%'
 * ```
 */
export async function tally(source: CaseSource, options: TallyOptions): Promise<Tally> {
  const { rules, period, asOf, by = [], checkDuplicates = false } = options;
  periodBounds(period);
  requireSource(source);
  const dataset = 'cases' in source ? source : null;
  const cases: Iterable<Case> | AsyncIterable<Case> = 'cases' in source ? source.cases : source;
  const ruleSets: readonly RuleSet[] = Array.isArray(rules) ? rules : [rules as RuleSet];
  const resolved = ruleSets.map((each) => resolveRules(each, period));
  const context = contextOf({ period, asOf, matters: options.matters ?? dataset?.matters });
  const groupings = groupingSets(by);
  const columns = columnsOf(resolved);
  const counting = new Counting(context, columns, groupings, checkDuplicates);

  if (Symbol.iterator in cases) for (const one of cases) counting.add(one);
  else for await (const one of cases) counting.add(one);

  return deepFreeze({
    format: 'zwfw-tally/1',
    library: version,
    rules: resolved,
    // The caller's own period stays as it is: the tally is frozen.
    period: { ...period, name: { ...period.name } },
    asOf: asOfText(context),
    by: groupings,
    catalogue: catalogueShard(context),
    columns: columns.columns,
    rows: counting.rows(),
    shards: [counting.shard()],
    input: {
      refused: refusedOf(source),
      orphanRatings: dataset?.orphanRatings.length ?? 0,
      duplicates: checkDuplicates || dataset !== null ? 'checked' : 'unchecked',
    } satisfies TallyInput,
  });
}

function requireSource(source: unknown): void {
  const isSource =
    typeof source === 'object' &&
    source !== null &&
    (Symbol.iterator in source || Symbol.asyncIterator in source || 'cases' in source);
  if (isSource) return;
  throw fault(
    'wrong-type',
    {
      zh: `应为办件的 iterable、async iterable 或数据集,实为 ${printed(source)}。`,
      en: `Expected cases as an iterable or async iterable, or a data set, found ${printed(source)}.`,
    },
    { found: printed(source) },
  );
}

function refusedOf(source: CaseSource): number {
  if ('reports' in source) {
    const { cases, ratings, matters } = source.reports;
    return cases.refused + ratings.refused + matters.refused;
  }
  return 'report' in source ? (source as AsyncParsedCases).report().refused : 0;
}
