import { comparableIn } from './comparable.js';

/** How the time that a case took stands beside one of its limits. */
function comparedWith(zh: string, en: string) {
  return {
    name: { zh, en },
    values: {
      ...comparableIn,
      'zero-limit': { zh: '时限为零', en: 'the limit is zero' },
      'no-limit': { zh: '时限未说明', en: 'no limit stated' },
      'not-completed': { zh: '未办结', en: 'not completed' },
    },
  };
}

/** Whether a source says when something at the window began and ended. */
function recorded(zh: string, en: string) {
  return {
    name: { zh, en },
    values: {
      recorded: { zh: '有记录', en: 'recorded' },
      unrecorded: { zh: '无记录', en: 'not recorded' },
    },
  };
}

/** The attributes of a case that are about time. */
export const timeAttributes = {
  timeliness: {
    name: { zh: '办理时效', en: 'timeliness' },
    values: {
      'on-time': { zh: '按时办结', en: 'completed in time' },
      late: { zh: '超期办结', en: 'completed late' },
      open: { zh: '在办,未超期', en: 'open, not late' },
      'open-late': { zh: '在办,已超期', en: 'open and late' },
      'open-stopped': { zh: '在办,计时暂停', en: 'open, the clock stopped' },
      'no-deadline': { zh: '时限未说明', en: 'no limit stated' },
    },
  },
  againstPromised: comparedWith('用时与承诺时限能否相比', 'time taken beside the promised limit'),
  againstStatutory: comparedWith('用时与法定时限能否相比', 'time taken beside the statutory limit'),
  waiting: recorded('等待时间', 'waiting time'),
  window: recorded('窗口办理时间', 'time at the window'),
  withinThreshold: {
    name: { zh: '时长是否在限定之内', en: 'duration within the threshold' },
    values: {
      within: { zh: '在限定之内', en: 'within' },
      beyond: { zh: '超过限定', en: 'beyond' },
      unrecorded: { zh: '无记录', en: 'not recorded' },
    },
  },
};
