import type { ChartDirection, ChartLanguage, StepKind } from '@sunlit/contract';

/** A step as the layout sees it. Steps, links and bands are known by their place in their list from here on. */
export interface ChartNode {
  readonly id: string;
  readonly kind: StepKind;
  /** Number of the lane among those that are drawn. */
  readonly band: number;
  readonly name: string;
  readonly limit: string | undefined;
  /** Drawn with double sides (既定处理). */
  readonly isPredefined: boolean;
}

export interface ChartLink {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly isReturn: boolean;
  readonly label: string | undefined;
}

/** A lane; without an id where steps stand in no lane. */
export interface ChartBand {
  readonly id: string | undefined;
  readonly name: string;
}

/** What is laid out: a public layer, or what is inside one public step. */
export interface ChartModel {
  readonly bands: readonly ChartBand[];
  readonly nodes: readonly ChartNode[];
  readonly links: readonly ChartLink[];
  readonly direction: ChartDirection;
  readonly language: ChartLanguage;
}
