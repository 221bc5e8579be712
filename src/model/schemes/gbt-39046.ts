import { applicantTypes, caseTypes, stepStatuses } from '../case-kinds.js';
import { applicationChannels, ratingChannels } from '../channel.js';
import { exerciseLevels, implementingBodies, matterTypes, specialProcedures } from '../matter-kinds.js';
import { satisfactionLevels } from '../satisfaction.js';
import { codeScheme } from './code-scheme.js';

const standard = {
  zh: 'GB/T 39046-2020《政务服务平台基础数据规范》附录A',
  en: 'GB/T 39046-2020, annex A',
};

const tables = {
  zh: 'GB/T 39046-2020《政务服务平台基础数据规范》正文表格',
  en: 'GB/T 39046-2020, tables of the text',
};

/** Table 7 环节状态. */
export const gbt39046StepStatus = /* @__PURE__ */ codeScheme(
  'GB/T 39046-2020 table 7',
  stepStatuses,
  tables,
  {
    '1': 'waiting',
    '2': 'done',
  },
);

/** Table 9 评价渠道, which the standard gives as texts. */
export const gbt39046RatingChannel = /* @__PURE__ */ codeScheme(
  'GB/T 39046-2020 table 9',
  ratingChannels,
  tables,
  {
    PC端: 'computer',
    移动服务端: 'mobile',
    二维码: 'qr-code',
    政务大厅平板电脑: 'hall-tablet',
    政务大厅其他终端: 'hall-terminal',
    电话: 'telephone',
    短信: 'text-message',
  },
);

/** A.1 事项类型; the ranges 11… and 21… are for local extensions and need a scheme of their own. */
export const gbt39046MatterType = /* @__PURE__ */ codeScheme('GB/T 39046-2020 A.1', matterTypes, standard, {
  '00': 'administrative-power',
  '01': 'licence',
  '02': 'penalty',
  '03': 'compulsion',
  '04': 'levy',
  '05': 'payment',
  '06': 'inspection',
  '07': 'confirmation',
  '08': 'reward',
  '09': 'adjudication',
  '10': 'other-power',
  '20': 'public-service',
});

/** A.2 行使层级. */
export const gbt39046ExerciseLevel = /* @__PURE__ */ codeScheme(
  'GB/T 39046-2020 A.2',
  exerciseLevels,
  standard,
  {
    '1': 'national',
    '2': 'provincial',
    '3': 'municipal',
    '4': 'county',
    '5': 'township',
    '6': 'village',
    '7': 'graded',
  },
);

/** A.3 实施主体性质. */
export const gbt39046ImplementingBody = /* @__PURE__ */ codeScheme(
  'GB/T 39046-2020 A.3',
  implementingBodies,
  standard,
  {
    '1': 'statutory',
    '2': 'authorised',
    '3': 'entrusted',
    '9': 'other',
  },
);

/** A.4 服务对象. */
export const gbt39046ApplicantType = /* @__PURE__ */ codeScheme(
  'GB/T 39046-2020 A.4',
  applicantTypes,
  standard,
  {
    '1': 'natural-person',
    '2': 'enterprise',
    '3': 'public-institution',
    '4': 'social-organisation',
    '5': 'administrative-organ',
    '6': 'other-organisation',
  },
);

/** A.5 办理形式. */
export const gbt39046ApplicationChannel = /* @__PURE__ */ codeScheme(
  'GB/T 39046-2020 A.5',
  applicationChannels,
  standard,
  {
    '1': 'window',
    '2': 'computer',
    '3': 'mobile',
    '4': 'courier',
    '9': 'other',
  },
);

/** A.6 办件类型: 1 is 即办件 here, and 2 in the rating interface. */
export const gbt39046CaseType = /* @__PURE__ */ codeScheme('GB/T 39046-2020 A.6', caseTypes, standard, {
  '1': 'immediate',
  '2': 'committed',
  '9': 'other',
});

/** A.7 特别程序种类. */
export const gbt39046SpecialProcedure = /* @__PURE__ */ codeScheme(
  'GB/T 39046-2020 A.7',
  specialProcedures,
  standard,
  {
    '1': 'extension',
    '2': 'other',
  },
);

/** A.8 满意度: 1 is the best level here, and the worst in the rating interface. */
export const gbt39046Satisfaction = /* @__PURE__ */ codeScheme(
  'GB/T 39046-2020 A.8',
  satisfactionLevels,
  standard,
  {
    '1': 'very-satisfied',
    '2': 'satisfied',
    '3': 'basically-satisfied',
    '4': 'dissatisfied',
    '5': 'very-dissatisfied',
  },
);
