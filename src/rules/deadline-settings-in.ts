import { fault } from '../ground/index.js';
import { type DeadlineSettings, deadlineParameters } from '../indicator/deadline-settings.js';
import type { EarlierSetting, Setting } from '../indicator/setting.js';
import type { CalendarDate } from '../time/index.js';
import type { ResolvedRules } from './resolve.js';

/** A value with the days of acceptance that it is read for; without an end where it is still in force. */
type Span = Omit<EarlierSetting<unknown>, 'until'> & { readonly until: CalendarDate | null };

/**
 * The parameters about deadlines, for one indicator or for all; `null` where the rules say nothing of one of them. On each day of acceptance a value for the
 * indicator goes before one for all.
 */
export function deadlineSettingsIn(rules: ResolvedRules, code: string | null): DeadlineSettings | null {
  const settings = deadlineParameters.map((name) => settingIn(rules, code, name));
  if (settings.includes(null)) return null;
  return Object.fromEntries(
    deadlineParameters.map((name, place) => [name, settings[place]]),
  ) as unknown as DeadlineSettings;
}

/**
 * The same where they are needed.
 *
 * @throws `no-rule-in-force`.
 */
export function deadlineSettingsOf(rules: ResolvedRules, code: string | null): DeadlineSettings {
  const settings = deadlineSettingsIn(rules, code);
  if (settings !== null) return settings;
  const missing = deadlineParameters.find((name) => settingIn(rules, code, name) === null)!;
  throw fault(
    'no-rule-in-force',
    {
      zh: `规则 ${rules.id} 在 ${rules.on ?? '最新'} 没有 deadline.${missing} 的值;请补充该值或继承 national。`,
      en: `Rule set ${rules.id} has no value of deadline.${missing} on ${rules.on ?? 'its latest day'}; add one or extend national.`,
    },
    { path: [`deadline.${missing}`] },
  );
}

function settingIn(rules: ResolvedRules, code: string | null, name: string): Setting<unknown> | null {
  const general = spansIn(rules, `deadline.${name}`);
  const own = code === null ? [] : spansIn(rules, `${code}.deadline.${name}`);
  const spans = before(own, general);
  const last = spans.at(-1);
  if (last === undefined || last.until !== null) return null;
  const { key, value, ruleSet, from, basis, since } = last;
  const earlier = spans.slice(0, -1) as readonly EarlierSetting<unknown>[];
  return Object.freeze({
    key,
    value,
    ruleSet,
    from,
    basis,
    ...(since === from ? {} : { since }),
    ...(earlier.length > 0 ? { earlier } : {}),
  });
}

/** All values that a key has had, in their order. */
function spansIn({ values, ended }: ResolvedRules, key: string): readonly Span[] {
  if (Object.hasOwn(ended, key)) return ended[key]!.map((each) => ({ key, ...each }));
  if (!Object.hasOwn(values, key)) return [];
  const { earlier = [], since, ...now } = values[key]!;
  return [
    ...earlier.map((each) => ({ key, ...each })),
    { key, ...now, since: since ?? now.from, until: null },
  ];
}

/** On each day the value of the first list, or where it has none that of the second. */
function before(first: readonly Span[], second: readonly Span[]): readonly Span[] {
  const all = [...first, ...second];
  const days = [
    ...new Set(all.flatMap(({ since, until }) => (until === null ? [since] : [since, until]))),
  ].sort();
  const spans: Span[] = [];
  for (const [index, since] of days.entries()) {
    const found = all.find((span) => span.since <= since && (span.until === null || since < span.until));
    const until = days[index + 1] ?? null;
    const last = spans.at(-1);
    if (found === undefined) continue;
    const goesOn =
      last !== undefined && last.until === since && last.key === found.key && last.from === found.from;
    if (goesOn && last.ruleSet === found.ruleSet) spans[spans.length - 1] = { ...last, until };
    else spans.push({ ...found, since, until });
  }
  return spans;
}
