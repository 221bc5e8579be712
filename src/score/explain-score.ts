import { unitSigns } from '../exact/index.js';
import type { ExplainOptions } from '../figure/explain.js';
import { requireLocale } from '../figure/locale.js';
import { expansion, placesWords } from '../figure/rounding-words.js';
import { basisWords, incrementNames, modeNames } from '../figure/words.js';
import { fault, inLocale, type Locale, oneLine, printed, type Text } from '../ground/index.js';
import type { Period } from '../time/index.js';
import { bandWords } from './bands.js';
import { type Part, partsOf } from './parts/index.js';
import { bracketed, readingWords } from './reading-words.js';
import type { PartsInForce, ResolvedScorecard, ScorecardValue } from './resolve-scorecard.js';
import type { ScoreInput } from './score-input.js';
import type { ScoredPart, ScoreFigure } from './score-record.js';
import { requireScore } from './score-schema.js';
import { type NamedPart, partSentence } from './score-words.js';
import type { Grades, ScoreRounding } from './scorecard.js';
import { periodKey, subPeriods } from './sub-periods.js';
import { readBack } from './written-outcome.js';

/**
 * Explains a score in full (得分说明): each item's value, method and points, how they are put together, the one rounding, and what every part of the scorecard
 * rests on. Who reads only this can compute the score again by hand.
 *
 * @throws `invalid-score`; `unknown-locale`.
 */
export function explainScore(score: ScoreFigure, { locale }: ExplainOptions): string {
  requireLocale(locale);
  requireScore(score);
  const say = (text: Text) => inLocale(text, locale);
  const { scorecard, parts, flags } = score;
  const find = scoredIn(score);
  const steps = [...parts.map((scored) => sentenceOf(score, scored, find)), ...totalWords(score)];
  return [
    say(headline(score)),
    ...scopeWords(score).map(say),
    ...steps.map((text, index) => `${index + 1}. ${say(text)}`),
    say({ zh: '计分办法各项及依据:', en: 'Parts of the scorecard and what they rest on:' }),
    ...scorecardLines(scorecard, locale),
    ...(flags.length === 0
      ? []
      : [say({ zh: '注意:', en: 'Note:' }), ...flags.map(({ text }) => `- ${say(text)}`)]),
  ].join('\n');
}

/**
 * The one sentence that says how a part came to its points (计分项说明).
 *
 * @param part - Its name in the scorecard; of a part that is scored month by month, in its latest month.
 * @throws `invalid-score`; `unknown-locale`; `unknown-scored-part`.
 */
export function explainPart(score: ScoreFigure, part: string, { locale }: ExplainOptions): string {
  requireLocale(locale);
  requireScore(score);
  const scored = [...score.parts].reverse().find((each) => each.part === part);
  if (scored !== undefined) return inLocale(sentenceOf(score, scored, scoredIn(score)), locale);
  const known = [...new Set(score.parts.map((each) => each.part))].join(', ');
  throw fault(
    'unknown-scored-part',
    {
      zh: `得分没有这一部分:${printed(part)};应为 ${known} 之一。`,
      en: `The score has no such part: ${printed(part)}; expected one of ${known}.`,
    },
    { path: ['part'], found: printed(part) },
  );
}

/** Finds the parts of a name that were scored in a period. */
type FindScored = (name: string, period: Period | null) => readonly ScoredPart[];

function scoredIn({ parts }: ScoreFigure): FindScored {
  const found = new Map<string, ScoredPart[]>();
  for (const scored of parts) {
    const key = `${periodKey(scored.period)} ${scored.part}`;
    found.set(key, [...(found.get(key) ?? []), scored]);
  }
  return (name, period) => found.get(`${periodKey(period)} ${name}`) ?? [];
}

function sentenceOf(score: ScoreFigure, scored: ScoredPart, find: FindScored): Text {
  const inForce = inForceFor(score, scored);
  const part = definitionOf(inForce, scored.part);
  return partSentence({
    part,
    scored,
    of: partsScored(score, part, scored, find),
    group: score.group,
    inForce,
    isTotal: scored.period === null && scored.part === score.scorecard.total,
  });
}

function inForceFor({ scorecard }: ScoreFigure, { period }: ScoredPart): PartsInForce {
  return period === null ? scorecard : (scorecard.within[periodKey(period)] ?? scorecard);
}

/** The parts that a part was made of, as they were scored: for means over months those of the months, for a part by group that of the group. */
function partsScored(
  score: ScoreFigure,
  part: Part,
  { period }: ScoredPart,
  find: FindScored,
): readonly NamedPart[] {
  const places =
    part.kind === 'mean-of-periods'
      ? subPeriods(period ?? score.period, part.each).map((inner) => [part.of, inner] as const)
      : namesIn(part, score.group).map((name) => [name, period] as const);
  return places
    .flatMap(([name, own]) => find(name, own))
    .map((scored) => {
      const { name, full } = definitionOf(inForceFor(score, scored), scored.part);
      return { name, full, scored };
    });
}

function namesIn(part: Part, group: string | null): readonly string[] {
  if (part.kind !== 'by-group') return partsOf(part);
  return group !== null && Object.hasOwn(part.groups, group) ? [part.groups[group]!] : [];
}

function definitionOf({ parts }: PartsInForce, name: string): Part {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part !== undefined) return part.value;
  throw fault(
    'invalid-score',
    {
      zh: `得分所载的计分办法没有 ${printed(name)} 一项。`,
      en: `The scorecard that the score holds has no part ${printed(name)}.`,
    },
    { path: ['scorecard', 'parts', name] },
  );
}

function headline({ scorecard, ...score }: ScoreFigure): Text {
  const { zh, en } = definitionOf(scorecard, scorecard.total).name;
  if (score.state === 'not-scored')
    return { zh: `${zh}:不参评(${score.reason.zh})`, en: `${en}: not scored (${score.reason.en})` };
  const grade = score.grade === null ? null : score.grade.name;
  return {
    zh: `${zh}:${score.text}${grade === null ? '' : `(${grade.zh})`}`,
    en: `${en}: ${score.decimal}${unitSigns.score.en}${grade === null ? '' : ` (${grade.en})`}`,
  };
}

function scopeWords({ scope, group, period, scorecard, volume }: ScoreFigure): Text[] {
  const unit = Object.entries(scope)
    .map(([key, value]) => `${key} = ${oneLine(value)}`)
    .join(', ');
  const { name, id, version, on } = scorecard;
  const read = volume === null ? null : readingWords(volume, false);
  return [
    { zh: `单位:${unit || '全部'}`, en: `Unit: ${unit || 'the total'}` },
    ...(group === null ? [] : [{ zh: `分组:${oneLine(group)}`, en: `Group: ${oneLine(group)}` }]),
    ...(period === null
      ? []
      : [
          {
            zh: `统计周期:${oneLine(period.name.zh)}(${period.start} 起,至 ${period.end} 前)`,
            en: `Period: ${oneLine(period.name.en)} (from ${period.start}, before ${period.end})`,
          },
        ]),
    {
      zh: `计分办法:${name.zh}(${id} ${version},${on === null ? '取最新值' : `${on} 适用`})`,
      en: `Scorecard: ${name.en} (${id} ${version}, ${on === null ? 'latest values' : `in force on ${on}`})`,
    },
    ...(read === null ? [] : [{ zh: `业务量:${read.zh}`, en: `Volume: ${read.en}` }]),
  ];
}

/** The rounding of the total, and its grade. */
function totalWords(score: ScoreFigure): Text[] {
  if (score.state === 'not-scored') return [];
  const { exact, text, decimal, grade, scorecard } = score;
  const { places, mode, increment = '1' } = scorecard.rounding.value;
  const expanded = expansion(readBack(exact), places);
  return [
    {
      zh: `得分:${expanded},${modeNames[mode].zh}到${placesWords(places).zh}${incrementNames[increment].zh}:${text}`,
      en: `Score: ${expanded}, rounded ${modeNames[mode].en}, to ${placesWords(places).en}${incrementNames[increment].en}: ${decimal}${unitSigns.score.en}`,
    },
    ...(grade === null || scorecard.grades === null ? [] : [gradeWords(grade, scorecard.grades.value)]),
  ];
}

function gradeWords({ grade, name }: NonNullable<ScoreFigure['grade']>, { on, bands }: Grades): Text {
  const band = bands.find((each) => each.grade === grade);
  const range = band === undefined ? { zh: '', en: '' } : bandWords(band);
  return {
    zh: `等次:按${on === 'exact' ? '精确' : '修约后的'}得分,${range.zh}为${name.zh}`,
    en: `Grade: by the ${on} score, ${range.en} is ${name.en}`,
  };
}

/** What the scorecard says in the period and, once for all that say the same, in its months. */
function scorecardLines(scorecard: ResolvedScorecard, locale: Locale): readonly string[] {
  const { grades, volume, within } = scorecard;
  const top = [
    ...valueLines(scorecard, locale),
    ...(grades === null ? [] : [valueLine('grades', grades, locale)]),
    ...(volume === null ? [] : [valueLine('volume', volume, locale)]),
  ];
  const days = new Map<string, Set<string>>();
  const add = (lines: readonly string[], on: string | null) => {
    const key = lines.join('\n');
    days.set(key, (days.get(key) ?? new Set()).add(on ?? inLocale({ zh: '最新', en: 'latest' }, locale)));
  };
  add(top, scorecard.on);
  for (const inner of Object.values(within)) add(valueLines(inner, locale), inner.on);
  return [...days].flatMap(([lines, on]) => [
    inLocale({ zh: `${[...on].join('、')}:`, en: `${[...on].join(', ')}:` }, locale),
    lines,
  ]);
}

function valueLines({ parts, rounding }: PartsInForce, locale: Locale): readonly string[] {
  return [
    ...Object.entries(parts).map(([name, value]) => valueLine(name, value, locale)),
    valueLine('rounding', rounding, locale),
  ];
}

/** One value of the scorecard with its day and basis; of a part what it is called too, as the sentences call it. */
function valueLine(
  key: string,
  { value, scorecard, from, basis }: ScorecardValue<Part | ScoreRounding | Grades | ScoreInput>,
  locale: Locale,
): string {
  // Grades have names of their own, inside.
  const { name, ...rest } = 'name' in value ? value : { ...value, name: null };
  const called = name === null ? '' : inLocale(bracketed(name), locale);
  const source = inLocale({ zh: `${scorecard} 自 ${from}`, en: `${scorecard} from ${from}` }, locale);
  return `- ${key}${called} = ${JSON.stringify(rest)} [${source}] ${basisWords(basis, locale)}`;
}
