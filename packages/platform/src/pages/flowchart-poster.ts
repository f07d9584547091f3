import type { Flowchart } from '@sunlit/contract';
import { chartSvg } from '@sunlit/process/svg/chart-svg';
import { chartLanguage, zh } from './chart-language.js';
import { html, SafeHtml } from './html.js';
import { label, type PageContext } from './page-context.js';
import { powerNotice } from './power-notice.js';
import { qrSvg } from './qr-svg.js';

/** Room for the chart on a sheet of A3, in millimetres: what title and foot leave. */
const SHEETS = [
  { name: 'landscape', width: 390, height: 205 },
  { name: 'portrait', width: 267, height: 320 },
] as const;

export interface PosterInput {
  /** The same chart, drawn in both directions. */
  readonly charts: readonly [Flowchart, ...Flowchart[]];
  readonly isDemo: boolean;
}

/** A chart to hang up in a hall: one sheet of A3 with title, chart, code to scan, version, day and hash. */
export function flowchartPoster(context: PageContext, { charts, isDemo }: PosterInput): string {
  const { texts, language, stylesheet, icon } = context;
  const { chart: words } = texts;
  const { chart, sheet } = bestFit(charts);
  const title = `${chart.powerName} ${words.title}`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${words.poster}</title>
        <link rel="stylesheet" href="${stylesheet}" />
        <link rel="icon" type="image/svg+xml" href="${icon}" />
        <link rel="canonical" href="${chart.pageUrl}" />
      </head>
      <body class="poster ${sheet}">
        <main id="content">
          <header>
            <h1>${zh(chart.powerName)}</h1>
            <p>${words.title} · ${zh(chart.departmentName)} · ${texts.code} ${chart.code}</p>
            ${chart.standing !== 'current' && html`<p><strong>${label(words.standings, chart.standing)}</strong></p>`}
            ${chart.notice !== undefined && powerNotice(chart.notice, texts)}
            ${isDemo && html`<p class="demo"><strong>${texts.demo}</strong> ${texts.demoNote}</p>`}
          </header>
          <figure>${drawn(chart, context, title)}</figure>
          <footer>
            ${qrSvg(chart.pageUrl, words.scanForChart)}
            <p>
              ${words.scanForChart}<br />${chart.pageUrl}<br />${texts.version(chart.versionNo, chart.effectiveFrom)} ·
              ${texts.printed(context.today)}<br />${words.hash} <code>${chart.publicHash}</code>
            </p>
          </footer>
        </main>
      </body>
    </html> `.text;
}

/** Every value in it is escaped where it is made. */
function drawn({ drawing, layer }: Flowchart, context: PageContext, title: string): SafeHtml {
  return new SafeHtml(chartSvg({ drawing, layer, title, language: chartLanguage(context), isTitled: false }));
}

/** The direction and the sheet with which the chart is largest. */
function bestFit(charts: PosterInput['charts']): { chart: Flowchart; sheet: string } {
  const options = charts.flatMap((chart) =>
    SHEETS.map(({ name, width, height }) => ({
      chart,
      sheet: name,
      scale: Math.min(width / chart.drawing.width, height / chart.drawing.height),
    })),
  );
  const [first = { chart: charts[0], sheet: SHEETS[0].name, scale: 0 }, ...others] = options;
  return others.reduce((best, option) => (option.scale > best.scale ? option : best), first);
}
