import type { Flow, InternalGraph, ProcessDefinition, PublicLayer, Step } from '@sunlit/contract';
import { plainInternalLayer } from '../definition/plain-internal-layer.js';
import { flow } from './build/parts.js';

/** One change that an office makes to a template to say how it really works. */
export type Amendment = (layer: PublicLayer) => PublicLayer;

/** Says something else about a step. Its id, and with it the place of running cases, stays. */
export function rewrite(id: string, fields: Partial<Omit<Step, 'id' | 'kind'>>): Amendment {
  return (layer) => ({
    ...layer,
    steps: replaceOne(layer.steps, id, (step) => ({ ...step, ...fields })),
  });
}

/** Puts a step with one way on between the two ends of a flow. The flow keeps its id and its condition. */
export function insertOn(flowId: string, step: Step): Amendment {
  return (layer) => {
    const target = demand(layer.flows, flowId).to;
    const at = layer.steps.findIndex(({ id }) => id === target);
    return {
      ...layer,
      steps: [...layer.steps.slice(0, at), step, ...layer.steps.slice(at)],
      flows: [...replaceOne(layer.flows, flowId, (found) => ({ ...found, to: step.id })), flow(step.id, target)],
    };
  };
}

/** Takes out a step that has one way on; what led to it leads there. */
export function leaveOut(id: string): Amendment {
  return (layer) => {
    const [onward, ...others] = layer.flows.filter(({ from }) => from === id);
    if (onward === undefined || others.length > 0) throw new RangeError(`${id} has not exactly one way on.`);
    return {
      ...layer,
      steps: layer.steps.filter((step) => step.id !== id),
      flows: layer.flows
        .filter(({ from }) => from !== id)
        .map((found) => (found.to === id ? { ...found, to: onward.to } : found)),
    };
  };
}

/** Adds steps and flows as they are. */
export function add(steps: readonly Step[], flows: readonly Flow[]): Amendment {
  return (layer) => ({ ...layer, steps: [...layer.steps, ...steps], flows: [...layer.flows, ...flows] });
}

/** Takes out flows, and steps that nothing else leads to any more. */
export function cut(...flowIds: readonly string[]): Amendment {
  return (layer) => {
    const flows = layer.flows.filter(({ id }) => !flowIds.includes(id));
    const reached = new Set(flows.map(({ to }) => to));
    return { ...layer, flows, steps: layer.steps.filter(({ id, kind }) => kind === 'start' || reached.has(id)) };
  };
}

/** Leads a flow somewhere else. */
export function redirect(flowId: string, to: string): Amendment {
  return (layer) => ({ ...layer, flows: replaceOne(layer.flows, flowId, (found) => ({ ...found, to })) });
}

/**
 * A definition with amendments, one after the other. The inside of a public step stays where its ways out are the same,
 * and is the plain one otherwise.
 *
 * @throws {RangeError} An amendment names a step or flow that is not there.
 */
export function amendProcess(base: ProcessDefinition, amendments: readonly Amendment[]): ProcessDefinition {
  const publicLayer = amendments.reduce((layer, amend) => amend(layer), base.publicLayer);
  const before = new Map(base.internalLayer.graphs.map((graph) => [graph.step, graph]));
  const graphs = plainInternalLayer(publicLayer).graphs.map((plain) => {
    const kept = before.get(plain.step);
    return kept !== undefined && isRefined(kept) && exitsOf(kept) === exitsOf(plain) ? kept : plain;
  });
  return { publicLayer, internalLayer: { graphs } };
}

const isRefined = ({ steps }: InternalGraph): boolean => steps.length > 1;
const exitsOf = ({ flows }: InternalGraph): string =>
  [...new Set(flows.map(({ exit }) => exit ?? ''))].filter(Boolean).sort().join();

function demand<Part extends { readonly id: string }>(parts: readonly Part[], id: string): Part {
  const found = parts.find((part) => part.id === id);
  if (found === undefined) throw new RangeError(`There is no ${id}.`);
  return found;
}

function replaceOne<Part extends { readonly id: string }>(
  parts: readonly Part[],
  id: string,
  change: (part: Part) => Part,
): Part[] {
  demand(parts, id);
  return parts.map((part) => (part.id === id ? change(part) : part));
}
