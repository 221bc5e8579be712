import { format } from 'node:util';

export { expect } from 'vitest';

/** What an example that throws nothing has thrown. */
export const nothing = Symbol('nothing was thrown');

const lines: string[] = [];

/** The console of the examples: it keeps what is printed. */
export const console = {
  ...globalThis.console,
  log: (...values: unknown[]): void => void lines.push(format(...values)),
};

/** What was printed since the last call, without the blanks at the ends of lines that an editor takes away. */
export function printed(): string {
  return lines
    .splice(0)
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** The code of an error; an error without one is thrown on, since its message says more. */
export function codeOf(error: unknown): unknown {
  if (error === nothing) return 'nothing was thrown';
  if (error instanceof Error && 'code' in error) return error.code;
  throw error;
}
