import { canonicalJson, fault, type Text } from '../../ground/index.js';
import type { Figure } from '../../indicator/figure-record.js';
import type { Period } from '../../time/index.js';
import { figureKey, keyName, keyText } from './figure-key.js';

/** What all figures of a bulletin have in common. */
export interface InCommon {
  readonly period: Period | null;
  readonly asOf: string | null;
  readonly calendar: string | null;
}

/**
 * The one period, as-of instant and calendar of a bulletin's figures. A figure that has none of one, such as one made from counts, fits any.
 *
 * @param stated - What the tally says, where there is one.
 * @throws `bulletin-mismatch` for the first figure that has another.
 */
export function inCommon(figures: readonly Figure[], stated: Partial<InCommon>): InCommon {
  return {
    period: oneOf(figures, 'period', stated),
    asOf: oneOf(figures, 'asOf', stated),
    calendar: oneOf(figures, 'calendar', stated),
  };
}

/**
 * Refuses a figure that comes twice: a reader could not tell which of the two was published.
 *
 * @throws `figure-twice`.
 */
export function refuseTwice(figures: readonly Figure[]): void {
  const seen = new Map<string, number>();
  for (const [index, figure] of figures.entries()) {
    const key = figureKey(figure);
    const first = seen.get(keyText(key));
    if (first !== undefined) {
      throw fault(
        'figure-twice',
        {
          zh: `第 ${index + 1} 个指标值(${keyName(key)})与第 ${first + 1} 个的指标、分组和规则相同;一份通报中每个指标值只出现一次。`,
          en: `Figure ${index + 1} (${keyName(key)}) has the indicator, group and rules of figure ${first + 1}; a bulletin has each figure once.`,
        },
        { path: ['figures', index], record: keyName(key) },
      );
    }
    seen.set(keyText(key), index);
  }
}

const names: Readonly<Record<keyof InCommon, Text>> = {
  period: { zh: '统计周期', en: 'period' },
  asOf: { zh: '截至时点', en: 'as-of instant' },
  calendar: { zh: '工作日历', en: 'calendar' },
};

function oneOf<K extends keyof InCommon>(
  figures: readonly Figure[],
  field: K,
  stated: Partial<InCommon>,
): InCommon[K] {
  const values: readonly InCommon[K][] = figures.map((figure) => figure[field]);
  const expected = stated[field] ?? values.find((value) => value !== null) ?? null;
  const index = values.findIndex(
    (value) => value !== null && canonicalJson(value) !== canonicalJson(expected),
  );
  if (index < 0) return expected;
  const name = keyName(figureKey(figures[index]!));
  const [found, own] = [written(values[index]!), written(expected)];
  throw fault(
    'bulletin-mismatch',
    {
      zh: `第 ${index + 1} 个指标值(${name})的${names[field].zh}为 ${found},而通报的为 ${own};一份通报只有一个${names[field].zh},请分别存档。`,
      en: `The ${names[field].en} of figure ${index + 1} (${name}) is ${found}, that of the bulletin ${own}; a bulletin has one ${names[field].en}: save the others apart.`,
    },
    { path: ['figures', index, field], found, record: name },
  );
}

function written(value: Period | string | null): string {
  if (typeof value !== 'object') return value;
  return value === null ? 'null' : `${value.name.zh} (${value.start} – ${value.end})`;
}
