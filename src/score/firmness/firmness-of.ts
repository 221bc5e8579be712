import { inSteps, nearestStep } from '../../exact/grid.js';
import { type Ratio, type RoundingMode, roundingModes } from '../../exact/index.js';
import { deepFreeze, fault, plainCopy, printed } from '../../ground/index.js';
import { version } from '../../version.js';
import { placeText } from '../ranking/place-text.js';
import type { ResolvedScorecard } from '../resolve-scorecard.js';
import type { ScoreFigure } from '../score-record.js';
import {
  type FirmnessOptions,
  type FirmnessPolicy,
  requireFirmnessOptions,
  requireFirmnessPolicy,
  tieRules,
} from './firmness-policy.js';
import type {
  Firmness,
  FirmnessAlternative,
  FirmnessAlternatives,
  FirmnessFlag,
  FirmUnit,
} from './firmness-record.js';
import { PlaceRanges } from './place-ranges.js';
import { layouts, programIn, type ScoredUnitPoints, scoredUnits } from './scored-units.js';
import { type Standing, standingsOf, twiceBest, twiceWorst } from './standings.js';
import { type UnitGroup, unitGroups } from './unit-groups.js';
import { type Points, UnitPoints } from './unit-points.js';
import { weightFirmness } from './weight-firmness.js';

/**
 * How firm a ranking is (稳健性): the best and the worst place of each unit over every rounding mode, every tie rule and one item left out, tried all and
 * exactly; what each of these choices does alone; and, where it is asked, which pairs of units can change their order while weights move within a range.
 *
 * A mode is applied at every stage that the scorecard rounds and to the total. An item that is left out counts as excluded, in every period; a sum that
 * does not say what an excluded part does leaves it out. A unit is ranked wherever it has a score. What stands is always among what is tried.
 *
 * @param scores - Of one scorecard, one period and one way of grouping, each unit once.
 * @throws `invalid-policy` with the place; `invalid-score` for what is no score, or does not follow from its parts; `score-mismatch` for scores that do not
 * go together; `unknown-scored-part` for an item or a weighted mean that the scorecard does not have; `weights-not-linear` where the score does not follow
 * the weights in a straight line.
 *
 * @example
 * ```ts
 * import { defineScorecard, explainFirmness, firmnessOf, score } from 'zwfw-indicators';
 * const since = { from: '2024-01-01', basis: { kind: 'assumed', reason: { zh: '示例', en: 'an example' } } } as const;
 * const item = {
 *   kind: 'item',
 *   name: { zh: '投诉扣分', en: 'complaints' },
 *   input: { given: 'complaints' },
 *   transform: { kind: 'per-event', start: '100', points: '-2' },
 *   least: '0',
 *   withoutValue: 'not-scored',
 * } as const;
 * const scorecard = defineScorecard({
 *   format: 'zwfw-scorecard/1',
 *   id: 'windows',
 *   version: '1',
 *   name: { zh: '窗口评价', en: 'windows' },
 *   extends: null,
 *   total: 'complaints',
 *   inputs: { complaints: { name: { zh: '投诉', en: 'complaints' }, unit: 'count' } },
 *   parts: { complaints: [{ ...since, value: item }] },
 *   rounding: [{ ...since, value: { places: 1, mode: 'halfExpand', stages: ['total'] } }],
 * });
 * const given = [
 *   { scope: { window: 'A' }, values: { complaints: '3' } },
 *   { scope: { window: 'B' }, values: { complaints: '0' } },
 *   { scope: { window: 'C' }, values: { complaints: null } },
 * ];
 * const scores = score([], scorecard, { given });
 * const firmness = firmnessOf(scores, { on: 'exact', best: 'highest', ties: 'competition', groups: 'together' });
 * const [first] = firmness.groups[0]!.units;
 * [first?.scope.window, first?.all.best.place, first?.all.worst.place]; // => ['B', '1', '1']
 * explainFirmness(firmness, { locale: 'zh-CN' }).includes('B'); // => true
 * ```
 */
export function firmnessOf(
  scores: readonly ScoreFigure[],
  policy: FirmnessPolicy,
  options: FirmnessOptions = {},
): Firmness {
  const asked = requireFirmnessPolicy(policy);
  const { modes, ties, leaveOut, weights } = requireFirmnessOptions(options);
  const units = scoredUnits(scores);
  const { scorecard, period } = units[0]!.score;
  const { id, version: cardVersion, name, on } = scorecard;
  const alternatives: FirmnessAlternatives = {
    modes: [...new Set([ownMode(scorecard), ...ordered(roundingModes, modes)])],
    ties: [...new Set([asked.ties, ...ordered(tieRules, ties)])],
    leftOut: itemsLeftOut(scorecard, leaveOut),
  };
  const groups = unitGroups(units, asked);
  const found = placesFound(units, groups, scorecard, asked, alternatives);
  return deepFreeze(
    plainCopy<Firmness>({
      format: 'zwfw-firmness/1',
      library: version,
      scorecard: { id, version: cardVersion, name, on },
      period,
      policy: { on: asked.on, best: asked.best, ties: asked.ties, groups: asked.groups },
      alternatives,
      groups: groups.map(({ group, members }) => ({
        group,
        units: members
          .filter((unit) => found.standing[unit] !== null)
          .sort((one, other) => found.standing[one]!.first - found.standing[other]!.first)
          .map((unit) =>
            firmUnit(units[unit]!, found.standing[unit]!, found.ranges[unit]!, asked, found.without[unit]!),
          ),
      })),
      notScored: units.flatMap(({ score }, unit) =>
        score.state === 'value'
          ? []
          : [
              {
                scope: score.scope,
                group: score.group,
                reason: score.reason,
                scoredWithout: alternatives.leftOut
                  .map(({ part }) => part)
                  .filter((part) => !found.without[unit]!.includes(part)),
              },
            ],
      ),
      weights: weights === undefined ? null : weightFirmness(units, groups, scorecard, asked, weights),
      flags: flagsOf(asked),
    }),
  );
}

/** What every alternative gives, by the places of the units. */
interface PlacesFound {
  readonly ranges: readonly PlaceRanges[];
  /** Where each stands as it is; `null` for those without a score. */
  readonly standing: readonly (Standing | null)[];
  /** The items without which a unit has no score. */
  readonly without: readonly (readonly string[])[];
}

function placesFound(
  units: readonly ScoredUnitPoints[],
  groups: readonly UnitGroup[],
  card: ResolvedScorecard,
  policy: FirmnessPolicy,
  { modes, ties, leftOut }: FirmnessAlternatives,
): PlacesFound {
  const own: FirmnessAlternative = { mode: modes[0]!, ties: policy.ties, leftOut: null };
  const ranges = units.map(() => new PlaceRanges(own));
  const standing: (Standing | null)[] = units.map(() => null);
  const without = units.map((): string[] => []);
  // Where only the total is rounded the exact points are the same by all modes; and where those are compared, so are the places.
  const isRounded = units.some(({ layout }) => layout.shape.some(({ ready }) => ready.round !== null));
  const apart = isRounded ? modes.map((mode) => [mode]) : [policy.on === 'exact' ? [own.mode] : modes];
  for (const alike of apart) {
    const totals = totalsIn(units, card, alike[0]!);
    for (const item of [null, ...leftOut.map(({ part }) => part)]) {
      const row = totals(item);
      for (const mode of alike) {
        const values = row.map(comparedBy(card, policy, mode));
        for (const { members } of groups) {
          const standings = standingsOf(
            members.map((unit) => values[unit]!),
            policy.best,
          );
          for (const rule of ties) {
            const alternative: FirmnessAlternative = { mode, ties: rule, leftOut: item };
            for (const [index, unit] of members.entries()) {
              const found = standings[index] ?? null;
              if (found !== null)
                ranges[unit]!.add(alternative, twiceBest(found, rule), twiceWorst(found, rule));
            }
          }
          if (mode !== own.mode) continue;
          for (const [index, unit] of members.entries()) {
            if (item === null) standing[unit] = standings[index] ?? null;
            else if (standings[index] === null) without[unit]!.push(item);
          }
        }
      }
    }
  }
  return { ranges, standing, without };
}

/** By a mode the total of each unit, for what is left out. */
function totalsIn(
  units: readonly ScoredUnitPoints[],
  card: ResolvedScorecard,
  mode: RoundingMode | null,
): (item: string | null) => readonly Points[] {
  const layoutOf = layouts(programIn(card, mode), units[0]!.score.period);
  const made = units.map(({ score, brought }) => {
    const layout = layoutOf(score.group);
    return { layout, points: new UnitPoints(layout.shape, brought) };
  });
  return (item) =>
    made.map(({ layout, points }) =>
      item === null ? points.total : points.totalWithout(layout.touched(item)),
    );
}

/** What is compared of a total: the exact points, or how many steps of the printed ones they are. */
function comparedBy(
  { rounding }: ResolvedScorecard,
  { on }: FirmnessPolicy,
  mode: RoundingMode | null,
): (points: Points) => Ratio | null {
  const { places, increment = '1', mode: own } = rounding.value;
  const grid = { places, increment, unit: 'score' } as const;
  return (points) => {
    if (typeof points !== 'object') return null;
    if (on === 'exact') return points;
    const steps = nearestStep(inSteps(points.numerator, points.denominator, grid), mode ?? own);
    return { numerator: steps, denominator: 1n };
  };
}

function firmUnit(
  { score }: ScoredUnitPoints,
  standing: Standing,
  ranges: PlaceRanges,
  { ties }: FirmnessPolicy,
  unrankedWithout: readonly string[],
): FirmUnit {
  const { scope, group, text } = score;
  const [best, worst] = [twiceBest(standing, ties), twiceWorst(standing, ties)];
  return {
    scope,
    group,
    text: text!,
    place: best === worst ? placeText(best) : null,
    firstPosition: standing.first,
    lastPosition: standing.last,
    ...ranges.found(),
    unrankedWithout,
  };
}

/** The one mode of a scorecard; `null` where its months have several. */
function ownMode({ rounding, within }: ResolvedScorecard): RoundingMode | null {
  const { mode } = rounding.value;
  return Object.values(within).every((inner) => inner.rounding.value.mode === mode) ? mode : null;
}

/** Those of a list that are asked for, in its order; all where none are. */
function ordered<T>(all: readonly T[], asked: readonly T[] | undefined): readonly T[] {
  return asked === undefined ? all : all.filter((each) => asked.includes(each));
}

/** The items that are left out, in the order of the scorecard. */
function itemsLeftOut(
  { parts, within }: ResolvedScorecard,
  asked: readonly string[] | undefined,
): FirmnessAlternatives['leftOut'] {
  const items = new Map<string, FirmnessAlternatives['leftOut'][number]>();
  for (const inForce of [parts, ...Object.values(within).map((inner) => inner.parts)]) {
    for (const [part, { value }] of Object.entries(inForce))
      if (value.kind === 'item' && !items.has(part)) items.set(part, { part, name: value.name });
  }
  const unknown = asked?.find((part) => !items.has(part));
  if (unknown === undefined) return [...items.values()].filter(({ part }) => asked?.includes(part) ?? true);
  const known = [...items.keys()].join(', ');
  throw fault(
    'unknown-scored-part',
    {
      zh: `options › leaveOut:计分办法没有这个计分项:${printed(unknown)};应为 ${known} 之一。`,
      en: `options › leaveOut: the scorecard has no such item: ${printed(unknown)}; expected one of ${known}.`,
    },
    { path: ['options', 'leaveOut', asked?.indexOf(unknown) ?? 0], found: printed(unknown) },
  );
}

function flagsOf({ tieBreakers, minimumVolume }: FirmnessPolicy): readonly FirmnessFlag[] {
  const flags: FirmnessFlag[] = [];
  if ((tieBreakers ?? []).length > 0)
    flags.push({
      code: 'tie-breakers-not-applied',
      text: {
        zh: '排名办法中的区分办法(tieBreakers)在此未适用:仅由其分出先后的单位在此视为并列',
        en: 'the tie-breakers of the policy are not applied here: units that only they separate are tied',
      },
    });
  if (minimumVolume != null)
    flags.push({
      code: 'minimum-volume-not-applied',
      text: {
        zh: '排名办法中的最低业务量(minimumVolume)在此未适用:有得分的单位均参加排名',
        en: 'the minimum volume of the policy is not applied here: every unit with a score is ranked',
      },
    });
  return flags;
}
