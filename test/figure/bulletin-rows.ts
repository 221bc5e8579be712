/** Bulletins made from a few records, as the tests of saved bulletins take them. */
import { expect } from 'vitest';
import {
  evaluate,
  type Matter,
  type Period,
  parseCases,
  quarter,
  type RuleSet,
  type SavedBulletin,
  saveBulletin,
  type Tally,
  tally,
  zhongwei,
} from '../../src/index.js';
import { aMatter } from '../records.js';

export const period = quarter(2021, 2);
export const title = { zh: '2021年第二季度通报', en: 'Bulletin of 2021 Q2' };

const row = { matterId: 'M-1', departmentId: 'D-1', acceptedAt: '2021-04-01T09:30:00+08:00' };

/** Three cases of the second quarter of 2021, two of them in the unified system. */
export const rows = [
  { ...row, id: 'A-1', system: 'unified' },
  { ...row, id: 'A-2', system: 'unified', matterId: 'M-2', departmentId: 'D-2' },
  { ...row, id: 'A-3', system: 'offline' },
];

/** A case that was entered after the bulletin was out. */
export const late = { ...row, id: 'A-4', system: 'offline', acceptedAt: '2021-06-30T17:00:00+08:00' };

const matter = (id: string, departmentId: string): Matter => aMatter({ id, departmentId });
export const matters = [matter('M-1', 'D-1'), matter('M-2', 'D-2'), matter('M-3', 'D-2')];

interface Counting {
  readonly rules?: RuleSet | readonly RuleSet[];
  readonly period?: Period;
  readonly asOf?: string;
  readonly matters?: readonly Matter[];
}

export function counted(from: readonly unknown[], options: Counting = {}): Promise<Tally> {
  const by = [['department']];
  return tally(parseCases(from), { rules: zhongwei, period, by, matters, checkDuplicates: true, ...options });
}

/** A bulletin of the totals of all indicators. */
export async function bulletinOf(from: readonly unknown[], options: Counting = {}): Promise<SavedBulletin> {
  const made = await counted(from, options);
  return saveBulletin({ title, tally: made, figures: evaluate(made).all() });
}

/** What comes back from a file. */
export function fromFile<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export const refusal = (code: string, path?: unknown) =>
  expect.objectContaining({
    code,
    ...(path === undefined ? {} : { issue: expect.objectContaining({ path }) as unknown }),
  }) as unknown;
