import { type Comparison, compare, verdicts } from './compare.js';
import type { PublishedDocument } from './documents.js';
import { missingReasons } from './published-number.js';
import { table } from './table.js';
import { countVerdicts, isFitted, verdictLine } from './verdict-counts.js';

/** Every number of a document beside the computed one. */
export function comparisonsOf({ numbers, rules, period }: PublishedDocument): readonly Comparison[] {
  return numbers.map((number) => compare(number, { rules, ...(period === undefined ? {} : { period }) }));
}

/** A document's numbers in a table, with the notes and the counts. */
export function comparisonText(document: PublishedDocument): string {
  const comparisons = comparisonsOf(document);
  return [
    table(
      ['出处', '名称', '公布', '计算', '结论'],
      comparisons.map((one) => [
        one.number.place,
        one.number.name,
        one.number.printed,
        one.computed ?? '—',
        verdictOf(one),
      ]),
    ),
    ...comparisons.flatMap(noteOf),
    ...document.remarks.map((remark) => `注:${remark}`),
    `不计为数的(日期、文号、名称等):${document.notQuantities.map(({ text }) => text).join('|')}`,
    verdictLine(countVerdicts(comparisons)),
  ].join('\n');
}

function verdictOf(comparison: Comparison): string {
  const { verdict, otherwise, isAdopted, number } = comparison;
  if (isFitted(comparison)) return '复现(反推)';
  if (verdict === 'other-rounding') {
    return `${verdicts[verdict]}${isAdopted ? '(本市规则据此推断)' : ''}:${otherwise.join(';')}`;
  }
  if (!('missing' in number.from)) return verdicts[verdict];
  const { missing, what } = number.from;
  return `${verdicts[verdict]}:${missingReasons[missing]}${what === undefined ? '' : `(${what})`}`;
}

/** What has to be said of a number beside its verdict. */
function noteOf(comparison: Comparison): readonly string[] {
  const { verdict, number } = comparison;
  const { place, name, printed, from } = number;
  if ('missing' in from) return [];
  const said = isFitted(comparison) ? from.fitted : verdict === 'reproduced' ? undefined : from.why;
  return said === undefined ? [] : [`注:${place} ${name} ${printed}——${said}。`];
}
