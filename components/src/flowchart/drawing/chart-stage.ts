import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { afterPaint } from '../../internal/after-paint.js';
import { whenIdle } from '../../internal/when-idle.js';
import { LazyView } from '../../internal/lazy-view.js';
import { format } from '../../strings/format.js';
import type { ChartContext } from '../chart-context.js';
import type { ChartModel, ChartStep } from '../model/chart-model.js';
import { ChartDrawing } from './chart-drawing.js';
import { Viewport } from './viewport.js';

type Controls = import('../controls/chart-controls.js').ChartControls;

/** What clicks and keys on a step do. */
export interface StageActions {
  readonly onOpen: (step: ChartStep, isByKey: boolean) => void;
  readonly onClose: () => void;
}

/** How many steps are drawn in one pause when the first view is there. */
const SLICE = 60;
const SMALL = 16;

/** The box of the drawing: when what is drawn, and what clicks and keys in it do. */
export class ChartStage implements ReactiveController {
  readonly #host: LitElement;
  readonly #callbacks: StageActions;
  readonly #drawing = new ChartDrawing();
  readonly #viewport: Viewport;
  readonly #controls: LazyView<Controls>;
  #context: ChartContext | undefined;
  #drawn: ChartModel | undefined;
  #em = 0;
  #isFilling = false;
  /** What was asked of the controls before they were here: keys are not lost. */
  #waiting: ((controls: Controls) => void)[] = [];

  constructor(host: LitElement, callbacks: StageActions) {
    this.#host = host;
    this.#callbacks = callbacks;
    this.#viewport = new Viewport(this.#drawing, {
      onView: (area) => this.#drawing.drawArea(area),
    });
    this.#controls = new LazyView(host, async () => {
      await afterPaint();
      // One frame more: the first is not on the glass as long as something runs before it. Not a pause of the page, which
      // may be long in coming: keys would do nothing until then.
      await afterPaint();
      if (!host.isConnected) throw new Error('left');
      return new (await import('../controls/chart-controls.js')).ChartControls(host, this.#viewport);
    });
    host.addController(this);
  }

  render(context: ChartContext): TemplateResult {
    this.#context = context;
    const { strings, model, chart } = context;
    return html`<div
      class="canvas"
      role="group"
      aria-label=${format(strings.drawingLabel, { name: chart.powerName, n: model.steps.length })}
      @click=${this.#onClick}
      @keydown=${this.#onKey}
      @focusin=${this.#onFocus}
    ></div>`;
  }

  /** Buttons of zoom; nothing until their code is here. */
  renderControls(context: ChartContext): TemplateResult | undefined {
    return this.#controls.get()?.render(context);
  }

  hostUpdated(): void {
    const canvas = this.#host.renderRoot.querySelector<HTMLElement>('.canvas') ?? undefined;
    if (canvas !== this.#viewport.canvas) this.#attach(canvas);
    const context = this.#context;
    if (canvas === undefined || context === undefined) return;
    const { model, marks, stepId } = context;
    this.#drawing.show({ model, marks, namer: this.#controls.get()?.namer(context) });
    const isOpened = this.#drawing.setOpen(stepId);
    this.#begin(context);
    // What opens beside the drawing may lie over the step.
    const step = isOpened ? model.find(stepId ?? '') : undefined;
    const controls = this.#controls.get();
    if (step !== undefined) controls?.uncover(step, this.#drawing.makeStop(step));
    if (controls !== undefined) for (const act of this.#waiting.splice(0)) act(controls);
  }

  hostDisconnected(): void {
    this.#waiting = [];
    this.#attach(undefined);
  }

  focus(step: ChartStep): void {
    this.#withControls((controls) => controls.focus(step));
  }

  refocus(): void {
    const { stop } = this.#drawing;
    if (stop !== undefined) this.focus(stop);
  }

  #attach(canvas: HTMLElement | undefined): void {
    this.#em = 0;
    canvas?.append(this.#drawing.svg);
    this.#viewport.attach(canvas, this.#host.renderRoot.querySelector('.base'));
  }

  /** Sizes another chart, or the same in elder mode, which makes the em larger. */
  #begin({ model, em, width }: ChartContext): void {
    if (model === this.#drawn && em === this.#em) return;
    const isFirst = this.#drawn === undefined;
    this.#drawn = model;
    this.#em = em;
    // What is small is drawn without a look at what is in view: the look costs more than the rest.
    if (model.steps.length <= SMALL) this.#drawing.drawMore(SMALL * 2);
    this.#viewport.begin(model, em, width);
    if (model.steps.length > SMALL) {
      // A look would have the page laid out before its steps are there; the viewport looks after the first frame.
      if (isFirst) this.#drawing.drawArea(this.#viewport.firstArea);
      else this.#viewport.tell();
      this.#fill();
    }
  }

  /** Draws the rest, a slice in each pause, so that no task is long. */
  #fill(): void {
    if (this.#isFilling) return;
    this.#isFilling = true;
    const slice = (): void => {
      this.#isFilling = this.#viewport.canvas !== undefined && this.#drawing.drawMore(SLICE);
      if (this.#isFilling) whenIdle(slice);
    };
    whenIdle(slice);
  }

  #stepAt(target: EventTarget | null | undefined): ChartStep | undefined {
    const button = target instanceof Element ? target.closest('[data-step]') : null;
    return this.#context?.model.find(button?.getAttribute('data-step') ?? '');
  }

  readonly #onClick = (event: MouseEvent): void => {
    const step = this.#stepAt(event.target);
    if (step === undefined) return;
    this.#drawing.makeStop(step);
    this.#callbacks.onOpen(step, event.detail === 0);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const step = this.#stepAt(event.target);
    if (step !== undefined) this.#drawing.makeStop(step);
  };

  readonly #onKey = (event: KeyboardEvent): void =>
    this.#withControls((controls) => {
      // Where the keys before this one led: an event that waited has lost its target.
      const step = this.#stepAt(this.#host.shadowRoot?.activeElement);
      if (step !== undefined && this.#context !== undefined)
        controls.onKey(event, step, this.#context, this.#callbacks);
    });

  #withControls(act: (controls: Controls) => void): void {
    const controls = this.#controls.get();
    if (controls === undefined) this.#waiting.push(act);
    else act(controls);
  }
}
