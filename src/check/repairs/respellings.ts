import { readQuantity } from '../printed/read-quantity.js';
import { isInNumerals, otherNumerals } from './numerals.js';

/** A number printed a little differently (形近的数). */
export interface Respelling {
  readonly printed: string;
  readonly digits: number;
  readonly isTransposition: boolean;
}

/** The numbers that differ from a printed one by one digit, or by two neighbours exchanged: what slips of a hand leave. */
export function respellings(printed: string): readonly Respelling[] {
  const signs = Array.from(printed);
  const places = [...signs.keys()].filter((place) => isDigit(signs[place]!));
  const found: Respelling[] = [];
  if (places.length === 0) {
    const read = readQuantity(printed);
    const numerals = isInNumerals(read) ? otherNumerals(read) : [];
    return numerals.map((each) => ({ printed: each, digits: 1, isTransposition: false }));
  }
  const changed = (changes: Readonly<Record<number, string>>) => {
    const text = signs.map((sign, place) => changes[place] ?? sign).join('');
    return hasLeadingZero(text) ? [] : [text];
  };
  for (const [order, place] of places.entries()) {
    for (const digit of '0123456789')
      if (digit !== signs[place])
        for (const text of changed({ [place]: digit }))
          found.push({ printed: text, digits: 1, isTransposition: false });
    const next = places[order + 1];
    if (next !== undefined && signs[place] !== signs[next])
      for (const text of changed({ [place]: signs[next]!, [next]: signs[place]! }))
        found.push({ printed: text, digits: 1, isTransposition: true });
  }
  return found;
}

/** How many digits of two numbers in the same format differ, place by place from the end. */
export function digitsChanged(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => Array.from(digitsIn(text)).reverse()) as [
    string[],
    string[],
  ];
  const places = Math.max(first.length, second.length);
  let changed = 0;
  for (let place = 0; place < places; place += 1) if (first[place] !== second[place]) changed += 1;
  return changed;
}

/** How many digits a number has. */
export function digitCount(text: string): number {
  return digitsIn(text).length;
}

/** Whether a digit was left out or is too many: 1234 and 134. */
export function isOneDigitMore(one: string, other: string): boolean {
  const [shorter, longer] = [digitsIn(one), digitsIn(other)].sort(
    (first, second) => first.length - second.length,
  ) as [string, string];
  if (longer.length !== shorter.length + 1) return false;
  return Array.from(longer).some((_, place) => longer.slice(0, place) + longer.slice(place + 1) === shorter);
}

/** A printed number with other digits: `6065项` and 6181 make `6181项`. */
export function inFormatOf(printed: string, digits: string): string | null {
  const match = /[\d,]+(?:\.\d+)?/u.exec(printed);
  if (match === null) return null;
  const grouped = match[0].includes(',') ? digits.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',') : digits;
  return printed.slice(0, match.index) + grouped + printed.slice(match.index + match[0].length);
}

function hasLeadingZero(text: string): boolean {
  return /(?:^|[^\d.])0\d/u.test(text.replaceAll(',', ''));
}

/** The digits of a number, and those that a Chinese numeral stands for. */
function digitsIn(text: string): string {
  const digits = Array.from(text).filter(isDigit).join('');
  if (digits !== '') return digits;
  const { numerator, denominator } = readQuantity(text).value;
  return String(numerator / denominator);
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}
