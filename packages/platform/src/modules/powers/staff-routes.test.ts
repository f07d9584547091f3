import type { PowerContentInput, Role, StaffPowerVersion, VersionState } from '@sunlit/contract';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { addDepartment, addPower } from '@sunlit/testkit/power-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildDerived } from './lifecycle/store-derived.js';

const days = (value: number) => ({ value, unit: 'working_day', ifLastDayRests: 'next_working_day' }) as const;

const complete: PowerContentInput = {
  name: '食品经营许可',
  class: 'administrative_power',
  runsOnline: true,
  published: true,
  visibility: 'public',
  implementingBody: { name: '市市场监督管理局', nature: 'statutory' },
  handlingOffice: '行政审批处',
  legalBases: [{ kind: 'establishing', title: '中华人民共和国食品安全法', article: '第三十五条' }],
  conditions: [{ text: '具有与经营食品相适应的场所' }],
  materials: [{ name: '申请书', necessity: 'required', source: 'applicant', form: 'either' }],
  statutoryLimit: days(20),
  promisedLimit: days(10),
  hasFee: false,
  result: { kind: 'licence_document', name: '食品经营许可证' },
  servicePlaces: [{ address: '政务服务大厅' }],
  consultation: [{ phone: '0990-5550001' }],
  supervision: [{ phone: '0990-5550003' }],
};

let platform: InjectedPlatform;
let departmentId = '';
let otherDepartmentId = '';
const keys = new Map<string, string>();
let serial = 0;

beforeAll(async () => {
  platform = await createInjectedPlatform('staff-powers', { limits: { staff: { perSecond: 10_000, burst: 10_000 } } });
  departmentId = await addDepartment(platform.database.db);
  otherDepartmentId = await addDepartment(platform.database.db, { name: '市气象局', isVerticallyManaged: true });
  const own: Role[] = ['clerk', 'department_office', 'department_leader'];
  for (const role of own)
    keys.set(role, (await platform.keyFor(role, { departmentId, personName: `人员${role}` })).key);
  const all: Role[] = ['legal_office', 'publisher', 'supervisor', 'establishment_office'];
  for (const role of all) keys.set(role, (await platform.keyFor(role)).key);
  keys.set('other clerk', (await platform.keyFor('clerk', { departmentId: otherDepartmentId })).key);
  keys.set('other office', (await platform.keyFor('department_office', { departmentId: otherDepartmentId })).key);
  keys.set('other leader', (await platform.keyFor('department_leader', { departmentId: otherDepartmentId })).key);
});

afterAll(() => platform.close());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

interface Call {
  readonly as: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: object;
  readonly revision?: number;
}

async function call(path: string, { as, method = 'POST', body, revision }: Call): Promise<Answer> {
  serial += 1;
  const response = await platform.app.inject({
    method,
    url: `/v1/staff/${path}`,
    headers: {
      authorization: `Bearer ${keys.get(as) ?? ''}`,
      ...(method === 'POST' ? { 'idempotency-key': `test-key-for-staff-${serial}` } : {}),
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
    },
    ...(method === 'GET' ? {} : { payload: body ?? {} }),
  });
  return { status: response.statusCode, body: response.json() };
}

async function ok<T>(path: string, request: Call): Promise<T> {
  const { status, body } = await call(path, request);
  expect([200, 201], `${path}: ${JSON.stringify(body)}`).toContain(status);
  return body as T;
}

async function refused(path: string, request: Call): Promise<[number, unknown]> {
  const { status, body } = await call(path, request);
  return [status, body['code']];
}

async function create(content: Partial<PowerContentInput> = {}, as = 'clerk'): Promise<StaffPowerVersion> {
  serial += 1;
  const code = `JS990100SC-XK-${String(1000 + serial).slice(-4)}`;
  const unit = as === 'clerk' ? departmentId : otherDepartmentId;
  const body = { code, departmentId: unit, powerType: 'license', content: { ...complete, ...content } };
  return ok('powers', { as, body });
}

const decide = (versionId: string, kind: string, as: string, reason?: string) =>
  ok<VersionState>(`power-versions/${versionId}/decide`, { as, body: { kind, ...(reason ? { reason } : {}) } });

async function approve(versionId: string): Promise<VersionState> {
  await decide(versionId, 'submit', 'clerk');
  await decide(versionId, 'review', 'department_office');
  await decide(versionId, 'discuss', 'department_leader');
  return decide(versionId, 'approve', 'legal_office');
}

async function publish(versionId: string, effectiveFrom?: string): Promise<VersionState> {
  const body = effectiveFrom === undefined ? {} : { effectiveFrom };
  return ok(`power-versions/${versionId}/publish`, { as: 'publisher', body });
}

async function publicPower(powerId: string): Promise<Answer> {
  const response = await platform.app.inject(`/v1/powers/${powerId}`);
  return { status: response.statusCode, body: response.json() };
}

describe('a power', () => {
  it('goes from draft over the approval chain to the public, each step by its role', async () => {
    const draft = await create();
    expect(draft).toMatchObject({ status: 'draft', revision: 1, versionNo: 1 });
    expect((await publicPower(draft.id)).status).toBe(404);
    expect(await approve(draft.versionId)).toMatchObject({
      status: 'under_review',
      allowed: ['publish', 'return', 'withdraw'],
    });
    expect(await publish(draft.versionId)).toMatchObject({ status: 'active', allowed: ['suspend', 'abolish'] });
    expect((await publicPower(draft.id)).body).toMatchObject({ status: 'active', effectiveFrom: '2026-11-22' });
    const decisions = await ok<{ items: { kind: string; role: string; personName: string; recordedAt: string }[] }>(
      `powers/${draft.id}/decisions`,
      { as: 'supervisor', method: 'GET' },
    );
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
    const draft = await create({}, 'other clerk');
    await decide(draft.versionId, 'submit', 'other clerk');
    await decide(draft.versionId, 'review', 'other office');
    const { allowed } = await decide(draft.versionId, 'discuss', 'other leader');
    expect(allowed[0]).toBe('file');
    expect(await decide(draft.versionId, 'file', 'legal_office')).toMatchObject({
      allowed: ['publish', 'return', 'withdraw'],
    });
  });

  it('passes the establishment office when its topics name establishment matters', async () => {
    const draft = await create({ topics: ['机构编制'] });
    await decide(draft.versionId, 'submit', 'clerk');
    await decide(draft.versionId, 'review', 'department_office');
    await decide(draft.versionId, 'discuss', 'department_leader');
    const path = `power-versions/${draft.versionId}/decide`;
    expect(await refused(path, { as: 'legal_office', body: { kind: 'approve' } })).toEqual([
      409,
      'transition_not_allowed',
    ]);
    expect((await decide(draft.versionId, 'review', 'establishment_office')).allowed[0]).toBe('approve');
  });

  it('takes effect on the day that was announced, without anybody doing anything', async () => {
    const draft = await create();
    await approve(draft.versionId);
    expect(await publish(draft.versionId, '2026-11-24')).toMatchObject({ status: 'scheduled' });
    expect((await publicPower(draft.id)).body).toMatchObject({ status: 'scheduled' });
    platform.clock.set('2026-11-23T16:00:00Z'); // midnight in Shanghai
    expect((await publicPower(draft.id)).body).toMatchObject({ status: 'active' });
    platform.clock.set('2026-11-22T02:00:00Z');
  });

  it('is amended by a new version while the old one stays in force', async () => {
    const first = await create();
    await approve(first.versionId);
    await publish(first.versionId);
    const second = await ok<StaffPowerVersion>(`powers/${first.id}/amend`, {
      as: 'clerk',
      body: { reason: '压缩时限' },
    });
    expect(second).toMatchObject({ versionNo: 2, status: 'draft', content: { promisedLimit: { value: 10 } } });
    expect(await refused(`powers/${first.id}/amend`, { as: 'clerk', body: { reason: '再来' } })).toEqual([
      409,
      'draft_exists',
    ]);
    const content = { ...complete, promisedLimit: days(5) };
    const path = `power-versions/${second.versionId}`;
    await ok(path, { as: 'clerk', method: 'PUT', body: { content }, revision: 1 });
    await approve(second.versionId);
    await publish(second.versionId, '2026-12-01');
    expect((await publicPower(first.id)).body).toMatchObject({
      versionNo: 1,
      effectiveTo: '2026-12-01',
      coming: { versionNo: 2, effectiveFrom: '2026-12-01' },
    });
    const { items } = (await platform.app.inject(`/v1/changes?powerId=${first.id}`)).json();
    expect(items[0]).toMatchObject({
      kind: 'amended',
      reason: '压缩时限',
      changes: [{ path: 'promisedLimit.value', kind: 'changed', before: 10, after: 5 }],
    });
  });

  it('opens its old version again when the scheduled one is withdrawn, and says so', async () => {
    const first = await create();
    await approve(first.versionId);
    await publish(first.versionId);
    const second = await ok<StaffPowerVersion>(`powers/${first.id}/amend`, { as: 'clerk', body: { reason: '改名' } });
    const content = { ...complete, name: '食品销售许可' };
    await ok(`power-versions/${second.versionId}`, { as: 'clerk', method: 'PUT', body: { content }, revision: 1 });
    await approve(second.versionId);
    await publish(second.versionId, '2026-12-01');
    expect(await decide(second.versionId, 'withdraw', 'publisher', '公布有误')).toMatchObject({ status: 'abolished' });
    const { body } = await publicPower(first.id);
    expect(body).not.toHaveProperty('coming');
    expect(body).not.toHaveProperty('effectiveTo');
    const { items } = (await platform.app.inject(`/v1/changes?powerId=${first.id}`)).json();
    expect(items.map((item: { kind: string; versionNo: number }) => `${item.kind} ${item.versionNo}`)).toEqual([
      'amended 1',
      'amended 2',
      'added 1',
    ]);
  });

  it('is suspended, resumed and abolished with a reason, and never comes back', async () => {
    const draft = await create();
    await approve(draft.versionId);
    await publish(draft.versionId);
    const path = `powers/${draft.id}`;
    const body = { reason: '长期不用' };
    expect(await ok(`${path}/suspend`, { as: 'legal_office', body })).toMatchObject({ status: 'suspended' });
    expect((await publicPower(draft.id)).body).toMatchObject({ status: 'suspended', notice: { reason: '长期不用' } });
    expect(await refused(`${path}/suspend`, { as: 'legal_office', body })).toEqual([409, 'transition_not_allowed']);
    expect(await ok(`${path}/resume`, { as: 'legal_office', body })).toMatchObject({ status: 'active' });
    expect(await ok(`${path}/abolish`, { as: 'legal_office', body })).toMatchObject({
      status: 'abolished',
      allowed: [],
    });
    expect((await publicPower(draft.id)).body).toMatchObject({ status: 'abolished', notice: { kind: 'abolished' } });
    for (const act of ['resume', 'suspend', 'abolish']) {
      expect(await refused(`${path}/${act}`, { as: 'legal_office', body })).toEqual([409, 'transition_not_allowed']);
    }
    expect(await refused(`${path}/amend`, { as: 'clerk', body })).toEqual([409, 'transition_not_allowed']);
  });
});

describe('what is refused', () => {
  it('a step by somebody whose role it is not, or of another unit', async () => {
    const draft = await create();
    const path = `power-versions/${draft.versionId}/decide`;
    const submit = { kind: 'submit' };
    for (const as of ['legal_office', 'other clerk']) {
      expect(await refused(path, { as, body: submit })).toEqual([403, 'role_not_allowed']);
    }
    const update = { method: 'PUT', body: { content: complete }, revision: 1 } as const;
    const versionPath = `power-versions/${draft.versionId}`;
    expect(await refused(versionPath, { as: 'other clerk', ...update })).toEqual([403, 'role_not_allowed']);
    expect(await refused(versionPath, { as: 'other clerk', method: 'GET' })).toEqual([404, 'power_version_not_found']);
    expect(await refused(`powers/${draft.id}/decisions`, { as: 'other clerk', method: 'GET' })).toEqual([
      404,
      'power_not_found',
    ]);
    expect(await refused(`${versionPath}/lint`, { as: 'other clerk', method: 'GET' })).toEqual([
      404,
      'power_version_not_found',
    ]);
  });

  it('a step out of order, naming what is possible', async () => {
    const draft = await create();
    const answer = await call(`power-versions/${draft.versionId}/decide`, {
      as: 'legal_office',
      body: { kind: 'approve' },
    });
    expect([answer.status, answer.body['code']]).toEqual([409, 'transition_not_allowed']);
    expect(answer.body['current']).toMatchObject({ status: 'draft', allowed: ['submit', 'withdraw'] });
  });

  it('a return without a reason, and an entry after the fact without a reason', async () => {
    const draft = await create();
    await decide(draft.versionId, 'submit', 'clerk');
    const path = `power-versions/${draft.versionId}/decide`;
    expect(await refused(path, { as: 'department_office', body: { kind: 'return' } })).toEqual([422, 'reason_missing']);
    const late = { kind: 'review', occurredAt: '2026-11-20T01:00:00.000Z' };
    expect(await refused(path, { as: 'department_office', body: late })).toEqual([422, 'reason_missing']);
    const future = { kind: 'review', occurredAt: '2026-11-23T01:00:00.000Z' };
    expect(await refused(path, { as: 'department_office', body: future })).toEqual([422, 'body_invalid']);
    expect(await decide(draft.versionId, 'return', 'department_office', '缺材料')).toMatchObject({ status: 'draft' });
  });

  it('publication without a law in force, with empty mandatory fields, or for a day that has passed', async () => {
    const lawless = await create({ legalBases: [] });
    await approve(lawless.versionId);
    const publishPath = (id: string): string => `power-versions/${id}/publish`;
    expect(await refused(publishPath(lawless.versionId), { as: 'publisher' })).toEqual([422, 'legal_basis_missing']);
    const { conditions: _, supervision: __, ...rest } = complete;
    const bare = await create({ ...rest, conditions: [], supervision: [] });
    await approve(bare.versionId);
    const answer = await call(publishPath(bare.versionId), { as: 'publisher' });
    expect([answer.status, answer.body['code']]).toEqual([422, 'publication_incomplete']);
    expect((answer.body['issues'] as { path: string }[]).map(({ path }) => path)).toEqual([
      'supervision',
      'conditions',
    ]);
    const good = await create();
    await approve(good.versionId);
    const past = { effectiveFrom: '2026-11-21' };
    expect(await refused(publishPath(good.versionId), { as: 'publisher', body: past })).toEqual([
      422,
      'effective_date_past',
    ]);
  });

  it('a code that another power has or had, however it is written', async () => {
    const body = { code: 'JS990100SC-XK-9901', departmentId, powerType: 'license', content: complete };
    await ok('powers', { as: 'clerk', body });
    const again = { ...body, code: 'JS990100SCXK9901' };
    expect(await refused('powers', { as: 'clerk', body: again })).toEqual([409, 'power_code_taken']);
    expect(await refused('powers', { as: 'clerk', body: { ...body, code: 'X1' } })).toEqual([422, 'body_invalid']);
    expect(await refused('powers', { as: 'clerk', body: { ...body, codeScheme: 'none' } })).toEqual([
      422,
      'body_invalid',
    ]);
  });

  it('a change of anything else under the name of a benchmark change', async () => {
    const first = await create();
    await approve(first.versionId);
    await publish(first.versionId);
    const request = { changeScope: 'benchmark', reason: '调整基准' };
    const draft = await ok<StaffPowerVersion>(`powers/${first.id}/amend`, { as: 'clerk', body: request });
    const update = { as: 'clerk', method: 'PUT', revision: 1 } as const;
    const sneaky = { content: { ...complete, promisedLimit: days(19) } };
    const path = `power-versions/${draft.versionId}`;
    expect(await refused(path, { ...update, body: sneaky })).toEqual([422, 'body_invalid']);
    const range = { kind: 'text', penaltyKind: 'fine', text: '一千元' };
    const discretionBenchmark = { grades: [{ situation: '初次', grade: '轻微', ranges: [range] }] };
    await ok(path, { ...update, body: { content: { ...complete, discretionBenchmark } } });
  });

  it('a change of what is no draft any more', async () => {
    const draft = await create();
    await decide(draft.versionId, 'submit', 'clerk');
    const update = { as: 'clerk', method: 'PUT', body: { content: complete }, revision: 1 } as const;
    expect(await refused(`power-versions/${draft.versionId}`, update)).toEqual([409, 'transition_not_allowed']);
  });
});

describe('two at once', () => {
  it('edit one draft: one wins, the other gets the present revision', async () => {
    const draft = await create();
    const path = `power-versions/${draft.versionId}`;
    const edit = (name: string) =>
      call(path, { as: 'clerk', method: 'PUT', body: { content: { ...complete, name } }, revision: 1 });
    const answers = await Promise.all([edit('甲'), edit('乙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'revision_conflict', current: { revision: 2 } });
    const won = answers.find(({ status }) => status === 200)?.body as unknown as StaffPowerVersion;
    const stored = await ok<StaffPowerVersion>(path, { as: 'clerk', method: 'GET' });
    expect([stored.revision, stored.content.name]).toEqual([2, won.content.name]);
  });

  it('publish one version fifty times: one publication, one change', async () => {
    const draft = await create();
    await approve(draft.versionId);
    const path = `power-versions/${draft.versionId}/publish`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => call(path, { as: 'publisher' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(
      answers.filter(({ status, body }) => status === 409 && body['code'] === 'transition_not_allowed'),
    ).toHaveLength(49);
    const { items } = (await platform.app.inject(`/v1/changes?powerId=${draft.id}`)).json();
    expect(items).toHaveLength(1);
  });
});

describe('the staff list', () => {
  it('shows the own unit in any status and filters by it', async () => {
    const draft = await create({ name: '只是草稿' });
    const list = async (query: string, as: string): Promise<StaffPowerVersion[]> =>
      (await ok<{ items: StaffPowerVersion[] }>(`power-versions?${query}`, { as, method: 'GET' })).items;
    expect((await list('status=draft', 'clerk')).map(({ versionId }) => versionId)).toContain(draft.versionId);
    expect((await list('status=active&limit=100', 'clerk')).every(({ status }) => status === 'active')).toBe(true);
    expect((await list('limit=100', 'other clerk')).every((item) => item.departmentId === otherDepartmentId)).toBe(
      true,
    );
    expect(await list(`powerId=${draft.id}`, 'other clerk')).toEqual([]);
  });

  it('goes on from page to page without losing or repeating a version', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `power-versions?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = await ok<{ items: StaffPowerVersion[]; nextCursor?: string }>(path, {
        as: 'supervisor',
        method: 'GET',
      });
      seen.push(...page.items.map(({ versionId }) => versionId));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    const { n } = await platform.database.db
      .selectFrom('power_versions')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect([seen.length, new Set(seen).size]).toEqual([Number(n), Number(n)]);
  });
});

describe('the linter', () => {
  it('reports to the clerk before anything is submitted', async () => {
    const draft = await create({ supervision: [] });
    const report = await ok<{ canPublish: boolean; findings: { path: string }[] }>(
      `power-versions/${draft.versionId}/lint`,
      { as: 'clerk', method: 'GET' },
    );
    expect(report.canPublish).toBe(false);
    expect(report.findings.map(({ path }) => path)).toContain('supervision');
  });
});

describe('derived rows', () => {
  it('equal what is made anew from the decisions alone', async () => {
    const { db } = platform.database;
    await addPower(db, { departmentId, versions: [{ visibility: 'staff' }] });
    const read = async () => ({
      entries: await db.selectFrom('catalogue_entries').selectAll().orderBy('version_id').execute(),
      standings: await db.selectFrom('power_standings').selectAll().orderBy('decision_id').execute(),
      changes: (await db.selectFrom('changes').selectAll().orderBy('id').execute()).map(
        ({ sequence: _, ...row }) => row,
      ),
    });
    const stored = await read();
    expect(stored.entries.length).toBeGreaterThan(5);
    expect(stored.standings.length).toBeGreaterThan(0);
    await db.transaction().execute((tx) => rebuildDerived(tx));
    expect(await read()).toEqual(stored);
  });
});
