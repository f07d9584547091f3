import ky from 'ky';
import type { OutgoingRequest } from './build-request.js';

/** The same for all requests. No prototype, so that nothing is inherited from a page's `Object.prototype`. */
const COMMON = Object.assign(
  Object.create(null) as object,
  {
    // ky never repeats a POST and waits for any `Retry-After`.
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

/**
 * Sends one request, once (`retry-policy.ts` and `attempt.ts` repeat and give up), and returns its answer through ky.
 *
 * The request leaves before ky begins, so that what ky makes ready (options, a `Request`, its signals: a quarter of what a
 * read costs on one machine) is made while the answer is on its way. For the same reason ky is not given our signal.
 *
 * Every member that `fetch` and ky read is set here.
 */
export function send(request: OutgoingRequest, fetchFunction: typeof fetch, signal: AbortSignal): Promise<Response> {
  const { url, method, headers, body } = request;
  const own = <Own extends object>(members: Own) => Object.assign(Object.create(null) as object, COMMON, members);
  const sent = fetchFunction(url, own({ method, headers, signal, ...(body === undefined ? undefined : { body }) }));
  return ky(url, own({ method, fetch: () => sent }));
}
