import { canonicalJson, type Text, ZwfwError } from '../../ground/index.js';
import { catalogue } from '../../indicator/catalogue.js';
import { isInOrder } from '../change/compared-periods.js';
import { isPrintedRight } from '../change/replay-change.js';
import type { ReplayFinding } from '../replay-finding.js';
import { attained } from './attained.js';
import { dayAsked } from './attainment-day.js';
import type { AttainmentFigure } from './attainment-figure.js';
import { attainmentFlags } from './attainment-flags.js';
import type { AttainmentSide, AttainmentSideName } from './attainment-side.js';
import { readBound } from './published-bound.js';
import { numberOf, sideNames, sideOfPublished, sideWithout } from './stated-side.js';
import { targetOf } from './target-side.js';

/** What does not hold in an attainment, computed again from what it says of its five sides. */
export function attainmentFindings(figure: AttainmentFigure): ReplayFinding[] {
  try {
    const definition = definitionFindings(figure);
    const sides = [...sideFindings(figure), ...dayFindings(figure)];
    return sides.length > 0 ? [...definition, ...sides] : [...definition, ...resultFindings(figure)];
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { zh, en } = error.issue.message;
    return [differing({ zh: `所载无法重算:${zh}`, en: `it cannot be computed again: ${en}` })];
  }
}

function definitionFindings({ indicator, unit }: AttainmentFigure): ReplayFinding[] {
  const { code, name, better } = indicator;
  const definition = code === null ? undefined : catalogue.get(code);
  if (definition === undefined) return [];
  const direction = definition.better === 'neither' ? better : definition.better;
  const isSame =
    canonicalJson([name, better, unit]) === canonicalJson([definition.name, direction, definition.unit]);
  if (isSame) return [];
  const text = {
    zh: `所载指标与 ${definition.code} 的定义不符`,
    en: `what is said of the indicator is not the definition of ${definition.code}`,
  };
  return [{ code: 'definition-differs', text }];
}

/** Every side has to be what its figure, or its published text, gives. */
function sideFindings(figure: AttainmentFigure): ReplayFinding[] {
  return (Object.keys(sideNames) as AttainmentSideName[]).flatMap((name) => {
    if (canonicalJson(sideAgain(figure, name)) === canonicalJson(figure[name])) return [];
    const { zh, en } = sideNames[name];
    return [
      differing({ zh: `${zh}与其文本或指标值不符`, en: `the ${en} is not what its text or its figure says` }),
    ];
  });
}

function sideAgain(figure: AttainmentFigure, name: AttainmentSideName): unknown {
  const { state, text, reason, figure: source } = figure[name];
  if (source !== null) {
    const isOfIts = (name === 'achieved' || name === 'baseline') && source.kind !== 'printed';
    if (!isOfIts || source.unit !== figure.unit || !isPrintedRight(source)) return null;
    return { ...numberOf(source), figure: source };
  }
  const again = publishedAgain(figure, name, state, text, reason);
  if (name !== 'target' || again === null) return again;
  return targetOf(again, figure.indicator.better, figure.target.due, figure.target.basis);
}

function publishedAgain(
  { unit }: AttainmentFigure,
  name: AttainmentSideName,
  state: AttainmentSide['state'],
  text: string | null,
  reason: Text | null,
): AttainmentSide | null {
  if (state === 'value' || state === 'bound')
    return text === null || unit === null ? null : sideOfPublished(readBound(text, name), unit, name);
  // Only of the frontier words are kept, and why there is none.
  if (name !== 'frontier') return state === 'in-words' ? null : sideWithout(state);
  if (state === 'in-words') return text === null ? null : sideWithout(state, { text });
  return sideWithout(state, state === 'missing' && reason !== null ? { reason } : {});
}

/** The period is that of the achieved figure, after that of the baseline, and the day follows unless it was given. */
function dayFindings({ achieved, baseline, period, on, unit, ...figure }: AttainmentFigure): ReplayFinding[] {
  const [own, before] = [achieved.figure?.period ?? null, baseline.figure?.period ?? null];
  const isOfFigure = own === null || canonicalJson(own) === canonicalJson(period);
  const isOrdered = period === null || before === null || isInOrder(period, before);
  const day = dayAsked(on?.from === 'given' ? on.day : null, achieved.figure?.asOf ?? null, period);
  const hasNumber = [achieved, baseline, figure.target, figure.expected, figure.frontier].some(
    ({ interval }) => interval !== null,
  );
  const isOfUnit = unit !== null || !hasNumber;
  if (isOfFigure && isOrdered && isOfUnit && canonicalJson(day) === canonicalJson(on)) return [];
  return [
    differing({
      zh: '周期、判定日或单位与所载的指标值不符',
      en: 'the period, the day or the unit is not that of the figures',
    }),
  ];
}

function resultFindings(figure: AttainmentFigure): ReplayFinding[] {
  const expected = attained(figure);
  const stated = Object.fromEntries(
    Object.keys(expected).map((key) => [key, figure[key as keyof AttainmentFigure]]),
  );
  const findings: ReplayFinding[] = [];
  if (canonicalJson(stated) !== canonicalJson(expected)) {
    findings.push(
      differing({
        zh: `由所载各值得 ${expected.verdict},差距 ${expected.gap.text ?? '无值'},而所载为 ${figure.verdict},差距 ${figure.gap.text ?? '无值'},或其余各项不符`,
        en: `the values give ${expected.verdict}, gap ${expected.gap.text ?? 'no value'}; the figure states ${figure.verdict}, gap ${figure.gap.text ?? 'no value'}, or the rest differs`,
      }),
    );
  }
  if (canonicalJson(attainmentFlags(figure, expected)) !== canonicalJson(figure.flags)) {
    const text = { zh: '标记与所载各值不符', en: 'the flags do not follow from the values' };
    findings.push({ code: 'flags-differ', text });
  }
  return findings;
}

function differing(text: Text): ReplayFinding {
  return { code: 'value-differs', text };
}
