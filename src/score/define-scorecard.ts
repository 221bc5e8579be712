import { fault, printed } from '../ground/index.js';
import { lineage, overlapIn } from '../rules/dated-values.js';
import type { DatedValue } from '../rules/rule-set.js';
import { checkedScorecard } from './checked-scorecard.js';
import { deepestIssue } from './deepest-issue.js';
import { partFaults } from './part-faults.js';
import { inputsOf } from './resolve-scorecard.js';
import type { GivenInput, Scorecard } from './scorecard.js';
import { scorecardSchema } from './scorecard-schema.js';
import { gradeFaults, roundingFaults, volumeFaults } from './setting-faults.js';
import { structureFault } from './structure-faults.js';
import type { ScorecardFault } from './transforms/transform-kind.js';

/**
 * Checks a scorecard and freezes it. Scorecards are plain data: what `JSON.parse` gives can be defined again.
 *
 * @throws `invalid-scorecard` for a wrong shape, numbers that do not go together, or a part that nothing leads to; `unknown-indicator`, `unknown-input`,
 * `unknown-scored-part` for what a part names; `circular-parts`; `weights-do-not-add-up`; `overlapping-bands`, `gap-between-bands`; `unit-mismatch`
 * for a limit in another unit than its input; `overlapping-dates`; `rounding-places` and others for a rounding that does not exist. Each says where.
 *
 * @example
 * ```ts
 * import { defineScorecard, onlineShare, score } from 'zwfw-indicators';
 * const since2024 = {
 *   from: '2024-01-01',
 *   basis: { kind: 'assumed', reason: { zh: '示例', en: 'an example' } },
 * } as const;
 * const scorecard = defineScorecard({
 *   format: 'zwfw-scorecard/1',
 *   id: 'my-city',
 *   version: '1',
 *   name: { zh: '某市', en: 'A city' },
 *   extends: null,
 *   total: 'online',
 *   inputs: {},
 *   parts: {
 *     online: [
 *       {
 *         ...since2024,
 *         value: {
 *           kind: 'item',
 *           name: { zh: '一网通办', en: 'handled online' },
 *           input: { indicator: 'online-share' },
 *           transform: {
 *             kind: 'linear',
 *             through: [{ at: '0%', points: '0' }, { at: '20%', points: '100' }],
 *             beyond: 'held',
 *           },
 *           withoutValue: 'not-scored',
 *         },
 *       },
 *     ],
 *   },
 *   rounding: [{ ...since2024, value: { places: 2, mode: 'halfExpand', stages: ['total'] } }],
 * });
 * const figure = onlineShare({ unified: 14, specialised: 80, offline: 6 }, { scope: { department: '教育局' } });
 * score([figure], scorecard)[0]?.text; // => '70.00分'
 * ```
 */
export function defineScorecard(input: Scorecard): Scorecard {
  const scorecard = read(input);
  const inputs = inputsOf(scorecard);
  for (const [level, card] of lineage(scorecard).entries()) {
    const found = [...overlapFaults(card), ...valueFaults(card, inputs)][0];
    if (found !== undefined) throw refusal({ ...found, path: [...inherited(level), ...found.path] });
  }
  const found = structureFault(scorecard);
  if (found !== null) throw refusal(found);
  const ids = lineage(scorecard).map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    throw refusal({
      code: 'invalid-scorecard',
      path: ['extends'],
      found: ids.join(' → '),
      expected: { zh: '继承链中互不相同的 id', en: 'different ids along the chain of extends' },
    });
  }
  return checkedScorecard(scorecard);
}

/** Where the scorecard stands that is so many levels down the chain. */
function inherited(level: number): readonly string[] {
  return Array.from({ length: level }, () => 'extends');
}

/** A copy of the input that has the form of a scorecard. */
function read(input: unknown): Scorecard {
  let copy: unknown;
  try {
    copy = JSON.parse(JSON.stringify(input));
  } catch {
    // A circle, or what JSON cannot hold: no scorecard, as the schema says.
  }
  const unsafe = unsafeNameIn(copy);
  if (unsafe !== null) {
    throw refusal({
      code: 'unsafe-key',
      path: unsafe,
      found: unsafe.at(-1),
      expected: {
        zh: '不含 __proto__、constructor、prototype 的名称',
        en: 'names other than __proto__, constructor and prototype',
      },
    });
  }
  const result = scorecardSchema.safeParse(copy);
  if (result.success) return result.data;
  const { path, message } = deepestIssue(result.error);
  throw refusal({
    code: 'invalid-scorecard',
    path,
    found: printed(path.reduce<unknown>(innerOf, copy)),
    expected: {
      zh: `计分办法的格式所许的值(${message};每个值都须有 from、value 和 basis,数字写成文本)`,
      en: `what the form of a scorecard allows (${message}; each value needs from, value and basis, numbers are texts)`,
    },
  });
}

function innerOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

/** Names that would reach an object's prototype get lost, and their values with them. */
function unsafeNameIn(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (['__proto__', 'constructor', 'prototype'].includes(key)) return [...path, key];
    const found = unsafeNameIn(inner, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function datedValues(scorecard: Scorecard): readonly (readonly [readonly string[], readonly DatedValue[]])[] {
  const { parts, rounding, grades = [], volume = [] } = scorecard;
  return [
    ...Object.entries(parts).map(([name, dated]) => [['parts', name], dated] as const),
    [['rounding'], rounding],
    [['grades'], grades],
    [['volume'], volume],
  ];
}

/** Values of one key that are in force on one day. */
function overlapFaults(scorecard: Scorecard): readonly ScorecardFault[] {
  return datedValues(scorecard).flatMap(([key, values]) => {
    const overlap = overlapIn(values);
    if (overlap === undefined) return [];
    const { index, found, expected } = overlap;
    return [{ code: 'overlapping-dates', path: [...key, index], found, expected }];
  });
}

/** What is wrong with single values, whatever the others are. */
function valueFaults(
  scorecard: Scorecard,
  inputs: Readonly<Record<string, GivenInput>>,
): readonly ScorecardFault[] {
  const { parts, rounding, grades = [], volume = [] } = scorecard;
  const of = <T>(
    key: readonly string[],
    dated: readonly DatedValue<T>[],
    faults: (value: T) => readonly ScorecardFault[],
  ) =>
    dated.flatMap(({ value }, index) =>
      faults(value).map((found) => ({ ...found, path: [...key, index, 'value', ...found.path] })),
    );
  return [
    ...Object.entries(parts).flatMap(([name, dated]) =>
      of(['parts', name], dated, (part) => partFaults(part, inputs)),
    ),
    ...of(['rounding'], rounding, roundingFaults),
    ...of(['grades'], grades, gradeFaults),
    ...of(['volume'], volume, (input) => volumeFaults(input, inputs)),
  ];
}

function refusal({ code, path, found, expected }: ScorecardFault): Error {
  const shown = typeof found === 'string' ? found : printed(found);
  const place =
    path.length === 0 ? { zh: '', en: '' } : { zh: ` 的 ${path.join(' › ')}`, en: `, ${path.join(' › ')}` };
  return fault(
    code,
    {
      zh: `计分办法${place.zh}:应为${expected.zh},实为 ${shown}。`,
      en: `Scorecard${place.en}: expected ${expected.en}, found ${shown}.`,
    },
    { path, found: shown },
  );
}
