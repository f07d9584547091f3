import type { ProblemIssue } from '@sunlit/contract/problem';
import { natives } from '../natives.js';

/** What could be read of an error body. */
export interface ReadProblem {
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly next?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryable?: boolean | undefined;
  readonly issues?: readonly ProblemIssue[] | undefined;
  readonly current?: Readonly<Record<string, unknown>> | undefined;
}

/** Reads an RFC 9457 problem field by field: a wrong field is left out, so that an error never hides another. */
export function readProblem(text: string): ReadProblem {
  const body = parse(text);
  const read = (name: string): unknown => (natives.hasOwn(body, name) ? Reflect.get(body, name) : undefined);
  const readText = (name: string): string | undefined => {
    const value = read(name);
    return typeof value === 'string' ? value : undefined;
  };
  const retryable = read('retryable');
  const issues = read('issues');
  const current = read('current');
  return {
    code: readText('code'),
    title: readText('title'),
    detail: readText('detail'),
    next: readText('next'),
    requestId: readText('requestId'),
    retryable: typeof retryable === 'boolean' ? retryable : undefined,
    issues: Array.isArray(issues) ? issues.filter(isIssue) : undefined,
    current: isRecord(current) ? current : undefined,
  };
}

function parse(text: string): object {
  try {
    const body: unknown = natives.parseJson(text);
    return isRecord(body) ? body : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIssue(value: unknown): value is ProblemIssue {
  return isRecord(value) && ['path', 'code', 'message'].every((name) => typeof value[name] === 'string');
}
