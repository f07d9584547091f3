import type { LitElement, ReactiveController } from 'lit';

/** On paper nothing can be unfolded: what is folded opens before the page is printed, and closes again. */
export class UnfoldForPrint implements ReactiveController {
  readonly #host: LitElement;
  #unfolded: Element[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#unfold);
    window.addEventListener('afterprint', this.#fold);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#unfold);
    window.removeEventListener('afterprint', this.#fold);
  }

  readonly #unfold = (): void => {
    this.#unfolded = [...this.#host.renderRoot.querySelectorAll('details:not([open])')];
    for (const folded of this.#unfolded) folded.setAttribute('open', '');
  };

  readonly #fold = (): void => {
    for (const unfolded of this.#unfolded) unfolded.removeAttribute('open');
  };
}
