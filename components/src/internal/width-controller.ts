import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many panes stand side by side. */
export type Layout = 'one' | 'two' | 'three';

const TWO_PANES = 640;
const THREE_PANES = 1040;

/**
 * The layout for the width that the element really has on its host's page, whatever the window is. Container queries
 * would say the same from Chromium 105 on; the floor is 86.
 */
export class WidthController implements ReactiveController {
  layout: Layout = 'one';
  /** Of the host's content, in pixels; 0 until it was seen. */
  width = 0;

  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;
  #isMeasured = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isMeasured = false;
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      // In the next frame: an update within the observer's turn resizes the host again, and its page gets an error event.
      requestAnimationFrame(() => this.#take(width));
    });
    this.#observer.observe(this.#host);
  }

  /** The first time at once, so that nothing is drawn in a layout that does not fit. */
  hostUpdate(): void {
    if (this.#isMeasured) return;
    this.#isMeasured = true;
    this.#take(this.#host.clientWidth);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #take(width: number): void {
    // Hidden: keep what there was.
    if (width === 0) return;
    this.width = width;
    const layout = width >= THREE_PANES ? 'three' : width >= TWO_PANES ? 'two' : 'one';
    if (layout === this.layout) return;
    this.layout = layout;
    this.#host.requestUpdate();
  }
}
