import type { Ratio } from '../exact/index.js';
import type { ExactValue } from '../indicator/figure-record.js';
import type { Outcome } from './evaluate-parts.js';
import type { ScoredPart, WrittenReference } from './score-record.js';
import type { Reference } from './transforms/transform-kind.js';

/** What came of a part, as a score holds it. */
export function writtenOutcome({
  part,
  period,
  state,
  points,
  read,
  treated,
  vetoed,
  held,
  reason,
}: Outcome): ScoredPart {
  return Object.freeze({
    part: part.name,
    period,
    state,
    points: points === null ? null : written(points),
    input: read === null ? null : read.reading,
    reference: read === null || read.reference === null ? null : writtenReference(read.reference),
    treated,
    vetoed,
    held,
    reason,
  });
}

/** A ratio as two integers written out. */
export function written({ numerator, denominator }: Ratio): ExactValue['exact'] {
  return Object.freeze({ numerator: String(numerator), denominator: String(denominator) });
}

/** A ratio that was written out. */
export function readBack({ numerator, denominator }: ExactValue['exact']): Ratio {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function writtenReference(reference: Reference): WrittenReference {
  if (reference.kind === 'standing') return Object.freeze(reference);
  const { least, greatest } = reference;
  return Object.freeze({ ...reference, least: written(least), greatest: written(greatest) });
}
