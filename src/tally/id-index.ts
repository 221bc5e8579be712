/** How far a search may go; beyond that the ids are too much alike in what is read of them. */
const mostSteps = 8;

/** Characters that are read of an id, from its end: there ids that are numbered differ. */
const charactersRead = 8;

/**
 * The places of ids in a list that does not change. A `Map` reads every character of a long id; here the last ones say where the id would stand,
 * and one comparison is the check. Where ids end too much alike, a `Map` it is.
 */
export class IdIndex {
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly map: ReadonlyMap<string, number> | null;

  constructor(private readonly ids: readonly string[]) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(4, ids.length * 4)));
    this.mask = size - 1;
    this.table = new Int32Array(size).fill(-1);
    const isPlaced = ids.every((id, place) => this.put(id, place));
    this.map = isPlaced ? null : new Map(ids.map((id, place) => [id, place]));
  }

  /** The place of an id, or -1. */
  place(id: string): number {
    if (this.map !== null) return this.map.get(id) ?? -1;
    const { ids, table, mask } = this;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const place = table[slot]!;
      if (place < 0) return -1;
      if (ids[place] === id) return place;
    }
  }

  private put(id: string, place: number): boolean {
    for (
      let step = 0, slot = hashOf(id) & this.mask;
      step < mostSteps;
      step++, slot = (slot + 1) & this.mask
    ) {
      if (this.table[slot]! >= 0) continue;
      this.table[slot] = place;
      return true;
    }
    return false;
  }
}

function hashOf(id: string): number {
  let hash = id.length;
  for (let at = id.length - 1, stop = Math.max(0, id.length - charactersRead); at >= stop; at--)
    hash = Math.imul(hash, 31) + id.charCodeAt(at);
  return hash ^ (hash >>> 12);
}
