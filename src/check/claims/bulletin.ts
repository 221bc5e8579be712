import { canonicalJson, deepFreeze, fault, plainCopy, printed as shown } from '../../ground/index.js';
import type { Claim, ClaimedQuantity, ClaimSet, QuantityKind } from './claim-set.js';
import { invalidClaims } from './invalid-claims.js';
import type {
  ChangeRelation,
  ClaimRelation,
  ComparisonRelation,
  RankRelation,
  RelationPlace,
} from './relation.js';

/** Where a number stands, and what stands there if it is damaged. */
export interface ClaimPlace {
  /** The place in the document, such as `二(三)`. */
  readonly at?: string;
  /** What stands in the document where the number is damaged (原文损坏); the number itself is `null`. */
  readonly damaged?: string;
}

/** What a number that follows from others says of them, beside its own place. */
export type Derived<Fields> = ClaimPlace & Pick<RelationPlace, 'basis'> & Fields;

/**
 * Collects the numbers of a document (公布文件): each call states one number as printed and gives back the name of its quantity, for the relations that it
 * has to others. The same name given again is the same quantity said again. Underneath is plain data, which {@link BulletinBuilder.claims} gives.
 */
export interface BulletinBuilder {
  /** A number of things counted one by one (计数). */
  count(name: string, printed: string | null, place?: ClaimPlace): string;
  /** A number that is not below zero and need not be whole (量值): minutes, points, a share whose counts are not given. */
  measure(name: string, printed: string | null, place?: ClaimPlace): string;
  /** A number that is set and not measured (目标值), whose digits are exact: a target, a limit, a full mark. */
  target(name: string, printed: string | null, place?: ClaimPlace): string;
  /** The share that `part` is of a whole that contains it (占比). */
  share(
    name: string,
    printed: string | null,
    of: Derived<{ readonly part: string; readonly of: string }>,
  ): string;
  /** One quantity divided by another of which it need not be a part (比值). */
  ratio(
    name: string,
    printed: string | null,
    of: Derived<{ readonly dividend: string; readonly divisor: string }>,
  ): string;
  /** The plain mean of quantities (平均值). */
  mean(name: string, printed: string | null, of: Derived<{ readonly of: readonly string[] }>): string;
  /**
   * The change from one quantity to another (变化), below zero where it is a fall; whether in points or in percent is not stated unless said. Without `from`
   * and `to` it is a number that may have either sign, such as a growth rate of which nothing else is printed.
   */
  change(
    name: string,
    printed: string | null,
    of?:
      | ClaimPlace
      | Derived<{ readonly from: string; readonly to: string; readonly as?: ChangeRelation['as'] }>,
  ): string;
  /** The place of a quantity among several (排名); the highest is first unless said otherwise. */
  rank(
    name: string,
    printed: string | null,
    of: Derived<{
      readonly of: string;
      readonly among: number;
      readonly others?: readonly string[];
      readonly first?: RankRelation['first'];
    }>,
  ): string;
  /** The parts add up to the total (合计). */
  sum(total: string, parts: readonly string[], place?: RelationPlace): void;
  /** A quantity is one less another (差); state it by `change` if it may be below zero. */
  difference(difference: string, minuend: string, subtrahend: string, place?: RelationPlace): void;
  /** A quantity is the product of two (积). */
  product(product: string, factors: readonly [string, string], place?: RelationPlace): void;
  /** A quantity is so to another, such as a target (与目标比较). */
  compare(left: string, is: ComparisonRelation['is'], right: string, place?: RelationPlace): void;
  /** Two names for one quantity (同一量); with `{ basis: 'assumed' }` the document does not state it, and it is asked. */
  same(one: string, other: string, place?: RelationPlace): void;
  /** Shares of one whole that leave nothing out (构成占比). */
  partition(shares: readonly string[], place?: RelationPlace): void;
  /** A quantity that is part of another (其中). */
  partOf(part: string, whole: string, place?: RelationPlace): void;
  /** Any relation, as data: between quantities that were stated before, where the calls above would state them again. */
  relate(relation: ClaimRelation): void;
  /** What was stated so far, as plain data, frozen. */
  claims(): ClaimSet;
}

/**
 * Begins to state the numbers of a document (公布文件), for {@link checkClaims}.
 *
 * @param title - What the document is called in the findings.
 * @returns The calls that state numbers and relations. They throw `invalid-claims` for one name stated as two kinds of quantity, and for what does not say of
 * which quantities it is; everything else is checked when the claims are.
 *
 * @example
 * ```ts
 * import { bulletin, checkClaims } from 'zwfw-indicators';
 * const b = bulletin('乌海市2023年报告');
 * const all = b.count('评价量', '236816条', { at: '四' });
 * const very = b.count('非常满意数', '236116条', { at: '四' });
 * b.share('非常满意率', '99.71%', { part: very, of: all, at: '四' });
 * checkClaims(b.claims()).verdict; // => 'witnessed'
 * ```
 */
export function bulletin(title: string): BulletinBuilder {
  const quantities = new Map<string, ClaimedQuantity>();
  const claims: Claim[] = [];
  const relations: ClaimRelation[] = [];
  const said = new Map<string, number>();

  const state = (kind: QuantityKind, name: string, printed: string | null, place: ClaimPlace = {}) => {
    const before = quantities.get(name);
    if (before !== undefined && before.kind !== kind) throw twoKinds(name, before.kind, kind);
    quantities.set(name, { name, kind });
    claims.push({ quantity: name, printed, ...onlyGiven({ damaged: place.damaged, at: place.at }) });
    return name;
  };
  const relate = (relation: ClaimRelation, { at, basis }: RelationPlace = {}) => {
    const key = canonicalJson(onlyGiven({ ...relation, at: undefined, basis: undefined }));
    // The same share said in the text and in a table is one relation, which is stated if it is stated once.
    const before = said.get(key);
    if (before === undefined) said.set(key, relations.push({ ...relation, ...onlyGiven({ at, basis }) }) - 1);
    else if (basis !== 'assumed' && relations[before]!.basis === 'assumed')
      relations[before] = { ...relation, ...onlyGiven({ at, basis }) };
  };

  // Callers without types would otherwise meet errors of the language.
  const derived = <Fields extends object>(name: string, of: Fields | undefined, example: string): Fields => {
    if (typeof of === 'object' && (of as Fields | null) !== null) return of;
    throw invalidClaims([name], of, {
      zh: `第三个参数,载明由哪些量得出,如 ${example}`,
      en: `given with a third argument that says what it follows from, such as ${example}`,
    });
  };
  const listOf = (names: readonly string[], path: string): string[] => {
    const isList: boolean = Array.isArray(names);
    if (isList) return [...names];
    throw invalidClaims([path], names, { zh: '名称的数组', en: 'an array of names' });
  };

  return {
    count: (name, printed, place) => state('count', name, printed, place),
    measure: (name, printed, place) => state('measure', name, printed, place),
    target: (name, printed, place) => state('target', name, printed, place),
    share: (name, printed, given) => {
      const { part, of, ...place } = derived(name, given, "{ part: '办理数', of: '总数' }");
      state('measure', name, printed, place);
      relate({ kind: 'share', share: name, part, whole: of }, place);
      return name;
    },
    ratio: (name, printed, given) => {
      const { dividend, divisor, ...place } = derived(name, given, "{ dividend: '注册数', divisor: '人口' }");
      state('measure', name, printed, place);
      relate({ kind: 'ratio', ratio: name, dividend, divisor }, place);
      return name;
    },
    mean: (name, printed, given) => {
      const { of, ...place } = derived(name, given, "{ of: ['一月', '二月'] }");
      state('measure', name, printed, place);
      relate({ kind: 'mean', mean: name, of: listOf(of, name) }, place);
      return name;
    },
    change: (name, printed, of = {}) => {
      if (!('from' in of)) {
        if ('to' in of || 'as' in of) throw halfAChange(name);
        return state('change', name, printed, of);
      }
      const { from, to, as = 'not-stated', ...place } = of;
      if (typeof to !== 'string') throw halfAChange(name);
      state('change', name, printed, place);
      relate({ kind: 'change', change: name, before: from, after: to, as }, place);
      return name;
    },
    rank: (name, printed, given) => {
      const {
        of,
        among,
        others = [],
        first = 'highest',
        ...place
      } = derived(name, given, "{ of: '得分', among: 5 }");
      state('place', name, printed, place);
      relate({ kind: 'rank', place: name, of, among, others: listOf(others, name), first }, place);
      return name;
    },
    sum: (total, parts, place) => {
      relate({ kind: 'sum', total, parts: listOf(parts, total) }, place);
    },
    difference: (difference, minuend, subtrahend, place) => {
      relate({ kind: 'difference', difference, minuend, subtrahend }, place);
    },
    product: (product, [one, other], place) => {
      relate({ kind: 'product', product, factors: [one, other] }, place);
    },
    compare: (left, is, right, place) => {
      relate({ kind: 'comparison', left, is, right }, place);
    },
    same: (one, other, place) => {
      relate({ kind: 'same', one, other }, place);
    },
    partition: (shares, place) => {
      relate({ kind: 'partition', shares: listOf(shares, 'shares') }, place);
    },
    partOf: (part, whole, place) => {
      relate({ kind: 'part-of', part, whole }, place);
    },
    relate: (relation) => {
      relate(relation, relation);
    },
    claims: () =>
      deepFreeze(
        plainCopy<ClaimSet>({
          format: 'zwfw-claims/1',
          title,
          quantities: [...quantities.values()],
          claims,
          relations,
        }),
      ),
  };
}

function onlyGiven<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}

function halfAChange(name: string): Error {
  return invalidClaims([name], name, {
    zh: '由 from 到 to 的变化(两者都载明,或都不载明)',
    en: 'a change from one quantity to another: both are given, or neither',
  });
}

function twoKinds(name: string, before: QuantityKind, now: QuantityKind): Error {
  return fault(
    'invalid-claims',
    {
      zh: `量 ${shown(name)} 先前为 ${before},现为 ${now};同一名称是同一个量,另一个量请另取名称。`,
      en: `The quantity ${shown(name)} was a ${before} before and is a ${now} now; one name is one quantity, so give another quantity another name.`,
    },
    { path: ['quantities', name, 'kind'], found: now },
  );
}
