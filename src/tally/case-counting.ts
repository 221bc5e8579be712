import { fault, printed } from '../ground/index.js';
import type { Case } from '../model/case.js';
import type { Columns } from './columns.js';
import type { Context } from './context.js';
import type { Fingerprint } from './fingerprint.js';
import { finestKeys, type GroupingKeys } from './grouping.js';
import type { Reading } from './readings.js';
import { caseAttributeCount, RecordCoder } from './record-coder.js';
import { KeyReader, Slots } from './slots.js';
import { type CountedSubject, countingOf, type SubjectCounting } from './subject-counting.js';
import { codeBits } from './vocabulary.js';

/** What is done for each case once, however many times it is counted. */
export interface Once {
  readonly fingerprint: Fingerprint;
  /** The ids that were seen, where duplicates are refused. */
  readonly seen: { readonly cases: Set<string>; readonly ratings: Set<string> } | null;
}

/** One pass over cases: each is coded once and added, with its ratings, to the counters of its finest group. */
export class CaseCounting {
  /** Cases whose department the registry lacks. */
  unknownDepartments = 0;
  private readonly ofCases: SubjectCounting;
  private readonly ofRatings: SubjectCounting;
  private readonly coder: RecordCoder;
  private readonly slots: Slots;
  /** `null` where ratings are grouped as their cases are. */
  private readonly ratingSlots: Slots | null;
  /** The places of the attributes of cases that ratings are counted by. */
  private readonly readOfCase: Int32Array;

  /**
   * @param derivation - The place of the derivation whose populations are counted.
   * @param once - `null` where another pass does it.
   */
  constructor(
    private readonly context: Context,
    columns: Columns,
    groupings: readonly GroupingKeys[],
    private readonly derivation: number,
    private readonly once: Once | null,
  ) {
    const size = context.catalogue?.matters.length ?? 0;
    const reader = new KeyReader(context.registry);
    const [finest, finestOfRatings] = [finestKeys('case', groupings), finestKeys('rating', groupings)];
    this.slots = new Slots(finest, reader);
    this.ratingSlots =
      finest.join(',') === finestOfRatings.join(',') ? null : new Slots(finestOfRatings, reader);
    this.coder = new RecordCoder(context, columns.derivations[derivation], [
      ...readingsOf(columns, derivation),
      { where: {}, attributes: [...finest, ...finestOfRatings] },
    ]);
    const { measured } = this.coder;
    const options = { derivation, catalogueSize: size, measured, hasCalendar: context.calendar !== null };
    this.ofCases = countingOf('case', columns, options);
    this.ofRatings = countingOf('rating', columns, options);
    this.readOfCase = this.ofRatings.counters.attributes.filter((place) => place < caseAttributeCount);
  }

  /** Counts a case with its ratings, in its group. */
  add(record: Case): void {
    const { coder, ratingSlots } = this;
    const { codes } = coder;
    const { once } = this;
    if (once?.seen != null) refuseSeen(record, once.seen);
    const { counters } = this.ofCases;
    const key = coder.codeCase(record, counters.addends);
    if (key < 0) return;
    const slot = this.slots.of(record, codes);
    counters.addKeyed(key, codes, slot, coder.matterPlace);
    const { length } = record.ratings;
    const ofRatings = this.ofRatings.counters;
    const ofCase = length === 0 ? 0 : this.sumOfCase();
    for (let index = 0; index < length; index++) {
      const ofRating = coder.codeRating(record, index, ofRatings.addends);
      if (ofRating < 0) continue;
      const ratingSlot = ratingSlots === null ? slot : ratingSlots.of(record, codes);
      ofRatings.addKeyed(ofCase + ofRating, codes, ratingSlot, coder.matterPlace);
    }
    if (once === null) return;
    const { registry } = this.context;
    if (registry !== null && !registry.places.has(record.departmentId)) this.unknownDepartments++;
    once.fingerprint.add(record.id, record.acceptedAt);
  }

  /** What the codes of the case add to the keys of its ratings. */
  private sumOfCase(): number {
    const { readOfCase } = this;
    const { codes } = this.coder;
    const { addends } = this.ofRatings.counters;
    let sum = 0;
    for (let index = 0; index < readOfCase.length; index++) {
      const place = readOfCase[index]!;
      sum += addends[(place << codeBits) + codes[place]!]!;
    }
    return sum;
  }

  /** What was counted. */
  counted(): readonly CountedSubject[] {
    const { derivation, ofCases, ofRatings } = this;
    const { scopes } = this.slots;
    return [
      { subject: 'case', derivation, scopes, ...ofCases },
      { subject: 'rating', derivation, scopes: this.ratingSlots?.scopes ?? scopes, ...ofRatings },
    ];
  }
}

/** What the populations of cases and ratings read. */
function readingsOf({ populations, derivationOf }: Columns, derivation: number): readonly Reading[] {
  return populations
    .filter(
      ({ subject }, place) =>
        (subject === 'case' || subject === 'rating') && derivationOf[place] === derivation,
    )
    .map(({ where, distinct, measured }) => ({
      where,
      attributes: [
        ...Object.keys(where),
        // A set of matters needs the matter's place, which the coder looks up for this attribute.
        ...(distinct === null ? [] : ['catalogued']),
        ...(measured === null ? [] : [measured.of]),
      ],
    }));
}

function refuseSeen(
  record: Case,
  seen: { readonly cases: Set<string>; readonly ratings: Set<string> },
): void {
  refuseSecond(record.id, seen.cases);
  for (const { id } of record.ratings) if (id !== null) refuseSecond(id, seen.ratings);
}

/**
 * Takes down an id that was not seen before.
 *
 * @throws `duplicate-id`.
 */
export function refuseSecond(id: string, seen: Set<string>): void {
  if (!seen.has(id)) {
    seen.add(id);
    return;
  }
  throw fault(
    'duplicate-id',
    {
      zh: `编号 ${printed(id)} 出现两次;请先去重,或用 parseDataset 读取并逐条报告重复。`,
      en: `The id ${printed(id)} comes twice; remove the duplicate, or read with parseDataset, which reports each one.`,
    },
    { record: id, path: ['id'] },
  );
}
