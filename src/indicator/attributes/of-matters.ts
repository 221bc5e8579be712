import { caseTypes } from '../../model/case-kinds.js';
import { exerciseLevels, matterTypes, onlineDepths, onlineHandlings } from '../../model/matter-kinds.js';
import { answerOrUnstated, orUnstated } from './attribute.js';
import { comparableIn } from './comparable.js';
import { departmentAttributes } from './of-department.js';

/** What a matter of the catalogue says, as an attribute of itself and of its cases. */
export const statedOfMatter = {
  matterType: orUnstated(matterTypes),
  matterClass: {
    name: { zh: '事项大类', en: 'class of matter' },
    values: {
      'on-application': { zh: '依申请类事项', en: 'on application' },
      'ex-officio': { zh: '依职权类事项', en: 'by the office of its own accord' },
      'public-service': { zh: '公共服务事项', en: 'public service' },
      unstated: { zh: '未说明', en: 'not stated' },
    },
  },
  exerciseLevel: orUnstated(exerciseLevels),
  visits: {
    name: { zh: '到办事现场次数', en: 'visits to the office' },
    values: {
      none: { zh: '0 次', en: 'none' },
      one: { zh: '1 次', en: 'one' },
      more: { zh: '2 次以上', en: 'two or more' },
      unstated: { zh: '未说明', en: 'not stated' },
    },
  },
  online: answerOrUnstated('是否网办', 'application online'),
  onlineDepth: orUnstated(onlineDepths),
  onlineHandling: orUnstated(onlineHandlings),
  fullyOnline: answerOrUnstated('是否全程网办', 'full online handling'),
  scenarios: answerOrUnstated('是否情形化', 'breakdown into situations'),
  certificateLinked: answerOrUnstated('是否关联电子证照', 'link with electronic certificates'),
  certificateFree: answerOrUnstated('是否免证办', 'handling without certificates'),
  singleSignOn: answerOrUnstated('是否单点登录', 'single sign-on'),
  unifiedAcceptance: answerOrUnstated('是否统一受理', 'acceptance in the unified system'),
  singleWindow: answerOrUnstated('是否一窗分类受理', 'acceptance at the single window'),
  extendedHours: answerOrUnstated('是否提供延时服务', 'service after hours'),
  assistance: answerOrUnstated('是否提供帮办代办', 'assisted service'),
  selfService: answerOrUnstated('是否可自助办理', 'self-service'),
};

/** The attributes of a matter of the catalogue as a subject of its own. */
export const matterAttributes = {
  ...statedOfMatter,
  caseType: orUnstated(caseTypes),
  limitsCompared: {
    name: { zh: '承诺时限与法定时限能否相比', en: 'promised limit beside the statutory one' },
    values: {
      ...comparableIn,
      'units-differ': { zh: '单位不同', en: 'in different units' },
      'statutory-zero': { zh: '法定时限为零', en: 'the statutory limit is zero' },
      unstated: { zh: '未说明', en: 'not stated' },
    },
  },
  inForce: {
    name: { zh: '事项是否在册', en: 'standing of the matter' },
    values: {
      'in-force': { zh: '在册', en: 'in force' },
      withdrawn: { zh: '已取消', en: 'withdrawn' },
      'not-yet': { zh: '尚未生效', en: 'not yet in force' },
    },
  },
  ...departmentAttributes,
};
