import { canonicalJson, deepFreeze } from '../ground/index.js';
import type { Figure } from '../indicator/figure-record.js';
import { subjectsOf } from '../indicator/without-value.js';
import type { TableName } from '../model/tables.js';
import { tableOf } from '../tally/subjects/index.js';
import { type Tables, tally } from '../tally/tally.js';
import { countsByStep } from './counts-by-step.js';
import { evaluate } from './evaluate.js';
import { contextBehind, type RecordsOptions, stepsBehind } from './records-behind.js';
import { hasTables, recordsIn, type SourceRows } from './source-rows.js';

/** Whether the records give a figure's counts and value again. */
export interface Recount {
  readonly same: boolean;
  /** The steps whose counts differ: what the figure states and what was counted. */
  readonly differences: readonly {
    readonly step: string;
    readonly stated: number | null;
    readonly counted: number | null;
  }[];
  /** The figure as it was counted now; `null` when no record is in its group any more. */
  readonly figure: Figure | null;
}

/**
 * Counts a figure again from the records and the rules (复算). It sees counts that the records do not give; it cannot see records that were
 * changed or left out since: keep the tally, which knows a sum over the records' ids.
 *
 * @throws `invalid-figure`; `figure-mismatch` when the figure was made from counts, or the rules read otherwise than it did.
 *
 * @example
 * ```ts
 * import { evaluate, parseCases, quarter, recount, tally, zhongwei } from 'zwfw-indicators';
 * const rows = [
 *   { id: 'A-1', system: 'unified', matterId: 'M-1', departmentId: 'D-1', acceptedAt: '2021-04-01T09:30:00+08:00' },
 * ];
 * const counted = await tally(parseCases(rows), { rules: zhongwei, period: quarter(2021, 2) });
 * const figure = evaluate(counted).get('case-count');
 * const again = await recount(figure, rows, { rules: zhongwei });
 * again.same; // => true
 * const fewer = await recount(figure, [], { rules: zhongwei });
 * fewer.differences[0]; // => { step: 'universe', stated: 1, counted: 0 }
 * ```
 */
export async function recount(figure: Figure, rows: SourceRows, options: RecordsOptions): Promise<Recount> {
  stepsBehind(figure, options.rules);
  contextBehind(figure, rows, options);
  const held = hasTables(rows) && 'orphanRatings' in rows ? rows : null;
  const [matters, departments, regions] = [
    options.matters ?? held?.matters,
    options.departments ?? held?.departments,
    options.regions ?? held?.regions,
  ];
  const counted = await tally(tablesOf(figure, rows, options), {
    rules: options.rules,
    period: figure.period!,
    asOf: figure.asOf!,
    by: [Object.keys(figure.scope)],
    indicators: [figure.indicator.code],
    ...(matters == null ? {} : { matters }),
    ...(departments == null ? {} : { departments }),
    ...(regions == null ? {} : { regions }),
    ...(options.calendar === undefined ? {} : { calendar: options.calendar }),
  });
  const figures = evaluate(counted);
  const hasGroup = figures
    .scopes(...Object.keys(figure.scope))
    .some((scope) => canonicalJson(scope) === canonicalJson(figure.scope));
  const again = hasGroup ? figures.get(figure.indicator.code, figure.scope) : null;
  const differences = differencesOf(figure, again);
  // A group that only other tables have has nothing to count, as the differences show.
  const sameValue = again === null || (figure.state === again.state && figure.text === again.text);
  return deepFreeze({ same: sameValue && differences.length === 0, differences, figure: again });
}

/** The tables that the figure counts. */
function tablesOf(
  { parameters, absent }: Figure,
  rows: SourceRows,
  { mapping, onIssue }: RecordsOptions,
): Tables {
  const names = subjectsOf(parameters)
    .filter((subject) => subject !== 'matter' && !absent.includes(subject))
    .map(tableOf);
  const tables: Record<string, AsyncIterable<unknown> | null> = { cases: null };
  for (const name of names) tables[name] = records(rows, name, mapping, onIssue);
  return tables as Tables;
}

async function* records(
  rows: SourceRows,
  table: TableName,
  mapping: RecordsOptions['mapping'],
  onIssue: RecordsOptions['onIssue'],
): AsyncGenerator {
  for await (const { record } of recordsIn(rows, table, mapping, onIssue)) yield record;
}

function differencesOf(stated: Figure, counted: Figure | null): Recount['differences'] {
  const before = countsByStep(stated);
  const after = counted === null ? emptied(before) : countsByStep(counted);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((step) => ({ step, stated: before.get(step) ?? null, counted: after.get(step) ?? null }))
    .filter((each) => each.stated !== each.counted);
}

/** A group that the records no longer have counts nothing, and nothing is at any rank. */
function emptied(counts: ReadonlyMap<string, number | null>): ReadonlyMap<string, number | null> {
  return new Map(
    [...counts].map(([step, count]) => [step, count === null || / rank \d+: /u.test(step) ? null : 0]),
  );
}
