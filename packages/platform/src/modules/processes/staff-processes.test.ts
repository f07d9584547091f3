import {
  publicLayerSchema,
  staffFlowchartSchema,
  type InternalRevision,
  type LintReport,
  type ProcessDefinition,
  type ProcessLintReport,
  type StaffFlowchart,
  type StaffProcess,
} from '@sunlit/contract';
import { ChartDesk, changedDefinition } from '@sunlit/testkit/chart-desk';
import { INTERNAL_CANARIES, sampleDefinition, SAMPLE_PUBLIC_LAYER } from '@sunlit/testkit/sample-process';
import type { StaffDesk } from '@sunlit/testkit/staff-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TOMORROW = '2026-11-23';

let charts: ChartDesk;
let desk: StaffDesk;

beforeAll(async () => {
  charts = await ChartDesk.open('staff-processes');
  desk = charts.desk;
});
afterAll(() => charts.close());

describe('the internal layer', () => {
  it('FLO-02: is seen by staff with its risk grades and never stands in a public answer', async () => {
    const power = await charts.published();
    await charts.replaced(power.id, changedDefinition(), TOMORROW);
    const inside = await desk.ok<StaffFlowchart>(`power-versions/${power.versionId}/flowchart`, {
      as: 'supervisor',
      method: 'GET',
    });
    staffFlowchartSchema.parse(inside);
    for (const canary of INTERNAL_CANARIES) expect(JSON.stringify(inside)).toContain(canary);
    expect(inside.inside.find(({ step }) => step === 'examine')?.riskGrade).toBe('a');
    const base = `/v1/powers/${power.id}`;
    const addresses = [
      base,
      `${base}/versions`,
      `${base}/flowchart`,
      `${base}/flowchart?language=en&direction=right`,
      `${base}/versions/1/flowchart`,
      `${base}/versions/2/flowchart`,
      `${base}/flowcharts`,
      `${base}/flowchart-diff?from=1&to=2`,
      `/v1/changes?powerId=${power.id}`,
      '/v1/catalogue',
      `/powers/${encodeURIComponent(power.code)}`,
    ];
    for (const address of addresses) {
      const { status, text } = await charts.read(address);
      expect([address, status]).toEqual([address, 200]);
      expect(text).not.toMatch(/CANARY|integrityRisks|internalLayer|riskGrade/);
    }
  });

  it('is not shown to another unit, nor without a key', async () => {
    const power = await charts.published();
    const path = `power-versions/${power.versionId}`;
    for (const rest of ['process', 'flowchart', 'process/internal-revisions']) {
      expect(await desk.refused(`${path}/${rest}`, { as: 'other clerk', method: 'GET' })).toEqual([
        404,
        'power_version_not_found',
      ]);
      expect((await charts.read(`/v1/staff/${path}/${rest}`)).status).toBe(401);
    }
  });

  it('changes alone: a new revision is in force once it is filed, and the old one stays readable', async () => {
    const power = await charts.published();
    const path = `power-versions/${power.versionId}/process/internal-revisions`;
    const { internalLayer } = sampleDefinition();
    const graphs = internalLayer.graphs.map((graph) =>
      graph.step === 'deliver' ? { ...graph, steps: graph.steps.map((step) => ({ ...step, post: '送达岗' })) } : graph,
    );
    const body = { internalLayer: { graphs }, reason: '岗位调整' };
    expect(await desk.refused(path, { as: 'legal_office', body })).toEqual([403, 'role_not_allowed']);
    const made = await desk.ok<InternalRevision>(path, { as: 'clerk', body });
    expect(made).toMatchObject({ revision: 2, isInForce: false, reason: '岗位调整', createdBy: '人员clerk' });
    const definitionPath = `power-versions/${power.versionId}/process`;
    const before = await desk.ok<StaffProcess>(definitionPath, { as: 'clerk', method: 'GET' });
    expect(before.internalRevision).toBe(1);
    expect(await desk.refused(`${path}/2/file`, { as: 'clerk' })).toEqual([403, 'role_not_allowed']);
    const filed = await desk.ok<InternalRevision>(`${path}/2/file`, { as: 'legal_office' });
    expect(filed).toMatchObject({ revision: 2, isInForce: true, filing: { role: 'legal_office' } });
    expect(await desk.refused(`${path}/1/file`, { as: 'legal_office' })).toEqual([409, 'transition_not_allowed']);
    const after = await desk.ok<StaffProcess>(definitionPath, { as: 'clerk', method: 'GET' });
    expect(after).toMatchObject({ internalRevision: 2, publicHash: before.publicHash });
    expect(after.internalHash).not.toBe(before.internalHash);
    const first = await desk.ok<StaffProcess>(`${path}/1`, { as: 'clerk', method: 'GET' });
    expect(first.internalHash).toBe(before.internalHash);
    expect(await desk.refused(`${path}/9`, { as: 'clerk', method: 'GET' })).toEqual([
      404,
      'internal_revision_not_found',
    ]);
    const list = await desk.ok<{ items: InternalRevision[] }>(path, { as: 'clerk', method: 'GET' });
    expect(list.items.map(({ revision, isInForce }) => [revision, isInForce])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('is copied into the next draft as it is in force', async () => {
    const power = await charts.published();
    const next = await charts.amend(power.id);
    const copy = await desk.ok<StaffProcess>(`power-versions/${next.versionId}/process`, {
      as: 'clerk',
      method: 'GET',
    });
    expect(copy).toMatchObject({ isPublished: false, revision: 1 });
    expect(copy.definition).toEqual(sampleDefinition());
  });

  it('is what a benchmark change may touch; the public layer is not', async () => {
    const power = await charts.published();
    const next = await charts.amend(power.id, 'benchmark');
    const path = `power-versions/${next.versionId}/process`;
    const update = { as: 'clerk', method: 'PUT', revision: 1 } as const;
    expect(await desk.refused(path, { ...update, body: { definition: changedDefinition() } })).toEqual([
      422,
      'body_invalid',
    ]);
    await desk.ok(path, { ...update, body: { definition: sampleDefinition() } });
  });
});

describe('the draft of a definition', () => {
  it('is changed by one at a time: the second learns the present revision', async () => {
    const draft = await desk.create();
    const path = `power-versions/${draft.versionId}/process`;
    const update = { as: 'clerk', method: 'PUT', body: { definition: sampleDefinition() }, revision: 1 } as const;
    expect(await desk.refused(path, { as: 'clerk', method: 'GET' })).toEqual([404, 'process_not_found']);
    await desk.ok(path, update);
    const { status, body } = await desk.call(path, update);
    expect([status, body['code'], body['current']]).toMatchObject([409, 'revision_conflict', { revision: 2 }]);
    expect(await desk.refused(path, { ...update, revision: 2, as: 'other clerk' })).toEqual([403, 'role_not_allowed']);
  });

  it('I2: of 5,000 steps is refused by name within two seconds; hostile labels stay text', async () => {
    const draft = await desk.create();
    const path = `power-versions/${draft.versionId}/process`;
    const steps = Array.from({ length: 5_000 }, (_, index) => ({
      id: `s${index}`,
      kind: 'task',
      lane: 'a',
      name: '<foreignObject>',
    }));
    const lanes = [{ id: 'a', kind: 'office', name: '</svg><use href="data:,x">' }];
    const huge = { publicLayer: { origin: 'on_application', lanes, steps, flows: [] }, internalLayer: { graphs: [] } };
    const started = performance.now();
    expect(await desk.refused(path, { as: 'clerk', method: 'PUT', body: { definition: huge }, revision: 1 })).toEqual([
      422,
      'body_invalid',
    ]);
    expect(performance.now() - started).toBeLessThan(2_000);
    const hostile = changedDefinition('<foreignObject><script>alert(1)</script>');
    const power = await charts.published(hostile);
    const { layer } = (await charts.read(`/v1/powers/${power.id}/flowchart`)).json();
    expect(layer.steps.find(({ id }: { id: string }) => id === 'examine')?.name).toBe(
      '<foreignObject><script>alert(1)</script>',
    );
    expect(publicLayerSchema.safeParse(layer).success).toBe(true);
  });
});

describe('the lint of a definition', () => {
  /** The sample in which nothing leads on from one step. */
  function brokenDefinition(): ProcessDefinition {
    const flows = SAMPLE_PUBLIC_LAYER.flows.filter(({ id }) => id !== 'f_delivered');
    return sampleDefinition({ ...SAMPLE_PUBLIC_LAYER, flows });
  }

  it('LIB-24: stops the publication of a chart on which a case would get stuck, naming the step', async () => {
    const draft = await desk.create();
    await charts.write(draft, brokenDefinition());
    const path = `power-versions/${draft.versionId}`;
    const report = await desk.ok<ProcessLintReport>(`${path}/process/lint`, { as: 'clerk', method: 'GET' });
    expect(report.canPublish).toBe(false);
    expect(report.findings[0]).toMatchObject({ severity: 'error', layer: 'public', step: 'deliver' });
    const whole = await desk.ok<LintReport>(`${path}/lint`, { as: 'clerk', method: 'GET' });
    expect(whole.canPublish).toBe(false);
    expect(whole.findings.map(({ path: place }) => place)).toContain('publicLayer.steps.deliver');
    await desk.approve(draft.versionId);
    const { status, body } = await desk.call(`${path}/publish`, { as: 'publisher', body: {} });
    expect([status, body['code']]).toEqual([422, 'process_incomplete']);
    expect((body['issues'] as { path: string }[])[0]).toMatchObject({ path: 'publicLayer.steps.deliver' });
    expect((await charts.read(`/v1/powers/${draft.id}`)).status).toBe(404);
  });

  it('warns of a missing chart and publishes all the same (FLO-18)', async () => {
    const draft = await desk.create();
    const report = await desk.ok<LintReport>(`power-versions/${draft.versionId}/lint`, { as: 'clerk', method: 'GET' });
    expect(report).toMatchObject({ canPublish: true });
    expect(report.findings.map(({ code, severity }) => [code, severity])).toContainEqual([
      'flowchart_missing',
      'warning',
    ]);
  });

  it('has nothing against the sample', async () => {
    const power = await charts.published();
    const path = `power-versions/${power.versionId}/process/lint`;
    const report = await desk.ok<ProcessLintReport>(path, { as: 'clerk', method: 'GET' });
    expect(report).toMatchObject({ canPublish: true });
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('refuses an internal revision that does not do what the public chart promises', async () => {
    const power = await charts.published();
    const { internalLayer } = sampleDefinition();
    const body = { internalLayer: { graphs: internalLayer.graphs.slice(1) }, reason: '精简' };
    const path = `power-versions/${power.versionId}/process/internal-revisions`;
    const { status, body: problem } = await desk.call(path, { as: 'clerk', body });
    expect([status, problem['code']]).toEqual([422, 'process_incomplete']);
    const list = await desk.ok<{ items: InternalRevision[] }>(path, { as: 'clerk', method: 'GET' });
    expect(list.items).toHaveLength(1);
  });
});
