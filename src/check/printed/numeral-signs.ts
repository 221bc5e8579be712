/** The digits of Chinese numerals (中文数字). */
export const numeralDigits: ReadonlyMap<string, bigint> = new Map(
  Array.from('零一二三四五六七八九', (sign, digit) => [sign, BigInt(digit)]),
);

/** The places within a section of four (位). */
export const numeralPlaces: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
]);

/** What is written behind a number where it ends in zeros, as powers of ten. */
export const numeralPowers: ReadonlyMap<string, number> = new Map([
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);
