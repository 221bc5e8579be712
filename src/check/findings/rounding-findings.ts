import { type RoundingMode, roundingModes } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { Examination } from '../analysis/examine.js';
import type { Standing } from '../analysis/standing.js';
import { grouped } from '../grouped.js';
import type { Problem } from '../solver/problem.js';
import { arithmeticOf } from './arithmetic.js';
import { unexplainedShares } from './closed-shares.js';
import type {
  ClosedShares,
  DocumentRounding,
  NoCommonRounding,
  OnlyByClosing,
  SomeRoundingsOnly,
} from './finding.js';
import { claimReference, quoted, quotedAll, relationReference } from './involved.js';
import { modeWords } from './mode-words.js';

/** A rounded claim that is checked by something, and the modes that give it. */
interface Rounded {
  readonly standing: Standing;
  readonly modes: readonly RoundingMode[];
  /** Those and the ones that give it with the guard. */
  readonly all: readonly RoundingMode[];
}

/** So many pairs of claims without a common rounding are named. */
const mostPairs = 10;

/** Whether a claim is one of shares that closing explains: its own rounding says nothing. */
function isClosed({ known }: Standing, closed: readonly ClosedShares[]): boolean {
  return closed.some(({ claims }) => claims.some(({ index }) => index === known.index));
}

/** How the claims were rounded, each and together. */
export function roundingFindings(
  problem: Problem,
  examination: Examination,
  closed: readonly ClosedShares[],
): readonly (SomeRoundingsOnly | OnlyByClosing | NoCommonRounding | DocumentRounding)[] {
  const all = examination.standings.flatMap((standing): Rounded[] => {
    const { modes, guardedModes } = standing;
    return modes === null ? [] : [{ standing, modes, all: [...modes, ...guardedModes] }];
  });
  const unexplained = unexplainedShares(problem, examination);
  // What could not fail is explained by any rule, so that it speaks for none.
  const rounded = all.filter(({ standing: { power } }) => power === null || power.passing < power.printable);
  return [
    ...all.flatMap((each) => ofOne(problem, each, examination, unexplained)),
    ...withoutCommon(
      problem,
      rounded.filter(({ standing }) => !isClosed(standing, closed)),
    ),
    ...ofDocument(problem, rounded, closed),
  ];
}

function ofOne(
  problem: Problem,
  { standing, modes }: Rounded,
  { isActive }: Examination,
  unexplained: ReadonlySet<number>,
): readonly (SomeRoundingsOnly | OnlyByClosing)[] {
  const { known, guardedModes } = standing;
  if (modes.length === problem.modes.length) return [];
  const claim = claimReference(problem, known.index);
  const indexes = problem.relationsOf[known.variable]!.filter((index) =>
    isActive(problem.claims.length + index),
  );
  // Of a partition the arithmetic would be of all shares, and of a closing.
  const isNoPartition = (index: number) => problem.relations[index]!.relation.kind !== 'partition';
  const about = {
    claims: [claim],
    relations: indexes.map((index) => relationReference(problem, index)),
    arithmetic: arithmeticOf(
      problem,
      indexes.filter(isNoPartition),
      { claims: [known.index], isOnly: false },
      3,
    ),
  };
  const { zh, en } = quoted(claim);
  const under =
    problem.modes.length === roundingModes.length
      ? { zh: '任何修约方式都', en: '' }
      : {
          zh: `在允许的修约方式(${modeWords(problem.modes).zh})下`,
          en: ` that is allowed (${modeWords(problem.modes).en})`,
        };
  if (modes.length === 0 && guardedModes.length === 0 && unexplained.has(known.index))
    return [
      {
        ...about,
        code: 'only-by-closing',
        severity: 'question',
        text: {
          zh: `${zh}${under.zh}得不到(${about.arithmetic}),通行的占比闭合方法也得不到;请核对该数,或载明闭合方法。`,
          en: `No rounding${under.en} gives ${en} (${about.arithmetic}), and no usual way of closing the shares at 100 % does; check the number, or state the way of closing.`,
        },
      },
    ];
  if (modes.length === 0 && guardedModes.length === 0)
    return [
      {
        ...about,
        code: 'only-by-closing',
        severity: 'notice',
        text: {
          zh: `${zh}${under.zh}得不到(${about.arithmetic}),只有占比闭合(合计凑成 100%)可能得到;请载明闭合方法。`,
          en: `No rounding${under.en} gives ${en} (${about.arithmetic}); only closing the shares at 100 % may. State the way of closing.`,
        },
      },
    ];
  const [plain, guarded] = [modeWords(modes), modeWords(guardedModes)];
  const isClosable = known.closing !== null;
  const ways = {
    zh: [plain.zh, guarded.zh && `避免虚假 100% 或 0% 时的${guarded.zh}`, isClosable && '由占比闭合']
      .filter(Boolean)
      .join(',或'),
    en: [
      plain.en,
      guarded.en && `${guarded.en} where a false 100 % or 0 % is avoided`,
      isClosable && 'closing the shares at 100 %',
    ]
      .filter(Boolean)
      .join(', or '),
  };
  return [
    {
      ...about,
      code: 'some-roundings-only',
      severity: 'information',
      modes,
      guardedModes,
      text: {
        zh: `${zh}只能由${ways.zh}得到(${about.arithmetic})。`,
        en: `${en} is given only by ${ways.en} (${about.arithmetic}).`,
      },
    },
  ];
}

/** Pairs of claims that have no mode in common; claims of like modes stand together. */
function withoutCommon(problem: Problem, rounded: readonly Rounded[]): readonly NoCommonRounding[] {
  const groups = [
    ...grouped(
      rounded.filter(({ modes }) => modes.length > 0),
      ({ modes, all }) => `${modes.join()} ${all.join()}`,
    ).values(),
  ];
  const findings: NoCommonRounding[] = [];
  for (const [place, one] of groups.entries())
    for (const other of groups.slice(place + 1)) {
      if (findings.length === mostPairs) return findings;
      if (one[0]!.modes.some((mode) => other[0]!.modes.includes(mode))) continue;
      const [first, second] = [sideOf(problem, one), sideOf(problem, other)];
      const [a, b] = [quotedAll(first.claims, 4), quotedAll(second.claims, 4)];
      const guarded = one[0]!.all.filter((mode) => other[0]!.all.includes(mode));
      const but: Text =
        guarded.length === 0
          ? { zh: '', en: '' }
          : {
              zh: `(若避免虚假 100% 或 0%,${modeWords(guarded).zh}可同时给出)`,
              en: ` (${modeWords(guarded).en} gives them if a false 100 % or 0 % is avoided)`,
            };
      findings.push({
        code: 'no-common-rounding',
        severity: 'notice',
        claims: [...first.claims, ...second.claims].sort((x, y) => x.index - y.index),
        relations: [],
        arithmetic: [one, other]
          .map((group) => `${printedIn(problem, group)}: ${group[0]!.modes.join(', ')}`)
          .join('; '),
        text: {
          zh: `没有一种修约方式同时给出这些数:${a.zh}须${first.words.zh},${b.zh}须${second.words.zh}${but.zh};请统一修约规则并载明。`,
          en: `No one rounding gives these: ${a.en} ${first.takes} ${first.words.en}, ${b.en} ${second.takes} ${second.words.en}${but.en}; round by one rule and state it.`,
        },
      });
    }
  return findings;
}

function printedIn({ claims }: Problem, group: readonly Rounded[]): string {
  return group.map(({ standing }) => claims[standing.known.index]!.claim.printed).join(', ');
}

/** Claims of like modes. */
function sideOf(problem: Problem, group: readonly Rounded[]) {
  return {
    claims: group.map(({ standing }) => claimReference(problem, standing.known.index)),
    words: modeWords(group[0]!.modes),
    takes: group.length === 1 ? 'takes' : 'take',
  };
}

/** The modes that explain most claims, and those left over. */
function ofDocument(
  problem: Problem,
  rounded: readonly Rounded[],
  closed: readonly ClosedShares[],
): readonly DocumentRounding[] {
  if (rounded.length === 0) return [];
  const explainedBy = (mode: RoundingMode) => rounded.filter(({ modes }) => modes.includes(mode));
  const most = Math.max(...problem.modes.map((mode) => explainedBy(mode).length));
  if (most === 0) return [];
  // Of modes that explain as many but other claims, 四舍五入 comes before the rest.
  const best = problem.modes.filter((mode) => explainedBy(mode).length === most);
  const first = best.includes('halfExpand') ? 'halfExpand' : best[0]!;
  const key = (mode: RoundingMode) =>
    explainedBy(mode)
      .map(({ standing }) => standing.known.index)
      .join();
  const modes = best.filter((mode) => key(mode) === key(first));
  const left = rounded
    .filter((each) => !each.modes.includes(first))
    .map(({ standing }) => claimReference(problem, standing.known.index));
  const byClosing = left.filter(({ index }) =>
    closed.some(({ claims }) => claims.some((claim) => claim.index === index)),
  );
  const [words, all, closing] = [modeWords(modes), quotedAll(left), quotedAll(byClosing)];
  return [
    {
      code: 'document-rounding',
      severity: 'information',
      claims: rounded.map(({ standing }) => claimReference(problem, standing.known.index)),
      relations: [],
      arithmetic: `${most} / ${rounded.length}`,
      modes,
      explained: most,
      considered: rounded.length,
      leftOver: left,
      text: {
        zh: `可核对修约的 ${rounded.length} 个数中,${words.zh}解释 ${most} 个${left.length === 0 ? '' : `;未解释:${all.zh}${byClosing.length === 0 ? '' : `(其中${closing.zh}可由占比闭合解释)`}`}。`,
        en: `Of ${rounded.length} ${rounded.length === 1 ? 'number' : 'numbers'} whose rounding can be checked, ${most} ${most === 1 ? 'comes' : 'come'} of ${words.en}${left.length === 0 ? '' : `; left over: ${all.en}${byClosing.length === 0 ? '' : ` (of which closing at 100 % explains ${closing.en})`}`}.`,
      },
    },
  ];
}
