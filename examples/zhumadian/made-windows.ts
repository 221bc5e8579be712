import { seeded } from '../zhongwei/random.js';

/** Assisted services of one window unit, by their kind. */
export interface MadeServices {
  readonly doorToDoor: number;
  readonly extendedHours: number;
  readonly guidance: number;
  readonly weekend: number;
}

/** What the made data say of one window unit in one month. */
export interface MadeWindow {
  readonly name: string;
  readonly cases: number;
  readonly overdue: number;
  readonly complaints: number;
  readonly halfDaysAbsent: number;
  readonly services: MadeServices;
}

/** What is set for a month; the rest is spread over the units with a fixed seed. */
interface MadeMonth {
  readonly seed: number;
  readonly cases: number;
  readonly services: MadeServices;
  readonly set: Readonly<Record<string, Partial<Omit<MadeWindow, 'name' | 'services'>>>>;
}

/** The four units that the bulletin names, and 24 by a number: it says how many there are, and not which. */
const names: readonly string[] = [
  '市农业农村局',
  '市司法局',
  '市市场监督管理局',
  '市不动产登记服务中心',
  ...Array.from({ length: 24 }, (_, index) => `窗口单位${String(index + 5).padStart(2, '0')}`),
];

/** May adds up to what was published, of the cases, of those overdue and whose they were, and of the services; all else is made up, April wholly. */
const months: Readonly<Record<'april' | 'may', MadeMonth>> = {
  april: {
    seed: 202104,
    cases: 127904,
    services: { doorToDoor: 79, extendedHours: 41, guidance: 109, weekend: 131 },
    set: {
      窗口单位12: { halfDaysAbsent: 1 },
      窗口单位17: { complaints: 2 },
      窗口单位23: { complaints: 2, halfDaysAbsent: 4 },
      窗口单位26: { cases: 0 },
      窗口单位27: { cases: 12 },
      窗口单位28: { cases: 0 },
    },
  },
  may: {
    seed: 202105,
    cases: 131762,
    services: { doorToDoor: 86, extendedHours: 34, guidance: 117, weekend: 154 },
    set: {
      市农业农村局: { cases: 5, overdue: 1 },
      窗口单位09: { complaints: 2 },
      窗口单位12: { halfDaysAbsent: 3 },
      窗口单位17: { complaints: 1 },
      窗口单位23: { complaints: 3, halfDaysAbsent: 2 },
      窗口单位27: { cases: 0 },
      窗口单位28: { cases: 0 },
    },
  },
};

/** The made data of the 28 window units in April or May 2021 (编造的窗口单位数据): the same everywhere. */
export function madeWindows(month: 'april' | 'may'): readonly MadeWindow[] {
  const { seed, cases, services, set } = months[month];
  const random = seeded(seed);
  const setCases = names.map((name) => set[name]?.cases);
  const weights = setCases.map((count) => (count === undefined ? 1 + Math.floor(100 * random()) : 0));
  const spreadCases = spread(cases - setCases.reduce<number>((sum, count) => sum + (count ?? 0), 0), weights);
  const spreadServices = servicesByUnit(services, random);
  return names.map((name, unit) => ({
    overdue: 0,
    complaints: 0,
    halfDaysAbsent: 0,
    ...set[name],
    name,
    cases: setCases[unit] ?? spreadCases[unit]!,
    services: spreadServices[unit]!,
  }));
}

/** A whole number in shares that add up to it. */
function spread(total: number, weights: readonly number[]): readonly number[] {
  let [left, rest] = [total, weights.reduce((sum, weight) => sum + weight, 0)];
  return weights.map((weight) => {
    const share = weight === 0 ? 0 : Math.floor((left * weight) / rest);
    left -= share;
    rest -= weight;
    return share;
  });
}

/** Each service goes to one unit, and every unit has at least one. */
function servicesByUnit(services: MadeServices, random: () => number): readonly MadeServices[] {
  const kinds = Object.entries(services) as [keyof MadeServices, number][];
  const made = names.map(() => ({ doorToDoor: 0, extendedHours: 0, guidance: 0, weekend: 0 }));
  const all = kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const first = Math.floor(all.length / names.length);
  for (const [index, kind] of all.entries()) {
    const isFirst = index % first === 0 && index < first * names.length;
    made[isFirst ? index / first : Math.floor(names.length * random())]![kind] += 1;
  }
  return made;
}
