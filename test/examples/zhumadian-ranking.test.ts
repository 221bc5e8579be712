import { describe, expect, test } from 'vitest';
import { type MadeWindow, madeWindows } from '../../examples/zhumadian/made-windows.js';
import { numbers } from '../../examples/zhumadian/numbers.js';
import {
  assistedServices,
  rankingLines,
  windowRankings,
  windowScores,
} from '../../examples/zhumadian/ranking.js';
import { windowScorecard } from '../../examples/zhumadian/scorecard.js';
import { month, rank, replayRanking, replayScore, scorecardSchema } from '../../src/index.js';

const windows = madeWindows('may');
const printed = (name: string) => Number.parseInt(numbers.find((each) => each.name === name)!.printed, 10);
const servicesOf = ({ services }: MadeWindow) =>
  Object.values(services).reduce((sum, count: number) => sum + count, 0);
const sum = (count: (window: MadeWindow) => number) =>
  windows.reduce((total, each) => total + count(each), 0);

describe('the made data of the window units', () => {
  test('add up to the cases, the overdue ones and the services of the bulletin', () => {
    expect(windows.length).toBe(printed('开展帮办代办的窗口单位数'));
    expect(sum(({ cases }) => cases)).toBe(printed('办件量'));
    expect(sum(({ overdue }) => overdue)).toBe(printed('超期件数'));
    expect(sum(({ services }) => services.doorToDoor)).toBe(printed('上门服务次数'));
    expect(sum(({ services }) => services.extendedHours)).toBe(printed('延时服务次数'));
    expect(sum(({ services }) => services.guidance)).toBe(printed('咨询辅导次数'));
    expect(sum(({ services }) => services.weekend)).toBe(printed('双休日服务次数'));
    expect(sum(servicesOf)).toBe(391);
    expect(assistedServices(windows, month(2021, 5))).toMatchObject({ counts: { denominator: 391 } });
  });

  test('have the overdue case where the bulletin has it, and in every unit a service', () => {
    const agriculture = windows.find(({ name }) => name === '市农业农村局');
    expect([agriculture?.cases, agriculture?.overdue]).toEqual([5, 1]);
    expect(Math.min(...windows.map(servicesOf))).toBeGreaterThan(0);
    expect(new Set(windows.map(({ name }) => name)).size).toBe(28);
    for (const name of ['市司法局', '市市场监督管理局', '市不动产登记服务中心'])
      expect(windows.map((each) => each.name)).toContain(name);
  });

  test('are the same every time, and other ones in April', () => {
    expect(madeWindows('may')).toEqual(windows);
    expect(madeWindows('april').map(servicesOf)).not.toEqual(windows.map(servicesOf));
  });
});

test('every value of the scorecard is assumed, and says that the document is not published', () => {
  const { parts, rounding, volume = [] } = scorecardSchema.parse(JSON.parse(JSON.stringify(windowScorecard)));
  const bases = [...Object.values(parts).flat(), ...rounding, ...volume].map(({ basis }) => basis);
  expect(bases.length).toBe(8);
  for (const basis of bases)
    expect(basis).toMatchObject({ kind: 'assumed', reason: { zh: expect.stringContaining('未公布') } });
});

/** Hundredths of points: 100 − 2 a complaint − 5 an overdue case − 1 a half day of absence, and 0.1 a service up to 5. */
function expectedScore(window: MadeWindow): number {
  const { complaints, overdue, halfDaysAbsent } = window;
  const lost = Math.min(200 * complaints, 1000) + Math.min(500 * overdue, 2000);
  return 10_000 - lost - Math.min(100 * halfDaysAbsent, 1000) + Math.min(10 * servicesOf(window), 500);
}

describe('the ranking of May', () => {
  const { may, scores } = windowRankings();
  const [group] = may.groups;
  const units = group!.units;

  test('every score is 100 with its deductions and its bonus', () => {
    const texts = Object.fromEntries(scores.map(({ scope, text }) => [scope.department, text]));
    const expected = windows.map((each) => {
      const digits = String(expectedScore(each));
      return [each.name, `${digits.slice(0, -2)}.${digits.slice(-2)}分`];
    });
    expect(texts).toEqual(Object.fromEntries(expected));
  });

  test('a place is one more than there are better scores, of those who handled anything', () => {
    const working = windows.filter(({ cases }) => cases > 0);
    for (const { scope, place } of units) {
      const own = working.find(({ name }) => name === scope.department)!;
      const better = working.filter((other) => expectedScore(other) > expectedScore(own)).length;
      expect([scope.department, place]).toEqual([scope.department, String(better + 1)]);
    }
    expect(units.length).toBe(working.length);
    const idle = windows.filter(({ cases }) => cases === 0).map(({ name }) => name);
    expect(may.notRanked.map(({ scope, reason }) => [scope.department, reason.code])).toEqual(
      idle.map((name) => [name, 'below-minimum-volume']),
    );
    expect(idle.length).toBeGreaterThan(0);
  });

  test('the one overdue case of five costs 5 points', () => {
    const agriculture = scores.find(({ scope }) => scope.department === '市农业农村局')!;
    const overdue = agriculture.parts.find(({ part }) => part === 'overdue');
    expect(overdue?.points).toMatchObject({ numerator: '-5', denominator: '1' });
    expect(agriculture.volume?.text).toBe('5');
    expect(group?.last).toContainEqual({ department: '市农业农村局' });
  });

  test('the change of place is against April, and who was last in both is warned', () => {
    const april = rank(windowScores(madeWindows('april'), month(2021, 4)), may.policy);
    const before = new Map(april.groups[0]!.units.map(({ scope, place }) => [scope.department, place]));
    expect(april.groups[0]?.warned).toBeNull();
    for (const { scope, place, previousPlace, change } of units) {
      const previous = before.get(scope.department);
      expect(previousPlace).toBe(previous ?? null);
      const by = previous === undefined ? null : Number(previous) - Number(place);
      const moved = by === null ? 'new' : by > 0 ? 'up' : by < 0 ? 'down' : 'same';
      expect(change).toEqual({ moved, by: by === null ? null : String(Math.abs(by)) });
    }
    expect(units.map(({ change }) => change?.moved)).toContain('new');
    const lastOf = (of: typeof units) => of.at(-1)?.scope;
    expect(lastOf(april.groups[0]!.units)).toEqual(lastOf(units));
    expect(group?.warned).toEqual([lastOf(units)]);
    expect(group?.first?.length).toBe(5);
    expect(group?.last?.length).toBe(5);
  });

  test('replays, read back from JSON, and so does every score', () => {
    expect(replayRanking(JSON.parse(JSON.stringify(may)))).toEqual({ holds: true, findings: [] });
    for (const one of scores) expect(replayScore(JSON.parse(JSON.stringify(one))).holds).toBe(true);
  });

  test('says in print that its data are made and its values assumed', () => {
    const text = rankingLines().join('\n');
    expect(text).toContain('编造');
    expect(text).toContain('分值均为假定');
    expect(text).toContain('391 次 = 86 + 34 + 117 + 154');
    expect(text).toContain('重放:排名成立,28 个得分都成立');
    for (const { scope } of units) expect(text).toContain(scope.department);
  });
});
