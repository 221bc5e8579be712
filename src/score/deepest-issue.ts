import type * as z from 'zod';

/** What is wrong with the form of something, at the deepest place that can be told. */
export interface FormIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * The first issue of a schema. A union says of all its branches what is wrong; what was meant is the branch of the same kind, or else the one that goes
 * furthest.
 */
export function deepestIssue({ issues }: z.ZodError): FormIssue {
  return within(issues[0]!);
}

function within(issue: z.core.$ZodIssue): FormIssue {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const branches = issue.code === 'invalid_union' ? issue.errors : [];
  const [deepest] = branches
    .filter((each) => !each.some(isOfKind))
    .map((each) => within(each[0]!))
    .sort((one, other) => other.path.length - one.path.length);
  if (deepest !== undefined) return { path: [...path, ...deepest.path], message: deepest.message };
  return {
    path: branches.some((each) => each.some(isOfKind)) ? [...path, 'kind'] : path,
    message: issue.message,
  };
}

function isOfKind({ path }: z.core.$ZodIssue): boolean {
  return path.length === 1 && path[0] === 'kind';
}
