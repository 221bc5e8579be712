import { digest } from '../../ground/digest.js';
import { canonicalJson, plainCopy } from '../../ground/index.js';
import type { SavedBulletin } from './bulletin-record.js';
import { savedBulletinSchema } from './bulletin-schema.js';
import { figureKey, keyName } from './figure-key.js';
import { invalidBulletin } from './invalid-bulletin.js';
import { sealed } from './seal-bulletin.js';

/**
 * Takes back a bulletin that was saved (读取存档), and refuses one in which any byte is another: every figure and every rule has to have the digest
 * that the manifest states, and the whole the digest that its seal states.
 *
 * Who changes a figure and all digests with it is not found out here: keep the seal elsewhere. Whether each figure follows from its
 * own counts is for `replayBulletin`.
 *
 * @param value - What `JSON.parse` gives of a bulletin.
 * @throws `invalid-bulletin` with the place: which figure, which part of the manifest; `bulletin-mismatch`, `figure-twice` and
 * `figure-mismatch` for what `saveBulletin` would not have saved.
 *
 * @example
 * ```ts
 * import { caseCount, loadBulletin, saveBulletin } from 'zwfw-indicators';
 * const title = { zh: '示例', en: 'An example' };
 * const file = JSON.stringify(saveBulletin({ title, figures: [caseCount({ cases: 150943 })] }));
 * loadBulletin(JSON.parse(file)).figures[0]?.text; // => '150943'
 * loadBulletin(JSON.parse(file.replaceAll('150943', '150944'))); // => throws invalid-bulletin
 * ```
 */
export function loadBulletin(value: unknown): SavedBulletin {
  const bulletin = requireForm(value);
  requireFigureDigests(bulletin);
  requireRulesDigests(bulletin);
  const { library, title, figures, rules, period, asOf } = bulletin;
  const { tally } = bulletin.manifest;
  const again = sealed({
    library,
    title,
    figures,
    rules,
    tally,
    stated: tally === null ? {} : { period, asOf },
  });
  requireSame(bulletin.manifest, again.manifest, ['manifest']);
  requireSame(bulletin, again, []);
  return again;
}

/** A copy of what has the form of a bulletin. */
function requireForm(value: unknown): SavedBulletin {
  let copy: unknown;
  try {
    copy = plainCopy(value);
  } catch {
    // No plain data, or nested deeper than the machine's stack: the schema refuses it as it refuses nothing at all.
  }
  const result = savedBulletinSchema.safeParse(copy);
  if (result.success) return copy as SavedBulletin;
  const { path, message } = result.error.issues[0]!;
  throw invalidBulletin(path, {
    zh: `应为 zwfw-bulletin/1 格式(${message});请传入 saveBulletin 的结果,或由其 JSON 读回的对象`,
    en: `expected the format zwfw-bulletin/1 (${message}); pass what saveBulletin made, or what JSON.parse gives of it`,
  });
}

function requireFigureDigests({ figures, manifest }: SavedBulletin): void {
  for (const [index, figure] of figures.entries()) {
    const stated = manifest.figures[index];
    const actual = { ...figureKey(figure), digest: digest(figure) };
    if (stated !== undefined && canonicalJson(stated) === canonicalJson(actual)) continue;
    const listed = stated === undefined ? null : `${keyName(stated)}, ${stated.digest}`;
    throw invalidBulletin(
      ['figures', index],
      {
        zh: `指标值的摘要为 ${actual.digest},而清单所载为 ${listed ?? '无'}:二者之一已被改动`,
        en: `the digest of the figure is ${actual.digest}, the manifest states ${listed ?? 'none'}: one of the two was changed`,
      },
      keyName(actual),
    );
  }
}

function requireRulesDigests({ rules, manifest }: SavedBulletin): void {
  const stated = manifest.rules.map((each) => each.digest);
  const index = rules.findIndex((each) => !stated.includes(digest(each)));
  if (index < 0) return;
  const { id, version } = rules[index]!;
  throw invalidBulletin(['rules', index], {
    zh: `规则 ${id} ${version} 的摘要不在清单中:规则或清单已被改动`,
    en: `the digest of rules ${id} ${version} is not in the manifest: one of the two was changed`,
  });
}

function requireSame<T extends object>(stated: T, again: T, path: readonly string[]): void {
  const keys = Object.keys(again) as (keyof T & string)[];
  const key = keys.find((each) => canonicalJson(stated[each]) !== canonicalJson(again[each]));
  if (key === undefined) return;
  const isSeal = key === 'seal';
  throw invalidBulletin([...path, key], {
    zh: isSeal
      ? '与全文的摘要不符:标题、库版本、计数摘要等有一处已被改动'
      : '与存档中的指标值和规则不符,已被改动',
    en: isSeal
      ? 'is not the digest of the rest: the title, the version, the digest of the tally or the like was changed'
      : 'does not follow from the figures and rules of the bulletin: it was changed',
  });
}
