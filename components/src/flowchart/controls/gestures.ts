export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

interface Callbacks {
  readonly onZoom: (factor: number, at: Point) => void;
  readonly canPan: () => boolean;
}

/** A pointer that moved less than this has clicked. */
const SLACK = 4;

/**
 * Wheel with Ctrl and two fingers zoom, a mouse that drags moves. A plain wheel and one finger are left to the browser,
 * which scrolls the chart sideways and the page up and down: while a mouse is over the chart it does not take the wheel,
 * and a finger moves the page as soon as the chart cannot move further.
 */
export class Gestures {
  readonly canvas: HTMLElement;
  readonly #callbacks: Callbacks;
  readonly #removers: (() => void)[] = [];
  #drag: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  #isDragging = false;
  #spread: number | undefined;

  constructor(canvas: HTMLElement, callbacks: Callbacks) {
    this.canvas = canvas;
    this.#callbacks = callbacks;
    this.#listen('wheel', this.#onWheel, { passive: false });
    this.#listen('touchstart', this.#onTouch, { passive: false });
    this.#listen('touchmove', this.#onTouch, { passive: false });
    this.#listen('touchend', this.#onTouchEnd, {});
    this.#listen('touchcancel', this.#onTouchEnd, {});
    this.#listen('pointerenter', this.#onEnter, {});
    this.#listen('pointerleave', this.#onLeave, {});
    this.#listen('pointerdown', this.#onDown, {});
    this.#listen('pointermove', this.#onMove, {});
    this.#listen('pointerup', this.#onUp, {});
    this.#listen('pointercancel', this.#onUp, {});
    this.#listen('click', this.#onClick, { capture: true });
  }

  stop(): void {
    for (const remove of this.#removers) remove();
  }

  /** By hand: Chromium before 90 does not know the option `signal`. */
  #listen<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
    options: AddEventListenerOptions,
  ): void {
    this.canvas.addEventListener(type, listener, options);
    this.#removers.push(() => this.canvas.removeEventListener(type, listener, options));
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30;
    this.#callbacks.onZoom(Math.exp(-Math.max(-60, Math.min(60, pixels)) / 200), event);
  };

  readonly #onTouch = (event: TouchEvent): void => {
    const [one, two] = event.touches;
    if (one === undefined || two === undefined || event.touches.length !== 2) return;
    if (event.cancelable) event.preventDefault();
    const spread = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
    const middle = { clientX: (one.clientX + two.clientX) / 2, clientY: (one.clientY + two.clientY) / 2 };
    if (this.#spread !== undefined && this.#spread > 0) this.#callbacks.onZoom(spread / this.#spread, middle);
    this.#spread = spread;
  };

  readonly #onTouchEnd = (): void => {
    this.#spread = undefined;
  };

  readonly #onEnter = (event: PointerEvent): void => {
    this.canvas.classList.toggle('has-mouse', event.pointerType === 'mouse');
  };

  readonly #onLeave = (): void => {
    this.canvas.classList.remove('has-mouse');
  };

  readonly #onDown = (event: PointerEvent): void => {
    this.#isDragging = false;
    if (event.pointerType !== 'mouse' || event.button !== 0 || !this.#callbacks.canPan()) return;
    const { scrollLeft, scrollTop } = this.canvas;
    this.#drag = { x: event.clientX, y: event.clientY, left: scrollLeft, top: scrollTop };
  };

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === undefined || event.pointerType !== 'mouse') return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!this.#isDragging && Math.hypot(x, y) < SLACK) return;
    if (!this.#isDragging) {
      this.#isDragging = true;
      this.canvas.classList.add('is-dragged');
      this.#capture(event.pointerId);
    }
    this.canvas.scrollLeft = drag.left - x;
    this.canvas.scrollTop = drag.top - y;
  };

  readonly #onUp = (): void => {
    this.#drag = undefined;
    this.canvas.classList.remove('is-dragged');
  };

  /** What ends a drag is no click on a step. */
  readonly #onClick = (event: MouseEvent): void => {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    event.stopPropagation();
    event.preventDefault();
  };

  #capture(pointerId: number): void {
    try {
      this.canvas.setPointerCapture(pointerId);
    } catch {
      // The pointer is gone already; the drag ends with the next event.
    }
  }
}
