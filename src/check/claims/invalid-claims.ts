import { fault, printed } from '../../ground/index.js';

/** Refuses a claim set: where, what was found, and what was expected. */
export function invalidClaims(
  path: readonly (string | number)[],
  found: unknown,
  expected: { readonly zh: string; readonly en: string },
): Error {
  const at = path.length === 0 ? '' : ` ${path.join('.')} `;
  return fault(
    'invalid-claims',
    {
      zh: `公布数据${at && `的${at}`}应为${expected.zh},实为 ${printed(found)}。`,
      en: `${at.trim() || 'The claim set'}${at && ' of the claims'} must be ${expected.en}, found ${printed(found)}.`,
    },
    { path, found: printed(found) },
  );
}
