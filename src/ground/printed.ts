const longest = 60;

/** How a value that was found stands in a message: short, on one line, what is invisible escaped; it never throws. */
export function printed(value: unknown): string {
  let text: string;
  try {
    text = written(value, longest);
  } catch {
    // A proxy, a getter or a conversion of the value's own threw.
    text = typeof value;
  }
  return oneLine(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

/** Escapes whatever breaks a line, reorders it or cannot be seen: `"A\u200b"` shows why it is not `"A"`. */
export function oneLine(text: string): string {
  return text.replace(/[^\S ]|[\p{Cc}\p{Cf}\p{Cs}]/gu, (sign) =>
    Array.from(
      { length: sign.length },
      (_, unit) => `\\u${sign.charCodeAt(unit).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Stops where there is no more room, so that neither size nor circles matter. */
function written(value: unknown, room: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, longest + 1));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof Error) return written(value.message, room);
  if (room <= 0) return '…';
  const isList = Array.isArray(value);
  const [open, close] = isList ? (['[', ']'] as const) : (['{', '}'] as const);
  let text = `${nameOf(value)}${open}`;
  let separator = '';
  for (const key of isList ? value.keys() : Object.keys(value)) {
    if (text.length > room) break;
    text += separator;
    if (!isList) text += `${written(key, 0)}:`;
    text += written((value as Record<string | number, unknown>)[key], room - text.length);
    separator = ',';
  }
  return text + close;
}

/** The class of what is no plain object, since a `Map` is not the empty object that it looks like. */
function nameOf(value: object): string {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (Array.isArray(value) || prototype === null || prototype === Object.prototype) return '';
  const { name } = (prototype as { constructor?: { name?: unknown } }).constructor ?? {};
  return typeof name === 'string' ? `${name} ` : '';
}
