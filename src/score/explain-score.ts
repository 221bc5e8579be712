import { unitSigns } from '../exact/index.js';
import type { ExplainOptions } from '../figure/explain.js';
import { requireLocale } from '../figure/locale.js';
import { expansion, placesWords } from '../figure/rounding-words.js';
import { basisWords, incrementNames, modeNames } from '../figure/words.js';
import { fault, inLocale, type Locale, printed, type Text } from '../ground/index.js';
import { type Part, partsOf } from './parts/index.js';
import type { PartsInForce, ScorecardValue } from './resolve-scorecard.js';
import type { ScoredPart, ScoreFigure } from './score-record.js';
import { requireScore } from './score-schema.js';
import { partSentence } from './score-words.js';
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
  const steps = [...parts.map((scored) => sentenceOf(score, scored)), ...totalWords(score)];
  return [
    say(headline(score)),
    ...scopeWords(score).map(say),
    ...steps.map((text, index) => `${index + 1}. ${say(text)}`),
    say({ zh: '计分办法各项及依据:', en: 'Parts of the scorecard and what they rest on:' }),
    ...valueLines(scorecard, locale),
    ...Object.entries(scorecard.within).flatMap(([, inner]) => valueLines(inner, locale)),
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
  if (scored !== undefined) return inLocale(sentenceOf(score, scored), locale);
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

function sentenceOf(score: ScoreFigure, scored: ScoredPart): Text {
  const { scorecard } = score;
  const inForce: PartsInForce =
    scored.period === null ? scorecard : (scorecard.within[periodKey(scored.period)] ?? scorecard);
  const part = definitionOf(inForce, scored.part);
  return partSentence({
    part,
    scored,
    of: partsScored(score, part, scored),
    inForce,
    isTotal: scored.period === null && scored.part === scorecard.total,
  });
}

/** The parts that a part was made of, as they were scored: for means over months those of the months. */
function partsScored({ parts, scorecard, period }: ScoreFigure, part: Part, { period: own }: ScoredPart) {
  const find = (name: string, at: string) =>
    parts.filter((each) => each.part === name && periodKey(each.period) === at);
  const named = (scored: ScoredPart) => {
    const inForce =
      scored.period === null ? scorecard : (scorecard.within[periodKey(scored.period)] ?? scorecard);
    return { name: definitionOf(inForce, scored.part).name, scored };
  };
  if (part.kind === 'mean-of-periods') {
    return subPeriods(own ?? period, part.each)
      .flatMap((inner) => find(part.of, periodKey(inner)))
      .map(named);
  }
  return partsOf(part)
    .flatMap((name) => find(name, periodKey(own)))
    .map(named);
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

function scopeWords({ scope, group, period, scorecard }: ScoreFigure): Text[] {
  const unit = Object.entries(scope)
    .map(([key, value]) => `${key} = ${value}`)
    .join(', ');
  const { name, id, version, on } = scorecard;
  return [
    { zh: `单位:${unit || '全部'}`, en: `Unit: ${unit || 'the total'}` },
    ...(group === null ? [] : [{ zh: `分组:${group}`, en: `Group: ${group}` }]),
    ...(period === null
      ? []
      : [
          {
            zh: `统计周期:${period.name.zh}(${period.start} 起,至 ${period.end} 前)`,
            en: `Period: ${period.name.en} (from ${period.start}, before ${period.end})`,
          },
        ]),
    {
      zh: `计分办法:${name.zh}(${id} ${version},${on === null ? '取最新值' : `${on} 适用`})`,
      en: `Scorecard: ${name.en} (${id} ${version}, ${on === null ? 'latest values' : `in force on ${on}`})`,
    },
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
    ...(grade === null
      ? []
      : [
          {
            zh: `等次:${scorecard.grades?.value.on === 'exact' ? '按精确得分' : '按修约得分'},${grade.name.zh}`,
            en: `Grade: by the ${scorecard.grades?.value.on} score, ${grade.name.en}`,
          },
        ]),
  ];
}

/** A line for each value of the scorecard that was read, with its day and basis. */
function valueLines({ parts, rounding, on }: PartsInForce, locale: Locale): string[] {
  const line = (key: string, { value, scorecard, from, basis }: ScorecardValue<object>) => {
    // Its name stands in the sentence above.
    const rest = Object.fromEntries(Object.entries(value).filter(([field]) => field !== 'name'));
    const source = inLocale({ zh: `${scorecard} 自 ${from}`, en: `${scorecard} from ${from}` }, locale);
    return `- ${key} = ${JSON.stringify(rest)} [${source}] ${basisWords(basis, locale)}`;
  };
  return [
    inLocale({ zh: `${on ?? '最新'}:`, en: `${on ?? 'latest'}:` }, locale),
    ...Object.entries(parts).map(([name, value]) => line(name, value)),
    line('rounding', rounding),
  ];
}
