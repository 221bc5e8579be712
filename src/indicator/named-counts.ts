import { type Integer, toBigInt } from '../exact/index.js';
import { deepFreeze, fault, printed } from '../ground/index.js';
import type { AttributesBySubject, Subject } from './attributes/index.js';
import { type IndicatorDefinition, sideOf } from './definition.js';
import type { Flag, NoValue, StepCounts } from './figure-record.js';
import { noValue, partsIn } from './measure.js';
import type { Settings } from './settings.js';
import { exclusionOf, meets, type Where } from './where.js';
import { withoutRequiredKeys } from './without-value.js';

/** The counts of the steps, from named counts, and what has to be said of them. */
export interface CountedSteps {
  readonly counts: StepCounts;
  readonly flags: readonly Flag[];
  readonly withoutValue: NoValue | null;
}

/**
 * Checks the named counts that an audited function was given.
 *
 * @throws `missing-count`, `unknown-count`, `negative-count`, `wrong-type`, `unsafe-integer`.
 */
export function checkNamedCounts(
  { code, counts }: IndicatorDefinition,
  given: unknown,
): Readonly<Record<string, number>> {
  const names = Object.keys(counts);
  if (!isCounts(given)) {
    throw fault(
      'wrong-type',
      {
        zh: `${code} 应传入计数对象 { ${names.join(', ')} },实为 ${printed(given)}。`,
        en: `${code} takes an object of counts { ${names.join(', ')} }, found ${printed(given)}.`,
      },
      { found: printed(given) },
    );
  }
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(counts, name));
  if (unknown !== undefined) {
    throw fault(
      'unknown-count',
      {
        zh: `${code} 没有名为 ${unknown} 的计数;应为 ${names.join('、')}。`,
        en: `${code} has no count named ${unknown}; expected ${names.join(', ')}.`,
      },
      { path: [unknown], found: printed(given[unknown]) },
    );
  }
  const checked = names.map((name) => {
    if (!Object.hasOwn(given, name) || given[name] === undefined) {
      throw fault(
        'missing-count',
        {
          zh: `${code} 缺少计数 ${name};没有这类记录时请写 0,未知时无法计算。`,
          en: `${code} lacks the count ${name}; write 0 where there are no such records; unknown counts cannot be computed with.`,
        },
        { path: [name] },
      );
    }
    const count = toBigInt(given[name], name);
    if (count < 0n) {
      throw fault(
        'negative-count',
        { zh: `${name} 应为非负整数,实为 ${count}。`, en: `${name} must not be negative, found ${count}.` },
        { path: [name], found: String(count) },
      );
    }
    // A figure's counts survive JSON, so a bigint has to fit as well.
    const total = Number(count);
    toBigInt(total, name);
    return [name, total] as const;
  });
  return Object.freeze(Object.fromEntries(checked));
}

/**
 * Checks what the counts are said to be of: keys with texts.
 *
 * @throws `wrong-type`.
 */
export function checkScope(scope: unknown): void {
  const isScope =
    typeof scope === 'object' &&
    scope !== null &&
    !Array.isArray(scope) &&
    Object.values(scope).every((value) => typeof value === 'string');
  if (isScope) return;
  throw fault(
    'wrong-type',
    {
      zh: `scope 应为键到文本的对象,如 { department: '教育局' },实为 ${printed(scope)}。`,
      en: `scope must be an object of keys with texts, such as { department: '教育局' }, found ${printed(scope)}.`,
    },
    { path: ['scope'], found: printed(scope) },
  );
}

/**
 * Counts the steps of an indicator from named counts: each is a cell of records that share attribute values, and takes the way that a record
 * takes. A condition on an attribute that no cell tells apart cannot be tested: it is taken as given, and flagged.
 */
export function stepsFromCounts(
  definition: IndicatorDefinition,
  settings: Settings,
  given: Readonly<Record<string, number>>,
  scope: Readonly<Record<string, string>>,
  attributes: AttributesBySubject,
): CountedSteps {
  const cells = Object.entries(definition.counts);
  const told = new Set(cells.flatMap(([, cell]) => (typeof cell === 'string' ? [] : Object.keys(cell))));
  const partsBy = settings.parts.value?.attribute ?? null;
  const needed = [
    ...Object.keys(settings.numerator.value ?? {}),
    ...(partsBy === null ? [] : [partsBy]),
  ].filter((attribute) => !told.has(attribute));
  const isSplitByStep = cells.some(([, cell]) => cell === 'numerator');
  const otherCounting = withoutOtherCounting(definition, settings, isSplitByStep);
  const withoutValue =
    withoutRequiredKeys(definition, scope) ??
    otherCounting ??
    (needed.length === 0 || isSplitByStep ? null : cannotTell(definition, needed));

  const excluded = settings.exclusions.value.map(({ reason, name }) => ({ reason, name, count: 0 }));
  let [universe, denominator, numerator] = [0, 0, 0];
  const listed = partsIn(settings, attributes);
  const parts: Record<string, number> = Object.fromEntries(listed.map(({ part }) => [part, 0]));
  const universeTold = onlyTold(settings.universe.value, told);
  for (const [name, cell] of cells) {
    const count = given[name]!;
    if (cell === 'numerator') numerator += count;
    if (cell === 'denominator') {
      universe += count;
      denominator += count;
    }
    if (typeof cell === 'string' || !meets(cell, universeTold)) continue;
    universe += count;
    const exclusion = exclusionOf(cell, settings.exclusions.value);
    if (exclusion !== undefined) {
      excluded[settings.exclusions.value.indexOf(exclusion)]!.count += count;
      continue;
    }
    denominator += count;
    if (settings.numerator.value !== null && meets(cell, settings.numerator.value)) numerator += count;
    const part = listed.find(({ values }) => values.includes(cell[partsBy ?? ''] ?? ''))?.part;
    if (part !== undefined) parts[part]! += count;
  }
  const hasNumerator = settings.numerator.value !== null;
  toBigInt(universe, 'universe');
  return {
    counts: deepFreeze({
      universe,
      excluded,
      denominator,
      numerator: hasNumerator ? numerator : null,
      parts: partsBy === null ? null : parts,
    }),
    // Conditions on what the counts are not even of are not taken as given.
    flags: otherCounting === null ? takenAsGiven(settings, told, attributes) : [],
    withoutValue,
  };
}

function isCounts(given: unknown): given is Readonly<Record<string, Integer>> {
  return typeof given === 'object' && given !== null;
}

function onlyTold(where: Where, told: ReadonlySet<string>): Where {
  return Object.fromEntries(Object.entries(where).filter(([attribute]) => told.has(attribute)));
}

function cannotTell(definition: IndicatorDefinition, attributes: readonly string[]): NoValue {
  const names = Object.keys(definition.counts).join(', ');
  return noValue('missing-input', {
    zh: `规则按 ${attributes.join('、')} 取分子,而计数(${names})不区分它;请由记录计算`,
    en: `the rule takes its numerator by ${attributes.join(', ')}, which the counts (${names}) do not tell apart; compute it from records`,
  });
}

/** A rule that counts other things than the definition does, such as ratings for cases, cannot be applied to counts of the definition's. */
function withoutOtherCounting(
  { subject, relation, distinct = 'none' }: IndicatorDefinition,
  settings: Settings,
  isSplitByStep: boolean,
): NoValue | null {
  const isSame =
    settings.distinct.value === distinct &&
    // Where numerator and denominator are given as they are, how they relate changes nothing about them.
    (isSplitByStep || settings.relation.value === relation) &&
    (['denominator', 'numerator'] as const).every(
      (side) => sideOf<Subject>(settings.subject.value, side) === sideOf<Subject>(subject, side),
    );
  return isSame
    ? null
    : noValue('missing-input', {
        zh: '规则的统计对象、去重口径或分子分母关系与所给计数不同;请由记录计算',
        en: 'the rule counts other subjects than the counts are of, or different matters, or relates the two sides otherwise; compute it from records',
      });
}

/** The conditions of the rule that the named counts must already meet, since they do not tell their attributes apart. */
function takenAsGiven(
  settings: Settings,
  told: ReadonlySet<string>,
  attributes: AttributesBySubject,
): Flag[] {
  const side = sideOf<Subject>(settings.subject.value, 'denominator');
  const untold = [
    ...Object.keys(settings.universe.value),
    ...settings.exclusions.value.map(({ attribute }) => attribute),
  ].filter((attribute) => !told.has(attribute));
  if (untold.length === 0) return [];
  const names = [...new Set(untold)].map(
    (attribute) => attributes[side]?.[attribute]?.name ?? { zh: attribute, en: attribute },
  );
  return [
    {
      code: 'taken-as-given',
      text: {
        zh: `所给计数不区分${names.map(({ zh }) => zh).join('、')}:视为已按规则取数`,
        en: `the counts do not tell apart ${names.map(({ en }) => en).join(', ')}: they are taken to follow the rule already`,
      },
    },
  ];
}
