import { catalogue, describeIndicator, inLocale, type Locale, type Text } from '../../src/index.js';

const title: Text = { zh: '指标手册', en: 'Handbook of indicators' };
const introduction: Text = {
  zh: '本手册由指标条目生成:每个指标的定义、公式、归期口径、依据、公布者和争议口径。各地规则可以改写其中的参数,见 rules.md。',
  en: 'This handbook is made from the entries of the indicators: what each is of, its formula, its period, what it rests on, who publishes it, and what is disputed. Rules of a region may override its parameters: see rules.md.',
};
const labels = {
  definition: { zh: '定义', en: 'Definition' },
  formula: { zh: '公式', en: 'Formula' },
  period: { zh: '归期', en: 'Period' },
  counts: { zh: '所需计数', en: 'Named counts' },
  basis: { zh: '依据', en: 'Rests on' },
  publishedBy: { zh: '公布者', en: 'Published by' },
  disputed: { zh: '争议口径', en: 'Disputed' },
} satisfies Record<string, Text>;

/** The handbook of indicators in one language, as a page of the documentation. */
export function handbook(locale: Locale): string {
  const say = (text: Text) => inLocale(text, locale);
  const sections = [...catalogue.keys()].flatMap((code) => {
    const described = describeIndicator(code, { locale });
    const line = (label: Text, value: string) => `- ${say(label)}${locale === 'en' ? ': ' : ':'}${value}`;
    return [
      `## ${described.name}(${code})`
        .replace('(', locale === 'en' ? ' (' : '(')
        .replace(')', locale === 'en' ? ')' : ')'),
      '',
      line(labels.definition, described.definition),
      line(labels.formula, described.formula),
      line(labels.period, described.period),
      line(labels.counts, ''),
      ...described.counts.map(
        ({ count, meaning }) => `  - \`${count}\`${locale === 'en' ? ': ' : ':'}${meaning}`,
      ),
      line(labels.basis, described.basis),
      ...(described.publishedBy.length === 0
        ? []
        : [line(labels.publishedBy, described.publishedBy.join(locale === 'en' ? '; ' : '、'))]),
      ...described.disputed.map((point) => line(labels.disputed, point)),
      '',
    ];
  });
  return [
    '---',
    `title: ${say(title)}`,
    '---',
    '',
    `# ${say(title)}`,
    '',
    say(introduction),
    '',
    ...sections,
  ].join('\n');
}
