import { describe, expect, test } from 'vitest';
import { checked } from '../asked.js';

/** What is said of places: the verdict, and the codes of what is asked. */
function told(values: readonly string[], places: readonly string[], kind: 'count' | 'measure' = 'measure') {
  const report = checked((b) => {
    const names = values.map((printed, place) => b[kind](`量${place}`, printed));
    for (const [at, place] of places.entries())
      b.rank(`名次${at}`, place, {
        of: names[at]!,
        among: names.length,
        others: names.filter((_, other) => other !== at),
      });
  });
  const asked = report.findings.filter(({ severity }) => severity === 'question').map(({ code }) => code);
  return [report.verdict, ...new Set(asked)];
}

describe('places may go by rounded values, and documents place equal ones in several ways', () => {
  test('equal ones of rounded values may share a place, or not', () => {
    expect(told(['33.33%', '33.33%'], ['第一', '第一'])).toEqual(['witnessed']);
    expect(told(['33.33%', '33.33%'], ['第一', '第二'])).toEqual(['witnessed']);
    expect(told(['98.5%', '97.0%', '97.0%'], ['第一', '第二', '第二'])).toEqual(['witnessed']);
  });

  test('equal counts are placed 1, 1, 3; otherwise it is asked', () => {
    const counts = ['10件', '10件', '8件'];
    expect(told(counts, ['第一', '第一', '第三'], 'count')).toEqual(['witnessed']);
    expect(told(counts, ['第一', '第一', '第二'], 'count')).toEqual(['witnessed', 'refuted-if-assumed']);
    expect(told(counts, ['第一', '第二', '第三'], 'count')).toEqual(['witnessed', 'refuted-if-assumed']);
  });

  test('what no way of placing gives is refuted', () => {
    expect(told(['10件', '10件', '8件'], ['第一', '第三', '第二'], 'count')).toEqual([
      'refuted',
      'refuted-if-assumed',
    ]);
    expect(told(['10件', '9件', '8件'], ['第二'], 'count')[0]).toBe('refuted');
    expect(told(['98.5%', '97.0%', '90%'], ['第二'])[0]).toBe('refuted');
    expect(told(['98.5%', '97.0%', '90%'], ['第三'])[0]).toBe('refuted');
  });

  test('what the last digit turns round is asked about', () => {
    expect(told(['94.9%', '95.0%'], ['第一'])).toEqual(['witnessed', 'no-common-rounding']);
  });
});
