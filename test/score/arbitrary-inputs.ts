/** What made scorecards score, and the limits and values that belong to it: few, so that values meet limits and each other. */
import type { ScoreInput, Unit } from '../../src/index.js';

export interface InputKind {
  readonly input: ScoreInput;
  readonly unit: Unit;
  readonly isComposition?: boolean;
}

export const indicatorInputs: readonly InputKind[] = [
  { input: { indicator: 'online-share' }, unit: 'percent' },
  { input: { indicator: 'satisfaction-rate' }, unit: 'percent' },
  { input: { indicator: 'case-count' }, unit: 'count' },
  { input: { indicator: 'mean-wait' }, unit: 'minutes' },
  { input: { indicator: 'reported-count' }, unit: 'count' },
  { input: { indicator: 'level-composition' }, unit: 'percent', isComposition: true },
  { input: { indicator: 'online-share', change: 'points' }, unit: 'percentage-point' },
  { input: { indicator: 'case-count', change: 'relative' }, unit: 'percent' },
  { input: { indicator: 'case-count', change: 'own-unit' }, unit: 'count' },
];

export const givenInputs: readonly InputKind[] = [
  { input: { given: 'absences' }, unit: 'count' },
  { input: { given: 'inspection' }, unit: 'percent' },
  { input: { given: 'marks' }, unit: 'score' },
  { input: { given: 'pace' }, unit: 'minutes' },
  { input: { given: 'days' }, unit: 'working-days' },
  { input: { given: 'gain' }, unit: 'percentage-point' },
  { input: { given: 'index' }, unit: 'number' },
];

/** In rising order. */
export const numbersIn: Readonly<Record<Unit, readonly string[]>> = {
  percent: ['-20', '0', '25', '33.33', '50', '66.67', '75', '90', '95', '99.5', '100'],
  'percentage-point': ['-33.33', '-5', '0', '4.5', '10', '50'],
  count: ['0', '1', '2', '3', '5', '8'],
  minutes: ['0', '2.5', '3', '5', '5.5', '10'],
  'working-days': ['0', '0.5', '3', '5', '20'],
  score: ['-3', '0', '60', '80', '85.5', '90', '100'],
  number: ['-1', '0', '0.5', '1', '1.25', '2'],
};

const signs: Readonly<Record<Unit, string>> = {
  percent: '%',
  'percentage-point': '个百分点',
  count: '',
  minutes: '分钟',
  'working-days': '个工作日',
  score: '分',
  number: '',
};

/** As a bulletin prints it. */
export const printedIn = (unit: Unit, number: string) => number + signs[unit];

/** As a scorecard writes it. */
export const limitIn = (unit: Unit, number: string) => (unit === 'percent' ? `${number}%` : number);

export const levels = [
  'very-satisfied',
  'satisfied',
  'basically-satisfied',
  'dissatisfied',
  'very-dissatisfied',
];
