import { transcription } from '../transcription.js';
import { numbers } from './numbers.js';

const { document, count, measure, share, rank, unknown, named } = transcription(
  '拉萨市2021年1月一网通办和好差评专报',
  numbers,
);
const assumed = { basis: 'assumed' } as const;

// Matters.
const published = count('发布事项数');
share('情形化比例', { part: count('情形化梳理事项数'), of: published });
for (const name of ['最多跑一次清单事项数', '全流程网办清单事项数'])
  document.partOf(count(name), published, { at: '一(二)', ...assumed });
for (const kind of ['依申请', '公共服务'])
  document.partOf(measure(`网办深度四级占比(${kind})`), measure(`网办深度三级以上占比(${kind})`), {
    at: '一(二)',
  });

// Licences, and the matters of supervision: of how many they were claimed is not given.
for (const name of ['电子证照类型数', '采集证照数', '证照签发数', '监管数据量']) count(name);
const claimed = count('梳理认领的监管事项数');
share('监管事项认领率', { part: claimed, of: unknown('应认领的监管事项数') });
share('监管事项完成率', { part: unknown('已完成的监管事项数'), of: claimed, ...assumed });

// What the text names of each ends in 等: there are more.
document.partOf(
  named('列名的一件事数', '一(三)', [
    '我要开茶馆',
    '我要开商店',
    '我要开旅馆',
    '我要开餐馆',
    '我要办准生证',
    '我要办排污许可证',
  ]),
  count('一件事清单数'),
  { at: '一(三)' },
);
document.partOf(
  named('列名的自建系统数', '一(六)', ['市房管系统', '人社掌上APP']),
  count('已联通的自建系统数'),
  { at: '一(六)' },
);

// Cases. Both kinds together are what is ranked; that seven cities and regions are is not in the document.
const cases = unknown('累计办件量');
document.sum(cases, [count('累计办件量(依申请)'), count('累计办件量(公共服务)')], {
  at: '一(四)',
  ...assumed,
});
rank('办件量全区排名', { of: cases, among: 7, ...assumed });
count('日均接待人次');

// Ratings: what 其中 lists without 等 is all there is.
const channels = ['实体大厅', '政务服务网', '政务APP', '手机短信', '自助终端', '微信小程序'];
document.sum(
  count('累计评价量'),
  channels.map((channel) => count(`评价量(${channel})`)),
  { at: '二(一)' },
);

/** The report of Lhasa as claims (拉萨市公布数与关系). */
export const claims = document.claims();
