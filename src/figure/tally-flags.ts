import type { Text } from '../ground/index.js';
import type { Subject } from '../indicator/attributes/index.js';
import type { Flag } from '../indicator/figure-record.js';
import { readsDeadline } from '../indicator/reads.js';
import type { Settings } from '../indicator/settings.js';
import { readsRegistry, subjectsOf } from '../indicator/without-value.js';
import type { Scope } from '../tally/grouping.js';
import type { Tally } from '../tally/tally-record.js';
import { parseInstant } from '../time/index.js';

/**
 * What a figure from a tally is flagged for (标记): what was refused or could not be told when its records were read and counted.
 *
 * @param outside - How many matters of the numerator the denominator lacks.
 */
export function tallyFlags(tally: Tally, settings: Settings, scope: Scope, outside: number): readonly Flag[] {
  return [
    ...inputFlags(tally, subjectsOf(settings)),
    ...(readsDeadline(settings, Object.keys(scope)) ? suspensionFlags(tally) : []),
    ...(readsRegistry(settings, scope) ? registryFlags(tally) : []),
    ...scopeFlags(tally, scope),
    ...outsideFlags(outside),
  ];
}

function inputFlags({ input, period, asOf }: Tally, counted: readonly Subject[]): Flag[] {
  const { refused, orphanRatings, inexactQuantities, duplicates } = input;
  const unknownDepartments = counted
    .map((subject) => input.unknownDepartments[subject === 'rating' ? 'case' : subject] ?? 0)
    .reduce((one, other) => Math.max(one, other), 0);
  const isOf = (...wanted: readonly Subject[]) => wanted.some((subject) => counted.includes(subject));
  const flags: Flag[] = [];
  if (parseInstant(asOf) < parseInstant(period.end)) {
    flags.push({
      code: 'period-not-over',
      text: {
        zh: `截至时点 ${asOf} 时统计周期尚未结束`,
        en: `the period was not over at the as-of instant ${asOf}`,
      },
    });
  }
  if (duplicates === 'unchecked') {
    flags.push({
      code: 'duplicates-unchecked',
      text: { zh: '未检查编号是否重复', en: 'ids were not checked for duplicates' },
    });
  }
  if (refused > 0) {
    flags.push({
      code: 'records-refused',
      text: {
        zh: `读取时有 ${refused} 条记录因不合格未计入`,
        en: `refused when they were read, and not counted: ${refused} rows`,
      },
    });
  }
  if (orphanRatings > 0 && isOf('case', 'rating')) {
    flags.push({
      code: 'orphan-ratings',
      text: {
        zh: `有 ${orphanRatings} 条评价找不到办件,未计入`,
        en: `without a case, and not counted: ${orphanRatings} ratings`,
      },
    });
  }
  if (unknownDepartments > 0) {
    flags.push({
      code: 'unknown-departments',
      text: {
        zh: `有 ${unknownDepartments} 条记录的部门不在部门表中,按其原编号计,所在区划不明`,
        en: `of departments that the registry lacks, counted under the ids that they name and in no region: ${unknownDepartments} records`,
      },
    });
  }
  if (inexactQuantities > 0 && isOf('reported-quantity')) {
    flags.push({
      code: 'reported-inexactly',
      text: {
        zh: `有 ${inexactQuantities} 条上报量不是确数(余、近、约或取整),按所报数计`,
        en: `not stated to be exact (more than, less than, about, rounded), taken as reported: ${inexactQuantities} quantities`,
      },
    });
  }
  return flags;
}

function suspensionFlags({ input: { orphanSuspensions } }: Tally): Flag[] {
  if (orphanSuspensions === 0) return [];
  const text: Text = {
    zh: `有 ${orphanSuspensions} 条暂停计时找不到办件,未扣除`,
    en: `without a case, so that they stop no clock: ${orphanSuspensions} suspensions`,
  };
  return [{ code: 'orphan-suspensions', text }];
}

function registryFlags({ input: { brokenReferences } }: Tally): Flag[] {
  if (brokenReferences === 0) return [];
  const text: Text = {
    zh: `部门与行政区划中有 ${brokenReferences} 条所指的区划或承继单位不在表中,其下记录按已知归属计`,
    en: `departments and regions that name a region or a successor which is not there, so that records count where they are known to belong: ${brokenReferences}`,
  };
  return [{ code: 'registry-incomplete', text }];
}

/** Says of a department that it has the records of those which were merged into it, or had its own name before. */
function scopeFlags({ succeeded }: Tally, { department }: Scope): Flag[] {
  const merged = Object.keys(succeeded)
    .filter((id) => succeeded[id] === department)
    .sort();
  if (merged.length === 0) return [];
  const list = merged.join('、');
  return [
    {
      code: 'departments-succeeded',
      text: {
        zh: `含更名或并入前的部门:${list}`,
        en: `includes departments that were renamed or merged into it: ${merged.join(', ')}`,
      },
    },
  ];
}

function outsideFlags(outside: number): Flag[] {
  if (outside === 0) return [];
  const text: Text = {
    zh: `有 ${outside} 个事项符合分子条件但不在分母内,未计入分子`,
    en: `${outside} matters meet the numerator's condition but are not in the denominator, and are left out of the numerator`,
  };
  return [{ code: 'numerator-outside-denominator', text }];
}
