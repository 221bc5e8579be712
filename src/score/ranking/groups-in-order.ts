/** The names once each, by their code units; none at the end. */
export function groupsInOrder(groups: readonly (string | null)[]): readonly (string | null)[] {
  const names = new Set(groups);
  const isWithNone = names.delete(null);
  return [...([...names] as string[]).sort(), ...(isWithNone ? [null] : [])];
}
