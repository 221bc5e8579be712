import { type ClosingMethod, type RoundingMode, roundingModes } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';

/** Modes that agree wherever nothing is negative and no value lies halfway. */
const groups: readonly { readonly words: Text; readonly modes: readonly RoundingMode[] }[] = [
  { words: { zh: '截尾', en: 'cutting off' }, modes: ['floor', 'trunc'] },
  { words: { zh: '进一', en: 'rounding up' }, modes: ['ceil', 'expand'] },
  {
    words: { zh: '就近舍入', en: 'rounding to the nearest' },
    modes: ['halfCeil', 'halfFloor', 'halfExpand', 'halfTrunc', 'halfEven'],
  },
];

const single: Readonly<Record<RoundingMode, Text>> = {
  ceil: { zh: '向上舍入(ceil)', en: 'up to the greater (ceil)' },
  floor: { zh: '向下舍入(floor)', en: 'down to the lesser (floor)' },
  expand: { zh: '远零进一(expand)', en: 'away from zero (expand)' },
  trunc: { zh: '截尾(trunc)', en: 'cutting off (trunc)' },
  halfCeil: { zh: '五入向上(halfCeil)', en: 'half up to the greater (halfCeil)' },
  halfFloor: { zh: '五舍向下(halfFloor)', en: 'half down to the lesser (halfFloor)' },
  halfTrunc: { zh: '五舍六入(halfTrunc)', en: 'half towards zero (halfTrunc)' },
  halfExpand: { zh: '四舍五入(halfExpand)', en: 'half away from zero (halfExpand)' },
  halfEven: { zh: '四舍六入五成双(halfEven)', en: 'half to even (halfEven)' },
};

/** Modes in words, those together that hardly differ (修约方式的说法). */
export function modeWords(modes: readonly RoundingMode[]): Text {
  if (modes.length === roundingModes.length) return { zh: '任一修约方式', en: 'any rounding' };
  const words = groups.flatMap(({ words: group, modes: members }) => {
    const given = members.filter((mode) => modes.includes(mode));
    if (given.length === members.length) return [group];
    return given.map((mode) => single[mode]);
  });
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

/** The ways of closing in words. */
export const closingWords: Readonly<Record<ClosingMethod, Text>> = {
  none: { zh: '不闭合', en: 'no closing' },
  'largest-remainder': { zh: '最大余额法', en: 'the largest remainders' },
  'largest-share': { zh: '余数归最大项', en: 'the difference to the largest share' },
};
