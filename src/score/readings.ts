import { type Ratio, scaleOf } from '../exact/index.js';
import { fault, printed, type Text } from '../ground/index.js';
import type { Scope } from '../tally/grouping.js';
import type { Period } from '../time/index.js';
import { requireScorable } from './check-figure.js';
import {
  flagsOfFigure,
  periodOfFigure,
  readingOfFigure,
  readingWithout,
  type ScorableFigure,
  scopeOfFigure,
} from './figure-reading.js';
import { readingOfGiven } from './given-reading.js';
import type { WantedInput, WantedInputs } from './inputs-of-program.js';
import { ratioOfText } from './number-text.js';
import { type KeysOf, severalPeriods } from './read-figures.js';
import { inputKey } from './score-input.js';
import type { ScoreOptions } from './score-options.js';
import type { ScoreReading } from './score-record.js';
import type { GivenInput } from './scorecard.js';
import { periodKey } from './sub-periods.js';
import { type ReadUnit, type UnitTable, unitTable } from './unit-table.js';

/** The units that are scored, and what was read for them. */
export interface Readings {
  readonly units: readonly ReadUnit[];
  /** What an input of a period is for a unit, by its place. */
  of(period: string, key: string): (unit: number) => ScoreReading;
}

/** One input in one period, and its place among what is read of a unit. */
interface Column extends WantedInput {
  readonly at: number;
}

/** What was read of one unit, by the places of the columns: rows are filled unit by unit, as figures mostly come. */
type Row = (ScoreReading | undefined)[];

/** The columns of a period by the keys of their inputs. */
type Columns = ReadonlyMap<string, Column>;

/**
 * Reads figures and given values, by unit, period and input.
 *
 * @param wanted - What the scorecard reads; other figures are passed over.
 * @throws `invalid-figure`, `figure-twice`, `score-mismatch`, `unknown-input`, `wrong-type`, `invalid-text`, `unit-mismatch`.
 */
export function readInputs(
  figures: readonly unknown[],
  keysOf: KeysOf,
  wanted: WantedInputs,
  inputs: Readonly<Record<string, GivenInput>>,
  options: ScoreOptions,
  period: Period | null,
): Readings {
  const table = unitTable(options.units);
  let count = 0;
  const columnsOf = (each: ReadonlyMap<string, WantedInput>): Columns =>
    new Map([...each].map(([key, input]) => [key, { ...input, at: count++ }]));
  const byPeriod = new Map([...wanted].map(([place, each]) => [place, columnsOf(each)]));
  const rows: Row[] = [];
  addFigures(figures, keysOf, { byPeriod, rows, table, period }, options);
  addGiven(options.given ?? [], inputs, { byPeriod, rows, table, period });
  const order = table.inOrder();
  return {
    units: order.map(({ unit }) => unit),
    of: (place, key) => {
      const { input, facts, at } = byPeriod.get(place)!.get(key)!;
      const missing = readingWithout(input, facts);
      return (unit) => rows[order[unit]!.place]?.[at] ?? missing;
    },
  };
}

/** The exact value of a reading in the unit that it is printed in: 97.2 for 97.2 %. */
export function valueOfReading({ exact, decimal, unit }: ScoreReading, isPrinted: boolean): Ratio | null {
  if (exact === null || decimal === null) return null;
  if (isPrinted) return ratioOfText(decimal);
  return { numerator: BigInt(exact.numerator) * scaleOf(unit), denominator: BigInt(exact.denominator) };
}

/** Where readings are put. */
interface Target {
  readonly byPeriod: ReadonlyMap<string, Columns>;
  readonly rows: Row[];
  readonly table: UnitTable;
  readonly period: Period | null;
}

function addFigures(
  figures: readonly unknown[],
  keysOf: KeysOf,
  { byPeriod, rows, table, period }: Target,
  { period: stated, digests = false }: ScoreOptions,
): void {
  const isRead = new Set([...byPeriod.values()].flatMap((columns) => [...columns.keys()]));
  const top = byPeriod.get(periodKey(period));
  // Most figures are of the period of the one before.
  let last = period;
  let columns = top;
  for (let index = 0; index < figures.length; index++) {
    const figure = requireScorable(figures[index], index);
    const keys = keysOf(figure);
    if (keys.length === 0) continue;
    const own = periodOfFigure(figure);
    if (own !== last) {
      last = own;
      columns = byPeriod.get(periodKey(own));
    }
    if (stated === undefined && columns !== top) throw severalPeriods(period, own);
    if (columns === undefined) {
      if (keys.some((key) => isRead.has(key))) throw foreignPeriod(own, period, ['figures', index]);
      continue;
    }
    addFigure(figure, keys, columns, isRead, rows, table, index, digests);
  }
}

/** Puts a figure in its columns. Where its input is read in another period only, it names its unit. */
function addFigure(
  figure: ScorableFigure,
  keys: readonly string[],
  columns: Columns,
  isRead: ReadonlySet<string>,
  rows: Row[],
  table: UnitTable,
  index: number,
  withDigest: boolean,
): void {
  for (const key of keys) {
    const column = columns.get(key);
    if (column === undefined && !isRead.has(key)) continue;
    const scope = scopeOfFigure(figure);
    const unit = table.placeOf(scope, 'figures', index);
    table.flag(unit, flagsOfFigure(figure));
    if (column === undefined) continue;
    const row = rowOf(rows, unit);
    if (row[column.at] !== undefined) throw twice(key, scope, ['figures', index]);
    row[column.at] = readingOfFigure(figure, column.input, column.facts, withDigest);
  }
}

function rowOf(rows: Row[], unit: number): Row {
  const known = rows[unit];
  if (known !== undefined) return known;
  const row: Row = [];
  rows[unit] = row;
  return row;
}

function addGiven(
  given: NonNullable<ScoreOptions['given']>,
  inputs: Readonly<Record<string, GivenInput>>,
  { byPeriod, rows, table, period }: Target,
): void {
  const seen = new Set<string>();
  for (const [index, { scope, period: own = period, values }] of given.entries()) {
    const path = ['given', index];
    const unit = table.placeOf(scope, 'given', index);
    const place = periodKey(own);
    const columns = byPeriod.get(place);
    if (columns === undefined) throw foreignPeriod(own, period, path);
    if (seen.has(`${place} ${unit}`))
      throw mismatch(path, scope, {
        zh: '每个单位、周期一组取值',
        en: 'one set of values for a unit and period',
      });
    seen.add(`${place} ${unit}`);
    for (const [name, text] of Object.entries(values)) {
      if (!Object.hasOwn(inputs, name)) throw unknownInput(name, inputs, [...path, 'values', name]);
      const column = columns.get(inputKey({ given: name }));
      if (column === undefined) continue;
      const { input, facts, at } = column;
      rowOf(rows, unit)[at] = readingOfGiven(text, input, facts, [...path, 'values', name]);
    }
  }
}

function foreignPeriod(own: Period | null, period: Period | null, path: readonly (string | number)[]): Error {
  const expected: Text = {
    zh: `统计周期 ${period?.name.zh ?? '(未注明)'} 或计分办法对其取平均的各周期`,
    en: `the period ${period?.name.en ?? '(none stated)'}, or one of those that the scorecard takes a mean over`,
  };
  return mismatch(path, own?.name.en ?? null, expected);
}

function twice(key: string, scope: Scope, path: readonly (string | number)[]): Error {
  return fault(
    'figure-twice',
    {
      zh: `${path.join(' › ')}:同一单位 ${printed(scope)} 的同一指标值(${key})出现两次;请只保留一个。`,
      en: `${path.join(' › ')}: the same figure (${key}) of the unit ${printed(scope)} comes twice; keep one.`,
    },
    { path, found: printed(scope) },
  );
}

function unknownInput(
  name: string,
  inputs: Readonly<Record<string, GivenInput>>,
  path: readonly (string | number)[],
): Error {
  const known = Object.keys(inputs).join(', ');
  return fault(
    'unknown-input',
    {
      zh: `${path.join(' › ')}:计分办法没有这个 input:${printed(name)};应为 ${known} 之一。`,
      en: `${path.join(' › ')}: the scorecard has no such input: ${printed(name)}; expected one of ${known}.`,
    },
    { path, found: printed(name) },
  );
}

function mismatch(path: readonly (string | number)[], found: unknown, expected: Text): Error {
  return fault(
    'score-mismatch',
    {
      zh: `${path.join(' › ')}:应为 ${expected.zh},实为 ${printed(found)}。`,
      en: `${path.join(' › ')}: expected ${expected.en}, found ${printed(found)}.`,
    },
    { path, found: printed(found) },
  );
}
