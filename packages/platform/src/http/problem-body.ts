import { ERROR_CATALOGUE, type ErrorEntry, type Problem } from '@sunlit/contract';
import type { ApiProblem } from './api-problem.js';
import { redactSecrets } from './secret-redaction.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** The body of an error as RFC 9457 wants it, ready to be sent. Secrets that a caller put anywhere never come back. */
export function problemBody(problem: ApiProblem, requestId: string): string {
  const { detail, issues, current } = problem.details;
  const entry: ErrorEntry = ERROR_CATALOGUE[problem.code];
  const body: Problem = {
    type: `urn:sunlit:problem:${problem.code}`,
    title: entry.title,
    status: problem.status,
    code: problem.code,
    ...(detail === undefined ? {} : { detail }),
    next: entry.next,
    requestId,
    retryable: entry.retryable ?? false,
    ...(issues === undefined ? {} : { issues: [...issues] }),
    ...(current === undefined ? {} : { current }),
  };
  return redactSecrets(JSON.stringify(body));
}
