/** A document that was made up, with what is true of it, for the tests of checks. */
import type { ClaimRelation, ClaimSet, QuantityKind } from '../../../src/check/index.js';
import type { Fraction } from '../../score/fraction.js';
import type { OracleMode } from './digit-rounding.js';
import { type Form, textOf } from './printed-form.js';

export interface MadeQuantity {
  readonly name: string;
  readonly kind: QuantityKind;
}

export interface MadeClaim {
  readonly quantity: string;
  /** `null` where the number is missing or damaged. */
  readonly form: Form | null;
  readonly damaged?: string;
  readonly at?: string;
}

export interface MadeDocument {
  readonly quantities: readonly MadeQuantity[];
  readonly claims: readonly MadeClaim[];
  readonly relations: readonly ClaimRelation[];
  /** The rounding modes that the check is told of; `null` says nothing. */
  readonly modes: readonly OracleMode[] | null;
  /** The one mode that all was printed with. */
  readonly mode: OracleMode;
  /** What each quantity really is. */
  readonly truth: ReadonlyMap<string, Fraction>;
  /** The partitions (places among the relations) whose shares were made to close at 100 %, and how. */
  readonly closed: ReadonlyMap<number, 'largest-remainder' | 'largest-share'>;
}

/** The document as it is given to the check. */
export const claimSetOf = ({ quantities, claims, relations }: MadeDocument): ClaimSet => ({
  format: 'zwfw-claims/1',
  title: '编造的文件',
  quantities,
  claims: claims.map(({ quantity, form, damaged, at }) => ({
    quantity,
    printed: form === null ? null : textOf(form),
    ...(damaged === undefined ? {} : { damaged }),
    ...(at === undefined ? {} : { at }),
  })),
  relations,
});

/** What the check is told beside the document. */
export const optionsOf = ({ modes }: MadeDocument) => (modes === null ? {} : { modes });

/** What stands at a claim. */
export function printedAt({ claims }: MadeDocument, index: number): string | null {
  const form = claims[index]?.form ?? null;
  return form === null ? null : textOf(form);
}
