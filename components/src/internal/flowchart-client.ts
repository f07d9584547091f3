import type { Flowchart, FlowchartDiff, FlowchartSummary } from '@sunlit/contract';

export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** How a chart is to be drawn. */
export interface ChartOptions extends CallOptions {
  readonly language?: 'zh' | 'en';
  readonly direction?: 'down' | 'right';
}

/** A chart of an earlier visit, and when it was fetched. */
export interface KeptFlowchart {
  readonly flowchart: Flowchart;
  readonly storedAt: string;
}

/** The calls about charts that elements make: `client.flowcharts` of the SDK. */
export interface FlowchartCalls {
  retrieve(powerId: Flowchart['powerId'], options?: ChartOptions): Promise<Flowchart>;
  version(powerId: Flowchart['powerId'], versionNo: number, options?: ChartOptions): Promise<Flowchart>;
  history(
    powerId: Flowchart['powerId'],
    options?: CallOptions,
  ): PromiseLike<{ readonly items: readonly FlowchartSummary[] }>;
  diff(
    powerId: Flowchart['powerId'],
    range: { readonly from: number; readonly to: number },
    options?: CallOptions,
  ): Promise<FlowchartDiff>;
  /** Address of the chart as a picture. Nothing is sent. */
  pictureUrl?(powerId: Flowchart['powerId'], versionNo: number, options?: Omit<ChartOptions, 'signal'>): string;
  /** The chart of an earlier visit, for when there is no connection. A client that keeps none leaves this out. */
  kept?(powerId: Flowchart['powerId'], options?: ChartOptions): Promise<KeptFlowchart | undefined>;
}
