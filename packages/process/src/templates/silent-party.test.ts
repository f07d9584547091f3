import type { CaseEvent } from '@sunlit/contract';
import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { legalHistory, legalState } from '../clock/legal-history.js';
import { checkConformance } from '../conformance/check-conformance.js';
import { applyAction } from '../execution/apply-action.js';
import { at } from '../test-support/history-of.js';
import { templateNamed } from './templates.js';

const calendar = createCnCalendar();
const TWO = '执法人员（两人以上）';
const definition = templateNamed('penalty_ordinary').build({ department: '演示局', materials: [] });
/** The notice reached the party on Monday, 2 March. */
const notified: readonly CaseEvent[] = [
  at('2026-02-25', 'start'),
  at('2026-02-25', 'file/file', { post: '办案机构负责人' }),
  at('2026-02-26', 'investigate/prepare', { post: TWO }),
  at('2026-02-27', 'investigate/review>investigate_notify', { post: '办案机构负责人' }),
  at('2026-03-02', 'notify/notify', { post: '执法人员' }),
];
const at5 = '2026-03-09T16:00:00.000Z';
const standing = (history: readonly CaseEvent[], now: string) => {
  const { state, computed } = legalState(definition, history, { calendar, now });
  return { steps: state.places.map(({ step }) => step), computed };
};

describe('a party who says nothing before an ordinary penalty', () => {
  it('is waited for five working days, to the last second', () => {
    expect(standing(notified, '2026-03-09T15:59:59.000Z')).toEqual({ steps: ['respond'], computed: [] });
  });

  it('holds the case up no longer, and asks for no hearing afterwards', () => {
    const { steps, computed } = standing(notified, '2026-04-01T00:00:00.000Z');
    expect(steps).toEqual(['propose']);
    expect(computed).toMatchObject([{ step: 'respond', flow: 'respond_propose', effectiveAt: at5 }]);
    expect(computed[0]?.basis).toContain('第六十四条');
    const { history } = legalHistory(definition, notified, { calendar, now: '2026-04-01T00:00:00.000Z' });
    const late = at('2026-04-01', 'respond/respond>respond_hear', { actor: 'applicant' }).action;
    const result = applyAction(definition, history, late);
    expect(result.isApplied ? '' : result.refusal.code).toBe('step_not_current');
    const { findings } = checkConformance(definition, history, { calendar, now: '2026-03-10T00:00:00.000Z' });
    expect(findings).toEqual([]);
  });

  it('is heard when it speaks in time', () => {
    const asked = [...notified, at('2026-03-09', 'respond/respond>respond_hear', { actor: 'applicant' })];
    expect(standing(asked, '2026-04-01T00:00:00.000Z')).toEqual({ steps: ['hear'], computed: [] });
  });

  it('is waited for longer where the notice is served by publication', () => {
    const published = [...notified, at('2026-03-03', 'pause public_notice'), at('2026-04-02', 'resume')];
    // Tuesday, 3 March, to Thursday, 2 April, do not count; 4 to 6 April are the holiday of 清明.
    expect(standing(published, '2026-06-01T00:00:00.000Z').computed).toMatchObject([
      { effectiveAt: '2026-04-10T16:00:00.000Z' },
    ]);
  });
});
