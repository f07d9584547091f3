import { html, type TemplateResult } from 'lit';
import type { Environment } from '../internal/environment.js';
import type { DetailState } from './detail-controller.js';
import { renderFailure } from '../internal/render-failure.js';
import { renderSkeleton } from '../internal/render-skeleton.js';
import type { Words } from './words.js';

interface DetailPaneContext {
  readonly words: Words;
  readonly environment: Environment;
  readonly link: string | undefined;
  /** Words of the way back to the list. */
  readonly backText: string;
  readonly onBack: () => void;
  readonly onRetry: () => void;
}

/** The pane of a power that somebody opened: on its way, failed, or in full. */
export function renderDetailPane(
  detail: Exclude<DetailState, { status: 'closed' }>,
  { words, environment, link, backText, onBack, onRetry }: DetailPaneContext,
): TemplateResult {
  const { strings } = words;
  const bar = html`<div class="detail-bar">
    <button class="quiet" type="button" @click=${onBack}>${backText}</button>
  </div>`;
  switch (detail.status) {
    case 'loading':
      return html`<div class="scroll">${bar}${renderSkeleton(strings.loadingDetail, 5)}</div>`;
    case 'failed':
      return html`<div class="scroll" data-start tabindex="-1">
        ${bar} ${renderFailure(detail.failure, strings, strings.failedDetailTitle, link, onRetry)}
      </div>`;
    case 'open':
      return html`<div class="scroll">
        ${detail.view.render(detail.power, { words, client: environment.client, environment, bar })}
      </div>`;
  }
}
