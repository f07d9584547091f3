import type { ReactiveControllerHost } from 'lit';
import { afterPaint } from '../internal/after-paint.js';

/**
 * Lets what stands beside the list follow the list by a frame: whoever types waits for rows, not for the numbers of
 * thirty facets.
 */
export class Beside {
  readonly #host: ReactiveControllerHost;
  #drawn: unknown;
  #shown: string | undefined;
  #isPainted = false;
  #isWaiting = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Says that nothing stands beside the list any more. */
  forget(): void {
    this.#shown = undefined;
  }

  /**
   * Whether to draw for this answer in this update: at once where something else is shown than before and while the
   * answer is the same, otherwise when its rows are on the screen; the host is updated again then.
   */
  isDue(answer: unknown, shown: string): boolean {
    if (shown === this.#shown && answer !== this.#drawn && !this.#isPainted) {
      void this.#follow();
      return false;
    }
    this.#drawn = answer;
    this.#shown = shown;
    this.#isPainted = false;
    return true;
  }

  async #follow(): Promise<void> {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    await afterPaint();
    this.#isWaiting = false;
    this.#isPainted = true;
    this.#host.requestUpdate();
  }
}
