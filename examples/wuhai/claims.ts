import { transcription } from '../transcription.js';
import { numbers } from './numbers.js';

const { document, count, measure, share, unknown, shareOfEach, named } = transcription(
  '乌海市2023年政务服务监督评价报告',
  numbers,
);
const assumed = { basis: 'assumed' } as const;

// The service centre of the city.
for (const name of ['综合受理窗口数', '工作人员数']) count(name);
share('办结率', { part: unknown('办结件数'), of: count('办件量') });

// Matters; how many are of each kind is not given.
const matters = count('事项数');
document.partOf(count('集中受理的部门数'), count('系统部门数'), { at: '二(一)、二(三)', ...assumed });
document.partOf(count('集中受理的事项数'), matters, { at: '二(一)、二(三)', ...assumed });
const online = count('全程网办事项数');
const onlineBefore = count('全程网办事项数(提升前)');
document.partOf(online, matters, { at: '二(三)' });
document.partOf(onlineBefore, matters, { at: '二(三)', ...assumed });
document.compare(online, 'above', onlineBefore, { at: '二(三)' });
document.compare(measure('承诺时限平均压缩率'), 'above', measure('承诺时限平均压缩率(提升前)'), {
  at: '二(三)',
});
const licenceFree = unknown('免证办事项数(不重复统计)');
for (const [name, part] of [
  ['情形化比例', unknown('情形化事项数')],
  ['即办件占比', unknown('即办件事项数')],
  ['电子证照关联比例', unknown('关联电子证照的事项数')],
  ['免证办比例', licenceFree],
] as const)
  share(name, { part, of: matters });

// Matters of several districts are counted once, so that together they are no fewer than those of the largest, and no more than those of all.
const licenceFreeOfDistricts = unknown('免证办事项数(区级,不重复统计)');
const ofEachDistrict = ['海勃湾区', '乌达区', '海南区'].map((district) => count(`免证办事项数(${district})`));
const repeated = unknown('免证办事项数(各区相加)');
document.sum(repeated, ofEachDistrict, { at: '二(六)' });
document.sum(licenceFree, [count('免证办事项数(市本级)'), licenceFreeOfDistricts], {
  at: '二(三)、二(六)',
  ...assumed,
});
for (const [is, bound] of [
  ['at-least', '免证办事项数(海南区)'],
  ['at-most', repeated],
] as const)
  document.compare(licenceFreeOfDistricts, is, bound, { at: '二(三)、二(六)', ...assumed });

// The mobile application.
document.partOf(count('移动端小程序应用数'), count('移动端特色应用数'), { at: '二(四)', ...assumed });
share('注册用户占比', { part: count('移动端注册人数'), of: unknown('地区人口') });
count('移动端访问量');

// Extended hours, of which one district's are given.
count('延时服务场所数');
for (const name of ['延时服务事项数', '延时服务窗口数', '延时服务办件量'])
  document.partOf(count(`${name}(海勃湾区)`), count(name), { at: '二(五)' });
share('延时服务事项占比', { part: '延时服务事项数', of: unknown('乌海站事项数'), ...assumed });

// The hotline: what 其中 lists without 等 is all there is.
const tickets = count('热线转办件量');
const kinds = ['建议件', '求助件', '咨询件', '投诉件', '表扬件'];
document.sum(
  tickets,
  kinds.map((kind) => count(`${kind}数`)),
  { at: '三' },
);
document.partition(
  kinds.map((kind) => share(`${kind}占比`, { part: `${kind}数`, of: tickets })),
  { at: '三' },
);
const ofTickets = { 办理及时率: '及时办理件数', 办理满意率: '满意件数', 办理回访率: '已回访件数' } as const;
for (const part of Object.values(ofTickets)) unknown(part);
shareOfEach('办理及时率、满意率、回访率', Object.keys(ofTickets), (rate) => ({
  part: ofTickets[rate as keyof typeof ofTickets],
  of: tickets,
  ...assumed,
}));

// Ratings, by place and by level. Levels of which it is said that there were none are left out.
const everywhere = '';
const places = ['(市本级)', '(区级)', '(镇村级)'];
const levels = ['非常满意数', '满意数', '基本满意数', '不满意数'];
const isPublished = (name: string) => numbers.some((number) => number.name === name);
for (const place of [everywhere, ...places]) {
  const all = count(`评价量${place}`);
  const given = levels.map((level) => `${level}${place}`).filter(isPublished);
  for (const name of given) count(name);
  document.sum(all, given, { at: '四' });
  share(`非常满意率${place}`, { part: `非常满意数${place}`, of: all });
  const satisfied = unknown(`基本满意以上数${place}`);
  document.sum(satisfied, given.slice(0, 3), { at: '四' });
  share(`满意率${place}`, { part: satisfied, of: all });
}
for (const name of ['评价量', ...levels])
  document.sum(name, places.map((place) => `${name}${place}`).filter(isPublished), { at: '四' });
document.partition(
  places.map((place) => share(`评价量占比${place}`, { part: `评价量${place}`, of: '评价量' })),
  { at: '四' },
);
document.same(count('差评数'), '不满意数', { at: '四' });

// Supervisors, and what was reported; some of the opinions are named, and both problems.
count('政务服务监督员数');
document.partOf(
  named('列名的意见建议数', '五', [
    '缺少复印打印机',
    '部分窗口人员业务能力不足',
    '退休办理窗口人员服务态度较差',
    '工伤申报流程长材料多',
    '政策宣传力度不足',
    '不同地区申报材料不一致',
    '蒙速办APP利用率低',
    '网上办事引导不易懂',
  ]),
  count('意见建议数'),
  { at: '五' },
);
const reported = count('码上监督问题数(政务服务)');
document.partOf(reported, count('码上监督问题数'), { at: '六' });
document.same(
  reported,
  named('列名的政务服务问题数', '六', ['住房公积金中心乌达分中心', '市公安局行政审批办']),
  {
    at: '六',
  },
);

/** The report of Wuhai as claims (乌海市公布数与关系). */
export const claims = document.claims();
