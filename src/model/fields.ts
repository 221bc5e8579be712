import * as z from 'zod';
import type { FaultCode, Text } from '../ground/index.js';
import { type CalendarDate, type Instant, isCalendarDate, parseInstant } from '../time/index.js';

/** What a field's check leaves in its zod issue, for the message. */
export interface FieldFault {
  readonly fault: FaultCode;
  readonly expected: Text;
}

/** What a reading makes of a value that is given. */
export type ReadField<T> = { readonly value: T } | FieldFault;

/** Reads a value that is given; `Given` is what a source may give for it. */
export interface FieldReader<T, Given> {
  (given: unknown): ReadField<T>;
  /** What it takes, as JSON Schema says it to systems in other languages. */
  readonly json: JsonSchema;
  /** Carries a type, never a value. */
  readonly takes?: Given;
}

/** A part of a JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Makes the reader of a field. */
export function fieldReader<T, Given>(
  json: JsonSchema,
  read: (given: unknown) => ReadField<T>,
): FieldReader<T, Given> {
  return Object.assign(read, { json });
}

/** Marks a field that has to be given: in zod a transformation, which all fields are, takes a missing key as well. */
export const requiredMark = 'x-required';

const required: Text = { zh: '必填', en: 'a value (the field is required)' };

/** A field that must be given; `null`, `undefined` and a missing key are all "not given". */
export function field<T, Given>(read: FieldReader<T, Given>): z.ZodType<T, Given> {
  return z
    .transform((given: unknown, context): T => {
      const outcome =
        given === undefined || given === null
          ? { fault: 'missing' as const, expected: required }
          : read(given);
      return 'value' in outcome ? outcome.value : refused(outcome, given, context);
    })
    .meta({ ...read.json, [requiredMark]: true }) as unknown as z.ZodType<T, Given>;
}

/** A field that may be left out; it is then `null`, never a value of its own making. */
export function optional<T, Given>(
  read: FieldReader<T, Given>,
): z.ZodType<T | null, Given | null | undefined> {
  return z
    .transform((given: unknown, context): T | null => {
      if (given === undefined || given === null) return null;
      const outcome = read(given);
      return 'value' in outcome ? outcome.value : refused(outcome, given, context);
    })
    .meta({ anyOf: [read.json, { type: 'null' }] }) as unknown as z.ZodType<
    T | null,
    Given | null | undefined
  >;
}

function refused(params: FieldFault, input: unknown, { issues }: z.core.ParsePayload): never {
  issues.push({ code: 'custom', input, params: { ...params } });
  return z.NEVER;
}

/** An identifier (编号): a text that is not blank and has no blanks around it. */
export const identifier: FieldReader<string, string> = fieldReader(
  { type: 'string', minLength: 1, maxLength: 200, pattern: '^\\S(.*\\S)?$' },
  (given) => {
    if (typeof given !== 'string') return { fault: faultOfType(given), expected: anIdentifier };
    return given.length > 0 && given.length <= 200 && given.trim() === given && !/\p{Cc}/u.test(given)
      ? { value: given }
      : { fault: 'invalid-text', expected: anIdentifier };
  },
);

const anIdentifier: Text = {
  zh: '非空文本,首尾无空白,无换行等控制字符,不超过 200 字',
  en: 'a text that is not empty, without blanks around it or line breaks in it, of at most 200 characters',
};

/** Yes or no (是否). */
export const flag: FieldReader<boolean, boolean> = fieldReader({ type: 'boolean' }, (given) =>
  typeof given === 'boolean'
    ? { value: given }
    : { fault: faultOfType(given), expected: { zh: 'true 或 false', en: 'true or false' } },
);

/** A whole number that is not negative (非负整数): a number, or its digits as spreadsheets and CSV files give them. */
export const wholeNumber: FieldReader<number, number | string> = fieldReader(
  {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: '^(0|[1-9][0-9]{0,14})$' },
    ],
  },
  (given) => {
    if (typeof given === 'string') {
      if (/^(?:0|[1-9]\d{0,14})$/u.test(given)) return { value: Number(given) };
      return {
        fault: /^-[1-9]\d*$/u.test(given) ? 'negative-count' : 'invalid-text',
        expected: aWholeNumber,
      };
    }
    if (typeof given !== 'number' || !Number.isSafeInteger(given))
      return { fault: faultOfType(given), expected: aWholeNumber };
    return given >= 0 ? { value: given } : { fault: 'negative-count', expected: aWholeNumber };
  },
);

const aWholeNumber: Text = {
  zh: '非负整数(数字,或不含单位与分隔符的数字文本)',
  en: 'a whole number that is not negative (a number, or its digits without unit and separators)',
};

/** A day (日期) in China's calendar. */
export const calendarDate: FieldReader<CalendarDate, string> = fieldReader(
  { type: 'string', format: 'date' },
  (given) => {
    if (typeof given !== 'string') return { fault: faultOfType(given), expected: aDate };
    return isCalendarDate(given) ? { value: given } : { fault: 'invalid-date', expected: aDate };
  },
);

const aDate: Text = { zh: '存在的日期 YYYY-MM-DD', en: 'a day that exists, YYYY-MM-DD' };

/** An instant: a text with an offset, or a valid `Date`. Numbers are refused, since seconds and milliseconds look alike. */
export const instant: FieldReader<Instant, string | Date> = fieldReader(
  { type: 'string', format: 'date-time' },
  (given) => {
    if (typeof given === 'string') {
      const read = parseInstant(given);
      return typeof read === 'number' ? { value: read } : { fault: read, expected: anInstant };
    }
    if (!(given instanceof Date)) return { fault: faultOfType(given), expected: anInstant };
    const time = given.getTime();
    return Number.isNaN(time) ? { fault: 'invalid-instant', expected: anInstant } : { value: time };
  },
);

const anInstant: Text = {
  zh: '带时差的时间,如 2021-04-01T09:30:00+08:00(可在列映射中用 offset 声明时差)',
  en: 'an instant with its offset, such as 2021-04-01T09:30:00+08:00 (a column mapping can state the offset)',
};

/** The fault of a value whose type is not the one of its field. */
export function faultOfType(given: unknown): FaultCode {
  if (typeof given !== 'number') return 'wrong-type';
  if (!Number.isFinite(given)) return 'not-a-number';
  return Number.isInteger(given) && !Number.isSafeInteger(given) ? 'unsafe-integer' : 'wrong-type';
}
