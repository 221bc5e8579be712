/** Prints what src/time makes of fixed inputs; a test runs it under several zones of the machine. */
import {
  formatInstant,
  halfYear,
  isWorkingDay,
  month,
  parseInstant,
  previousPeriod,
  quarter,
  range,
  samePeriodLastYear,
  stateCouncilCalendar,
  workingDaysBetween,
  year,
  yearToDate,
} from '../../src/time/index.js';

for (let y = 1949; y <= 2060; y++) {
  for (let m = 1; m <= 12; m++) console.log(JSON.stringify(month(y, m)));
  for (let q = 1; q <= 4; q++) console.log(JSON.stringify(quarter(y, q)));
  console.log(JSON.stringify([halfYear(y, 1), halfYear(y, 2), year(y), range(`${y}-02-28`, `${y}-12-30`)]));
  if (y > 1950) {
    for (const one of [
      month(y, 3),
      quarter(y, 2),
      halfYear(y, 1),
      year(y),
      range(`${y}-02-01`, `${y}-07-30`),
    ])
      console.log(JSON.stringify([previousPeriod(one), samePeriodLastYear(one)]));
    console.log(JSON.stringify([yearToDate(`${y}-10-31`), samePeriodLastYear(yearToDate(`${y}-02-28`))]));
  }
  for (let hour = 0; hour < 24; hour++) {
    const at = `${y}-03-14T${`${hour}`.padStart(2, '0')}:30:00`;
    console.log(parseInstant(at, '+08:00'), parseInstant(at), formatInstant(Number(parseInstant(at, 'Z'))));
  }
}

for (let at = Date.UTC(2004, 0, 1); at <= Date.UTC(2026, 11, 31); at += 86_400_000) {
  const day = new Date(at).toISOString().slice(0, 10);
  const sinceFirst = workingDaysBetween(stateCouncilCalendar, '2004-01-01', day);
  console.log(day, isWorkingDay(stateCouncilCalendar, day), sinceFirst);
}
