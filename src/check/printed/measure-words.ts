/** Measure words (量词), by what they count: behind a whole number they say that it was counted one by one. */
const byCounted = {
  // cases, matters, records and papers
  matters: [
    '件',
    '条',
    '项',
    '宗',
    '起',
    '例',
    '笔',
    '份',
    '张',
    '枚',
    '本',
    '册',
    '卷',
    '封',
    '页',
    '篇',
    '字',
  ],
  // what is done once or again
  occasions: ['次', '场', '期', '批', '批次', '件次', '项次', '轮', '班', '趟'],
  // a person who comes twice counts as two 人次
  people: ['人', '人次', '名', '位', '户', '户次'],
  // places and things
  things: ['个', '家', '处', '所', '台', '套', '款', '座', '栋', '幢', '间', '组', '对', '辆', '部', '块'],
  // kinds of them, and levels
  kinds: ['种', '类', '级'],
} as const;

/** What is counted with 个 or without any measure word: 五部门, 27个部门. */
const bodies = [
  '部门',
  '单位',
  '窗口',
  '网点',
  '环节',
  '事项',
  '系统',
  '平台',
  '项目',
  '省',
  '市',
  '县',
  '区',
  '旗',
  '乡',
  '镇',
  '村',
  '县区',
  '乡镇',
  '街道',
  '社区',
];

/** The measure words as they are told: those with and without 个 once. */
export const measureWordsTold: readonly string[] = [...Object.values(byCounted).flat(), ...bodies];

/** Every measure word: after such a word a number is a count. */
export const measureWords: readonly string[] = [
  ...Object.values(byCounted).flat(),
  ...bodies.flatMap((body) => [body, `个${body}`]),
];
