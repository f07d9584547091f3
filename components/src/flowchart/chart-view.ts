import type { Flowchart } from '@sunlit/contract';
import { css, html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../internal/add-styles.js';
import { LazyView } from '../internal/lazy-view.js';
import { renderBar } from './bar.js';
import type { ChartContext, ChartInput, ViewKind } from './chart-context.js';
import { chartZhCn } from './chart-strings-zh-cn.js';
import { chartStyles } from './chart-styles.js';
import { ChartStage } from './drawing/chart-stage.js';
import { drawingStyles } from './drawing/drawing-styles.js';
import { READABLE } from './drawing/viewport.js';
import { readChart, sourceOf, type ChartModel, type ChartStep } from './model/chart-model.js';
import { NO_MARKS } from './model/chart-marks.js';

/** One sheet: each one more that an element adopts costs it another look at all of its styles. */
const styles = css`
  ${chartStyles}${drawingStyles}
`;

/** A chart as drawing and as list: a chunk of its own. What is not there at once comes in more chunks. */
export class ChartView implements ReactiveController {
  readonly #host: LitElement;
  readonly #stage: ChartStage;
  readonly #list: LazyView<import('./list/step-list.js').StepList>;
  readonly #panel: LazyView<import('./step/step-panel.js').StepPanel>;
  readonly #overlays: LazyView<import('./overlays/overlays.js').Overlays>;
  readonly #insides: LazyView<import('./step/insides.js').Insides>;
  readonly #versions: LazyView<import('./versions/versions.js').Versions>;
  #context: ChartContext | undefined;
  #chosen: ViewKind | undefined;
  #read: { readonly chart: Flowchart; readonly model: ChartModel | undefined } | undefined;
  #focusNext: 'panel' | 'step' | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#stage = new ChartStage(host, {
      onOpen: (step, isByKey) => this.#open(step, isByKey),
      onClose: () => this.#close(),
    });
    this.#list = new LazyView(host, async () => new (await import('./list/step-list.js')).StepList(host));
    this.#panel = new LazyView(host, async () => new (await import('./step/step-panel.js')).StepPanel(host));
    this.#overlays = new LazyView(host, async () => new (await import('./overlays/overlays.js')).Overlays(host));
    this.#insides = new LazyView(host, async () => new (await import('./step/insides.js')).Insides(host));
    this.#versions = new LazyView(host, async () => new (await import('./versions/versions.js')).Versions(host));
    addStyles(host, styles);
    host.addController(this);
  }

  /** `undefined` if the chart cannot be drawn at all. */
  render(input: ChartInput): TemplateResult | undefined {
    const { chart, inside, words } = input;
    const insides = inside === null ? undefined : this.#insides.get();
    const innerModel = insides?.model(input);
    const model = innerModel ?? this.#modelOf(chart);
    if (model === undefined) return undefined;
    const versions = this.#versions.isShown ? this.#versions.get() : undefined;
    const isOverlaid = input.case !== null || input.load !== null || inside !== null || versions !== undefined;
    const overlays = isOverlaid ? this.#overlays.get() : undefined;
    const over = { diff: versions?.diffFor(chart), isInside: innerModel !== undefined };
    const context: ChartContext = {
      ...input,
      model,
      strings: words.of('chart', chartZhCn),
      marks: overlays?.marks(input, over) ?? NO_MARKS,
      goTo: (step) => this.#goTo(step),
    };
    this.#context = context;
    const isListed = this.#isListed(context);
    const isBeside = !isListed && context.layout !== 'one' && context.stepId !== null;
    return html`${this.#renderBar(context, isListed)} ${versions?.render(context)} ${overlays?.render(context)}
      ${insides?.render(context)}
      <div class=${isBeside ? 'stage beside' : 'stage'} part="body">
        ${isListed ? this.#renderList(context) : [this.#stage.render(context), this.#renderPanel(context)]}
      </div>`;
  }

  hostUpdated(): void {
    const focus = this.#focusNext;
    if (focus === undefined || this.#context === undefined) return;
    const panel = this.#panel.get();
    if (focus === 'panel' && panel === undefined) return;
    this.#focusNext = undefined;
    if (focus === 'panel') panel?.takeFocus();
    else if (this.#isListed(this.#context)) this.#list.get()?.refocus();
    else this.#stage.refocus();
  }

  #renderBar(context: ChartContext, isListed: boolean): TemplateResult {
    return renderBar(context, {
      view: isListed ? 'list' : 'drawing',
      zoom: isListed ? undefined : this.#stage.renderControls(context),
      isVersionsShown: this.#versions.isShown,
      onView: (chosen) => {
        this.#chosen = chosen;
        this.#host.requestUpdate();
      },
      onVersions: () => this.#versions.toggle(),
    });
  }

  /** In the list a step opens in its place. */
  #renderList(context: ChartContext): TemplateResult {
    const loading = html`<p class="notice note" role="status">${context.words.own.flowchartLoading}</p>`;
    const actions = {
      onOpen: (step: ChartStep) => (step.id === context.stepId ? this.#close() : this.#open(step, false)),
      renderOpen: () => this.#renderPanel(context),
    };
    return this.#list.get()?.render(context, actions) ?? loading;
  }

  #renderPanel(context: ChartContext): TemplateResult | typeof nothing {
    const step = context.model.find(context.stepId ?? '');
    if (step === undefined) return nothing;
    const onInside = context.inside === null ? undefined : this.#insides.get()?.entrance(step.id, context);
    return this.#panel.get()?.render(step, context, { onClose: () => this.#close(), onInside }) ?? nothing;
  }

  #modelOf(chart: Flowchart): ChartModel | undefined {
    if (this.#read?.chart !== chart) this.#read = { chart, model: readChart(sourceOf(chart)) };
    return this.#read.model;
  }

  /** The list where the drawing would have to be moved about, unless somebody chose. */
  #isListed({ view, model, width, em, layout }: ChartContext): boolean {
    const chosen = this.#chosen ?? view;
    if (chosen !== undefined) return chosen === 'list';
    return layout === 'one' && model.width * em * READABLE > width;
  }

  #open(step: ChartStep, isByKey: boolean): void {
    const context = this.#context;
    if (context === undefined) return;
    if (step.id === context.stepId && !isByKey) return this.#close();
    // Who came by key, or for whom the step opens below, is taken along.
    if (isByKey || (context.layout === 'one' && !this.#isListed(context))) this.#focusNext = 'panel';
    context.onOpen(step.id);
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#focusNext = 'step';
    this.#context?.onOpen(null);
  }

  #goTo(step: ChartStep): void {
    if (this.#context === undefined) return;
    if (this.#isListed(this.#context)) this.#list.get()?.focus(step);
    else this.#stage.focus(step);
  }
}
