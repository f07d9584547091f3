import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PAUSE_MS = 700;

/** What a screen reader is told: once, when the reader has stopped typing. */
export class Announcer implements ReactiveController {
  text = '';

  readonly #host: ReactiveControllerHost;
  #pending = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    if (text === this.#pending) return;
    this.#pending = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, PAUSE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
