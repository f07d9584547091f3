import type { ErrorNotice, Hooks, RequestNotice, ResponseNotice, RetryNotice } from '../hooks.js';
import type { Logger } from '../logger.js';
import { isSunlitError } from '../errors/sunlit-error.js';

/** Tells hooks and logger what happens. What they throw never reaches the call. */
export class Observer {
  readonly #hooks: Hooks;
  readonly #logger: Logger | undefined;

  constructor(hooks: Hooks, logger: Logger | undefined) {
    this.#hooks = hooks;
    this.#logger = logger;
  }

  beforeRequest(notice: RequestNotice): void {
    this.#tell('beforeRequest', notice);
  }

  afterResponse(notice: ResponseNotice): void {
    this.#tell('afterResponse', notice);
  }

  onRetry(notice: RetryNotice): void {
    this.#tell('onRetry', notice);
  }

  onError(notice: ErrorNotice): void {
    this.#tell('onError', notice);
  }

  #tell<Name extends keyof Hooks>(name: Name, notice: Parameters<NonNullable<Hooks[Name]>>[0]): void {
    try {
      this.#logger?.debug(name, describe(notice));
      const hook = this.#hooks[name] as ((given: typeof notice) => unknown) | undefined; // its own notice, by name
      const result = hook?.(notice);
      // An async hook would otherwise reject where nobody listens.
      if (result instanceof Promise) result.catch((error: unknown) => this.#complain(name, error));
    } catch (error) {
      this.#complain(name, error);
    }
  }

  #complain(name: string, error: unknown): void {
    try {
      this.#logger?.warn(`The hook ${name} failed.`, { error: String(error) });
    } catch {
      // A logger that throws must not stop a call.
    }
  }
}

function describe(notice: object): Record<string, unknown> {
  const { error, ...facts } = notice as { error?: unknown }; // notices with and without an error
  return isSunlitError(error) ? { ...facts, code: error.code, requestId: error.requestId } : facts;
}
