import { deepFreeze, type Text } from '../ground/index.js';

/** A closed list of values with their names (枚举): what codes of different schemes stand for. */
export interface Enumeration<V extends string = string> {
  readonly id: string;
  readonly name: Text;
  readonly values: Readonly<Record<V, Text>>;
}

/** The type of an enumeration's values. */
export type ValueOf<E extends Enumeration> = E extends Enumeration<infer V> ? V : never;

/** Defines an enumeration; each value is given as its Chinese and its English name. */
export function enumeration<V extends string>(
  id: string,
  [zh, en]: readonly [string, string],
  values: Readonly<Record<V, readonly [zh: string, en: string]>>,
): Enumeration<V> {
  const texts = Object.fromEntries(
    Object.entries<readonly [string, string]>(values).map(([value, [zhName, enName]]) => [
      value,
      { zh: zhName, en: enName },
    ]),
  ) as Record<V, Text>;
  return deepFreeze({ id, name: { zh, en }, values: texts });
}

/** The values of an enumeration, in its order. */
export function valuesOf<V extends string>({ values }: Enumeration<V>): readonly V[] {
  return Object.keys(values) as V[];
}
