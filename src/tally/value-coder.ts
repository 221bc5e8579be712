const tableSize = 64;

/**
 * Turns the texts of a small closed list into their places in it, and any other text into -1.
 *
 * The length and one character of a text say which value it can be, if any: a table made once from the list gives its place, and one comparison is
 * the check. Without a loop there is no branch for the processor to guess wrongly.
 */
export class ValueCoder {
  private readonly character: number;
  private readonly factor: number;
  private readonly places: Int8Array;

  constructor(private readonly values: readonly string[]) {
    const { character, factor, places } = perfectTable(values);
    this.character = character;
    this.factor = factor;
    this.places = places;
  }

  code(value: string): number {
    if (typeof value !== 'string') return -1;
    const place = this.places[keyOf(value, this.character, this.factor)]!;
    return place >= 0 && this.values[place] === value ? place : -1;
  }
}

/** A text that is too short has no such character: it is NaN, which `&` takes for 0. */
function keyOf(value: string, character: number, factor: number): number {
  return (value.length * factor + value.charCodeAt(character)) & (tableSize - 1);
}

/** Finds a character and a factor by which no two values fall into one place of the table. */
function perfectTable(values: readonly string[]) {
  const longest = Math.max(...values.map(({ length }) => length));
  for (let character = 0; character < longest; character++) {
    for (let factor = 1; factor < tableSize; factor += 2) {
      const keys = values.map((value) => keyOf(value, character, factor));
      if (new Set(keys).size < keys.length) continue;
      const places = new Int8Array(tableSize).fill(-1);
      for (const [place, key] of keys.entries()) places[key] = place;
      return { character, factor, places };
    }
  }
  throw new Error(`no table tells apart ${values.join(', ')}`);
}
