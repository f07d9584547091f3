import type { ChartLanguage } from '@sunlit/contract';
import { html, type SafeHtml } from './html.js';
import type { PageContext } from './page-context.js';

/** The language in which charts are drawn on a page. */
export function chartLanguage({ language }: Pick<PageContext, 'language'>): ChartLanguage {
  return language === 'en' ? 'en' : 'zh';
}

interface Named {
  readonly name: string;
  readonly nameEn?: string | undefined;
}

/** Name of a step or lane as text, in the language of the page if it has one. */
export function nameText({ name, nameEn }: Named, { language }: PageContext): string {
  return language === 'en' ? (nameEn ?? name) : name;
}

/** The same as markup, which says when it is Chinese on an English page. */
export function nameHtml(named: Named, context: PageContext): SafeHtml {
  const text = nameText(named, context);
  return context.language === 'en' && named.nameEn === undefined ? zh(text) : html`${text}`;
}

/** What offices write: Chinese, on every page. */
export function zh(text: string): SafeHtml {
  return html`<span lang="zh-CN">${text}</span>`;
}
