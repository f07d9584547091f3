import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { createDice } from '../test-support/dice.js';
import { at } from '../test-support/history-of.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { randomHistory } from '../test-support/random-history.js';
import {
  jointDefinition,
  permitDefinition,
  sampleDefinition,
  workingDays,
} from '../test-support/sample-definitions.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { checkConformance, type ConformanceOptions } from './check-conformance.js';

const calendar = createCnCalendar();
const NOW = '2026-03-16T04:00:00.000Z';

/** `kind layer place event reason`, for short. */
function findings(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  rest: Partial<ConformanceOptions> = {},
): readonly string[] {
  const options = { calendar, now: NOW, ...rest };
  return checkConformance(definition, history, options).findings.map(({ kind, layer, step, internalStep, evidence }) =>
    [
      kind,
      layer,
      internalStep === undefined ? (step ?? '-') : `${step ?? ''}/${internalStep}`,
      evidence.event ?? '-',
      evidence.reason ?? '',
    ]
      .join(' ')
      .trim(),
  );
}

const line = sampleDefinition({
  steps: [
    { id: 'begin', kind: 'start', lane: 'window' },
    ...['one', 'two', 'three', 'four'].map((id) => ({ id, kind: 'task' as const, lane: 'office', post: '经办' })),
    { id: 'finish', kind: 'end', lane: 'window' },
  ],
  flows: [
    { id: 'f0', from: 'begin', to: 'one' },
    { id: 'f1', from: 'one', to: 'two' },
    { id: 'f2', from: 'two', to: 'three' },
    { id: 'f3', from: 'three', to: 'four' },
    { id: 'f4', from: 'four', to: 'finish' },
  ],
});
/** The steps of the line in the given order, one a day. */
const done = (...steps: readonly string[]): readonly CaseEvent[] => [
  at('2026-03-02', 'start'),
  ...steps.map((step, index) => at(`2026-03-0${index + 3}`, `${step}/${step}`, { post: '经办' })),
];

const START = at('2026-03-02', 'start', { actor: 'applicant' });
const ACCEPT = at('2026-03-03', 'accept/accept>accepted', { post: '窗口' });
const REVIEW = at('2026-03-04', 'examine/review', { post: '经办' });
const CHECK = at('2026-03-05', 'examine/check>out', { post: '审核' });
const GRANT = at('2026-03-06', 'decide/decide>grant', { post: '负责人' });
const DELIVER = at('2026-03-09', 'deliver/deliver');

describe('a case that keeps to its definition', () => {
  it('has no finding, finished or not', () => {
    const whole = [START, ACCEPT, REVIEW, CHECK, GRANT, DELIVER];
    for (let length = 0; length <= whole.length; length += 1) {
      const history = whole.slice(0, length);
      expect(checkConformance(permitDefinition, history, { calendar, now: '2026-03-09T04:00:00.000Z' })).toEqual({
        conforms: true,
        conformsInPublic: true,
        findings: [],
      });
    }
  });

  it('may do parallel branches in any order', () => {
    const start = at('2026-03-02', 'start');
    const decide = at('2026-03-09', 'decide/decide');
    for (const order of [
      ['fire', 'health', 'sign'],
      ['health', 'fire', 'sign'],
      ['health', 'sign', 'fire'],
    ]) {
      const branches = order.map((step, index) => at(`2026-03-0${index + 3}`, `${step}/${step}`));
      expect(findings(jointDefinition, [start, ...branches, decide])).toEqual([]);
    }
  });

  it('may go back where the definition does, as often as it allows', () => {
    const back = at('2026-03-06', 'decide/decide>send_back', { post: '负责人' });
    const again = [
      at('2026-03-09', 'examine/review', { post: '经办' }),
      at('2026-03-10', 'examine/check>out', { post: '审核' }),
    ];
    expect(findings(permitDefinition, [START, ACCEPT, REVIEW, CHECK, back, ...again])).toEqual([]);
    const ask = (day: string): CaseEvent => at(day, 'accept/accept>ask', { post: '窗口' });
    const hand = (day: string): CaseEvent => at(day, 'correct/correct', { actor: 'applicant' });
    const once = [START, ask('2026-03-03'), hand('2026-03-04')];
    expect(findings(permitDefinition, once, { now: '2026-03-06T04:00:00.000Z' })).toEqual([]);
    const twice = [...once, ask('2026-03-05'), hand('2026-03-06')];
    expect(findings(permitDefinition, twice, { now: '2026-03-06T04:00:00.000Z' })).toEqual([
      'extra public accept 3 taken_too_often',
    ]);
  });

  it('is understood without flows: what was done next shows the way', () => {
    const said = [START, ACCEPT, REVIEW, CHECK, GRANT, DELIVER].map(({ action, recordedAt }): CaseEvent => {
      if (action.kind !== 'complete') return { action, recordedAt };
      const { flow: _flow, ...rest } = action;
      return { action: rest, recordedAt };
    });
    expect(findings(permitDefinition, said)).toEqual([]);
    const again = at('2026-03-07', 'examine/review', { post: '经办' });
    expect(findings(permitDefinition, [...said.slice(0, 5), again])).toEqual([]);
  });

  it('is every random legal history, whatever its definition', () => {
    const random = seededRandom(11);
    const dice = createDice(random);
    for (let run = 0; run < 400; run += 1) {
      const definition = randomDefinition(random);
      const history = randomHistory(dice, definition, { most: 30, from: '2026-03-02T01:00:00Z' });
      const found = findings(definition, history).filter((finding) => !finding.startsWith('over_limit'));
      expect({ run, found }).toEqual({ run, found: [] });
    }
  });
});

describe('missing', () => {
  it('names a public step that was passed over, once, with the event that did', () => {
    expect(findings(line, done('one', 'three', 'four'))).toEqual(['missing public two 2']);
    expect(findings(line, done('one', 'four'))).toEqual(['missing public two 2', 'missing public three 2']);
    expect(findings(permitDefinition, [START, ACCEPT, GRANT])).toEqual(['missing public examine 2']);
  });

  it('names a step inside, where the rest of the public step was done', () => {
    expect(findings(permitDefinition, [START, ACCEPT, REVIEW, GRANT])).toEqual(['missing internal examine/check 3']);
    expect(findings(permitDefinition, [START, ACCEPT, CHECK, GRANT])).toEqual(['missing internal examine/review 2']);
  });

  it('is a branch that nobody did before the join, and what is left of one', () => {
    const history = [at('2026-03-02', 'start'), at('2026-03-03', 'health/health'), at('2026-03-09', 'decide/decide')];
    expect(findings(jointDefinition, history)).toEqual(['missing public fire 2', 'missing public sign 2']);
  });

  it('is nothing that may still come, but is when the other system says that the case is over', () => {
    expect(findings(line, done('one', 'two'))).toEqual([]);
    expect(findings(line, done('one', 'two'), { isOver: true })).toEqual([
      'missing public three 2',
      'missing public four 2',
    ]);
    expect(findings(line, [...done('one'), at('2026-03-09', 'terminate')], { isOver: true })).toEqual([]);
  });

  it('is a start that was not recorded', () => {
    expect(findings(line, done('one', 'two').slice(1))).toEqual(['missing public begin -']);
  });
});

describe('extra', () => {
  it('names what the definition does not have, or not there', () => {
    expect(findings(line, [...done('one'), at('2026-03-04', 'dinner/dinner')])).toEqual([
      'extra public dinner 2 not_in_definition',
    ]);
    expect(findings(line, done('one', 'two', 'one', 'three'))).toEqual(['extra public one 3 not_due_here']);
    expect(findings(permitDefinition, [START, ACCEPT, REVIEW, at('2026-03-04', 'examine/chat'), CHECK])).toEqual([
      'extra internal examine/chat 3 not_in_definition',
    ]);
    expect(findings(line, [...done('one', 'two', 'three', 'four'), at('2026-03-09', 'four/four')])).toEqual([
      'extra public four 5 case_over',
    ]);
  });

  it('says a step that has no place once, whatever was done inside it', () => {
    const over = [START, ACCEPT, REVIEW, CHECK, GRANT, DELIVER];
    const again = [
      at('2026-03-10', 'examine/review', { post: '经办' }),
      at('2026-03-11', 'examine/check>out', { post: '审核' }),
    ];
    expect(findings(permitDefinition, [...over, ...again])).toEqual(['extra public examine 6 case_over']);
  });

  it('is a pause, an extension or a withdrawal that the definition does not allow', () => {
    expect(
      findings(permitDefinition, [START, at('2026-03-03', 'pause hearing'), at('2026-03-04', 'resume')], {
        now: '2026-03-06T04:00:00.000Z',
      }),
    ).toEqual(['extra public - 1 pause_not_allowed']);
    const extend = (day: string): CaseEvent => at(day, 'extend', { post: '负责人' });
    expect(findings(permitDefinition, [START, ACCEPT, extend('2026-03-04'), extend('2026-03-05')])).toEqual([
      'extra public - 3 extension_not_allowed',
    ]);
    expect(findings(line, [...done('one'), at('2026-03-09', 'withdraw')])).toEqual([
      'extra public - 2 withdrawal_not_allowed',
    ]);
    expect(findings(line, [...done('one'), at('2026-03-09', 'resume')])).toEqual(['extra public - 2 not_paused']);
    expect(findings(line, [...done('one'), at('2026-03-09', 'start')])).toEqual([
      'extra public begin 2 already_started',
    ]);
  });
});

describe('out of order', () => {
  it('is one finding for two steps that were done the wrong way round, not one missing and one extra', () => {
    expect(findings(line, done('two', 'one', 'three', 'four'))).toEqual(['out_of_order public one 2']);
    expect(findings(line, done('one', 'three', 'two', 'four'))).toEqual(['out_of_order public two 3']);
    expect(findings(line, done('four', 'three', 'two', 'one'))).toEqual([
      'out_of_order public three 2',
      'out_of_order public two 3',
      'out_of_order public one 4',
    ]);
  });

  it('is looked at inside a step too, and inside a step that as a whole came late', () => {
    const turned = [
      at('2026-03-04', 'examine/check>out', { post: '审核' }),
      at('2026-03-05', 'examine/review', { post: '经办' }),
    ];
    expect(findings(permitDefinition, [START, ACCEPT, ...turned, GRANT])).toEqual([
      'out_of_order internal examine/review 3',
    ]);
    const late = [
      at('2026-03-09', 'examine/review', { post: '经办' }),
      at('2026-03-10', 'examine/check>out', { post: '审核' }),
    ];
    expect(findings(permitDefinition, [START, ACCEPT, GRANT, ...late])).toEqual(['out_of_order public examine 3']);
    expect(findings(permitDefinition, [START, ACCEPT, GRANT, ...late.slice(1)])).toEqual([
      'out_of_order public examine 3',
      'missing internal examine/review 3',
    ]);
  });

  it('is judged by what is claimed, not by when it was recorded', () => {
    const [start, one, two] = done('one', 'two');
    const listed = [start, two, one].flatMap((event) => event ?? []);
    expect(findings(line, listed)).toEqual([]);
  });

  it('is work that was done while the case was paused', () => {
    expect(findings(permitDefinition, [START, ACCEPT, at('2026-03-03', 'pause expert_review'), REVIEW])).toEqual([
      'out_of_order public examine/review 3 case_paused',
    ]);
  });
});

describe('over limit', () => {
  it('is in time on the due day until midnight, and late by one after it', () => {
    const on = (when: string): CaseEvent => at(when, 'accept/accept>accepted', { post: '窗口' });
    expect(findings(permitDefinition, [START, on('2026-03-09T15:59:59.000Z')])).toEqual([]);
    const { findings: late } = checkConformance(permitDefinition, [START, on('2026-03-09T16:00:00.000Z')], {
      calendar,
      now: NOW,
    });
    expect(late).toEqual([
      {
        kind: 'over_limit',
        layer: 'public',
        step: 'accept',
        evidence: { event: 1, limit: 'step', dueOn: '2026-03-09', lateBy: { workingDays: 1, calendarDays: 1 } },
      },
    ]);
  });

  it('is a step that still goes on, up to now', () => {
    expect(findings(permitDefinition, [START, ACCEPT], { now: '2026-03-17T15:59:59.000Z' })).toEqual([]);
    expect(findings(permitDefinition, [START, ACCEPT], { now: '2026-03-17T16:00:00.000Z' })).toEqual([
      'over_limit public examine -',
    ]);
  });

  it('leaves pauses out, but not those that the definition does not allow', () => {
    const now = '2026-03-27T04:00:00.000Z';
    const paused = (ground: string): readonly CaseEvent[] => [
      START,
      ACCEPT,
      at('2026-03-04', `pause ${ground}`),
      at('2026-03-20', 'resume'),
    ];
    expect(findings(permitDefinition, paused('expert_review'), { now })).toEqual([]);
    expect(findings(permitDefinition, paused('hearing'), { now })).toEqual([
      'extra public - 2 pause_not_allowed',
      'over_limit public examine -',
    ]);
  });

  it('is the case as a whole, by law and as promised', () => {
    const decided = [START, ACCEPT, REVIEW, CHECK, GRANT];
    const limits = { statutoryLimit: workingDays(3), promisedLimit: workingDays(2) };
    const { findings: late } = checkConformance(permitDefinition, decided, { calendar, now: NOW, ...limits });
    expect(late).toMatchObject([
      {
        kind: 'over_limit',
        evidence: { event: 4, limit: 'promised', dueOn: '2026-03-05', lateBy: { workingDays: 1 } },
      },
    ]);
    const extended = [...decided.slice(0, 4), at('2026-03-05', 'extend', { post: '负责人' }), GRANT];
    expect(findings(permitDefinition, extended, limits)).toEqual([]);
  });

  it('is not judged where work before it was passed over: nobody knows when it began', () => {
    expect(findings(permitDefinition, [START, REVIEW], { now: '2026-06-01T00:00:00.000Z' })).toEqual([
      'missing public accept 1',
    ]);
  });
});

describe('wrong post', () => {
  it('is another post than the chart names, on the layer that names it', () => {
    const byOther = at('2026-03-03', 'accept/accept>accepted', { post: '经办' });
    const { findings: wrong } = checkConformance(
      permitDefinition,
      [START, byOther, at('2026-03-04', 'examine/review', { post: '窗口' })],
      { calendar, now: NOW },
    );
    expect(wrong).toEqual([
      {
        kind: 'wrong_post',
        layer: 'public',
        step: 'accept',
        internalStep: 'accept',
        evidence: { event: 1, expected: '窗口', found: '经办' },
      },
      {
        kind: 'wrong_post',
        layer: 'internal',
        step: 'examine',
        internalStep: 'review',
        evidence: { event: 2, expected: '经办', found: '窗口' },
      },
    ]);
  });

  it('is an official in the place of the applicant, and the reverse; a post that was not recorded is none', () => {
    expect(
      findings(permitDefinition, [START, at('2026-03-03', 'accept/accept>accepted', { actor: 'applicant' })]),
    ).toEqual(['wrong_post public accept/accept 1']);
    expect(findings(jointDefinition, [at('2026-03-02', 'start', { actor: 'applicant' })])).toEqual([
      'wrong_post public - 0',
    ]);
    expect(findings(permitDefinition, [START, at('2026-03-03', 'accept/accept>accepted')])).toEqual([]);
  });
});

describe('after the fact', () => {
  it('is what was recorded on a later day than tolerated, and says both times', () => {
    const late = at('2026-03-03', 'accept/accept>accepted', { post: '窗口', recordedAt: '2026-03-05' });
    expect(checkConformance(permitDefinition, [START, late], { calendar, now: NOW }).findings).toEqual([
      {
        kind: 'after_the_fact',
        layer: 'public',
        step: 'accept',
        internalStep: 'accept',
        evidence: { event: 1, occurredAt: '2026-03-03T02:00:00.000Z', recordedAt: '2026-03-05T02:00:00.000Z' },
      },
    ]);
    expect(findings(permitDefinition, [START, late], { toleranceDays: 2 })).toEqual([]);
  });

  it('is nothing that silence did', () => {
    const silence = at('2026-03-09T16:00:00.000Z', 'accept/accept>accepted', {
      actor: 'system',
      recordedAt: '2026-03-20',
    });
    expect(findings(permitDefinition, [START, silence], { now: '2026-03-20T00:00:00.000Z' })).toEqual([
      'over_limit public accept 1',
    ]);
  });
});
