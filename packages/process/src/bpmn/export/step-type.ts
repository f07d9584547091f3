import type { StepKind } from '@sunlit/contract';

/** The BPMN element that a step becomes. A decision is drawn as the diamond that it is, forks and joins as parallel gateways. */
export function stepType(kind: StepKind): string {
  switch (kind) {
    case 'start':
      return 'bpmn:StartEvent';
    case 'end':
      return 'bpmn:EndEvent';
    case 'task':
      return 'bpmn:UserTask';
    case 'decision':
      return 'bpmn:ExclusiveGateway';
    case 'fork':
    case 'join':
      return 'bpmn:ParallelGateway';
  }
}
