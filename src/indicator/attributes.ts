import { deepFreeze, type Text } from '../ground/index.js';
import { applicantTypes, caseOutcomes, caseTypes } from '../model/case-kinds.js';
import { applicationChannels, ratingChannels } from '../model/channel.js';
import type { Enumeration } from '../model/enumeration.js';
import { exerciseLevels, matterTypes } from '../model/matter-kinds.js';
import { satisfactionLevels } from '../model/satisfaction.js';
import { systems } from '../model/system.js';

/** What is counted (统计对象): cases 办件, their ratings 评价, or the matters 事项 of the catalogue. */
export type Subject = 'case' | 'rating' | 'matter';

/** The names of the subjects. */
export const subjectNames: Readonly<Record<Subject, Text>> = {
  case: { zh: '办件', en: 'cases' },
  rating: { zh: '评价', en: 'ratings' },
  matter: { zh: '目录内事项', en: 'matters of the catalogue' },
};

/** A property of a record with a small closed set of values (属性), derived once per record. */
export interface Attribute {
  readonly name: Text;
  /** The values with their names; their order is the order of the codes that counting uses. */
  readonly values: Readonly<Record<string, Text>>;
}

const unstated = { unstated: { zh: '未说明', en: 'not stated' } };
const yesOrNo = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } };
const membership = {
  'in-period': { zh: '在统计周期内', en: 'in the period' },
  'outside-period': { zh: '在统计周期外', en: 'outside the period' },
  'not-yet': { zh: '截至时点尚未发生', en: 'not yet at the as-of instant' },
};
const ofEnumeration = ({ name, values }: Enumeration): Attribute => ({ name, values });
const orUnstated = ({ name, values }: Enumeration): Attribute => ({
  name,
  values: { ...values, ...unstated },
});

const matterAttributes = {
  matterType: orUnstated(matterTypes),
  exerciseLevel: orUnstated(exerciseLevels),
  caseType: orUnstated(caseTypes),
};

const caseAttributes = {
  acceptance: { name: { zh: '受理时间', en: 'acceptance' }, values: membership },
  completion: { name: { zh: '办结时间', en: 'completion' }, values: membership },
  status: {
    name: { zh: '办件状态', en: 'status' },
    values: {
      accepted: { zh: '已受理未办结', en: 'accepted, open' },
      completed: { zh: '已办结', en: 'completed' },
    },
  },
  outcome: {
    name: caseOutcomes.name,
    values: { ...caseOutcomes.values, ...unstated, 'not-completed': { zh: '未办结', en: 'not completed' } },
  },
  system: ofEnumeration(systems),
  channel: orUnstated(applicationChannels),
  applicant: orUnstated(applicantTypes),
  rated: {
    name: { zh: '评价情况', en: 'rated or not' },
    values: {
      'by-choice': { zh: '已主动评价', en: 'rated by the applicant' },
      'by-default': { zh: '仅有系统默认评价', en: 'rated by default only' },
      unrated: { zh: '未评价', en: 'unrated' },
    },
  },
  catalogued: { name: { zh: '事项是否在目录内', en: 'matter in the catalogue' }, values: yesOrNo },
  ...matterAttributes,
};

const ratingAttributes = {
  ...caseAttributes,
  rating: { name: { zh: '评价时间', en: 'time of the rating' }, values: membership },
  level: ofEnumeration(satisfactionLevels),
  origin: {
    name: { zh: '评价来源', en: 'origin of the rating' },
    values: {
      'by-choice': { zh: '主动评价', en: 'by choice' },
      'by-default': { zh: '系统默认评价', en: 'by default' },
    },
  },
  ratingChannel: orUnstated(ratingChannels),
  isFirst: { name: { zh: '是否该办件的首次评价', en: 'first rating of its case' }, values: yesOrNo },
  isLast: { name: { zh: '是否该办件的末次评价', en: 'last rating of its case' }, values: yesOrNo },
  isWorst: { name: { zh: '是否该办件的最差评价', en: 'worst rating of its case' }, values: yesOrNo },
};

/** The attributes that each subject has; rules may name these and no others. */
export const attributes = deepFreeze({
  case: caseAttributes,
  rating: ratingAttributes,
  matter: matterAttributes,
}) satisfies Readonly<Record<Subject, Readonly<Record<string, Attribute>>>>;

/** An attribute of a subject by its name; undefined where the subject has none such. */
export function attributeOf(subject: Subject, name: string): Attribute | undefined {
  const ofSubject: Readonly<Record<string, Attribute>> = attributes[subject];
  return Object.hasOwn(ofSubject, name) ? ofSubject[name] : undefined;
}
