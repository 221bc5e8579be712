import { type BulletinBuilder, bulletin, type ClaimSet, roundRatio } from '../../src/index.js';

/** How the numbers of a made document are printed. */
export interface MadeDocument {
  /** `full`: counts alone, all printed in full. `rounded`: their shares in percent too, large counts in 万, and some not at all. */
  readonly printed: 'full' | 'rounded';
  /** So many numbers are printed wrongly. */
  readonly wrong: number;
}

/** Of one place, as many claims as the others have relations of. */
interface MadePlace {
  readonly name: string;
  readonly channels: readonly bigint[];
  readonly satisfied: bigint;
  readonly earlier: bigint;
}

/** What is in the making: the true counts behind the names, and how each is printed. */
interface Making {
  readonly document: BulletinBuilder;
  readonly values: Map<string, bigint>;
  readonly random: (limit: number) => number;
  claims: number;
  relations: number;
}

const channelNames = ['窗口', '网上', '自助', '移动端'];

/** A document of made numbers from a fixed seed, with as many claims and relations as wanted (编造的公布文件). */
export function madeClaims(claims: number, relations: number, { printed, wrong }: MadeDocument): ClaimSet {
  const making: Making = {
    document: bulletin(`编造的公布文件(${printed})`),
    values: new Map(),
    random: randomFrom(20240101),
    claims: 0,
    relations: 0,
  };
  const columns = ['办件量', ...channelNames, '满意数', '不满意数', '上期办件量'];
  const places: MadePlace[] = [];
  const perPlace = printed === 'full' ? columns.length + 1 : columns.length + channelNames.length + 3;
  while (making.claims + perPlace + columns.length <= claims) {
    const place = madePlace(making, places.length);
    places.push(place);
    statePlace(making, place, printed);
  }
  stateTotals(making, places, columns, printed);
  while (making.claims < claims) count(making, `其他${making.claims}`, BigInt(making.random(100000)), 'full');
  // The rest compares what is known to be so.
  const names = [...making.values.keys()];
  while (making.relations < relations) {
    const [one, other] = [names[making.random(names.length)]!, names[making.random(names.length)]!];
    if (one === other) continue;
    const [more, less] = making.values.get(one)! >= making.values.get(other)! ? [one, other] : [other, one];
    relate(making, () => making.document.compare(more, 'at-least', less));
  }
  return withWrong(making.document.claims(), wrong, making.random);
}

function madePlace({ random }: Making, index: number): MadePlace {
  const channels = channelNames.map(() => BigInt(1000 + random(index % 3 === 0 ? 500_000 : 9000)));
  const all = channels.reduce((sum, one) => sum + one, 0n);
  return {
    name: `${index + 1}区`,
    channels,
    satisfied: all - BigInt(random(900)),
    earlier: (all * BigInt(80 + random(40))) / 100n,
  };
}

function statePlace(
  making: Making,
  { name, channels, satisfied, earlier }: MadePlace,
  printed: Printed,
): void {
  const { document } = making;
  const called = (column: string) => `${name}${column}`;
  const all = channels.reduce((sum, one) => sum + one, 0n);
  const whole = count(making, called('办件量'), all, printed);
  const parts = channelNames.map((channel, place) =>
    count(making, called(channel), channels[place]!, printed),
  );
  const satisfiedCount = count(making, called('满意数'), satisfied, printed);
  const rest = count(making, called('不满意数'), all - satisfied, printed);
  const before = count(making, called('上期办件量'), earlier, printed);
  relate(making, () => document.sum(whole, parts));
  relate(making, () => document.sum(whole, [satisfiedCount, rest]));
  relate(making, () => document.difference(rest, whole, satisfiedCount));
  for (const part of [...parts, satisfiedCount, rest]) relate(making, () => document.partOf(part, whole));
  const change = called('办件量变化');
  if (printed === 'full') {
    document.change(change, `${all - earlier}件`, { from: before, to: whole, as: 'points' });
    making.claims += 1;
    making.relations += 1;
    return;
  }
  document.change(change, percent(all - earlier, earlier), { from: before, to: whole, as: 'percent' });
  const shares = parts.map((part, place) =>
    document.share(called(`${channelNames[place]}占比`), percent(channels[place]!, all), { part, of: whole }),
  );
  const rate = document.share(called('满意率'), percent(satisfied, all), { part: satisfiedCount, of: whole });
  making.claims += 2 + shares.length;
  making.relations += 2 + shares.length;
  relate(making, () => document.partition(shares));
  relate(making, () => document.compare(rate, 'at-least', shares[0]!));
}

/** The whole city: each column adds up. */
function stateTotals(
  making: Making,
  places: readonly MadePlace[],
  columns: readonly string[],
  printed: Printed,
): void {
  for (const column of columns) {
    const parts = places.map(({ name }) => `${name}${column}`);
    const sum = parts.reduce((all, part) => all + making.values.get(part)!, 0n);
    const total = count(making, `全市${column}`, sum, printed);
    relate(making, () => making.document.sum(total, parts));
  }
}

type Printed = MadeDocument['printed'];

function count(making: Making, name: string, value: bigint, printed: Printed): string {
  const isUnknown = printed === 'rounded' && making.random(10) === 0;
  const isLarge = printed === 'rounded' && value >= 100_000n;
  making.document.count(name, isUnknown ? null : isLarge ? inTenThousands(value) : `${value}件`);
  making.values.set(name, value);
  making.claims += 1;
  return name;
}

function relate(making: Making, state: () => void): void {
  state();
  making.relations += 1;
}

function percent(numerator: bigint, denominator: bigint): string {
  const rounded = roundRatio(numerator, denominator, { places: 2, mode: 'halfExpand', unit: 'percent' });
  if (rounded.state !== 'value') throw new Error('a share of nothing was made');
  return rounded.text;
}

function inTenThousands(value: bigint): string {
  const rounded = roundRatio(value, 10_000n, { places: 1, mode: 'halfExpand', unit: 'number' });
  if (rounded.state !== 'value') throw new Error('10,000 is not zero');
  return `${rounded.decimal}万件`;
}

/** Prints another first digit in so many numbers, none of them twice. */
function withWrong(set: ClaimSet, wrong: number, random: Making['random']): ClaimSet {
  const printed = set.claims.flatMap((claim, index) => (claim.printed === null ? [] : [index]));
  const chosen = new Set<number>();
  while (chosen.size < wrong) chosen.add(printed[random(printed.length)]!);
  const claims = set.claims.map((claim, index) =>
    chosen.has(index) && claim.printed !== null
      ? {
          ...claim,
          printed: claim.printed.replace(/\d/u, (digit) => (digit === '9' ? '1' : String(Number(digit) + 1))),
        }
      : claim,
  );
  return { ...set, claims };
}

/** Whole numbers below a limit, the same on every run. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
}
