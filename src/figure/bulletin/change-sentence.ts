import { inLocale, type Locale, type Text } from '../../ground/index.js';
import type { Figure } from '../../indicator/figure-record.js';
import type { ChangeKind, FigureChange } from './diff-record.js';
import { figureWords } from './figure-key.js';
import { printedWords } from './printed-words.js';

/** What a sentence about a change is made of. */
interface Told extends Pick<FigureChange, 'kind' | 'difference' | 'parts' | 'reasons'> {
  readonly before: Figure;
  readonly after: Figure;
}

/** A change of a figure in a sentence: from what to what, by how much, and what differs. */
export function changeSentence(
  { before, after, kind, difference, parts, reasons }: Told,
  locale: Locale,
): string {
  const isEnglish = locale === 'en';
  const [first, second] = [printedWords(before, locale), printedWords(after, locale)];
  const by = difference === null ? '' : inLocale(difference.text, locale);
  const moved = parts.flatMap(({ name, difference: each }) =>
    each === null ? [] : [`${inLocale(name, locale)} ${inLocale(each.text, locale)}`],
  );
  const list = [...(by === '' ? [] : [by]), ...moved].join(isEnglish ? ', ' : ',');
  const told: Readonly<Record<ChangeKind, Text>> = {
    value: {
      zh: `由 ${first} 变为 ${second}${list && `(${list})`}`,
      en: `from ${first} to ${second}${list && ` (${list})`}`,
    },
    'counts-only': {
      zh: `印出的仍为 ${second},而计数已变`,
      en: `still printed ${second}, from other counts`,
    },
    'terms-only': {
      zh: `值与计数未变(${second}),而口径或标记等已变`,
      en: `the same value and counts (${second}), on other terms`,
    },
  };
  const what = inLocale(told[kind], locale);
  const why = reasons.map(({ text }) => inLocale(text, locale)).join(isEnglish ? '; ' : ';');
  const name = inLocale(figureWords(after), locale);
  if (isEnglish) return `${name}: ${what}. ${why === '' ? nothingElse.en : `What differs: ${why}`}.`;
  return `${name}:${what}。${why === '' ? nothingElse.zh : `变化之处:${why}`}。`;
}

const nothingElse: Text = {
  zh: '计数、参数等均未变,请分别重放两份存档',
  en: 'Neither counts nor parameters differ: replay both bulletins',
};
