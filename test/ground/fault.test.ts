import { describe, expect, test } from 'vitest';
import { deepFreeze, fault, inLocale, ZwfwError } from '../../src/ground/index.js';

describe('freezing a plain value', () => {
  test('reaches everything in it, also below what was frozen before', () => {
    const value = { list: [{ a: 1 }], half: Object.freeze({ open: { deep: [] as number[] } }) };
    expect(deepFreeze(value)).toBe(value);
    for (const part of [value, value.list, value.list[0], value.half.open, value.half.open.deep])
      expect(Object.isFrozen(part)).toBe(true);
    expect(() => value.half.open.deep.push(1)).toThrow(TypeError);
  });

  test('ends with circles, and leaves simple values alone', () => {
    const circle: { self?: unknown } = {};
    circle.self = [circle];
    expect(Object.isFrozen(deepFreeze(circle).self)).toBe(true);
    expect([deepFreeze(1), deepFreeze('a'), deepFreeze(null), deepFreeze(undefined)]).toEqual([
      1,
      'a',
      null,
      undefined,
    ]);
  });
});

describe('an error of the library', () => {
  test('carries the code, the issue and both languages', () => {
    const error = fault(
      'invalid-period',
      { zh: '周期无效。', en: 'Not a period.' },
      { path: ['period'], found: '13' },
    );
    expect(error).toBeInstanceOf(ZwfwError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('ZwfwError');
    expect(error.code).toBe('invalid-period');
    expect(error.issue).toEqual({
      code: 'invalid-period',
      path: ['period'],
      found: '13',
      message: { zh: '周期无效。', en: 'Not a period.' },
    });
    expect(error.message).toBe('[invalid-period] 周期无效。 / Not a period.');
    expect(JSON.parse(JSON.stringify(error.issue))).toEqual(error.issue);
  });

  test('gives its text in the language asked for', () => {
    const text = { zh: '周期', en: 'period' };
    expect([inLocale(text, 'zh-CN'), inLocale(text, 'en')]).toEqual(['周期', 'period']);
  });
});
