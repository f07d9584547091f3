import { describe, expect, it } from 'vitest';
import type {
  Flow,
  InternalFlow,
  InternalGraph,
  InternalStep,
  ProcessDefinition,
  ProcessFinding,
  Step,
} from '@sunlit/contract';
import { days, LICENSE, PENALTY } from '../test-support/lint-contexts.js';
import { permitDefinition } from '../test-support/permit-definition.js';
import { PROCESS_TEMPLATES } from '../templates/templates.js';
import { FINDING_KINDS, type FindingCode } from './catalogue/finding-kinds.js';
import { lintDefinition } from './lint-definition.js';
import type { LintContext } from './lint-subject.js';

/** A definition that can be spoilt. */
class Draft {
  readonly definition = permitDefinition();
  readonly layer = this.definition.publicLayer;

  step(id: string): Step {
    return found(this.layer.steps.find((step) => step.id === id));
  }
  flow(id: string): Flow {
    return found(this.layer.flows.find((flow) => flow.id === id));
  }
  graph(step: string): InternalGraph {
    return found(this.definition.internalLayer.graphs.find((graph) => graph.step === step));
  }
  inner(step: string, id: string): InternalStep {
    return found(this.graph(step).steps.find((each) => each.id === id));
  }
  innerFlow(step: string, id: string): InternalFlow {
    return found(this.graph(step).flows.find((each) => each.id === id));
  }
  addFlow(id: string, from: string, to: string, rest: Partial<Flow> = {}): void {
    this.layer.flows.push({ id, from, to, isReturn: false, ...rest });
  }
  dropFlow(id: string): void {
    this.layer.flows = this.layer.flows.filter((flow) => flow.id !== id);
  }
  addStep(from: string, id: string, rest: Partial<Step> = {}): void {
    this.layer.steps.push({ ...this.step(from), id, ...rest });
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The sample has no such part.');
  return value;
}

interface Vector {
  readonly spoil: (draft: Draft) => void;
  readonly at: Partial<ProcessFinding>;
  readonly context?: LintContext;
}
const vector = (at: Partial<ProcessFinding>, spoil: Vector['spoil'], context?: LintContext): Vector => ({
  at,
  spoil,
  ...(context && { context }),
});

/** One way to go wrong for each code. */
const VECTORS: Readonly<Record<FindingCode, Vector>> = {
  lane_repeated: vector({ lane: 'office' }, ({ layer }) =>
    layer.lanes.push({ id: 'office', kind: 'office', name: '二科' }),
  ),
  step_repeated: vector({ step: 'examine' }, (draft) => draft.addStep('examine', 'examine')),
  flow_repeated: vector({ flow: 'f1' }, (draft) => draft.addFlow('f1', 'begin', 'apply')),
  lane_unknown: vector({ step: 'decide' }, (draft) => (draft.step('decide').lane = 'nowhere')),
  lane_unused: vector({ lane: 'empty' }, ({ layer }) => layer.lanes.push({ id: 'empty', kind: 'office', name: '空' })),
  flow_end_unknown: vector({ flow: 'f7' }, (draft) => (draft.flow('f7').to = 'nowhere')),
  start_missing: vector({ layer: 'public' }, (draft) => (draft.step('begin').kind = 'task')),
  start_not_single: vector({ step: 'again' }, (draft) => draft.addStep('begin', 'again')),
  end_missing: vector({ layer: 'public' }, ({ layer }) => {
    for (const step of layer.steps) if (step.kind === 'end') step.kind = 'task';
  }),
  start_entered: vector({ step: 'begin', flow: 'corrected' }, (draft) => (draft.flow('corrected').to = 'begin')),
  end_left: vector({ step: 'granted', flow: 'x' }, (draft) => draft.addFlow('x', 'granted', 'refused')),
  outcome_missing: vector({ step: 'granted' }, (draft) => delete draft.step('granted').outcome),
  outcome_misplaced: vector({ step: 'deliver' }, (draft) => (draft.step('deliver').outcome = 'granted')),
  step_unreachable: vector({ step: 'island' }, (draft) => draft.addStep('deliver', 'island')),
  step_without_end: vector({ step: 'notify' }, (draft) => (draft.flow('f9').to = 'nowhere')),
  circle_unmarked: vector({ flow: 'corrected' }, (draft) => (draft.flow('corrected').isReturn = false)),
  flow_to_itself: vector({ flow: 'corrected' }, (draft) => (draft.flow('corrected').to = 'correct')),
  no_way_out: vector({ step: 'notify' }, (draft) => draft.dropFlow('f9')),
  several_ways_out: vector({ step: 'deliver' }, (draft) => draft.addFlow('x', 'deliver', 'refused')),
  decision_exits_few: vector({ step: 'decide' }, (draft) => draft.dropFlow('refuse')),
  decision_several_entries: vector({ step: 'decide' }, (draft) => (draft.flow('rejected').to = 'decide')),
  exit_unnamed: vector({ step: 'decide', flow: 'grant' }, (draft) => delete draft.flow('grant').condition),
  exit_name_repeated: vector({ step: 'decide' }, (draft) => (draft.flow('grant').condition = '不予 ')),
  exits_all_capped: vector({ step: 'decide' }, (draft) => {
    draft.flow('grant').atMost = 1;
    draft.flow('refuse').atMost = 1;
  }),
  return_from_route: vector({ step: 'meet', flow: 'x' }, (draft) =>
    draft.addFlow('x', 'meet', 'accept', { isReturn: true }),
  ),
  return_not_back: vector({ step: 'decide', flow: 'grant' }, (draft) => (draft.flow('grant').isReturn = true)),
  return_crosses_block: vector({ step: 'decide', flow: 'x' }, (draft) =>
    draft.addFlow('x', 'decide', 'examine', { isReturn: true, condition: '重审' }),
  ),
  return_to_join: vector({ step: 'decide', flow: 'x' }, (draft) =>
    draft.addFlow('x', 'decide', 'meet', { isReturn: true, condition: '重审' }),
  ),
  fork_branches_few: vector({ step: 'split' }, (draft) => draft.dropFlow('f4')),
  fork_not_joined: vector({ step: 'split' }, (draft) => (draft.step('meet').kind = 'task')),
  fork_joined_twice: vector({ step: 'split' }, (draft) => {
    draft.addStep('meet', 'meet2');
    draft.flow('f6').to = 'meet2';
    draft.addFlow('x', 'meet2', 'decide');
  }),
  branch_not_joined: vector({ step: 'split', flow: 'f4' }, (draft) => (draft.flow('f6').to = 'decide')),
  branch_joined_twice: vector({ step: 'meet', flow: 'x' }, (draft) => {
    draft.step('examine').kind = 'decision';
    draft.addFlow('x', 'examine', 'meet', { condition: '另一种' });
  }),
  join_without_fork: vector({ step: 'split' }, (draft) => (draft.step('split').kind = 'join')),
  block_border_crossed: vector({ step: 'examine' }, (draft) =>
    draft.addFlow('x', 'check', 'examine', { condition: '只审查' }),
  ),
  end_in_block: vector({ step: 'stopped' }, (draft) => {
    draft.addStep('refused', 'stopped');
    draft.flow('f6').to = 'stopped';
  }),
  exit_in_block: vector({ layer: 'internal', step: 'examine', internalStep: 'compare', flow: 'i5' }, (draft) => {
    const flow = draft.innerFlow('examine', 'i5');
    delete flow.to;
    flow.exit = 'f5';
  }),

  graph_missing: vector({ layer: 'internal', step: 'decide' }, ({ definition }) => {
    definition.internalLayer.graphs = definition.internalLayer.graphs.filter(({ step }) => step !== 'decide');
  }),
  graph_unexpected: vector({ step: 'split' }, (draft) =>
    draft.definition.internalLayer.graphs.push({ ...draft.graph('decide'), step: 'split' }),
  ),
  graph_repeated: vector({ step: 'decide' }, (draft) =>
    draft.definition.internalLayer.graphs.push(draft.graph('decide')),
  ),
  entry_unknown: vector({ step: 'examine' }, (draft) => (draft.graph('examine').entry = 'nowhere')),
  flow_target_not_single: vector({ internalStep: 'assign', flow: 'i1' }, (draft) => {
    draft.innerFlow('examine', 'i1').exit = 'f5';
  }),
  exit_foreign: vector({ internalStep: 'sign', flow: 'i7' }, (draft) => {
    draft.innerFlow('examine', 'i7').exit = 'f6';
  }),
  exit_not_offered: vector({ step: 'decide', flow: 'refuse' }, (draft) => {
    draft.innerFlow('decide', 'refuse').exit = 'grant';
  }),
  at_most_looser: vector({ internalStep: 'check', flow: 'incomplete' }, (draft) => {
    draft.innerFlow('check', 'incomplete').atMost = 2;
  }),
  inside_exceeds_limit: vector({ layer: 'internal', step: 'examine' }, (draft) => {
    draft.inner('examine', 'check').limit = days(5);
  }),
  inside_limit_units_differ: vector({ internalStep: 'check' }, (draft) => {
    draft.inner('examine', 'check').limit = days(5, 'hour');
  }),
  inside_post_missing: vector({ internalStep: 'check' }, (draft) => delete draft.inner('examine', 'check').post),
  inside_authority_missing: vector({ layer: 'internal', step: 'examine' }, (draft) => {
    delete draft.step('examine').authority;
    for (const step of draft.graph('examine').steps) delete step.authority;
  }),
  inside_clock_contradicts: vector({ internalStep: 'check' }, (draft) => {
    draft.inner('examine', 'check').clock = 'stops';
  }),
  inside_material_unknown: vector({ internalStep: 'check' }, (draft) => {
    draft.inner('examine', 'check').materials = ['无此材料'];
  }),

  post_missing: vector({ step: 'examine' }, (draft) => delete draft.step('examine').post),
  duty_missing: vector({ step: 'examine' }, (draft) => delete draft.step('examine').duty),
  lead_body_missing: vector({ step: 'examine' }, (draft) => delete draft.step('examine').leadBody),
  lead_body_contact_missing: vector(
    { step: 'examine' },
    (draft) => (draft.step('examine').leadBody = { name: '甲局' }),
  ),
  decision_without_limit: vector({ step: 'decide' }, (draft) => delete draft.step('decide').limit, {
    powerType: 'license',
    materials: ['申请书'],
  }),
  step_without_limit: vector({ step: 'examine' }, (draft) => delete draft.step('examine').limit),
  decision_without_basis: vector({ step: 'decide' }, (draft) => (draft.step('decide').legalBases = [])),
  basis_not_in_force: vector({ step: 'decide' }, (draft) => {
    const [basis] = draft.step('decide').legalBases;
    draft.step('decide').legalBases = [{ ...found(basis), repealedOn: '2020-01-01' }];
  }),
  control_point_missing: vector({ step: 'decide' }, (draft) => delete draft.step('decide').controlPoint),
  remedy_missing: vector({ step: 'decide' }, (draft) => (draft.step('decide').remedies = [])),
  chart_without_control_point: vector({ layer: 'public' }, (draft) => delete draft.step('decide').controlPoint),
  chart_without_remedy: vector({ layer: 'public' }, (draft) => {
    draft.step('decide').remedies = [];
    draft.step('check').remedies = [];
  }),
  chart_without_feedback: vector({ layer: 'public' }, (draft) => delete draft.step('check').feedbackChannel),
  material_unknown: vector({ step: 'apply' }, (draft) => draft.step('apply').materials.push('无此材料')),
  content_on_route: vector({ step: 'split' }, (draft) => (draft.step('split').limit = days(1))),
  deemed_on_route: vector({ step: 'split' }, (draft) => (draft.step('split').deemed = { flow: 'f3', basis: '某法' })),

  way_exceeds_statutory: vector({ step: 'decide' }, (draft) => (draft.step('examine').limit = days(18))),
  way_exceeds_promised: vector({ step: 'decide' }, (draft) => (draft.step('examine').limit = days(9))),
  limit_units_differ: vector({ step: 'examine' }, (draft) => (draft.step('examine').limit = days(9, 'hour'))),
  clock_started_twice: vector({ step: 'examine' }, (draft) => (draft.step('examine').clock = 'starts')),
  clock_starts_early: vector({ step: 'accept', flow: 'x' }, (draft) =>
    draft.addFlow('x', 'decide', 'check', { isReturn: true, condition: '重新核对' }),
  ),
  clock_stopped_before_start: vector({ step: 'apply' }, (draft) => (draft.step('apply').clock = 'stops')),
  clock_never_stops: vector({ step: 'granted' }, (draft) => (draft.step('decide').clock = 'counts')),
  not_counted_without_basis: vector({ step: 'inspect' }, (draft) => (draft.step('inspect').legalBases = [])),
  deemed_without_limit: vector({ step: 'check' }, (draft) => delete draft.step('check').limit),
  deemed_flow_foreign: vector(
    { step: 'accept' },
    (draft) => (draft.step('accept').deemed = { flow: 'f7', basis: '法' }),
  ),
  deemed_leads_back: vector({ step: 'check' }, (draft) => {
    draft.addFlow('x', 'check', 'apply', { isReturn: true, condition: '重新申请', atMost: 1 });
    draft.step('check').deemed = { flow: 'x', basis: '法' };
  }),
  pause_repeated: vector({ layer: 'public' }, ({ layer }) =>
    layer.pauses.push({ ground: 'expert_review', basis: '某法' }),
  ),
  pause_limit_missing: vector({ layer: 'public' }, ({ layer }) =>
    layer.pauses.push({ ground: 'hearing', basis: '行政许可法第四十七条' }),
  ),
  withdrawal_ex_officio: vector({ layer: 'public' }, ({ layer }) => (layer.origin = 'ex_officio')),

  license_correction_not_once: vector({ step: 'check', flow: 'incomplete' }, (draft) => {
    delete draft.flow('incomplete').atMost;
  }),
  license_correction_late: vector({ step: 'check' }, (draft) => (draft.step('check').limit = days(6))),
  license_silence_not_deemed: vector({ step: 'check' }, (draft) => delete draft.step('check').deemed),
  license_extension_long: vector({ layer: 'public' }, ({ layer }) => {
    layer.extension = { limit: days(11), basis: '某法', post: '局长' };
  }),
  license_extension_post_missing: vector({ layer: 'public' }, ({ layer }) => {
    layer.extension = { limit: days(10), basis: '某法' };
  }),
  license_pause_not_listed: vector({ layer: 'public' }, ({ layer }) =>
    layer.pauses.push({ ground: 'force_majeure', basis: '某法' }),
  ),
  license_delivery_late: vector({ step: 'deliver' }, (draft) => (draft.step('deliver').limit = days(11))),
  penalty_without_statement: vector(
    { step: 'granted' },
    (draft) => (draft.step('granted').outcome = 'imposed'),
    PENALTY,
  ),
  penalty_service_late: vector({ step: 'deliver' }, (draft) => (draft.step('deliver').limit = days(8)), PENALTY),
  hearing_request_short: vector({ step: 'apply' }, (draft) => {
    draft.step('apply').name = '提出听证申请';
    draft.step('apply').limit = days(3);
  }),
};

const lint = (definition: ProcessDefinition, context = LICENSE) => lintDefinition(definition, context);
const withCode = (findings: readonly ProcessFinding[], code: string) => findings.filter((each) => each.code === code);

describe('lintDefinition', () => {
  it('finds nothing in a complete permit', () => {
    expect(lint(permitDefinition())).toEqual([]);
  });

  it.each(Object.entries(VECTORS))('names %s at its place, in words', (code, { spoil, at, context }) => {
    const draft = new Draft();
    expect(withCode(lint(draft.definition, context), code)).toEqual([]);
    spoil(draft);
    const findings = withCode(lint(draft.definition, context), code);
    expect(findings).toContainEqual(expect.objectContaining(at));
    for (const { message, messageEn, source } of findings) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(message + messageEn).not.toMatch(/\{\d\}|“”|undefined|\[object/);
      expect(messageEn).toMatch(/^[A-Z“].*[a-z].*\.$/u);
      expect(source).not.toBe('');
    }
  });

  it('has a vector for each code', () => {
    expect(Object.keys(VECTORS).sort()).toEqual(Object.keys(FINDING_KINDS).sort());
  });
});

describe('lintDefinition leaves alone', () => {
  it('a correction that leads straight back to the application', () => {
    const draft = new Draft();
    draft.addFlow('x', 'check', 'apply', { isReturn: true, condition: '重新填写', atMost: 1 });
    expect(lint(draft.definition).map(({ code }) => code)).toEqual(['exit_not_offered']);
  });

  it('an ordinary penalty that hears the party before it decides', () => {
    const draft = new Draft();
    draft.step('granted').outcome = 'imposed';
    draft.step('examine').name = '告知并听取陈述申辩';
    draft.step('deliver').limit = days(7);
    expect(withCode(lint(draft.definition, PENALTY), 'penalty_without_statement')).toEqual([]);
  });

  it('the joint extension of fifteen days where another department takes part', () => {
    const draft = new Draft();
    draft.layer.lanes.push({ id: 'fire', kind: 'other_department', name: '消防救援大队' });
    draft.step('inspect').lane = 'fire';
    draft.layer.extension = { limit: days(15), basis: '行政许可法第四十二条', post: '市长' };
    expect(lint(draft.definition)).toEqual([]);
  });

  it('limits of steps before the clock starts, after it stops, and of the shorter branch', () => {
    const draft = new Draft();
    draft.step('apply').limit = days(100);
    draft.step('notify').limit = days(100);
    draft.step('inspect').clock = 'counts';
    draft.step('inspect').limit = days(8);
    for (const { clock } of draft.graph('inspect').steps) expect(clock).toBe('not_counted');
    const codes = lint(draft.definition).map(({ code }) => code);
    expect(codes).not.toContain('way_exceeds_promised');
    expect(codes).not.toContain('way_exceeds_statutory');
  });

  it('a clock that is stopped in one of two parallel branches', () => {
    const draft = new Draft();
    draft.step('decide').clock = 'counts';
    draft.step('examine').clock = 'stops';
    expect(withCode(lint(draft.definition), 'clock_never_stops')).toEqual([]);
  });
});

describe('the templates', () => {
  const limit = days(20);
  const basis = { kind: 'act' as const, title: '演示条例', article: '第一条' };
  const cases = PROCESS_TEMPLATES.flatMap((template) =>
    template.powerTypes.map((powerType) => [`${template.id} for ${powerType}`, template, powerType] as const),
  );

  it.each(cases)('%s has no error', (_name, template, powerType) => {
    const definition = template.build({ department: '演示局', office: '一科', materials: ['申请书'], limit, basis });
    const findings = lint(definition, {
      powerType,
      statutoryLimit: limit,
      promisedLimit: limit,
      materials: ['申请书'],
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the order of findings', () => {
  it('is gravest first, then public before internal, then as the chart has its steps', () => {
    const draft = new Draft();
    delete draft.step('decide').controlPoint;
    delete draft.step('decide').post;
    delete draft.step('examine').post;
    delete draft.inner('examine', 'check').post;
    expect(lint(draft.definition).map(({ code, step = '' }) => `${code} ${step}`.trim())).toEqual([
      'chart_without_control_point',
      'post_missing examine',
      'post_missing decide',
      'inside_post_missing examine',
      'control_point_missing decide',
    ]);
  });
});
