import * as z from 'zod';
import { type BandsTransform, bandsTransform } from './bands.js';
import { type FrontierTransform, frontierTransform } from './frontier.js';
import { type LinearTransform, linearTransform } from './linear.js';
import { type MinMaxTransform, minMaxTransform } from './min-max.js';
import { type PassOrFailTransform, passOrFailTransform } from './pass-or-fail.js';
import { type PerEventTransform, perEventTransform } from './per-event.js';
import { type PerStepTransform, perStepTransform } from './per-step.js';
import { type PlaceTransform, placeTransform } from './place.js';
import { type PointsByPartTransform, pointsByPartTransform } from './points-by-part.js';
import { type StepsTransform, stepsTransform } from './steps.js';
import type { TransformKind } from './transform-kind.js';
import { type ValueTransform, valueTransform } from './value.js';

/** How the value of an input becomes points (计分方法). */
export type Transform =
  | ValueTransform
  | LinearTransform
  | FrontierTransform
  | BandsTransform
  | StepsTransform
  | PerStepTransform
  | PerEventTransform
  | PassOrFailTransform
  | MinMaxTransform
  | PlaceTransform
  | PointsByPartTransform;

const kinds: { readonly [K in Transform['kind']]: TransformKind<Extract<Transform, { readonly kind: K }>> } =
  {
    value: valueTransform,
    linear: linearTransform,
    frontier: frontierTransform,
    bands: bandsTransform,
    steps: stepsTransform,
    'per-step': perStepTransform,
    'per-event': perEventTransform,
    'pass-or-fail': passOrFailTransform,
    'min-max': minMaxTransform,
    place: placeTransform,
    'points-by-part': pointsByPartTransform,
  };

/** What is known of a way of scoring. */
export function transformKind<T extends Transform>(transform: T): TransformKind<T> {
  return kinds[transform.kind] as unknown as TransformKind<T>;
}

/** The schema of a {@link Transform}. */
export const transformSchema: z.ZodType<Transform> = z.union([
  valueTransform.schema,
  linearTransform.schema,
  frontierTransform.schema,
  bandsTransform.schema,
  stepsTransform.schema,
  perStepTransform.schema,
  perEventTransform.schema,
  passOrFailTransform.schema,
  minMaxTransform.schema,
  placeTransform.schema,
  pointsByPartTransform.schema,
]);
