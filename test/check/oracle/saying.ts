/** How a true number is put into print: rounded by the mode of the document, in full, in 万, in words, twice, damaged or not at all. */

import type { Choices } from '../../score/choices.js';
import { compare, type Fraction, fraction, wholeBelow } from '../../score/fraction.js';
import type { OracleMode } from './digit-rounding.js';
import type { MadeClaim } from './made-document.js';
import {
  type Form,
  type FormWording,
  formFor,
  mayBePrintedSo,
  plainForm,
  type UnitSign,
  unitSigns,
  withValue,
} from './printed-form.js';

export interface Saying {
  readonly choices: Choices;
  readonly mode: OracleMode;
  /** All counts are printed, and in full. */
  readonly isExact: boolean;
}

const [tenThousand, hundredMillion] = [fraction(10_000), fraction(100_000_000)];

/** The claims that say a count: none, one or two. */
export function saidCount(saying: Saying, quantity: string, value: Fraction): readonly MadeClaim[] {
  const { choices, isExact } = saying;
  const unit = choices.pick(['件', '条', '人次', '项'] as const);
  const inFull = (): Form => ({
    ...withValue({ ...plainForm, unit }, value),
    isGrouped: choices.chance(20),
  });
  const isTwice = choices.chance(12);
  if (isExact) return places(saying, quantity, isTwice ? [inFull(), inFull()] : [inFull()]);
  const once = () => {
    if (choices.chance(15)) return inWords(saying, value, unit) ?? inFull();
    return choices.chance(25) ? (inTenThousands(saying, value, unit) ?? inFull()) : inFull();
  };
  return said(saying, quantity, isTwice ? [once(), once()] : [once()]);
}

/** The claims that say a number that need not be whole: none, one or two, of so many places each. */
export function saidMeasure(
  saying: Saying,
  quantity: string,
  value: Fraction,
  unit: UnitSign,
): readonly MadeClaim[] {
  const { choices } = saying;
  const once = () => {
    if (choices.chance(10)) return inWords(saying, value, unit) ?? rounded(saying, value, unit);
    return rounded(saying, value, unit);
  };
  return said(saying, quantity, choices.chance(10) ? [once(), once()] : [once()]);
}

/** A change, which may be below zero and then has a sign. */
export function saidChange(
  saying: Saying,
  quantity: string,
  value: Fraction,
  unit: UnitSign,
): readonly MadeClaim[] {
  const form = rounded(saying, value, unit);
  const isPlus = form.sign === '' && saying.choices.chance(20);
  return said(saying, quantity, [isPlus ? { ...form, sign: '+' } : form]);
}

/** Rounded by the mode of the document. */
export function rounded({ choices, mode }: Saying, value: Fraction, unit: UnitSign): Form {
  return formFor(value, unit, { places: choices.pick([2, 1, 0, 3]), mode });
}

function said(saying: Saying, quantity: string, forms: readonly Form[]): readonly MadeClaim[] {
  const { choices } = saying;
  if (!choices.chance(13)) return places(saying, quantity, forms);
  if (choices.chance(30)) return [];
  return choices.chance(50)
    ? [{ quantity, form: null }]
    : [{ quantity, form: null, damaged: '⠣条', at: '二(一)' }];
}

function places({ choices }: Saying, quantity: string, forms: readonly Form[]): readonly MadeClaim[] {
  return forms.map((form, index) => ({
    quantity,
    form,
    at: `${choices.pick(['一(一)', '一(二)', '二', '附表1'])}${index === 0 ? '' : '附表2'}`,
  }));
}

/** `25.6万件`; nothing where that would say less than one unit. */
function inTenThousands({ choices, mode }: Saying, value: Fraction, unit: UnitSign): Form | null {
  if (compare(value, tenThousand) < 0) return null;
  const scale = compare(value, hundredMillion) >= 0 && choices.chance(50) ? 8 : 4;
  return formFor(value, unit, { places: choices.whole(0, 3), scale, mode });
}

/** `59万余件`, `近90%`, `1—2个`: words that are true of it, within one unit of the digit that they are read by; nothing where there are none. */
function inWords({ choices }: Saying, value: Fraction, unit: UnitSign): Form | null {
  const shown = fraction(value.n * 10n ** BigInt(unitSigns[unit].power), value.d);
  if (shown.n < 0n) return null;
  const below = wholeBelow(shown);
  const length = below.toString().length;
  const rough = 10n ** BigInt(choices.whole(0, Math.max(0, length - 1)));
  const low = (below / rough) * rough;
  const high = low + rough;
  const worded = (wording: FormWording, digits: bigint, upTo = ''): Form => {
    const isInTenThousands = digits > 0n && digits % 10_000n === 0n && wording !== '至';
    return {
      ...plainForm,
      unit,
      wording,
      whole: (isInTenThousands ? digits / 10_000n : digits).toString(),
      scale: isInTenThousands ? 4 : 0,
      upTo,
    };
  };
  const form = choices.pick([
    () => worded('余', low),
    () => worded('近', high),
    () => worded('约', choices.pick([low, high])),
    () => worded('超过', low),
    () => worded('以上', low),
    () => worded('不足', high),
    () => worded('以内', high),
    () => worded('至', low, high.toString()),
  ])();
  const isSayable = form.wording === '余' ? low > 0n && unit !== '%' : form.wording !== '至' || unit !== '%';
  return isSayable && mayBePrintedSo(value, form) ? form : null;
}
