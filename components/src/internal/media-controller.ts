import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What the reader's system asks for: dark colours, more contrast. Asked by script, not by a media query in the styles,
 * because a dark scheme follows the system only where the host opted in.
 */
export class MediaController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #dark = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #contrast = window.matchMedia('(prefers-contrast: more)');

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isDark(): boolean {
    return this.#dark.matches;
  }

  get wantsContrast(): boolean {
    return this.#contrast.matches;
  }

  hostConnected(): void {
    this.#dark.addEventListener('change', this.#onChange);
    this.#contrast.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.#onChange);
    this.#contrast.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
