import { describe, expect, test } from 'vitest';
import {
  caseComposition,
  catalogue,
  type DatedValue,
  defineRuleSet,
  national,
  type RuleSet,
  type RuleSetInput,
  ticketClosure,
  ZwfwError,
  zhongwei,
} from '../../src/index.js';

const basis = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;
const from = '2021-01-01';
const dated = (value: unknown, rest: Partial<DatedValue> = {}): DatedValue => ({
  from,
  value,
  basis,
  ...rest,
});
const name = (text: string) => ({ zh: text, en: text });
const group = (part: string, ...values: string[]) => ({ part, name: name(part), values });
const exclusion = (reason: string, attribute: string, ...values: string[]) => ({
  reason,
  name: name(reason),
  attribute,
  values,
});

/** A rule set of plain values, each in force from one day on, or of dated ones where that matters. */
function rulesOf(values: Record<string, unknown>, base: RuleSet = national, id = 'city'): RuleSetInput {
  const all = Object.entries(values).map(([key, value]) => {
    const isDated =
      Array.isArray(value) && (value as readonly object[]).some((each) => Object.hasOwn(each, 'from'));
    return [key, isDated ? value : [dated(value)]];
  });
  return {
    format: 'zwfw-rules/1',
    id,
    version: '1',
    name: { zh: '某市', en: 'a city' },
    extends: base,
    values: Object.fromEntries(all) as RuleSet['values'],
  };
}

function refusalOf(input: RuleSetInput): { readonly code: string; readonly place: string } {
  try {
    defineRuleSet(input);
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { code, path = [], message } = error.issue;
    expect(message.zh).toMatch(/应为.+实为/u);
    expect(message.en).toMatch(/expected .+, found /u);
    return { code, place: path.join(' › ') };
  }
  throw new Error('was not refused');
}

const at = (key: string, ...within: string[]) => ['values', key, '0', 'value', ...within].join(' › ');

describe('a rule set that names what there is not', () => {
  test.each<[string, string, unknown, string, string[]]>([
    [
      'an attribute in a universe',
      'ticket-count.universe',
      { status: ['completed'] },
      'unknown-attribute',
      ['status'],
    ],
    [
      'an attribute in an exclusion',
      'ticket-count.exclusions',
      [exclusion('r', 'level', 'satisfied')],
      'unknown-attribute',
      ['0'],
    ],
    [
      'an attribute in a numerator',
      'ticket-closure.numerator',
      { rated: ['unrated'] },
      'unknown-attribute',
      ['rated'],
    ],
    [
      'an attribute of matters in a condition on systems',
      'connected-share.universe',
      { inForce: ['in-force'] },
      'unknown-attribute',
      ['inForce'],
    ],
    [
      'an attribute of the prototype',
      'ticket-count.universe',
      { toString: ['x'] },
      'unknown-attribute',
      ['toString'],
    ],
    [
      'an attribute of the denominator in a numerator of other records',
      'matter-coverage.numerator',
      { inForce: ['in-force'] },
      'unknown-attribute',
      ['inForce'],
    ],
    [
      'a value in a universe',
      'ticket-count.universe',
      { ticketSource: ['hotline', 'mail'] },
      'unknown-attribute-value',
      ['ticketSource'],
    ],
    [
      'a value in the second exclusion',
      'ticket-count.exclusions',
      [exclusion('a', 'ticketSource', 'other'), exclusion('b', 'ticketStatus', 'done')],
      'unknown-attribute-value',
      ['1'],
    ],
    [
      'a value in a numerator',
      'completion-rate.numerator',
      { status: ['closed'] },
      'unknown-attribute-value',
      ['status'],
    ],
    [
      'a value of the prototype',
      'ticket-count.universe',
      { ticketSource: ['constructor'] },
      'unknown-attribute-value',
      ['ticketSource'],
    ],
    [
      'an attribute to make parts by',
      'case-composition.parts',
      { attribute: 'level', groups: [] },
      'unknown-attribute',
      ['attribute'],
    ],
    [
      'a value in a group of parts',
      'case-composition.parts',
      { attribute: 'system', groups: [group('online', 'unified', 'app')] },
      'unknown-attribute-value',
      ['groups'],
    ],
    ['a subject', 'case-count.subject', 'person', 'invalid-rule-set', []],
    ['an instant', 'case-count.periodBy', 'applied', 'invalid-rule-set', []],
    ['a relation', 'case-count.relation', 'ratio', 'invalid-rule-set', []],
    ['a side to count matters on', 'case-count.distinct', 'matter', 'invalid-rule-set', []],
    ['a way of closing', 'case-composition.closing', 'hamilton', 'invalid-rule-set', []],
    ['a subject of one side only', 'case-count.subject', { denominator: 'case' }, 'invalid-rule-set', []],
  ])('is refused for %s', (_, key, value, code, within) => {
    expect(refusalOf(rulesOf({ [key]: value }))).toEqual({ code, place: at(key, ...within) });
  });

  test.each<[string, string]>([
    ['ticket-counts.universe', 'unknown-indicator'],
    ['tickets.universe', 'unknown-indicator'],
    ['universe', 'unknown-indicator'],
    ['ticket-count.where', 'unknown-parameter'],
    ['ticket-count.part', 'unknown-parameter'],
    ['closing.method', 'unknown-indicator'],
  ])('is refused for the key %s', (key, code) => {
    expect(refusalOf(rulesOf({ [key]: {} }))).toEqual({ code, place: `values › ${key}` });
  });
});

describe('parameters that do not go together', () => {
  const ofTickets = { 'completion-rate.subject': 'ticket' };

  test('are refused when the subject changes and an inherited condition no longer fits', () => {
    expect(refusalOf(rulesOf(ofTickets))).toEqual({
      code: 'unknown-attribute',
      place: at('completion-rate.subject'),
    });
    const whole = { ...ofTickets, 'completion-rate.numerator': { ticketStatus: ['closed'] } };
    expect(refusalOf(rulesOf(whole))).toEqual({
      code: 'invalid-rule-set',
      place: at('completion-rate.subject'),
    });
    expect(() => defineRuleSet(rulesOf({ ...whole, 'completion-rate.periodBy': 'received' }))).not.toThrow();
  });

  test('are refused when the subject of a rule set between them changes', () => {
    const base = defineRuleSet(
      rulesOf({ 'completion-rate.universe': { system: ['unified'] } }, national, 'base'),
    );
    const { code, place } = refusalOf(
      rulesOf(
        {
          ...ofTickets,
          'completion-rate.numerator': { ticketStatus: ['closed'] },
          'completion-rate.periodBy': 'received',
        },
        base,
      ),
    );
    expect({ code, place }).toEqual({
      code: 'unknown-attribute',
      place: at('completion-rate.subject'),
    });
  });

  test('are refused in an indicator that follows the one that changes', () => {
    const { code, place } = refusalOf(
      rulesOf({
        'evaluation-rate.subject': 'rating',
        'evaluation-rate.universe': { level: ['satisfied'] },
        'evaluation-rate.periodBy': 'rated',
        'unrated-count.numerator': { ticketStatus: ['open'] },
      }),
    );
    expect({ code, place }).toEqual({
      code: 'unknown-attribute',
      place: at('unrated-count.numerator', 'ticketStatus'),
    });
  });

  test.each<[string, string, unknown]>([
    ['a case by its rating', 'case-count.periodBy', 'rated'],
    ['a case by a receipt', 'case-count.periodBy', 'received'],
    ['a ticket by acceptance', 'ticket-count.periodBy', 'accepted'],
    ['a matter by anything', 'matter-count.periodBy', 'accepted'],
    ['a business system by anything', 'connected-share.periodBy', 'reported'],
    ['the matters of a denominator', 'matter-coverage.periodBy', 'accepted'],
    [
      'the cases of a numerator by a claim',
      'matter-coverage.periodBy',
      { denominator: 'none', numerator: 'claimed' },
    ],
  ])('are refused when they put %s into the period', (_, key, value) => {
    expect(refusalOf(rulesOf({ [key]: value }))).toEqual({ code: 'invalid-rule-set', place: at(key) });
  });

  test.each([...catalogue.values()])('a record of $code may count whatever the period', ({ code }) => {
    expect(() => defineRuleSet(rulesOf({ [`${code}.periodBy`]: 'none' }))).not.toThrow();
  });

  test('are refused when different matters are counted on both sides and some are excluded', () => {
    expect(refusalOf(rulesOf({ 'matters-handled.distinct': 'both' }))).toEqual({
      code: 'invalid-rule-set',
      place: at('matters-handled.distinct'),
    });
    const both = { 'matters-handled.distinct': 'both', 'matters-handled.exclusions': [] };
    expect(() => defineRuleSet(rulesOf(both))).not.toThrow();
  });

  test('are refused when matters are excluded that an inherited rule counts on both sides', () => {
    const both = { 'matters-handled.distinct': 'both', 'matters-handled.exclusions': [] };
    const base = defineRuleSet(rulesOf(both, national, 'base'));
    const exclusions = { 'matters-handled.exclusions': [exclusion('r', 'system', 'offline')] };
    expect(refusalOf(rulesOf(exclusions, base))).toEqual({
      code: 'invalid-rule-set',
      place: at('matters-handled.exclusions'),
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['tickets', { 'ticket-closure.distinct': 'numerator' }],
    ['tickets on both sides', { 'ticket-closure.distinct': 'both' }],
    ['the catalogue itself', { 'matter-count.distinct': 'both', 'matter-count.exclusions': [] }],
    [
      'a catalogue in the denominator',
      { 'matter-coverage.distinct': 'both', 'matter-coverage.exclusions': [] },
    ],
  ])('are refused when the different matters of %s are to be counted', (_, values) => {
    const [key] = Object.keys(values);
    expect(refusalOf(rulesOf(values))).toEqual({ code: 'invalid-rule-set', place: at(key!) });
  });

  test.each<[string, readonly object[]]>([
    ['groups that overlap', [group('a', 'unified', 'specialised'), group('b', 'specialised')]],
    ['one value twice in a group', [group('a', 'unified', 'unified')]],
    [
      'a group by the name of a value that is a part of its own',
      [group('offline', 'unified', 'specialised')],
    ],
    ['two groups of one name', [group('a', 'unified'), group('a', 'offline')]],
  ])('are refused for parts with %s', (_, groups) => {
    expect(refusalOf(rulesOf({ 'case-composition.parts': { attribute: 'system', groups } }))).toEqual({
      code: 'invalid-rule-set',
      place: at('case-composition.parts', 'groups'),
    });
  });

  test('are refused for a group of nothing, for parts of a ratio, and for a composition without parts', () => {
    const parts = (groups: readonly object[]) => ({ attribute: 'system', groups });
    expect(refusalOf(rulesOf({ 'case-composition.parts': parts([group('a')]) }))).toEqual({
      code: 'invalid-rule-set',
      place: at('case-composition.parts', 'groups', '0', 'values'),
    });
    expect(refusalOf(rulesOf({ 'online-share.parts': parts([]) })).place).toBe(at('online-share.parts'));
    expect(refusalOf(rulesOf({ 'case-composition.parts': null })).place).toBe(at('case-composition.parts'));
    expect(refusalOf(rulesOf({ 'online-share.numerator': null })).place).toBe(at('online-share.numerator'));
    expect(refusalOf(rulesOf({ 'case-count.numerator': {} })).place).toBe(at('case-count.numerator'));
  });

  test('are accepted for parts that make one of several values, and the figure has it', () => {
    const groups = [group('offline-or-own', 'offline', 'specialised')];
    const rules = defineRuleSet(rulesOf({ 'case-composition.parts': { attribute: 'system', groups } }));
    const { parts } = caseComposition({ unified: 1, specialised: 2, offline: 1 }, { rules });
    expect(parts.map(({ value, count, text }) => [value, count, text])).toEqual([
      ['unified', 1, '25.00%'],
      ['offline-or-own', 3, '75.00%'],
    ]);
  });

  describe('in closing at 100 %', () => {
    const closing = { closing: 'largest-remainder' };
    const guard = { 'rounding.guard': true };

    test.each<[string, Record<string, unknown>, string]>([
      ['a guard', { ...closing, ...guard }, 'closing'],
      ['a guard for one composition', { ...closing, 'case-composition.rounding.guard': true }, 'closing'],
      ['shares in whole thousands, of which 100 % is none', { ...closing, 'rounding.places': -3 }, 'closing'],
      ['the other method in whole thousands', { closing: 'largest-share', 'rounding.places': -3 }, 'closing'],
      [
        'one composition in whole thousands',
        { 'case-composition.closing': 'largest-share', 'rounding.places': -3 },
        'case-composition.closing',
      ],
    ])('are refused with %s', (_, values, key) => {
      expect(refusalOf(rulesOf(values))).toEqual({ code: 'invalid-rule-set', place: at(key) });
    });

    test('are refused where the guard meets a closing that is inherited, and the place is the guard', () => {
      const base = defineRuleSet(rulesOf(closing, national, 'base'));
      expect(refusalOf(rulesOf(guard, base))).toEqual({
        code: 'invalid-rule-set',
        place: at('rounding.guard'),
      });
    });

    test('are refused where the places meet a closing that is inherited, and the place is the places', () => {
      const base = defineRuleSet(rulesOf(closing, national, 'base'));
      expect(refusalOf(rulesOf({ 'rounding.places': -3 }, base))).toEqual({
        code: 'invalid-rule-set',
        place: at('rounding.places'),
      });
    });

    test('are accepted where 100 % is on the grid', () => {
      for (const values of [
        closing,
        { ...closing, 'rounding.places': 0 },
        { ...closing, 'rounding.places': -2 },
        { ...closing, 'rounding.increment': '0.5' },
        { closing: 'largest-share', 'rounding.increment': '0.2' },
      ])
        expect(() => defineRuleSet(rulesOf(values))).not.toThrow();
    });
  });

  test('are refused for a guard where it can guard nothing', () => {
    expect(refusalOf(rulesOf({ 'rounding.guard': true, 'rounding.places': -3 }))).toEqual({
      code: 'invalid-rule-set',
      place: at('rounding.guard'),
    });
  });
});

describe('on each day', () => {
  const closed = { 'completion-rate.numerator': { ticketStatus: ['closed'] } };
  const subject = [dated('case'), dated('ticket', { from: '2022-01-01' })];

  test('on which a value begins, the values in force have to go together', () => {
    expect(refusalOf(rulesOf({ 'completion-rate.subject': subject }))).toEqual({
      code: 'unknown-attribute',
      place: 'values › completion-rate.subject › 1 › value',
    });
    expect(refusalOf(rulesOf({ 'completion-rate.subject': subject, ...closed }))).toEqual({
      code: 'unknown-attribute',
      place: at('completion-rate.numerator', 'ticketStatus'),
    });
    const together = {
      'completion-rate.subject': subject,
      'completion-rate.numerator': [
        dated({ status: ['completed'] }),
        dated({ ticketStatus: ['closed'] }, { from: '2022-01-01' }),
      ],
      'completion-rate.periodBy': [dated('accepted'), dated('received', { from: '2022-01-01' })],
    };
    expect(() => defineRuleSet(rulesOf(together))).not.toThrow();
  });

  test('on which a value ends, those that then speak have to go together too', () => {
    const ends = {
      'ticket-closure.subject': 'case',
      'ticket-closure.numerator': [dated({ status: ['completed'] }, { until: '2022-01-01' })],
      'ticket-closure.periodBy': 'accepted',
    };
    expect(ticketClosure.definition.numerator).toEqual({ ticketStatus: ['closed'] });
    expect(refusalOf(rulesOf(ends))).toMatchObject({ code: 'unknown-attribute' });
  });

  test('of two values of one key, only one is in force', () => {
    const values = (...all: DatedValue[]) => rulesOf({ 'ticket-count.universe': all });
    const place = 'values › ticket-count.universe › 1';
    for (const input of [
      values(dated({}, { until: '2022-01-01' }), dated({}, { from: '2021-12-31' })),
      values(dated({}), dated({})),
      values(dated({}), dated({}, { from: '2020-12-31' })),
    ])
      expect(refusalOf(input)).toEqual({ code: 'overlapping-dates', place });
    expect(refusalOf(values(dated({}, { until: from })))).toEqual({
      code: 'overlapping-dates',
      place: 'values › ticket-count.universe › 0',
    });
    expect(() =>
      defineRuleSet(values(dated({}, { until: '2022-01-01' }), dated({}, { from: '2022-01-01' }))),
    ).not.toThrow();
  });
});

describe('what a rule set rests on', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'basis'],
    ['a word', { kind: 'hearsay' }, 'basis › kind'],
    ['a citation without its article', { kind: 'cited', document: name('x') }, 'basis › article'],
    ['an inference from nothing', { kind: 'inferred', from: [], reason: name('x') }, 'basis › from'],
    ['an assumption in one language', { kind: 'assumed', reason: { zh: '假定' } }, 'basis › reason › en'],
  ])('is never %s', (_, other, place) => {
    const value = { ...dated('none'), basis: other } as DatedValue;
    expect(refusalOf(rulesOf({ 'case-composition.closing': [value] }))).toEqual({
      code: 'invalid-rule-set',
      place: `values › case-composition.closing › 0 › ${place}`,
    });
  });

  test('is never itself', () => {
    const place = 'extends';
    const circle = { ...rulesOf({}), extends: null as unknown };
    circle.extends = { ...rulesOf({}), id: 'other', extends: circle };
    expect(refusalOf(circle as RuleSetInput)).toEqual({ code: 'invalid-rule-set', place });
    expect(refusalOf(rulesOf({}, zhongwei, 'zhongwei'))).toEqual({ code: 'invalid-rule-set', place });
    expect(refusalOf(rulesOf({}, zhongwei, 'national'))).toEqual({ code: 'invalid-rule-set', place });
  });
});
