import { fault, printed } from '../ground/index.js';
import type { AttributeValues } from '../indicator/where.js';
import { refuseSecond } from './case-counting.js';
import type { Columns } from './columns.js';
import type { Context } from './context.js';
import type { Fingerprint } from './fingerprint.js';
import { finestKeys, type GroupingKeys, projected, type Scope, scopeKey } from './grouping.js';
import { recordDeriver } from './record-deriver.js';
import { type CountedSubject, countingOf } from './subject-counting.js';
import type { DepartmentRecord, SubjectReading } from './subjects/index.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

/** What was counted of a table, and what has to be said of its records. */
export interface CountedTable {
  readonly counted: CountedSubject;
  readonly unknownDepartments: number;
  readonly inexact: number;
}

/** Counts the records of a table of its own, each in its finest group. */
export function countTable(
  reading: SubjectReading,
  records: readonly unknown[],
  context: Context,
  columns: Columns,
  groupings: readonly GroupingKeys[],
  fingerprint: Fingerprint,
  checkDuplicates: boolean,
): CountedTable {
  const { subject, table } = reading;
  const { places, counters } = countingOf(subject, columns, { sums: true });
  const vocabulary = vocabularyOf(subject);
  const keys = finestKeys(subject, groupings);
  const scopes: Scope[] = [];
  const slots = new Map<string, number>();
  const seen = checkDuplicates ? new Set<string>() : null;
  const derived = recordDeriver(reading, context, () => records);
  let unknownDepartments = 0;
  let inexact = 0;
  for (const record of records) {
    const one = derived(record);
    if (one === null) continue;
    const { id, departmentId } = record as DepartmentRecord;
    if (seen !== null) refuseSecond(id, seen);
    const codes = codesOf(vocabulary, one.attributes, id, table);
    const scope = projected({ ...one.attributes, ...one.keys }, keys);
    const key = scopeKey(scope);
    const slot = slots.get(key) ?? scopes.push(Object.freeze(scope)) - 1;
    slots.set(key, slot);
    counters.addAmount(codes, slot, one.amount);
    fingerprint.add(`${table} ${id}`, 0);
    if (context.registry !== null && !context.registry.places.has(departmentId)) unknownDepartments++;
    if (one.attributes.quantityWording !== undefined && one.attributes.quantityWording !== 'exact') inexact++;
  }
  return { counted: { subject, derivation: 0, scopes, places, counters }, unknownDepartments, inexact };
}

function codesOf(
  { names, values }: Vocabulary,
  attributes: AttributeValues,
  id: string,
  table: string,
): Uint8Array {
  return Uint8Array.from(names, (name, place) => {
    const code = values[place]!.indexOf(attributes[name]!);
    if (code >= 0) return code;
    const found = printed(attributes[name]);
    throw fault(
      'unknown-attribute-value',
      {
        zh: `${table} 的 ${printed(id)}:${name} 为 ${found},不在其取值之内;请先用 parseRecords 读取记录。`,
        en: `${printed(id)} of ${table} has ${found} as its ${name}, which is none of its values; read records with parseRecords first.`,
      },
      { record: id, path: [table, name], found },
    );
  });
}
