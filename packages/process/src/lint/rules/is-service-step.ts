import type { Step } from '@sunlit/contract';

/** True for a task in which a decision or document is handed to the person it is about. */
export function isServiceStep({ kind, name }: Pick<Step, 'kind' | 'name'>): boolean {
  return kind === 'task' && /送达|颁发|颁证|发证/u.test(name);
}
