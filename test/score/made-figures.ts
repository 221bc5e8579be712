import {
  evaluationRate,
  levelComposition,
  matterCoverage,
  meanWait,
  negativeCount,
  onlineShare,
  onTimeRate,
  overdueCount,
  type Period,
  satisfactionRate,
} from '../../src/index.js';

/** The figures of one unit, each made by its audited function from counts that are made up for the test. */
export function figuresOf(department: string, period?: Period) {
  const options = { scope: { department }, ...(period === undefined ? {} : { period }) };
  const timeliness = (onTime: number, late: number) => ({
    onTime,
    late,
    open: 0,
    openLate: 0,
    openStopped: 0,
    noDeadline: 0,
  });
  const levels = (satisfied: number, dissatisfied: number) => ({
    verySatisfied: 0,
    satisfied,
    basicallySatisfied: 0,
    dissatisfied,
    veryDissatisfied: 0,
  });
  return {
    /** `of` matters on the web out of so many. */
    online: (unified: number, of: number) =>
      onlineShare({ unified, specialised: 0, offline: of - unified }, options),
    onTime: (onTime: number, of: number) => onTimeRate(timeliness(onTime, of - onTime), options),
    overdue: (late: number) => overdueCount(timeliness(0, late), options),
    satisfaction: (satisfied: number, of: number) =>
      satisfactionRate(levels(satisfied, of - satisfied), options),
    negative: (negative: number) => negativeCount(levels(0, negative), options),
    levels: (counts: Parameters<typeof levelComposition>[0]) => levelComposition(counts, options),
    evaluation: (rated: number, of: number) =>
      evaluationRate({ ratedByChoice: rated, ratedByDefault: 0, unrated: of - rated }, options),
    coverage: (handled: number, catalogued: number) => matterCoverage({ handled, catalogued }, options),
    wait: (minutes: number, cases: number) => meanWait({ minutes, cases }, options),
  };
}
