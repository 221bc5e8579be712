/**
 * Which nodes lie on circles with each other (强连通分量): those with the same number do.
 *
 * Depth first, by the order in which nodes are found and the earliest one that each leads back to; with a stack of its own, since documents may be deep.
 */
export function circlesOf(
  next: (node: number) => readonly number[],
  nodes: Iterable<number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const earliest = new Map<number, number>();
  const circleOf = new Map<number, number>();
  const open: number[] = [];
  const enter = (node: number) => {
    found.set(node, found.size);
    earliest.set(node, found.get(node)!);
    open.push(node);
    return { node, after: next(node)[Symbol.iterator]() };
  };
  for (const start of nodes) {
    if (found.has(start)) continue;
    const path = [enter(start)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const step = at.after.next();
      if (step.done !== true) {
        if (!found.has(step.value)) path.push(enter(step.value));
        else if (!circleOf.has(step.value))
          earliest.set(at.node, Math.min(earliest.get(at.node)!, found.get(step.value)!));
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined)
        earliest.set(before.node, Math.min(earliest.get(before.node)!, earliest.get(at.node)!));
      if (earliest.get(at.node) === found.get(at.node))
        for (const node of open.splice(open.lastIndexOf(at.node))) circleOf.set(node, found.get(at.node)!);
    }
  }
  return circleOf;
}
