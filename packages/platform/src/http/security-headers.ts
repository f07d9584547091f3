/**
 * How a route meets the outside (`design.md` 4).
 *
 * - `public_read`: GET without a key, one body for all, readable from every origin.
 * - `public_write`: POST from a site, guarded by exact origins.
 * - `staff`: secret keys from servers and command lines; no browser page may call it.
 * - `page`: script-free pages and their files, opened at top level.
 * - `asset`: immutable files of the CDN product, loaded by every site.
 */
export type RouteProfile = 'public_read' | 'public_write' | 'staff' | 'page' | 'asset';

type Headers = Readonly<Record<string, string>>;

const EXPOSED = 'Request-Id, Retry-After, ETag, Content-Disposition';

/** Headers every response of a profile starts with. Handlers may replace single ones (pages bring their own CSP). */
export function securityHeaders(isHttps: boolean): Readonly<Record<RouteProfile, Headers>> {
  const base: Headers = {
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  const open: Headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
  return {
    public_read: { ...base, ...open, 'access-control-expose-headers': EXPOSED, vary: 'Accept-Encoding' },
    public_write: { ...base, vary: 'Origin' },
    staff: base,
    page: base,
    asset: { ...base, ...open, 'cross-origin-opener-policy': 'unsafe-none', vary: 'Accept-Encoding' },
  };
}

/** Answer to a preflight of a public GET. Callers that stay with plain GETs never cause one. */
export const PREFLIGHT_HEADERS: Headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'Accept, Accept-Language, Content-Type, If-None-Match, Sunlit-Version',
  'access-control-max-age': '86400',
};
