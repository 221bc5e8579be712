import { type Mapping, type Matter, parseRecords } from 'zwfw-indicators';
import { type MadeDepartment, madeDepartments } from './departments.js';
import { seeded } from './random.js';

/** A row as a department's system exports it: Chinese columns, local time without an offset, codes of GB/T 39046-2020. */
export type MadeRow = Readonly<Record<string, string>>;

/** How the columns of the made rows become the fields of a case. */
export const mapping: Mapping = {
  schemes: [
    {
      id: '本地办理系统代码',
      name: { zh: '办理系统', en: 'handling system' },
      source: { zh: '示例自定', en: 'made for this example' },
      enumeration: 'system',
      codes: { TY: 'unified', ZY: 'specialised', XX: 'offline' },
    },
  ],
  case: {
    id: '办件编号',
    matterId: '实施编码',
    departmentId: '部门',
    system: { column: '办理系统', scheme: '本地办理系统代码' },
    acceptedAt: { column: '受理时间', offset: '+08:00' },
    completedAt: { column: '办结时间', offset: '+08:00' },
  },
  ratings: {
    fields: {
      level: { column: '满意度', scheme: 'GB/T 39046-2020 A.8' },
      ratedAt: { column: '评价时间', offset: '+08:00' },
      isDefault: { value: false },
    },
  },
};

/** The catalogue of matters that the rows refer to. */
export function madeMatters(): Matter[] {
  const entries = madeDepartments.flatMap(({ name, catalogued }, place) =>
    Array.from({ length: catalogued }, (_, index) => ({
      id: matterId(place, index),
      name: `${name}事项${index + 1}`,
      departmentId: name,
    })),
  );
  return [...parseRecords('matters', entries)];
}

/** The made records of the second quarter of 2021: their totals are those of the bulletin, nothing else about them is real. */
export function* madeRows(): Generator<MadeRow> {
  const random = seeded(20210721);
  let number = 0;
  for (const [place, department] of madeDepartments.entries()) {
    for (let index = 0; index < department.unified; index++) yield unifiedRow(department, place, index);
    for (let index = 0; index < department.specialised; index++) yield otherRow(department, place, 'ZY');
    for (let index = 0; index < department.offline; index++) yield otherRow(department, place, 'XX');
  }

  /** The first cases go through the matters that were handled one by one; the first of all are completed, and of these the first are rated. */
  function unifiedRow(department: MadeDepartment, place: number, index: number): MadeRow {
    const matter = index < department.handled ? index : Math.floor(random() * department.handled);
    const accepted = Math.floor(random() * 60);
    const completed = accepted + Math.floor(random() * 30);
    const isRatable = index < department.ratable;
    return {
      ...row(department, place, matter, 'TY', accepted),
      办结时间: isRatable ? moment(completed, 17) : '',
      满意度: index < department.rated ? level(random()) : '',
      评价时间: index < department.rated ? moment(completed, 18) : '',
    };
  }

  function otherRow(department: MadeDepartment, place: number, system: string): MadeRow {
    const accepted = Math.floor(random() * 91);
    return {
      ...row(department, place, Math.floor(random() * department.catalogued), system, accepted),
      办结时间: random() < 0.95 ? moment(accepted, 17) : '',
      满意度: '',
      评价时间: '',
    };
  }

  function row(
    { name }: MadeDepartment,
    place: number,
    matter: number,
    system: string,
    accepted: number,
  ): MadeRow {
    return {
      办件编号: `640500-2021-${String(++number).padStart(7, '0')}`,
      实施编码: matterId(place, matter),
      部门: name,
      办理系统: system,
      受理时间: moment(accepted, 9),
    };
  }
}

function matterId(place: number, index: number): string {
  return `11640500MB${String(place + 1).padStart(4, '0')}${String(index + 1).padStart(6, '0')}`;
}

/** Local time on a day of the quarter, counted from 0. */
function moment(day: number, hour: number): string {
  const date = new Date(Date.UTC(2021, 3, 1 + day)).toISOString().slice(0, 10);
  return `${date} ${String(hour).padStart(2, '0')}:30:00`;
}

function level(chance: number): string {
  return chance < 0.96 ? '1' : chance < 0.985 ? '2' : chance < 0.998 ? '3' : '4';
}
