export { explainFirmness } from './explain-firmness.js';
export { firmnessOf } from './firmness-of.js';
export type { FirmnessOptions, FirmnessPolicy, MovedWeights } from './firmness-policy.js';
export type {
  ChangingPair,
  FirmGroup,
  Firmness,
  FirmnessAlternative,
  FirmnessAlternatives,
  FirmnessFlag,
  FirmUnit,
  MovingPair,
  PlaceBounds,
  PlaceFound,
  PlaceRange,
  UndecidedPair,
  UnscoredUnit,
  WeightFirmness,
  WeightGroup,
  WeightRange,
} from './firmness-record.js';
