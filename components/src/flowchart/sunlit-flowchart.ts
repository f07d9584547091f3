import type { CaseOverlay, Flowchart, LoadOverlay, StaffFlowchart } from '@sunlit/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { emit } from '../internal/emit.js';
import { oneOf } from '../internal/one-of.js';
import { platformLink, safeLink } from '../internal/safe-link.js';
import { SunlitElement } from '../internal/sunlit-element.js';
import { controls, tokens } from '../internal/tokens.js';
import { WidthController, type Layout } from '../internal/width-controller.js';
import { LazyView } from '../internal/lazy-view.js';
import { renderFailure } from '../internal/render-failure.js';
import { renderSkeleton } from '../internal/render-skeleton.js';
import { formatInstant } from '../strings/dates.js';
import { format } from '../strings/format.js';
import { ChartController } from './chart-controller.js';
import type { ViewKind } from './chart-context.js';
import './events.js';
import { knownChartView, loadChartView } from './load-chart-view.js';
import { renderMeta } from './meta.js';
import { renderStanding } from './standing.js';
import { styles } from './styles.js';
import { FlowchartWordsCache, type FlowchartWords } from './words.js';

/**
 * Shows how an office handles one power: drawn, and as a list that says the same in words. Each step opens who does it,
 * by when, by which law, with which papers, who controls it, and what somebody can do who does not agree.
 *
 * Keys in the drawing: arrows follow the lines, Home and End go to the ends, PageUp and PageDown through the steps in
 * order, Enter opens a step, Esc closes it, + - 0 zoom.
 *
 * @customElement sunlit-flowchart
 * @slot - A plain link to the chart's page on the platform, shown where this element cannot run.
 * @slot heading - Replaces the heading. Keep it a heading element.
 * @fires {CustomEvent} sunlit-flowchart-loaded - The chart is on screen.
 * @fires {CustomEvent} sunlit-flowchart-failed - The chart did not arrive.
 * @fires {CustomEvent} sunlit-step-opened - A step is on screen in full.
 * @csspart base - The outer box.
 * @csspart heading - The heading and the line about the version.
 * @csspart body - The drawing or the list.
 * @csspart error - What is said when something did not arrive.
 * @cssproperty --sunlit-flowchart-heading-size - Size of the heading.
 */
export class SunlitFlowchart extends SunlitElement {
  static override get styles(): CSSResultGroup {
    return [tokens, controls, styles];
  }

  /** The power whose chart is shown (`pow_…`). */
  @property({ attribute: 'power-id' }) powerId: string | null = null;

  /** The power by its code, with or without hyphens. Used while `powerId` is `null`. */
  @property() code: string | null = null;

  /** A published version by its number: past or announced. `null`: the chart in force. */
  @property({ attribute: 'version-no', type: Number }) versionNo: number | null = null;

  /** `auto` (default) draws downwards where the element is narrow, else to the right; `down` and `right` fix it. */
  @property() direction: string | null = null;

  /** `drawing` or `list`. Without it: the drawing, unless it would have to be moved about on a narrow screen. */
  @property() view: string | null = null;

  /** Words of the heading. */
  @property() heading: string | null = null;

  /** The step that is open. Setting it opens the step; `null` closes it. */
  @property({ attribute: 'step-id' }) stepId: string | null = null;

  /** A chart to show instead of one that is fetched. */
  @property({ attribute: false }) flowchart: Flowchart | null = null;

  /** Where one case stands. Not drawn if it runs on another chart. */
  @property({ attribute: false }) case: CaseOverlay | null = null;

  /** How many cases wait at each step. Not drawn if it is about another chart. */
  @property({ attribute: false }) load: LoadOverlay | null = null;

  /** What is inside the steps, for staff. Not shown if it is about another chart. */
  @property({ attribute: false }) inside: StaffFlowchart | null = null;

  readonly #width = new WidthController(this);
  readonly #english = new LazyView(this, async () => (await import('./strings-en.js')).translationEn);
  readonly #wordsCache = new FlowchartWordsCache();
  readonly #chart = new ChartController(this, {
    viewAtOnce: () => {
      const View = knownChartView();
      return View && new View(this);
    },
    loadView: async () => new (await loadChartView())(this),
    onLoaded: ({ powerId, versionNo, standing, publicHash }) =>
      emit(this, 'sunlit-flowchart-loaded', { powerId, versionNo, standing, publicHash }),
    onFailed: (failure, error) => emit(this, 'sunlit-flowchart-failed', { failure, error }),
  });
  #words: FlowchartWords = this.#wordsCache.get(undefined, undefined, () => undefined);
  #opened: string | null = null;

  /** Asks the platform again. */
  refresh(): Promise<void> {
    return this.#chart.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Before anything is asked: the width decides in which direction the chart is wanted.
    this.#width.hostUpdate();
    const { client, clientError, language, strings } = this.environment;
    this.#words = this.#wordsCache.get(language, strings, () => this.#english.get());
    const isOtherPower = changed.has('powerId') || changed.has('code') || changed.has('flowchart');
    if (isOtherPower && !changed.has('stepId') && this.hasUpdated) this.stepId = null;
    this.#chart.show({
      client,
      clientError,
      powerId: this.powerId,
      code: this.code,
      versionNo: this.versionNo,
      language: this.#words.language === 'en' ? 'en' : 'zh',
      direction: this.#direction,
      given: this.flowchart,
    });
  }

  protected override updated(): void {
    const { state } = this.#chart;
    if (state.status !== 'loaded' || this.stepId === this.#opened) return;
    this.#opened = this.stepId;
    const { powerId, versionNo, layer } = state.chart;
    if (this.stepId === null || !layer.steps.some(({ id }) => id === this.stepId)) return;
    emit(this, 'sunlit-step-opened', { powerId, versionNo, stepId: this.stepId });
  }

  protected override render(): TemplateResult {
    const { own, language } = this.#words;
    const { status } = this.#chart.state;
    return html`<section
      part="base"
      class="base ${this.looks} ${this.#layout}"
      lang=${language}
      aria-label=${this.heading ?? own.flowchartHeading}
      aria-busy=${status === 'loading' ? 'true' : 'false'}
    >
      <header class="head" part="heading">
        <slot name="heading"><h2>${this.heading ?? own.flowchartHeading}</h2></slot>
        ${this.#chart.state.status === 'loaded' ? renderMeta(this.#chart.state.chart, this.#words) : nothing}
      </header>
      ${this.#renderBody()}
    </section>`;
  }

  #renderBody(): unknown {
    const state = this.#chart.state;
    const { own, shell } = this.#words;
    const retry = (): void => void this.refresh();
    switch (state.status) {
      case 'idle':
        return html`<p class="notice">${this.environment.client === undefined ? shell.idle : own.flowchartIdle}</p>`;
      case 'loading':
        // A chart that is given is there as soon as its code is: bars would only cost time.
        return this.flowchart === null ? renderSkeleton(own.flowchartLoading, 2) : html``;
      case 'empty':
        return this.#renderSaid(own.flowchartEmptyTitle, own.flowchartEmpty);
      case 'failed':
        return renderFailure(state.failure, shell, own.flowchartFailed, this.#page, retry);
      case 'loaded':
        return this.#renderChart(state, retry);
    }
  }

  #renderChart(state: Extract<ChartController['state'], { status: 'loaded' }>, retry: () => void): unknown {
    const { chart, view, calls, storedAt } = state;
    const { own, shell, language } = this.#words;
    const { platform } = this.environment;
    const onVersion = (versionNo: number | null): void => void (this.versionNo = versionNo);
    const drawn = view.render({
      chart,
      calls,
      platform,
      words: this.#words,
      layout: this.#layout,
      width: this.#width.width,
      em: this.environment.elder === true ? 20 : 16,
      view: oneOf<ViewKind>(this.view, ['drawing', 'list'], 'view'),
      case: this.case,
      load: this.load,
      inside: this.inside,
      stepId: this.stepId,
      onOpen: (stepId) => (this.stepId = stepId),
      onVersion,
    });
    if (drawn === undefined) return this.#renderSaid(own.flowchartFailed, own.flowchartUnreadable);
    const isPlain = chart.standing === 'current' && chart.coming === undefined && chart.notice === undefined;
    const stale =
      storedAt === undefined
        ? nothing
        : html`<p class="stale" role="status">
            ${format(own.flowchartStale, { time: formatInstant(storedAt, language) })}
            <button class="quiet" type="button" @click=${retry}>${shell.retry}</button>
          </p>`;
    // Not a chunk of its own: a chart that is not in force must never be shown without saying so (FLO-10).
    return [stale, isPlain ? nothing : renderStanding(chart, this.#words, onVersion), drawn];
  }

  #renderSaid(title: string, text: string): TemplateResult {
    const page = this.#page;
    return html`<div class="notice" part="error">
      <p class="notice-title">${title}</p>
      <p>${text}</p>
      ${
        page === undefined
          ? nothing
          : html`<p class="actions"><a href=${page} rel="noopener">${this.#words.shell.openPlatform}</a></p>`
      }
    </div>`;
  }

  get #layout(): Layout {
    return this.environment.elder === true ? 'one' : this.#width.layout;
  }

  get #direction(): 'down' | 'right' {
    const asked = oneOf(this.direction, ['auto', 'down', 'right'] as const, 'direction');
    if (asked === 'down' || asked === 'right') return asked;
    return this.#layout === 'one' ? 'down' : 'right';
  }

  /** The platform's page about the same power. */
  get #page(): string | undefined {
    const state = this.#chart.state;
    const own = state.status === 'loaded' ? safeLink(state.chart.pageUrl) : undefined;
    const path = this.code === null ? '/powers' : `/powers/${encodeURIComponent(this.code)}`;
    return own ?? platformLink(this.environment.platform, path);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sunlit-flowchart': SunlitFlowchart;
  }
}
