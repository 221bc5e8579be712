/** A text in the two languages that the library speaks: Chinese (中文) and English. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A language that texts can be asked for in, by its BCP 47 tag. */
export type Locale = 'zh-CN' | 'en';

/** The text in one language. */
export function inLocale(text: Text, locale: Locale): string {
  return locale === 'en' ? text.en : text.zh;
}
