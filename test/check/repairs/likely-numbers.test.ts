import { describe, expect, test } from 'vitest';
import type { BulletinBuilder, CheckOptions } from '../../../src/check/index.js';
import { checked } from '../asked.js';

/** The numbers that are proposed for one of the numbers printed, in their order, of all contradictions. */
const proposed = (state: (b: BulletinBuilder) => void, printed: string, options?: CheckOptions) => {
  const { findings } = checked(state, options);
  const repairs = findings.flatMap((finding) => ('repairs' in finding ? finding.repairs : []));
  return repairs.flatMap((repair) =>
    repair.kind === 'number' && repair.claim.printed === printed ? [repair.printed] : [],
  );
};

const share = (rate: string, part: string | null, whole: string | null) => (b: BulletinBuilder) => {
  b.share('率', rate, { part: b.count('部分', part), of: b.count('整体', whole) });
};

describe('of what the other numbers give, as they are printed', () => {
  test('a sum, a mean and a share are proposed as they come out, and not what is just possible', () => {
    const sum = (b: BulletinBuilder) => {
      b.sum(b.count('计', '30.0万件'), [b.count('甲', '12.5万件'), b.count('乙', '12.4万件')]);
    };
    expect(proposed(sum, '30.0万件')).toEqual(['24.9万件']);
    const mean = (b: BulletinBuilder) => {
      b.mean('平均', '50分', { of: [b.measure('甲', '60分'), b.measure('乙', '70分')] });
    };
    expect(proposed(mean, '50分')).toEqual(['65分']);
    const rates = (b: BulletinBuilder) => {
      b.sum(b.measure('满意率', '99.9%'), [b.measure('非常', '90.1%'), b.measure('一般', '8.5%')]);
    };
    expect(proposed(rates, '99.9%')).toEqual(['98.6%']);
    expect(proposed(rates, '90.1%')).toEqual(['91.4%']);
    expect(proposed(share('52.5%', '29.19万人', '60万人'), '52.5%')).toEqual(['48.7%', '48.6%']);
    expect(proposed(share('52.5%', '29.19万人', '60万人'), '60万人')[0]).toBe('56万人');
  });

  test('also of what is not printed and follows', () => {
    const state = (b: BulletinBuilder) => {
      const half = b.count('小计', null);
      b.sum(half, [b.count('甲', '12.5万件'), b.count('乙', '12.4万件')]);
      b.sum(b.count('计', '30.0万件'), [half, b.count('丙', '1.7万件')]);
    };
    expect(proposed(state, '30.0万件')).toEqual(['26.6万件']);
  });

  test('of a difference, a product, a ratio, a change and shares of a whole', () => {
    const difference = (b: BulletinBuilder) => {
      b.difference(b.measure('差', '7.1分'), b.measure('甲', '96.0分'), b.measure('乙', '92.4分'));
    };
    expect(proposed(difference, '7.1分')).toEqual(['3.6分']);
    const product = (b: BulletinBuilder) => {
      b.product(b.measure('得分', '15.5分'), [b.measure('率', '95%'), b.target('满分', '20分')]);
    };
    expect(proposed(product, '15.5分')).toContain('19.0分');
    const daily = (b: BulletinBuilder) => {
      b.ratio('日均', '27.4', { dividend: b.count('件', '612件'), divisor: b.count('日', '31个') });
    };
    expect(proposed(daily, '27.4')).toEqual(['19.7', '19.8']);
    const change = (as: 'points' | 'percent', from: string, to: string, printed: string) =>
      proposed(
        (b) => b.change('增', printed, { from: b.measure('前', from), to: b.measure('后', to), as }),
        printed,
      );
    expect(change('percent', '80.0分', '91.5分', '26.8%')[0]).toBe('14.4%');
    expect(change('percent', '91.5分', '80.0分', '-26.8%')[0]).toBe('-12.6%');
    expect(change('points', '80.0%', '91.5%', '26.8个百分点')[0]).toBe('11.5个百分点');
    const partition = (b: BulletinBuilder) => {
      b.partition([b.measure('甲', '50.1%'), b.measure('乙', '28.2%'), b.measure('丙', '4.3%')]);
    };
    expect(proposed(partition, '28.2%')).toEqual(['45.6%']);
  });

  test('under the rounding that is allowed', () => {
    const cut: CheckOptions = { modes: ['trunc'] };
    expect(proposed(share('52.5%', '29.19万人', '60万人'), '52.5%')[0]).toBe('48.7%');
    expect(proposed(share('45.1%', '290件', '1423件'), '45.1%')[0]).toBe('20.4%');
    expect(proposed(share('45.1%', '290件', '1423件'), '45.1%', cut)).toEqual(['20.3%']);
  });
});

describe('of whole numbers that are not printed', () => {
  test('a share of a known whole is one of the two next to what is printed', () => {
    expect(proposed(share('99.99%', null, '100件'), '99.99%')).toEqual(['100.00%', '99.00%']);
    expect(proposed(share('85.5%', null, '10件'), '85.5%')).toEqual(['80.0%', '90.0%']);
    expect(proposed(share('33.33%', null, '200件'), '33.33%')).toEqual(['33.50%', '33.00%']);
  });

  test('and a share of a known part', () => {
    expect(proposed(share('70.0%', '3件', null), '70.0%')).toEqual(['75.0%', '60.0%']);
  });

  test('and a growth', () => {
    const growth = (b: BulletinBuilder) => {
      b.change('增长', '33.4%', { from: b.count('前', null), to: b.count('后', '10件'), as: 'percent' });
    };
    expect(proposed(growth, '33.4%')).toEqual(['25.0%', '42.9%']);
  });
});

describe('of what is compared and ranked', () => {
  test('the nearest number that compares so', () => {
    const compare =
      (left: string, is: 'above' | 'below' | 'at-least', right: string) => (b: BulletinBuilder) =>
        b.compare(b.count('甲', left), is, b.count('乙', right));
    const below = (b: BulletinBuilder) => b.compare(b.count('甲', '10件'), 'below', b.count('乙', '10条'));
    expect(proposed(below, '10件')).toEqual(['9件']);
    expect(proposed(below, '10条')).toEqual(['11条', '12条']);
    expect(proposed(compare('100件', 'at-least', '123件'), '100件')).toEqual(['130件', '140件']);
    expect(proposed(compare('100件', 'above', '123件'), '123件')).toContain('99件');
  });

  test('nothing that breaks the comparison as it would be printed', () => {
    const above = (b: BulletinBuilder) =>
      b.compare(b.measure('今', '94.9%'), 'above', b.measure('去', '95.9%'));
    for (const each of proposed(above, '94.9%')) expect(Number.parseFloat(each)).toBeGreaterThan(95.9);
    for (const each of proposed(above, '95.9%')) expect(Number.parseFloat(each)).toBeLessThan(94.9);
    expect(proposed(above, '94.9%').length).toBeGreaterThan(0);
  });

  test.each([
    ['第二', '第一'],
    ['第2名', '第1名'],
  ])('a place printed as %s may be another', (second, first) => {
    const state = (b: BulletinBuilder) => {
      const [one, other] = [b.count('甲', '10件'), b.count('乙', '9件')];
      b.rank('甲名次', second, { of: one, among: 2, others: [other] });
      b.rank('乙名次', first, { of: other, among: 2, others: [one] });
    };
    expect(proposed(state, second)).toEqual([first]);
    expect(proposed(state, first)).toEqual([second]);
    expect(proposed(state, '10件')).not.toContain('0件');
  });

  test('a place in Chinese numerals may be several places off', () => {
    const state = (b: BulletinBuilder) => {
      const [one, ...others] = Array.from({ length: 12 }, (_, place) =>
        b.count(`量${place}`, `${90 - place}件`),
      );
      b.rank('名次', '第十二', { of: one!, among: 12, others });
    };
    expect(proposed(state, '第十二')).toEqual(['第一']);
  });
});

describe('of a quantity that several places print', () => {
  const places = (numbers: readonly string[]) =>
    checked((b) => {
      for (const [place, each] of numbers.entries()) b.count('量', each, { at: `${place}` });
    }).findings.flatMap((finding) =>
      'repairs' in finding
        ? [
            finding.repairs.map(({ settles, unsettles, ...repair }) =>
              repair.kind === 'number'
                ? `${repair.claim.printed} → ${repair.printed} ${settles}/${unsettles}`
                : '',
            ),
          ]
        : [],
    );

  test('the number of most places comes first, and the others say how many places they would contradict', () => {
    expect(places(['5件', '6件', '6件'])).toEqual([['5件 → 6件 1/0', '6件 → 5件 1/1']]);
    expect(places(['6件', '6件', '5件', '6件'])[0]![0]).toMatch(/^5件 → 6件 \d\/0$/u);
    expect(places(['5件', '6件', '7件'])[0]).toEqual(['6件 → 5件 1/1', '5件 → 6件 1/1']);
  });

  test('of two places neither', () => {
    expect(places(['120件', '210件'])).toEqual([['210件 → 120件 1/0', '120件 → 210件 1/0']]);
  });
});
