import type { Flowchart } from '@sunlit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatInstant } from '../strings/dates.js';
import { format } from '../strings/format.js';
import type { FlowchartWords } from './words.js';

/** Whose chart it is, which version, since when it holds and when it was announced (`peers.md` table 2, row 29). */
export function renderMeta(chart: Flowchart, { own, language }: FlowchartWords): TemplateResult {
  const { effectiveFrom, effectiveTo, announcement } = chart;
  const from = formatDay(effectiveFrom, language);
  const period =
    effectiveTo === undefined
      ? format(own.flowchartSince, { day: from })
      : format(own.flowchartPeriod, { from, to: formatDay(effectiveTo, language) });
  const exemptions: Readonly<Record<string, string>> = {
    first_chart: own.flowchartFirst,
    unchanged: own.flowchartUnchanged,
    abolished_by_law: own.flowchartByLaw,
  };
  const exemption = exemptions[announcement.kind];
  return html`<p class="meta">
    <span lang="zh-CN">${chart.powerName}</span>
    <span>${format(own.flowchartVersion, { no: chart.versionNo })}</span>
    <span>${period}</span>
    <span>${format(own.flowchartAnnounced, { time: formatInstant(announcement.announcedAt, language) })}</span>
    ${exemption === undefined ? nothing : html`<span>${exemption}</span>`}
  </p>`;
}
