import { describe, expect, test } from 'vitest';
import {
  caseComposition,
  defineRuleSet,
  evaluate,
  evaluationRate,
  explain,
  type Figure,
  type Locale,
  matterCoverage,
  onlineShare,
  parseCases,
  quarter,
  satisfactionRate,
  tally,
  zhongwei,
} from '../../src/index.js';
import { aMatter } from '../records.js';

const period = quarter(2021, 2);
const options = { rules: zhongwei, period };
const systems = { unified: 21148, specialised: 111148, offline: 18647 };

const guarded = defineRuleSet({
  format: 'zwfw-rules/1',
  id: 'guarded',
  version: '1',
  name: { zh: '防虚假规则', en: 'guarded rules' },
  extends: 'national',
  values: {
    'rounding.guard': [
      {
        from: '2021-01-01',
        value: true,
        basis: {
          kind: 'cited',
          document: { zh: '《示例办法》', en: 'Example Measures' },
          article: { zh: '第一条', en: 'article 1' },
        },
      },
    ],
    'satisfaction-rate.rounding.increment': [
      { from: '2021-01-01', value: '0.5', basis: { kind: 'assumed', reason: { zh: '示例', en: 'example' } } },
    ],
  },
});

async function fromRecords(code: string): Promise<Figure> {
  const row = {
    matterId: 'M-1',
    departmentId: 'D-1',
    system: 'unified',
    acceptedAt: '2021-04-01T09:30:00+08:00',
  };
  const done = { completedAt: '2021-04-02T09:30:00+08:00', outcome: 'issued' };
  const rating = { level: 'satisfied', ratedAt: '2021-04-03T09:30:00+08:00', isDefault: false };
  const rows = [
    { ...row, ...done, id: 'A-1', ratings: [rating, { ...rating, isDefault: true }] },
    { ...row, ...done, id: 'A-2', ratings: [{ ...rating, level: 'dissatisfied' }] },
    { ...row, id: 'A-3', matterId: 'M-9' },
    { ...row, id: 'A-4', system: 'somewhere' },
  ];
  const matters = ['M-1', 'M-2', 'M-3'].map((id) => aMatter({ id }));
  const counted = await tally(parseCases(rows), {
    ...options,
    asOf: '2021-07-10T00:00:00+08:00',
    by: [['department']],
    matters,
  });
  return evaluate(counted).get(code, { department: 'D-1' });
}

describe('an explanation', () => {
  const figures: readonly (readonly [string, () => Figure | Promise<Figure>])[] = [
    ['online-share-from-counts', () => onlineShare(systems, options)],
    ['composition-from-counts', () => caseComposition(systems, options)],
    [
      'evaluation-rate-with-conditions-taken-as-given',
      () => evaluationRate({ ratedByChoice: 2, ratedByDefault: 1, unrated: 3 }),
    ],
    ['matter-coverage-above-100-percent', () => matterCoverage({ handled: 12, catalogued: 10 }, options)],
    ['online-share-of-nothing', () => onlineShare({ unified: 0, specialised: 0, offline: 0 }, options)],
    ['composition-of-nothing', () => caseComposition({ unified: 0, specialised: 0, offline: 0 }, options)],
    [
      'satisfaction-guarded-from-a-false-100-percent',
      () =>
        satisfactionRate(
          { verySatisfied: 99999, satisfied: 0, basicallySatisfied: 0, dissatisfied: 1, veryDissatisfied: 0 },
          { rules: guarded },
        ),
    ],
    ['satisfaction-rate-from-records', () => fromRecords('satisfaction-rate')],
    ['matters-handled-from-records', () => fromRecords('matters-handled')],
    ['matter-coverage-from-records', () => fromRecords('matter-coverage')],
    ['evaluation-rate-from-records', () => fromRecords('evaluation-rate')],
  ];
  const locales: readonly Locale[] = ['zh-CN', 'en'];

  test.each(figures.flatMap(([name, make]) => locales.map((locale) => ({ name, locale, make }))))(
    '$name reads in $locale as kept',
    async ({ name, locale, make }) => {
      await expect(`${explain(await make(), { locale })}\n`).toMatchFileSnapshot(
        `./explanations/${name}.${locale}.txt`,
      );
    },
  );

  test('in English has no Chinese of its own, and in Chinese names every step', () => {
    const figure = onlineShare(systems, options);
    const zh = explain(figure, { locale: 'zh-CN' });
    for (const word of ['总体', '分母', '分子', '四舍五入', '引用', '推断', '卫行审改办发〔2021〕8号'])
      expect(zh).toContain(word);
    const en = explain(onlineShare(systems), { locale: 'en' });
    expect(en).not.toMatch(/[\u4e00-\u9fff]/u);
  });
});
