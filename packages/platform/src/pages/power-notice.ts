import type { Power } from '@sunlit/contract';
import { zh } from './chart-language.js';
import { html, type SafeHtml } from './html.js';
import type { PageTexts } from './page-texts.js';

/** Says that a power is suspended or abolished, since when and why. */
export function powerNotice({ kind, since, reason }: NonNullable<Power['notice']>, texts: PageTexts): SafeHtml {
  return html`<p class="notice">${texts.noticeSince(kind, since)} ${zh(reason)}</p>`;
}
