import { enumeration, type ValueOf } from './enumeration.js';

/** Where a case is handled (办理系统): the region's unified system, a department's own system, or at a window on paper. */
export const systems = /* @__PURE__ */ enumeration('system', ['办理系统', 'handling system'], {
  unified: ['统一政务服务系统', 'unified system'],
  specialised: ['内部专业系统', 'specialised system'],
  offline: ['线下窗口', 'offline window'],
});

/** A handling system (办理系统). */
export type System = ValueOf<typeof systems>;
