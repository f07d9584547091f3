import type { DrawnFlow } from '@sunlit/contract';
import { flowPath } from './flow-path.js';
import { labelText } from './label-text.js';
import { svgNode } from './svg-node.js';

/** Draws one flow: its line, its arrowhead, and what is written on it. */
export function flowNode(flow: DrawnFlow): SVGGElement {
  const { line, head } = flowPath(flow.points);
  const label = flow.label === undefined ? [] : [labelText(flow.label, { className: 'condition', size: 0.8125 })];
  return svgNode('g', { class: 'flow', 'data-flow': flow.id }, [
    svgNode('path', { class: flow.isReturn ? 'line return' : 'line', d: line }),
    svgNode('path', { class: 'head', d: head }),
    ...label,
  ]);
}
