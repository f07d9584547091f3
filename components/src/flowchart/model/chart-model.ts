import type {
  Drawing,
  DrawnFlow,
  DrawnLane,
  DrawnStep,
  Flow,
  Flowchart,
  InternalFlow,
  InternalStep,
  Lane,
  OutlineItem,
  Step,
} from '@sunlit/contract';

export type AnyStep = Step | InternalStep;
type AnyFlow = Flow | InternalFlow;

/** What a chart is read from: the chart of citizens, or the graph inside one of its steps. */
export interface ChartSource {
  readonly language: string;
  readonly direction: string;
  readonly lanes: readonly Lane[];
  readonly steps: readonly AnyStep[];
  readonly flows: readonly AnyFlow[];
  readonly drawing: Drawing;
  readonly outline: readonly OutlineItem[];
}

/** A step with everything about it: where it is drawn, what it says, what follows it. */
export interface ChartStep {
  readonly id: string;
  /** Place in the order of the list, from 0. */
  readonly index: number;
  readonly name: string;
  readonly lane: string | undefined;
  readonly drawn: DrawnStep;
  readonly item: OutlineItem;
  /** What its office wrote about it; missing if the definition does not know the drawn step. */
  readonly step: AnyStep | undefined;
}

/** A chart that can be drawn: each step once, in the order of the list. */
export interface ChartModel {
  readonly language: string;
  readonly direction: string;
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly DrawnLane[];
  readonly steps: readonly ChartStep[];
  readonly flows: readonly DrawnFlow[];
  find(id: string): ChartStep | undefined;
  /** What is written on a flow. */
  condition(flowId: string): string | undefined;
}

export function sourceOf(
  flowchart: Pick<Flowchart, 'language' | 'direction' | 'layer' | 'drawing' | 'outline'>,
): ChartSource {
  const { language, direction, layer, drawing, outline } = flowchart;
  return { language, direction, lanes: layer.lanes, steps: layer.steps, flows: layer.flows, drawing, outline };
}

/**
 * Reads a chart, or `undefined` if it cannot be drawn at all. What is broken in parts is drawn without them: a second
 * step of the same name, a place that is no number, a link to a step that is not there (threat row I2).
 */
export function readChart(source: ChartSource): ChartModel | undefined {
  const { drawing, outline, language } = source;
  if (![drawing.steps, drawing.flows, drawing.lanes, outline].every(Array.isArray)) return undefined;
  if (!isBox({ x: 0, y: 0, width: drawing.width, height: drawing.height })) return undefined;
  const isEnglish = language === 'en';
  const named = byId(source.steps);
  const lanes = byId(source.lanes);
  const flows = byId(source.flows);
  const drawn = byId(drawing.steps.filter(isBox));
  const items = new Map(outline.map((item) => [item.step, item]));
  for (const id of drawn.keys()) {
    if (!items.has(id)) items.set(id, { step: id, depth: 0, next: [], sameTimeAs: [], returnsTo: [] });
  }
  const steps: ChartStep[] = [];
  for (const [id, item] of items) {
    const place = drawn.get(id);
    if (place === undefined) continue;
    const step = named.get(id);
    const lane = lanes.get(step !== undefined && 'lane' in step ? step.lane : '');
    const name = step === undefined ? place.label.lines.join('') : nameIn(step, isEnglish);
    steps.push({ id, index: steps.length, name, lane: lane && nameIn(lane, isEnglish), drawn: place, item, step });
  }
  const found = new Map(steps.map((step) => [step.id, step]));
  return {
    language,
    direction: source.direction,
    width: drawing.width,
    height: drawing.height,
    lanes: drawing.lanes.filter(isBox),
    steps,
    flows: [
      ...byId(drawing.flows.filter(({ points }) => points.length >= 4 && points.every(Number.isFinite))).values(),
    ],
    find: (id) => found.get(id),
    condition: (id) => {
      const flow = flows.get(id);
      return (isEnglish ? flow?.conditionEn : undefined) ?? flow?.condition;
    },
  };
}

function nameIn(named: { readonly name: string; readonly nameEn?: string | undefined }, isEnglish: boolean): string {
  return (isEnglish ? named.nameEn : undefined) ?? named.name;
}

function byId<Part extends { readonly id: string }>(parts: readonly Part[]): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const part of parts) if (!found.has(part.id)) found.set(part.id, part);
  return found;
}

function isBox({ x, y, width, height }: Pick<DrawnStep, 'x' | 'y' | 'width' | 'height'>): boolean {
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
}
