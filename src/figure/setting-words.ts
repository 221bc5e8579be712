import { canonicalJson, inLocale, type Locale, type Text } from '../ground/index.js';
import type { Setting } from '../indicator/setting.js';
import { basisWords } from './words.js';

/** A line for each source and basis, with the parameters that rest on it. */
export function settingLines(parameters: object, locale: Locale): string[] {
  const groups = new Map<string, Setting<unknown>[]>();
  for (const setting of Object.values<Setting<unknown>>({ ...parameters })) {
    const key = canonicalJson([setting.ruleSet, setting.from, setting.basis]);
    groups.set(key, [...(groups.get(key) ?? []), setting]);
  }
  const lines = [...groups.values()].map((settings) => {
    const { ruleSet, from, basis } = settings[0]!;
    const source: Text =
      ruleSet === null
        ? { zh: '指标定义', en: 'definition' }
        : { zh: `${ruleSet} 自 ${from}`, en: `${ruleSet} from ${from}` };
    const values = settings.map(({ key, value }) => `${key} = ${JSON.stringify(value)}`).join('; ');
    return `- ${values} [${inLocale(source, locale)}] ${basisWords(basis, locale)}`;
  });
  return [...lines, ...earlierLines([...groups.values()].flat(), locale)];
}

/** What was in force before, for cases that were accepted earlier. */
function earlierLines(settings: readonly Setting<unknown>[], locale: Locale): string[] {
  return settings.flatMap(({ earlier = [] }) =>
    earlier.map(({ key, since, until, value, ruleSet, from, basis }) =>
      inLocale(
        {
          zh: `- ${since} 起、${until} 前受理的办件:${key} = ${JSON.stringify(value)} [${ruleSet} 自 ${from}] ${basisWords(basis, locale)}`,
          en: `- for cases accepted from ${since}, before ${until}: ${key} = ${JSON.stringify(value)} [${ruleSet} from ${from}] ${basisWords(basis, locale)}`,
        },
        locale,
      ),
    ),
  );
}
