import { oneLine, type Text } from '../../ground/index.js';
import type { Scope } from '../../tally/grouping.js';

/** More names than these make no sentence. */
const most = 10;

/** What a unit is called: the values of its scope. */
export function unitName(scope: Scope): string {
  return oneLine(Object.values(scope).join(' ')) || '{}';
}

/** The names of units; of many the first, and how many there are. */
export function unitNames(scopes: readonly Scope[]): Text {
  const names = scopes.slice(0, most).map(unitName);
  const isAll = scopes.length <= most;
  return {
    zh: names.join('、') + (isAll ? '' : ` 等 ${scopes.length} 个单位`),
    en: names.join(', ') + (isAll ? '' : ` and others, ${scopes.length} units in all`),
  };
}
