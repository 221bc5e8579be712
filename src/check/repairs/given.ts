import type { Ratio } from '../../exact/index.js';
import { minus, over, plus, sumOf, times } from '../../exact/ratio.js';
import type { KnownRelation } from '../solver/problem.js';

/** The value of a quantity; `null` where none is known. */
export type ValueFor = (name: string) => Ratio | null;

/** What a relation gives for one of its quantities from the values of the others (由其他数算得); `null` where it gives no one value. */
export function givenBy({ relation, as }: KnownRelation, name: string, valueFor: ValueFor): Ratio | null {
  switch (relation.kind) {
    case 'sum':
      return ofSum(relation.total, relation.parts, name, valueFor);
    case 'difference':
      return ofSum(relation.minuend, [relation.difference, relation.subtrahend], name, valueFor);
    case 'share':
      return ofProduct(relation.part, [relation.share, relation.whole], name, valueFor);
    case 'ratio':
      return ofProduct(relation.dividend, [relation.ratio, relation.divisor], name, valueFor);
    case 'product':
      return ofProduct(relation.product, relation.factors, name, valueFor);
    case 'mean': {
      const many = { numerator: BigInt(relation.of.length), denominator: 1n };
      const total = (each: string): Ratio | null => {
        const value = valueFor(each);
        return each === relation.mean && value !== null ? times(value, many) : value;
      };
      const given = ofSum(relation.mean, relation.of, name, total);
      return given !== null && name === relation.mean ? over(given, many) : given;
    }
    case 'partition':
      return ofSum(null, relation.shares, name, valueFor);
    case 'same':
      return ofSum(relation.one, [relation.other], name, valueFor);
    case 'change': {
      const { change, before, after } = relation;
      if (as === 'points') return ofSum(after, [before, change], name, valueFor);
      if (as === null) return null;
      const grown = (each: string): Ratio | null => {
        const value = valueFor(each);
        return each === change && value !== null ? plus(one, value) : value;
      };
      const given = ofProduct(after, [change, before], name, grown);
      return given !== null && name === change ? minus(given, one) : given;
    }
    default:
      return null;
  }
}

const one: Ratio = { numerator: 1n, denominator: 1n };

/** A total of parts, or one of them; without a name the total is 1. */
function ofSum(
  total: string | null,
  parts: readonly string[],
  name: string,
  valueFor: ValueFor,
): Ratio | null {
  const isOnce = [total, ...parts].filter((each) => each === name).length === 1;
  if (!isOnce) return null;
  const others = valuesOf(
    parts.filter((part) => part !== name),
    valueFor,
  );
  if (others === null) return null;
  if (name === total) return sumOf(others);
  const whole = total === null ? one : valueFor(total);
  return whole && minus(whole, sumOf(others));
}

/** A product of two factors, or one of them. */
function ofProduct(
  product: string,
  [first, second]: readonly [string, string],
  name: string,
  valueFor: ValueFor,
): Ratio | null {
  const isOnce = [product, first, second].filter((each) => each === name).length === 1;
  if (!isOnce) return null;
  if (name === product) {
    const factors = valuesOf([first, second], valueFor);
    return factors && times(factors[0]!, factors[1]!);
  }
  const known = valuesOf([product, name === first ? second : first], valueFor);
  return known === null || known[1]!.numerator === 0n ? null : over(known[0]!, known[1]!);
}

function valuesOf(names: readonly string[], valueFor: ValueFor): readonly Ratio[] | null {
  const values: Ratio[] = [];
  for (const name of names) {
    const value = valueFor(name);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}
