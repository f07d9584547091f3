import type { Failure } from '../internal/failure.js';

/** A step of a chart, as events name it. */
export interface StepEventDetail {
  readonly powerId: string;
  readonly versionNo: number;
  readonly stepId: string;
}

/** A chart, as events name it. */
export interface FlowchartEventDetail {
  readonly powerId: string;
  readonly versionNo: number;
  readonly standing: string;
  readonly publicHash: string;
}

declare module '../internal/emit.js' {
  interface SunlitEventDetails {
    'sunlit-flowchart-loaded': FlowchartEventDetail;
    'sunlit-flowchart-failed': { readonly failure: Failure; readonly error: unknown };
    'sunlit-step-opened': StepEventDetail;
  }
}

declare global {
  interface HTMLElementEventMap {
    /** A chart is on screen. */
    'sunlit-flowchart-loaded': CustomEvent<FlowchartEventDetail>;
    /** The chart did not arrive. */
    'sunlit-flowchart-failed': CustomEvent<{ readonly failure: Failure; readonly error: unknown }>;
    /** A step of a chart is on screen in full. */
    'sunlit-step-opened': CustomEvent<StepEventDetail>;
  }
}
