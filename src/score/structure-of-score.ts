import { ZwfwError } from '../ground/index.js';
import { daysOf } from '../rules/dated-values.js';
import type { Period } from '../time/index.js';
import { type Part, partsOf } from './parts/index.js';
import type { PartsInForce } from './resolve-scorecard.js';
import type { ScoreFigure } from './score-record.js';
import { circle, deepest, isExcludable, sumFault, tooDeep, unknown } from './structure-faults.js';
import { periodKey, subPeriods } from './sub-periods.js';
import type { ScorecardFault } from './transforms/transform-kind.js';

/** What is in force in the period of a score or in one of its months, and what of it the total leads to. */
interface Place {
  readonly inForce: PartsInForce;
  readonly period: Period | null;
  /** Whether each part may be excluded; `null` while what it is made of is looked at. */
  readonly reached: Map<string, boolean | null>;
}

interface Visit {
  readonly place: Place;
  readonly name: string;
  readonly part: Part;
  readonly of: readonly (readonly [Place, string])[];
  next: number;
}

/**
 * What is wrong with how the parts hang together that a score says are in force: in its period and, by themselves, in its months. It may come from anywhere, so
 * that nothing is followed by recursion.
 */
export function structureOfScoreFault({ scorecard, period }: ScoreFigure): ScorecardFault | null {
  const top: Place = { inForce: scorecard, period, reached: new Map() };
  const places = new Map<string, Place>();
  const placeOf = (inner: Period): Place | null => {
    const key = periodKey(inner);
    const known = places.get(key);
    if (known !== undefined) return known;
    if (!Object.hasOwn(scorecard.within, key)) return null;
    const place: Place = { inForce: scorecard.within[key]!, period: inner, reached: new Map() };
    places.set(key, place);
    return place;
  };
  const found = faultFrom(top, scorecard.total, placeOf);
  if (found !== null) return found;
  const strange = Object.keys(scorecard.within).find((key) => !places.has(key));
  if (strange !== undefined) return idle(['within', strange], strange);
  for (const place of [top, ...places.values()]) {
    const fault = idlePart(place) ?? wrongDay(place);
    if (fault !== null) return fault;
  }
  return null;
}

/** Follows what the total is made of, each part after those that it is made of. */
function faultFrom(
  top: Place,
  total: string,
  placeOf: (inner: Period) => Place | null,
): ScorecardFault | null {
  const open: Visit[] = [];
  const enter = (place: Place, name: string): ScorecardFault | null => {
    const known = place.reached.get(name);
    if (known === null) return circle([...open.slice(-9).map((visit) => visit.name), name]);
    if (known !== undefined) return null;
    const { parts, on } = place.inForce;
    if (!Object.hasOwn(parts, name)) return unknown(name, open.at(-1)?.name, on);
    if (open.length >= deepest) return tooDeep(name);
    const part = parts[name]!.value;
    place.reached.set(name, null);
    const of = madeOf(place, part, placeOf);
    if (!Array.isArray(of)) return of as ScorecardFault;
    open.push({ place, name, part, of, next: 0 });
    return null;
  };
  let fault = enter(top, total);
  while (fault === null && open.length > 0) {
    const visit = open.at(-1)!;
    const inner = visit.of[visit.next];
    visit.next += 1;
    if (inner !== undefined) fault = enter(...inner);
    else {
      open.pop();
      fault = leave(visit);
    }
  }
  return fault;
}

/** What a part is made of; what is scored month by month is in force in its months. */
function madeOf(
  place: Place,
  part: Part,
  placeOf: (inner: Period) => Place | null,
): readonly (readonly [Place, string])[] | ScorecardFault {
  if (part.kind !== 'mean-of-periods') return partsOf(part).map((name) => [place, name] as const);
  const of: (readonly [Place, string])[] = [];
  for (const inner of monthsOf(place.period, part.each)) {
    const found = placeOf(inner);
    if (found === null) return unknown(part.of, part.of, inner.end.slice(0, 10));
    of.push([found, part.of]);
  }
  return of.length > 0 ? of : unknown(part.of, part.of, place.inForce.on);
}

function monthsOf(...given: Parameters<typeof subPeriods>): readonly Period[] {
  try {
    return subPeriods(...given);
  } catch (error) {
    if (error instanceof ZwfwError) return [];
    throw error;
  }
}

function leave({ place, name, part, of }: Visit): ScorecardFault | null {
  const excludable = of.filter(([inner, each]) => inner.reached.get(each) === true).map(([, each]) => each);
  place.reached.set(name, isExcludable(part, excludable));
  if (part.kind !== 'sum') return null;
  return sumFault(name, part, excludable, (each) => place.inForce.parts[each]?.value);
}

function idlePart({ inForce, reached }: Place): ScorecardFault | null {
  const name = Object.keys(inForce.parts).find((each) => !reached.has(each));
  return name === undefined ? null : idle(['parts', name], name);
}

function wrongDay({ inForce: { on, parts, rounding }, period }: Place): ScorecardFault | null {
  const last = period === null ? null : daysOf(period).last;
  if (on !== last)
    return invalid(['on'], on, {
      zh: last === null ? '无日期(得分没有统计周期)' : `统计周期的最后一日 ${last}`,
      en: last === null ? 'no day, for a score without a period' : `the last day of the period, ${last}`,
    });
  const late = Object.entries({ ...parts, rounding }).find(([, { from }]) => on !== null && from > on);
  if (late === undefined) return null;
  const [name, { from }] = late;
  return invalid(['parts', name, 'from'], from, { zh: `${on} 已施行的值`, en: `a value in force on ${on}` });
}

function idle(path: readonly string[], found: string): ScorecardFault {
  return invalid(path, found, {
    zh: '总分用到的部分和周期',
    en: 'parts and periods that the total leads to',
  });
}

function invalid(
  path: readonly string[],
  found: unknown,
  expected: ScorecardFault['expected'],
): ScorecardFault {
  return { code: 'invalid-scorecard', path, found, expected };
}
