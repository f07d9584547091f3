import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Code that is fetched when it is first asked for. A chunk that did not arrive is asked for again next time. */
export class LazyView<View> implements ReactiveController {
  isShown = false;

  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<View>;
  #view: View | undefined;
  #isLoading = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<View>, view?: View) {
    this.#host = host;
    this.#load = load;
    this.#view = view;
    host.addController(this);
  }

  /** The view, or `undefined` while its code is on the way; the host is updated when it is there. */
  get(): View | undefined {
    if (this.#view === undefined && !this.#isLoading) void this.#fetch();
    return this.#view;
  }

  toggle(): void {
    this.isShown = !this.isShown;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#isLoading = false;
  }

  async #fetch(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#view = await this.#load();
      this.#isLoading = false;
      this.#host.requestUpdate();
    } catch {
      // What it would have shown is an extra; it is asked for again when the element is put into a page anew.
    }
  }
}
