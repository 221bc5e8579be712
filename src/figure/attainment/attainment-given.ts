import { fault, oneLine, ownCopy, plainCopy, printed, type Text } from '../../ground/index.js';
import type { Basis } from '../../indicator/basis.js';
import type { Figure } from '../../indicator/figure-record.js';
import { basisSchema, nameSchema, textSchema } from '../../rules/parameter-schemas.js';
import { type CalendarDate, isCalendarDate } from '../../time/index.js';
import type { ScalarFigure } from '../change/change-figure.js';
import { requireFigure } from '../figure-schema.js';
import { type PublishedBound, readBound } from './published-bound.js';

/** A target (目标) with what belongs to it. */
export interface TargetGiven {
  /** As it was published, `80%以上`. */
  readonly value: string;
  /** The last day by which it is to be reached (完成时限). */
  readonly due?: CalendarDate;
  /** Which document sets it. */
  readonly basis?: Basis;
}

/**
 * What is set against each other. A text is what was published, also as a bound such as `70%以上`; `null` says that it was not published, which is not the same as
 * not to be given at all. At least what was achieved or what is expected has to be given, and one of the others beside it.
 */
export interface AttainmentValues {
  /** What was reached (达到值): a figure of one value, or as it was published. */
  readonly achieved?: Figure | string | null;
  /** What is to be reached (目标). */
  readonly target?: string | TargetGiven | null;
  /** What it was before (基期值). */
  readonly baseline?: Figure | string | null;
  /** What was expected (预计值). */
  readonly expected?: string | null;
  /** The best that is known elsewhere (国内前沿水平): a value, words without one, or that there is none (暂缺). */
  readonly frontier?: string | { readonly text: string } | { readonly missing: Text | string };
}

/** A side without a number, as it was given. */
export interface GivenWithout {
  readonly without: 'missing' | 'not-stated' | 'in-words';
  readonly text?: string;
  readonly reason?: Text;
}

/** What each side was given as. */
export interface CheckedValues {
  readonly achieved: ScalarFigure | PublishedBound | GivenWithout;
  readonly baseline: ScalarFigure | PublishedBound | GivenWithout;
  readonly expected: PublishedBound | GivenWithout;
  readonly frontier: PublishedBound | GivenWithout;
  readonly target: PublishedBound | GivenWithout;
  readonly due: CalendarDate | null;
  readonly basis: Basis | null;
}

/**
 * Checks what is set against each other.
 *
 * @throws `missing`, `unknown-field`, `wrong-type`, `invalid-text`, `invalid-date`, `invalid-figure`, `figure-mismatch`.
 */
export function checkedValues(values: unknown): CheckedValues {
  const given = requireObject(values, 'values', ['achieved', 'target', 'baseline', 'expected', 'frontier']);
  const { achieved, target, baseline, expected, frontier } = given;
  requireTwo(achieved !== undefined || expected !== undefined, Object.values(given));
  const { value, due, basis } = targetIn(target);
  return {
    achieved: figureOrText(achieved, 'achieved'),
    baseline: figureOrText(baseline, 'baseline'),
    expected: publishedOrNone(expected, 'expected'),
    frontier: frontierIn(frontier),
    target: publishedOrNone(value, 'target'),
    due,
    basis,
  };
}

function requireTwo(hasSubject: boolean, given: readonly unknown[]): void {
  if (hasSubject && given.filter((each) => each !== undefined).length > 1) return;
  throw fault(
    'missing',
    {
      zh: '至少应给出 achieved(达到值)或 expected(预计值)之一,以及与之对照的另一项;没有公布的写 null。',
      en: 'Give achieved or expected at least, and another value to set it against; write null for what was not published.',
    },
    { path: [hasSubject ? 'target' : 'achieved'] },
  );
}

function figureOrText(value: unknown, name: 'achieved' | 'baseline') {
  if (typeof value !== 'object' || value === null) return publishedOrNone(value, name);
  const figure = requireFigure(value);
  if (figure.kind !== 'composition') return ownCopy(figure);
  throw fault(
    'figure-mismatch',
    {
      zh: `${name}:构成有多个值;请用其中一部分对应的占比指标。`,
      en: `${name}: a composition has several values; take the indicator of the share that is meant.`,
    },
    { path: [name] },
  );
}

function publishedOrNone(value: unknown, name: string): PublishedBound | GivenWithout {
  if (value === undefined) return { without: 'not-stated' };
  if (value === null) return { without: 'missing' };
  if (typeof value === 'string') return readBound(value, name);
  throw wrongType(name, value, {
    zh: "公布的文本,如 '80%以上'",
    en: "a text as published, such as '80%以上'",
  });
}

function targetIn(target: unknown): {
  readonly value: unknown;
  readonly due: CalendarDate | null;
  readonly basis: Basis | null;
} {
  if (typeof target !== 'object' || target === null) return { value: target, due: null, basis: null };
  const { value, due, basis } = requireObject(target, 'target', ['value', 'due', 'basis']);
  if (typeof value !== 'string')
    throw wrongType('target', target, { zh: "{ value: '80%以上' }", en: "{ value: '80%以上' }" });
  if (basis !== undefined && !basisSchema.safeParse(basis).success) {
    throw wrongType('basis', basis, {
      zh: "依据 { kind: 'cited', document, article }、inferred 或 assumed",
      en: "a basis { kind: 'cited', document, article }, inferred or assumed",
    });
  }
  return {
    value,
    due: due === undefined ? null : requireDay(due, 'due'),
    basis: basis === undefined ? null : plainCopy(basis as Basis),
  };
}

function frontierIn(frontier: unknown): PublishedBound | GivenWithout {
  if (typeof frontier === 'string' || frontier === undefined) return publishedOrNone(frontier, 'frontier');
  const expected: Text = {
    zh: "数值的文本、{ text: '…' }(文字表述)或 { missing: '…' }(暂缺的原因)",
    en: "a value as a text, { text: '…' } for words without a number, or { missing: '…' } with the reason why there is none",
  };
  if (frontier === null) throw wrongType('frontier', frontier, expected);
  const { text, missing } = requireObject(frontier, 'frontier', ['text', 'missing']);
  if (missing === undefined && isName(text)) return { without: 'in-words', text };
  const reason = typeof missing === 'string' ? { zh: missing, en: missing } : missing;
  const read = textSchema.safeParse(reason);
  if (text === undefined && read.success) return { without: 'missing', reason: read.data };
  throw wrongType('frontier', frontier, expected);
}

function isName(text: unknown): text is string {
  return nameSchema.safeParse(text).success;
}

/**
 * Checks that something is an object of these fields alone: what is misspelt would pass for not stated.
 *
 * @throws `wrong-type`, `unknown-field`.
 */
export function requireObject(
  value: unknown,
  name: string,
  fields: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const list = fields.join(', ');
    throw wrongType(name, value, { zh: `对象 { ${list} }`, en: `an object { ${list} }` });
  }
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  if (unknown === undefined) return value as Readonly<Record<string, unknown>>;
  throw fault(
    'unknown-field',
    {
      zh: `${name} 没有字段 ${oneLine(unknown)};应为 ${fields.join('、')}。`,
      en: `${name} has no field ${oneLine(unknown)}; expected ${fields.join(', ')}.`,
    },
    { path: [name, unknown], found: printed(unknown) },
  );
}

/**
 * Checks that something is a day.
 *
 * @throws `invalid-date`.
 */
export function requireDay(day: unknown, name: string): CalendarDate {
  if (typeof day === 'string' && isCalendarDate(day)) return day;
  const found = printed(day);
  throw fault(
    'invalid-date',
    {
      zh: `${name} 应为日期 YYYY-MM-DD,实为 ${found}。`,
      en: `${name} must be a day YYYY-MM-DD, found ${found}.`,
    },
    { path: [name], found },
  );
}

function wrongType(name: string, value: unknown, { zh, en }: Text): Error {
  const found = printed(value);
  return fault(
    'wrong-type',
    { zh: `${name} 应为${zh},实为 ${found}。`, en: `${name} must be ${en}, found ${found}.` },
    { path: [name], found },
  );
}
