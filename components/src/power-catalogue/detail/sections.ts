import type { Contact } from '@sunlit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../strings/dates.js';
import { format } from '../../strings/format.js';
import { facts, link, phoneLink, prose, section } from './blocks.js';
import type { DetailContext } from './detail-context.js';
import { basisKind, limitRule, limitText } from './vocabulary.js';

type Section = TemplateResult | typeof nothing;

const missing = (text: string): TemplateResult => html`<p class="missing">${text}</p>`;

/** Laws to the article; their wording folded (CAT-03). */
export function renderBases({ power, strings, words }: DetailContext): Section {
  const { legalBases } = power.content;
  if (legalBases.length === 0) return section(strings.sectionBases, missing(strings.notPublished));
  const items = legalBases.map((basis) => {
    const day = (text: string | undefined, words_: string): string =>
      text === undefined ? '' : format(words_, { day: formatDay(text, words.language) });
    const notes = [
      basisKind(basis.kind, strings),
      basis.documentNo ?? '',
      day(basis.versionDate, strings.basisVersion),
      day(basis.repealedOn, strings.basisRepealed),
    ].filter((note) => note !== '');
    return html`<li>
      <span class="strong" lang="zh-CN">《${basis.title.replace(/^《|》$/g, '')}》${basis.article}</span>
      <span class="note">${notes.join(' · ')}</span>
      ${
        basis.text === undefined
          ? nothing
          : html`<details>
              <summary>${strings.basisText}</summary>
              <blockquote>${prose(basis.text)}</blockquote>
            </details>`
      }
    </li>`;
  });
  return section(
    strings.sectionBases,
    html`<ul class="plain">
      ${items}
    </ul>`,
  );
}

export function renderConditions({ power, strings }: DetailContext): Section {
  const { conditions, prohibitions, quota } = power.content;
  if (conditions.length === 0 && prohibitions === undefined && quota === undefined) return nothing;
  return section(
    strings.sectionConditions,
    html`<ol class="numbered">
        ${conditions.map(
          ({ text, basis }) =>
            html`<li>
              ${prose(text)}
              ${basis === undefined ? nothing : html`<p class="note">${format(strings.basisNote, { basis })}</p>`}
            </li>`,
        )}
      </ol>
      ${
        prohibitions === undefined
          ? nothing
          : html`<h5>${strings.prohibitions}</h5>
              ${prose(prohibitions)}`
      }
      ${
        quota === undefined
          ? nothing
          : html`<h5>${strings.quota}</h5>
              ${prose(quota)}`
      }`,
  );
}

/** Both limits with the kind of day they count in (行政许可法 art. 42, 82). */
export function renderLimits({ power, strings }: DetailContext): Section {
  const { statutoryLimit, promisedLimit, specialProcedures } = power.content;
  if (statutoryLimit === undefined && promisedLimit === undefined) {
    return section(strings.sectionLimits, missing(strings.notPublished));
  }
  const value = (limit: typeof statutoryLimit): TemplateResult | string =>
    limit === undefined
      ? missing(strings.notPublished)
      : html`${limitText(limit, strings)}
        ${[limitRule(limit, strings), limit.note].map((note) =>
          note === undefined ? nothing : html`<span class="note block-note">${note}</span>`,
        )}`;
  return section(
    strings.sectionLimits,
    html`${facts([
      [strings.statutoryLimit, value(statutoryLimit)],
      [strings.promisedLimit, value(promisedLimit)],
    ])}
    ${
      specialProcedures === undefined
        ? nothing
        : html`<h5>${strings.specialProcedures}</h5>
            ${prose(specialProcedures)}`
    }`,
  );
}

/** Free, a fee with standard and basis, or not stated (CAT-05; 行政许可法 art. 58). */
export function renderFees({ power, strings }: DetailContext): Section {
  const { fees, hasFee } = power.content;
  if (fees.length === 0) {
    return hasFee === false ? nothing : section(strings.sectionFees, missing(strings.notPublished));
  }
  return section(
    strings.sectionFees,
    fees.map(
      (fee) =>
        html`<div class="entry">
          <p class="strong" lang="zh-CN">${fee.name}</p>
          ${prose(fee.standard)}
          ${facts([
            [strings.feeBasis, fee.basis],
            [strings.feeRelief, fee.relief],
          ])}
        </div>`,
    ),
  );
}

/** Department, place, hours, phone. */
export function renderPlaces({ power, strings }: DetailContext): Section {
  const { servicePlaces, handlingOffice, consultation } = power.content;
  const hasPlaces = servicePlaces.length > 0 || handlingOffice !== undefined;
  return html`${
    hasPlaces
      ? section(
          strings.sectionPlaces,
          html`${facts([[strings.office, handlingOffice]])}${renderContacts(servicePlaces, strings)}`,
        )
      : nothing
  }
  ${consultation.length === 0 ? nothing : section(strings.sectionConsultation, renderContacts(consultation, strings))}`;
}

/** Where to complain, and who supervises: never left out, so that a gap shows. */
export function renderComplaint({ power, strings }: DetailContext): Section {
  const { complaint, supervision } = power.content;
  if (complaint.length === 0 && supervision.length === 0) {
    return section(strings.sectionComplaint, missing(strings.notPublished));
  }
  const group = (name: string, contacts: readonly Contact[]): Section =>
    contacts.length === 0
      ? nothing
      : html`<h5>${name}</h5>
          ${renderContacts(contacts, strings)}`;
  return section(
    strings.sectionComplaint,
    html`${group(strings.complaintContact, complaint)}${group(strings.supervisionContact, supervision)}`,
  );
}

function renderContacts(contacts: readonly Contact[], strings: DetailContext['strings']): TemplateResult {
  return html`${contacts.map(
    (contact) =>
      html`<div class="entry">
        ${contact.name === undefined ? nothing : html`<p class="strong" lang="zh-CN">${contact.name}</p>`}
        ${facts([
          [strings.address, contact.address],
          [strings.hours, contact.hours],
          [strings.phone, contact.phone === undefined ? undefined : phoneLink(contact.phone)],
          [strings.email, contact.email === undefined ? undefined : link(`mailto:${contact.email}`, contact.email)],
          [strings.link, contact.link === undefined ? undefined : link(contact.link, contact.link)],
        ])}
      </div>`,
  )}`;
}
