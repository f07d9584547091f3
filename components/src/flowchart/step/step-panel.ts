import { html, type LitElement, type TemplateResult } from 'lit';
import type { ChartContext } from '../chart-context.js';
import type { ChartStep } from '../model/chart-model.js';
import { StepDetail } from './step-detail.js';

interface Callbacks {
  readonly onClose: () => void;
  /** Shows what is inside the step; only staff data have it. */
  readonly onInside: (() => void) | undefined;
}

/** The place of an opened step: beside the drawing, below it, or in the list. A chunk of its own. */
export class StepPanel {
  readonly #host: LitElement;
  readonly #detail: StepDetail;

  constructor(host: LitElement) {
    this.#host = host;
    this.#detail = new StepDetail(host);
  }

  render(step: ChartStep, context: ChartContext, callbacks: Callbacks): TemplateResult {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      callbacks.onClose();
    };
    return html`<aside class="step-panel" aria-label=${step.name} @keydown=${onKey}>
      ${this.#detail.render(step, context, callbacks)}
    </aside>`;
  }

  /** Leads the focus to the step that is shown. */
  takeFocus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.step-panel [data-start]')?.focus();
  }
}
