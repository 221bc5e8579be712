import { canonicalJson, inLocale, type Locale, type Text } from '../../ground/index.js';
import type { Figure, Flag } from '../../indicator/figure-record.js';
import type { Setting } from '../../indicator/setting.js';
import { basisWords } from '../words.js';
import { differing, none, periodName } from './context-changes.js';
import { countReasons } from './count-reasons.js';
import type { ChangeReason } from './diff-record.js';

/** What two figures of one key were made from, where that differs. An as-of instant that moves with the period says nothing of its own. */
export function changeReasons(before: Figure, after: Figure, isSamePeriod: boolean): readonly ChangeReason[] {
  return [
    ...countReasons(before, after),
    ...parameterReasons(before, after),
    ...differing('state', before.state, after.state, { zh: '状态', en: 'the state' }),
    ...differing('rules', before.rules.version, after.rules.version, {
      zh: `规则 ${after.rules.id} 的版本`,
      en: `the version of rules ${after.rules.id}`,
    }),
    ...((before.period === null) === (after.period === null)
      ? []
      : differing('period', before.period, after.period, { zh: '统计周期', en: 'the period' }, periodName)),
    ...(isSamePeriod
      ? differing('as-of', before.asOf, after.asOf, { zh: '截至时点', en: 'the as-of instant' })
      : []),
    ...differing('catalogue', before.catalogue, after.catalogue, {
      zh: '事项目录',
      en: 'the catalogue of matters',
    }),
    ...differing('calendar', before.calendar, after.calendar, { zh: '工作日历', en: 'the working calendar' }),
    ...differing('flags', before.flags, after.flags, { zh: '标记', en: 'the flags' }, flagWords),
    ...differing(
      'definition',
      definitionOf(before),
      definitionOf(after),
      { zh: '指标定义', en: 'the definition' },
      ({ kind, unit, indicator }) => {
        const text = `${kind}, ${unit}, ${canonicalJson(indicator)}`;
        return { zh: text, en: text };
      },
    ),
    ...differing('library', before.library, after.library, {
      zh: '库版本',
      en: 'the version of the library',
    }),
  ];
}

function definitionOf({ indicator, kind, unit }: Figure): Pick<Figure, 'indicator' | 'kind' | 'unit'> {
  return { indicator, kind, unit };
}

function flagWords(flags: readonly Flag[]): Text {
  if (flags.length === 0) return none;
  return {
    zh: flags.map(({ text }) => `“${text.zh}”`).join(''),
    en: flags.map(({ text }) => `"${text.en}"`).join(', '),
  };
}

function parameterReasons(before: Figure, after: Figure): readonly ChangeReason[] {
  const [first, second] = [settingsIn(before), settingsIn(after)];
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((parameter): ChangeReason[] => {
    const [one, other] = [first.get(parameter) ?? null, second.get(parameter) ?? null];
    if (canonicalJson(one) === canonicalJson(other)) return [];
    const text = {
      zh: parameterWords(one, other, 'zh-CN'),
      en: parameterWords(one, other, 'en'),
    };
    return [{ code: 'parameter', parameter, before: one, after: other, text }];
  });
}

function settingsIn({ parameters }: Figure): ReadonlyMap<string, Setting<unknown>> {
  return new Map(Object.entries<Setting<unknown>>({ ...parameters }));
}

function parameterWords(
  before: Setting<unknown> | null,
  after: Setting<unknown> | null,
  locale: Locale,
): string {
  const key = (after ?? before)!.key;
  const [first, second] = [valueWords(before, locale), valueWords(after, locale)];
  const source = after === null ? '' : sourceWords(after, locale);
  const isSame = before !== null && after !== null && first === second;
  if (locale === 'en') {
    return isSame
      ? `the parameter ${key} is still ${first}, and rests on another basis (${source})`
      : `the parameter ${key} from ${first} to ${second}${source === '' ? '' : ` (${source})`}`;
  }
  return isSame
    ? `参数 ${key} 仍为 ${first},而依据已变(${source})`
    : `参数 ${key} 由 ${first} 变为 ${second}${source === '' ? '' : `(${source})`}`;
}

function valueWords(setting: Setting<unknown> | null, locale: Locale): string {
  return setting === null ? inLocale(none, locale) : canonicalJson(setting.value);
}

function sourceWords({ ruleSet, from, basis }: Setting<unknown>, locale: Locale): string {
  const source: Text =
    ruleSet === null
      ? { zh: '指标定义', en: 'definition' }
      : { zh: `${ruleSet} 自 ${from}`, en: `${ruleSet} from ${from}` };
  return `${inLocale(source, locale)}${locale === 'en' ? '; ' : ';'}${basisWords(basis, locale)}`;
}
