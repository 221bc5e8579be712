import type { DatedValue, Part, Period, Scorecard } from '../../src/index.js';

/** A period as the oracle needs it: the ends alone. */
export type Span = Pick<Period, 'start' | 'end'> | null;

export const spanKey = (span: Span) => (span === null ? 'none' : `${span.start}/${span.end}`);

const midnight = (year: number, monthIndex: number) =>
  `${new Date(Date.UTC(year, monthIndex, 1)).toISOString().slice(0, 10)}T00:00:00+08:00`;

/** The months, quarters or half-years of a span; `null` where they do not fill it. */
export function spansIn(span: Span, each: 'month' | 'quarter' | 'half-year'): readonly Span[] | null {
  if (span === null) return null;
  const length = { month: 1, quarter: 3, 'half-year': 6 }[each];
  const year = Number(span.start.slice(0, 4));
  const spans: Span[] = [];
  for (let at = 0; at < 120; at += length) {
    const [start, end] = [midnight(year, at), midnight(year, at + length)];
    if (start >= span.start && end <= span.end) spans.push({ start, end });
  }
  const isFilled = spans[0]?.start === span.start && spans.at(-1)?.end === span.end;
  return isFilled ? spans : null;
}

export function lastDayOf(span: Span): string | null {
  if (span === null) return null;
  return new Date(Date.parse(`${span.end.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** A card and those that it extends, the nearest first. */
export function chainOf(card: Scorecard): readonly Scorecard[] {
  return card.extends === null ? [card] : [card, ...chainOf(card.extends)];
}

type ListIn<T> = (card: Scorecard) => readonly DatedValue<T>[] | undefined;

/** The value of the nearest card that has one on the day; of the latest values where there is no day. */
export function valueOn<T>(card: Scorecard, list: ListIn<T>, day: string | null): DatedValue<T> | undefined {
  for (const each of chainOf(card)) {
    const begun = (list(each) ?? []).filter(({ from }) => day === null || from <= day);
    const latest = begun.at(-1);
    if (latest === undefined) continue;
    const isOver = latest.until !== undefined && (day === null || latest.until <= day);
    if (!isOver) return latest;
  }
  return undefined;
}

/** Whether another value was in force on some day of the span than on its last, looked up day by day, and the last does not say that it holds for all. */
export function changesInside<T>(card: Scorecard, list: ListIn<T>, span: Span): boolean {
  const last = lastDayOf(span);
  if (span === null || last === null) return false;
  const atEnd = valueOn(card, list, last);
  if (atEnd?.transition === 'whole-period') return false;
  const days = chainOf(card)
    .flatMap((each) => list(each) ?? [])
    .flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  const looked = [
    span.start.slice(0, 10),
    ...days.filter((day) => day > span.start.slice(0, 10) && day <= last),
  ];
  return looked.some((day) => valueOn(card, list, day) !== atEnd);
}

export const partList =
  (name: string): ListIn<Part> =>
  (card) =>
    Object.hasOwn(card.parts, name) ? card.parts[name] : undefined;

/** The names that a part is made of, whoever is scored. */
export function namesIn(part: Part): readonly string[] {
  switch (part.kind) {
    case 'item':
    case 'constant':
      return [];
    case 'sum':
      return part.of;
    case 'weighted-mean':
      return Object.keys(part.weights);
    case 'by-group':
      return Object.values(part.groups);
    case 'scaled':
    case 'veto':
    case 'mean-of-periods':
      return [part.of];
  }
}
