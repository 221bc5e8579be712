import { enumeration, type ValueOf } from './enumeration.js';

/** Why the clock of a case stands still (暂停计时事由). Which of them are not counted in a limit is for the rules to say. */
export const suspensionKinds = /* @__PURE__ */ enumeration(
  'suspension-kind',
  ['暂停计时事由', 'reason of a suspension'],
  {
    supplement: ['补正', 'supplementing of materials'],
    hearing: ['听证', 'hearing'],
    tendering: ['招标', 'tendering'],
    auction: ['拍卖', 'auction'],
    inspection: ['检验', 'inspection'],
    testing: ['检测', 'testing'],
    quarantine: ['检疫', 'quarantine'],
    appraisal: ['鉴定', 'appraisal'],
    'expert-review': ['专家评审', 'expert review'],
    'public-notice': ['公示', 'public notice'],
    'on-hold': ['挂起', 'on hold'],
  },
);

/** A reason for which the clock of a case stands still (暂停计时事由). */
export type SuspensionKind = ValueOf<typeof suspensionKinds>;
