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
    ['2.5件', 'number 25/10 step 1/10 rough 1/10 rounded'],
    ['2.0个', 'number 20/10 step 1/10 rough 1 rounded'],
    ['25.65432万件', 'number 2565432/10 step 1/10 rough 1/10 rounded'],
    ['1 234', 'count 1234 step 1 rough 1 exact'],
    ['236 816条', 'count 236816 step 1 rough 1 exact'],
    ['1\u00a0234\u2009567', 'count 1234567 step 1 rough 1 exact'],
    ['1 234.50元', 'money 123450/100 step 1/100 rough 1/10 rounded'],
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
    ['1 23', 1],
    ['1 2345', 1],
    ['1234 567', 4],
    ['1  234', 1],
    ['1,234 567', 5],
    ['1 234,567', 5],
    ['1\n234', 1],
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
    ['三点五件', 'number 35/10 step 1/10 rough 1/10 rounded'],
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
    // without its last place
    ['一百五', 2],
    ['一万五', 2],
    ['一亿五千', 2],
    // approximate
    ['三五个', 1],
    ['二三十人', 1],
    ['三四百件', 1],
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
    ['2小时', 'minutes 120'],
    ['2.5个小時', 'minutes 1500/10'],
    ['30秒', 'minutes 30/60'],
    ['30秒鐘', 'minutes 30/60'],
    ['5自然日', 'days 5'],
    ['5个自然日', 'days 5'],
    ['3个月', 'months 3'],
    ['2季度', 'months 6'],
    ['2个季度', 'months 6'],
    ['1年', 'months 12'],
    ['1.5年', 'months 180/10'],
    ['120平方米', 'number 120'],
    ['3‱', 'percent 3/10000'],
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

  test.each([
    ...'件条次人项个名户张家台份宗起例笔处所套种类款部枚场期個項條張臺筆處種類場戶',
    ...'级册卷封页篇字批轮班趟位座栋幢间组对辆块本級冊頁輪棟',
    ...[
      '批次',
      '件次',
      '项次',
      '户次',
      '部门',
      '单位',
      '窗口',
      '网点',
      '环节',
      '事项',
      '系统',
      '平台',
      '项目',
    ],
    ...['个部门', '个单位', '个窗口', '个网点', '个环节', '个事项', '个系统', '个平台', '个项目'],
    ...[
      '省',
      '市',
      '县',
      '区',
      '旗',
      '乡',
      '镇',
      '村',
      '县区',
      '乡镇',
      '街道',
      '社区',
      '个县区',
      '個環節',
      '網點',
    ],
  ])('is a measure word: %s', (word) => {
    expect(line(`12${word}`)).toBe('count 12 step 1 rough 1 exact');
  });

  test.each([
    ['3公里', 1],
    ['3 公里', 2],
    ['3月', 1],
    ['3号', 1],
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

test.each([
  ['2021年', 4],
  ['1000年', 4],
  ['2021年12月', 4],
  ['二零二一年', 1],
])('a year of the calendar is no length of time: %s', (text, at) => {
  expect(unreadableAt(text)).toBe(at);
  if (at === 4) expect(() => readQuantity(text)).toThrow('是年份,不是时长');
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
    ['接近70%', 'nearly'],
    ['突破70%', 'above'],
    ['过70%', 'above'],
    ['過70%', 'above'],
    ['最少70%', 'at-least'],
    ['大于等于70%', 'at-least'],
    ['大於或等於70%', 'at-least'],
    ['最多70%', 'at-most'],
    ['小于等于70%', 'at-most'],
    ['小于或等于70%', 'at-most'],
    ['70%之内', 'at-most'],
    ['70%(含)以上', 'at-least'],
    ['70%（含）以上', 'at-least'],
    ['70%以上(含)', 'at-least'],
    ['70%以上(含本数)', 'at-least'],
    ['70%(含)以下', 'at-most'],
    ['70%以下(含)', 'at-most'],
    ['70%以下(含本数)', 'at-most'],
    ['70%(含)以内', 'at-most'],
    ['70%以内(含)', 'at-most'],
    ['70%以内(含本数)', 'at-most'],
    ['70%(不含)以上', 'above'],
    ['70%以上(不含)', 'above'],
    ['70%以上(不含本数)', 'above'],
    ['70%(不含)以下', 'below'],
    ['70%以下(不含)', 'below'],
    ['70%以下(不含本数)', 'below'],
    ['70%+', 'at-least'],
    ['70%＋', 'at-least'],
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
    ['10万+', 'count 100000 step 10000 rough 100000 rounded at-least'],
    ['10+万', 'count 100000 step 10000 rough 100000 rounded at-least'],
    ['1000+', 'count 1000 step 1 rough 1000 exact at-least'],
    ['1000+件', 'count 1000 step 1 rough 1000 exact at-least'],
    ['1000件+', 'count 1000 step 1 rough 1000 exact at-least'],
    ['3个月内', 'months 3 step 1 rough 1 rounded at-most'],
    ['2小时内', 'minutes 120 step 60 rough 60 rounded at-most'],
    ['近20小时', 'minutes 1200 step 60 rough 600 rounded nearly'],
    ['近九成', 'percent 9/10 step 1/10 rough 1/10 rounded nearly'],
    ['共约3万件', 'count 30000 step 10000 rough 10000 rounded about'],
    ['10分鐘內', 'minutes 10 step 1 rough 10 rounded at-most'],
    ['5个工作日内', 'working-days 5 step 1 rough 1 rounded at-most'],
    ['5日以内', 'days 5 step 1 rough 1 rounded at-most'],
  ])('goes with the unit: %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  test.each(
    [
      '',
      '达',
      '达到',
      '高达',
      '多达',
      '共',
      '共计',
      '合计',
      '总计',
      '累计',
      '为',
      '仅',
      '仅为',
      '累计达到',
      '總計達',
      '僅',
    ].map((word) => `${word}70件`),
  )('is none: %s', (text) => {
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
    ['共共共70', 2],
    ['5+3', 2],
    ['上70%', 0],
    ['上五万', 0],
    ['上', 0],
    ['超上万', 1],
    ['上万余件', 3],
    ['70%(含)', 3],
    ['70%以上(含', 5],
  ])('is refused: %s at %d', (text, at) => {
    expect(unreadableAt(text)).toBe(at);
  });
});

describe('a number without its 一', () => {
  test.each([
    ['近百', 'count 100 step 100 rough 100 rounded nearly'],
    ['近百件', 'count 100 step 100 rough 100 rounded nearly'],
    ['近千人', 'count 1000 step 1000 rough 1000 rounded nearly'],
    ['近万件', 'count 10000 step 10000 rough 10000 rounded nearly'],
    ['不足百件', 'count 100 step 100 rough 100 rounded below'],
    ['超百万', 'count 1000000 step 1000000 rough 1000000 rounded above'],
    ['过百万元', 'money 1000000 step 1000000 rough 1000000 rounded above'],
    ['突破亿元', 'money 100000000 step 100000000 rough 100000000 rounded above'],
    ['逾千', 'count 1000 step 1000 rough 1000 rounded above'],
    ['千余', 'count 1000 step 1000 rough 1000 rounded and-more'],
    ['百万余件', 'count 1000000 step 1000000 rough 1000000 rounded and-more'],
    ['千余万元', 'money 10000000 step 10000000 rough 10000000 rounded and-more'],
    ['千人以上', 'count 1000 step 1000 rough 1000 rounded at-least'],
    ['百万元以上', 'money 1000000 step 1000000 rough 1000000 rounded at-least'],
    ['万人左右', 'count 10000 step 10000 rough 10000 rounded about'],
    ['上百', 'count 100 step 100 rough 100 rounded at-least'],
    ['上千人', 'count 1000 step 1000 rough 1000 rounded at-least'],
    ['上万件', 'count 10000 step 10000 rough 10000 rounded at-least'],
    ['上百万', 'count 1000000 step 1000000 rough 1000000 rounded at-least'],
    ['共上亿元', 'money 100000000 step 100000000 rough 100000000 rounded at-least'],
  ])('is read with a wording: %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  test.each(['百件', '千', '万人', '百万', '亿元'])('is refused without one: %s', (text) => {
    expect(unreadableAt(text)).toBe(0);
    expect(() => readQuantity(text)).toThrow('只有带限定词时');
  });
});

describe('a fraction in words', () => {
  test.each([
    ['一半', 'percent 1/2 step 1/10 rough 1/10 rounded about'],
    ['半数', 'percent 1/2 step 1/10 rough 1/10 rounded about'],
    ['约半數', 'percent 1/2 step 1/10 rough 1/10 rounded about'],
    ['近半', 'percent 1/2 step 1/10 rough 1/10 rounded nearly'],
    ['过半', 'percent 1/2 step 1/10 rough 1/10 rounded above'],
    ['过半数', 'percent 1/2 step 1/10 rough 1/10 rounded above'],
    ['超過一半', 'percent 1/2 step 1/10 rough 1/10 rounded above'],
    ['半数以上', 'percent 1/2 step 1/10 rough 1/10 rounded at-least'],
    ['三分之一', 'percent 1/3 step 1/3 rough 1/3 rounded about'],
    ['三分之二', 'percent 2/3 step 1/3 rough 1/3 rounded about'],
    ['三分之二以上', 'percent 2/3 step 1/3 rough 1/3 rounded at-least'],
    ['近四分之三', 'percent 3/4 step 1/4 rough 1/4 rounded nearly'],
    ['二十分之三', 'percent 3/20 step 1/20 rough 1/20 rounded about'],
    ['十分之九', 'percent 9/10 step 1/10 rough 1/10 rounded'],
    ['万分之三', 'percent 3/10000 step 1/10000 rough 1/10000 rounded'],
    ['十万分之三点五', 'percent 35/1000000 step 1/1000000 rough 1/1000000 rounded'],
    ['百万分之5', 'percent 5/1000000 step 1/1000000 rough 1/1000000 rounded'],
    ['半小时', 'minutes 30 step 30 rough 30 rounded about'],
    ['半小时内', 'minutes 30 step 30 rough 30 rounded at-most'],
    ['半个小时以内', 'minutes 30 step 30 rough 30 rounded at-most'],
    ['半分钟', 'minutes 1/2 step 1/2 rough 1/2 rounded about'],
    ['半天', 'days 1/2 step 1/2 rough 1/2 rounded about'],
    ['半个工作日', 'working-days 1/2 step 1/2 rough 1/2 rounded about'],
    ['半个月', 'months 1/2 step 1/2 rough 1/2 rounded about'],
    ['半年内', 'months 6 step 6 rough 6 rounded at-most'],
  ])('is about so much unless it is bounded: %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  test.each([
    ['半', 0, '单用请写 一半'],
    ['零分之三', 0, '从 1 起的整数'],
    ['三分之零', 3, '从 1 起的整数'],
    ['三分之一点五', 4, '从 1 起的整数'],
    ['三分之', 3, '此处应为数字'],
    ['-三分之一', 1, '负数不能带限定词'],
    ['一个半小时', 2, '可以是 2.5小时,也可以是两个半小时'],
    ['1小时半', 3, '数后的“半”不读'],
    ['两年半', 2, '数后的“半”不读'],
  ])('is refused: %s at %d', (text, at, why) => {
    expect(unreadableAt(text)).toBe(at);
    expect(() => readQuantity(text)).toThrow(why);
  });
});

describe('a time in parts', () => {
  test.each([
    ['1小时30分钟', 'minutes 90 step 1 rough 10 rounded'],
    ['1小时30分', 'minutes 90 step 1 rough 10 rounded'],
    ['1个小时5分鐘', 'minutes 65 step 1 rough 1 rounded'],
    ['2小时00分', 'minutes 120 step 1 rough 60 rounded'],
    ['5分30秒', 'minutes 330/60 step 1/60 rough 10/60 rounded'],
    ['5分钟30.5秒钟', 'minutes 3305/600 step 1/600 rough 1/600 rounded'],
    ['1小时2分3秒', 'minutes 3723/60 step 1/60 rough 1/60 rounded'],
    ['一小时三十分钟', 'minutes 90 step 1 rough 10 rounded'],
    ['1 小时 30 分钟', 'minutes 90 step 1 rough 10 rounded'],
    ['1年6个月', 'months 18 step 1 rough 1 rounded'],
    ['1小时30分钟以内', 'minutes 90 step 1 rough 10 rounded at-most'],
    ['约1小时30分钟', 'minutes 90 step 1 rough 10 rounded about'],
    ['1小时30余分钟', 'minutes 90 step 1 rough 10 rounded and-more'],
  ])('is read to its last unit: %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  test.each([
    ['1小时90分钟', 3],
    ['1小时60分钟', 3],
    ['1分钟1小时', 3],
    ['1小时1小时', 3],
    ['1.5小时10分钟', 5],
    ['1余小时10分钟', 4],
    ['半小时10分钟', 3],
    ['1小时30', 5],
    ['1小时30件', 5],
    ['1年6天', 3],
    ['5分3', 3],
    ['3天5小时', 2],
    ['3个工作日5小时', 5],
    ['100分5件', 5],
  ])('is refused where the parts do not fit: %s at %d', (text, at) => {
    expect(unreadableAt(text)).toBe(at);
  });

  test('has no days, of whose hours there is no rule', () => {
    expect(() => readQuantity('3天5小时')).toThrow('一天计多少小时没有规定');
  });
});

describe('a change in words', () => {
  const rises = ['上升', '上涨', '升高', '增长', '增加', '提高', '提升', '上漲', '增長', '昇高'];
  const falls = ['下降', '下滑', '下跌', '降低', '减少', '压缩', '压减', '缩短', '缩减', '減少', '壓縮'];

  test.each(rises)('is above zero where it is a rise: %s', (word) => {
    expect(line(`${word}5.2%`)).toBe('percent 52/1000 step 1/1000 rough 1/1000 rounded');
  });

  test.each(falls)('is below zero where it is a fall: %s', (word) => {
    expect(line(`${word}5.2%`)).toBe('percent -52/1000 step 1/1000 rough 1/1000 rounded');
  });

  test.each([
    '同比',
    '环比',
    '環比',
    '较上年',
    '較上年',
    '较上年同期',
    '较去年',
    '较去年同期',
    '比上年',
    '比上年同期',
    '比去年',
    '比去年同期',
  ])('may say what it is told against: %s', (word) => {
    expect(gist(`${word}下降5%`)).toBe('percent -5/100');
    expect(gist(`${word}增长5%`)).toBe('percent 5/100');
    expect(gist(`${word}-5%`)).toBe('percent -5/100');
    expect(gist(`${word}+5%`)).toBe('percent 5/100');
    expect(unreadableAt(`${word}5%`)).toBe(word.length);
    expect(() => readQuantity(`${word}5%`)).toThrow('应写明升降');
  });

  test.each([
    ['增长约5%', 'percent 5/100 about'],
    ['增长5%以上', 'percent 5/100 at-least'],
    ['增长近5%', 'percent 5/100 nearly'],
    ['下降约5%', 'percent -5/100 about'],
    ['下降近5%', 'percent -5/100 and-more'],
    ['下降5%多', 'percent -5/100 nearly'],
    ['下降超过5%', 'percent -5/100 below'],
    ['下降5%以上', 'percent -5/100 at-most'],
    ['下降不足5%', 'percent -5/100 above'],
    ['下降不超过5%', 'percent -5/100 at-least'],
    ['下降5%—8%', 'percent -8/100 – -5/100 between'],
    ['增长5%—8%', 'percent 5/100 – 8/100 between'],
    ['下降一半', 'percent -1/2 about'],
    ['减少50余件', 'count -50 nearly'],
    ['减少近百件', 'count -100 and-more'],
    ['共减少了5件', 'count -5'],
    ['增长达5%', 'percent 5/100'],
    ['增长-5.2%', 'percent -52/1000'],
    ['增长+5.2%', 'percent 52/1000'],
    ['下降1个百分点', 'percentage-point -1/100'],
    ['缩短3个工作日', 'working-days -3'],
    ['缩短1小时30分钟', 'minutes -90'],
    ['上升2位', 'count 2'],
  ])('has its wording on the side that it goes: %s', (text, expected) => {
    expect(gist(text)).toBe(expected);
  });

  test.each([
    ['下降-5.2%', 2, '已表示负数'],
    ['下降+5.2%', 2, '已表示负数'],
    ['-下降5%', 1, '此处应为数字'],
    ['下降至5%', 2, '变化后的数'],
    ['增加到5件', 2, '变化后的数'],
    ['压缩为3天', 2, '变化后的数'],
    ['上升第二', 2, '名次前没有正负号'],
    ['下降第二', 2, '名次前没有正负号'],
    ['增长-5%以上', 5, '不能确定指哪一侧'],
    ['增长下降5%', 2, '此处应为数字'],
    ['下降', 2, '此处应为数字'],
    ['同比', 2, '应写明升降'],
  ])('is refused: %s at %d', (text, at, why) => {
    expect(unreadableAt(text)).toBe(at);
    expect(() => readQuantity(text)).toThrow(why);
  });
});

describe('digits in several parts', () => {
  test.each([
    ['3万5千', 'count 35000 step 1000 rough 1000 rounded'],
    ['1万2000', 'count 12000 step 1 rough 1000 exact'],
    ['1万0005', 'count 10005 step 1 rough 1 exact'],
    ['1万250件', 'count 10250 step 1 rough 10 exact'],
    ['3千500', 'count 3500 step 1 rough 100 exact'],
    ['2亿5千万', 'count 250000000 step 10000000 rough 10000000 rounded'],
    ['2亿5000万元', 'money 250000000 step 10000 rough 10000000 rounded'],
    ['1亿2345万6789', 'count 123456789 step 1 rough 1 exact'],
    ['1亿00005000', 'count 100005000 step 1 rough 1000 exact'],
    ['3千5百', 'count 3500 step 100 rough 100 rounded'],
    ['9万3000余件', 'count 93000 step 1 rough 1000 exact and-more'],
  ])('are read to their last: %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  test.each([
    ['1万2', 2],
    ['3百5', 2],
    ['2亿5000', 2],
    ['2亿5千', 2],
    ['1万2345万', 2],
    ['1万20千', 2],
    ['1万12345', 2],
    ['1.5万3千', 4],
    ['1万2.5千', 3],
    ['1万2,000', 2],
    ['3万 5千', 2],
    ['3万余5千', 3],
    ['三万2000', 2],
  ])('are refused where they could be two numbers: %s at %d', (text, at) => {
    expect(unreadableAt(text)).toBe(at);
  });
});

describe('a place', () => {
  test.each(['第一', '第1名', '并列第一', '並列第一位', 'NO.1', 'No.1', 'no.1'])('is read: %s', (text) => {
    expect(line(text)).toBe('place 1 step 1 rough 1 exact');
  });

  test.each([
    ['NO.', 3],
    ['NO.0', 3],
    ['No.1.5', 4],
    ['并列', 0],
    ['-NO.1', 1],
    ['第1、2名', 2],
  ])('is refused: %s at %d', (text, at) => {
    expect(unreadableAt(text)).toBe(at);
  });
});

describe('a number that is not definite', () => {
  test.each([
    ['几件', 0, '不是确定的数'],
    ['好几件', 0, '不是确定的数'],
    ['幾十件', 0, '不是确定的数'],
    ['三千來件', 2, '不是确定的数'],
    ['數十件', 0, '不是确定的数'],
    ['数千人', 0, '不是确定的数'],
    ['若干', 0, '不是确定的数'],
    ['近几百件', 1, '不是确定的数'],
    ['十几件', 1, '不是确定的数'],
    ['二十几个', 2, '不是确定的数'],
    ['三千来件', 2, '不是确定的数'],
    ['7、8个', 1, '是范围的请写 7—8个'],
    ['三、五天', 1, '是范围的请写 7—8个'],
    ['三五天', 1, '如 三至五'],
    ['一百五', 2, '一百五、一万五 是 一百五十、一万五千 的口语写法'],
    ['1万2', 2, '1万2 可以是 12000'],
  ])('is refused with the reason: %s at %d', (text, at, why) => {
    expect(unreadableAt(text)).toBe(at);
    expect(() => readQuantity(text)).toThrow(why);
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
    ['1.5—2个', 'number 15/10 – 2 between'],
    ['1—2.5件', 'number 1 – 25/10 between'],
    ['30分钟—1小时', 'minutes 30 – 60 between'],
    ['1小时30分钟至2小时', 'minutes 90 – 120 between'],
    ['半小时—1小时', 'minutes 30 – 60 between'],
    ['一半至三分之二', 'percent 1/2 – 2/3 between'],
    ['2成—30%', 'percent 2/10 – 30/100 between'],
    ['3万5千—4万', 'count 35000 – 40000 between'],
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
    ['2小时—90分钟', 4],
    ['1—1小时30分钟', 1],
    ['0—一半', 1],
    ['1小时—3天', 5],
    ['百—千件', 0],
    ['五十—百件', 3],
    ['2020—2021年', 9],
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
