/** Markup that is safe to send: made by {@link html}, which escapes everything else. */
export class SafeHtml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: markup, text, numbers, lists of them, or nothing. */
export type HtmlValue = SafeHtml | string | number | false | null | undefined | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Directions and other characters nobody sees could turn around what stands beside them (I1: U+202E, NUL).
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Text as HTML shows it, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** Template for markup. Values are escaped, in elements and in quoted attributes alike; nothing else is ever allowed. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  return new SafeHtml(strings.reduce((text, part, index) => text + toText(values[index - 1]) + part));
}

function toText(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof SafeHtml) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(toText).join('');
}

/** A link that a page may carry, or undefined: http, https, mailto and tel only. */
export function safeHref(link: string | undefined): string | undefined {
  return link !== undefined && /^(https?:\/\/|mailto:|tel:)[^\s<>"'\\]+$/i.test(link) ? link : undefined;
}
