/** Token bucket: `burst` requests at once, then `perSecond`. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** What the platform bears from one caller. Every number is documented in `docs/operations.md`. */
export interface Limits {
  /** Largest request body, bytes. */
  readonly bodyBytes: number;
  /** Largest head of a request (request line and all headers), bytes. */
  readonly headerBytes: number;
  /** A whole request, head and body, must arrive within this time, milliseconds. */
  readonly requestTimeout: number;
  /** The head alone must arrive within this time, milliseconds. */
  readonly headersTimeout: number;
  /** A connection without a request is closed after this time, milliseconds. */
  readonly keepAliveTimeout: number;
  /** How often late requests are looked for, milliseconds. */
  readonly checkInterval: number;
  /** Open connections in all; more are refused. */
  readonly connections: number;
  /** How long running requests may go on after a stop was asked for, milliseconds. */
  readonly drainTimeout: number;
  /** Public GETs and pages, per address (IPv6: per /64). Generous: whole offices share one address. */
  readonly publicReads: Rate;
  /** Everything a secret key does, per key. */
  readonly staff: Rate;
  /** Refused credentials, per address. */
  readonly refusedCredentials: Rate;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 1_048_576,
  headerBytes: 16_384,
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 10_000,
  checkInterval: 1_000,
  connections: 5_000,
  drainTimeout: 10_000,
  publicReads: { perSecond: 300, burst: 3_000 },
  staff: { perSecond: 50, burst: 500 },
  refusedCredentials: { perSecond: 1, burst: 60 },
};
