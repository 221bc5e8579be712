import { input, type NotQuantity, type PublishedNumber } from '../published-number.js';

// Nothing of the source is furniture of the page but its last line, the name of the file to download.

const scoring = { missing: 'formula', what: '评分办法' } as const;
const target = { missing: 'set' } as const;
const limits = { missing: 'counts', what: '各事项的法定、承诺时限' } as const;
const matters = { missing: 'counts', what: '事项总数和符合条件的事项数' } as const;
const rectified = { missing: 'counts', what: '应整改和按期整改的差评数' } as const;
const accepted = { missing: 'counts', what: '办结的项数' } as const;

/** The numbers of Pingdingshan's report of December 2021 (平顶山市公布数). */
export const numbers: readonly PublishedNumber[] = [
  { place: '首段', printed: '3项', name: '指标包括的项数', from: input },
  { place: '一(一)', printed: '100分', name: '网上可办率得分(2019年)', from: scoring },
  { place: '一(二)', printed: '68.34分', name: '便利度得分(2019年)', from: scoring },
  { place: '一(二)', printed: '85分', name: '便利度预计得分(2020年)', from: target },
  { place: '一(三)', printed: '85分', name: '数据共享得分(2019年)', from: scoring },
  { place: '一(三)', printed: '90分', name: '数据共享预计得分(2020年)', from: target },

  { place: '二(一)', printed: '84.0%', name: '法定办结时限压缩比', from: limits },
  { place: '二(一)', printed: '100%', name: '最多跑一次占比', from: matters },
  { place: '二(一)', printed: '98.9%', name: '不见面审批占比', from: matters },
  { place: '二(一)', printed: '51.8%', name: '即办件占比', from: matters },
  { place: '二(一)', printed: '97.3%', name: '单点登录占比', from: matters },
  { place: '二(二)', printed: '五部门', name: '周末服务的部门数', from: input },
  { place: '二(二)', printed: '1—2个', name: '周末保留的窗口数(每类)', from: input },
  { place: '二(三)', printed: '70多项', name: '自助办理事项数', from: input },
  { place: '二(四)', printed: '37家', name: '整合窗口的单位数', from: input },
  { place: '二(四)', printed: '8个', name: '综合受理窗口数', from: input },
  { place: '二(四)', printed: '2个', name: '综合出证窗口数', from: input },
  { place: '二(四)', printed: '639个', name: '无差别受理事项数', from: input },
  { place: '二(五)', printed: '11个', name: '帮办代办事项数', from: input },
  { place: '二(五)', printed: '90余次', name: '联合辅导次数', from: input },
  { place: '二(五)', printed: '150余人次', name: '联合辅导人次', from: input },
  { place: '二(六)', printed: '312项', name: '网上可办审批事项数', from: input },
  { place: '二(六)', printed: '58项', name: '其中公共服务事项数', from: input },
  { place: '二(六)', printed: '65826项', name: '受理审批事项量', from: input },
  { place: '二(六)', printed: '96415项', name: '受理公共服务事项量', from: input },
  { place: '二(六)', printed: '99.8%', name: '审批办结率', from: accepted },
  { place: '二(六)', printed: '99.6%', name: '公共服务办结率', from: accepted },
  { place: '二(八)', printed: '101项', name: '豫事办接入事项数', from: input },
  { place: '二(八)', printed: '1255420人', name: '豫事办用户数', from: input },

  { place: '附表1', printed: '70.41%', name: '不见面审批占比(2019年)', from: matters },
  { place: '附表1', printed: '80%', name: '不见面审批占比(省定目标)', from: target },
  { place: '附表1', printed: '97.2%', name: '不见面审批占比(已达到)', from: matters },
  { place: '附表2', printed: '63.47%', name: '承诺时限平均压缩比例(2019年)', from: limits },
  { place: '附表2', printed: '65%', name: '承诺时限平均压缩比例(省定目标)', from: target },
  { place: '附表2', printed: '88%', name: '承诺时限平均压缩比例(已达到)', from: limits },
  { place: '附表3', printed: '21.57%', name: '行政许可即办件占比(2019年)', from: matters },
  { place: '附表3', printed: '25%', name: '行政许可即办件占比(省定目标)', from: target },
  { place: '附表3', printed: '57.9%', name: '行政许可即办件占比(已达到)', from: matters },
  { place: '附表4', printed: '40.78%', name: '统一受理事项覆盖度(2019年)', from: matters },
  { place: '附表4', printed: '60%', name: '统一受理事项覆盖度(省定目标)', from: target },
  { place: '附表4', printed: '79.9%', name: '统一受理事项覆盖度(已达到)', from: matters },
  { place: '附表5', printed: '70%以上', name: '一窗分类受理率(2019年)', from: matters },
  { place: '附表5', printed: '80%以上', name: '一窗分类受理率(省定目标)', from: target },
  { place: '附表5', printed: '85%', name: '一窗分类受理率(已达到)', from: matters },
  { place: '附表6', printed: '96.2%', name: '实名差评按期整改率(2019年)', from: rectified },
  { place: '附表6', printed: '100%', name: '实名差评按期整改率(省定目标)', from: target },
  { place: '附表6', printed: '100%', name: '实名差评按期整改率(已达到)', from: rectified },
];

/** What else looks like a number. */
export const notQuantities: readonly NotQuantity[] = [
  { text: '2021-12-16', why: '日期' },
  { text: '2019年', why: '年份' },
  { text: '2020年底', why: '日期' },
  { text: '2020年', why: '年份' },
  { text: '24小时自助政务服务', why: '名称' },
  { text: '五减一优', why: '名称' },
  { text: '最多跑一次', why: '名称' },
  { text: '一次办结', why: '名称' },
  { text: '一网通办', why: '名称' },
  { text: '一窗分类受理率', why: '名称' },
  { text: '朝九晚五', why: '时刻' },
  { text: '两级', why: '层级的统称' },
  { text: '乡镇一级', why: '层级的名称' },
  { text: '一个号', why: '泛指' },
  { text: '任何一个', why: '泛指' },
  { text: '一、二、(一)至(八)', why: '段落序号' },
  { text: '1、2、3、4、5、6', why: '附表的序号' },
];
