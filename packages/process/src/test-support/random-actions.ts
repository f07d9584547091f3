import type { CaseAction, Place, ProcessDefinition } from '@sunlit/contract';
import { PAUSE_GROUNDS } from '@sunlit/contract';
import type { AllowedAction } from '../execution/allowed-action.js';
import type { Dice } from './dice.js';

const POSTS = ['经办', '审核', '负责人', undefined];

/** One of the allowed actions, done as it may be done. */
export function randomAllowed(dice: Dice, allowed: readonly AllowedAction[], occurredAt: string): CaseAction {
  const goesOn = allowed.filter(({ kind }) => kind !== 'withdraw' && kind !== 'terminate');
  const works = allowed.filter(({ kind }) => kind === 'complete' || kind === 'resume');
  const some = dice.happens(0.8) ? works : dice.happens(0.95) ? goesOn : allowed;
  const chosen = dice.pick(some.length > 0 ? some : allowed);
  const common = {
    actor: dice.pick(chosen.actors),
    occurredAt,
    ...(chosen.post === undefined ? {} : { post: chosen.post }),
  };
  switch (chosen.kind) {
    case 'complete':
      // The first flow leads back where one does: a case that only goes forward is soon over.
      return { kind: 'complete', at: chosen.at, flow: dice.pick(firstOften(dice, chosen.flows)).flow, ...common };
    case 'pause':
      return { kind: 'pause', ground: dice.pick(chosen.grounds), ...common };
    case 'extend':
    case 'terminate':
      return { kind: chosen.kind, reason: '示例', ...common };
    default:
      return { kind: chosen.kind, ...common };
  }
}

function firstOften<Item>(dice: Dice, items: readonly Item[]): readonly Item[] {
  return dice.happens(0.4) ? items.slice(0, 1) : items;
}

/** Anything that has the form of an action, mostly not allowed. */
export function randomAction(dice: Dice, definition: ProcessDefinition, occurredAt: string): CaseAction {
  const post = dice.pick(POSTS);
  const actor = dice.pick(['applicant', 'staff', 'staff', 'system'] as const);
  const common = { actor, occurredAt, ...(post === undefined ? {} : { post }) };
  const kind = dice.pick([
    'start',
    'complete',
    'complete',
    'pause',
    'resume',
    'extend',
    'withdraw',
    'terminate',
  ] as const);
  switch (kind) {
    case 'complete':
      return { kind, ...randomWay(dice, definition), ...common };
    case 'pause':
      return { kind, ground: dice.pick(PAUSE_GROUNDS), ...common };
    case 'extend':
    case 'terminate':
      return { kind, reason: '示例', ...common };
    default:
      return { kind, ...common };
  }
}

function randomWay(dice: Dice, definition: ProcessDefinition): { at: Place; flow?: string } {
  const graph = dice.pick(definition.internalLayer.graphs);
  const at = { step: graph.step, internalStep: dice.pick(graph.steps).id };
  const deemed = definition.publicLayer.steps.find(({ id }) => id === graph.step)?.deemed;
  if (deemed !== undefined && dice.happens(0.4)) return { at, flow: deemed.flow };
  const own = graph.flows.filter(({ from }) => from === at.internalStep);
  return dice.happens(0.3) || own.length === 0
    ? { at }
    : { at, flow: dice.pick(dice.happens(0.8) ? own : graph.flows).id };
}

/** Work at a place where the case stands, with one thing changed that may make it illegal. */
export function randomNearMiss(
  dice: Dice,
  definition: ProcessDefinition,
  allowed: readonly AllowedAction[],
  occurredAt: string,
): CaseAction {
  const work = allowed.filter(({ kind }) => kind === 'complete');
  if (work.length === 0) return randomAction(dice, definition, occurredAt);
  const action = randomAllowed(dice, work, occurredAt);
  if (action.kind !== 'complete') return action;
  const graph = definition.internalLayer.graphs.find(({ step }) => step === action.at.step);
  const own = graph?.flows.filter(({ from }) => from === action.at.internalStep) ?? [];
  const open = work.flatMap((one) => (one.kind === 'complete' && one.at === action.at ? one.flows : []));
  const usedUp = own.find(({ id }) => !open.some(({ flow }) => flow === id));
  if (usedUp !== undefined && dice.happens(0.7)) return { ...action, flow: usedUp.id };
  const silence = definition.publicLayer.steps.find(({ id }) => id === action.at.step)?.deemed;
  if (silence !== undefined && dice.happens(0.3)) return { ...action, actor: 'system', flow: silence.flow };
  const { flow: _flow, ...withoutFlow } = action;
  const { post: _post, ...withoutPost } = action;
  return dice.pick<CaseAction>([
    withoutFlow,
    withoutPost,
    { ...action, post: '别的岗位' },
    { ...action, actor: dice.pick(['applicant', 'staff', 'system'] as const) },
    ...own.map(({ id }) => ({ ...action, flow: id })),
  ]);
}
