import { describe, expect, test } from 'vitest';
import {
  type ChangeFigure,
  caseCount,
  changeFigureSchema,
  changeOf,
  month,
  onlineShare,
  quarter,
  replay,
  year,
  zhongwei,
} from '../../src/index.js';

const current = onlineShare(
  { unified: 21148, specialised: 111148, offline: 18647 },
  { rules: zhongwei, period: quarter(2021, 2) },
);
const previous = onlineShare(
  { unified: 4820, specialised: 80000, offline: 18827 },
  { rules: zhongwei, period: quarter(2021, 1) },
);
const change = changeOf(current, previous, { in: 'points' });
const fromPrint = changeOf(current, '4.65%', { in: 'percent' });
const ofOthers = changeOf(current, { ...previous, period: quarter(2020, 3) }, { in: 'points' });
const none = changeOf(current, null, { in: 'points' });
const ofCounts = changeOf(
  caseCount({ cases: 290 }, { period: month(2021, 4) }),
  caseCount({ cases: 301 }, { period: month(2020, 4) }),
  { in: 'own-unit' },
);

/** The change as it would be read from a file in which somebody put another value at a place. */
function edited(original: ChangeFigure, place: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(original)) as Record<string, unknown>;
  const keys = place.split('.');
  const holder = keys.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  holder[keys.at(-1)!] = value;
  return copy;
}

const findings = (value: unknown) => replay(value).findings.map(({ code }) => code);

describe('a saved change', () => {
  test.each([change, fromPrint, none, ofCounts, changeOf('1%', '0%', { in: 'percent' })])(
    'replays while it was not edited',
    (each) => {
      const read: unknown = JSON.parse(JSON.stringify(each));
      expect(changeFigureSchema.safeParse(read).success).toBe(true);
      expect(replay(read)).toEqual({ holds: true, findings: [] });
    },
  );

  const missing = { zh: '无', en: 'none' };
  test.each<[string, ChangeFigure, string, unknown, string[]]>([
    ['its text', change, 'text', '+9.37个百分点', ['value-differs']],
    ['a text without its sign', change, 'text', '9.36个百分点', ['value-differs']],
    ['its digits', change, 'decimal', '9.37', ['value-differs']],
    ['its exact value', change, 'exact.numerator', '86140089', ['value-differs']],
    ['the direction of its rounding', change, 'direction', 'up', ['value-differs']],
    ['its trend', change, 'trend', 'worse', ['value-differs']],
    ['what is better', change, 'indicator.better', 'lower', ['definition-differs', 'value-differs']],
    ['the name of its indicator', change, 'indicator.name', missing, ['definition-differs']],
    ['its places', change, 'rounding.places.value', 3, ['value-differs']],
    ['its measure', change, 'measure', 'relative', ['value-differs']],
    ['its unit', change, 'unit', 'percent', ['value-differs']],
    ['the unit of its values', change, 'of', 'count', ['definition-differs', 'value-differs']],
    ['the printed current value', change, 'current.text', '14.02%', ['value-differs']],
    ['the exact previous value', change, 'previous.exact.numerator', '4821', ['value-differs']],
    ['how the current value is rounded', change, 'current.printedBy.places', 3, ['value-differs']],
    ['a count that is not what is printed', ofCounts, 'previous.exact.numerator', '302', ['value-differs']],
    ['another comparison', change, 'comparison', 'same-period-last-year', ['value-differs']],
    ['another period', ofCounts, 'previous.period', month(2020, 3), ['value-differs']],
    ['a period that overlaps', change, 'previous.period', quarter(2021, 2), ['value-differs']],
    [
      'a period that is none of the two and overlaps',
      ofOthers,
      'previous.period',
      year(2021),
      ['value-differs', 'flags-differ'],
    ],
    ['a later period', ofOthers, 'previous.period', quarter(2021, 3), ['value-differs']],
    ['what was published', fromPrint, 'previous.text', '4.66%', ['value-differs']],
    ['a published value that cannot be read', fromPrint, 'previous.text', '4个百分点', ['value-differs']],
    ['the bounds', fromPrint, 'bounds.lowest.numerator', '1', ['value-differs']],
    ['the bounds taken away', fromPrint, 'bounds', null, ['value-differs', 'flags-differ']],
    ['a flag taken away', fromPrint, 'flags', [], ['flags-differ']],
    ['another rule', change, 'previous.rules.id', 'national', ['flags-differ']],
    ['another way of counting', change, 'previous.counting', 'a'.repeat(64), ['flags-differ']],
    ['another calendar', change, 'previous.calendar', 'x', ['flags-differ']],
    ['a previous value that was taken away', change, 'previous', null, ['value-differs', 'value-differs']],
    ['the reason why there is none', none, 'reason', missing, ['value-differs']],
  ])('is found out by %s', (_, original, place, value, expected) => {
    expect(findings(edited(original, place, value))).toEqual(expected);
  });

  test('of a published value and a figure cannot hide a missing value behind 0', () => {
    const zero = { ...none, state: 'value', exact: { numerator: '0', denominator: '1' }, decimal: '0.00' };
    const { reason: _, ...rest } = zero as typeof zero & { reason: unknown };
    expect(findings({ ...rest, text: '0.00个百分点', direction: 'exact', trend: 'unchanged' })).toContain(
      'value-differs',
    );
  });
});

describe('what is no change', () => {
  test.each([
    [{ ...change, format: 'zwfw-figure/2' }],
    [{ ...change, surprise: true }],
    [{ ...change, exact: { numerator: '1', denominator: '0' } }],
    [{ ...change, exact: { numerator: 1, denominator: 2 } }],
    [{ ...change, current: null }],
    [{ ...change, text: 'NaN' }],
    [{ ...change, decimal: 'Infinity' }],
    [{ ...change, state: 'previous-zero' }],
    [{ ...change, rounding: { ...change.rounding, places: 2 } }],
    [{ ...change, previous: { ...change.previous, exact: null } }],
    [{ kind: 'change' }],
  ])('is refused: %#', (value) => {
    expect(() => replay(value)).toThrow(expect.objectContaining({ code: 'invalid-figure' }));
  });
});
