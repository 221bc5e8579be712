import { deepFreeze } from '../ground/index.js';
import type { CalendarDate } from './calendar-date.js';
import type { HolidayNotice, WorkingCalendar } from './holiday-notice.js';
import { stateCouncilDays } from './state-council-days.js';

/**
 * The working days of the years 2004 to 2026 by the notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知),
 * with the changes made in the course of a year, such as the longer Spring Festival of 2020. They are as chinese-days 1.5.7 keeps them,
 * but for 2005-12-31, which was worked; the notices themselves were not read. Days off that are a Saturday or Sunday anyway are not listed.
 *
 * The notice of a year may also move days of December before it: that of 2027 can still change the end of 2026. `defineCalendar` takes
 * it up.
 *
 * @example
 * ```ts
 * import { isWorkingDay, stateCouncilCalendar } from 'zwfw-indicators';
 * isWorkingDay(stateCouncilCalendar, '2021-05-03'); // => false
 * isWorkingDay(stateCouncilCalendar, '2021-05-08'); // => true
 * isWorkingDay(stateCouncilCalendar, '2027-01-04'); // => throws unknown-calendar-year
 * ```
 */
export const stateCouncilCalendar: WorkingCalendar = /* @__PURE__ */ fromDays();

function fromDays(): WorkingCalendar {
  const notices = Object.entries(stateCouncilDays).map(
    ([year, { off, worked }]): HolidayNotice => ({
      year: Number(year),
      source: {
        zh: `国务院办公厅关于${year}年部分节假日安排的通知(含当年的调整;据 chinese-days 1.5.7 所录,未核对通知原文)`,
        en: `Notice of the General Office of the State Council on the holidays of ${year}, with later changes (as kept by chinese-days 1.5.7; the notice itself was not read)`,
      },
      daysOff: daysIn(off, Number(year)),
      workingDays: daysIn(worked, Number(year)),
    }),
  );
  return deepFreeze({ format: 'zwfw-calendar/1', notices });
}

/** Days written as MMDD one after the other; what a notice moves in December is of the year before. */
function daysIn(text: string, year: number): CalendarDate[] {
  return (text.match(/\d{4}/gu) ?? []).map(
    (day) => `${day.startsWith('12') ? year - 1 : year}-${day.slice(0, 2)}-${day.slice(2)}`,
  );
}
