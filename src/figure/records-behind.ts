import { canonicalJson, fault, type Text } from '../ground/index.js';
import { catalogue } from '../indicator/catalogue.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import type { Figure } from '../indicator/figure-record.js';
import { meets } from '../indicator/where.js';
import type { Case } from '../model/case.js';
import type { Mapping } from '../model/mapping.js';
import type { Matter } from '../model/matter.js';
import type { Dataset } from '../model/parse-dataset.js';
import type { Rating } from '../model/rating.js';
import type { OnIssue } from '../model/reading-report.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { settingsOf } from '../rules/settings-of.js';
import { type Context, catalogueShard, contextOf } from '../tally/context.js';
import { keyValue } from '../tally/grouping.js';
import { matterKeys, matterValues } from '../tally/matter-values.js';
import { type CountedStep, type Population, stepsOf } from '../tally/population.js';
import { RecordCoder } from '../tally/record-coder.js';
import { type CaseRows, casesIn } from './case-rows.js';
import { requireFigure } from './figure-schema.js';

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
  /** Receives the issues of rows that are refused, as they were when the figure was made. */
  readonly onIssue?: OnIssue;
}

/** A record behind a figure: a case, one rating of a case, or a matter of the catalogue. */
export type RecordBehind =
  | { readonly subject: 'case'; readonly record: Case; readonly position: number }
  | { readonly subject: 'rating'; readonly record: Case; readonly rating: Rating; readonly position: number }
  | { readonly subject: 'matter'; readonly matter: Matter };

/**
 * The records behind a part of a figure (追溯), as many as the part counts. Where a numerator counts different matters, the cases with such a
 * matter are given.
 *
 * @param rows - The rows that the figure was made from, or cases read from them, or the data set.
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
  rows: CaseRows,
  figure: Figure,
  part: FigurePart,
  options: RecordsOptions,
): AsyncGenerator<RecordBehind> {
  const steps = stepsBehind(figure, options.rules);
  const { population } = stepOf(steps, part);
  const matters = options.matters ?? mattersIn(rows);
  const context = contextOf({ period: figure.period!, asOf: figure.asOf!, matters });
  requireCatalogue(figure, context);
  if (population.subject === 'matter') {
    for (const matter of mattersOf(context, population, figure))
      yield Object.freeze({ subject: 'matter', matter });
    return;
  }
  const denominator = stepOf(steps, 'denominator').population;
  const countable =
    population.distinct !== null && denominator.subject === 'matter'
      ? new Set(mattersOf(context, denominator, figure).map(({ id }) => id))
      : null;
  const coder = new RecordCoder(context);
  for await (const { record, position } of casesIn(rows, options.mapping, options.onIssue)) {
    if (coder.codeCase(record) < 0 || !isInScope(figure, record, coder.codes)) continue;
    if (population.distinct !== null && !(countable?.has(record.matterId) ?? coder.matterPlace >= 0))
      continue;
    if (population.subject === 'case') {
      if (meets(coder.values('case'), population.where))
        yield Object.freeze({ subject: 'case', record, position });
      continue;
    }
    for (const [index, rating] of record.ratings.entries()) {
      if (!coder.codeRating(record, index) || !meets(coder.values('rating'), population.where)) continue;
      yield Object.freeze({ subject: 'rating', record, rating, position });
    }
  }
}

/** The steps of a figure, when the rules read as the figure did. */
export function stepsBehind(figure: Figure, rules: RuleSet): readonly CountedStep[] {
  requireFigure(figure);
  const { definition } = requireFromRecords(figure);
  const settings = settingsOf(definition, resolveRules(rules, figure.period));
  if (canonicalJson(settings) !== canonicalJson(figure.parameters)) {
    throw mismatch({
      zh: `规则 ${rules.id} 的参数与指标值所载不同;请传入得出该指标值的规则集`,
      en: `rule set ${rules.id} reads otherwise than the figure did; pass the rule set that made it`,
    });
  }
  return stepsOf(definition, settings);
}

/** A figure that depends on a catalogue can be looked into only with the same one. */
export function requireCatalogue({ catalogue }: Figure, context: Context): void {
  if (catalogue === null || canonicalJson(catalogueShard(context)) === canonicalJson(catalogue)) return;
  throw mismatch({
    zh: `该指标值由含 ${catalogue.records} 个事项的目录得出;请用 matters 给出同一目录`,
    en: `the figure was made with a catalogue of ${catalogue.records} matters; give the same one as matters`,
  });
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
    const keys: Readonly<Record<string, string>> = matterKeys(matter);
    return (
      meets(matterValues(matter), where) && Object.entries(scope).every(([key, value]) => keys[key] === value)
    );
  });
}

function isInScope({ scope }: Figure, record: Case, codes: Uint8Array): boolean {
  return Object.entries(scope).every(([key, value]) => keyValue(key, record, codes) === value);
}

function mattersIn(rows: CaseRows): Dataset['matters'] {
  return 'cases' in rows ? rows.matters : null;
}

function mismatch(why: Text): Error {
  return fault('figure-mismatch', { zh: `${why.zh}。`, en: `The figure does not fit: ${why.en}.` });
}
