import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { at } from '../test-support/history-of.js';
import { jointDefinition, permitDefinition, sampleDefinition } from '../test-support/sample-definitions.js';
import { allowedActions } from './allowed-actions.js';
import { applyAction, startCase } from './apply-action.js';
import { replay } from './replay.js';

const accepted = [
  at('2026-03-02', 'start', { actor: 'applicant' }),
  at('2026-03-03', 'accept/accept>accepted', { post: '窗口' }),
];
const proposed = [
  ...accepted,
  at('2026-03-04', 'examine/review', { post: '经办' }),
  at('2026-03-05', 'examine/check>out', { post: '审核' }),
];
const standing = (definition: ProcessDefinition, history: readonly CaseEvent[]): readonly string[] =>
  replay(definition, history).places.map(({ step, internalStep }) => `${step}/${internalStep}`);

function codeOf(history: readonly CaseEvent[], event: CaseEvent, definition = permitDefinition): string {
  const result = applyAction(definition, history, event.action);
  return result.isApplied ? 'applied' : result.refusal.code;
}

describe('a case that runs along its definition', () => {
  it('stands inside the public steps, goes through, and ends with the outcome of the end', () => {
    expect(standing(permitDefinition, accepted)).toEqual(['examine/review']);
    expect(standing(permitDefinition, proposed)).toEqual(['decide/decide']);
    const history = [
      ...proposed,
      at('2026-03-06', 'decide/decide>grant', { post: '负责人' }),
      at('2026-03-07', 'deliver/deliver'),
    ];
    expect(replay(permitDefinition, history)).toMatchObject({ status: 'over', outcome: 'granted', places: [] });
  });

  it('goes back inside a step and between steps, and keeps count of the ways', () => {
    const again = [
      ...accepted,
      at('2026-03-04', 'examine/review', { post: '经办' }),
      at('2026-03-04', 'examine/check>again', { post: '审核' }),
    ];
    expect(standing(permitDefinition, again)).toEqual(['examine/review']);
    const back = [...proposed, at('2026-03-06', 'decide/decide>send_back', { post: '负责人' })];
    expect(standing(permitDefinition, back)).toEqual(['examine/review']);
    expect(replay(permitDefinition, back).flowCounts.get('send_back')).toBe(1);
    expect(replay(permitDefinition, back).isDecided).toBe(false);
  });

  it('waits at a join for every branch, whichever comes first, and goes on at the time of the later one', () => {
    const fork = [at('2026-03-02', 'start')];
    expect(standing(jointDefinition, fork)).toEqual(['fire/fire', 'health/health']);
    const one = [...fork, at('2026-03-05', 'fire/fire'), at('2026-03-03', 'health/health')];
    expect(standing(jointDefinition, one)).toEqual(['sign/sign']);
    expect(replay(jointDefinition, one).arrivals).toHaveLength(1);
    const both = [...one, at('2026-03-04', 'sign/sign')];
    expect(replay(jointDefinition, both).places).toMatchObject([
      { step: 'decide', enteredAt: '2026-03-05T02:00:00.000Z' },
    ]);
    const other = [
      ...fork,
      at('2026-03-03', 'health/health'),
      at('2026-03-04', 'sign/sign'),
      at('2026-03-05', 'fire/fire'),
    ];
    expect(replay(jointDefinition, other)).toEqual(replay(jointDefinition, both));
  });

  it('is begun by the applicant or at the counter, ex officio by staff alone', () => {
    const begin = (actor: 'applicant' | 'staff', definition: ProcessDefinition): boolean =>
      startCase(definition, at('2026-03-02', 'start', { actor }).action).isApplied;
    expect([begin('applicant', permitDefinition), begin('staff', permitDefinition)]).toEqual([true, true]);
    expect([begin('applicant', jointDefinition), begin('staff', jointDefinition)]).toEqual([false, true]);
  });

  it('runs a definition whose steps have no inside yet', () => {
    const bare = { ...permitDefinition, internalLayer: { graphs: [] } };
    expect(standing(bare, [at('2026-03-02', 'start')])).toEqual(['accept/accept']);
  });
});

describe('a refusal', () => {
  const start = accepted.slice(0, 1);
  const paused = [...accepted, at('2026-03-04', 'pause expert_review')];
  const asked = [...start, at('2026-03-03', 'accept/accept>ask', { post: '窗口' })];
  const over = [...start, at('2026-03-03', 'accept/accept>turn_away', { post: '窗口' })];

  it.each([
    ['case_not_started', [], at('2026-03-02', 'resume')],
    ['case_already_started', start, at('2026-03-02', 'start')],
    ['case_over', over, at('2026-03-09', 'terminate')],
    ['case_paused', paused, at('2026-03-09', 'examine/review', { post: '经办' })],
    ['case_paused', paused, at('2026-03-09', 'pause correction')],
    ['case_not_paused', accepted, at('2026-03-09', 'resume')],
    ['step_not_current', accepted, at('2026-03-09', 'decide/decide>grant', { post: '负责人' })],
    ['step_not_current', accepted, at('2026-03-09', 'nowhere/nobody')],
    ['flow_needed', start, at('2026-03-09', 'accept/accept', { post: '窗口' })],
    ['flow_not_from_here', start, at('2026-03-09', 'accept/accept>grant', { post: '窗口' })],
    ['pause_ground_not_allowed', accepted, at('2026-03-09', 'pause hearing')],
    ['extension_not_allowed', start, at('2026-03-09', 'extend', { post: '负责人' })],
    ['post_not_allowed', accepted, at('2026-03-09', 'extend', { post: '经办' })],
    [
      'extension_used',
      [...accepted, at('2026-03-04', 'extend', { post: '负责人' })],
      at('2026-03-09', 'extend', { post: '负责人' }),
    ],
    [
      'withdrawal_not_allowed',
      [...proposed, at('2026-03-06', 'decide/decide>grant', { post: '负责人' })],
      at('2026-03-09', 'withdraw'),
    ],
    ['actor_not_allowed', asked, at('2026-03-09', 'correct/correct')],
    ['actor_not_allowed', accepted, at('2026-03-09', 'examine/review', { actor: 'applicant' })],
    ['actor_not_allowed', accepted, at('2026-03-09', 'withdraw', { actor: 'staff' })],
    ['actor_not_allowed', accepted, at('2026-03-09', 'examine/review>propose', { actor: 'system' })],
    ['post_not_allowed', accepted, at('2026-03-09', 'examine/review', { post: '审核' })],
    ['post_not_allowed', accepted, at('2026-03-09', 'examine/review')],
    ['clock_regression', accepted, at('2026-03-02', 'examine/review', { post: '经办' })],
    ['clock_regression', accepted, at('2026-03-02', 'pause expert_review')],
    ['clock_regression', [...paused, at('2026-03-10', 'resume')], at('2026-03-06', 'examine/review', { post: '经办' })],
  ])('%s', (code, history, event) => {
    expect(codeOf(history, event)).toBe(code);
  });

  it('flow_exhausted: a correction is asked for once', () => {
    const again = [...asked, at('2026-03-05', 'correct/correct', { actor: 'applicant' })];
    expect(codeOf(again, at('2026-03-06', 'accept/accept>ask', { post: '窗口' }))).toBe('flow_exhausted');
    const [complete] = allowedActions(permitDefinition, again);
    expect(complete).toMatchObject({
      kind: 'complete',
      flows: [{ flow: 'accepted' }, { flow: 'turn_away' }],
      post: '窗口',
    });
  });

  it('definition_unsound: a way that only leads round is left, not walked for ever', () => {
    const round = sampleDefinition({
      steps: [
        { id: 'begin', kind: 'start', lane: 'window' },
        { id: 'one', kind: 'fork', lane: 'window' },
        { id: 'two', kind: 'fork', lane: 'window' },
      ],
      flows: [
        { id: 'go', from: 'begin', to: 'one' },
        { id: 'there', from: 'one', to: 'two' },
        { id: 'back', from: 'two', to: 'one', isReturn: true },
      ],
    });
    expect(codeOf([], at('2026-03-02', 'start'), round)).toBe('definition_unsound');
  });

  it('says what is possible instead, and by whom', () => {
    const result = applyAction(permitDefinition, paused, at('2026-03-09', 'extend', { post: '负责人' }).action);
    expect(result.isApplied ? [] : result.refusal.possible).toEqual([
      { kind: 'resume', actors: ['staff'] },
      { kind: 'withdraw', actors: ['applicant'] },
      { kind: 'terminate', actors: ['staff'] },
    ]);
  });

  it('inside a history names the event', () => {
    expect(() => replay(permitDefinition, [...accepted, at('2026-03-09', 'resume')])).toThrow(
      expect.objectContaining({ code: 'case_not_paused', eventIndex: 2 }),
    );
  });

  it('changes nothing in the history or in what it was asked with', () => {
    const before = JSON.stringify([permitDefinition, accepted]);
    codeOf(accepted, at('2026-03-09', 'examine/review', { post: '经办' }));
    expect(JSON.stringify([permitDefinition, accepted])).toBe(before);
  });
});

describe('allowedActions', () => {
  it('shows each person only what they may do', () => {
    const kinds = (to: Parameters<typeof allowedActions>[2]): readonly string[] =>
      allowedActions(permitDefinition, accepted, to).map(({ kind }) => kind);
    expect(kinds({ actor: 'applicant' })).toEqual(['withdraw']);
    expect(kinds({ actor: 'staff', post: '经办' })).toEqual(['complete', 'pause', 'terminate']);
    expect(kinds({ actor: 'staff', post: '负责人' })).toEqual(['pause', 'extend', 'terminate']);
    expect(kinds({ actor: 'staff' })).toEqual(['complete', 'pause', 'extend', 'terminate']);
  });

  it('lets the applicant end a pause for a correction, and no other', () => {
    const kinds = (ground: string): readonly string[] =>
      allowedActions(permitDefinition, [...accepted, at('2026-03-04', `pause ${ground}`)], { actor: 'applicant' }).map(
        ({ kind }) => kind,
      );
    expect(kinds('correction')).toEqual(['resume', 'withdraw']);
    expect(kinds('expert_review')).toEqual(['withdraw']);
  });

  it('says only the start before the case, and nothing after it', () => {
    expect(allowedActions(jointDefinition, [])).toEqual([{ kind: 'start', actors: ['staff'] }]);
    const over = [...accepted, at('2026-03-04', 'withdraw')];
    expect(allowedActions(permitDefinition, over)).toEqual([]);
    expect(replay(permitDefinition, over)).toMatchObject({ status: 'over', outcome: 'withdrawn' });
  });
});
