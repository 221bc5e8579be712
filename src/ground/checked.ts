/**
 * Marks plain data as checked. The marks are shared by all copies of the library in a program, and not enumerable, so that a changed copy of the data does
 * not carry them.
 */
export function markChecked<T extends object>(value: T, as: string): T {
  return Object.defineProperty(value, Symbol.for(`zwfw-indicators/${as}`), { value: true });
}

/** Whether something carries the mark. */
export function isChecked(value: unknown, as: string): boolean {
  return typeof value === 'object' && value !== null && Symbol.for(`zwfw-indicators/${as}`) in value;
}
