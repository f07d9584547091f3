import type { CaseEvent } from '@sunlit/contract';
import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { at } from '../test-support/history-of.js';
import { permitDefinition, sampleDefinition, workingDays } from '../test-support/sample-definitions.js';
import { caseClock, type CaseClockOptions } from './case-clock.js';
import type { Clock } from './ledger.js';

const calendar = createCnCalendar();
const BEGUN: readonly CaseEvent[] = [
  at('2026-03-02', 'start', { actor: 'applicant' }),
  at('2026-03-02', 'accept/accept>accepted', { post: '窗口' }),
];

function clockOf(
  history: readonly CaseEvent[],
  {
    definition = permitDefinition,
    now = '2026-03-20T04:00:00.000Z',
    ...rest
  }: Partial<CaseClockOptions> & {
    readonly definition?: typeof permitDefinition;
  } = {},
): Clock {
  const clock = caseClock(definition, history, { calendar, now, statutoryLimit: workingDays(20), ...rest });
  if (clock === undefined) throw new Error('The clock has not started.');
  return clock;
}

/** Kinds of the lines, with a mark on what was entered after the fact. */
const linesOf = ({ entries }: Clock): readonly string[] =>
  entries.map(({ kind, isAfterTheFact }) => (isAfterTheFact === true ? `${kind} late` : kind));

describe('the lines of a ledger', () => {
  it('say of a correction that it was handed in, of any other pause that it was ended', () => {
    const paused = (ground: string) => [...BEGUN, at('2026-03-04', `pause ${ground}`), at('2026-03-06', 'resume')];
    expect(linesOf(clockOf(paused('correction')))).toEqual(['started', 'paused', 'corrected']);
    expect(linesOf(clockOf(paused('expert_review')))).toEqual(['started', 'paused', 'resumed']);
  });

  it('mark each pause and each extension that was entered after the fact', () => {
    const pause = at('2026-03-04', 'pause expert_review', { recordedAt: '2026-03-05' });
    const extension = at('2026-03-10', 'extend', { post: '负责人', recordedAt: '2026-03-11' });
    const clock = clockOf([...BEGUN, pause, at('2026-03-06', 'resume'), extension]);
    expect(linesOf(clock)).toEqual(['started', 'paused late', 'resumed', 'extended late']);
  });

  it('say nothing of what is sent back after the clock has stopped', () => {
    const definition = sampleDefinition({
      steps: [
        { id: 'begin', kind: 'start', lane: 'window' },
        { id: 'decide', kind: 'task', lane: 'leader', clock: 'stops' },
        { id: 'print', kind: 'task', lane: 'office' },
        { id: 'deliver', kind: 'decision', lane: 'window' },
        { id: 'finish', kind: 'end', lane: 'applicant' },
      ],
      flows: [
        { id: 'go', from: 'begin', to: 'decide' },
        { id: 'decided', from: 'decide', to: 'print' },
        { id: 'printed', from: 'print', to: 'deliver' },
        { id: 'handed', from: 'deliver', to: 'finish' },
        { id: 'misprint', from: 'deliver', to: 'print', isReturn: true },
      ],
    });
    const history = [
      at('2026-03-02', 'start'),
      at('2026-03-03', 'decide/decide'),
      at('2026-03-04', 'print/print'),
      at('2026-03-05', 'deliver/deliver>misprint'),
    ];
    expect(linesOf(clockOf(history, { definition }))).toEqual(['started', 'stopped']);
  });
});

it('an extension at the very instant at which the limit has passed moves nothing; one a second earlier does', () => {
  const extended = (when: string) =>
    clockOf([...BEGUN, at(when, 'extend', { post: '负责人' })], { now: '2026-03-31T04:00:00.000Z' }).limits.statutory;
  expect(extended('2026-03-30T16:00:00.000Z')).toMatchObject({ extendedBy: undefined, dueOn: '2026-03-30' });
  expect(extended('2026-03-30T15:59:59.000Z')?.extendedBy).toEqual(workingDays(10));
});

it('hours of a day that was paused are not among those that are left', () => {
  const history = [
    ...BEGUN,
    at('2026-03-03T02:00:00.000Z', 'pause expert_review'),
    at('2026-03-03T05:00:00.000Z', 'resume'),
  ];
  const statutoryLimit = { value: 48, unit: 'hour', ifLastDayRests: 'keep' } as const;
  const { statutory } = clockOf(history, { statutoryLimit, now: '2026-03-03T08:00:00.000Z' }).limits;
  expect(statutory).toMatchObject({ dueAt: '2026-03-05T02:00:00.000Z', hoursLeft: 34 });
});
