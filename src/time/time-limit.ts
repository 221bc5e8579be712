/** What a limit is counted in (时限单位): working days (工作日), calendar days (自然日), or hours (小时). */
export type LimitUnit = 'working-days' | 'calendar-days' | 'hours';

/** A limit (时限): so many days or hours. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** How a limit runs (计时规则). */
export interface ClockRules {
  /** 起算日: whether the first day counted is the day after acceptance, or that of acceptance. */
  readonly firstDay: 'next' | 'same';
  /** 末日顺延: whether the last day of a limit in calendar days moves to the next working day where it falls on a day off. */
  readonly lastDayOff: 'moves' | 'stays';
  /** Whether hours run through nights and days off, or stand still on days off. */
  readonly hours: 'always' | 'on-working-days';
  /** Whether the day on which a suspension begins is stopped with it, or counted. */
  readonly suspensionFirstDay: 'stopped' | 'counted';
  /** Whether the day on which a suspension ends is stopped with it, or counted. */
  readonly suspensionLastDay: 'stopped' | 'counted';
}
