import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import { html, noChange, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { addStyles } from '../internal/add-styles.js';
import { afterPaint } from '../internal/after-paint.js';
import { emit } from '../internal/emit.js';
import { LazyView } from '../internal/lazy-view.js';
import { whenIdle } from '../internal/when-idle.js';
import { oneOf } from '../internal/one-of.js';
import { renderFailure } from '../internal/render-failure.js';
import { renderSkeleton } from '../internal/render-skeleton.js';
import { platformLink } from '../internal/safe-link.js';
import { SunlitElement } from '../internal/sunlit-element.js';
import { controls, tokens } from '../internal/tokens.js';
import { WidthController, type Layout } from '../internal/width-controller.js';
import { formatNumber } from '../strings/numbers.js';
import { Announcer } from './announcer.js';
import { Beside } from './beside.js';
import { CatalogueState, type Asking } from './catalogue-state.js';
import { DetailController } from './detail-controller.js';
import { renderDetailPane } from './detail-pane.js';
import './events.js';
import { facetStyles } from './facets/facet-styles.js';
import { FacetsController } from './facets/facets-controller.js';
import type { HashController } from './hash-controller.js';
import { ListContent } from './list-view.js';
import { listStyles } from './list/list-styles.js';
import { WindowController } from './list/window-controller.js';
import { countText, filterText, renderHead } from './shell-view.js';
import { SnapshotController } from './snapshot-controller.js';
import { shownPanes, type Pane } from './panes.js';
import { renderStale } from './render-stale.js';
import { styles } from './styles.js';
import { WordsCache, type Words } from './words.js';

/**
 * Finds any power of an office: search as you type by name, code or pinyin initials, facets with counts, and
 * everything the office says about one power.
 *
 * Keys: in the search field ↓ goes to the list and Esc empties it; in the list ↑ ↓ PageUp PageDown Home End move and
 * Enter opens; Esc in an opened power goes back to the list; in the directory ← → fold and unfold.
 *
 * @customElement sunlit-power-catalogue
 * @slot - A plain link to the platform, shown where this element cannot run.
 * @slot heading - Replaces the heading. Keep it a heading element.
 * @fires {CustomEvent} sunlit-catalogue-loaded - The catalogue is on screen.
 * @fires {CustomEvent} sunlit-catalogue-failed - The catalogue did not arrive.
 * @fires {CustomEvent} sunlit-power-opened - A power is on screen in full.
 * @fires {CustomEvent} sunlit-power-apply - Somebody wants to apply. Cancel it to open a form of your own.
 * @csspart base - The outer box.
 * @csspart heading - The line of the heading.
 * @csspart control - The search field.
 * @csspart body - The panes.
 * @csspart label - The heading of a facet.
 * @csspart error - What is said when something did not arrive.
 * @csspart footer - The line below the panes.
 * @cssproperty --sunlit-power-catalogue-height - Height of the panes.
 */
export class SunlitPowerCatalogue extends SunlitElement {
  static override get styles(): CSSResultGroup {
    return [tokens, controls, styles, facetStyles, listStyles];
  }

  /** Limits the list to one department: its id, name or short name. */
  @property() department: string | null = null;

  /** Limits the list to one type of power: its code or name. */
  @property({ attribute: 'power-type' }) powerType: string | null = null;

  /** Limits the list to one area: its 12-digit code or name. */
  @property() area: string | null = null;

  /** Words of the heading. */
  @property() heading: string | null = null;

  /** The power that is open (`pow_…`). Setting it opens the power; `null` closes it. */
  @property({ attribute: 'power-id' }) powerId: string | null = null;

  /** The open power by its code, with or without hyphens. Setting it opens the power. */
  @property() code: string | null = null;

  /** `none` (default) leaves the page's address alone; `hash` keeps the open power in it. */
  @property({ attribute: 'link-mode' }) linkMode: string | null = null;

  @state() private _pane: Pane = 'list';

  readonly #width = new WidthController(this);
  readonly #window = new WindowController(this);
  readonly #list = new ListContent();
  readonly #beside = new Beside(this);
  readonly #announcer = new Announcer(this);
  readonly #asked = new CatalogueState(
    () => this.requestUpdate(),
    () => this.#loadAsking(),
  );
  readonly #facets = new FacetsController(this, this.#asked);
  readonly #data = new SnapshotController(this, {
    onLoaded: (snapshot) => this.#onLoaded(snapshot),
    onFailed: (failure, error) => emit(this, 'sunlit-catalogue-failed', { failure, error }),
  });
  readonly #detail = new DetailController(this, {
    loadView: async () => (await import('./detail/power-detail.js')).createPowerDetail(this, this.#words.language),
    onOpened: (power) => emit(this, 'sunlit-power-opened', { powerId: power.id, code: power.code }),
  });
  readonly #help = new LazyView(this, async () => (await import('./keyboard-help.js')).keyboardHelp(this));
  readonly #overview = new LazyView(this, async () => {
    // The rows come first: on a bad line two more requests would hold them up.
    await afterPaint();
    await new Promise<void>(whenIdle);
    return new (await import('./overview/overview.js')).Overview(this);
  });
  #hash: HashController | undefined;
  #wasOpened = false;
  readonly #english = new LazyView(this, async () => (await import('../strings/en.js')).en);
  readonly #wordsCache = new WordsCache();
  #words: Words = this.#wordsCache.get(undefined, undefined, undefined, () => undefined);
  #shouldFocusDetail = false;

  /** Asks the platform again, for the list and for the open power. */
  async refresh(): Promise<void> {
    await Promise.all([this.#data.refresh(), this.#detail.refresh()]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, clientError, language, strings } = this.environment;
    if (changed.has('linkMode')) void this.#startHash();
    this.#data.connect(client, clientError);
    const isRescoped = changed.has('department') || changed.has('powerType') || changed.has('area');
    if (isRescoped && this.#data.state.status === 'loaded') this.#asked.load(this.#data.state.snapshot, this);
    this.#words = this.#wordsCache.get(language, strings, this.#asked.model?.snapshot, () => this.#english.get());
    this.#follow(changed);
    this.#prepareList();
  }

  protected override updated(): void {
    if (!this.#shouldFocusDetail || this.#detail.state.status === 'loading') return;
    this.#shouldFocusDetail = false;
    this.renderRoot.querySelector<HTMLElement>('.detail-pane [data-start]')?.focus();
  }

  protected override render(): TemplateResult {
    const { strings, language } = this.#words;
    const data = this.#data.state;
    return html`<section
      part="base"
      class="base ${this.looks} ${this.#layout}"
      lang=${language}
      aria-label=${this.heading ?? strings.heading}
      aria-busy=${data.status === 'loading' ? 'true' : 'false'}
    >
      ${renderHead({
        state: this.#asked,
        strings,
        heading: this.heading ?? strings.heading,
        isDemo: data.status === 'loaded' && data.snapshot.isDemo,
        onClear: () => this.#clearText(),
        onKeydown: (event) => this.#onSearchKey(event),
      })}
      ${this.#renderBody()}
      <p class="unseen" role="status">${this.#announcer.text}</p>
    </section>`;
  }

  #renderBody(): TemplateResult {
    const data = this.#data.state;
    const { strings } = this.#words;
    const retry = (): void => void this.#data.refresh();
    if (data.status !== 'loaded') this.#beside.forget();
    switch (data.status) {
      case 'idle':
        return html`<p class="notice">${strings.idle}</p>`;
      case 'loading':
        return html`<div class="panes waiting" part="body">${renderSkeleton(strings.loading, 6)}</div>`;
      case 'failed':
        return renderFailure(data.failure, strings, strings.failedTitle, this.#platformPage, retry);
      case 'loaded':
        return html`${data.failure === undefined ? nothing : renderStale(data.storedAt, this.#words, retry)}
        ${this.#renderPanes()} ${this.#renderFoot()}`;
    }
  }

  #renderPanes(): TemplateResult {
    const shown = shownPanes(this.#layout, this._pane, this.#isOpen);
    const beside = `${shown.filters ? 'filters' : ''} ${shown.detail ? this.#detail.state.status : ''}`;
    const isDue = this.#beside.isDue(this.#asked.result, beside);
    return html`<div class=${shown.isReading ? 'panes reading' : 'panes'} part="body">
      <div class="pane" ?hidden=${!shown.filters}>
        ${shown.filters ? (isDue ? this.#renderFilters() : noChange) : nothing}
      </div>
      <div class="pane" ?hidden=${!shown.list}>${this.#renderList(!shown.filters)}</div>
      <div class="pane detail-pane" ?hidden=${!shown.detail} @keydown=${this.#onDetailKey}>
        ${shown.detail ? (isDue || this.#isOpen ? this.#renderDetail() : noChange) : nothing}
      </div>
    </div>`;
  }

  #renderFilters(): TemplateResult | typeof nothing {
    const { labels, strings } = this.#words;
    const { model } = this.#asked;
    if (labels === undefined || model === undefined) return nothing;
    const count = formatNumber(this.#asked.result?.rows.length ?? 0);
    const done = this.#layout === 'one' ? (): void => void (this._pane = 'list') : undefined;
    return this.#facets.render(this.#words, labels, model, strings.filtersDone.replace('{n}', count), done);
  }

  #renderList(hasFilterButton: boolean): TemplateResult {
    const { strings, labels } = this.#words;
    const { asking } = this.#asked;
    return html`<div class="list-pane">
      <div class="list-head">
        <div class="list-bar">
          <span class="total">${countText(this.#asked, strings)}</span>
          ${
            hasFilterButton
              ? html`<button class="quiet" type="button" @click=${() => (this._pane = 'filters')}>
                  ${filterText(this.#asked, strings)}
                </button>`
              : nothing
          }
        </div>
        ${labels === undefined ? nothing : (asking?.renderChips(this.#asked, labels, strings) ?? nothing)}
      </div>
      ${
        this.#asked.result?.rows.length === 0
          ? (asking?.renderEmpty(this.#asked, strings, () => this.#clearText()) ?? nothing)
          : html`<div
              class="window"
              data-window
              role="listbox"
              aria-label=${strings.results}
              @scroll=${this.#window.onScroll}
              @click=${this.#window.onClick}
              @focusin=${this.#window.onFocusin}
              @keydown=${this.#window.onKeydown}
            ></div>`
      }
    </div>`;
  }

  #renderDetail(): TemplateResult {
    const { strings } = this.#words;
    const detail = this.#detail.state;
    if (detail.status === 'closed') return this.#renderNothingOpen();
    return renderDetailPane(detail, {
      words: this.#words,
      environment: this.environment,
      link: this.#platformPage,
      backText: this.#layout === 'one' ? strings.back : strings.close,
      onBack: () => this.#close(),
      onRetry: () => void this.#detail.refresh(),
    });
  }

  #renderNothingOpen(): TemplateResult {
    const { client } = this.environment;
    const overview = this.#layout === 'three' ? this.#overview.get() : undefined;
    return overview === undefined || client === undefined
      ? html`<p class="notice note">${this.#words.strings.choose}</p>`
      : html`<div class="scroll">
          ${overview.render(client, this.#words, this.#asked, (id) => this.#open(id, true))}
        </div>`;
  }

  #renderFoot(): TemplateResult {
    const foot = this.#asked.asking?.renderFoot({
      words: this.#words,
      state: this.#asked,
      client: this.environment.client,
      link: this.#platformPage,
      help: this.#help.isShown ? this.#help.get()?.(this.#words) : undefined,
      onHelp: () => this.#help.toggle(),
    });
    return html`<footer class="foot" part="footer">${foot ?? nothing}</footer>`;
  }

  async #loadAsking(): Promise<Asking> {
    const asking = await import('./asking.js');
    addStyles(this, asking.askingStyles);
    return asking;
  }

  get #layout(): Layout {
    return this.environment.elder === true ? 'one' : this.#width.layout;
  }

  get #isOpen(): boolean {
    return this.#detail.state.status !== 'closed';
  }

  get #platformPage(): string | undefined {
    return platformLink(this.environment.platform, '/powers');
  }

  #onLoaded(snapshot: CatalogueSnapshot): void {
    this.#asked.load(snapshot, this);
    const detail = { count: this.#asked.model?.size ?? 0, version: snapshot.version, asOf: snapshot.asOf };
    void this.updateComplete.then(() => emit(this, 'sunlit-catalogue-loaded', detail));
    whenIdle(() => void this.#asked.prepare());
  }

  async #startHash(): Promise<void> {
    const isEnabled = oneOf(this.linkMode, ['none', 'hash'] as const, 'link-mode') === 'hash';
    if (isEnabled && this.#hash === undefined) {
      const { HashController } = await import('./hash-controller.js');
      this.#hash ??= new HashController(this, (code) => (this.code = code));
    }
    if (this.#hash === undefined) return;
    this.#hash.isEnabled = isEnabled;
    const code = isEnabled ? this.#hash.read() : null;
    if (code !== null) this.code = code;
    else if (this.#wasOpened) this.#hash.write(this.code); // opened before this chunk was here
  }

  /** Keeps `powerId` and `code` about the same power, whichever of them was set, and shows that power. */
  #follow(changed: PropertyValues<this>): void {
    const { model } = this.#asked;
    if (changed.has('code') && !(changed.has('powerId') && this.powerId !== null)) {
      this.powerId = null;
    } else if (changed.has('powerId')) {
      this.code = null;
    }
    if (this.powerId === null && this.code !== null && model !== undefined) {
      const row = model.find(this.code);
      if (row < 0) this.#detail.refuse(this.code);
      else this.powerId = model.row(row).id;
    }
    if (this.powerId !== null && this.code === null && model !== undefined) {
      const row = model.find(this.powerId);
      if (row >= 0) this.code = model.row(row).code;
    }
    const isUnknown = this.powerId === null && this.code !== null;
    if (!isUnknown) this.#detail.show(this.environment.client, this.powerId);
    if (changed.has('code') || changed.has('powerId')) {
      this._pane = this.powerId === null && this.code === null ? 'list' : 'detail';
      this.#hash?.write(this.code);
    }
  }

  #prepareList(): void {
    const { model, result } = this.#asked;
    const { labels, strings } = this.#words;
    if (model === undefined || result === undefined || labels === undefined) return;
    this.#announcer.say(countText(this.#asked, strings));
    const openRow = this.powerId === null ? -1 : model.find(this.powerId);
    const content = this.#list.get({
      state: this.#asked,
      model,
      result,
      labels,
      strings,
      isElder: this.environment.elder === true,
      onOpen: (row, isByKey) => this.#open(model.row(row).id, isByKey),
    });
    this.#window.show(content, openRow < 0 ? -1 : result.rows.indexOf(openRow));
  }

  #open(powerId: string, isByKey: boolean): void {
    this.#wasOpened = true;
    this.powerId = powerId;
    this._pane = 'detail';
    // Whoever clicks beside an open list keeps the list; who came by key, or to a new screen, is taken along.
    this.#shouldFocusDetail = isByKey || this.#layout === 'one';
  }

  #close(): void {
    this.powerId = null;
    this.code = null;
    this._pane = 'list';
    void this.updateComplete.then(() => this.#window.focusRow());
  }

  #clearText(): void {
    this.#asked.clearText();
    this.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
  }

  #onSearchKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' && (this.#asked.result?.rows.length ?? 0) > 0) {
      event.preventDefault();
      this._pane = this.#layout === 'one' ? 'list' : this._pane;
      void this.updateComplete.then(() => this.#window.focusRow());
    } else if (event.key === 'Escape' && this.#asked.text !== '') {
      event.preventDefault();
      this.#clearText();
    }
  }

  readonly #onDetailKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#isOpen) return;
    event.preventDefault();
    this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sunlit-power-catalogue': SunlitPowerCatalogue;
  }
}
