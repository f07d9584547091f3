import { html, nothing, type TemplateResult } from 'lit';
import { prose, section } from './blocks.js';
import type { DetailContext } from './detail-context.js';
import { table, type Column } from './tables.js';

/** 责任清单 (LIB-21). */
export function renderDuties({ power, strings }: DetailContext): TemplateResult | typeof nothing {
  const { dutyList } = power.content;
  if (dutyList.length === 0) return nothing;
  const columns: readonly Column<(typeof dutyList)[number]>[] = [
    {
      heading: strings.duty,
      cell: ({ stage, duty }) =>
        html`${stage === undefined ? nothing : html`<span class="strong" lang="zh-CN">${stage}</span>`}${prose(duty)}`,
    },
    { heading: strings.responsible, cell: ({ responsible }) => html`<span lang="zh-CN">${responsible}</span>` },
    {
      heading: strings.accountability,
      cell: ({ accountability }) => (accountability === undefined ? '—' : prose(accountability)),
    },
  ];
  return section(
    strings.sectionDuties,
    html`<div class="by-duty">${table(strings.sectionDuties, columns, dutyList)}</div>`,
    'full',
  );
}
