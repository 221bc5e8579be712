import { digest } from '../../ground/digest.js';
import { fault } from '../../ground/index.js';
import { catalogue } from '../../indicator/catalogue.js';
import type { Figure } from '../../indicator/figure-record.js';
import { scopeKey } from '../../tally/grouping.js';
import type { Tally } from '../../tally/tally-record.js';
import type { Figures } from '../evaluate.js';
import { figureKey, keyName } from './figure-key.js';

/** A tally with its figures at hand. */
export type EvaluatedTally = Pick<Tally, 'rules' | 'rows'> & { readonly figures: Figures };

/** The figures of all indicators in all groups under all rules. */
export function everyFigure({ rules, rows, figures }: EvaluatedTally): readonly Figure[] {
  return rules.flatMap(({ id }) => rows.flatMap(({ scope }) => figures.all(scope, { rules: id })));
}

/**
 * Refuses figures from records that are not, byte for byte, what the tally gives.
 *
 * @throws `figure-mismatch`.
 */
export function requireOfTally(figures: readonly Figure[], made: EvaluatedTally): void {
  const rules = new Set(made.rules.map(({ id }) => id));
  const scopes = new Set(made.rows.map(({ scope }) => scopeKey(scope)));
  for (const [index, figure] of figures.entries()) {
    if (figure.given !== null) continue;
    const key = figureKey(figure);
    const isIn = catalogue.has(key.indicator) && scopes.has(scopeKey(key.scope)) && rules.has(key.rules);
    const own = isIn ? made.figures.get(key.indicator, key.scope, { rules: key.rules }) : null;
    if (own !== null && digest(own) === digest(figure)) continue;
    throw fault(
      'figure-mismatch',
      {
        zh: `第 ${index + 1} 个指标值(${keyName(key)})不是由所给计数得出的;请给出得出它的计数,或不给 tally。`,
        en: `Figure ${index + 1} (${keyName(key)}) does not come from the tally given; give the tally that it was made from, or none.`,
      },
      { path: ['figures', index], record: keyName(key) },
    );
  }
}
