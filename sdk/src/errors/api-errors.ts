import type { ProblemIssue } from '@sunlit/contract/problem';
import { brand, hasKind } from './brand.js';
import { SunlitError, type SunlitErrorDetails } from './sunlit-error.js';

export interface ApiErrorDetails extends SunlitErrorDetails {
  readonly status: number;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly issues?: readonly ProblemIssue[] | undefined;
  readonly current?: Readonly<Record<string, unknown>> | undefined;
  /** Earliest instant for another try, ISO 8601, when the server named one. */
  readonly retryAt?: string | undefined;
}

/** The platform, or something before it, answered with an error status (RFC 9457 when it was the platform). */
export class ApiError extends SunlitError {
  override readonly status: number;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  /** Each wrong value with its path. */
  readonly issues: readonly ProblemIssue[];
  /** Earliest instant for another try, ISO 8601 in UTC. Undefined when the server named none. */
  readonly retryAt: string | undefined;

  constructor(details: ApiErrorDetails) {
    super(details);
    this.name = 'ApiError';
    this.status = details.status;
    this.title = details.title;
    this.detail = details.detail;
    this.issues = details.issues ?? [];
    this.retryAt = details.retryAt;
  }
}

/** 404, 410: there is no such thing, or it is not for this caller: the API does not say which. */
export class NotFoundError extends ApiError {}
/** 400, 422: `issues` names each wrong value. */
export class ValidationError extends ApiError {}
/** 401: the secret key is missing, unknown, expired or revoked. */
export class UnauthorizedError extends ApiError {}
/** 403: this key or origin may not do that. */
export class ForbiddenError extends ApiError {}
/** 409, 412, 428: something else changed first; `current` is the present state. */
export class ConflictError extends ApiError {
  readonly current: Readonly<Record<string, unknown>> | undefined;

  constructor(details: ApiErrorDetails) {
    super(details);
    this.current = details.current;
  }
}
/** 429: too many requests; `retryAt` says when the next one may be sent. */
export class RateLimitedError extends ApiError {}

const KINDS = { NotFoundError, ValidationError, UnauthorizedError, ForbiddenError, ConflictError, RateLimitedError };

brand(ApiError.prototype, ['SunlitError', 'ApiError']);
for (const [kind, errorClass] of Object.entries(KINDS)) {
  brand(errorClass.prototype, ['SunlitError', 'ApiError', kind]);
}

const KIND_BY_STATUS: Readonly<Record<number, keyof typeof KINDS>> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  410: 'NotFoundError',
  412: 'ConflictError',
  422: 'ValidationError',
  428: 'ConflictError',
  429: 'RateLimitedError',
};

/** The error class that belongs to a status. */
export function createApiError(details: ApiErrorDetails): ApiError {
  const kind = KIND_BY_STATUS[details.status];
  const error = kind === undefined ? new ApiError(details) : new KINDS[kind](details);
  // The class name would not survive minifying.
  error.name = kind ?? 'ApiError';
  return error;
}

export function isApiError(value: unknown): value is ApiError {
  return hasKind(value, 'ApiError');
}
export function isNotFoundError(value: unknown): value is NotFoundError {
  return hasKind(value, 'NotFoundError');
}
export function isValidationError(value: unknown): value is ValidationError {
  return hasKind(value, 'ValidationError');
}
export function isUnauthorizedError(value: unknown): value is UnauthorizedError {
  return hasKind(value, 'UnauthorizedError');
}
export function isForbiddenError(value: unknown): value is ForbiddenError {
  return hasKind(value, 'ForbiddenError');
}
export function isConflictError(value: unknown): value is ConflictError {
  return hasKind(value, 'ConflictError');
}
export function isRateLimitedError(value: unknown): value is RateLimitedError {
  return hasKind(value, 'RateLimitedError');
}
