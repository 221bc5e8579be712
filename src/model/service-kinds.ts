import { enumeration, type ValueOf } from './enumeration.js';

/** Kinds of assisted service (帮办代办方式). */
export const serviceKinds = /* @__PURE__ */ enumeration(
  'service-kind',
  ['帮办代办方式', 'kind of assisted service'],
  {
    'on-behalf': ['代办', 'done on behalf of the applicant'],
    'door-to-door': ['上门服务', 'at the home of the applicant'],
    'extended-hours': ['延时服务', 'after hours'],
    guidance: ['咨询辅导', 'guidance'],
    weekend: ['双休日服务', 'at the weekend'],
    'joint-session': ['联合辅导', 'joint guidance session'],
    other: ['其他', 'other'],
  },
);

/** A kind of assisted service (帮办代办方式). */
export type ServiceKind = ValueOf<typeof serviceKinds>;
