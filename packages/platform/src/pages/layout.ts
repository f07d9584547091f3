import { html, type HtmlValue, type SafeHtml } from './html.js';
import type { PageContext } from './page-context.js';

export interface PageFrame {
  readonly title: string;
  /** Path and query of this page in Chinese, without `lang`. */
  readonly path: string;
  readonly isDemo: boolean;
  readonly head?: HtmlValue;
  readonly main: SafeHtml;
}

/** Path with the language of the page, so that a reader stays in it. */
export function inLanguage(path: string, { language }: Pick<PageContext, 'language'>): string {
  if (language === 'zh-CN') return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The whole document. No script runs on it, every address is known, and it reads well when it is printed. */
export function renderPage(context: PageContext, page: PageFrame): string {
  const { texts, language, publicOrigin, stylesheet, today } = context;
  const other = language === 'zh-CN' ? 'en' : 'zh-CN';
  const otherPath = inLanguage(page.path, { language: other });
  const canonical = `${publicOrigin}${page.path}`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${page.title}${page.title === texts.site ? '' : ` · ${texts.site}`}</title>
        <link rel="stylesheet" href="${stylesheet}" />
        <link rel="icon" type="image/svg+xml" href="${context.icon}" />
        <link rel="canonical" href="${inLanguage(canonical, context)}" />
        <link rel="alternate" hreflang="zh-CN" href="${canonical}" />
        <link rel="alternate" hreflang="en" href="${inLanguage(canonical, { language: 'en' })}" />
        <link rel="alternate" type="application/atom+xml" title="${texts.changesFeed}" href="/v1/changes.atom" />
        ${page.head}
      </head>
      <body>
        <a class="skip" href="#content">${texts.skipToContent}</a>
        <header>
          <div class="site">
            <a class="name" href="${inLanguage('/', context)}">${texts.site}<span>${texts.motto}</span></a>
            <nav aria-label="${texts.site}">
              <a href="${inLanguage('/powers', context)}">${texts.allPowers}</a>
              <a href="${otherPath}" hreflang="${other}" lang="${other}">${texts.otherLanguage}</a>
            </nav>
          </div>
          ${page.isDemo && html`<p class="demo"><strong>${texts.demo}</strong> ${texts.demoNote}</p>`}
        </header>
        <main id="content">${page.main}</main>
        <footer>
          <p>${texts.site} · ${texts.motto} · ${texts.printed(today)}</p>
          <p class="address">${inLanguage(canonical, context)}</p>
        </footer>
      </body>
    </html> `.text;
}
