import { compareRatios, type Unit } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import type { ExactValue, Figure, NoValue } from '../indicator/figure-record.js';
import type { RuleSet } from '../rules/rule-set.js';
import { amountWords, changeWords, comparisonSentence } from './comparison-words.js';
import type { ComparedValue, LoneEffect, RuleComparison } from './rule-comparison.js';
import { amountBetween, amountRecord, remainder } from './value-difference.js';

/** A figure by the variant for one key, or why there is none. */
export interface Variant {
  readonly key: string;
  readonly figure: Figure | { readonly reason: Text };
}

/** A part of a composition; of another figure, the whole. */
interface Part {
  readonly value: string | null;
  readonly name: Text | null;
}

/** The parts that any of the figures has, each once; the one whole of a figure without parts. */
export function partsOf(figures: readonly Figure[]): readonly Part[] {
  const parts = new Map<string | null, Part>();
  for (const figure of figures) {
    const own: readonly Part[] = 'parts' in figure ? figure.parts : [{ value: null, name: null }];
    for (const { value, name } of own) if (!parts.has(value)) parts.set(value, { value, name });
  }
  return [...parts.values()];
}

/** Compares one part of a figure, or the whole one, as each rule set and each variant gives it. */
export function compareFigures(
  one: Figure,
  other: Figure,
  variants: readonly Variant[],
  { value: part, name: partName }: Part,
  a: RuleSet,
  b: RuleSet,
): RuleComparison {
  const { indicator, unit, scope } = one;
  const differenceUnit: Unit = unit === 'percent' ? 'percentage-point' : unit;
  const [before, after] = [comparedValue(one, part), comparedValue(other, part)];
  const total = amountBetween(before, after, unit);
  const lone = variants
    .map(({ key, figure }) => ({ key, alone: comparedValue(figure, part) }))
    .filter(({ alone }) => !isSame(before, alone))
    .map(({ key, alone }) => ({ key, alone, amount: amountBetween(before, alone, unit) }));
  const rest = remainder(
    total,
    lone.map(({ amount }) => amount),
  );
  const comparison = {
    indicator: indicator.code,
    name: indicator.name,
    part,
    scope,
    unit,
    differenceUnit,
    before,
    after,
    difference: {
      ...amountRecord(total),
      text: amountWords(total, differenceUnit, before.text !== after.text),
    },
    effects: lone.map(
      ({ key, alone, amount }): LoneEffect => ({
        key,
        alone,
        ...amountRecord(amount),
        text:
          amount === null
            ? changeWords(before, alone, unit)
            : amountWords(amount, differenceUnit, before.text !== alone.text),
      }),
    ),
    interaction: { ...amountRecord(rest), text: amountWords(rest, differenceUnit, false) },
  };
  return { ...comparison, sentence: comparisonSentence(comparison, partName, a, b) };
}

function comparedValue(figure: Variant['figure'], part: string | null): ComparedValue {
  if (!('kind' in figure)) return { ...without, state: 'not-alone', reason: figure.reason };
  const found: ExactValue | NoValue | undefined =
    'parts' in figure ? figure.parts.find(({ value }) => value === part) : figure;
  if (found === undefined) return { ...without, state: 'no-part', reason: noSuchPart };
  const { state, exact, decimal, text } = found;
  return { state, exact, decimal, text, reason: found.state === 'value' ? null : found.reason };
}

const without = { exact: null, decimal: null, text: null };

const noSuchPart: Text = { zh: '构成中没有这一部分', en: 'the composition has no such part' };

/** Whether two values are one: in state, exactly, and as printed. */
function isSame(one: ComparedValue, other: ComparedValue): boolean {
  if (one.exact === null || other.exact === null) return one.state === other.state;
  return one.text === other.text && compareRatios(ratioOf(one.exact), ratioOf(other.exact)) === 0;
}

function ratioOf({ numerator, denominator }: ExactValue['exact']) {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}
