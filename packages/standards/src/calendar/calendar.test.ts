import { describe, expect, it } from 'vitest';
import { createCnCalendar } from './cn-calendar.js';
import type { DayOverride, DayTable } from './day-table.js';
import { CN_2026 } from './data/cn-2026.js';
import {
  addCalendarDays,
  addMonths,
  dayNumber,
  formatDayNumber,
  isLegalDay,
  legalDayOf,
  weekday,
} from './legal-day.js';
import { createWorkCalendar } from './work-calendar.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

const calendar = createCnCalendar();
const source = { title: '关于放假的通知', issuer: '县人民政府', issuedOn: '2026-01-01' };

describe('legal days', () => {
  it('count on every day of four centuries as the proleptic Gregorian calendar does', () => {
    for (let number = dayNumber('1800-01-01'); number < dayNumber('2200-01-01'); number += 1) {
      const expected = new Date(number * 86_400_000);
      if (formatDayNumber(number) !== expected.toISOString().slice(0, 10)) expect.fail(`day ${number}`);
      if (dayNumber(formatDayNumber(number)) !== number) expect.fail(`back from day ${number}`);
      if (weekday(number) !== (expected.getUTCDay() || 7)) expect.fail(`weekday of ${number}`);
    }
  });
  it.each([
    '2026-02-29',
    '2026-2-1',
    '2026-13-01',
    '2026-00-10',
    '2100-02-29',
    '2026-04-31',
    '',
    '2026-01-01T00:00:00Z',
  ])('do not exist as %j', (text) => {
    expect(isLegalDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(expect.objectContaining({ code: 'legal_day_invalid' }));
  });
  it('begin at midnight in Shanghai, whatever zone the instant is written in', () => {
    expect(legalDayOf('2026-09-18T23:59:59+08:00')).toBe('2026-09-18');
    expect(legalDayOf('2026-09-19T00:00:00+08:00')).toBe('2026-09-19');
    expect(legalDayOf('2026-09-18T15:59:59.999Z')).toBe('2026-09-18');
    expect(legalDayOf('2026-09-18T12:00:00-04:00')).toBe('2026-09-19');
  });
  it.each(['2026-09-18T23:59:59', '2026-09-18', 'now', '2026-02-30T25:00:00Z'])('refuse the instant %j', (text) => {
    expect(() => legalDayOf(text)).toThrow(expect.objectContaining({ code: 'instant_invalid' }));
  });
  it('find the corresponding day, or the last of the month (民法典 202)', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addCalendarDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('the national day tables', () => {
  // 366, 365 and 365 days, less weekend days, less weekdays off, plus weekend days worked.
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('give %i %i working days', (year, days) => {
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar)).toEqual({ days, provisional: false });
  });
  it('agree with each other: what is off and what is worked never meet, and each has its notice', () => {
    expect(calendar.years).toEqual([2024, 2025, 2026]);
    expect(calendar.factsOf(dayNumber('2026-02-16'))).toEqual({
      works: false,
      covered: true,
      reason: 'holiday',
      name: '春节',
    });
    expect(calendar.factsOf(dayNumber('2026-02-14'))).toEqual({
      works: true,
      covered: true,
      reason: 'make_up_workday',
    });
    expect(calendar.factsOf(dayNumber('2026-03-07'))).toEqual({ works: false, covered: true, reason: 'weekend' });
    expect(calendar.factsOf(dayNumber('2027-10-01'))).toEqual({ works: true, covered: false, reason: 'weekday' });
  });
});

describe('createWorkCalendar', () => {
  const ethnic: DayOverride = { day: '2026-11-23', works: false, name: '苗年', source };
  it('lets a local day off override the table, also in a year without one', () => {
    const local = createWorkCalendar({
      version: 'x',
      tables: [CN_2026],
      overrides: [ethnic, { ...ethnic, day: '2027-11-12' }],
    });
    expect(isWorkingDay('2026-11-23', local)).toBe(false);
    expect(isWorkingDay('2026-11-23', calendar)).toBe(true);
    expect(local.factsOf(dayNumber('2027-11-12'))).toMatchObject({ covered: true, reason: 'override', name: '苗年' });
  });
  it.each<[string, readonly DayTable[], readonly DayOverride[]]>([
    ['two tables of one year', [CN_2026, CN_2026], []],
    ['a day named twice', [{ ...CN_2026, makeUpWorkdays: ['2026-02-15'] }], []],
    ['a make-up workday in the week', [{ ...CN_2026, makeUpWorkdays: ['2026-03-03'] }], []],
    [
      'a holiday that ends before it begins',
      [{ ...CN_2026, daysOff: [{ name: '元旦', from: '2026-01-03', to: '2026-01-01' }] }],
      [],
    ],
    ['two overrides of one day', [CN_2026], [ethnic, ethnic]],
  ])('refuses %s', (_, tables, overrides) => {
    expect(() => createWorkCalendar({ version: 'x', tables, overrides })).toThrow(
      expect.objectContaining({ code: 'calendar_invalid' }),
    );
  });
});

describe('addWorkingDays', () => {
  it('counts back as well', () => {
    expect(addWorkingDays('2026-10-08', -1, calendar).day).toBe('2026-09-30');
    expect(addWorkingDays('2026-02-24', -2, calendar).day).toBe('2026-02-13');
    expect(addWorkingDays('2026-02-16', 0, calendar).day).toBe('2026-02-16');
    expect(workingDaysBetween('2026-02-24', '2026-02-13', calendar).days).toBe(-2);
  });
  it('says when it leaves the years it knows', () => {
    expect(addWorkingDays('2026-12-31', 1, calendar)).toEqual({ day: '2027-01-01', provisional: true });
    expect(addWorkingDays('2024-01-01', -1, calendar).provisional).toBe(true);
    expect(workingDaysBetween('2026-12-30', '2026-12-31', calendar)).toEqual({ days: 1, provisional: false });
  });
});
