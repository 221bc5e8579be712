/** Changes of one leaf of some JSON: a number, a text, a name becomes another that could stand there too. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Tampered {
  /** Where, with its keys joined: `parts.3.points.numerator`. */
  readonly place: string;
  readonly value: unknown;
}

/** Words that stand where others may. */
const alternatives: readonly (readonly string[])[] = [
  ['value', 'excluded', 'not-scored', 'zero-denominator', 'missing-input', 'not-applicable'],
  ['zero', 'full', 'excluded', 'not-scored'],
  ['holds', 'does-not-hold', 'not-scored'],
  ['least', 'most'],
  ['ceil', 'floor', 'expand', 'trunc', 'halfCeil', 'halfFloor', 'halfExpand', 'halfTrunc', 'halfEven'],
  ['items', 'parts', 'total'],
  ['all-units', 'group'],
  ['higher', 'lower'],
  ['competition', 'dense', 'fractional'],
  ['held', 'continued'],
  ['above', 'below'],
  ['at-least', 'at-most'],
  ['in-proportion', 'when-complete', 'when-begun'],
  ['exact', 'up', 'down'],
  ['exact', 'printed'],
  ['exact', 'rounded'],
  ['left-out', 'rescaled'],
  ['month', 'quarter', 'half-year', 'year', 'range'],
  ['1', '0.5', '0.2'],
  ['count', 'percent', 'percentage-point', 'minutes', 'working-days', 'score', 'number'],
  ['points', 'relative', 'own-unit'],
  ['way', 'gap'],
];

function othersFor(leaf: Json): readonly Json[] {
  if (leaf === null)
    return ['1', 'least', 'zero', true, { zh: '故', en: 'why' }, { numerator: '1', denominator: '1' }];
  if (typeof leaf === 'boolean') return [!leaf, null];
  if (typeof leaf === 'number') return [leaf + 1, null];
  if (typeof leaf !== 'string') return [null];
  const words = alternatives.filter((each) => each.includes(leaf)).flat();
  const number = /^(-?)(\d+)(.*)$/u.exec(leaf);
  const numbers =
    number === null
      ? []
      : [
          `${number[1]}${BigInt(number[2]!) + 1n}${number[3]}`,
          `${number[1] === '' ? '-' : ''}${number[2]}${number[3]}`,
        ];
  return [...new Set([...words, ...numbers, `${leaf}x`])].filter(
    (each) => each !== leaf && !/^-0+$/u.test(each),
  );
}

/** Every change of one leaf. */
export function tamperings(value: Json): readonly Tampered[] {
  const found: Tampered[] = [];
  const walk = (inner: Json, path: readonly (string | number)[]) => {
    if (typeof inner === 'object' && inner !== null) {
      for (const [key, each] of Object.entries(inner)) walk(each, [...path, key]);
      return;
    }
    for (const other of othersFor(inner))
      found.push({ place: path.join('.'), value: replaced(value, path, other) });
  };
  walk(value, []);
  return found;
}

function replaced(value: Json, [key, ...rest]: readonly (string | number)[], other: Json): Json {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((each, index) => (index === Number(key) ? replaced(each, rest, other) : each));
  const record = value as { readonly [key: string]: Json };
  return { ...record, [key]: replaced(record[key]!, rest, other) };
}
