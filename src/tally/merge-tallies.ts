import { canonicalJson, deepFreeze, fault, ownCopy, plainCopy } from '../ground/index.js';
import { subjects } from '../indicator/attributes/index.js';
import type { Histogram } from '../indicator/measured-values.js';
import { exactSum } from './exact-sum.js';
import { scopeKey } from './grouping.js';
import { requireTally } from './require-tally.js';
import type { Tally, TallyColumn, TallyRow } from './tally-record.js';

/** What tallies must have in common to add up. */
const identity = [
  'format',
  'library',
  'rules',
  'period',
  'asOf',
  'by',
  'indicators',
  'catalogue',
  'registry',
  'calendar',
  'columns',
] as const;

/**
 * Adds up tallies of shards: counts are added, sets of matters are united (合并计数). The order plays no part.
 *
 * Shards have to be split by case, and the other tables by department: reports of one quantity by one department go together. The same shard twice is refused; shards that overlap in part are not noticed, so that the merged tally says
 * that duplicates are unchecked.
 *
 * @throws `invalid-tally`; `tally-mismatch` when rules, period, as-of instant, grouping or catalogue differ, or there is no tally; `shard-twice`.
 *
 * @example
 * ```ts
 * import { evaluate, mergeTallies, parseCases, quarter, tally, zhongwei } from 'zwfw-indicators';
 * const shard = (id: string, system: string) =>
 *   parseCases([{ id, system, matterId: 'M-1', departmentId: 'D-1', acceptedAt: '2021-04-01T09:30:00+08:00' }]);
 * const options = { rules: zhongwei, period: quarter(2021, 2) };
 * const first = await tally(shard('A-1', 'unified'), options);
 * const second = await tally(shard('A-2', 'offline'), options);
 * evaluate(mergeTallies(first, second)).get('online-share').text; // => '50.00%'
 * mergeTallies(first, first); // => throws shard-twice
 * ```
 */
export function mergeTallies(...tallies: readonly Tally[]): Tally {
  const [first] = tallies;
  if (first === undefined) {
    throw fault('tally-mismatch', {
      zh: '没有可合并的计数;请至少传入一个。',
      en: 'There is no tally to merge; pass at least one.',
    });
  }
  for (const each of tallies) requireTally(each);
  for (const other of tallies) requireSameIdentity(first, other);
  const shards = tallies.flatMap((each) => each.shards);
  refuseShardTwice(tallies);
  if (tallies.length === 1) return deepFreeze(ownCopy(first));

  const rows = new Map<string, TallyRow>();
  for (const row of tallies.flatMap((each) => each.rows)) {
    const key = scopeKey(row.scope);
    const known = rows.get(key);
    rows.set(key, known === undefined ? plainCopy(row) : addedRows(known, row, first.columns));
  }
  // What was read from a file stays as it is: the merged tally is frozen.
  const header = plainCopy({ ...first, rows: [] });
  const setOf = new Map(first.by.map((keys, place) => [keys.join(','), place]));
  const place = ({ scope }: TallyRow) => setOf.get(Object.keys(scope).sort().join(',')) ?? 0;
  return deepFreeze({
    ...header,
    rows: [...rows.entries()]
      .sort(([one, oneRow], [other, otherRow]) => place(oneRow) - place(otherRow) || (one < other ? -1 : 1))
      .map(([, row]) => row),
    subjects: subjects.filter((subject) => tallies.some((each) => each.subjects.includes(subject))),
    shards: plainCopy(shards).sort((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1)),
    input: {
      refused: sum(tallies.map(({ input }) => input.refused)),
      orphanRatings: sum(tallies.map(({ input }) => input.orphanRatings)),
      orphanSuspensions: sum(tallies.map(({ input }) => input.orphanSuspensions)),
      unknownDepartments: Object.fromEntries(
        subjects.flatMap((subject) => {
          const count = sum(tallies.map(({ input }) => input.unknownDepartments[subject] ?? 0));
          return count === 0 ? [] : [[subject, count]];
        }),
      ),
      // The registry is the same in every shard.
      brokenReferences: first.input.brokenReferences,
      inexactQuantities: sum(tallies.map(({ input }) => input.inexactQuantities)),
      duplicates: 'unchecked',
    },
  });
}

function addedRows(one: TallyRow, other: TallyRow, columns: readonly TallyColumn[]): TallyRow {
  const united = Object.fromEntries(
    columns.flatMap(({ counts }, column) => {
      if (counts !== 'matters') return [];
      const ids = new Set([...(one.sets[column] ?? []), ...(other.sets[column] ?? [])]);
      return [[String(column), [...ids].sort()] as const];
    }),
  );
  const added = Object.fromEntries(
    columns.flatMap(({ counts }, column) =>
      counts === 'values'
        ? [[String(column), addedValues(one.values[column] ?? {}, other.values[column] ?? {})] as const]
        : // The catalogue is the same in every shard.
          column in one.values
          ? [[String(column), one.values[column]!] as const]
          : [],
    ),
  );
  return {
    scope: one.scope,
    counts: columns.map(({ counts }, column) => {
      const [first, second] = [one.counts[column]!, other.counts[column]!];
      return united[column]?.length ?? (counts === 'catalogue' ? first : exactSum(first, second));
    }),
    sets: united,
    values: added,
  };
}

function addedValues(one: Histogram, other: Histogram): Histogram {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(keys.map((key) => [key, exactSum(one[key] ?? 0, other[key] ?? 0)]));
}

function requireSameIdentity(first: Tally, other: Tally): void {
  const differing = identity.find((part) => canonicalJson(first[part]) !== canonicalJson(other[part]));
  if (differing === undefined) return;
  throw fault(
    'tally-mismatch',
    {
      zh: `两个计数的 ${differing} 不同,不能相加;请用相同的规则、周期、截至时点、分组和事项目录分别计数。`,
      en: `Two tallies differ in ${differing} and do not add up; count every shard with the same rules, period, as-of instant, grouping and catalogue.`,
    },
    { path: [differing] },
  );
}

function refuseShardTwice(tallies: readonly Tally[]): void {
  const seen = new Set<string>();
  for (const { records, fingerprint } of tallies.flatMap(({ shards }) => shards)) {
    if (records > 0 && seen.has(fingerprint)) {
      throw fault(
        'shard-twice',
        {
          zh: `同一分片(${records} 条,指纹 ${fingerprint})出现两次;请检查是否重复合并。`,
          en: `The same shard (${records} records, fingerprint ${fingerprint}) comes twice; look for a tally that was merged already.`,
        },
        { found: fingerprint },
      );
    }
    seen.add(fingerprint);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce(exactSum, 0);
}
