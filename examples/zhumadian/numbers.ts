import { input, type NotQuantity, type PublishedNumber } from '../published-number.js';

// Printed in traditional characters in the source; the readings in brackets that its page adds to single characters are left out.
// Left out, as furniture of the page: the numbered notes on copyright, the comments, the headlines of other articles.

const services = {
  onBehalf: 0,
  doorToDoor: 86,
  extendedHours: 34,
  guidance: 117,
  weekend: 154,
  jointSession: 0,
  other: 0,
};

const timesOfServices = { missing: 'counts', what: '各次等待、办理的时间' } as const;

/** The numbers of Zhumadian's bulletin of May 2021 (驻马店市公布数). */
export const numbers: readonly PublishedNumber[] = [
  { place: '一(一)', printed: '6分鐘以內', name: '平均等待时间', from: timesOfServices },
  { place: '一(一)', printed: '4分鐘以內', name: '平均办理时间', from: timesOfServices },
  { place: '一(一)', printed: '90%', name: '限定时间内办结的事项占比', from: timesOfServices },
  { place: '一(一)', printed: '10分鐘內', name: '办结的限定时间', from: { missing: 'set' } },
  { place: '一(一)', printed: '131762件', name: '办件量', from: input },
  { place: '一(一)', printed: '1件', name: '超期件数', from: input },
  {
    place: '一(二)',
    printed: '94%',
    name: '主动邀评率',
    from: { missing: 'counts', what: '应邀评和已邀评的服务数' },
  },
  { place: '一(三)', printed: '28個', name: '开展帮办代办的窗口单位数', from: input },
  {
    place: '一(三)',
    printed: '391次',
    name: '帮办代办次数',
    from: { indicator: 'assisted-service-composition', counts: services, take: 'denominator' },
  },
  { place: '一(三)', printed: '86次', name: '上门服务次数', from: input },
  { place: '一(三)', printed: '34次', name: '延时服务次数', from: input },
  { place: '一(三)', printed: '117次', name: '咨询辅导次数', from: input },
  { place: '一(三)', printed: '154次', name: '双休日服务次数', from: input },

  { place: '二(一)', printed: '65個', name: '办公系统数', from: input },
  { place: '二(一)', printed: '61個', name: '省建、部建系统数', from: input },
  { place: '二(二)', printed: '5件', name: '办件量(市农业农村局)', from: input },
  { place: '二(二)', printed: '1件', name: '超期件数(市农业农村局)', from: input },
];

/** What else looks like a number. */
export const notQuantities: readonly NotQuantity[] = [
  { text: '駐“放管服”組辦【2021】5號', why: '文号' },
  { text: '2021年6月1日', why: '日期' },
  { text: '2021年5月份', why: '统计期' },
  { text: '5月份', why: '统计期' },
  { text: '一網通辦', why: '名称' },
  { text: '最多跑腿一次', why: '名称' },
  { text: '一次告知', why: '名称' },
  { text: '雙休日', why: '名称' },
  { text: '雙重管理', why: '名称' },
  { text: '一支', why: '泛指' },
  { text: '一、二、三、(一)至(四)', why: '段落序号' },
];
