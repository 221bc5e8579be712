import { transcription } from '../transcription.js';
import { numbers } from './numbers.js';

const { document, count, measure, target, share, unknown, countEach, named } = transcription(
  '平顶山市2021年12月政务服务指标整改提升通报',
  numbers,
);
const assumed = { basis: 'assumed' } as const;

// The three indicators, with what is expected of two of them.
document.same(
  count('指标包括的项数'),
  named('列名的指标项数', '首段', ['网上政务服务事项可办率', '政务服务事项便利度', '与国家政务平台数据共享']),
  { at: '首段' },
);
measure('网上可办率得分(2019年)');
for (const [name, at] of [
  ['便利度', '一(二)'],
  ['数据共享', '一(三)'],
] as const)
  document.compare(target(`${name}预计得分(2020年)`), 'above', measure(`${name}得分(2019年)`), { at });

// The text: it says that all its rates have reached the targets, and not whether they are those of the table.
for (const name of ['最多跑一次占比', '单点登录占比']) measure(name);
for (const [inText, inTable, row] of [
  ['不见面审批占比', '不见面审批占比', 1],
  ['法定办结时限压缩比', '承诺时限平均压缩比例', 2],
  ['即办件占比', '行政许可即办件占比', 3],
] as const) {
  const place = { at: `二(一)、附表${row}`, ...assumed };
  document.same(measure(inText), `${inTable}(已达到)`, place);
  document.compare(inText, 'at-least', `${inTable}(省定目标)`, place);
  document.compare(inText, 'above', `${inTable}(2019年)`, place);
}

// Windows open at weekends: one or two for each of five kinds.
const kinds = ['不动产', '税务', '房产', '社保', '医保'];
document.same(count('周末服务的部门数'), named('列名的周末服务部门数', '二(二)', kinds), { at: '二(二)' });
document.sum(
  unknown('周末保留的窗口数'),
  countEach(
    '周末保留的窗口数(每类)',
    kinds.map((kind) => `周末保留的窗口数(${kind})`),
  ),
  { at: '二(二)', ...assumed },
);
count('自助办理事项数');

// Windows of 37 units made into ten.
const windows = unknown('综合窗口数');
document.sum(windows, [count('综合受理窗口数'), count('综合出证窗口数')], { at: '二(四)' });
document.compare(windows, 'at-most', count('整合窗口的单位数'), { at: '二(四)', ...assumed });
count('无差别受理事项数');

// At every session of guidance someone was there.
count('帮办代办事项数');
document.compare(count('联合辅导人次'), 'at-least', count('联合辅导次数'), { at: '二(五)', ...assumed });

// What can be done online, and what was.
document.difference(unknown('网上可办其他事项数'), count('网上可办审批事项数'), count('其中公共服务事项数'), {
  at: '二(六)',
});
for (const [rate, accepted, completed] of [
  ['审批办结率', '受理审批事项量', '办结审批事项量'],
  ['公共服务办结率', '受理公共服务事项量', '办结公共服务事项量'],
] as const)
  share(rate, { part: unknown(completed), of: count(accepted) });
for (const name of ['豫事办接入事项数', '豫事办用户数']) count(name);

// The table: what was in 2019, what was to be reached, what was reached.
const rows = [
  '不见面审批占比',
  '承诺时限平均压缩比例',
  '行政许可即办件占比',
  '统一受理事项覆盖度',
  '一窗分类受理率',
  '实名差评按期整改率',
];
rows.forEach((name, index) => {
  const place = { at: `附表${index + 1}`, ...assumed };
  const reached = measure(`${name}(已达到)`);
  document.compare(reached, 'at-least', target(`${name}(省定目标)`), place);
  document.compare(reached, 'above', measure(`${name}(2019年)`), place);
});

/** The report of Pingdingshan as claims (平顶山市公布数与关系). */
export const claims = document.claims();
