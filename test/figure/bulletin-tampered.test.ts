import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  caseComposition,
  caseCount,
  digest,
  loadBulletin,
  onlineShare,
  replayBulletin,
  type SavedBulletin,
  saveBulletin,
  ZwfwError,
  zhongwei,
} from '../../src/index.js';
import { bulletinOf, fromFile, period, refusal, rows, title } from './bulletin-rows.js';

const systems = { unified: 21148, specialised: 111148, offline: 18647 };
const options = { rules: zhongwei, period };
const named = saveBulletin({
  title,
  figures: [
    onlineShare(systems, options),
    caseComposition(systems, options),
    caseCount({ cases: 150943 }),
    onlineShare({ unified: 0, specialised: 0, offline: 0 }, { ...options, scope: { department: '教育局' } }),
  ],
});

let fromRecords: SavedBulletin;
beforeAll(async () => {
  fromRecords = await bulletinOf(rows);
});

type Holder = Record<string, unknown>;
type Place = readonly string[];

/** The places of all leaves of a plain value. */
function leaves(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...place, key]));
}

/** A copy, as it is read from a file, in which somebody put another value at a place. */
function edited(bulletin: SavedBulletin, place: Place, change: (leaf: unknown) => unknown): SavedBulletin {
  const copy = fromFile(bulletin) as unknown as Holder;
  const holder = place.slice(0, -1).reduce((inner, key) => inner[key] as Holder, copy);
  const last = place.at(-1)!;
  const found = change(holder[last]);
  if (found === undefined) delete holder[last];
  else holder[last] = found;
  return copy as unknown as SavedBulletin;
}

function flipped(leaf: unknown): unknown {
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf === 'boolean') return !leaf;
  if (leaf === null) return '2021-04-01T00:00:00+08:00';
  const text = leaf as string;
  return text.slice(0, -1) + (text.endsWith('1') ? '2' : '1');
}

/** The codes that loading may refuse a changed bulletin with. */
const refusals = ['invalid-bulletin', 'bulletin-mismatch', 'figure-twice', 'figure-mismatch'];

function codeOfLoading(value: unknown): string | null {
  try {
    loadBulletin(value);
    return null;
  } catch (error) {
    return error instanceof ZwfwError ? error.code : String(error);
  }
}

const changes: readonly ((leaf: unknown) => unknown)[] = [
  flipped,
  () => null,
  () => undefined,
  () => 0,
  () => '',
  () => ({}),
];

describe('a bulletin of which one leaf was changed', () => {
  test('is refused, whichever leaf it is', () => {
    for (const bulletin of [named, fromRecords]) {
      const places = leaves(bulletin);
      fc.assert(
        fc.property(fc.constantFrom(...places), fc.constantFrom(...changes), (place, change) => {
          const copy = edited(bulletin, place, change);
          fc.pre(JSON.stringify(copy) !== JSON.stringify(bulletin));
          expect(refusals).toContain(codeOfLoading(copy));
        }),
        { numRuns: 150 },
      );
    }
  });

  test('is refused at every leaf but those of figures and rules, each by itself', () => {
    const places = leaves(named).filter(([first]) => first !== 'figures' && first !== 'rules');
    for (const place of places) {
      expect([place, codeOfLoading(edited(named, place, flipped))]).not.toEqual([place, null]);
    }
  });
});

describe('what was changed is named', () => {
  const place = (at: string) => at.split('.');
  test.each<[string, string, readonly unknown[]]>([
    ['a count', 'figures.2.counts.numerator', ['figures', 2]],
    ['a text', 'figures.2.text', ['figures', 2]],
    ['a parameter', 'figures.0.parameters.places.value', ['figures', 0]],
    ['what a parameter rests on', 'figures.0.parameters.places.basis.reason.zh', ['figures', 0]],
    ['a group', 'figures.3.scope.department', ['figures', 3]],
    ['the digest of a figure', 'manifest.figures.1.digest', ['figures', 1]],
    ['the indicator that the manifest names', 'manifest.figures.1.indicator', ['figures', 1]],
    ['the period', 'period.name.zh', ['period']],
    ['the title', 'title.zh', ['seal']],
    ['the version of the library', 'library', ['seal']],
    ['the seal', 'seal', ['seal']],
    ['the version of rules in the manifest', 'manifest.rules.1.version', ['manifest', 'rules']],
    ['the format', 'format', ['format']],
  ])('%s', (_, at, path) => {
    const change = at === 'period.name.zh' ? () => '2021年二季度' : flipped;
    const value = edited(named, place(at), at.endsWith('igest') || at === 'seal' ? otherDigest : change);
    expect(() => loadBulletin(value)).toThrow(refusal('invalid-bulletin', path));
  });

  test('a figure, by its indicator, group and rules', () => {
    const value = edited(named, place('figures.3.counts.universe'), flipped);
    expect(() => loadBulletin(value)).toThrow(/online-share \{"department":"教育局"\} zhongwei/u);
  });

  test('a rule, or its digest', () => {
    const rule = edited(fromRecords, place('rules.0.name.zh'), flipped);
    expect(() => loadBulletin(rule)).toThrow(refusal('invalid-bulletin', ['rules', 0]));
    const listed = edited(fromRecords, place('manifest.rules.0.digest'), otherDigest);
    expect(() => loadBulletin(listed)).toThrow(refusal('invalid-bulletin', ['rules', 0]));
    const read = edited(fromRecords, ['rules', '0', 'values', 'rounding.mode', 'value'], () => 'ceil');
    expect(() => loadBulletin(read)).toThrow(refusal('invalid-bulletin', ['rules', 0]));
  });

  test('the digest of the tally, though the tally is not there', () => {
    const value = edited(fromRecords, place('manifest.tally'), otherDigest);
    expect(() => loadBulletin(value)).toThrow(refusal('invalid-bulletin', ['seal']));
  });

  test('a figure that was left out, or put elsewhere', () => {
    const [first, ...rest] = fromFile(named).figures;
    expect(() => loadBulletin({ ...named, figures: rest })).toThrow(
      refusal('invalid-bulletin', ['figures', 0]),
    );
    expect(() => loadBulletin({ ...named, figures: named.figures.slice(0, -1) })).toThrow(
      refusal('invalid-bulletin', ['manifest', 'figures']),
    );
    const figures = [...rest, first!];
    const listed = [...named.manifest.figures.slice(1), named.manifest.figures[0]!];
    const moved = { ...named, figures, manifest: { ...named.manifest, figures: listed } };
    expect(() => loadBulletin(moved)).toThrow(refusal('invalid-bulletin', ['manifest', 'figures']));
  });
});

function otherDigest(leaf: unknown): string {
  return digest({ leaf });
}

describe('a figure that was false when it was saved', () => {
  test.each([
    ['text', '14.02%', 'value-differs'],
    ['counts.universe', 150944, 'steps-do-not-add-up'],
    ['parameters.places.value', 1, 'value-differs'],
    ['given.offline', 18648, 'counts-differ'],
  ])('is found by replaying: %s', (at, value, code) => {
    const figure = fromFile(onlineShare(systems, options));
    const keys = at.split('.');
    const holder = keys
      .slice(0, -1)
      .reduce((inner, key) => inner[key] as Holder, figure as unknown as Holder);
    holder[keys.at(-1)!] = value;
    const saved = loadBulletin(fromFile(saveBulletin({ title, figures: [caseCount({ cases: 7 }), figure] })));
    const { holds, findings } = replayBulletin(saved);
    expect(holds).toBe(false);
    expect(findings.map((each) => each.figure)).toEqual([
      { indicator: 'online-share', scope: {}, rules: 'zhongwei' },
    ]);
    expect(findings[0]?.findings.map((each) => each.code)).toContain(code);
  });

  test('is not replayed where its digest does not fit', () => {
    const value = edited(named, ['figures', '2', 'text'], flipped);
    expect(() => replayBulletin(value)).toThrow(refusal('invalid-bulletin', ['figures', 2]));
  });
});

describe('what is no bulletin', () => {
  const deep = JSON.parse('['.repeat(3000) + ']'.repeat(3000)) as unknown;
  const circle: { self?: unknown } = {};
  circle.self = circle;
  test.each([
    null,
    undefined,
    7,
    'zwfw-bulletin/1',
    JSON.stringify(named),
    [],
    {},
    new Map(),
    onlineShare(systems),
    { ...named, format: 'zwfw-bulletin/2' },
    { ...named, surprise: true },
    { ...named, figures: [], manifest: { ...named.manifest, figures: [] } },
    { ...named, title: { zh: 1n, en: 'x' } },
    { ...named, title: { zh: '\ud800', en: 'x' } },
    { ...named, rules: deep },
    circle,
    JSON.parse('{"__proto__": {"format": "zwfw-bulletin/1"}}'),
  ])('is refused (%#)', (value) => {
    expect(() => loadBulletin(value)).toThrow(refusal('invalid-bulletin'));
  });
});
