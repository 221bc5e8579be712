import type { Text } from '../../ground/index.js';
import type { Figure } from '../../indicator/figure-record.js';
import { countsByStep } from '../counts-by-step.js';
import { differing } from './context-changes.js';
import type { ChangeReason } from './diff-record.js';

/** Which counts of a figure differ: those that it was given, then those of its steps. */
export function countReasons(before: Figure, after: Figure): readonly ChangeReason[] {
  const [first, second] = [allCounts(before), allCounts(after)];
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((step) => {
    const name = stepName(step, after) ?? stepName(step, before) ?? { zh: step, en: step };
    const [found] = differing('count', first.get(step) ?? null, second.get(step) ?? null, name);
    return found === undefined ? [] : [{ ...found, step }];
  });
}

function allCounts(figure: Figure): ReadonlyMap<string, number | null> {
  const named = Object.entries(figure.given ?? {}).map(([name, count]) => [`given: ${name}`, count] as const);
  return new Map<string, number | null>([...named, ...countsByStep(figure)]);
}

const stepNames: Readonly<Record<string, Text>> = {
  universe: { zh: '总体', en: 'the universe' },
  denominator: { zh: '分母', en: 'the denominator' },
  numerator: { zh: '分子', en: 'the numerator' },
};

/** What a step is called in sentences; `undefined` where the figure does not have it. */
function stepName(step: string, { counts, ...figure }: Figure): Text | undefined {
  const [kind, label] = step.split(/: (.*)/su) as [string, string?];
  if (label === undefined) return stepNames[kind];
  if (kind === 'given') return { zh: `所给计数“${label}”`, en: `the given count "${label}"` };
  const isExclusion = kind === 'excluded';
  const name = isExclusion
    ? counts.excluded.find(({ reason }) => reason === label)?.name
    : 'parts' in figure
      ? figure.parts.find(({ value }) => value === label)?.name
      : undefined;
  if (name === undefined) return undefined;
  return isExclusion
    ? { zh: `剔除“${name.zh}”`, en: `the excluded "${name.en}"` }
    : { zh: `“${name.zh}”`, en: `"${name.en}"` };
}
