import { compareRatios, type Ratio, reduce, unitSigns } from '../exact/index.js';
import { expansion, placesWords } from '../figure/rounding-words.js';
import { incrementNames, modeNames } from '../figure/words.js';
import type { Text } from '../ground/index.js';
import { conditionWords } from './condition.js';
import type { Part } from './parts/index.js';
import { valueOfReading } from './readings.js';
import type { PartsInForce } from './resolve-scorecard.js';
import type { ScoredPart, ScoreReading, WrittenReference } from './score-record.js';
import type { ScoreRounding } from './scorecard.js';
import { transformKind } from './transforms/index.js';
import { readBack } from './written-outcome.js';

/** What a sentence about one part is made of. */
export interface PartContext {
  readonly part: Part;
  readonly scored: ScoredPart;
  /** The parts that it is made of, as they were scored. */
  readonly of: readonly { readonly name: Text; readonly scored: ScoredPart }[];
  readonly inForce: PartsInForce;
  readonly isTotal: boolean;
}

/** The sentence that says how a part came to its points: what was read, the method, the result. */
export function partSentence({ part, scored, of, inForce, isTotal }: PartContext): Text {
  const { period } = scored;
  const name: Text =
    period === null
      ? part.name
      : { zh: `${part.name.zh}(${period.name.zh})`, en: `${part.name.en} (${period.name.en})` };
  const how = howWords(part, scored, of);
  const rounding = isTotal ? null : roundingWords(part, inForce.rounding.value);
  const after: readonly Text[] = [
    ...(scored.held === null ? [] : [heldWords(part, scored.held)]),
    ...(scored.points === null || rounding === null ? [] : [rounding]),
  ];
  const result = resultWords(scored);
  return {
    zh: `${name.zh}:${[how, ...after].map(({ zh }) => zh).join(',')}:${result.zh}`,
    en: `${name.en}: ${[how, ...after].map(({ en }) => en).join(', ')}: ${result.en}`,
  };
}

/** A number of points as one would write it: whole, with its digits, or with `…` and the fraction that it is. */
export function pointsText(points: Ratio): string {
  const { numerator, denominator } = reduce(points);
  const digits = expansion({ numerator, denominator }, 2);
  return digits.endsWith('…') ? `${digits} (${numerator} ÷ ${denominator})` : digits;
}

function howWords(part: Part, scored: ScoredPart, of: PartContext['of']): Text {
  switch (part.kind) {
    case 'item': {
      const method = transformKind(part.transform).words(part.transform);
      return withReference(reads(scored.input, part.reads === 'printed', method), scored.reference);
    }
    case 'constant':
      return { zh: '基础分', en: 'the same for every unit' };
    case 'sum':
      return sumWords(of, part.whenExcluded === 'rescaled');
    case 'weighted-mean':
      return meanWords(of, Object.values(part.weights));
    case 'mean-of-periods':
      return meanWords(of, null);
    case 'scaled':
      return { zh: `${pointsOf(of[0])} × ${part.by}`, en: `${pointsOf(of[0])} × ${part.by}` };
    case 'by-group':
      return { zh: `本组按“${of[0]?.name.zh}”计`, en: `its group goes by "${of[0]?.name.en}"` };
    case 'veto': {
      const { zh, en } = conditionWords(part.when);
      const verdict =
        scored.vetoed === true
          ? { zh: '成立,一票否决', en: 'holds: vetoed' }
          : { zh: '不成立', en: 'does not hold' };
      return reads(scored.input, part.reads === 'printed', {
        zh: `“${zh}”${verdict.zh}`,
        en: `"${en}" ${verdict.en}`,
      });
    }
  }
}

/** `一网通办率 14.01%(精确值 14.0105…)` and what is made of it. */
function reads(reading: ScoreReading | null, isPrinted: boolean, method: Text): Text {
  if (reading === null) return method;
  const { name, text, decimal, unit, parts, exact } = reading;
  const shown =
    decimal === null
      ? { zh: text ?? '无值', en: text ?? 'no value' }
      : { zh: `${decimal}${unitSigns[unit].zh}`, en: `${decimal}${unitSigns[unit].en}` };
  const beside: Text =
    parts !== null
      ? bracketed({ zh: countsWords(parts), en: countsWords(parts) })
      : exact === null || isPrinted || isWhole(reading)
        ? { zh: '', en: '' }
        : bracketed({
            zh: `精确值 ${exact.numerator} ÷ ${exact.denominator}`,
            en: `exactly ${exact.numerator} ÷ ${exact.denominator}`,
          });
  return {
    zh: `${name.zh} ${shown.zh}${beside.zh},${method.zh}`,
    en: `${name.en} ${shown.en}${beside.en}, ${method.en}`,
  };
}

/** Whether the digits that are printed are the whole value. */
function isWhole(reading: ScoreReading): boolean {
  const [exact, printed] = [valueOfReading(reading, false), valueOfReading(reading, true)];
  return exact !== null && printed !== null && compareRatios(exact, printed) === 0;
}

function countsWords(parts: Readonly<Record<string, number>>): string {
  return Object.entries(parts)
    .map(([part, count]) => `${part} ${count}`)
    .join(', ');
}

function withReference(text: Text, reference: WrittenReference | null): Text {
  if (reference === null) return text;
  const { units } = reference;
  const beside: Text =
    reference.kind === 'standing'
      ? {
          zh: `(${units} 个单位中 ${reference.better} 个更好,${reference.same} 个相同)`,
          en: ` (of ${units} units ${reference.better} are better, ${reference.same} the same)`,
        }
      : {
          zh: `(${units} 个单位,最低 ${pointsText(readBack(reference.least))},最高 ${pointsText(readBack(reference.greatest))})`,
          en: ` (${units} units, from ${pointsText(readBack(reference.least))} to ${pointsText(readBack(reference.greatest))})`,
        };
  return { zh: text.zh + beside.zh, en: text.en + beside.en };
}

function sumWords(of: PartContext['of'], isRescaled: boolean): Text {
  const counted = of.filter(({ scored }) => scored.state === 'value');
  const terms = counted.map((each) => pointsOf(each)).join(' + ');
  const rescaled = isRescaled && counted.length < of.length;
  const left = leftOut(of);
  return {
    zh: `${terms || '无'}${rescaled ? ',按满分折算' : ''}${left.zh}`,
    en: `${terms || 'nothing'}${rescaled ? ', rescaled by full marks' : ''}${left.en}`,
  };
}

function meanWords(of: PartContext['of'], weights: readonly string[] | null): Text {
  const counted = of.flatMap((each, index) =>
    each.scored.state === 'value' ? [{ each, weight: weights?.[index] ?? '1' }] : [],
  );
  const sum = counted
    .map(({ each, weight }) => (weights === null ? pointsOf(each) : `${pointsOf(each)} × ${weight}`))
    .join(' + ');
  const bottom =
    weights === null ? String(counted.length) : `(${counted.map(({ weight }) => weight).join(' + ')})`;
  const left = leftOut(of);
  return { zh: `(${sum || '无'}) ÷ ${bottom}${left.zh}`, en: `(${sum || 'nothing'}) ÷ ${bottom}${left.en}` };
}

/** The parts that do not count, with the reason. */
function leftOut(of: PartContext['of']): Text {
  const out = of.filter(({ scored }) => scored.state !== 'value');
  if (out.length === 0) return { zh: '', en: '' };
  const each = out.map(({ name, scored }) => {
    const { zh, en } = nameIn(name, scored);
    const why: Text = scored.reason === null ? { zh: '', en: '' } : bracketed(scored.reason);
    return { zh: zh + why.zh, en: en + why.en };
  });
  return {
    zh: `;不计:${each.map(({ zh }) => zh).join('、')}`,
    en: `; not counted: ${each.map(({ en }) => en).join(', ')}`,
  };
}

function nameIn(name: Text, { period }: ScoredPart): Text {
  return period === null ? name : period.name;
}

function pointsOf(each: PartContext['of'][number] | undefined): string {
  if (each === undefined || each.scored.points === null) return '–';
  const text = pointsText(readBack(each.scored.points));
  return text.startsWith('-') ? `(${text})` : text;
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

function resultWords({ state, points, treated, reason }: ScoredPart): Text {
  const why: Text = reason === null ? { zh: '', en: '' } : bracketed(reason);
  if (points !== null) {
    const text = pointsText(readBack(points));
    if (treated === null) return { zh: `${text} 分`, en: `${text} points` };
    return treated === 'zero'
      ? {
          zh: `无值按零分计,${text} 分${why.zh}`,
          en: `no value counts as no points, ${text} points${why.en}`,
        }
      : {
          zh: `无值按满分计,${text} 分${why.zh}`,
          en: `no value counts as full marks, ${text} points${why.en}`,
        };
  }
  return state === 'excluded'
    ? { zh: `不计${why.zh}`, en: `not counted${why.en}` }
    : { zh: `该单位不参评${why.zh}`, en: `the unit is not scored${why.en}` };
}

function bracketed({ zh, en }: Text): Text {
  return { zh: `(${zh})`, en: ` (${en})` };
}
