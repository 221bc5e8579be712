import { namesOfOneUnit } from '../claims/units-that-meet.js';
import type { PrintedUnit } from '../printed/printed-quantity.js';
import type { Problem } from '../solver/problem.js';
import type { Sign } from './number-text.js';

/** The sign behind the values of a quantity (单位), by its own numbers, or else by those that have to be in its unit; a share is a percentage. */
export function signOf(problem: Problem, variable: number): Sign {
  const own = signOfUnits(unitsOf(problem, variable));
  if (own !== null) return own;
  const { relations, relationsOf, variables } = problem;
  for (const index of relationsOf[variable] ?? []) {
    const { relation, variables: its } = relations[index]!;
    if (relation.kind === 'partition' || (relation.kind === 'share' && its[0] === variable)) return '%';
    const alike = namesOfOneUnit(relation).map((name) => variables.numbers.get(name)!);
    const sign = alike.includes(variable)
      ? signOfUnits(alike.flatMap((other) => unitsOf(problem, other)))
      : null;
    if (sign !== null && sign !== '') return sign;
  }
  return '';
}

function unitsOf({ claims, claimsOf }: Problem, variable: number): readonly PrintedUnit[] {
  return (claimsOf[variable] ?? []).flatMap((claim) => claims[claim]!.read?.unit ?? []);
}

/** `null` where nothing is printed. */
function signOfUnits(units: readonly PrintedUnit[]): Sign | null {
  const signs = units.map((unit) => signOfUnit[unit] ?? '');
  return signs.find((sign) => sign !== '') ?? (units.length === 0 ? null : '');
}

const signOfUnit: Partial<Record<PrintedUnit, Sign>> = {
  percent: '%',
  'percentage-point': '%',
  minutes: '分钟',
  months: '个月',
};
