import type { CaseEvent } from '@sunlit/contract';
import { CN_2026, createCnCalendar, createWorkCalendar, type TimeLimit } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { at } from '../test-support/history-of.js';
import { permitDefinition, sampleDefinition, workingDays } from '../test-support/sample-definitions.js';
import { caseClock, type CaseClockOptions } from './case-clock.js';
import type { Clock } from './ledger.js';

const calendar = createCnCalendar();
const noon = (day: string): string => `${day}T04:00:00.000Z`;

function clockOf(history: readonly CaseEvent[], now: string, rest: Partial<CaseClockOptions> = {}): Clock {
  const clock = caseClock(permitDefinition, history, { calendar, now, statutoryLimit: workingDays(20), ...rest });
  if (clock === undefined) throw new Error('The clock has not started.');
  return clock;
}

const begun = (day: string, time = ''): readonly CaseEvent[] => [
  at(`${day}${time}`, 'start', { actor: 'applicant' }),
  at(`${day}${time}`, 'accept/accept>accepted', { post: '窗口' }),
];
const due = (history: readonly CaseEvent[], limit: TimeLimit, now: string): string | null | undefined =>
  clockOf(history, now, { statutoryLimit: limit }).limits.statutory?.dueOn;

describe('the vectors of the 2026 calendar, through the ledger', () => {
  it.each([
    ['2026-02-10', 5, '2026-02-24'],
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-01-01', 1, '2026-01-04'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-30', 45, '2026-12-08'],
  ])('accepted on %s + %i is due on %s', (day, value, expected) => {
    const clock = clockOf(begun(day), noon(day), { statutoryLimit: workingDays(value) });
    expect(clock.limits.statutory).toMatchObject({ dueOn: expected, isProvisional: false, verdict: 'open' });
    expect(clock.entries).toMatchObject([{ kind: 'started', on: day, due: [{ limit: 'statutory', dueOn: expected }] }]);
  });

  it('2026-09-18 + 20, expert review 09-22 to 10-08, is due on 2026-11-02, and each line says what was known then', () => {
    const history = [...begun('2026-09-18'), at('2026-09-22', 'pause expert_review'), at('2026-10-08', 'resume')];
    const clock = clockOf(history, noon('2026-10-09'));
    expect(clock.entries.map(({ kind, on, due: [known] }) => [kind, on, known?.dueOn])).toEqual([
      ['started', '2026-09-18', '2026-10-22'],
      ['paused', '2026-09-22', null],
      ['resumed', '2026-10-08', '2026-11-02'],
    ]);
    expect(clock.entries[2]).toMatchObject({
      ground: 'expert_review',
      basis: '《行政许可法》第四十五条',
      notCounted: { workingDays: 7, calendarDays: 17 },
    });
    expect(clock).toMatchObject({ standsStill: false, counted: { workingDays: 3 } });
    expect(clock.limits.statutory).toMatchObject({ dueOn: '2026-11-02', left: { workingDays: 17 } });
  });

  it('2026-12-31 + 1 is provisional until the calendar of 2027 is loaded, and says so', () => {
    const clock = clockOf(begun('2026-12-31'), noon('2026-12-31'), { statutoryLimit: workingDays(1) });
    expect(clock.limits.statutory).toMatchObject({ isProvisional: true, uncoveredYears: [2027] });
    expect(clock.entries[1]).toMatchObject({ kind: 'provisional', limit: 'statutory', uncoveredYears: [2027] });
    const newYear = { name: '元旦', from: '2027-01-01', to: '2027-01-01' };
    const table = { year: 2027, source: CN_2026.source, daysOff: [newYear], makeUpWorkdays: [] };
    const later = createWorkCalendar({ version: 'with-2027', tables: [CN_2026, table] });
    const known = clockOf(begun('2026-12-31'), noon('2026-12-31'), { statutoryLimit: workingDays(1), calendar: later });
    expect(known.limits.statutory).toMatchObject({ dueOn: '2027-01-04', isProvisional: false });
    expect(known.entries).toHaveLength(1);
  });

  it('a second before midnight and midnight in Shanghai start on different days', () => {
    expect(due(begun('2026-02-10', 'T15:59:59.000Z'), workingDays(5), noon('2026-02-11'))).toBe('2026-02-24');
    expect(due(begun('2026-02-10', 'T16:00:00.000Z'), workingDays(5), noon('2026-02-11'))).toBe('2026-02-25');
  });

  it('a pause over holidays, two pauses, and one that ends on a day of rest', () => {
    const pause = (from: string, to: string): readonly CaseEvent[] => [
      at(from, 'pause expert_review'),
      at(to, 'resume'),
    ];
    const now = noon('2026-12-01');
    expect(due([...begun('2026-09-18'), ...pause('2026-10-01', '2026-10-07')], workingDays(20), now)).toBe(
      '2026-10-22',
    );
    const two = [...begun('2026-09-18'), ...pause('2026-09-22', '2026-09-23'), ...pause('2026-09-23', '2026-09-24')];
    expect(due(two, workingDays(20), now)).toBe('2026-10-27');
    expect(due([...begun('2026-09-18'), ...pause('2026-10-16', '2026-10-18')], workingDays(20), now)).toBe(
      '2026-10-23',
    );
  });
});

describe('the clock of a case', () => {
  it('is not there before acceptance, nor by asking for a correction', () => {
    const history = [at('2026-03-02', 'start'), at('2026-03-03', 'accept/accept>ask', { post: '窗口' })];
    expect(caseClock(permitDefinition, history, { calendar, now: noon('2026-03-20') })).toBeUndefined();
    const resubmitted = [...history, at('2026-03-09', 'correct/correct', { actor: 'applicant' })];
    const accepted = [...resubmitted, at('2026-03-10', 'accept/accept>accepted', { post: '窗口' })];
    expect(clockOf(accepted, noon('2026-03-20')).startedAt).toBe('2026-03-10T02:00:00.000Z');
  });

  it('starts on the day of receipt when silence accepted', () => {
    const clock = clockOf([at('2026-03-02', 'start')], noon('2026-03-20'));
    expect(clock.startedAt).toBe('2026-03-02T02:00:00.000Z');
    expect(clock.entries[0]).toMatchObject({ kind: 'started', isDeemed: true, basis: '《行政许可法》第三十二条' });
    expect(clock.counted.workingDays).toBe(14);
  });

  it('keeps the statutory and the promised day apart', () => {
    const clock = clockOf(begun('2026-03-02'), noon('2026-03-10'), { promisedLimit: workingDays(5) });
    expect(clock.limits.statutory).toMatchObject({ dueOn: '2026-03-30', verdict: 'open' });
    expect(clock.limits.promised).toMatchObject({
      dueOn: '2026-03-09',
      verdict: 'late',
      left: { workingDays: -1, calendarDays: -1 },
      lateBy: { workingDays: 1, calendarDays: 1 },
    });
    expect(clock.entries.map(({ kind, limit, at: when }) => [kind, limit, when])).toEqual([
      ['started', undefined, '2026-03-02T02:00:00.000Z'],
      ['overdue', 'promised', '2026-03-09T16:00:00.000Z'],
    ]);
  });

  const decided = (day: string, recordedAt = day): readonly CaseEvent[] => [
    ...begun('2026-03-02'),
    at('2026-03-04', 'examine/review', { post: '经办' }),
    at('2026-03-05', 'examine/check>out', { post: '审核' }),
    at(day, 'decide/decide>grant', { post: '负责人', recordedAt }),
  ];

  it('is in time on the due day until midnight, and late after it', () => {
    const last = clockOf(decided('2026-03-30T15:59:59.000Z'), noon('2026-04-20'));
    expect(last.limits.statutory).toMatchObject({ verdict: 'in_time', lateBy: undefined, left: undefined });
    expect(last.stoppedAt).toBe('2026-03-30T15:59:59.000Z');
    const late = clockOf(decided('2026-03-30T16:00:00.000Z'), noon('2026-04-20'));
    expect(late.limits.statutory).toMatchObject({ verdict: 'late', lateBy: { workingDays: 1, calendarDays: 1 } });
    expect(late.entries.map(({ kind }) => kind)).toEqual(['started', 'overdue', 'stopped']);
  });

  it('never counts what was entered after the fact as on time', () => {
    const claimed = clockOf(decided('2026-03-27', '2026-04-15'), noon('2026-04-20'));
    expect(claimed.limits.statutory?.verdict).toBe('unproven');
    expect(claimed.entries[1]).toMatchObject({ kind: 'stopped', isAfterTheFact: true });
    expect(
      clockOf(decided('2026-03-27', '2026-03-28'), noon('2026-04-20'), { toleranceDays: 1 }).limits.statutory?.verdict,
    ).toBe('in_time');
    const pause = at('2026-03-03', 'pause expert_review', { recordedAt: '2026-03-16' });
    const covered = [
      ...begun('2026-03-02'),
      pause,
      at('2026-03-16', 'resume'),
      ...decided('2026-04-03')
        .slice(2)
        .map((event) => ({
          ...event,
          action: { ...event.action, occurredAt: '2026-04-03T02:00:00.000Z' },
          recordedAt: '2026-04-03T02:00:00.000Z',
        })),
    ];
    expect(clockOf(covered, noon('2026-04-20')).limits.statutory).toMatchObject({
      dueOn: '2026-04-14',
      verdict: 'unproven',
    });
  });

  it('goes on through a return, and after a decision that comes back as if it had never stopped', () => {
    const back = [
      ...decided('2026-03-09').slice(0, -1),
      at('2026-03-09', 'decide/decide>send_back', { post: '负责人' }),
    ];
    const clock = clockOf(back, noon('2026-03-10'));
    expect(clock.entries.map(({ kind, step }) => [kind, step])).toEqual([
      ['started', 'accept'],
      ['returned', 'examine'],
    ]);
    expect(clock.limits.statutory).toMatchObject({ dueOn: '2026-03-30', left: { workingDays: 14 } });
    const reviewed = sampleDefinition({
      steps: [
        { id: 'begin', kind: 'start', lane: 'applicant' },
        { id: 'decide', kind: 'task', lane: 'office', clock: 'stops' },
        { id: 'proofread', kind: 'decision', lane: 'leader' },
        { id: 'finish', kind: 'end', lane: 'applicant' },
      ],
      flows: [
        { id: 'go', from: 'begin', to: 'decide' },
        { id: 'on', from: 'decide', to: 'proofread' },
        { id: 'back', from: 'proofread', to: 'decide', isReturn: true },
        { id: 'out', from: 'proofread', to: 'finish' },
      ],
    });
    const history = [
      at('2026-03-02', 'start'),
      at('2026-03-03', 'decide/decide'),
      at('2026-03-10', 'proofread/proofread>back'),
    ];
    const reopened = caseClock(reviewed, history, {
      calendar,
      now: noon('2026-03-10'),
      statutoryLimit: workingDays(5),
    });
    expect(reopened).toMatchObject({ stoppedAt: undefined, counted: { workingDays: 6 } });
    expect(reopened?.entries.map(({ kind }) => kind)).toEqual([
      'started',
      'stopped',
      'overdue',
      'reopened',
      'returned',
    ]);
    expect(reopened?.limits.statutory?.verdict).toBe('late');
  });

  it('is moved once by an extension, which names its reason and its law', () => {
    const history = [...begun('2026-03-02'), at('2026-03-16', 'extend', { post: '负责人' })];
    const clock = clockOf(history, noon('2026-03-17'), { promisedLimit: workingDays(10) });
    expect(clock.entries[1]).toMatchObject({
      kind: 'extended',
      reason: '示例',
      basis: '《行政许可法》第四十二条',
      extendedBy: { value: 10, unit: 'working_day' },
      due: [
        { limit: 'statutory', dueOn: '2026-04-14' },
        { limit: 'promised', dueOn: '2026-03-30' },
      ],
    });
  });

  it('is not moved by an extension that came when the limit had passed', () => {
    const history = [...begun('2026-03-02'), at('2026-03-20', 'extend', { post: '负责人' })];
    const clock = clockOf(history, noon('2026-03-23'), { promisedLimit: workingDays(10) });
    expect(clock.limits.promised).toMatchObject({ dueOn: '2026-03-16', extendedBy: undefined, verdict: 'late' });
    expect(clock.limits.statutory).toMatchObject({ dueOn: '2026-04-14', verdict: 'open' });
    expect(clock.entries.find(({ kind }) => kind === 'extended')?.due).toMatchObject([
      { limit: 'statutory', dueOn: '2026-04-14' },
      { limit: 'promised', dueOn: '2026-03-16' },
    ]);
  });

  it('knows what is due when a pause ended and another began at one instant', () => {
    const turns = ['pause expert_review', 'resume', 'pause expert_review'].map((said) => at('2026-03-09', said));
    const clock = clockOf([...begun('2026-03-02'), ...turns, at('2026-03-11', 'resume')], noon('2026-03-12'));
    expect(clock.entries.map(({ kind, due: [known] }) => [kind, known?.dueOn])).toEqual([
      ['started', '2026-03-30'],
      ['paused', null],
      ['resumed', '2026-03-31'],
      ['paused', null],
      ['resumed', '2026-04-02'],
    ]);
    expect(clock.notCounted.map(({ days }) => days.workingDays)).toEqual([1, 2]);
  });

  it('reads a case that was paused ten thousand times', () => {
    const begin = Date.parse('2026-03-02T02:00:00Z');
    const turns = Array.from({ length: 20_000 }, (_, index) =>
      at(new Date(begin + (index + 1) * 600_000).toISOString(), index % 2 === 0 ? 'pause expert_review' : 'resume'),
    );
    const before = process.cpuUsage();
    const clock = clockOf([...begun('2026-03-02'), ...turns], '2026-07-20T04:00:00Z');
    expect(clock.entries).toHaveLength(20_001 + clock.entries.filter(({ kind }) => kind === 'overdue').length);
    // Each line computed anew would take minutes.
    expect(process.cpuUsage(before).user).toBeLessThan(15_000_000);
  }, 60_000);

  it('stands still while a pause goes on, and says what will be left', () => {
    const history = [...begun('2026-03-02'), at('2026-03-09', 'pause expert_review')];
    const clock = clockOf(history, noon('2026-05-20'));
    expect(clock).toMatchObject({ standsStill: true, counted: { workingDays: 4, calendarDays: 6 } });
    expect(clock.limits.statutory).toMatchObject({ dueOn: null, leftOnResuming: { value: 16, unit: 'working_day' } });
    expect(clock.notCounted).toMatchObject([{ kind: 'pause', to: undefined, ground: 'expert_review' }]);
  });

  it('stops when the case is withdrawn, also in a pause', () => {
    const history = [...begun('2026-03-02'), at('2026-03-09', 'pause expert_review'), at('2026-03-12', 'withdraw')];
    const clock = clockOf(history, noon('2026-05-20'));
    expect(clock).toMatchObject({ stoppedAt: '2026-03-12T02:00:00.000Z', standsStill: false });
    expect(clock.entries.map(({ kind, due: [known] }) => [kind, known?.dueOn])).toEqual([
      ['started', '2026-03-30'],
      ['paused', null],
      ['stopped', '2026-04-03'],
    ]);
    expect(clock.limits.statutory?.verdict).toBe('in_time');
  });

  it('knows the due day at its end, also when a pause ended with it', () => {
    const history = [
      ...begun('2026-09-18'),
      at('2026-09-22', 'pause expert_review'),
      at('2026-10-08', 'resume'),
      at('2026-10-08', 'withdraw', { actor: 'applicant' }),
    ];
    const { entries, limits } = clockOf(history, noon('2026-10-09'));
    const last = entries[entries.length - 1];
    expect(last).toMatchObject({ kind: 'stopped', due: [{ dueOn: '2026-11-02' }] });
    expect(limits.statutory).toMatchObject({ dueOn: '2026-11-02', verdict: 'in_time' });
  });

  it('tells a pause that ended when the clock stopped from one that the end cut off', () => {
    const day = '2026-03-12';
    const history = [
      ...begun('2026-03-02'),
      at('2026-03-04', 'examine/review', { post: '经办' }),
      at('2026-03-05', 'examine/check>out', { post: '审核' }),
      at('2026-03-09', 'pause expert_review'),
      at(day, 'resume'),
      at(day, 'decide/decide>grant', { post: '负责人' }),
    ];
    const clock = clockOf(history, noon('2026-05-20'));
    expect(clock.entries.map(({ kind, due: [known] }) => [kind, known?.dueOn])).toEqual([
      ['started', '2026-03-30'],
      ['paused', null],
      ['resumed', '2026-04-03'],
      ['stopped', '2026-04-03'],
    ]);
  });

  it('leaves out the time in a step that does not count', () => {
    const inspected = sampleDefinition({
      steps: [
        { id: 'begin', kind: 'start', lane: 'applicant' },
        { id: 'accept', kind: 'task', lane: 'window', clock: 'starts' },
        {
          id: 'inspect',
          kind: 'task',
          lane: 'office',
          clock: 'not_counted',
          legalBases: [{ kind: 'procedure', title: '《行政许可法》', article: '第四十五条' }],
        },
        { id: 'decide', kind: 'task', lane: 'leader', clock: 'stops' },
        { id: 'finish', kind: 'end', lane: 'applicant' },
      ],
      flows: [
        { id: 'f1', from: 'begin', to: 'accept' },
        { id: 'f2', from: 'accept', to: 'inspect' },
        { id: 'f3', from: 'inspect', to: 'decide' },
        { id: 'f4', from: 'decide', to: 'finish' },
      ],
    });
    const history = [at('2026-03-02', 'start'), at('2026-03-02', 'accept/accept'), at('2026-03-06', 'inspect/inspect')];
    const clock = caseClock(inspected, history, { calendar, now: noon('2026-03-10'), statutoryLimit: workingDays(3) });
    expect(clock?.entries.map(({ kind, on, due: [known] }) => [kind, on, known?.dueOn])).toEqual([
      ['started', '2026-03-02', '2026-03-05'],
      ['not_counted_from', '2026-03-02', null],
      ['not_counted_to', '2026-03-06', '2026-03-11'],
    ]);
    expect(clock?.notCounted).toMatchObject([
      { step: 'inspect', basis: '《行政许可法》第四十五条', days: { workingDays: 4 } },
    ]);
  });
});
