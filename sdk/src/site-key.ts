import { ConfigurationError } from './errors/local-errors.js';

/** @throws {ConfigurationError} Not a site key; above all when it is a secret key, which no page may carry. */
export function readSiteKey(siteKey: unknown): string | undefined {
  if (siteKey === undefined) return undefined;
  const text = typeof siteKey === 'string' ? siteKey : '';
  if (/^sk_/.test(text)) {
    throw new ConfigurationError(
      'siteKey',
      'is a secret key. Everybody who opens the page could copy it: revoke it now.',
    );
  }
  if (!/^pk_[A-Za-z0-9_-]{1,100}$/.test(text)) throw new ConfigurationError('siteKey', "must look like 'pk_…'.");
  return text;
}
