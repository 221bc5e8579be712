import { canonicalJson, deepFreeze, type Text } from '../ground/index.js';
import { attributeOf, type Subject } from '../indicator/attributes.js';
import { catalogue } from '../indicator/catalogue.js';
import { sideOf } from '../indicator/definition.js';
import type { Figure } from '../indicator/figure-record.js';
import { composition, countOf, ratioOf, valueFlags } from '../indicator/measure.js';
import { stepsFromCounts } from '../indicator/named-counts.js';
import { requireFigure } from './figure-schema.js';

/** What does not hold in a figure. */
export interface ReplayFinding {
  readonly code: 'steps-do-not-add-up' | 'value-differs' | 'flags-differ' | 'counts-differ';
  readonly text: Text;
}

/** Whether a figure follows from its own counts and parameters. */
export interface Replay {
  readonly holds: boolean;
  readonly findings: readonly ReplayFinding[];
}

/**
 * Computes a figure again from itself alone (重放): do its steps add up, do its counts and parameters give the value, the digits and the text
 * that it states, and, where it was made from named counts, do these give its steps.
 *
 * It cannot see a figure whose counts were changed together with its value: that takes the records (`recount`), or a digest that was kept
 * (`digest`).
 *
 * @param value - A figure, also one read back from JSON.
 * @throws `invalid-figure` for what is no figure.
 *
 * @example
 * ```ts
 * import { onlineShare, replay } from 'zwfw-indicators';
 * const figure = onlineShare({ unified: 21148, specialised: 111148, offline: 18647 });
 * replay(figure).holds; // => true
 * replay({ ...figure, text: '14.02%' }).findings[0]?.code; // => 'value-differs'
 * ```
 */
export function replay(value: unknown): Replay {
  const figure = requireFigure(value);
  const findings = [
    ...stepFindings(figure),
    ...givenFindings(figure),
    ...valueFindings(figure),
    ...flagFindings(figure),
  ];
  return deepFreeze({ holds: findings.length === 0, findings });
}

function stepFindings({ counts }: Figure): ReplayFinding[] {
  const { universe, excluded, denominator, parts } = counts;
  const out = excluded.reduce((sum, { count }) => sum + count, 0);
  const inParts = parts === null ? denominator : Object.values(parts).reduce((sum, count) => sum + count, 0);
  if (universe === out + denominator && inParts === denominator) return [];
  return [
    {
      code: 'steps-do-not-add-up',
      text: {
        zh: `总体 ${universe} 应等于剔除 ${out} 与分母 ${denominator} 之和,各部分之和 ${inParts} 应等于分母`,
        en: `the universe ${universe} must be the excluded ${out} and the denominator ${denominator} together, and the parts (${inParts}) the denominator`,
      },
    },
  ];
}

function givenFindings(figure: Figure): ReplayFinding[] {
  const definition = catalogue.get(figure.indicator.code);
  if (figure.given === null || definition === undefined) return [];
  const { counts } = stepsFromCounts(definition, figure.parameters, figure.given);
  if (canonicalJson(counts) === canonicalJson(figure.counts)) return [];
  return [
    {
      code: 'counts-differ',
      text: { zh: '所给计数得不出各步计数', en: 'the named counts do not give the counts of the steps' },
    },
  ];
}

function valueFindings(figure: Figure): ReplayFinding[] {
  if (figure.state === 'missing-input' || figure.state === 'not-applicable') return [];
  const expected = measuredAgain(figure);
  const stated = Object.fromEntries(Object.keys(expected).map((key) => [key, figure[key as keyof Figure]]));
  if (canonicalJson(stated) === canonicalJson(expected)) return [];
  return [
    {
      code: 'value-differs',
      text: {
        zh: `由计数与参数得 ${expected.text ?? '无值'},而所载为 ${figure.text ?? '无值'}`,
        en: `counts and parameters give ${expected.text ?? 'no value'}, the figure states ${figure.text ?? 'no value'}`,
      },
    },
  ];
}

function measuredAgain({ kind, unit, counts, parameters, indicator }: Figure) {
  if (kind === 'count') return countOf(counts);
  if (kind === 'ratio') return ratioOf(counts, unit, parameters);
  const attribute = attributeOf(sideOf<Subject>(indicator.subject, 'denominator'), indicator.partsBy ?? '');
  return composition(counts, unit, parameters, null, attribute ?? { name: indicator.name, values: {} });
}

function flagFindings({ counts, parameters, unit, indicator, flags }: Figure): ReplayFinding[] {
  const expected = valueFlags(counts, parameters, unit, indicator.flagWhenWhole);
  const stated = flags.filter(({ code }) => code === 'above-100-percent' || code === 'whole-denominator');
  if (canonicalJson(stated) === canonicalJson(expected)) return [];
  return [
    {
      code: 'flags-differ',
      text: { zh: '标记与计数不符', en: 'the flags do not follow from the counts' },
    },
  ];
}
