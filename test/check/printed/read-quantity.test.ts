import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../../src/check/printed/index.js';
import { gist, line, unreadableAt, written } from './on-paper.js';
import { publishedTexts } from './published-texts.js';

/** What the digits of a text say, in tenths of a thousandth; by moving signs alone. */
function tenThousandths(text: string): string | null {
  const [, whole = '', fraction = '', power = '', sign = ''] =
    /^(\d+)(?:\.(\d+))?(万?)[余多]?(%|个百分点)?/u.exec(text) ?? [];
  if (whole === '') return null;
  const places = 4 + (power === '' ? 0 : 4) - (sign === '' ? 0 : 2);
  return `${whole}${fraction.padEnd(places, '0')}`.replace(/^0+(?=\d)/u, '');
}

describe('a published number', () => {
  test.each(publishedTexts)('of the examples is read: %s', (text) => {
    const { value, unit } = readQuantity(text);
    const expected = tenThousandths(text);
    if (expected === null) expect(['第一', '第二', '五市', '五部门']).toContain(text);
    else expect(`${(value.numerator * 10_000n) / value.denominator}`).toBe(expected);
    expect(unit).toBe(
      [
        ['%', 'percent'],
        ['百分点', 'percentage-point'],
        ['分鐘', 'minutes'],
        ['分', 'score'],
        ['第', 'place'],
      ].find(([sign = '']) => text.includes(sign))?.[1] ?? 'count',
    );
  });

  test('that is damaged is refused at the damage', () => {
    expect(unreadableAt('⠣条')).toBe(0);
    expect(() => readQuantity('⠣条')).toThrow('第 1 个字符');
    expect(() => readQuantity('⠣条')).toThrow('printed: null');
    expect(() => readQuantity('⠣条')).toThrow('from character 1');
  });

  test('is frozen and keeps its text, blanks and all', () => {
    const read = readQuantity(' 59 万余件\u3000');
    expect(read.text).toBe(' 59 万余件\u3000');
    expect([read, read.value, read.step, read.roughStep].every(Object.isFrozen)).toBe(true);
    expect(readQuantity('1—2个').upTo).toSatisfy(Object.isFrozen);
  });

  test.each([20.38, null, undefined, 5n, ['5'], { text: '5' }])('must be a text: %s', (given) => {
    expect(() => readQuantity(given)).toThrow('wrong-type');
  });
});

describe('digits', () => {
  test.each([
    ['290项', 'count 290 step 1 rough 10 exact'],
    ['3000', 'count 3000 step 1 rough 1000 exact'],
    ['20.38%', 'percent 2038/10000 step 1/10000 rough 1/10000 rounded'],
    ['20.30%', 'percent 2030/10000 step 1/10000 rough 1/1000 rounded'],
    ['95%', 'percent 95/100 step 1/100 rough 1/100 rounded'],
    ['90%', 'percent 90/100 step 1/100 rough 1/10 rounded'],
    ['0%', 'percent 0/100 step 1/100 rough 1/100 rounded'],
    ['0.00%', 'percent 0/10000 step 1/10000 rough 1/10000 rounded'],
    ['25.6万件', 'count 256000 step 1000 rough 1000 rounded'],
    ['25.60万件', 'count 256000 step 100 rough 1000 rounded'],
    ['59万', 'count 590000 step 10000 rough 10000 rounded'],
    ['0条', 'count 0 step 1 rough 1 exact'],
    ['68.34分', 'score 6834/100 step 1/100 rough 1/100 rounded'],
    ['6分钟', 'minutes 6 step 1 rough 1 rounded'],
    ['3.5', 'number 35/10 step 1/10 rough 1/10 rounded'],
    ['3.0', 'number 30/10 step 1/10 rough 1 rounded'],
    ['1,234,567件', 'count 1234567 step 1 rough 1 exact'],
    ['1，234.50元', 'money 123450/100 step 1/100 rough 1/10 rounded'],
    ['２０．３８％', 'percent 2038/10000 step 1/10000 rough 1/10000 rounded'],
    ['-9.36%', 'percent -936/10000 step 1/10000 rough 1/10000 rounded'],
    ['－９.36%', 'percent -936/10000 step 1/10000 rough 1/10000 rounded'],
    ['−9.36个百分点', 'percentage-point -936/10000 step 1/10000 rough 1/10000 rounded'],
    ['+11.74百分点', 'percentage-point 1174/10000 step 1/10000 rough 1/10000 rounded'],
    ['＋3件', 'count 3 step 1 rough 1 exact'],
  ])('%s are read with the unit of their last place', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  test.each([
    ['1085万次', 'count 10850000'],
    ['3千', 'count 3000'],
    ['3百件', 'count 300'],
    ['2百万', 'count 2000000'],
    ['2千万元', 'money 20000000'],
    ['1.2亿元', 'money 120000000'],
    ['3万亿元', 'money 3000000000000'],
    ['5万元', 'money 50000'],
    ['5萬億元', 'money 5000000000000'],
  ])('%s are multiplied', (text, expected) => {
    expect(gist(text)).toBe(expected);
    expect(readQuantity(text).isRounded).toBe(true);
  });

  test.each([
    ['12,34', 2],
    ['1,2345', 1],
    ['1234,567', 4],
    ['1,234,56件', 5],
    ['1,', 1],
    ['5.', 1],
    ['5.件', 1],
    ['.5', 0],
    ['1.2.3', 3],
    ['2.5件', 1],
    ['2.0个', 1],
    ['25.65432万件', 2],
    ['1 234', 1],
    ['--5', 1],
    ['±5', 0],
    ['5万千', 2],
    ['3千克', 2],
    ['1e5', 1],
    ['NaN', 0],
    ['Infinity', 0],
    ['0x10', 1],
    ['٣', 0],
    ['5\u200b件', 1],
  ])('%s are refused at %d', (text, at) => {
    expect(unreadableAt(text)).toBe(at);
  });
});

describe('Chinese numerals', () => {
  test.each([
    ['十', 'count 10 step 1 rough 10 exact'],
    ['二十三件', 'count 23 step 1 rough 1 exact'],
    ['一百零五', 'count 105 step 1 rough 1 exact'],
    ['一百五十个', 'count 150 step 1 rough 10 exact'],
    ['兩百件', 'count 200 step 100 rough 100 rounded'],
    ['五万', 'count 50000 step 10000 rough 10000 rounded'],
    ['两万', 'count 20000 step 10000 rough 10000 rounded'],
    ['二十万', 'count 200000 step 10000 rough 100000 rounded'],
    ['五万三千', 'count 53000 step 1000 rough 1000 rounded'],
    ['三百万元', 'money 3000000 step 1000000 rough 1000000 rounded'],
    ['三点五万', 'count 35000 step 1000 rough 1000 rounded'],
    ['百分之九十五', 'percent 95/100 step 1/100 rough 1/100 rounded'],
    ['百分之九十五点五', 'percent 955/1000 step 1/1000 rough 1/1000 rounded'],
    ['百分之九十點五〇', 'percent 9050/10000 step 1/10000 rough 1/1000 rounded'],
    ['百分之零点三', 'percent 3/1000 step 1/1000 rough 1/1000 rounded'],
    ['百分之百', 'percent 100/100 step 1/100 rough 1 rounded'],
    ['百分之一百', 'percent 100/100 step 1/100 rough 1 rounded'],
    ['百分之20.38', 'percent 2038/10000 step 1/10000 rough 1/10000 rounded'],
    ['千分之三', 'percent 3/1000 step 1/1000 rough 1/1000 rounded'],
    ['九成', 'percent 9/10 step 1/10 rough 1/10 rounded'],
    ['8.5成', 'percent 85/100 step 1/100 rough 1/100 rounded'],
    ['第一', 'place 1 step 1 rough 1 exact'],
    ['第二位', 'place 2 step 1 rough 1 exact'],
    ['第2名', 'place 2 step 1 rough 1 exact'],
    ['第二十名', 'place 20 step 1 rough 10 exact'],
    ['第一百名', 'place 100 step 1 rough 100 exact'],
    ['五部门', 'count 5 step 1 rough 1 exact'],
    ['九百分点', 'percentage-point 9/100 step 1/100 rough 1/100 rounded'],
    ['9百分点', 'percentage-point 9/100 step 1/100 rough 1/100 rounded'],
    ['九个百分点', 'percentage-point 9/100 step 1/100 rough 1/100 rounded'],
  ])('%s are read', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  test.each([
    // could be 105 or 150
    ['一百五', 2],
    ['一万五', 2],
    ['一亿五千', 2],
    // approximate
    ['三五个', 1],
    ['二〇二一', 1],
    ['一百二百', 3],
    ['二十三百', 3],
    ['一万五千万', 4],
    ['一亿零五千万亿', 6],
    ['一百零', 2],
    ['十两', 1],
    ['两十', 0],
    ['百件', 0],
    ['几十件', 0],
    ['九成五', 2],
    ['三点', 1],
    ['三点五件', 1],
    ['第零', 1],
    ['第二点五', 2],
    ['第3千名', 2],
    ['-第一', 1],
    ['百分之', 3],
    ['百分之五%', 4],
    ['百分之-5', 3],
    ['第', 1],
  ])('%s are refused at %d', (text, at) => {
    expect(unreadableAt(text)).toBe(at);
  });
});

describe('a unit', () => {
  test.each([
    ['3‰', 'percent 3/1000'],
    ['2.5倍', 'times 25/10'],
    ['2小时', 'hours 2'],
    ['2.5个小時', 'hours 25/10'],
    ['3天', 'days 3'],
    ['10日', 'days 10'],
    ['5个工作日', 'working-days 5'],
    ['5工作日', 'working-days 5'],
    ['100分', 'score 100'],
    ['6分鐘', 'minutes 6'],
    ['3人次', 'count 3'],
    ['3件次', 'count 3'],
    ['70 %', 'percent 70/100'],
    ['70\u3000余 项', 'count 70 and-more'],
  ])('is known: %s', (text, expected) => {
    expect(gist(text)).toBe(expected);
  });

  test.each(Array.from('件条次人项个名户张家台份宗起例笔处所套种类款部枚场期個項條張臺筆處種類場戶'))(
    'is a measure word: %s',
    (word) => {
      expect(line(`12${word}`)).toBe('count 12 step 1 rough 1 exact');
    },
  );

  test.each([
    ['3公里', 1],
    ['3 公里', 2],
    ['3个月', 2],
    ['3级', 1],
    ['2021年', 4],
    ['3件件', 2],
    ['20%%', 3],
    ['20%个百分点', 3],
    ['3分之1', 2],
    ['12345热线', 5],
  ])('that is not known is refused: %s at %d', (text, at) => {
    expect(unreadableAt(text)).toBe(at);
    expect(() => readQuantity(text)).toThrow('可只写数字,不写量词');
    expect(() => readQuantity(text)).toThrow('人次');
  });
});

describe('a wording', () => {
  test.each([
    ['约70%', 'about'],
    ['大约70%', 'about'],
    ['70%左右', 'about'],
    ['70%上下', 'about'],
    ['約70%左右', 'about'],
    ['近70%', 'nearly'],
    ['將近70%', 'nearly'],
    ['超70%', 'above'],
    ['超過70%', 'above'],
    ['逾70%', 'above'],
    ['高于70%', 'above'],
    ['>70%', 'above'],
    ['＞70%', 'above'],
    ['不低於70%', 'at-least'],
    ['不少于70%', 'at-least'],
    ['至少70%', 'at-least'],
    ['≥70%', 'at-least'],
    ['>=70%', 'at-least'],
    ['70%以上', 'at-least'],
    ['70%及以上', 'at-least'],
    ['不低于70%以上', 'at-least'],
    ['达到70%以上', 'at-least'],
    ['不足70%', 'below'],
    ['不滿70%', 'below'],
    ['不到70%', 'below'],
    ['低于70%', 'below'],
    ['<70%', 'below'],
    ['不超过70%', 'at-most'],
    ['不高于70%', 'at-most'],
    ['至多70%', 'at-most'],
    ['≤70%', 'at-most'],
    ['<=70%', 'at-most'],
    ['70%以下', 'at-most'],
    ['70%及以下', 'at-most'],
    ['70%以内', 'at-most'],
    ['70%多', 'and-more'],
    ['百分之七十余', 'and-more'],
  ])('is read: %s', (text, wording) => {
    expect(gist(text)).toBe(`percent 70/100 ${wording}`);
  });

  test.each([
    ['70多项', 'count 70 step 1 rough 10 exact and-more'],
    ['70项多', 'count 70 step 1 rough 10 exact and-more'],
    ['59万余件', 'count 590000 step 10000 rough 10000 rounded and-more'],
    ['59余万件', 'count 590000 step 10000 rough 10000 rounded and-more'],
    ['7000余件', 'count 7000 step 1 rough 1000 exact and-more'],
    ['3000餘人次', 'count 3000 step 1 rough 1000 exact and-more'],
    ['两千余万元', 'money 20000000 step 10000000 rough 10000000 rounded and-more'],
    ['二十多个', 'count 20 step 1 rough 10 exact and-more'],
    ['百余次', 'count 100 step 100 rough 100 rounded and-more'],
    ['近九成', 'percent 9/10 step 1/10 rough 1/10 rounded nearly'],
    ['共约3万件', 'count 30000 step 10000 rough 10000 rounded about'],
    ['10分鐘內', 'minutes 10 step 1 rough 10 rounded at-most'],
    ['5个工作日内', 'working-days 5 step 1 rough 1 rounded at-most'],
    ['5日以内', 'days 5 step 1 rough 1 rounded at-most'],
  ])('goes with the unit: %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  test.each(['达70件', '达到70件', '共70件', '为70件', '共计70件'])('is none: %s', (text) => {
    expect(gist(text)).toBe('count 70');
  });

  test.each([
    ['约70余项', 3],
    ['超过70%以上', 5],
    ['不足70%以内', 5],
    ['70余项左右', 4],
    ['70%以上以上', 5],
    ['约近70', 1],
    ['近70%左右', 4],
    ['约1—2个', 2],
    ['1—2余个', 3],
    ['1—2个以上', 4],
    ['-5%以上', 3],
    ['超过-5%', 2],
    ['第三以内', 2],
    ['超过第三', 2],
    ['10件内', 3],
    ['70%内', 3],
    ['三万余万', 3],
    ['约', 1],
    ['以上', 0],
    ['约 70', 1],
    ['70% 以上', 3],
    ['70% 公里', 3],
    ['70 以上', 2],
    ['共', 1],
  ])('is refused: %s at %d', (text, at) => {
    expect(unreadableAt(text)).toBe(at);
  });
});

describe('a range', () => {
  test.each(['1—2个', '1-2个', '1～2个', '1~2个', '1至2个', '1–2个', '１－２個', '一至两个', '1个—2个'])(
    'has two ends: %s',
    (text) => {
      expect(line(text)).toBe('count 1 – 2 step 1 rough 1 exact between');
    },
  );

  test.each([
    ['10%—20%', 'percent 10/100 – 20/100 between'],
    ['10—20%', 'percent 10/100 – 20/100 between'],
    ['七至八成', 'percent 7/10 – 8/10 between'],
    ['百分之十至百分之二十', 'percent 10/100 – 20/100 between'],
    ['3万—5万件', 'count 30000 – 50000 between'],
    ['9000—1万件', null],
    ['1.5—2', 'number 15/10 – 2 between'],
    ['3—5个工作日', 'working-days 3 – 5 between'],
  ])('goes by unit: %s', (text, expected) => {
    if (expected === null) expect(unreadableAt(text)).toBe(6);
    else expect(gist(text)).toBe(expected);
  });

  test.each([
    ['2—1个', 2],
    ['2—2', 2],
    // 3 or 30000
    ['3—5万', 3],
    ['三至五百', 3],
    ['1个—2件', 4],
    ['1个—2', 4],
    ['1—', 2],
    ['1—2—3', 3],
    ['1 — 2', 1],
    ['1—-2', 2],
    ['-2—1', 2],
    ['1.5—2个', 1],
    ['第1—第3', 2],
    ['2021-12-16', 7],
  ])('is refused: %s at %d', (text, at) => {
    expect(unreadableAt(text)).toBe(at);
  });
});

test('a range is not rounded: its ends are what the document states', () => {
  expect(line('3万—5万件')).toBe('count 30000 – 50000 step 10000 rough 10000 exact between');
  expect(line('10%—20%')).toBe('percent 10/100 – 20/100 step 1/100 rough 1/10 exact between');
});

test('nothing printed is no zero', () => {
  expect(unreadableAt('')).toBe(0);
  expect(unreadableAt('  ')).toBe(2);
  expect(written(readQuantity('零').value)).toBe('0');
});
