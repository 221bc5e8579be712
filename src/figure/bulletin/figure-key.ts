import { canonicalJson, type Text } from '../../ground/index.js';
import type { Figure } from '../../indicator/figure-record.js';
import { type Scope, scopeKey } from '../../tally/grouping.js';

/** What tells a figure apart from the others of a bulletin (指标值的标识): its indicator, its group and the rules that it was made by. */
export interface FigureKey {
  /** The indicator's code. */
  readonly indicator: string;
  readonly scope: Scope;
  /** The id of the rule set. */
  readonly rules: string;
}

/** The key of a figure. */
export function figureKey({ indicator, scope, rules }: Figure): FigureKey {
  return { indicator: indicator.code, scope, rules: rules.id };
}

/** A key as a text that is the same for the same key. */
export function keyText({ indicator, scope, rules }: FigureKey): string {
  return JSON.stringify([indicator, scopeKey(scope), rules]);
}

/** A key as messages name it: `online-share {"department":"教育局"} zhongwei`. */
export function keyName({ indicator, scope, rules }: FigureKey): string {
  return `${indicator} ${canonicalJson(scope)} ${rules}`;
}

/** What a figure is called in sentences, with its key. */
export function figureWords({ indicator, scope, rules }: Figure): Text {
  const group = Object.entries(scope).map(([key, value]) => `${key} = ${value}`);
  const key = [indicator.code, ...group, rules.id];
  return {
    zh: `${indicator.name.zh}(${key.join(',')})`,
    en: `${indicator.name.en} (${key.join(', ')})`,
  };
}

/** The order of the figures of a bulletin: by indicator, then the total before its groups, then by rules. No locale plays a part. */
export function inOrder(one: Figure, other: Figure): number {
  const [first, second] = [ranks(one), ranks(other)];
  const place = first.findIndex((rank, index) => rank !== second[index]);
  return place < 0 ? 0 : first[place]! < second[place]! ? -1 : 1;
}

function ranks(figure: Figure): readonly (string | number)[] {
  const { indicator, scope, rules } = figureKey(figure);
  return [indicator, Object.keys(scope).length, scopeKey(scope), rules];
}
