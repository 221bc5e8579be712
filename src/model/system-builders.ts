import { enumeration, type ValueOf } from './enumeration.js';

/** Who built a business system (建设层级). */
export const systemBuilders = /* @__PURE__ */ enumeration(
  'system-builder',
  ['建设层级', 'builder of the system'],
  {
    ministry: ['部建', 'a ministry'],
    province: ['省建', 'the province'],
    city: ['市建', 'the city'],
    district: ['区县建', 'the district or county'],
    department: ['部门自建', 'the department itself'],
  },
);

/** A builder of business systems (建设层级). */
export type SystemBuilder = ValueOf<typeof systemBuilders>;
