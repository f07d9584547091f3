/**
 * Whether a page of `origin` may speak for a site: its serialised origin, letter by letter, is in the register.
 *
 * Nothing is normalised, because browsers send one spelling only: lower case, punycode, no default port. `null`
 * (sandboxed frames, files) is nobody.
 */
export function isOriginAllowed(site: { readonly origins: readonly string[] }, origin: string): boolean {
  return origin !== 'null' && site.origins.includes(origin);
}
