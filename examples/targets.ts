import {
  type AttainmentFigure,
  type AttainmentOptions,
  type AttainmentValues,
  attainmentOf,
  matterCoverage,
  quarter,
  year,
  zhongwei,
} from 'zwfw-indicators';
import { table } from './table.js';

const missing = { missing: '暂缺国内前沿水平,无法对比' };
const cityWide = { period: year(2020), scope: { region: '市级' } };

/** The nine values of Pingdingshan's bulletin that are set against a target or an expected value. */
const pingdingshan: readonly (readonly [AttainmentValues, AttainmentOptions])[] = [
  [
    { baseline: '70.41%', target: '80%', achieved: '97.2%', frontier: missing },
    { indicator: 'no-visit-share' },
  ],
  [
    { baseline: '63.47%', target: '65%', achieved: '88%', frontier: missing },
    { indicator: 'time-compression' },
  ],
  [
    { baseline: '21.57%', target: '25%', achieved: '57.9%', frontier: missing },
    { indicator: 'immediate-share' },
  ],
  [
    { baseline: '40.78%', target: '60%', achieved: '79.9%', frontier: missing },
    { indicator: 'unified-acceptance-coverage' },
  ],
  [
    { baseline: '70%以上', target: '80%以上', achieved: '85%', frontier: { text: '实现综合窗口全覆盖' } },
    { indicator: 'single-window-rate' },
  ],
  [
    { baseline: '96.2%', target: '100%', achieved: '100%', frontier: missing },
    { indicator: 'real-name-rectification-rate' },
  ],
  [
    { baseline: '100分', expected: '100分', achieved: null },
    named('网上政务服务事项可办率', 'matters available online'),
  ],
  [{ baseline: '68.34分', expected: '85分', achieved: null }, named('政务服务便利度', 'ease of services')],
  [
    { baseline: '85分', expected: '90分', achieved: null },
    named('与国家政务平台数据共享', 'data shared with the state'),
  ],
];

/** The three targets of Zhongwei's bulletin. */
function zhongweiTargets(): readonly AttainmentFigure[] {
  const counted = { rules: zhongwei, period: quarter(2021, 2) };
  const coverage = matterCoverage({ handled: 290, catalogued: 1423 }, counted);
  return [
    attainmentOf({ achieved: coverage, target: '50%' }, { rules: zhongwei }),
    attainmentOf(
      { achieved: coverage, target: { value: '60%以上', due: '2021-10-31' } },
      { rules: zhongwei },
    ),
    attainmentOf({ achieved: '63.60%', target: '不低于95%' }, { ...counted, indicator: 'evaluation-rate' }),
  ];
}

/** Every value of the published documents that is set against a target, as a table. */
export function targetLines(): readonly string[] {
  const ofPingdingshan = pingdingshan.map(([values, options]) =>
    attainmentOf(values, { ...cityWide, ...options }),
  );
  return [
    '平顶山市:2019 年基期、2020 年目标(或预计)与达到值',
    tableOf(ofPingdingshan),
    '',
    '中卫市 2021 年第二季度(目录事项 1423 项由公布的覆盖度反推)',
    tableOf(zhongweiTargets()),
  ];
}

const verdicts = { met: '达到', 'not-met': '未达到', undecided: '不能判定', 'no-value': '无从比较' } as const;
const dues = { passed: '已到期', 'not-yet': '尚未到期', 'not-stated': '未注明', unknown: '不明' } as const;

function tableOf(figures: readonly AttainmentFigure[]): string {
  const rows = figures.map(
    ({ indicator, baseline, target, expected, achieved, verdict, due, gap, way, frontier }) => [
      indicator.name.zh,
      ...[baseline, target, expected, achieved].map(({ text }) => text ?? '—'),
      verdicts[verdict],
      dues[due],
      gap.text ?? '—',
      way.text ?? '—',
      frontier.state === 'missing' ? '暂缺' : (frontier.text ?? '—'),
    ],
  );
  return table(
    ['指标', '基期', '目标', '预计', '达到', '是否达标', '期限', '差距', '完成进度', '前沿'],
    rows,
  );
}

function named(zh: string, en: string): AttainmentOptions {
  return { name: { zh, en }, better: 'higher' };
}
