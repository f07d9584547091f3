/** Ids of the elements that a definition becomes. One file holds steps, flows and lanes that may share a local id. */
export const bpmnIds = {
  process: 'process',
  collaboration: 'collaboration',
  pool: 'pool',
  lane: (lane: string) => `lane_${lane}`,
  step: (step: string) => `step_${step}`,
  flow: (flow: string) => `flow_${flow}`,
  /** `.` stands in no local id, so that no two of these are alike. */
  innerStep: (step: string, inner: string) => `in_${step}.step_${inner}`,
  innerFlow: (step: string, inner: string) => `in_${step}.flow_${inner}`,
  innerStart: (step: string) => `in_${step}.start`,
  innerStartFlow: (step: string) => `in_${step}.begin`,
  innerExit: (step: string, flow: string) => `in_${step}.exit_${flow}`,
} as const;
