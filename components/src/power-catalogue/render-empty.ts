import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../strings/format.js';
import type { ShellStrings } from '../strings/zh-cn.js';
import type { CatalogueState } from './catalogue-state.js';

/** What to say when nothing matches, and the ways out. */
export function renderEmpty(state: CatalogueState, strings: ShellStrings, onClear: () => void): TemplateResult {
  const textTotal = state.result?.textTotal ?? 0;
  const hasFilters = state.chosenCount > 0 && textTotal > 0;
  const hasText = state.text.trim() !== '';
  return html`<div class="notice">
    <p class="notice-title">${hasText || hasFilters ? strings.emptyTitle : strings.emptyNone}</p>
    ${
      hasFilters
        ? html`<p>${format(strings.emptyFilters, { n: textTotal })}</p>`
        : hasText
          ? html`<p>${format(strings.emptyQuery, { query: state.text.trim() })}</p>`
          : nothing
    }
    <p class="actions">
      ${
        hasFilters
          ? html`<button class="button" type="button" @click=${() => state.clearFilters()}>
              ${strings.filtersClear}
            </button>`
          : nothing
      }
      ${hasText ? html`<button class="button" type="button" @click=${onClear}>${strings.searchClear}</button>` : nothing}
    </p>
  </div>`;
}
