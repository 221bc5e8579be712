import { compareRatios, type Ratio } from '../../exact/index.js';
import { sumOf } from '../../exact/ratio.js';
import type { RankRelation } from '../claims/relation.js';

/** What is printed of the quantities that are ranked. */
interface Printed {
  /** One unit of the last digit of a rounded quantity; `null` for one that is exact or not printed. */
  readonly stepOf: (name: string) => Ratio | null;
  /** What is printed of a quantity; `null` where nothing is. */
  readonly printedOf: (name: string) => Ratio | null;
}

/**
 * How loosely values may be ranked (排名的松紧), since a document seldom states whether places go by the values before rounding or after, and how equal ones are
 * placed (1、2、2、4 or 1、2、2、3): by how much values may lie the other way round. `null` where the values themselves are ranked for certain: where they are exact, or
 * where the printed ones have not this place by any way of placing equal ones. `unknown` where it depends on how equal ones are placed. One that is not printed is
 * taken to be rounded no further than those that are.
 */
export function looselyRanked(
  relation: RankRelation,
  { stepOf, printedOf }: Printed,
): Ratio | 'unknown' | null {
  const names = [relation.of, ...relation.others];
  const [own, ...others] = names.map(printedOf);
  const steps = names.flatMap((name) => stepOf(name) ?? []);
  const known = others.flatMap((other) => other ?? []);
  const isTied = known.some((one, place) =>
    known.slice(place + 1).some((two) => compareRatios(one, two) === 0),
  );
  if (own === null || own === undefined || known.length < others.length)
    return isTied ? 'unknown' : slackOf(steps);
  const orders = known.map((other) => compareRatios(other, own) * (relation.first === 'highest' ? 1 : -1));
  const better = known.filter((_, place) => orders[place] === 1);
  const different = better.filter(
    (one, place) => !better.slice(0, place).some((two) => compareRatios(one, two) === 0),
  );
  const tied = orders.filter((order) => order === 0).length;
  const free = relation.among - names.length;
  const place = printedOf(relation.place);
  const isPlace = (least: number, most: number) =>
    place === null ||
    (compareRatios(place, whole(1 + least)) >= 0 && compareRatios(place, whole(1 + most + free)) <= 0);
  if (!isPlace(different.length, better.length + tied)) return null;
  const isUsual = isPlace(better.length, better.length);
  const isPlain = place !== null || (tied === 0 && different.length === better.length);
  return isUsual && (isPlain || steps.length > 0) ? slackOf(steps) : 'unknown';
}

/** By how much less than another a value may be that is rounded to more: both largest steps; `null` where nothing is rounded. */
function slackOf(steps: readonly Ratio[]): Ratio | null {
  const [largest, next = largest] = [...steps].sort((one, two) => compareRatios(two, one));
  return largest === undefined || next === undefined ? null : sumOf([largest, next]);
}

function whole(number: number): Ratio {
  return { numerator: BigInt(number), denominator: 1n };
}
