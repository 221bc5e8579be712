/** Measure words (量词), by what they count: behind a whole number they say that it was counted one by one. */
const byCounted = {
  // cases, matters, records and papers
  matters: ['件', '条', '项', '宗', '起', '例', '笔', '份', '张', '枚', '本', '页', '篇'],
  // what is done once or again
  occasions: ['次', '场', '期', '批', '批次', '件次', '项次'],
  // a person who comes twice counts as two 人次
  people: ['人', '人次', '名', '位', '户', '户次'],
  // places and things
  things: ['个', '家', '处', '所', '台', '套', '款', '座', '间', '组', '对', '辆', '部'],
  // kinds of them
  kinds: ['种', '类'],
  // what is counted without a measure word
  bodies: ['部门', '单位', '省', '市', '县', '区', '旗', '乡', '镇', '村'],
} as const;

/** Every measure word: after such a word a number is a count. */
export const measureWords: readonly string[] = Object.values(byCounted).flat();
