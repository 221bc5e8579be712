import type { CheckReport, ClaimReference, ClaimSet, Finding, Repair, Severity } from 'zwfw-indicators';
import { informationLines, isCondensed } from './check-information.js';
import { modesInWords } from './other-roundings.js';

/** In which languages the sentences of the findings are printed. */
export type Language = 'zh' | 'en';

const verdicts = {
  refuted: '有矛盾',
  witnessed: '各数可以同时成立',
  'not-refuted': '未见矛盾',
} as const;

/** What is wrong, what has to be asked, what is worth looking at. */
const inFull: readonly (readonly [Severity, string])[] = [
  ['contradiction', '矛盾'],
  ['question', '待核'],
  ['notice', '提示'],
];

/** What checking a document found, in lines (检查结果). */
export function checkLines(
  title: string,
  numbers: number,
  { claims, quantities, relations }: ClaimSet,
  { verdict, findings }: CheckReport,
  languages: readonly Language[],
): readonly string[] {
  const known = claims.flatMap((claim) => (claim.printed === null ? [] : [claim.quantity]));
  const unknown = quantities.length - new Set(known).size;
  return [
    title,
    `转录 ${numbers} 个数,列为 ${known.length} 条公布数、${unknown} 个未知量、${relations.length} 条关系;总判定:${verdicts[verdict]}。`,
    ...inFull.flatMap(([severity, name]) =>
      findings
        .filter((finding) => finding.severity === severity && !isCondensed(finding))
        .flatMap((finding, index) => findingLines(`${name}${index + 1}`, finding, languages)),
    ),
    ...informationLines(findings),
  ];
}

function findingLines(head: string, finding: Finding, languages: readonly Language[]): readonly string[] {
  const { text, arithmetic, claims } = finding;
  const places = [...new Set(claims.map(({ at }) => at ?? '未注明'))].join('、');
  const repairs = 'repairs' in finding ? finding.repairs.map(repairText) : [];
  const besides = [
    `出处 ${places}`,
    // Most sentences say it themselves.
    ...(text.zh.includes(arithmetic) ? [] : [`算式 ${arithmetic}`]),
    ...(repairs.length === 0 ? [] : [`可能的更正 ${repairs.join(',')}`]),
  ];
  return [
    ...languages.map((language, index) => `${index === 0 ? `${head} ` : '  '}${text[language]}`),
    `  ${besides.join(';')}`,
  ];
}

function repairText(repair: Repair): string {
  const { settles, unsettles } = repair;
  const reach = [
    ...(settles > 1 ? [`消除 ${settles} 处`] : []),
    ...(unsettles > 0 ? [`另与 ${unsettles} 处不符`] : []),
  ];
  return `${changed(repair)}${reach.length === 0 ? '' : `(${reach.join('、')})`}`;
}

function changed(repair: Repair): string {
  switch (repair.kind) {
    case 'number':
      return `${named(repair.claim)} 改为 ${repair.printed}`;
    case 'rounding':
      return `${named(repair.claim)} 按${modesInWords(repair.modes)}修约`;
    case 'operand':
      return `以 ${repair.by} 代 ${repair.replaced}`;
  }
}

function named({ quantity, printed }: ClaimReference): string {
  return `${quantity} ${printed ?? ''}`.trim();
}
