import type { Text } from '../ground/index.js';
import type { Attribute } from './attributes/index.js';
import type { Parts } from './definition.js';

/** One part of a composition: the values of its attribute that make it. */
export interface Part {
  readonly part: string;
  readonly name: Text;
  readonly values: readonly string[];
}

/** The parts of a composition over the attributes of its subject, in the order of the attribute's values: a group stands where its first value does. */
export function partsOf(
  attributes: Readonly<Record<string, Attribute>> | undefined,
  { attribute, groups }: Parts,
): readonly Part[] {
  const values =
    attributes !== undefined && Object.hasOwn(attributes, attribute) ? attributes[attribute]!.values : {};
  return Object.keys(values).flatMap((value): Part[] => {
    const group = groups.find((each) => each.values.includes(value));
    if (group === undefined) return [{ part: value, name: values[value]!, values: [value] }];
    const first = Object.keys(values).find((each) => group.values.includes(each));
    return first === value ? [{ part: group.part, name: group.name, values: group.values }] : [];
  });
}
