import { quantityNatures, quantityWordings } from '../../model/quantity-kinds.js';
import { satisfactionLevels } from '../../model/satisfaction.js';
import { serviceKinds } from '../../model/service-kinds.js';
import { systemBuilders } from '../../model/system-builders.js';
import { ticketCategories, ticketSources } from '../../model/ticket-kinds.js';
import { answer, membershipOf, ofEnumeration, orUnstated, timelinessOf } from './attribute.js';
import { departmentAttributes } from './of-department.js';

/** The attributes of a ticket (工单). */
export const ticketAttributes = {
  receipt: membershipOf('工单受理时间', 'receipt of the ticket'),
  closure: membershipOf('工单办结时间', 'closure of the ticket'),
  ticketStatus: {
    name: { zh: '工单状态', en: 'status of the ticket' },
    values: { open: { zh: '未办结', en: 'open' }, closed: { zh: '已办结', en: 'closed' } },
  },
  ticketSource: ofEnumeration(ticketSources),
  ticketCategory: ofEnumeration(ticketCategories),
  ticketTimeliness: timelinessOf('工单办理及时情况', 'timeliness of the ticket'),
  ticketLevel: {
    name: { zh: '工单满意度', en: 'satisfaction with the ticket' },
    values: { ...satisfactionLevels.values, unstated: { zh: '未评价', en: 'not asked or no answer' } },
  },
  calledBack: answer('工单是否已回访', 'call back about the ticket'),
  ...departmentAttributes,
};

/** The attributes of an assisted service (帮办代办服务). */
export const serviceEventAttributes = {
  provision: membershipOf('服务时间', 'time of the service'),
  serviceKind: ofEnumeration(serviceKinds),
  ...departmentAttributes,
};

/** The attributes of an electronic certificate (电子证照). */
export const certificateAttributes = {
  collection: membershipOf('证照采集时间', 'collection of the certificate'),
  issuance: membershipOf('证照签发时间', 'issue of the certificate'),
  certificateStatus: {
    name: { zh: '证照状态', en: 'status of the certificate' },
    values: { collected: { zh: '已采集未签发', en: 'collected' }, issued: { zh: '已签发', en: 'issued' } },
  },
  ...departmentAttributes,
};

/** The attributes of a business system (业务系统), at the end of the period. */
export const businessSystemAttributes = {
  inUse: {
    name: { zh: '系统是否在用', en: 'use of the system' },
    values: {
      'in-use': { zh: '在用', en: 'in use' },
      retired: { zh: '已停用', en: 'retired' },
      'not-yet': { zh: '尚未启用', en: 'not yet in use' },
    },
  },
  systemBuilder: ofEnumeration(systemBuilders),
  connected: answer('系统是否联通', 'connection of the system'),
  ...departmentAttributes,
};

/** The attributes of a supervisory matter to be claimed (监管事项认领记录). */
export const supervisionRecordAttributes = {
  publication: membershipOf('监管事项下发时间', 'publication of the supervisory matter'),
  claim: membershipOf('监管事项认领时间', 'claim of the supervisory matter'),
  claimStatus: {
    name: { zh: '监管事项状态', en: 'status of the supervisory matter' },
    values: {
      unclaimed: { zh: '未认领', en: 'not claimed' },
      claimed: { zh: '已认领未完成', en: 'claimed, not complete' },
      completed: { zh: '已完成', en: 'complete' },
    },
  },
  ...departmentAttributes,
};

/** The attributes of a reported quantity (上报量). */
export const reportedQuantityAttributes = {
  /** A level stands in every period from its report on; a flow is of the period of its report. */
  report: membershipOf('上报时点', 'time of the report'),
  quantityKind: {
    name: { zh: '上报项目', en: 'kind of quantity' },
    values: {
      'registered-users': { zh: '注册用户数', en: 'registered users' },
      population: { zh: '人口数', en: 'population' },
      other: { zh: '其他上报量', en: 'any other quantity' },
    },
  },
  quantityNature: ofEnumeration(quantityNatures),
  quantityWording: orUnstated(quantityWordings),
  superseded: answer('是否已被后一次上报取代', 'being superseded by a later report'),
  ...departmentAttributes,
};
