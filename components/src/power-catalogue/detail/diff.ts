import type { FieldChange, PowerDiff } from '@sunlit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../../strings/format.js';
import type { Language } from '../../strings/resolve-strings.js';
import { fieldOrder, leafName, valueName } from './field-names.js';
import type { HistoryStrings } from './history-strings.js';

/** What a version changed, field by field: before and after in words and by position, never by colour alone. */
export function renderDiff(diff: PowerDiff, strings: HistoryStrings, language: Language): TemplateResult {
  if (diff.changes.length === 0) return html`<p class="note">${strings.diffNone}</p>`;
  return html`<dl class="diff">
    ${diff.changes.map(
      (change) =>
        html`<div class="diff-field">
          <dt>${fieldName(change.path, strings, language)}</dt>
          ${renderSide(change, 'before', strings, language)} ${renderSide(change, 'after', strings, language)}
        </div>`,
    )}
  </dl>`;
}

function renderSide(
  change: FieldChange,
  side: 'before' | 'after',
  strings: HistoryStrings,
  language: Language,
): TemplateResult | typeof nothing {
  const value = change[side];
  if (value === undefined) return nothing;
  const isBefore = side === 'before';
  const names = isBefore ? [strings.diffRemoved, strings.diffBefore] : [strings.diffAdded, strings.diffAfter];
  const name = change.kind === 'changed' ? names[1] : names[0];
  const words = valueText(value, strings, language);
  return html`<dd>
    <span class="note">${name}</span>
    ${isBefore ? html`<del lang="zh-CN">${words}</del>` : html`<ins lang="zh-CN">${words}</ins>`}
  </dd>`;
}

/** `materials.2.copies` → 申请材料第 3 项 · 份数. */
function fieldName(path: string, strings: HistoryStrings, language: Language): string {
  const parts: string[] = [];
  for (const key of path.split('.')) {
    const field = parts.pop() ?? '';
    if (/^\d+$/.test(key)) parts.push(format(strings.diffEntry, { field, n: Number(key) + 1 }));
    else parts.push(...(field === '' ? [] : [field]), leafName(key, language));
  }
  return parts.join(' · ');
}

/** A value of any shape in words: texts and numbers with the names of their fields. */
function valueText(value: unknown, strings: HistoryStrings, language: Language): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? strings.yes : strings.no;
  if (typeof value === 'string') return valueName(value, language);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((entry) => valueText(entry, strings, language)).join('；');
  return Object.entries(value)
    .sort(([a], [b]) => fieldOrder(a) - fieldOrder(b))
    .map(([key, entry]) => `${leafName(key, language)}：${valueText(entry, strings, language)}`)
    .join('\n');
}
