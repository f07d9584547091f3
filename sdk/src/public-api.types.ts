// What the public types infer and refuse. Checked by the compiler alone; nothing here runs.
import type { DepartmentId, PowerId } from '@sunlit/contract/ids';
import { listPowers } from '@sunlit/contract/endpoints/powers';
import { createClient, isConflictError, safe, toPowerId, type PagePromise } from './index.js';
import { createStaffClient } from './staff/index.js';

type Equal<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
function holds<_Claim extends true>(): void {}

const client = createClient({ platform: 'https://a.cn' });
declare const departmentId: DepartmentId;

export async function publicApi(): Promise<void> {
  const power = await client.powers.retrieve(toPowerId('pow_0123456789'), { on: '2026-01-01' });
  holds<Equal<typeof power.id, PowerId>>();
  const name: string = power.content.name;
  // @ts-expect-error: a department is no power
  await client.powers.retrieve(departmentId);
  // @ts-expect-error: a text is no id; toPowerId checks it
  await client.powers.retrieve('pow_0123456789');
  // @ts-expect-error: internal risks are never public
  void power.content.integrityRisks;

  const list = client.powers.list({ departmentId, limit: 20, runsOnline: true });
  list satisfies PagePromise<{ readonly name: string }>;
  for await (const item of list) void item.code.toUpperCase();
  const page = await list;
  holds<Equal<typeof page.total, number | undefined>>();
  // @ts-expect-error: there is no such filter
  client.powers.list({ colour: 'red' });
  // @ts-expect-error: a limit must be given
  await list.toArray();

  const answer = await client.request(listPowers, { query: { q: name } });
  void answer.items[0]?.id;

  const result = await safe(client.powers.snapshot());
  if (result.ok) void result.value.snapshot.version;
  else if (isConflictError(result.error)) void result.error.current;
  // @ts-expect-error: the value is there only when it went well
  void result.value;

  // @ts-expect-error: the platform must be named
  createClient({});
  // @ts-expect-error: a page's client has no secret key
  createClient({ platform: 'https://a.cn', secretKey: 'sk_x' });
  const staff = createStaffClient({ platform: 'https://a.cn', secretKey: 'sk_x' });
  // @ts-expect-error: a change needs the revision it was made on
  await staff.staffPowers.update(departmentId, {});
}
