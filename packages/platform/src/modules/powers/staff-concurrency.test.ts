import type { StaffPowerVersion } from '@sunlit/contract';
import { addPower } from '@sunlit/testkit/power-library';
import { COMPLETE_CONTENT, StaffDesk } from '@sunlit/testkit/staff-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildDerived } from './lifecycle/store-derived.js';

let desk: StaffDesk;

beforeAll(async () => {
  desk = await StaffDesk.open('staff-concurrency');
});

afterAll(() => desk.close());

describe('two at once', () => {
  it('edit one draft: one wins, the other gets the present revision', async () => {
    const draft = await desk.create();
    const path = `power-versions/${draft.versionId}`;
    const edit = (name: string) =>
      desk.call(path, { as: 'clerk', method: 'PUT', body: { content: { ...COMPLETE_CONTENT, name } }, revision: 1 });
    const answers = await Promise.all([edit('甲'), edit('乙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'revision_conflict', current: { revision: 2 } });
    const won = answers.find(({ status }) => status === 200)?.body as unknown as StaffPowerVersion;
    const stored = await desk.ok<StaffPowerVersion>(path, { as: 'clerk', method: 'GET' });
    expect([stored.revision, stored.content.name]).toEqual([2, won.content.name]);
  });

  it('publish one version fifty times: one publication, one change', async () => {
    const draft = await desk.create();
    await desk.approve(draft.versionId);
    const path = `power-versions/${draft.versionId}/publish`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.call(path, { as: 'publisher' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(
      answers.filter(({ status, body }) => status === 409 && body['code'] === 'transition_not_allowed'),
    ).toHaveLength(49);
    const { items } = (await desk.platform.app.inject(`/v1/changes?powerId=${draft.id}`)).json();
    expect(items).toHaveLength(1);
  });
});

describe('the staff list', () => {
  it('shows the own unit in any status and filters by it', async () => {
    const draft = await desk.create({ name: '只是草稿' });
    const list = async (query: string, as: string): Promise<StaffPowerVersion[]> =>
      (await desk.ok<{ items: StaffPowerVersion[] }>(`power-versions?${query}`, { as, method: 'GET' })).items;
    expect((await list('status=draft', 'clerk')).map(({ versionId }) => versionId)).toContain(draft.versionId);
    expect((await list('status=active&limit=100', 'clerk')).every(({ status }) => status === 'active')).toBe(true);
    expect((await list('limit=100', 'other clerk')).every((item) => item.departmentId === desk.otherDepartmentId)).toBe(
      true,
    );
    expect(await list(`powerId=${draft.id}`, 'other clerk')).toEqual([]);
  });

  it('goes on from page to page without losing or repeating a version', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `power-versions?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = await desk.ok<{ items: StaffPowerVersion[]; nextCursor?: string }>(path, {
        as: 'supervisor',
        method: 'GET',
      });
      seen.push(...page.items.map(({ versionId }) => versionId));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    const { n } = await desk.platform.database.db
      .selectFrom('power_versions')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect([seen.length, new Set(seen).size]).toEqual([n, n]);
  });
});

describe('the linter', () => {
  it('reports to the clerk before anything is submitted', async () => {
    const draft = await desk.create({ supervision: [] });
    const report = await desk.ok<{ canPublish: boolean; findings: { path: string }[] }>(
      `power-versions/${draft.versionId}/lint`,
      { as: 'clerk', method: 'GET' },
    );
    expect(report.canPublish).toBe(false);
    expect(report.findings.map(({ path }) => path)).toContain('supervision');
  });
});

describe('derived rows', () => {
  it('equal what is made anew from the decisions alone', async () => {
    const { db } = desk.platform.database;
    await addPower(db, { departmentId: desk.departmentId, versions: [{ visibility: 'staff' }] });
    const first = await desk.create();
    await desk.approve(first.versionId);
    await desk.publish(first.versionId);
    const reason = '长期不用';
    await desk.ok(`powers/${first.id}/suspend`, { as: 'legal_office', body: { reason } });
    await desk.ok(`powers/${first.id}/resume`, { as: 'legal_office', body: { reason, effectiveFrom: '2026-12-01' } });
    const amended = await desk.ok<StaffPowerVersion>(`powers/${first.id}/amend`, { as: 'clerk', body: { reason } });
    await desk.approve(amended.versionId);
    await desk.publish(amended.versionId, '2027-01-01');
    await desk.ok(`powers/${first.id}/abolish`, { as: 'publisher', body: { reason, effectiveFrom: '2027-02-01' } });
    const read = async () => ({
      entries: await db.selectFrom('catalogue_entries').selectAll().orderBy('version_id').execute(),
      standings: await db.selectFrom('power_standings').selectAll().orderBy('decision_id').execute(),
      changes: (await db.selectFrom('changes').selectAll().orderBy('id').execute()).map(
        ({ sequence: _, ...row }) => row,
      ),
    });
    const stored = await read();
    expect(stored.entries.length).toBeGreaterThan(2);
    expect(stored.standings).toHaveLength(2);
    await db.transaction().execute((tx) => rebuildDerived(tx));
    expect(await read()).toEqual(stored);
  });
});
