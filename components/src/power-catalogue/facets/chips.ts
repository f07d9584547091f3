import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../../strings/format.js';
import type { ShellStrings } from '../../strings/zh-cn.js';
import type { CatalogueState } from '../catalogue-state.js';
import type { Labels } from '../labels.js';
import { FACETS } from '../model/facets.js';

/** The chosen filters above the list, each with its own way out. */
export function renderChips(
  state: CatalogueState,
  labels: Labels,
  strings: ShellStrings,
): TemplateResult | typeof nothing {
  const chosen = FACETS.flatMap((facet) => [...(state.selection[facet] ?? [])].map((value) => ({ facet, value })));
  if (chosen.length === 0) return nothing;
  return html`<div class="chips">
    ${chosen.map(({ facet, value }) => {
      const name = labels.value(facet, value);
      return html`<button
        class="chip"
        type="button"
        aria-label=${format(strings.filterRemove, { name })}
        @click=${() => state.toggle(facet, value)}
      >
        ${name}<span class="cross" aria-hidden="true"></span>
      </button>`;
    })}
    <button class="quiet" type="button" @click=${() => state.clearFilters()}>${strings.filtersClear}</button>
  </div>`;
}
