/** What this function froze, which therefore is frozen to the bottom; an object that others froze may not be. */
const frozen = /* @__PURE__ */ new WeakSet();

/** Freezes a plain value with everything in it, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !frozen.has(value)) {
    frozen.add(value);
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
