import { beforeAll, describe, expect, test } from 'vitest';
import {
  defineRuleSet,
  evaluate,
  type Figures,
  type Matter,
  national,
  onlineShare,
  parseCases,
  parseDataset,
  quarter,
  recordsBehind,
  recount,
  type Tally,
  tally,
  toDecimal,
  traceRecord,
  zhongwei,
} from '../../src/index.js';
import { aMatter } from '../records.js';

const period = quarter(2021, 2);
const row = { matterId: 'M-1', departmentId: 'D-1', acceptedAt: '2021-04-01T09:30:00+08:00' };
const rows = [
  { ...row, id: 'A-1', system: 'unified' },
  { ...row, id: 'A-2', system: 'unified', matterId: 'M-2', departmentId: 'D-2' },
  { ...row, id: 'A-3', system: 'offline' },
  { ...row, id: 'A-4', system: 'unified', matterId: 'M-9' },
];
const matter = (id: string, departmentId: string): Matter => aMatter({ id, departmentId });
const matters = [matter('M-1', 'D-1'), matter('M-2', 'D-1'), matter('M-3', 'D-3')];
const other = defineRuleSet({ ...zhongwei, id: 'other', values: {} });

let counted: Tally;
let figures: Figures;
beforeAll(async () => {
  const by = [['department'], ['system', 'department']];
  counted = await tally(parseCases(rows), { rules: [zhongwei, other], period, by, matters });
  figures = evaluate(counted);
});

describe('the figures of a tally', () => {
  test('are asked for by code, group and rules', () => {
    const rules = zhongwei;
    expect(figures.get('online-share', {}, { rules }).text).toBe('75.00%');
    expect(figures.get('online-share', { department: 'D-1' }, { rules: 'zhongwei' }).text).toBe('66.67%');
    expect(figures.get('case-count', { department: 'D-1', system: 'offline' }, { rules }).text).toBe('1');
    expect(figures.all({}, { rules }).map(({ indicator }) => indicator.code)).toContain('unrated-count');
  });

  test('are counted by each of several rule sets in one pass', () => {
    expect(figures.get('matters-handled', {}, { rules: zhongwei }).counts.universe).toBe(3);
    expect(figures.get('matters-handled', {}, { rules: other }).counts.universe).toBe(4);
    expect(figures.get('matters-handled', {}, { rules: other }).rules.id).toBe('other');
  });

  test('have to be told the rules where several were tallied', () => {
    expect(() => figures.get('case-count')).toThrow(expect.objectContaining({ code: 'unknown-rules' }));
    expect(() => figures.get('case-count', {}, { rules: 'beijing' })).toThrow(
      expect.objectContaining({ code: 'unknown-rules' }),
    );
    expect(() => figures.get('case-count', {}, { rules: national })).toThrow(
      expect.objectContaining({ code: 'unknown-rules' }),
    );
  });

  test('refuse an unknown indicator or group, rather than give a zero', () => {
    const options = { rules: zhongwei };
    expect(() => figures.get('online-rate', {}, options)).toThrow(
      expect.objectContaining({ code: 'unknown-indicator' }),
    );
    expect(() => figures.get('case-count', { department: 'D-9' }, options)).toThrow(
      expect.objectContaining({ code: 'unknown-scope' }),
    );
    expect(() => figures.get('case-count', { matter: 'M-1' }, options)).toThrow(
      expect.objectContaining({ code: 'unknown-scope' }),
    );
    expect(() => figures.get('__proto__', {}, options)).toThrow(
      expect.objectContaining({ code: 'unknown-indicator' }),
    );
  });

  test('leave matters out that the catalogue lacks, and count them as excluded', () => {
    const { counts, text } = figures.get('matters-handled', {}, { rules: zhongwei });
    expect(text).toBe('2');
    expect(counts).toMatchObject({
      universe: 3,
      excluded: [{ reason: 'matter-not-in-catalogue', count: 1 }],
    });
  });

  test('show a department of the catalogue without a single case', () => {
    expect(figures.get('matter-coverage', { department: 'D-3' }, { rules: zhongwei })).toMatchObject({
      text: '0.00%',
    });
    expect(figures.scopes('department')).toEqual([
      { department: 'D-1' },
      { department: 'D-2' },
      { department: 'D-3' },
    ]);
  });

  test('say when a numerator reaches beyond its denominator', () => {
    const figure = figures.get('matter-coverage', { department: 'D-2' }, { rules: zhongwei });
    expect(figure).toMatchObject({ state: 'zero-denominator', counts: { denominator: 0, numerator: 0 } });
    expect(figure.flags.map(({ code }) => code)).toContain('numerator-outside-denominator');
  });

  test('do not apply where matters cannot be grouped', () => {
    expect(
      figures.get('matter-coverage', { department: 'D-1', system: 'unified' }, { rules: zhongwei }),
    ).toMatchObject({ state: 'not-applicable', text: null });
  });

  test('lack an input without a catalogue', async () => {
    const without = evaluate(await tally(parseCases(rows), { rules: zhongwei, period }));
    for (const code of ['matter-coverage', 'matters-handled']) {
      expect(without.get(code)).toMatchObject({ state: 'missing-input', text: null, exact: null });
    }
    expect(without.get('online-share').text).toBe('75.00%');
  });

  test('say what is not known of their input', async () => {
    const codes = (of: Figures) => of.get('case-count').flags.map(({ code }) => code);
    const faulty = parseCases([...rows, { ...row, id: 'A-5' }]);
    expect(codes(evaluate(await tally(faulty, { rules: zhongwei, period })))).toEqual([
      'duplicates-unchecked',
      'records-refused',
    ]);
    const checked = await tally(parseCases(rows), { rules: zhongwei, period, checkDuplicates: true });
    expect(codes(evaluate(checked))).toEqual([]);
    const rating = {
      caseId: 'A-9',
      level: 'satisfied',
      ratedAt: '2021-04-02T09:30:00+08:00',
      isDefault: false,
    };
    const dataset = await parseDataset({ cases: rows, ratings: [rating], matters });
    expect(codes(evaluate(await tally(dataset, { rules: zhongwei, period })))).toEqual(['orphan-ratings']);
  });

  test('take a data set with its catalogue', async () => {
    const dataset = await parseDataset({ cases: rows, matters });
    expect(evaluate(await tally(dataset, { rules: zhongwei, period })).get('matter-coverage').text).toBe(
      '66.67%',
    );
  });

  test('are frozen, and the same object when asked for twice', () => {
    const figure = figures.get('case-count', {}, { rules: zhongwei });
    expect(figures.get('case-count', {}, { rules: 'zhongwei' })).toBe(figure);
    expect(Object.isFrozen(figure)).toBe(true);
    expect(Object.isFrozen(counted.rows[0]?.counts)).toBe(true);
  });

  test('give their digits to decimal.js, all of them', () => {
    const figure = figures.get('online-share', {}, { rules: zhongwei });
    if (figure.kind !== 'ratio' || figure.state !== 'value') throw new Error('expected a value');
    expect(toDecimal(figure).plus('0.01').toString()).toBe('75.01');
    const long = '123456789012345678901234567890.123456789';
    expect(toDecimal({ decimal: long }).plus(1).toFixed()).toBe('123456789012345678901234567891.123456789');
  });
});

describe('what is asked of a figure', () => {
  const options = { rules: zhongwei, matters };
  const collect = async (of: AsyncIterable<unknown>) => {
    const all: unknown[] = [];
    for await (const one of of) all.push(one);
    return all;
  };

  test('has to fit the rules that it was made by', async () => {
    const figure = figures.get('matters-handled', {}, { rules: zhongwei });
    await expect(
      collect(recordsBehind(rows, figure, 'numerator', { ...options, rules: other })),
    ).rejects.toMatchObject({
      code: 'figure-mismatch',
    });
    await expect(recount(figure, rows, { ...options, rules: other })).rejects.toMatchObject({
      code: 'figure-mismatch',
    });
  });

  test('cannot be answered for a figure made from counts', async () => {
    const figure = onlineShare({ unified: 1, specialised: 0, offline: 0 }, { rules: zhongwei, period });
    await expect(recount(figure, rows, options)).rejects.toMatchObject({ code: 'figure-mismatch' });
    await expect(collect(recordsBehind(rows, figure, 'numerator', options))).rejects.toMatchObject({
      code: 'figure-mismatch',
    });
  });

  test('has to be a part that the figure has', async () => {
    const figure = figures.get('case-count', {}, { rules: zhongwei });
    for (const part of ['numerator', { excluded: 'withdrawn' }, { part: 'unified' }] as const) {
      await expect(collect(recordsBehind(rows, figure, part, options))).rejects.toMatchObject({
        code: 'unknown-part',
      });
    }
  });

  test('sees a count that the records do not give', async () => {
    const figure = figures.get('online-share', { department: 'D-1' }, { rules: zhongwei });
    expect(await recount(figure, rows, options)).toMatchObject({ same: true, differences: [] });
    expect(await recount(figure, rows.slice(0, 3), options)).toMatchObject({
      same: false,
      differences: [
        { step: 'universe', stated: 3, counted: 2 },
        { step: 'denominator', stated: 3, counted: 2 },
        { step: 'numerator', stated: 2, counted: 1 },
      ],
    });
    expect(await recount(figure, [], { rules: zhongwei })).toMatchObject({ same: false, figure: null });
  });

  test('tells "excluded by the rule" from "never reached"', () => {
    const [, , offline, unknownMatter] = [...parseCases(rows)];
    const steps = (record: typeof offline) =>
      traceRecord(record!, zhongwei, { period, matters })
        .find(({ indicator }) => indicator === 'matters-handled')
        ?.steps.map(({ step, reached, holds }) => [step, reached, holds]);
    expect(steps(offline)).toEqual([
      ['universe', true, false],
      ['excluded', false, null],
      ['denominator', false, null],
      ['numerator', false, null],
    ]);
    expect(steps(unknownMatter)).toEqual([
      ['universe', true, true],
      ['excluded', true, true],
      ['denominator', false, null],
      ['numerator', false, null],
    ]);
  });
});
