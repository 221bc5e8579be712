import { input, type NotQuantity, type PublishedNumber } from '../published-number.js';

// Left out, as furniture of the page: the path of the menu, the editor's name, the notes about sharing.

const depthOfMatters = { missing: 'counts', what: '各网办深度的事项数' } as const;

/** The numbers of Lhasa's report of January 2021 (拉萨市公布数). */
export const numbers: readonly PublishedNumber[] = [
  { place: '一(一)', printed: '6181项', name: '发布事项数', from: input },
  { place: '一(一)', printed: '6065项', name: '情形化梳理事项数', from: input },
  {
    place: '一(一)',
    printed: '87.98%',
    name: '情形化比例',
    from: {
      indicator: 'scenario-share',
      counts: { withScenarios: 6065, withoutScenarios: 6181 - 6065 },
      why: '与同句所载两数不符,分母可能另有所指',
    },
  },
  { place: '一(一)', printed: '732张', name: '电子证照类型数', from: input },
  { place: '一(一)', printed: '543430张', name: '采集证照数', from: input },
  { place: '一(一)', printed: '302970个', name: '证照签发数', from: input },
  { place: '一(一)', printed: '4750项', name: '梳理认领的监管事项数', from: input },
  {
    place: '一(一)',
    printed: '90%',
    name: '监管事项认领率',
    from: { missing: 'counts', what: '应认领的监管事项数' },
  },
  {
    place: '一(一)',
    printed: '100%',
    name: '监管事项完成率',
    from: { missing: 'counts', what: '已完成的监管事项数' },
  },
  { place: '一(一)', printed: '11万余条', name: '监管数据量', from: input },
  { place: '一(二)', printed: '88.07%', name: '网办深度三级以上占比(依申请)', from: depthOfMatters },
  { place: '一(二)', printed: '33.95%', name: '网办深度四级占比(依申请)', from: depthOfMatters },
  { place: '一(二)', printed: '88%', name: '网办深度三级以上占比(公共服务)', from: depthOfMatters },
  { place: '一(二)', printed: '38.76%', name: '网办深度四级占比(公共服务)', from: depthOfMatters },
  { place: '一(二)', printed: '217项', name: '最多跑一次清单事项数', from: input },
  { place: '一(二)', printed: '56项', name: '全流程网办清单事项数', from: input },
  { place: '一(三)', printed: '10个', name: '一件事清单数', from: input },
  { place: '一(四)', printed: '59万余件', name: '累计办件量(依申请)', from: input },
  { place: '一(四)', printed: '75万余件', name: '累计办件量(公共服务)', from: input },
  {
    place: '一(四)',
    printed: '第一',
    name: '办件量全区排名',
    from: { missing: 'others', what: '其他地市的办件量' },
  },
  {
    place: '一(五)',
    printed: '3000余人次',
    name: '日均接待人次',
    from: { missing: 'counts', what: '接待总人次和天数' },
  },
  { place: '一(六)', printed: '6个', name: '已联通的自建系统数', from: input },

  {
    place: '二(一)',
    printed: '48158条',
    name: '累计评价量',
    from: { missing: 'counts', what: '政务APP一项原文损坏,各渠道无法合计' },
  },
  { place: '二(一)', printed: '40条', name: '评价量(实体大厅)', from: input },
  { place: '二(一)', printed: '18903条', name: '评价量(政务服务网)', from: input },
  {
    place: '二(一)',
    printed: '⠣条',
    name: '评价量(政务APP)',
    from: { missing: 'damaged', what: '数未知,不是零' },
  },
  { place: '二(一)', printed: '206条', name: '评价量(手机短信)', from: input },
  { place: '二(一)', printed: '161条', name: '评价量(自助终端)', from: input },
  { place: '二(一)', printed: '172条', name: '评价量(微信小程序)', from: input },
];

/** What else looks like a number. */
export const notQuantities: readonly NotQuantity[] = [
  { text: '2021-01-22 10:05', why: '发布时间' },
  { text: '藏政办发电〔2019〕1022号', why: '文号' },
  { text: '2020年4月16日', why: '日期' },
  { text: '4月底', why: '日期' },
  { text: '本月底', why: '日期' },
  { text: '2019年10月', why: '日期' },
  { text: '2019年', why: '年份' },
  { text: '12345政府热线', why: '名称' },
  { text: '1+2+3+N', why: '名称' },
  { text: '一网、一门、一次', why: '名称' },
  { text: '一网通办', why: '名称' },
  { text: '只进一扇门', why: '名称' },
  { text: '最多跑一次', why: '名称' },
  { text: '只跑一次', why: '名称' },
  { text: '一件事', why: '名称' },
  { text: '一次办', why: '名称' },
  { text: '一窗受理', why: '名称' },
  { text: '三级一窗', why: '名称' },
  { text: '三级服务', why: '名称' },
  { text: '一张网', why: '名称' },
  { text: '六类', why: '依申请事项类别的统称' },
  { text: '三级以上', why: '网办深度等级的名称' },
  { text: '四级以上', why: '网办深度等级的名称' },
  { text: '一批', why: '泛指' },
  { text: '一、二、(一)至(六)', why: '段落序号' },
  { text: '一是、二是、三是、四是', why: '列举序号' },
];
