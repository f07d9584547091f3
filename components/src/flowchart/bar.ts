import { html, nothing, type TemplateResult } from 'lit';
import { platformLink, safeLink } from '../internal/safe-link.js';
import type { ChartContext, ViewKind } from './chart-context.js';

interface BarInput {
  readonly view: ViewKind;
  /** Buttons of zoom, while the drawing is shown. */
  readonly zoom: TemplateResult | undefined;
  readonly isVersionsShown: boolean;
  readonly onView: (view: ViewKind) => void;
  readonly onVersions: () => void;
}

/** The line above the chart: which view, how large, and the ways to paper, picture and earlier versions. */
export function renderBar(
  context: ChartContext,
  { view, zoom, isVersionsShown, onView, onVersions }: BarInput,
): TemplateResult {
  const { strings } = context;
  const choice = (kind: ViewKind, words: string): TemplateResult =>
    html`<button
      class="choice"
      type="button"
      aria-pressed=${kind === view ? 'true' : 'false'}
      @click=${() => onView(kind)}
    >
      ${words}
    </button>`;
  return html`<div class="bar">
    <div class="views" role="group" aria-label=${strings.viewLabel}>
      ${choice('drawing', strings.viewDrawing)}${choice('list', strings.viewList)}
    </div>
    ${zoom ?? nothing}
    <div class="links">
      ${
        context.calls === undefined
          ? nothing
          : html`<button
              class="quiet"
              type="button"
              aria-expanded=${isVersionsShown ? 'true' : 'false'}
              @click=${onVersions}
            >
              ${strings.versions}
            </button>`
      }
      ${renderLinks(context)}
    </div>
  </div>`;
}

/** Paper and picture are the platform's: its page needs no script. */
function renderLinks({ chart, strings, calls, platform }: ChartContext): readonly (TemplateResult | typeof nothing)[] {
  const page = safeLink(chart.pageUrl);
  const language = chart.language === 'en' ? 'en' : 'zh';
  const direction = chart.direction === 'right' ? 'right' : 'down';
  const { powerId, versionNo } = chart;
  const path = `/v1/powers/${encodeURIComponent(powerId)}/versions/${versionNo}/flowchart.svg?language=${language}&direction=${direction}`;
  const picture = safeLink(
    calls?.pictureUrl?.(powerId, versionNo, { language, direction }) ?? platformLink(platform, path),
  );
  return [
    page === undefined ? nothing : html`<a href=${page} rel="noopener" target="_blank">${strings.print}</a>`,
    picture === undefined ? nothing : html`<a href=${picture} rel="noopener" download>${strings.picture}</a>`,
  ];
}
