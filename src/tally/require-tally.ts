import { canonicalJson, fault, type Text } from '../ground/index.js';
import { type Histogram, isMinutesKey, isPairKey } from '../indicator/measured-values.js';
import { type Period, parseInstant, periodBounds } from '../time/index.js';
import { version } from '../version.js';
import { columnsOf, definitionsOf } from './columns.js';
import { scopeKey } from './grouping.js';
import type { Tally, TallyRow } from './tally-record.js';
import { tallyHeaderSchema } from './tally-schema.js';

/**
 * Checks that something is a tally of this version of the library, whose columns are those of its rules and whose counts are counts: a tally may
 * come from a file or from another system.
 *
 * @throws `invalid-tally`.
 */
export function requireTally(value: unknown): asserts value is Tally {
  if (!hasForm(value)) {
    throw invalid({ zh: '格式为 zwfw-tally/1 的计数', en: 'a tally of the format zwfw-tally/1' });
  }
  if (
    value.library !== version ||
    canonicalJson(columnsOf(value.rules, definitionsOf(value.indicators), value.by.flat()).columns) !==
      canonicalJson(value.columns)
  ) {
    throw invalid({
      zh: `本版本(${version})按其规则得出的列;请用同一版本重新计数`,
      en: `the columns that this version (${version}) makes of its rules; tally again with the same version`,
    });
  }
  if (!isOneTally(value)) {
    throw invalid({
      zh: '周期与截至时点有效、分组各不相同且含合计的计数',
      en: 'a tally of a period and an as-of instant, with the total and each group once',
    });
  }
  const isCounted = value.rows.every(
    ({ counts, sets, values }) =>
      counts.length === value.columns.length &&
      counts.every((count) => Number.isSafeInteger(count) && count >= 0) &&
      value.columns.every(
        (column, place) => column.counts !== 'matters' || sets[place]?.length === counts[place],
      ) &&
      value.columns.every(
        (column, place) => column.counts !== 'values' || totalOf(values[place] ?? {}) === counts[place],
      ),
  );
  if (!isCounted) {
    throw invalid({
      zh: '每列一个非负整数的行,事项列的个数与其编号相符',
      en: 'rows of one whole number for each column, those of matters as many as their ids',
    });
  }
}

function hasForm(value: unknown): value is Tally {
  return tallyHeaderSchema.safeParse(value).success && (value as Tally).rows.every(isRow);
}

/** Its instants are instants, its groups are those that it was grouped by, each once, and what was counted came from shards. */
function isOneTally({ period, asOf, rows, by, shards }: Tally): boolean {
  const groupings = new Set(by.map((keys) => [...keys].sort().join()));
  const scopes = rows.map(({ scope }) => scopeKey(scope));
  const hasCounts = rows.some(({ counts }) => counts.some((count) => count > 0));
  return (
    typeof parseInstant(asOf) === 'number' &&
    isPeriod(period) &&
    new Set(scopes).size === scopes.length &&
    scopes.includes('[]') &&
    rows.every(({ scope }) => groupings.has(Object.keys(scope).sort().join())) &&
    (shards.length > 0 || !hasCounts)
  );
}

function isPeriod(period: Period): boolean {
  try {
    periodBounds(period);
    return true;
  } catch {
    return false;
  }
}

function isRow(row: unknown): boolean {
  if (!isObject(row)) return false;
  const { counts, scope, sets, values } = row as Partial<TallyRow>;
  return (
    Array.isArray(counts) &&
    isObject(scope) &&
    !Array.isArray(scope) &&
    Object.values(scope!).every(isText) &&
    isObject(sets) &&
    Object.values(sets!).every((ids) => Array.isArray(ids) && ids.every(isText)) &&
    isObject(values) &&
    Object.values(values!).every(isHistogram)
  );
}

/** Numbers of records by whole minutes, or by pairs. */
function isHistogram(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(value as object).every(
      ([key, count]) => (isMinutesKey(key) || isPairKey(key)) && Number.isSafeInteger(count) && count > 0,
    )
  );
}

function totalOf(histogram: Histogram): number {
  return Object.values(histogram).reduce((sum, count) => sum + count, 0);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function invalid(expected: Text): Error {
  return fault('invalid-tally', { zh: `应为${expected.zh}。`, en: `Expected ${expected.en}.` });
}
