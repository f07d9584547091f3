import type { ErrorCode, ProblemIssue } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import { ApiProblem } from './api-problem.js';

const MAX_ISSUES = 50;

/** NUL (PostgreSQL stores none) and lone surrogates (they would change silently on their way into UTF-8). */
const UNSTORABLE = /\0|\p{Cs}/u;

/**
 * Checks what came in against the contract.
 *
 * @throws {ApiProblem} `code` with one issue per wrong value; messages never repeat the value.
 */
export function parseInput<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  code: Extract<ErrorCode, 'request_invalid' | 'body_invalid'>,
): z.output<Schema> {
  const unstorable = findUnstorable(value, '');
  if (unstorable !== undefined) throw new ApiProblem(code, { issues: [unstorable] });
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new ApiProblem(code, { issues: result.error.issues.flatMap(toIssues).slice(0, MAX_ISSUES) });
}

type ZodIssue = z.core.$ZodIssue;

function toIssues(issue: ZodIssue): ProblemIssue[] {
  const path = issue.path.map(String).join('.').slice(0, 300);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [path, key.slice(0, 100)].filter((part) => part !== '').join('.'),
      code: issue.code,
      message: 'The contract does not know this field.',
    }));
  }
  return [{ path, code: issue.code, message: describe(issue) }];
}

function describe(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${issue.expected}.`;
    case 'too_small':
      return `Too small or too short: at least ${String(issue.minimum)}.`;
    case 'too_big':
      return `Too large or too long: at most ${String(issue.maximum)}.`;
    case 'invalid_value':
      return `Expected one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return 'Not in the form that the contract demands.';
    default:
      return 'Not allowed by the contract.';
  }
}

function findUnstorable(value: unknown, path: string): ProblemIssue | undefined {
  if (typeof value === 'string') {
    if (!UNSTORABLE.test(value)) return undefined;
    return { path, code: 'character_not_allowed', message: 'NUL and lone surrogates cannot be stored.' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const innerPath = path === '' ? key : `${path}.${key}`;
    const found = findUnstorable(key, path) ?? findUnstorable(inner, innerPath);
    if (found !== undefined) return found;
  }
  return undefined;
}
