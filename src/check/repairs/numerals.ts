import type { PrintedQuantity } from '../printed/printed-quantity.js';
import { readQuantity } from '../printed/read-quantity.js';

const signs = Array.from('零一二三四五六七八九');
const places = ['', '十', '百', '千'];
const numeral = /[零一二两三四五六七八九十百千]+/u;

/** Whether a number is printed as a whole Chinese numeral (中文数字), such as 第二 and 十二件, and not in digits. */
export function isInNumerals({ text, value, step }: PrintedQuantity): boolean {
  const isPlain = !/[0-9０-９]/u.test(text) && !text.includes('分之');
  return isPlain && value.numerator > 0n && step.numerator === step.denominator && numeral.test(text);
}

/** A number printed in Chinese numerals with another whole number; `null` where it would not be read as that. */
export function withNumeral({ text }: PrintedQuantity, whole: bigint): string | null {
  if (whole < 0n || whole >= 10_000n) return null;
  return readAs(text.replace(numeral, writtenFor(text, whole)), whole);
}

/** The numbers that differ by one digit sign: what a slip leaves of 第十二. */
export function otherNumerals({ text }: PrintedQuantity): readonly string[] {
  const { 0: written, index } = numeral.exec(text)!;
  return Array.from(written).flatMap((sign, at) => {
    if (!signs.includes(sign === '两' ? '二' : sign)) return [];
    const [before, after] = [text.slice(0, index + at), text.slice(index + at + 1)];
    return signs.flatMap((other) => {
      const isSame = other === (sign === '两' ? '二' : sign);
      const isTwoOf = other === '二' && written.length === 1 && !text.includes('第');
      return isSame ? [] : (readAs(before + (isTwoOf ? '两' : other) + after, null) ?? []);
    });
  });
}

/** 两件 and 第二. */
function writtenFor(text: string, whole: bigint): string {
  return whole === 2n && !text.includes('第') ? '两' : writtenAs(whole);
}

function writtenAs(whole: bigint): string {
  if (whole === 0n) return signs[0]!;
  const digits = Array.from(String(whole), Number);
  const written = digits
    .map((digit, at) => (digit === 0 ? signs[0]! : signs[digit]! + places[digits.length - 1 - at]!))
    .join('');
  return written.replace(/零+/gu, '零').replace(/零$/u, '').replace(/^一十/u, '十');
}

function readAs(text: string, whole: bigint | null): string | null {
  try {
    const { value, step } = readQuantity(text);
    const isInFull = step.numerator === step.denominator;
    return isInFull && (whole === null || value.numerator === whole * value.denominator) ? text : null;
  } catch {
    // What cannot be read is no number.
    return null;
  }
}
