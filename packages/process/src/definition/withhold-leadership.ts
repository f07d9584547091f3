import type { InternalFlow, InternalGraph, InternalLayer, InternalStep } from '@sunlit/contract';

/** What stands in the place of the name of a withheld step. */
const WITHHELD = { name: '仅领导可见', nameEn: 'For the leadership only' } as const;

/**
 * The internal layer for staff who do not write, judge or supervise it (PUB-13): a step for the leadership keeps its
 * place and its kind, and nothing else. Its id, what is written on the flows that touch it and their ids are replaced
 * too. Steps for staff stay as they are. Pure: the layer that was given is not changed.
 */
export function withholdLeadership({ graphs }: InternalLayer): InternalLayer {
  return { graphs: graphs.map(withholdInGraph) };
}

/** How many steps of these graphs only the leadership may see. */
export function countLeadershipSteps(graphs: readonly InternalGraph[]): number {
  return graphs.reduce((sum, { steps }) => sum + steps.filter(isForLeadership).length, 0);
}

function isForLeadership({ visibility }: InternalStep): boolean {
  return visibility === 'leadership';
}

function withholdInGraph(graph: InternalGraph): InternalGraph {
  const steps = neutralIds(graph.steps, isForLeadership, 'withheld');
  if (steps.size === 0) return graph;
  const hidden = new Set([...steps.keys()].map(({ id }) => id));
  const touches = ({ from, to }: InternalFlow): boolean => hidden.has(from) || (to !== undefined && hidden.has(to));
  const flows = neutralIds(graph.flows, touches, 'withheld_flow');
  const idOf = new Map([...steps].reverse().map(([{ id }, neutral]) => [id, neutral])); // of several the first
  const rename = (id: string): string => idOf.get(id) ?? id;
  return {
    step: graph.step,
    entry: rename(graph.entry),
    steps: graph.steps.map((step) => withheldStep(step, steps.get(step))),
    flows: graph.flows.map((flow) => withheldFlow(flow, flows.get(flow), rename)),
  };
}

/** `withheld_1`, `withheld_2` … for the parts in question, past what the other parts are called. */
function neutralIds<Part extends { readonly id: string }>(
  parts: readonly Part[],
  isWithheld: (part: Part) => boolean,
  word: string,
): ReadonlyMap<Part, string> {
  const taken = new Set(parts.filter((part) => !isWithheld(part)).map(({ id }) => id));
  const ids = new Map<Part, string>();
  let number = 0;
  for (const part of parts) {
    if (!isWithheld(part)) continue;
    do number += 1;
    while (taken.has(`${word}_${number}`));
    ids.set(part, `${word}_${number}`);
  }
  return ids;
}

function withheldStep(step: InternalStep, id: string | undefined): InternalStep {
  if (id === undefined) return step;
  return {
    id,
    kind: step.kind,
    ...WITHHELD,
    assistBodies: [],
    legalBases: [],
    materials: [],
    remedies: [],
    clock: 'counts',
    integrityRisks: [],
    visibility: 'leadership',
  };
}

/** Where it leads and whether it leads back is its place. How often it may be taken is not. */
function withheldFlow(flow: InternalFlow, id: string | undefined, rename: (id: string) => string): InternalFlow {
  if (id === undefined) return flow;
  const { from, to, exit, isReturn } = flow;
  return {
    id,
    from: rename(from),
    ...(to === undefined ? {} : { to: rename(to) }),
    ...(exit === undefined ? {} : { exit }),
    isReturn,
  };
}
