import { ApiProblem } from './api-problem.js';

/** Fastify's own refusals, by its code. What is not here and is the caller's fault is a malformed request. */
const FASTIFY_CODES: Readonly<Record<string, ConstructorParameters<typeof ApiProblem>[0]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type_unsupported',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_NOT_FOUND: 'route_not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'route_not_found',
};

const CONNECTION_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT']);

/** SQLSTATE classes "connection exception", "insufficient resources" and "operator intervention". */
const DATABASE_GONE = /^(08|53|57)/;

/** Turns whatever was thrown into an error the caller may see; `undefined` if nobody foresaw it. */
export function toApiProblem(thrown: unknown, isSafeMethod: boolean): ApiProblem | undefined {
  if (thrown instanceof ApiProblem) return thrown;
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const known = FASTIFY_CODES[code];
  if (known !== undefined) return new ApiProblem(known, { cause: thrown });
  if (code.startsWith('FST_') && 'statusCode' in thrown && isCallersFault(thrown.statusCode)) {
    return new ApiProblem('request_malformed', { cause: thrown });
  }
  // A write may have been stored before the connection broke, so only reads may say that nothing was lost.
  if (isSafeMethod && isDatabaseGone(thrown, code))
    return new ApiProblem('not_ready', { retryAfterSeconds: 2, cause: thrown });
  return undefined;
}

function isCallersFault(status: unknown): boolean {
  return typeof status === 'number' && status >= 400 && status < 500;
}

function isDatabaseGone(thrown: object, code: string): boolean {
  if (CONNECTION_CODES.has(code)) return 'syscall' in thrown || code === 'ECONNRESET';
  return 'severity' in thrown && DATABASE_GONE.test(code);
}
