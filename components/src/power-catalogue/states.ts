import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../internal/failure.js';
import { formatInstant } from '../strings/dates.js';
import { format } from '../strings/format.js';
import type { ShellStrings } from '../strings/zh-cn.js';
import type { Words } from './words.js';

/** Says what happened, that nothing was lost, what to do, and the request id for a helpdesk. */
export function renderFailure(
  failure: Failure,
  strings: ShellStrings,
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

function failureText(failure: Failure, strings: ShellStrings): string {
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

/** Grey bars where rows will be; invisible for the first 300 ms. */
export function renderSkeleton(label: string, rows: number): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="unseen">${label}</span>
    ${Array.from(
      { length: rows },
      () =>
        html`<div class="bone"></div>
          <div class="bone short"></div>`,
    )}
  </div>`;
}

/** Last data while there is no connection, marked with their time. */
export function renderStale(storedAt: string, words: Words, onRetry: () => void): TemplateResult {
  const time = formatInstant(storedAt, words.language);
  return html`<div class="stale" role="status">
    ${format(words.strings.stale, { time })}
    <button class="quiet" type="button" @click=${onRetry}>${words.strings.retry}</button>
  </div>`;
}
