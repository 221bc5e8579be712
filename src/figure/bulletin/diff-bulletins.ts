import { canonicalJson, deepFreeze } from '../../ground/index.js';
import type { Figure } from '../../indicator/figure-record.js';
import type { SavedBulletin } from './bulletin-record.js';
import { contextChanges } from './context-changes.js';
import type { BulletinDiff, ListedFigure } from './diff-record.js';
import { figureChange } from './figure-change.js';
import { figureKey, figureWords, keyText } from './figure-key.js';
import { loadBulletin } from './load-bulletin.js';
import { printedWords } from './printed-words.js';

/**
 * Says which figures changed from one bulletin to another, and what they were made from that differs (通报比对): last month's and this month's, or
 * a bulletin and its correction. Figures are matched by indicator, group and rules.
 *
 * A figure that is printed as before is listed all the same where its counts or parameters are others. What differs for all figures, such as the
 * period, is stated once as `context`; a figure that differs in nothing else counts as the same. What differs is told, not which of several
 * differences made the value move.
 *
 * @throws what `loadBulletin` throws: bulletins whose digests do not fit are not compared.
 *
 * @example
 * ```ts
 * import { diffBulletins, onlineShare, saveBulletin } from 'zwfw-indicators';
 * const title = { zh: '示例', en: 'An example' };
 * const before = saveBulletin({ title, figures: [onlineShare({ unified: 21148, specialised: 111148, offline: 18647 })] });
 * const after = saveBulletin({ title, figures: [onlineShare({ unified: 21448, specialised: 111148, offline: 18647 })] });
 * const [change] = diffBulletins(before, after).changed;
 * change?.kind; // => 'value'
 * change?.difference; // => { unit: 'percentage-point', decimal: '0.17', text: { zh: '+0.17个百分点', en: '+0.17 percentage points' } }
 * change?.reasons.map(({ text }) => text.en)[0]; // => 'the given count "unified" from 21148 to 21448'
 * ```
 */
export function diffBulletins(before: SavedBulletin, after: SavedBulletin): BulletinDiff {
  const [first, second] = [loadBulletin(before), loadBulletin(after)];
  const [earlier, later] = [byKey(first), byKey(second)];
  const isSamePeriod = canonicalJson(first.period) === canonicalJson(second.period);
  const both = second.figures.flatMap((figure) => {
    const other = earlier.get(keyText(figureKey(figure)));
    return other === undefined ? [] : [{ one: other, other: figure }];
  });
  const changed = both.filter(({ one, other }) => ownBytes(one, first) !== ownBytes(other, second));
  return deepFreeze({
    context: contextChanges(first, second),
    same: both.length - changed.length,
    changed: changed.map(({ one, other }) => figureChange(one, other, isSamePeriod)),
    added: second.figures.filter((figure) => !earlier.has(keyText(figureKey(figure)))).map(listed('added')),
    removed: first.figures.filter((figure) => !later.has(keyText(figureKey(figure)))).map(listed('removed')),
  });
}

function byKey({ figures }: SavedBulletin): ReadonlyMap<string, Figure> {
  return new Map(figures.map((figure) => [keyText(figureKey(figure)), figure]));
}

/** A figure without what it shares with its bulletin, as a text; a flag that names the as-of instant is the same at another. */
function ownBytes(figure: Figure, { library }: SavedBulletin): string {
  const undated = (text: string) => (figure.asOf === null ? text : text.replaceAll(figure.asOf, ''));
  const shared = {
    // Where a figure has a period, an as-of instant or a calendar, it is the one of its bulletin.
    period: figure.period !== null,
    asOf: figure.asOf !== null,
    calendar: figure.calendar !== null,
    library: figure.library === library ? null : figure.library,
    rules: figure.rules.id,
    flags: figure.flags.map(({ code, text }) => [code, undated(text.zh), undated(text.en)]),
  };
  return canonicalJson({ ...figure, ...shared });
}

function listed(as: 'added' | 'removed'): (figure: Figure) => ListedFigure {
  const label = { added: { zh: '新增', en: 'added' }, removed: { zh: '不再列入', en: 'removed' } }[as];
  return (figure) => {
    const name = figureWords(figure);
    return {
      ...figureKey(figure),
      text: figure.text,
      sentence: {
        zh: `${label.zh}:${name.zh}:${printedWords(figure, 'zh-CN')}。`,
        en: `${label.en}: ${name.en}: ${printedWords(figure, 'en')}.`,
      },
    };
  };
}
