import type { Replay } from '../figure/replay.js';
import { canonicalJson, deepFreeze, type Text, ZwfwError } from '../ground/index.js';
import { bandFaults } from './bands.js';
import { evaluateParts } from './evaluate-parts.js';
import { inputFacts } from './input-facts.js';
import { partFaults } from './part-faults.js';
import { programOf } from './program.js';
import type { PartsInForce } from './resolve-scorecard.js';
import { scoreOf } from './score-of.js';
import type { ScoreFigure } from './score-record.js';
import { requireScore } from './score-schema.js';
import { sourceOfScore } from './source-of-score.js';
import { faultOn } from './structure-faults.js';

/**
 * Computes a score again from itself alone (重放): do its readings and its scorecard give the points of every part, the total and the text that it states.
 *
 * It cannot see a reading that was changed together with the points, nor whether the other units are what a comparison with them says: that takes the figures
 * (`score` again), or a digest that was kept (`digest`).
 *
 * @param value - A score, also one read back from JSON.
 * @throws `invalid-score` for what is no score.
 */
export function replayScore(value: unknown): Replay {
  const stated = requireScore(value);
  const findings = [...definitionFindings(stated)];
  if (findings.length === 0) findings.push(...valueFindings(stated));
  return deepFreeze({ holds: findings.length === 0, findings });
}

type Finding = Replay['findings'][number];

/** Whether the scorecard is one that can be defined, and the readings are of its inputs. */
function definitionFindings({ scorecard, parts, volume }: ScoreFigure): Finding[] {
  const { inputs, grades, within, total, on } = scorecard;
  const inForce: readonly PartsInForce[] = [scorecard, ...Object.values(within)];
  const ofParts = inForce
    .flatMap((each) => Object.values(each.parts))
    .flatMap(({ value }) => partFaults(value, inputs));
  const partNamed = (name: string) =>
    inForce.find((each) => Object.hasOwn(each.parts, name))?.parts[name]?.value;
  const ofStructure = ofParts.length > 0 ? null : faultOn(total, partNamed, on);
  const faults = ofStructure === null ? ofParts : [ofStructure];
  const ofGrades = grades === null ? [] : bandFaults(grades.value.bands);
  const readings = [
    ...parts.flatMap(({ input }) => (input === null ? [] : [input])),
    ...(volume === null ? [] : [volume]),
  ];
  const strange = readings.find(({ input, name, unit }) => {
    const facts = inputFacts(input, inputs);
    return facts === null || canonicalJson([facts.name, facts.unit]) !== canonicalJson([name, unit]);
  });
  return [
    ...[...faults, ...ofGrades].map(({ path, expected }) =>
      finding('definition-differs', {
        zh: `所载计分办法有误(${path.join(' › ')}):应为${expected.zh}`,
        en: `the scorecard that it holds is wrong (${path.join(' › ')}): expected ${expected.en}`,
      }),
    ),
    ...(strange === undefined
      ? []
      : [
          finding('definition-differs', {
            zh: `所载 ${strange.name.zh} 与其定义不符`,
            en: `what is said of ${strange.name.en} is not its definition`,
          }),
        ]),
  ];
}

/** Whether the readings give the points that are stated. */
function valueFindings(stated: ScoreFigure): Finding[] {
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
    return scoreOf(program, evaluateParts(program, sourceOfScore(stated, program)), stated);
  } catch (error) {
    // Readings or months that the score does not have.
    if (!(error instanceof ZwfwError)) throw error;
    const { zh, en } = error.issue.message;
    return { zh: `所载无法重算:${zh}`, en: `it cannot be computed again: ${en}` };
  }
}

function finding(code: Finding['code'], text: Text): Finding {
  return { code, text };
}
