import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../../strings/format.js';
import { facts, prose, section } from './blocks.js';
import type { DetailContext } from './detail-context.js';
import { penaltyName } from './penalty-kinds.js';
import { rangeText } from './range-text.js';
import { table, type Column } from './tables.js';

/** Situation → grade → range, lightest first, with the range of the law above (DIS-01, DIS-02; 行政处罚法 art. 34). */
export function renderBenchmark({ power, strings, words }: DetailContext): TemplateResult | typeof nothing {
  const benchmark = power.content.discretionBenchmark;
  if (benchmark === undefined) return nothing;
  type Grade = (typeof benchmark.grades)[number];
  const ranges = (entries: Grade['ranges']): TemplateResult =>
    html`${entries.map(
      (range) => html`<p lang="zh-CN">${rangeText(range, strings, (kind) => penaltyName(kind, words.language))}</p>`,
    )}`;
  const columns: readonly Column<Grade>[] = [
    { heading: strings.grade, cell: ({ grade }) => html`<span class="strong" lang="zh-CN">${grade}</span>` },
    {
      heading: strings.situation,
      cell: ({ situation, basis }) =>
        html`${prose(situation)}
        ${basis === undefined ? nothing : html`<p class="note">${format(strings.basisNote, { basis })}</p>`}`,
    },
    { heading: strings.range, cell: (grade) => ranges(grade.ranges) },
  ];
  const { scope, source, statutoryRange } = benchmark;
  return section(
    strings.sectionBenchmark,
    html`${scope === undefined ? nothing : html`<p class="note">${format(strings.benchmarkScope, { scope })}</p>`}
      ${statutoryRange === undefined ? nothing : facts([[strings.statutoryRange, ranges(statutoryRange)]])}
      <div class="by-grade">${table(strings.sectionBenchmark, columns, benchmark.grades)}</div>
      ${source === undefined ? nothing : html`<p class="note">${format(strings.benchmarkSource, { source })}</p>`}`,
    'full',
  );
}
