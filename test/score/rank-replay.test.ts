import { describe, expect, test } from 'vitest';
import {
  explainRanking,
  type Ranking,
  type RankPolicy,
  rank,
  rankingSchema,
  rankPolicySchema,
  replayRanking,
  requireRanking,
} from '../../src/score/ranking/index.js';
import { month } from '../../src/time/index.js';
import { type MadeScore, madeScore } from './made-scores.js';

const policy: RankPolicy = {
  on: 'exact',
  best: 'highest',
  ties: 'competition',
  tieBreakers: [
    { part: 'overdue', best: 'highest' },
    { input: { indicator: 'on-time-rate' }, best: 'highest' },
    { volume: 'highest' },
    { scope: 'department' },
  ],
  groups: 'apart',
  minimumVolume: '5',
  lists: { first: 1, last: 1, tied: 'without' },
  running: { last: 1, periods: 2 },
  basis: {
    kind: 'cited',
    document: { zh: '《窗口考核办法》(示例)', en: 'Rules for windows (made up)' },
    article: { zh: '第八条', en: 'article 8' },
  },
};
const may: readonly MadeScore[] = [
  { unit: '教育局', score: '95', group: '甲类', volume: 10, overdue: '-2', onTime: '97.5' },
  { unit: '民政局', score: '95', group: '甲类', volume: 10, overdue: '-5', onTime: '95' },
  { unit: '司法局', score: '9499/100', group: '甲类', volume: 8 },
  { unit: '财政局', score: '94.994', group: '甲类', volume: 8 },
  {
    unit: '水务局',
    score: '80',
    group: '乙类',
    volume: 7,
    flagged: { zh: '数据待核', en: 'to be verified' },
  },
  { unit: '气象局', score: '99', group: '乙类', volume: 4 },
  { unit: '档案局', score: '99', group: '乙类', volume: null },
  { unit: '地震局', score: null, group: '乙类', volume: 9 },
];
const april = rank(
  [...may, { unit: '林业局', score: '70', group: '乙类', volume: 9 } as MadeScore].map((each) =>
    madeScore({
      ...each,
      period: month(2024, 4),
      score: each.unit === '教育局' ? '90' : each.unit === '司法局' ? '60' : each.score,
    }),
  ),
  policy,
);
const ranking = rank(may.map(madeScore), policy, { previous: april });
const plain = rank(
  [madeScore({ unit: '甲', score: '1' }), madeScore({ unit: '乙', score: '1', period: month(2024, 5) })],
  { on: 'rounded', best: 'lowest', ties: 'fractional', groups: 'together' },
);

describe('the explanation of a ranking', () => {
  const zh = explainRanking(ranking, { locale: 'zh-CN' });
  const en = explainRanking(ranking, { locale: 'en' });

  test('is whole in Chinese', () => {
    const [before] = ranking.previous;
    expect(zh.split('\n')).toEqual([
      '排名:窗口考核(windows 1)',
      '计分办法以 2024-05-01 为准',
      '统计周期:2024年5月(2024-05-01T00:00:00+08:00 起,至 2024-06-01T00:00:00+08:00 前)',
      `此前第 1 期:2024年4月,摘要 ${before!.digest}`,
      '排名办法:',
      '- 比较:按精确得分(未修约)比较,高者在前',
      '- 得分相同时的区分办法 1:“超期扣分”(overdue)的得分,高者在前,没有得分的在后',
      '- 得分相同时的区分办法 2:“按时办结率”的精确值,高者在前,无值的在后',
      '- 得分相同时的区分办法 3:业务量“办件量”的精确值,高者在前,无值的在后',
      '- 得分相同时的区分办法 4:按 department 的代码顺序(固定顺序,不说明优劣)',
      '- 并列:并列者同占其中最前的名次,其后的名次空出(1224)',
      '- 分组:各组分别排名',
      '- 最低业务量:低于 5 或业务量无值的不参加排名',
      '- 红黑榜:各组前 1 位为红榜,末 1 位为黑榜,在界上并列的一概不列入',
      '- 警示:连续 2 期在末 1 位之内,与界内单位并列的一并列入',
      '- 引用:《窗口考核办法》(示例),第八条',
      '“乙类”组:1 个单位有名次',
      '1. 水务局 80.00分(超期扣分 无值;按时办结率 无值;办件量 7;department 水务局;业务量 7;2024年4月第 1 名,不变)',
      '红榜:水务局',
      '黑榜:水务局',
      '警示(连续末位):无',
      '“甲类”组:4 个单位有名次',
      '1. 教育局 95.00分(超期扣分 -2;按时办结率 97.5%,精确值 975 ÷ 1000;办件量 10;department 教育局;业务量 10;2024年4月第 3 名,上升 2)',
      '2. 民政局 95.00分(与前一单位得分相同,由区分办法 1(超期扣分)定先后;超期扣分 -5;按时办结率 95%,精确值 95 ÷ 100;办件量 10;department 民政局;业务量 10;2024年4月第 1 名,下降 1)',
      '3. 财政局 94.99分(精确值 94994 ÷ 1000;超期扣分 无值;按时办结率 无值;办件量 8;department 财政局;业务量 8;2024年4月第 2 名,下降 1)',
      '4. 司法局 94.99分(超期扣分 无值;按时办结率 无值;办件量 8;department 司法局;业务量 8;2024年4月第 4 名,不变)',
      '红榜:教育局',
      '黑榜:司法局',
      '警示(连续末位):司法局',
      '不参加排名:',
      '- 地震局(乙类):没有任何计分项',
      '- 档案局(乙类) 99.00分:业务量无值(没有给出),不能判断是否达到最低 5',
      '- 气象局(乙类) 99.00分:业务量 4 低于最低 5',
      '上期有名次而本期不在列:林业局',
      '注意:',
      '- “乙类”组只有 1 个单位有名次,水务局 同在红榜与黑榜',
      '- “乙类”组只有 1 个单位有名次,全部在末 1 位之内',
      '- 水务局:数据待核',
    ]);
  });

  test('says the same in English', () => {
    expect(en.split('\n')).toHaveLength(zh.split('\n').length);
    expect(en).toContain(
      '1. 教育局 95.00 points (overdue cases -2; on-time rate 97.5%, exactly 975 ÷ 1000; cases 10',
    );
    expect(en).toContain(
      '- Ties: the tied share the first of their places, those after it are skipped (1224)',
    );
    expect(en).toContain('cited: Rules for windows (made up), article 8');
    expect(en).not.toMatch(/[第名位由]/u);
  });

  test('of a tie says with how many; without a basis it says that there is none', () => {
    expect(explainRanking(plain, { locale: 'en' }).split('\n')).toEqual([
      'Ranking: windows (windows 1)',
      'The scorecard as of 2024-05-01',
      'Period: 2024-05 (from 2024-05-01T00:00:00+08:00, before 2024-06-01T00:00:00+08:00)',
      'Policy:',
      '- Compared: rounded scores are compared, the lowest first',
      '- Ties: the tied share the mean of their places (1, 2.5, 2.5, 4)',
      '- Groups: all units are ranked together',
      '- what it rests on is not said',
      'all units: 2 units have a place',
      '1.5. 乙 1.00 points (tied with 1)',
      '1.5. 甲 1.00 points (tied with 1)',
    ]);
  });

  test('keeps to its lines whatever units are called', () => {
    const odd = madeScore({ unit: '甲\n1. 乙', score: '1', group: '组\n' });
    const lines = explainRanking(rank([odd], { ...policy, minimumVolume: null, tieBreakers: [] }), {
      locale: 'zh-CN',
    }).split('\n');
    expect(lines.filter((line) => line.startsWith('1. '))).toEqual(['1. 甲\\u000a1. 乙 1.00分']);
  });

  test('is in no other language, and of nothing else', () => {
    expect(() => explainRanking(plain, { locale: 'fr' as never })).toThrow(
      expect.objectContaining({ code: 'unknown-locale' }),
    );
    expect(() => explainRanking({} as never, { locale: 'en' })).toThrow(
      expect.objectContaining({ code: 'invalid-ranking' }),
    );
  });
});

/** The ranking as it would be read from a file in which somebody put another value at a place. */
function edited(original: Ranking, place: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(original)) as Record<string, unknown>;
  const keys = place.split('.');
  const holder = keys.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  holder[keys.at(-1)!] = value;
  return copy;
}

const findings = (value: unknown) => replayRanking(value).findings.map(({ code }) => code);

describe('a saved ranking', () => {
  test.each([ranking, april, plain])('replays while it was not edited', (each) => {
    const read: unknown = JSON.parse(JSON.stringify(each));
    expect(rankingSchema.safeParse(read).success).toBe(true);
    expect(replayRanking(read)).toEqual({ holds: true, findings: [] });
  });

  const [second, first] = [ranking.groups[1]!.units[1], ranking.groups[1]!.units[0]];
  const above = { numerator: '96', denominator: '1' };
  const scopeOf = (department: string) => ({ department });
  test.each<[string, string, unknown, string[]]>([
    ['a score', 'groups.1.units.3.exact', above, ['order-differs']],
    [
      'a score that keeps the order',
      'groups.1.units.1.exact',
      { numerator: '94995', denominator: '1000' },
      ['places-differ'],
    ],
    [
      'points that broke a tie',
      'groups.1.units.1.tieBreakers.0.exact',
      { numerator: '0', denominator: '1' },
      ['order-differs'],
    ],
    ['what broke a tie', 'groups.1.units.1.brokenBy', { index: 2, kind: 'volume' }, ['places-differ']],
    ['a place', 'groups.1.units.1.place', '1', ['places-differ']],
    ['a position', 'groups.1.units.1.lastPosition', 3, ['places-differ']],
    ['a tie', 'groups.1.units.1.tiedWith', 1, ['places-differ']],
    ['the order', 'groups.1.units', [second, first, ...ranking.groups[1]!.units.slice(2)], ['order-differs']],
    ['a place before', 'groups.1.units.1.previousPlace', '2', ['changes-differ']],
    ['a change', 'groups.1.units.0.change', { moved: 'up', by: '3' }, ['changes-differ']],
    ['the red list', 'groups.1.first', [scopeOf('民政局')], ['lists-differ']],
    ['the black list', 'groups.1.last', [], ['lists-differ']],
    ['the warnings', 'groups.1.warned', [], ['warnings-differ']],
    ['who was last before', 'previous.0.last', [], ['warnings-differ']],
    ['a group', 'groups.1.units.0.group', '乙类', ['groups-differ']],
    ['a unit that was left out', 'groups.0.units', [], ['lists-differ', 'flags-differ']],
    ['a unit that comes twice', 'notRanked.0.scope', scopeOf('教育局'), ['unit-twice']],
    [
      'a volume',
      'groups.1.units.3.volume.exact.numerator',
      '1',
      ['tie-breakers-differ', 'not-ranked-differs'],
    ],
    ['the reason why not', 'notRanked.2.reason.code', 'not-scored', ['not-ranked-differs']],
    ['the volume of one not ranked', 'notRanked.2.volume.exact.numerator', '6', ['not-ranked-differs']],
    ['the order of those not ranked', 'notRanked', [...ranking.notRanked].reverse(), ['not-ranked-differs']],
    ['the minimum', 'policy.minimumVolume', '9', ['not-ranked-differs']],
    ['the length of a list', 'policy.lists.last', 2, ['lists-differ']],
    ['the end that is the best', 'policy.best', 'lowest', ['order-differs']],
    ['a scope that a tie-breaker read', 'groups.1.units.0.tieBreakers.3.text', '甲', ['tie-breakers-differ']],
    ['a tie-breaker', 'policy.tieBreakers', [], ['tie-breakers-differ']],
    ['the kind of a tie-breaker', 'tieBreakers.0.kind', 'scope', ['tie-breakers-differ']],
    ['a flag', 'flags', [], ['flags-differ']],
    ['the version of the ranking before', 'previous.0.version', '0', ['flags-differ']],
  ])('in which %s was changed is told', (_, place, value, expected) => {
    expect(findings(edited(ranking, place, value))).toEqual(expected);
  });

  test('in which nothing separates units that may not be tied cannot be ranked again', () => {
    expect(findings(edited(plain, 'policy.ties', 'ordinal'))).toEqual(['places-differ']);
    expect(findings(edited(plain, 'policy.ties', 'dense'))).toEqual(['places-differ']);
    expect(findings(edited(plain, 'groups.0.units.0.decimal', '1.01'))).toEqual(['order-differs']);
  });

  test('names the group and the unit in its findings', () => {
    const [found] = replayRanking(edited(ranking, 'groups.1.units.1.tiedWith', 1)).findings;
    expect(found!.text).toEqual({
      zh: '“甲类”组:民政局 的名次与所载得分不符',
      en: 'group "甲类": the place of 民政局 does not follow from the scores',
    });
  });

  test.each<[string, unknown]>([
    ['format', 'zwfw-ranking/2'],
    ['groups.1.units.0.place', '0'],
    ['groups.1.units.0.exact.denominator', '0'],
    ['groups.1.units.0.tiedWith', -1],
    ['policy.on', 'printed'],
    ['flags.0.code', 'something'],
  ])('is none with another %s', (place, value) => {
    expect(() => requireRanking(edited(ranking, place, value))).toThrow(
      expect.objectContaining({
        code: 'invalid-ranking',
        issue: expect.objectContaining({
          path: place.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key)),
        }) as unknown,
      }),
    );
  });

  test('is returned as it is where it is one', () => {
    expect(requireRanking(ranking)).toBe(ranking);
    expect(rankPolicySchema.safeParse(ranking.policy).success).toBe(true);
  });
});
