import type { ModdleElement } from 'bpmn-moddle';

type Linked = ModdleElement & {
  incoming?: ModdleElement[];
  outgoing?: ModdleElement[];
  sourceRef?: ModdleElement;
  targetRef?: ModdleElement;
};

/** Joins a sequence flow to its two ends, in both directions, as modellers expect it. */
export function connect(flow: Linked, from: Linked | undefined, to: Linked | undefined): ModdleElement {
  if (from === undefined || to === undefined) return flow;
  flow.sourceRef = from;
  flow.targetRef = to;
  from.outgoing = [...(from.outgoing ?? []), flow];
  to.incoming = [...(to.incoming ?? []), flow];
  return flow;
}
