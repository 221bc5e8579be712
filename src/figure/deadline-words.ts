import type { Text } from '../ground/index.js';
import type { LimitUnit } from '../time/index.js';
import type { Deadline } from './deadline-record.js';

const units: Readonly<Record<LimitUnit, Text>> = {
  'working-days': { zh: '个工作日', en: 'working days' },
  'calendar-days': { zh: '个自然日', en: 'calendar days' },
  hours: { zh: '小时', en: 'hours' },
};

/** A deadline in one sentence. */
export function deadlineText({
  acceptedAt,
  state,
  at,
  lastDay,
  limit,
  extendedBy,
}: Pick<Deadline, 'acceptedAt' | 'state' | 'at' | 'lastDay' | 'limit' | 'extendedBy'>): Text {
  if (limit === null) {
    return {
      zh: `${acceptedAt} 受理;时限未说明,或延期与时限单位不同,不能得出期限。`,
      en: `Accepted at ${acceptedAt}; no limit is stated, or it was extended in another unit, so that there is no deadline.`,
    };
  }
  const extension: Text =
    extendedBy === 0
      ? { zh: '', en: '' }
      : { zh: `(含延期 ${extendedBy})`, en: ` (${extendedBy} of them by extension)` };
  const { zh, en } = units[limit.unit];
  const begun: Text = {
    zh: `${acceptedAt} 受理,时限 ${limit.amount} ${zh}${extension.zh}`,
    en: `Accepted at ${acceptedAt}, limit ${limit.amount} ${en}${extension.en}`,
  };
  if (state === 'stopped') {
    return {
      zh: `${begun.zh};计时暂停中,期限尚不能确定。`,
      en: `${begun.en}; the clock stands still, and the deadline is not known yet.`,
    };
  }
  return limit.unit === 'hours'
    ? { zh: `${begun.zh};应于 ${at} 前办结。`, en: `${begun.en}; due before ${at}.` }
    : {
        zh: `${begun.zh};应于 ${lastDay} 24:00 前办结。`,
        en: `${begun.en}; due before 24:00 on ${lastDay}.`,
      };
}
