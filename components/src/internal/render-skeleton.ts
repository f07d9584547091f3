import { html, type TemplateResult } from 'lit';

/** Grey bars where rows will be; invisible for the first 300 ms. */
export function renderSkeleton(label: string, rows: number): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="unseen">${label}</span>
    ${Array.from(
      { length: rows },
      () =>
        html`<div class="bone"></div>
          <div class="bone short"></div>`,
    )}
  </div>`;
}
