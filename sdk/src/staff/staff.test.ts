import { describe, expect, it } from 'vitest';
import { isConfigurationError } from '../errors/local-errors.js';
import { isConflictError } from '../errors/api-errors.js';
import type { PowerVersionId } from '@sunlit/contract/ids';
import { createStaffClient, type StaffClientOptions } from './create-staff-client.js';
import { readSecretKey } from './secret-key.js';

const KEY = 'sk_test_0123456789abcdefghjkmnpqrstvwxyz';

const refusal = (options: Partial<StaffClientOptions>): string => {
  try {
    createStaffClient({ platform: 'https://a.cn', secretKey: KEY, ...options });
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    expect(error.message).not.toContain(KEY.slice(3));
    return error.option;
  }
  return 'accepted';
};

describe('a client with a secret key', () => {
  it.each([
    [{}, 'accepted'],
    [{ platform: 'http://localhost:3000' }, 'accepted'],
    [{ platform: 'http://127.0.0.1:3000' }, 'accepted'],
    [{ platform: 'http://intranet.local' }, 'platform'],
    [{ platform: 'http://localhost.evil.example' }, 'platform'],
    [{ platform: 'http://intranet.local', allowInsecurePlatform: true }, 'accepted'],
    [{ secretKey: 'pk_0123456789' }, 'secretKey'],
    [{ secretKey: '' }, 'secretKey'],
    [{ secretKey: `${KEY}\nX-Header: 1` }, 'secretKey'],
  ])('with %o is %s', (options, outcome) => {
    expect(refusal(options)).toBe(outcome);
  });

  it.each([{ document: {} }, { WorkerGlobalScope: class {} }])(
    'K3: is refused in a page and in its workers',
    (scope) => {
      expect(() => readSecretKey(KEY, 'https://a.cn', true, scope)).toThrow(/everybody who opens it/);
    },
  );

  it('sends the key only in its header, the revision as If-Match, and reads the present state of a conflict', async () => {
    const requests: Request[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      requests.push(new Request(input, init));
      const problem = {
        type: 'about:blank',
        title: 'x',
        status: 409,
        code: 'revision_conflict',
        current: { revision: 8 },
      };
      return new Response(JSON.stringify(problem), { status: 409 });
    };
    const client = createStaffClient({ platform: 'https://a.cn', secretKey: KEY, fetch });
    const content = {
      name: '食品经营许可',
      class: 'administrative_power',
      runsOnline: true,
      published: true,
      visibility: 'public',
    } as const;
    const versionId = 'pov_0123456789' as PowerVersionId; // a test's own id
    const failure: unknown = await client.staffPowers
      .update(versionId, { content, revision: 7 })
      .catch((error: unknown) => error);
    expect(isConflictError(failure) && failure.current).toEqual({ revision: 8 });
    const [request] = requests;
    expect(requests).toHaveLength(1);
    expect(request?.method).toBe('PUT');
    expect(request?.url).toBe('https://a.cn/v1/staff/power-versions/pov_0123456789');
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
      'if-match': '"7"',
    });
  });
});
