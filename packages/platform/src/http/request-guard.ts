import type { FastifyRequest } from 'fastify';
import { ApiProblem } from './api-problem.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isSafeMethod(method: string): boolean {
  return SAFE_METHODS.has(method);
}

/**
 * Refuses what a browser sends for another site (reliability row W5): `Sec-Fetch-Site` is asked first, since scripts
 * cannot set it, then `Origin` for engines that do not send it.
 *
 * @throws {ApiProblem} `cross_site_request`
 */
export function demandSameSite(request: FastifyRequest, ownOrigins: ReadonlySet<string>): void {
  if (isSafeMethod(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ApiProblem('cross_site_request');
  const origin = request.headers.origin;
  if (origin !== undefined && !ownOrigins.has(origin)) throw new ApiProblem('cross_site_request');
}

/**
 * Refuses secret keys that come out of a browser page (K3): who opens that page can copy them.
 *
 * @throws {ApiProblem} `secret_key_in_browser`
 */
export function demandNoBrowserSecret(request: FastifyRequest): void {
  const { authorization, origin } = request.headers;
  if (authorization === undefined || !/\bsk_/.test(authorization)) return;
  if (origin === undefined && request.headers['sec-fetch-site'] === undefined) return;
  request.log.warn({ event: 'secret_key_in_browser', ip: request.ip, origin }, 'A secret key came from a browser page');
  throw new ApiProblem('secret_key_in_browser');
}

/**
 * HTTP/1.1 demands `Host`; Node's own refusal would have no problem body.
 *
 * @throws {ApiProblem} `request_malformed`
 */
export function demandHost(request: FastifyRequest): void {
  if (request.headers.host === undefined && request.raw.httpVersion !== '1.0') {
    throw new ApiProblem('request_malformed', { detail: 'The Host header is missing.' });
  }
}
