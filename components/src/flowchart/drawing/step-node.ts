import type { ChartStep } from '../model/chart-model.js';
import type { StepMarks } from '../model/chart-marks.js';
import { labelText } from './label-text.js';
import { stepShape } from './step-shape.js';
import { svgNode } from './svg-node.js';

/** A drawn step: an entry of the list that holds a button, and what is written beside its name. */
export interface StepNode {
  readonly entry: SVGGElement;
  readonly button: SVGGElement;
  /** Limit and chips: all of them are part of the button's name, in whole words. */
  readonly extras: SVGGElement;
  chips: readonly SVGGElement[];
  /** Key of the marks that it shows. */
  key: string;
}

const NOTE = 0.8125;

/** Place in a list of which only a part is drawn. */
interface SetPlace {
  readonly position: number;
  readonly of: number;
}

/** Draws one step without marks. */
export function stepNode({ id, name, drawn }: ChartStep, place: SetPlace | undefined): StepNode {
  const { label, badge } = drawn;
  const children: SVGElement[] = stepShape(drawn);
  if (label.lines.length > 0) children.push(labelText(label, { className: 'name', size: 1 }));
  // Bars show no words: without a name of their own they would be buttons that nobody can call.
  const unseenName = label.lines.length > 0 ? {} : { 'aria-label': name };
  const button = svgNode(
    'g',
    {
      class: `step is-${drawn.shape}`,
      'data-step': id,
      role: 'button',
      tabindex: -1,
      'aria-expanded': 'false',
      ...unseenName,
    },
    children,
  );
  const limit = badge === undefined ? [] : [labelText(badge, { className: 'badge-text', size: NOTE })];
  const extras = svgNode('g', { class: 'extras', 'aria-hidden': 'true' }, limit);
  const set = place && { 'aria-posinset': place.position, 'aria-setsize': place.of };
  return { entry: svgNode('g', { role: 'listitem', ...set }, [button, extras]), button, extras, chips: [], key: '' };
}

/** Lays marks over a step. Nothing is touched when they are the same as before; returns whether they were others. */
export function applyMarks(node: StepNode, step: ChartStep, marks: StepMarks, direction: string): boolean {
  if (node.key === marks.key) return false;
  node.key = marks.key;
  node.button.setAttribute('class', ['step', `is-${step.drawn.shape}`, ...marks.classes].join(' '));
  if (marks.isHere) node.button.setAttribute('aria-current', 'step');
  else node.button.removeAttribute('aria-current');
  for (const chip of node.chips) chip.remove();
  node.chips = marks.draw(step, direction);
  node.extras.append(...node.chips);
  return true;
}
