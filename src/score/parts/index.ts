import * as z from 'zod';
import { type ByGroup, byGroupSchema } from './by-group.js';
import { type Constant, constantSchema } from './constant.js';
import { type Item, itemSchema } from './item.js';
import { type MeanOfPeriods, meanOfPeriodsSchema } from './mean-of-periods.js';
import { type Scaled, scaledSchema } from './scaled.js';
import { type Sum, sumSchema } from './sum.js';
import { type Veto, vetoSchema } from './veto.js';
import { type WeightedMean, weightedMeanSchema } from './weighted-mean.js';

/** A part of a scorecard (计分项或其组合). */
export type Part = Item | Constant | Sum | WeightedMean | Scaled | ByGroup | Veto | MeanOfPeriods;

/** The schema of a {@link Part}. */
export const partSchema: z.ZodType<Part> = z.union([
  itemSchema,
  constantSchema,
  sumSchema,
  weightedMeanSchema,
  scaledSchema,
  byGroupSchema,
  vetoSchema,
  meanOfPeriodsSchema,
]);

/** The names of the parts that a part is made of. */
export function partsOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'item':
    case 'constant':
      return [];
    case 'sum':
      return part.of;
    case 'weighted-mean':
      return Object.keys(part.weights);
    case 'by-group':
      return [...new Set(Object.values(part.groups))];
    case 'scaled':
    case 'veto':
    case 'mean-of-periods':
      return [part.of];
  }
}
