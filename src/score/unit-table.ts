import { fault, printed, type Text } from '../ground/index.js';
import { type Scope, scopeKey } from '../tally/grouping.js';
import { ownText } from './figure-reading.js';
import type { ScoredUnit } from './score-options.js';
import type { ScoreFlag } from './score-record.js';

/** One unit that is scored, with what is said of its figures. */
export interface ReadUnit {
  readonly scope: Scope;
  readonly group: string | null;
  readonly flags: readonly ScoreFlag[];
}

/** The units that are scored, each with its place in the order in which they came. */
export interface UnitTable {
  /** @throws `score-mismatch` for a unit that is not listed, or of other keys than the others. */
  placeOf(scope: Scope, list: 'figures' | 'given', index: number): number;
  flag(place: number, flags: readonly ScoreFlag[]): void;
  /** Sorted by their scopes. */
  inOrder(): readonly { readonly place: number; readonly unit: ReadUnit }[];
}

/**
 * The units that are listed, or where none are, those that come.
 *
 * @throws `score-mismatch` for a unit that is listed twice.
 */
export function unitTable(stated: readonly ScoredUnit[] | undefined): UnitTable {
  const places = new Map<string, number>();
  const units: {
    readonly scope: Scope;
    readonly group: string | null;
    readonly flags: ScoreFlag[];
  }[] = [];
  let keys: string | null = null;
  let last: { readonly name: string; readonly value: string; readonly place: number } | null = null;

  const add = (
    scope: Scope,
    key: string,
    group: string | null,
    path: readonly (string | number)[],
  ): number => {
    const own = Object.keys(scope).sort().join(', ');
    keys ??= own;
    if (own !== keys)
      throw mismatch(path, scope, {
        zh: `与其他单位相同的键(${keys})`,
        en: `the same keys as the other units (${keys})`,
      });
    places.set(key, units.length);
    units.push({ scope: Object.freeze({ ...scope }), group, flags: [] });
    return units.length - 1;
  };
  for (const [index, { scope, group = null }] of (stated ?? []).entries()) {
    const path = ['units', index];
    if (places.has(unitKey(scope)))
      throw mismatch(path, scope, { zh: '互不相同的单位', en: 'each unit once' });
    add(scope, unitKey(scope), group, path);
  }
  return {
    placeOf: (scope, list, index) => {
      // The figures of a unit mostly come one after the other.
      if (last !== null && scope[last.name] === last.value && Object.keys(scope).length === 1)
        return last.place;
      const key = unitKey(scope);
      let place = places.get(key);
      if (place === undefined) {
        const path = [list, index];
        if (stated !== undefined)
          throw mismatch(path, scope, { zh: 'units 所列的单位之一', en: 'one of the units that are listed' });
        place = add(scope, key, null, path);
      }
      const [name, ...others] = Object.keys(scope);
      last = name === undefined || others.length > 0 ? null : { name, value: scope[name]!, place };
      return place;
    },
    flag: (place, flags) => {
      const known = units[place]!.flags;
      for (const { code, text } of flags)
        if (!known.some((each) => each.code === code && each.text.en === text.en))
          known.push(Object.freeze({ code, text: ownText(text) }));
    },
    inOrder: () =>
      units
        .map(({ flags, ...unit }, place) => ({
          key: scopeKey(unit.scope),
          place,
          unit: { ...unit, flags: flags.sort(byCode) },
        }))
        .sort((one, other) => (one.key < other.key ? -1 : 1)),
  };
}

/** A scope as a text; that of a unit with one key is made without the detour of JSON. */
function unitKey(scope: Scope): string {
  const keys = Object.keys(scope);
  const [key] = keys;
  return keys.length === 1 && key !== undefined ? `${key} ${scope[key]}` : scopeKey(scope);
}

function byCode(one: ScoreFlag, other: ScoreFlag): number {
  const [first, second] = one.code === other.code ? [one.text.en, other.text.en] : [one.code, other.code];
  return first < second ? -1 : 1;
}

function mismatch(path: readonly (string | number)[], found: unknown, expected: Text): Error {
  return fault(
    'score-mismatch',
    {
      zh: `${path.join(' › ')}:应为 ${expected.zh},实为 ${printed(found)}。`,
      en: `${path.join(' › ')}: expected ${expected.en}, found ${printed(found)}.`,
    },
    { path, found: printed(found) },
  );
}
