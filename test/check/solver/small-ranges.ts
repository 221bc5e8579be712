import fc from 'fast-check';

/** A range between small whole numbers, as the oracle sees it: `null` is infinity. */
export interface Small {
  readonly low: number | null;
  readonly lowIn: boolean;
  readonly high: number | null;
  readonly highIn: boolean;
}

export function smallRange(most: number): fc.Arbitrary<Small> {
  const end = fc.option(fc.integer({ min: -most, max: most }), { freq: 4 });
  return fc
    .record({ low: end, lowIn: fc.boolean(), high: end, highIn: fc.boolean() })
    .filter(
      ({ low, lowIn, high, highIn }) =>
        low === null || high === null || low < high || (low === high && lowIn && highIn),
    );
}

export function text({ low, lowIn, high, highIn }: Small): string {
  return `${low !== null && lowIn ? '[' : '('}${low ?? '-∞'}, ${high ?? '∞'}${high !== null && highIn ? ']' : ')'}`;
}

export function holds({ low, lowIn, high, highIn }: Small, value: number): boolean {
  return (
    (low === null || value > low || (lowIn && value === low)) &&
    (high === null || value < high || (highIn && value === high))
  );
}

/** The points of a grid within a range, up to a window on both sides. */
export function grid(of: Small, step: number, window: number): number[] {
  const points: number[] = [];
  for (let place = -window / step; place <= window / step; place += 1)
    if (holds(of, place * step)) points.push(place * step);
  return points;
}
