import { applicantTypes, caseOutcomes, caseTypes } from '../../model/case-kinds.js';
import { applicationChannels } from '../../model/channel.js';
import { systems } from '../../model/system.js';
import { answer, membershipOf, ofEnumeration, orUnstated } from './attribute.js';
import { departmentAttributes } from './of-department.js';
import { statedOfMatter } from './of-matters.js';

/** The attributes of a case but for those about time: its own, and those of its matter and department. */
export const caseAttributes = {
  acceptance: membershipOf('受理时间', 'acceptance'),
  completion: membershipOf('办结时间', 'completion'),
  status: {
    name: { zh: '办件状态', en: 'status' },
    values: {
      accepted: { zh: '已受理未办结', en: 'accepted, open' },
      completed: { zh: '已办结', en: 'completed' },
    },
  },
  system: ofEnumeration(systems),
  rated: {
    name: { zh: '评价情况', en: 'evaluation' },
    values: {
      'by-choice': { zh: '已主动评价', en: 'rated by the applicant' },
      'by-default': { zh: '仅有系统默认评价', en: 'rated by default only' },
      unrated: { zh: '未评价', en: 'unrated' },
    },
  },
  catalogued: {
    name: { zh: '事项是否在目录内', en: 'place in the catalogue' },
    values: {
      yes: { zh: '在目录内', en: 'in the catalogue' },
      withdrawn: { zh: '受理时在册,统计时点已取消', en: 'in force at acceptance, withdrawn since' },
      'out-of-force': { zh: '受理时不在有效期内', en: 'in the catalogue, not in force at acceptance' },
      no: { zh: '不在目录内', en: 'not in the catalogue' },
    },
  },
  invited: answer('是否邀评', 'invitation to rate'),
  channel: orUnstated(applicationChannels),
  applicant: orUnstated(applicantTypes),
  outcome: {
    name: caseOutcomes.name,
    values: {
      ...caseOutcomes.values,
      unstated: { zh: '未说明', en: 'not stated' },
      'not-completed': { zh: '未办结', en: 'not completed' },
    },
  },
  caseType: orUnstated(caseTypes),
  ...departmentAttributes,
  ...statedOfMatter,
};
