import { canonicalJson } from '../../ground/index.js';
import type { CompositionPart, Figure } from '../../indicator/figure-record.js';
import { changeReasons } from './change-reasons.js';
import { changeSentence } from './change-sentence.js';
import type { ChangeKind, FigureChange, PartChange } from './diff-record.js';
import { figureKey } from './figure-key.js';
import { printedDifference } from './printed-difference.js';

/** What changed in a figure, and what it was made from that differs. */
export function figureChange(before: Figure, after: Figure, isSamePeriod: boolean): FigureChange {
  const kind = kindOf(before, after);
  const parts = partChanges(before, after);
  const difference =
    before.unit === after.unit ? printedDifference(decimalOf(before), decimalOf(after), after.unit) : null;
  const reasons = changeReasons(before, after, isSamePeriod);
  const told = { before, after, kind, difference, parts, reasons };
  return {
    ...figureKey(after),
    kind,
    before: before.text,
    after: after.text,
    difference,
    parts,
    reasons,
    sentence: { zh: changeSentence(told, 'zh-CN'), en: changeSentence(told, 'en') },
  };
}

function kindOf(before: Figure, after: Figure): ChangeKind {
  if (canonicalJson(printedOf(before)) !== canonicalJson(printedOf(after))) return 'value';
  const counts = ({ counts: steps, given }: Figure) => canonicalJson([steps, given]);
  return counts(before) === counts(after) ? 'terms-only' : 'counts-only';
}

/** All that is printed of a figure. */
function printedOf(figure: Figure): unknown {
  const parts = 'parts' in figure ? figure.parts : [];
  return [
    figure.state,
    figure.text,
    figure.unit,
    parts.map(({ value, state, text }) => [value, state, text]),
  ];
}

function decimalOf(figure: Figure): string | null {
  return 'parts' in figure ? null : figure.decimal;
}

function partChanges(before: Figure, after: Figure): readonly PartChange[] {
  if (!('parts' in before && 'parts' in after)) return [];
  const [first, second] = [partsByValue(before.parts), partsByValue(after.parts)];
  return [...new Set([...second.keys(), ...first.keys()])].flatMap((value): PartChange[] => {
    const [one, other] = [first.get(value) ?? null, second.get(value) ?? null];
    const texts = { before: one?.text ?? null, after: other?.text ?? null };
    if (texts.before === texts.after) return [];
    const isSameUnit = before.unit === after.unit;
    const decimals = [one?.decimal ?? null, other?.decimal ?? null] as const;
    const difference = isSameUnit ? printedDifference(...decimals, after.unit) : null;
    return [{ value, name: (other ?? one)!.name, ...texts, difference }];
  });
}

function partsByValue(parts: readonly CompositionPart[]): ReadonlyMap<string, CompositionPart> {
  return new Map(parts.map((part) => [part.value, part]));
}
