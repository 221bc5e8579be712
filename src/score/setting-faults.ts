import { checkRounding } from '../exact/index.js';
import { ZwfwError } from '../ground/index.js';
import { bandFaults, bandLimits } from './bands.js';
import { inputFacts } from './input-facts.js';
import { limitFaults, unknownInput } from './part-faults.js';
import type { ScoreInput } from './score-input.js';
import type { GivenInput, Grades, ScoreRounding } from './scorecard.js';
import type { ScorecardFault } from './transforms/transform-kind.js';

/** What is wrong with how scores are rounded. */
export function roundingFaults(rounding: ScoreRounding): readonly ScorecardFault[] {
  const { stages } = rounding;
  if (!stages.includes('total') || new Set(stages).size < stages.length) {
    const expected = {
      zh: '含 total 且不重复的阶段(总分总要修约)',
      en: 'stages with total, each once: the total is always rounded',
    };
    return [{ code: 'invalid-scorecard', path: ['stages'], found: stages, expected }];
  }
  try {
    checkRounding(rounding, 'score');
    return [];
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { code, path = [], found, message } = error.issue;
    return [{ code, path, found, expected: message }];
  }
}

/** What is wrong with the bands of scores. */
export function gradeFaults({ bands }: Grades): readonly ScorecardFault[] {
  const twice = bands.findIndex(
    ({ grade }, index) => bands.findIndex((each) => each.grade === grade) < index,
  );
  if (twice !== -1) {
    const expected = { zh: '互不相同的等次', en: 'each grade once' };
    return [
      { code: 'invalid-scorecard', path: ['bands', twice, 'grade'], found: bands[twice]!.grade, expected },
    ];
  }
  return [...bandFaults(bands), ...limitFaults(bandLimits(bands), 'score')].map((found) => ({
    ...found,
    path: ['bands', ...found.path],
  }));
}

/** What is wrong with the input that says how much a unit had to do. */
export function volumeFaults(
  input: ScoreInput,
  inputs: Readonly<Record<string, GivenInput>>,
): readonly ScorecardFault[] {
  const facts = inputFacts(input, inputs);
  // The input stands here itself, and not in a part.
  if (facts === null) {
    const { path, ...unknown } = unknownInput(input, inputs);
    return [{ ...unknown, path: path.slice(1) }];
  }
  if (facts.unit === 'count') return [];
  const expected = { zh: '计数(业务量)', en: 'a count: how much there was to do' };
  return [{ code: 'invalid-scorecard', path: [], found: facts.unit, expected }];
}
