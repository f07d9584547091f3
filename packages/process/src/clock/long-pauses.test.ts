import type { CaseEvent, PauseRule } from '@sunlit/contract';
import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { checkConformance } from '../conformance/check-conformance.js';
import { at } from '../test-support/history-of.js';
import { permitDefinition, workingDays } from '../test-support/sample-definitions.js';
import { caseClock } from './case-clock.js';
import type { Clock } from './ledger.js';
import { legalHistory } from './legal-history.js';

const calendar = createCnCalendar();
const noon = (day: string): string => `${day}T04:00:00.000Z`;
const rule: PauseRule = { ground: 'expert_review', basis: '规定', limit: workingDays(5) };
/** A permit whose expert review may take five working days. */
const definition = { ...permitDefinition, publicLayer: { ...permitDefinition.publicLayer, pauses: [rule] } };
const begun = [
  at('2026-03-02', 'start', { actor: 'applicant' }),
  at('2026-03-02', 'accept/accept>accepted', { post: '窗口' }),
];
const paused = [...begun, at('2026-03-09', 'pause expert_review')];

function clockOf(history: readonly CaseEvent[], now: string): Clock {
  const clock = caseClock(definition, history, { calendar, now: noon(now), statutoryLimit: workingDays(20) });
  if (clock === undefined) throw new Error('The clock has not started.');
  return clock;
}

const longPauses = (history: readonly CaseEvent[], now: string) =>
  checkConformance(definition, history, { calendar, now: noon(now), statutoryLimit: workingDays(20) }).findings.filter(
    ({ evidence }) => evidence.limit === 'pause',
  );

describe('a pause that lasts longer than its rule allows', () => {
  it('stands still to the last day of its limit, like any other', () => {
    const clock = clockOf(paused, '2026-03-16');
    expect(clock).toMatchObject({ standsStill: true, counted: { workingDays: 4 } });
    expect(clock.limits.statutory).toMatchObject({ dueOn: null });
    const resumed = clockOf([...paused, at('2026-03-16', 'resume')], '2026-03-17');
    expect(resumed.limits.statutory).toMatchObject({ dueOn: '2026-04-08' });
    expect(resumed.entries.map(({ kind }) => kind)).toEqual(['started', 'paused', 'resumed']);
    expect(longPauses([...paused, at('2026-03-16', 'resume')], '2026-03-17')).toEqual([]);
  });

  it('counts again from the day after, whether or not anybody resumes it, and the ledger says so', () => {
    const clock = clockOf(paused, '2026-04-20');
    expect(clock.standsStill).toBe(false);
    expect(clock.limits.statutory).toMatchObject({ dueOn: '2026-04-08', verdict: 'late', lateBy: { workingDays: 8 } });
    expect(clock.entries.slice(1)).toMatchObject([
      { kind: 'paused', due: [{ dueOn: null }] },
      {
        kind: 'pause_over',
        on: '2026-03-17',
        ground: 'expert_review',
        basis: '规定',
        pauseLimit: workingDays(5),
        notCounted: { workingDays: 6, calendarDays: 8 },
        due: [{ dueOn: '2026-04-08' }],
      },
      { kind: 'overdue', limit: 'statutory' },
    ]);
    expect(longPauses(paused, '2026-04-20')).toEqual([
      {
        kind: 'over_limit',
        layer: 'public',
        evidence: {
          limit: 'pause',
          ground: 'expert_review',
          dueOn: '2026-03-16',
          lateBy: { workingDays: 24, calendarDays: 35 },
        },
      },
    ]);
  });

  it('gives nothing back when it is resumed at last', () => {
    const history = [...paused, at('2026-03-30', 'resume')];
    const clock = clockOf(history, '2026-03-31');
    expect(clock.limits.statutory).toMatchObject({ dueOn: '2026-04-08', left: { workingDays: 5 } });
    expect(clock.entries.slice(2)).toMatchObject([
      { kind: 'pause_over', due: [{ dueOn: '2026-04-08' }] },
      { kind: 'resumed', on: '2026-03-30', due: [{ dueOn: '2026-04-08' }] },
    ]);
    expect(clock.entries[3]).not.toHaveProperty('notCounted');
    expect(longPauses(history, '2026-03-31')).toMatchObject([{ evidence: { event: 3, lateBy: { workingDays: 10 } } }]);
  });

  it('ends with the case: who withdraws before the limit passes leaves no pause that was too long', () => {
    const early = [...paused, at('2026-03-12', 'withdraw', { actor: 'applicant' })];
    expect(clockOf(early, '2026-05-20').entries.map(({ kind }) => kind)).toEqual(['started', 'paused', 'stopped']);
    expect(longPauses(early, '2026-05-20')).toEqual([]);
    const late = [...paused, at('2026-03-20', 'withdraw', { actor: 'applicant' })];
    expect(clockOf(late, '2026-05-20').entries.map(({ kind }) => kind)).toEqual([
      'started',
      'paused',
      'pause_over',
      'stopped',
    ]);
    expect(longPauses(late, '2026-05-20')).toMatchObject([{ evidence: { lateBy: { workingDays: 4 } } }]);
  });

  it('is provisional where the end of what it may last is', () => {
    const history = [
      at('2026-12-21', 'start', { actor: 'applicant' }),
      at('2026-12-21', 'accept/accept>accepted', { post: '窗口' }),
      at('2026-12-29', 'pause expert_review'),
    ];
    const clock = caseClock(definition, history, {
      calendar,
      now: noon('2027-02-01'),
      statutoryLimit: { value: 20, unit: 'calendar_day', ifLastDayRests: 'keep' },
    });
    expect(clock?.limits.statutory).toMatchObject({ isProvisional: true, uncoveredYears: [2027] });
    expect(clock?.entries.find(({ kind }) => kind === 'pause_over')?.due).toMatchObject([{ isProvisional: true }]);
  });

  it('holds silence up no longer than it may last', () => {
    const history = [at('2026-03-02', 'start'), at('2026-03-03', 'pause expert_review')];
    const silent = (now: string) => legalHistory(definition, history, { calendar, now: noon(now) });
    expect(silent('2026-03-16').computed).toEqual([]);
    // Five working days from 2 March without 3 to 10 March: 11, 12, 13, 16 and 17 March.
    const [accepted] = silent('2026-05-20').computed;
    expect(accepted).toMatchObject({ flow: 'accepted', effectiveAt: '2026-03-17T16:00:00.000Z' });
    const resumed = [...history, at('2026-04-01', 'resume')];
    expect(legalHistory(definition, resumed, { calendar, now: noon('2026-05-20') }).computed).toMatchObject([
      { flow: 'accepted', effectiveAt: '2026-03-17T16:00:00.000Z' },
    ]);
  });
});
