import { type Unit, unitSigns } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import type { RuleSet } from '../rules/rule-set.js';
import type { ComparedValue, LoneEffect, RuleComparison } from './rule-comparison.js';
import { type Amount, amountRecord } from './value-difference.js';

/** An amount in words: `+73.64个百分点`; it says where only one of the exact and the printed value changes. */
export function amountWords(amount: Amount | null, unit: Unit, isSpelledAnew: boolean): Text {
  if (amount === null) return { zh: '无从计算', en: 'cannot be told' };
  const isPrinted = amount.printed.digits !== 0n;
  if (amount.exact.numerator !== 0n && !isPrinted) {
    return { zh: '0(仅精确值不为 0)', en: '0 (as printed; not exactly)' };
  }
  if (!isPrinted) {
    return isSpelledAnew ? { zh: '0(仅改变印出的位数)', en: '0 (only the places printed)' } : zero;
  }
  const digits = `${amount.printed.digits > 0n ? '+' : ''}${amountRecord(amount).printed!}`;
  const only = amount.exact.numerator === 0n ? { zh: '(仅印出值)', en: ' (only as printed)' } : nothing;
  return {
    zh: `${digits}${unitSigns[unit].zh}${only.zh}`,
    en: `${digits}${unitSigns[unit].en}${only.en}`,
  };
}

const zero: Text = { zh: '0', en: '0' };
const nothing: Text = { zh: '', en: '' };

/** The effect of a parameter that gives or takes a value, in words. */
export function changeWords(before: ComparedValue, alone: ComparedValue, unit: Unit): Text {
  if (alone.state === 'not-alone') {
    const { zh, en } = alone.reason!;
    return { zh: `不能单独改变(${zh})`, en: `cannot be changed alone (${en})` };
  }
  const [from, to] = [valueWords(before, unit), valueWords(alone, unit)];
  return { zh: `由${from.zh}变为${to.zh}`, en: `from ${from.en} to ${to.en}` };
}

/** A value in words, or that there is none, and why. */
function valueWords({ decimal, reason }: ComparedValue, unit: Unit): Text {
  if (decimal !== null) {
    const { zh, en } = unitSigns[unit];
    return { zh: ` ${decimal}${zh}`, en: `${decimal}${en}` };
  }
  return { zh: `无值(${reason!.zh})`, en: `no value (${reason!.en})` };
}

/** A comparison in one sentence. */
export function comparisonSentence(
  comparison: Omit<RuleComparison, 'sentence'>,
  part: Text | null,
  a: RuleSet,
  b: RuleSet,
): Text {
  const { name, unit, before, after, difference, effects, interaction } = comparison;
  const [first, second] = [valueWords(before, unit), valueWords(after, unit)];
  const isTold = interaction.exact !== null;
  const rest: Text =
    effects.length === 0 && (!isTold || interaction.text.zh === zero.zh)
      ? { zh: '没有参数影响它', en: 'no parameter affects it' }
      : {
          zh: `${effectList(effects).zh};参数之间的交互影响${isTold ? ' ' : ''}${interaction.text.zh}`,
          en: `${effectList(effects).en}; the interaction of the parameters ${isTold ? 'is ' : ''}${interaction.text.en}`,
        };
  const apart: Text =
    difference.exact === null
      ? { zh: '两者之差无从计算', en: 'their difference cannot be told' }
      : { zh: `相差 ${difference.text.zh}`, en: `a difference of ${difference.text.en}` };
  const [one, other] = [ruleName(a, b), ruleName(b, a)];
  return {
    zh: `${name.zh}${part === null ? '' : `(${part.zh})`}:按${one.zh}${first.zh},按${other.zh}${second.zh},${apart.zh};${rest.zh}。`,
    en: `${name.en}${part === null ? '' : ` (${part.en})`}: ${first.en} by ${one.en}, ${second.en} by ${other.en}, ${apart.en}; ${rest.en}.`,
  };
}

function effectList(effects: readonly LoneEffect[]): Text {
  if (effects.length === 0) {
    return { zh: '没有参数单独影响它', en: 'no parameter affects it alone' };
  }
  const each = effects.map(({ key, alone, exact, text }): Text => {
    if (alone.state === 'not-alone') return { zh: `${key} ${text.zh}`, en: `${key} ${text.en}` };
    return exact === null
      ? { zh: `${key} 单独使其${text.zh}`, en: `${key} alone takes it ${text.en}` }
      : { zh: `${key} 单独影响 ${text.zh}`, en: `${key} alone ${text.en}` };
  });
  return {
    zh: `其中 ${each.map(({ zh }) => zh).join(',')}`,
    en: `of these, ${each.map(({ en }) => en).join(', ')}`,
  };
}

/** The name of a rule set; with its id where the other has the same name. */
function ruleName({ id, name }: RuleSet, other: RuleSet): Text {
  return {
    zh: name.zh === other.name.zh ? `${name.zh}(${id})` : name.zh,
    en: name.en === other.name.en ? `${name.en} (${id})` : name.en,
  };
}
