import type { Condition, Transform } from '../../src/index.js';
import { type InputKind, levels, limitIn, numbersIn } from './arbitrary-inputs.js';
import type { Choices } from './choices.js';

/** What made scorecards are to be like. */
export interface Manner {
  /** Only what never falls where the value gets better (all inputs being the better the higher). */
  readonly isRising: boolean;
  /** Whom units may be compared with. */
  readonly among: readonly ('all-units' | 'group')[];
}

const points = ['0', '1', '2', '5', '10', '12.5', '1/3', '100', '33.33', '2/7', '-1', '-2.5', '-7/3'];
const rising = ['-2.5', '-1', '0', '2/7', '1', '3', '5', '10', '12.5', '100'];

export const pointsText = ({ pick }: Choices) => pick(points);

export function conditionOn({ unit }: InputKind, { pick }: Choices): Condition {
  const limit = limitIn(unit, pick(numbersIn[unit]));
  return pick<Condition>([
    { atLeast: limit },
    { atMost: limit },
    { above: limit },
    { below: limit },
    { equal: limit },
  ]);
}

/** A way from the value of an input to points. */
export function transformOf(kind: InputKind, choices: Choices, manner: Manner): Transform {
  const { unit, isComposition = false } = kind;
  const { pick, some, chance, whole } = choices;
  if (isComposition) {
    const each = levels.map((level) => [level, pointsText(choices)] as const);
    return { kind: 'points-by-part', points: Object.fromEntries(each) };
  }
  const limits = (least: number, most: number) =>
    some(numbersIn[unit], least, most).map((number) => limitIn(unit, number));
  const pointsOf = (count: number): readonly string[] =>
    manner.isRising ? some(rising, count, count) : Array.from({ length: count }, () => pointsText(choices));
  const above = pick(['0.5', '1', '2', '1/3', '10']);
  const beyond = pick(['held', 'continued'] as const);

  const makers: Partial<Record<Transform['kind'], () => Transform>> = {
    value: () => ({ kind: 'value', times: manner.isRising ? above : pick(['1', '0.1', '1/3', '-2', '0']) }),
    linear: () => {
      const at = limits(2, 4);
      const list = pointsOf(at.length);
      return {
        kind: 'linear',
        through: at.map((each, index) => ({ at: each, points: list[index]! })),
        beyond,
      };
    },
    frontier: () => {
      const ends = limits(2, 2);
      const [worst, best] = chance(50) && !manner.isRising ? [ends[1]!, ends[0]!] : [ends[0]!, ends[1]!];
      return { kind: 'frontier', worst, best, points: pick(['10', '100', '15', '1/3']), beyond };
    },
    bands: () => {
      const ends = limits(0, 4);
      const list = pointsOf(ends.length + 1);
      const isClosedBelow = ends.map(() => chance(50));
      const bands = list.map((each, index) => ({
        ...(index === 0
          ? {}
          : isClosedBelow[index - 1]
            ? { atLeast: ends[index - 1]! }
            : { above: ends[index - 1]! }),
        ...(index === ends.length
          ? {}
          : isClosedBelow[index]
            ? { below: ends[index]! }
            : { atMost: ends[index]! }),
        points: each,
      }));
      return { kind: 'bands', bands };
    },
    steps: () => {
      const reached = manner.isRising ? 'at-least' : pick(['at-least', 'at-most'] as const);
      const at = limits(1, 4);
      const list = pointsOf(at.length + 1);
      const hardest = reached === 'at-least' ? at : [...at].reverse();
      return {
        kind: 'steps',
        reached,
        steps: hardest.map((each, index) => ({ at: each, points: list[index + 1]! })),
        otherwise: list[0]!,
      };
    },
    'per-step': () => {
      const side = pick(['above', 'below'] as const);
      const each = pick(['0.5', '1', '1/3', '2']);
      return {
        kind: 'per-step',
        threshold: limits(1, 1)[0]!,
        side,
        step: above,
        counted: pick(['in-proportion', 'when-complete', 'when-begun']),
        start: pointsText(choices),
        points: (manner.isRising ? side === 'above' : chance(50)) ? each : `-${each}`,
      };
    },
    'pass-or-fail': () => {
      const [fail, pass] = pointsOf(2) as [string, string];
      const limit = limits(1, 1)[0]!;
      const is = manner.isRising ? pick([{ atLeast: limit }, { above: limit }]) : conditionOn(kind, choices);
      return { kind: 'pass-or-fail', is, pass, fail };
    },
    'per-event': () => ({
      kind: 'per-event',
      start: pointsText(choices),
      points: manner.isRising ? above : pointsText(choices),
    }),
    'min-max': () => ({
      kind: 'min-max',
      among: pick(manner.among),
      better: pick(['higher', 'lower']),
      points: pick(['10', '100', '1/3']),
    }),
    place: () => {
      const isList = chance(40);
      return {
        kind: 'place',
        among: pick(manner.among),
        better: pick(['higher', 'lower']),
        ties: isList ? pick(['competition', 'dense']) : pick(['competition', 'dense', 'fractional']),
        points: isList
          ? { list: pointsOf(whole(1, 4)), otherwise: pointsText(choices) }
          : { first: pointsText(choices), last: pointsText(choices) },
      };
    },
  };
  if (unit !== 'count') delete makers['per-event'];
  if (manner.isRising) {
    delete makers['min-max'];
    delete makers.place;
  }
  return pick(Object.values(makers))();
}
