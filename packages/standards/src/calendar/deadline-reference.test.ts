import { proveRuns } from '@sunlit/testkit/prove';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCnCalendar } from './cn-calendar.js';
import { computeDeadline } from './deadline.js';
import type { Pause, TimeLimit } from './time-limit.js';

/*
 * A second reading of the same law, slow and plain: it shares no line, no table and no data type with the module. Days are
 * texts, the calendar is two lists copied from the notices once more, and every day is asked about one by one.
 */
const OFF = new Set(
  (
    '20240101 20240210-0217 20240404-0406 20240501-0505 20240610 20240915-0917 20241001-1007 ' +
    '20250101 20250128-0204 20250404-0406 20250501-0505 20250531-0602 20251001-1008 ' +
    '20260101-0103 20260215-0223 20260404-0406 20260501-0505 20260619-0621 20260925-0927 20261001-1007'
  )
    .split(' ')
    .flatMap((stretch) => {
      const year = stretch.slice(0, 4);
      const dash = (text: string): string => `${year}-${text.slice(0, 2)}-${text.slice(2)}`;
      const days = [dash(stretch.slice(4, 8))];
      const last = stretch.length > 8 ? dash(stretch.slice(9)) : days[0];
      while (days[days.length - 1] !== last) days.push(nextDay(days[days.length - 1] ?? ''));
      return days;
    }),
);
const WORKED = new Set(
  (
    '2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 2025-01-26 2025-02-08 ' +
    '2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'
  ).split(' '),
);

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function works(day: string): boolean {
  if (OFF.has(day)) return false;
  if (WORKED.has(day)) return true;
  return ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

function lengthInDays(start: string, limit: TimeLimit): number {
  if (limit.unit === 'calendar_day') return limit.value;
  const months = limit.unit === 'year' ? 12 * limit.value : limit.value;
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const end = Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth));
  return Math.round((end - Date.UTC(year, month - 1, day)) / 86_400_000);
}

function reference(start: string, limit: TimeLimit, pauses: readonly Pause[]): { dueOn: string; provisional: boolean } {
  const counts = (day: string): boolean => !pauses.some(({ from, to }) => from <= day && day <= (to ?? '9999-99-99'));
  const asked: string[] = [];
  const asksWorks = (day: string): boolean => {
    asked.push(day);
    return works(day);
  };
  let day = start;
  let left = limit.unit === 'working_day' ? limit.value : lengthInDays(start, limit);
  while (left > 0) {
    day = nextDay(day);
    if (counts(day) && (limit.unit !== 'working_day' || asksWorks(day))) left -= 1;
  }
  if (limit.ifLastDayRests === 'next_working_day' && !asksWorks(day)) {
    do day = nextDay(day);
    while (!(counts(day) && asksWorks(day)));
  }
  return { dueOn: day, provisional: asked.some((one) => one < '2024-01-01' || one > '2026-12-31') };
}

const day = fc
  .integer({ min: 0, max: 1240 })
  .map((n) => new Date(Date.UTC(2023, 10, 1) + n * 86_400_000).toISOString().slice(0, 10));
const pause = fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([from, length]): Pause => {
  let to = from;
  for (let n = 0; n < length; n += 1) to = nextDay(to);
  return { from, to };
});
const limit = fc
  .record({
    unit: fc.constantFrom('working_day', 'working_day', 'calendar_day', 'month', 'year'),
    value: fc.integer({ min: 0, max: 90 }),
    ifLastDayRests: fc.constantFrom('next_working_day', 'keep'),
  })
  .map(({ unit, value, ifLastDayRests }): TimeLimit => {
    const most = unit === 'month' ? 7 : unit === 'year' ? 3 : 91;
    return { unit, value: value % most, ifLastDayRests };
  });

/** The whole proof takes half a minute on a machine that does nothing else. */
const PROOF_TIMEOUT_MS = 600_000;

describe('computeDeadline', () => {
  it(
    'agrees with the slow reference on random days, limits and pauses',
    () => {
      const { n, seed } = proveRuns('deadlines', 100_000);
      const calendar = createCnCalendar();
      fc.assert(
        fc.property(day, limit, fc.array(pause, { maxLength: 3 }), (start, time, pauses) => {
          const { dueOn, provisional } = computeDeadline(start, time, calendar, pauses);
          const expected = reference(start, time, pauses);
          if (dueOn !== expected.dueOn || provisional !== expected.provisional) {
            expect({ dueOn, provisional }).toEqual(expected);
          }
        }),
        { numRuns: n, seed },
      );
    },
    PROOF_TIMEOUT_MS,
  );

  it(
    'agrees with an hour by hour reference on limits in hours',
    () => {
      const { n, seed } = proveRuns('deadlines-in-hours', 20_000);
      const calendar = createCnCalendar();
      const HOUR = 3_600_000;
      const inShanghai = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 10);
      const hour = fc.integer({ min: 0, max: 23 });
      fc.assert(
        fc.property(
          day,
          hour,
          fc.integer({ min: 1, max: 400 }),
          fc.array(pause, { maxLength: 2 }),
          (on, at, value, pauses) => {
            const start = `${on}T${String(at).padStart(2, '0')}:00:00+08:00`;
            let now = Date.parse(start);
            for (let left = value; left > 0; now += HOUR) {
              const today = inShanghai(now);
              if (!pauses.some(({ from, to }) => from <= today && today <= (to ?? ''))) left -= 1;
            }
            const found = computeDeadline(start, { value, unit: 'hour', ifLastDayRests: 'keep' }, calendar, pauses);
            expect(found).toMatchObject({ dueAt: new Date(now).toISOString(), dueOn: inShanghai(now - 1) });
          },
        ),
        { numRuns: n, seed },
      );
    },
    PROOF_TIMEOUT_MS,
  );

  it('gives the same in every time zone of the machine', () => {
    const calendar = createCnCalendar();
    const zone = process.env['TZ'];
    const offsets = new Set<number>();
    try {
      for (const TZ of ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Apia']) {
        process.env['TZ'] = TZ;
        offsets.add(new Date(0).getTimezoneOffset());
        const twenty: TimeLimit = { value: 20, unit: 'working_day', ifLastDayRests: 'next_working_day' };
        expect(computeDeadline('2026-02-10T23:59:59+08:00', twenty, calendar)).toMatchObject({
          startOn: '2026-02-10',
          dueOn: '2026-03-16',
          dueAt: '2026-03-16T16:00:00.000Z',
        });
        expect(computeDeadline('2026-02-10T16:00:00Z', twenty, calendar)).toMatchObject({ startOn: '2026-02-11' });
        expect(computeDeadline('2026-02-11', twenty, calendar).dueOn).toBe('2026-03-17');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(offsets.size, 'the zone of the machine was really changed').toBe(4);
  });
});
