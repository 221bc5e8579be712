import { input, type NotQuantity, type PublishedNumber } from '../published-number.js';

// Left out, as furniture of the page: the notes about sharing, scanning and downloading.

const systems = { unified: 21148, specialised: 111148, offline: 18647 };

const coverage = {
  indicator: 'matter-coverage',
  counts: { handled: 290, catalogued: 1423 },
  fitted: '目录事项数 1423 未公布,由该值反推:四舍五入时唯一可能的分母',
} as const;

const allCases = { indicator: 'case-composition', counts: systems, take: 'denominator' } as const;

const lastQuarter = { missing: 'earlier', what: '上季度的计数' } as const;
const otherCities = { missing: 'others', what: '其他四市的数值' } as const;
const ofDepartments = { missing: 'counts', what: '各部门的计数' } as const;

/** The numbers of Zhongwei's bulletin of the second quarter of 2021 (中卫市公布数). */
export const numbers: readonly PublishedNumber[] = [
  { place: '一', printed: '290项', name: '办理事项数', from: input },
  { place: '一', printed: '20.38%', name: '事项覆盖度', from: coverage },
  { place: '一', printed: '五市', name: '参加排名的市数(事项覆盖度)', from: input },
  { place: '一', printed: '第二', name: '事项覆盖度排名', from: otherCities },
  { place: '一', printed: '11.74个百分点', name: '事项覆盖度比上季度提升', from: lastQuarter },
  { place: '一', printed: '150943件', name: '办件量', from: allCases },
  { place: '一', printed: '21148件', name: '统一系统办件量', from: input },
  {
    place: '一',
    printed: '14.01%',
    name: '一网通办率',
    from: { indicator: 'online-share', counts: systems },
  },
  {
    place: '一',
    printed: '9.36%',
    name: '一网通办率比上季度提升',
    from: { missing: 'earlier', what: '上季度的计数;也未说明是百分点还是百分比' },
  },
  { place: '一', printed: '五市', name: '参加排名的市数(一网通办率)', from: input },
  { place: '一', printed: '第二', name: '一网通办率排名', from: otherCities },
  { place: '一', printed: '8203条', name: '评价数', from: input },
  {
    place: '一',
    printed: '63.60%',
    name: '评价率',
    from: {
      indicator: 'evaluation-rate',
      counts: { ratedByChoice: 8203, ratedByDefault: 0, unrated: 4694 },
      fitted: '未评价数未公布,由该值反推:只能是 4694 或 4695,取 4694;系统默认评价未提及,假定为 0',
    },
  },
  {
    place: '一',
    printed: '0%',
    name: '上季度事项覆盖度(市委宣传部、市事业单位登记管理局)',
    from: ofDepartments,
  },
  { place: '一', printed: '60%', name: '事项覆盖度(市委宣传部)', from: ofDepartments },
  { place: '一', printed: '62.5%', name: '事项覆盖度(市事业单位登记管理局)', from: ofDepartments },
  { place: '一', printed: '100%', name: '一网通办率(列名的部门)', from: ofDepartments },
  { place: '一', printed: '95%以上', name: '评价率(列名的部门)', from: ofDepartments },

  { place: '二(二)', printed: '150943件', name: '办件量', from: allCases },
  { place: '二(二)', printed: '21148件', name: '统一系统办件量', from: input },
  {
    place: '二(二)',
    printed: '14.01%',
    name: '统一系统办件占比',
    from: { indicator: 'case-composition', counts: systems, take: { part: 'unified' } },
  },
  { place: '二(二)', printed: '111148件', name: '内部专业系统办件量', from: input },
  {
    place: '二(二)',
    printed: '73.64%',
    name: '内部专业系统办件占比',
    from: { indicator: 'case-composition', counts: systems, take: { part: 'specialised' } },
  },
  { place: '二(二)', printed: '18647件', name: '线下窗口办件量', from: input },
  {
    place: '二(二)',
    printed: '12.35%',
    name: '线下窗口办件占比',
    from: { indicator: 'case-composition', counts: systems, take: { part: 'offline' } },
  },
  { place: '二(三)', printed: '27个', name: '在统一系统办件的部门数', from: input },
  { place: '二(三)', printed: '290项', name: '办理事项数', from: input },
  { place: '二(三)', printed: '20.38%', name: '事项覆盖度', from: coverage },
  { place: '二(三)', printed: '50%', name: '自治区要求的事项覆盖度', from: { missing: 'set' } },
  { place: '二(四)', printed: '385条', name: '未评价数(市人力资源和社会保障局)', from: input },
  { place: '二(四)', printed: '3条', name: '未评价数(市生态环境局)', from: input },
  { place: '二(四)', printed: '9条', name: '未评价数(市商务局)', from: input },
  { place: '二(四)', printed: '806条', name: '未评价数(市卫生健康委员会)', from: input },
  { place: '二(四)', printed: '124条', name: '未评价数(市医疗保障局)', from: input },
  { place: '二(四)', printed: '3条', name: '未评价数(市人民防空办公室)', from: input },
  { place: '二(四)', printed: '245条', name: '未评价数(市残疾人联合会)', from: input },
  { place: '二(四)', printed: '1378条', name: '未评价数(市住房公积金管理中心)', from: input },

  { place: '三(二)', printed: '60%以上', name: '要求的事项覆盖度', from: { missing: 'set' } },
  { place: '三(三)', printed: '95%', name: '要求的最低评价率', from: { missing: 'set' } },
];

/** What else looks like a number. */
export const notQuantities: readonly NotQuantity[] = [
  { text: '640501032/2021-00134', why: '索引号' },
  { text: '卫行审改办发〔2021〕8号', why: '文号' },
  { text: '2021年07月21日', why: '日期' },
  { text: '2021年7月21日', why: '日期' },
  { text: '10月底', why: '日期' },
  { text: '2021年第二季度', why: '统计期' },
  { text: '二季度', why: '统计期' },
  { text: '第2季度', why: '统计期' },
  { text: '一网通办', why: '名称' },
  { text: '一次一评', why: '名称' },
  { text: '一事一评', why: '名称' },
  { text: '一张网', why: '名称' },
  { text: '一、二、三、(一)至(五)', why: '段落序号' },
];
