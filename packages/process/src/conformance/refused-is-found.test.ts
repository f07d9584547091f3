import type { CaseAction, CaseEvent } from '@sunlit/contract';
import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { allowedIn } from '../execution/allowed-actions.js';
import { applyToState } from '../execution/apply-action.js';
import { compile } from '../execution/compiled-process.js';
import type { RefusalCode } from '../execution/process-refusal.js';
import { replay } from '../execution/replay.js';
import { createDice } from '../test-support/dice.js';
import { at } from '../test-support/history-of.js';
import { randomAction, randomNearMiss } from '../test-support/random-actions.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { randomHistory } from '../test-support/random-history.js';
import { permitDefinition } from '../test-support/sample-definitions.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { checkConformance } from './check-conformance.js';

const calendar = createCnCalendar();
const START = at('2026-03-02', 'start', { actor: 'applicant' });
const ACCEPT = at('2026-03-03', 'accept/accept>accepted', { post: '窗口' });
const PAUSE = at('2026-03-04', 'pause expert_review');

function findings(history: readonly CaseEvent[]): readonly string[] {
  const options = { calendar, now: '2026-03-09T18:00:00.000Z' };
  return checkConformance(permitDefinition, history, options).findings.map(({ kind, step, evidence }) =>
    [kind, step ?? '-', evidence.event, evidence.reason ?? evidence.found].join(' '),
  );
}

/** A history that was kept elsewhere need not say the post, nor the flow that was taken. */
function isGap(code: RefusalCode, action: CaseAction): boolean {
  if (code === 'post_not_allowed') return action.post === undefined;
  return code === 'flow_needed';
}

describe('what the engine refuses, conformance finds', () => {
  it('in random cases, after one more action of any kind', () => {
    const random = seededRandom(23);
    const dice = createDice(random);
    const refused = new Set<string>();
    for (let run = 0; run < 1_500; run += 1) {
      const definition = randomDefinition(random);
      const history = randomHistory(dice, definition, { most: 20, from: '2026-03-02T01:00:00Z', mostHours: 20 });
      const state = replay(definition, history);
      const occurredAt = new Date(Date.parse(state.lastAt ?? '') + 3_600_000).toISOString();
      const action = dice.happens(0.5)
        ? randomNearMiss(dice, definition, allowedIn(compile(definition), state), occurredAt)
        : randomAction(dice, definition, occurredAt);
      const result = applyToState(definition, state, action);
      if (result.isApplied || isGap(result.refusal.code, action)) continue;
      refused.add(result.refusal.code);
      const all = [...history, { action, recordedAt: occurredAt }];
      const { findings: found } = checkConformance(definition, all, { calendar, now: occurredAt });
      const of = found.filter(({ kind }) => kind !== 'over_limit');
      expect(of.length, `run ${run}: ${result.refusal.code} ${JSON.stringify(action)}`).toBeGreaterThan(0);
    }
    expect(refused.size).toBeGreaterThan(10);
  });

  it('somebody who acts as if he were the platform', () => {
    const asSystem = at('2026-03-04', 'examine/review>up', { actor: 'system' });
    expect(findings([START, ACCEPT, asSystem])).toEqual(['wrong_post examine 2 system']);
    expect(findings([START, at('2026-03-03', 'terminate', { actor: 'system' })])).toEqual(['wrong_post - 1 system']);
    const otherFlow = at('2026-03-09T16:00:00.000Z', 'accept/accept>turn_away', { actor: 'system' });
    expect(findings([START, otherFlow])).toContain('wrong_post accept 1 system');
  });

  it('silence that was recorded before the limit had passed', () => {
    const silence = (when: string): CaseEvent => at(when, 'accept/accept>accepted', { actor: 'system' });
    expect(findings([START, silence('2026-03-09T15:59:59.000Z')])).toEqual(['extra accept 1 limit_not_passed']);
    expect(findings([START, silence('2026-03-09T16:00:00.000Z')])).toEqual(['over_limit accept 1 ']);
    const paused = [START, at('2026-03-04', 'pause expert_review'), silence('2026-03-09T16:00:00.000Z')];
    expect(findings(paused)).toContain('extra accept 2 limit_not_passed');
  });

  it('a pause that the wrong person ended, and an extension in a pause or before the clock runs', () => {
    expect(findings([START, ACCEPT, PAUSE, at('2026-03-05', 'resume', { actor: 'applicant' })])).toEqual([
      'wrong_post - 3 applicant',
    ]);
    const extend = at('2026-03-05', 'extend', { post: '负责人' });
    expect(findings([START, ACCEPT, PAUSE, extend])).toEqual(['extra - 3 case_paused']);
    expect(findings([START, extend])).toContain('extra - 1 extension_not_allowed');
  });

  it('a way that does not lead on from where it was taken', () => {
    expect(findings([START, at('2026-03-03', 'accept/accept>grant', { post: '窗口' })])).toContain(
      'extra accept 1 flow_not_from_here',
    );
  });
});
