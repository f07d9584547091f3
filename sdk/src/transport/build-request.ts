import { ConfigurationError } from '../errors/local-errors.js';
import { natives } from '../natives.js';
import type { ClientEndpoint } from '../reading/client-endpoint.js';

export type QueryValue = string | number | boolean | undefined;

/** Values of one call. They are checked by the server; here only what would change the address. */
export interface CallInput {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
  /** Revision that a change was made on. */
  readonly revision?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** What is added to every request of a client. */
export interface Credentials {
  readonly siteKey: string | undefined;
  readonly secretKey: string | undefined;
}

export interface OutgoingRequest {
  readonly url: string;
  /** Address without query, for hooks and logs. */
  readonly publicUrl: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/**
 * Address, headers and body of a call.
 *
 * A public GET gets no header of ours: each one costs a preflight on every host page.
 *
 * @throws {ConfigurationError} A path value that would lead to another address.
 */
export function buildRequest(
  platform: string,
  endpoint: ClientEndpoint<unknown>,
  input: CallInput,
  credentials: Credentials,
): OutgoingRequest {
  const publicUrl = platform + fillPath(endpoint.path, input.params ?? {});
  const site = endpoint.method === 'GET' && credentials.siteKey !== undefined ? { site: credentials.siteKey } : {};
  const search = writeQuery({ ...input.query, ...site });
  const hasBody = input.body !== undefined;
  return {
    url: publicUrl + search,
    publicUrl,
    method: endpoint.method,
    headers: writeHeaders(endpoint, input, credentials, hasBody),
    body: hasBody ? natives.stringifyJson(input.body) : undefined,
  };
}

function writeHeaders(
  endpoint: ClientEndpoint<unknown>,
  input: CallInput,
  credentials: Credentials,
  hasBody: boolean,
): Record<string, string> {
  const headers = Object.create(null) as Record<string, string>; // no prototype, so that nothing foreign is sent
  if (hasBody) headers['content-type'] = 'application/json';
  if (credentials.secretKey !== undefined) headers['authorization'] = `Bearer ${credentials.secretKey}`;
  if (credentials.siteKey !== undefined && endpoint.method !== 'GET') headers['sunlit-site'] = credentials.siteKey;
  if (input.idempotencyKey !== undefined) headers['idempotency-key'] = input.idempotencyKey;
  if (input.revision !== undefined) headers['if-match'] = `"${input.revision}"`;
  return headers;
}

function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = natives.hasOwn(params, name) ? params[name] : undefined;
    // `.` and `..` survive encoding and would climb to another address.
    if (typeof value !== 'string' || !/^[\w~-][\w.~-]*$/.test(value)) {
      throw new ConfigurationError(name, 'must be an id as the platform wrote it.', 'argument_invalid');
    }
    return value;
  });
}

/** `?a=1&b=2` of the values that are there; empty when none is. */
export function writeQuery(query: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.append(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
