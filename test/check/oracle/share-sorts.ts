/** Shares as documents give them, with what the tables say of each: whether there is a part and a whole that give it. */
import fc from 'fast-check';
import {
  everyPair,
  isPrintedSo,
  largestWhole,
  pairsByPrinted,
  partsPrintedSo,
  placesTried,
  printablePercentages,
  printedSteps,
  wholesPrintedSo,
} from './brute.js';
import { nineModes, type OracleMode } from './digit-rounding.js';
import type { ShareCase } from './shares.js';

/** Shares of a sort, always the same ones. */
export const sampled = (cases: fc.Arbitrary<ShareCase>, seed: number, many: number) =>
  fc.sample(cases, { numRuns: many, seed });

const anyPair = fc.constantFrom(...everyPair);
const anyPlaces = fc.constantFrom(...placesTried);
/** A share near a real one: as one of the modes prints it, or a step beside that. */
const nearShare = fc
  .tuple(anyPair, anyPlaces, fc.constantFrom(...nineModes.keys()), fc.constantFrom(0, 0, -1, 1))
  .map(([pair, places, mode, beside]) => {
    const steps = printedSteps(pair.part, pair.whole, places)[mode]! + beside;
    return { pair, places, steps: Math.min(Math.max(steps, 0), printablePercentages(places) - 1) };
  });

const anyPercentage = anyPlaces.chain((places) =>
  fc.integer({ min: 0, max: printablePercentages(places) - 1 }).map((steps) => ({ places, steps })),
);

/** What a document gives of a share, and all that could be meant. */
export interface Sort {
  readonly name: string;
  readonly cases: fc.Arbitrary<ShareCase>;
  readonly isPossible: (share: ShareCase, modes: readonly OracleMode[]) => boolean;
  /** Whether it is decided either way; otherwise a share may be left open. */
  readonly isDecided: boolean;
}

export const partOf = ({ part }: ShareCase) => part!;
export const wholeOf = ({ whole }: ShareCase) => whole as number;

export const sorts: readonly [Sort, Sort, Sort, Sort] = [
  {
    name: 'part and whole given',
    cases: nearShare.map(({ pair, places, steps }) => ({ ...pair, places, steps })),
    isPossible: ({ part, whole, steps, places }, modes) =>
      isPrintedSo({ part: part!, whole: whole as number }, steps, places, modes),
    isDecided: true,
  },
  {
    name: 'part given, whole at most 300',
    cases: fc.oneof(
      nearShare.map(({ pair, places, steps }) => ({
        part: pair.part,
        whole: 'limited' as const,
        places,
        steps,
      })),
      fc
        .tuple(fc.integer({ min: 0, max: largestWhole }), anyPercentage)
        .map(([part, printed]) => ({ part, whole: 'limited' as const, ...printed })),
    ),
    isPossible: (share, modes) => wholesPrintedSo(partOf(share), share.steps, share.places, modes).length > 0,
    isDecided: true,
  },
  {
    name: 'whole given, part not',
    cases: fc.oneof(
      nearShare.map(({ pair, places, steps }) => ({ part: null, whole: pair.whole, places, steps })),
      fc
        .tuple(fc.integer({ min: 1, max: largestWhole }), anyPercentage)
        .map(([whole, printed]) => ({ part: null, whole, ...printed })),
    ),
    isPossible: (share, modes) => partsPrintedSo(wholeOf(share), share.steps, share.places, modes).length > 0,
    isDecided: true,
  },
  {
    name: 'neither given, the whole at most 300',
    cases: anyPercentage.map((printed) => ({ part: null, whole: 'limited' as const, ...printed })),
    isPossible: ({ steps, places }, modes) => pairsOf(places, modes).has(steps),
    isDecided: false,
  },
];

export const [bothGiven, partGiven, wholeGiven, neitherGiven] = sorts;

const known = new Map<string, ReturnType<typeof pairsByPrinted>>();

/** The pairs that give each percentage. */
export function pairsOf(places: number, modes: readonly OracleMode[]) {
  const key = `${places} ${modes.join(' ')}`;
  const pairs = known.get(key) ?? pairsByPrinted(places, modes);
  known.set(key, pairs);
  return pairs;
}
