import { caseOverlaySchema } from '@sunlit/contract';
import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { applyAction } from '../execution/apply-action.js';
import { at } from '../test-support/history-of.js';
import { permitDefinition } from '../test-support/sample-definitions.js';
import { createDice } from '../test-support/dice.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { randomHistory } from '../test-support/random-history.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { caseOverlay } from './case-overlay.js';
import { legalHistory, legalState } from './legal-history.js';

const calendar = createCnCalendar();
const start = [at('2026-03-02', 'start', { actor: 'applicant' })];
const DUE = '2026-03-09T16:00:00.000Z';
const stateAt = (now: string, history = start) => legalState(permitDefinition, history, { calendar, now });

describe('what the law makes of silence', () => {
  it('happens at the instant itself, not before, and without any job', () => {
    expect(stateAt('2026-03-09T15:59:59.999Z').computed).toEqual([]);
    const { state, computed } = stateAt(DUE);
    expect(computed).toEqual([
      {
        action: {
          kind: 'complete',
          at: { step: 'accept', internalStep: 'accept' },
          flow: 'accepted',
          actor: 'system',
          occurredAt: DUE,
        },
        effectiveAt: DUE,
        step: 'accept',
        flow: 'accepted',
        basis: '《行政许可法》第三十二条',
        uncoveredYears: [],
      },
    ]);
    expect(state.places).toMatchObject([{ step: 'examine', internalStep: 'review', enteredAt: DUE }]);
  });

  it('is the same when a job has recorded it later, whenever that was', () => {
    const now = '2026-04-01T00:00:00.000Z';
    const { state, computed } = stateAt(now);
    const recorded = [...start, ...computed.map(({ action }) => ({ action, recordedAt: '2026-03-11T09:00:00.000Z' }))];
    expect(stateAt(now, recorded)).toEqual({ state, computed: [] });
  });

  it('is pushed by a pause, and waits while one goes on', () => {
    const paused = [...start, at('2026-03-04', 'pause correction')];
    expect(stateAt('2026-05-01T00:00:00.000Z', paused).computed).toEqual([]);
    const resumed = [...paused, at('2026-03-06', 'resume', { actor: 'applicant' })];
    expect(stateAt('2026-05-01T00:00:00.000Z', resumed).computed).toMatchObject([
      { effectiveAt: '2026-03-12T16:00:00.000Z' },
    ]);
  });

  it('stays what it was when a pause was entered afterwards', () => {
    const paused = [...start, at('2026-03-12', 'pause expert_review')];
    const { state, computed } = stateAt('2026-05-01T00:00:00.000Z', paused);
    expect(computed).toMatchObject([{ effectiveAt: DUE }]);
    expect(state).toMatchObject({ status: 'paused', places: [{ step: 'examine' }] });
  });

  it('leaves no room for the step that it took: a platform that asks first refuses it', () => {
    const { history } = legalHistory(permitDefinition, start, { calendar, now: '2026-03-10T02:00:00.000Z' });
    const late = at('2026-03-10', 'accept/accept>turn_away', { post: '窗口' }).action;
    const result = applyAction(permitDefinition, history, late);
    expect(result.isApplied ? '' : result.refusal.code).toBe('step_not_current');
    expect(applyAction(permitDefinition, start, late).isApplied).toBe(true);
  });

  it('means nothing where somebody acted in time', () => {
    const acted = [...start, at('2026-03-09', 'accept/accept>turn_away', { post: '窗口' })];
    expect(stateAt('2026-05-01T00:00:00.000Z', acted)).toMatchObject({
      computed: [],
      state: { outcome: 'not_accepted' },
    });
  });

  it('is the same in random cases, recorded at once, later or not at all, in part or in whole', () => {
    const random = seededRandom(7);
    const dice = createDice(random);
    let silences = 0;
    for (let run = 0; run < 400; run += 1) {
      const definition = randomDefinition(random);
      const history = randomHistory(dice, definition, { most: 15, from: '2026-03-02T01:00:00Z' });
      const last = Date.parse(history[history.length - 1]?.recordedAt ?? '');
      const now = new Date(last + dice.between(0, 2000) * 3_600_000).toISOString();
      const { computed, state } = legalState(definition, history, { calendar, now });
      silences += computed.length;
      const seen = computed
        .slice(0, dice.between(0, computed.length))
        .map(({ action }) => ({ action, recordedAt: now }));
      const again = legalState(definition, [...history, ...seen], { calendar, now });
      expect(again).toEqual({ state, computed: computed.slice(seen.length) });
      const options = { calendar, now, publicHash: 'hash' };
      const overlay = caseOverlay(definition, history, options);
      expect(caseOverlay(definition, [...history, ...seen], options)).toEqual(overlay);
      expect(caseOverlaySchema.parse(overlay)).toEqual(overlay);
    }
    expect(silences).toBeGreaterThan(50);
  });
});
