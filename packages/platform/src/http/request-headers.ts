import type { FastifyRequest } from 'fastify';
import { ApiProblem } from './api-problem.js';

/**
 * The revision a change was made on, from `If-Match: "7"`.
 *
 * @throws {ApiProblem} `revision_missing` without the header, `request_invalid` when it is no revision.
 */
export function readRevision(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) throw new ApiProblem('revision_missing');
  const revision = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (revision === undefined) throw wrongHeader('If-Match', 'Expected one revision in quotes, such as "7".');
  return Number(revision);
}

/**
 * The caller's `Idempotency-Key`: 1 to 255 visible ASCII characters, one per intent.
 *
 * @throws {ApiProblem} `idempotency_key_missing`, or `request_invalid` when it has another form.
 */
export function readIdempotencyKey(request: FastifyRequest): string {
  const header = request.headers['idempotency-key'];
  if (header === undefined || header === '') throw new ApiProblem('idempotency_key_missing');
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(header)) {
    throw wrongHeader('Idempotency-Key', 'Expected one key of 1 to 255 visible ASCII characters.');
  }
  return header;
}

function wrongHeader(path: string, message: string): ApiProblem {
  return new ApiProblem('request_invalid', { issues: [{ path, code: 'invalid_format', message }] });
}
