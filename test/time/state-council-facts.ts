import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What chinese-days keeps, by the day: read as data, since its functions ask the zone of the machine. */
interface Kept {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** Days that chinese-days lacks: 2005-12-31 was worked, by the notice for 2006. */
const alsoWorked = ['2005-12-31'];

const firstYear = 2004;
const lastYear = 2026;

/** The file `src/time/state-council-days.ts`, made from what chinese-days keeps. */
export function stateCouncilDaysFile(): string {
  const data = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  const { holidays, workdays } = JSON.parse(readFileSync(data, 'utf8')) as Kept;
  const off = Object.keys(holidays).filter((day) => !isWeekend(day));
  const worked = [...Object.keys(workdays), ...alsoWorked].filter(isWeekend);
  for (const day of [...off, ...worked]) {
    const year = noticeOf(day);
    if (year < firstYear || year > lastYear) throw new Error(`${day} is of no year from ${firstYear} on`);
  }
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return [
    '/*',
    ' * Made by `npm run calendar:generate` from the data of chinese-days 1.5.7 (MIT, Copyright (c) 2024 Yawei sun); its licence is in',
    ' * docs/third-party-notices.md.',
    ' */',
    '',
    '/**',
    ' * Days that the State Council made other than their weekday, as MMDD, by the year of the notice: Mondays to Fridays that are off, and Saturdays',
    ' * and Sundays that are worked. Days of December are those of the year before: only the notice of the next year moves any.',
    ' */',
    'export const stateCouncilDays: Readonly<Record<number, { readonly off: string; readonly worked: string }>> = {',
    ...years.flatMap((year) => [
      `  ${year}: {`,
      `    off: '${digits(off, year)}',`,
      `    worked: '${digits(worked, year)}',`,
      '  },',
    ]),
    '};',
    '',
  ].join('\n');
}

/** The year whose notice moves a day: in December there is no holiday but the first days of the next year. */
function noticeOf(day: string): number {
  return Number(day.slice(0, 4)) + (day.slice(5, 7) === '12' ? 1 : 0);
}

function digits(days: readonly string[], year: number): string {
  const ofNotice = days.filter((day) => noticeOf(day) === year).sort();
  return ofNotice.map((day) => day.slice(5).replace('-', '')).join('');
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
