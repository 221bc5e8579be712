import { fault } from '../ground/index.js';
import type { UnitSource } from './evaluate-parts.js';
import type { Program, ReadyPart } from './program.js';
import { valueOfReading } from './readings.js';
import type { ScoredPart, ScoreFigure, WrittenReference } from './score-record.js';
import { periodKey } from './sub-periods.js';
import type { Reference } from './transforms/transform-kind.js';
import { readBack } from './written-outcome.js';

/**
 * What a unit brought to its score, read back from the score.
 *
 * @param program - That of the scorecard that the score holds.
 * @throws `invalid-score` where the score lacks a part that its scorecard reads.
 */
export function sourceOfScore({ group, period, parts }: ScoreFigure, program: Program): UnitSource {
  const scored = new Map(parts.map((part) => [`${part.part} ${periodKey(part.period)}`, part]));
  const places = new Map<ReadyPart, string>();
  for (const part of program.top.values()) places.set(part, '');
  for (const [place, inner] of program.within) for (const part of inner.values()) places.set(part, place);
  return {
    group,
    period,
    read: (part) => {
      const own = scored.get(`${part.name} ${places.get(part) ?? ''}`);
      if (own === undefined || own.input === null) throw lacksReading(part.name);
      return {
        reading: own.input,
        value: valueOfReading(own.input, part.reads?.printed ?? false),
        reference: referenceOf(own),
      };
    },
  };
}

function lacksReading(name: string): Error {
  return fault(
    'invalid-score',
    {
      zh: `得分缺少 ${name} 一项所读取的值。`,
      en: `The score lacks what its part ${name} read.`,
    },
    { path: ['parts', name] },
  );
}

function referenceOf({ reference }: ScoredPart): Reference | null {
  return reference === null ? null : readBackReference(reference);
}

function readBackReference(reference: WrittenReference): Reference {
  if (reference.kind === 'standing') return reference;
  const { least, greatest } = reference;
  return { ...reference, least: readBack(least), greatest: readBack(greatest) };
}
