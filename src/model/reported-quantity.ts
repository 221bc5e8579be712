import * as z from 'zod';
import type { Instant } from '../time/index.js';
import { type CodedInput, coded } from './coded.js';
import { isRecord } from './events-in-order.js';
import { field, identifier, instant, optional, wholeNumber } from './fields.js';
import {
  knownQuantities,
  type QuantityNature,
  type QuantityWording,
  quantityNatures,
  quantityWordings,
} from './quantity-kinds.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';

/** A quantity that a department declares (上报量): windows, staff, visits; nothing stands behind it but the report. */
export interface ReportedQuantity {
  readonly id: string;
  readonly departmentId: string;
  /** What it is of (上报项目), such as 综合窗口; `registered-users` and `population` are known to indicators. */
  readonly quantity: string;
  /** How many units; a number that is printed as 1085万 is 10850000. */
  readonly value: number;
  /** 计量单位, such as 个、人、次. */
  readonly unit: string;
  readonly nature: QuantityNature;
  /** `null` where the source does not say how exact it is. */
  readonly wording: QuantityWording | null;
  /** The instant that it was reported for (上报时点). */
  readonly reportedAt: Instant;
}

/** A reported quantity as a source gives it. */
export interface ReportedQuantityInput {
  readonly id: string;
  readonly departmentId: string;
  readonly quantity: string;
  readonly value: number | string;
  readonly unit: string;
  readonly nature: CodedInput<QuantityNature>;
  readonly wording?: CodedInput<QuantityWording> | null | undefined;
  readonly reportedAt: string | Date;
}

/** The schema of a reported quantity over given code schemes. */
export function reportedQuantitySchemaWith(
  schemes: readonly CodeScheme[],
): z.ZodType<ReportedQuantity, ReportedQuantityInput> {
  return z
    .strictObject({
      id: field(identifier),
      departmentId: field(identifier),
      quantity: field(identifier),
      value: field(wholeNumber),
      unit: field(identifier),
      nature: field(coded(quantityNatures, schemes)),
      wording: optional(coded(quantityWordings, schemes)),
      reportedAt: field(instant),
    })
    .refine(({ quantity, unit }) => !Object.hasOwn(knownQuantities.values, quantity) || unit === '人', {
      path: ['unit'],
      params: {
        fault: 'unknown-value',
        expected: {
          zh: '人(注册用户数与人口数以人为单位;万人请换算)',
          en: '人 (registered users and population are counted in persons; convert ten thousands)',
        },
      },
      when: isRecord,
    })
    .transform((record) => Object.freeze(record));
}

/** The schema of a reported quantity (上报量), over the code schemes that the library knows. */
export const reportedQuantitySchema: z.ZodType<ReportedQuantity, ReportedQuantityInput> =
  reportedQuantitySchemaWith(codeSchemes);
