export type { BulletinManifest, ManifestFigure, ManifestRules, SavedBulletin } from './bulletin-record.js';
export { savedBulletinSchema } from './bulletin-schema.js';
export { diffBulletins } from './diff-bulletins.js';
export type {
  BulletinDiff,
  ChangeKind,
  ChangeReason,
  ContextChange,
  Differing,
  FigureChange,
  ListedFigure,
  PartChange,
  PrintedDifference,
} from './diff-record.js';
export type { FigureKey } from './figure-key.js';
export { loadBulletin } from './load-bulletin.js';
export { type BulletinReplay, replayBulletin } from './replay-bulletin.js';
export { type BulletinOptions, saveBulletin } from './save-bulletin.js';
