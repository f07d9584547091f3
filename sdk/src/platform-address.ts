import { ConfigurationError } from './errors/local-errors.js';

/**
 * Address of a platform without its last slash: origin and, where the platform lives below one, a path.
 *
 * @throws {ConfigurationError} Not an absolute https or http address, or it carries credentials, a query or a fragment.
 */
export function readPlatformAddress(platform: unknown): string {
  const refuse = (problem: string): never => {
    throw new ConfigurationError('platform', problem);
  };
  const text = platform instanceof URL ? platform.href : platform;
  if (typeof text !== 'string' || text === '') {
    return refuse("is missing. Write the platform's address: 'https://sunlit.example.gov.cn'.");
  }
  // URL parsing drops line breaks and trims blanks, so that `java\nscript:` would pass a look at the text.
  if (/[\s\\\u0000-\u001f]/.test(text)) return refuse('contains a blank, a backslash or a control character.');
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return refuse("is not an absolute address. Write 'https://' and the host.");
  }
  if (!/^https?:\/\//i.test(text)) return refuse('must start with https:// (or http:// on a network you trust).');
  if (url.username !== '' || url.password !== '') return refuse('contains a user name or password. Remove it.');
  if (text.includes('?') || text.includes('#')) return refuse('contains a query or fragment. Remove it.');
  return url.origin + url.pathname.replace(/\/+$/, '');
}
