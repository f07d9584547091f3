import { html, nothing, type TemplateResult } from 'lit';
import { prose, section } from './blocks.js';
import type { DetailContext } from './detail-context.js';

/** Questions that people ask, each with its answer folded. */
export function renderFaqs({ power, strings }: DetailContext): TemplateResult | typeof nothing {
  const { faqs } = power.content;
  if (faqs.length === 0) return nothing;
  return section(
    strings.sectionFaqs,
    faqs.map(
      ({ question, answer }) =>
        html`<details class="faq">
          <summary lang="zh-CN">${question}</summary>
          ${prose(answer)}
        </details>`,
    ),
  );
}
