import { roundRatio, unitSigns } from '../../exact/index.js';
import { canonicalJson, type Text, ZwfwError } from '../../ground/index.js';
import { catalogue } from '../../indicator/catalogue.js';
import { readPrinted } from '../printed-value.js';
import type { ChangeFigure, ChangeSide } from './change-figure.js';
import { changeFlags } from './change-flags.js';
import { sideOfPrinted } from './change-sides.js';
import { changeBetween, exactOf, unitOfChange } from './change-value.js';
import { comparePeriods, isInOrder } from './compared-periods.js';

interface Finding {
  readonly code: 'definition-differs' | 'value-differs' | 'flags-differ';
  readonly text: Text;
}

/** What does not hold in a change, computed again from its two values. */
export function changeFindings(change: ChangeFigure): Finding[] {
  try {
    return [...definitionFindings(change), ...valueFindings(change), ...flagFindings(change)];
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { zh, en } = error.issue.message;
    return [
      { code: 'value-differs', text: { zh: `所载无法重算:${zh}`, en: `it cannot be computed again: ${en}` } },
    ];
  }
}

function definitionFindings({ indicator, of }: ChangeFigure): Finding[] {
  const definition = indicator === null ? undefined : catalogue.get(indicator.code);
  if (indicator === null || definition === undefined) return [];
  const { code, name, better, unit } = definition;
  if (canonicalJson([indicator, of]) === canonicalJson([{ code, name, better }, unit])) return [];
  return [
    {
      code: 'definition-differs',
      text: {
        zh: `所载指标与 ${code} 的定义不符`,
        en: `what is said of the indicator is not the definition of ${code}`,
      },
    },
  ];
}

function valueFindings(change: ChangeFigure): Finding[] {
  const { current, previous, measure, of, unit, comparison } = change;
  const findings: Finding[] = [];
  const add = (zh: string, en: string) => findings.push({ code: 'value-differs', text: { zh, en } });
  const isMeasurable =
    unit === unitOfChange(measure, of) &&
    (measure === 'relative' || (measure === 'points') === (of === 'percent'));
  if (!isMeasurable || [current, previous].some((side) => side !== null && side.unit !== of))
    add('单位不一致', 'the units do not go together');
  if (!isPrintedRight(current))
    add('本期值与其印出的文本不符', 'the current value is not what is printed of it');
  if (previous !== null && !isPrintedRight(previous))
    add('上期值与其印出的文本不符', 'the previous value is not what is printed of it');
  if (findings.length > 0) return findings;

  const expected = changeBetween(change);
  const stated = Object.fromEntries(
    Object.keys(expected).map((key) => [key, change[key as keyof ChangeFigure]]),
  );
  if (canonicalJson(stated) !== canonicalJson(expected)) {
    add(
      `由两期的值得 ${expected.text ?? '无值'},而所载为 ${change.text ?? '无值'}`,
      `the two values give ${expected.text ?? 'no value'}, the change states ${change.text ?? 'no value'}`,
    );
  }
  const [now, before] = [current.period, previous?.period ?? null];
  const isOrdered = now === null || before === null || isInOrder(now, before);
  if (!isOrdered || comparePeriods(now, before) !== comparison)
    add('两期的关系与其起止不符', 'the bounds of the periods do not give the comparison');
  return findings;
}

/** Whether a side is what its exact value, or what its published text, gives. */
export function isPrintedRight(side: ChangeSide): boolean {
  if (side.kind === 'printed') {
    return (
      canonicalJson(sideOfPrinted(readPrinted(side.text, 'text'), side.unit, 'text')) === canonicalJson(side)
    );
  }
  const exact = exactOf(side);
  if (exact === null) return true;
  const { decimal, text, unit, printedBy } = side;
  if (printedBy === null) {
    return (
      exact.denominator === 1n && decimal === String(exact.numerator) && text === decimal + unitSigns[unit].zh
    );
  }
  const again = roundRatio(exact.numerator, exact.denominator, { ...printedBy, unit });
  return again.state === 'value' && again.decimal === decimal && again.text === text;
}

function flagFindings(change: ChangeFigure): Finding[] {
  if (canonicalJson(changeFlags(change.current, change.previous, change)) === canonicalJson(change.flags))
    return [];
  return [
    {
      code: 'flags-differ',
      text: { zh: '标记与两期的值不符', en: 'the flags do not follow from the two values' },
    },
  ];
}
