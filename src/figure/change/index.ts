export type {
  ChangeBounds,
  ChangeBy,
  ChangeCommon,
  ChangeFigure,
  ChangeFlag,
  ChangeFlagCode,
  ChangeIn,
  ChangeMeasure,
  ChangeRounding,
  ChangeSide,
  ChangeValue,
  NoChange,
  OwnUnitChange,
  PeriodComparison,
  PointsChange,
  RelativeChange,
  ScalarFigure,
  Trend,
} from './change-figure.js';
export { type ChangeInOf, type ChangeOptions, changeOf } from './change-of.js';
export { changeFigureSchema } from './change-schema.js';
export { readingsOfChange } from './readings-of-change.js';
export type { ChangeReading, PrintedChange, ReadingsOfChange } from './readings-record.js';
