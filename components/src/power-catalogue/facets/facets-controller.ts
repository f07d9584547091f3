import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CatalogueState } from '../catalogue-state.js';
import type { Labels } from '../labels.js';
import type { CatalogueModel } from '../model/catalogue-model.js';
import type { FacetId } from '../model/facets.js';
import type { PowerTree } from '../tree/power-tree.js';
import type { Words } from '../words.js';
import { renderFacetPanel } from './facet-panel.js';

type View = 'facets' | 'tree';

/** The pane of filters: check boxes by facet, or the directory as a tree, which is a chunk of its own. */
export class FacetsController {
  readonly #host: LitElement;
  readonly #state: CatalogueState;
  #expanded: ReadonlySet<FacetId> = new Set();
  #view: View = 'facets';
  #tree: PowerTree | undefined;

  constructor(host: LitElement, state: CatalogueState) {
    this.#host = host;
    this.#state = state;
  }

  render(words: Words, labels: Labels, model: CatalogueModel, doneText: string, onDone?: () => void): TemplateResult {
    const { strings } = words;
    return html`<div class="scroll filters">
      <div class="views" role="tablist" aria-label=${strings.filters} @keydown=${this.#onTabKey}>
        ${this.#renderTab('facets', strings.filters)} ${this.#renderTab('tree', strings.browse)}
      </div>
      <div role="tabpanel" aria-label=${this.#view === 'tree' ? strings.browse : strings.filters}>
        ${
          this.#view === 'tree'
            ? (this.#tree?.render(words, labels, model) ?? nothing)
            : renderFacetPanel({
                state: this.#state,
                labels,
                strings,
                totals: model.everything.counts,
                expanded: this.#expanded,
                onExpand: (facet) => this.#expand(facet),
              })
        }
      </div>
      ${
        onDone === undefined
          ? nothing
          : html`<div class="filters-end">
              <button class="button primary" type="button" @click=${onDone}>${doneText}</button>
            </div>`
      }
    </div>`;
  }

  #renderTab(view: View, name: string): TemplateResult {
    const isSelected = this.#view === view;
    return html`<button
      type="button"
      role="tab"
      aria-selected=${isSelected ? 'true' : 'false'}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => this.#show(view)}
    >
      ${name}
    </button>`;
  }

  readonly #onTabKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const tabs = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    void this.#show(this.#view === 'tree' ? 'facets' : 'tree').then(() => {
      tabs?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    });
  };

  async #show(view: View): Promise<void> {
    if (view === 'tree') this.#tree ??= new (await import('../tree/power-tree.js')).PowerTree(this.#host, this.#state);
    this.#view = view;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #expand(facet: FacetId): void {
    const expanded = new Set(this.#expanded);
    if (!expanded.delete(facet)) expanded.add(facet);
    this.#expanded = expanded;
    this.#host.requestUpdate();
  }
}
