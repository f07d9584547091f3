import type { StaffPowerVersion } from '@sunlit/contract';
import { COMPLETE_CONTENT, StaffDesk, workingDays } from '@sunlit/testkit/staff-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let desk: StaffDesk;

beforeAll(async () => {
  desk = await StaffDesk.open('staff');
});

afterAll(() => desk.close());

describe('a power', () => {
  it('catalogue row 23: goes from draft over the approval chain to the public, each step by its role', async () => {
    const draft = await desk.create();
    expect(draft).toMatchObject({ status: 'draft', revision: 1, versionNo: 1 });
    expect((await desk.publicPower(draft.id)).status).toBe(404);
    expect(await desk.approve(draft.versionId)).toMatchObject({
      status: 'under_review',
      allowed: ['publish', 'return', 'withdraw'],
    });
    expect(await desk.publish(draft.versionId)).toMatchObject({ status: 'active', allowed: ['suspend', 'abolish'] });
    expect((await desk.publicPower(draft.id)).body).toMatchObject({ status: 'active', effectiveFrom: '2026-11-22' });
    const decisions = await desk.ok<{
      items: { kind: string; role: string; personName: string; recordedAt: string }[];
    }>(`powers/${draft.id}/decisions`, { as: 'supervisor', method: 'GET' });
    expect(decisions.items.map(({ kind, role }) => `${kind} by ${role}`)).toEqual([
      'create by clerk',
      'submit by clerk',
      'review by department_office',
      'discuss by department_leader',
      'approve by legal_office',
      'publish by publisher',
    ]);
    expect(decisions.items[0]).toMatchObject({ personName: '人员clerk', recordedAt: '2026-11-22T02:00:00.000Z' });
  });

  it('is filed, not approved, when its department is vertically managed', async () => {
    const draft = await desk.create({}, 'other clerk');
    await desk.decide(draft.versionId, 'submit', 'other clerk');
    await desk.decide(draft.versionId, 'review', 'other department_office');
    const { allowed } = await desk.decide(draft.versionId, 'discuss', 'other department_leader');
    expect(allowed[0]).toBe('file');
    expect(await desk.decide(draft.versionId, 'file', 'legal_office')).toMatchObject({
      allowed: ['publish', 'return', 'withdraw'],
    });
  });

  it('passes the establishment office when its topics name establishment matters', async () => {
    const draft = await desk.create({ topics: ['机构编制'] });
    await desk.decide(draft.versionId, 'submit', 'clerk');
    await desk.decide(draft.versionId, 'review', 'department_office');
    await desk.decide(draft.versionId, 'discuss', 'department_leader');
    const path = `power-versions/${draft.versionId}/decide`;
    expect(await desk.refused(path, { as: 'legal_office', body: { kind: 'approve' } })).toEqual([
      409,
      'transition_not_allowed',
    ]);
    expect((await desk.decide(draft.versionId, 'review', 'establishment_office')).allowed[0]).toBe('approve');
  });

  it('takes effect on the day that was announced, without anybody doing anything', async () => {
    const draft = await desk.create();
    await desk.approve(draft.versionId);
    expect(await desk.publish(draft.versionId, '2026-11-24')).toMatchObject({ status: 'scheduled' });
    expect((await desk.publicPower(draft.id)).body).toMatchObject({ status: 'scheduled' });
    desk.platform.clock.set('2026-11-23T16:00:00Z'); // midnight in Shanghai
    expect((await desk.publicPower(draft.id)).body).toMatchObject({ status: 'active' });
    desk.platform.clock.set('2026-11-22T02:00:00Z');
  });

  it('catalogue row 22: is amended by a new version while the old one stays in force', async () => {
    const first = await desk.create();
    await desk.approve(first.versionId);
    await desk.publish(first.versionId);
    const second = await desk.ok<StaffPowerVersion>(`powers/${first.id}/amend`, {
      as: 'clerk',
      body: { reason: '压缩时限' },
    });
    expect(second).toMatchObject({ versionNo: 2, status: 'draft', content: { promisedLimit: { value: 10 } } });
    expect(await desk.refused(`powers/${first.id}/amend`, { as: 'clerk', body: { reason: '再来' } })).toEqual([
      409,
      'draft_exists',
    ]);
    const content = { ...COMPLETE_CONTENT, promisedLimit: workingDays(5) };
    const path = `power-versions/${second.versionId}`;
    await desk.ok(path, { as: 'clerk', method: 'PUT', body: { content }, revision: 1 });
    await desk.approve(second.versionId);
    await desk.publish(second.versionId, '2026-12-01');
    expect((await desk.publicPower(first.id)).body).toMatchObject({
      versionNo: 1,
      effectiveTo: '2026-12-01',
      coming: { versionNo: 2, effectiveFrom: '2026-12-01' },
    });
    const { items } = (await desk.platform.app.inject(`/v1/changes?powerId=${first.id}`)).json();
    expect(items[0]).toMatchObject({
      kind: 'amended',
      reason: '压缩时限',
      changes: [{ path: 'promisedLimit.value', kind: 'changed', before: 10, after: 5 }],
    });
  });

  it('opens its old version again when the scheduled one is withdrawn, and says so', async () => {
    const first = await desk.create();
    await desk.approve(first.versionId);
    await desk.publish(first.versionId);
    const second = await desk.ok<StaffPowerVersion>(`powers/${first.id}/amend`, {
      as: 'clerk',
      body: { reason: '改名' },
    });
    const content = { ...COMPLETE_CONTENT, name: '食品销售许可' };
    await desk.ok(`power-versions/${second.versionId}`, { as: 'clerk', method: 'PUT', body: { content }, revision: 1 });
    await desk.approve(second.versionId);
    await desk.publish(second.versionId, '2026-12-01');
    expect(await desk.decide(second.versionId, 'withdraw', 'publisher', '公布有误')).toMatchObject({
      status: 'abolished',
    });
    const { body } = await desk.publicPower(first.id);
    expect(body).not.toHaveProperty('coming');
    expect(body).not.toHaveProperty('effectiveTo');
    const { items } = (await desk.platform.app.inject(`/v1/changes?powerId=${first.id}`)).json();
    expect(items.map((item: { kind: string; versionNo: number }) => `${item.kind} ${item.versionNo}`)).toEqual([
      'amended 1',
      'amended 2',
      'added 1',
    ]);
  });

  it('is suspended, resumed and abolished with a reason, and never comes back', async () => {
    const draft = await desk.create();
    await desk.approve(draft.versionId);
    await desk.publish(draft.versionId);
    const path = `powers/${draft.id}`;
    const body = { reason: '长期不用' };
    expect(await desk.ok(`${path}/suspend`, { as: 'legal_office', body })).toMatchObject({ status: 'suspended' });
    expect((await desk.publicPower(draft.id)).body).toMatchObject({
      status: 'suspended',
      notice: { reason: '长期不用' },
    });
    expect(await desk.refused(`${path}/suspend`, { as: 'legal_office', body })).toEqual([
      409,
      'transition_not_allowed',
    ]);
    expect(await desk.ok(`${path}/resume`, { as: 'legal_office', body })).toMatchObject({ status: 'active' });
    expect(await desk.ok(`${path}/abolish`, { as: 'legal_office', body })).toMatchObject({
      status: 'abolished',
      allowed: [],
    });
    expect((await desk.publicPower(draft.id)).body).toMatchObject({
      status: 'abolished',
      notice: { kind: 'abolished' },
    });
    for (const act of ['resume', 'suspend', 'abolish']) {
      expect(await desk.refused(`${path}/${act}`, { as: 'legal_office', body })).toEqual([
        409,
        'transition_not_allowed',
      ]);
    }
    expect(await desk.refused(`${path}/amend`, { as: 'clerk', body })).toEqual([409, 'transition_not_allowed']);
  });
});

describe('what is refused', () => {
  it('a step by somebody whose role it is not, or of another unit', async () => {
    const draft = await desk.create();
    const path = `power-versions/${draft.versionId}/decide`;
    const submit = { kind: 'submit' };
    for (const as of ['legal_office', 'other clerk']) {
      expect(await desk.refused(path, { as, body: submit })).toEqual([403, 'role_not_allowed']);
    }
    const update = { method: 'PUT', body: { content: COMPLETE_CONTENT }, revision: 1 } as const;
    const versionPath = `power-versions/${draft.versionId}`;
    expect(await desk.refused(versionPath, { as: 'other clerk', ...update })).toEqual([403, 'role_not_allowed']);
    expect(await desk.refused(versionPath, { as: 'other clerk', method: 'GET' })).toEqual([
      404,
      'power_version_not_found',
    ]);
    expect(await desk.refused(`powers/${draft.id}/decisions`, { as: 'other clerk', method: 'GET' })).toEqual([
      404,
      'power_not_found',
    ]);
    expect(await desk.refused(`${versionPath}/lint`, { as: 'other clerk', method: 'GET' })).toEqual([
      404,
      'power_version_not_found',
    ]);
  });

  it('a step out of order, naming what is possible', async () => {
    const draft = await desk.create();
    const answer = await desk.call(`power-versions/${draft.versionId}/decide`, {
      as: 'legal_office',
      body: { kind: 'approve' },
    });
    expect([answer.status, answer.body['code']]).toEqual([409, 'transition_not_allowed']);
    expect(answer.body['current']).toMatchObject({ status: 'draft', allowed: ['submit', 'withdraw'] });
  });

  it('a return without a reason, and an entry after the fact without a reason', async () => {
    const draft = await desk.create();
    await desk.decide(draft.versionId, 'submit', 'clerk');
    const path = `power-versions/${draft.versionId}/decide`;
    expect(await desk.refused(path, { as: 'department_office', body: { kind: 'return' } })).toEqual([
      422,
      'reason_missing',
    ]);
    const late = { kind: 'review', occurredAt: '2026-11-20T01:00:00.000Z' };
    expect(await desk.refused(path, { as: 'department_office', body: late })).toEqual([422, 'reason_missing']);
    const future = { kind: 'review', occurredAt: '2026-11-23T01:00:00.000Z' };
    expect(await desk.refused(path, { as: 'department_office', body: future })).toEqual([422, 'body_invalid']);
    expect(await desk.decide(draft.versionId, 'return', 'department_office', '缺材料')).toMatchObject({
      status: 'draft',
    });
  });

  it('catalogue row 2: publication without a law in force, with empty mandatory fields, or for a day that has passed', async () => {
    const lawless = await desk.create({ legalBases: [] });
    await desk.approve(lawless.versionId);
    const publishPath = (id: string): string => `power-versions/${id}/publish`;
    expect(await desk.refused(publishPath(lawless.versionId), { as: 'publisher' })).toEqual([
      422,
      'legal_basis_missing',
    ]);
    const { conditions: _, supervision: __, ...rest } = COMPLETE_CONTENT;
    const bare = await desk.create({ ...rest, conditions: [], supervision: [] });
    await desk.approve(bare.versionId);
    const answer = await desk.call(publishPath(bare.versionId), { as: 'publisher' });
    expect([answer.status, answer.body['code']]).toEqual([422, 'publication_incomplete']);
    expect((answer.body['issues'] as { path: string }[]).map(({ path }) => path)).toEqual([
      'supervision',
      'conditions',
    ]);
    const good = await desk.create();
    await desk.approve(good.versionId);
    const past = { effectiveFrom: '2026-11-21' };
    expect(await desk.refused(publishPath(good.versionId), { as: 'publisher', body: past })).toEqual([
      422,
      'effective_date_past',
    ]);
  });

  it('catalogue row 1: a code that another power has or had, however it is written', async () => {
    const body = {
      code: 'JS990100SC-XK-9901',
      departmentId: desk.departmentId,
      powerType: 'license',
      content: COMPLETE_CONTENT,
    };
    await desk.ok('powers', { as: 'clerk', body });
    const again = { ...body, code: 'JS990100SCXK9901' };
    expect(await desk.refused('powers', { as: 'clerk', body: again })).toEqual([409, 'power_code_taken']);
    expect(await desk.refused('powers', { as: 'clerk', body: { ...body, code: 'X1' } })).toEqual([422, 'body_invalid']);
    expect(await desk.refused('powers', { as: 'clerk', body: { ...body, codeScheme: 'none' } })).toEqual([
      422,
      'body_invalid',
    ]);
  });

  it('a change of anything else under the name of a benchmark change', async () => {
    const first = await desk.create();
    await desk.approve(first.versionId);
    await desk.publish(first.versionId);
    const request = { changeScope: 'benchmark', reason: '调整基准' };
    const draft = await desk.ok<StaffPowerVersion>(`powers/${first.id}/amend`, { as: 'clerk', body: request });
    const update = { as: 'clerk', method: 'PUT', revision: 1 } as const;
    const sneaky = { content: { ...COMPLETE_CONTENT, promisedLimit: workingDays(19) } };
    const path = `power-versions/${draft.versionId}`;
    expect(await desk.refused(path, { ...update, body: sneaky })).toEqual([422, 'body_invalid']);
    const range = { kind: 'text', penaltyKind: 'fine', text: '一千元' };
    const discretionBenchmark = { grades: [{ situation: '初次', grade: '轻微', ranges: [range] }] };
    await desk.ok(path, { ...update, body: { content: { ...COMPLETE_CONTENT, discretionBenchmark } } });
  });

  it('a change of what is no draft any more', async () => {
    const draft = await desk.create();
    await desk.decide(draft.versionId, 'submit', 'clerk');
    const update = { as: 'clerk', method: 'PUT', body: { content: COMPLETE_CONTENT }, revision: 1 } as const;
    expect(await desk.refused(`power-versions/${draft.versionId}`, update)).toEqual([409, 'transition_not_allowed']);
  });
});
