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

/** A version that comes, or that this one is not in force: with a shape and words (FLO-10). */
export function renderStanding(
  chart: Flowchart,
  { own, language }: FlowchartWords,
  onVersion: (versionNo: number | null) => void,
): TemplateResult {
  const { standing, coming, effectiveFrom, effectiveTo } = chart;
  const past =
    effectiveTo === undefined
      ? own.flowchartIsPastOpen
      : format(own.flowchartIsPast, { day: formatDay(effectiveTo, language) });
  const announced = format(own.flowchartIsAnnounced, { day: formatDay(effectiveFrom, language) });
  const notCurrent = standing === 'past' ? past : standing === 'announced' ? announced : undefined;
  return html`${
    notCurrent === undefined
      ? nothing
      : html`<p class="standing">
          <span aria-hidden="true">${standing === 'past' ? '▽' : '◆'}</span> ${notCurrent}
          <button class="quiet" type="button" @click=${() => onVersion(null)}>${own.flowchartShowCurrent}</button>
        </p>`
  }
  ${
    coming === undefined
      ? nothing
      : html`<p class="standing">
          <span aria-hidden="true">◆</span> ${format(own.flowchartComing, {
            no: coming.versionNo,
            day: formatDay(coming.effectiveFrom, language),
            announced: formatInstant(coming.announcedAt, language),
          })}
          <button class="quiet" type="button" @click=${() => onVersion(coming.versionNo)}>
            ${own.flowchartShowComing}
          </button>
        </p>`
  }`;
}
