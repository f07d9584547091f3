import {
  catalogueSnapshotSchema,
  powerDiffSchema,
  powerSchema,
  powerVersionHistorySchema,
  type PowerSummary,
} from '@sunlit/contract';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { addDepartment, addPower } from '@sunlit/testkit/power-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSnapshot } from './snapshot.js';

let platform: InjectedPlatform;
const ids: Record<string, string> = {};

const limit = { value: 20, unit: 'working_day', ifLastDayRests: 'next_working_day' } as const;
const risk = { name: '风险', grade: 'a', description: 'SECRET-RISK', measure: '措施' } as const;

beforeAll(async () => {
  platform = await createInjectedPlatform('public-powers');
  const db = platform.database.db;
  const market = await addDepartment(db, { name: '市市场监督管理局', sortOrder: 1 });
  const police = await addDepartment(db, { name: '市公安局', sortOrder: 2 });
  ids['market'] = market;
  const add = async (name: string, power: Parameters<typeof addPower>[1]): Promise<void> => {
    ids[name] = (await addPower(db, power)).powerId;
  };
  await add('amended', {
    departmentId: market,
    code: 'JS990100SC-XK-1001',
    isDemo: true,
    versions: [
      { name: '食品经营许可', promisedLimit: limit, integrityRisks: [risk] },
      { name: '食品经营许可', promisedLimit: { ...limit, value: 15 } },
      { name: '食品经营许可', promisedLimit: { ...limit, value: 10 } },
    ],
    decisions: [
      { kind: 'publish', version: 1, from: '2026-01-01', at: '2026-01-01T01:00:00Z', reason: '首次公布' },
      { kind: 'publish', version: 2, from: '2026-06-01', at: '2026-05-20T01:00:00Z', reason: '压缩时限' },
      { kind: 'publish', version: 3, from: '2027-01-01', at: '2026-11-01T01:00:00Z' },
    ],
  });
  await add('suspended', {
    departmentId: police,
    code: 'JS990100GA-CF-0001',
    powerType: 'penalty',
    versions: [{ name: '对赌博行为的处罚', runsOnline: false, hasFee: false }],
    decisions: [
      { kind: 'publish', version: 1, from: '2026-01-01' },
      { kind: 'suspend', from: '2026-11-01', reason: '长期不用' },
    ],
  });
  await add('abolished', {
    departmentId: market,
    code: 'JS990100SC-XK-1002',
    versions: [{ name: '旧许可' }],
    decisions: [
      { kind: 'publish', version: 1, from: '2026-01-01' },
      { kind: 'abolish', from: '2026-02-01', reason: '依据废止' },
    ],
  });
  await add('scheduled', {
    departmentId: market,
    code: 'JS990100SC-XK-1003',
    versions: [{ name: '新许可' }],
    decisions: [{ kind: 'publish', version: 1, from: '2026-12-01' }],
  });
  await add('draft', { departmentId: market, versions: [{ name: '草稿' }], decisions: [] });
  await add('hidden', { departmentId: market, versions: [{ name: '内部事项', visibility: 'staff' }] });
  await add('unpublished', { departmentId: market, versions: [{ name: '未公开事项', published: false }] });
});

afterAll(() => platform.close());

async function get(url: string): Promise<unknown> {
  const response = await platform.app.inject(url);
  expect(response.statusCode, `${url}: ${response.body}`).toBe(200);
  return response.json();
}

async function list(query: string): Promise<{ items: PowerSummary[]; nextCursor?: string; total: number }> {
  return (await get(`/v1/powers?${query}`)) as { items: PowerSummary[]; nextCursor?: string; total: number };
}

const namesOf = async (query: string): Promise<string[]> => (await list(query)).items.map(({ name }) => name);

describe('the list of powers', () => {
  it('shows what is in force and public, in the order of type, department and code', async () => {
    expect(await namesOf('')).toEqual(['食品经营许可', '对赌博行为的处罚']);
  });

  it('marks what is suspended', async () => {
    const { items } = await list('powerType=penalty');
    expect(items[0]).toMatchObject({ status: 'suspended', runsOnline: false, hasFee: false });
  });

  it.each([
    ['status=active', ['食品经营许可']],
    ['status=suspended', ['对赌博行为的处罚']],
    ['status=scheduled', ['食品经营许可', '新许可']],
    ['status=abolished', ['旧许可']],
    ['runsOnline=true', ['食品经营许可']],
    ['q=%E9%A3%9F%E5%93%81', ['食品经营许可']],
    ['q=%E9%A3%9F', ['食品经营许可']],
    ['q=spjyxk', ['食品经营许可']],
    ['q=js990100ga-cf', ['对赌博行为的处罚']],
    ['q=JS990100GACF0001', ['对赌博行为的处罚']],
    ['q=%E5%A4%84%E7%BD%9A%20dbxw', ['对赌博行为的处罚']],
    ['q=%25', []],
    ['q=%EF%BC%AA%EF%BC%B3990100SC%E2%80%8B', ['食品经营许可']],
    ['code=js990100ga', ['对赌博行为的处罚']],
    ['code=JS990100SC-XK-1001', ['食品经营许可']],
  ])('answers %s', async (query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });

  it('goes on from page to page without losing or repeating a power', async () => {
    const first = await list('limit=1');
    const second = await list(`limit=1&cursor=${first.nextCursor ?? ''}`);
    expect([first.total, second.total]).toEqual([2, 2]);
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['食品经营许可', '对赌博行为的处罚']);
    expect(second.nextCursor).toBeUndefined();
  });

  it('refuses a cursor it did not make', async () => {
    const response = await platform.app.inject('/v1/powers?cursor=abc');
    expect([response.statusCode, response.json().code]).toEqual([400, 'request_invalid']);
  });
});

describe('a power', () => {
  it('is shown as it is in force today, with what comes next', async () => {
    const power = powerSchema.parse(await get(`/v1/powers/${ids['amended']}`));
    expect(power).toMatchObject({
      versionNo: 2,
      status: 'active',
      effectiveFrom: '2026-06-01',
      effectiveTo: '2027-01-01',
      coming: { versionNo: 3, effectiveFrom: '2027-01-01' },
      pageUrl: 'https://power.example/powers/JS990100SC-XK-1001',
      isDemo: true,
    });
  });

  it.each([
    ['2026-05-31', 1],
    ['2026-06-01', 2],
    ['2027-01-01', 3],
  ])('is shown as it was in force on %s: version %i', async (day, versionNo) => {
    expect(await get(`/v1/powers/${ids['amended']}?on=${day}`)).toMatchObject({ versionNo });
  });

  it('does not exist before it was in force', async () => {
    const response = await platform.app.inject(`/v1/powers/${ids['amended']}?on=2025-12-31`);
    expect([response.statusCode, response.json().code]).toEqual([404, 'power_not_found']);
  });

  it('stays visible with a notice while it is suspended', async () => {
    const notice = { kind: 'suspended', since: '2026-11-01', reason: '长期不用' };
    expect(await get(`/v1/powers/${ids['suspended']}`)).toMatchObject({ status: 'suspended', notice });
    expect(await get(`/v1/powers/${ids['suspended']}?on=2026-10-31`)).toMatchObject({ status: 'active' });
  });

  it('stays visible with a mark after it was abolished', async () => {
    const notice = { kind: 'abolished', since: '2026-02-01', reason: '依据废止' };
    expect(await get(`/v1/powers/${ids['abolished']}`)).toMatchObject({ status: 'abolished', notice });
  });

  it('is announced before it takes effect', async () => {
    expect(await get(`/v1/powers/${ids['scheduled']}`)).toMatchObject({
      status: 'scheduled',
      effectiveFrom: '2026-12-01',
    });
  });

  it.each(['draft', 'hidden', 'unpublished'])('is not there for the public as %s', async (name) => {
    for (const path of ['', '/versions', '/versions/1', '/diff?from=1&to=1']) {
      const response = await platform.app.inject(`/v1/powers/${ids[name]}${path}`);
      expect([response.statusCode, response.json().code]).toEqual([404, 'power_not_found']);
    }
  });
});

describe('the history of a power', () => {
  it('catalogue row 22: lists published versions, newest first, with why each was made', async () => {
    const { items } = powerVersionHistorySchema.parse(await get(`/v1/powers/${ids['amended']}/versions`));
    expect(items.map(({ versionNo, status, reason }) => [versionNo, status, reason])).toEqual([
      [3, 'scheduled', undefined],
      [2, 'active', '压缩时限'],
      [1, 'superseded', '首次公布'],
    ]);
  });

  it('says what differs between two versions', async () => {
    const diff = powerDiffSchema.parse(await get(`/v1/powers/${ids['amended']}/diff?from=1&to=2`));
    expect(diff.changes).toEqual([{ path: 'promisedLimit.value', kind: 'changed', before: 20, after: 15 }]);
  });

  it('answers 404 for a version that is not there', async () => {
    const response = await platform.app.inject(`/v1/powers/${ids['amended']}/versions/9`);
    expect([response.statusCode, response.json().code]).toEqual([404, 'power_version_not_found']);
  });
});

describe('the catalogue snapshot', () => {
  it('holds what is in force, in columns', async () => {
    const snapshot = catalogueSnapshotSchema.parse(await get('/v1/catalogue'));
    expect(snapshot.items.names).toEqual(['食品经营许可', '对赌博行为的处罚']);
    expect(snapshot.items.flags).toEqual([1 | 128, 4 | 16]);
    expect(snapshot.readings).toContain('行xh');
    expect(`pow_${snapshot.items.ids[0]}`).toBe(ids['amended']);
    expect([snapshot.today, snapshot.isDemo]).toEqual(['2026-11-22', true]);
  });

  it('is refused above the number a page can take over, with the way to ask instead', async () => {
    const { length } = (await readSnapshot(platform.database.db, '2026-11-22')).items.ids;
    await expect(readSnapshot(platform.database.db, '2026-11-22', length)).resolves.toBeDefined();
    await expect(readSnapshot(platform.database.db, '2026-11-22', length - 1)).rejects.toMatchObject({
      code: 'catalogue_too_large',
      status: 404,
    });
  });

  it('is not sent again to somebody who has it', async () => {
    const first = await platform.app.inject('/v1/catalogue');
    const again = await platform.app.inject({
      url: '/v1/catalogue',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('departments and power types', () => {
  it('count what is in force and public', async () => {
    const { items } = (await get('/v1/departments')) as { items: { name: string; powerCount: number }[] };
    expect(items.map(({ name, powerCount }) => [name, powerCount])).toEqual([
      ['市市场监督管理局', 1],
      ['市公安局', 1],
    ]);
    const types = (await get('/v1/power-types')) as { items: { code: string; powerCount: number }[] };
    expect(types.items.slice(0, 2).map(({ code, powerCount }) => [code, powerCount])).toEqual([
      ['license', 1],
      ['penalty', 1],
    ]);
    expect(await get(`/v1/departments/${ids['market']}`)).toMatchObject({ powerCount: 1, offices: [] });
  });
});

describe('changes', () => {
  it('catalogue row 24: are listed newest first with what differs', async () => {
    const page = (await get('/v1/changes?limit=3')) as { items: { kind: string; name: string; changes: unknown[] }[] };
    expect(page.items[0]).toMatchObject({ kind: 'amended', name: '食品经营许可' });
    expect(page.items[0]?.changes).toHaveLength(1);
    expect(page.items).toHaveLength(3);
  });

  it('can be read page by page', async () => {
    const seen: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const page = (await get(`/v1/changes?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)) as {
        items: { id: string }[];
        nextCursor?: string;
      };
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(8);
    expect(seen).toHaveLength(8);
  });

  it('catalogue row 24: are an Atom feed as well', async () => {
    const response = await platform.app.inject('/v1/changes.atom');
    expect(response.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(response.body).toContain('<title>变更：食品经营许可</title>');
    expect(response.body.match(/<entry>/g)).toHaveLength(8);
  });
});

describe('internal fields', () => {
  it('are in no public answer', async () => {
    const power = `/v1/powers/${ids['amended']}`;
    const urls = ['/v1/powers', power, `${power}?on=2026-02-01`, `${power}/versions`, `${power}/versions/1`];
    urls.push(`${power}/diff?from=1&to=2`, '/v1/catalogue', '/v1/changes', '/v1/changes.atom', '/v1/departments');
    urls.push('/v1/powers/export.json', '/v1/powers/export.csv');
    for (const url of urls) {
      const { body } = await platform.app.inject(url);
      expect(body).not.toMatch(/SECRET-RISK|integrityRisks|visibility|内部事项|未公开事项|草稿/);
    }
  });
});
