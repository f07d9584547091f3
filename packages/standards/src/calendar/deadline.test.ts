import { describe, expect, it } from 'vitest';
import { createCnCalendar } from './cn-calendar.js';
import { CN_2026 } from './data/cn-2026.js';
import { computeDeadline } from './deadline.js';
import type { Pause, TimeLimit } from './time-limit.js';
import { createWorkCalendar } from './work-calendar.js';

const calendar = createCnCalendar();
const limit = (
  value: number,
  unit: TimeLimit['unit'] = 'working_day',
  ifLastDayRests: TimeLimit['ifLastDayRests'] = 'next_working_day',
): TimeLimit => ({ value, unit, ifLastDayRests });
const due = (start: string, time: TimeLimit, pauses: readonly Pause[] = []): string | null =>
  computeDeadline(start, time, calendar, pauses).dueOn;

describe('computeDeadline in working days', () => {
  it.each([
    ['2026-02-10', 5, '2026-02-24'],
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-01-01', 1, '2026-01-04'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-30', 45, '2026-12-08'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-02-28', 5, '2026-03-06'],
  ])('%s + %i is due on %s', (start, value, expected) => {
    expect(computeDeadline(start, limit(value), calendar)).toMatchObject({ dueOn: expected, provisional: false });
  });

  it('2026-09-18 + 20, paused 09-22…10-08, is due on 2026-11-02', () => {
    expect(due('2026-09-18', limit(20), [{ from: '2026-09-22', to: '2026-10-08' }])).toBe('2026-11-02');
  });

  it('2026-12-31 + 1 is provisional until the calendar of 2027 is loaded, and then settled', () => {
    expect(computeDeadline('2026-12-31', limit(1), calendar)).toMatchObject({
      dueOn: '2027-01-01',
      provisional: true,
      uncoveredYears: [2027],
      calendarVersion: 'cn-2024-2026.1',
    });
    const newYear = {
      year: 2027,
      source: CN_2026.source,
      daysOff: [{ name: '元旦', from: '2027-01-01', to: '2027-01-01' }],
      makeUpWorkdays: [],
    };
    const later = createWorkCalendar({ version: 'with-2027', tables: [CN_2026, newYear] });
    expect(computeDeadline('2026-12-31', limit(1), later)).toMatchObject({
      dueOn: '2027-01-04',
      provisional: false,
      calendarVersion: 'with-2027',
    });
  });

  it('23:59:59 in Shanghai and the second after it start on different days', () => {
    expect(due('2026-09-18T23:59:59+08:00', limit(1))).toBe('2026-09-20');
    expect(due('2026-09-19T00:00:00+08:00', limit(1))).toBe('2026-09-20');
    expect(due('2026-09-20T15:59:59Z', limit(1))).toBe('2026-09-21');
    expect(due('2026-09-20T16:00:00Z', limit(1))).toBe('2026-09-22');
  });

  it('is late from 24:00 of the last day in Shanghai', () => {
    expect(computeDeadline('2026-02-10', limit(5), calendar).dueAt).toBe('2026-02-24T16:00:00.000Z');
  });

  it('0 is the same day, or the next working day after a day of rest', () => {
    expect(due('2026-02-24', limit(0))).toBe('2026-02-24');
    expect(due('2026-02-16', limit(0))).toBe('2026-02-24');
    expect(due('2026-02-16', limit(0, 'working_day', 'keep'))).toBe('2026-02-16');
  });
});

describe('computeDeadline in calendar days, months and years', () => {
  it('2026-09-24 + 7 days ends on a holiday and moves to 10-08', () => {
    expect(due('2026-09-24', limit(7, 'calendar_day'))).toBe('2026-10-08');
    expect(due('2026-09-24', limit(7, 'calendar_day', 'keep'))).toBe('2026-10-01');
  });
  it('ends on a Saturday that is worked without moving', () => {
    expect(due('2026-02-11', limit(3, 'calendar_day'))).toBe('2026-02-14');
  });
  it('ends on the corresponding day of the month or on its last', () => {
    expect(due('2026-01-31', limit(1, 'month', 'keep'))).toBe('2026-02-28');
    expect(due('2026-01-31', limit(1, 'month'))).toBe('2026-02-28');
    expect(due('2024-02-29', limit(1, 'year', 'keep'))).toBe('2025-02-28');
    expect(due('2025-10-05', limit(1, 'year'))).toBe('2026-10-08');
  });
  it('a kept end in an unknown year is certain, a moved one is provisional', () => {
    expect(computeDeadline('2026-12-31', limit(3, 'month', 'keep'), calendar).provisional).toBe(false);
    expect(computeDeadline('2026-12-31', limit(3, 'month'), calendar)).toMatchObject({ uncoveredYears: [2027] });
  });
});

describe('computeDeadline in hours', () => {
  it('runs from the instant, through nights and holidays', () => {
    expect(computeDeadline('2026-09-18T10:30:00+08:00', limit(24, 'hour', 'keep'), calendar)).toMatchObject({
      dueOn: '2026-09-19',
      dueAt: '2026-09-19T02:30:00.000Z',
    });
  });
  it('stands still on paused days', () => {
    const pauses = [{ from: '2026-09-19', to: '2026-09-20' }];
    expect(computeDeadline('2026-09-18T10:30:00+08:00', limit(24, 'hour', 'keep'), calendar, pauses).dueAt).toBe(
      '2026-09-21T02:30:00.000Z',
    );
    expect(computeDeadline('2026-09-19T10:30:00+08:00', limit(24, 'hour', 'keep'), calendar, pauses).dueAt).toBe(
      '2026-09-21T16:00:00.000Z',
    );
  });
  it('that ends at 24:00 ends on the day before', () => {
    expect(due('2026-09-18T12:00:00+08:00', limit(12, 'hour', 'keep'))).toBe('2026-09-18');
  });
  it('that ends on a day of rest moves to 24:00 of the next working day', () => {
    expect(computeDeadline('2026-09-24T10:00:00+08:00', limit(24, 'hour'), calendar)).toMatchObject({
      dueOn: '2026-09-28',
      dueAt: '2026-09-28T16:00:00.000Z',
    });
  });
});

describe('pauses', () => {
  it('that lie on days of rest cost nothing in working days', () => {
    expect(due('2026-09-18', limit(20), [{ from: '2026-10-01', to: '2026-10-07' }])).toBe('2026-10-22');
  });
  it('that overlap or repeat count once', () => {
    const one = [{ from: '2026-09-22', to: '2026-10-08' }];
    const many = [{ from: '2026-09-25', to: '2026-10-08' }, { from: '2026-09-22', to: '2026-09-28' }, ...one];
    expect(due('2026-09-18', limit(20), many)).toBe(due('2026-09-18', limit(20), one));
  });
  it('of one day count that day', () => {
    expect(due('2026-03-02', limit(3))).toBe('2026-03-05');
    expect(due('2026-03-02', limit(3), [{ from: '2026-03-05', to: '2026-03-05' }])).toBe('2026-03-06');
    expect(due('2026-03-02', limit(3), [{ from: '2026-03-06', to: '2026-03-06' }])).toBe('2026-03-05');
  });
  it('ending before a day of rest resume on the next working day', () => {
    expect(due('2026-03-02', limit(3), [{ from: '2026-03-04', to: '2026-03-06' }])).toBe('2026-03-10');
  });
  it('on the day of the start change nothing', () => {
    expect(due('2026-03-02', limit(3), [{ from: '2026-03-02', to: '2026-03-02' }])).toBe('2026-03-05');
  });
  it('push months by as many calendar days', () => {
    expect(due('2026-03-10', limit(1, 'month', 'keep'), [{ from: '2026-03-16', to: '2026-03-20' }])).toBe('2026-04-15');
  });
  it('that still go on leave the rest of the limit, and no date', () => {
    expect(computeDeadline('2026-03-02', limit(5), calendar, [{ from: '2026-03-05' }])).toMatchObject({
      state: 'paused',
      dueOn: null,
      dueAt: null,
      remaining: { value: 3, unit: 'working_day' },
    });
    expect(due('2026-03-02', limit(2), [{ from: '2026-03-05', to: null }])).toBe('2026-03-04');
    expect(
      computeDeadline('2026-03-02T00:00:00+08:00', limit(30, 'hour'), calendar, [{ from: '2026-03-03' }]),
    ).toMatchObject({
      remaining: { value: 6, unit: 'hour' },
    });
  });
});

describe('computeDeadline refuses', () => {
  it.each<[string, () => unknown]>([
    ['time_limit_invalid', () => due('2026-03-02', limit(-1))],
    ['time_limit_invalid', () => due('2026-03-02', limit(1.5))],
    ['time_limit_invalid', () => due('2026-03-02', limit(Number.NaN))],
    ['time_limit_invalid', () => due('2026-03-02', limit(1e9))],
    ['time_limit_needs_instant', () => due('2026-03-02', limit(1, 'hour'))],
    ['legal_day_invalid', () => due('2026-02-30', limit(1))],
    ['instant_invalid', () => due('2026-03-02T10:00:00', limit(1))],
    ['pause_invalid', () => due('2026-03-02', limit(1), [{ from: '2026-03-05', to: '2026-03-04' }])],
  ])('%s', (code, act) => {
    expect(act).toThrow(expect.objectContaining({ code }));
  });
});
