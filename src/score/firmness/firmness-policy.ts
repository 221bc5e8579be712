import * as z from 'zod';
import { type RoundingMode, roundingModes } from '../../exact/index.js';
import { fault, printed } from '../../ground/index.js';
import { type NumberText, numberText, ratioOfText } from '../number-text.js';

/**
 * What a ranking goes by, as far as it is asked how firm that is (排名办法中与稳健性有关的部分). A whole policy of a ranking fits; what else it says plays no
 * part, and where that could move a place the answer is flagged.
 */
export interface FirmnessPolicy {
  /** Whether the exact or the rounded score is compared. */
  readonly on: 'exact' | 'rounded';
  /** Which score has the first place. */
  readonly best: 'highest' | 'lowest';
  /** Which place units share that are tied: 1224, 1223, 1234 or 1, 2.5, 2.5, 4. */
  readonly ties: 'competition' | 'dense' | 'ordinal' | 'fractional';
  /** All units together, or one ranking for each group of the scores. */
  readonly groups: 'together' | 'apart';
  /** Not applied: units that only these separate are tied here. */
  readonly tieBreakers?: readonly unknown[] | null | undefined;
  /** Not applied: every unit with a score is ranked here. */
  readonly minimumVolume?: NumberText | null | undefined;
}

/** Which other ways of doing it are tried (备选做法); all that there are unless said otherwise. */
export interface FirmnessOptions {
  /** Rounding modes beside the scorecard's own. */
  readonly modes?: readonly RoundingMode[];
  /** Tie rules beside that of the policy. */
  readonly ties?: readonly FirmnessPolicy['ties'][];
  /** The names of items that are left out, one at a time. */
  readonly leaveOut?: readonly string[];
  /** Weights that may move; none do unless it is said which. */
  readonly weights?: MovedWeights;
}

/** Weights that may move (权重变动范围): those of one weighted mean, each up or down by so much, their sum staying as it is. */
export interface MovedWeights {
  /** The name of the weighted mean. */
  readonly part: string;
  /** By how much at most, in the unit of the weights. No weight falls below 0. */
  readonly within: NumberText;
}

/** The tie rules, in the order in which they are tried. */
export const tieRules = ['competition', 'dense', 'ordinal', 'fractional'] as const;

const policySchema = z.object({
  on: z.enum(['exact', 'rounded']),
  best: z.enum(['highest', 'lowest']),
  ties: z.enum(tieRules),
  groups: z.enum(['together', 'apart']),
  tieBreakers: z.array(z.unknown()).nullish(),
  minimumVolume: z.string().nullish(),
});

const optionsSchema: z.ZodType<FirmnessOptions> = z.strictObject({
  modes: z.array(z.enum(roundingModes)).optional(),
  ties: z.array(z.enum(tieRules)).optional(),
  leaveOut: z.array(z.string()).optional(),
  weights: z
    .strictObject({
      part: z.string(),
      within: numberText.refine((text) => ratioOfText(text).numerator >= 0n, 'a number not below 0'),
    })
    .optional(),
}) as unknown as z.ZodType<FirmnessOptions>;

/**
 * The policy, checked.
 *
 * @throws `invalid-policy` with the place.
 */
export function requireFirmnessPolicy(policy: unknown): FirmnessPolicy {
  return required(policySchema, policy, 'policy');
}

/**
 * The options, checked.
 *
 * @throws `invalid-policy` with the place.
 */
export function requireFirmnessOptions(options: unknown): FirmnessOptions {
  return required(optionsSchema, options, 'options');
}

function required<T>(schema: z.ZodType<T>, value: unknown, name: 'policy' | 'options'): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const place = path.map((each) => (typeof each === 'number' ? each : String(each)));
  const found = printed(place.reduce<unknown>(innerOf, value));
  const where = [name, ...place].join(' › ');
  throw fault(
    'invalid-policy',
    {
      zh: `${where} 有误(${message}),实为 ${found};policy 须写明 on、best、ties、groups,options 可写 modes、ties、leaveOut、weights。`,
      en: `${where} is wrong (${message}), found ${found}; a policy says on, best, ties and groups, the options may say modes, ties, leaveOut and weights.`,
    },
    { path: [name, ...place], found },
  );
}

function innerOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}
