import * as z from 'zod';
import { compareRatios, type Ratio } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import { type LimitText, limitText, ratioOfText } from './number-text.js';
import type { Limit } from './transforms/transform-kind.js';

/** What a value is held against (条件): one relation with its limit, `{ atLeast: '95%' }`. */
export type Condition =
  | { readonly atLeast: LimitText }
  | { readonly atMost: LimitText }
  | { readonly above: LimitText }
  | { readonly below: LimitText }
  | { readonly equal: LimitText };

type Relation = 'atLeast' | 'atMost' | 'above' | 'below' | 'equal';

const relations: Readonly<
  Record<Relation, { readonly words: Text; readonly holds: (order: number) => boolean }>
> = {
  atLeast: { words: { zh: '不低于', en: 'at least' }, holds: (order) => order >= 0 },
  atMost: { words: { zh: '不高于', en: 'at most' }, holds: (order) => order <= 0 },
  above: { words: { zh: '高于', en: 'above' }, holds: (order) => order > 0 },
  below: { words: { zh: '低于', en: 'below' }, holds: (order) => order < 0 },
  equal: { words: { zh: '等于', en: 'equal to' }, holds: (order) => order === 0 },
};

/** The schema of a {@link Condition}. */
export const conditionSchema: z.ZodType<Condition> = z.union([
  z.strictObject({ atLeast: limitText }),
  z.strictObject({ atMost: limitText }),
  z.strictObject({ above: limitText }),
  z.strictObject({ below: limitText }),
  z.strictObject({ equal: limitText }),
]);

/** Whether a value meets a condition, exactly. */
export function meets(condition: Condition): (value: Ratio) => boolean {
  const { relation, limit } = relationIn(condition);
  const at = ratioOfText(limit);
  const { holds } = relations[relation];
  return (value) => holds(compareRatios(value, at));
}

/** The limit of a condition and its place. */
export function limitIn(condition: Condition): Limit {
  const { relation, limit } = relationIn(condition);
  return { path: [relation], limit };
}

/** The relation of a condition and its limit. */
export function relationIn(condition: Condition): { readonly relation: Relation; readonly limit: LimitText } {
  const [relation, limit] = Object.entries(condition)[0] as [Relation, LimitText];
  return { relation, limit };
}

/** A condition in words: 不低于 95%. */
export function conditionWords(condition: Condition): Text {
  const { relation, limit } = relationIn(condition);
  const { zh, en } = relations[relation].words;
  return { zh: `${zh} ${limit}`, en: `${en} ${limit}` };
}
