/** Which records a shard counted: how many, and a sum over their ids in which the order plays no part. */
export interface Shard {
  readonly records: number;
  readonly fingerprint: string;
}

/** Ids are read whole under as many different marks. */
const mostMarks = 1024;

/** Sums over texts of which every character counts, and the order of the texts does not. */
class TextSums {
  first = 0;
  second = 0;

  add(text: string): void {
    let first = 0xdeadbeef ^ text.length;
    let second = 0x41c6ce57 ^ text.length;
    for (let place = 0; place < text.length; place++) {
      const character = text.charCodeAt(place);
      first = Math.imul(first ^ character, 0x9e3779b1);
      second = Math.imul(second ^ character, 0x5f356495);
    }
    this.first = (this.first + (mixed(first) ^ second)) | 0;
    this.second = (this.second + (mixed(second) ^ first)) | 0;
  }
}

/** What stands for a few texts, all of them read whole. */
export function shardOf(texts: readonly string[]): Shard {
  const sums = new TextSums();
  for (const text of texts) sums.add(text);
  return Object.freeze({ records: texts.length, fingerprint: hex(sums.first) + hex(sums.second) });
}

/**
 * Sums up the ids of a shard's records, so that the same shard is known when it comes again.
 *
 * Reading every character of a million ids would take as long as counting. So every record gives a quick mark (some characters of its id and an
 * instant), and its whole id is read only when the mark is below a limit; the limit is halved whenever too many different marks are. Which
 * ids are read depends on the marks alone, not on the order. All are read of up to 1,024 records, and also of many records with few different
 * marks; otherwise those under some hundreds of marks. So shards with one fingerprint have hundreds of ids in common: they overlap, and must
 * not be added up even if they differ elsewhere.
 */
export class Fingerprint {
  private records = 0;
  private marks = 0;
  private limit = 0x7fff_ffff;
  private readonly idsOf = new Map<number, TextSums>();

  add(id: string, instant: number): void {
    const mark = markOf(id, instant);
    this.records++;
    this.marks = (this.marks + mark) | 0;
    if (mark >>> 1 <= this.limit) this.readWhole(id, mark);
  }

  shard(): Shard {
    let first = mixed(this.marks);
    let second = this.records;
    for (const sums of this.idsOf.values()) {
      first = (first + sums.first) | 0;
      second = (second + sums.second) | 0;
    }
    return Object.freeze({ records: this.records, fingerprint: hex(first) + hex(second) });
  }

  private readWhole(id: string, mark: number): void {
    const sums = this.idsOf.get(mark) ?? new TextSums();
    sums.add(id);
    this.idsOf.set(mark, sums);
    while (this.idsOf.size > mostMarks) this.halveLimit();
  }

  private halveLimit(): void {
    this.limit >>>= 1;
    for (const mark of this.idsOf.keys()) if (mark >>> 1 > this.limit) this.idsOf.delete(mark);
  }
}

/** Every third character counts: whatever part of an id numbers the records serially, some of it is read. */
function markOf(id: string, instant: number): number {
  let mark = (instant | 0) ^ id.length;
  for (let place = id.length - 1; place >= 0; place -= 3)
    mark = Math.imul(mark ^ id.charCodeAt(place), 0x9e3779b1);
  return Math.imul(mark ^ (mark >>> 15), 0x2c1b3c6d);
}

/** Spreads a difference in any bit over all of them. */
function mixed(value: number): number {
  const half = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  const whole = Math.imul(half ^ (half >>> 12), 0x297a2d39);
  return whole ^ (whole >>> 15);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
