import type * as z from 'zod';
import type { Text } from '../ground/index.js';
import type { Instant } from '../time/index.js';
import { type CodedInput, coded } from './coded.js';
import { inOrder, isRecord } from './events-in-order.js';
import { type FieldReader, fieldReader, instant, optional, wholeNumber } from './fields.js';
import type { CodeScheme } from './schemes/index.js';
import { type TimeUnit, timeUnits } from './time-limit.js';

/** The approved extension of a case's limit (延长审批). It is stated whole or not at all; what has none has `null` in each field. */
export interface Extension {
  /** 延期批准时间. */
  readonly extendedAt: Instant | null;
  /** 延长的时限, in {@link Extension.extendedByUnit}: what is added to the limit, at least 1. */
  readonly extendedBy: number | null;
  /** 延长的时限单位; it need not be that of the limit. */
  readonly extendedByUnit: TimeUnit | null;
}

/** The same as a source gives it. */
export interface ExtensionInput {
  readonly extendedAt?: string | Date | null | undefined;
  readonly extendedBy?: number | string | null | undefined;
  readonly extendedByUnit?: CodedInput<TimeUnit> | null | undefined;
}

const atLeastOne: Text = {
  zh: '至少为 1 的整数;没有延期的,请将延期各字段留空',
  en: 'a whole number of at least 1; where nothing was extended, leave the fields of the extension out',
};

/** By how much a limit is extended: a whole number above zero. */
const addedLimit: FieldReader<number, number | string> = fieldReader(
  {
    anyOf: [
      { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: '^[1-9][0-9]{0,14}$' },
    ],
  },
  (given) => {
    const read = wholeNumber(given);
    return 'value' in read && read.value === 0 ? { fault: 'zero-extension', expected: atLeastOne } : read;
  },
);

/** The fields of an extension, over given code schemes. */
export function extensionFields(schemes: readonly CodeScheme[]) {
  return {
    extendedAt: optional(instant),
    extendedBy: optional(addedLimit),
    extendedByUnit: optional(coded(timeUnits, schemes)),
  };
}

const notBeforeAcceptance: Text = {
  zh: '不早于受理时间(acceptedAt)的延期批准时间',
  en: 'an approval of the extension that is not before the acceptance (acceptedAt)',
};
const theWholeExtension: Text = {
  zh: '延期的三个字段(extendedAt、extendedBy、extendedByUnit)一并给出,或一并留空',
  en: 'all three fields of an extension (extendedAt, extendedBy, extendedByUnit), or none of them',
};

/** Adds what holds between these fields and the acceptance: all three or none, and no approval before the case was there. */
export function completeExtension<T extends Extension & { readonly acceptedAt: Instant }>(
  fields: z.ZodType<T>,
): z.ZodType<T> {
  const parts = ['extendedAt', 'extendedBy', 'extendedByUnit'] as const;
  return parts.reduce(
    (schema, part) =>
      schema.refine((record) => record[part] !== null || parts.every((other) => record[other] === null), {
        path: [part],
        params: { fault: 'extension-incomplete', expected: theWholeExtension },
        when: isRecord,
      }),
    fields.refine(...inOrder('acceptedAt', 'extendedAt', notBeforeAcceptance)),
  );
}
