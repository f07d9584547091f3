import { ERROR_CATALOGUE, type ErrorCode, type ProblemIssue } from '@sunlit/contract';

export interface ApiProblemDetails {
  /** What exactly is wrong, for a person; never parsed, never with personal data or secrets. */
  readonly detail?: string;
  readonly issues?: readonly ProblemIssue[];
  /** Present state that the caller needs to go on. */
  readonly current?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** An error the caller may see. Services throw it; only the HTTP layer turns it into a response. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: ApiProblemDetails;

  constructor(code: ErrorCode, details: ApiProblemDetails = {}) {
    super(`${code}: ${details.detail ?? ERROR_CATALOGUE[code].title}`, { cause: details.cause });
    this.code = code;
    this.status = ERROR_CATALOGUE[code].status;
    this.details = details;
  }
}
