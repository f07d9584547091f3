import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import { safeLink } from '../../internal/safe-link.js';
import { format } from '../../strings/format.js';
import type { ChartContext } from '../chart-context.js';
import type { AnyStep, ChartStep } from '../model/chart-model.js';
import { relationZhCn } from '../model/step-strings-zh-cn.js';
import { kindWords, limitWords } from '../model/step-words.js';
import { renderBases, renderBodies, renderRemedies, renderRisks } from './step-parts.js';
import { stepStyles } from './step-styles.js';
import { stepZhCn, type StepStrings } from './strings-zh-cn.js';

interface DetailActions {
  readonly onClose: () => void;
  /** Shows what is inside the step; only staff data have it. */
  readonly onInside: (() => void) | undefined;
}

type Content = TemplateResult | string | typeof nothing | undefined;

/** One step in full: a chunk of its own. */
export class StepDetail {
  constructor(host: LitElement) {
    addStyles(host, stepStyles);
  }

  render(chartStep: ChartStep, context: ChartContext, { onClose, onInside }: DetailActions): TemplateResult {
    const { words, model, marks } = context;
    const relation = words.of('relation', relationZhCn);
    const strings = words.of('step', stepZhCn);
    const { step } = chartStep;
    const { said, isHere } = marks.step(chartStep.id);
    const kind = kindWords(chartStep, relation);
    const eyebrow = [
      format(strings.stepNo, { no: chartStep.index + 1, total: model.steps.length }),
      chartStep.lane,
      kind,
    ];
    return html`<header class="step-head">
        <p class="eyebrow">
          ${eyebrow.map((text) => (text === undefined || text === chartStep.name ? nothing : html`<span>${text}</span>`))}
        </p>
        <h3 data-start tabindex="-1" lang=${model.language === 'en' ? 'en' : 'zh-CN'}>${chartStep.name}</h3>
        <button class="quiet" type="button" @click=${onClose}>${strings.stepClose}</button>
      </header>
      ${
        said.length === 0
          ? nothing
          : html`<p class="marks">
              ${isHere ? html`<span class="sun-dot" aria-hidden="true"></span>` : nothing}
              ${said.map((text) => html`<span>${text}</span>`)}
            </p>`
      }
      ${
        onInside === undefined
          ? nothing
          : html`<p><button class="button" type="button" @click=${onInside}>${strings.stepInside}</button></p>`
      }
      <dl class="step-facts">${step === undefined ? nothing : this.#renderFacts(step, context, strings)}</dl>
      ${step === undefined || isBare(step) ? html`<p class="note">${strings.stepNothing}</p>` : nothing}
      ${this.#renderComplain(context, strings)}`;
  }

  #renderFacts(
    step: AnyStep,
    context: ChartContext,
    strings: StepStrings,
  ): readonly (TemplateResult | typeof nothing)[] {
    const entries: readonly (readonly [string, Content])[] = [
      [strings.stepLimit, limitContent(step, context, strings)],
      [strings.stepPost, text(step.post)],
      [strings.stepOffice, text('office' in step ? step.office : undefined)],
      [strings.stepDuty, text(step.duty)],
      [strings.stepAuthority, text(step.authority)],
      [strings.stepMaterials, materials(step)],
      [strings.stepDeemed, deemed(step, context)],
      [strings.stepBases, renderBases(step.legalBases, strings, context.words.language)],
      [strings.stepLead, step.leadBody && renderBodies([step.leadBody], strings)],
      [strings.stepAssist, renderBodies(step.assistBodies, strings)],
      [strings.stepControl, text(step.controlPoint)],
      [strings.stepRemedies, renderRemedies(step.remedies, strings)],
      [strings.stepFeedback, text(step.feedbackChannel)],
      [strings.stepRisks, 'integrityRisks' in step ? renderRisks(step.integrityRisks, strings) : nothing],
      ...cappedWays(step, context, strings),
    ];
    return entries.map(([name, content]) =>
      content === undefined || content === nothing
        ? nothing
        : html`<div>
            <dt>${name}</dt>
            <dd>${content}</dd>
          </div>`,
    );
  }

  /** The complaint and supervision contacts stand on the platform's own page of the chart. */
  #renderComplain({ chart }: ChartContext, strings: StepStrings): TemplateResult | typeof nothing {
    const page = safeLink(chart.pageUrl);
    return page === undefined
      ? nothing
      : html`<p class="complain"><a href=${page} rel="noopener" target="_blank">${strings.stepComplain}</a></p>`;
  }
}

function text(words: string | undefined): Content {
  return words === undefined ? nothing : html`<span class="prose" lang="zh-CN">${words}</span>`;
}

function limitContent(step: AnyStep, { words }: ChartContext, strings: StepStrings): Content {
  const { limit, clock } = step;
  const clocks: Readonly<Record<string, string>> = {
    starts: strings.stepClockStarts,
    stops: strings.stepClockStops,
    not_counted: strings.stepClockNot_counted,
  };
  const isByDate = limit?.unit === 'calendar_day' || limit?.unit === 'month' || limit?.unit === 'year';
  const rest = limit?.ifLastDayRests === 'keep' ? strings.lastDayKeep : strings.lastDayNext;
  const notes = [isByDate ? rest : undefined, limit?.note, clocks[clock]].filter((note) => note !== undefined);
  if (limit === undefined && notes.length === 0) return nothing;
  return html`${limit === undefined ? nothing : html`<span class="strong">${limitWords(limit, words.of('relation', relationZhCn))}</span>`}
  ${notes.map((note) => html`<span class="note block-note">${note}</span>`)}`;
}

function materials(step: AnyStep): Content {
  return step.materials.length === 0
    ? nothing
    : html`<ul class="plain" lang="zh-CN">
        ${step.materials.map((name) => html`<li>${name}</li>`)}
      </ul>`;
}

/** What the law makes of silence, with its article. */
function deemed(step: AnyStep, { model, chart }: ChartContext): Content {
  const rule = 'deemed' in step ? step.deemed : undefined;
  if (rule === undefined) return nothing;
  const target = chart.layer.flows.find(({ id }) => id === rule.flow)?.to;
  const way = model.condition(rule.flow) ?? model.find(target ?? '')?.name ?? rule.flow;
  return html`<span lang="zh-CN">${way}</span> <span class="note block-note" lang="zh-CN">${rule.basis}</span>`;
}

function cappedWays(step: AnyStep, { chart, model }: ChartContext, strings: StepStrings): [string, Content][] {
  return chart.layer.flows.flatMap((flow): [string, Content][] => {
    if (flow.from !== step.id || flow.atMost === undefined) return [];
    const way = model.find(flow.to)?.name ?? flow.to;
    return [[model.condition(flow.id) ?? way, format(strings.stepAtMost, { n: flow.atMost, way })]];
  });
}

function isBare(step: AnyStep): boolean {
  const { post, duty, authority, limit, leadBody, controlPoint, feedbackChannel } = step;
  const lists = [step.legalBases, step.materials, step.remedies, step.assistBodies];
  return (
    [post, duty, authority, limit, leadBody, controlPoint, feedbackChannel].every((value) => value === undefined) &&
    lists.every(({ length }) => length === 0) &&
    step.clock === 'counts'
  );
}
