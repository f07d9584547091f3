import {
  PAUSE_GROUNDS,
  type PauseGround,
  type ProcessDefinition,
  type ProcessFinding,
  type Step,
} from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { days, LICENSE, PENALTY } from '../test-support/lint-contexts.js';
import { permitDefinition } from '../test-support/permit-definition.js';
import { lintDefinition } from './lint-definition.js';

interface Draft {
  readonly layer: ProcessDefinition['publicLayer'];
  readonly graphs: ProcessDefinition['internalLayer']['graphs'];
  readonly step: (id: string) => Step;
}

/** What is found of one code in a permit that was changed: the steps and flows at which it is. */
function found(code: string, change: (draft: Draft) => void, context = LICENSE): readonly string[] {
  const definition = permitDefinition();
  const { publicLayer: layer, internalLayer } = definition;
  change({ layer, graphs: internalLayer.graphs, step: (id) => part(layer.steps, id) });
  const isIt = (finding: ProcessFinding): boolean => finding.code === code;
  return lintDefinition(definition, context)
    .filter(isIt)
    .map(({ step = '-', flow }) => (flow === undefined ? step : `${step}>${flow}`));
}

function part<Part extends { readonly id: string }>(parts: readonly Part[], id: string): Part {
  const one = parts.find((each) => each.id === id);
  if (one === undefined) throw new Error(`The sample has no ${id}.`);
  return one;
}

describe('licensing law', () => {
  it('art. 32: all that is missing is asked for at once: twice is once too often', () => {
    const often = (atMost: number) =>
      found('license_correction_not_once', ({ layer }) => (part(layer.flows, 'incomplete').atMost = atMost));
    expect([often(1), often(2)]).toEqual([[], ['check>incomplete']]);
  });

  it('art. 32: who may also go on from there is not asked for a correction', () => {
    const silence = (mayGoOn: boolean) =>
      found('license_silence_not_deemed', ({ layer, step }) => {
        delete step('check').deemed;
        if (!mayGoOn) return;
        step('correct').kind = 'decision';
        part(layer.flows, 'corrected').condition = '已补正';
        layer.flows.push({ id: 'on', from: 'correct', to: 'not_accepted', condition: '不再申请', isReturn: false });
      });
    expect([silence(false), silence(true)]).toEqual([['check'], []]);
  });

  it('art. 42: fifteen days more for several departments, and not sixteen; ten for one, and not eleven', () => {
    const extended = (value: number, isJoint: boolean) =>
      found('license_extension_long', ({ layer, step }) => {
        layer.extension = { limit: days(value), basis: '行政许可法第四十二条', post: '市长' };
        if (!isJoint) return;
        layer.lanes.push({ id: 'fire', kind: 'other_department', name: '消防救援大队' });
        step('inspect').lane = 'fire';
      });
    expect([extended(10, false), extended(11, false)]).toEqual([[], ['-']]);
    expect([extended(15, true), extended(16, true)]).toEqual([[], ['-']]);
  });

  it('art. 45 and 32: time stands still for what they list and for nothing else', () => {
    const paused = (ground: PauseGround) =>
      found('license_pause_not_listed', ({ layer }) => (layer.pauses = [{ ground, basis: '某法' }])).length === 0;
    const listed: readonly PauseGround[] = [
      'correction',
      'hearing',
      'tender',
      'auction',
      'inspection',
      'testing',
      'quarantine',
      'appraisal',
      'expert_review',
    ];
    for (const ground of PAUSE_GROUNDS) expect([ground, paused(ground)]).toEqual([ground, listed.includes(ground)]);
  });

  it('art. 47: a pause for a hearing that says how long it is needs no more words', () => {
    const hearing = (rest: { readonly limit?: ReturnType<typeof days> }) =>
      found('pause_limit_missing', ({ layer }) =>
        layer.pauses.push({ ground: 'hearing', basis: '行政许可法第四十七条', ...rest }),
      );
    expect([hearing({}), hearing({ limit: days(20) })]).toEqual([['-'], []]);
  });
});

it('penalty law: the article on notice and statement may be cited in figures', () => {
  const heard = (article: string) =>
    found(
      'penalty_without_statement',
      ({ step }) => {
        step('granted').outcome = 'imposed';
        step('examine').legalBases = [{ kind: 'act', title: '中华人民共和国行政处罚法', article }];
      },
      PENALTY,
    );
  expect(['第四十四条', '第45条', '第四十六条'].map(heard)).toEqual([[], [], ['granted']]);
});

it.each(['refused', 'not_accepted', 'imposed'] as const)('who ends with %s is told what they can do', (outcome) => {
  const without = found('remedy_missing', ({ step }) => {
    step('not_accepted').outcome = outcome;
    step('check').remedies = [];
  });
  expect(without).toEqual(['check']);
});

it('a clock that starts in one of two parallel branches runs where they meet', () => {
  const stopped = found('clock_stopped_before_start', ({ step }) => {
    step('accept').clock = 'counts';
    step('examine').clock = 'starts';
  });
  expect(stopped).toEqual([]);
});

it('a limit in another unit is said once, however many limits the power has', () => {
  expect(found('limit_units_differ', ({ step }) => (step('examine').limit = days(8, 'hour')))).toEqual(['examine']);
});

it('an exit is not offered by a step inside that nothing leads to', () => {
  const offered = found('exit_not_offered', ({ graphs }) => {
    const inside = graphs.find(({ step }) => step === 'examine');
    if (inside === undefined) throw new Error('The sample has no inside.');
    inside.steps.push({ ...part(inside.steps, 'check'), id: 'alone' });
    part(inside.flows, 'i7').from = 'alone';
  });
  expect(offered).toEqual(['examine>f5']);
});
