import { html, type TemplateResult } from 'lit';
import type { CatalogueModel } from './model/catalogue-model.js';

/** The text with the words of the query marked, on the text as it was written. */
export function highlight(text: string, query: string, model: CatalogueModel): TemplateResult | string {
  const ranges = model.matches(text, query);
  if (ranges.length === 0) return text;
  let from = 0;
  const pieces = ranges.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${pieces}${text.slice(from)}`;
}
