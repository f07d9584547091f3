import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { LazyView } from '../../internal/lazy-view.js';
import { section } from './blocks.js';
import type { DetailContext } from './detail-context.js';

/** The section of versions: a button until somebody asks; then its own chunk. */
export class HistoryToggle {
  readonly #view: LazyView<import('./history.js').PowerHistory>;

  constructor(host: LitElement) {
    this.#view = new LazyView(host, async () => new (await import('./history.js')).PowerHistory(host));
  }

  render(context: DetailContext): TemplateResult {
    const { strings } = context;
    return section(
      strings.sectionHistory,
      html`<button
          class="quiet"
          type="button"
          aria-expanded=${this.#view.isShown ? 'true' : 'false'}
          @click=${() => this.#view.toggle()}
        >
          ${strings.historyShow}
        </button>
        ${this.#view.isShown ? (this.#view.get()?.render(context) ?? nothing) : nothing}`,
      this.#view.isShown ? '' : 'off-paper',
    );
  }
}
