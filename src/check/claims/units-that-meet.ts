import { grouped } from '../grouped.js';
import type { PrintedQuantity, PrintedUnit } from '../printed/printed-quantity.js';
import type { ClaimSet, QuantityKind } from './claim-set.js';
import { invalidClaims } from './invalid-claims.js';
import { namesIn } from './names-in.js';
import type { ClaimRelation } from './relation.js';
import { unitOfChange } from './unit-of-change.js';

/**
 * Checks that what is added or compared is in units that meet (单位一致): a percent and a percentage point are both ratios; a bare number goes with any unit but
 * these.
 *
 * @throws `invalid-claims`
 */
export function checkUnits(set: ClaimSet, read: readonly (PrintedQuantity | null)[]): void {
  const kinds = new Map(set.quantities.map(({ name, kind }) => [name, kind]));
  const printed = grouped(read.keys(), (index) => set.claims[index]!.quantity);
  const printedOf = (name: string) => (printed.get(name) ?? []).flatMap((index) => read[index] ?? []);
  const families = new Map<string, Family>();
  for (const [index, { quantity, printed }] of set.claims.entries()) {
    const unit = read[index]?.unit;
    if (unit === undefined) continue;
    const path = ['claims', index, 'printed'];
    checkKind(kinds.get(quantity)!, read[index]!, path);
    const [family, before] = [familyOf(unit), families.get(quantity)];
    if (before !== undefined && !meet(before, family)) throw invalidClaims(path, printed, unitOf(before));
    if (before === undefined || before === 'plain') families.set(quantity, family);
  }
  for (const [index, relation] of set.relations.entries()) {
    let [known, by]: [Family | undefined, string] = [undefined, ''];
    for (const name of namesOfOneUnit(relation)) {
      const family = families.get(name);
      if (family === undefined) continue;
      if (known !== undefined && !meet(known, family))
        throw invalidClaims(['relations', index], name, {
          zh: `与 ${by} 单位相同的量(${familyWords[known]}与${familyWords[family]}不能相加、相减或比较)`,
          en: `of quantities in the unit of ${by}: ${known} and ${family} are not added, subtracted or compared`,
        });
      if (known === undefined || known === 'plain') [known, by] = [family, name];
    }
    const path = ['relations', index];
    if (relation.kind === 'change')
      checkChange(
        unitOfChange(relation, printedOf, (name) => kinds.get(name)!),
        printedOf(relation.change),
        known,
        path,
      );
    if (relation.kind === 'share') checkShare(printedOf(relation.share), path);
  }
}

/** Units that can be added to each other. */
type Family =
  | Exclude<PrintedUnit, 'count' | 'number' | 'times' | 'percent' | 'percentage-point'>
  | 'plain'
  | 'ratio';

const familyWords: Readonly<Record<Family, string>> = {
  plain: '计数',
  ratio: '百分数',
  minutes: '分钟',
  days: '天',
  'working-days': '工作日',
  months: '月',
  score: '分数',
  money: '金额',
  place: '名次',
};

function familyOf(unit: PrintedUnit): Family {
  switch (unit) {
    case 'count':
    case 'number':
    case 'times':
      return 'plain';
    case 'percent':
    case 'percentage-point':
      return 'ratio';
    default:
      return unit;
  }
}

function meet(one: Family, other: Family): boolean {
  if (one === other) return true;
  return (one === 'plain' && other !== 'ratio') || (other === 'plain' && one !== 'ratio');
}

function unitOf(family: Family) {
  return {
    zh: `与该量先前公布的数单位相同的数(${familyWords[family]})`,
    en: `in the unit of the number printed for it before (${family})`,
  };
}

function checkKind(
  kind: QuantityKind,
  { unit, value, text }: PrintedQuantity,
  path: readonly (string | number)[],
): void {
  const family = familyOf(unit);
  const isWhole = value.numerator % value.denominator === 0n;
  if (kind === 'count' && (family !== 'plain' || unit === 'times' || !isWhole))
    throw invalidClaims(path, text, {
      zh: '计数(count),如 236816条、25.6万(表头载明“万”的,请写在数后);比率、均值、时长和分数请用 measure',
      en: 'a count, such as 236816条 or 25.6万 (with the 万 that stands at the head of a column); a rate, a mean, a time or points are a measure',
    });
  // A count that is printed with a minus is a fault of the document; one that fell is not the count.
  const isFall = kind === 'count' && !/[-−–]/u.test(text.normalize('NFKC'));
  if ((isFall || kind === 'measure') && value.numerator < 0n)
    throw invalidClaims(path, text, {
      zh: `不小于 0 的${kind === 'count' ? '计数(count)' : '量值(measure)'};可为负的数(增减数、增长率、差额)请用 change`,
      en: `a ${kind}, which is not below 0; what may be negative, such as a growth, is a change`,
    });
  if (kind === 'place' && family !== 'plain' && family !== 'place')
    throw invalidClaims(path, text, { zh: '名次,如 第二', en: 'a place, such as 第二' });
}

/** A change in points is in the unit of what changes; one in percent is a ratio, with its % where it is above 1. */
function checkChange(
  as: 'points' | 'percent' | null,
  read: readonly PrintedQuantity[],
  ends: Family | undefined,
  path: readonly (string | number)[],
): void {
  const isWrong = ({ unit, value }: PrintedQuantity) => {
    const own = familyOf(unit);
    if (as !== 'percent')
      return ends !== undefined && !meet(own, ends) && (as === 'points' || own === 'plain');
    const size = value.numerator < 0n ? -value.numerator : value.numerator;
    return unit !== 'percent' && unit !== 'times' && (own !== 'plain' || size > value.denominator);
  };
  const wrong = read.find(isWrong);
  if (wrong !== undefined)
    throw invalidClaims(path, wrong.text, {
      zh: `与变化前后单位相同的变化,或比率的变化(如 0.5个百分点、9.36%)`,
      en: 'of a change in the unit of what changes, or a ratio, such as 0.5个百分点 or 9.36%',
    });
}

function checkShare(read: readonly PrintedQuantity[], path: readonly (string | number)[]): void {
  const wrong = read.find(({ unit, value }) => unit !== 'percent' && value.numerator > value.denominator);
  if (wrong !== undefined)
    throw invalidClaims(path, wrong.text, {
      zh: '带 % 的占比(如 20.38%),或不大于 1 的小数',
      en: 'of a share with its %, such as 20.38%, or a decimal that is not above 1',
    });
}

/** The quantities of a relation that have to be in one unit. */
export function namesOfOneUnit(relation: ClaimRelation): readonly string[] {
  switch (relation.kind) {
    case 'share':
      return [relation.part, relation.whole];
    case 'change':
      return [relation.before, relation.after];
    case 'rank':
      return [relation.of, ...relation.others];
    case 'ratio':
    case 'product':
      return [];
    default:
      return namesIn(relation);
  }
}
