import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { at } from '../test-support/history-of.js';
import { permitDefinition } from '../test-support/sample-definitions.js';
import { checkConformance } from './check-conformance.js';
import { conformanceRates } from './conformance-rates.js';

const options = { calendar: createCnCalendar(), now: '2026-03-09T04:00:00.000Z' };
const START = at('2026-03-02', 'start');
const ACCEPT = at('2026-03-03', 'accept/accept>accepted', { post: '窗口' });
const CHECK = at('2026-03-05', 'examine/check>again', { post: '审核' });
const GRANT = at('2026-03-06', 'decide/decide>grant', { post: '负责人' });

describe('conformanceRates', () => {
  it('counts cases and findings apart, by kind and by place, and always says of how many', () => {
    const histories = [
      [START, ACCEPT],
      [START, GRANT],
      [START, ACCEPT, GRANT],
      [START, ACCEPT, CHECK, GRANT],
    ];
    const rates = conformanceRates(histories.map((history) => checkConformance(permitDefinition, history, options)));
    expect(rates.conforming).toEqual({ n: 4, count: 1, share: 0.25 });
    expect(rates.conformingInPublic).toEqual({ n: 4, count: 2, share: 0.5 });
    expect(rates.kinds[0]).toEqual({ kind: 'missing', n: 4, count: 3, share: 0.75, findings: 5 });
    expect(rates.kinds.slice(1).every(({ count, findings }) => count === 0 && findings === 0)).toBe(true);
    expect(
      rates.steps.map(({ layer, step, internalStep, kind, count }) => [layer, step, internalStep, kind, count]),
    ).toEqual([
      ['public', 'examine', undefined, 'missing', 2],
      ['internal', 'examine', 'check', 'missing', 1],
      ['internal', 'examine', 'review', 'missing', 1],
      ['public', 'accept', undefined, 'missing', 1],
    ]);
  });

  it('says nothing about the share of nothing', () => {
    expect(conformanceRates([]).conforming).toEqual({ n: 0, count: 0, share: undefined });
    expect(conformanceRates([]).steps).toEqual([]);
  });
});
