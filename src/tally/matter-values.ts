import type { AttributeValues } from '../indicator/where.js';
import type { Matter } from '../model/matter.js';

/** The attributes of a matter as a subject of its own. */
export function matterValues({ matterType, exerciseLevel, caseType }: Matter): AttributeValues {
  return {
    matterType: matterType ?? 'unstated',
    exerciseLevel: exerciseLevel ?? 'unstated',
    caseType: caseType ?? 'unstated',
  };
}

/** The values of a matter's keys to group by. */
export function matterKeys({ departmentId, id }: Matter): Readonly<Record<'department' | 'matter', string>> {
  return { department: departmentId, matter: id };
}
