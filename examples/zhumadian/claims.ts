import { transcription } from '../transcription.js';
import { numbers } from './numbers.js';

const { document, count, measure, target, unknown } = transcription(
  '驻马店市2021年5月窗口单位服务效能评价通报',
  numbers,
);
const assumed = { basis: 'assumed' } as const;

// Times: what they are computed from is not given.
for (const name of ['平均等待时间', '平均办理时间', '限定时间内办结的事项占比', '主动邀评率']) measure(name);
target('办结的限定时间');

// Cases, and those of one bureau among them.
const all = count('办件量');
const overdue = count('超期件数');
const ofBureau = count('办件量(市农业农村局)');
const overdueOfBureau = count('超期件数(市农业农村局)');
document.partOf(overdue, all, { at: '一(一)' });
document.partOf(overdueOfBureau, ofBureau, { at: '二(二)' });
document.difference(unknown('办件量(其他单位)'), all, ofBureau, { at: '一(一)、二(二)' });
document.difference(unknown('超期件数(其他单位)'), overdue, overdueOfBureau, { at: '一(一)、二(二)' });

// Assisted services: what 其中 lists without 等 is all there is, and every unit that offers them did so once at least.
const assisted = count('帮办代办次数');
document.sum(
  assisted,
  ['上门服务次数', '延时服务次数', '咨询辅导次数', '双休日服务次数'].map((name) => count(name)),
  { at: '一(三)' },
);
document.compare(assisted, 'at-least', count('开展帮办代办的窗口单位数'), { at: '一(三)', ...assumed });

// Office systems: those built by province or ministry, and so those of the city.
document.difference(unknown('其他办公系统数'), count('办公系统数'), count('省建、部建系统数'), {
  at: '二(一)',
});

/** The bulletin of Zhumadian as claims (驻马店市公布数与关系). */
export const claims = document.claims();
