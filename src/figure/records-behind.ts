import { canonicalJson, fault, type Text } from '../ground/index.js';
import { hasKey, type Subject } from '../indicator/attributes/index.js';
import { catalogue } from '../indicator/catalogue.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import type { Figure } from '../indicator/figure-record.js';
import { readsDeadline } from '../indicator/reads.js';
import { meets } from '../indicator/where.js';
import type { Case } from '../model/case.js';
import type { Department } from '../model/department.js';
import type { Mapping } from '../model/mapping.js';
import type { Matter } from '../model/matter.js';
import type { Rating } from '../model/rating.js';
import type { OnIssue } from '../model/reading-report.js';
import type { Region } from '../model/region.js';
import type { TableName, TableRecords } from '../model/tables.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { settingsOf } from '../rules/settings-of.js';
import { type Context, catalogueShard, contextOf, registryShard } from '../tally/context.js';
import { derivationIn } from '../tally/derivation.js';
import { matterKeys, matterValues } from '../tally/matter-values.js';
import { type CountedStep, type Population, stepsOf } from '../tally/population.js';
import { RecordCoder } from '../tally/record-coder.js';
import { recordDeriver } from '../tally/record-deriver.js';
import { KeyReader } from '../tally/slots.js';
import { readingOf } from '../tally/subjects/index.js';
import type { WorkingCalendar } from '../time/index.js';
import { requireFigure } from './figure-schema.js';
import { casesIn, hasTables, recordsIn, type SourceRows } from './source-rows.js';

/** A part of a figure: one of its steps, an exclusion by its reason, or a part of a composition by its value. */
export type FigurePart =
  | 'universe'
  | 'denominator'
  | 'numerator'
  | { readonly excluded: string }
  | { readonly part: string };

/** What the records of a figure are looked up with. */
export interface RecordsOptions {
  /** The rules that the figure was made by. */
  readonly rules: RuleSet;
  readonly mapping?: Mapping;
  /** The catalogue of matters that the figure was made with; that of the data set unless said otherwise. */
  readonly matters?: Iterable<Matter>;
  /** The departments and regions that the figure was made with, in the same way. */
  readonly departments?: Iterable<Department>;
  readonly regions?: Iterable<Region>;
  /** The working calendar that the figure was made with, where it takes deadlines. */
  readonly calendar?: WorkingCalendar;
  /** Receives the issues of rows that are refused, as they were when the figure was made. */
  readonly onIssue?: OnIssue;
}

/** A record behind a figure: a case, one rating of a case, a matter of the catalogue, or a record of another table. */
export type RecordBehind =
  | { readonly subject: 'case'; readonly record: Case; readonly position: number }
  | { readonly subject: 'rating'; readonly record: Case; readonly rating: Rating; readonly position: number }
  | { readonly subject: 'matter'; readonly matter: Matter }
  | {
      readonly subject: Exclude<Subject, 'case' | 'rating' | 'matter'>;
      readonly record: TableRecords[Exclude<TableName, 'cases' | 'ratings' | 'suspensions' | 'matters'>];
      readonly position: number;
    };

/**
 * The records behind a part of a figure (追溯), as many as the part counts. Where different matters are counted, the cases with such a matter are
 * given; where amounts are added up, the reports whose amounts they are.
 *
 * @param rows - The rows that the figure was made from, or records read from them, or the tables, or the data set.
 * @param part - `'numerator'`, `'denominator'`, `'universe'`, `{ excluded: reason }`, or `{ part: value }`.
 * @throws `invalid-figure`; `figure-mismatch` when the figure was made from counts, or the rules read otherwise than it did;
 * `unknown-part` when the figure has no such part.
 *
 * @example
 * ```ts
 * import { evaluate, parseCases, quarter, recordsBehind, tally, zhongwei } from 'zwfw-indicators';
 * const row = { matterId: 'M-1', departmentId: '教育局', acceptedAt: '2021-04-01T09:30:00+08:00' };
 * const rows = [{ ...row, id: 'A-1', system: 'unified' }, { ...row, id: 'A-2', system: 'offline' }];
 * const counted = await tally(parseCases(rows), { rules: zhongwei, period: quarter(2021, 2) });
 * const figure = evaluate(counted).get('online-share');
 * const ids: string[] = [];
 * for await (const behind of recordsBehind(rows, figure, 'numerator', { rules: zhongwei })) {
 *   if (behind.subject === 'case') ids.push(behind.record.id);
 * }
 * ids; // => ['A-1']
 * ```
 */
export async function* recordsBehind(
  rows: SourceRows,
  figure: Figure,
  part: FigurePart,
  options: RecordsOptions,
): AsyncGenerator<RecordBehind> {
  const steps = stepsBehind(figure, options.rules);
  const { population } = stepOf(steps, part);
  const context = contextBehind(figure, rows, options);
  const { subject } = population;
  // In a group by what its records do not have there are none: the figure is not applicable.
  if (!Object.keys(figure.scope).every((key) => hasKey(subject, key))) return;
  if (subject === 'matter') {
    for (const matter of mattersOf(context, population, figure))
      yield Object.freeze({ subject: 'matter', matter });
  } else if (subject === 'case' || subject === 'rating') {
    yield* casesBehind(rows, figure, population, stepOf(steps, 'denominator').population, context, options);
  } else yield* othersBehind(rows, figure, population, context, options);
}

async function* casesBehind(
  rows: SourceRows,
  figure: Figure,
  { subject, where, distinct }: Population,
  denominator: Population,
  context: Context,
  { mapping, onIssue }: RecordsOptions,
): AsyncGenerator<RecordBehind> {
  const countable =
    distinct !== null && denominator.subject === 'matter'
      ? new Set(mattersOf(context, denominator, figure).map(({ id }) => id))
      : null;
  const coder = new RecordCoder(context, derivationIn(figure.parameters, Object.keys(figure.scope)));
  const keys = new KeyReader(context.registry);
  const isInScope = (record: Case) =>
    Object.entries(figure.scope).every(([key, value]) => keys.value(key, record, coder.codes) === value);
  for await (const { record, position } of casesIn(rows, mapping, onIssue)) {
    if (coder.codeCase(record) < 0) continue;
    if (distinct !== null && !(countable?.has(record.matterId) ?? coder.matterPlace >= 0)) continue;
    if (subject === 'case') {
      if (isInScope(record) && meets(coder.values('case'), where))
        yield Object.freeze({ subject: 'case', record, position });
      continue;
    }
    for (const [index, rating] of record.ratings.entries()) {
      if (coder.codeRating(record, index) < 0 || !isInScope(record)) continue;
      if (meets(coder.values('rating'), where))
        yield Object.freeze({ subject: 'rating', record, rating, position });
    }
  }
}

async function* othersBehind(
  rows: SourceRows,
  { scope }: Figure,
  { subject, where }: Population,
  context: Context,
  { mapping, onIssue }: RecordsOptions,
): AsyncGenerator<RecordBehind> {
  const reading = readingOf(subject)!;
  const found: { readonly record: unknown; readonly position: number }[] = [];
  for await (const one of recordsIn(rows, reading.table, mapping, onIssue)) found.push(one);
  const derived = recordDeriver(reading, context, () => found.map(({ record }) => record));
  for (const { record, position } of found) {
    const one = derived(record);
    if (one === null || !meets(one.attributes, where)) continue;
    const values = { ...one.attributes, ...one.keys };
    if (Object.entries(scope).every(([key, value]) => values[key] === value))
      yield Object.freeze({ subject, record, position } as RecordBehind);
  }
}

/** The context that a figure was made in. */
export function contextBehind(figure: Figure, rows: SourceRows, options: RecordsOptions): Context {
  const held = hasTables(rows) && 'orphanRatings' in rows ? rows : null;
  const context = contextOf({
    period: figure.period!,
    asOf: figure.asOf!,
    matters: options.matters ?? held?.matters,
    departments: options.departments ?? held?.departments,
    regions: options.regions ?? held?.regions,
    calendar: options.calendar,
  });
  requireSame(figure.catalogue, catalogueShard(context), {
    zh: '该指标值由另一份事项目录得出;请用 matters 给出同一目录',
    en: 'the figure was made with another catalogue of matters; give the same one as matters',
  });
  requireSame(figure.registry, registryShard(context), {
    zh: '该指标值由另一份部门与行政区划得出;请用 departments、regions 给出同一份',
    en: 'the figure was made with other departments and regions; give the same ones as departments and regions',
  });
  const takesDeadlines = readsDeadline(figure.parameters, Object.keys(figure.scope));
  if (takesDeadlines && figure.catalogue === null && context.catalogue !== null) {
    throw mismatch({
      zh: '得出该指标值时没有事项目录,而事项的时限会改变它;请不要给出 matters',
      en: 'the figure was made without a catalogue, and limits of matters would change it; do not give matters',
    });
  }
  if (figure.calendar !== null && context.calendar?.digest !== figure.calendar) {
    throw mismatch({
      zh: '该指标值由另一份工作日历得出;请用 calendar 给出同一份',
      en: 'the figure was made with another working calendar; give the same one as calendar',
    });
  }
  return context;
}

function requireSame(stated: Figure['catalogue'], given: Figure['catalogue'], why: Text): void {
  if (stated !== null && canonicalJson(given) !== canonicalJson(stated)) throw mismatch(why);
}

/** The steps of a figure, when the rules read as the figure did. */
export function stepsBehind(figure: Figure, rules: RuleSet): readonly CountedStep[] {
  requireFigure(figure);
  const { definition } = requireFromRecords(figure);
  const settings = settingsOf(definition, resolveRules(rules, figure.period), Object.keys(figure.scope));
  if (canonicalJson(settings) !== canonicalJson(figure.parameters)) {
    throw mismatch({
      zh: `规则 ${rules.id} 的参数与指标值所载不同;请传入得出该指标值的规则集`,
      en: `rule set ${rules.id} reads otherwise than the figure did; pass the rule set that made it`,
    });
  }
  return stepsOf(settings);
}

/** The definition of a figure that was made from records. */
export function requireFromRecords({ indicator, period, asOf }: Figure): {
  readonly definition: IndicatorDefinition;
} {
  const definition = catalogue.get(indicator.code);
  if (definition !== undefined && period !== null && asOf !== null) return { definition };
  throw mismatch({
    zh: '该指标值由计数得出,没有对应的记录;请用由 tally 得到的指标值',
    en: 'the figure was made from counts and has no records behind it; take one that was made from a tally',
  });
}

function stepOf(steps: readonly CountedStep[], part: FigurePart): CountedStep {
  const found = steps.find(({ step }) => {
    if (typeof part === 'string') return step.step === part;
    if ('excluded' in part) return step.step === 'excluded' && step.reason === part.excluded;
    return step.step === 'part' && step.value === part.part;
  });
  if (found !== undefined) return found;
  const known = steps
    .map(({ step }) =>
      step.step === 'excluded'
        ? `{ excluded: '${step.reason}' }`
        : step.step === 'part'
          ? `{ part: '${step.value}' }`
          : `'${step.step}'`,
    )
    .join(', ');
  throw fault('unknown-part', {
    zh: `该指标值没有这一部分;可取 ${known}。`,
    en: `The figure has no such part; there are ${known}.`,
  });
}

function mattersOf(context: Context, { where }: Population, { scope }: Figure): readonly Matter[] {
  return (context.catalogue?.matters ?? []).filter((matter) => {
    const values = matterValues(matter, context);
    const keys = { ...values, ...matterKeys(matter, context.registry) };
    return meets(values, where) && Object.entries(scope).every(([key, value]) => keys[key] === value);
  });
}

function mismatch(why: Text): Error {
  return fault('figure-mismatch', { zh: `${why.zh}。`, en: `The figure does not fit: ${why.en}.` });
}
