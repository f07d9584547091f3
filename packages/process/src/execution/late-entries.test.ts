import type { CaseEvent } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { at } from '../test-support/history-of.js';
import { permitDefinition } from '../test-support/permit-definition.js';
import { applyAction } from './apply-action.js';

const definition = permitDefinition();
const begun = [
  at('2026-03-02', 'start', { actor: 'applicant' }),
  at('2026-03-02', 'apply/apply', { actor: 'applicant' }),
  at('2026-03-02', 'check/check>complete', { post: '核对材料岗' }),
  at('2026-03-03', 'accept/accept', { post: '受理岗' }),
];
const pause = [at('2026-03-09', 'pause expert_review'), at('2026-03-16', 'resume')];
const inspect = (day: string): CaseEvent => at(day, 'inspect/inspect', { post: '现场检验岗' });
const assign = (day: string): CaseEvent => at(day, 'examine/assign', { post: '书面审查岗' });

/** What a late entry is answered: `''` when it is taken. */
function answer(history: readonly CaseEvent[], { action }: CaseEvent): string {
  const result = applyAction(definition, history, action);
  return result.isApplied ? '' : result.refusal.code;
}

describe('work that is entered after a pause, and said to be older', () => {
  it('is taken where other work was open when the case was paused', () => {
    expect(answer([...begun, ...pause], inspect('2026-03-06'))).toBe('');
    expect(answer([...begun, ...pause], inspect('2026-03-09'))).toBe('');
  });

  it('is taken where the other work has gone on since', () => {
    const gone = [...begun, ...pause, assign('2026-03-17')];
    expect(answer(gone, inspect('2026-03-06'))).toBe('');
  });

  it('is refused where it would have been the only work: the pause waited for it', () => {
    const alone = [...begun, inspect('2026-03-05'), ...pause];
    expect(answer(alone, assign('2026-03-06'))).toBe('clock_regression');
    expect(answer(alone, assign('2026-03-16'))).toBe('');
    const first = [...begun, ...pause, inspect('2026-03-06')];
    expect(answer(first, assign('2026-03-06'))).toBe('clock_regression');
  });

  it('is refused where it would have been done while the case was paused', () => {
    expect(answer([...begun, ...pause], inspect('2026-03-11'))).toBe('clock_regression');
    expect(answer([...begun, ...pause, ...[assign('2026-03-17')]], inspect('2026-03-11'))).toBe('clock_regression');
  });

  it('is judged by each pause: one that came before the work began says nothing of it', () => {
    const twice = [
      ...begun,
      ...pause,
      inspect('2026-03-17'),
      ...[at('2026-03-18', 'pause expert_review'), at('2026-03-20', 'resume')],
    ];
    expect(answer(twice, assign('2026-03-17'))).toBe('clock_regression');
    expect(
      answer([...begun, at('2026-03-04', 'pause expert_review'), at('2026-03-05', 'resume')], assign('2026-03-05')),
    ).toBe('');
  });

  it('is not held back by an extension of other work, but by one that nothing else was open for', () => {
    const extension = at('2026-03-10', 'extend', { post: '局长' });
    expect(answer([...begun, extension], inspect('2026-03-06'))).toBe('');
    expect(answer([...begun, inspect('2026-03-06'), extension], assign('2026-03-06'))).toBe('clock_regression');
  });
});
