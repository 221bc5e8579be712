import { fault, printed } from '../ground/index.js';
import { hasKey, openKeysOf, placeKeys, type Subject, subjects } from '../indicator/attributes/index.js';
import type { Registry } from './registry.js';

/** Keys to group by (分组): the department, its region, the matter, a reported quantity, or any attribute. */
export type GroupingKeys = readonly string[];

/** What one group has in common: the value of each of its keys. `{}` is the total. */
export type Scope = Readonly<Record<string, string>>;

/**
 * The grouping sets in one order without repetition, the total first.
 *
 * @throws `unknown-grouping` for a key that no subject has, or that takes a registry where none was given.
 */
export function groupingSets(
  by: readonly GroupingKeys[],
  registry: Registry | null,
): readonly GroupingKeys[] {
  if (!isList(by)) throw unknownGrouping(by);
  const strange = by.find((keys) => !isList(keys));
  if (strange !== undefined) throw unknownGrouping(strange);
  const sets = [[], ...by].map((keys) => [...new Set(keys)].sort());
  for (const keys of sets) {
    if (!subjects.some((subject) => isApplicable(subject, keys)))
      throw unknownGrouping(keys.length === 1 ? keys[0] : keys);
    const key = keys.find((each) => each !== 'department' && placeKeys.some((place) => place === each));
    if (registry === null && key !== undefined) throw withoutRegistry(key);
  }
  const different = new Map(sets.map((keys) => [keys.join(','), keys]));
  return [...different.values()].sort(
    (first, second) => first.length - second.length || (first.join() < second.join() ? -1 : 1),
  );
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}

/** Whether the records of a subject have all the keys. */
export function isApplicable(subject: Subject, keys: GroupingKeys): boolean {
  return keys.every((key) => hasKey(subject, key));
}

/** All keys by which the records of a subject have to be told apart for some grouping sets. */
export function finestKeys(subject: Subject, groupings: readonly GroupingKeys[]): GroupingKeys {
  return [...new Set(groupings.filter((keys) => isApplicable(subject, keys)).flat())].sort();
}

/** A scope as a text that is the same for the same scope. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify(Object.entries(scope).sort(([first], [second]) => (first < second ? -1 : 1)));
}

/** The part of a scope under some of its keys. */
export function projected(scope: Scope, keys: GroupingKeys): Scope {
  return Object.fromEntries(keys.map((key) => [key, scope[key]!]));
}

function unknownGrouping(found: unknown): Error {
  const open = [...new Set(subjects.flatMap(openKeysOf))].join('、');
  return fault(
    'unknown-grouping',
    {
      zh: `by 应为分组键的列表的列表,如 [['department']];每组的键须同属一个统计对象,为 ${open} 或其属性;实为 ${printed(found)}。`,
      en: `by must be a list of lists of keys, such as [['department']], each of keys that one subject has: ${open.replaceAll('、', ', ')} or its attributes; found ${printed(found)}.`,
    },
    { path: ['by'], found: printed(found) },
  );
}

function withoutRegistry(key: string): Error {
  return fault(
    'unknown-grouping',
    {
      zh: `按 ${key} 分组需要部门与行政区划:请在计数时给出 departments 与 regions。`,
      en: `Grouping by ${key} takes the departments and regions: give both to the tally.`,
    },
    { path: ['by'], found: key },
  );
}
