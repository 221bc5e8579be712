import { digest } from '../../ground/digest.js';
import { fault, ownCopy, plainCopy, printed, type Text } from '../../ground/index.js';
import type { Figure } from '../../indicator/figure-record.js';
import { requireTally } from '../../tally/require-tally.js';
import type { Tally } from '../../tally/tally-record.js';
import { version } from '../../version.js';
import { evaluate } from '../evaluate.js';
import { figureSchema } from '../figure-schema.js';
import type { SavedBulletin } from './bulletin-record.js';
import { savedBulletinSchema } from './bulletin-schema.js';
import { invalidBulletin } from './invalid-bulletin.js';
import { everyFigure, requireOfTally } from './of-tally.js';
import { sealed } from './seal-bulletin.js';

/** What is saved: figures, the tally that they were made from, or both. */
export interface BulletinOptions {
  readonly title: Text;
  /** Also figures of several groups and rules, and figures made from counts; all that the tally gives unless said otherwise. */
  readonly figures?: readonly Figure[];
  /** The tally that the figures from records were made from: its rules are kept, its digest stands in the manifest. */
  readonly tally?: Tally;
}

/**
 * Saves the figures of a period as one object (通报存档): the figures, the rules that they were made by, and a manifest with the digests of figures,
 * rules, calendar and tally. The same figures give the same bytes in whatever order they come.
 *
 * All figures have one period, one as-of instant and one calendar; those made from counts need none. Figures made from records have to be
 * those that the tally gives, where one is given.
 *
 * @throws `invalid-bulletin` without a title or figures; `invalid-figure`; `bulletin-mismatch` for a figure of another period, as-of instant or
 * calendar; `figure-twice`; `invalid-tally`; `figure-mismatch` for a figure from records that the tally does not give.
 *
 * @example
 * ```ts
 * import { evaluate, loadBulletin, onlineShare, quarter, saveBulletin, tally, zhongwei } from 'zwfw-indicators';
 * const period = quarter(2021, 2);
 * const title = { zh: '2021年第二季度通报', en: 'Bulletin of 2021 Q2' };
 *
 * const share = onlineShare({ unified: 21148, specialised: 111148, offline: 18647 }, { rules: zhongwei, period });
 * const saved = saveBulletin({ title, figures: [share] });
 * saved.manifest.figures[0]?.indicator; // => 'online-share'
 * loadBulletin(JSON.parse(JSON.stringify(saved))).seal === saved.seal; // => true
 *
 * const counted = await tally([], { rules: zhongwei, period });
 * saveBulletin({ title, tally: counted, figures: evaluate(counted).all() }).rules[0]?.id; // => 'zhongwei'
 * ```
 */
export function saveBulletin(options: BulletinOptions): SavedBulletin {
  const { title, figures, tally: given } = requireOptions(options);
  const tally = given === undefined ? undefined : ownTally(given);
  const made = tally === undefined ? null : { ...tally, figures: evaluate(tally) };
  const copies = (figures ?? everyFigure(made!)).map(requireFigureAt);
  const bulletin = sealed({
    library: version,
    title,
    figures: copies,
    rules: plainCopy(made?.rules ?? []),
    tally: tally === undefined ? null : digest(tally),
    stated: made === null ? {} : { period: plainCopy(made.period), asOf: made.asOf },
  });
  if (made !== null) requireOfTally(copies, made);
  const result = savedBulletinSchema.safeParse(bulletin);
  if (result.success) return bulletin;
  const { path, message } = result.error.issues[0]!;
  throw invalidBulletin(path, { zh: `格式有误(${message})`, en: `wrong form (${message})` });
}

function requireOptions(options: unknown): BulletinOptions {
  const { title, figures, tally } = (
    typeof options === 'object' && options !== null ? options : {}
  ) as Partial<BulletinOptions>;
  const isTitled = typeof title?.zh === 'string' && typeof title.en === 'string';
  if (!isTitled || title.zh === '' || title.en === '') {
    throw invalidBulletin(['title'], {
      zh: `应有中文和英文标题 { zh, en },实为 ${printed(title)}`,
      en: `expected a title { zh, en }, found ${printed(title)}`,
    });
  }
  const isListed = figures === undefined ? tally !== undefined : Array.isArray(figures) && figures.length > 0;
  if (!isListed) {
    throw invalidBulletin(['figures'], {
      zh: `应有至少一个指标值的列表,如 evaluate(tally).all(),或给出 tally,实为 ${printed(figures)}`,
      en: `expected a list of at least one figure, such as evaluate(tally).all(), or a tally, found ${printed(figures)}`,
    });
  }
  const { zh, en } = title;
  return {
    title: { zh, en },
    ...(figures === undefined ? {} : { figures }),
    ...(tally === undefined ? {} : { tally }),
  };
}

/** A copy of a figure, so that freezing the bulletin leaves the caller's own alone. */
function requireFigureAt(figure: unknown, index: number): Figure {
  const result = figureSchema.safeParse(figure);
  if (result.success) return plainCopy(figure as Figure);
  throw fault(
    'invalid-figure',
    {
      zh: `第 ${index + 1} 项不是 zwfw-figure/1 格式的指标值:${printed(figure)}。`,
      en: `Item ${index + 1} is not a figure of the format zwfw-figure/1: ${printed(figure)}.`,
    },
    { path: ['figures', index, ...(result.error.issues[0]?.path.map(String) ?? [])], found: printed(figure) },
  );
}

/** The tally as it may be frozen; what is none is refused before. */
function ownTally(given: Tally): Tally {
  requireTally(given);
  return ownCopy(given);
}
