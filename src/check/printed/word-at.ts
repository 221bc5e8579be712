import type { Source } from './source.js';

/** A word of a table, where it was found. */
export interface WordAt<Meaning> {
  readonly word: string;
  readonly meaning: Meaning;
  readonly at: number;
  readonly end: number;
}

/** Makes the function that finds the longest word of a table at a place; `null` where none stands there. */
export function wordsOf<Meaning>(
  meanings: Readonly<Record<string, Meaning>>,
): (source: Source, at: number) => WordAt<Meaning> | null {
  const words = Object.entries(meanings).sort(([one], [other]) => other.length - one.length);
  return ({ plain }, at) => {
    const found = words.find(([word]) => plain.startsWith(word, at));
    if (found === undefined) return null;
    const [word, meaning] = found;
    return { word, meaning, at, end: at + word.length };
  };
}
