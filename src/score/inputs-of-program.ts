import { lineage } from '../rules/dated-values.js';
import { type InputFacts, inputFacts } from './input-facts.js';
import type { PartsProgram, Program } from './program.js';
import { inputKey, type ScoreInput } from './score-input.js';
import type { Scorecard } from './scorecard.js';

/** One input that a scorecard reads in a period, with what is known of it. */
export interface WantedInput {
  readonly input: ScoreInput;
  readonly facts: InputFacts;
}

/** The inputs that a scorecard reads, by period and key. */
export type WantedInputs = ReadonlyMap<string, ReadonlyMap<string, WantedInput>>;

/** What a program reads in the period of the score, with the volume, and in those of its means. */
export function inputsOfProgram({ card, top, within }: Program, topKey: string): WantedInputs {
  const facts = (input: ScoreInput): WantedInput => ({ input, facts: inputFacts(input, card.inputs)! });
  const wanted = new Map<string, Map<string, WantedInput>>();
  const want = (period: string, program: PartsProgram) => {
    const inputs = wanted.get(period) ?? new Map<string, WantedInput>();
    wanted.set(period, inputs);
    for (const { reads } of program.values()) if (reads !== null) inputs.set(reads.key, facts(reads.input));
    return inputs;
  };
  const inputs = want(topKey, top);
  if (card.volume !== null) inputs.set(inputKey(card.volume.value), facts(card.volume.value));
  for (const [period, program] of within) want(period, program);
  return wanted;
}

/** The keys of all inputs that a scorecard reads on any day. */
export function inputKeysOf(scorecard: Scorecard): ReadonlySet<string> {
  const inputs = lineage(scorecard).flatMap(({ parts, volume = [] }) => [
    ...Object.values(parts).flatMap((dated) =>
      dated.flatMap(({ value }) => ('input' in value ? [value.input] : [])),
    ),
    ...volume.map(({ value }) => value),
  ]);
  return new Set(inputs.map(inputKey));
}
