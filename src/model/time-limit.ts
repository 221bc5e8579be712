import { enumeration, type ValueOf } from './enumeration.js';

/** What a time limit is counted in (时限单位). */
export const timeUnits = /* @__PURE__ */ enumeration('time-unit', ['时限单位', 'unit of a time limit'], {
  'working-days': ['工作日', 'working days'],
  'calendar-days': ['自然日', 'calendar days'],
  hours: ['小时', 'hours'],
});

/** A unit of time limits (时限单位). */
export type TimeUnit = ValueOf<typeof timeUnits>;
