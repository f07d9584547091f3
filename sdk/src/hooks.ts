import type { SunlitError } from './errors/sunlit-error.js';

/** One request as hooks see it: no query, no headers, no body, so that nothing private can leak into a log. */
export interface RequestNotice {
  /** Name of the endpoint: `powers.retrieve`. */
  readonly endpoint: string;
  readonly method: string;
  /** Address without its query. */
  readonly url: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

export interface ResponseNotice extends RequestNotice {
  readonly status: number;
  readonly requestId: string | undefined;
  /** Milliseconds from sending to the last byte of the body. */
  readonly durationMs: number;
}

export interface RetryNotice extends RequestNotice {
  readonly delayMs: number;
  readonly error: SunlitError;
}

export interface ErrorNotice extends RequestNotice {
  /** A `SunlitError`, or the caller's own abort reason. */
  readonly error: unknown;
}

/** Functions that watch the traffic. They cannot change it, and what they throw is logged and ignored. */
export interface Hooks {
  readonly beforeRequest?: (notice: RequestNotice) => void;
  readonly afterResponse?: (notice: ResponseNotice) => void;
  readonly onRetry?: (notice: RetryNotice) => void;
  readonly onError?: (notice: ErrorNotice) => void;
}
