import type { ReactiveController, ReactiveControllerHost } from 'lit';

const KEY = 'sunlit-power';

/**
 * Keeps the open power in the page's address, only where the host asked for it (`link-mode="hash"`). It reads and writes
 * its own key among whatever else stands behind `#`: `#section-2&sunlit-power=JS990100SJXK0001`.
 */
export class HashController implements ReactiveController {
  isEnabled = false;

  readonly #onCode: (code: string | null) => void;

  constructor(host: ReactiveControllerHost, onCode: (code: string | null) => void) {
    this.#onCode = onCode;
    host.addController(this);
  }

  /** The code in the address, or `null`. */
  read(): string | null {
    const part = this.#parts().find((text) => text.startsWith(`${KEY}=`));
    return part === undefined ? null : decode(part.slice(KEY.length + 1));
  }

  /** Writes the code (`null` takes it out). A new entry in the history, so that Back closes what was opened. */
  write(code: string | null): void {
    if (!this.isEnabled || this.read() === code) return;
    const others = this.#parts().filter((text) => text !== '' && !text.startsWith(`${KEY}=`));
    const parts = code === null ? others : [...others, `${KEY}=${encodeURIComponent(code)}`];
    const { pathname, search } = window.location;
    window.history.pushState(
      window.history.state,
      '',
      `${pathname}${search}${parts.length > 0 ? '#' : ''}${parts.join('&')}`,
    );
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onMove);
    window.addEventListener('hashchange', this.#onMove);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onMove);
    window.removeEventListener('hashchange', this.#onMove);
  }

  readonly #onMove = (): void => {
    if (this.isEnabled) this.#onCode(this.read());
  };

  #parts(): string[] {
    return window.location.hash.replace(/^#/, '').split('&');
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
