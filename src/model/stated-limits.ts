import type * as z from 'zod';
import type { FaultCode, Text } from '../ground/index.js';
import { type CodedInput, coded } from './coded.js';
import { isRecord } from './events-in-order.js';
import { optional, wholeNumber } from './fields.js';
import type { CodeScheme } from './schemes/index.js';
import { type TimeUnit, timeUnits } from './time-limit.js';

/**
 * The time limits that a source states of a matter, or of one case (办结时限). An amount and its unit are given together or not at all; a limit of
 * nothing is zero days, that of what is handled on the spot (即办件).
 */
export interface StatedLimits {
  /** 承诺办结时限: within which the department promises to complete, in {@link StatedLimits.promisedLimitUnit}. */
  readonly promisedLimit: number | null;
  /** 承诺办结时限单位. */
  readonly promisedLimitUnit: TimeUnit | null;
  /** 法定办结时限: within which the law demands completion, in {@link StatedLimits.statutoryLimitUnit}. */
  readonly statutoryLimit: number | null;
  /** 法定办结时限单位. */
  readonly statutoryLimitUnit: TimeUnit | null;
}

/** The same as a source gives it. */
export interface StatedLimitsInput {
  readonly promisedLimit?: number | string | null | undefined;
  readonly promisedLimitUnit?: CodedInput<TimeUnit> | null | undefined;
  readonly statutoryLimit?: number | string | null | undefined;
  readonly statutoryLimitUnit?: CodedInput<TimeUnit> | null | undefined;
}

/** The fields of stated limits, over given code schemes. */
export function limitFields(schemes: readonly CodeScheme[]) {
  return {
    promisedLimit: optional(wholeNumber),
    promisedLimitUnit: optional(coded(timeUnits, schemes)),
    statutoryLimit: optional(wholeNumber),
    statutoryLimitUnit: optional(coded(timeUnits, schemes)),
  };
}

const aUnitBeside: Text = {
  zh: '与时限一并给出的时限单位(工作日、自然日或小时);没有单位的时限无法计算',
  en: 'a unit given beside the limit (working days, calendar days or hours), without which it says nothing',
};
const anAmount: Text = {
  zh: '与时限单位一并给出的时限;没有时限的,单位也请留空',
  en: 'an amount given beside the unit; where there is no limit, leave the unit out too',
};
const someHours: Text = {
  zh: '至少 1 小时的时限;即办件的 0 请以工作日或自然日为单位',
  en: 'a limit of at least 1 hour; the 0 of what is handled on the spot is in working days or calendar days',
};

/** Adds what holds between these fields: amount and unit come together, and a limit of zero is in days. */
export function completeLimits<T extends StatedLimits>(fields: z.ZodType<T>): z.ZodType<T> {
  const limits = ['promisedLimit', 'statutoryLimit'] as const;
  return limits.reduce((schema, amount) => {
    const unit = `${amount}Unit` as const;
    return schema
      .refine(
        (record) => record[amount] === null || record[unit] !== null,
        faultAt(amount, 'limit-without-unit', aUnitBeside),
      )
      .refine(
        (record) => record[unit] === null || record[amount] !== null,
        faultAt(unit, 'limit-without-unit', anAmount),
      )
      .refine(
        (record) => record[amount] !== 0 || record[unit] !== 'hours',
        faultAt(amount, 'zero-hours', someHours),
      );
  }, fields);
}

function faultAt(field: keyof StatedLimits, fault: FaultCode, expected: Text) {
  return { path: [field], params: { fault, expected }, when: isRecord };
}
