import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { createApiError, isApiError, isConflictError, isForbiddenError, isNotFoundError } from './api-errors.js';
import { isRateLimitedError, isUnauthorizedError, isValidationError } from './api-errors.js';
import { hasKind } from './brand.js';
import { isContractError, isNetworkError, isTimeoutError, NetworkError } from './local-errors.js';
import { isSunlitError, SunlitError } from './sunlit-error.js';

const details = { code: 'x', message: 'm', next: 'n' };
const guards = {
  isConflictError,
  isForbiddenError,
  isNotFoundError,
  isRateLimitedError,
  isUnauthorizedError,
  isValidationError,
};

describe('error guards', () => {
  it.each([
    [400, 'isValidationError'],
    [401, 'isUnauthorizedError'],
    [403, 'isForbiddenError'],
    [404, 'isNotFoundError'],
    [409, 'isConflictError'],
    [410, 'isNotFoundError'],
    [422, 'isValidationError'],
    [428, 'isConflictError'],
    [429, 'isRateLimitedError'],
    [418, 'none'],
  ])('status %i belongs to %s alone', (status, name) => {
    const error = createApiError({ ...details, status });
    expect(isSunlitError(error) && isApiError(error)).toBe(true);
    const fitting = Object.entries(guards).filter(([, guard]) => guard(error));
    expect(fitting.map(([guard]) => guard)).toEqual(name === 'none' ? [] : [name]);
  });

  it('recognise an error of another copy of the SDK', async () => {
    vi.resetModules();
    const other = await import('./local-errors.js');
    const foreign = new other.NetworkError({ message: 'm', next: 'n' });
    expect(foreign instanceof NetworkError).toBe(false);
    expect(isNetworkError(foreign) && isSunlitError(foreign)).toBe(true);
    expect(isTimeoutError(foreign) || isContractError(foreign)).toBe(false);
  });

  it('recognise an error of another realm', () => {
    const foreign: unknown = runInNewContext(
      `class Foreign extends Error {}; Foreign.prototype[Symbol.for('sunlit.error')] = ['SunlitError', 'ApiError']; new Foreign()`,
    );
    expect(foreign instanceof Error).toBe(false);
    expect(isSunlitError(foreign) && isApiError(foreign)).toBe(true);
  });

  it.each([undefined, null, 5, 'SunlitError', {}, new Error('x'), Object.create(null), []])('refuse %o', (value) => {
    expect(hasKind(value, 'SunlitError')).toBe(false);
  });

  it('errors carry what a caller needs, and stay errors', () => {
    const cause = new TypeError('reset');
    const error = new SunlitError({ ...details, status: 500, requestId: 'req_1', retryable: true, attempts: 3, cause });
    expect(error).toMatchObject({
      code: 'x',
      message: 'm',
      next: 'n',
      status: 500,
      requestId: 'req_1',
      attempts: 3,
      cause,
    });
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toContain('SunlitError');
  });
});
