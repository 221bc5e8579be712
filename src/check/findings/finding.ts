import type { ClosingMethod, RoundingMode } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { RelationKind } from '../claims/relation.js';

/**
 * How much a finding weighs (严重程度): a `contradiction` (矛盾) is proved; a `question` (待核) rests on something that the document does not state; a `notice`
 * (提示) is worth looking at; `information` (说明) is the rest.
 */
export const severities = ['contradiction', 'question', 'notice', 'information'] as const;

/** How much a finding weighs (严重程度). */
export type Severity = (typeof severities)[number];

/** A claim that a finding is about, with its place. */
export interface ClaimReference {
  /** The place of the claim in the claim set, counted from 0. */
  readonly index: number;
  readonly quantity: string;
  readonly printed: string | null;
  readonly at: string | null;
}

/** A relation that a finding is about, with its place. */
export interface RelationReference {
  /** The place of the relation in the claim set, counted from 0. */
  readonly index: number;
  readonly kind: RelationKind;
  readonly at: string | null;
}

/** What every finding says (检查结果). */
export interface FindingBase {
  readonly severity: Severity;
  readonly claims: readonly ClaimReference[];
  readonly relations: readonly RelationReference[];
  /** The arithmetic behind it, in numbers: `6065 ÷ 6181 = 98.12…%`. */
  readonly arithmetic: string;
  /** One sentence that says what was found and what to do. */
  readonly text: Text;
}

/** A value between two ends, as texts: whole numbers, decimals or fractions that are exact; `null` is no end. */
export interface PrintedInterval {
  readonly lowest: { readonly value: string; readonly isIncluded: boolean } | null;
  readonly highest: { readonly value: string; readonly isIncluded: boolean } | null;
}

/** How far a repair reaches beyond the contradiction that it is proposed for. */
export interface RepairReach {
  /** How many of the contradictions found it puts right, this one among them. */
  readonly settles: number;
  /** How many relations that agree now would contradict it, and how many other numbers printed of the same quantity. */
  readonly unsettles: number;
}

/** What would put a contradiction right (修正建议), for people to decide: the library changes nothing. */
export type Repair =
  /** The number would have to be printed so (改数). */
  | (RepairReach & {
      readonly kind: 'number';
      readonly claim: ClaimReference;
      readonly printed: string;
      /** Digits that change (改动位数); two neighbours exchanged count as one. */
      readonly digits: number;
      readonly isTransposition: boolean;
    })
  /** The rounding would have to be another one than those allowed (改修约). */
  | (RepairReach & {
      readonly kind: 'rounding';
      readonly claim: ClaimReference;
      readonly modes: readonly RoundingMode[];
    })
  /** The share would have to be of another number of the document (换分母、换分子). */
  | (RepairReach & {
      readonly kind: 'operand';
      readonly relation: RelationReference;
      readonly replaced: string;
      readonly by: string;
    });

/** The claims contradict each other (矛盾). */
export interface Refuted extends FindingBase {
  /** `two-values`: two numbers for one quantity (一数两值). `refuted-if-assumed`: only with relations or readings that the document does not state. */
  readonly code: 'refuted' | 'two-values' | 'refuted-if-assumed';
  /** Without any one of the claims and relations named, the others do not contradict each other (最小矛盾集). */
  readonly isIrreducible: boolean;
  readonly repairs: readonly Repair[];
}

/** It is not stated whether two names mean one quantity (未载明是否同一量): if they do, the numbers contradict each other. */
export interface NotStatedWhetherSame extends FindingBase {
  readonly code: 'not-stated-whether-same';
}

/** It is not stated whether a change is in points or in percent (未载明百分点或百分比). */
export interface ChangeNotStated extends FindingBase {
  readonly code: 'change-not-stated';
  /** What the earlier value would be, one way and the other; `null` where it cannot be that. */
  readonly before: { readonly points: PrintedInterval | null; readonly percent: PrintedInterval | null };
}

/** A share, a ratio or a change in percent is printed, and what it is of is 0 (分母为零): it has no value, whatever is printed. */
export interface RatioOfNothing extends FindingBase {
  readonly code: 'ratio-of-nothing';
}

/** These values satisfy everything (有解): they prove that the claims do not contradict each other, not that they are true. */
export interface Witnessed extends FindingBase {
  readonly code: 'witnessed';
  readonly values: readonly { readonly quantity: string; readonly value: string }[];
}

/** Neither a contradiction nor an assignment was found (未见矛盾). */
export interface NotRefuted extends FindingBase {
  readonly code: 'not-refuted';
}

/** A claim is possible under some rounding modes only (仅部分修约方式可得). */
export interface SomeRoundingsOnly extends FindingBase {
  readonly code: 'some-roundings-only';
  readonly modes: readonly RoundingMode[];
  /** The modes that give it when a false 100 % or 0 % is avoided (防虚假百分百). */
  readonly guardedModes: readonly RoundingMode[];
}

/**
 * No rounding gives a share, and closing the shares at 100 % may (仅占比闭合可得): a question where the counts are known and no usual way of closing gives it.
 */
export interface OnlyByClosing extends FindingBase {
  readonly code: 'only-by-closing';
}

/** Shares that were made to close at 100 % (占比闭合): the ways that give all of them, where no plain rounding does. */
export interface ClosedShares extends FindingBase {
  readonly code: 'closed-shares';
  readonly ways: readonly { readonly method: ClosingMethod; readonly mode: RoundingMode }[];
}

/**
 * No one rounding mode gives these claims (无共同修约方式): a notice where each by itself tells its modes apart, and a question where each may be of any, but
 * together they are of none.
 */
export interface NoCommonRounding extends FindingBase {
  readonly code: 'no-common-rounding';
}

/** The rounding modes that explain most claims of the document (全文修约方式). */
export interface DocumentRounding extends FindingBase {
  readonly code: 'document-rounding';
  readonly modes: readonly RoundingMode[];
  readonly explained: number;
  /** How many claims tell modes apart or can be checked against their inputs at all. */
  readonly considered: number;
  /** The claims that these modes do not give. */
  readonly leftOver: readonly ClaimReference[];
}

/** What an unknown quantity must be (推得值). */
export interface InferredValue extends FindingBase {
  readonly code: 'inferred';
  readonly quantity: string;
  readonly interval: PrintedInterval;
  /** All possible whole numbers, where they are few; `null` otherwise. */
  readonly values: readonly string[] | null;
  /** Each of the values is shown possible by an assignment; otherwise there are at most these. */
  readonly isProved: boolean;
  /** It rests on something that the document does not state, which the sentence names. */
  readonly isAssumed: boolean;
}

/** A number has more digits than what it is computed from can give (位数超出精度). */
export interface BeyondAccuracy extends FindingBase {
  readonly code: 'beyond-accuracy';
  readonly interval: PrintedInterval;
}

/** How much a check could have found (检验力): of the values printable in the same format, so many would pass as well, the other claims being fixed. */
export interface CheckPower extends FindingBase {
  /** `cannot-fail`: every one would pass, so that passing says nothing (无从核对). */
  readonly code: 'check-power' | 'cannot-fail';
  readonly passing: string;
  readonly printable: string;
  /** Whether so many pass, or at most so many. */
  readonly isExact: boolean;
}

/** Something was left unsearched, so that more could be found (未尽). */
export interface LimitReached extends FindingBase {
  readonly code: 'limit-reached';
}

/** What a check found (检查结果). */
export type Finding =
  | Refuted
  | NotStatedWhetherSame
  | ChangeNotStated
  | RatioOfNothing
  | Witnessed
  | NotRefuted
  | SomeRoundingsOnly
  | OnlyByClosing
  | ClosedShares
  | NoCommonRounding
  | DocumentRounding
  | InferredValue
  | BeyondAccuracy
  | CheckPower
  | LimitReached;

/** The stable code of a finding (结果代码). */
export type FindingCode = Finding['code'];

/** The stable codes of findings (结果代码). */
export const findingCodes = [
  'refuted',
  'two-values',
  'refuted-if-assumed',
  'not-stated-whether-same',
  'change-not-stated',
  'ratio-of-nothing',
  'witnessed',
  'not-refuted',
  'some-roundings-only',
  'only-by-closing',
  'closed-shares',
  'no-common-rounding',
  'document-rounding',
  'inferred',
  'beyond-accuracy',
  'check-power',
  'cannot-fail',
  'limit-reached',
] as const satisfies readonly FindingCode[];

/**
 * What is proved of a document (总判定): `refuted`, its claims contradict each other; `witnessed`, an assignment of values satisfies all of them;
 * `not-refuted`, neither was found.
 */
export type Verdict = 'refuted' | 'witnessed' | 'not-refuted';

/** What checking a document gives (检查报告): frozen plain data that survives JSON. */
export interface CheckReport {
  readonly format: 'zwfw-check/1';
  readonly title: string;
  readonly verdict: Verdict;
  /** Contradictions first, then questions, notices and information; each in the order of the document. */
  readonly findings: readonly Finding[];
}
