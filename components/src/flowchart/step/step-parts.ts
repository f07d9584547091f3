import type { InternalStep, LegalBasis, Remedy, StepBody } from '@sunlit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../internal/safe-link.js';
import { formatDay } from '../../strings/dates.js';
import { format } from '../../strings/format.js';
import type { Language } from '../../strings/resolve-strings.js';
import type { StepStrings } from './strings-zh-cn.js';

type Part = TemplateResult | typeof nothing;

/** Laws to the article, their wording folded (CAT-03). */
export function renderBases(bases: readonly LegalBasis[], strings: StepStrings, language: Language): Part {
  if (bases.length === 0) return nothing;
  return html`<ul class="plain">
    ${bases.map(
      ({ title, article, documentNo, versionDate, text }) =>
        html`<li>
          <span lang="zh-CN">《${title.replace(/^《|》$/g, '')}》${article}</span>
          <span class="note"
            >${[documentNo, versionDate && formatDay(versionDate, language)].filter((note) => note !== undefined).join(' · ')}</span
          >
          ${
            text === undefined
              ? nothing
              : html`<details>
                  <summary>${strings.stepBasisText}</summary>
                  <blockquote class="prose" lang="zh-CN">${text}</blockquote>
                </details>`
          }
        </li>`,
    )}
  </ul>`;
}

/** Bodies with how to reach them (FLO-04). */
export function renderBodies(bodies: readonly StepBody[], strings: StepStrings): Part {
  if (bodies.length === 0) return nothing;
  return html`<ul class="plain">
    ${bodies.map(({ name, contact }) => {
      const mail = contact?.email === undefined ? undefined : safeLink(`mailto:${contact.email}`);
      const page = safeLink(contact?.link);
      return html`<li lang="zh-CN">
        <span>${name}</span>
        ${line(contact?.name)} ${line(contact?.address, strings.address)} ${line(contact?.hours, strings.hours)}
        ${contact?.phone === undefined ? nothing : line(phoneLink(contact.phone), strings.phone)}
        ${mail === undefined ? nothing : line(html`<a href=${mail}>${contact?.email}</a>`, strings.email)}
        ${page === undefined ? nothing : line(html`<a href=${page} rel="noopener" target="_blank">${page}</a>`, strings.link)}
      </li>`;
    })}
  </ul>`;
}

function line(content: TemplateResult | string | undefined, name?: string): Part {
  if (content === undefined) return nothing;
  return html`<span class="note block-note">${name === undefined ? nothing : `${name} `}${content}</span>`;
}

/** A number that a phone can dial; digits, plus and hyphens are all that goes into the link. */
function phoneLink(phone: string): TemplateResult | string {
  const digits = phone.replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? html`<a href="tel:${digits}">${phone}</a>` : phone;
}

/** What somebody can do who does not agree (FLO-03). */
export function renderRemedies(remedies: readonly Remedy[], strings: StepStrings): Part {
  if (remedies.length === 0) return nothing;
  const kinds: Record<Remedy['kind'], string> = {
    statement: strings.remedyStatement,
    hearing: strings.remedyHearing,
    reconsideration: strings.remedyReconsideration,
    litigation: strings.remedyLitigation,
    complaint: strings.remedyComplaint,
    other: strings.remedyOther,
  };
  return html`<ul class="plain">
    ${remedies.map(
      ({ kind, text, body, basis }) =>
        html`<li>
          <span class="strong">${kinds[kind]}</span> <span class="prose" lang="zh-CN">${text}</span>
          ${body === undefined ? nothing : line(format(strings.remedyBody, { body }))} ${line(basis)}
        </li>`,
    )}
  </ul>`;
}

/** Integrity risks of an internal step; only data for staff have them (RSK-01). */
export function renderRisks(risks: InternalStep['integrityRisks'], strings: StepStrings): Part {
  if (risks.length === 0) return nothing;
  return html`<ul class="plain" lang="zh-CN">
    ${risks.map(
      ({ name, grade, description, measure }) =>
        html`<li>
          <span class="strong">${name}</span>
          <span class="note">${format(strings.stepRisk, { grade: grade.toUpperCase() })}</span>
          <span class="prose block-note">${description}</span>
          ${line(format(strings.stepRiskMeasure, { measure }))}
        </li>`,
    )}
  </ul>`;
}
