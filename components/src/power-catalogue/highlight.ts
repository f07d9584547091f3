import { html, type TemplateResult } from 'lit';
import { matchRanges, type Readings } from '@sunlit/standards/text';

/** The text with the words of the query marked, on the text as it was written. */
export function highlight(text: string, query: string, readings: Readings): TemplateResult | string {
  if (query.trim() === '') return text;
  const ranges = matchRanges(text, query, readings);
  if (ranges.length === 0) return text;
  let from = 0;
  const pieces = ranges.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${pieces}${text.slice(from)}`;
}
