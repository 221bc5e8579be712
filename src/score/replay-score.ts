import type { Replay } from '../figure/replay.js';
import { canonicalJson, deepFreeze, type Text, ZwfwError } from '../ground/index.js';
import { evaluateParts } from './evaluate-parts.js';
import { partFaults } from './part-faults.js';
import { programOf } from './program.js';
import { readingFaults } from './replay-readings.js';
import type { PartsInForce } from './resolve-scorecard.js';
import { scoreOf } from './score-of.js';
import type { ScoreFigure } from './score-record.js';
import { invalidScore, requireScore } from './score-schema.js';
import { gradeFaults, roundingFaults, volumeFaults } from './setting-faults.js';
import { sourceOfScore } from './source-of-score.js';
import { structureOfScoreFault } from './structure-of-score.js';

/**
 * Computes a score again from itself alone (重放): do its readings and its scorecard give the points of every part, the total and the text that it states, and do
 * the readings agree with themselves and the scorecard.
 *
 * It cannot see a reading that was changed together with the points, nor whether the other units are what a comparison with them says: that takes the figures
 * (`score` again), or a digest that was kept (`digest`).
 *
 * @param value - A score, also one read back from JSON.
 * @throws `invalid-score` for what is no score.
 */
export function replayScore(value: unknown): Replay {
  const stated = requirePlainScore(value);
  // Each asks for what the one before it found to be in order.
  const findings =
    nonEmpty(definitionFindings(stated)) ??
    nonEmpty(readingFaults(stated).map((text) => finding('definition-differs', text))) ??
    valueFindings(stated);
  return deepFreeze({ holds: findings.length === 0, findings });
}

type Finding = Replay['findings'][number];

function nonEmpty(findings: readonly Finding[]): readonly Finding[] | null {
  return findings.length === 0 ? null : findings;
}

/** A score whose texts can be compared: JSON may hold halves of signs, which no text has. */
function requirePlainScore(value: unknown): ScoreFigure {
  const score = requireScore(value);
  try {
    canonicalJson(score);
  } catch (error) {
    if (error instanceof ZwfwError) throw invalidScore([]);
    throw error;
  }
  return score;
}

/** Whether the scorecard is one that can be defined. */
function definitionFindings(score: ScoreFigure): readonly Finding[] {
  const { scorecard } = score;
  const { inputs, grades, volume, within } = scorecard;
  const inForce: readonly PartsInForce[] = [scorecard, ...Object.values(within)];
  const ofValues = [
    ...inForce.flatMap(({ parts, rounding }) => [
      ...Object.values(parts).flatMap(({ value }) => partFaults(value, inputs)),
      ...roundingFaults(rounding.value),
    ]),
    ...(grades === null ? [] : gradeFaults(grades.value)),
    ...(volume === null ? [] : volumeFaults(volume.value, inputs)),
  ];
  const ofStructure = ofValues.length > 0 ? null : structureOfScoreFault(score);
  return [...ofValues, ...(ofStructure === null ? [] : [ofStructure])].map(({ path, expected }) =>
    finding('definition-differs', {
      zh: `所载计分办法有误(${path.join(' › ')}):应为${expected.zh}`,
      en: `the scorecard that it holds is wrong (${path.join(' › ')}): expected ${expected.en}`,
    }),
  );
}

/** Whether the readings give the points that are stated. */
function valueFindings(stated: ScoreFigure): readonly Finding[] {
  const again = scoredAgain(stated);
  if ('zh' in again) return [finding('value-differs', again)];
  const findings = stated.parts.flatMap((part, index) => {
    const expected = again.parts[index];
    if (expected !== undefined && canonicalJson(expected) === canonicalJson(part)) return [];
    return [
      finding('value-differs', {
        zh: `${part.part} 的得分与所载依据不符`,
        en: `the points of ${part.part} do not follow from what it read`,
      }),
    ];
  });
  const total = { ...again, parts: null, library: null };
  const isSame = canonicalJson(total) === canonicalJson({ ...stated, parts: null, library: null });
  if (isSame && stated.parts.length === again.parts.length) return findings;
  return [
    ...findings,
    finding('value-differs', {
      zh: `由各部分得 ${again.text ?? '无分'},而所载为 ${stated.text ?? '无分'}`,
      en: `the parts give ${again.text ?? 'no score'}, the score states ${stated.text ?? 'none'}`,
    }),
  ];
}

function scoredAgain(stated: ScoreFigure): ScoreFigure | Text {
  try {
    const program = programOf(stated.scorecard);
    const outcomes = evaluateParts(program, sourceOfScore(stated, program));
    // What is made is frozen, what was given is not.
    return scoreOf(program, outcomes, { ...stated, flags: [...stated.flags] });
  } catch (error) {
    // Readings that the score does not have.
    if (!(error instanceof ZwfwError)) throw error;
    const { zh, en } = error.issue.message;
    return { zh: `所载无法重算:${zh}`, en: `it cannot be computed again: ${en}` };
  }
}

function finding(code: Finding['code'], text: Text): Finding {
  return { code, text };
}
