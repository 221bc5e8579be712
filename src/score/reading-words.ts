import { compareRatios, type Unit, unitSigns } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import { textOfRatio } from './number-text.js';
import type { Part } from './parts/index.js';
import { placeText } from './ranking/place-text.js';
import { valueOfReading } from './readings.js';
import type { ScoreReading, WrittenReference } from './score-record.js';
import { placeOf } from './transforms/place.js';
import { readBack } from './written-outcome.js';

/** `一网通办率 14.01%(精确值 21148 ÷ 150943)`: what was read, as far as its points need it. */
export function readingWords(reading: ScoreReading, isPrinted: boolean): Text {
  const { name, decimal, unit, state, reason } = reading;
  if (state !== 'value') {
    const why = reason === null ? { zh: '', en: '' } : bracketed(reason);
    return { zh: `${name.zh} 无值${why.zh}`, en: `${name.en} has no value${why.en}` };
  }
  // Of a composition the counts are said.
  const shown = decimal === null ? empty : inUnit(` ${decimal}`, unit);
  const beside = besideDigits(reading, isPrinted);
  return { zh: `${name.zh}${shown.zh}${beside.zh}`, en: `${name.en}${shown.en}${beside.en}` };
}

/** What the digits leave out: the counts of a composition, the exact value, or that it is not read. */
function besideDigits(reading: ScoreReading, isPrinted: boolean): Text {
  const { parts, exact, unit } = reading;
  if (parts !== null) {
    const counts = Object.entries(parts)
      .map(([part, count]) => `${part} ${count}`)
      .join(', ');
    return bracketed({ zh: counts, en: counts });
  }
  const [value, digits] = [valueOfReading(reading, false), valueOfReading(reading, true)];
  if (exact === null || value === null || digits === null || compareRatios(value, digits) === 0) return empty;
  if (isPrinted) return bracketed({ zh: '按修约值', en: 'as printed' });
  const { zh, en } =
    unit === 'percent' ? both(`${exact.numerator} ÷ ${exact.denominator}`) : inUnit(textOfRatio(value), unit);
  return bracketed({ zh: `精确值 ${zh}`, en: `exactly ${en}` });
}

/** What is known of the other units, as far as the points of a part follow from it. */
export function referenceWords(reference: WrittenReference | null, part: Part, unit: Unit): Text {
  if (reference === null || part.kind !== 'item') return empty;
  const { units } = reference;
  const { transform } = part;
  if (reference.kind === 'extremes') {
    const [least, greatest] = [reference.least, reference.greatest].map((each) =>
      inUnit(textOfRatio(readBack(each)), unit),
    ) as [Text, Text];
    return bracketed({
      zh: `${units} 个单位有值,最低 ${least.zh},最高 ${greatest.zh}`,
      en: `units with a value: ${units}, the lowest ${least.en}, the highest ${greatest.en}`,
    });
  }
  if (transform.kind !== 'place') return empty;
  const { better, same, betterValues, values } = reference;
  const { twice, last } = placeOf(reference, transform.ties);
  const place = placeText(twice);
  return transform.ties === 'dense'
    ? bracketed({
        zh: `不同的值 ${values} 个,${betterValues} 个更好:第 ${place} 名,末名为第 ${last} 名`,
        en: `different values: ${values}, better: ${betterValues}; place ${place}, the last is ${last}`,
      })
    : bracketed({
        zh: `${units} 个单位有值,${better} 个更好,${same} 个相同(含本单位):第 ${place} 名,末名为第 ${last} 名`,
        en: `units with a value: ${units}, better: ${better}, the same: ${same} with itself; place ${place}, the last is ${last}`,
      });
}

/** In brackets, as they stand behind words. */
export function bracketed({ zh, en }: Text): Text {
  return { zh: `(${zh})`, en: ` (${en})` };
}

function inUnit(digits: string, unit: Unit): Text {
  return { zh: `${digits}${unitSigns[unit].zh}`, en: `${digits}${unitSigns[unit].en}` };
}

function both(text: string): Text {
  return { zh: text, en: text };
}

const empty: Text = { zh: '', en: '' };
