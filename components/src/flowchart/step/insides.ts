import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { format } from '../../strings/format.js';
import { chartZhCn } from '../chart-strings-zh-cn.js';
import type { ChartInput } from '../chart-context.js';
import { readChart, type ChartModel } from '../model/chart-model.js';
import { insideSource } from './inside-source.js';

/** What is inside the steps of a chart, for staff: a chunk of its own. */
export class Insides {
  readonly #host: LitElement;
  #step: string | null = null;
  #hash: string | undefined;
  #read: { readonly graph: unknown; readonly model: ChartModel | undefined } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The graph inside the step that was gone into, if there is one. */
  model({ inside, chart }: ChartInput): ChartModel | undefined {
    if (this.#hash !== chart.publicHash || inside?.publicHash !== chart.publicHash) this.#step = null;
    this.#hash = chart.publicHash;
    const graph = this.#step === null ? undefined : inside?.inside.find(({ step }) => step === this.#step);
    if (graph === undefined || inside === null) return undefined;
    if (this.#read?.graph !== graph) this.#read = { graph, model: readChart(insideSource(graph, inside)) };
    return this.#read.model;
  }

  /** How to go into this step; `undefined` where there is nothing to go into. */
  entrance(stepId: string, { inside, chart, onOpen }: ChartInput): (() => void) | undefined {
    const isThere = inside?.publicHash === chart.publicHash && inside.inside.some(({ step }) => step === stepId);
    if (!isThere || this.#step !== null) return undefined;
    return () => {
      onOpen(null);
      this.#go(stepId);
    };
  }

  /** Where the reader is, and the way back. */
  render({ chart, inside, words, onOpen }: ChartInput): TemplateResult | typeof nothing {
    const step = chart.layer.steps.find(({ id }) => id === this.#step);
    if (step === undefined) return nothing;
    const strings = words.of('chart', chartZhCn);
    const withheld = inside?.inside.find((graph) => graph.step === step.id)?.withheldSteps;
    const leave = (): void => {
      onOpen(null);
      this.#go(null);
    };
    return html`<p class="bar crumb">
      <button class="quiet" type="button" @click=${leave}>${strings.leaveInside}</button>
      <span>${format(strings.inside, { name: step.name })}</span>
      ${withheld === undefined ? nothing : html`<span>${format(strings.withheldSteps, { n: withheld })}</span>`}
    </p>`;
  }

  #go(step: string | null): void {
    this.#step = step;
    this.#host.requestUpdate();
  }
}
