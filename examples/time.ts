import {
  changeOf,
  deadlineOf,
  national,
  parseCases,
  type ReadingsOfChange,
  readingsOfChange,
  stateCouncilCalendar,
} from 'zwfw-indicators';

/** The two changes that Zhongwei's bulletin prints: in points, and with a "%" that can be read in two ways. */
export function changesOfZhongwei(): readonly string[] {
  const online = readingsOfChange({ current: '14.01%', change: '9.36%' });
  const covered = readingsOfChange({ current: '20.38%', change: '11.74个百分点' });
  const back = changeOf('20.38%', '8.64%', { in: 'points' });
  return [
    `事项覆盖度 20.38%,提升 11.74个百分点:${readingText(covered)};由 8.64% 起算为 ${back.text}。`,
    `一网通办率 14.01%,提升 9.36%:${readingText(online)}。`,
    online.explanation.zh,
  ];
}

function readingText({ readings }: ReadingsOfChange): string {
  const names = { points: '按百分点', relative: '按相对百分比' };
  return readings
    .flatMap(({ measure, previous }) =>
      previous === null ? [] : [`${names[measure]},上期为 ${previous.text}`],
    )
    .join(';');
}

/** The deadline of a made case over the holiday of May 2021, with a review by experts in between. */
export function deadlineOverHoliday(): readonly string[] {
  const [record] = parseCases([
    {
      id: 'A-1',
      matterId: 'M-1',
      departmentId: '自然资源局',
      system: 'unified',
      acceptedAt: '2021-04-29T09:30:00+08:00',
      promisedLimit: 5,
      promisedLimitUnit: 'working-days',
      suspensions: [
        {
          kind: 'expert-review',
          startedAt: '2021-05-07T09:00:00+08:00',
          endedAt: '2021-05-08T17:00:00+08:00',
        },
      ],
    },
  ]);
  const { text, trail } = deadlineOf(record!, national, stateCouncilCalendar);
  const why = { counted: '计入', 'day-off': '休息日', stopped: '暂停计时', moved: '顺延' };
  return [text.zh, ...trail.map((run) => `  ${run.from} 至 ${run.to ?? '今'}:${why[run.why]}`)];
}
