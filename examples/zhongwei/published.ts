import {
  caseComposition,
  caseCount,
  evaluationRate,
  type Figure,
  matterCoverage,
  mattersHandled,
  onlineShare,
  quarter,
  unratedCount,
  zhongwei,
} from 'zwfw-indicators';

/** A figure of the bulletin beside the one computed from the bulletin's counts. */
export interface Comparison {
  readonly published: string;
  readonly computed: Figure;
  /** The computed text to compare, where the figure has several. */
  readonly text: string | null;
  /**
   * What the agreement is worth: computed from other published counts; fitted, since a count was inferred from the very figure; or restated, since the
   * count itself is published.
   */
  readonly worth: 'computed' | 'fitted' | 'restated';
  /** What the comparison needs and the bulletin does not give. */
  readonly note?: string;
}

/** The second quarter of 2021. */
export const period = quarter(2021, 2);

const options = { rules: zhongwei, period };
const systems = { unified: 21148, specialised: 111148, offline: 18647 };

/** Rounded to the nearest, 290 of 1423 and of no other whole number is 20.38 %. */
const catalogued = 1423;
/** 8203 is 63.60 % of 12897 and of 12898; the smaller is taken. */
const ratable = 12897;

const unratedNamed = {
  市人力资源和社会保障局: 385,
  市生态环境局: 3,
  市商务局: 9,
  市卫生健康委员会: 806,
  市医疗保障局: 124,
  市人民防空办公室: 3,
  市残疾人联合会: 245,
  市住房公积金管理中心: 1378,
};

/** Every figure of the eight indicators that the bulletin publishes. */
export function comparisons(): readonly Comparison[] {
  const composition = caseComposition(systems, options);
  const single = (
    published: string,
    computed: Figure,
    worth: Comparison['worth'],
    note?: string,
  ): Comparison => ({
    published,
    computed,
    text: computed.text,
    worth,
    ...(note === undefined ? {} : { note }),
  });
  return [
    single('150943件', caseCount({ cases: 21148 + 111148 + 18647 }, options), 'computed'),
    single('290项', mattersHandled({ cases: systems.unified, handled: 290 }, options), 'restated'),
    single(
      '20.38%',
      matterCoverage({ handled: 290, catalogued }, options),
      'fitted',
      `目录事项数未公布:四舍五入时唯一可能的分母是 ${catalogued}`,
    ),
    single('14.01%', onlineShare(systems, options), 'computed'),
    ...['14.01%', '73.64%', '12.35%'].map((published, index) => ({
      published,
      computed: composition,
      text: composition.parts[index]!.text,
      worth: 'computed' as const,
    })),
    single(
      '63.60%',
      evaluationRate({ ratedByChoice: 8203, ratedByDefault: 0, unrated: ratable - 8203 }, options),
      'fitted',
      '应评价的服务数未公布:分母只能是 12897 或 12898,此处取 12897;系统默认评价未提及,假定为 0',
    ),
    ...Object.entries(unratedNamed).map(([department, unrated]) =>
      single(
        `${unrated}条`,
        unratedCount({ ratedByChoice: 0, ratedByDefault: 0, unrated }, { ...options, scope: { department } }),
        'restated',
        `${department};已评价数未公布,此处只用未评价数`,
      ),
    ),
  ];
}

/** What the bulletin publishes and its own numbers cannot give, and why. */
export const notReproducible: readonly { readonly published: string; readonly why: string }[] = [
  { published: '事项覆盖度比上季度提升 11.74 个百分点', why: '上季度的计数未公布' },
  { published: '一网通办占比比上季度提升 9.36%', why: '上季度的计数未公布;也未说明是百分点还是相对百分比' },
  { published: '事项覆盖度、占比全区五市排名第二', why: '其他四市的数值未公布' },
  {
    published: '八个部门未评价数合计 2953 条',
    why: '评价率 63.60% 意味着共有 4694 或 4695 条未评价:其余 1741 或 1742 条分属哪些部门未公布',
  },
  { published: '满意率', why: '通报未公布各满意度的评价数' },
];
