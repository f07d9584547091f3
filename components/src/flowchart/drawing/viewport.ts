import type { Area } from './area.js';
import type { ChartDrawing } from './chart-drawing.js';

interface Callbacks {
  /** What is in view became another part, or all of it became larger or smaller. */
  readonly onView: (area: Area) => void;
}

/** Smallest size at which labels are drawn unasked: 13 px of 16. */
export const READABLE = 0.8125;
const LEAST = 0.1;
const MOST = 4;
/** A chart higher than this many windows is a window of its own; all others are as high as they are. */
const MOST_WINDOWS = 3;
/** Room for the bar that moves the chart sideways. */
const BAR = 10;

/**
 * The part of a chart that is in view: the size of the drawing and of the box that holds it. At rest the box is as high
 * as the chart, so that the page scrolls and nothing traps the wheel or a finger.
 */
export class Viewport {
  /** 1: labels have the size of text. */
  scale = 1;
  canvas: HTMLElement | undefined;

  readonly drawing: ChartDrawing;
  readonly #callbacks: Callbacks;
  readonly #resize = new ResizeObserver((entries) => requestAnimationFrame(() => this.#onResize(entries)));
  #size = { width: 0, height: 0 };
  #em = 16;
  #roots: readonly Node[] = [];
  #isAtRest = true;
  #room = 0;
  #base: Element | null = null;
  #isAsked = false;

  constructor(drawing: ChartDrawing, callbacks: Callbacks) {
    this.drawing = drawing;
    this.#callbacks = callbacks;
  }

  /** `base` is as wide as the chart may be at rest: a step that opens beside it does not make it smaller. */
  attach(canvas: HTMLElement | undefined, base: Element | null): void {
    this.#resize.disconnect();
    for (const root of this.#roots) root.removeEventListener('scroll', this.#onScroll, true);
    this.#roots = rootsOf(canvas);
    this.canvas = canvas;
    if (canvas === undefined) return;
    for (const root of this.#roots) root.addEventListener('scroll', this.#onScroll, { passive: true, capture: true });
    this.#base = base;
    for (const box of [canvas, base]) if (box !== null) this.#resize.observe(box);
  }

  /** Another chart, with its size in em: its width fits as long as it can be read. */
  begin(size: { readonly width: number; readonly height: number }, em: number, room: number): void {
    this.#size = size;
    this.#em = em;
    if (room > 0) this.#room = room;
    this.#rest();
  }

  /** Shows the chart in another size, as the reader asks for it. */
  resize(scale: number): void {
    this.#isAtRest = false;
    this.#apply(scale);
  }

  tell(): void {
    if (this.canvas !== undefined) this.#callbacks.onView(this.area);
  }

  /** Pixels of one em on the screen now. */
  get pixels(): number {
    return this.#em * this.scale;
  }

  /** At which scale the width fits. */
  get fittingWidth(): number {
    return this.#room > 0 ? this.#room / (this.#size.width * this.#em) : 1;
  }

  /** At which scale all of it fits. */
  get fitting(): number {
    const height = (this.canvas?.clientHeight ?? 0) / (this.#size.height * this.#em);
    return Math.min(1, this.fittingWidth, height > 0 ? height : 1);
  }

  /** The most that can be seen of a chart at rest, from its beginning, in em. The page is asked nothing. */
  get firstArea(): Area {
    const right = (this.#room > 0 ? this.#room : window.innerWidth) / this.pixels;
    return { left: 0, top: 0, right, bottom: window.innerHeight / this.pixels };
  }

  /** What can be seen, and as much around it, in em. */
  get area(): Area {
    const { canvas, pixels } = this;
    if (canvas === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
    const box = canvas.getBoundingClientRect();
    const origin = this.drawing.svg.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
    const [besideX, besideY] = [Math.max(0, right - left) / 2, Math.max(0, bottom - top) / 2];
    return {
      left: (left - besideX - origin.left) / pixels,
      right: (right + besideX - origin.left) / pixels,
      top: (top - besideY - origin.top) / pixels,
      bottom: (bottom + besideY - origin.top) / pixels,
    };
  }

  #rest(): void {
    this.#isAtRest = true;
    this.#apply(Math.min(1, Math.max(this.fittingWidth, READABLE)));
    this.#setHeight();
  }

  #apply(scale: number): void {
    this.scale = Math.min(MOST, Math.max(LEAST, scale));
    this.drawing.setScale(this.pixels);
  }

  #setHeight(): void {
    const { canvas } = this;
    if (canvas === undefined) return;
    const height = this.#size.height * this.pixels;
    const most = window.innerHeight * MOST_WINDOWS;
    const bar = this.#size.width * this.pixels > this.#room ? BAR : 0;
    canvas.style.height = `${Math.ceil(height > most ? window.innerHeight * 0.85 : height) + bar + 2}px`;
  }

  #onResize(entries: readonly ResizeObserverEntry[]): void {
    const room = entries.find(({ target }) => target === this.#base)?.contentRect.width ?? 0;
    const isOther = room > 0 && room !== this.#room;
    if (isOther) this.#room = room;
    if (isOther && this.#isAtRest) this.#rest();
    this.tell();
  }

  readonly #onScroll = (): void => {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.tell();
    });
  };
}

/** The trees that a node is in: scrolling inside a shadow root is not heard outside. */
function rootsOf(node: Node | undefined): Node[] {
  const root = node?.getRootNode();
  if (root === undefined) return [];
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
