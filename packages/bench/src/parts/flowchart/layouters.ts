import type { Drawing, PublicLayer } from '@sunlit/contract';
import { layOutChart } from '@sunlit/process/layout/lay-out-chart';
import { importPeer } from '../../measure/peer-module.js';
import type { DrawnGraph, DrawnLine } from './drawn-graph.js';

/** Lays a chart out downwards. Peers get the sizes of steps that we found, since they measure no text. */
export type Layouter = (layer: PublicLayer, sizes: Drawing) => Promise<DrawnGraph>;

export const OURS = 'Sunlit';

/** Ours and the libraries that lay charts out, loaded. */
export async function loadLayouters(): Promise<readonly (readonly [string, Layouter])[]> {
  return [
    [OURS, ours],
    ['dagre', await loadDagre()],
    ['elk, layered, orthogonal', await loadElk()],
  ];
}

const ours: Layouter = async (layer) => ofDrawing(layer, layOutChart(layer, { direction: 'down', language: 'zh' }));

/** Our drawing as a graph that can be compared. */
function ofDrawing(layer: PublicLayer, drawing: Drawing): DrawnGraph {
  const lanes = new Map(layer.steps.map(({ id, lane }) => [id, lane]));
  return {
    nodes: drawing.steps.map(({ id, x, y, width, height }) => ({ id, lane: lanes.get(id) ?? '', x, y, width, height })),
    lines: drawing.flows.map(({ from, to, points }) => ({ from, to, points: pairsOf(points) })),
  };
}

function pairsOf(points: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: points.length / 2 }, (_, index) => [points[2 * index] ?? 0, points[2 * index + 1] ?? 0]);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The part of dagre that is used. */
interface Dagre {
  readonly graphlib: {
    readonly Graph: new (options: object) => {
      setGraph(options: object): void;
      setDefaultEdgeLabel(make: () => object): void;
      setNode(id: string, size: object): void;
      setEdge(from: string, to: string, label: object, id: string): void;
      node(id: string): Place;
      edge(from: string, to: string, id: string): { readonly points: readonly Place[] };
    };
  };
  layout(graph: object): void;
}

async function loadDagre(): Promise<Layouter> {
  const { default: dagre } = (await importPeer('@dagrejs/dagre')) as unknown as { default: Dagre }; // its documented exports
  return async (layer, sizes) => {
    const graph = new dagre.graphlib.Graph({ multigraph: true });
    graph.setGraph({ rankdir: 'TB', nodesep: 2, ranksep: 2.5 });
    graph.setDefaultEdgeLabel(() => ({}));
    for (const { id, width, height } of sizes.steps) graph.setNode(id, { width, height });
    for (const { id, from, to } of layer.flows) graph.setEdge(from, to, {}, id);
    dagre.layout(graph);
    return {
      nodes: nodesOf(layer, sizes, (id, { width, height }) => {
        const { x, y } = graph.node(id);
        return { x: x - width / 2, y: y - height / 2 };
      }),
      lines: layer.flows.map(({ id, from, to }) => ({ from, to, points: placesOf(graph.edge(from, to, id).points) })),
    };
  };
}

/** The part of elk that is used. */
interface ElkAnswer {
  readonly children: readonly (Place & { readonly id: string })[];
  readonly edges: readonly {
    readonly sections?: readonly {
      readonly startPoint: Place;
      readonly endPoint: Place;
      readonly bendPoints?: readonly Place[];
    }[];
  }[];
}

async function loadElk(): Promise<Layouter> {
  const { default: Elk } = (await importPeer('elkjs/lib/elk.bundled.js')) as unknown as {
    default: new () => { layout(graph: object): Promise<ElkAnswer> };
  }; // its documented export
  const elk = new Elk();
  return async (layer, sizes) => {
    const found = await elk.layout({
      id: 'root',
      layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'DOWN', 'elk.edgeRouting': 'ORTHOGONAL' },
      children: sizes.steps.map(({ id, width, height }) => ({ id, width: 16 * width, height: 16 * height })),
      edges: layer.flows.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
    });
    const places = new Map(found.children.map((child) => [child.id, child]));
    const lines = layer.flows.map(({ from, to }, index): DrawnLine => {
      const [section] = found.edges[index]?.sections ?? [];
      const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
      return { from, to, points: placesOf(points).map(([x, y]) => [x / 16, y / 16] as const) };
    });
    const nodes = nodesOf(layer, sizes, (id) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return { x: x / 16, y: y / 16 };
    });
    return { nodes, lines };
  };
}

const placesOf = (points: readonly Place[]): (readonly [number, number])[] => points.map(({ x, y }) => [x, y]);

function nodesOf(
  layer: PublicLayer,
  sizes: Drawing,
  placeOf: (id: string, size: { readonly width: number; readonly height: number }) => Place,
): DrawnGraph['nodes'] {
  return layer.steps.flatMap(({ id, lane }, index) => {
    const size = sizes.steps[index];
    if (size === undefined) return [];
    const { width, height } = size;
    return [{ id, lane, width, height, ...placeOf(id, size) }];
  });
}
