import { onlineDepths, onlineHandlings, onlineSteps } from '../matter-kinds.js';
import { codeScheme } from './code-scheme.js';

// No national list of online depth exists: the schemes in use contradict each other, so a code is read by the scheme that its source names.

/** 网上办理方式 in provincial databases of matters. */
export const provincialOnlineHandling = /* @__PURE__ */ codeScheme(
  'provincial-database online handling',
  onlineHandlings,
  { zh: '省级事项库', en: 'provincial databases of matters' },
  { '1': 'full-course', '2': 'pre-examination', '3': 'publication', '4': 'application' },
);

/** The same in an approval system in use: 1 and 2 are the other way round, and publication is 0. */
export const approvalSystemOnlineHandling = /* @__PURE__ */ codeScheme(
  'approval-system online handling',
  onlineHandlings,
  { zh: '某在用审批系统', en: 'an approval system in use' },
  { '2': 'full-course', '1': 'pre-examination', '0': 'publication', '4': 'application' },
);

/** 网上办理环节 in the matter library of a platform vendor; a matter lists several, joined by `^`: read each by itself. */
export const vendorOnlineStep = /* @__PURE__ */ codeScheme(
  'matter-library online step',
  onlineSteps,
  { zh: '事项库系统(多值,以 ^ 分隔)', en: 'a matter library (several values, joined by ^)' },
  {
    '1': 'consultation',
    '2': 'receipt',
    '3': 'pre-examination',
    '4': 'acceptance',
    '5': 'handling',
    '6': 'result-information',
    '7': 'electronic-certificate',
    '8': 'other',
  },
);

/** The text by which Zhejiang's list of matters says the highest level. */
export const zhejiangOnlineDepth = /* @__PURE__ */ codeScheme(
  'zhejiang online depth',
  onlineDepths,
  { zh: '浙江省政务服务事项目录', en: 'list of matters of Zhejiang' },
  { '全程网办（Ⅳ级）': 'level-4' },
);
