import type { DepartmentId, PowerId } from '@sunlit/contract/ids';
import { createSecretKey } from '@sunlit/platform/modules/identity/secret-keys';
import { systemSecrets } from '@sunlit/platform/modules/identity/secret-source';
import { startFaultProxy, type Fault, type FaultProxy } from '@sunlit/testkit/fault-proxy';
import { proveRuns } from '@sunlit/testkit/prove';
import { addDepartment, addPower } from '@sunlit/testkit/power-library';
import { startTestPlatform, type TestPlatform } from '@sunlit/testkit/running-platform';
import { retrievePower } from '@sunlit/contract/endpoints/powers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SunlitClient } from './client.js';
import { createClient } from './create-client.js';
import { isNotFoundError, isUnauthorizedError, isValidationError } from './errors/api-errors.js';
import { isSunlitError } from './errors/sunlit-error.js';
import { toDepartmentId, toPowerId } from './ids.js';
import { safe } from './safe.js';
import { createStaffClient } from './staff/create-staff-client.js';
import { SeededRandom } from './test-support/seeded-random.js';

/** Milliseconds. Each call makes and cuts connections of its own; shared machines take their time. */
const SLOW_MACHINE = 300_000;

const FAULTS: readonly [Fault, ...Fault[]] = [
  { kind: 'drop_before' },
  { kind: 'drop_after' },
  { kind: 'reset_mid_body' },
  { kind: 'delay', milliseconds: 20 },
  { kind: 'status', status: 503, retryAfter: '0' },
  { kind: 'status', status: 429, retryAfter: '0' },
  { kind: 'html' },
  { kind: 'malformed_json' },
  { kind: 'empty' },
  { kind: 'truncated_gzip' },
];

describe('the SDK against the real platform, through a line that breaks', () => {
  let platform: TestPlatform;
  let proxy: FaultProxy;
  let client: SunlitClient;
  let secretKey: string;
  let departmentId: DepartmentId;
  let powerId: PowerId;
  const quick = { fraction: () => 0, bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

  beforeAll(async () => {
    platform = await startTestPlatform({
      seed: async (db, tools) => {
        departmentId = toDepartmentId(await addDepartment(db, { name: '市市场监督管理局' }));
        const versions = [{ name: '食品经营许可' }, { name: '食品经营许可（新）' }];
        const { powerId: id } = await addPower(db, {
          departmentId,
          code: 'JS990100SC-XK-0000',
          versions,
          decisions: [
            { kind: 'publish', version: 1, from: '2026-01-01', at: '2026-01-01T01:00:00Z' },
            { kind: 'publish', version: 2, from: '2026-06-01', at: '2026-05-20T01:00:00Z' },
          ],
        });
        powerId = toPowerId(id);
        for (let index = 1; index <= 45; index += 1) {
          const code = `JS990100SC-XK-${String(index).padStart(4, '0')}`;
          await addPower(db, { departmentId, code, versions: [{ name: `许可事项${index}` }] });
        }
        const person = { name: '演示人员' };
        const made = await createSecretKey(
          db,
          { ...tools, secrets: systemSecrets },
          { role: 'administrator', label: 'test', person },
        );
        secretKey = made.key;
      },
    });
    proxy = await startFaultProxy({ target: platform.origin });
    client = createClient({ platform: proxy.origin, storage: false, random: quick });
  });
  afterAll(async () => {
    await proxy.close();
    await platform.close();
  });
  beforeEach(() => proxy.reset());

  it('reads every public resource', async () => {
    expect((await client.areas.list()).items).toBeInstanceOf(Array);
    expect((await client.departments.list()).items).toMatchObject([{ id: departmentId, powerCount: 46 }]);
    expect(await client.departments.retrieve(departmentId)).toMatchObject({ name: '市市场监督管理局' });
    expect((await client.powerTypes.list()).items).toBeInstanceOf(Array);
    expect(await client.powers.retrieve(powerId)).toMatchObject({
      versionNo: 2,
      content: { name: '食品经营许可（新）' },
    });
    expect(await client.powers.retrieve(powerId, { on: '2026-02-01' })).toMatchObject({ versionNo: 1 });
    expect((await client.powers.versions(powerId)).items.map(({ versionNo }) => versionNo)).toEqual([2, 1]);
    expect(await client.powers.version(powerId, 1)).toMatchObject({ content: { name: '食品经营许可' } });
    const diff = await client.powers.diff(powerId, { from: 1, to: 2 });
    expect(diff.changes).toContainEqual({
      path: 'name',
      kind: 'changed',
      before: '食品经营许可',
      after: '食品经营许可（新）',
    });
    const changes = await client.changes.list({ powerId }).toArray({ limit: 10 });
    expect(changes.map(({ kind }) => kind)).toEqual(['amended', 'added']);
    const { snapshot, isStale } = await client.powers.snapshot();
    expect(isStale).toBe(false);
    expect(snapshot.items.names).toHaveLength(46);
  });

  it('walks through all pages, and finds by word', async () => {
    const codes: string[] = [];
    for await (const power of client.powers.list({ departmentId, limit: 10 })) codes.push(power.code);
    expect(codes).toHaveLength(46);
    expect(new Set(codes).size).toBe(46);
    expect(proxy.requests).toHaveLength(5);
    expect((await client.powers.list({ q: '食品' })).items).toMatchObject([{ id: powerId }]);
  });

  it('links lead to files', async () => {
    const csv = await fetch(client.powers.exportUrl('csv', { q: '食品' }));
    expect(csv.status).toBe(200);
    expect(await csv.text()).toContain('食品经营许可');
    expect(await (await fetch(client.changes.feedUrl())).text()).toContain('<feed');
  });

  it('names what is wrong', async () => {
    const missing = await safe(client.powers.retrieve(toPowerId('pow_0000000000')));
    expect(!missing.ok && isNotFoundError(missing.error) && missing.error.code).toBe('power_not_found');
    expect(!missing.ok && isSunlitError(missing.error) && missing.error.requestId).toMatch(/./);
    const wrong = await safe(client.powers.list({ limit: 5000 }));
    expect(!wrong.ok && isValidationError(wrong.error) && wrong.error.issues[0]?.path).toContain('limit');
  });

  it('calls an endpoint of the contract that no resource is needed for', async () => {
    const power = await client.request(retrievePower, { params: { powerId }, query: { on: '2026-02-01' } });
    expect(power.versionNo).toBe(1);
  });

  it(
    'gets the right answer, or a typed error, through calls with random faults',
    async () => {
      const { n, seed } = proveRuns('sdk-platform-faults', 2000);
      const random = new SeededRandom(seed);
      proxy.always(() => (random.below(3) === 0 ? random.pick(FAULTS) : { kind: 'none' }));
      let right = 0;
      for (let call = 0; call < n; call += 1) {
        const fresh = createClient({ platform: proxy.origin, storage: false, random: quick });
        const result = await safe(fresh.powers.retrieve(powerId));
        if (result.ok) right += 1;
        if (result.ok) expect(result.value.content.name).toBe('食品经营许可（新）');
      }
      expect(right).toBeGreaterThan(n * 0.8);
    },
    SLOW_MACHINE,
  );

  it('a lost answer to a creating POST makes one site, not two', async () => {
    const staff = createStaffClient({ platform: proxy.origin, secretKey, random: quick });
    proxy.next({ kind: 'drop_after' }, { kind: 'reset_mid_body' });
    const site = await staff.sites.create({
      name: '市监局网站',
      origins: ['https://scjg.example'],
      elements: ['sunlit-power-catalogue'],
    });
    expect(proxy.requests).toHaveLength(3);
    expect((await staff.sites.list()).items.filter(({ name }) => name === '市监局网站')).toHaveLength(1);
    const rotated = await staff.sites.rotateKey(site.id, { overlapHours: 1 });
    expect(rotated.keys).toHaveLength(2);
    const [first] = site.keys;
    if (first === undefined) return expect.unreachable();
    const revoked = await staff.sites.revokeKey(site.id, first.id);
    expect(revoked.keys.find(({ id }) => id === first.id)?.revokedAt).toMatch(/^20/);
    expect(await staff.sites.update(site.id, { name: '新网站' })).toMatchObject({ name: '新网站' });
    return undefined;
  });

  it('a wrong secret key is told as such, and never shown', async () => {
    const staff = createStaffClient({ platform: proxy.origin, secretKey: 'sk_live_00000000000000000000000000000000' });
    const result = await safe(staff.sites.list());
    expect(!result.ok && isUnauthorizedError(result.error)).toBe(true);
    expect(JSON.stringify(result)).not.toContain('sk_live_000');
  });
});
