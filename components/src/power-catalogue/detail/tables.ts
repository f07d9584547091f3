import type { Material } from '@sunlit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../../strings/format.js';
import { link, section } from './blocks.js';
import type { DetailContext } from './detail-context.js';
import { materialWords } from './vocabulary.js';

/*
 * Tables where there is room, the same as blocks where there is not: which of the two shows is decided by the width of
 * the pane (class `is-wide`), both in one markup of table roles, so that a screen reader meets a table either way.
 */
export interface Column<Entry> {
  readonly heading: string;
  readonly cell: (entry: Entry, index: number) => TemplateResult | string;
}

export function table<Entry>(
  label: string,
  columns: readonly Column<Entry>[],
  entries: readonly Entry[],
): TemplateResult {
  return html`<div class="table" role="table" aria-label=${label}>
    <div role="row" class="tr head">
      ${columns.map(({ heading }) => html`<div role="columnheader" class="td">${heading}</div>`)}
    </div>
    ${entries.map(
      (entry, index) =>
        html`<div role="row" class="tr">
          ${columns.map(
            ({ heading, cell }, column) =>
              html`<div role="cell" class="td">
                ${column === 0 ? nothing : html`<span class="td-name" aria-hidden="true">${heading}</span>`}
                <div class="td-value">${cell(entry, index)}</div>
              </div>`,
          )}
        </div>`,
    )}
  </div>`;
}

/** Materials with necessity, source, copies and form; blank forms and samples as links (CAT-04). */
export function renderMaterials({ power, strings }: DetailContext): TemplateResult | typeof nothing {
  const { materials } = power.content;
  if (materials.length === 0) return nothing;
  const columns: readonly Column<Material>[] = [
    {
      heading: strings.material,
      cell: (material, index) =>
        html`<span class="strong" lang="zh-CN">${index + 1}. ${material.name}</span>
          ${renderMaterialNotes(material, strings)}`,
    },
    { heading: strings.necessity, cell: (material) => materialWords(material, strings).necessity },
    {
      heading: strings.source,
      cell: (material) =>
        html`${materialWords(material, strings).source}
        ${material.sourceNote === undefined ? nothing : html`<span class="note" lang="zh-CN">${material.sourceNote}</span>`}`,
    },
    {
      heading: strings.copies,
      cell: (material) =>
        html`${materialWords(material, strings).form}
        ${
          material.copies === undefined
            ? nothing
            : html`<span class="note">${copiesText(material.copies, strings)}</span>`
        }`,
    },
  ];
  return section(strings.sectionMaterials, table(strings.sectionMaterials, columns, materials), 'full');
}

function copiesText(n: number, strings: DetailContext['strings']): string {
  return n === 0 ? strings.copiesNone : format(strings.copiesN, { n });
}

function renderMaterialNotes(material: Material, strings: DetailContext['strings']): TemplateResult {
  const notes: readonly (readonly [string, string | undefined])[] = [
    [strings.acceptance, material.acceptanceStandard],
    [strings.guidance, material.guidance],
  ];
  return html`${material.format === undefined ? nothing : html`<p class="note" lang="zh-CN">${material.format}</p>`}
  ${notes.map(([name, text]) =>
    text === undefined ? nothing : html`<p class="note">${name}：<span lang="zh-CN">${text}</span></p>`,
  )}
  ${
    material.templateLink === undefined && material.sampleLink === undefined
      ? nothing
      : html`<p class="note links">
          ${material.templateLink === undefined ? nothing : link(material.templateLink, strings.template)}
          ${material.sampleLink === undefined ? nothing : link(material.sampleLink, strings.sample)}
        </p>`
  }
  ${
    material.basis === undefined
      ? nothing
      : html`<p class="note">${format(strings.basisNote, { basis: material.basis })}</p>`
  }`;
}
