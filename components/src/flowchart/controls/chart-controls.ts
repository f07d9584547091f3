import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import { format } from '../../strings/format.js';
import type { ChartContext } from '../chart-context.js';
import { areaOfBox, type Area } from '../drawing/area.js';
import type { Viewport } from '../drawing/viewport.js';
import type { StepNamer } from '../drawing/chart-drawing.js';
import type { StageActions } from '../drawing/chart-stage.js';
import type { ChartModel, ChartStep } from '../model/chart-model.js';
import { relationZhCn } from '../model/step-strings-zh-cn.js';
import { spokenName } from '../model/step-words.js';
import type { FlowchartWords } from '../words.js';
import { stepStyles } from '../step/step-styles.js';
import { controlsStyles } from './controls-styles.js';
import { LaneHeads } from './lane-heads.js';
import { Gestures, type Point } from './gestures.js';
import { controlsZhCn } from './strings-zh-cn.js';

const ZOOM_STEP = 1.25;
/** Room left around what is brought into view, in pixels. */
const MARGIN = 24;

type Arrow = 'up' | 'down' | 'left' | 'right';
const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Zoom, movement, keys and spoken names of a drawing: a chunk of its own that comes when the drawing is on the screen. */
export class ChartControls implements ReactiveController {
  readonly #host: LitElement;
  readonly #viewport: Viewport;
  #gestures: Gestures | undefined;
  #namer: { readonly words: FlowchartWords; readonly model: ChartModel; readonly name: StepNamer } | undefined;
  readonly #heads = new LaneHeads();
  #model: ChartModel | undefined;
  #isFull = false;
  /** The size that the bar names. */
  #said: number | undefined;
  /** What a screen reader is told about the zoom. */
  #told = '';

  constructor(host: LitElement, viewport: Viewport) {
    this.#host = host;
    this.#viewport = viewport;
    addStyles(host, controlsStyles);
    // New styles make the browser look at all steps anew: not at the moment when one of them is opened.
    addStyles(host, stepStyles);
    // A chart at rest becomes larger or smaller with the window, without a word to its host.
    const sizes = new ResizeObserver(() => {
      this.#heads.setScale(viewport.pixels);
      this.#tellSize();
    });
    sizes.observe(viewport.drawing.svg);
    // Chromium 86 says nothing about pictures that grow with their column.
    sizes.observe(host);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#onFullScreen);
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#onFullScreen);
    this.#gestures?.stop();
    this.#gestures = undefined;
  }

  /** Follows the box of the drawing, which is another one when the list was shown in between. */
  hostUpdated(): void {
    const { canvas, pixels } = this.#viewport;
    if (canvas !== undefined && this.#model !== undefined) {
      this.#heads.show(this.#model);
      this.#heads.setScale(pixels);
      if (this.#heads.svg.parentNode !== canvas) canvas.append(this.#heads.svg);
    }
    if (canvas === this.#gestures?.canvas) return;
    this.#gestures?.stop();
    this.#gestures =
      canvas &&
      new Gestures(canvas, {
        onZoom: (factor, at) => {
          this.#zoom(factor, at);
          this.#host.requestUpdate();
        },
        canPan: () => canvas.scrollWidth > canvas.clientWidth + 1 || canvas.scrollHeight > canvas.clientHeight + 1,
      });
  }

  render({ words, model }: ChartContext): TemplateResult {
    this.#model = model;
    const strings = words.of('controls', controlsZhCn);
    this.#said = this.#percent;
    const button = (sign: string, name: string, act: () => void): TemplateResult =>
      html`<button class="tool" type="button" aria-label=${name} title=${name} @click=${act}>${sign}</button>`;
    const told = (act: () => void) => (): void => {
      act();
      this.#told = format(strings.zoomed, { n: this.#percent });
      this.#host.requestUpdate();
    };
    return html`<div class="tools">
      ${button(
        '－',
        strings.zoomOut,
        told(() => this.#zoom(1 / ZOOM_STEP)),
      )}
      <span class="percent" aria-hidden="true">${this.#percent}%</span>
      ${button(
        '＋',
        strings.zoomIn,
        told(() => this.#zoom(ZOOM_STEP)),
      )}
      <button class="quiet" type="button" @click=${told(() => this.#fit())}>${strings.zoomFit}</button>
      ${
        document.fullscreenEnabled
          ? html`<button class="quiet" type="button" @click=${() => this.#toggleFull()}>
              ${this.#isFull ? strings.leaveFullScreen : strings.fullScreen}
            </button>`
          : nothing
      }
      <span class="unseen" role="status">${this.#told}</span>
    </div>`;
  }

  /** What a screen reader says about a step. The same function while it says the same. */
  namer({ words, model }: ChartContext): StepNamer {
    if (this.#namer?.words !== words || this.#namer.model !== model) {
      const strings = words.of('relation', relationZhCn);
      this.#namer = { words, model, name: (step, marks) => spokenName(step, model, marks, strings) };
    }
    return this.#namer.name;
  }

  /** Arrows and pages lead to other steps, Enter opens one, Esc closes, + - 0 zoom. All else is the browser's. */
  onKey(event: KeyboardEvent, step: ChartStep, context: ChartContext, actions: StageActions): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const target = this.#target(key, step, context.model);
    if (target !== undefined) this.focus(target);
    else if (key === 'Enter' || key === ' ') actions.onOpen(step, true);
    else if (key === 'Escape' && context.stepId !== null) actions.onClose();
    else if (!this.#zoomBy(key, context)) return;
    event.preventDefault();
  }

  /** Where a key leads from a step: arrows follow the lines, the pages go through the steps in the order of the list. */
  #target(key: string, step: ChartStep, model: ChartModel): ChartStep | undefined {
    const arrow = Object.prototype.hasOwnProperty.call(ARROWS, key) ? ARROWS[key] : undefined;
    if (arrow !== undefined) return model.find(step.drawn.neighbours[arrow] ?? '');
    if (key === 'Home') return model.steps[0];
    if (key === 'End') return model.steps[model.steps.length - 1];
    if (key === 'PageDown') return model.steps[step.index + 1];
    return key === 'PageUp' ? model.steps[step.index - 1] : undefined;
  }

  /** Zooms by the keys + - 0. */
  #zoomBy(key: string, { words }: ChartContext): boolean {
    if (key === '+' || key === '=') this.#zoom(ZOOM_STEP);
    else if (key === '-') this.#zoom(1 / ZOOM_STEP);
    else if (key === '0') this.#fit();
    else return false;
    this.#told = format(words.of('controls', controlsZhCn).zoomed, { n: this.#percent });
    this.#host.requestUpdate();
    return true;
  }

  /** Takes the reader to a step. */
  focus(step: ChartStep): void {
    const button = this.#viewport.drawing.makeStop(step);
    this.reveal(areaOfBox(step.drawn));
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Brings a step out from under what opened beside it, or below it on a narrow screen. */
  uncover(step: ChartStep, button: Element): void {
    this.reveal(areaOfBox(step.drawn));
    if (button.closest('.one') !== null) button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Moves the drawing so far that this part of it is in view. */
  reveal({ left, right, top, bottom }: Area): void {
    const { canvas, pixels } = this.#viewport;
    if (canvas === undefined) return;
    const { cover } = this.#heads;
    const into = (from: number, to: number, at: number, room: number): number => {
      if (from < at) return from;
      return to > at + room ? Math.min(from, to - room) : at;
    };
    // What lies under the names of the lanes is not in view.
    const before = (place: number, covered: number): number => (place - covered) * pixels - MARGIN;
    const after = (place: number): number => place * pixels + MARGIN;
    canvas.scrollLeft = into(before(left, cover.left), after(right), canvas.scrollLeft, canvas.clientWidth);
    canvas.scrollTop = into(before(top, cover.top), after(bottom), canvas.scrollTop, canvas.clientHeight);
    this.#viewport.tell();
  }

  /** A chart that is drawn anew gets its size after the bar was written. */
  #tellSize(): void {
    const isSaid = this.#said === undefined || this.#said === this.#percent;
    if (!isSaid && this.#viewport.canvas !== undefined) this.#host.requestUpdate();
  }

  get #percent(): number {
    return Math.round(this.#viewport.scale * 100);
  }

  /** All of it, however small. */
  #fit(): void {
    this.#viewport.resize(this.#viewport.fitting);
    this.#viewport.tell();
  }

  #zoom(factor: number, at?: Point): void {
    const viewport = this.#viewport;
    const { canvas, drawing } = viewport;
    if (canvas === undefined) return;
    const box = canvas.getBoundingClientRect();
    const { clientX, clientY } = at ?? {
      clientX: box.left + box.width / 2,
      clientY: box.top + Math.min(box.height, window.innerHeight) / 2,
    };
    const before = drawing.svg.getBoundingClientRect();
    const [shareX, shareY] = [(clientX - before.left) / before.width, (clientY - before.top) / before.height];
    viewport.resize(viewport.scale * factor);
    const after = drawing.svg.getBoundingClientRect();
    canvas.scrollLeft += after.left + shareX * after.width - clientX;
    canvas.scrollTop += after.top + shareY * after.height - clientY;
    viewport.tell();
  }

  #toggleFull(): void {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    // A frame may be denied it: then nothing changes.
    else
      void this.#host.renderRoot
        .querySelector('.base')
        ?.requestFullscreen()
        .catch(() => undefined);
  }

  readonly #onFullScreen = (): void => {
    // Outside, an element inside a shadow root is seen as its host.
    const root = this.#host.renderRoot;
    this.#isFull = root instanceof ShadowRoot && root.fullscreenElement !== null;
    this.#host.requestUpdate();
  };
}
