import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { caseClock } from '../clock/case-clock.js';
import { checkConformance } from '../conformance/check-conformance.js';
import { PROCESS_TEMPLATES } from '../templates/templates.js';
import { createDice } from '../test-support/dice.js';
import { randomHistory } from '../test-support/random-history.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { replay } from './replay.js';

const calendar = createCnCalendar();
const NOW = '2027-12-01T00:00:00.000Z';
const DECIDED = new Set(['granted', 'refused', 'imposed', 'not_imposed']);

describe('every template', () => {
  it.each(PROCESS_TEMPLATES.map((template) => [template.id, template] as const))('runs: %s', (_id, template) => {
    const jointBodies = ['fire', 'health'].map((id) => ({ id, name: id, nameEn: id }));
    const definition = template.build({ department: '演示市某局', materials: ['申请书'], jointBodies });
    const dice = createDice(seededRandom(17));
    let over = 0;
    for (let run = 0; run < 60; run += 1) {
      const history = randomHistory(dice, definition, { most: 80, from: '2026-03-02T01:00:00Z', mostHours: 20 });
      const { status, outcome } = replay(definition, history);
      if (status === 'over') over += 1;
      const { findings } = checkConformance(definition, history, { calendar, now: NOW });
      expect(findings.filter(({ kind }) => kind !== 'over_limit')).toEqual([]);
      // A case that was decided had a clock, and the decision stopped it.
      if (!DECIDED.has(outcome ?? '')) continue;
      expect(caseClock(definition, history, { calendar, now: NOW })?.stoppedAt).toBeDefined();
    }
    expect(over).toBeGreaterThan(20);
  });
});
