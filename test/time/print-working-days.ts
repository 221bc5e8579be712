/** Prints what the library and two other packages say of each day of its calendar; a test runs it under several zones of the machine. */
import chineseDays from 'chinese-days';
import { LegalHoliday } from 'tyme4ts';
import { isWorkingDay, stateCouncilCalendar } from '../../src/time/index.js';

for (let at = Date.UTC(2004, 0, 1); at <= Date.UTC(2026, 11, 31); at += 86_400_000) {
  const day = new Date(at).toISOString().slice(0, 10);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const isWeekday = ![0, 6].includes(new Date(at).getUTCDay());
  const says = [
    isWorkingDay(stateCouncilCalendar, day),
    chineseDays.isWorkday(day),
    LegalHoliday.fromYmd(year, month, date)?.isWork() ?? isWeekday,
  ];
  console.log(`${day} ${says.map((works) => (works ? 'works' : 'off')).join(' ')}`);
}
