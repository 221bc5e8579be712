import type { Text } from '../../ground/index.js';
import { grouped } from '../grouped.js';
import type { Repair } from './finding.js';
import { quoted } from './involved.js';
import { modeWords } from './mode-words.js';

/** So many numbers are named that may be wrong, each with its first change. */
const mostSuggested = 3;

/** The first changes of different numbers, as possibilities. */
export function suggestion(repairs: readonly Repair[]): Text {
  const first = [...grouped(repairs, subjectOf).values()].map(([best]) => suggested(best!));
  const shown = first.slice(0, mostSuggested);
  if (shown.length === 0) return { zh: '', en: '' };
  const order: Text =
    shown.length === 1
      ? { zh: '可能的改动', en: 'Possible change' }
      : {
          zh: '可能的改动(先列可消除矛盾多、改动小的)',
          en: 'Possible changes, those first that settle most and change least',
        };
  return {
    zh: `${order.zh}:${shown.map(({ zh }) => zh).join(';')}。`,
    en: ` ${order.en}: ${shown.map(({ en }) => en).join('; ')}.`,
  };
}

function subjectOf(repair: Repair): string {
  return repair.kind === 'operand' ? repair.replaced : String(repair.claim.index);
}

function suggested(repair: Repair): Text {
  const { settles, unsettles } = repair;
  const also: Text =
    settles > 1
      ? { zh: `(可同时消除 ${settles} 处矛盾)`, en: ` (which settles ${settles} contradictions)` }
      : { zh: '', en: '' };
  const but: Text =
    unsettles > 0
      ? {
          zh: `(但与另 ${unsettles} 处不符)`,
          en: ` (but contradicts ${unsettles} other ${unsettles === 1 ? 'place' : 'places'})`,
        }
      : { zh: '', en: '' };
  switch (repair.kind) {
    case 'number': {
      const claim = quoted(repair.claim);
      return {
        zh: `${claim.zh}可改为 ${repair.printed}${also.zh}${but.zh}`,
        en: `${claim.en} could be ${repair.printed}${also.en}${but.en}`,
      };
    }
    case 'rounding': {
      const [claim, words] = [quoted(repair.claim), modeWords(repair.modes)];
      return { zh: `${claim.zh}由${words.zh}得到`, en: `${claim.en} comes of ${words.en}` };
    }
    case 'operand':
      return {
        zh: `“${repair.replaced}”实指“${repair.by}”`,
        en: `“${repair.by}” is meant and not “${repair.replaced}”`,
      };
  }
}
