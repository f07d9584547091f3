import ky from 'ky';
import type { OutgoingRequest } from './build-request.js';

/**
 * Sends one request, once. ky's own retries and timeouts are off: it never repeats a POST and waits for any
 * `Retry-After` (`retry-policy.ts` and `attempt.ts` do both).
 *
 * Every member that `Request` and ky read is set here and the object has no prototype, so that nothing is inherited
 * from a page's `Object.prototype`.
 */
export function send(request: OutgoingRequest, fetchFunction: typeof fetch, signal: AbortSignal): Promise<Response> {
  const options = Object.assign(
    Object.create(null) as object,
    {
      method: request.method,
      headers: request.headers,
      signal,
      fetch: fetchFunction,
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      mode: 'cors',
      credentials: 'omit',
      // The API never redirects; a redirect would take the request to an address nobody wrote.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    } as const,
  );
  return ky(request.url, request.body === undefined ? options : Object.assign(options, { body: request.body }));
}
