import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainPart, explainScore } from '../../src/index.js';
import { refusalOf, scoresOf } from './agreement.js';
import { sceneFrom, scenes } from './arbitrary-scenes.js';
import { explained } from './explained-scores.js';
import { readExplanation } from './reader-of-explanations.js';

/** How many made scenes are explained and read. To look further, write a larger number here. */
const scenesToRead = 120;

describe('who reads only the explanation of a score', () => {
  test('can compute it again by hand', () => {
    fc.assert(
      fc.property(scenes(), (made) => {
        const scene = sceneFrom(made);
        fc.pre(refusalOf(scene) === null);
        for (const score of scoresOf(scene)) {
          const { score: found, computed } = readExplanation(explainScore(score, { locale: 'en' }));
          expect(found).toBe(score.decimal);
          expect(computed).toBe(score.parts.filter(({ points }) => points !== null).length);
        }
      }),
      { numRuns: scenesToRead, endOnFailure: true },
    );
  }, 60_000);

  test.each(Object.entries(explained))('can compute that of %s', (_, score) => {
    const { score: found, computed } = readExplanation(explainScore(score, { locale: 'en' }));
    expect(found).toBe(score.decimal);
    expect(computed).toBe(score.parts.filter(({ points }) => points !== null).length);
  });

  test('finds the same numbers in both languages', () => {
    const numbersIn = (text: string) =>
      (text.match(/^\d+\. .*$/gmu) ?? []).map((line) =>
        (line.match(/\d+/gu) ?? []).map(Number).sort().join(' '),
      );
    // What is in names, in periods and in what a reason says is not the same in both.
    for (const name of [
      'deductions',
      'frontier',
      'rescaled',
      'vetoed',
      'line',
      'bands',
      'dense',
      'list',
      'negative',
    ]) {
      const score = explained[name]!;
      expect(numbersIn(explainScore(score, { locale: 'zh-CN' }))).toEqual(
        numbersIn(explainScore(score, { locale: 'en' })),
      );
    }
  });
});

test.each([
  [
    'deductions',
    'ratings',
    'ratings:差评数 12,20 + 件(次)数 × (-2),低于下限,计 0:0 分',
    'ratings: number of negative ratings 12, 20 + events × (-2), below the floor, counted as 0: 0 points',
  ],
  [
    'deductions',
    'praise',
    'praise:commendations 4,0 + 件(次)数 × 2,高于上限,计 5:5 分',
    'praise: commendations 4, 0 + events × 2, above the cap, counted as 5: 5 points',
  ],
  [
    'deductions',
    'online',
    'online:一网通办率 72.00%,0,高于 50% 的部分每 10个百分点计 1(不足一步不计):2 分',
    'online: online share 72.00%, 0, and 1 for each 10 percentage points above 50% (complete steps only): 2 points',
  ],
  [
    'deductions',
    'conduct',
    'conduct:40 + (-4) + (-3) + (-5) + 0:28 分',
    'conduct: 40 + (-4) + (-3) + (-5) + 0: 28 points',
  ],
  [
    'dimensions',
    'maturity',
    'maturity:按时办结率 66.67%(精确值 2 ÷ 3),百分号前的数 × 1:200/3 (66.666666…) 分',
    'maturity: rate of cases completed in time 66.67% (exactly 2 ÷ 3), the number before the % × 1: 200/3 (66.666666…) points',
  ],
  [
    'dimensions',
    'total',
    'total:(95 × 30 + 200/3 × 25 + 80 × 20 + 85 × 15 + 92.5 × 10) ÷ (30 + 25 + 20 + 15 + 10):499/6 (83.166666…) 分',
    'total: (95 × 30 + 200/3 × 25 + 80 × 20 + 85 × 15 + 92.5 × 10) ÷ (30 + 25 + 20 + 15 + 10): 499/6 (83.166666…) points',
  ],
  [
    'ratings',
    'total',
    'total:评价等级构成(very-satisfied 3, satisfied 0, basically-satisfied 1, dissatisfied 0, very-dissatisfied 0),各部分分值按件数加权平均:very-satisfied 10、satisfied 8、basically-satisfied 6、dissatisfied 3、very-dissatisfied 0:9 分',
    'total: composition of ratings by level (very-satisfied 3, satisfied 0, basically-satisfied 1, dissatisfied 0, very-dissatisfied 0), the mean of the points of the parts, weighted by their counts: very-satisfied 10, satisfied 8, basically-satisfied 6, dissatisfied 3, very-dissatisfied 0: 9 points',
  ],
  [
    'further',
    'further',
    'further:一网通办率 72.00%,0,高于 50% 的部分每 10个百分点计 1(不足一步按一步):3 分',
    'further: online share 72.00%, 0, and 1 for each 10 percentage points above 50% (a step begun counts whole): 3 points',
  ],
  [
    'printed',
    'total',
    'total:按时办结率 100.00%(按修约值),阶梯(取所达到的最后一级):不低于 95% → 1,不低于 99% → 1.5,不低于 100% → 2,均未达到 → 0:2 分',
    'total: rate of cases completed in time 100.00% (as printed), by steps, the last that is reached: at least 95% → 1, at least 99% → 1.5, at least 100% → 2, none of them → 0: 2 points',
  ],
  [
    'passes',
    'ratings',
    'ratings:满意率 90.00%,高于 90% 得 1,否则得 0:0 分',
    'ratings: satisfaction rate 90.00%, above 90% gives 1, otherwise 0: 0 points',
  ],
  [
    'months',
    'month',
    'month(2021年6月):超期件数 无值(没有该单位的指标值):不计',
    'month (2021-06): number of overdue cases has no value (there is no figure of the unit): not counted',
  ],
  [
    'months',
    'total',
    'total:(95 + 90) ÷ 2;不计:2021年6月(month:没有该单位的指标值):92.5 分',
    'total: (95 + 90) ÷ 2; not counted: 2021-06 (month: there is no figure of the unit): 92.5 points',
  ],
  [
    'frontier',
    'wait',
    'wait:平均等待时间 10.00分钟,前沿距离:(值 − 30)÷(5 − 30)× 100,两端之外取端点分值:80 分',
    'wait: mean waiting time 10.00 minutes, distance to the frontier: (value − 30) ÷ (5 − 30) × 100, held beyond both: 80 points',
  ],
  [
    'rescaled',
    'ratings',
    'ratings:满意率 无值(没有该单位的指标值):不计',
    'ratings: satisfaction rate has no value (there is no figure of the unit): not counted',
  ],
  [
    'rescaled',
    'total',
    'total:按满分折算,(30 + 18) × (50 + 30 + 20) ÷ (50 + 20);不计:ratings(ratings:没有该单位的指标值):480/7 (68.571428…) 分',
    'total: rescaled by full marks, (30 + 18) × (50 + 30 + 20) ÷ (50 + 20); not counted: ratings (ratings: there is no figure of the unit): 480/7 (68.571428…) points',
  ],
  [
    'leftOut',
    'total',
    'total:30 + 18;不计:ratings(ratings:没有该单位的指标值):48 分',
    'total: 30 + 18; not counted: ratings (ratings: there is no figure of the unit): 48 points',
  ],
  [
    'full',
    'ratings',
    'ratings:满意率 无值(没有该单位的指标值),按满分 30 计:30 分',
    'ratings: satisfaction rate has no value (there is no figure of the unit), counted as full marks, 30: 30 points',
  ],
  [
    'zero',
    'ratings',
    'ratings:满意率 无值(没有该单位的指标值),按零分计:0 分',
    'ratings: satisfaction rate has no value (there is no figure of the unit), counted as 0: 0 points',
  ],
  [
    'notScored',
    'ratings',
    'ratings:满意率 无值(没有该单位的指标值):该单位不参评',
    'ratings: satisfaction rate has no value (there is no figure of the unit): the unit is not scored',
  ],
  [
    'notScored',
    'total',
    'total:因“ratings”不能计分:该单位不参评(ratings:没有该单位的指标值)',
    'total: because of "ratings" there are no points: the unit is not scored (ratings: there is no figure of the unit)',
  ],
  [
    'nothing',
    'total',
    'total:各组成部分均不计(online、ratings、on-time):不计',
    'total: none of its parts counts (online, ratings, on-time): not counted',
  ],
  [
    'rounded',
    'rates',
    'rates:3.3 + 6.7,四舍五入到 1 位小数:10 分',
    'rates: 3.3 + 6.7, rounded to the nearest, a tie away from zero, to 1 places: 10 points',
  ],
  ['rounded', 'total', 'total:10 + 1.4:11.4 分', 'total: 10 + 1.4: 11.4 points'],
  [
    'vetoed',
    'total',
    'total:accidents 1,“不低于 1”成立,一票否决,计 0:0 分',
    'total: accidents 1, "at least 1" holds, which vetoes it, counted as 0: 0 points',
  ],
  [
    'vetoedUnseen',
    'total',
    'total:accidents 无值(没有该单位的取值),“不低于 1”视为成立,一票否决,计 0:0 分',
    'total: accidents has no value (no value was given for the unit), "at least 1" is taken to hold, which vetoes it, counted as 0: 0 points',
  ],
  [
    'vetoedOut',
    'total',
    'total:accidents 2,“不低于 1”成立,一票否决:该单位不参评',
    'total: accidents 2, "at least 1" holds, which vetoes it: the unit is not scored',
  ],
  [
    'vetoUntold',
    'total',
    'total:accidents 无值(没有该单位的取值):该单位不参评',
    'total: accidents has no value (no value was given for the unit): the unit is not scored',
  ],
  [
    'notVetoed',
    'total',
    'total:accidents 0,“不低于 1”不成立,按“online”计,60:60 分',
    'total: accidents 0, "at least 1" does not hold, so it goes by "online", 60: 60 points',
  ],
  [
    'line',
    'total',
    'total:按时办结率 90.00%,在各点(80% → 60, 95% → 100)之间线性插值,两端之外沿直线延伸:260/3 (86.666666…) 分',
    'total: rate of cases completed in time 90.00%, on straight lines through 80% → 60, 95% → 100, continued beyond the ends: 260/3 (86.666666…) points',
  ],
  [
    'bands',
    'total',
    'total:平均等待时间 10.00分钟,分档:5 及以下 → 10,超过 5 且 低于 10 → 8,10 及以上 且 15 及以下 → 5,超过 15 → 0:5 分',
    'total: mean waiting time 10.00 minutes, by bands: at most 5 → 10, above 5 and below 10 → 8, at least 10 and at most 15 → 5, above 15 → 0: 5 points',
  ],
  [
    'group',
    'total',
    'total:分组 county 按“of-150”计,99:99 分',
    'total: group county goes by "of-150", 99: 99 points',
  ],
  ['group', 'of-150', 'of-150:66 × 3/2:99 分', 'of-150: 66 × 3/2: 99 points'],
  [
    'minMax',
    'online',
    'online:一网通办率 50.00%,在全部参评单位中按极差标准化(越高越好):(值 − 最差)÷(最好 − 最差)× 60(4 个单位有值,最低 50%,最高 80%):0 分',
    'online: online share 50.00%, from the worst to the best among all units (higher is better): (value − worst) ÷ (best − worst) × 60 (units with a value: 4, the lowest 50%, the highest 80%): 0 points',
  ],
  [
    'minMax',
    'wait',
    'wait:平均等待时间 10.00分钟,在全部参评单位中按极差标准化(越低越好):(值 − 最差)÷(最好 − 最差)× 40(4 个单位有值,最低 10分钟,最高 10分钟),由此得不出分值(wait:参照的单位均相同,或没有可计的部分):不计',
    'wait: mean waiting time 10.00 minutes, from the worst to the best among all units (lower is better): (value − worst) ÷ (best − worst) × 40 (units with a value: 4, the lowest 10 minutes, the highest 10 minutes), which gives no points (wait: the units that it is compared with are all the same, or there is nothing to count): not counted',
  ],
  [
    'place',
    'total',
    'total:一网通办率 50.00%,按在同组单位中的名次(越高越好,并列者取平均名次):首名 10,末名 0,其间等距(4 个单位有值,2 个更好,2 个相同(含本单位):第 3.5 名,末名为第 4 名):5/3 (1.666666…) 分',
    'total: online share 50.00%, by the place among the units of the group (higher is better, the tied share the mean of their places): 10 for the first place, 0 for the last, in equal steps (units with a value: 4, better: 2, the same: 2 with itself; place 3.5, the last is 4): 5/3 (1.666666…) points',
  ],
  [
    'dense',
    'total',
    'total:一网通办率 50.00%,按在同组单位中的名次(越高越好,并列者同占一个名次):首名 10,末名 0,其间等距(不同的值 3 个,2 个更好:第 3 名,末名为第 3 名):0 分',
    'total: online share 50.00%, by the place among the units of the group (higher is better, the tied share one place, none is skipped): 10 for the first place, 0 for the last, in equal steps (different values: 3, better: 2; place 3, the last is 3): 0 points',
  ],
  [
    'list',
    'total',
    'total:一网通办率 50.00%,按在全部参评单位中的名次(越高越好,并列者同取最前名次):各名次依次 5、3、1,其后 0(4 个单位有值,2 个更好,2 个相同(含本单位):第 3 名,末名为第 4 名):1 分',
    'total: online share 50.00%, by the place among all units (higher is better, the tied share the first of their places): 5, 3, 1 for the places in turn, 0 for those after (units with a value: 4, better: 2, the same: 2 with itself; place 3, the last is 4): 1 point',
  ],
  [
    'change',
    'total',
    'total:一网通办率的变化 3.00个百分点,0,高于 0 的部分每 1个百分点计 2(不足一步按比例):6 分',
    'total: change of online share 3.00 percentage points, 0, and 2 for each 1 percentage points above 0 (parts of a step in proportion): 6 points',
  ],
  [
    'way',
    'total',
    'total:一网通办率的完成进度 25.00%,百分号前的数 × 1:25 分',
    'total: share of the way to the target of online share 25.00%, the number before the % × 1: 25 points',
  ],
  [
    'negative',
    'base',
    'base:各单位均为 -2,高于上限,计 -3:-3 分',
    'base: -2 for every unit, above the cap, counted as -3: -3 points',
  ],
  ['negative', 'lost', 'lost:(-3) × (-1.5):4.5 分', 'lost: (-3) × (-1.5): 4.5 points'],
  [
    'negative',
    'third',
    'third:((-3) × 1/3 + (-0.5) × 2/3) ÷ (1/3 + 2/3):-4/3 (-1.333333…) 分',
    'third: ((-3) × 1/3 + (-0.5) × 2/3) ÷ (1/3 + 2/3): -4/3 (-1.333333…) points',
  ],
  ['negative', 'total', 'total:4.5 + (-4/3) + 1/3:3.5 分', 'total: 4.5 + (-4/3) + 1/3: 3.5 points'],
])('%s: the sentence of %s', (name, part, zh, en) => {
  expect(explainPart(explained[name]!, part, { locale: 'zh-CN' })).toBe(zh);
  expect(explainPart(explained[name]!, part, { locale: 'en' })).toBe(en);
});

describe('a whole explanation', () => {
  test('of months, of which those that go by the same values are told once', () => {
    expect(explainScore(explained.months!, { locale: 'zh-CN' }).split('\n')).toEqual([
      'total:92.50分',
      '单位:department = 教育局',
      '统计周期:2021年第二季度(2021-04-01T00:00:00+08:00 起,至 2021-07-01T00:00:00+08:00 前)',
      '计分办法:某市计分办法(a-city 1,2021-06-30 适用)',
      '1. month(2021年4月):超期件数 1,100 + 件(次)数 × (-5):95 分',
      '2. month(2021年5月):超期件数 2,100 + 件(次)数 × (-5):90 分',
      '3. month(2021年6月):超期件数 无值(没有该单位的指标值):不计',
      '4. total:(95 + 90) ÷ 2;不计:2021年6月(month:没有该单位的指标值):92.5 分',
      '5. 得分:92.5,四舍五入到 2 位小数:92.50分',
      '计分办法各项及依据:',
      '2021-06-30:',
      '- total(total) = {"kind":"mean-of-periods","of":"month","each":"month"} [a-city 自 2021-01-01] 假定:测试假定',
      '- rounding = {"places":2,"mode":"halfExpand","stages":["total"]} [a-city 自 2021-01-01] 假定:测试假定',
      '2021-04-30、2021-05-31:',
      '- month(month) = {"kind":"item","input":{"indicator":"overdue-count"},"transform":{"kind":"per-event","start":"100","points":"-5"},"withoutValue":"excluded"} [a-city 自 2021-01-01] 假定:测试假定',
      '- rounding = {"places":2,"mode":"halfExpand","stages":["total"]} [a-city 自 2021-01-01] 假定:测试假定',
      '2021-06-30:',
      '- month(month) = {"kind":"item","input":{"indicator":"overdue-count"},"transform":{"kind":"per-event","start":"100","points":"-10"},"withoutValue":"excluded"} [a-city 自 2021-06-01] 假定:测试假定',
      '- rounding = {"places":2,"mode":"halfExpand","stages":["total"]} [a-city 自 2021-01-01] 假定:测试假定',
    ]);
  });

  test('of a grade, with the bands that it is one of, and what has to be known of the figures', () => {
    expect(explainScore(explained.dimensions!, { locale: 'en' }).split('\n')).toEqual([
      'total: 83.17 points (high)',
      'Unit: department = 教育局',
      'Scorecard: how a city scores (a-city 1, latest values)',
      '1. effect: satisfaction rate 95.00%, the number before the % × 1: 95 points',
      '2. maturity: rate of cases completed in time 66.67% (exactly 2 ÷ 3), the number before the % × 1: 200/3 (66.666666…) points',
      '3. channels: evaluation rate 80.00%, the number before the % × 1: 80 points',
      '4. coverage: coverage of matters 85.00%, the number before the % × 1: 85 points',
      '5. guides: guide-accuracy 92.5%, the number before the % × 1: 92.5 points',
      '6. total: (95 × 30 + 200/3 × 25 + 80 × 20 + 85 × 15 + 92.5 × 10) ÷ (30 + 25 + 20 + 15 + 10): 499/6 (83.166666…) points',
      '7. Score: 83.166666…, rounded to the nearest, a tie away from zero, to 2 places: 83.17 points',
      '8. Grade: by the rounded score, at least 80 and at most 90 is high',
      'Parts of the scorecard and what they rest on:',
      'latest:',
      '- effect (effect) = {"kind":"item","input":{"indicator":"satisfaction-rate"},"transform":{"kind":"value","times":"1"},"withoutValue":"not-scored"} [a-city from 2021-01-01] assumed: assumed for a test',
      '- maturity (maturity) = {"kind":"item","input":{"indicator":"on-time-rate"},"transform":{"kind":"value","times":"1"},"withoutValue":"not-scored"} [a-city from 2021-01-01] assumed: assumed for a test',
      '- channels (channels) = {"kind":"item","input":{"indicator":"evaluation-rate"},"transform":{"kind":"value","times":"1"},"withoutValue":"not-scored"} [a-city from 2021-01-01] assumed: assumed for a test',
      '- coverage (coverage) = {"kind":"item","input":{"indicator":"matter-coverage"},"transform":{"kind":"value","times":"1"},"withoutValue":"not-scored"} [a-city from 2021-01-01] assumed: assumed for a test',
      '- guides (guides) = {"kind":"item","input":{"given":"guide-accuracy"},"transform":{"kind":"value","times":"1"},"withoutValue":"not-scored"} [a-city from 2021-01-01] assumed: assumed for a test',
      '- total (total) = {"kind":"weighted-mean","weights":{"effect":"30","maturity":"25","channels":"20","coverage":"15","guides":"10"},"weightsAddUpTo":"100"} [a-city from 2021-01-01] assumed: assumed for a test',
      '- rounding = {"places":2,"mode":"halfExpand","stages":["total"]} [a-city from 2021-01-01] assumed: assumed for a test',
      '- grades = {"on":"rounded","bands":[{"below":"80","grade":"other","name":{"zh":"80 以下","en":"below 80"}},{"atLeast":"80","atMost":"90","grade":"high","name":{"zh":"高","en":"high"}},{"above":"90","grade":"very-high","name":{"zh":"非常高","en":"very high"}}]} [a-city from 2021-01-01] assumed: assumed for a test',
      'Note:',
      '- the counts do not tell apart origin of the rating, standing of the rating: they are taken to follow the rule already',
      '- the counts do not tell apart standing of the matter: they are taken to follow the rule already',
      '- the counts do not tell apart status: they are taken to follow the rule already',
    ]);
  });

  test('says what tells how much there was to do', () => {
    const lines = explainScore(explained.negative!, { locale: 'en' }).split('\n');
    expect(lines).toContain('Volume: number of cases has no value (there is no figure of the unit)');
    expect(lines.find((line) => line.startsWith('- volume = '))).toContain('{"indicator":"case-count"}');
  });

  test('keeps to its lines, whatever a unit is called', () => {
    const score = { ...explained.group!, scope: { department: 'a\n1. b' }, group: 'county' };
    expect(explainScore(score, { locale: 'en' }).split('\n')).toHaveLength(
      explainScore(explained.group!, { locale: 'en' }).split('\n').length,
    );
  });
});

test('what is not explained: another language, another part, what is no score', () => {
  const score = explained.way!;
  expect(() => explainScore(score, { locale: 'de' as 'en' })).toThrow(
    expect.objectContaining({ code: 'unknown-locale' }),
  );
  expect(() => explainPart(score, 'none', { locale: 'en' })).toThrow(
    expect.objectContaining({ code: 'unknown-scored-part' }),
  );
  expect(() => explainScore({ ...score, parts: [] }, { locale: 'en' })).toThrow(
    expect.objectContaining({ code: 'invalid-score' }),
  );
});
