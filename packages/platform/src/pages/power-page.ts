import type { Flowchart, Power, PowerVersionSummary } from '@sunlit/contract';
import { chartPicture } from './flowchart-page.js';
import { html, safeHref, type SafeHtml } from './html.js';
import { jsonLd } from './json-ld.js';
import { inLanguage, renderPage } from './layout.js';
import { powerNotice } from './power-notice.js';
import { label, type PageContext } from './page-context.js';
import { keyFacts } from './power-facts-list.js';
import { powerSections } from './power-sections.js';
import { qrSvg } from './qr-svg.js';

export interface PowerPageInput {
  readonly power: Power;
  readonly versions: readonly PowerVersionSummary[];
  /** Chart in force; missing when none was published. */
  readonly chart?: Flowchart | undefined;
  /** Type in the language of the page. */
  readonly typeName: string;
}

/** Everything public about one power on one page, for readers without scripts, printers and search engines. */
export function powerPage(context: PageContext, { power, versions, chart, typeName }: PowerPageInput): string {
  const { texts } = context;
  const { content, department } = power;
  const apply = power.status === 'active' ? safeHref(content.applyLink) : undefined;
  const main = html` <article>
    <p class="over">
      ${typeName} · <a href="${inLanguage(`/departments/${department.id}`, context)}">${department.name}</a>
    </p>
    <h1 lang="zh-CN">${content.name}</h1>
    <p class="code">
      ${texts.code} <b>${power.code}</b>
      <span class="status ${power.status}">${label(texts.statuses, power.status)}</span>
    </p>
    ${notice(power, context)}
    ${apply !== undefined && html`<p><a class="action" href="${apply}" rel="noopener">${texts.apply}</a></p>`}
    <section aria-labelledby="facts">
      <h2 id="facts">${texts.keyFacts}</h2>
      ${keyFacts(power, context)}
    </section>
    ${chart !== undefined && flowchart(chart, context)} ${powerSections(power, context)} ${history(versions, context)}
    <aside class="scan">
      ${qrSvg(power.pageUrl, texts.scanToOpen)}
      <p>${texts.scanToOpen}<br />${texts.version(power.versionNo, power.effectiveFrom ?? '')}</p>
    </aside>
  </article>`;
  return renderPage(context, {
    title: content.name,
    path: `/powers/${encodeURIComponent(power.code)}`,
    isDemo: power.isDemo,
    head: jsonLd(power, typeName),
    main,
  });
}

function notice({ notice, coming }: Power, { texts }: PageContext): SafeHtml {
  return html` ${notice !== undefined && powerNotice(notice, texts)}
  ${coming !== undefined && html`<p class="notice">${texts.coming(coming.versionNo, coming.effectiveFrom)}</p>`}`;
}

function flowchart(chart: Flowchart, context: PageContext): SafeHtml {
  const { texts } = context;
  const path = `/powers/${encodeURIComponent(chart.code)}/flowchart`;
  return html`<section aria-labelledby="flowchart">
    <h2 id="flowchart">${label(texts.sections, 'flowchart')}</h2>
    <p><a class="action" href="${inLanguage(path, context)}">${texts.chart.open}</a></p>
    ${chartPicture(chart, context)}
  </section>`;
}

function history(versions: readonly PowerVersionSummary[], { texts }: PageContext): SafeHtml {
  return html`<section aria-labelledby="history">
    <h2 id="history">${label(texts.sections, 'history')}</h2>
    <ol class="history" reversed>
      ${versions.map(
        ({ versionNo, effectiveFrom, status, reason }) =>
          html`<li>
            ${texts.version(versionNo, effectiveFrom ?? '')}
            <small>${label(texts.statuses, status)}</small>
            ${reason !== undefined && html`<p lang="zh-CN">${reason}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
}
