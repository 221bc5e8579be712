import { fault, printed } from '../ground/index.js';
import { type Instant, parseInstant } from '../time/index.js';

/**
 * The as-of instant (截至时点) as a caller gives it.
 *
 * @throws `invalid-instant`, `instant-without-offset`.
 */
export function asOfInstant(asOf: unknown): Instant {
  const instant = typeof asOf === 'string' ? parseInstant(asOf) : 'invalid-instant';
  if (typeof instant === 'number') return instant;
  throw fault(
    instant,
    {
      zh: `asOf 应为带时差的时间,如 2021-07-10T00:00:00+08:00,实为 ${printed(asOf)}。`,
      en: `asOf must be an instant with its offset, such as 2021-07-10T00:00:00+08:00, found ${printed(asOf)}.`,
    },
    { path: ['asOf'], found: printed(asOf) },
  );
}
