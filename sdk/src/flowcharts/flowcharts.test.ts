import type { PowerId, PowerVersionId } from '@sunlit/contract/ids';
import { powerVersionIdSchema } from '@sunlit/contract';
import { createSecretKey } from '@sunlit/platform/modules/identity/secret-keys';
import { systemSecrets } from '@sunlit/platform/modules/identity/secret-source';
import { storePublishedDefinitions } from '@sunlit/platform/modules/processes/store-published-definitions';
import { changedDefinition } from '@sunlit/testkit/chart-desk';
import { addDepartment, addPower } from '@sunlit/testkit/power-library';
import { startTestPlatform, type TestPlatform } from '@sunlit/testkit/running-platform';
import { sampleDefinition } from '@sunlit/testkit/sample-process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient } from '../create-client.js';
import { isConflictError, isNotFoundError, isValidationError } from '../errors/api-errors.js';
import { toPowerId } from '../ids.js';
import { safe } from '../safe.js';
import { createStaffClient } from '../staff/create-staff-client.js';
import { flowchartsOf, type FlowchartsResource } from './flowcharts-of.js';

describe('charts through the SDK, from the real platform', () => {
  let platform: TestPlatform;
  let flowcharts: FlowchartsResource;
  let secretKey: string;
  let powerId: PowerId;
  let bareId: PowerId;
  let versionId: PowerVersionId;
  let bareVersionId: PowerVersionId;

  beforeAll(async () => {
    platform = await startTestPlatform({
      seed: async (db, tools) => {
        const departmentId = await addDepartment(db);
        const decisions = [
          { kind: 'publish', version: 1, from: '2026-01-01', at: '2025-12-20T01:00:00Z' },
          { kind: 'publish', version: 2, from: '2026-06-01', at: '2026-05-20T01:00:00Z' },
        ] as const;
        const power = await addPower(db, { departmentId, versions: [{}, {}], decisions });
        const [first = '', second = ''] = power.versionIds;
        await storePublishedDefinitions(db, [
          { versionId: first, definition: sampleDefinition() },
          { versionId: second, definition: changedDefinition() },
        ]);
        const bare = await addPower(db, { departmentId, decisions: [] });
        const hidden = await addPower(db, { departmentId });
        const author = { role: 'clerk', label: 'test', person: { name: '经办' }, departmentId } as const;
        secretKey = (await createSecretKey(db, { ...tools, secrets: systemSecrets }, author)).key;
        powerId = toPowerId(power.powerId);
        bareId = toPowerId(hidden.powerId);
        versionId = powerVersionIdSchema.parse(second);
        bareVersionId = powerVersionIdSchema.parse(bare.versionIds[0]);
      },
    });
    flowcharts = flowchartsOf(createClient({ platform: platform.origin, storage: false }));
  });
  afterAll(() => platform.close());

  it('reads the chart in force, of a day, of a version, in a language and direction', async () => {
    const chart = await flowcharts.retrieve(powerId, { language: 'en', direction: 'right' });
    expect(chart).toMatchObject({
      versionNo: 2,
      language: 'en',
      direction: 'right',
      announcement: { kind: 'announced' },
    });
    expect(chart.drawing.steps).toHaveLength(10);
    expect(chart.outline[0]).toMatchObject({ step: 'begin', next: [{ step: 'receive', flow: 'f_apply' }] });
    const before = await flowcharts.retrieve(powerId, { on: '2026-02-01' });
    expect(before).toMatchObject({ versionNo: 1, language: 'zh', announcement: { kind: 'first_chart' } });
    expect((await flowcharts.version(powerId, 1)).publicHash).toBe(before.publicHash);
  });

  it('keeps the chart as it was fetched, and gives it again only if it is what its published hash names', async () => {
    const values = new Map<string, unknown>();
    const storage = {
      get: async (key: string) => structuredClone(values.get(key)),
      set: async (key: string, value: unknown) => void values.set(key, structuredClone(value)),
    };
    const visit = (options: object = {}) =>
      flowchartsOf(createClient({ platform: platform.origin, storage, retries: 0, ...options }));
    const offline = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) };
    expect(await visit(offline).kept(powerId)).toBeUndefined();
    const fetched = await visit().retrieve(powerId, { direction: 'right' });
    await vi.waitFor(() => expect(values.size).toBe(2));
    const kept = await visit(offline).kept(powerId, { direction: 'right' });
    expect(kept?.flowchart).toEqual(fetched);
    expect(kept?.storedAt).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
    expect(await visit(offline).kept(powerId, { direction: 'down' })).toBeUndefined();
    expect(await visit({ ...offline, storage: false }).kept(powerId, { direction: 'right' })).toBeUndefined();
    const [key = ''] = [...values.keys()].filter((name) => name.startsWith('flowchart:'));
    const altered = JSON.stringify(values.get(key)).replace('"name":"', '"name":"改');
    values.set(key, JSON.parse(altered));
    expect(await visit(offline).kept(powerId, { direction: 'right' })).toBeUndefined();
    expect(values.get(key)).toBeUndefined();
  });

  it('lists the history and compares two charts', async () => {
    const { items } = await flowcharts.history(powerId);
    expect(items.map(({ versionNo, standing }) => `${versionNo} ${standing}`)).toEqual(['2 current', '1 past']);
    const diff = await flowcharts.diff(powerId, { from: 1, to: 2 });
    expect(diff.steps).toMatchObject([{ id: 'examine', kind: 'changed', fields: [{ path: 'name' }] }]);
  });

  it('links to a picture that a page can show', async () => {
    const url = flowcharts.pictureUrl(powerId, 2, { direction: 'right' });
    expect(url).toBe(`${platform.origin}/v1/powers/${powerId}/versions/2/flowchart.svg?direction=right`);
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(await response.text()).toMatch(/^<svg /);
  });

  it('says whether the power is missing or only its chart', async () => {
    const noPower = await safe(flowcharts.retrieve(toPowerId('pow_0000000000')));
    expect(!noPower.ok && isNotFoundError(noPower.error) && noPower.error.code).toBe('power_not_found');
    const noChart = await safe(flowcharts.retrieve(bareId));
    expect(!noChart.ok && isNotFoundError(noChart.error) && noChart.error.code).toBe('flowchart_not_found');
  });

  it('lets staff write a draft, lint it and file internal revisions', async () => {
    const { staffProcesses } = createStaffClient({ platform: platform.origin, secretKey });
    const definition = sampleDefinition();
    const saved = await staffProcesses.update(bareVersionId, { definition, revision: 1 });
    expect(await staffProcesses.retrieve(bareVersionId)).toEqual(saved);
    const late = await safe(staffProcesses.update(bareVersionId, { definition, revision: 1 }));
    expect(!late.ok && isConflictError(late.error) && late.error.current).toMatchObject({ revision: 2 });
    expect((await staffProcesses.lint(bareVersionId)).versionId).toBe(bareVersionId);
    expect((await staffProcesses.flowchart(versionId, { direction: 'right' })).inside).toHaveLength(6);
    const { internalLayer } = definition;
    const broken = { internalLayer: { graphs: [] }, reason: '精简' };
    const refused = await safe(staffProcesses.createInternalRevision(versionId, broken));
    expect(!refused.ok && isValidationError(refused.error) && refused.error.code).toBe('process_incomplete');
    const made = await staffProcesses.createInternalRevision(versionId, { internalLayer, reason: '岗位调整' });
    expect(made).toMatchObject({ revision: 2, isInForce: false });
    expect((await staffProcesses.internalRevision(versionId, 2)).internalHash).toBe(made.internalHash);
    expect((await staffProcesses.internalRevisions(versionId)).items).toHaveLength(2);
  });

  it('lets staff take a definition out as a file and into a draft, after a look at what would come of it', async () => {
    const { staffProcesses } = createStaffClient({ platform: platform.origin, secretKey });
    const file = await staffProcesses.file(versionId, 'bpmn');
    expect(Buffer.from(file.content, 'base64').toString()).toContain('<bpmn:definitions');
    const { revision } = await staffProcesses.retrieve(bareVersionId);
    const looked = await staffProcesses.previewFile(bareVersionId, { file, revision });
    expect(looked).toMatchObject({ isStored: false, revision, notes: [] });
    const stored = await staffProcesses.importFile(bareVersionId, { file, revision });
    expect(stored).toEqual({ ...looked, isStored: true, revision: revision + 1 });
    const late = await safe(staffProcesses.importFile(bareVersionId, { file, revision }));
    expect(!late.ok && isConflictError(late.error)).toBe(true);
    const wrong = { file: { ...file, format: 'csv' as const }, revision: revision + 1 };
    const refused = await safe(staffProcesses.importFile(bareVersionId, wrong));
    expect(!refused.ok && isValidationError(refused.error) && refused.error.message).toContain('wrong_format');
  });
});
