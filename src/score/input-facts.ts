import type { Unit } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import { catalogue } from '../indicator/catalogue.js';
import type { IndicatorKind } from '../indicator/definition.js';
import type { ScoreInput } from './score-input.js';
import type { GivenInput } from './scorecard.js';

/** What is known of an input before any figure of it is. */
export interface InputFacts {
  readonly name: Text;
  readonly unit: Unit;
  readonly kind: IndicatorKind | 'given' | 'change' | 'attainment';
}

/** What is known of an input; `null` for an indicator, or an input of the scorecard, that does not exist. */
export function inputFacts(
  input: ScoreInput,
  inputs: Readonly<Record<string, GivenInput>>,
): InputFacts | null {
  if ('given' in input) {
    if (!Object.hasOwn(inputs, input.given)) return null;
    return { ...inputs[input.given]!, kind: 'given' };
  }
  const definition = catalogue.get(input.indicator);
  if (definition === undefined) return null;
  const { name, unit, kind } = definition;
  if ('change' in input) {
    return {
      name: { zh: `${name.zh}的变化`, en: `change of ${name.en}` },
      unit: unitOfChange(unit, input.change),
      kind: 'change',
    };
  }
  if ('attainment' in input) {
    const isWay = input.attainment === 'way';
    return {
      name: {
        zh: `${name.zh}的${isWay ? '完成进度' : '与目标的差距'}`,
        en: `${isWay ? 'share of the way to' : 'gap to'} the target of ${name.en}`,
      },
      unit: isWay ? 'percent' : unitOfChange(unit, 'points'),
      kind: 'attainment',
    };
  }
  return { name, unit, kind };
}

function unitOfChange(unit: Unit, change: 'points' | 'relative' | 'own-unit'): Unit {
  if (change === 'relative') return 'percent';
  return unit === 'percent' ? 'percentage-point' : unit;
}
