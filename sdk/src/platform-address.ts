import { ConfigurationError } from './errors/local-errors.js';

/**
 * Address of a platform without its last slash: origin and, where the platform lives below one, a path.
 *
 * @throws {ConfigurationError} Not an absolute https or http address, or it carries credentials, a query or a fragment.
 */
export function readPlatformAddress(platform: unknown): string {
  const text = platform instanceof URL ? platform.href : platform;
  const url = typeof text === 'string' ? parse(text) : undefined;
  if (url === undefined) {
    throw new ConfigurationError(
      'platform',
      "must be an absolute address such as 'https://sunlit.example.gov.cn': https (http only on a network you trust), " +
        'without user name, blank, query or fragment.',
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function parse(text: string): URL | undefined {
  // URL parsing drops line breaks, trims blanks and turns backslashes: `java\nscript:` would pass a look at the result.
  if (!/^https?:\/\/[^\s\\?#\p{Cc}]+$/iu.test(text)) return undefined;
  try {
    const url = new URL(text);
    return url.username + url.password === '' ? url : undefined;
  } catch {
    return undefined;
  }
}
