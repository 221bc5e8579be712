import { fault, printed, type Text } from '../ground/index.js';
import { isObject, isScope } from './check-figure.js';
import type { ScoreOptions } from './score-options.js';

/**
 * Checks that figures and options have the form that scoring reads.
 *
 * @throws `wrong-type` with the place.
 */
export function requireScoring(figures: unknown, options: unknown): asserts options is ScoreOptions {
  requireList(figures, ['figures']);
  if (!isObject(options))
    throw wrongType(['options'], options, { zh: '选项对象', en: 'an object of options' });
  const { units, given } = options as { readonly units?: unknown; readonly given?: unknown };
  if (units !== undefined) {
    requireList(units, ['units']);
    for (const [index, unit] of units.entries()) {
      requireScope(unit, ['units', index]);
      const { group } = unit as { readonly group?: unknown };
      if (group !== undefined && typeof group !== 'string')
        throw wrongType(['units', index, 'group'], group, { zh: '组的名称', en: 'the name of a group' });
    }
  }
  if (given === undefined) return;
  requireList(given, ['given']);
  for (const [index, row] of given.entries()) {
    requireScope(row, ['given', index]);
    const { values } = row as { readonly values?: unknown };
    if (!isObject(values))
      throw wrongType(['given', index, 'values'], values, {
        zh: "按名称给出的取值,如 { absences: '2' }",
        en: "values by their names, such as { absences: '2' }",
      });
  }
}

function requireList(value: unknown, path: readonly string[]): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) throw wrongType(path, value, { zh: '列表', en: 'a list' });
}

function requireScope(row: unknown, path: readonly (string | number)[]): void {
  const scope = isObject(row) && 'scope' in row ? row.scope : undefined;
  if (isScope(scope)) return;
  throw wrongType([...path, 'scope'], scope, {
    zh: "单位,如 { department: '教育局' }(值为文本)",
    en: "a unit such as { department: '教育局' }, with texts as values",
  });
}

function wrongType(path: readonly (string | number)[], found: unknown, expected: Text): Error {
  return fault(
    'wrong-type',
    {
      zh: `${path.join(' › ')} 应为${expected.zh},实为 ${printed(found)}。`,
      en: `${path.join(' › ')} must be ${expected.en}, found ${printed(found)}.`,
    },
    { path, found: printed(found) },
  );
}
