import type { Remedy } from '@sunlit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../../strings/format.js';
import { prose, section } from './blocks.js';
import type { DetailContext } from './detail-context.js';
import type { DetailStrings } from './strings-zh-cn.js';

/** Routes of redress (行政复议法, 行政诉讼法). */
export function renderRemedies({ power, strings }: DetailContext): TemplateResult | typeof nothing {
  const { remedies } = power.content;
  if (remedies.length === 0) return nothing;
  return section(
    strings.sectionRemedies,
    remedies.map(
      (remedy) =>
        html`<div class="entry">
          <p class="strong">${remedyKind(remedy.kind, strings)}</p>
          ${prose(remedy.text)}
          ${
            remedy.body === undefined
              ? nothing
              : html`<p class="note">${format(strings.remedyBody, { body: remedy.body })}</p>`
          }
          ${
            remedy.basis === undefined
              ? nothing
              : html`<p class="note">${format(strings.basisNote, { basis: remedy.basis })}</p>`
          }
        </div>`,
    ),
  );
}

function remedyKind(kind: Remedy['kind'], strings: DetailStrings): string {
  const kinds: Record<Remedy['kind'], string> = {
    statement: strings.remedyStatement,
    hearing: strings.remedyHearing,
    reconsideration: strings.remedyReconsideration,
    litigation: strings.remedyLitigation,
    complaint: strings.remedyComplaint,
    other: strings.remedyOther,
  };
  return kinds[kind];
}
