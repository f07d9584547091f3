import type { PageLanguage } from './page-language.js';
import type { PageTexts } from './page-texts.js';
import { enTexts } from './texts-en.js';
import { zhTexts } from './texts-zh.js';

/** The words of the pages in each language that they are shown in. */
export const textsOfLanguage: Readonly<Record<PageLanguage, PageTexts>> = { 'zh-CN': zhTexts, en: enTexts };
