import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { at } from '../test-support/history-of.js';
import { jointDefinition, permitDefinition } from '../test-support/sample-definitions.js';
import { caseOverlay } from './case-overlay.js';
import { stepClocks } from './step-clocks.js';

const calendar = createCnCalendar();
const noon = (day: string): string => `${day}T04:00:00.000Z`;
const accepted = [at('2026-03-02', 'start'), at('2026-03-03', 'accept/accept>accepted', { post: '窗口' })];
const sentBack = [
  ...accepted,
  at('2026-03-05', 'examine/review', { post: '经办' }),
  at('2026-03-06', 'examine/check>out', { post: '审核' }),
  at('2026-03-10', 'decide/decide>send_back', { post: '负责人' }),
];

describe('stepClocks', () => {
  it('counts each stay anew, and lists what was spent before', () => {
    const clocks = stepClocks(permitDefinition, sentBack, { calendar, now: noon('2026-03-12') });
    const [first, second] = clocks.filter(({ step, internalStep }) => step === 'examine' && internalStep === undefined);
    expect(first).toMatchObject({
      nth: 1,
      counted: { workingDays: 3 },
      earlier: [],
      limits: { step: { dueOn: '2026-03-17', verdict: 'in_time' } },
    });
    expect(second).toMatchObject({
      nth: 2,
      counted: { workingDays: 2 },
      earlier: [{ enteredAt: '2026-03-03T02:00:00.000Z', counted: { workingDays: 3 } }],
      countedInAll: { workingDays: 5 },
      limits: { step: { dueOn: '2026-03-24', verdict: 'open', left: { workingDays: 8 } } },
    });
    expect(second?.entries[0]).toMatchObject({
      kind: 'returned',
      on: '2026-03-10',
      due: [{ limit: 'step', dueOn: '2026-03-24' }],
    });
  });

  it('has clocks of the steps inside too, with or without a limit', () => {
    const inside = stepClocks(permitDefinition, sentBack, { calendar, now: noon('2026-03-12') }).filter(
      ({ step, internalStep }) => step === 'examine' && internalStep !== undefined,
    );
    expect(
      inside.map(({ internalStep, nth, counted, limits }) => [internalStep, nth, counted.workingDays, limits]),
    ).toEqual([
      ['review', 1, 2, {}],
      ['check', 1, 1, {}],
      ['review', 2, 2, {}],
    ]);
  });

  it('says by how much a step is late, and stands still in a pause', () => {
    const late = stepClocks(permitDefinition, accepted, { calendar, now: noon('2026-03-19') });
    expect(late.find(({ step }) => step === 'examine')?.limits.step).toMatchObject({
      verdict: 'late',
      lateBy: { workingDays: 2, calendarDays: 2 },
    });
    const paused = [...accepted, at('2026-03-05', 'pause expert_review')];
    const still = stepClocks(permitDefinition, paused, { calendar, now: noon('2026-03-19') });
    expect(still.find(({ step }) => step === 'examine')).toMatchObject({
      standsStill: true,
      limits: { step: { dueOn: null, leftOnResuming: { value: 9, unit: 'working_day' } } },
    });
  });
});

describe('caseOverlay', () => {
  const overlay = (history: typeof accepted, now: string, toleranceDays = 0) =>
    caseOverlay(permitDefinition, history, { calendar, now, publicHash: 'hash', toleranceDays });

  it('shows stays in order, each flow once, and where the case stands with its day', () => {
    expect(overlay(sentBack, noon('2026-03-12'))).toEqual({
      publicHash: 'hash',
      visits: [
        { step: 'begin', enteredAt: '2026-03-02T02:00:00.000Z', leftAt: '2026-03-02T02:00:00.000Z' },
        { step: 'accept', enteredAt: '2026-03-02T02:00:00.000Z', leftAt: '2026-03-03T02:00:00.000Z' },
        { step: 'examine', enteredAt: '2026-03-03T02:00:00.000Z', leftAt: '2026-03-06T02:00:00.000Z' },
        { step: 'decide', enteredAt: '2026-03-06T02:00:00.000Z', leftAt: '2026-03-10T02:00:00.000Z' },
        { step: 'examine', enteredAt: '2026-03-10T02:00:00.000Z' },
      ],
      flowsTaken: ['apply', 'accepted', 'propose', 'send_back'],
      current: [{ step: 'examine', dueOn: '2026-03-24', daysLeft: 8 }],
    });
  });

  it('shows what silence did, and a pause, and the outcome', () => {
    const silent = overlay(accepted.slice(0, 1), noon('2026-03-12'));
    expect(silent.current).toEqual([{ step: 'examine', dueOn: '2026-03-24', daysLeft: 8 }]);
    const paused = [...accepted, at('2026-03-05', 'pause expert_review')];
    expect(overlay(paused, noon('2026-03-12'))).toMatchObject({
      current: [{ step: 'examine' }],
      pause: { ground: 'expert_review', since: '2026-03-05' },
    });
    expect(overlay([...paused, at('2026-03-06', 'withdraw')], noon('2026-03-12'))).toMatchObject({
      current: [],
      outcome: 'withdrawn',
    });
  });

  it('marks for ever what was entered after the fact, by more than is tolerated', () => {
    const history = [
      ...accepted.slice(0, 1),
      at('2026-03-03', 'accept/accept>accepted', { post: '窗口', recordedAt: '2026-03-05' }),
    ];
    const marked = (toleranceDays: number): readonly string[] =>
      overlay(history, noon('2026-03-06'), toleranceDays)
        .visits.filter((visit) => visit.isAfterTheFact)
        .map(({ step }) => step);
    expect(marked(1)).toEqual(['accept']);
    expect(marked(2)).toEqual([]);
  });

  it('stands at several steps while branches are open', () => {
    const history = [at('2026-03-02', 'start'), at('2026-03-03', 'health/health')];
    const both = caseOverlay(jointDefinition, history, { calendar, now: noon('2026-03-04'), publicHash: 'hash' });
    expect(both.current).toEqual([{ step: 'fire' }, { step: 'sign' }]);
  });

  it('says when a day is provisional', () => {
    const history = [at('2026-12-30', 'start'), at('2026-12-30', 'accept/accept>accepted', { post: '窗口' })];
    expect(overlay(history, noon('2026-12-31')).current).toMatchObject([{ step: 'examine', isProvisional: true }]);
  });
});
