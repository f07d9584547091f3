import { brand, hasKind } from './brand.js';
import type { SunlitErrorCode } from './error-codes.js';

export interface SunlitErrorDetails {
  readonly code: SunlitErrorCode;
  readonly message: string;
  readonly next: string;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryable?: boolean | undefined;
  readonly attempts?: number | undefined;
  readonly cause?: unknown;
}

/** Base of every error the SDK throws, except the caller's own abort. Act on `code`; messages are for people. */
export class SunlitError extends Error {
  readonly code: SunlitErrorCode;
  /** What to do now, in one sentence that also says whether anything was stored. */
  readonly next: string;
  /** HTTP status, when an answer came. */
  readonly status: number | undefined;
  /** Number the operator finds this request by. */
  readonly requestId: string | undefined;
  /** The same call may succeed later without change. */
  readonly retryable: boolean;
  /** Requests that were sent for this call. */
  readonly attempts: number;

  constructor(details: SunlitErrorDetails) {
    super(details.message);
    this.name = 'SunlitError';
    this.code = details.code;
    this.next = details.next;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryable = details.retryable ?? false;
    this.attempts = details.attempts ?? 0;
    // Not enumerable, as engines that know `cause` have it.
    Object.defineProperty(this, 'cause', { __proto__: null, value: details.cause } as PropertyDescriptor);
  }
}
brand(SunlitError.prototype, ['SunlitError']);

/** Whether a value is an error of this SDK, also from another bundle or frame. */
export function isSunlitError(value: unknown): value is SunlitError {
  return hasKind(value, 'SunlitError');
}
