import { deepFreeze } from '../../ground/index.js';
import { replay } from '../replay.js';
import type { ReplayFinding } from '../replay-finding.js';
import type { SavedBulletin } from './bulletin-record.js';
import { type FigureKey, figureKey } from './figure-key.js';
import { loadBulletin } from './load-bulletin.js';

/** Whether every figure of a bulletin follows from its own counts and parameters. */
export interface BulletinReplay {
  readonly holds: boolean;
  /** The figures that do not, each with what does not hold. */
  readonly findings: readonly {
    readonly figure: FigureKey;
    readonly findings: readonly ReplayFinding[];
  }[];
}

/**
 * Computes every figure of a bulletin again from itself alone (整份重放), as `replay` does for one.
 *
 * @throws what `loadBulletin` throws: a bulletin whose digests do not fit is not replayed.
 *
 * @example
 * ```ts
 * import { caseCount, onlineShare, replayBulletin, saveBulletin } from 'zwfw-indicators';
 * const title = { zh: '示例', en: 'An example' };
 * const share = onlineShare({ unified: 21148, specialised: 111148, offline: 18647 });
 * replayBulletin(saveBulletin({ title, figures: [share, caseCount({ cases: 150943 })] })); // => { holds: true, findings: [] }
 *
 * const edited = saveBulletin({ title, figures: [Object.assign({}, share, { text: '14.02%' })] });
 * replayBulletin(edited).findings[0]?.findings[0]?.code; // => 'value-differs'
 * ```
 */
export function replayBulletin(bulletin: SavedBulletin): BulletinReplay {
  const findings = loadBulletin(bulletin)
    .figures.map((figure) => ({ figure: figureKey(figure), findings: replay(figure).findings }))
    .filter((each) => each.findings.length > 0);
  return deepFreeze({ holds: findings.length === 0, findings });
}
