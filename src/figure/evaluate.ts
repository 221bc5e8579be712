import { canonicalJson, deepFreeze, fault, ownCopy, printed, type Text } from '../ground/index.js';
import { attributes, type Subject } from '../indicator/attributes/index.js';
import { catalogue } from '../indicator/catalogue.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import type { Figure, Flag, StepCounts } from '../indicator/figure-record.js';
import { measure } from '../indicator/measure.js';
import { measuredValue } from '../indicator/measured-indicator.js';
import type { MeasuredValues } from '../indicator/measured-values.js';
import { readsDeadline } from '../indicator/reads.js';
import type { Settings } from '../indicator/settings.js';
import {
  readsCatalogue,
  readsRegistry,
  subjectsOf,
  withoutValueFromRecords,
} from '../indicator/without-value.js';
import { type ResolvedRules, resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { settingsOf } from '../rules/settings-of.js';
import { type Scope, scopeKey } from '../tally/grouping.js';
import { isMatched } from '../tally/population.js';
import { requireTally } from '../tally/require-tally.js';
import type { Tally, TallyRow } from '../tally/tally-record.js';
import { parseInstant } from '../time/index.js';

/** Which rules a figure is asked for by, when several were tallied: the rule set or its id. */
export interface FigureOptions {
  readonly rules?: RuleSet | string;
}

/** The figures of a tally (指标值集). Each is made when it is first asked for. */
export interface Figures {
  /**
   * The figure of an indicator.
   *
   * @param code - The indicator's code, such as `online-share`.
   * @param scope - The group, such as `{ department: '教育局' }`; the total unless said otherwise.
   * @throws `unknown-indicator`, `unknown-scope`, `unknown-rules`.
   */
  get(code: string, scope?: Scope, options?: FigureOptions): Figure;
  /** The codes of the indicators that were tallied, in the order of the catalogue. */
  readonly indicators: readonly string[];
  /** The figures of all indicators that were tallied in one group, in the order of the catalogue. */
  all(scope?: Scope, options?: FigureOptions): readonly Figure[];
  /** The groups that were tallied under these keys: `scopes('department')`. */
  scopes(...keys: readonly string[]): readonly Scope[];
}

/**
 * Makes the figures of a tally (求值): exact values, rounded once by the rules, with the trail of their counts.
 *
 * @param given - A tally, also one read back from JSON.
 * @throws `invalid-tally` for what is no tally of this version of the library.
 *
 * @example
 * ```ts
 * import { evaluate, quarter, tally, zhongwei } from 'zwfw-indicators';
 * const figures = evaluate(await tally([], { rules: zhongwei, period: quarter(2021, 2) }));
 * figures.get('online-share').state; // => 'zero-denominator'
 * figures.get('case-count').text; // => '0'
 * ```
 */
export function evaluate(given: Tally): Figures {
  requireTally(given);
  const tally = ownCopy(given);
  const rows = new Map(tally.rows.map((row) => [scopeKey(row.scope), row]));
  const made = new Map<string, Figure>();

  const get = (code: string, scope: Scope = {}, options: FigureOptions = {}): Figure => {
    const rules = rulesOf(tally, options);
    const definition = catalogue.get(code);
    if (definition === undefined || !tally.indicators.includes(code))
      throw unknown('unknown-indicator', code, tally.indicators);
    const row = rows.get(scopeKey(scope));
    if (row === undefined)
      throw unknown(
        'unknown-scope',
        scope,
        tally.by.map((keys) => `{ ${keys.join(', ')} }`),
      );
    const key = `${rules.id} ${code} ${scopeKey(scope)}`;
    const figure = made.get(key) ?? figureOf(tally, row, definition, rules);
    made.set(key, figure);
    return figure;
  };
  return Object.freeze({
    get,
    indicators: tally.indicators,
    all: (scope: Scope = {}, options: FigureOptions = {}) =>
      tally.indicators.map((code) => get(code, scope, options)),
    scopes: (...keys: readonly string[]) => {
      const wanted = [...keys].sort().join(',');
      return tally.rows
        .map(({ scope }) => scope)
        .filter((scope) => Object.keys(scope).sort().join(',') === wanted);
    },
  });
}

function figureOf(
  tally: Tally,
  row: TallyRow,
  definition: IndicatorDefinition,
  rules: ResolvedRules,
): Figure {
  const keys = Object.keys(row.scope);
  const settings = settingsOf(definition, rules, keys);
  const { counts, outside, values } = countsOf(tally, row, definition, settings, rules.id);
  const { id, version, name, on } = rules;
  const absent = subjectsOf(settings).filter(
    (subject) => subject !== 'matter' && !tally.subjects.includes(subject),
  );
  const withoutValue = withoutValueFromRecords(definition, settings, row.scope, {
    absent,
    catalogue: tally.catalogue !== null,
    registry: tally.registry !== null,
    calendar: tally.calendar !== null,
  });
  return measure(definition, settings, counts, {
    scope: row.scope,
    period: tally.period,
    asOf: tally.asOf,
    rules: { id, version, name, on },
    given: null,
    absent,
    attributes,
    // The limits of cases may be those of their matters.
    catalogue: readsCatalogue(settings, row.scope) || readsDeadline(settings, keys) ? tally.catalogue : null,
    registry: readsRegistry(settings, row.scope) ? tally.registry : null,
    calendar: readsDeadline(settings, keys) ? tally.calendar : null,
    flags: [
      ...inputFlags(tally, subjectsOf(settings)),
      ...(readsDeadline(settings, keys) ? suspensionFlags(tally) : []),
      ...(readsRegistry(settings, row.scope) ? registryFlags(tally) : []),
      ...scopeFlags(tally, row.scope),
      ...outsideFlags(outside),
    ],
    withoutValue,
    measured: values === null ? null : measuredValue(definition, settings, counts, values, withoutValue),
  });
}

/** The counts of an indicator's steps in a row, what was measured of the denominator, and how many matters of the numerator the denominator lacks. */
function countsOf(
  tally: Tally,
  row: TallyRow,
  definition: IndicatorDefinition,
  settings: Settings,
  rules: string,
): { readonly counts: StepCounts; readonly outside: number; readonly values: MeasuredValues | null } {
  const own = [...tally.columns.entries()].filter(
    ([, column]) => column.indicator === definition.code && column.rules === rules,
  );
  const placeOf = (wanted: 'universe' | 'denominator' | 'numerator' | 'measured') =>
    own.find(([, { step }]) => step === wanted)?.[0];
  const count = (place: number | undefined) => (place === undefined ? null : row.counts[place]!);
  const excluded = settings.exclusions.value.map(({ reason, name }) => {
    const place = own.find(([, column]) => column.step === 'excluded' && column.reason === reason)?.[0];
    return { reason, name, count: count(place)! };
  });
  const parts = own.flatMap(([place, column]) =>
    column.step === 'part' ? [[column.value, row.counts[place]!] as const] : [],
  );
  const denominator = new Set(row.sets[placeOf('denominator')!]);
  const numerator = row.sets[placeOf('numerator') ?? -1];
  const outside =
    numerator !== undefined && isMatched(settings)
      ? numerator.filter((id) => !denominator.has(id)).length
      : 0;
  const numeratorCount = count(placeOf('numerator'));
  const measured = placeOf('measured');
  return {
    counts: deepFreeze({
      universe: count(placeOf('universe'))!,
      excluded,
      denominator: count(placeOf('denominator'))!,
      numerator: numeratorCount === null ? null : numeratorCount - outside,
      parts: settings.parts.value === null ? null : Object.fromEntries(parts),
    }),
    outside,
    values:
      measured === undefined ? null : { sum: row.counts[measured]!, histogram: row.values[measured] ?? null },
  };
}

function inputFlags({ input, period, asOf }: Tally, counted: readonly Subject[]): Flag[] {
  const { refused, orphanRatings, inexactQuantities, duplicates } = input;
  const unknownDepartments = counted
    .map((subject) => input.unknownDepartments[subject === 'rating' ? 'case' : subject] ?? 0)
    .reduce((one, other) => Math.max(one, other), 0);
  const isOf = (...wanted: readonly Subject[]) => wanted.some((subject) => counted.includes(subject));
  const flags: Flag[] = [];
  if (parseInstant(asOf) < parseInstant(period.end)) {
    flags.push({
      code: 'period-not-over',
      text: {
        zh: `截至时点 ${asOf} 时统计周期尚未结束`,
        en: `the period was not over at the as-of instant ${asOf}`,
      },
    });
  }
  if (duplicates === 'unchecked') {
    flags.push({
      code: 'duplicates-unchecked',
      text: { zh: '未检查编号是否重复', en: 'ids were not checked for duplicates' },
    });
  }
  if (refused > 0) {
    flags.push({
      code: 'records-refused',
      text: {
        zh: `读取时有 ${refused} 条记录因不合格未计入`,
        en: `refused when they were read, and not counted: ${refused} rows`,
      },
    });
  }
  if (orphanRatings > 0 && isOf('case', 'rating')) {
    flags.push({
      code: 'orphan-ratings',
      text: {
        zh: `有 ${orphanRatings} 条评价找不到办件,未计入`,
        en: `without a case, and not counted: ${orphanRatings} ratings`,
      },
    });
  }
  if (unknownDepartments > 0) {
    flags.push({
      code: 'unknown-departments',
      text: {
        zh: `有 ${unknownDepartments} 条记录的部门不在部门表中,按其原编号计,所在区划不明`,
        en: `of departments that the registry lacks, counted under the ids that they name and in no region: ${unknownDepartments} records`,
      },
    });
  }
  if (inexactQuantities > 0 && isOf('reported-quantity')) {
    flags.push({
      code: 'reported-inexactly',
      text: {
        zh: `有 ${inexactQuantities} 条上报量不是确数(余、近、约或取整),按所报数计`,
        en: `not stated to be exact (more than, less than, about, rounded), taken as reported: ${inexactQuantities} quantities`,
      },
    });
  }
  return flags;
}

function suspensionFlags({ input: { orphanSuspensions } }: Tally): Flag[] {
  if (orphanSuspensions === 0) return [];
  const text: Text = {
    zh: `有 ${orphanSuspensions} 条暂停计时找不到办件,未扣除`,
    en: `without a case, so that they stop no clock: ${orphanSuspensions} suspensions`,
  };
  return [{ code: 'orphan-suspensions', text }];
}

function registryFlags({ input: { brokenReferences } }: Tally): Flag[] {
  if (brokenReferences === 0) return [];
  const text: Text = {
    zh: `部门与行政区划中有 ${brokenReferences} 条所指的区划或承继单位不在表中,其下记录按已知归属计`,
    en: `departments and regions that name a region or a successor which is not there, so that records count where they are known to belong: ${brokenReferences}`,
  };
  return [{ code: 'registry-incomplete', text }];
}

/** Says of a department that it has the records of those which were merged into it, or had its own name before. */
function scopeFlags({ succeeded }: Tally, { department }: Scope): Flag[] {
  const merged = Object.keys(succeeded)
    .filter((id) => succeeded[id] === department)
    .sort();
  if (merged.length === 0) return [];
  const list = merged.join('、');
  return [
    {
      code: 'departments-succeeded',
      text: {
        zh: `含更名或并入前的部门:${list}`,
        en: `includes departments that were renamed or merged into it: ${merged.join(', ')}`,
      },
    },
  ];
}

function outsideFlags(outside: number): Flag[] {
  if (outside === 0) return [];
  const text: Text = {
    zh: `有 ${outside} 个事项符合分子条件但不在分母内,未计入分子`,
    en: `${outside} matters meet the numerator's condition but are not in the denominator, and are left out of the numerator`,
  };
  return [{ code: 'numerator-outside-denominator', text }];
}

function rulesOf(tally: Tally, { rules }: FigureOptions): ResolvedRules {
  const ids = tally.rules.map(({ id }) => id);
  const id = typeof rules === 'object' ? rules.id : (rules ?? (ids.length === 1 ? ids[0] : undefined));
  const resolved = tally.rules.find((each) => each.id === id);
  const isOther =
    resolved !== undefined &&
    typeof rules === 'object' &&
    canonicalJson(resolveRules(rules, tally.period)) !== canonicalJson(resolved);
  if (resolved === undefined || isOther) throw unknown('unknown-rules', id, ids);
  return resolved;
}

function unknown(
  code: 'unknown-indicator' | 'unknown-scope' | 'unknown-rules',
  value: unknown,
  known: readonly string[],
): Error {
  const what: Text = {
    'unknown-indicator': {
      zh: '指标代码(须在计数的指标之中)',
      en: 'indicator code (it must be among those tallied)',
    },
    'unknown-scope': {
      zh: '分组(须在计数时由 by 给出,且有记录)',
      en: 'group (it must be among those that by gave, and have records)',
    },
    'unknown-rules': {
      zh: '规则集(计数时用了多个时必须指明)',
      en: 'rule set (to be named when several were tallied)',
    },
  }[code];
  return fault(
    code,
    {
      zh: `没有这样的${what.zh}:${printed(value)};已有:${known.join('、')}。`,
      en: `No such ${what.en}: ${printed(value)}; there are: ${known.join(', ')}.`,
    },
    { found: printed(value) },
  );
}
