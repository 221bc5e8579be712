import { fault, printed } from '../ground/index.js';
import type { Case } from '../model/case.js';
import type { Columns } from './columns.js';
import type { Context } from './context.js';
import { Fingerprint, type Shard } from './fingerprint.js';
import { type GroupingKeys, Slots } from './grouping.js';
import type { Reading } from './readings.js';
import { RecordCoder } from './record-coder.js';
import { rowsOf } from './rows.js';
import { countingOf, type SubjectCounting } from './subject-counting.js';
import type { TallyRow } from './tally-record.js';

/** One pass over cases: each is coded once and added to the counters of its finest group. */
export class Counting {
  private readonly fingerprint = new Fingerprint();
  private readonly ofCases: SubjectCounting;
  private readonly ofRatings: SubjectCounting;
  private readonly coder: RecordCoder;
  private readonly slots: Slots;
  private readonly seen: Set<string> | null;

  constructor(
    private readonly context: Context,
    private readonly columns: Columns,
    private readonly groupings: readonly GroupingKeys[],
    checkDuplicates: boolean,
  ) {
    const finest = [...new Set(groupings.flat())].sort();
    const size = context.catalogue?.matters.length ?? 0;
    this.slots = new Slots(finest);
    this.ofCases = countingOf('case', columns, size);
    this.ofRatings = countingOf('rating', columns, size);
    this.coder = new RecordCoder(context, [...readingsOf(columns), { where: {}, attributes: finest }]);
    this.seen = checkDuplicates ? new Set<string>() : null;
  }

  /** Counts a case with its ratings, in its group. */
  add(record: Case): void {
    const { coder } = this;
    const { codes } = coder;
    if (this.seen !== null) refuseSecond(record.id, this.seen);
    const { counters } = this.ofCases;
    const key = coder.codeCase(record, counters.addends);
    if (key < 0) return;
    const slot = this.slots.of(record, codes);
    counters.addKeyed(key, codes, slot, coder.matterPlace);
    const { length } = record.ratings;
    for (let index = 0; index < length; index++) {
      if (coder.codeRating(record, index)) this.ofRatings.counters.add(codes, slot, coder.matterPlace);
    }
    this.fingerprint.add(record.id, record.acceptedAt);
  }

  /** The rows of every group, when all is counted. */
  rows(): readonly TallyRow[] {
    const { context, columns, groupings, slots } = this;
    return rowsOf(context, columns, groupings, slots.scopes, { case: this.ofCases, rating: this.ofRatings });
  }

  /** The records that were counted. */
  shard(): Shard {
    return this.fingerprint.shard();
  }
}

/** What the populations of cases and ratings read. */
function readingsOf({ populations }: Columns): readonly Reading[] {
  return populations
    .filter(({ subject }) => subject !== 'matter')
    .map(({ where, distinct }) => ({
      where,
      // A set of matters needs the matter's place, which the coder looks up for this attribute.
      attributes: [...Object.keys(where), ...(distinct === null ? [] : ['catalogued'])],
    }));
}

function refuseSecond(id: string, seen: Set<string>): void {
  if (!seen.has(id)) {
    seen.add(id);
    return;
  }
  throw fault(
    'duplicate-id',
    {
      zh: `办件编号 ${printed(id)} 出现两次;请先去重,或用 parseDataset 读取并逐条报告重复。`,
      en: `The case id ${printed(id)} comes twice; remove the duplicate, or read with parseDataset, which reports each one.`,
    },
    { record: id, path: ['id'] },
  );
}
