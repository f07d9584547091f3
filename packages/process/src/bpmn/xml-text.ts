/**
 * Text as an attribute or element of XML 1.0 can carry it: characters that XML forbids are replaced, white space is one
 * space, as readers make it in attributes.
 */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD').replace(/[\t\n\r]/g, ' ');
}

/** A JSON text that XML can carry: the few characters that JSON leaves as they are and XML forbids are escaped. */
export function xmlJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
