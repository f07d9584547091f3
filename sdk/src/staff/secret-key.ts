import { ConfigurationError } from '../errors/local-errors.js';

/** What a scope has that shows pages or runs beside one. */
export type BrowserSigns = { readonly document?: unknown; readonly WorkerGlobalScope?: unknown };

/**
 * Checks a secret key and the place it is used in. The key never occurs in a message.
 *
 * @throws {ConfigurationError} In a browser (everybody could read the key), over http to another machine (everybody on
 * the way could), or when it does not look like a key.
 */
export function readSecretKey(
  secretKey: unknown,
  platform: string,
  allowInsecure: boolean,
  scope: BrowserSigns,
): string {
  if (scope.document !== undefined || scope.WorkerGlobalScope !== undefined) {
    throw new ConfigurationError(
      'secretKey',
      'must not be in a page: everybody who opens it could copy the key. Revoke it.',
    );
  }
  const { protocol, hostname } = new URL(platform);
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol === 'http:' && !isLoopback && !allowInsecure) {
    throw new ConfigurationError('platform', 'must be https: the secret key would travel in the clear.');
  }
  if (typeof secretKey === 'string' && /^sk_[\w-]{8,200}$/.test(secretKey)) return secretKey;
  throw new ConfigurationError('secretKey', "must look like 'sk_…'.");
}
