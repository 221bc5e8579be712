import type { Ratio } from '../exact/index.js';
import { placesWords } from '../figure/rounding-words.js';
import { incrementNames, modeNames } from '../figure/words.js';
import { oneLine, type Text } from '../ground/index.js';
import { conditionWords } from './condition.js';
import { inFormula, textOfRatio } from './number-text.js';
import type { Part } from './parts/index.js';
import type { Item } from './parts/item.js';
import type { Sum } from './parts/sum.js';
import type { Veto } from './parts/veto.js';
import { pointsText } from './points-text.js';
import { bracketed, readingWords, referenceWords } from './reading-words.js';
import type { PartsInForce } from './resolve-scorecard.js';
import type { ScoredPart } from './score-record.js';
import type { ScoreRounding } from './scorecard.js';
import { transformKind } from './transforms/index.js';
import { readBack } from './written-outcome.js';

/** What a sentence about one part is made of. */
export interface PartContext {
  readonly part: Part;
  readonly scored: ScoredPart;
  /** The parts that it is made of, as they were scored. */
  readonly of: readonly NamedPart[];
  /** The group of the unit. */
  readonly group: string | null;
  readonly inForce: PartsInForce;
  readonly isTotal: boolean;
}

/** A part as it was scored, with what it is called and its full marks. */
export interface NamedPart {
  readonly name: Text;
  readonly full: string | undefined;
  readonly scored: ScoredPart;
}

/** The sentence that says how a part came to its points: what was read, the method, its bounds, its rounding, the result. */
export function partSentence(context: PartContext): Text {
  const { part, scored, inForce, isTotal } = context;
  const { period, held, points } = scored;
  const name: Text = period === null ? part.name : joined([part.name, bracketed(period.name)], '');
  const rounding = isTotal || points === null ? null : roundingWords(part, inForce.rounding.value);
  const how = joined(
    [
      ...howWords(context),
      ...(held === null ? [] : [heldWords(part, held)]),
      ...(rounding === null ? [] : [rounding]),
    ],
    ',',
  );
  const result = resultWords(scored);
  return { zh: `${name.zh}:${how.zh}:${result.zh}`, en: `${name.en}: ${how.en}: ${result.en}` };
}

/** What its points are before bounds and rounding, one thing after the other. */
function howWords({ part, scored, of, group }: PartContext): readonly Text[] {
  switch (part.kind) {
    case 'item':
      return itemWords(part, scored);
    case 'constant':
      return [{ zh: `各单位均为 ${part.points}`, en: `${part.points} for every unit` }];
    case 'sum':
      return [combined(of, () => sumWords(of, part))];
    case 'weighted-mean':
      return [combined(of, () => meanWords(of, Object.values(part.weights)))];
    case 'mean-of-periods':
      return [combined(of, () => meanWords(of, null))];
    case 'scaled':
      return [combined(of, () => both(`${points(of[0]!)} × ${inFormula(part.by)}`))];
    case 'by-group': {
      const { zh, en } = goesBy(of[0]);
      const name = oneLine(group ?? '');
      return [{ zh: `分组 ${name} ${zh}`, en: `group ${name} ${en}` }];
    }
    case 'veto':
      return vetoWords(part, scored, of[0]);
  }
}

function itemWords(part: Item, { input, reference, treated, state, reason }: ScoredPart): readonly Text[] {
  const method = (unit: Parameters<typeof referenceWords>[2]) =>
    joined(
      [transformKind(part.transform).words(part.transform, unit), referenceWords(reference, part, unit)],
      '',
    );
  const words: Text[] = [];
  if (input !== null) words.push(readingWords(input, part.reads === 'printed'));
  if (input?.state === 'value') {
    words.push(method(input.unit));
    if (treated !== null || state !== 'value')
      words.push(joined([{ zh: '由此得不出分值', en: 'which gives no points' }, because(reason)], ''));
  }
  if (treated === 'zero') words.push({ zh: '按零分计', en: 'counted as 0' });
  if (treated === 'full')
    words.push({ zh: `按满分 ${part.full} 计`, en: `counted as full marks, ${part.full}` });
  return words;
}

function vetoWords(
  { when, reads, points: instead }: Veto,
  { input, vetoed }: ScoredPart,
  of: NamedPart | undefined,
): readonly Text[] {
  const { zh, en } = conditionWords(when);
  const words: Text[] = input === null ? [] : [readingWords(input, reads === 'printed')];
  if (vetoed === null) return words;
  const isTold = input?.state === 'value';
  if (!vetoed) {
    words.push({
      zh: `“${zh}”${isTold ? '' : '视为'}不成立`,
      en: `"${en}" ${isTold ? 'does' : 'is taken'} not ${isTold ? '' : 'to '}hold`,
    });
    const { zh: by, en: taken } = goesBy(of);
    words.push({ zh: by, en: `so it ${taken}` });
  } else {
    words.push({
      zh: `“${zh}”${isTold ? '' : '视为'}成立,一票否决`,
      en: `"${en}" ${isTold ? 'holds' : 'is taken to hold'}, which vetoes it`,
    });
    if (instead !== 'not-scored') words.push({ zh: `计 ${instead}`, en: `counted as ${instead}` });
  }
  return words;
}

/** The points of another part, taken over. */
function goesBy(of: NamedPart | undefined): Text {
  if (of === undefined) return { zh: '', en: '' };
  const { name, scored } = of;
  const { zh, en } =
    scored.points === null
      ? scored.state === 'excluded'
        ? { zh: '其不计', en: 'which is not counted' }
        : { zh: '其使该单位不参评', en: 'because of which the unit is not scored' }
      : both(textOfRatio(readBack(scored.points)));
  return { zh: `按“${name.zh}”计,${zh}`, en: `goes by "${name.en}", ${en}` };
}

/** What parts make together, unless one of them keeps the unit from being scored or none is left. */
function combined(of: readonly NamedPart[], words: () => Text): Text {
  const stop = of.find(({ scored }) => scored.state === 'not-scored');
  if (stop !== undefined) {
    const { zh, en } = nameOf(stop);
    return { zh: `因“${zh}”不能计分`, en: `because of "${en}" there are no points` };
  }
  if (of.some(({ scored }) => scored.points !== null)) return joined([words(), leftOut(of)], '');
  const names = joined(of.map(nameOf), '、');
  return { zh: `各组成部分均不计(${names.zh})`, en: `none of its parts counts (${names.en})` };
}

function sumWords(of: readonly NamedPart[], { whenExcluded }: Sum): Text {
  const counted = of.filter(({ scored }) => scored.points !== null);
  const sum = counted.map(points).join(' + ');
  if (whenExcluded !== 'rescaled' || counted.length === of.length) return both(sum);
  const full = (parts: readonly NamedPart[]) => parts.map((each) => each.full ?? '').join(' + ');
  const text = `(${sum}) × (${full(of)}) ÷ (${full(counted)})`;
  return { zh: `按满分折算,${text}`, en: `rescaled by full marks, ${text}` };
}

function meanWords(of: readonly NamedPart[], weights: readonly string[] | null): Text {
  const counted = of.flatMap((each, index) =>
    each.scored.points === null ? [] : [{ each, weight: weights?.[index] ?? '' }],
  );
  const sum = counted
    .map(({ each, weight }) => (weights === null ? points(each) : `${points(each)} × ${weight}`))
    .join(' + ');
  const bottom =
    weights === null ? String(counted.length) : `(${counted.map(({ weight }) => weight).join(' + ')})`;
  return both(`(${sum}) ÷ ${bottom}`);
}

/** The parts that do not count, with the reason. */
function leftOut(of: readonly NamedPart[]): Text {
  const out = of.filter(({ scored }) => scored.points === null);
  if (out.length === 0) return both('');
  const { zh, en } = joined(
    out.map((each) => joined([nameOf(each), because(each.scored.reason)], '')),
    '、',
  );
  return { zh: `;不计:${zh}`, en: `; not counted: ${en}` };
}

/** Of the months of a mean, the month. */
function nameOf({ name, scored: { period } }: NamedPart): Text {
  return period === null ? name : period.name;
}

function points({ scored }: NamedPart): string {
  return scored.points === null ? '' : inFormula(textOfRatio(readBack(scored.points)));
}

function heldWords({ least, most }: Part, held: 'least' | 'most'): Text {
  return held === 'least'
    ? { zh: `低于下限,计 ${least}`, en: `below the floor, counted as ${least}` }
    : { zh: `高于上限,计 ${most}`, en: `above the cap, counted as ${most}` };
}

function roundingWords(
  { kind }: Part,
  { stages, places, mode, increment = '1' }: ScoreRounding,
): Text | null {
  const stage = kind === 'item' || kind === 'constant' ? 'items' : 'parts';
  if (!stages.includes(stage)) return null;
  return {
    zh: `${modeNames[mode].zh}到${placesWords(places).zh}${incrementNames[increment].zh}`,
    en: `rounded ${modeNames[mode].en}, to ${placesWords(places).en}${incrementNames[increment].en}`,
  };
}

function resultWords({ input, state, points: own, reason }: ScoredPart): Text {
  if (own !== null) return pointsWords(readBack(own));
  if (state === 'excluded') return { zh: '不计', en: 'not counted' };
  // What was read says why itself.
  if (input !== null) return { zh: '该单位不参评', en: 'the unit is not scored' };
  return joined([{ zh: '该单位不参评', en: 'the unit is not scored' }, because(reason)], '');
}

function pointsWords(own: Ratio): Text {
  const text = pointsText(own);
  return { zh: `${text} 分`, en: `${text} ${text === '1' ? 'point' : 'points'}` };
}

function because(reason: Text | null): Text {
  return reason === null ? both('') : bracketed(reason);
}

/** One after the other, with the sign between them that Chinese takes. */
function joined(texts: readonly Text[], sign: '' | ',' | '、'): Text {
  return {
    zh: texts.map(({ zh }) => zh).join(sign),
    en: texts.map(({ en }) => en).join(sign === '' ? '' : ', '),
  };
}

function both(text: string): Text {
  return { zh: text, en: text };
}
