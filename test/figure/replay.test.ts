import { describe, expect, test } from 'vitest';
import {
  caseComposition,
  caseCount,
  type Figure,
  matterCoverage,
  onlineShare,
  quarter,
  replay,
  zhongwei,
} from '../../src/index.js';

const options = { rules: zhongwei, period: quarter(2021, 2) };
const systems = { unified: 21148, specialised: 111148, offline: 18647 };
const figure = onlineShare(systems, options);

/** The figure as it would be read from a file in which somebody put another value at a place (`undefined`: took it away). */
function edited(original: Figure, place: string, value: unknown): Figure {
  const copy = JSON.parse(JSON.stringify(original)) as Record<string, unknown>;
  const keys = place.split('.');
  const holder = keys.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[keys.at(-1)!];
  else holder[keys.at(-1)!] = value;
  return copy as unknown as Figure;
}

const findings = (tampered: Figure) => replay(tampered).findings.map(({ code }) => code);
const above = matterCoverage({ handled: 12, catalogued: 10 });
const composition = caseComposition(systems, options);
const nothing = onlineShare({ unified: 0, specialised: 0, offline: 0 });

describe('a saved figure that was edited', () => {
  test.each([figure, caseCount({ cases: 7 }), composition, above, nothing])(
    'replays while it was not',
    (each) => {
      expect(replay(JSON.parse(JSON.stringify(each)) as Figure)).toEqual({ holds: true, findings: [] });
    },
  );

  const undeserved = [{ code: 'above-100-percent', text: { zh: '超过', en: 'above' } }];
  test.each<[string, Figure, string, unknown, string[]]>([
    ['its text', figure, 'text', '14.02%', ['value-differs']],
    ['its digits', figure, 'decimal', '14.02', ['value-differs']],
    ['its exact value', figure, 'exact.numerator', '21149', ['value-differs']],
    ['the direction of its rounding', figure, 'direction', 'up', ['value-differs']],
    ['its places', figure, 'parameters.places.value', 1, ['value-differs']],
    ['its rounding mode', figure, 'parameters.mode.value', 'ceil', ['value-differs']],
    ['its numerator', figure, 'counts.numerator', 21149, ['counts-differ', 'value-differs']],
    ['its universe', figure, 'counts.universe', 150944, ['steps-do-not-add-up', 'counts-differ']],
    ['a count that it was made from', figure, 'given.offline', 18648, ['counts-differ']],
    ['its rule', figure, 'parameters.numerator.value', { system: ['offline'] }, ['counts-differ']],
    ['a flag that it does not deserve', figure, 'flags', undeserved, ['flags-differ']],
    ['a flag that was taken away', above, 'flags', [], ['flags-differ']],
    ['the text of a part', composition, 'parts.1.text', '73.63%', ['value-differs']],
    [
      'the count of a part',
      composition,
      'counts.parts.offline',
      18648,
      ['steps-do-not-add-up', 'counts-differ', 'value-differs'],
    ],
    ['the reason why it has no value', nothing, 'reason', { zh: '无', en: 'none' }, ['value-differs']],
  ])('is found out by %s', (_, original, place, value, expected) => {
    expect(findings(edited(original, place, value))).toEqual(expected);
  });

  test('is found out by 0 % where there is no value', () => {
    const { counts, given } = nothing;
    expect(
      findings({ ...onlineShare({ unified: 0, specialised: 1, offline: 0 }), counts, given } as Figure),
    ).toContain('value-differs');
  });

  test('cannot be found out when its counts were changed together with its value', () => {
    expect(findings(onlineShare({ ...systems, unified: 21149 }, options))).toEqual([]);
  });
});

describe('what is no figure', () => {
  test.each([
    null,
    undefined,
    7,
    'figure',
    [],
    {},
    { ...figure, format: 'zwfw-figure/2' },
    { ...figure, counts: { ...figure.counts, universe: -1 } },
    { ...figure, counts: { ...figure.counts, universe: 0.5 } },
    { ...figure, parameters: {} },
    { ...figure, unit: 'percents' },
    { ...figure, surprise: true },
    JSON.parse('{"__proto__": {"format": "zwfw-figure/1"}}'),
  ])('is refused: %j', (value) => {
    expect(() => replay(value as Figure)).toThrow(expect.objectContaining({ code: 'invalid-figure' }));
  });
});
