import { ratingChannels } from '../../model/channel.js';
import { satisfactionLevels } from '../../model/satisfaction.js';
import {
  answer,
  answerOrUnstated,
  membershipOf,
  ofEnumeration,
  orUnstated,
  timelinessOf,
} from './attribute.js';
import { caseAttributes } from './of-cases.js';

/** The attributes of a rating: those of its case and, after them, its own. */
export const ratingAttributes = {
  ...caseAttributes,
  rating: membershipOf('评价时间', 'time of the rating'),
  level: ofEnumeration(satisfactionLevels),
  origin: {
    name: { zh: '评价来源', en: 'origin of the rating' },
    values: {
      'by-choice': { zh: '主动评价', en: 'by choice' },
      'by-default': { zh: '系统默认评价', en: 'by default' },
    },
  },
  standing: {
    name: { zh: '评价效力', en: 'standing of the rating' },
    values: {
      valid: { zh: '有效', en: 'valid' },
      'under-appeal': { zh: '申诉中', en: 'under appeal' },
      withdrawn: { zh: '已撤销(误评、恶意差评)', en: 'withdrawn as mistaken or malicious' },
    },
  },
  ratingChannel: orUnstated(ratingChannels),
  realName: answerOrUnstated('是否实名评价', 'real name'),
  followedUp: answer('是否已回访', 'follow-up call'),
  rectification: timelinessOf('差评整改情况', 'rectification'),
  isFirst: answer('是否该办件的首次评价', 'being the first rating of its case'),
  isLast: answer('是否该办件的末次评价', 'being the last rating of its case'),
  isWorst: answer('是否该办件的最差评价', 'being the worst rating of its case'),
};
