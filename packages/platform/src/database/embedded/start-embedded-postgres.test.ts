import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSourceProcess, type SourceProcess } from '@sunlit/testkit/source-process';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isUsedByOthers } from './is-used-by-others.js';
import { readPostmasterState } from './postmaster-state.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';
import { stopPostmaster } from './stop-postmaster.js';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

let base: string;
let directory: string;
const running: EmbeddedPostgres[] = [];
const children: SourceProcess[] = [];

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), 'sunlit-launcher-'));
  chmodSync(base, 0o755);
});

// One cluster for all but the tests that need a folder of their own: making one takes most of a second.
beforeEach(() => {
  directory = path.join(base, 'postgresql');
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    await child.ended;
  }
  for (const server of running.splice(0)) await server.stop();
  await stopPostmaster(path.join(directory, 'data'), '');
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

async function start(options: { settings?: Record<string, string>; tcp?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    directory,
    binariesDirectory: path.join(base, 'binaries'),
    randomToken: () => 'not-random-but-long-enough-for-a-test',
    log: () => undefined,
    ...options,
  });
  running.push(server);
  return server;
}

async function query(server: EmbeddedPostgres, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ ...server.superuser, database: 'postgres' });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** A process that starts the server on the same folder and holds it until it is killed. */
async function startElsewhere(options: { uid?: number } = {}): Promise<{ child: SourceProcess; postmaster: number }> {
  const module = new URL('./start-embedded-postgres.ts', import.meta.url).href;
  const child = startSourceProcess({
    ...options,
    args: [directory, path.join(base, 'binaries')],
    code: `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
      const [directory, binariesDirectory] = process.argv.slice(1);
      const token = 'not-random-but-long-enough-for-a-test';
      const server = await startEmbeddedPostgres({ directory, binariesDirectory, randomToken: () => token, log: console.log });
      server.adopt();
      console.log('postmaster ' + server.pid);
      setInterval(() => undefined, 1000);`,
  });
  children.push(child);
  const [, pid] = await child.waitForLine(/^postmaster (\d+)$/);
  return { child, postmaster: Number(pid) };
}

/** Fields of `/proc/PID/stat` after the name; a process that is gone has none. */
function statOf(pid: number): { state: string; parent: number; group: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent), group: Number(group) };
  } catch {
    return undefined;
  }
}

const parentOf = (pid: number): number | undefined => statOf(pid)?.parent;
const processGroupOf = (pid: number): number | undefined => statOf(pid)?.group;
const isGone = (pid: number): boolean => [undefined, 'Z'].includes(statOf(pid)?.state);
const untilGone = (pid: number): Promise<void> => expect.poll(() => isGone(pid), { timeout: 5000 }).toBe(true);

describe('startEmbeddedPostgres', () => {
  it('makes a durable UTF-8 cluster ordered by code point, reachable only over a private socket', async () => {
    const server = await start();
    const rows = await query(
      server,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listen,
              current_setting('password_encryption') as password, datlocprovider as provider, datlocale as locale
         from pg_database where datname = 'postgres'`,
    );
    expect(rows).toEqual([
      {
        ...{ encoding: 'UTF8', fsync: 'on', checksums: 'on', listen: '', password: 'scram-sha-256' },
        ...{ provider: 'b', locale: 'C.UTF-8' },
      },
    ]);
    expect(statSync(server.superuser.host).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(directory, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(directory, 'data', 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#]*\b(trust|peer)\b/m);
  });

  it('refuses a wrong password', async () => {
    const server = await start();
    const client = new pg.Client({ ...server.superuser, password: 'guessed', database: 'postgres' });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it.runIf(isRoot)('runs PostgreSQL as an unprivileged account, although Node is root', async () => {
    const server = await start();
    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
    expect(statSync(path.join(directory, 'data')).uid).toBe(statSync(`/proc/${server.pid}`).uid);
    expect(statSync(path.join(directory, 'secrets.json')).uid).toBe(0);
  });

  it.runIf(isRoot)('runs for an ordinary user too, as that user', async () => {
    directory = path.join(base, 'of-nobody');
    mkdirSync(directory);
    chownSync(directory, nobody, nobody);
    const { child, postmaster } = await startElsewhere({ uid: nobody });
    expect(statSync(`/proc/${postmaster}`).uid).toBe(nobody);
    child.kill('SIGKILL');
    await untilGone(postmaster);
  });

  it.runIf(isRoot)('says what to do where the database account cannot enter the folder', async () => {
    const closed = path.join(base, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    directory = path.join(closed, 'postgresql');
    await expect(start()).rejects.toMatchObject({ code: 'database_directory_unreachable' });
    expect(existsSync(path.join(directory, 'data'))).toBe(false);
  });

  it('keeps statement text, parameters and values out of its log, also in errors and after a crash', async () => {
    const server = await start();
    const before = statSync(path.join(directory, 'postgresql.log')).size;
    const secret = 'SECRET-110101199003070011';
    const failing = [
      `select '${secret}'::int`,
      `select ${secret}`,
      `select from "${secret}"`,
      `do $$ begin raise exception '${secret}'; end $$`,
      `do $$ begin raise warning '${secret}'; end $$`,
      `create table people (id text primary key); insert into people values ('${secret}'), ('${secret}')`,
    ];
    for (const statement of failing) await query(server, statement).catch(() => undefined);
    const client = new pg.Client({ ...server.superuser, database: 'postgres' });
    await client.connect();
    client.on('error', () => undefined); // the crash below
    await client.query('select $1::int', [secret]).catch(() => undefined);
    const [row] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
    const crashed = client.query('select pg_sleep(30), $1::text', [secret]).catch(() => undefined);
    await query(server, `select 1 from pg_stat_activity where query like '%pg_sleep(30)%'`);
    process.kill(row?.pid ?? 0, 'SIGKILL');
    await crashed;
    await client.end().catch(() => undefined);
    const log = (): string => readFileSync(path.join(directory, 'postgresql.log'), 'utf8').slice(before);
    await expect.poll(log, { timeout: 5000 }).toMatch(/terminated by signal 9[^]*ready to accept connections/);
    expect(log()).not.toContain(secret);
    expect(log()).not.toContain('pg_sleep');
  });

  it('has a process group of its own, so that Ctrl-C reaches Node first', async () => {
    const server = await start();
    expect(processGroupOf(server.pid)).not.toBe(processGroupOf(process.pid));
  });

  it('stops when Node is killed, and keeps what was committed', async () => {
    const { child, postmaster } = await startElsewhere();
    await query(
      await start(),
      'drop table if exists kept',
      'create table kept (id int)',
      'insert into kept values (1)',
    );
    running.splice(0);
    child.kill('SIGKILL');
    await untilGone(postmaster);
    const server = await start();
    expect(server.wasRunning).toBe(false);
    expect(await query(server, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('takes over a server whose platform and guard were killed, and stops it', async () => {
    const { child, postmaster } = await startElsewhere();
    killGuard(postmaster);
    child.kill('SIGKILL');
    await child.ended;
    const server = await start();
    expect(server).toMatchObject({ wasRunning: true, pid: postmaster });
    await server.stop();
    expect(isGone(postmaster) || readPostmasterState(path.join(directory, 'data')) === undefined).toBe(true);
  });

  it('guards a server it took over: killing the second platform stops it too', async () => {
    const first = await startElsewhere();
    killGuard(first.postmaster);
    first.child.kill('SIGKILL');
    await first.child.ended;
    const second = await startElsewhere();
    expect(second.postmaster).toBe(first.postmaster);
    second.child.kill('SIGKILL');
    await untilGone(first.postmaster);
  });

  it('starts again after everything was killed at once, with all that was committed', async () => {
    const { child, postmaster } = await startElsewhere();
    await query(
      await start(),
      'drop table if exists kept',
      'create table kept (id int)',
      'insert into kept values (1)',
    );
    running.splice(0);
    killGuard(postmaster);
    process.kill(postmaster, 'SIGKILL');
    child.kill('SIGKILL');
    await child.ended;
    await untilGone(postmaster);
    const server = await start();
    expect(server.wasRunning).toBe(false);
    expect(await query(server, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('does not believe a lock file whose process number now belongs to another program', async () => {
    await (await start()).stop();
    writeFileSync(
      path.join(directory, 'data', 'postmaster.pid'),
      `${process.pid}\n/x\n1\n5432\n${directory}/run\n\n0 0\nready\n`,
    );
    expect((await start()).wasRunning).toBe(false);
  });

  it('lets two first starts at once share one server', async () => {
    directory = path.join(base, 'new');
    const [one, other] = await Promise.all([startElsewhere(), startElsewhere()]);
    expect(one.postmaster).toBe(other.postmaster);
  });

  it('knows whether somebody else is connected', async () => {
    const server = await start();
    expect(await isUsedByOthers(server)).toBe(false);
    const client = new pg.Client({ ...server.superuser, database: 'postgres' });
    await client.connect();
    expect(await isUsedByOthers(server)).toBe(true);
    await client.end();
  });

  it('puts the socket elsewhere where the folder’s path is too long for one', async () => {
    directory = path.join(base, 'x'.repeat(60), 'y'.repeat(40));
    mkdirSync(directory, { recursive: true });
    const server = await start();
    expect(Buffer.byteLength(path.join(server.superuser.host, '.s.PGSQL.5432'))).toBeLessThanOrEqual(107);
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    rmSync(server.superuser.host, { recursive: true });
  });

  it('listens on 127.0.0.1 only, where it must use TCP', async () => {
    const server = await start({ tcp: true });
    expect(server.superuser.host).toBe('127.0.0.1');
    expect(await query(server, `select current_setting('listen_addresses') as a`)).toEqual([{ a: '127.0.0.1' }]);
  });
});

/** Both shells: the one that waits for the server and the one that watches the pipe. */
function killGuard(postmaster: number): void {
  const server = statOf(postmaster);
  if (server === undefined) throw new Error(`There is no process ${postmaster}.`);
  const members = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && processGroupOf(pid) === server.group);
  const guards = members.filter((pid) => pid !== postmaster && parentOf(pid) !== postmaster);
  expect(guards).toContain(server.parent);
  expect(guards).toHaveLength(2);
  // The watcher first: Node closes the pipe when the other one ends.
  for (const pid of guards.sort((a) => (a === server.parent ? 1 : -1))) process.kill(pid, 'SIGKILL');
}
