/** A printed number in its parts, from which both its text and its meaning are made: neither is read from the other. */
import { compare, type Fraction, fraction, minus, over, plus } from '../../score/fraction.js';
import { cutQuotient, nineModes, type OracleMode, roundedBy } from './digit-rounding.js';

/** In what numbers are printed here; what may be compared and added is of one family. */
export const unitSigns = {
  件: { family: 'count', power: 0 },
  条: { family: 'count', power: 0 },
  人次: { family: 'count', power: 0 },
  项: { family: 'count', power: 0 },
  '%': { family: 'ratio', power: 2 },
  个百分点: { family: 'ratio', power: 2 },
  倍: { family: 'times', power: 0 },
  分钟: { family: 'minutes', power: 0 },
  名: { family: 'place', power: 0 },
} as const;

export type UnitSign = keyof typeof unitSigns;
export type Family = (typeof unitSigns)[UnitSign]['family'];

export const formWordings = ['约', '近', '余', '超过', '以上', '不足', '以内', '至'] as const;

export type FormWording = (typeof formWordings)[number];

export interface Form {
  readonly sign: '' | '+' | '-';
  readonly whole: string;
  readonly decimals: string;
  /** 万 and 亿, as powers of ten. */
  readonly scale: 0 | 4 | 8;
  readonly unit: UnitSign;
  readonly wording: FormWording | null;
  /** The upper number of `1—2个`, whole. */
  readonly upTo: string;
  /** With a comma between the thousands. */
  readonly isGrouped: boolean;
}

export const plainForm: Form = {
  sign: '',
  whole: '0',
  decimals: '',
  scale: 0,
  unit: '件',
  wording: null,
  upTo: '',
  isGrouped: false,
};

/** How it stands in the document. */
export function textOf({ sign, whole, decimals, scale, unit, wording, upTo, isGrouped }: Form): string {
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const number = `${sign}${grouped}${decimals === '' ? '' : `.${decimals}`}${{ 0: '', 4: '万', 8: '亿' }[scale]}`;
  if (unit === '名') return `第${number}名`;
  if (wording === '余') return `${number}余${unit}`;
  if (wording === '至') return `${number}—${upTo}${unit}`;
  if (wording === '以上' || wording === '以内') return `${number}${unit}${wording}`;
  return `${wording ?? ''}${number}${unit}`;
}

/** One unit of the last digit. */
export const stepOf = ({ decimals, scale, unit }: Form): Fraction =>
  powerOfTen(scale - decimals.length - unitSigns[unit].power);

/** What the digits say. */
export function numberOf(form: Form): Fraction {
  const digits = BigInt(form.whole + form.decimals);
  const { n, d } = stepOf(form);
  return fraction((form.sign === '-' ? -digits : digits) * n, d);
}

/** One unit of the last digit that is not zero. */
export function roughStepOf(form: Form): Fraction {
  const digits = form.whole + form.decimals;
  const zeros = /[1-9]/.test(digits) ? digits.length - digits.replace(/0+$/, '').length : 0;
  const { n, d } = stepOf(form);
  return fraction(n * 10n ** BigInt(zeros), d);
}

/** Whole things that are counted one by one and printed in full were not rounded. */
export const isExactForm = ({ decimals, scale, unit }: Form) =>
  ['count', 'place'].includes(unitSigns[unit].family) && scale === 0 && decimals === '';

/** The number that a value becomes when a mode rounds it to the step. */
export function roundedTo(value: Fraction, step: Fraction, mode: OracleMode): Fraction {
  const { n, d } = over(value, step);
  return fraction(roundedBy(mode, cutQuotient(n, d)) * step.n, step.d);
}

/** Whether a mode rounds the value to the number. */
export const isRoundedSo = (value: Fraction, form: Form, mode: OracleMode) =>
  compare(roundedTo(value, stepOf(form), mode), numberOf(form)) === 0;

/** Whether a mode would print a false 100 % or 0 % of it, and the step beside that is printed instead. */
function isGuardedSo(value: Fraction, form: Form, mode: OracleMode): boolean {
  if (form.unit !== '%') return false;
  const rounded = roundedTo(value, stepOf(form), mode);
  const side = compare(value, rounded);
  const isExtreme = rounded.n === 0n || (rounded.d === 1n && (rounded.n === 1n || rounded.n === -1n));
  if (!isExtreme || side === 0) return false;
  const beside = side < 0 ? minus(rounded, stepOf(form)) : plus(rounded, stepOf(form));
  return compare(beside, numberOf(form)) === 0;
}

/** The same where no convention of reading is relied on: 余 has no upper end and 近 no lower one, and 约 leaves all. */
export function isNotAgainstWords(value: Fraction, form: Form): boolean {
  if (form.wording === '约') return true;
  if (form.wording === '近') return compare(value, numberOf(form)) < 0;
  return form.wording === '余' && compare(value, numberOf(form)) > 0;
}

/** Whether a true value may have been printed so: by one of the modes, or as the words say. */
export function mayBePrintedSo(
  value: Fraction,
  form: Form,
  modes: readonly OracleMode[] = nineModes,
  areDigitsExact = false,
): boolean {
  const printed = numberOf(form);
  const rough = roughStepOf(form);
  switch (form.wording) {
    case '约':
      return isBetween(minus(printed, rough), value, plus(printed, rough));
    case '近':
      return isBetween(minus(printed, rough), value, printed);
    case '余':
      return isBetween(printed, value, plus(printed, rough));
    case '超过':
      return compare(value, printed) > 0;
    case '以上':
      return compare(value, printed) >= 0;
    case '不足':
      return compare(value, printed) < 0;
    case '以内':
      return compare(value, printed) <= 0;
    case '至':
      return compare(value, printed) >= 0 && compare(value, numberOf({ ...form, whole: form.upTo })) <= 0;
    case null:
      if (areDigitsExact || isExactForm(form)) return compare(value, printed) === 0;
      return modes.some((mode) => isRoundedSo(value, form, mode) || isGuardedSo(value, form, mode));
  }
}

const isBetween = (low: Fraction, value: Fraction, high: Fraction) =>
  compare(low, value) < 0 && compare(value, high) < 0;

/** A value as a mode prints it: so many places, in 万 or 亿 or not. */
export function formFor(
  value: Fraction,
  unit: UnitSign,
  { places, scale = 0, mode }: { places: number; scale?: Form['scale']; mode: OracleMode },
): Form {
  const bare: Form = { ...plainForm, unit, scale, decimals: '0'.repeat(places) };
  return withValue(bare, roundedTo(value, stepOf(bare), mode));
}

/** The same form with another number, which is a multiple of its step. */
export function withValue(form: Form, value: Fraction): Form {
  const steps = over(value, stepOf(form));
  if (steps.d !== 1n) throw new Error('no multiple of the step');
  const places = form.decimals.length;
  const digits = (steps.n < 0n ? -steps.n : steps.n).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return { ...form, sign: steps.n < 0n ? '-' : '', whole: digits.slice(0, cut), decimals: digits.slice(cut) };
}

const powerOfTen = (power: number) =>
  power < 0 ? fraction(1n, 10n ** BigInt(-power)) : fraction(10n ** BigInt(power));
