import { fault, ownCopy, printed, ZwfwError } from '../../ground/index.js';
import type { PrintedQuantity } from '../printed/printed-quantity.js';
import type { ClaimSet, QuantityKind } from './claim-set.js';
import { claimSetSchema } from './claims-schema.js';
import { invalidClaims } from './invalid-claims.js';
import { namesIn } from './names-in.js';
import { readAs } from './read-as.js';
import { checkUnits } from './units-that-meet.js';

/** A claim set of which the form, the names, the numbers and the units are checked. */
export interface ReadClaims {
  readonly set: ClaimSet;
  /** Each claim's number as it was read; `null` for an unknown one. */
  readonly read: readonly (PrintedQuantity | null)[];
}

/**
 * Checks a claim set and reads its numbers.
 *
 * @throws `invalid-claims` for what has not the form, for names that no quantity has, for a relation of a quantity with itself, and for units that do not
 * go together; `unreadable-quantity` for a number that cannot be read; `not-plain-data`.
 */
export function readClaims(input: ClaimSet): ReadClaims {
  const set = formed(input);
  const names = new Set<string>();
  for (const [index, { name }] of set.quantities.entries()) {
    if (names.has(name))
      throw invalidClaims(['quantities', index, 'name'], name, {
        zh: '未用过的名称(一个名称是一个量)',
        en: 'a name that was not used before: one name is one quantity',
      });
    names.add(name);
  }
  for (const [index, { quantity }] of set.claims.entries())
    if (!names.has(quantity)) throw invalidClaims(['claims', index, 'quantity'], quantity, declared);
  for (const [index, relation] of set.relations.entries()) checkNames(relation, index, names);
  const kinds = new Map(set.quantities.map(({ name, kind }) => [name, kind]));
  const read = set.claims.map(({ printed: text, quantity }, index) =>
    text === null ? null : readAt(text, index, quantity, kinds.get(quantity)!),
  );
  checkUnits(set, read);
  return { set, read };
}

const declared = { zh: 'quantities 中的名称', en: 'a name of quantities' };

function formed(input: ClaimSet): ClaimSet {
  if (typeof (input as Partial<Record<'claims', unknown>> | null)?.claims === 'function')
    throw invalidClaims([], 'bulletin(...)', {
      zh: '数据,即 bulletin(...) 的 .claims() 所得',
      en: 'data, which the .claims() of bulletin(...) gives',
    });
  const result = claimSetSchema.safeParse(input);
  if (result.success) return ownCopy(input);
  const issue = result.error.issues[0]!;
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  let found: unknown = input;
  for (const key of path) found = (found as Record<string | number, unknown> | null | undefined)?.[key];
  throw invalidClaims(path, found, {
    zh: `公布数据(zwfw-claims/1)的格式(${issue.message})`,
    en: `of the form of a claim set, zwfw-claims/1 (${issue.message})`,
  });
}

function checkNames(
  relation: ClaimSet['relations'][number],
  index: number,
  names: ReadonlySet<string>,
): void {
  const named = namesIn(relation);
  const unknown = named.find((name) => !names.has(name));
  if (unknown !== undefined)
    throw invalidClaims(['relations', index], unknown, {
      zh: `${declared.zh}(关系 ${relation.kind})`,
      en: `${declared.en}, in a relation ${relation.kind}`,
    });
  const twice = relation.kind === 'product' ? undefined : repeated(named);
  if (twice !== undefined)
    throw invalidClaims(['relations', index], twice, {
      zh: '互不相同的量(一个量不能与自身有关系,也不能在合计中计两次)',
      en: 'of different quantities: none has a relation with itself, or is counted twice in a sum',
    });
  if (relation.kind === 'rank' && relation.others.length >= relation.among)
    throw invalidClaims(['relations', index, 'others'], relation.others, {
      zh: `少于 ${relation.among} 个其他量(among 含本身)`,
      en: `fewer than ${relation.among} others: among counts the one that is ranked too`,
    });
}

function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/** The reader says where in the number; this adds where the number is. */
function readAt(text: string, index: number, quantity: string, kind: QuantityKind): PrintedQuantity {
  try {
    return readAs(kind, text);
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { message, path = [], found } = error.issue;
    throw fault(
      error.code,
      {
        zh: `claims[${index}](${quantity}):${message.zh}`,
        en: `claims[${index}] (${quantity}): ${message.en}`,
      },
      { record: quantity, path: ['claims', index, 'printed', ...path], found: found ?? printed(text) },
    );
  }
}
