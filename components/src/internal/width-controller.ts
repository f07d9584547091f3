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

  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) this.#take(entry.contentRect.width);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #take(width: number): void {
    // Hidden: keep what there was.
    if (width === 0) return;
    const layout = width >= THREE_PANES ? 'three' : width >= TWO_PANES ? 'two' : 'one';
    if (layout === this.layout) return;
    this.layout = layout;
    this.#host.requestUpdate();
  }
}
