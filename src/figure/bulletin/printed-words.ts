import { type Unit, unitSigns } from '../../exact/index.js';
import { inLocale, type Locale, type Text } from '../../ground/index.js';
import type { Figure } from '../../indicator/figure-record.js';

/** A figure as it is printed, in words. */
export function printedWords(figure: Figure, locale: Locale): string {
  if (!('parts' in figure)) return valueWords(figure, figure.unit, locale);
  if (figure.state !== 'value') return valueWords(figure.parts[0] ?? null, figure.unit, locale);
  return figure.parts
    .map((part) => `${inLocale(part.name, locale)} ${valueWords(part, figure.unit, locale)}`)
    .join(locale === 'en' ? ', ' : ',');
}

/** A printed value with its unit in the language, or why there is none. */
function valueWords(
  value: { readonly text: string | null; readonly reason?: Text } | null,
  unit: Unit,
  locale: Locale,
): string {
  const [text, sign] = [value?.text ?? null, unitSigns[unit]];
  // What is printed carries the Chinese sign of its unit.
  if (text !== null) {
    return text.endsWith(sign.zh)
      ? text.slice(0, text.length - sign.zh.length) + inLocale(sign, locale)
      : text;
  }
  const why = value?.reason === undefined ? '' : inLocale(value.reason, locale);
  return locale === 'en' ? `no value${why && ` (${why})`}` : `无值${why && `(${why})`}`;
}
