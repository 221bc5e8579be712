import { describe, expect, test } from 'vitest';
import { defineScorecard, replayScore, score } from '../../src/index.js';
import { type BarePart, scorecardOf } from './scorecard-of.js';

/** A card of so many parts, each made of the next. */
const nested = (depth: number) => {
  const last = depth - 1;
  const links = Array.from({ length: last }, (_, index): [string, BarePart] => [
    `p${index}`,
    { kind: 'scaled', of: `p${index + 1}`, by: '1' },
  ]);
  const parts = Object.fromEntries([...links, [`p${last}`, { kind: 'constant', points: '100' }]]);
  return defineScorecard(scorecardOf({ total: 'p0', parts }));
};

describe('parts nested in each other', () => {
  test('may be a thousand deep: they are scored, and the score replays', () => {
    const [one] = score([], nested(1000), { units: [{ scope: { department: '教育局' } }] });
    expect(one?.text).toBe('100.00分');
    expect(replayScore(one).holds).toBe(true);
  });

  test.each([1001, 20_000])('%i deep are refused by their name, and not by a full stack', (depth) => {
    expect(() => nested(depth)).toThrow(
      expect.objectContaining({
        code: 'invalid-scorecard',
        issue: expect.objectContaining({ path: ['parts', 'p1000'] }),
      }),
    );
  });
});
