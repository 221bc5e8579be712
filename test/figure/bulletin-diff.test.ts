import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeReasons } from '../../src/figure/bulletin/change-reasons.js';
import {
  type BulletinDiff,
  caseComposition,
  caseCount,
  defineRuleSet,
  diffBulletins,
  type Figure,
  type FigureChange,
  month,
  onlineShare,
  quarter,
  type SavedBulletin,
  saveBulletin,
  zhongwei,
} from '../../src/index.js';
import { bulletinOf, fromFile, late, matters, period, refusal, rows, title } from './bulletin-rows.js';

const systems = { unified: 21148, specialised: 111148, offline: 18647 };
const basis = { kind: 'assumed', reason: { zh: '改为一位小数', en: 'one place from now on' } } as const;
const onePlace = defineRuleSet({
  ...zhongwei,
  version: '2021.2',
  values: { ...zhongwei.values, 'online-share.rounding.places': [{ from: '2021-01-01', value: 1, basis }] },
});

const codes = ({ reasons }: FigureChange) => reasons.map(({ code }) => code);
const change = (diff: BulletinDiff, indicator: string) =>
  diff.changed.find((each) => each.indicator === indicator);
const save = (...figures: Figure[]) => saveBulletin({ title, figures });
const share = (counts: Partial<typeof systems> = {}, options: Parameters<typeof onlineShare>[1] = {}) =>
  onlineShare({ ...systems, ...counts }, { rules: zhongwei, period, ...options });

let published: SavedBulletin;
beforeAll(async () => {
  published = await bulletinOf(rows);
});

describe('a correction with one late record', () => {
  const asOf = '2021-08-01T00:00:00+08:00';
  let diff: BulletinDiff;
  beforeAll(async () => {
    diff = diffBulletins(published, await bulletinOf([...rows, late], { asOf }));
  });

  test('changes the figures that the record counts in, and leaves the others the same', () => {
    expect(diff.changed.map(({ indicator }) => indicator)).toContain('online-share');
    expect(change(diff, 'satisfaction-rate')).toBeUndefined();
    expect(diff.changed.length + diff.same).toBe(published.figures.length);
    expect([diff.added, diff.removed]).toEqual([[], []]);
  });

  test('states the later as-of instant once, and for each figure that changed', () => {
    expect(diff.context).toMatchObject([{ code: 'as-of', before: period.end, after: asOf }]);
    for (const each of diff.changed) expect(codes(each)).toContain('as-of');
  });

  test('says which counts differ, and by how many percentage points the printed share does', () => {
    const found = change(diff, 'online-share');
    expect(found).toMatchObject({
      kind: 'value',
      scope: {},
      rules: 'zhongwei',
      before: '66.67%',
      after: '50.00%',
      difference: { unit: 'percentage-point', decimal: '-16.67' },
    });
    expect(found?.reasons.filter(({ code }) => code === 'count')).toMatchObject([
      { step: 'universe', before: 3, after: 4 },
      { step: 'denominator', before: 3, after: 4 },
    ]);
  });

  test('reads as a sentence in both languages', () => {
    expect(change(diff, 'online-share')?.sentence).toEqual({
      zh: `一网通办率(online-share,zhongwei):由 66.67% 变为 50.00%(-16.67个百分点)。变化之处:总体由 3 变为 4;分母由 3 变为 4;截至时点由 ${period.end} 变为 ${asOf}。`,
      en: `online share (online-share, zhongwei): from 66.67% to 50.00% (-16.67 percentage points). What differs: the universe from 3 to 4; the denominator from 3 to 4; the as-of instant from ${period.end} to ${asOf}.`,
    });
  });

  test('lists the parts of a composition that are printed otherwise', () => {
    const found = change(diff, 'case-composition');
    expect(found?.difference).toBeNull();
    expect(found?.parts.map(({ value, before, after }) => [value, before, after])).toEqual([
      ['unified', '66.67%', '50.00%'],
      ['offline', '33.33%', '50.00%'],
    ]);
    expect(found?.parts[1]?.difference?.text.en).toBe('+16.67 percentage points');
    expect(found?.sentence.en).toContain('"offline window" from 1 to 2');
  });

  test('without a record that counts is no change at all', async () => {
    const again = diffBulletins(published, await bulletinOf(rows, { asOf }));
    expect(again).toMatchObject({ same: published.figures.length, changed: [] });
    expect(again.context.map(({ code }) => code)).toEqual(['as-of']);
  });
});

describe('last month against this month', () => {
  const inMonth = (number: number) => ({ rules: zhongwei, period: month(2021, number) });

  test('states the period once; figures that only moved with it are the same', async () => {
    const [may, june] = [await bulletinOf([], inMonth(5)), await bulletinOf([], inMonth(6))];
    const diff = diffBulletins(may, june);
    expect(diff.context.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['period', month(2021, 5), month(2021, 6)],
      ['as-of', month(2021, 5).end, month(2021, 6).end],
    ]);
    expect(diff.context[0]?.text).toEqual({
      zh: '统计周期由 2021年5月 变为 2021年6月',
      en: 'the period from 2021-05 to 2021-06',
    });
    expect(diff).toMatchObject({ same: may.figures.length, changed: [], added: [], removed: [] });
  });

  test('names the counts of a figure that changed, and neither period nor as-of instant again', async () => {
    const diff = diffBulletins(await bulletinOf([], inMonth(5)), await bulletinOf([late], inMonth(6)));
    const found = change(diff, 'case-count');
    expect(found).toMatchObject({ before: '0', after: '1', difference: { unit: 'count', decimal: '1' } });
    expect(codes(found!)).toEqual(['count', 'count']);
    expect(found?.sentence.zh).toBe(
      '办件量(case-count,zhongwei):由 0 变为 1(+1)。变化之处:总体由 0 变为 1;分母由 0 变为 1。',
    );
  });

  test('tells "no value" from a value', async () => {
    const diff = diffBulletins(await bulletinOf([], inMonth(5)), await bulletinOf([late], inMonth(6)));
    const found = change(diff, 'online-share');
    expect(found).toMatchObject({ kind: 'value', before: null, after: '0.00%', difference: null });
    expect(found?.reasons.find(({ code }) => code === 'state')).toMatchObject({
      before: 'zero-denominator',
      after: 'value',
    });
    expect(found?.sentence.zh).toContain('由 无值(分母为零');
    expect(found?.sentence.en).toContain('from no value (the denominator is zero');
  });

  test('takes a period that was not over as the same flag, whatever the instant', async () => {
    const early = (day: number) =>
      bulletinOf(rows.slice(0, 1), { asOf: `2021-05-${day}T00:00:00+08:00`, rules: zhongwei });
    const diff = diffBulletins(await early(10), await early(20));
    expect(diff).toMatchObject({ changed: [] });
    const over = diffBulletins(await early(10), await bulletinOf(rows.slice(0, 1)));
    expect(over.same).toBe(0);
    expect(over.changed.every((each) => each.kind === 'terms-only' && codes(each).includes('flags'))).toBe(
      true,
    );
    expect(over.changed[0]?.sentence.en).toContain('on other terms');
    expect(over.changed[0]?.sentence.en).toContain(
      'the flags from "the period was not over at the as-of instant 2021-05-10T00:00:00+08:00" to none',
    );
  });
});

describe('a change of a rule', () => {
  test('names the parameter with its values before and after, and the basis of the new one', () => {
    const diff = diffBulletins(save(share()), save(share({}, { rules: onePlace })));
    const [found] = diff.changed;
    expect(found).toMatchObject({ before: '14.01%', after: '14.0%', difference: { decimal: '-0.01' } });
    expect(codes(found!)).toEqual(['parameter', 'rules']);
    expect(found?.reasons[0]).toMatchObject({
      parameter: 'places',
      before: { key: 'rounding.places', value: 2 },
      after: { key: 'online-share.rounding.places', value: 1, basis },
    });
    expect(found?.reasons[0]?.text).toEqual({
      zh: '参数 online-share.rounding.places 由 2 变为 1(zhongwei 自 2021-01-01;假定:改为一位小数)',
      en: 'the parameter online-share.rounding.places from 2 to 1 (zhongwei from 2021-01-01; assumed: one place from now on)',
    });
    expect(diff.context).toMatchObject([
      { code: 'rules', id: 'zhongwei', before: '2021.1', after: '2021.2' },
    ]);
  });

  test('that a figure did not read leaves it the same', () => {
    const options = { period, rules: zhongwei };
    const before = save(caseCount({ cases: 7 }, options));
    const after = save(caseCount({ cases: 7 }, { ...options, rules: onePlace }));
    expect(diffBulletins(before, after)).toMatchObject({
      same: 1,
      changed: [],
      context: [{ code: 'rules' }],
    });
  });

  test('of its basis alone is told, though the value is as before', () => {
    const cited = zhongwei.values['online-share.numerator']!.map((each) => ({ ...each, basis }));
    const rules = defineRuleSet({
      ...zhongwei,
      values: { ...zhongwei.values, 'online-share.numerator': cited },
    });
    const [found] = diffBulletins(save(share()), save(share({}, { rules }))).changed;
    expect(found).toMatchObject({ kind: 'terms-only', difference: { decimal: '0.00' } });
    expect(found?.reasons).toMatchObject([{ code: 'parameter', parameter: 'numerator', after: { basis } }]);
    expect(found?.reasons[0]?.text.en).toContain(
      'is still {"system":["unified"]}, and rests on another basis',
    );
  });

  test('is told whatever the parameter is called, and where only one figure read it', () => {
    const setting = { ...share().parameters.places, key: 'online-share.weight', value: '0.3' };
    const weighted = { ...share(), parameters: { ...share().parameters, weight: setting } };
    expect(changeReasons(share(), weighted, true)).toMatchObject([
      { code: 'parameter', parameter: 'weight', before: null, after: setting },
    ]);
    expect(changeReasons(weighted, share(), true).map(({ text }) => text)).toEqual([
      {
        zh: '参数 online-share.weight 由 "0.3" 变为 无',
        en: 'the parameter online-share.weight from "0.3" to none',
      },
    ]);
  });
});

describe('what changed in a figure', () => {
  test('are its counts only, where it is printed as before', () => {
    const [found] = diffBulletins(save(share()), save(share({ offline: 18648 }))).changed;
    expect(found).toMatchObject({ kind: 'counts-only', before: '14.01%', after: '14.01%' });
    expect(found?.difference).toEqual({
      unit: 'percentage-point',
      decimal: '0.00',
      text: { zh: '0.00个百分点', en: '0.00 percentage points' },
    });
    expect(found?.sentence.zh).toMatch(
      /印出的仍为 14\.01%,而计数已变。变化之处:所给计数“offline”由 18647 变为 18648;/u,
    );
    expect(found?.reasons[0]).toMatchObject({ code: 'count', step: 'given: offline', before: 18647 });
  });

  test('are its counts only, too, where just the counts that it was given moved', () => {
    const moved = share({ specialised: 111147, offline: 18648 });
    const [found] = diffBulletins(save(share()), save(moved)).changed;
    expect(found?.kind).toBe('counts-only');
    expect(found?.reasons.map((each) => 'step' in each && each.step)).toEqual([
      'given: specialised',
      'given: offline',
    ]);
  });

  test('is the catalogue, where other matters of the same number were counted with', async () => {
    const other = matters.map((each) => (each.id === 'M-3' ? { ...each, id: 'M-4' } : each));
    const diff = diffBulletins(published, await bulletinOf(rows, { matters: other }));
    expect(diff.changed.length).toBeGreaterThan(0);
    for (const each of diff.changed) {
      expect([each.kind, codes(each)]).toEqual(['terms-only', ['catalogue']]);
    }
    expect(change(diff, 'matter-coverage')).toBeDefined();
    expect(change(diff, 'case-count')).toBeUndefined();
  });

  test('is what an exclusion took, by its name', async () => {
    const fewer = matters.filter(({ id }) => id !== 'M-2');
    const found = change(
      diffBulletins(published, await bulletinOf(rows, { matters: fewer })),
      'matters-handled',
    );
    expect(found?.reasons.find(({ code }) => code === 'count')).toMatchObject({
      step: 'excluded: matter-not-in-catalogue',
      before: 0,
      after: 1,
      text: {
        zh: '剔除“事项不在目录内,或受理时不在册”由 0 变为 1',
        en: 'the excluded "matter not in the catalogue, or not in force at acceptance" from 0 to 1',
      },
    });
  });

  test('is the library, where only the figure was made by another version', () => {
    const older = { ...share(), library: '0.0.1' };
    const [found] = diffBulletins(save(older), save(share())).changed;
    expect([found?.kind, codes(found!)]).toEqual(['terms-only', ['library']]);
  });

  test('is its definition or calendar, where these differ', () => {
    const { indicator } = share();
    const renamed = { ...share(), indicator: { ...indicator, name: { zh: '网办率', en: 'web share' } } };
    const [found] = diffBulletins(save(share()), save(renamed)).changed;
    expect([found?.kind, codes(found!)]).toEqual(['terms-only', ['definition']]);
    const dated = { ...share(), calendar: 'b'.repeat(64) };
    const diff = diffBulletins(save({ ...share(), calendar: 'a'.repeat(64) }), save(dated));
    expect([diff.same, diff.context.map(({ code }) => code)]).toEqual([1, ['calendar']]);
    expect(codes(diffBulletins(save(share()), save(dated)).changed[0]!)).toEqual(['calendar']);
  });

  test('is its period, where it had none before', () => {
    const latest = onlineShare(systems, { rules: zhongwei });
    const [found] = diffBulletins(save(latest), save(share())).changed;
    expect([found?.kind, codes(found!)]).toEqual(['terms-only', ['period']]);
  });

  test('is told to be none of these, where a figure was printed otherwise for no reason', () => {
    const [found] = diffBulletins(save(share()), save({ ...share(), text: '14.02%' } as Figure)).changed;
    expect(found).toMatchObject({ kind: 'value', reasons: [] });
    expect(found?.sentence.en).toContain('from 14.01% to 14.02%');
    expect(found?.sentence.en).toContain('replay both bulletins');
  });

  test('has no difference where the unit is another, or the digits are none', () => {
    const minutes = { ...share(), unit: 'minutes' } as Figure;
    expect(diffBulletins(save(share()), save(minutes)).changed[0]?.difference).toBeNull();
    const longer = { ...minutes, text: '14.01分钟', decimal: '14.01' } as Figure;
    const timed = diffBulletins(save({ ...longer, text: '13分钟', decimal: '13' } as Figure), save(longer));
    expect(timed.changed[0]?.sentence.en).toContain('from 13 minutes to 14.01 minutes (+1.01 minutes)');
    const strange = { ...share(), decimal: 'fourteen' } as Figure;
    expect(diffBulletins(save(share()), save(strange)).changed[0]?.difference).toBeNull();
  });

  test('figures that only one bulletin has are listed, with what they say', () => {
    const department = { scope: { department: '教育局' } };
    const diff = diffBulletins(save(share()), save(share({}, department)));
    expect(diff).toMatchObject({ same: 0, changed: [] });
    expect(diff.added).toMatchObject([{ indicator: 'online-share', ...department, text: '14.01%' }]);
    expect(diff.removed).toMatchObject([{ indicator: 'online-share', scope: {}, text: '14.01%' }]);
    expect(diff.added[0]?.sentence).toEqual({
      zh: '新增:一网通办率(online-share,department = 教育局,zhongwei):14.01%。',
      en: 'added: online share (online-share, department = 教育局, zhongwei): 14.01%.',
    });
    expect(diff.removed[0]?.sentence.zh).toMatch(/^不再列入:/u);
  });

  test('by other rules is another figure', () => {
    const national = onlineShare(systems, { period: quarter(2021, 2) });
    const diff = diffBulletins(save(share()), save(national));
    expect([diff.same, diff.changed.length, diff.added.length, diff.removed.length]).toEqual([0, 0, 1, 1]);
    expect(diff.context.map(({ code, before }) => [code, before])).toEqual([
      ['rules', null],
      ['rules', '2021.1'],
    ]);
  });
});

describe('the comparison of any two bulletins', () => {
  const counts = fc.record({
    unified: fc.nat(40),
    specialised: fc.nat(40),
    offline: fc.nat(40),
  });
  const departments = ['教育局', '民政局', '交通局', '水务局'];
  const bulletins = fc
    .tuple(fc.subarray(departments, { minLength: 1 }), fc.array(counts, { minLength: 4, maxLength: 4 }))
    .map(([chosen, list]) =>
      saveBulletin({
        title,
        figures: chosen.flatMap((department, index) => [
          share(list[index], { scope: { department } }),
          caseComposition(list[index]!, { rules: zhongwei, period, scope: { department } }),
        ]),
      }),
    );
  const keys = (list: readonly { indicator: string; scope: object; rules: string }[]) =>
    list.map(({ indicator, scope, rules }) => JSON.stringify([indicator, scope, rules]));

  test('loses no figure, is turned around with them, and finds none in a bulletin and itself', () => {
    fc.assert(
      fc.property(bulletins, bulletins, (before, after) => {
        const [there, back] = [diffBulletins(before, fromFile(after)), diffBulletins(after, before)];
        expect(there.same + there.changed.length + there.removed.length).toBe(before.figures.length);
        expect(there.same + there.changed.length + there.added.length).toBe(after.figures.length);
        expect(keys(back.changed)).toEqual(keys(there.changed));
        expect([keys(back.added), keys(back.removed)]).toEqual([keys(there.removed), keys(there.added)]);
        expect(diffBulletins(after, after)).toEqual({
          context: [],
          same: after.figures.length,
          changed: [],
          added: [],
          removed: [],
        });
      }),
      { numRuns: 40 },
    );
  });

  test('is that of the counts, and of the printed digits', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const [before, after] = [share(first), share(second)];
        const [found] = diffBulletins(save(before), save(after)).changed;
        const isSame = JSON.stringify(first) === JSON.stringify(second);
        expect(found === undefined).toBe(isSame);
        if (found === undefined) return;
        expect(found.kind).toBe(before.text === after.text ? 'counts-only' : 'value');
        const decimals = [before.decimal, after.decimal];
        const expected = decimals.includes(null)
          ? undefined
          : new Decimal(after.decimal!)
              .minus(before.decimal!)
              .toFixed(2)
              .replace(/^-(?=[0.]+$)/u, '');
        expect(found.difference?.decimal).toBe(expected);
      }),
    );
  });

  test('is refused where one was edited', () => {
    const edited = fromFile(save(share())) as unknown as { title: { zh: string } };
    edited.title.zh = '另一标题';
    expect(() => diffBulletins(save(share()), edited as unknown as SavedBulletin)).toThrow(
      refusal('invalid-bulletin', ['seal']),
    );
  });

  test('is frozen', () => {
    const diff = diffBulletins(save(share()), save(share({ offline: 0 })));
    expect(Object.isFrozen(diff.changed[0]?.reasons)).toBe(true);
  });
});
