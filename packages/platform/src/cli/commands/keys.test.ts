import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomIds } from '../../runtime/ids.js';
import { readSettings } from '../../start/settings.js';
import type { CommandContext } from '../command.js';
import { runCli } from '../run-cli.js';

let platform: InjectedPlatform;

beforeAll(async () => {
  platform = await createInjectedPlatform('cli-keys');
});
afterAll(() => platform.close());

/** Runs `sunlit …` beside the platform, on its database. */
async function sunlit(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const heard = Promise.all([text(output), text(errors)]);
  const env = { DATABASE_URL: platform.database.url };
  const context = {
    settings: readSettings({ env, platform: process.platform, isRoot: false, homeDirectory: '/nonexistent' }),
    clock: platform.clock,
    loadIds: () => Promise.resolve(randomIds),
    output: output as unknown as CommandContext['output'], // only write() is used
    errors: errors as unknown as CommandContext['errors'], // only write() is used
    process: { pid: 1, host: 'test' },
    stop: new AbortController().signal,
  };
  const code = await runCli(args, context);
  output.end();
  errors.end();
  const [out, err] = await heard;
  return { code, output: out, errors: err };
}

const status = async (key: string): Promise<number> =>
  (await platform.app.inject({ url: '/v1/sites', headers: { authorization: `Bearer ${key}` } })).statusCode;

describe('npx sunlit keys', () => {
  it('makes a key that works, prints it alone on standard output, and revokes it', async () => {
    const made = await sunlit('keys', 'create', '--person', '李主任', '--role', 'administrator', '--label', '值班');
    expect([made.code, made.output]).toEqual([0, expect.stringMatching(/^sk_live_[0-9a-z]{40}\n$/)]);
    const key = made.output.trim();
    expect(await status(key)).toBe(200);
    const id = /sek_[0-9a-z]+/.exec(made.errors)?.[0] ?? '';
    const listed = await sunlit('keys', 'list');
    expect(listed.output).toContain(`${id}\tvalid\tlive\tadministrator\tall\tper_`);
    expect(listed.output).toContain('李主任\t值班');
    expect(listed.output).not.toContain(key);
    expect((await sunlit('keys', 'revoke', id)).code).toBe(0);
    expect(await status(key)).toBe(401);
    expect((await sunlit('keys', 'list')).output).toContain(`${id}\trevoked 2026-11-22T02:00:00.000Z`);
  });

  it('ends a key at midnight in Asia/Shanghai', async () => {
    const made = await sunlit('keys', 'create', '--person', '甲', '--role', 'administrator', '--expires', '2026-11-23');
    expect(await status(made.output.trim())).toBe(200);
    platform.clock.set('2026-11-22T15:59:59.999Z');
    expect(await status(made.output.trim())).toBe(200);
    platform.clock.set('2026-11-22T16:00:00.000Z');
    expect(await status(made.output.trim())).toBe(401);
    platform.clock.set('2026-11-22T02:00:00Z');
  });

  it.each([
    [['keys']],
    [['keys', 'create', '--role', 'clerk']],
    [['keys', 'create', '--person', 'x', '--role', 'king']],
    [['keys', 'create', '--person', 'x', '--role', 'clerk', '--expires', '2020-01-01']],
    [['keys', 'create', '--person', 'x', '--role', 'clerk', '--expires', 'soon']],
    [['keys', 'create', '--person', 'x', '--role', 'clerk', '--admin']],
    [['keys', 'revoke']],
    [['sites']],
    [['sites', 'register', '--name', 'x']],
    [['sites', 'burn']],
  ])('called wrongly (%s) explains itself and leaves with 2', async (args) => {
    const { code, errors, output } = await sunlit(...args);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain('Usage: npx sunlit');
  });

  it.each([
    [['keys', 'create', '--person', 'x', '--role', 'clerk', '--department', 'dep_000000'], 'department_not_found'],
    [['keys', 'create', '--person', 'per_000000', '--role', 'clerk'], 'no such person'],
    [['keys', 'revoke', 'sek_000000'], 'secret_key_not_found'],
    [['sites', 'register', '--name', 'x', '--origin', 'https://x.example/path'], 'body_invalid'],
  ])('refused (%s) says why and leaves with 1', async (args, reason) => {
    const { code, errors } = await sunlit(...args);
    expect(code).toBe(1);
    expect(errors).toContain(reason);
  });
});

describe('npx sunlit sites', () => {
  it('registers a site and prints the key of its pages', async () => {
    const made = await sunlit(
      'sites',
      'register',
      '--name',
      '市场监管局',
      '--origin',
      'https://a.example',
      '--origin',
      'http://a.example:8080',
    );
    expect([made.code, made.output]).toEqual([0, expect.stringMatching(/^pk_live_[0-9a-z]{24}\n$/)]);
    const read = (origin: string) =>
      platform.app.inject({ url: `/health?site=${made.output.trim()}`, headers: { origin } }).then((r) => r.statusCode);
    expect([await read('http://a.example:8080'), await read('http://a.example')]).toEqual([200, 403]);
    expect((await sunlit('sites', 'list')).output).toContain(
      '市场监管局\thttps://a.example http://a.example:8080\tpk_live_',
    );
  });
});
