import { html, nothing, type TemplateResult } from 'lit';
import { facts, section } from './blocks.js';
import type { DetailContext } from './detail-context.js';

/** What the applicant gets, how long it is valid and how it arrives. */
export function renderResult({ power, strings }: DetailContext): TemplateResult | typeof nothing {
  const { result } = power.content;
  if (result === undefined) return nothing;
  const kinds = {
    licence_document: strings.resultLicence,
    approval_document: strings.resultApproval,
    other: strings.resultOther,
  };
  return section(
    strings.sectionResult,
    html`<p><span class="strong" lang="zh-CN">${result.name}</span> <span class="note">${kinds[result.kind]}</span></p>
      ${facts([
        [strings.validity, result.validity],
        [strings.delivery, result.delivery],
      ])}`,
  );
}
