import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../strings/format.js';
import type { ShellStrings } from '../strings/zh-cn.js';
import type { CatalogueState } from './catalogue-state.js';
import { highlight } from './highlight.js';
import type { Labels } from './labels.js';
import type { WindowContent } from './list/window-controller.js';
import type { CatalogueModel, CatalogueResult } from './model/catalogue-model.js';

interface ListViewContext {
  readonly state: CatalogueState;
  readonly model: CatalogueModel;
  readonly result: CatalogueResult;
  readonly labels: Labels;
  readonly strings: ShellStrings;
  readonly isElder: boolean;
  readonly openId: string | null;
  readonly onOpen: (row: number, isByKey: boolean) => void;
}

/** Rows of the list with highlights, and how high they will be. */
export function windowContent(context: ListViewContext): WindowContent {
  const { model, result, state, openId, isElder, onOpen } = context;
  const openRow = openId === null ? -1 : model.find(openId);
  return {
    key: `${state.revision} ${isElder ? 'elder' : ''} ${context.strings.results}`,
    count: result.rows.length,
    selected: openRow < 0 ? -1 : result.rows.indexOf(openRow),
    renderRow: (index) => renderRow(result.rows[index] ?? 0, context),
    estimate: (index, width) => estimateHeight(model.row(result.rows[index] ?? 0).name, width, isElder),
    onOpen: (index, isByKey) => {
      const row = result.rows[index];
      if (row !== undefined) onOpen(row, isByKey);
    },
  };
}

function renderRow(number: number, { model, state, labels, strings }: ListViewContext): TemplateResult {
  const row = model.row(number);
  const areas = model.snapshot.areas.length > 1 && !state.fixed.has('area') ? labels.area(row.area) : '';
  return html`<div class="row-name">${highlight(row.name, state.text, model)}</div>
    <div class="row-meta">
      <span class="row-place">
        ${row.isSuspended ? html`<span class="state">▲ ${strings.suspended}</span>` : nothing}
        <span>${labels.type(row.type)}</span>
        <span>${labels.department(row.department)}</span>
        ${areas === '' ? nothing : html`<span>${areas}</span>`}
      </span>
      <span>${highlight(row.code, state.text, model)}</span>
    </div>`;
}

/** Han characters are as wide as the type is high, so that the number of lines is nearly known before drawing. */
function estimateHeight(name: string, width: number, isElder: boolean): number {
  const size = isElder ? 20 : 16;
  const lines = Math.max(1, Math.ceil((name.length * size) / Math.max(1, width - 32)));
  const meta = isElder ? 24.8 : 20.15;
  return lines * size * 1.5 + meta + 27;
}

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
