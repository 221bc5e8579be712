import * as z from 'zod';
import { units } from '../../exact/index.js';
import { fault } from '../../ground/index.js';
import { periodSchema } from '../../model/period-schema.js';
import { nameSchema, textSchema } from '../../rules/parameter-schemas.js';
import { appliedPolicySchema } from './rank-policy.js';
import type { Ranking } from './ranking-record.js';

const scope = z.record(z.string(), z.string());
const scopes = z.array(scope);
const group = z.string().nullable();
const place = z.string().regex(/^[1-9]\d{0,15}(?:\.5)?$/u);
const moved = z.string().regex(/^\d{1,16}(?:\.5)?$/u);
const position = z.int().min(1);
const exact = z.strictObject({
  numerator: z.string().regex(/^-?\d{1,100000}$/u),
  denominator: z.string().regex(/^[1-9]\d{0,99999}$/u),
});
const kind = z.enum(['part', 'input', 'volume', 'scope']);
const flags = z.array(z.strictObject({ code: nameSchema, text: textSchema }));

const volume = z
  .strictObject({
    unit: z.enum(units),
    state: z.enum(['value', 'zero-denominator', 'missing-input', 'not-applicable']),
    exact: exact.nullable(),
    text: z.string().nullable(),
    reason: textSchema.nullable(),
  })
  .nullable();

const unit = z.strictObject({
  scope,
  group,
  text: z.string(),
  decimal: z.string().regex(/^-?\d{1,100000}(?:\.\d{1,40})?$/u),
  exact,
  volume,
  tieBreakers: z.array(z.strictObject({ exact: exact.nullable(), text: z.string().nullable() })),
  place,
  firstPosition: position,
  lastPosition: position,
  tiedWith: z.int().min(0),
  brokenBy: z.strictObject({ index: z.int().min(0), kind }).nullable(),
  previousPlace: place.nullable(),
  change: z
    .union([
      z.strictObject({ moved: z.enum(['up', 'down', 'same']), by: moved }),
      z.strictObject({ moved: z.literal('new'), by: z.null() }),
    ])
    .nullable(),
  flags,
});

const reason = z.strictObject({
  code: z.enum(['not-scored', 'below-minimum-volume', 'volume-without-value']),
  text: textSchema,
});

/** The schema of a ranking (排名), for rankings that come from outside. Whether its places follow from its scores is for {@link replayRanking}. */
export const rankingSchema: z.ZodType<Ranking> = z.strictObject({
  format: z.literal('zwfw-ranking/1'),
  library: nameSchema,
  scorecard: z.strictObject({
    id: nameSchema,
    version: nameSchema,
    name: textSchema,
    on: nameSchema.nullable(),
  }),
  period: periodSchema.nullable(),
  policy: appliedPolicySchema,
  tieBreakers: z.array(z.strictObject({ kind, name: textSchema })),
  groups: z.array(
    z.strictObject({
      group,
      units: z.array(unit),
      first: scopes.nullable(),
      last: scopes.nullable(),
      warned: scopes.nullable(),
    }),
  ),
  notRanked: z.array(z.strictObject({ scope, group, text: z.string().nullable(), volume, reason })),
  left: scopes.nullable(),
  previous: z.array(
    z.strictObject({
      period: periodSchema,
      version: nameSchema,
      policy: appliedPolicySchema,
      digest: z.string().regex(/^[0-9a-f]{64}$/u),
      last: scopes.nullable(),
    }),
  ),
  flags: z.array(
    z.strictObject({
      code: z.enum([
        'lists-overlap',
        'whole-group-last',
        'too-few-previous',
        'decided-by-scope',
        'policy-differs',
        'scorecard-differs',
      ]),
      text: textSchema,
    }),
  ),
});

/**
 * Checks that something is a ranking.
 *
 * @throws `invalid-ranking`.
 */
export function requireRanking(value: unknown): Ranking {
  return requireRankingAt(value, []);
}

/** {@link requireRanking} of what stands at a place. */
export function requireRankingAt(value: unknown, place: readonly (string | number)[]): Ranking {
  const result = rankingSchema.safeParse(value);
  if (result.success) return value as Ranking;
  const { path, message } = result.error.issues[0]!;
  const inside = path.map((each) => (typeof each === 'number' ? each : String(each)));
  const where = [...place, ...inside].join(' › ');
  const at = where === '' ? '' : ` ${where}`;
  throw fault(
    'invalid-ranking',
    {
      zh: `不是 zwfw-ranking/1 格式的排名${at}(${message});请传入 rank 得到的排名,或由其 JSON 读回的对象。`,
      en: `Not a ranking of the format zwfw-ranking/1${at} (${message}); pass what rank() made, or what JSON.parse gives of it.`,
    },
    { path: [...place, ...inside] },
  );
}
