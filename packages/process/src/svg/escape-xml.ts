const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Characters that XML 1.0 does not allow at all: one of them makes the whole file unreadable. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text as it may stand between tags and in attributes of an XML file. Characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(LONE_SURROGATE, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
