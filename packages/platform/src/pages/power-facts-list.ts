import type { Contact, Power, TimeLimit } from '@sunlit/contract';
import { html, safeHref, type HtmlValue, type SafeHtml } from './html.js';
import { label, type PageContext } from './page-context.js';

/** One row of a description list; nothing when there is nothing to say. */
export function fact(name: string, value: HtmlValue): SafeHtml | false {
  if (value === undefined || value === null || value === false || value === '') return false;
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function limitText(limit: TimeLimit | undefined, { texts }: PageContext): string | undefined {
  return (
    limit && `${limit.value}${label(texts.units, limit.unit)}${limit.note === undefined ? '' : `（${limit.note}）`}`
  );
}

/** What a citizen looks for first. Limits and fee are named even when the office has not stated them. */
export function keyFacts(power: Power, context: PageContext): SafeHtml {
  const { texts } = context;
  const { content } = power;
  const { fields, vocabulary } = texts;
  const body = content.implementingBody;
  const audiences = content.audiences.map((audience) => label(vocabulary, audience));
  const field = (name: string): string => label(fields, name);
  return html`<dl class="facts">
    ${fact(field('statutoryLimit'), limitText(content.statutoryLimit, context) ?? texts.notStated)}
    ${fact(field('promisedLimit'), limitText(content.promisedLimit, context) ?? texts.notStated)}
    ${fact(field('fee'), texts.fee(content.hasFee))} ${fact(field('online'), texts.online(content.runsOnline))}
    ${fact(field('implementingBody'), body && `${body.name}（${label(vocabulary, body.nature)}）`)}
    ${fact(field('handlingOffice'), content.handlingOffice)}
    ${fact(field('audiences'), audiences.join(context.language === 'en' ? ', ' : '、'))}
    ${fact(field('result'), content.result && `${content.result.name}（${label(vocabulary, content.result.kind)}）`)}
    ${fact(field('onSiteVisits'), content.onSiteVisits)} ${fact(field('quota'), content.quota)}
    ${fact(field('effectiveFrom'), power.effectiveFrom)}
  </dl>`;
}

/** Places and people to turn to. */
export function contactList(contacts: readonly Contact[], { texts }: PageContext): SafeHtml | false {
  if (contacts.length === 0) return false;
  const field = (name: string): string => label(texts.fields, name);
  return html`<ul class="contacts">
    ${contacts.map(({ name, phone, email, address, hours, link }) => {
      const href = safeHref(link);
      return html`<li>
        ${name !== undefined && html`<strong>${name}</strong>`}
        <dl>
          ${fact(field('phone'), phone !== undefined && html`<a href="tel:${phone.replace(/[^0-9+]/g, '')}">${phone}</a>`)}
          ${fact(field('email'), email)} ${fact(field('address'), address)} ${fact(field('hours'), hours)}
          ${fact(field('link'), href !== undefined && html`<a href="${href}" rel="noopener">${href}</a>`)}
        </dl>
      </li>`;
    })}
  </ul>`;
}
