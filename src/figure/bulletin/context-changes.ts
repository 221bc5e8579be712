import { canonicalJson, type Text } from '../../ground/index.js';
import type { SavedBulletin } from './bulletin-record.js';
import type { ContextChange, Differing } from './diff-record.js';

/** What differs between two bulletins as wholes. */
export function contextChanges(before: SavedBulletin, after: SavedBulletin): readonly ContextChange[] {
  const calendars = [before.manifest.calendar, after.manifest.calendar] as const;
  return [
    ...differing('period', before.period, after.period, { zh: '统计周期', en: 'the period' }, periodName),
    ...differing('as-of', before.asOf, after.asOf, { zh: '截至时点', en: 'the as-of instant' }),
    ...differing('calendar', ...calendars, { zh: '工作日历', en: 'the working calendar' }),
    ...differing('library', before.library, after.library, {
      zh: '库版本',
      en: 'the version of the library',
    }),
    ...rulesChanges(versionsOf(before), versionsOf(after)),
  ];
}

/** The one entry that says that a thing differs, or none. */
export function differing<Code extends string, Value>(
  code: Code,
  before: Value,
  after: Value,
  name: Text,
  words: (value: Value) => Text = plainWords,
): [] | [Differing<Code, Value>] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const [first, second] = [words(before), words(after)];
  const text = {
    zh: `${name.zh}由 ${first.zh} 变为 ${second.zh}`,
    en: `${name.en} from ${first.en} to ${second.en}`,
  };
  return [{ code, before, after, text }];
}

/** The name of a period, in both languages. */
export function periodName(period: SavedBulletin['period']): Text {
  return period === null ? none : period.name;
}

/** What stands for nothing in sentences. */
export const none: Text = { zh: '无', en: 'none' };

function plainWords(value: unknown): Text {
  if (value === null) return none;
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return { zh: text, en: text };
}

function rulesChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly ContextChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
    const name = { zh: `规则 ${id} 的版本`, en: `the version of rules ${id}` };
    const [found] = differing('rules', before.get(id) ?? null, after.get(id) ?? null, name);
    return found === undefined ? [] : [{ ...found, id }];
  });
}

function versionsOf({ manifest }: SavedBulletin): ReadonlyMap<string, string> {
  const versions = new Map<string, Set<string>>();
  for (const { id, version } of manifest.rules)
    versions.set(id, (versions.get(id) ?? new Set()).add(version));
  return new Map([...versions].map(([id, list]) => [id, [...list].join(', ')]));
}
