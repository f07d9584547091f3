import { ROLES, type Decision, type Role, type StaffPowerVersion } from '@sunlit/contract';
import { allEndpoints } from '@sunlit/contract/endpoints/index';
import { ChartDesk } from '@sunlit/testkit/chart-desk';
import { sampleDefinition } from '@sunlit/testkit/sample-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Who writes, judges, publishes or supervises powers; for everybody else there is no such power. */
const SEEING: readonly Role[] = [
  'clerk',
  'department_office',
  'department_leader',
  'legal_office',
  'establishment_office',
  'supervisor',
  'publisher',
];
const OTHERS = ROLES.filter((role) => !SEEING.includes(role));
const CANARY = 'CANARY-LEADERSHIP';

let charts: ChartDesk;
let secrets: StaffPowerVersion[];

beforeAll(async () => {
  charts = await ChartDesk.open('leadership-powers');
  const { desk } = charts;
  const content = { name: CANARY, visibility: 'leadership' } as const;
  const draft = await desk.create(content);
  await charts.write(draft, sampleDefinition());
  const published = await desk.create(content);
  await charts.write(published, sampleDefinition());
  await desk.approve(published.versionId);
  await desk.publish(published.versionId);
  secrets = [draft, published];
});
afterAll(() => charts.close());

describe('PUB-13: a power for the leadership', () => {
  const reads = allEndpoints.filter(({ access, method }) => access === 'staff' || method === 'GET');
  const cases = OTHERS.flatMap((role) => reads.map((endpoint) => [role, endpoint.name, endpoint] as const));

  it.each(cases)('is not there for a %s at %s', async (as, _name, { method, path }) => {
    for (const { id, code, versionId } of secrets) {
      const ids: Readonly<Record<string, string>> = { powerId: id, versionId, revision: '1', versionNo: '1', code };
      const url = path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? 'xxx_000000');
      for (const query of ['', '?format=bpmn', `?powerId=${id}`, '?q=CANARY']) {
        const { statusCode, body, headers } = await charts.desk.send(url + query, { as, method, revision: 1 });
        expect(statusCode, url).toBeLessThan(500);
        expect(body + JSON.stringify(headers), url).not.toContain(CANARY);
        if (url.includes(id) || url.includes(versionId)) expect([url, statusCode < 400]).toEqual([url, false]);
      }
    }
  });

  it.each(SEEING)('is there for a %s', async (as) => {
    for (const { id, versionId } of secrets) {
      const read = <T>(path: string) => charts.desk.ok<T>(path, { as, method: 'GET' });
      expect(await read(`power-versions/${versionId}`)).toMatchObject({ content: { name: CANARY } });
      const { items } = await read<{ items: StaffPowerVersion[] }>(`power-versions?powerId=${id}`);
      expect(items.map((item) => item.versionId)).toEqual([versionId]);
      const { items: decisions } = await read<{ items: Decision[] }>(`powers/${id}/decisions`);
      expect(decisions[0]).toMatchObject({ kind: 'create', versionId });
      expect(await read(`power-versions/${versionId}/flowchart`)).toMatchObject({
        layer: { origin: 'on_application' },
      });
    }
  });
});
