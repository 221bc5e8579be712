import type { Text } from '../../ground/index.js';
import type { Figure } from '../../indicator/figure-record.js';
import type { ResolvedRules } from '../../rules/resolve.js';
import type { CalendarDate, Period } from '../../time/index.js';
import type { FigureKey } from './figure-key.js';

/**
 * The figures of one period as one object to be kept (通报存档): with what they were made by, and the digests of all of it. A frozen plain object
 * that survives JSON.
 */
export interface SavedBulletin {
  readonly format: 'zwfw-bulletin/1';
  /** The version of the library that saved it; each figure says which one made it. */
  readonly library: string;
  readonly title: Text;
  /** The one period of its figures; `null` where all were made from counts without a period. */
  readonly period: Period | null;
  /** The one as-of instant of its figures; `null` where all were made from counts. */
  readonly asOf: string | null;
  readonly manifest: BulletinManifest;
  /** The rules as they were in force, those that the figures name; only a tally knows them in full. */
  readonly rules: readonly ResolvedRules[];
  /** In the order of the manifest, whatever the order in which they were given. */
  readonly figures: readonly Figure[];
  /** The digest of all the rest. Kept elsewhere, it shows that nobody made the bulletin anew. */
  readonly seal: string;
}

/** The digests of what a bulletin holds or was made from (存档清单). */
export interface BulletinManifest {
  readonly figures: readonly ManifestFigure[];
  readonly rules: readonly ManifestRules[];
  /** The digest of the working calendar that its figures depend on. */
  readonly calendar: string | null;
  /** The digest of the tally that it was made from, which is kept elsewhere. */
  readonly tally: string | null;
}

/** A figure and the digest of its bytes. */
export interface ManifestFigure extends FigureKey {
  readonly digest: string;
}

/** Rules that figures name. */
export interface ManifestRules {
  readonly id: string;
  readonly version: string;
  /** The day for which they were resolved; `null` for the latest values. */
  readonly on: CalendarDate | null;
  /** `null` where the rules are not in the bulletin: no tally was given, or it did not count by them. */
  readonly digest: string | null;
}
