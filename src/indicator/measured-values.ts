import { fault, printed } from '../ground/index.js';
import type { LimitUnit } from '../time/index.js';
import type { MeasuredPair } from './figure-record.js';

/** How many records have each value that was measured, by the value as a text: `'12'` minutes, or a pair such as `'5/20 working-days'`. */
export type Histogram = Readonly<Record<string, number>>;

/** What was measured of the records of a denominator. */
export interface MeasuredValues {
  /** Of a duration the milliseconds or days of all records together; otherwise `null`. */
  readonly sum: number | null;
  readonly histogram: Histogram | null;
}

const pairLayout = /^(\d{1,15})\/(\d{1,15}) (working-days|calendar-days|hours)$/u;
const minutesLayout = /^(?:0|[1-9]\d{0,14})$/u;

/** A pair as the text that it is counted under. */
export function pairKey(amount: number, against: number, unit: LimitUnit): string {
  return `${amount}/${against} ${unit}`;
}

/** Whether a text is a pair that can be compared: nothing is set against zero. */
export function isPairKey(text: string): boolean {
  const match = pairLayout.exec(text);
  return (
    match !== null &&
    Number(match[2]) > 0 &&
    pairKey(Number(match[1]), Number(match[2]), match[3] as LimitUnit) === text
  );
}

/** The unit of a pair; `null` for what is none. */
export function unitOfPair(text: string): LimitUnit | null {
  return (pairLayout.exec(text)?.[3] as LimitUnit | undefined) ?? null;
}

/** Whether a text is a number of whole minutes. */
export function isMinutesKey(text: string): boolean {
  return minutesLayout.test(text);
}

/** The pairs of a histogram, in the order of their units and amounts. */
export function pairsOf(histogram: Histogram): readonly MeasuredPair[] {
  return Object.entries(histogram)
    .filter(([, count]) => count > 0)
    .map(([text, count]): MeasuredPair => {
      const match = pairLayout.exec(text);
      if (match === null) throw notMeasured(text);
      return { amount: Number(match[1]), against: Number(match[2]), unit: match[3] as LimitUnit, count };
    })
    .sort(
      (one, other) =>
        (one.unit < other.unit ? -1 : Number(one.unit > other.unit)) ||
        one.against - other.against ||
        one.amount - other.amount,
    );
}

function notMeasured(found: string): Error {
  return fault(
    'invalid-tally',
    {
      zh: `应为“数量/对照数量 单位”,实为 ${printed(found)}。`,
      en: `Expected "amount/against unit", found ${printed(found)}.`,
    },
    { found },
  );
}
