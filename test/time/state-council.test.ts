import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, stateCouncilCalendar, workingDaysBetween } from '../../src/time/index.js';
import { stateCouncilDaysFile } from './state-council-facts.js';

const run = promisify(execFile);
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const works = (day: string) => isWorkingDay(stateCouncilCalendar, day);

test.each(['UTC', 'Asia/Shanghai'])(
  'every day from 2004 to 2026 is as two other packages have it, but for three named days (machine in %s)',
  async (TZ) => {
    const env = { ...process.env, TZ };
    const args = ['--import', 'tsx', path('print-working-days.ts')];
    const { stdout } = await run(process.execPath, args, { env, maxBuffer: 2 ** 24 });
    const days = stdout.trim().split('\n');
    expect(days).toHaveLength(8401);
    expect([days[0], days.at(-1)]).toEqual(['2004-01-01 off off off', '2026-12-31 works works works']);
    // The library, chinese-days, tyme4ts.
    expect(days.filter((day) => !/ (\w+) \1 \1$/u.test(day))).toEqual([
      '2005-12-31 works off works',
      '2013-04-07 works works off',
      '2013-10-12 works works off',
    ]);
  },
  60_000,
);

test('the table of facts is what the generator makes of chinese-days (npm run calendar:generate)', () => {
  expect(readFileSync(path('../../src/time/state-council-days.ts'), 'utf8')).toBe(stateCouncilDaysFile());
});

test('the licence of chinese-days is shipped in full', () => {
  const licence = readFileSync(path('../../node_modules/chinese-days/LICENSE'), 'utf8').trim();
  expect(licence).toContain('The above copyright notice and this permission notice shall be included');
  expect(readFileSync(path('../../docs/third-party-notices.md'), 'utf8')).toContain(licence);
});

describe('the calendar of the State Council', () => {
  test.each([
    ['a Sunday before Labour Day of 2021', '2021-04-25'],
    ['a Saturday after it', '2021-05-08'],
    ['the weekend after National Day of 2023', '2023-10-07', '2023-10-08'],
    ['the days made up for Spring Festival of 2025', '2025-01-26', '2025-02-08'],
    [
      'the days made up in 2026',
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ],
    ['Saturdays and Sundays moved by the notice of the next year', '2005-12-31', '2006-12-30', '2006-12-31'],
    ['others of them', '2007-12-29', '2011-12-31', '2018-12-29'],
    ['the first days after the lengthened Spring Festival of 2020', '2020-02-03', '2020-02-04'],
  ])('has worked: %s', (_, ...days) => {
    expect(days.filter((day) => !works(day))).toEqual([]);
  });

  test.each([
    ['Labour Day of 2021', '2021-05-01', '2021-05-02', '2021-05-03', '2021-05-04', '2021-05-05'],
    ['the lengthened Spring Festival of 2020', '2020-01-24', '2020-01-31', '2020-02-01', '2020-02-02'],
    ['Mondays before the new year', '2007-12-31', '2018-12-31'],
    ['the day of the parade of 2015', '2015-09-03'],
    ['weekdays that are holidays by law', '2024-10-01', '2024-10-02', '2024-10-03', '2025-01-01'],
    ['Spring Festival of 2026', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    ['its last day', '2026-02-23'],
    ['ordinary weekends', '2021-06-05', '2021-06-06'],
  ])('has off: %s', (_, ...days) => {
    expect(days.filter(works)).toEqual([]);
  });

  test.each([
    [2020, 249],
    [2021, 250],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has the working days of %i', (year, count) => {
    expect(workingDaysBetween(stateCouncilCalendar, `${year}-01-01`, `${year}-12-31`)).toBe(count);
  });

  test('knows the years 2004 to 2026 and says so of no other', () => {
    const years = stateCouncilCalendar.notices.map(({ year }) => year);
    expect(years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    for (const [day, year] of [
      ['2003-12-31', 2003],
      ['2027-01-01', 2027],
    ] as const) {
      expect(() => works(day)).toThrow(
        expect.objectContaining({
          code: 'unknown-calendar-year',
          issue: expect.objectContaining({ found: `${year}` }),
        }),
      );
    }
  });

  test('names the notice of each year, and whence it is known', () => {
    for (const { year, source } of stateCouncilCalendar.notices) {
      expect(source.zh).toContain(`国务院办公厅关于${year}年部分节假日安排的通知`);
      for (const text of [source.zh, source.en]) expect(text).toContain('chinese-days 1.5.7');
    }
  });

  test('lists Mondays to Fridays off, and Saturdays and Sundays worked', () => {
    const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
    for (const { daysOff, workingDays } of stateCouncilCalendar.notices) {
      expect(daysOff.filter((day) => [0, 6].includes(weekday(day)))).toEqual([]);
      expect(workingDays.filter((day) => ![0, 6].includes(weekday(day)))).toEqual([]);
    }
  });

  test('is left out of a program that does not use it', async () => {
    // One file, as the package is built: what is not used in it goes only if making it is known to have no effect.
    const options = { bundle: true, format: 'esm', write: false } as const;
    const whole = await build({ ...options, entryPoints: [path('../../src/time/index.ts')] });
    const bundled = async (name: string) => {
      const { outputFiles } = await build({
        ...options,
        stdin: { contents: `export { ${name} } from 'built'` },
        plugins: [
          {
            name: 'built',
            setup({ onResolve, onLoad }) {
              onResolve({ filter: /^built$/ }, () => ({ path: 'built', namespace: 'built' }));
              onLoad({ filter: /./, namespace: 'built' }, () => ({ contents: whole.outputFiles[0]!.text }));
            },
          },
        ],
      });
      return outputFiles[0]!.text;
    };
    const facts = '0101012201230126';
    expect(await bundled('stateCouncilCalendar')).toContain(facts);
    for (const name of ['quarter', 'isWorkingDay']) expect(await bundled(name)).not.toContain(facts);
  });
});
