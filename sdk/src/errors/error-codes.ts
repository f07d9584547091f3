import type { ErrorCode } from '@sunlit/contract/error-catalogue';

/**
 * Codes of errors that arise on this side of the wire.
 *
 * - `network_failed`: no complete answer came. - `request_timed_out`: the time that was allowed ran out.
 * - `http_error`: an error status without a readable problem (proxy, captive portal).
 * - `response_unreadable`: a success status, but the body is not JSON. - `response_invalid`: JSON that breaks the contract.
 * - `configuration_invalid`, `argument_invalid`: what the caller wrote cannot work; nothing was sent.
 * - `host_environment`: the page changed built-in objects so that a correct request is not certain; nothing was sent.
 */
export type ClientErrorCode =
  | 'network_failed'
  | 'request_timed_out'
  | 'http_error'
  | 'response_unreadable'
  | 'response_invalid'
  | 'configuration_invalid'
  | 'argument_invalid'
  | 'host_environment';

/** Every code an error may carry. Open, because a newer platform knows more codes. */
export type SunlitErrorCode = ErrorCode | ClientErrorCode | (string & {});
