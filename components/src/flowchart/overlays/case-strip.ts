import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../../strings/dates.js';
import { format } from '../../strings/format.js';
import type { ChartContext } from '../chart-context.js';
import { dueWords, pauseWords } from './marks.js';
import type { OverlayStrings } from './strings-zh-cn.js';

/** Where my case stands, in words above the chart; and of when the numbers of cases are. */
export function renderCase(context: ChartContext, strings: OverlayStrings): TemplateResult {
  const { chart, load, words } = context;
  const hasLoad = load?.publicHash === chart.publicHash;
  return html`${renderMyCase(context, strings)}
  ${
    hasLoad
      ? html`<p class="note load-note">
          ${format(strings.loadAsOf, { time: formatInstant(load.asOf, words.language) })}
        </p>`
      : nothing
  }`;
}

function renderMyCase(
  { chart, case: overlay, words, model, goTo }: ChartContext,
  strings: OverlayStrings,
): TemplateResult | typeof nothing {
  if (overlay?.publicHash !== chart.publicHash) return nothing;
  const about = { strings, language: words.language };
  const isOver = overlay.current.length === 0 && overlay.outcome !== undefined;
  return html`<div class="case-strip">
    ${
      isOver
        ? html`<p class="strong">
            ${format(strings.caseOver, { outcome: outcomeName(overlay.outcome ?? '', strings) })}
          </p>`
        : nothing
    }
    ${overlay.current.map((current) => {
      const step = model.find(current.step);
      return html`<p class="case-line">
        <span class="sun-dot" aria-hidden="true"></span>
        <span class="strong">${strings.here}</span>
        ${
          step === undefined
            ? nothing
            : html`<button class="quiet" type="button" @click=${() => goTo(step)}>${step.name}</button>`
        }
        ${dueWords(current, about).map((text) => html`<span class=${isLate(current.daysLeft) ? 'late' : ''}>${text}</span>`)}
      </p>`;
    })}
    ${overlay.pause === undefined ? nothing : html`<p>${pauseWords(overlay.pause, about)}</p>`}
  </div>`;
}

const isLate = (daysLeft: number | undefined): boolean => daysLeft !== undefined && daysLeft < 0;

function outcomeName(outcome: string, strings: OverlayStrings): string {
  const names: Readonly<Record<string, string>> = {
    granted: strings.outcomeGranted,
    refused: strings.outcomeRefused,
    not_accepted: strings.outcomeNot_accepted,
    imposed: strings.outcomeImposed,
    not_imposed: strings.outcomeNot_imposed,
    fulfilled: strings.outcomeFulfilled,
    completed: strings.outcomeCompleted,
    transferred: strings.outcomeTransferred,
    terminated: strings.outcomeTerminated,
    withdrawn: strings.outcomeWithdrawn,
  };
  return names[outcome] ?? outcome;
}
