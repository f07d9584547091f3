import { createApiError, type ApiError } from '../errors/api-errors.js';
import { brokenContract, ContractError } from '../errors/local-errors.js';
import { natives } from '../natives.js';
import type { Reader } from '../reading/reader.js';
import { readProblem } from './read-problem.js';
import { readRetryAfter } from './retry-after.js';
import { isRetryableStatus } from './retry-policy.js';

/** A complete answer: nothing of it is still to come. */
export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly text: string;
}

export interface ReadContext {
  readonly attempts: number;
  readonly now: number;
}

/**
 * The body of a success, checked.
 *
 * @throws {ApiError} An error status. @throws {ContractError} A success that is not what the contract says.
 */
export function readAnswer<Value>(answer: Answer, reader: Reader<Value> | undefined, context: ReadContext): Value {
  if (!answer.ok) throw toApiError(answer, context);
  if (reader === undefined) return undefined as Value; // endpoints without a response have the type undefined
  const read = reader.safeParse(parseJson(answer, context));
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.map(String).join('.') ?? '';
  throw brokenContract(path, facts(answer, context));
}

function parseJson(answer: Answer, context: ReadContext): unknown {
  try {
    return natives.parseJson(answer.text);
  } catch (cause) {
    throw new ContractError({
      ...facts(answer, context),
      code: 'response_unreadable',
      path: '',
      message: 'The answer is not JSON: something in between answered instead of the platform.',
      next: 'Check the network (a sign-in page, a proxy) and try again.',
      retryable: true,
      cause,
    });
  }
}

function toApiError(answer: Answer, context: ReadContext): ApiError {
  const problem = readProblem(answer.text);
  const retryAfter = readRetryAfter(answer.headers, context.now);
  const common = facts(answer, context);
  return createApiError({
    ...problem,
    ...common,
    requestId: problem.requestId ?? common.requestId,
    code: problem.code ?? 'http_error',
    message: problem.detail ?? problem.title ?? `The server answered with status ${answer.status}.`,
    next: problem.next ?? 'Try again later. If it stays, tell the operator the request id.',
    retryable: problem.retryable ?? isRetryableStatus(answer.status),
    retryAt: retryAfter === undefined ? undefined : new Date(context.now + retryAfter).toISOString(),
  });
}

function facts(answer: Answer, context: ReadContext) {
  return {
    status: answer.status,
    requestId: answer.headers.get('request-id') ?? undefined,
    attempts: context.attempts,
  };
}
