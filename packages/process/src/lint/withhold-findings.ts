import type { InternalLayer, ProcessFinding } from '@sunlit/contract';
import { countLeadershipSteps } from '../definition/withhold-leadership.js';

/** Findings that may be shown, and how many may not. */
export interface ShownFindings {
  readonly findings: readonly ProcessFinding[];
  readonly withheld: number;
}

/**
 * The findings for staff who may not see the steps for the leadership (PUB-13): none about a graph that has such steps,
 * because names, sums of limits and ways tell of them wherever inside that graph the fault is. What is wrong with the
 * public layer is always said.
 */
export function withholdFindings({ graphs }: InternalLayer, findings: readonly ProcessFinding[]): ShownFindings {
  const closed = new Set(graphs.filter((graph) => countLeadershipSteps([graph]) > 0).map(({ step }) => step));
  const shown = findings.filter(({ layer, step }) => layer !== 'internal' || step === undefined || !closed.has(step));
  return { findings: shown, withheld: findings.length - shown.length };
}
