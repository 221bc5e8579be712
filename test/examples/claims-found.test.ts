import { describe, expect, test } from 'vitest';
import { documents } from '../../examples/documents.js';
import { type CheckReport, checkClaims, type Finding, type RoundingMode } from '../../src/index.js';

const reports = new Map(documents.map(({ city, claims }) => [city, checkClaims(claims)]));
const of = (city: string): CheckReport => reports.get(city)!;

/** The findings of a code, in the order of the report. */
function found<Code extends Finding['code']>(city: string, code: Code) {
  return of(city).findings.filter(
    (finding): finding is Finding & { readonly code: Code } => finding.code === code,
  );
}

/** The names of the quantities that a finding is about. */
const about = ({ claims }: Finding) => [...new Set(claims.map(({ quantity }) => quantity))].sort();
const inferred = (city: string, quantity: string) =>
  of(city).findings.find((finding) => finding.code === 'inferred' && finding.quantity === quantity);
/** By which roundings alone a number is possible, at each place where it stands. */
const roundingsOf = (city: string, quantity: string) =>
  of(city).findings.flatMap((finding) =>
    finding.code === 'some-roundings-only' && finding.claims[0]?.quantity === quantity ? [finding] : [],
  );
const powersOf = (city: string, quantity: string) =>
  of(city).findings.flatMap((finding) =>
    'passing' in finding && finding.claims[0]?.quantity === quantity ? [finding] : [],
  );

const up: readonly RoundingMode[] = ['ceil', 'expand'];
const down: readonly RoundingMode[] = ['floor', 'trunc'];
const nearest: readonly RoundingMode[] = ['halfCeil', 'halfFloor', 'halfExpand', 'halfTrunc', 'halfEven'];

test.each([
  ['中卫市', 'witnessed', 0, 1],
  ['乌海市', 'refuted', 3, 1],
  ['拉萨市', 'refuted', 1, 0],
  ['驻马店市', 'witnessed', 0, 0],
  ['平顶山市', 'witnessed', 0, 3],
])('%s is %s, with %i contradictions and %i questions', (city, verdict, contradictions, questions) => {
  const times = (severity: string) =>
    of(city).findings.filter((finding) => finding.severity === severity).length;
  expect(of(city).verdict).toBe(verdict);
  expect([times('contradiction'), times('question')]).toEqual([contradictions, questions]);
  expect(found(city, 'limit-reached')).toEqual([]);
});

describe('Zhongwei', () => {
  const city = '中卫市';

  test('290 matters at 20.38 % leave one catalogue, and none if that was cut off', () => {
    expect(inferred(city, '目录事项数')).toMatchObject({ values: ['1423'] });
    const coverage = roundingsOf(city, '事项覆盖度');
    expect(coverage.map(({ claims }) => claims[0]?.at)).toEqual(['一', '二(三)']);
    for (const { modes } of coverage) expect(modes).toEqual([...up, ...nearest]);
    for (const mode of down) {
      const claims = documents.find((document) => document.city === city)!.claims;
      const { verdict, findings } = checkClaims(claims, { modes: [mode] });
      expect(verdict).toBe('refuted');
      expect(findings.flatMap((finding) => (finding.code === 'refuted' ? about(finding) : []))).toContain(
        '事项覆盖度',
      );
    }
  });

  test('8203 ratings at 63.60 % leave four numbers of services, and so of those that nobody is named for', () => {
    const four = (first: number) => [0, 1, 2, 3].map((more) => String(first + more));
    expect(inferred(city, '应评价服务数')).toMatchObject({ values: four(12896) });
    expect(inferred(city, '未评价数')).toMatchObject({ values: four(4693) });
    expect(inferred(city, '未评价数(未列名的部门)')).toMatchObject({ values: four(1740) });
  });

  test('whether 9.36 % are points or percent is not stated, and both are possible', () => {
    const changes = found(city, 'change-not-stated');
    expect(changes.map(({ claims }) => claims[0]?.printed)).toEqual(['9.36%']);
    expect(changes[0]!.before.points).not.toBeNull();
    expect(changes[0]!.before.percent).not.toBeNull();
  });

  test('all of its shares are rounded to the nearest', () => {
    expect(found(city, 'document-rounding')).toMatchObject([{ modes: nearest, explained: 8, leftOver: [] }]);
  });
});

describe('Wuhai', () => {
  const city = '乌海市';
  const levels = ['非常满意数(区级)', '满意数(区级)', '基本满意数(区级)'];

  test('36 ratings of the districts are missing, in the sum of the levels, in that of the places and in a rate', () => {
    const contradictions = found(city, 'refuted');
    expect(contradictions.map(about)).toEqual(
      [
        ['评价量(区级)', ...levels, '不满意数(区级)'],
        ['非常满意数', '非常满意数(市本级)', '非常满意数(区级)', '非常满意数(镇村级)'],
        ['评价量(区级)', ...levels, '满意率(区级)'],
      ].map((names) => names.sort()),
    );
    for (const { isIrreducible } of contradictions) expect(isIrreducible).toBe(true);
  });

  test('one changed number would settle them, but then a rate would not come out', () => {
    expect(found(city, 'refuted')[0]!.repairs[0]).toMatchObject({
      kind: 'number',
      claim: { quantity: '非常满意数(区级)' },
      printed: '156805条',
      settles: 3,
      unsettles: 1,
    });
  });

  test('no common rounding gives 99.71 % and 99.88 %', () => {
    expect(roundingsOf(city, '非常满意率')).toMatchObject([{ modes: up }]);
    expect(roundingsOf(city, '非常满意率(市本级)')).toMatchObject([{ modes: [...down, ...nearest] }]);
    expect(found(city, 'no-common-rounding').map(about)).toContainEqual(
      ['咨询件占比', '非常满意率', '非常满意率(市本级)', '非常满意率(区级)', '非常满意率(镇村级)'].sort(),
    );
  });

  test('99.99 % was cut off, or a false 100 % was avoided', () => {
    expect(roundingsOf(city, '满意率')).toMatchObject([{ modes: down, guardedModes: [...up, ...nearest] }]);
  });

  test('66.39 % was cut off, or the difference to 100 % given to the largest share', () => {
    expect(roundingsOf(city, '评价量占比(区级)')).toMatchObject([{ modes: down }]);
    const [closed, ...rest] = found(city, 'closed-shares');
    expect(rest).toEqual([]);
    expect(about(closed!)).toEqual(['评价量占比(市本级)', '评价量占比(区级)', '评价量占比(镇村级)'].sort());
    expect(new Set(closed!.ways.map(({ method }) => method))).toEqual(new Set(['largest-share']));
  });

  test('three rates are left over by every rounding', () => {
    expect(found(city, 'document-rounding')).toMatchObject([
      {
        modes: nearest,
        explained: 14,
        considered: 17,
        leftOver: [{ quantity: '非常满意率' }, { quantity: '满意率' }, { quantity: '评价量占比(区级)' }],
      },
    ]);
  });

  test('58.5 % of 2679 matters are fewer than those of the city and of one district: asked, not accused', () => {
    const [question, ...rest] = found(city, 'refuted-if-assumed');
    expect(rest).toEqual([]);
    expect(about(question!)).toEqual(
      ['事项数', '免证办比例', '免证办事项数(市本级)', '免证办事项数(海南区)'].sort(),
    );
    expect(question!.severity).toBe('question');
  });

  test('what percentages of unknown parts say is little: they could not have failed', () => {
    expect(found(city, 'cannot-fail').flatMap(about)).toEqual([
      '情形化比例',
      '即办件占比',
      '电子证照关联比例',
      '免证办比例',
    ]);
    expect(inferred(city, '地区人口')).toMatchObject({
      interval: { lowest: { value: '554755' }, highest: { value: '557249' } },
    });
  });
});

describe('Lhasa', () => {
  const city = '拉萨市';

  test('no rounding gives 87.98 % of 6065 and 6181', () => {
    const [contradiction] = found(city, 'refuted');
    expect(about(contradiction!)).toEqual(['发布事项数', '情形化梳理事项数', '情形化比例'].sort());
    expect(contradiction!.repairs).toContainEqual(
      expect.objectContaining({ kind: 'number', printed: '98.12%' }),
    );
  });

  test('the damaged count of the application can only be 28676', () => {
    const unknown = inferred(city, '评价量(政务APP)');
    expect(unknown).toMatchObject({ values: ['28676'], isProved: true, severity: 'notice' });
    expect(about(unknown!)).toContain('累计评价量');
  });
});

describe('Zhumadian', () => {
  const city = '驻马店市';

  test('the one overdue case is that of the bureau, and four systems are neither of province nor of ministry', () => {
    expect(inferred(city, '超期件数(其他单位)')).toMatchObject({ values: ['0'], isProved: true });
    expect(inferred(city, '其他办公系统数')).toMatchObject({ values: ['4'], isProved: true });
  });

  test('the kinds of assistance add up, and no other number would', () => {
    expect(powersOf(city, '帮办代办次数')).toMatchObject([{ passing: '1', printable: '900', isExact: true }]);
  });
});

describe('Pingdingshan', () => {
  const city = '平顶山市';

  test('text and table may disagree: asked, not accused', () => {
    const questions = found(city, 'not-stated-whether-same');
    expect(questions.map(({ claims }) => claims.map(({ printed }) => printed).sort())).toEqual([
      ['97.2%', '98.9%'],
      ['84.0%', '88%'],
      ['51.8%', '57.9%'],
    ]);
    for (const { claims } of questions)
      expect(claims.map(({ at }) => at?.slice(0, 2)).sort()).toEqual(['二(', '附表']);
  });

  test('254 matters that can be done online are no public services, and five kinds have five to ten windows', () => {
    expect(inferred(city, '网上可办其他事项数')).toMatchObject({ values: ['254'] });
    expect(inferred(city, '周末保留的窗口数')).toMatchObject({
      values: ['5', '6', '7', '8', '9', '10'],
      isProved: false,
      isAssumed: true,
    });
  });
});
