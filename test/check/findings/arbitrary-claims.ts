import fc from 'fast-check';
import type { Claim, ClaimRelation, ClaimSet } from '../../../src/index.js';

const counts = ['甲', '乙', '丙', '丁', '戊'];
const rates = ['甲率', '乙率', '丙率', '丁率'];
const [change, place, target] = ['变化', '名次', '目标'];
const quantities: ClaimSet['quantities'] = [
  ...counts.map((name) => ({ name, kind: 'count' as const })),
  ...rates.map((name) => ({ name, kind: 'measure' as const })),
  { name: change, kind: 'change' },
  { name: place, kind: 'place' },
  { name: target, kind: 'target' },
];

const whole = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 20_000 }));
const percent = fc
  .tuple(fc.nat({ max: 100 }), fc.constantFrom('', '.0', '.3', '.57'))
  .map(([whole, rest]) => `${whole}${rest}%`);
const worded = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom(['', ''], ['', ''], ['约', ''], ['近', ''], ['', '以上'], ['不超过', '']), number)
    .map(([[before, behind], text]) => `${before}${text}${behind}`);
const printedOf: Readonly<Record<string, fc.Arbitrary<string>>> = {
  count: fc.oneof(
    worded(whole.map((number) => `${number}件`)),
    fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })).map(([ones, tenth]) => `${ones}.${tenth}万件`),
    fc.constant('1—3件'),
  ),
  measure: worded(percent),
  change: fc.tuple(percent, fc.constantFrom('%', '个百分点')).map(([text, unit]) => text.replace('%', unit)),
  place: fc.constantFrom('第一', '第2', '第三'),
  target: percent,
};

const claim = fc
  .constantFrom(...quantities)
  .chain(
    ({ name, kind }): fc.Arbitrary<Claim> =>
      fc.oneof(
        { weight: 6, arbitrary: printedOf[kind]!.map((printed) => ({ quantity: name, printed, at: '一' })) },
        { weight: 1, arbitrary: fc.constant({ quantity: name, printed: null }) },
        { weight: 1, arbitrary: fc.constant({ quantity: name, printed: null, damaged: '■件' }) },
      ),
  );

const some = (names: readonly string[], minLength: number, maxLength = names.length) =>
  fc.shuffledSubarray([...names], { minLength, maxLength });
const of = (...lists: (readonly string[])[]): fc.Arbitrary<string[]> =>
  fc
    .tuple(...lists.map((names) => fc.constantFrom(...names)))
    .filter((names) => new Set(names).size === names.length);

const relation: fc.Arbitrary<ClaimRelation> = fc.oneof(
  some(counts, 3).map(([total, ...parts]) => ({ kind: 'sum' as const, total: total!, parts })),
  of(counts, counts, counts).map(([difference, minuend, subtrahend]) => ({
    kind: 'difference' as const,
    difference: difference!,
    minuend: minuend!,
    subtrahend: subtrahend!,
  })),
  of(rates, counts, counts).map(([share, part, all]) => ({
    kind: 'share' as const,
    share: share!,
    part: part!,
    whole: all!,
  })),
  of(rates, counts, counts).map(([ratio, dividend, divisor]) => ({
    kind: 'ratio' as const,
    ratio: ratio!,
    dividend: dividend!,
    divisor: divisor!,
  })),
  some(rates, 3).map(([mean, ...others]) => ({ kind: 'mean' as const, mean: mean!, of: others })),
  fc
    .tuple(of(rates, rates), fc.constantFrom('points' as const, 'percent' as const, 'not-stated' as const))
    .map(([[before, after], as]) => ({
      kind: 'change' as const,
      change,
      before: before!,
      after: after!,
      as,
    })),
  of(counts, counts, rates).map(([product, one, other]) => ({
    kind: 'product' as const,
    product: product!,
    factors: [one!, other!] as [string, string],
  })),
  fc
    .tuple(fc.constantFrom(...rates), fc.constantFrom('at-least' as const, 'below' as const))
    .map(([left, is]) => ({ kind: 'comparison' as const, left, is, right: target })),
  of(rates, rates).map(([one, other]) => ({ kind: 'same' as const, one: one!, other: other! })),
  some(rates, 2).map((shares) => ({ kind: 'partition' as const, shares })),
  of(counts, counts).map(([part, all]) => ({ kind: 'part-of' as const, part: part!, whole: all! })),
  some(rates, 1).map(([first, ...others]) => ({
    kind: 'rank' as const,
    place,
    of: first!,
    among: 5,
    others,
    first: 'highest' as const,
  })),
);
const placed = fc
  .tuple(relation, fc.constantFrom({}, {}, { at: '二' }, { basis: 'assumed' as const }))
  .map(([one, rest]): ClaimRelation => ({ ...one, ...rest }));

/** Documents of few quantities with any two relations between them: many contradict themselves (任意公布数据). */
const anyClaims: fc.Arbitrary<ClaimSet> = fc.record({
  format: fc.constant('zwfw-claims/1' as const),
  title: fc.constantFrom('', '某市通报'),
  quantities: fc.constant(quantities),
  claims: fc.array(claim, { maxLength: 12 }),
  relations: fc.array(placed, { maxLength: 2 }),
});

/** Documents of claims and relations; a change that is in percent is not printed in points. */
export const arbitraryClaims = anyClaims.map((set): ClaimSet => {
  const inPercent = set.relations.flatMap((relation) =>
    relation.kind === 'change' && relation.as === 'percent' ? relation.change : [],
  );
  return {
    ...set,
    claims: set.claims.map((each) =>
      inPercent.includes(each.quantity)
        ? { ...each, printed: each.printed?.replace('个百分点', '%') ?? null }
        : each,
    ),
  };
});
