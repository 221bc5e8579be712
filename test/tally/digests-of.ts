import {
  defineRuleSet,
  digest,
  evaluate,
  type Figure,
  type GroupingKeys,
  type MatterInput,
  matterSchema,
  parseCases,
  quarter,
  type RuleSetInput,
  type Scope,
  type Tally,
  tally,
} from '../../src/index.js';

/** A figure of a tally, and where it stands. */
export interface Placed {
  readonly rules: string;
  readonly scope: Scope;
  readonly figure: Figure;
}

/** Every figure of a tally: under each rule set, in each group, of each indicator. */
export function everyFigure(counted: Tally): Placed[] {
  const figures = evaluate(counted);
  return counted.rules.flatMap(({ id }) =>
    counted.rows.flatMap(({ scope }) =>
      figures.all(scope, { rules: id }).map((figure) => ({ rules: id, scope, figure })),
    ),
  );
}

/** The bytes of every figure of a tally, as they would be saved. */
export function bytesOfAll(counted: Tally): string {
  return JSON.stringify(everyFigure(counted));
}

/** What a process is told to count, as a file would hold it. */
export interface Written {
  readonly rows: readonly object[];
  readonly matters: readonly MatterInput[];
  readonly rules: readonly RuleSetInput[];
  readonly asOf: string;
  readonly by: readonly GroupingKeys[];
}

/** Reads, counts and digests what was written: the whole way through the library. */
export async function digestOfWritten({ rows, matters, rules, asOf, by }: Written): Promise<string> {
  const counted = await tally(parseCases(rows), {
    rules: rules.map(defineRuleSet),
    period: quarter(2021, 2),
    asOf,
    by,
    matters: matters.map((matter) => matterSchema.parse(matter)),
  });
  return digest({ tally: counted, figures: everyFigure(counted) });
}
