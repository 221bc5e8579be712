/** A quarter with records of several tables, small enough to count by hand. */
import {
  type Dataset,
  defineRuleSet,
  evaluate,
  type Figures,
  parseDataset,
  quarter,
  type RuleSet,
  type Tally,
  tally,
} from '../../src/index.js';

export const period = quarter(2023, 2);
export const by = [['department'], ['quantity']];

const basis = { kind: 'assumed', reason: { zh: '示例', en: 'example' } } as const;
const from = '2021-01-01';

/** Rules that extend the national ones by some values. */
export function rulesWith(id: string, values: Readonly<Record<string, unknown>>): RuleSet {
  return defineRuleSet({
    format: 'zwfw-rules/1',
    id,
    version: '1',
    name: { zh: `规则${id}`, en: `rules ${id}` },
    extends: 'national',
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [{ from, value, basis }]])),
  });
}

const at = (day: string) => `2023-${day}T10:00:00+08:00`;
const rating = { level: 'satisfied', ratedAt: at('04-07'), isDefault: false };
const ofCase = { departmentId: 'NEW', system: 'unified', acceptedAt: at('04-10') };
const ofTicket = { departmentId: 'NEW', source: 'hotline', category: 'help', receivedAt: at('04-03') };
const windows = { departmentId: 'OLD', quantity: '综合窗口', unit: '个', nature: 'level', wording: 'exact' };
const people = {
  departmentId: 'NEW',
  unit: '人',
  nature: 'level',
  wording: 'exact',
  reportedAt: at('06-20'),
};

/** OLD was merged into NEW in May; of the matters M-2 was withdrawn in June, M-3 came into force then, and M-4 was gone before. */
export const tables = {
  cases: [
    {
      ...ofCase,
      id: 'A-1',
      matterId: 'M-1',
      departmentId: 'OLD',
      completedAt: at('04-12'),
      ratings: [rating],
    },
    { ...ofCase, id: 'A-2', matterId: 'M-2', completedAt: at('04-20') },
    { ...ofCase, id: 'A-3', matterId: 'M-3', system: 'offline', acceptedAt: at('05-05') },
    { ...ofCase, id: 'A-4', matterId: 'M-9' },
    { ...ofCase, id: 'A-5', matterId: 'M-1', departmentId: 'NOWHERE', system: 'specialised' },
  ],
  matters: [
    { id: 'M-1' },
    { id: 'M-2', inForceUntil: '2023-06-01' },
    { id: 'M-3', inForceFrom: '2023-06-01' },
    { id: 'M-4', inForceUntil: '2023-01-01' },
  ].map((each) => ({ name: each.id, departmentId: 'NEW', ...each })),
  departments: [
    { id: 'OLD', name: '旧局', regionId: 'R-1', validUntil: '2023-05-01', successorId: 'NEW' },
    { id: 'NEW', name: '新局', regionId: 'R-1' },
  ],
  regions: [
    { id: 'R-0', name: '某市', level: 'city' },
    { id: 'R-1', name: '某区', level: 'district', parentId: 'R-0' },
  ],
  tickets: [
    { ...ofTicket, id: 'T-1', dueAt: at('04-10'), closedAt: at('04-08'), level: 'satisfied' },
    { ...ofTicket, id: 'T-2', dueAt: at('04-10'), closedAt: at('04-12'), level: 'dissatisfied' },
    { ...ofTicket, id: 'T-3', dueAt: at('06-01') },
    { ...ofTicket, id: 'T-4', closedAt: at('05-01') },
    { ...ofTicket, id: 'T-5', dueAt: at('07-05') },
  ],
  reportedQuantities: [
    { ...windows, id: 'Q-1', value: 10, reportedAt: at('04-15') },
    { ...windows, id: 'Q-2', value: 12, wording: 'more-than', reportedAt: at('06-15') },
    { ...people, id: 'Q-3', quantity: 'registered-users', value: 600 },
    { ...people, id: 'Q-4', quantity: 'population', value: '500' },
  ],
} as const;

export type TableOfQuarter = keyof typeof tables;

/** The data set of some of the tables; of all unless said otherwise. */
export function datasetOf(
  names: readonly TableOfQuarter[] = Object.keys(tables) as TableOfQuarter[],
): Promise<Dataset> {
  return parseDataset(Object.fromEntries(names.map((name) => [name, tables[name]])));
}

/** The quarter counted by some rules. */
export async function tallied(rules: RuleSet, names?: readonly TableOfQuarter[]): Promise<Tally> {
  return tally(await datasetOf(names), { rules, period, by });
}

export async function figuresBy(rules: RuleSet, names?: readonly TableOfQuarter[]): Promise<Figures> {
  return evaluate(await tallied(rules, names));
}
