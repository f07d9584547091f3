/** What was measured of one thing: enough to say how sure the figure is. */
export interface Sample {
  readonly n: number;
  readonly median: number;
  readonly p95: number;
  /** Distance between the first and the third quarter: half of all values lie within it. */
  readonly spread: number;
}

/** The value below which a share of the values lies; NaN when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Summarises measured values. */
export function sampleOf(values: readonly number[]): Sample {
  return {
    n: values.length,
    median: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    spread: percentile(values, 0.75) - percentile(values, 0.25),
  };
}
