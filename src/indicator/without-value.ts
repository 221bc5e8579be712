import type { Subject } from './attributes.js';
import { type IndicatorDefinition, sideOf } from './definition.js';
import type { NoValue } from './figure-record.js';
import { noValue } from './measure.js';
import type { Settings } from './settings.js';

/** The attributes of cases and ratings that only the catalogue of matters can tell. */
const ofCatalogue = ['catalogued', 'matterType', 'exerciseLevel'];

/** Whether an attribute of cases is unknown without a catalogue of matters. */
export function isOfCatalogue(attribute: string): boolean {
  return ofCatalogue.includes(attribute);
}

/** Whether a figure depends on the catalogue of matters: by what it counts, by a condition of its rule, or by its group. */
export function readsCatalogue(
  { distinct, subject }: IndicatorDefinition,
  { universe, exclusions, numerator }: Settings,
  scope: Readonly<Record<string, string>>,
): boolean {
  const named = [universe.value, numerator.value ?? {}, scope].flatMap((where) => Object.keys(where));
  return (
    distinct === 'matter' ||
    sideOf<Subject>(subject, 'denominator') === 'matter' ||
    [...named, ...exclusions.value.map(({ attribute }) => attribute)].some(isOfCatalogue)
  );
}

/** Why a figure from records has no value, where it has none whatever its counts. */
export function withoutValueFromRecords(
  definition: IndicatorDefinition,
  settings: Settings,
  scope: Readonly<Record<string, string>>,
  hasCatalogue: boolean,
): NoValue | null {
  if (!hasCatalogue && readsCatalogue(definition, settings, scope)) {
    return noValue('missing-input', {
      zh: '缺少事项目录:请在计数时给出 matters',
      en: 'the catalogue of matters is missing: give matters when tallying',
    });
  }
  const keys = Object.keys(scope).filter((key) => key !== 'department' && key !== 'matter');
  if (keys.length === 0 || sideOf<Subject>(definition.subject, 'denominator') !== 'matter') return null;
  return noValue('not-applicable', {
    zh: `目录内事项只能按部门和事项分组,不能按 ${keys.join('、')} 分组`,
    en: `matters of the catalogue are grouped by department and matter only, not by ${keys.join(', ')}`,
  });
}
