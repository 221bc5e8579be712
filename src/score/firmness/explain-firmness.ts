import type { ExplainOptions } from '../../figure/explain.js';
import { requireLocale } from '../../figure/locale.js';
import { modeNames } from '../../figure/words.js';
import { fault, inLocale, printed, type Text } from '../../ground/index.js';
import { unitName } from '../ranking/unit-names.js';
import type { FirmnessPolicy } from './firmness-policy.js';
import type {
  FirmGroup,
  Firmness,
  FirmnessAlternative,
  FirmnessAlternatives,
  FirmUnit,
  PlaceRange,
  UnscoredUnit,
  WeightFirmness,
  WeightGroup,
  WeightRange,
} from './firmness-record.js';

/**
 * Explains how firm a ranking is, unit by unit: between which places each lies over all that was tried, which choice alone moves it, without which item it
 * has which place, and what moving the weights does. A place that never moves is firm under these alternatives, and nothing more is said of it.
 *
 * @throws `invalid-ranking` for what {@link firmnessOf} did not make; `unknown-locale` for a language other than `zh-CN` and `en`.
 */
export function explainFirmness(firmness: Firmness, { locale }: ExplainOptions): string {
  requireLocale(locale);
  requireFirmness(firmness);
  const { scorecard, period, policy, alternatives, groups, notScored, weights, flags } = firmness;
  const itemNames = new Map(alternatives.leftOut.map(({ part, name }) => [part, name]));
  const lines: readonly Text[] = [
    {
      zh: `排名的稳健性:${scorecard.name.zh}(${scorecard.id} ${scorecard.version})${period === null ? '' : `,${period.name.zh}`}`,
      en: `How firm the ranking is: ${scorecard.name.en} (${scorecard.id} ${scorecard.version})${period === null ? '' : `, ${period.name.en}`}`,
    },
    triedLine(alternatives, policy),
    ...groups.flatMap((group) => groupLines(group, policy, alternatives, itemNames)),
    ...notScored.map((unit) => unscoredLine(unit, itemNames)),
    ...(weights === null ? [] : weightLines(weights, policy)),
    ...flags.map(({ text }) => ({ zh: `注意:${text.zh}`, en: `Note: ${text.en}` })),
  ];
  return lines.map((line) => inLocale(line, locale)).join('\n');
}

type ItemNames = ReadonlyMap<string, Text>;

function triedLine({ modes, ties, leftOut }: FirmnessAlternatives, { on, best }: FirmnessPolicy): Text {
  return {
    zh: `比较${on === 'exact' ? '精确' : '修约后的'}得分,${best === 'highest' ? '高' : '低'}者在前;所试做法:修约方式 ${modes.length} 种 × 并列办法 ${ties.length} 种 × 不去掉或去掉一项 ${leftOut.length + 1} 种(均含现行做法)。`,
    en: `The ${on} scores are compared, the ${best} first. Tried: rounding modes ${modes.length} × tie rules ${ties.length} × nothing or one item left out ${leftOut.length + 1}, what stands among them.`,
  };
}

function groupLines(
  { group, units }: FirmGroup,
  policy: FirmnessPolicy,
  alternatives: FirmnessAlternatives,
  names: ItemNames,
): readonly Text[] {
  const title: Text =
    group === null
      ? { zh: '无组的单位:', en: 'Units without a group:' }
      : { zh: `${group}组:`, en: `Group ${group}:` };
  return [
    ...(policy.groups === 'apart' ? [title] : []),
    ...units.map((unit) => unitLine(unit, policy, alternatives, names)),
  ];
}

function unitLine(
  unit: FirmUnit,
  policy: FirmnessPolicy,
  { modes, ties, leftOut }: FirmnessAlternatives,
  names: ItemNames,
): Text {
  const { all, unrankedWithout } = unit;
  const tried = `${modes.length}×${ties.length}×${leftOut.length + 1}`;
  const own: FirmnessAlternative = { mode: modes[0]!, ties: policy.ties, leftOut: null };
  const sentences = joined([
    isStill(all)
      ? {
          zh: `在全部 ${tried} 种做法下名次均为 ${all.best.place},在这些做法下是稳固的`,
          en: `over all ${tried} ways its place is ${all.best.place}: it is firm under these alternatives`,
        }
      : rangeWords(all, own, names, {
          zh: `在全部 ${tried} 种做法下`,
          en: `over all ${tried} ways`,
        }),
    ...(isStill(all) ? [] : aloneWords(unit, { modes, ties, leftOut }, own, names)),
    ...unrankedWithout.map((item) => ({
      zh: `去掉“${nameOf(item, names).zh}”一项时没有得分,不参加排名`,
      en: `without "${nameOf(item, names).en}" it has no score and no place`,
    })),
  ]);
  const { zh, en } = placeWords(unit);
  const name = unitName(unit.scope);
  return { zh: `${name} ${zh}:${sentences.zh}。`, en: `${name}, ${en}: ${sentences.en}.` };
}

/** Between which places, and how those are reached that do not stand. */
function rangeWords(
  { best, worst }: PlaceRange,
  own: FirmnessAlternative,
  names: ItemNames,
  under: Text,
): Text {
  const ends = [best, worst].flatMap((end) => {
    const way = wayOf(end, own, names);
    if (way === null) return [];
    return [{ zh: `${way.zh}时为第${end.place}名`, en: `place ${end.place} ${way.en}` }];
  });
  const { zh, en } = joined(ends);
  return {
    zh: `${under.zh}名次在 ${best.place} 至 ${worst.place} 之间${zh === '' ? '' : `(${zh})`}`,
    en: `${under.en} its place is from ${best.place} to ${worst.place}${en === '' ? '' : ` (${en})`}`,
  };
}

function placeWords({ place, firstPosition, lastPosition }: FirmUnit): Text {
  if (place !== null) return { zh: `第${place}名`, en: `place ${place}` };
  return {
    zh: `并列于第${firstPosition}至${lastPosition}名(ordinal 不允许并列)`,
    en: `tied for places ${firstPosition} to ${lastPosition} (ordinal knows no ties)`,
  };
}

/** What each kind of choice does alone, of those that were tried. */
function aloneWords(
  { modes, ties, leftOut }: FirmUnit,
  tried: FirmnessAlternatives,
  own: FirmnessAlternative,
  names: ItemNames,
): readonly Text[] {
  const kinds: readonly (readonly [PlaceRange, boolean, Text])[] = [
    [modes, tried.modes.length > 1, { zh: '单独改变修约方式', en: 'by another rounding mode alone' }],
    [ties, tried.ties.length > 1, { zh: '单独改变并列办法', en: 'by another tie rule alone' }],
    [leftOut, tried.leftOut.length > 0, { zh: '单独去掉一项', en: 'by leaving out one item alone' }],
  ];
  return kinds.flatMap(([range, isTried, { zh, en }]) => {
    if (!isTried) return [];
    if (isStill(range)) return [{ zh: `${zh}不影响名次`, en: `${en} it does not move` }];
    return [rangeWords(range, own, names, { zh: `${zh}时`, en })];
  });
}

/** One way in words, by what it changes; `null` for what stands. */
function wayOf(way: FirmnessAlternative, own: FirmnessAlternative, names: ItemNames): Text | null {
  const { mode, ties, leftOut } = way;
  const changes: Text[] = [];
  if (mode !== null && mode !== own.mode)
    changes.push({ zh: `按“${modeNames[mode].zh}”修约`, en: `rounded ${modeNames[mode].en}` });
  if (ties !== own.ties) changes.push({ zh: `并列按 ${ties}`, en: `with ties ${ties}` });
  if (leftOut !== null) {
    const { zh, en } = nameOf(leftOut, names);
    changes.push({ zh: `去掉“${zh}”一项`, en: `without "${en}"` });
  }
  return changes.length === 0 ? null : joined(changes, { zh: '、', en: ', ' });
}

function unscoredLine({ scope, reason, scoredWithout }: UnscoredUnit, names: ItemNames): Text {
  const [zh, en] =
    scoredWithout.length === 0
      ? ['去掉所试的任何一项均无得分', 'no item that was left out gives it one']
      : [
          `去掉 ${scoredWithout.map((item) => `“${nameOf(item, names).zh}”`).join('、')} 之一时有得分`,
          `it has one without ${scoredWithout.map((item) => `"${nameOf(item, names).en}"`).join(' or ')}`,
        ];
  const name = unitName(scope);
  return {
    zh: `${name} 没有得分(${reason.zh}),不参加排名;${zh}。`,
    en: `${name} has no score (${reason.en}) and no place; ${en}.`,
  };
}

function weightLines(weights: WeightFirmness, { best, ties }: FirmnessPolicy): readonly Text[] {
  const { name, within, ranges, sum, groups } = weights;
  const list = joined(
    ranges.map((range) => ({
      zh: `${range.name.zh} ${range.least} 至 ${range.most}`,
      en: `${range.name.en} ${range.least} to ${range.most}`,
    })),
    { zh: '、', en: ', ' },
  );
  return [
    {
      zh: `权重变动:“${name.zh}”的各权重在上下 ${within} 以内变动,合计仍为 ${sum}(${list.zh});比较精确得分,${best === 'highest' ? '高' : '低'}者在前${ties === 'dense' ? ',名次按 dense' : ''}。`,
      en: `Moving weights: those of "${name.en}" by up to ${within} each way, adding up to ${sum} as before (${list.en}); the exact scores are compared, the ${best} first${ties === 'dense' ? ', places dense' : ''}.`,
    },
    ...groups.flatMap((group) => weightGroupLines(group, ranges)),
  ];
}

function weightGroupLines(
  { group, units, fixed, pairs }: WeightGroup,
  ranges: readonly WeightRange[],
): readonly Text[] {
  const title: Text = group === null ? { zh: '', en: '' } : { zh: `${group}组:`, en: `Group ${group}: ` };
  const changing = pairs.filter(({ relation }) => relation === 'can-change').length;
  return [
    {
      zh: `${title.zh}次序不变的单位对 ${fixed} 对,可变的 ${changing} 对,不能断定的 ${pairs.length - changing} 对。`,
      en: `${title.en}pairs of units: ${fixed} keep their order, ${changing} can change it, ${pairs.length - changing} undecided.`,
    },
    ...units.map(({ scope, best, worst }) =>
      best === worst
        ? {
            zh: `${unitName(scope)}:在这些权重下名次均为 ${best}。`,
            en: `${unitName(scope)}: place ${best} for all these weights.`,
          }
        : {
            zh: `${unitName(scope)}:名次不超出 ${best} 至 ${worst} 的界限(未必都能达到)。`,
            en: `${unitName(scope)}: place within the bounds ${best} to ${worst}, not all of which need be reached.`,
          },
    ),
    ...pairs.map((pair) => {
      const [one, other] = [unitName(pair.one), unitName(pair.other)];
      if (pair.relation === 'undecided')
        return {
          zh: `${one} 与 ${other}:不能断定次序是否可变。`,
          en: `${one} and ${other}: whether they can change their order is undecided.`,
        };
      const list = joined(
        ranges.map(({ part, name }) => ({
          zh: `${name.zh} ${pair.weights[part]!}`,
          en: `${name.en} ${pair.weights[part]!}`,
        })),
        { zh: '、', en: ', ' },
      );
      const { zh, en } = orderWords[pair.becomes];
      return {
        zh: `${one} 与 ${other}:权重为 ${list.zh} 时,前者${zh}后者。`,
        en: `${one} and ${other}: with the weights ${list.en} the first is ${en} the other.`,
      };
    }),
  ];
}

const orderWords = {
  ahead: { zh: '先于', en: 'ahead of' },
  behind: { zh: '后于', en: 'behind' },
  tied: { zh: '并列于', en: 'tied with' },
} as const;

function isStill({ best, worst }: PlaceRange): boolean {
  return best.place === worst.place;
}

function nameOf(item: string, names: ItemNames): Text {
  return names.get(item) ?? { zh: item, en: item };
}

function joined(texts: readonly Text[], sign: Text = { zh: ';', en: '; ' }): Text {
  return { zh: texts.map(({ zh }) => zh).join(sign.zh), en: texts.map(({ en }) => en).join(sign.en) };
}

function requireFirmness(value: unknown): void {
  const isFirmness =
    typeof value === 'object' && value !== null && (value as Partial<Firmness>).format === 'zwfw-firmness/1';
  if (isFirmness) return;
  throw fault(
    'invalid-ranking',
    {
      zh: `应为 firmnessOf 得到的稳健性结果(zwfw-firmness/1),实为 ${printed(value)}。`,
      en: `Expected what firmnessOf made (zwfw-firmness/1), found ${printed(value)}.`,
    },
    { path: ['firmness'], found: printed(value) },
  );
}
