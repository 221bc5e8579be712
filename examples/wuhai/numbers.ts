import { input, type NotQuantity, type PublishedNumber } from '../published-number.js';

// Left out, as furniture of the page: the notes about printing, saving and other articles.

const tickets = { help: 15, advice: 12, enquiry: 2, complaint: 1, report: 0, praise: 1, other: 0 };

const wholeCity = {
  verySatisfied: 236116,
  satisfied: 586,
  basicallySatisfied: 113,
  dissatisfied: 1,
  veryDissatisfied: 0,
};
const cityLevel = {
  verySatisfied: 65061,
  satisfied: 60,
  basicallySatisfied: 17,
  dissatisfied: 0,
  veryDissatisfied: 0,
};
const districtLevel = {
  verySatisfied: 156769,
  satisfied: 369,
  basicallySatisfied: 64,
  dissatisfied: 1,
  veryDissatisfied: 0,
};
const townLevel = {
  verySatisfied: 14250,
  satisfied: 157,
  basicallySatisfied: 32,
  dissatisfied: 0,
  veryDissatisfied: 0,
};

/** Towns and villages are published as one number. */
const byPlace = (city: number, district: number, townAndVillage: number) => ({
  province: 0,
  city,
  district,
  town: townAndVillage,
  village: 0,
  unstated: 0,
});
const places = byPlace(65138, 157239, 14439);

const sumOverPlaces = (counts: Readonly<Record<string, number>>, level: string) =>
  ({
    indicator: 'rating-place-composition',
    counts,
    take: 'denominator',
    scope: { level },
  }) as const;
const sumOfLevels = (counts: Readonly<Record<string, number>>, placeLevel?: string) =>
  ({
    indicator: 'level-composition',
    counts,
    take: 'denominator',
    ...(placeLevel === undefined ? {} : { scope: { placeLevel } }),
  }) as const;
const shareOfTickets = (part: string) =>
  ({ indicator: 'ticket-composition', counts: tickets, take: { part } }) as const;
const shareOfPlace = (part: string) =>
  ({ indicator: 'rating-place-composition', counts: places, take: { part } }) as const;

const unexplained = '区级各等级相加为 157203 条,比公布的区级总数少 36 条';
const matters = { missing: 'counts', what: '符合条件的事项数' } as const;
const limits = { missing: 'counts', what: '各事项的法定、承诺时限' } as const;

/** The numbers of Wuhai's report of 2023 (乌海市公布数). */
export const numbers: readonly PublishedNumber[] = [
  { place: '二(一)', printed: '69个', name: '综合受理窗口数', from: input },
  { place: '二(一)', printed: '283人', name: '工作人员数', from: input },
  { place: '二(一)', printed: '39个', name: '集中受理的部门数', from: input },
  { place: '二(一)', printed: '1168个', name: '集中受理的事项数', from: input },
  { place: '二(一)', printed: '25.6万件', name: '办件量', from: input },
  { place: '二(一)', printed: '99.3%', name: '办结率', from: { missing: 'counts', what: '办结的件数' } },
  { place: '二(三)', printed: '42个', name: '系统部门数', from: input },
  { place: '二(三)', printed: '2679项', name: '事项数', from: input },
  { place: '二(三)', printed: '1831项', name: '全程网办事项数(提升前)', from: input },
  { place: '二(三)', printed: '2444项', name: '全程网办事项数', from: input },
  { place: '二(三)', printed: '75.5%', name: '承诺时限平均压缩率(提升前)', from: limits },
  { place: '二(三)', printed: '85.2%', name: '承诺时限平均压缩率', from: limits },
  { place: '二(三)', printed: '68.9%', name: '情形化比例', from: matters },
  { place: '二(三)', printed: '75.9%', name: '即办件占比', from: matters },
  { place: '二(三)', printed: '66.5%', name: '电子证照关联比例', from: matters },
  {
    place: '二(三)',
    printed: '58.5%',
    name: '免证办比例',
    from: { missing: 'counts', what: '不重复统计的免证办事项数' },
  },
  { place: '二(四)', printed: '395个', name: '移动端特色应用数', from: input },
  { place: '二(四)', printed: '161个', name: '移动端小程序应用数', from: input },
  { place: '二(四)', printed: '29.19万人', name: '移动端注册人数', from: input },
  {
    place: '二(四)',
    printed: '52.5%',
    name: '注册用户占比',
    from: { missing: 'counts', what: '地区人口' },
  },
  { place: '二(四)', printed: '1085万次', name: '移动端访问量', from: input },
  { place: '二(五)', printed: '107个', name: '延时服务场所数', from: input },
  { place: '二(五)', printed: '5105项', name: '延时服务事项数', from: input },
  {
    place: '二(五)',
    printed: '98%以上',
    name: '延时服务事项占比',
    from: { missing: 'counts', what: '与 5105 项同口径的事项总数' },
  },
  { place: '二(五)', printed: '182个', name: '延时服务窗口数', from: input },
  { place: '二(五)', printed: '7000余件', name: '延时服务办件量', from: input },
  { place: '二(五)', printed: '1557项', name: '延时服务事项数(海勃湾区)', from: input },
  { place: '二(五)', printed: '85个', name: '延时服务窗口数(海勃湾区)', from: input },
  { place: '二(五)', printed: '1799件', name: '延时服务办件量(海勃湾区)', from: input },
  { place: '二(六)', printed: '734项', name: '免证办事项数(市本级)', from: input },
  { place: '二(六)', printed: '1040项', name: '免证办事项数(海勃湾区)', from: input },
  { place: '二(六)', printed: '1006项', name: '免证办事项数(乌达区)', from: input },
  { place: '二(六)', printed: '1101项', name: '免证办事项数(海南区)', from: input },

  {
    place: '三',
    printed: '31件',
    name: '热线转办件量',
    from: { indicator: 'ticket-composition', counts: tickets, take: 'denominator' },
  },
  { place: '三', printed: '12件', name: '建议件数', from: input },
  { place: '三', printed: '15件', name: '求助件数', from: input },
  { place: '三', printed: '2件', name: '咨询件数', from: input },
  { place: '三', printed: '1件', name: '投诉件数', from: input },
  { place: '三', printed: '1件', name: '表扬件数', from: input },
  { place: '三', printed: '48.39%', name: '求助件占比', from: shareOfTickets('help') },
  { place: '三', printed: '38.71%', name: '建议件占比', from: shareOfTickets('advice') },
  { place: '三', printed: '6.45%', name: '咨询件占比', from: shareOfTickets('enquiry') },
  { place: '三', printed: '3.23%', name: '投诉件占比', from: shareOfTickets('complaint') },
  { place: '三', printed: '3.23%', name: '表扬件占比', from: shareOfTickets('praise') },
  {
    place: '三',
    printed: '100%',
    name: '办理及时率、满意率、回访率',
    from: { missing: 'counts', what: '按期、满意和回访的件数' },
  },

  {
    place: '四',
    printed: '236816条',
    name: '评价量',
    from: { indicator: 'rating-place-composition', counts: places, take: 'denominator' },
  },
  {
    place: '四',
    printed: '236116条',
    name: '非常满意数',
    from: {
      ...sumOverPlaces(byPlace(65061, 156769, 14250), 'very-satisfied'),
      why: '各级相加少 36 条,与区级各等级相加的缺数相同',
    },
  },
  { place: '四', printed: '586条', name: '满意数', from: sumOverPlaces(byPlace(60, 369, 157), 'satisfied') },
  {
    place: '四',
    printed: '113条',
    name: '基本满意数',
    from: sumOverPlaces(byPlace(17, 64, 32), 'basically-satisfied'),
  },
  { place: '四', printed: '1条', name: '不满意数', from: sumOverPlaces(byPlace(0, 1, 0), 'dissatisfied') },
  {
    place: '四',
    printed: '99.71%',
    name: '非常满意率',
    from: { indicator: 'very-satisfied-rate', counts: wholeCity },
  },
  {
    place: '四',
    printed: '99.99%',
    name: '满意率',
    from: { indicator: 'satisfaction-rate', counts: wholeCity },
  },
  {
    place: '四',
    printed: '65138条',
    name: '评价量(市本级)',
    from: sumOfLevels(cityLevel, 'city'),
  },
  { place: '四', printed: '27.51%', name: '评价量占比(市本级)', from: shareOfPlace('city') },
  { place: '四', printed: '65061条', name: '非常满意数(市本级)', from: input },
  { place: '四', printed: '60条', name: '满意数(市本级)', from: input },
  { place: '四', printed: '17条', name: '基本满意数(市本级)', from: input },
  {
    place: '四',
    printed: '99.88%',
    name: '非常满意率(市本级)',
    from: { indicator: 'very-satisfied-rate', counts: cityLevel, scope: { placeLevel: 'city' } },
  },
  {
    place: '四',
    printed: '100%',
    name: '满意率(市本级)',
    from: { indicator: 'satisfaction-rate', counts: cityLevel, scope: { placeLevel: 'city' } },
  },
  {
    place: '四',
    printed: '157239条',
    name: '评价量(区级)',
    from: { ...sumOfLevels(districtLevel, 'district'), why: unexplained },
  },
  { place: '四', printed: '66.39%', name: '评价量占比(区级)', from: shareOfPlace('district') },
  { place: '四', printed: '156769条', name: '非常满意数(区级)', from: input },
  { place: '四', printed: '369条', name: '满意数(区级)', from: input },
  { place: '四', printed: '64条', name: '基本满意数(区级)', from: input },
  { place: '四', printed: '1条', name: '不满意数(区级)', from: input },
  {
    place: '四',
    printed: '99.70%',
    name: '非常满意率(区级)',
    from: {
      indicator: 'very-satisfied-rate',
      counts: districtLevel,
      scope: { placeLevel: 'district' },
      why: `${unexplained};以公布的总数 157239 为分母才得该值`,
    },
  },
  {
    place: '四',
    printed: '99.99%',
    name: '满意率(区级)',
    from: { indicator: 'satisfaction-rate', counts: districtLevel, scope: { placeLevel: 'district' } },
  },
  {
    place: '四',
    printed: '14439条',
    name: '评价量(镇村级)',
    from: sumOfLevels(townLevel, 'town-and-village'),
  },
  { place: '四', printed: '6.10%', name: '评价量占比(镇村级)', from: shareOfPlace('town-and-village') },
  { place: '四', printed: '14250条', name: '非常满意数(镇村级)', from: input },
  { place: '四', printed: '157条', name: '满意数(镇村级)', from: input },
  { place: '四', printed: '32条', name: '基本满意数(镇村级)', from: input },
  {
    place: '四',
    printed: '98.69%',
    name: '非常满意率(镇村级)',
    from: { indicator: 'very-satisfied-rate', counts: townLevel, scope: { placeLevel: 'town-and-village' } },
  },
  {
    place: '四',
    printed: '100%',
    name: '满意率(镇村级)',
    from: { indicator: 'satisfaction-rate', counts: townLevel, scope: { placeLevel: 'town-and-village' } },
  },
  {
    place: '四',
    printed: '1条',
    name: '差评数',
    from: { indicator: 'negative-count', counts: wholeCity },
  },

  { place: '五', printed: '30名', name: '政务服务监督员数', from: input },
  { place: '五', printed: '12条', name: '意见建议数', from: input },
  { place: '六', printed: '15件', name: '码上监督问题数', from: input },
  { place: '六', printed: '2件', name: '码上监督问题数(政务服务)', from: input },
];

/** What else looks like a number. */
export const notQuantities: readonly NotQuantity[] = [
  { text: '11150300MB14571840/2023-13081', why: '索引号' },
  { text: '乌海政办发〔2023〕15号', why: '文号' },
  { text: '2023-10-31 00:00:00', why: '成文时间' },
  { text: '2023-10-31 17:56:51', why: '公开时间' },
  { text: '2023年10月31日', why: '日期' },
  { text: '5月23日', why: '日期' },
  { text: '1月1日—10月31日', why: '统计期' },
  { text: '10月31日', why: '日期' },
  { text: '2023年', why: '年份' },
  { text: '2022年', why: '年份' },
  { text: '12345', why: '热线的名称' },
  { text: '一件事一次办', why: '名称' },
  { text: '三项行动', why: '名称' },
  { text: '十项服务', why: '名称' },
  { text: '一网通办', why: '名称' },
  { text: '一次性告知', why: '名称' },
  { text: '最后一米', why: '名称' },
  { text: '第三方', why: '名称' },
  { text: '两级', why: '层级的统称' },
  { text: '一、至七、,(一)至(六)', why: '段落序号' },
  { text: '一是、二是、三是', why: '列举序号' },
];
