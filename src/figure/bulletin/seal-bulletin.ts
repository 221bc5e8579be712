import { digest } from '../../ground/digest.js';
import { deepFreeze, type Text } from '../../ground/index.js';
import type { Figure } from '../../indicator/figure-record.js';
import type { ResolvedRules } from '../../rules/resolve.js';
import type { ManifestRules, SavedBulletin } from './bulletin-record.js';
import { figureKey, inOrder } from './figure-key.js';
import { requireOfRules, rulesOf } from './of-rules.js';
import { type InCommon, inCommon, refuseTwice } from './one-of-all.js';

/** What a bulletin is put together from. */
export interface BulletinContent {
  readonly library: string;
  readonly title: Text;
  /** In any order. They become part of the bulletin, and are frozen. */
  readonly figures: readonly Figure[];
  /** Of these the ones that a figure names are kept. */
  readonly rules: readonly ResolvedRules[];
  /** The digest of the tally. */
  readonly tally: string | null;
  /** What the tally says of all its figures. */
  readonly stated: Partial<InCommon>;
}

/**
 * Puts a bulletin together: the one place where figures are ordered, and digests taken.
 *
 * @throws `bulletin-mismatch`, `figure-twice`, `figure-mismatch`.
 */
export function sealed({ library, title, figures, rules, tally, stated }: BulletinContent): SavedBulletin {
  const { period, asOf, calendar } = inCommon(figures, stated);
  refuseTwice(figures);
  requireOfRules(figures, rules);
  const ordered = [...figures].sort(inOrder);
  const named = rulesNamed(ordered).map((one) => ({ one, kept: rulesOf({ rules: one }, rules) }));
  const content = {
    format: 'zwfw-bulletin/1',
    library,
    title,
    period,
    asOf,
    manifest: {
      figures: ordered.map((figure) => ({ ...figureKey(figure), digest: digest(figure) })),
      rules: named.map(
        ({ one: { id, version, on }, kept }): ManifestRules => ({
          id,
          version,
          on,
          digest: kept === undefined ? null : digest(kept),
        }),
      ),
      calendar,
      tally,
    },
    rules: named.flatMap(({ kept }) => (kept === undefined ? [] : [kept])),
    figures: ordered,
  } as const;
  return deepFreeze({ ...content, seal: digest(content) });
}

/** The different rules that figures name, in one order. */
function rulesNamed(figures: readonly Figure[]): readonly Figure['rules'][] {
  const different = new Map(
    figures.map(({ rules }) => [JSON.stringify([rules.id, rules.version, rules.on]), rules]),
  );
  return [...different].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, rules]) => rules);
}
