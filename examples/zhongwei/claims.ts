import { transcription } from '../transcription.js';
import { numbers } from './numbers.js';

const { document, count, measure, target, share, change, rank, unknown, measureEach, named } = transcription(
  '中卫市2021年第二季度一网通办和好差评通报',
  numbers,
);
const assumed = { basis: 'assumed' } as const;

// Matters. The catalogue and the quarter before are not given.
const handled = count('办理事项数');
const coverage = share('事项覆盖度', { part: handled, of: unknown('目录事项数') });
const coverageBefore = document.measure('上季度事项覆盖度', null);
change('事项覆盖度比上季度提升', { from: coverageBefore, to: coverage, as: 'points' });
rank('事项覆盖度排名', { of: coverage, among: 5 });
document.compare(coverage, 'below', target('自治区要求的事项覆盖度'), { at: '二(三)' });
document.compare(coverage, 'below', target('要求的事项覆盖度'), { at: '三(二)', ...assumed });

// Cases, by the system that handled them.
const all = count('办件量');
const systems = [
  ['统一系统办件量', '统一系统办件占比'],
  ['内部专业系统办件量', '内部专业系统办件占比'],
  ['线下窗口办件量', '线下窗口办件占比'],
] as const;
document.sum(
  all,
  systems.map(([cases]) => count(cases)),
  { at: '二(二)' },
);
const unified = '统一系统办件量';
const online = share('一网通办率', { part: unified, of: all });
document.partition(
  systems.map(([cases, name]) => share(name, { part: cases, of: all })),
  { at: '二(二)' },
);
document.same(online, '统一系统办件占比', { at: '一、二(二)' });
change('一网通办率比上季度提升', { from: document.measure('上季度一网通办率', null), to: online });
rank('一网通办率排名', { of: online, among: 5 });
document.same(count('参加排名的市数(事项覆盖度)'), count('参加排名的市数(一网通办率)'), { at: '一' });
// Every matter handled there had a case there.
document.compare(unified, 'at-least', handled, { at: '一', ...assumed });

// Ratings. How many services could be rated is not given; what is named as unrated is part of what was not.
const ratable = unknown('应评价服务数');
const rated = count('评价数');
const rate = share('评价率', { part: rated, of: ratable });
const unrated = unknown('未评价数');
document.difference(unrated, ratable, rated, { at: '一' });
const leastRate = target('要求的最低评价率');
document.compare(rate, 'below', leastRate, { at: '二(四)、三(三)', ...assumed });
document.partOf(ratable, unified, { at: '一', ...assumed });
const unratedDepartments = numbers.flatMap(({ place, name }) => (place === '二(四)' ? [name] : []));
document.sum(unrated, [...unratedDepartments.map((name) => count(name)), unknown('未评价数(未列名的部门)')], {
  at: '二(四)',
});

// Departments that the text names.
const risen = ['市委宣传部', '市事业单位登记管理局'];
const wholly = [
  '生态环境局',
  '农业农村局',
  '商务局',
  '应急管理局',
  '人民防空办公室',
  '无委办',
  '地方志编审委员会办公室',
];
const wellRated = [
  '教育局',
  '民政局',
  '住房和城乡建设局',
  '水务局',
  '农业农村局',
  '旅游和文化体育广电局',
  '应急管理局',
  '市场监管局',
  '无委办',
  '地方志编审委员会办公室',
];
const poorlyRated = unratedDepartments.map((name) => name.replace(/^.*\(市|\)$/gu, ''));
const before = measureEach(
  '上季度事项覆盖度(市委宣传部、市事业单位登记管理局)',
  risen.map((department) => `上季度事项覆盖度(${department})`),
);
risen.forEach((department, index) => {
  document.compare(measure(`事项覆盖度(${department})`), 'above', before[index]!, { at: '一' });
});
measureEach(
  '一网通办率(列名的部门)',
  wholly.map((department) => `一网通办率(${department})`),
);
const wellRates = measureEach(
  '评价率(列名的部门)',
  wellRated.map((department) => `评价率(${department})`),
);
for (const each of wellRates) document.compare(each, 'at-least', leastRate, { at: '一、三(三)', ...assumed });

// Whoever is wholly online, was rated or could have been has handled something in the system, and each department at least one matter.
const inSystem = count('在统一系统办件的部门数');
document.compare(handled, 'at-least', inSystem, { at: '二(三)', ...assumed });
const lists = [
  ['一网通办达到100%的部门数', '一', wholly],
  ['评价率95%以上的部门数', '一', wellRated],
  ['有未评价服务的部门数', '二(四)', poorlyRated],
  ['列名的在统一系统办件的部门数', '一、二(四)', [...risen, ...wholly, ...wellRated, ...poorlyRated]],
] as const;
for (const [name, at, departments] of lists)
  document.partOf(named(name, at, departments), inSystem, { at: '二(三)', ...assumed });

/** The bulletin of Zhongwei as claims (中卫市公布数与关系). */
export const claims = document.claims();
