import type { CaseOverlay, Flowchart, LoadOverlay, StaffFlowchart } from '@sunlit/contract';
import type { FlowchartCalls } from '../internal/flowchart-client.js';
import type { Layout } from '../internal/width-controller.js';
import type { ChartStrings } from './chart-strings-zh-cn.js';
import type { ChartMarks } from './model/chart-marks.js';
import type { ChartModel, ChartStep } from './model/chart-model.js';
import type { FlowchartWords } from './words.js';

export type ViewKind = 'drawing' | 'list';

/** What the element hands to the view of its chart. */
export interface ChartInput {
  readonly chart: Flowchart;
  readonly words: FlowchartWords;
  readonly layout: Layout;
  readonly width: number;
  /** Pixels of the text: a larger text makes a larger chart. */
  readonly em: number;
  /** The view the host asked for; without one it follows the width. */
  readonly view: ViewKind | undefined;
  readonly case: CaseOverlay | null;
  readonly load: LoadOverlay | null;
  readonly inside: StaffFlowchart | null;
  readonly stepId: string | null;
  readonly calls: FlowchartCalls | undefined;
  readonly platform: string | undefined;
  readonly onOpen: (stepId: string | null) => void;
  readonly onVersion: (versionNo: number | null) => void;
}

/** The same with what the view adds for its parts. */
export interface ChartContext extends ChartInput {
  readonly model: ChartModel;
  readonly marks: ChartMarks;
  readonly strings: ChartStrings;
  readonly goTo: (step: ChartStep) => void;
}
