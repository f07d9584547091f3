const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Characters that XML 1.0 does not allow at all: one of them makes the whole file unreadable. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Characters that nobody sees and that turn around what stands beside them (I1: U+202E). */
const DIRECTIONS = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text as it may stand between tags and in attributes of an XML file. Characters that XML forbids, and
 * those that turn text around, are left out.
 */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(DIRECTIONS, '')
    .replace(LONE_SURROGATE, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
