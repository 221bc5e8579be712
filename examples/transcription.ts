import { type BulletinBuilder, bulletin } from 'zwfw-indicators';
import type { PublishedNumber } from './published-number.js';

/** What stands beside the number of a relation, the place aside: that is the place of the number. */
type Of<Method extends 'share' | 'change' | 'rank'> = Omit<
  Parameters<BulletinBuilder[Method]>[2],
  'at' | 'damaged'
>;

/** States the numbers of a document as claims: each is taken by name from the list of its numbers, wherever it stands, so that none is typed twice (转录). */
export interface Transcription {
  /** For the relations, and for what is no number of the list. */
  readonly document: BulletinBuilder;
  count(name: string): string;
  measure(name: string): string;
  target(name: string): string;
  share(name: string, of: Of<'share'>): string;
  change(name: string, of: Of<'change'>): string;
  rank(name: string, of: Of<'rank'>): string;
  /** A number of things that the document does not give. */
  unknown(name: string): string;
  /** One printed number that is said of several quantities at once. */
  measureEach(name: string, quantities: readonly string[]): readonly string[];
  countEach(name: string, quantities: readonly string[]): readonly string[];
  shareOfEach(
    name: string,
    quantities: readonly string[],
    of: (quantity: string) => Of<'share'>,
  ): readonly string[];
  /** Things that the document names one by one, counted here: no number of the list. */
  named(name: string, place: string, things: readonly string[]): string;
}

/** Begins to state the numbers of a document as claims. */
export function transcription(title: string, numbers: readonly PublishedNumber[]): Transcription {
  const document = bulletin(title);

  /** Every place where the document prints the number. */
  const printings = (name: string) => {
    const found = numbers.filter((number) => number.name === name);
    if (found.length === 0) throw new Error(`the document has no number ${name}`);
    return found.map(({ printed, place, from }) => {
      const isDamaged = 'missing' in from && from.missing === 'damaged';
      return {
        printed: isDamaged ? null : printed,
        place: { at: place, ...(isDamaged ? { damaged: printed } : {}) },
      };
    });
  };
  const state = (kind: 'count' | 'measure' | 'target') => (name: string) => {
    for (const { printed, place } of printings(name)) document[kind](name, printed, place);
    return name;
  };
  const stateEach = (kind: 'count' | 'measure') => (name: string, quantities: readonly string[]) => {
    for (const { printed, place } of printings(name))
      for (const quantity of quantities) document[kind](quantity, printed, place);
    return quantities;
  };
  const share = (name: string, of: Of<'share'>, quantity: string) => {
    const [first, ...others] = printings(name);
    document.share(quantity, first!.printed, { ...of, ...first!.place });
    for (const { printed, place } of others) document.measure(quantity, printed, place);
    return quantity;
  };

  return {
    document,
    count: state('count'),
    measure: state('measure'),
    target: state('target'),
    share: (name, of) => share(name, of, name),
    change: (name, of) => {
      for (const { printed, place } of printings(name)) document.change(name, printed, { ...of, ...place });
      return name;
    },
    rank: (name, of) => {
      for (const { printed, place } of printings(name)) document.rank(name, printed, { ...of, ...place });
      return name;
    },
    unknown: (name) => document.count(name, null),
    measureEach: stateEach('measure'),
    countEach: stateEach('count'),
    shareOfEach: (name, quantities, of) => quantities.map((quantity) => share(name, of(quantity), quantity)),
    named: (name, place, things) =>
      document.count(name, `${new Set(things).size}个`, { at: `${place}(列名)` }),
  };
}
