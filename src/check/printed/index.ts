export { possibleValues } from './possible-values.js';
export {
  type PossibleValues,
  type PrintedQuantity,
  type PrintedUnit,
  printedUnits,
  type Wording,
  wordings,
} from './printed-quantity.js';
export { readQuantity } from './read-quantity.js';
