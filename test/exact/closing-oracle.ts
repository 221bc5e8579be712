/**
 * Second opinions on the largest remainders (最大余额法), by what the method achieves and not by how it is worked: of all
 * whole numbers of steps that add up to the whole, it finds those nearest to the exact shares (the least sum of
 * squares). Nothing is cut down, no remainder is taken, and this file imports nothing.
 */

/** Where several ways are equally near, the extra step goes to the larger count, then to the earlier part. */
function favoured(counts: readonly bigint[]): readonly number[] {
  const places = counts.map((_, place) => place);
  return places.sort((one, other) => {
    if (counts[one] !== counts[other]) return counts[one]! > counts[other]! ? -1 : 1;
    return one - other;
  });
}

/** Every way to hand out so many steps to so many parts. */
function* handings(steps: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) {
    yield [steps];
    return;
  }
  for (let first = steps; first >= 0; first -= 1) {
    for (const rest of handings(steps - first, parts - 1)) yield [first, ...rest];
  }
}

/** Looks at every way there is; for a few parts and a few steps. */
export function nearestOfAll(counts: readonly bigint[], wholeInSteps: number): bigint[] {
  const sum = counts.reduce((a, b) => a + b, 0n);
  const inFavour = favoured(counts);
  let best: readonly number[] = [];
  let least: bigint | undefined;
  // The ways come with the most for the favoured part first, so the first of equals is the right one.
  for (const handing of handings(wholeInSteps, counts.length)) {
    let squares = 0n;
    for (const [rank, place] of inFavour.entries()) {
      const away = BigInt(handing[rank]!) * sum - counts[place]! * BigInt(wholeInSteps);
      squares += away * away;
    }
    if (least === undefined || squares < least) [best, least] = [handing, squares];
  }
  const steps = counts.map(() => 0n);
  for (const [rank, place] of inFavour.entries()) steps[place] = BigInt(best[rank]!);
  return steps;
}

/** Hands the steps out one by one, each to the part that lacks most at that moment; for counts of any size. */
export function handedOutOneByOne(counts: readonly bigint[], wholeInSteps: number): bigint[] {
  const sum = counts.reduce((a, b) => a + b, 0n);
  const inFavour = favoured(counts);
  const lacking = counts.map((count) => count * BigInt(wholeInSteps));
  const steps = counts.map(() => 0n);
  for (let step = 0; step < wholeInSteps; step += 1) {
    let neediest = inFavour[0]!;
    for (const place of inFavour) if (lacking[place]! > lacking[neediest]!) neediest = place;
    lacking[neediest]! -= sum;
    steps[neediest]! += 1n;
  }
  return steps;
}
