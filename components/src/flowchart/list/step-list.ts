import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import { whenIdle } from '../../internal/when-idle.js';
import { format } from '../../strings/format.js';
import type { ChartContext } from '../chart-context.js';
import type { ChartModel, ChartStep } from '../model/chart-model.js';
import { relationZhCn } from '../model/step-strings-zh-cn.js';
import type { StepMarks } from '../model/chart-marks.js';
import { listStyles } from './list-styles.js';
import { listZhCn } from './strings-zh-cn.js';
import { kindWords, limitWords, relationsOf, type WayOn } from '../model/step-words.js';

interface ListActions {
  /** Opens a step, or closes the one that is open. */
  readonly onOpen: (step: ChartStep) => void;
  /** The open step, in its place. */
  readonly renderOpen: (step: ChartStep) => TemplateResult | typeof nothing;
}

const SLICE = 80;
const MOST_DEPTH = 4;

/** The chart as an ordered list: what comes next, at the same time, and what leads back, in the order of the drawing. */
export class StepList {
  readonly #host: LitElement;
  #model: ChartModel | undefined;
  #shown = SLICE;
  #last: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    addStyles(host, listStyles);
  }

  render(context: ChartContext, actions: ListActions): TemplateResult {
    const { model, words, chart } = context;
    const strings = words.of('list', listZhCn);
    if (model !== this.#model) this.#shown = SLICE;
    this.#model = model;
    if (this.#shown < model.steps.length) whenIdle(() => this.#grow(this.#shown + SLICE));
    return html`<ol
      class="steps"
      aria-label=${format(strings.listLabel, { name: chart.powerName, n: model.steps.length })}
      @keydown=${(event: KeyboardEvent) => onKey(event, context, actions)}
    >
      ${model.steps.slice(0, this.#shown).map((step) => this.#renderStep(step, context, actions))}
    </ol>`;
  }

  focus(step: ChartStep): void {
    if (step.index >= this.#shown) this.#grow(step.index + 1);
    void this.#host.updateComplete.then(() => {
      this.#last = step.id;
      const entries = this.#host.renderRoot.querySelectorAll<HTMLElement>('.steps [data-step]');
      entries[step.index]?.focus();
    });
  }

  /** Back to the step that was opened last. */
  refocus(): void {
    const step = this.#model?.find(this.#last ?? '');
    if (step !== undefined) this.focus(step);
  }

  #grow(count: number): void {
    if (count <= this.#shown) return;
    this.#shown = count;
    this.#host.requestUpdate();
  }

  #renderStep(step: ChartStep, context: ChartContext, actions: ListActions): TemplateResult {
    const { words, marks, stepId, goTo, model } = context;
    const strings = words.of('relation', relationZhCn);
    const own = marks.step(step.id);
    const isOpen = step.id === stepId;
    const limit = step.step?.limit;
    const kind = kindWords(step, strings);
    const { next, nextLabel, sameTimeAs, returnsTo } = relationsOf(step, model, strings);
    const isEnd = step.step?.kind === 'end';
    const open = (): void => {
      this.#last = step.id;
      actions.onOpen(step);
    };
    return html`<li class=${['entry', `depth-${Math.min(MOST_DEPTH, step.item.depth)}`, ...own.classes].join(' ')}>
      <span class="number" aria-hidden="true">${step.index + 1}</span>
      <div class="entry-body">
        <p class="entry-head">
          <button
            class="entry-name"
            type="button"
            data-step=${step.id}
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-current=${own.isHere ? 'step' : nothing}
            @click=${open}
          >
            <span lang=${model.language === 'en' ? 'en' : 'zh-CN'}>${step.name}</span>
          </button>
          ${kind === undefined || kind === step.name ? nothing : html`<span class="note">${kind}</span>`}
          ${step.lane === undefined ? nothing : html`<span class="note">${step.lane}</span>`}
          ${limit === undefined ? nothing : html`<span class="limit">${format(strings.limit, { limit: limitWords(limit, strings) })}</span>`}
        </p>
        ${renderMarks(own)} ${renderWays(nextLabel, '→', next, model, goTo)}
        ${renderWays(strings.sameTimeAs, '∥', sameTimeAs, model, goTo)}
        ${renderWays(strings.returnsTo, '↩', returnsTo, model, goTo)}
        ${isEnd && next.length === 0 ? html`<p class="way note">${words.of('list', listZhCn).endHere}</p>` : nothing}
        ${isOpen ? actions.renderOpen(step) : nothing}
      </div>
    </li>`;
  }
}

/** Esc closes the step that is open. Without one it is left to what is around the chart. */
function onKey(event: KeyboardEvent, { model, stepId }: ChartContext, { onOpen }: ListActions): void {
  const open = model.find(stepId ?? '');
  if (event.key !== 'Escape' || event.defaultPrevented || open === undefined) return;
  event.preventDefault();
  onOpen(open);
}

function renderMarks({ said, isHere }: StepMarks): TemplateResult | typeof nothing {
  if (said.length === 0) return nothing;
  const [first, ...more] = said;
  return html`<p class="marks">
    ${isHere ? html`<span class="sun-dot" aria-hidden="true"></span>` : nothing}
    <span class=${isHere ? 'strong' : ''}>${first}</span>${more.map((text) => html`<span>${text}</span>`)}
  </p>`;
}

function renderWays(
  label: string,
  sign: string,
  ways: readonly WayOn[],
  model: ChartModel,
  goTo: (step: ChartStep) => void,
): TemplateResult | typeof nothing {
  if (ways.length === 0) return nothing;
  const lang = model.language === 'en' ? 'en' : 'zh-CN';
  return html`<p class="way">
    <span class="way-label"><span aria-hidden="true">${sign}</span> ${label}</span>
    ${ways.map(
      ({ step, words }) =>
        html`<button class="quiet" type="button" lang=${lang} @click=${() => goTo(step)}>${words}</button>`,
    )}
  </p>`;
}
