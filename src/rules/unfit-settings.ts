import { checkRounding, closeShares } from '../exact/index.js';
import { type FaultCode, type Text, ZwfwError } from '../ground/index.js';
import { attributeOf, attributes, type Subject } from '../indicator/attributes/index.js';
import { catalogue } from '../indicator/catalogue.js';
import {
  type IndicatorDefinition,
  instantAttributes,
  type Parts,
  type PeriodBy,
  sideOf,
} from '../indicator/definition.js';
import { roundingOf } from '../indicator/measure.js';
import { measures } from '../indicator/measured.js';
import { attributesRead } from '../indicator/reads.js';
import type { Setting } from '../indicator/setting.js';
import type { Settings } from '../indicator/settings.js';
import { lineage } from './dated-values.js';
import { resolvedOn } from './resolve.js';
import type { RuleSet } from './rule-set.js';
import { type CountingSettings, countingSettingsOf, settingsOf } from './settings-of.js';

/** A value of a rule set that does not fit what it is for, or what else is in force on the same day. */
export interface UnfitSetting {
  readonly code: FaultCode;
  readonly path: readonly string[];
  readonly found: unknown;
  readonly expected: Text;
}

/** What is wrong with one parameter. */
interface Misfit {
  readonly setting: Setting<unknown>;
  /** The others that it does not go together with. */
  readonly beside: readonly Setting<unknown>[];
  readonly code: FaultCode;
  /** The way from the value to the fault. */
  readonly within: readonly string[];
  readonly found: unknown;
  readonly expected: Text;
}

const sides = ['denominator', 'numerator'] as const;

/**
 * Checks what one value alone cannot tell: on each day on which a value begins or ends, the attributes that conditions name have to be those of the subject
 * that is counted then, and rounding and closing have to go together.
 */
export function* unfitSettings(ruleSet: RuleSet): Generator<UnfitSetting> {
  const days = lineage(ruleSet).flatMap(({ values }) =>
    Object.values(values)
      .flat()
      .flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])),
  );
  for (const day of [...new Set(days)].sort()) {
    const rules = resolvedOn(ruleSet, day);
    for (const definition of catalogue.values()) {
      const settings = countingSettingsOf(definition, rules);
      for (const misfit of [...misfits(definition, settings), ...unroundable(definition, rules)]) {
        yield { ...misfit, path: placeOf(ruleSet, misfit) };
      }
    }
  }
}

/** The place of the value that is this rule set's own: of the one at fault, or else of one that it does not go together with. */
function placeOf({ id, values }: RuleSet, { setting, beside, within }: Misfit): string[] {
  const blamed = [setting, ...beside].find(({ ruleSet }) => ruleSet === id);
  if (blamed === undefined) return ['extends'];
  const { key, from } = blamed;
  const index = values[key]!.findIndex((dated) => dated.from === from);
  return ['values', key, String(index), 'value', ...(blamed === setting ? within : [])];
}

function* misfits(definition: IndicatorDefinition, settings: CountingSettings): Generator<Misfit> {
  const { code } = definition;
  const { subject, universe, exclusions, numerator, periodBy, parts } = settings;
  const [counted, inNumerator] = sides.map((side) => sideOf<Subject>(subject.value, side)) as [
    Subject,
    Subject,
  ];
  for (const [attribute, values] of Object.entries(universe.value))
    yield* unknownNames(universe, [subject], counted, attribute, values, [attribute]);
  for (const [index, { attribute, values, reason }] of exclusions.value.entries()) {
    yield* unknownNames(exclusions, [subject], counted, attribute, values, [String(index)]);
    if (exclusions.value.findIndex((other) => other.reason === reason) < index) {
      yield {
        setting: exclusions,
        beside: [],
        code: 'invalid-rule-set',
        within: [String(index), 'reason'],
        found: reason,
        expected: { zh: '各剔除项的 reason 互不相同', en: 'a different reason for each exclusion' },
      };
    }
  }
  for (const [attribute, values] of Object.entries(numerator.value ?? {}))
    yield* unknownNames(numerator, [subject], inNumerator, attribute, values, [attribute]);
  for (const side of sides) {
    const instant = sideOf<PeriodBy>(periodBy.value, side);
    const of = sideOf<Subject>(subject.value, side);
    if (instant === 'none' || attributeOf(of, instantAttributes[instant]) !== undefined) continue;
    const names = instantsOf(of).join(', ');
    yield {
      setting: periodBy,
      beside: [subject],
      code: 'invalid-rule-set',
      within: [],
      found: instant,
      expected: {
        zh: `${of} 的归期方式之一(${names})`,
        en: `an instant that puts a ${of} into a period (${names})`,
      },
    };
  }
  yield* unfitDistinct(settings, counted, inNumerator);
  yield* unfitMeasured(definition, settings, counted);
  yield* unfitThreshold(settings);
  if (parts.value !== null) yield* unfitParts(code, parts as Setting<Parts>, subject, counted);
}

function instantsOf(subject: Subject): readonly string[] {
  const own = Object.entries(instantAttributes).filter(
    ([, name]) => attributeOf(subject, name) !== undefined,
  );
  return [...own.map(([instant]) => instant), 'none'];
}

function* unknownNames(
  setting: Setting<unknown>,
  beside: readonly Setting<unknown>[],
  subject: Subject,
  attribute: string,
  values: readonly string[],
  within: readonly string[],
): Generator<Misfit> {
  const found = attributeOf(subject, attribute);
  if (found === undefined) {
    const names = Object.keys(attributes[subject]).join(', ');
    yield {
      setting,
      beside,
      code: 'unknown-attribute',
      within,
      found: attribute,
      expected: { zh: `${subject} 的属性之一(${names})`, en: `an attribute of a ${subject} (${names})` },
    };
    return;
  }
  const unknown = values.find((value) => !Object.hasOwn(found.values, value));
  if (unknown === undefined) return;
  const names = Object.keys(found.values).join(', ');
  yield {
    setting,
    beside,
    code: 'unknown-attribute-value',
    within,
    found: unknown,
    expected: { zh: `${attribute} 的取值之一(${names})`, en: `a value of ${attribute} (${names})` },
  };
}

/** Different matters are told apart by the catalogue, and a matter would be both excluded and not when its cases differ. */
function* unfitDistinct(
  { subject, distinct, exclusions, parts }: CountingSettings,
  counted: Subject,
  inNumerator: Subject,
): Generator<Misfit> {
  const hasMatter = (subject: Subject) => attributeOf(subject, 'catalogued') !== undefined;
  const isFit =
    distinct.value === 'none' ||
    (hasMatter(inNumerator) &&
      (distinct.value === 'numerator' ||
        (hasMatter(counted) && exclusions.value.length === 0 && parts.value === null)));
  if (isFit) return;
  yield {
    setting: distinct,
    beside: [exclusions, subject, parts],
    code: 'invalid-rule-set',
    within: [],
    found: distinct.value,
    expected: {
      zh: 'none;numerator 要求分子为办件或评价,both 还要求分母亦然、没有剔除项(可改写为 universe 条件)且不是构成',
      en: 'none; numerator takes cases or ratings in the numerator, both takes them on both sides, no exclusions (say them in the universe) and no parts',
    },
  };
}

/** What is measured has to be of the records that are counted, in the unit of the figure, and known of each of them. */
function* unfitMeasured(
  definition: IndicatorDefinition,
  { measured, universe, exclusions, subject, distinct }: CountingSettings,
  counted: Subject,
): Generator<Misfit> {
  if (measured === undefined) return;
  const { gives, recorded, subject: of } = measures[measured.value];
  const own = measures[definition.measured!];
  const alike = Object.entries(measures)
    .filter(([, each]) => each.subject === own.subject && each.gives === own.gives)
    .map(([name]) => name);
  if (counted !== own.subject || of !== own.subject || gives !== own.gives || distinct.value !== 'none') {
    yield {
      setting: measured,
      beside: [subject, distinct],
      code: 'invalid-rule-set',
      within: [],
      found: measured.value,
      expected: {
        zh: `${alike.join('、')} 之一,统计对象为 ${own.subject},distinct 为 none`,
        en: `one of ${alike.join(', ')}, of the subject ${own.subject}, with distinct none`,
      },
    };
    return;
  }
  for (const [attribute, known] of Object.entries(recorded)) {
    const left = Object.keys(attributeOf(counted, attribute)!.values).filter(
      (value) =>
        (universe.value[attribute]?.includes(value) ?? true) &&
        !exclusions.value.some((each) => each.attribute === attribute && each.values.includes(value)),
    );
    const unknown = left.find((value) => !known.includes(value));
    if (unknown === undefined) continue;
    yield {
      setting: measured,
      beside: [universe, exclusions],
      code: 'invalid-rule-set',
      within: [],
      found: `${measured.value}; ${attribute}: ${unknown}`,
      expected: {
        zh: `没有该量的记录须在总体之外或被剔除:${attribute} 只留 ${known.join('、')}`,
        en: `records without it to be outside the universe or excluded: ${attribute} with ${known.join(', ')} alone`,
      },
    };
  }
}

/** Whether a duration is within a threshold can be asked only where there is a threshold. */
function* unfitThreshold(settings: CountingSettings): Generator<Misfit> {
  if (settings.threshold !== undefined || !attributesRead(settings, []).includes('withinThreshold')) return;
  const { universe, exclusions, numerator, parts } = settings;
  const reading = [universe, exclusions, numerator, parts].filter(({ ruleSet }) => ruleSet !== null);
  yield {
    setting: reading.find(({ value }) => namesThreshold(value)) ?? universe,
    beside: reading,
    code: 'unknown-attribute',
    within: [],
    found: 'withinThreshold',
    expected: {
      zh: '该指标没有 threshold,不能以是否在限定之内为条件',
      en: 'no condition on withinThreshold: the indicator has no threshold',
    },
  };
}

/** Whether a condition, a list of exclusions or parts go by it. */
function namesThreshold(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const conditions: readonly unknown[] = Array.isArray(value) ? value : [value];
  return conditions.some(
    (each) =>
      typeof each === 'object' &&
      each !== null &&
      ('withinThreshold' in each || ('attribute' in each && each.attribute === 'withinThreshold')),
  );
}

function* unfitParts(
  code: string,
  parts: Setting<Parts>,
  of: Setting<unknown>,
  subject: Subject,
): Generator<Misfit> {
  const { attribute, groups } = parts.value;
  const grouped = groups.flatMap(({ values }) => values);
  const place = attributeOf(subject, attribute) === undefined ? 'attribute' : 'groups';
  yield* unknownNames(parts, [of], subject, attribute, grouped, [place]);
  const known = Object.keys(attributeOf(subject, attribute)?.values ?? {});
  const names = [...known.filter((value) => !grouped.includes(value)), ...groups.map(({ part }) => part)];
  const isEachOnce = new Set(grouped).size === grouped.length && new Set(names).size === names.length;
  if (isEachOnce && groups.every(({ values }) => values.length > 0)) return;
  yield {
    setting: parts,
    beside: [of],
    code: 'invalid-rule-set',
    within: ['groups'],
    found: groups.map(({ part }) => part).join(', '),
    expected: {
      zh: `${code} 的各部分互不重叠、名称不同,每个取值至多属于一组`,
      en: `parts of ${code} that do not overlap and have different names, each value in one group at most`,
    },
  };
}

/** Rounding that cannot be done, such as a guard at whole thousands, or shares that cannot close. */
function unroundable(
  definition: IndicatorDefinition,
  rules: Parameters<typeof settingsOf>[1],
): readonly Misfit[] {
  let settings: Settings;
  try {
    settings = settingsOf(definition, rules);
  } catch {
    // No rule says how to round on this day: asking for a figure of it says so.
    return [];
  }
  if (definition.kind === 'count') return [];
  const { places, increment, guard, closing } = settings;
  const rounding = roundingOf(settings, definition.unit);
  try {
    checkRounding(rounding, definition.unit);
    if (definition.kind === 'composition')
      closeShares([], { ...rounding, unit: definition.unit }, closing.value);
    return [];
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const found = JSON.stringify({ ...rounding, closing: closing.value });
    return [
      {
        setting: closing,
        beside: [guard, places, increment],
        code: 'invalid-rule-set',
        within: [],
        found,
        expected: {
          zh: `可行的修约(${error.issue.message.zh})`,
          en: `a rounding that can be done (${error.issue.message.en})`,
        },
      },
    ];
  }
}
