import * as z from 'zod';
import { nameSchema } from '../rules/parameter-schemas.js';

/**
 * What is scored (计分依据): the figure of an indicator, its change, how far it came towards its target, how many units meet a condition on it, or what the
 * scorecard calls an input of its own.
 */
export type ScoreInput =
  | { readonly indicator: string }
  | { readonly indicator: string; readonly change: 'points' | 'relative' | 'own-unit' }
  | { readonly indicator: string; readonly attainment: 'way' | 'gap' }
  | { readonly given: string };

/** The schema of a {@link ScoreInput}. */
export const scoreInputSchema: z.ZodType<ScoreInput> = z.union([
  z.strictObject({ indicator: nameSchema }),
  z.strictObject({ indicator: nameSchema, change: z.enum(['points', 'relative', 'own-unit']) }),
  z.strictObject({ indicator: nameSchema, attainment: z.enum(['way', 'gap']) }),
  z.strictObject({ given: nameSchema }),
]);

/** A text that is the same for the same input. */
export function inputKey(input: ScoreInput): string {
  if ('given' in input) return `given ${input.given}`;
  const { indicator } = input;
  if ('change' in input) return `change ${input.change} ${indicator}`;
  return 'attainment' in input ? `attainment ${input.attainment} ${indicator}` : `figure ${indicator}`;
}
