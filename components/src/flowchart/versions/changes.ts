import type { FieldChange, FlowchartDiff, FlowchartPartChange } from '@sunlit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { overlayZhCn } from '../overlays/strings-zh-cn.js';
import type { FlowchartWords } from '../words.js';
import { fieldsZhCn, type VersionsStrings } from './strings-zh-cn.js';

/** What differs, part by part, in words: sign and word before each, never a colour alone. */
export function renderChanges(diff: FlowchartDiff, strings: VersionsStrings, words: FlowchartWords): TemplateResult {
  const groups: readonly (readonly [string, readonly FlowchartPartChange[]])[] = [
    [strings.diffSteps, diff.steps],
    [strings.diffFlows, diff.flows],
    [strings.diffLanes, diff.lanes],
  ];
  if (groups.every(([, changes]) => changes.length === 0)) return html`<p class="note">${strings.diffNone}</p>`;
  return html`${groups.map(([name, changes]) =>
    changes.length === 0
      ? nothing
      : html`<h4>${name}</h4>
          <ul class="changes">
            ${changes.map((change) => renderChange(change, strings, words))}
          </ul>`,
  )}`;
}

function renderChange(change: FlowchartPartChange, strings: VersionsStrings, words: FlowchartWords): TemplateResult {
  const chart = words.of('overlay', overlayZhCn);
  const kinds: Readonly<Record<string, string>> = {
    added: chart.added,
    removed: chart.removed,
    changed: chart.changed,
  };
  return html`<li>
    <span class="strong">${kinds[change.kind] ?? change.kind}</span>
    <span lang="zh-CN">${change.name ?? change.id}</span>
    ${
      change.kind === 'changed'
        ? html`<dl>${change.fields.map((field) => renderField(field, strings, words))}</dl>`
        : nothing
    }
  </li>`;
}

function renderField(field: FieldChange, strings: VersionsStrings, words: FlowchartWords): TemplateResult {
  const side = (name: string, value: unknown, isBefore: boolean): TemplateResult | typeof nothing => {
    if (value === undefined) return nothing;
    const text = valueText(value, words);
    return html`<dd>
      <span class="note">${name}</span>
      ${isBefore ? html`<del lang="zh-CN">${text}</del>` : html`<ins lang="zh-CN">${text}</ins>`}
    </dd>`;
  };
  return html`<div>
    <dt class="note">${fieldName(field.path, words)}</dt>
    ${side(strings.diffBefore, field.before, true)} ${side(strings.diffAfter, field.after, false)}
  </div>`;
}

function fieldName(path: string, words: FlowchartWords): string {
  const names = words.translation?.fields ?? fieldsZhCn;
  const keys = path.split('.').filter((key) => !/^\d+$/.test(key));
  return [...new Set(keys.map((key) => (Object.prototype.hasOwnProperty.call(names, key) ? names[key] : key)))].join(
    ' · ',
  );
}

/** A value of any shape in words. */
function valueText(value: unknown, words: FlowchartWords): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, entry]) =>
        Array.isArray(value) ? valueText(entry, words) : `${fieldName(key, words)} ${valueText(entry, words)}`,
      )
      .join('；');
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '—';
}
