const unsafeKeys = ['__proto__', 'constructor', 'prototype'];

/** The first key of an object's own that could reach an object's prototype. */
export function unsafeKeyIn(value: object): string | undefined {
  for (const key of unsafeKeys) if (Object.hasOwn(value, key)) return key;
  return undefined;
}

/** The way to the first such key in a row or in a record of a list in it: as deep as records go. */
export function pathOfUnsafeKey(row: unknown): (string | number)[] | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const own = unsafeKeyIn(row);
  if (own !== undefined) return [own];
  for (const column of Object.keys(row)) {
    const list = (row as Readonly<Record<string, unknown>>)[column];
    if (!Array.isArray(list)) continue;
    for (const [index, record] of (list as readonly unknown[]).entries()) {
      if (typeof record !== 'object' || record === null) continue;
      const key = unsafeKeyIn(record);
      if (key !== undefined) return [column, index, key];
    }
  }
  return undefined;
}
