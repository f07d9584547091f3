import type { FlowchartDiff, StaffFlowchart } from '@sunlit/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import type { ChartContext, ChartInput } from '../chart-context.js';
import { NO_MARKS, type ChartMarks } from '../model/chart-marks.js';
import { renderCase } from './case-strip.js';
import { chartMarks } from './marks.js';
import { overlayStyles } from './overlay-styles.js';
import { overlayZhCn, type OverlayStrings } from './strings-zh-cn.js';

interface Shown {
  readonly diff: FlowchartDiff | undefined;
  /** The graph inside a step is shown: nothing that is about the public chart lies over it. */
  readonly isInside: boolean;
}

/** Everything that is laid over a chart: a case, loads, a comparison, risks. A chunk of its own. */
export class Overlays {
  #marks: { readonly key: readonly unknown[]; readonly marks: ChartMarks } | undefined;

  constructor(host: LitElement) {
    addStyles(host, overlayStyles);
  }

  /** The same object while nothing changed. */
  marks(input: ChartInput, { diff, isInside }: Shown): ChartMarks {
    if (isInside) return NO_MARKS;
    const { chart, words } = input;
    const own = <Overlay extends { readonly publicHash: string }>(overlay: Overlay | null): Overlay | null =>
      overlay?.publicHash === chart.publicHash ? overlay : null;
    const strings = words.of('overlay', overlayZhCn);
    const [overCase, load, inside] = [own(input.case), own(input.load), own(input.inside)];
    const key = [overCase, load, inside, diff, strings];
    if (this.#marks?.key.every((part, index) => part === key[index]) !== true) {
      const given = { case: overCase, load, diff, risks: risksOf(inside), strings, language: words.language };
      this.#marks = { key, marks: chartMarks(given) };
    }
    return this.#marks.marks;
  }

  /** Why something that was given is not drawn, and where the case stands. */
  render(context: ChartContext): TemplateResult {
    const { chart, load, inside, case: overlay, words } = context;
    const strings: OverlayStrings = words.of('overlay', overlayZhCn);
    const isOther = (given: { readonly publicHash: string } | null): boolean =>
      given !== null && given.publicHash !== chart.publicHash;
    const notices = [
      isOther(overlay) ? strings.overlayOther : undefined,
      isOther(load) ? strings.loadOther : undefined,
      isOther(inside) ? strings.insideOther : undefined,
    ];
    return html`${notices.map((text) =>
      text === undefined ? nothing : html`<p class="standing" role="status">${text}</p>`,
    )}
    ${renderCase(context, strings)}`;
  }
}

function risksOf(inside: StaffFlowchart | null): ReadonlyMap<string, string> | undefined {
  if (inside === null) return undefined;
  return new Map(inside.inside.flatMap(({ step, riskGrade }) => (riskGrade === undefined ? [] : [[step, riskGrade]])));
}
