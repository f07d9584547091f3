import type { Flowchart, FlowchartSummary, PublicLayer } from '@sunlit/contract';
import { limitText } from '@sunlit/process/layout/limit-text';
import { legalDay } from '../runtime/clock.js';
import { chartLanguage, zh } from './chart-language.js';
import { stepList } from './flowchart-steps.js';
import { html, type SafeHtml } from './html.js';
import { inLanguage, renderPage } from './layout.js';
import { label, type PageContext } from './page-context.js';
import { powerNotice } from './power-notice.js';
import { qrSvg } from './qr-svg.js';

export interface FlowchartPageInput {
  readonly chart: Flowchart;
  readonly history: readonly FlowchartSummary[];
  readonly isDemo: boolean;
  /** Path and query of this page in Chinese. */
  readonly path: string;
}

/** A chart without script: picture, ordered list, versions; it prints whole. */
export function flowchartPage(context: PageContext, { chart, history, isDemo, path }: FlowchartPageInput): string {
  const { texts } = context;
  const { chart: words } = texts;
  const powerPath = `/powers/${encodeURIComponent(chart.code)}`;
  const main = html` <article class="chart-page">
    <p class="over">
      <a href="${inLanguage(powerPath, context)}">${words.backToPower}</a> · ${texts.code} <b>${chart.code}</b> ·
      ${zh(chart.departmentName)}
    </p>
    <h1>${zh(chart.powerName)} ${words.title}</h1>
    ${standing(chart, context)}
    <section aria-labelledby="picture">
      <h2 id="picture">${words.picture}</h2>
      ${chartPicture(chart, context)}
      <p class="downloads"><a href="${inLanguage(posterPath(path), context)}">${words.poster}</a></p>
    </section>
    <section aria-labelledby="steps">
      <h2 id="steps">${words.steps}</h2>
      <p>${words.stepsHint}</p>
      ${stepList(chart, context)}
    </section>
    ${rules(chart.layer, context)} ${versions(history, chart, context)}
    <aside class="scan">
      ${qrSvg(chart.pageUrl, words.scanForChart)}
      <p>
        ${words.scanForChart}<br />${texts.version(chart.versionNo, chart.effectiveFrom)}<br />${words.hash}<br /><code
          >${chart.publicHash}</code
        >
      </p>
    </aside>
  </article>`;
  const title = `${chart.powerName} ${words.title}`;
  return renderPage(context, { title, path, isDemo, main });
}

function posterPath(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}style=poster`;
}

/** Version, days and how it was announced; a chart that is not in force says so in a sentence of its own. */
function standing(chart: Flowchart, { texts }: PageContext): SafeHtml {
  const { chart: words } = texts;
  const { announcement, coming, abolition, effectiveTo, effectiveFrom, notice } = chart;
  const law = abolition?.byLaw && `《${abolition.byLaw.title}》${abolition.byLaw.article}`;
  return html`<p class="code">
      ${texts.version(chart.versionNo, effectiveFrom)} · ${words.announcedOn(dayOf(announcement.announcedAt))}
      <small>${label(words.announcements, announcement.kind)}</small>
      <span class="status ${STATUS_STYLES[chart.standing] ?? ''}">${label(words.standings, chart.standing)}</span>
    </p>
    ${notice !== undefined && powerNotice(notice, texts)}
    ${chart.standing === 'announced' && html`<p class="notice">${words.announcedNote(effectiveFrom)}</p>`}
    ${chart.standing === 'past' && effectiveTo !== undefined && abolition === undefined && html`<p class="notice">${words.pastNote(effectiveTo)}</p>`}
    ${abolition !== undefined && html`<p class="notice">${words.abolition(effectiveTo ?? '', law)}</p>`}
    ${
      coming !== undefined &&
      html`<p class="notice">
        ${words.comingNote(coming.versionNo, coming.effectiveFrom, dayOf(coming.announcedAt))}
        <a href="?version=${coming.versionNo}">${texts.version(coming.versionNo, coming.effectiveFrom)}</a>
      </p>`
    }`;
}

const STATUS_STYLES: Readonly<Record<string, string>> = {
  current: 'active',
  announced: 'scheduled',
  past: 'abolished',
};

function dayOf(instant: string): string {
  return legalDay(new Date(instant));
}

/** The picture of a chart, top-down: it reads on a phone, on a desk and on paper alike. */
export function chartPicture(chart: Flowchart, context: PageContext): SafeHtml {
  const { chart: words } = context.texts;
  const path = `/v1/powers/${chart.powerId}/versions/${chart.versionNo}/flowchart.svg`;
  const address = `${path}?language=${chartLanguage(context)}&direction=down`;
  const alt = words.pictureAlt(chart.powerName, chart.layer.steps.length);
  return html`<div class="picture" role="group" tabindex="0" aria-label="${words.picture}">
      <img src="${address}" alt="${alt}" />
    </div>
    <p class="downloads"><a href="${address}">${words.pictureOnly}</a></p>`;
}

function rules({ pauses, extension, isWithdrawable }: PublicLayer, context: PageContext): SafeHtml | false {
  const { chart: words } = context.texts;
  if (pauses.length === 0 && extension === undefined && !isWithdrawable) return false;
  return html`<section aria-labelledby="rules">
    <h2 id="rules">${words.rules}</h2>
    ${pauses.length > 0 && html`<p>${words.pauses}</p>`}
    ${
      pauses.length > 0 &&
      html`<ul>
        ${pauses.map(({ ground, basis }) => html`<li>${label(words.grounds, ground)} <small>${zh(basis)}</small></li>`)}
      </ul>`
    }
    ${extension !== undefined && html`<p>${words.extension(limitText(extension.limit, chartLanguage(context)))} <small>${zh(extension.basis)}</small></p>`}
    ${isWithdrawable && html`<p>${words.withdrawable}</p>`}
  </section>`;
}

function versions(history: readonly FlowchartSummary[], shown: Flowchart, context: PageContext): SafeHtml {
  const { texts } = context;
  const { chart: words } = texts;
  const path = `/powers/${encodeURIComponent(shown.code)}/flowchart`;
  return html`<section aria-labelledby="versions">
    <h2 id="versions">${words.versions}</h2>
    <ol class="history" reversed>
      ${history.map(({ versionNo, effectiveFrom, standing: stands, announcement, stepCount }) => {
        const isShown = versionNo === shown.versionNo;
        const words1 = texts.version(versionNo, effectiveFrom);
        const href = inLanguage(`${path}?version=${versionNo}`, context);
        return html`<li>
          ${isShown ? html`<b>${words1}</b>` : html`<a href="${href}">${words1}</a>`}
          <small
            >${label(words.standings, stands)} · ${words.announcedOn(dayOf(announcement.announcedAt))} ·
            ${label(words.announcements, announcement.kind)} · ${words.stepCount(stepCount)}</small
          >
        </li>`;
      })}
    </ol>
  </section>`;
}
