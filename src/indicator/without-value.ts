import { attributes, hasKey, placeKeys, type Subject, subjectNames } from './attributes/index.js';
import { type IndicatorDefinition, sideOf } from './definition.js';
import type { NoValue } from './figure-record.js';
import { noValue } from './measure.js';
import { attributesRead, readsDeadline } from './reads.js';
import type { Settings } from './settings.js';

/** Whether an attribute of cases and ratings is unknown without a catalogue of matters. */
export function isOfCatalogue(attribute: string): boolean {
  return attribute === 'catalogued' || (attribute in attributes.matter && !notOnlyOfCatalogue.has(attribute));
}

/** A case states its own type, and a department its place. */
const notOnlyOfCatalogue: ReadonlySet<string> = new Set(['caseType', 'placeLevel']);

/** Whether a figure depends on the catalogue of matters: by what it counts, by a condition of its rule, or by its group. */
export function readsCatalogue(settings: Settings, scope: Readonly<Record<string, string>>): boolean {
  return (
    settings.distinct.value !== 'none' ||
    subjectsOf(settings).includes('matter') ||
    attributesRead(settings, Object.keys(scope)).some(isOfCatalogue)
  );
}

/** What a tally was given, beside the records. */
export interface GivenInputs {
  /** The subjects that the figure counts and whose tables were not given. */
  readonly absent: readonly Subject[];
  readonly catalogue: boolean;
  readonly registry: boolean;
  readonly calendar: boolean;
}

/** Why a figure from records has no value, where it has none whatever its counts. */
export function withoutValueFromRecords(
  definition: IndicatorDefinition,
  settings: Settings,
  scope: Readonly<Record<string, string>>,
  given: GivenInputs,
): NoValue | null {
  const { absent } = given;
  if (absent.length > 0) {
    return noValue('missing-input', {
      zh: `计数时未给出${absent.map((subject) => subjectNames[subject].zh).join('、')}的数据表`,
      en: `no table of ${absent.map((subject) => subjectNames[subject].en).join(' and ')} was given to the tally`,
    });
  }
  if (!given.catalogue && readsCatalogue(settings, scope)) {
    return noValue('missing-input', {
      zh: '缺少事项目录:请在计数时给出 matters',
      en: 'the catalogue of matters is missing: give matters when tallying',
    });
  }
  if (!given.registry && attributesRead(settings, Object.keys(scope)).includes('placeLevel')) {
    return noValue('missing-input', {
      zh: '缺少部门与行政区划表:请在计数时给出 departments 与 regions',
      en: 'the departments and regions are missing: give both when tallying',
    });
  }
  const takesDeadlines = readsDeadline(settings, Object.keys(scope));
  if (takesDeadlines && settings.limit === undefined) {
    return noValue('missing-input', {
      zh: '规则未说明时限口径(deadline.*):请补充或继承 national',
      en: 'the rules say nothing of deadlines (deadline.*): add them or extend national',
    });
  }
  if (takesDeadlines && !given.calendar) {
    return noValue('missing-input', {
      zh: '缺少工作日历:请在计数时给出 calendar',
      en: 'the working calendar is missing: give calendar when tallying',
    });
  }
  const lacking = subjectsOf(settings).flatMap((subject) =>
    Object.keys(scope).flatMap((key) => (hasKey(subject, key) ? [] : [{ subject, key }])),
  );
  if (lacking.length > 0) {
    const { subject, key } = lacking[0]!;
    return noValue('not-applicable', {
      zh: `${subjectNames[subject].zh}不能按 ${key} 分组`,
      en: `${subjectNames[subject].en} cannot be grouped by ${key}`,
    });
  }
  return withoutRequiredKeys(definition, scope);
}

/** The subjects that a figure counts. */
export function subjectsOf({ subject }: Settings): readonly Subject[] {
  const sides = ['denominator', 'numerator'] as const;
  return [...new Set(sides.map((side) => sideOf<Subject>(subject.value, side)))];
}

/** Whether a figure depends on the registry of departments and regions. */
export function readsRegistry(settings: Settings, scope: Readonly<Record<string, string>>): boolean {
  return (
    attributesRead(settings, Object.keys(scope)).includes('placeLevel') ||
    Object.keys(scope).some((key) => placeKeys.some((place) => place === key))
  );
}

/** Why a figure has no value in a group that lacks a key without which it means nothing. */
export function withoutRequiredKeys(
  { requires = [] }: Pick<IndicatorDefinition, 'requires'>,
  scope: Readonly<Record<string, string>>,
): NoValue | null {
  const missing = requires.filter((key) => !Object.hasOwn(scope, key));
  if (missing.length === 0) return null;
  return noValue('not-applicable', {
    zh: `只有按 ${missing.join('、')} 分组才有意义:不同的上报量不能相加`,
    en: `it means something only by ${missing.join(', ')}: different quantities do not add up`,
  });
}
