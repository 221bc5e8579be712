import { describe, expect, test } from 'vitest';
import type { BulletinBuilder } from '../../../src/check/index.js';
import { checked, coded, only, printedOf } from '../asked.js';

const lhasa = (b: BulletinBuilder) => {
  const all = b.count('发布事项数', '6181项', { at: '一(一)' });
  const part = b.count('情形化梳理事项数', '6065项', { at: '一(一)' });
  b.share('情形化比例', '87.98%', { part, of: all, at: '一(一)' });
};
const coverage = (b: BulletinBuilder) => {
  b.share('覆盖度', '20.38%', { part: b.count('办理事项数', '290项'), of: b.count('目录事项数', null) });
};
const wuhai = (b: BulletinBuilder) => {
  const all = b.count('评价量', '236816条');
  const parts = [b.count('市', '65138条'), b.count('区', '157239条'), b.count('镇', '14439条')];
  b.sum(all, parts);
  const printed = ['27.51%', '66.39%', '6.10%'];
  b.partition(parts.map((part, place) => b.share(`${part}占比`, printed[place]!, { part, of: all })));
};

describe('each finding says what was found in one sentence of each language', () => {
  test('refuted', () => {
    const finding = only(checked(lhasa), 'refuted');
    expect(finding).toMatchObject({
      severity: 'contradiction',
      isIrreducible: true,
      relations: [{ index: 0, kind: 'share', at: '一(一)' }],
      arithmetic: '6065项 ÷ 6181项 = 98.1232…% ↔ 87.98%',
    });
    expect(finding.claims[2]).toEqual({ index: 2, quantity: '情形化比例', printed: '87.98%', at: '一(一)' });
    expect(finding.text.zh).toBe(
      '“发布事项数”6181项(一(一))、“情形化梳理事项数”6065项(一(一))、“情形化比例”87.98%(一(一))在任何修约方式下都不能同时成立(6065项 ÷ 6181项 = 98.1232…% ↔ 87.98%):其中至少一处有误,请核对原始数据。可能的改动(先列可消除矛盾多、改动小的):“发布事项数”6181项(一(一))可改为 6894项;“情形化梳理事项数”6065项(一(一))可改为 5438项;“情形化比例”87.98%(一(一))可改为 98.12%。',
    );
    expect(finding.text.en).toBe(
      '“发布事项数” 6181项 (一(一)), “情形化梳理事项数” 6065项 (一(一)), “情形化比例” 87.98% (一(一)) cannot hold together under any rounding (6065项 ÷ 6181项 = 98.1232…% ↔ 87.98%): one of them at least is wrong; check the original data. Possible changes, those first that settle most and change least: “发布事项数” 6181项 (一(一)) could be 6894项; “情形化梳理事项数” 6065项 (一(一)) could be 5438项; “情形化比例” 87.98% (一(一)) could be 98.12%.',
    );
  });

  test('refuted, under the roundings that are allowed, and of what is not rounded under none', () => {
    const under = (text: string) => /([^”]*)不能同时成立/u.exec(text)![1]!.split(/[%件]/u).at(-1);
    expect(under(only(checked(lhasa, { modes: ['halfExpand'] }), 'refuted').text.zh)).toContain(
      '在允许的修约方式(四舍五入(halfExpand))下',
    );
    expect(only(checked(lhasa, { modes: ['trunc', 'floor'] }), 'refuted').text.en).toContain(
      'cannot hold together under the rounding allowed (cutting off) (',
    );
    const exact = checked((b) => b.partOf(b.count('甲', '5件'), b.count('乙', '4件')));
    expect(only(exact, 'refuted').text.zh).toContain('“甲”5件、“乙”4件不能同时成立(5件 ≤ 4件):');
    expect(only(exact, 'refuted').text.en).toContain('cannot hold together (5件 ≤ 4件):');
  });

  test('two-values', () => {
    const report = checked((b) => {
      b.count('办件量', '120件', { at: '一' });
      b.count('办件量', '210件', { at: '二' });
    });
    const finding = only(report, 'two-values');
    expect(finding).toMatchObject({
      severity: 'contradiction',
      isIrreducible: true,
      relations: [],
      arithmetic: '120件 ≠ 210件',
    });
    expect(finding.text).toEqual({
      zh: '同一量有互不相容的值:“办件量”120件(一)、“办件量”210件(二);请核对以哪一处为准。可能的改动(先列可消除矛盾多、改动小的):“办件量”210件(二)可改为 120件;“办件量”120件(一)可改为 210件。',
      en: 'One quantity has values that exclude each other: “办件量” 120件 (一), “办件量” 210件 (二); check which place is right. Possible changes, those first that settle most and change least: “办件量” 210件 (二) could be 120件; “办件量” 120件 (一) could be 210件.',
    });
  });

  test('refuted, one number by itself', () => {
    const finding = only(
      checked((b) => b.count('量', '-5件')),
      'refuted',
    );
    expect(finding).toMatchObject({ severity: 'contradiction', arithmetic: '-5件', relations: [] });
    expect(finding.text).toEqual({
      zh: '“量”-5件不可能:该量应为整数,且不小于 0;请核对原文,变化请用 change。',
      en: '“量” -5件 is impossible: the quantity is whole and not below 0; check the document, and use change for what may be negative.',
    });
    const place = checked((b) => void b.rank('名', '0', { of: b.measure('率', '98%'), among: 3 }));
    expect(only(place, 'refuted').text.zh).toContain('该量应为整数,且不小于 1;');
  });

  test('refuted, one number and a relation', () => {
    const report = checked((b) => b.product(b.count('积', '87件'), [b.count('甲', '9件'), '甲']));
    const { zh, en } = only(report, 'refuted').text;
    expect(zh).toBe(
      '“积”87件不可能成立([甲] × [甲] ↔ 87件):其中至少一处有误,请核对原始数据。可能的改动:“积”87件可改为 81件。',
    );
    expect(en).toBe(
      '“积” 87件 is impossible ([甲] × [甲] ↔ 87件): one of them at least is wrong; check the original data. Possible change: “积” 87件 could be 81件.',
    );
  });

  const ofNothing = {
    zh: '没有值可言;请写明无此类事项,或核对该数。',
    en: ' has no value; say that there is nothing, or check the number.',
  };
  test.each([
    [
      'a share',
      ['乙', '“率”0%', '“率” 0%'],
      (b: BulletinBuilder) => b.share('率', '0%', { part: b.count('甲', '0件'), of: b.count('乙', '0件') }),
    ],
    [
      'a ratio',
      ['乙', '“比”200%', '“比” 200%'],
      (b: BulletinBuilder) =>
        b.ratio('比', '200%', { dividend: b.count('甲', '4件'), divisor: b.count('乙', '0件') }),
    ],
    [
      'a change in percent',
      ['去年', '“增”100%', '“增” 100%'],
      (b: BulletinBuilder) =>
        b.change('增', '100%', { from: b.count('去年', '0件'), to: b.count('今年', '5件'), as: 'percent' }),
    ],
  ] as const)('asked about, %s of nothing', (_, [divisor, zh, en], state) => {
    const report = checked((b) => void state(b));
    // A document may print 100% where there was nothing to do: it is asked, and not accused.
    expect(report.verdict).toBe('witnessed');
    const finding = only(report, 'ratio-of-nothing');
    expect(finding.severity).toBe('question');
    expect(finding.text).toEqual({
      zh: `“${divisor}”0件作分母时为 0,${zh}${ofNothing.zh}`,
      en: `“${divisor}” 0件 is the divisor and is 0, so that ${en}${ofNothing.en}`,
    });
  });

  test('nothing of nothing is not asked about where no number is printed', () => {
    const report = checked((b) => {
      b.share('率', null, { part: b.count('甲', '0件'), of: b.count('乙', '0件') });
      b.change('增', null, { from: b.count('去年', '0件'), to: b.count('今年', '5件'), as: 'percent' });
    });
    expect(report.findings.map(({ code }) => code)).not.toContain('ratio-of-nothing');
    expect(report.verdict).toBe('witnessed');
  });

  test('refuted, a share above 100 %, and a difference below zero that is not printed', () => {
    const share = checked((b) =>
      b.share('办结率', '102.3%', { part: b.count('办结', '1023件'), of: b.count('受理', '1000件') }),
    );
    expect(only(share, 'refuted').text.zh).toContain(
      '占比不超过 100%;分子不是分母的一部分的,请以 ratio 载入。',
    );
    expect(only(share, 'refuted').text.en).toContain(' A share is at most 100 %;');
    const difference = checked((b) =>
      b.difference(b.measure('差距', null), b.target('目标', '95%'), b.measure('率', '98.2%')),
    );
    expect(only(difference, 'refuted').text.zh).toContain('“差距”未公布,可为负的请以 change 载入。');
    expect(
      checked((b) => b.difference(b.change('差距', null), b.target('目标', '95%'), b.measure('率', '98.2%')))
        .verdict,
    ).toBe('witnessed');
  });

  test('refuted, relations without a number', () => {
    const report = checked((b) => {
      const [one, two] = [b.measure('甲', null), b.measure('乙', null)];
      b.compare(one, 'above', two);
      b.compare(two, 'above', one);
    });
    expect(only(report, 'refuted').text).toEqual({
      zh: '所列关系不能同时成立([甲] > [乙]; [乙] > [甲]):其中至少一处有误,请核对原始数据。',
      en: 'The relations given cannot hold together ([甲] > [乙]; [乙] > [甲]): one of them at least is wrong; check the original data.',
    });
  });

  test('only-by-closing, where no usual closing gives it', () => {
    const report = checked((b) => {
      const all = b.count('总', '100件');
      const shares = (['50', '30', '20'] as const).map((count, place) =>
        b.share(`占比${place}`, ['50%', '31%', '19%'][place]!, {
          part: b.count(`数${place}`, `${count}件`),
          of: all,
        }),
      );
      b.partition(shares);
    });
    const found = coded(report, 'only-by-closing');
    expect(found.map(({ severity, claims }) => [severity, claims[0]!.printed])).toEqual([
      ['question', '31%'],
      ['question', '19%'],
    ]);
    expect(found[0]!.text.zh).toBe(
      '“占比1”31%任何修约方式都得不到(30件 ÷ 100件 = 30% ↔ 31%),通行的占比闭合方法也得不到;请核对该数,或载明闭合方法。',
    );
  });

  test('refuted, a part of nothing', () => {
    const report = checked((b) => {
      b.share('率', null, { part: b.count('甲', '1件'), of: b.count('乙', '0件') });
    });
    expect(only(report, 'refuted').arithmetic).toBe('1件 ≤ 0件');
  });

  test('refuted, a change in points from nothing is divided by nothing', () => {
    const report = checked((b) => {
      b.change('增', '3件', { from: b.count('去年', '0件'), to: b.count('今年', '5件') });
    });
    expect(only(report, 'refuted')).toMatchObject({ arithmetic: '5件 - 0件 = 5 ↔ 3件' });
    expect(only(report, 'refuted').text.zh).toContain('不能同时成立(5件 - 0件 = 5 ↔ 3件)');
  });

  test('refuted, what is rounded to nothing need not be nothing', () => {
    const report = checked((b) => {
      b.share('率', '50%', { part: b.count('甲', '12000件'), of: b.count('乙', '0万件') });
    });
    expect(only(report, 'refuted').text.zh).not.toContain('为 0');
  });

  test('refuted, numbers of which the contradiction is told have a relation', () => {
    expect(
      checked(lhasa)
        .findings.map(({ text }) => text.zh)
        .join(),
    ).not.toContain('与其他数没有关系');
  });

  test('refuted-if-assumed, by a relation', () => {
    const report = checked((b) => {
      const parts = [b.count('甲', '3件'), b.count('乙', '4件')];
      b.sum(b.count('计', '8件'), parts, { basis: 'assumed' });
    });
    const finding = only(report, 'refuted-if-assumed');
    expect(finding).toMatchObject({ severity: 'question', isIrreducible: true });
    expect(finding.text).toEqual({
      zh: '若各部分合计即为总数,则“甲”3件、“乙”4件、“计”8件不能同时成立(3件 + 4件 = 7 ↔ 8件);原文未载明,请核对。可能的改动(先列可消除矛盾多、改动小的):“计”8件可改为 7件;“乙”4件可改为 5件;“甲”3件可改为 4件。',
      en: 'If the parts make up the total, “甲” 3件, “乙” 4件, “计” 8件 cannot hold together (3件 + 4件 = 7 ↔ 8件); the document does not state it, so check. Possible changes, those first that settle most and change least: “计” 8件 could be 7件; “乙” 4件 could be 5件; “甲” 3件 could be 4件.',
    });
    expect(report.verdict).not.toBe('refuted');
  });

  test('refuted-if-assumed, by how 余 is read', () => {
    const report = checked((b) => b.partOf(b.count('甲', '50件'), b.count('乙', '30余件')));
    const { zh, en } = only(report, 'refuted-if-assumed').text;
    expect(zh).toMatch(
      /^若“30余件”按通常的读法为 \(30, 40\),则“甲”50件、“乙”30余件不能同时成立\(50件 ≤ 30余件\);原文未载明,请核对。/u,
    );
    expect(en).toMatch(
      /^If “30余件” is, as usually read, \(30, 40\), “甲” 50件, “乙” 30余件 cannot hold together \(50件 ≤ 30余件\); the document does not state it, so check\./u,
    );
  });

  test.each([
    ['difference', '该数为两数之差', 'the number is the difference of the two'],
    ['share', '占比即为这两个数之比', 'the share is that of these two numbers'],
    ['ratio', '该数为这两个数之比', 'the number is the ratio of these two'],
    ['mean', '该数为各数的平均', 'the number is the plain mean of the others'],
    ['change', '该数为两期之间的变化', 'the number is the change between the two'],
    ['product', '该数为两数之积', 'the number is the product of the two'],
    ['comparison', '“a”确应低于“b”', '“a” is meant to be below “b”'],
    ['part-of', '前者是后者的一部分', 'the one is part of the other'],
    ['rank', '“a”确为“b”的名次', '“a” is meant to be the place of “b”'],
  ] as const)('refuted-if-assumed, by an assumed %s', (kind, zh, en) => {
    const names = { a: 'a', b: 'b', c: 'c' };
    const relation = {
      difference: { kind: 'difference', difference: 'a', minuend: 'b', subtrahend: 'c' },
      share: { kind: 'share', share: 'a', part: 'b', whole: 'c' },
      ratio: { kind: 'ratio', ratio: 'a', dividend: 'b', divisor: 'c' },
      mean: { kind: 'mean', mean: 'a', of: ['b', 'c'] },
      change: { kind: 'change', change: 'a', before: 'b', after: 'c', as: 'points' },
      product: { kind: 'product', product: 'a', factors: ['b', 'c'] },
      comparison: { kind: 'comparison', left: 'a', is: 'below', right: 'b' },
      'part-of': { kind: 'part-of', part: 'a', whole: 'b' },
      rank: { kind: 'rank', place: 'a', of: 'b', among: 2, others: ['c'], first: 'highest' },
    } as const;
    const report = checked((b) => {
      for (const name of Object.values(names))
        b.target(name, { a: kind === 'share' ? '90%' : '90', b: '2', c: '4' }[name]!);
      b.relate({ ...relation[kind], basis: 'assumed' });
    });
    const { text } = only(report, 'refuted-if-assumed');
    expect(text.zh.startsWith(`若${zh},则`)).toBe(true);
    expect(text.en.startsWith(`If ${en}, `)).toBe(true);
  });

  test('refuted-if-assumed, by two numbers of one quantity', () => {
    const report = checked((b) => {
      b.count('甲', '30余件');
      b.count('甲', '50件');
    });
    expect(only(report, 'refuted-if-assumed')).toMatchObject({
      arithmetic: '30余件 ↔ 50件',
      text: {
        zh: '若“30余件”按通常的读法为 (30, 40),则“甲”30余件、“甲”50件不能同时成立(30余件 ↔ 50件);原文未载明,请核对。',
        en: 'If “30余件” is, as usually read, (30, 40), “甲” 30余件, “甲” 50件 cannot hold together (30余件 ↔ 50件); the document does not state it, so check.',
      },
    });
  });

  const compared = (b: BulletinBuilder) => {
    b.share('率', '90.0%', { part: b.count('部', '8996件'), of: b.count('计', '10000件') });
    b.compare('率', 'at-least', b.target('目标', '90%'));
  };

  test('refuted-if-assumed, by comparing what was rounded', () => {
    expect(only(checked(compared), 'refuted-if-assumed').text).toEqual({
      zh: '若比较的是修约前的值,则“部”8996件、“计”10000件、“目标”90%不能同时成立(8996件 ÷ 10000件 = 89.96%; [率] ≥ 90%);原文未载明,请核对。',
      en: 'If what is compared is the value before rounding, “部” 8996件, “计” 10000件, “目标” 90% cannot hold together (8996件 ÷ 10000件 = 89.96%; [率] ≥ 90%); the document does not state it, so check.',
    });
  });

  test('witnessed, by comparing the rounded values', () => {
    expect(only(checked(compared), 'witnessed').text).toEqual({
      zh: '4 个数与 2 个关系(其中有的比较按修约后的值)可以同时成立:已给出满足全部关系的一组值(只证明不矛盾,不证明属实)。',
      en: '4 numbers and 2 relations (of which some compare rounded values) can hold together: values that satisfy all of them are given (which proves that they do not contradict each other, not that they are true).',
    });
  });

  test('witnessed, numbers without a relation', () => {
    const report = checked((b) => {
      b.count('甲', '3件');
      b.measure('乙', '5%');
    });
    expect(only(report, 'witnessed')).toMatchObject({
      arithmetic: '甲 = 3, 乙 = 0.05',
      relations: [],
      text: {
        zh: '2 个数没有可供核对的关系(未载明,或已在矛盾之中),各自可能。',
        en: '2 numbers without a relation to check them (none is stated, or it is part of a contradiction): each is possible by itself.',
      },
    });
  });

  test('not-stated-whether-same', () => {
    const report = checked((b) => {
      b.same(b.measure('占比', '98.9%', { at: '文' }), b.measure('占比(附表)', '97.2%', { at: '表' }), {
        basis: 'assumed',
      });
    });
    expect(only(report, 'not-stated-whether-same')).toMatchObject({
      severity: 'question',
      arithmetic: '98.9% ↔ 97.2%',
      text: {
        zh: '“占比”98.9%(文)、“占比(附表)”97.2%(表)未载明是否为同一量:若是,则各值不符;请载明各自的范围或口径。',
        en: 'The document does not state whether “占比” 98.9% (文), “占比(附表)” 97.2% (表) are one quantity: if they are, the values do not agree; state what each covers.',
      },
    });
    expect(report.verdict).toBe('witnessed');
  });

  test('change-not-stated, asked', () => {
    const report = checked((b) => {
      b.change('提升', '9.36%', { from: b.measure('上季', null), to: b.measure('本季', '14.01%') });
    });
    expect(only(report, 'change-not-stated')).toEqual({
      code: 'change-not-stated',
      severity: 'question',
      claims: [
        { index: 2, quantity: '提升', printed: '9.36%', at: null },
        { index: 1, quantity: '本季', printed: '14.01%', at: null },
      ],
      relations: [{ index: 0, kind: 'change', at: null }],
      arithmetic: '上季: (4.63%, 4.67%) (pp), (12.8005…%, 12.8212…%) (%)',
      before: {
        points: {
          lowest: { value: '0.0463', isIncluded: false },
          highest: { value: '0.0467', isIncluded: false },
        },
        percent: {
          lowest: { value: '1400/10937', isIncluded: false },
          highest: { value: '1402/10935', isIncluded: false },
        },
      },
      text: {
        zh: '“提升”9.36%、“本季”14.01%未载明变化是百分点还是百分比:若为百分点,“上季”为 (4.63%, 4.67%);若为百分比,则为 (12.8005…%, 12.8212…%)。请载明单位。',
        en: 'For “提升” 9.36%, “本季” 14.01% it is not stated whether the change is in points or in percent: in points “上季” is (4.63%, 4.67%), in percent (12.8005…%, 12.8212…%). State the unit.',
      },
    });
  });

  test('change-not-stated, where only one reading is left', () => {
    const of = (change: string) =>
      only(
        checked((b) => {
          b.change('提升', change, { from: b.measure('上季', '50.0%'), to: b.measure('本季', '60.0%') });
        }),
        'change-not-stated',
      );
    expect(of('20.0%')).toMatchObject({
      severity: 'information',
      before: { points: null },
      text: {
        zh: '“提升”20.0%、“本季”60.0%未载明变化是百分点还是百分比,只可能是百分比。',
        en: 'For “提升” 20.0%, “本季” 60.0% it is not stated whether the change is in points or in percent; it can only be in percent.',
      },
    });
    expect(of('10.0%')).toMatchObject({ before: { percent: null } });
    expect(of('10.0%').text.zh).toContain('只可能是百分点');
    expect(of('10.0%').arithmetic).toBe('上季: (49.9%, 50.1%) (pp), — (%)');
  });

  test('change-not-stated, of bare numbers shows them as they are', () => {
    const report = checked((b) => {
      b.change('增长', '0.5', { from: b.count('前', '100'), to: b.count('后', '150') });
    });
    expect(only(report, 'change-not-stated').arithmetic).toBe('前: — (pp), 100 (%)');
  });

  test('a change that neither reading allows is refuted', () => {
    const report = checked((b) => {
      b.change('提升', '30.0%', { from: b.measure('上季', '50.0%'), to: b.measure('本季', '60.0%') });
    });
    expect(only(report, 'refuted')).toMatchObject({
      isIrreducible: false,
      arithmetic: '60.0% - 50.0% (pp), (60.0% - 50.0%) ÷ 50.0% (%) ↔ 30.0%',
      repairs: [],
    });
    expect(only(report, 'refuted').text.zh).toContain('其中至少一处有误(未证明每个都与此有关)');
    expect(only(report, 'refuted').text.en).toContain(
      'one of them at least is wrong, and not all need have to do with it',
    );
    expect(coded(report, 'change-not-stated')).toEqual([]);
  });

  test('inferred, one value', () => {
    expect(only(checked(coverage), 'inferred')).toMatchObject({
      severity: 'notice',
      arithmetic: '290项 ÷ 20.38% ∈ (1422.2658…, 1423.6622…) ⇒ [目录事项数] = 1423',
      text: {
        zh: '“目录事项数”未公布或不可读;若“办理事项数”290项、“覆盖度”20.38%无误,其值只能是 1423。',
        en: '“目录事项数” is not published or cannot be read; if “办理事项数” 290项, “覆盖度” 20.38% are right, it can only be 1423.',
      },
    });
  });

  test('inferred, several values or a range', () => {
    const said = (state: (b: BulletinBuilder) => void) => only(checked(state), 'inferred').text;
    const between = (least: string, most: string) => (b: BulletinBuilder) => {
      b.compare(b.count('甲', null), 'at-least', b.target('下', least));
      b.compare('甲', 'at-most', b.target('上', most));
    };
    expect(said(between('3', '4'))).toEqual({
      zh: '“甲”未公布或不可读;若“下”3、“上”4无误,其值是 3, 4 之一,每个都可能。',
      en: '“甲” is not published or cannot be read; if “下” 3, “上” 4 are right, it is one of these, each possible: 3, 4.',
    });
    expect(said((b) => b.partOf(b.count('甲', '3件'), b.count('乙', null)))).toEqual({
      zh: '“乙”未公布或不可读;若“甲”3件无误,其值 ≥ 3。',
      en: '“乙” is not published or cannot be read; if “甲” 3件 is right, it is ≥ 3.',
    });
    // Between two ends a sign is no words.
    expect(said(between('3', '40'))).toEqual({
      zh: '“甲”未公布或不可读;若“下”3、“上”40无误,其值在 [3, 40] 之内。',
      en: '“甲” is not published or cannot be read; if “下” 3, “上” 40 are right, it lies in [3, 40].',
    });
  });

  test('some-roundings-only', () => {
    expect(only(checked(coverage), 'some-roundings-only')).toMatchObject({
      severity: 'information',
      claims: [{ index: 2 }],
      relations: [{ index: 0 }],
      guardedModes: [],
      text: {
        zh: '“覆盖度”20.38%只能由进一、就近舍入得到(290项 ÷ 20.38% ∈ (1422.2658…, 1423.6622…))。',
        en: '“覆盖度” 20.38% is given only by rounding up, rounding to the nearest (290项 ÷ 20.38% ∈ (1422.2658…, 1423.6622…)).',
      },
    });
  });

  test('some-roundings-only, or by closing', () => {
    const [first] = coded(checked(wuhai), 'some-roundings-only');
    expect(first!.text).toEqual({
      zh: '“市占比”27.51%只能由进一、就近舍入,或由占比闭合得到(65138条 ÷ 236816条 = 27.5057…% ↔ 27.51%)。',
      en: '“市占比” 27.51% is given only by rounding up, rounding to the nearest, or closing the shares at 100 % (65138条 ÷ 236816条 = 27.5057…% ↔ 27.51%).',
    });
  });

  test('some-roundings-only, with the guard alone', () => {
    const report = checked(
      (b) => {
        b.share('率', '99.9%', { part: b.count('部', '9996件'), of: b.count('计', '10000件') });
      },
      { modes: ['halfExpand'] },
    );
    expect(only(report, 'some-roundings-only').text).toEqual({
      zh: '“率”99.9%只能由避免虚假 100% 或 0% 时的四舍五入(halfExpand)得到(9996件 ÷ 10000件 = 99.96% ↔ 99.9%)。',
      en: '“率” 99.9% is given only by half away from zero (halfExpand) where a false 100 % or 0 % is avoided (9996件 ÷ 10000件 = 99.96% ↔ 99.9%).',
    });
  });

  test('some-roundings-only, with the guard', () => {
    const report = checked((b) => {
      b.share('满意率', '99.99%', { part: b.count('满意', '236815条'), of: b.count('评价', '236816条') });
    });
    expect(only(report, 'some-roundings-only').text).toEqual({
      zh: '“满意率”99.99%只能由截尾,或避免虚假 100% 或 0% 时的进一、就近舍入得到(236815条 ÷ 236816条 = 99.9995…% ↔ 99.99%)。',
      en: '“满意率” 99.99% is given only by cutting off, or rounding up, rounding to the nearest where a false 100 % or 0 % is avoided (236815条 ÷ 236816条 = 99.9995…% ↔ 99.99%).',
    });
  });

  test('only-by-closing', () => {
    const report = checked(wuhai, { modes: ['halfExpand'] });
    expect(only(report, 'only-by-closing')).toMatchObject({
      severity: 'notice',
      claims: [{ printed: '66.39%' }],
      text: {
        zh: '“区占比”66.39%在允许的修约方式(四舍五入(halfExpand))下得不到(157239条 ÷ 236816条 = 66.3971…% ↔ 66.39%),只有占比闭合(合计凑成 100%)可能得到;请载明闭合方法。',
        en: 'No rounding that is allowed (half away from zero (halfExpand)) gives “区占比” 66.39% (157239条 ÷ 236816条 = 66.3971…% ↔ 66.39%); only closing the shares at 100 % may. State the way of closing.',
      },
    });
  });

  test('closed-shares', () => {
    const finding = only(checked(wuhai), 'closed-shares');
    expect(finding).toMatchObject({
      severity: 'notice',
      relations: [{ kind: 'partition' }],
      arithmetic: '27.51% + 66.39% + 6.10% = 100%',
    });
    expect(printedOf(finding.claims)).toEqual(['27.51%', '66.39%', '6.10%']);
    expect(finding.text).toEqual({
      zh: '没有一种修约方式单独给出全部占比“市占比”27.51%、“区占比”66.39%、“镇占比”6.10%,经占比闭合则可:余数归最大项(先按进一、就近舍入修约)。请在规则中载明闭合方法。',
      en: 'No one rounding of each by itself gives all of “市占比” 27.51%, “区占比” 66.39%, “镇占比” 6.10%; closing them at 100 % does: the difference to the largest share (after rounding up, rounding to the nearest). State the way of closing in the rules.',
    });
  });

  test('no-common-rounding', () => {
    const report = checked((b) => {
      const all = b.count('评价量', '236816条');
      const printed = ['27.51%', '66.39%', '6.10%'];
      for (const [place, part] of [65138, 157239, 14439].entries())
        b.share(`${'市区镇'[place]}占比`, printed[place]!, {
          part: b.count('市区镇'[place]!, `${part}条`),
          of: all,
        });
    });
    expect(only(report, 'no-common-rounding')).toMatchObject({
      severity: 'notice',
      arithmetic:
        '27.51%, 6.10%: ceil, expand, halfCeil, halfFloor, halfExpand, halfTrunc, halfEven; 66.39%: floor, trunc',
      text: {
        zh: '没有一种修约方式同时给出这些数:“市占比”27.51%、“镇占比”6.10%须进一、就近舍入,“区占比”66.39%须截尾;请统一修约规则并载明。',
        en: 'No one rounding gives these: “市占比” 27.51%, “镇占比” 6.10% take rounding up, rounding to the nearest, “区占比” 66.39% takes cutting off; round by one rule and state it.',
      },
    });
    // Of shares that closing explains it is not said.
    expect(coded(checked(wuhai), 'no-common-rounding')).toEqual([]);
  });

  test('document-rounding, with what is left over', () => {
    expect(only(checked(wuhai, { modes: ['halfExpand'] }), 'document-rounding')).toMatchObject({
      severity: 'information',
      modes: ['halfExpand'],
      explained: 2,
      considered: 3,
      leftOver: [{ printed: '66.39%' }],
      arithmetic: '2 / 3',
      text: {
        zh: '可核对修约的 3 个数中,四舍五入(halfExpand)解释 2 个;未解释:“区占比”66.39%(其中“区占比”66.39%可由占比闭合解释)。',
        en: 'Of 3 numbers whose rounding can be checked, 2 come of half away from zero (halfExpand); left over: “区占比” 66.39% (of which closing at 100 % explains “区占比” 66.39%).',
      },
    });
  });

  test('beyond-accuracy', () => {
    const report = checked((b) => {
      b.share('率', '50.00%', { part: b.count('部', '12.8万件'), of: b.count('计', '25.6万件') });
    });
    expect(only(report, 'beyond-accuracy')).toMatchObject({
      severity: 'information',
      arithmetic: '[49.4169…%, 50.5876…%] ↔ 50.00%',
      interval: {
        lowest: { value: '127001/256999', isIncluded: true },
        highest: { value: '128999/255001', isIncluded: true },
      },
      text: {
        zh: '“率”50.00%的位数超出“部”12.8万件、“计”25.6万件的精度:由这些数只能得到 [49.4169…%, 50.5876…%],末位须由未修约的数据核对。',
        en: '“率” 50.00% has more digits than “部” 12.8万件, “计” 25.6万件 give: from them follows only [49.4169…%, 50.5876…%], so the last digit has to be checked with data that is not rounded.',
      },
    });
  });

  test('witnessed', () => {
    const finding = only(checked(coverage), 'witnessed');
    expect(finding).toMatchObject({
      severity: 'information',
      arithmetic: '办理事项数 = 290, 目录事项数 = 1423, 覆盖度 = 290/1423',
      values: [
        { quantity: '办理事项数', value: '290' },
        { quantity: '目录事项数', value: '1423' },
        { quantity: '覆盖度', value: '290/1423' },
      ],
      text: {
        zh: '2 个数与 1 个关系可以同时成立:已给出满足全部关系的一组值(只证明不矛盾,不证明属实)。',
        en: '2 numbers and 1 relation can hold together: values that satisfy all of them are given (which proves that they do not contradict each other, not that they are true).',
      },
    });
    // What is not printed says nothing.
    expect(printedOf(finding.claims)).toEqual(['290项', '20.38%']);
  });

  test('document-rounding, of one number', () => {
    const report = checked((b) => {
      b.share('率', '67%', { part: b.count('部', '2件'), of: b.count('计', '3件') });
    });
    expect(only(report, 'document-rounding').text).toEqual({
      zh: '可核对修约的 1 个数中,进一、就近舍入解释 1 个。',
      en: 'Of 1 number whose rounding can be checked, 1 comes of rounding up, rounding to the nearest.',
    });
  });

  test('not-refuted', () => {
    // The square root of 2 is no ratio.
    const report = checked((b) => b.product(b.target('积', '2'), [b.measure('甲', null), '甲']));
    expect(report.verdict).toBe('not-refuted');
    expect(only(report, 'not-refuted')).toMatchObject({
      severity: 'information',
      arithmetic: '',
      text: {
        zh: '1 个数与 1 个关系之间未见矛盾,也未找到满足全部关系的一组值:既未证伪,也未证实可能。',
        en: 'Between 1 number and 1 relation no contradiction was found, and no values that satisfy all of them either: neither refuted nor shown possible.',
      },
    });
  });

  test('check-power and cannot-fail', () => {
    const of = (whole: string) =>
      checked((b) => {
        b.share('率', '33%', { part: b.count('部', null), of: b.count('计', whole) });
      });
    const [total, share] = coded(of('3件'), 'check-power');
    expect(share).toMatchObject({
      severity: 'information',
      passing: '6',
      printable: '101',
      isExact: true,
      arithmetic: '6 / 101',
      relations: [{ kind: 'share' }],
      text: {
        zh: '“率”33%的检验力:同样格式的 101 个数中恰有 6 个在其他数不变时也会通过。',
        en: 'The power of checking “率” 33%: of the 101 numbers in the same format exactly 6 would pass with the other numbers as they are.',
      },
    });
    expect(total).toMatchObject({
      isExact: false,
      arithmetic: `≤ ${total!.passing} / 10`,
      text: {
        zh: `“计”3件的检验力:同样格式的 10 个数中至多 ${total!.passing} 个在其他数不变时也会通过。`,
        en: `The power of checking “计” 3件: of the 10 numbers in the same format at most ${total!.passing} would pass with the other numbers as they are.`,
      },
    });
    expect(only(of('1000件'), 'cannot-fail')).toMatchObject({
      severity: 'notice',
      passing: '101',
      text: {
        zh: '“率”33%无从核对:同样格式的 101 个数在其他数不变时全都可能,通过检查不说明它正确。',
        en: '“率” 33% could not fail: all 101 numbers in the same format are possible with the other numbers as they are, so that passing says nothing.',
      },
    });
  });

  test('limit-reached', () => {
    const report = checked((b) => {
      for (let place = 0; place < 1001; place += 1)
        for (const printed of ['3件', '4件']) b.count(`量${place}`, printed);
    });
    expect(only(report, 'limit-reached')).toMatchObject({
      severity: 'notice',
      claims: [],
      relations: [],
      text: {
        zh: '检查在达到上限时停止,可能还有未发现的矛盾;请先处理已发现的问题,或减少循环的关系后再查。',
        en: 'The check stopped at a limit, and there may be contradictions that it did not find; put right what it found, or state fewer circular relations, and check again.',
      },
    });
    expect(report.verdict).toBe('refuted');
  });
});
