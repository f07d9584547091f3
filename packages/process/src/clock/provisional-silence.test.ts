import { CN_2026, createCnCalendar, createWorkCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { at } from '../test-support/history-of.js';
import { permitDefinition, workingDays } from '../test-support/sample-definitions.js';
import { caseClock } from './case-clock.js';
import { caseOverlay } from './case-overlay.js';
import { legalHistory } from './legal-history.js';
import { stepClocks } from './step-clocks.js';

const NOW = '2027-02-01T04:00:00.000Z';
const calendar = createCnCalendar();
const later = createWorkCalendar({
  version: 'with-2027',
  tables: [CN_2026, { year: 2027, source: CN_2026.source, daysOff: [], makeUpWorkdays: [] }],
});
/** Five working days of silence end in January 2027, whose holidays nobody knows. */
const handedIn = [at('2026-12-30', 'start', { actor: 'applicant' })];

describe('what the law makes of silence in a year without a day table', () => {
  it('is computed with the years that it rests on', () => {
    const [accepted] = legalHistory(permitDefinition, handedIn, { calendar, now: NOW }).computed;
    expect(accepted).toMatchObject({ flow: 'accepted', uncoveredYears: [2027] });
    const [known] = legalHistory(permitDefinition, handedIn, { calendar: later, now: NOW }).computed;
    expect(known).toMatchObject({ flow: 'accepted', uncoveredYears: [] });
  });

  it('makes provisional what is counted from it: the clock of the case, the steps, the chart', () => {
    const limit = { value: 1, unit: 'calendar_day', ifLastDayRests: 'keep' } as const;
    const clock = caseClock(permitDefinition, handedIn, { calendar, now: NOW, statutoryLimit: limit });
    expect(clock?.limits.statutory).toMatchObject({ dueOn: '2026-12-31', isProvisional: true, uncoveredYears: [2027] });
    expect(clock?.entries[0]).toMatchObject({ kind: 'started', isDeemed: true, uncoveredYears: [2027] });
    expect(clock?.entries[0]?.due).toMatchObject([{ isProvisional: true }]);
    const steps = stepClocks(permitDefinition, handedIn, { calendar, now: NOW });
    expect(steps.find(({ step }) => step === 'accept')?.entries).toMatchObject([
      { kind: 'started' },
      { kind: 'overdue' },
      { kind: 'stopped', isDeemed: true, uncoveredYears: [2027] },
      { kind: 'provisional' },
    ]);
    const examined = steps.find(({ step }) => step === 'examine');
    expect(examined?.entries[0]).toMatchObject({ kind: 'started', uncoveredYears: [2027] });
  });

  it('stays provisional when a job has recorded it, and is certain once the calendar is there', () => {
    const [accepted] = legalHistory(permitDefinition, handedIn, { calendar, now: NOW }).computed;
    if (accepted === undefined) throw new Error('Silence did nothing.');
    const recorded = [...handedIn, { action: accepted.action, recordedAt: NOW }];
    const options = { now: NOW, statutoryLimit: workingDays(1) };
    const marks = caseClock(permitDefinition, recorded, { ...options, calendar })?.entries[0];
    expect(marks).toMatchObject({ isDeemed: true, uncoveredYears: [2027] });
    expect(caseClock(permitDefinition, recorded, { ...options, calendar: later })?.entries[0]).not.toHaveProperty(
      'uncoveredYears',
    );
  });

  it('is marked on the chart at the step that came of it, whatever that step is counted in', () => {
    const { publicLayer } = permitDefinition;
    const limit = { value: 1, unit: 'calendar_day', ifLastDayRests: 'keep' } as const;
    const steps = publicLayer.steps.map((step) => (step.id === 'examine' ? { ...step, limit } : step));
    const definition = { ...permitDefinition, publicLayer: { ...publicLayer, steps } };
    const shown = (of: typeof calendar) =>
      caseOverlay(definition, handedIn, { calendar: of, now: NOW, publicHash: 'hash' }).current;
    expect(shown(calendar)).toMatchObject([{ step: 'examine', isProvisional: true }]);
    expect(shown(later)[0]).not.toHaveProperty('isProvisional');
  });
});
