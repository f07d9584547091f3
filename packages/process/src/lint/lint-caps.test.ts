import type { ProcessDefinition } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { allowedIn } from '../execution/allowed-actions.js';
import { applyToState } from '../execution/apply-action.js';
import { NOT_STARTED, type CaseState } from '../execution/case-state.js';
import { compile } from '../execution/compiled-process.js';
import { createDice, type Dice } from '../test-support/dice.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { sampleDefinition } from '../test-support/sample-definitions.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { lintDefinition } from './lint-definition.js';

const occurredAt = '2026-03-02T01:00:00Z';

function usedUp(definition: ProcessDefinition): readonly string[] {
  const findings = lintDefinition(definition, { powerType: 'other', materials: [] });
  return findings.flatMap(({ code, layer, step = '', internalStep = '' }) =>
    code === 'exits_all_capped' ? [`${layer} ${step} ${internalStep}`.trim()] : [],
  );
}

/** Goes any way until the case is over or no work can be done: then `false`. */
function comesToAnEnd(dice: Dice, definition: ProcessDefinition): boolean {
  let state: CaseState = NOT_STARTED;
  for (let left = 60; left > 0 && state.status !== 'over'; left -= 1) {
    const allowed = allowedIn(compile(definition), state).filter(({ kind }) => kind === 'start' || kind === 'complete');
    if (allowed.length === 0) return false;
    const chosen = dice.pick(allowed);
    const by = {
      actor: dice.pick(chosen.actors),
      occurredAt,
      ...(chosen.post === undefined ? {} : { post: chosen.post }),
    };
    const result = applyToState(
      definition,
      state,
      chosen.kind === 'complete'
        ? { kind: 'complete', at: chosen.at, flow: dice.pick(chosen.flows).flow, ...by }
        : { kind: 'start', ...by },
    );
    if (!result.isApplied) throw result.refusal;
    state = result.state;
  }
  return true;
}

const line = (cap: { readonly atMost?: number }, inside: { readonly atMost?: number } = {}): ProcessDefinition =>
  sampleDefinition({
    steps: [
      { id: 'begin', kind: 'start', lane: 'window' },
      { id: 'work', kind: 'task', lane: 'office' },
      { id: 'look', kind: 'decision', lane: 'office' },
      { id: 'finish', kind: 'end', lane: 'window' },
    ],
    flows: [
      { id: 'go', from: 'begin', to: 'work' },
      { id: 'on', from: 'work', to: 'look', ...cap },
      { id: 'back', from: 'look', to: 'work', condition: '重做', isReturn: true, atMost: 3 },
      { id: 'out', from: 'look', to: 'finish', condition: '完成' },
    ],
    graphs: [
      {
        step: 'look',
        entry: 'see',
        steps: [{ id: 'see', kind: 'decision', name: '查看' }],
        flows: [
          { id: 'back', from: 'see', exit: 'back', condition: '重做' },
          { id: 'out', from: 'see', exit: 'out', condition: '完成', ...inside },
        ],
      },
    ],
  });

describe('ways that are used up', () => {
  it('are named where nothing else leads on to an end, of a task too, and on the layer that has the cap', () => {
    expect(usedUp(line({}))).toEqual([]);
    expect(usedUp(line({ atMost: 1 }))).toEqual(['public work', 'internal work work']);
    expect(usedUp(line({}, { atMost: 1 }))).toEqual(['public look', 'internal look see']);
  });

  it('stop no case whose definition was accepted, wherever caps are set', () => {
    const random = seededRandom(41);
    const dice = createDice(random);
    const seen = { refused: 0, accepted: 0, stuckWhereRefused: 0 };
    for (let run = 0; run < 600; run += 1) {
      const definition = structuredClone(randomDefinition(random, { mostSteps: 9, mostInside: 3 }));
      for (let caps = dice.between(1, 2); caps > 0; caps -= 1) {
        const { flows } = dice.happens(0.5) ? definition.publicLayer : dice.pick(definition.internalLayer.graphs);
        dice.pick<{ atMost?: number | undefined }>(flows).atMost = dice.between(1, 2);
      }
      const isAccepted = usedUp(definition).length === 0;
      const isAlive = [1, 2, 3, 4].every(() => comesToAnEnd(dice, definition));
      if (isAccepted) expect(isAlive, `run ${run}`).toBe(true);
      seen[isAccepted ? 'accepted' : 'refused'] += 1;
      if (!isAlive) seen.stuckWhereRefused += 1;
    }
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5);
  });
});
