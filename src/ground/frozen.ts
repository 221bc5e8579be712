/** What this function froze, which therefore is frozen to the bottom; an object that others froze may not be. */
const frozen = /* @__PURE__ */ new WeakSet();

/** Freezes a plain value with everything in it, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value;
  Object.freeze(value);
  let isKnown = false;
  for (const inner of Object.values(value) as readonly unknown[]) {
    if (typeof inner !== 'object' || inner === null) continue;
    // What holds no objects is at its bottom, and need not be remembered.
    if (!isKnown) frozen.add(value);
    isKnown = true;
    deepFreeze(inner);
  }
  return value;
}
