/** What the made records of one department add up to. */
export interface MadeDepartment {
  readonly name: string;
  /** Matters in the catalogue. */
  readonly catalogued: number;
  /** Different matters with a case in the unified system. */
  readonly handled: number;
  readonly unified: number;
  readonly specialised: number;
  readonly offline: number;
  /** Cases of the unified system that were completed in the quarter, and so could be rated. */
  readonly ratable: number;
  readonly rated: number;
}

/**
 * The departments of the Zhongwei bulletin. The names, the sums over all of them, the unrated counts of eight, the seven that are wholly online, the ten
 * with at least 95 % rated and the coverage of the first two are published; everything else is made up so that the published totals come out.
 */
export const madeDepartments: readonly MadeDepartment[] = (
  [
    ['市委宣传部', 5, 3, 54, 144, 42, 33, 15],
    ['市事业单位登记管理局', 8, 5, 83, 221, 65, 51, 23],
    ['市发展和改革委员会', 40, 3, 339, 904, 266, 207, 95],
    ['市教育局', 70, 21, 1016, 5422, 798, 620, 602],
    ['市科学技术局', 18, 2, 111, 296, 87, 68, 31],
    ['市公安局', 100, 9, 1734, 18516, 1370, 1050, 485],
    ['市民政局', 49, 4, 508, 1355, 399, 310, 301],
    ['市司法局', 47, 4, 452, 1206, 710, 276, 127],
    ['市财政局', 24, 3, 224, 597, 176, 137, 63],
    ['市人力资源和社会保障局', 97, 8, 1934, 25803, 3039, 1180, 795],
    ['市自然资源局', 74, 6, 1136, 9094, 892, 693, 319],
    ['市生态环境局', 33, 9, 85, 0, 0, 52, 49],
    ['市住房和城乡建设局', 65, 5, 885, 2361, 695, 540, 519],
    ['市交通运输局', 62, 5, 793, 2116, 623, 484, 223],
    ['市水务局', 33, 2, 157, 418, 123, 96, 93],
    ['市农业农村局', 33, 9, 229, 0, 0, 140, 135],
    ['市商务局', 22, 10, 116, 0, 0, 71, 62],
    ['市旅游和文化体育广电局', 33, 2, 196, 523, 154, 120, 116],
    ['市卫生健康委员会', 106, 42, 2328, 6212, 1829, 1420, 614],
    ['市应急管理局', 33, 9, 144, 0, 0, 88, 86],
    ['市市场监管局', 108, 32, 2394, 19164, 1881, 1460, 1399],
    ['市医疗保障局', 74, 22, 1131, 3017, 888, 690, 566],
    ['市人民防空办公室', 14, 9, 67, 0, 0, 41, 38],
    ['市残疾人联合会', 58, 17, 705, 1881, 1107, 430, 185],
    ['市住房公积金管理中心', 144, 43, 4279, 11418, 3362, 2610, 1232],
    ['自治区无委办中卫市管理处', 6, 4, 39, 0, 0, 24, 24],
    ['市地方志编审委员会办公室', 2, 2, 9, 0, 0, 6, 6],
    ['市工业和信息化局', 31, 0, 0, 160, 47, 0, 0],
    ['市通信管理局', 9, 0, 0, 160, 47, 0, 0],
    ['宁夏中卫工业园区管理委员会', 25, 0, 0, 160, 47, 0, 0],
  ] as const
).map(([name, catalogued, handled, unified, specialised, offline, ratable, rated]) => ({
  name,
  catalogued,
  handled,
  unified,
  specialised,
  offline,
  ratable,
  rated,
}));
