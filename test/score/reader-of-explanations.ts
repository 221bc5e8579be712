/** Reads nothing but the English explanation of a score, and computes it by hand: a second opinion on whether the words say enough. */
import {
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  readNumber,
  sumOf,
  times,
  zero,
} from './fraction.js';
import { roundedBy } from './oracle-rounding.js';

/** What a reader finds: the score that the words give, and how many points were computed on the way. */
export interface Reading {
  /** As it is printed; `null` where there is none. */
  readonly score: string | null;
  readonly computed: number;
}

const modes: Readonly<Record<string, string>> = {
  'towards positive infinity': 'ceil',
  'towards negative infinity': 'floor',
  'away from zero': 'expand',
  'towards zero (cut off)': 'trunc',
  'to the nearest, a tie towards positive infinity': 'halfCeil',
  'to the nearest, a tie towards negative infinity': 'halfFloor',
  'to the nearest, a tie away from zero': 'halfExpand',
  'to the nearest, a tie towards zero': 'halfTrunc',
  'to the nearest, a tie to the even digit (GB/T 8170)': 'halfEven',
};

const step =
  /(?:^|, )rounded (.+?), to (?:(\d+) places|multiples of 10 to the power of (\d+))(?:, in steps of (0\.[25]) units)?$/u;

/** A rounding at the end of some words, and the words before it. */
function roundingIn(words: string) {
  const found = step.exec(words);
  if (found === null) return { before: words, round: (value: Fraction) => ({ value, decimal: '' }) };
  const [, mode = '', places, power, increment = '1'] = found;
  const rounding = {
    places: places === undefined ? -Number(power) : Number(places),
    mode: modes[mode]!,
    increment: increment as '1' | '0.5' | '0.2',
  };
  return { before: words.slice(0, found.index), round: (value: Fraction) => roundedBy(value, rounding) };
}

/** Reads an explanation from its first numbered sentence to the last. */
export function readExplanation(text: string): Reading {
  const sentences = text.split('\n').flatMap((line) => /^\d+\. (.*)$/u.exec(line)?.[1] ?? []);
  const known: Fraction[] = [];
  let last: Fraction | null = null;
  let score: string | null = null;
  for (const sentence of sentences) {
    if (sentence.startsWith('Grade: ')) continue;
    const total = /^Score: (-?[\d.]+…?)(, .*): (-?[\d.]+) points$/u.exec(sentence);
    if (total !== null) {
      const { decimal } = roundingIn(total[2]!).round(last!) as { readonly decimal: string };
      if (decimal !== total[3]) throw new Error(`${sentence}: is ${decimal}`);
      score = decimal;
      continue;
    }
    last = pointsOf(sentence, known);
    if (last !== null) known.push(last);
  }
  return { score, computed: known.length };
}

/** The points that a sentence gives; that they are those that it ends in is seen on the way. */
function pointsOf(sentence: string, known: readonly Fraction[]): Fraction | null {
  const parsed =
    /^.+?: (.*): (?:(-?[\d./]+)(?: \(-?[\d.]+…\))? points?|not counted|the unit is not scored(?: \(.*\))?)$/u.exec(
      sentence,
    );
  if (parsed === null) throw new Error(`cannot be read: ${sentence}`);
  const [, how = '', stated] = parsed;
  if (stated === undefined) return null;
  const { before, round } = roundingIn(how);
  const held = /, (below the floor|above the cap), counted as (\S+)$/u.exec(before);
  const raw = rawPoints(held === null ? before : before.slice(0, held.index), known, sentence);
  if (held !== null && compare(raw, readNumber(held[2]!)) !== (held[1] === 'below the floor' ? -1 : 1))
    throw new Error(`held without need: ${sentence}`);
  const { value } = round(held === null ? raw : readNumber(held[2]!));
  if (compare(value, readNumber(stated)) !== 0) throw new Error(`gives ${value.n}/${value.d}: ${sentence}`);
  return value;
}

/** Points before bounds and rounding. */
function rawPoints(words: string, known: readonly Fraction[], sentence: string): Fraction {
  const constant = /^(\S+) for every unit$/u.exec(words);
  if (constant !== null) return readNumber(constant[1]!);
  const counted = /(?:^|, )counted as (?:full marks, )?(\S+)$/u.exec(words);
  if (counted !== null) return readNumber(counted[1]!);
  const taken = /goes by ".+", (\S+)$/u.exec(words);
  if (taken !== null) return among(known, readNumber(taken[1]!), sentence);
  const formula = words.replace(/^rescaled by full marks, /u, '').replace(/; not counted: .*$/u, '');
  if (/^[-\d./ +×÷()]+$/u.test(formula)) {
    const isMean = formula.includes('÷') || formula.includes('×');
    // Of a plain sum every term is what a sentence before came to.
    if (!isMean)
      for (const term of formula.split(' + ')) among(known, readNumber(term.replace(/[()]/gu, '')), sentence);
    return calculated(formula);
  }
  return byMethod(words);
}

function among(known: readonly Fraction[], value: Fraction, sentence: string): Fraction {
  if (known.some((each) => compare(each, value) === 0)) return value;
  throw new Error(`a term that nothing came to: ${sentence}`);
}

/** What is in brackets first, then × and ÷ from the left, then +. */
function calculated(formula: string): Fraction {
  const tokens = formula.match(/[()]|[+×÷]|-?[\d./]+/gu)!;
  let at = 0;
  const factor = (): Fraction => {
    const token = tokens[at++]!;
    if (token !== '(') return readNumber(token);
    const inner = sum();
    if (tokens[at++] !== ')') throw new Error(formula);
    return inner;
  };
  const product = (): Fraction => {
    let value = factor();
    while (tokens[at] === '×' || tokens[at] === '÷')
      value = tokens[at++] === '×' ? times(value, factor()) : over(value, factor());
    return value;
  };
  const sum = (): Fraction => {
    let value = product();
    while (tokens[at] === '+') {
      at += 1;
      value = plus(value, product());
    }
    return value;
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(formula);
  return value;
}

const sign = `(?:%| percentage points| minutes| working days| points|)`;
const read = new RegExp(
  String.raw`^.+? (-?[\d.]+)(${sign})(?: \((?:exactly (?:(-?\d+) ÷ (\d+)|(-?[\d./]+)${sign})|as printed)\))?, (.*)$`,
  'u',
);

/** The points that a value gives by the method in words. */
function byMethod(words: string): Fraction {
  const parts = /\(([^()]*)\), the mean of the points of the parts, weighted by their counts: (.*)$/u.exec(
    words,
  );
  if (parts !== null) return byParts(parts[1]!, parts[2]!);
  const found = read.exec(words);
  if (found === null) throw new Error(`no value: ${words}`);
  const [, digits = '', , top, bottom, exact, method = ''] = found;
  const value =
    top !== undefined
      ? over(fraction(BigInt(top) * 100n), fraction(BigInt(bottom!)))
      : readNumber(exact ?? digits);
  for (const [form, points] of methods) {
    const match = form.exec(method);
    if (match !== null)
      return points(
        value,
        match.slice(1).map((each) => each ?? ''),
      );
  }
  throw new Error(`an unknown method: ${method}`);
}

type Method = (value: Fraction, said: readonly string[]) => Fraction;

const bare = (text: string) => readNumber(text.replace(/[()]/gu, ''));

const methods: readonly (readonly [RegExp, Method])[] = [
  [/^(?:the value|the number before the %) × (\S+)$/u, (value, [factor = '']) => times(value, bare(factor))],
  [
    /^(\S+) \+ events × (\S+)$/u,
    (value, [start = '', each = '']) => plus(bare(start), times(value, bare(each))),
  ],
  [
    /^on straight lines through (.*), (held|continued) beyond the ends$/u,
    (value, [corners = '', beyond = '']) => onLines(value, arrows(corners), beyond === 'held'),
  ],
  [
    /^distance to the frontier: \(value − (\S+)\) ÷ \((\S+) − (\S+)\) × (\S+), (held|continued) beyond both$/u,
    (value, [worst = '', best = '', , full = '', beyond = '']) => {
      const way = over(minus(value, bare(worst)), minus(bare(best), bare(worst)));
      const isPast = beyond === 'held' && compare(way, fraction(1)) > 0;
      const isBefore = beyond === 'held' && compare(way, zero) < 0;
      return isBefore ? zero : isPast ? bare(full) : times(way, bare(full));
    },
  ],
  [
    /^by bands: (.*)$/u,
    (value, [bands = '']) => {
      const band = bands.split(', ').find((each) => isIn(value, each.split(' → ')[0]!))!;
      return readNumber(band.split(' → ')[1]!);
    },
  ],
  [
    /^by steps, the last that is reached: (.*), none of them → (\S+)$/u,
    (value, [steps = '', otherwise = '']) => {
      const reached = steps.split(', ').filter((each) => isIn(value, each.split(' → ')[0]!));
      return readNumber(reached.at(-1)?.split(' → ')[1] ?? otherwise);
    },
  ],
  [
    /^(.+) gives (\S+), otherwise (\S+)$/u,
    (value, [condition = '', pass = '', fail = '']) => readNumber(isIn(value, condition) ? pass : fail),
  ],
  [
    /^(\S+), and (\S+) for each (\S+)(?: percentage points)? (above|below) (\S+) \((.*)\)$/u,
    (value, [start = '', each = '', length = '', side = '', limit = '', counted = '']) => {
      const beyond = side === 'above' ? minus(value, readNumber(limit)) : minus(readNumber(limit), value);
      if (compare(beyond, zero) <= 0) return readNumber(start);
      const { n, d } = over(beyond, readNumber(length));
      const steps =
        counted === 'parts of a step in proportion'
          ? fraction(n, d)
          : fraction(counted === 'complete steps only' ? n / d : (n + d - 1n) / d);
      return plus(readNumber(start), times(steps, readNumber(each)));
    },
  ],
  [
    /^from the worst to the best among .* \((higher|lower) is better\): .* × (\S+) \(units with a value: \d+, the lowest (\S+?)(?: [a-z ]+)?, the highest (\S+?)(?: [a-z ]+)?\)$/u,
    (value, [better = '', full = '', lowest = '', highest = '']) => {
      const ends = [readNumber(lowest), readNumber(highest)] as const;
      const [worst, best] = better === 'higher' ? ends : [ends[1], ends[0]];
      return times(over(minus(value, worst), minus(best, worst)), bare(full));
    },
  ],
  [
    /^by the place among .*\): (\S+) for the first place, (\S+) for the last, in equal steps \(.*place (\S+), the last is (\S+)\)$/u,
    (_, [first = '', end = '', place = '', last = '']) => {
      if (last === '1') return readNumber(first);
      const way = over(minus(readNumber(place), fraction(1)), minus(readNumber(last), fraction(1)));
      return plus(readNumber(first), times(way, minus(readNumber(end), readNumber(first))));
    },
  ],
  [
    /^by the place among .*\): (.*) for the places in turn, (\S+) for those after \(.*place (\S+), the last is \S+\)$/u,
    (_, [list = '', otherwise = '', place = '']) =>
      readNumber(list.split(', ')[Number(place) - 1] ?? otherwise),
  ],
];

function arrows(text: string) {
  return text.split(', ').map((each) => {
    const [at = '', points = ''] = each.split(' → ');
    return { at: readNumber(at), points: readNumber(points) };
  });
}

function onLines(value: Fraction, corners: ReturnType<typeof arrows>, isHeld: boolean): Fraction {
  const [first, last] = [corners[0]!, corners.at(-1)!];
  if (isHeld && compare(value, first.at) <= 0) return first.points;
  if (isHeld && compare(value, last.at) >= 0) return last.points;
  const end = Math.max(
    1,
    corners.findIndex(({ at }, index) => index > 0 && compare(value, at) <= 0),
  );
  const upper = corners[compare(value, last.at) > 0 ? corners.length - 1 : end]!;
  const lower = corners[corners.indexOf(upper) - 1]!;
  const share = over(minus(value, lower.at), minus(upper.at, lower.at));
  return plus(lower.points, times(share, minus(upper.points, lower.points)));
}

/** `at least 5 and below 10`, `any value`. */
function isIn(value: Fraction, words: string): boolean {
  if (words === 'any value') return true;
  return words.split(' and ').every((each) => {
    const [, relation = '', limit = ''] = /^(at least|at most|above|below|equal to) (\S+)$/u.exec(each)!;
    const order = compare(value, readNumber(limit));
    if (relation === 'equal to') return order === 0;
    if (order === 0) return relation.startsWith('at');
    return order > 0 === (relation === 'at least' || relation === 'above');
  });
}

function byParts(counts: string, points: string): Fraction {
  const read = (text: string) =>
    text.split(', ').map((each) => {
      const [, name = '', number = ''] = /^(.*) (\S+)$/u.exec(each)!;
      return [name, readNumber(number)] as const;
    });
  const of = new Map(read(points));
  const counted = read(counts);
  return over(
    sumOf(counted.map(([name, count]) => times(count, of.get(name)!))),
    sumOf(counted.map(([, count]) => count)),
  );
}
