import type { ChartDirection, ChartLanguage, Drawing, InternalGraph, PublicLayer } from '@sunlit/contract';
import type { ChartLink, ChartModel, ChartNode } from './chart-model.js';
import { drawChart } from './draw-chart.js';
import { LayoutRefusedError, type LayoutRefusal } from './layout-refused-error.js';
import { limitText } from './limit-text.js';

/** Most steps and flows that are laid out: far more than a definition may have, so that the limit is never a surprise. */
const MOST_STEPS_DRAWN = 12_000;
const MOST_FLOWS_DRAWN = 24_000;

/** How a chart is drawn. */
export interface LayoutOptions {
  readonly direction: ChartDirection;
  readonly language: ChartLanguage;
}

/** How a public layer is drawn. */
export interface ChartOptions extends LayoutOptions {
  /** Tasks whose inside the reader can open: drawn with double sides (既定处理, GB/T 1526). */
  readonly predefined?: ReadonlySet<string>;
}

/** How the inside of a step is drawn. */
export interface InsideOptions extends LayoutOptions {
  /** What is written where the work leaves the step, by the id of the public flow. */
  readonly exitNames?: ReadonlyMap<string, string>;
}

const EXIT_NAMES = { zh: '离开本环节', en: 'Leaves this step' } as const;

/**
 * Lays a public layer out: steps in their lanes, lines that cross no step, words that cover nothing. The same layer gives
 * the same drawing, and a small change moves little. All lengths are in em of the label text (16 px), rounded to
 * hundredths. Flows from or to steps that do not exist are left out; steps of no known lane stand in a band of their own.
 *
 * @throws {LayoutRefusedError} An id stands twice, or there are more than 12,000 steps or 24,000 flows.
 */
export function layOutChart(layer: PublicLayer, { direction, language, predefined }: ChartOptions): Drawing {
  refuseDuplicates('duplicate_lane', layer.lanes);
  refuseDuplicates('duplicate_step', layer.steps);
  refuseDuplicates('duplicate_flow', layer.flows);
  refuseMany(layer.steps.length, layer.flows.length);
  const used = new Set(layer.steps.map(({ lane }) => lane));
  const lanes = layer.lanes.filter(({ id }) => used.has(id));
  const bandOf = new Map(lanes.map(({ id }, index) => [id, index]));
  const hasStrays = layer.steps.some(({ lane }) => !bandOf.has(lane));
  const nodes = layer.steps.map((step): ChartNode => ({
    id: step.id,
    kind: step.kind,
    band: bandOf.get(step.lane) ?? lanes.length,
    name: nameIn(language, step.name, step.nameEn),
    limit: step.limit && limitText(step.limit, language),
    isPredefined: predefined?.has(step.id) === true,
  }));
  const bands = lanes.map(({ id, name, nameEn }) => ({ id, name: nameIn(language, name, nameEn) }));
  return drawChart({
    bands: hasStrays ? [...bands, { id: undefined, name: '' }] : bands,
    nodes,
    links: linksOf(nodes, layer.flows, language),
    direction,
    language,
  });
}

/**
 * Lays the inside of a public step out. Where the work leaves the step stands a terminator for each public flow; its id
 * is that of the flow, with `_exit` after it if a step has that id.
 *
 * @throws {LayoutRefusedError} As {@link layOutChart}.
 */
export function layOutInside(graph: InternalGraph, options: InsideOptions): Drawing {
  const { direction, language } = options;
  refuseDuplicates('duplicate_step', graph.steps);
  refuseDuplicates('duplicate_flow', graph.flows);
  refuseMany(graph.steps.length, graph.flows.length);
  const known = new Set(graph.steps.map(({ id }) => id));
  const exits = new Set(graph.flows.flatMap(({ exit }) => (exit === undefined ? [] : [exit])));
  const idOfExit = (exit: string): string => (known.has(exit) ? `${exit}_exit` : exit);
  const nodes: ChartNode[] = [
    ...graph.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      band: 0,
      name: nameIn(language, step.name, step.nameEn),
      limit: step.limit && limitText(step.limit, language),
      isPredefined: false,
    })),
    ...[...exits].map((exit) => ({
      id: idOfExit(exit),
      kind: 'end' as const,
      band: 0,
      name: options.exitNames?.get(exit) ?? EXIT_NAMES[language],
      limit: undefined,
      isPredefined: false,
    })),
  ];
  const flows = graph.flows.flatMap(({ to, exit, ...flow }) => {
    const target = to ?? (exit === undefined ? undefined : idOfExit(exit));
    return target === undefined ? [] : [{ ...flow, to: target }];
  });
  const model: ChartModel = {
    bands: [{ id: undefined, name: '' }],
    nodes,
    links: linksOf(nodes, flows, language),
    direction,
    language,
  };
  return drawChart(model);
}

function nameIn(language: ChartLanguage, name: string, nameEn: string | undefined): string {
  return language === 'en' ? (nameEn ?? name) : name;
}

type LinkedFlow = Pick<PublicLayer['flows'][number], 'id' | 'from' | 'to' | 'isReturn' | 'condition' | 'conditionEn'>;

/** Flows between steps that exist. */
function linksOf(nodes: readonly ChartNode[], flows: readonly LinkedFlow[], language: ChartLanguage): ChartLink[] {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  return flows.flatMap(({ id, from, to, isReturn, condition, conditionEn }) => {
    const [a, b] = [indexOf.get(from), indexOf.get(to)];
    if (a === undefined || b === undefined) return [];
    return [{ id, from: a, to: b, isReturn, label: language === 'en' ? (conditionEn ?? condition) : condition }];
  });
}

function refuseDuplicates(code: LayoutRefusal, parts: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of parts) {
    if (seen.has(id)) throw new LayoutRefusedError(code, id);
    seen.add(id);
  }
}

function refuseMany(steps: number, flows: number): void {
  if (steps > MOST_STEPS_DRAWN) throw new LayoutRefusedError('too_many_steps');
  if (flows > MOST_FLOWS_DRAWN) throw new LayoutRefusedError('too_many_flows');
}
