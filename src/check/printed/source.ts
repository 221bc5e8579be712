import { plainSigns } from './plain-signs.js';

/** A printed text as it is read (所读文本): each sign of `plain` stands where it does in `text`, so that a place in one is a place in the other. */
export interface Source {
  readonly text: string;
  /** The text with full-width, traditional and variant signs exchanged for those that the tables of words hold. */
  readonly plain: string;
}

/** Makes the plain text of a printed one. */
export function sourceOf(text: string): Source {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) plain += plainSigns.get(text[at]!) ?? text[at]!;
  return { text, plain };
}

/** The place behind the blanks. */
export function afterBlanks({ plain }: Source, at: number): number {
  let end = at;
  while (end < plain.length && /\s/u.test(plain[end]!)) end += 1;
  return end;
}
