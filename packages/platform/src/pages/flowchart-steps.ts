import type { Flow, Flowchart, OutlineItem, OutlineLink, Step, StepBody } from '@sunlit/contract';
import { limitText } from '@sunlit/process/layout/limit-text';
import { chartLanguage, nameHtml, nameText, zh } from './chart-language.js';
import { html, type HtmlValue, type SafeHtml } from './html.js';
import { label, type PageContext } from './page-context.js';
import { fact } from './power-facts-list.js';

interface Chart {
  readonly steps: ReadonlyMap<string, Step>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly lanes: ReadonlyMap<string, SafeHtml>;
}

/** Indents beyond this look all the same: a phone has no room for more. */
const DEEPEST = 4;

/** The chart as an ordered list that says what comes next, what runs at the same time, and where it returns to. */
export function stepList({ layer, outline }: Flowchart, context: PageContext): SafeHtml {
  const chart: Chart = {
    steps: new Map(layer.steps.map((step) => [step.id, step])),
    flows: new Map(layer.flows.map((flow) => [flow.id, flow])),
    lanes: new Map(layer.lanes.map((lane) => [lane.id, nameHtml(lane, context)])),
  };
  return html`<ol class="steps">
    ${outline.map((item) => stepItem(item, chart, context))}
  </ol>`;
}

function stepItem(item: OutlineItem, chart: Chart, context: PageContext): SafeHtml | false {
  const step = chart.steps.get(item.step);
  if (step === undefined) return false;
  const kind = label(context.texts.chart.kinds, step.kind);
  return html`<li id="step-${step.id}" class="${step.kind} depth-${Math.min(item.depth, DEEPEST)}">
    <h3>${nameHtml(step, context)}${kind !== nameText(step, context) && html` <small>${kind}</small>`}</h3>
    ${facts(step, chart, context)} ${relations(item, chart, context)}
  </li>`;
}

/** The six contents of FLO-03 and those of FLO-04. What the office did not state is left out. */
function facts(step: Step, chart: Chart, context: PageContext): SafeHtml {
  const { chart: words } = context.texts;
  const field = (name: string): string => label(words.fields, name);
  const clock = step.clock === 'counts' ? undefined : label(words.clocks, step.clock);
  const outcome = step.outcome === undefined ? undefined : label(words.outcomes, step.outcome);
  return html`<dl>
    ${fact(field('lane'), chart.lanes.get(step.lane))} ${fact(field('outcome'), outcome)}
    ${fact(field('post'), written(step.post))} ${fact(field('duty'), written(step.duty))}
    ${fact(field('authority'), written(step.authority))}
    ${fact(field('leadBody'), step.leadBody && body(step.leadBody))}
    ${fact(field('assistBodies'), lines(step.assistBodies.map(body)))}
    ${fact(field('limit'), step.limit && limitText(step.limit, chartLanguage(context)))} ${fact(field('clock'), clock)}
    ${fact(field('materials'), lines(step.materials.map(zh)))}
    ${fact(field('legalBases'), lines(step.legalBases.map(({ title, article }) => zh(`《${title}》${article}`))))}
    ${fact(field('controlPoint'), written(step.controlPoint))}
    ${fact(field('remedies'), lines(step.remedies.map(({ text }) => zh(text))))}
    ${fact(field('feedbackChannel'), written(step.feedbackChannel))}
  </dl>`;
}

function written(text: string | undefined): SafeHtml | undefined {
  return text === undefined ? undefined : zh(text);
}

function body({ name, contact }: StepBody): SafeHtml {
  return html`<span lang="zh-CN">${name}</span>${contact?.phone !== undefined && html` ${contact.phone}`}`;
}

function lines(items: readonly SafeHtml[]): HtmlValue {
  return items.length > 0 && items.map((item) => html`<p>${item}</p>`);
}

function relations(item: OutlineItem, chart: Chart, context: PageContext): SafeHtml | false {
  const { chart: words } = context.texts;
  const step = chart.steps.get(item.step);
  const others = item.sameTimeAs.map((id) => stepLink(id, chart, context));
  const rows = [
    relation(
      words.next,
      item.next.map((link) => flowLink(link, chart, context)),
    ),
    relation(words.sameTimeAs, others),
    relation(
      words.returnsTo,
      item.returnsTo.map((link) => flowLink(link, chart, context)),
    ),
  ];
  const target = step?.deemed === undefined ? undefined : chart.steps.get(chart.flows.get(step.deemed.flow)?.to ?? '');
  const deemed = step?.deemed && words.deemed(target === undefined ? '' : nameText(target, context), step.deemed.basis);
  if (deemed === undefined && rows.every((row) => row === false)) return false;
  return html`<div class="ways">${rows}${deemed !== undefined && html`<p>${deemed}</p>`}</div>`;
}

function relation(name: string, links: readonly SafeHtml[]): SafeHtml | false {
  if (links.length === 0) return false;
  return html`<p><b>${name}</b> ${links.map((link, index) => html`${index > 0 && ' · '}${link}`)}</p>`;
}

function stepLink(id: string, chart: Chart, context: PageContext): SafeHtml {
  const step = chart.steps.get(id);
  return html`<a href="#step-${id}">${step === undefined ? id : nameHtml(step, context)}</a>`;
}

/** A way on, with the answer that leads there and how often it may be gone. */
function flowLink({ step, flow: flowId }: OutlineLink, chart: Chart, context: PageContext): SafeHtml {
  const flow = chart.flows.get(flowId);
  const { condition, conditionEn, atMost } = flow ?? {};
  const answer = condition === undefined ? undefined : nameHtml({ name: condition, nameEn: conditionEn }, context);
  const most = atMost === undefined ? undefined : context.texts.chart.returnMost(atMost);
  return html`${answer !== undefined && html`${answer} → `}${stepLink(step, chart, context)}${most !== undefined && html` <small>${most}</small>`}`;
}
