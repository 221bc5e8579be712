import { compareRatios, type Ratio, type Unit } from '../exact/index.js';
import { plus } from '../exact/ratio.js';
import type { Text } from '../ground/index.js';
import { catalogue } from '../indicator/catalogue.js';
import { limitIn } from './condition.js';
import { inputFacts } from './input-facts.js';
import { isLimitIn, ratioOfText } from './number-text.js';
import type { Part } from './parts/index.js';
import type { Item } from './parts/item.js';
import { treatmentsIn } from './parts/part.js';
import type { Sum } from './parts/sum.js';
import type { Veto } from './parts/veto.js';
import type { WeightedMean } from './parts/weighted-mean.js';
import type { ScoreInput } from './score-input.js';
import type { GivenInput } from './scorecard.js';
import { transformKind } from './transforms/index.js';
import type { Limit, ScorecardFault } from './transforms/transform-kind.js';

type Inputs = Readonly<Record<string, GivenInput>>;

/** What is wrong with one part, whatever the others are. */
export function partFaults(part: Part, inputs: Inputs): readonly ScorecardFault[] {
  return [...boundFaults(part), ...ownFaults(part, inputs)];
}

function ownFaults(part: Part, inputs: Inputs): readonly ScorecardFault[] {
  switch (part.kind) {
    case 'item':
      return itemFaults(part, inputs);
    case 'veto':
      return vetoFaults(part, inputs);
    case 'sum':
      return sumFaults(part);
    case 'weighted-mean':
      return weightFaults(part);
    default:
      return [];
  }
}

function boundFaults({ least, most, full }: Part): readonly ScorecardFault[] {
  const faults: ScorecardFault[] = [];
  if (least !== undefined && most !== undefined && compareRatios(ratioOfText(least), ratioOfText(most)) > 0)
    faults.push(
      invalid(['most'], most, { zh: `不低于 least(${least})的值`, en: `a value not below least (${least})` }),
    );
  if (full !== undefined && most !== undefined && compareRatios(ratioOfText(full), ratioOfText(most)) > 0)
    faults.push(
      invalid(['full'], full, {
        zh: `不高于 most(${most})的满分`,
        en: `full marks not above most (${most})`,
      }),
    );
  if (full !== undefined && ratioOfText(full).numerator <= 0n)
    faults.push(invalid(['full'], full, { zh: '大于 0 的满分', en: 'full marks above 0' }));
  return faults;
}

function itemFaults(
  { input, transform, withoutValue, full }: Item,
  inputs: Inputs,
): readonly ScorecardFault[] {
  const facts = inputFacts(input, inputs);
  if (facts === null) return [unknownInput(input, inputs)];
  const faults = [...changeFaults(input), ...transformKind(transform).faults(transform).map(inTransform)];
  const isComposition = facts.kind === 'composition';
  if (isComposition !== (transform.kind === 'points-by-part')) {
    faults.push(
      invalid(['transform', 'kind'], transform.kind, {
        zh: isComposition
          ? '构成的计分方法 points-by-part'
          : '非构成指标的计分方法(points-by-part 只用于构成)',
        en: isComposition
          ? 'points-by-part, for a composition'
          : 'a transform of one value: points-by-part is for compositions',
      }),
    );
  }
  if (transform.kind === 'per-event' && facts.unit !== 'count')
    faults.push(
      invalid(['transform', 'kind'], transform.kind, {
        zh: `按件(次)计分只用于计数,此处单位为 ${facts.unit}`,
        en: `per-event for counts only; the unit here is ${facts.unit}`,
      }),
    );
  faults.push(...limitFaults(transformKind(transform).limits(transform), facts.unit).map(inTransform));
  if (full === undefined && treatmentsIn(withoutValue).includes('full'))
    faults.push(
      invalid(['withoutValue'], 'full', { zh: '同时写明满分 full', en: 'full marks (full) beside it' }),
    );
  return faults;
}

function vetoFaults({ input, when }: Veto, inputs: Inputs): readonly ScorecardFault[] {
  const facts = inputFacts(input, inputs);
  if (facts === null) return [unknownInput(input, inputs)];
  if (facts.kind === 'composition')
    return [
      invalid(['input'], input, {
        zh: '单一数值的指标(构成没有单一数值)',
        en: 'an input of one value: a composition has several',
      }),
    ];
  const { path, limit } = limitIn(when);
  return [...changeFaults(input), ...limitFaults([{ path: ['when', ...path], limit }], facts.unit)];
}

/** A change or an attainment has to be one that its indicator can have. */
function changeFaults(input: ScoreInput): ScorecardFault[] {
  if ('given' in input || !('change' in input || 'attainment' in input)) return [];
  const { kind, unit } = catalogue.get(input.indicator)!;
  if (kind === 'composition')
    return [
      invalid(['input'], input, {
        zh: '单一数值的指标(构成没有变化或目标)',
        en: 'an indicator of one value: a composition has no change and no target',
      }),
    ];
  if (
    !('change' in input) ||
    input.change === 'relative' ||
    (input.change === 'points') === (unit === 'percent')
  )
    return [];
  return [
    invalid(['input', 'change'], input.change, {
      zh: `${unit === 'percent' ? 'points(百分比之差为百分点)' : 'own-unit(非百分比没有百分点)'}或 relative`,
      en: `${unit === 'percent' ? 'points (percentages differ in percentage points)' : 'own-unit (only percentages differ in points)'} or relative`,
    }),
  ];
}

function sumFaults({ of }: Sum): readonly ScorecardFault[] {
  return of.flatMap((name, index) =>
    of.indexOf(name) === index
      ? []
      : [invalid(['of', index], name, { zh: '互不相同的部分', en: 'each part once' })],
  );
}

function weightFaults({ weights, weightsAddUpTo }: WeightedMean): readonly ScorecardFault[] {
  const entries = Object.entries(weights);
  const notPositive = entries.find(([, weight]) => ratioOfText(weight).numerator <= 0n);
  if (notPositive !== undefined) {
    const [name, weight] = notPositive;
    return [invalid(['weights', name], weight, { zh: '大于 0 的权重', en: 'a weight above 0' })];
  }
  const sum = entries.reduce<Ratio>((total, [, weight]) => plus(total, ratioOfText(weight)), {
    numerator: 0n,
    denominator: 1n,
  });
  if (compareRatios(sum, ratioOfText(weightsAddUpTo)) === 0) return [];
  return [
    {
      code: 'weights-do-not-add-up',
      path: ['weights'],
      found: `${entries.map(([, weight]) => weight).join(' + ')} = ${fraction(sum)}`,
      expected: {
        zh: `合计恰为 ${weightsAddUpTo} 的权重`,
        en: `weights that add up to ${weightsAddUpTo}, exactly`,
      },
    },
  ];
}

/** Limits that are not written in the unit of the input. */
export function limitFaults(limits: readonly Limit[], unit: Unit): readonly ScorecardFault[] {
  return limits
    .filter(({ limit }) => !isLimitIn(unit, limit))
    .map(({ path, limit }) => ({
      code: 'unit-mismatch' as const,
      path,
      found: limit,
      expected:
        unit === 'percent'
          ? {
              zh: '带 % 的界限,如 95%(输入为百分比)',
              en: 'a limit with its %, such as 95%: the input is a percentage',
            }
          : {
              zh: `不带 % 的界限(输入的单位为 ${unit})`,
              en: `a limit without %: the unit of the input is ${unit}`,
            },
    }));
}

/** An input that does not exist. */
export function unknownInput(input: ScoreInput, inputs: Inputs): ScorecardFault {
  if ('given' in input) {
    const names = Object.keys(inputs).join(', ');
    return {
      code: 'unknown-input',
      path: ['input', 'given'],
      found: input.given,
      expected: { zh: `inputs 中的名称之一(${names})`, en: `the name of one of its inputs (${names})` },
    };
  }
  return {
    code: 'unknown-indicator',
    path: ['input', 'indicator'],
    found: input.indicator,
    expected: { zh: '指标代码(见指标手册)', en: 'the code of an indicator (see the handbook)' },
  };
}

function inTransform<F extends ScorecardFault>(found: F): F {
  return { ...found, path: ['transform', ...found.path] };
}

function invalid(path: readonly (string | number)[], found: unknown, expected: Text): ScorecardFault {
  return { code: 'invalid-scorecard', path, found, expected };
}

function fraction({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}
