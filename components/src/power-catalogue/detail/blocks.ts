import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../internal/safe-link.js';

type Content = TemplateResult | string | typeof nothing | readonly (TemplateResult | string)[];

/**
 * A section with its heading beside (wide) or above what it says: always above when `full` (tables need the room).
 * `off-paper` is not printed.
 */
export function section(heading: string, content: Content, kind: '' | 'full' | 'off-paper' = ''): TemplateResult {
  return html`<section class="block ${kind}">
    <h4 tabindex="-1">${heading}</h4>
    <div class="block-body">${content}</div>
  </section>`;
}

/** Text that an office wrote, in Chinese whatever the reader's language; line breaks are kept. */
export function prose(text: string): TemplateResult {
  return html`<p class="prose" lang="zh-CN">${text}</p>`;
}

/** Names and values; entries without a value are left out. */
export function facts(entries: readonly (readonly [string, Content | undefined])[]): TemplateResult | typeof nothing {
  const given = entries.filter(([, value]) => value !== undefined && value !== '' && value !== nothing);
  if (given.length === 0) return nothing;
  return html`<dl class="facts">
    ${given.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd lang="zh-CN">${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A link where the address is one that a page may link to; else the words alone. */
export function link(address: string | undefined, words: string): TemplateResult | string {
  const href = safeLink(address);
  return href === undefined ? words : html`<a href=${href} rel="noopener" target="_blank">${words}</a>`;
}

/** A phone number that a phone can dial; digits, plus and hyphens are all that goes into the link. */
export function phoneLink(phone: string): TemplateResult | string {
  const digits = phone.replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? html`<a href="tel:${digits}">${phone}</a>` : phone;
}
