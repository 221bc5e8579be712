import type { Text } from '../../ground/index.js';
import type { ChangeReading, ReadingsOfChange } from './readings-record.js';

const names: Readonly<Record<ChangeReading['measure'], Text>> = {
  points: { zh: '百分点', en: 'percentage points' },
  relative: { zh: '相对百分比', en: 'a relative percent' },
};

/** What the readings of a printed change come to, in words. */
export function readingsWords({
  current,
  change,
  readings,
  reading,
}: Omit<ReadingsOfChange, 'explanation'>): Text {
  const each = readings.map((one) => readingWords(one, current, change));
  const decision: Text =
    reading === null
      ? readings.every(({ state }) => state === 'ruled-out')
        ? { zh: '两种读法都不可能:数字有误', en: 'neither can be: the numbers are at fault' }
        : { zh: '文件没有说明是哪一种', en: 'the document does not decide' }
      : { zh: `只能是${names[reading].zh}`, en: `only ${names[reading].en} can be meant` };
  return {
    zh: `本期 ${current},变化印作 ${change}:${each.map(({ zh }) => zh).join(';')};${decision.zh}。`,
    en: `The value is ${current} and the change is printed ${change}: ${each.map(({ en }) => en).join('; ')}; ${decision.en}.`,
  };
}

function readingWords(
  { measure, state, previous, reason }: ChangeReading,
  current: string,
  change: string,
): Text {
  const { zh, en } = names[measure];
  const by = change.replace(/^\+/u, '').replace(/个百分点$| percentage points$/u, '%');
  const formula =
    measure === 'points' ? `${current} − ${negative(by)}` : `${current} ÷ (1 + ${negative(by)})`;
  const sign = previous?.direction === 'exact' ? '=' : '≈';
  const implied: Text =
    previous === null
      ? { zh: '', en: '' }
      : {
          zh: `,上期为 ${formula} ${sign} ${previous.text}`,
          en: `, the previous value was ${formula} ${sign} ${previous.text}`,
        };
  const why: Text = reason === null ? { zh: '', en: '' } : { zh: `(${reason.zh})`, en: ` (${reason.en})` };
  const verdict: Text =
    state === 'ruled-out' ? { zh: ',不可能', en: ', which cannot be' } : { zh: '', en: '' };
  return {
    zh: `若为${zh}${implied.zh}${verdict.zh}${why.zh}`,
    en: `as ${en}${implied.en}${verdict.en}${why.en}`,
  };
}

function negative(text: string): string {
  return text.startsWith('-') ? `(${text})` : text;
}
