import { fault, printed } from '../ground/index.js';

/**
 * Refuses a language that the library does not speak.
 *
 * @throws `unknown-locale`.
 */
export function requireLocale(locale: unknown): void {
  if (locale === 'zh-CN' || locale === 'en') return;
  const found = printed(locale);
  throw fault(
    'unknown-locale',
    { zh: `locale 应为 zh-CN 或 en,实为 ${found}。`, en: `locale must be zh-CN or en, found ${found}.` },
    { path: ['locale'], found },
  );
}
