import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../strings/format.js';
import type { SharedStrings } from '../strings/shared-zh-cn.js';
import type { Failure } from './failure.js';

/** Says what happened, that nothing was lost, what to do, and the request id for a helpdesk. */
export function renderFailure(
  failure: Failure,
  strings: SharedStrings,
  title: string,
  link: string | undefined,
  onRetry: () => void,
): TemplateResult {
  const canRetry = failure.kind !== 'configuration' && failure.kind !== 'not_found';
  return html`<div class="notice" part="error" role="alert">
    <p class="notice-title">${title}</p>
    <p>${failureText(failure, strings)}${strings.failedSafe}${canRetry ? strings.failedNext : nothing}</p>
    <p class="actions">
      ${canRetry ? html`<button class="button" type="button" @click=${onRetry}>${strings.retry}</button>` : nothing}
      ${link === undefined ? nothing : html`<a href=${link} rel="noopener">${strings.openPlatform}</a>`}
    </p>
    ${
      failure.requestId === undefined
        ? nothing
        : html`<p class="note">${format(strings.requestId, { id: failure.requestId })}</p>`
    }
  </div>`;
}

function failureText(failure: Failure, strings: SharedStrings): string {
  const texts: Record<Failure['kind'], string> = {
    offline: strings.failedOffline,
    timeout: strings.failedTimeout,
    busy: strings.failedBusy,
    not_found: strings.failedNotFound,
    host: strings.failedHost,
    configuration: strings.failedConfiguration,
    server: strings.failedServer,
  };
  return texts[failure.kind];
}
