import type { Sample } from '../measure/sample.js';

/** One line of figures: ours, a peer's or a floor's. */
export interface Row {
  /** What was measured: `first rows, 1×`. Rows of one figure stand together. */
  readonly figure: string;
  /** Who: `Sunlit`, a library, `floor: …`. */
  readonly who: string;
  /** `ms`, `kB gz`, `µs CPU` … */
  readonly unit: string;
  readonly sample: Sample;
}

/** A goal of the house and where we stand. */
export interface Goal {
  readonly text: string;
  readonly value: string;
  readonly isMet: boolean;
}

/** What a part of the bench found. */
export interface PartResult {
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
  /** What a reader must know to judge the figures. */
  readonly notes: readonly string[];
}

/** Where a part says what it is doing. */
export type Progress = (message: string) => void;

/** One part of the bench. */
export interface Part {
  readonly name: string;
  readonly title: string;
  readonly run: (progress: Progress) => Promise<PartResult>;
}
