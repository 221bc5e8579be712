/** What a report must not say of a document whose truth is known, and what it must say. */
import type { CheckReport, Finding, PrintedInterval } from '../../../src/check/index.js';
import { compare, type Fraction, readNumber } from '../../score/fraction.js';
import type { MadeDocument } from './made-document.js';
import { unsatisfied } from './truth.js';

/** The values shown as a proof, by quantity; a quantity that is given twice must have one value. */
export function witnessOf(report: CheckReport): Map<string, Fraction> {
  const values = new Map<string, Fraction>();
  for (const finding of report.findings) {
    if (finding.code !== 'witnessed') continue;
    for (const { quantity, value } of finding.values) {
      if (!/^-?\d+(?:\.\d+|\/[1-9]\d*)?$/.test(value)) throw new Error(`${quantity} = ${value} 不可读`);
      const read = readNumber(value);
      const before = values.get(quantity);
      if (before !== undefined && compare(before, read) !== 0) throw new Error(`${quantity} 两个值`);
      values.set(quantity, read);
    }
  }
  return values;
}

/** Whether a shown interval has the value in it. */
export function isIn({ lowest, highest }: PrintedInterval, value: Fraction): boolean {
  if (lowest !== null) {
    const order = compare(value, readNumber(lowest.value));
    if (order < 0 || (order === 0 && !lowest.isIncluded)) return false;
  }
  if (highest === null) return true;
  const order = compare(value, readNumber(highest.value));
  return order < 0 || (order === 0 && highest.isIncluded);
}

/** What is wrong with the proof that a report gives, if it says that there is one. */
export function faultsOfWitness(document: MadeDocument, report: CheckReport): readonly string[] {
  if (report.verdict !== 'witnessed') return [];
  // Where the words of a number contradict others only by a convention of reading, that is asked, and the proof goes without.
  const questions = report.findings.filter(({ severity }) => severity === 'question');
  const asked = new Set(
    questions.flatMap(({ claims }) => claims.map(({ index }) => document.claims[index]!)),
  );
  return unsatisfied(document, witnessOf(report), asked);
}

/** What a report says that is wrong, of a document whose numbers are true. */
export function faultsOfTrue(document: MadeDocument, report: CheckReport): readonly string[] {
  const faults = [...faultsOfWitness(document, report)];
  if (report.verdict === 'refuted') faults.push('判定为矛盾');
  const isEveryAssumptionTrue = !document.relations.some(({ basis }) => basis === 'assumed');
  const closed = closedQuantities(document);
  for (const finding of report.findings) {
    const fault = faultOf(finding, document, { isEveryAssumptionTrue, closed });
    if (fault !== null) faults.push(`${finding.code}:${fault} — ${finding.arithmetic}`);
  }
  return faults;
}

/** The quantities whose number may have been moved to close at 100 %. */
function closedQuantities({ relations, closed }: MadeDocument): ReadonlySet<string> {
  return new Set(
    relations.flatMap((relation, index) =>
      relation.kind === 'partition' && closed.has(index) ? relation.shares : [],
    ),
  );
}

interface Known {
  readonly isEveryAssumptionTrue: boolean;
  readonly closed: ReadonlySet<string>;
}

function faultOf(finding: Finding, document: MadeDocument, { isEveryAssumptionTrue, closed }: Known) {
  const { mode, truth } = document;
  const isAllClosed = finding.claims.every(({ quantity }) => closed.has(quantity));
  switch (finding.code) {
    case 'refuted':
    case 'two-values':
      return '无此矛盾';
    case 'refuted-if-assumed':
    case 'not-stated-whether-same':
      return isEveryAssumptionTrue ? '无此疑问' : null;
    case 'inferred': {
      // What rests on a relation that the document does not state is asked, and may be wrong.
      if (finding.isAssumed) return null;
      const value = truth.get(finding.quantity)!;
      if (!isIn(finding.interval, value)) return `真值 ${value.n}/${value.d} 不在区间内`;
      const isListed = finding.values?.some((each) => compare(readNumber(each), value) === 0) ?? true;
      return isListed ? null : `真值 ${value.n}/${value.d} 未列出`;
    }
    case 'some-roundings-only':
      return isAllClosed || finding.modes.includes(mode) ? null : `未列出所用的 ${mode}`;
    case 'only-by-closing':
      return isAllClosed ? null : '未闭合';
    case 'no-common-rounding':
      return finding.claims.some(({ quantity }) => closed.has(quantity)) ? null : `两者均为 ${mode}`;
    case 'document-rounding':
      if (document.closed.size > 0) return null;
      if (finding.leftOver.length > 0) return '全文同一修约,却有例外';
      return finding.modes.includes(mode) ? null : `未列出所用的 ${mode}`;
    case 'closed-shares': {
      const index = finding.relations.find(({ kind }) => kind === 'partition')?.index ?? -1;
      const method = document.closed.get(index);
      if (method === undefined) return '未闭合';
      const isFound = finding.ways.some((way) => way.method === method && way.mode === mode);
      return isFound ? null : `未列出 ${method} ${mode}`;
    }
    case 'check-power':
    case 'cannot-fail': {
      const [passing, printable] = [BigInt(finding.passing), BigInt(finding.printable)];
      if (passing < 1n || passing > printable) return `${passing} / ${printable}`;
      const isAll = passing === printable && finding.isExact;
      return isAll === (finding.code === 'cannot-fail') ? null : `${passing} / ${printable}`;
    }
    case 'ratio-of-nothing': {
      const divisors = document.relations.flatMap((relation) =>
        relation.kind === 'share'
          ? relation.whole
          : relation.kind === 'ratio'
            ? relation.divisor
            : relation.kind === 'change'
              ? relation.before
              : [],
      );
      return finding.claims.some(
        ({ quantity }) => divisors.includes(quantity) && truth.get(quantity)!.n === 0n,
      )
        ? null
        : '分母不为 0';
    }
    case 'change-not-stated':
      return faultOfChange(finding, document);
    case 'witnessed':
    case 'not-refuted':
    case 'beyond-accuracy':
    case 'limit-reached':
      return null;
  }
}

/** One of the two earlier values that a change leaves possible must be the true one. */
function faultOfChange(
  { before, relations }: Extract<Finding, { code: 'change-not-stated' }>,
  { truth, relations: all }: MadeDocument,
): string | null {
  const relation = all[relations.find(({ kind }) => kind === 'change')?.index ?? -1];
  if (relation?.kind !== 'change' || relation.as !== 'not-stated') return '不是未载明的变化';
  const value = truth.get(relation.before)!;
  const isTrue = [before.points, before.percent].some(
    (interval) => interval !== null && isIn(interval, value),
  );
  return isTrue ? null : `先前的真值 ${value.n}/${value.d} 不在其中`;
}
