import type { Period } from '../time/index.js';
import type { UnitSource } from './evaluate-parts.js';
import type { PartsProgram, Program, ReadyPart } from './program.js';
import { type Readings, valueOfReading } from './readings.js';
import { referencesFor } from './references.js';
import type { ScoreReading } from './score-record.js';
import { periodKey } from './sub-periods.js';
import type { Reference } from './transforms/transform-kind.js';

interface Column {
  readonly readingOf: (unit: number) => ScoreReading;
  readonly printed: boolean;
  /** Of what is compared with the other units, whose values are needed beforehand. */
  readonly references: readonly (Reference | null)[] | null;
}

/** What each unit brings to its score, by the places of the units. */
export function unitSources(
  program: Program,
  readings: Readings,
  period: Period | null,
): readonly UnitSource[] {
  const groups = readings.units.map(({ group }) => group);
  const columns = new Map<ReadyPart, Column>();
  const add = (parts: PartsProgram, place: string) => {
    for (const part of parts.values()) {
      if (part.reads === null) continue;
      const { key, printed, compared } = part.reads;
      const readingOf = readings.of(place, key);
      const values = () => groups.map((_, unit) => valueOfReading(readingOf(unit), printed));
      const references = compared === null ? null : referencesFor(values(), groups, compared);
      columns.set(part, { readingOf, printed, references });
    }
  };
  add(program.top, periodKey(period));
  for (const [place, parts] of program.within) add(parts, place);
  return groups.map((group, unit) => ({
    group,
    period,
    read: (part) => {
      const { readingOf, printed, references } = columns.get(part)!;
      const reading = readingOf(unit);
      const reference = references === null ? null : references[unit]!;
      return { reading, value: valueOfReading(reading, printed), reference };
    },
  }));
}
