import type { Flowchart } from '@sunlit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatInstant } from '../strings/dates.js';
import { format } from '../strings/format.js';
import type { Language } from '../strings/resolve-strings.js';
import { standingZhCn, type StandingStrings } from './standing-strings-zh-cn.js';
import type { FlowchartWords } from './words.js';

/**
 * That the power is suspended or abolished, that this version is not in force, and a version that comes: with a shape and
 * words (FLO-10).
 */
export function renderStanding(
  chart: Flowchart,
  words: FlowchartWords,
  onVersion: (versionNo: number | null) => void,
): TemplateResult {
  const { language } = words;
  const own = words.of('standing', standingZhCn);
  const { notice, standing, abolition, coming, effectiveFrom, effectiveTo } = chart;
  const past =
    effectiveTo === undefined
      ? own.flowchartIsPastOpen
      : format(own.flowchartIsPast, { day: formatDay(effectiveTo, language) });
  const announced = format(own.flowchartIsAnnounced, { day: formatDay(effectiveFrom, language) });
  const notCurrent = standing === 'past' ? past : standing === 'announced' ? announced : undefined;
  // What ended with its power has no chart in force that could be shown instead; the notice says all of it.
  const isEnd = notice?.kind === 'abolished' && abolition !== undefined;
  return html`${notice === undefined ? nothing : renderNotice(notice, own, language)}
  ${
    notCurrent === undefined || isEnd
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

function renderNotice(
  { kind, since, reason }: NonNullable<Flowchart['notice']>,
  own: StandingStrings,
  language: Language,
): TemplateResult {
  const text = kind === 'abolished' ? own.flowchartAbolished : own.flowchartSuspended;
  return html`<p class="standing alarm">
    <span aria-hidden="true">▲</span> ${format(text, { day: formatDay(since, language), reason })}
  </p>`;
}
