import { type Ratio, scaleOf, type Unit, unitSigns, units } from '../exact/index.js';
import { fault, printed, type Text } from '../ground/index.js';

/** A published number as its digits say it: `digits × 10^-places`, with the sign of unit behind it. */
export interface PrintedNumber {
  readonly text: string;
  readonly decimal: string;
  readonly digits: bigint;
  readonly places: number;
  /** As it is written: `''`, `%`, `分钟`. */
  readonly sign: string;
}

/**
 * Reads a published value: a plain decimal, and a sign of unit or none. Only a change may have a plus.
 *
 * @throws `wrong-type` for what is no text: a number has lost the places that were printed; `invalid-text` with the place of the first sign
 * that cannot be read.
 */
export function readPrinted(text: unknown, name: string, isChange = false): PrintedNumber {
  if (typeof text !== 'string') {
    throw fault(
      'wrong-type',
      {
        zh: `${name} 应为指标值或公布的文本,如 '14.01%',实为 ${printed(text)};请按公布的样子写成文本。`,
        en: `${name} must be a figure or a text as published, such as '14.01%', found ${printed(text)}; write it as it was printed.`,
      },
      { path: [name], found: printed(text) },
    );
  }
  return readPart(text, name, isChange ? withPlus : plain);
}

const plain = /^(-?)(\d{0,30})(?:\.(\d{1,30}))?/u;
const withPlus = /^([+-]?)(\d{0,30})(?:\.(\d{1,30}))?/u;

/**
 * Reads the published value that stands within a text, between the words of a bound.
 *
 * @throws `invalid-text` with the place in the whole text.
 */
export function readWithin(text: string, name: string, from: number, until: number): PrintedNumber {
  return readPart(text, name, plain, from, until, boundForms);
}

function readPart(
  whole: string,
  name: string,
  form: RegExp,
  from = 0,
  until = whole.length,
  hint = noHint,
): PrintedNumber {
  const text = whole.slice(from, until);
  const [read = '', minus = '', digits = '', fraction = ''] = form.exec(text) ?? [];
  if (digits === '') throw unreadable(whole, name, from + minus.length, hint);
  const sign = text.slice(read.length);
  if (!signs.has(sign)) throw unreadable(whole, name, from + read.length, hint);
  return {
    text,
    decimal: read,
    digits: BigInt(minus + digits + fraction),
    places: fraction.length,
    sign,
  };
}

const noHint: Text = { zh: '', en: '' };
const boundForms: Text = {
  zh: ';界限写作 70%以上、80%以下、6分钟以内、不低于95%、至少95%、不高于5%、至多5%、超过80%、不足80% 或 ≥95%',
  en: '; a bound is written 70%以上, 80%以下, 6分钟以内, 不低于95%, 至少95%, 不高于5%, 至多5%, 超过80%, 不足80% or ≥95%',
};

const signs: ReadonlySet<string> = new Set(units.flatMap((unit) => [unitSigns[unit].zh, unitSigns[unit].en]));

/** Whether the sign behind a number is that of a unit; a bare number is a count only if it is whole. */
export function isIn(unit: Unit, { sign, places }: PrintedNumber): boolean {
  const { zh, en } = unitSigns[unit];
  return (sign === zh || sign === en) && (unit !== 'count' || places === 0);
}

/** The unit of published numbers where no figure says it: by their sign; bare whole numbers are counts. */
export function unitOf(numbers: readonly PrintedNumber[]): Unit {
  return units.find((unit) => unit !== 'number' && numbers.every((number) => isIn(unit, number))) ?? 'number';
}

/**
 * What the digits say in the unit, of a number that is in it.
 *
 * @throws `unit-mismatch` for one in another unit.
 */
export function ratioIn(unit: Unit, number: PrintedNumber, name: string): Ratio {
  if (isIn(unit, number)) return ratioOfPrinted(number, unit);
  const found = printed(number.text);
  throw fault(
    'unit-mismatch',
    {
      zh: `${name} 的单位应为 ${unit},实为 ${found};各值须为同一单位,百分数须带 %,计数须为整数。`,
      en: `${name} must be in the unit ${unit}, found ${found}; all values have to be in one unit, a percentage with its %, a count whole.`,
    },
    { path: [name], found },
  );
}

/** What the digits say in the unit: `14.01%` is 1401/10000. */
export function ratioOfPrinted(
  { digits, places }: Pick<PrintedNumber, 'digits' | 'places'>,
  unit: Unit,
): Ratio {
  return { numerator: digits, denominator: 10n ** BigInt(places) * scaleOf(unit) };
}

function unreadable(text: string, name: string, at: number, hint: Text): Error {
  const allowed = [...signs].filter((sign) => sign !== '').join('、');
  const found: Text =
    at < text.length
      ? {
          zh: `从第 ${at + 1} 个字符 ${printed(text.slice(at))} 起不可读`,
          en: `it cannot be read from character ${at + 1}, ${printed(text.slice(at))}`,
        }
      : { zh: '缺少数字', en: 'it lacks digits' };
  return fault(
    'invalid-text',
    {
      zh: `${name} 应为公布的数值,如 '14.01%'、'290'、'6分钟'(单位:${allowed} 或无),实为 ${printed(text)}:${found.zh}${hint.zh}。`,
      en: `${name} must be a number as published, such as '14.01%', '290' or '6分钟' (units: ${allowed} or none), found ${printed(text)}: ${found.en}${hint.en}.`,
    },
    { path: [name, at], found: printed(text) },
  );
}
