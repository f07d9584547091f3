import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase } from '@sunlit/testkit/database';
import { startSourceProcess, type SourceProcess } from '@sunlit/testkit/source-process';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPostmasterState } from '../database/embedded/postmaster-state.js';

/** The real program in processes of its own: everything that signals and kills can show. */
let data: string;
const started: SourceProcess[] = [];

vi.setConfig({ testTimeout: 120_000 }); // whole programs, on a machine that may be busy

beforeAll(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'sunlit-start-'));
  await chmod(data, 0o755);
});

afterEach(async () => {
  for (const each of started.splice(0)) {
    each.kill('SIGTERM');
    await each.ended;
  }
  await expect.poll(() => readPostmasterState(path.join(data, 'postgresql', 'data'))?.isAlive ?? false).toBe(false);
});

afterAll(() => rmSync(data, { recursive: true, force: true }));

function start(env: Record<string, string> = {}): SourceProcess {
  const child = startSourceProcess({
    file: 'packages/platform/src/main.ts',
    env: { SUNLIT_DATA: data, SUNLIT_PORT: '0', SUNLIT_DEMO_PORT: '0', SUNLIT_DEMO: 'off', ...env },
  });
  started.push(child);
  return child;
}

async function addressOf(child: SourceProcess): Promise<string> {
  return (await child.waitForLine(/Platform\s+(http:\S+)/))[1] ?? '';
}

const postmaster = (): number => readPostmasterState(path.join(data, 'postgresql', 'data'))?.pid ?? 0;
const status = async (address: string): Promise<number> => (await fetch(`${address}/ready`)).status;

/** Begins a request whose body is not finished, so that it runs until `finish` is called. */
async function beginRequest(address: string): Promise<{ finish(): void; answer: Promise<string> }> {
  const { port } = new URL(address);
  const socket = connect(Number(port), 'localhost');
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  const answer = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
  const head = [
    'POST /v1/import-runs HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    'Content-Length: 2',
  ];
  await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n{`, () => resolve()));
  return { finish: () => socket.write('}'), answer };
}

describe('the platform as a program', () => {
  it('makes its database, serves, and starts again on the same data', async () => {
    const first = start();
    expect(await status(await addressOf(first))).toBe(200);
    expect(first.output()).toContain('Applied migration 0001');
    first.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = start();
    expect(await status(await addressOf(second))).toBe(200);
    expect(second.output()).not.toContain('Applied migration');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'lets a running request end on %s, then leaves nothing behind',
    async (signal) => {
      const child = start();
      const address = await addressOf(child);
      const server = postmaster();
      const request = await beginRequest(address);
      child.kill(signal);
      await child.waitForLine(/Stopping/);
      await expect(fetch(`${address}/ready`)).rejects.toThrow();
      request.finish();
      expect(await request.answer).toMatch(/^HTTP\/1\.1 \d{3} /);
      expect(await child.ended).toBe(0);
      expect(existsSync(`/proc/${server}`)).toBe(false);
    },
  );

  it('sends a second one away within two seconds, naming the process that runs', async () => {
    const first = start();
    const address = await addressOf(first);
    const slowness = Math.max(1, (await timeOfEmptyProcess()) / idleMilliseconds);
    const begin = performance.now();
    const second = start();
    expect(await second.ended).toBe(1);
    expect(performance.now() - begin).toBeLessThan(2000 * slowness);
    expect(second.output()).toMatch(new RegExp(`Process ${first.pid} on \\S+ already runs Sunlit`));
    expect(await status(address)).toBe(200);
  });

  it('starts at once after kill -9', async () => {
    const first = start();
    await addressOf(first);
    first.kill('SIGKILL');
    const second = start();
    expect(await status(await addressOf(second))).toBe(200);
    second.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('leaves with code 1, and says so, when its database goes away', async () => {
    const child = start();
    await addressOf(child);
    process.kill(postmaster(), 'SIGINT');
    expect(await child.ended).toBe(1);
    expect(child.output()).toContain('no longer holds its database');
  });

  it('uses the server that DATABASE_URL names, under the same lock', async () => {
    const database = await createTestDatabase({ name: 'server', isEmpty: true });
    const folder = path.join(data, 'unused');
    const first = start({ DATABASE_URL: database.url, SUNLIT_DATA: folder });
    expect(await status(await addressOf(first))).toBe(200);
    const second = start({ DATABASE_URL: database.url, SUNLIT_DATA: folder });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Process ${first.pid}`);
    expect(existsSync(folder)).toBe(false);
    first.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await database.drop();
  });

  it('takes the next free port, but never instead of one that was set', async () => {
    const taken = await listenSomewhere();
    const port = String(portOf(taken));
    const child = start({ SUNLIT_PORT: port });
    expect(await child.ended).toBe(1);
    expect(child.output()).toContain(`Port ${port} is in use`);
    taken.close();
  });

  it('names the setting that is wrong without repeating its value', async () => {
    const child = start({ DATABASE_URL: 'mysql://root:hunter2@db/sunlit' });
    expect(await child.ended).toBe(1);
    expect(child.output()).toContain('DATABASE_URL must be postgres://');
    expect(child.output()).not.toContain('hunter2');
  });
});

/** What a process that does nothing takes on an idle machine: a busy one gets its two seconds in its own pace. */
const idleMilliseconds = 250;

async function timeOfEmptyProcess(): Promise<number> {
  const begin = performance.now();
  await startSourceProcess({ code: '' }).ended;
  return performance.now() - begin;
}

function listenSomewhere(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
