import * as z from 'zod';
import { fault, plainCopy, printed } from '../../ground/index.js';
import type { Basis } from '../../indicator/basis.js';
import { basisSchema } from '../../rules/parameter-schemas.js';
import { type NumberText, numberText } from '../number-text.js';
import { type Best, type TieBreaker, tieBreakerSchema } from './tie-breaker.js';

/**
 * Which place units share that are tied (并列办法). `competition`: the first of theirs, and the places after it are skipped (1224); `dense`: the
 * next number, none skipped (1223); `ordinal`: there are no ties, tie-breakers have to decide (1234); `fractional`: the mean of theirs (1, 2.5, 2.5, 4).
 */
export type TieRule = 'competition' | 'dense' | 'ordinal' | 'fractional';

/**
 * What happens to units that are tied across the end of a list: all of them are on it (`with`), which makes it longer, or none is (`without`), which
 * makes it shorter.
 */
export type TiedAtBorder = 'with' | 'without';

/** The first and the last of each group (红黑榜). */
export interface ListsPolicy {
  /** How many are on the red list (红榜); 0 for none. */
  readonly first: number;
  /** How many are on the black list (黑榜); 0 for none. */
  readonly last: number;
  readonly tied: TiedAtBorder;
}

/** Who is among the last several times running (连续末位): in this ranking and in those before it. */
export interface RunningPolicy {
  /** Among how many at the end of the group. */
  readonly last: number;
  /** In how many rankings, this one counted: 2 for 连续两个月. */
  readonly periods: number;
  /** `with` unless said otherwise: who shares the last place has it. */
  readonly tied?: TiedAtBorder | null | undefined;
}

/** How units are ranked (排名办法): plain data. What may be left out may also be `null`. */
export interface RankPolicy {
  /** Whether the exact or the rounded score is compared. */
  readonly on: 'exact' | 'rounded';
  /** Which score has the first place. */
  readonly best: Best;
  readonly ties: TieRule;
  /** Applied in their order before any tie rule: what none of them breaks is tied. */
  readonly tieBreakers?: readonly TieBreaker[] | null | undefined;
  /** All units together, or one ranking for each group of the scores; those without a group are one too. */
  readonly groups: 'together' | 'apart';
  /** Units that had less to do are listed and not ranked (最低业务量), in the unit of the scorecard's volume. */
  readonly minimumVolume?: NumberText | null | undefined;
  readonly lists?: ListsPolicy | null | undefined;
  readonly running?: RunningPolicy | null | undefined;
  /** Which document says so. */
  readonly basis?: Basis | null | undefined;
}

/** The policy of a ranking as it is recorded: nothing is left out of it. */
export interface AppliedPolicy extends RankPolicy {
  readonly tieBreakers: readonly TieBreaker[];
  readonly minimumVolume: NumberText | null;
  readonly lists: ListsPolicy | null;
  readonly running: (Required<RunningPolicy> & { readonly tied: TiedAtBorder }) | null;
  readonly basis: Basis | null;
}

const count = z.int().min(0).max(1_000_000);
const several = z.int().min(1).max(1_000_000);
const tied = z.enum(['with', 'without']);
const tieBreakers = z.array(tieBreakerSchema).max(100);
const lists = z
  .strictObject({ first: count, last: count, tied })
  .refine(({ first, last }) => first + last > 0, 'one of first and last above 0');
const running = { last: several, periods: z.int().min(2).max(1000) };
const stated = {
  on: z.enum(['exact', 'rounded']),
  best: z.enum(['highest', 'lowest']),
  ties: z.enum(['competition', 'dense', 'ordinal', 'fractional']),
  groups: z.enum(['together', 'apart']),
};

/** The schema of a {@link RankPolicy}. */
export const rankPolicySchema: z.ZodType<RankPolicy> = z.strictObject({
  ...stated,
  tieBreakers: tieBreakers.nullish(),
  minimumVolume: numberText.nullish(),
  lists: lists.nullish(),
  running: z.strictObject({ ...running, tied: tied.nullish() }).nullish(),
  basis: basisSchema.nullish(),
});

/** The schema of an {@link AppliedPolicy}. */
export const appliedPolicySchema: z.ZodType<AppliedPolicy> = z.strictObject({
  ...stated,
  tieBreakers,
  minimumVolume: numberText.nullable(),
  lists: lists.nullable(),
  running: z.strictObject({ ...running, tied }).nullable(),
  basis: basisSchema.nullable(),
});

/**
 * The policy with nothing left out.
 *
 * @throws `invalid-policy` with the place.
 */
export function appliedPolicy(policy: unknown): AppliedPolicy {
  const { on, best, ties, groups, ...rest } = requirePolicy(policy);
  const { tieBreakers = null, minimumVolume = null, lists = null, running = null, basis = null } = rest;
  return plainCopy({
    on,
    best,
    ties,
    tieBreakers: tieBreakers ?? [],
    groups,
    minimumVolume,
    lists,
    running: running === null ? null : { ...running, tied: running.tied ?? 'with' },
    basis,
  });
}

function requirePolicy(policy: unknown): RankPolicy {
  const result = rankPolicySchema.safeParse(policy);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const place = path.map((each) => (typeof each === 'number' ? each : String(each)));
  const found = printed(place.reduce<unknown>(innerOf, policy));
  const where = ['policy', ...place].join(' › ');
  throw fault(
    'invalid-policy',
    {
      zh: `排名办法 ${where} 有误(${message}),实为 ${found};on、best、ties、groups 须写明,其余可略去,取值见 RankPolicy。`,
      en: `The ranking policy is wrong at ${where} (${message}), found ${found}; on, best, ties and groups have to be said, the rest may be left out: see RankPolicy for the values.`,
    },
    { path: ['policy', ...place], found },
  );
}

function innerOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}
