import type { DrawnFlow } from '@sunlit/contract';
import type { ChartModel, ChartStep } from '../model/chart-model.js';
import type { ChartMarks, StepMarks } from '../model/chart-marks.js';
import { areaOfBox, areaOfPoints, meets, type Area } from './area.js';
import { flowNode } from './flow-node.js';
import { labelText } from './label-text.js';
import { applyMarks, stepNode, type StepNode } from './step-node.js';
import { svgNode, units } from './svg-node.js';

/** Up to here everything is drawn in the end; above, only what is in view. */
const MOST_WHOLE = 600;

/** What a screen reader says about a step. The same function as long as it says the same. */
export type StepNamer = (step: ChartStep, marks: StepMarks) => string;

interface Content {
  readonly model: ChartModel;
  readonly marks: ChartMarks;
  /** Missing until its code is here: steps are then called by what is written in them. */
  readonly namer: StepNamer | undefined;
}

/**
 * The picture of a chart, made of nodes and changed node by node: new marks touch only the steps and flows that they
 * change. Its steps are the entries of a list, in the order of the list view; each holds a button.
 */
export class ChartDrawing {
  readonly svg = svgNode('svg', { class: 'drawing', focusable: 'false' });

  #content: Content | undefined;
  #steps: (StepNode | undefined)[] = [];
  #flows = new Map<string, SVGGElement>();
  #bounds = new Map<DrawnFlow, Area>();
  #lines = svgNode('g', {});
  #list = svgNode('g', {});
  #stop = 0;
  #open: string | null = null;

  /** The step that Tab leads to. */
  get stop(): ChartStep | undefined {
    return this.#content?.model.steps[this.#stop];
  }

  get #isWindowed(): boolean {
    return (this.#content?.model.steps.length ?? 0) > MOST_WHOLE;
  }

  /** Draws another chart, or lays other marks and names over the same one. */
  show(content: Content): void {
    const before = this.#content;
    this.#content = content;
    if (before?.model !== content.model) return this.#begin(content.model);
    const isRenamed = before.namer !== content.namer;
    if (!isRenamed && before.marks === content.marks) return;
    for (const step of content.model.steps) this.#mark(step, isRenamed);
    for (const [id, node] of this.#flows) this.#markFlow(id, node);
  }

  /** How large one em is on the screen, in pixels. */
  setScale(pixels: number): void {
    const { width = 0, height = 0 } = this.#content?.model ?? {};
    this.svg.setAttribute('width', String(Math.round(width * pixels)));
    this.svg.setAttribute('height', String(Math.round(height * pixels)));
  }

  /** Draws what lies in this part of the chart. What left it goes again if the chart is too large to be drawn whole. */
  drawArea(area: Area): void {
    const { steps = [], flows = [] } = this.#content?.model ?? {};
    // From the end, so that each finds the one it stands before.
    for (const step of [...steps].reverse()) {
      if (meets(area, areaOfBox(step.drawn)) || step.index === this.#stop) this.#drawStep(step);
      else if (this.#isWindowed) this.#dropStep(step.index);
    }
    for (const flow of flows) {
      if (meets(area, this.#boundsOf(flow))) this.#drawFlow(flow);
      else if (this.#isWindowed) {
        this.#flows.get(flow.id)?.remove();
        this.#flows.delete(flow.id);
      }
    }
  }

  /** Draws some more of what is missing. Returns whether anything still is. A windowed chart is never whole. */
  drawMore(most: number): boolean {
    const { steps = [], flows = [] } = this.#content?.model ?? {};
    if (this.#isWindowed) return false;
    const missing = steps.filter(({ index }) => this.#steps[index] === undefined);
    for (const step of missing.slice(-most).reverse()) this.#drawStep(step);
    const undrawn = flows.filter(({ id }) => !this.#flows.has(id));
    for (const flow of undrawn.slice(0, most)) this.#drawFlow(flow);
    return missing.length > most || undrawn.length > most;
  }

  /** Shows which step is open. Returns whether another one is. */
  setOpen(id: string | null): boolean {
    if (id === this.#open) return false;
    this.#nodeOf(this.#open)?.button.setAttribute('aria-expanded', 'false');
    this.#open = id;
    this.#nodeOf(id)?.button.setAttribute('aria-expanded', 'true');
    return id !== null;
  }

  /** Makes a step the one that Tab leads to, drawing it if it is not there, and returns its button. */
  makeStop(step: ChartStep): SVGGElement {
    this.#steps[this.#stop]?.button.setAttribute('tabindex', '-1');
    this.#stop = step.index;
    const { button } = this.#drawStep(step);
    button.setAttribute('tabindex', '0');
    return button;
  }

  #begin(model: ChartModel): void {
    this.#steps = [];
    this.#flows = new Map();
    this.#bounds = new Map();
    this.#stop = 0;
    this.svg.setAttribute('viewBox', `0 0 ${units(model.width)} ${units(model.height)}`);
    this.svg.setAttribute('lang', model.language === 'en' ? 'en' : 'zh-CN');
    const lanes = model.lanes.flatMap((lane, index) => {
      const box = { x: units(lane.x), y: units(lane.y), width: units(lane.width), height: units(lane.height) };
      return [
        svgNode('rect', { class: index % 2 === 0 ? 'lane' : 'lane odd', ...box }),
        labelText(lane.label, { className: 'lane-name', size: 0.9375 }),
      ];
    });
    this.#lines = svgNode('g', { 'aria-hidden': 'true' });
    this.#list = svgNode('g', { role: 'list' });
    this.svg.textContent = '';
    this.svg.append(svgNode('g', { 'aria-hidden': 'true' }, lanes), this.#lines, this.#list);
  }

  #drawStep(step: ChartStep): StepNode {
    const known = this.#steps[step.index];
    if (known !== undefined) return known;
    const of = this.#content?.model.steps.length ?? 0;
    const node = stepNode(step, this.#isWindowed ? { position: step.index + 1, of } : undefined);
    if (step.index === this.#stop) node.button.setAttribute('tabindex', '0');
    if (step.id === this.#open) node.button.setAttribute('aria-expanded', 'true');
    this.#steps[step.index] = node;
    this.#mark(step, true);
    this.#list.insertBefore(node.entry, this.#entryAfter(step.index));
    return node;
  }

  /** The order of nodes is the order of the list, whatever was drawn first. */
  #entryAfter(index: number): SVGGElement | null {
    for (let next = index + 1; next < this.#steps.length; next += 1) {
      const entry = this.#steps[next]?.entry;
      if (entry !== undefined) return entry;
    }
    return null;
  }

  /** What has focus stays. */
  #dropStep(index: number): void {
    const node = this.#steps[index];
    const root = this.svg.getRootNode();
    if (node === undefined || (root instanceof ShadowRoot && root.activeElement === node.button)) return;
    node.entry.remove();
    this.#steps[index] = undefined;
  }

  #drawFlow(flow: DrawnFlow): void {
    if (this.#flows.has(flow.id)) return;
    const node = flowNode(flow);
    this.#flows.set(flow.id, node);
    this.#lines.append(node);
    this.#markFlow(flow.id, node);
  }

  #mark(step: ChartStep, isRenamed: boolean): void {
    const node = this.#steps[step.index];
    if (node === undefined || this.#content === undefined) return;
    const { model, marks, namer } = this.#content;
    const own = marks.step(step.id);
    if (applyMarks(node, step, own, model.direction) || isRenamed) {
      const name = namer?.(step, own);
      if (name !== undefined) node.button.setAttribute('aria-label', name);
    }
  }

  /** What was taken lies above the rest. */
  #markFlow(id: string, node: SVGGElement): void {
    const { marks } = this.#content ?? {};
    const isTaken = marks?.isTaken(id) === true;
    const names = ['flow', isTaken ? 'taken' : '', marks?.change(id) ?? ''].filter((name) => name !== '').join(' ');
    if (node.getAttribute('class') === names) return;
    node.setAttribute('class', names);
    if (isTaken) this.#lines.append(node);
  }

  #nodeOf(id: string | null): StepNode | undefined {
    const step = this.#content?.model.find(id ?? '');
    return step && this.#steps[step.index];
  }

  #boundsOf(flow: DrawnFlow): Area {
    const bounds = this.#bounds.get(flow) ?? areaOfPoints(flow.points);
    this.#bounds.set(flow, bounds);
    return bounds;
  }
}
