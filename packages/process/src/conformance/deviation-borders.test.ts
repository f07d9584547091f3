import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import { createCnCalendar } from '@sunlit/standards';
import { expect, it } from 'vitest';
import { at } from '../test-support/history-of.js';
import { permitDefinition as lawfulPermit } from '../test-support/permit-definition.js';
import { permitDefinition, sampleDefinition, workingDays } from '../test-support/sample-definitions.js';
import { checkConformance, type ConformanceOptions } from './check-conformance.js';
import type { ConformanceFinding } from './conformance-finding.js';

const calendar = createCnCalendar();

function deviations(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  rest: Partial<ConformanceOptions> = {},
): readonly ConformanceFinding[] {
  return checkConformance(definition, history, { calendar, now: '2026-03-31T04:00:00.000Z', ...rest }).findings;
}

const inShort = (findings: readonly ConformanceFinding[]): readonly string[] =>
  findings.map(({ kind, step = '-', evidence }) => `${kind} ${step} ${evidence.event ?? '-'} ${evidence.reason ?? ''}`);

const BEGUN: readonly CaseEvent[] = [
  at('2026-03-02', 'start', { actor: 'applicant' }),
  at('2026-03-02', 'accept/accept>accepted', { post: '窗口' }),
];

it('work after a case was ended in a pause is after its end, and not in the pause too', () => {
  const ended = [...BEGUN, at('2026-03-04', 'pause expert_review'), at('2026-03-05', 'terminate')];
  const late = at('2026-03-06', 'examine/review', { post: '经办' });
  expect(inShort(deviations(permitDefinition, [...ended, late]))).toEqual(['extra examine 4 case_over']);
});

it('findings stand in the order of what happened, whenever each could be known', () => {
  const line = sampleDefinition({
    steps: [
      { id: 'begin', kind: 'start', lane: 'window' },
      { id: 'one', kind: 'task', lane: 'office' },
      { id: 'two', kind: 'task', lane: 'office' },
      { id: 'finish', kind: 'end', lane: 'window' },
    ],
    flows: [
      { id: 'f0', from: 'begin', to: 'one' },
      { id: 'f1', from: 'one', to: 'two' },
      { id: 'f2', from: 'two', to: 'finish' },
    ],
  });
  // That the first step is missing is certain at the end alone.
  const history = [at('2026-03-02', 'start'), at('2026-03-03', 'two/two'), at('2026-03-04', 'dinner/dinner')];
  expect(inShort(deviations(line, history))).toEqual(['missing one 1 ', 'extra dinner 2 not_in_definition']);
});

it('a pause that ended with the case before its limit had passed was not too long, whenever that is looked at', () => {
  const { publicLayer, internalLayer } = permitDefinition;
  const pauses = [{ ground: 'expert_review' as const, basis: '法', limit: workingDays(5) }];
  const definition = { publicLayer: { ...publicLayer, pauses }, internalLayer };
  const ended = (day: string) => [...BEGUN, at('2026-03-04', 'pause expert_review'), at(day, 'withdraw')];
  const long = (day: string) => deviations(definition, ended(day)).filter(({ evidence }) => evidence.limit === 'pause');
  expect(long('2026-03-11')).toEqual([]);
  const decided = [
    ...BEGUN,
    at('2026-03-03', 'examine/review', { post: '经办' }),
    at('2026-03-03', 'examine/check>out', { post: '审核' }),
    at('2026-03-04', 'pause expert_review'),
    at('2026-03-05', 'decide/decide>refuse', { post: '负责人' }),
  ];
  expect(inShort(deviations(definition, decided))).toEqual(['out_of_order decide 5 case_paused']);
  expect(long('2026-03-12')).toMatchObject([{ kind: 'over_limit', evidence: { dueOn: '2026-03-11' } }]);
});

it('a party who lets a time pass that silence has a meaning for is not late; an office is', () => {
  const definition = (lane: 'applicant' | 'office') =>
    sampleDefinition({
      steps: [
        { id: 'begin', kind: 'start', lane: 'window' },
        { id: 'answer', kind: 'decision', lane, limit: workingDays(5), deemed: { flow: 'silent', basis: '法' } },
        { id: 'finish', kind: 'end', lane: 'window' },
      ],
      flows: [
        { id: 'go', from: 'begin', to: 'answer' },
        { id: 'said', from: 'answer', to: 'finish' },
        { id: 'silent', from: 'answer', to: 'finish' },
      ],
    });
  const history = [
    at('2026-03-02', 'start'),
    at('2026-03-09T16:00:00.000Z', 'answer/answer>silent', { actor: 'system' }),
  ];
  expect(inShort(deviations(definition('applicant'), history))).toEqual([]);
  expect(inShort(deviations(definition('office'), history))).toEqual(['over_limit answer 1 ']);
});

it('the limit of a case that silence accepted runs from the day of receipt', () => {
  const history = [
    at('2026-03-02', 'start', { actor: 'applicant' }),
    at('2026-03-02', 'apply/apply', { actor: 'applicant' }),
    at('2026-03-09T16:00:00.000Z', 'check/check>complete', { actor: 'system' }),
  ];
  const findings = deviations(lawfulPermit(), history, { statutoryLimit: workingDays(20) });
  expect(findings.filter(({ evidence }) => evidence.limit === 'statutory')).toMatchObject([
    { kind: 'over_limit', evidence: { dueOn: '2026-03-30' } },
  ]);
});
