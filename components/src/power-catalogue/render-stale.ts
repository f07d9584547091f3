import { html, type TemplateResult } from 'lit';
import { formatInstant } from '../strings/dates.js';
import { format } from '../strings/format.js';
import type { Words } from './words.js';

/** Last data while there is no connection, marked with their time. */
export function renderStale(storedAt: string, words: Words, onRetry: () => void): TemplateResult {
  const time = formatInstant(storedAt, words.language);
  return html`<div class="stale" role="status">
    ${format(words.strings.stale, { time })}
    <button class="quiet" type="button" @click=${onRetry}>${words.strings.retry}</button>
  </div>`;
}
