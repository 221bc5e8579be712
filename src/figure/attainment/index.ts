export type {
  AttainedMeasure,
  MeasuredBound,
  MeasuredEnd,
  MeasuredValue,
  NotMeasured,
} from './attained-measure.js';
export type {
  AttainmentAgainst,
  AttainmentDay,
  AttainmentFigure,
  AttainmentVerdict,
  DueState,
} from './attainment-figure.js';
export type { AttainmentFlag, AttainmentFlagCode } from './attainment-flag.js';
export type { AttainmentValues, TargetGiven } from './attainment-given.js';
export { type AttainmentOptions, attainmentOf } from './attainment-of.js';
export { attainmentFigureSchema } from './attainment-schema.js';
export type {
  AimRelation,
  AttainmentSide,
  AttainmentSideName,
  StatedEnd,
  StatedInterval,
  TargetSide,
} from './attainment-side.js';
