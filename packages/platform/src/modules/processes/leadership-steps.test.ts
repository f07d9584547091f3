import {
  ROLES,
  type InternalRevision,
  type LintReport,
  type ProcessDefinition,
  type ProcessLintReport,
  type Role,
  type StaffFlowchart,
  type StaffProcess,
} from '@sunlit/contract';
import { allEndpoints } from '@sunlit/contract/endpoints/index';
import { ChartDesk } from '@sunlit/testkit/chart-desk';
import { sampleDefinition } from '@sunlit/testkit/sample-process';
import type { StaffDesk } from '@sunlit/testkit/staff-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Who drafts, judges or supervises a definition; everybody else is told only that a step is there. */
const SEEING: readonly Role[] = [
  'clerk',
  'department_office',
  'department_leader',
  'legal_office',
  'establishment_office',
  'supervisor',
];
const OTHERS = ROLES.filter((role) => !SEEING.includes(role));
const CANARY = /canary.leadership/i;

type Graph = ProcessDefinition['internalLayer']['graphs'][number];
type InnerStep = Graph['steps'][number];

/** The sample; all that its step for the leadership says, and what is written on the flows around it, is a canary. */
function secretDefinition(rest: Partial<InnerStep> = {}): ProcessDefinition {
  const risk = { name: 'CANARY-LEADERSHIP', grade: 'a', description: '廉政', measure: 'CANARY-LEADERSHIP' } as const;
  const said = { nameEn: 'CANARY-LEADERSHIP', post: 'CANARY-LEADERSHIP', duty: 'CANARY-LEADERSHIP' };
  const { publicLayer, internalLayer } = sampleDefinition();
  const graphs = internalLayer.graphs.map((graph): Graph => {
    if (graph.step !== 'examine') return graph;
    return {
      ...graph,
      steps: graph.steps.map((step) =>
        step.id === 'second_look'
          ? { ...step, ...said, id: 'canary_leadership', integrityRisks: [risk], ...rest }
          : { ...step, integrityRisks: [{ ...risk, name: '一般风险', grade: 'c', measure: '复核' }] },
      ),
      flows: [
        { id: 'canary_leadership_in', from: 'first_look', to: 'canary_leadership', isReturn: false },
        { id: 'canary_leadership_out', from: 'canary_leadership', exit: 'f_examined', isReturn: false },
      ].map((flow) => ({ ...flow, condition: 'CANARY-LEADERSHIP' })),
    };
  });
  return { publicLayer, internalLayer: { graphs } };
}

let charts: ChartDesk;
let desk: StaffDesk;
/** Versions by what is the matter with them. */
const versions = new Map<string, { readonly versionId: string; readonly powerId: string }>();

beforeAll(async () => {
  charts = await ChartDesk.open('leadership-steps');
  desk = charts.desk;
  const published = await charts.published(secretDefinition());
  const { internalLayer } = secretDefinition({ authority: 'CANARY-LEADERSHIP' });
  const path = `power-versions/${published.versionId}/process/internal-revisions`;
  await desk.ok(path, { as: 'clerk', body: { internalLayer, reason: '岗位调整' } });
  versions.set('published', { versionId: published.versionId, powerId: published.id });
  for (const [name, rest] of Object.entries(FAULTS)) {
    const draft = await desk.create();
    await charts.write(draft, secretDefinition(rest));
    await desk.approve(draft.versionId);
    versions.set(name, { versionId: draft.versionId, powerId: draft.id });
  }
});
afterAll(() => charts.close());

/** What the lint and the drawing name a step for. */
const FAULTS: Readonly<Record<string, Partial<InnerStep>>> = {
  'a wrong clock': { clock: 'stops' },
  'an unknown material': { materials: ['CANARY-LEADERSHIP'] },
  'a limit that is too long': { limit: { value: 99, unit: 'working_day', ifLastDayRests: 'next_working_day' } },
  'a kind that cannot be left so': { kind: 'decision' },
};

const read = <T>(name: string, rest: string, as: string): Promise<T> =>
  desk.ok<T>(`power-versions/${versions.get(name)?.versionId ?? ''}/${rest}`, { as, method: 'GET' });

/** What an address is asked for; missing where it takes nothing. */
function queriesOf(path: string): readonly string[] {
  if (path.endsWith('/flowchart')) return ['', '?language=en&direction=right', '?revision=2'];
  return path.endsWith('/file') ? ['?format=bpmn', '?format=csv'] : [''];
}

describe('PUB-13: a step for the leadership', () => {
  const staff = allEndpoints.filter(({ access }) => access === 'staff');
  const cases = OTHERS.flatMap((role) => staff.map((endpoint) => [role, endpoint.name, endpoint] as const));

  it.each(cases)('is never in what a %s gets from %s', async (as, _name, { method, path }) => {
    for (const { versionId, powerId } of versions.values()) {
      const named = path.replace('{versionId}', versionId).replace('{powerId}', powerId);
      for (const revision of named.includes('{revision}') ? ['1', '2'] : ['']) {
        const url = named.replace('{revision}', revision).replace(/\{\w+\}/g, 'xxx_000000');
        for (const query of queriesOf(path)) {
          const { statusCode, body, headers } = await desk.send(url + query, { as, method, revision: 1 });
          expect(statusCode, url).toBeLessThan(500);
          const file = /^\{"format":"\w+","content":"([^"]+)"/.exec(body)?.[1] ?? '';
          expect(Buffer.from(file, 'base64').toString(), url).not.toMatch(CANARY);
          expect(body + JSON.stringify(headers), url).not.toMatch(CANARY);
        }
      }
    }
  });

  it.each(SEEING)('is whole for a %s', async (as) => {
    const process = await read<StaffProcess>('published', 'process', as);
    expect(process.definition).toEqual(secretDefinition());
    expect(process.internalHash).toMatch(/^[0-9a-f]{64}$/);
    expect(process).not.toHaveProperty('withheldSteps');
    const chart = await read<StaffFlowchart>('published', 'flowchart', as);
    expect(JSON.stringify(chart.inside)).toMatch(CANARY);
    expect(chart.inside.find(({ step }) => step === 'examine')?.riskGrade).toBe('a');
    const lint = await read<ProcessLintReport>('an unknown material', 'process/lint', as);
    expect(JSON.stringify(lint)).toMatch(CANARY);
  });

  it.each(OTHERS)('keeps its place and kind for a %s, who is told how many there are', async (as) => {
    const process = await read<StaffProcess>('published', 'process', as);
    expect(process).toMatchObject({ withheldSteps: 1, internalRevision: 1 });
    expect(process).not.toHaveProperty('internalHash');
    const whole = secretDefinition();
    expect(process.definition.publicLayer).toEqual(whole.publicLayer);
    const { items } = await read<{ items: InternalRevision[] }>('published', 'process/internal-revisions', as);
    expect(items).toHaveLength(2);
    for (const item of items) expect(item).not.toHaveProperty('internalHash');
    const chart = await read<StaffFlowchart>('published', 'flowchart?language=en', as);
    expect(chart.withheldSteps).toBe(1);
    const inside = chart.inside.find(({ step }) => step === 'examine');
    expect(inside).toMatchObject({ riskGrade: 'c', withheldSteps: 1 });
    expect(inside?.graph.steps).toMatchObject([{ name: 'CANARY-INTERNAL-STEP' }, { id: 'withheld_1', kind: 'task' }]);
    expect(JSON.stringify(inside?.drawing)).toContain('withheld_1');
    for (const other of chart.inside.filter(({ step }) => step !== 'examine')) {
      expect(other).not.toHaveProperty('withheldSteps');
    }
  });

  it('stops a publication with its faults, which the publisher is told of without their words', async () => {
    const { versionId = '' } = versions.get('a wrong clock') ?? {};
    const { status, body } = await desk.call(`power-versions/${versionId}/publish`, { as: 'publisher', body: {} });
    expect([status, body['code']]).toEqual([422, 'process_incomplete']);
    expect(body['issues']).toMatchObject([{ path: 'internalLayer', code: 'findings_withheld' }]);
    const lint = await read<ProcessLintReport>('a wrong clock', 'process/lint', 'publisher');
    expect(lint).toMatchObject({ canPublish: false, withheldFindings: 1 });
    expect(lint.findings.filter(({ layer }) => layer === 'internal')).toEqual([]);
    const power = await read<LintReport>('a wrong clock', 'lint', 'publisher');
    expect(power).toMatchObject({ canPublish: false, withheldFindings: 1 });
    const told = await read<ProcessLintReport>('a wrong clock', 'process/lint', 'clerk');
    expect(told).not.toHaveProperty('withheldFindings');
    expect(told.findings.map(({ code }) => code)).toContain('inside_clock_contradicts');
  });

  it('comes back to the clerk as it was saved, through an amendment too', async () => {
    const { powerId = '' } = versions.get('published') ?? {};
    const next = await charts.amend(powerId);
    const copy = await desk.ok<StaffProcess>(`power-versions/${next.versionId}/process`, {
      as: 'clerk',
      method: 'GET',
    });
    expect(copy.definition).toEqual(secretDefinition());
  });
});
