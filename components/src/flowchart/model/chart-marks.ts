import type { ChartStep } from './chart-model.js';

/** What is laid over one step. Equal `key`: nothing to draw again. */
export interface StepMarks {
  readonly key: string;
  readonly classes: readonly string[];
  /** The same in words, for the name of the step and for the list. */
  readonly said: readonly string[];
  readonly isHere: boolean;
  /** Small labels at the corners of the step, drawn anew at each call. */
  draw(step: ChartStep, direction: string): readonly SVGGElement[];
}

/** What is laid over a chart. */
export interface ChartMarks {
  step(id: string): StepMarks;
  isTaken(flowId: string): boolean;
  /** `added`, `removed` or `changed` in a comparison. */
  change(flowId: string): string | undefined;
}

export const NO_STEP_MARKS: StepMarks = { key: '', classes: [], said: [], isHere: false, draw: () => [] };

export const NO_MARKS: ChartMarks = {
  step: () => NO_STEP_MARKS,
  isTaken: () => false,
  change: () => undefined,
};
