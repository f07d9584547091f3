import type { Step } from '@sunlit/contract';

/** True for what somebody does (task, decision); the other kinds only route. Only work has an inside. */
export function isWork(step: Pick<Step, 'kind'>): boolean {
  return step.kind === 'task' || step.kind === 'decision';
}
