import type { CaseAction, ProcessDefinition } from '@sunlit/contract';
import { proveRuns } from '@sunlit/testkit/prove';
import { describe, expect, it } from 'vitest';
import { createDice, type Dice } from '../test-support/dice.js';
import { NaiveProcess, type NaiveState } from '../test-support/naive-process.js';
import { randomAction, randomAllowed, randomNearMiss } from '../test-support/random-actions.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { seededRandom } from '../test-support/seeded-random.js';
import type { AllowedAction } from './allowed-action.js';
import { allowedIn } from './allowed-actions.js';
import { applyToState } from './apply-action.js';
import { NOT_STARTED, type CaseState } from './case-state.js';
import { compile } from './compiled-process.js';
import { REFUSAL_CODES } from './process-refusal.js';
import { replay } from './replay.js';

const BEGIN = Date.parse('2026-03-02T01:00:00Z');
const instant = (ms: number): string => new Date(ms).toISOString();

/** What both readings must agree on. */
function facts(state: CaseState): object {
  const ms = (at: string): number => Date.parse(at);
  return {
    status: state.status,
    places: state.places
      .map((one) => `${one.step}/${one.internalStep} ${ms(one.enteredAt)} ${ms(one.visitedAt)}`)
      .sort(),
    waiting: state.arrivals
      .map(
        (one) => `${one.step}${one.internalStep === undefined ? '' : `/${one.internalStep}`} ${one.flow} ${ms(one.at)}`,
      )
      .sort(),
    counts: Object.fromEntries(state.flowCounts),
    pause: state.pause && { ground: state.pause.ground, since: ms(state.pause.since) },
    isExtended: state.isExtended,
    hasClockStarted: state.hasClockStarted,
    isDecided: state.isDecided,
    outcome: state.outcome,
  };
}

function naiveFacts(naive: NaiveProcess, state: NaiveState): object {
  const { status, counts, pause, isExtended, hasClockStarted, isDecided, outcome } = state;
  const places = naive.places(state);
  const waiting = naive.waiting(state);
  return { status, places, waiting, counts, pause, isExtended, hasClockStarted, isDecided, outcome };
}

/** Everything that one could try, by everybody. */
function tries(definition: ProcessDefinition, occurredAt: string): readonly CaseAction[] {
  const { pauses } = definition.publicLayer;
  const what: CaseAction[] = [
    ...(['start', 'resume', 'withdraw'] as const).map((kind): CaseAction => ({ kind, actor: 'staff', occurredAt })),
    ...(['extend', 'terminate'] as const).map((kind): CaseAction => ({
      kind,
      reason: '示例',
      actor: 'staff',
      occurredAt,
    })),
    ...pauses.map(({ ground }): CaseAction => ({ kind: 'pause', ground, actor: 'staff', occurredAt })),
    ...definition.internalLayer.graphs.flatMap(({ step, flows }) =>
      flows.map(({ id, from }): CaseAction => ({
        kind: 'complete',
        at: { step, internalStep: from },
        flow: id,
        actor: 'staff',
        occurredAt,
      })),
    ),
  ];
  return what.flatMap((action) => [
    { ...action, actor: 'applicant' as const },
    ...['经办', '审核', '负责人'].map((post) => ({ ...action, post })),
  ]);
}

function keyOf(action: CaseAction): string {
  const what =
    action.kind === 'complete'
      ? `${action.at.step}/${action.at.internalStep}/${action.flow ?? ''}`
      : action.kind === 'pause'
        ? action.ground
        : '';
  return `${action.kind} ${what} ${action.actor} ${action.post ?? ''}`;
}

function keysOf(allowed: AllowedAction, occurredAt: string): readonly string[] {
  const what: CaseAction[] =
    allowed.kind === 'complete'
      ? allowed.flows.map(({ flow }) => ({ kind: 'complete', at: allowed.at, flow, actor: 'staff', occurredAt }))
      : allowed.kind === 'pause'
        ? allowed.grounds.map((ground) => ({ kind: 'pause', ground, actor: 'staff', occurredAt }))
        : [
            allowed.kind === 'extend' || allowed.kind === 'terminate'
              ? { kind: allowed.kind, reason: '示例', actor: 'staff', occurredAt }
              : { kind: allowed.kind, actor: 'staff', occurredAt },
          ];
  const posts = allowed.post === undefined ? ['经办', '审核', '负责人'] : [allowed.post];
  return what.flatMap((action) =>
    allowed.actors.flatMap((actor) =>
      actor === 'applicant' ? [keyOf({ ...action, actor })] : posts.map((post) => keyOf({ ...action, actor, post })),
    ),
  );
}

interface Walked {
  refusals: Record<string, number>;
  applied: number;
  over: number;
}

function randomStep(
  dice: Dice,
  definition: ProcessDefinition,
  allowed: readonly AllowedAction[],
  claimed: string,
): CaseAction {
  if (allowed.length > 0 && dice.happens(0.65)) return randomAllowed(dice, allowed, claimed);
  if (dice.happens(0.5)) return randomNearMiss(dice, definition, allowed, claimed);
  return randomAction(dice, definition, claimed);
}

function walk(dice: Dice, definition: ProcessDefinition, walked: Walked): void {
  const naive = new NaiveProcess(definition);
  const actions: CaseAction[] = [];
  let state: CaseState = NOT_STARTED;
  let now = BEGIN;
  for (let step = dice.between(4, 40); step > 0; step -= 1) {
    if (state.status === 'over' && dice.happens(0.5)) break;
    now += dice.between(0, 90) * 3_600_000;
    const claimed = instant(dice.happens(0.85) ? now : now - dice.between(1, 400) * 3_600_000);
    const allowed = allowedIn(compile(definition), state);
    const action = randomStep(dice, definition, allowed, claimed);
    const result = applyToState(definition, state, action);
    const other = naive.run([...actions, action]);
    const code = result.isApplied ? '' : result.refusal.code;
    if (code !== other.code) expect({ action, code }).toEqual({ action, code: other.code });
    if (result.isApplied) {
      state = result.state;
      actions.push(action);
      walked.applied += 1;
    } else walked.refusals[code] = (walked.refusals[code] ?? 0) + 1;
    expect(facts(state)).toEqual(naiveFacts(naive, other));
  }
  const events = actions.map((action) => ({ action, recordedAt: action.occurredAt }));
  expect(replay(definition, events)).toEqual(state);
  if (state.status === 'over') walked.over += 1;
  const late = instant(now + 3_600_000);
  const before = naive.run(actions);
  const tried = tries(definition, late).filter((action) => naive.step({ ...before, code: '' }, action).code === '');
  const listed = allowedIn(compile(definition), state).flatMap((allowed) => keysOf(allowed, late));
  expect([...listed].sort()).toEqual(tried.map(keyOf).sort());
}

describe('random walks', () => {
  it('never differ from a plain second reading: state, allowed actions, refusals', () => {
    const { n, seed } = proveRuns('process-walks', 10_000);
    const random = seededRandom(seed);
    const dice = createDice(random);
    const walked: Walked = { refusals: {}, applied: 0, over: 0 };
    for (let run = 0; run < n; run += 1) walk(dice, randomDefinition(random), walked);
    // A walk that is always refused, or never ends, would prove little.
    expect(walked.applied).toBeGreaterThan(5 * n);
    expect(walked.over).toBeGreaterThan(n / 10);
    const never = ['definition_unsound'];
    expect(Object.keys(walked.refusals).sort()).toEqual(REFUSAL_CODES.filter((code) => !never.includes(code)).sort());
  }, 600_000);
});
