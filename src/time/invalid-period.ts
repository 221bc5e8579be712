import { fault, type Text } from '../ground/index.js';

/** The fault `invalid-period`, with what was found and what was expected. */
export function invalidPeriod(found: string, expected: Text): Error {
  return fault(
    'invalid-period',
    {
      zh: `统计周期无效:应为${expected.zh},实为 ${found}。`,
      en: `Not a period: expected ${expected.en}, found ${found}.`,
    },
    { found },
  );
}
