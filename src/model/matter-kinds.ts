import { enumeration, type ValueOf } from './enumeration.js';

/** Kinds of matter (事项类型), by GB/T 39046-2020 A.1 without its ranges for extensions. */
export const matterTypes = /* @__PURE__ */ enumeration('matter-type', ['事项类型', 'matter type'], {
  'administrative-power': ['行政权力事项', 'administrative power'],
  licence: ['行政许可', 'administrative licence'],
  penalty: ['行政处罚', 'administrative penalty'],
  compulsion: ['行政强制', 'administrative compulsion'],
  levy: ['行政征收', 'administrative levy'],
  payment: ['行政给付', 'administrative payment'],
  inspection: ['行政检查', 'administrative inspection'],
  confirmation: ['行政确认', 'administrative confirmation'],
  reward: ['行政奖励', 'administrative reward'],
  adjudication: ['行政裁决', 'administrative adjudication'],
  'other-power': ['其他类别事项', 'other administrative power'],
  'public-service': ['公共服务事项', 'public service'],
});

/** A kind of matter (事项类型). */
export type MatterType = ValueOf<typeof matterTypes>;

/** The level of government that exercises a matter (行使层级), by GB/T 39046-2020 A.2. */
export const exerciseLevels = /* @__PURE__ */ enumeration(
  'exercise-level',
  ['行使层级', 'level of government'],
  {
    national: ['国家级', 'national'],
    provincial: ['省级', 'provincial'],
    municipal: ['市级', 'municipal'],
    county: ['县级', 'county'],
    township: ['镇(乡、街道)', 'township'],
    village: ['村(社区)', 'village'],
    graded: ['分级管理', 'shared between levels'],
  },
);

/** A level of government (行使层级). */
export type ExerciseLevel = ValueOf<typeof exerciseLevels>;

/** The nature of the body that implements a matter (实施主体性质), by GB/T 39046-2020 A.3. */
export const implementingBodies = /* @__PURE__ */ enumeration(
  'implementing-body',
  ['实施主体性质', 'implementing body'],
  {
    statutory: ['法定机关', 'statutory organ'],
    authorised: ['授权组织', 'authorised organisation'],
    entrusted: ['受委托组织', 'entrusted organisation'],
    other: ['其他', 'other'],
  },
);

/** Kinds of special procedure (特别程序种类), by GB/T 39046-2020 A.7. */
export const specialProcedures = /* @__PURE__ */ enumeration(
  'special-procedure',
  ['特别程序种类', 'special procedure'],
  {
    extension: ['延长审批', 'extension of the limit'],
    other: ['除延长审批之外的情况', 'other than an extension'],
  },
);

/** The ladder of online depth (网上办理深度). Sources disagree about its codes: each needs a scheme of its own. */
export const onlineDepths = /* @__PURE__ */ enumeration('online-depth', ['网上办理深度', 'online depth'], {
  'level-1': ['一级', 'level 1'],
  'level-2': ['二级', 'level 2'],
  'level-3': ['三级', 'level 3'],
  'level-4': ['四级', 'level 4'],
});

/** A level of online depth (网上办理深度). */
export type OnlineDepth = ValueOf<typeof onlineDepths>;

/** What can be done online (网上办理方式), as provincial databases of matters code it instead of a ladder. */
export const onlineHandlings = /* @__PURE__ */ enumeration(
  'online-handling',
  ['网上办理方式', 'online handling'],
  {
    'full-course': ['全程网办', 'the full course'],
    application: ['在线申办', 'application'],
    'pre-examination': ['在线预审', 'pre-examination'],
    publication: ['事项公开', 'publication only'],
  },
);

/** A way of online handling (网上办理方式). */
export type OnlineHandling = ValueOf<typeof onlineHandlings>;

/** The steps that can be taken online (网上办理环节): a matter may have several. */
export const onlineSteps = /* @__PURE__ */ enumeration('online-step', ['网上办理环节', 'step taken online'], {
  consultation: ['互联网咨询', 'consultation'],
  receipt: ['互联网收件', 'receipt'],
  'pre-examination': ['互联网预审', 'pre-examination'],
  acceptance: ['互联网受理', 'acceptance'],
  handling: ['互联网办理', 'handling'],
  'result-information': ['办理结果信息反馈', 'information on the result'],
  'electronic-certificate': ['电子证照反馈', 'electronic certificate'],
  other: ['其他', 'other'],
});
