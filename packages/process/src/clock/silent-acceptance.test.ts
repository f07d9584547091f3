import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { checkConformance } from '../conformance/check-conformance.js';
import { templateNamed } from '../templates/templates.js';
import { at } from '../test-support/history-of.js';
import { jointDefinition, sampleDefinition, workingDays } from '../test-support/sample-definitions.js';
import { caseClock } from './case-clock.js';
import { legalState } from './legal-history.js';

const calendar = createCnCalendar();
const permit = templateNamed('license_ordinary').build({ department: '演示局', materials: [], limit: workingDays(20) });
const applied = [
  at('2026-03-02', 'start', { actor: 'applicant' }),
  at('2026-03-02', 'apply/apply', { actor: 'applicant' }),
];

describe('silence where acceptance is a step of its own', () => {
  const now = '2026-03-20T02:00:00.000Z';

  it('starts the clock on the day of receipt, though no notice of acceptance was written', () => {
    const { state } = legalState(permit, applied, { calendar, now });
    expect(state).toMatchObject({ hasClockStarted: true, places: [{ step: 'accept' }] });
    const clock = caseClock(permit, applied, { calendar, now, statutoryLimit: workingDays(20) });
    expect(clock?.entries[0]).toMatchObject({ kind: 'started', on: '2026-03-02', step: 'check', isDeemed: true });
    expect(clock?.limits.statutory?.dueOn).toBe('2026-03-30');
    const written = [
      ...applied,
      at('2026-03-09T16:00:00.000Z', 'check/check>check_accept', { actor: 'system' }),
      at('2026-03-18', 'accept/accept', { post: '窗口受理岗' }),
    ];
    expect(caseClock(permit, written, { calendar, now })?.startedAt).toBe('2026-03-02T02:00:00.000Z');
    const later = { calendar, now: '2026-03-31T02:00:00.000Z', statutoryLimit: workingDays(20) };
    expect(checkConformance(permit, written, later).findings).toContainEqual(
      expect.objectContaining({ kind: 'over_limit', evidence: expect.objectContaining({ limit: 'statutory' }) }),
    );
  });

  it('leaves the start to the step of acceptance where an official answered', () => {
    const answered = [...applied, at('2026-03-04', 'check/check>check_accept', { post: '窗口收件岗' })];
    expect(caseClock(permit, answered, { calendar, now })).toBeUndefined();
    const accepted = [...answered, at('2026-03-05', 'accept/accept', { post: '窗口受理岗' })];
    expect(caseClock(permit, accepted, { calendar, now })?.startedAt).toBe('2026-03-05T02:00:00.000Z');
  });
});

describe('a clock that ends at a join', () => {
  it('ends with the branch that came last, also when that was entered first', () => {
    const { publicLayer } = jointDefinition;
    const joint = sampleDefinition({
      steps: publicLayer.steps
        .filter(({ id }) => id !== 'decide')
        .map((step) => ({ ...step, clock: 'counts' as const })),
      flows: [...publicLayer.flows.slice(0, 6), { id: 'on', from: 'gather', to: 'finish' }],
      origin: 'ex_officio',
    });
    const history = [
      at('2026-03-02', 'start'),
      at('2026-03-12', 'fire/fire'),
      at('2026-03-03', 'health/health', { recordedAt: '2026-03-12' }),
      at('2026-03-04', 'sign/sign', { recordedAt: '2026-03-12' }),
    ];
    const clock = caseClock(joint, history, { calendar, now: '2026-03-20T02:00:00.000Z' });
    expect(clock?.stoppedAt).toBe('2026-03-12T02:00:00.000Z');
  });
});
