/** Languages of the pages; Chinese is the source (`design.md` 19). */
export const PAGE_LANGUAGES = ['zh-CN', 'en'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The language that `?lang=` asks for: Chinese unless it is English. */
export function pageLanguage(lang: string | undefined): PageLanguage {
  return lang !== undefined && /^en\b/i.test(lang) ? 'en' : 'zh-CN';
}
