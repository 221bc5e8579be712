import type { Text } from '../ground/index.js';
import { daysOfChange, inForce, keysOf, lineage } from '../rules/dated-values.js';
import type { CalendarDate } from '../time/index.js';
import { type Part, partsOf } from './parts/index.js';
import { treatmentsIn } from './parts/part.js';
import type { Sum } from './parts/sum.js';
import { datedSource, partKey } from './resolve-scorecard.js';
import type { Scorecard } from './scorecard.js';
import type { ScorecardFault } from './transforms/transform-kind.js';

/**
 * What is wrong with how the parts of a scorecard hang together, on any day on which something in it changes: parts that do not exist, circles, sums that do
 * not say what an excluded part does, and parts that nothing leads to.
 */
export function structureFault(scorecard: Scorecard): ScorecardFault | null {
  const source = datedSource(scorecard);
  const chain = lineage(source);
  const changes = [...keysOf(chain)].flatMap((key) => daysOfChange(chain, key));
  const days: readonly (CalendarDate | null)[] = [...new Set(changes)].sort();
  const reached = new Set<string>();
  for (const day of [...days, null]) {
    const partOn = (name: string) => inForce(chain, partKey(name), day)?.dated.value as Part | undefined;
    // Before its total is in force a scorecard scores nothing.
    if (day !== null && partOn(scorecard.total) === undefined) continue;
    if (inForce(chain, 'rounding', day) === undefined) return noRounding(day);
    const found = faultOn(scorecard.total, partOn, day, reached);
    if (found !== null) return found;
  }
  const idle = Object.keys(scorecard.parts).find((name) => !reached.has(name));
  if (idle === undefined) return null;
  return {
    code: 'invalid-scorecard',
    path: ['parts', idle],
    found: idle,
    expected: {
      zh: `总分 ${scorecard.total} 用到的部分(无处用到的部分不会计分)`,
      en: `a part that the total, ${scorecard.total}, leads to: one that nothing leads to scores nothing`,
    },
  };
}

/**
 * What is wrong with how the parts of one day hang together.
 *
 * @param reached - Takes the names of the parts that the total leads to.
 */
export function faultOn(
  total: string,
  partOn: (name: string) => Part | undefined,
  day: CalendarDate | null,
  reached: Set<string> = new Set(),
): ScorecardFault | null {
  const done = new Map<string, { readonly isExcludable: boolean }>();
  const visit = (name: string, above: readonly string[]): ScorecardFault | null => {
    if (above.length >= deepest) return tooDeep(name);
    if (above.includes(name)) return circle([...above.slice(above.indexOf(name)), name]);
    if (done.has(name)) return null;
    const part = partOn(name);
    if (part === undefined) return unknown(name, above.at(-1), day);
    reached.add(name);
    for (const inner of partsOf(part)) {
      const found = visit(inner, [...above, name]);
      if (found !== null) return found;
    }
    const excludable = partsOf(part).filter((inner) => done.get(inner)!.isExcludable);
    const found = part.kind === 'sum' ? sumFault(name, part, excludable, partOn) : null;
    done.set(name, { isExcludable: isExcludable(part, excludable) });
    return found;
  };
  return visit(total, []);
}

/** Whether a part may be excluded, by those of its own that may. */
export function isExcludable(part: Part, excludable: readonly string[]): boolean {
  switch (part.kind) {
    case 'item':
      return treatmentsIn(part.withoutValue).includes('excluded');
    case 'constant':
      return false;
    case 'sum':
    case 'weighted-mean':
      return excludable.length === partsOf(part).length;
    default:
      return excludable.length > 0;
  }
}

/** What is wrong with a sum, by those of its parts that may be excluded. */
export function sumFault(
  name: string,
  { of, whenExcluded }: Sum,
  excludable: readonly string[],
  partOn: (name: string) => Part | undefined,
): ScorecardFault | null {
  const place = ['parts', name];
  if (whenExcluded === undefined && excludable.length > 0) {
    return invalid([...place, 'whenExcluded'], excludable.join(', '), {
      zh: '写明 whenExcluded(left-out 或 rescaled):其中有可能不计的部分',
      en: 'whenExcluded (left-out or rescaled), since some of its parts can be excluded',
    });
  }
  const bare =
    whenExcluded === 'rescaled' ? of.find((inner) => partOn(inner)?.full === undefined) : undefined;
  if (bare === undefined) return null;
  return invalid([...place, 'whenExcluded'], bare, {
    zh: `各部分均写明满分 full(按满分折算),${bare} 没有`,
    en: `full marks (full) of every part, to rescale by; ${bare} has none`,
  });
}

/** Parts that are nested further than this are no scorecard that anybody could follow. */
export const deepest = 1000;

/** The fault of a part that is nested too deep. */
export function tooDeep(name: string): ScorecardFault {
  return invalid(['parts', name], name, {
    zh: `不超过 ${deepest} 层的部分`,
    en: `parts nested no more than ${deepest} deep`,
  });
}

/** Parts that are made of themselves. */
export function circle(names: readonly string[]): ScorecardFault {
  return {
    code: 'circular-parts',
    path: ['parts', names[0]!],
    found: names.join(' → '),
    expected: { zh: '不循环引用的部分', en: 'parts that are not made of themselves' },
  };
}

/** A part that does not exist, or not on the day. */
export function unknown(name: string, parent: string | undefined, day: CalendarDate | null): ScorecardFault {
  return {
    code: 'unknown-scored-part',
    path: parent === undefined ? ['total'] : ['parts', parent],
    found: name,
    expected: {
      zh: `${day ?? '最新'}有值的部分`,
      en: `a part that has a value ${day === null ? 'now' : `on ${day}`}`,
    },
  };
}

function noRounding(day: CalendarDate | null): ScorecardFault {
  return invalid(['rounding'], undefined, {
    zh: `${day ?? '最新'}有值的修约办法`,
    en: `a rounding that has a value ${day === null ? 'now' : `on ${day}`}`,
  });
}

function invalid(path: readonly string[], found: unknown, expected: Text): ScorecardFault {
  return { code: 'invalid-scorecard', path, found, expected };
}
