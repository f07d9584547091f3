import { ApiProblem } from '../../http/api-problem.js';

/** Packs the place of the last item of a page. Opaque to callers. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

/**
 * Returns the parts of a cursor, or undefined when there is none.
 *
 * @throws {ApiProblem} `request_invalid`: not a cursor of this list.
 */
export function decodeCursor(cursor: string | undefined, length: number): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  const parts = parse(cursor);
  if (Array.isArray(parts) && parts.length === length && parts.every((part) => isText(part))) return parts;
  throw new ApiProblem('request_invalid', {
    issues: [{ path: 'cursor', code: 'invalid_cursor', message: 'Use nextCursor of the page before, as it is.' }],
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses NUL and halves of surrogate pairs in text. */
function isText(part: unknown): part is string {
  return typeof part === 'string' && !/[\0\p{Surrogate}]/u.test(part);
}
