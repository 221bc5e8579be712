import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type PrintedUnit,
  possibleValues,
  readQuantity,
  type Wording,
} from '../../../src/check/printed/index.js';
import type { IntervalEnd } from '../../../src/exact/index.js';
import { unreadableAt } from './on-paper.js';

fc.configureGlobal({ interruptAfterTimeLimit: 4000 });

/** What may stand behind digits, and how many zeros it appends to them. */
const multipliers: readonly (readonly [string, number])[] = [
  ['', 0],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['万亿', 12],
];
/** What may stand behind them, by which power of ten it multiplies them, and by how much else. */
const units: readonly (readonly [word: string, unit: PrintedUnit, power: number, each?: bigint])[] = [
  ['%', 'percent', -2],
  ['％', 'percent', -2],
  ['‰', 'percent', -3],
  ['个百分点', 'percentage-point', -2],
  ['分钟', 'minutes', 0],
  ['分', 'score', 0],
  ['倍', 'times', 0],
  ['小时', 'minutes', 0, 60n],
  ['个小时', 'minutes', 0, 60n],
  ['个月', 'months', 0],
  ['年', 'months', 0, 12n],
  ['季度', 'months', 0, 3n],
  ['‱', 'percent', -4],
  ['平方米', 'number', 0],
  ['日', 'days', 0],
  ['个工作日', 'working-days', 0],
  ['元', 'money', 0],
  ['件', 'count', 0],
  ['人次', 'count', 0],
  ['個', 'count', 0],
];
const words: readonly (readonly [string, string, Wording | null])[] = [
  ['', '', null],
  ['达到', '', null],
  ['约', '', 'about'],
  ['约', '左右', 'about'],
  ['近', '', 'nearly'],
  ['', '余', 'and-more'],
  ['超过', '', 'above'],
  ['', '及以上', 'at-least'],
  ['不足', '', 'below'],
  ['≤', '', 'at-most'],
  ['共', '以内', 'at-most'],
];

const wide = (text: string) =>
  text.replace(/[0-9.]/gu, (sign) => '．０１２３４５６７８９'['.0123456789'.indexOf(sign)]!);
const grouped = (whole: string) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
/** So many digits with zeros behind them up to 24 places below the point: a whole number to compare with. */
const shifted = (digits: string, exponent: number) => BigInt(digits + '0'.repeat(24 + exponent));
const unitOf24Places = 10n ** 24n;

const digitText = fc.stringMatching(/^[1-9][0-9]{0,11}$/u);

test('is read as what it was built from', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '', '-', '+', '−'),
      digitText,
      fc.option(fc.stringMatching(/^[0-9]{1,6}$/u), { nil: '' }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom(...multipliers),
      fc.constantFrom(...units),
      fc.constantFrom(...words),
      (
        sign,
        whole,
        fraction,
        isGrouped,
        isWide,
        [multiplier, zeros],
        [word, given, shift, each = 1n],
        [before, behind, wording],
      ) => {
        const isNegative = sign === '-' || sign === '−';
        fc.pre(!(isNegative && wording !== null));
        // 2021年 is a year of the calendar.
        fc.pre(word !== '年' || whole.length < 4 || zeros > 0 || fraction !== '');
        const unit = given === 'count' && fraction.length > zeros ? 'number' : given;
        const point = fraction === '' ? '' : '.';
        const plain = `${isGrouped ? grouped(whole) : whole}${point}${fraction}`;
        const text = `${before}${sign}${isWide ? wide(plain) : plain}${multiplier}${word}${behind}`;

        const read = readQuantity(text);
        const exponent = zeros + shift - fraction.length;
        const digits = whole + fraction;
        const zerosBehind = /0*$/u.exec(digits)![0].length;
        const in24 = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) => [
          (numerator * unitOf24Places) / denominator,
          (numerator * unitOf24Places) % denominator,
        ];
        expect({
          ...read,
          value: in24(read.value),
          step: in24(read.step),
          roughStep: in24(read.roughStep),
        }).toEqual({
          text,
          unit,
          value: [(isNegative ? -1n : 1n) * each * shifted(digits, exponent), 0n],
          upTo: null,
          step: [each * shifted('1', exponent), 0n],
          roughStep: [each * shifted('1', exponent + zerosBehind), 0n],
          isRounded: unit !== 'count' || multiplier !== '',
          wording,
        });
      },
    ),
    { numRuns: 500 },
  );
});

const signs = '零一二三四五六七八九';

/** A whole number up to four places in Chinese, as it is taught. */
function section(number: number): string {
  const places = [1000, 100, 10, 1].map((place) => Math.floor(number / place) % 10);
  return places
    .map((digit, index) => (digit === 0 ? '零' : `${signs[digit]}${['千', '百', '十', ''][index]}`))
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '');
}

/** A whole number below 10^12 in Chinese. */
function inChinese(number: number): string {
  const sections = [Math.floor(number / 100_000_000), Math.floor(number / 10_000) % 10_000, number % 10_000];
  const text = sections
    .map((value, index) => {
      if (value === 0) return '零';
      const isShort = value < 1000 && index > 0;
      return `${isShort ? '零' : ''}${section(value)}${['亿', '万', ''][index]}`;
    })
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '');
  return text;
}

/** 一亿五千 may be short for 一亿五千万; behind 亿 with no 万 there is a 零. */
const numerals = fc.oneof(
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 1, max: 99_999_999 }),
  fc.integer({ min: 1, max: 999_999_999_999 }),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 11 })).map(([n, z]) => n * 10 ** z),
);

test('in Chinese numerals is read back', () => {
  fc.assert(
    fc.property(numerals, fc.boolean(), (number, isShort) => {
      const text = isShort ? inChinese(number).replace(/^一十/u, '十') : inChinese(number);
      const { value, step, roughStep, isRounded, unit } = readQuantity(text);
      expect([unit, value, isRounded]).toEqual([
        'count',
        { numerator: BigInt(number), denominator: 1n },
        /[百千万亿]$/u.test(text),
      ]);
      expect(value.numerator % step.numerator).toBe(0n);
      expect(roughStep.numerator).toBe(10n ** BigInt(/0*$/u.exec(`${number}`)![0].length));
    }),
    { numRuns: 500 },
  );
});

/** A whole number below 10^12 in digits with 亿, 万, 千 and 百 between them, each of which may be left out. */
function inParts(number: number, isWritten: Readonly<Record<'亿' | '万' | '千' | '百', boolean>>): string {
  let [text, rest, places] = ['', number, 12];
  for (const [sign, power] of [
    ['亿', 8],
    ['万', 4],
    ['千', 3],
    ['百', 2],
  ] as const) {
    const part = Math.floor(rest / 10 ** power);
    if (part === 0 || !isWritten[sign]) continue;
    text += `${text === '' ? part : `${part}`.padStart(places - power, '0')}${sign}`;
    [rest, places] = [rest % 10 ** power, power];
  }
  if (rest === 0 && text !== '') return text;
  return `${text}${text === '' ? rest : `${rest}`.padStart(places, '0')}`;
}

test('in digits with 亿 and 万 between them is read back, to its last digit or multiplier', () => {
  const written = fc.record({ 亿: fc.boolean(), 万: fc.boolean(), 千: fc.boolean(), 百: fc.boolean() });
  fc.assert(
    fc.property(numerals, written, (number, isWritten) => {
      const text = inParts(number, isWritten);
      // 2亿5千 may be short for 2亿5千万.
      fc.pre(!/亿[^万]*[千百]/u.test(text));
      const { value, step, isRounded } = readQuantity(text);
      const last = /[百千万亿]$/u.exec(text)?.[0];
      expect([text, value.numerator, step.numerator, isRounded]).toEqual([
        text,
        BigInt(number),
        10n ** BigInt(last === undefined ? 0 : { 百: 2, 千: 3, 万: 4, 亿: 8 }[last]!),
        last !== undefined,
      ]);
    }),
    { numRuns: 1000 },
  );
});

test('of a time in parts is what its parts are together', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom('分', '分钟'),
      (hours, minutes, seconds, word) => {
        const { unit, value, step } = readQuantity(`${hours}小时${minutes}${word}${seconds}秒`);
        const inSeconds = (value.numerator * 60n) / value.denominator;
        expect([unit, inSeconds, (value.numerator * 60n) % value.denominator]).toEqual([
          'minutes',
          BigInt(hours * 3600 + minutes * 60 + seconds),
          0n,
        ]);
        expect(step.numerator * 60n).toBe(step.denominator);
      },
    ),
  );
});

test('of a fall is what a rise is, on the other side of zero', () => {
  const number = fc.tuple(
    digitText,
    fc.constantFrom('%', '件', '个百分点', '分钟'),
    fc.constantFrom(...words),
  );
  const turned = (end: IntervalEnd | null) =>
    end && { ...end, value: { ...end.value, numerator: -end.value.numerator } };
  fc.assert(
    fc.property(number, ([digits, unit, [before, behind]]) => {
      const [rise, fall] = ['增加', '减少'].map((word) =>
        possibleValues(readQuantity(`${word}${before}${digits}${unit}${behind}`)),
      );
      expect(fall).toEqual({
        interval: { lowest: turned(rise!.interval.highest), highest: turned(rise!.interval.lowest) },
        assumed: { lowest: rise!.assumed.highest, highest: rise!.assumed.lowest },
      });
    }),
  );
});

const pieces = fc.constantFrom(
  ...Array.from(
    '0123456789０９.．,，%％‰+-－−—~ 约近余多超过不低于至少以上下内左右个件项人次分钟百千万亿十点两三九成第名倍元⠣x半几数来、秒年日',
  ),
  '分之',
  '一半',
  '小时',
  '下降',
  '同比',
  '(含)以上',
  'No.',
  '百分之',
  '个百分点',
  '及以上',
  '工作日',
);

const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((found) => found.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.tuple(digitText, fc.string({ maxLength: 3 })).map(([digits, junk]) => digits + junk),
);

test('is either read or refused at a place in the text, and never becomes a zero', () => {
  let read = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const at = unreadableAt(text);
      if (typeof at === 'number') {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(text.length);
        return;
      }
      expect(at).toEqual(expect.stringMatching(/^read: /u));
      read += 1;
      const { value, step } = readQuantity(text);
      if (!/[0０零〇○]/u.test(text)) expect(value.numerator).not.toBe(0n);
      expect(value.denominator > 0n && step.numerator > 0n).toBe(true);
      expect((value.numerator * step.denominator) % (value.denominator * step.numerator)).toBe(0n);
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(20);
});

test.each([
  ['digits', '1'.repeat(100_000), 40],
  ['digits behind the point', `1.${'1'.repeat(100_000)}`, 41],
  ['groups', `1${',234'.repeat(30_000)}`, 54],
  ['Chinese digits behind the point', `一点${'一'.repeat(100_000)}`, 42],
  ['Chinese digits', '一'.repeat(100_000), 1],
  ['thousands', '一千'.repeat(50_000), 3],
  ['blanks', `${' '.repeat(100_000)}x`, 100_000],
  ['blanks within', `1${' '.repeat(100_000)}x`, 100_001],
  ['wordings', '余'.repeat(100_000), 0],
  ['signs', '-'.repeat(100_000), 1],
  ['multipliers', `1${'万'.repeat(100_000)}`, 2],
  ['groups with blanks', `1${' 234'.repeat(30_000)}`, 54],
  ['parts of a number', `1${'万1'.repeat(50_000)}`, 2],
  ['parts of a time', '1小时'.repeat(50_000), 3],
  ['parts of a fraction', '三分之'.repeat(30_000), 4],
  ['words before a number', '共'.repeat(100_000), 2],
  ['changes', '下降'.repeat(50_000), 2],
])('of a hundred thousand %s is refused at once', (_, text, at) => {
  const start = performance.now();
  expect(unreadableAt(text)).toBe(at);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('has forty digits at most', () => {
  expect(readQuantity('9'.repeat(40)).value.numerator).toBe(10n ** 40n - 1n);
  expect(readQuantity(`0.${'0'.repeat(38)}1`).step.denominator).toBe(10n ** 39n);
  expect(unreadableAt(`0.${'0'.repeat(39)}1`)).toBe(41);
  expect(() => readQuantity('9'.repeat(41))).toThrow('40');
});
