/**
 * Turns the texts of a small closed list into their places in it, and any other text into -1: the comparison that finds the place is also the
 * check. For a handful of texts, mostly of different lengths, one comparison after the other is quicker than a Map.
 */
export class ValueCoder {
  constructor(private readonly values: readonly string[]) {}

  code(value: string): number {
    const { values } = this;
    for (let code = 0; code < values.length; code++) if (values[code] === value) return code;
    return -1;
  }
}
