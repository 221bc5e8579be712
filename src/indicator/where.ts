import type { Text } from '../ground/index.js';

/** A condition on one record (条件): each attribute named has one of the values listed. `{}` holds for every record. */
export type Where = Readonly<Record<string, readonly string[]>>;

/** Records that do not count, and why (剔除). In a list of exclusions the first that matches takes the record. */
export interface Exclusion {
  /** Stable: figures and questions about records name the exclusion by it. */
  readonly reason: string;
  readonly name: Text;
  readonly attribute: string;
  readonly values: readonly string[];
}

/** Values of attributes, by the attribute's name. */
export type AttributeValues = Readonly<Record<string, string>>;

/** Whether a record's attributes meet a condition. */
export function meets(attributes: AttributeValues, where: Where): boolean {
  return Object.entries(where).every(([attribute, values]) => {
    const value = attributes[attribute];
    return value !== undefined && values.includes(value);
  });
}

/** The first exclusion that takes a record, if any. */
export function exclusionOf(
  attributes: AttributeValues,
  exclusions: readonly Exclusion[],
): Exclusion | undefined {
  return exclusions.find(({ attribute, values }) => meets(attributes, { [attribute]: values }));
}
