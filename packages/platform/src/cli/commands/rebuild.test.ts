import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { addDepartment, addPower } from '@sunlit/testkit/power-library';
import { sampleDefinition } from '@sunlit/testkit/sample-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storePublishedDefinitions } from '../../modules/processes/store-published-definitions.js';
import { randomIds } from '../../runtime/ids.js';
import { readSettings } from '../../start/settings.js';
import type { CommandContext } from '../command.js';
import { runCli } from '../run-cli.js';

let platform: InjectedPlatform;

beforeAll(async () => {
  platform = await createInjectedPlatform('cli-rebuild');
});
afterAll(() => platform.close());

/** Runs `sunlit …` beside the platform, on its database. */
async function sunlit(...args: string[]): Promise<{ code: number; output: string }> {
  const output = new PassThrough();
  const env = { DATABASE_URL: platform.database.url };
  const heard = text(output);
  const code = await runCli(args, {
    settings: readSettings({ env, platform: process.platform, isRoot: false, homeDirectory: '/nonexistent' }),
    clock: platform.clock,
    loadIds: () => Promise.resolve(randomIds),
    output: output as unknown as CommandContext['output'], // only write() is used
    errors: new PassThrough() as unknown as CommandContext['errors'], // only write() is used
    process: { pid: 1, host: 'test' },
    stop: new AbortController().signal,
  });
  output.end();
  return { code, output: await heard };
}

describe('npx sunlit rebuild', () => {
  it('brings back what was lost of the public catalogue', async () => {
    const { db } = platform.database;
    const { powerId, versionIds } = await addPower(db, { departmentId: await addDepartment(db) });
    await storePublishedDefinitions(db, [{ versionId: versionIds[0] ?? '', definition: sampleDefinition() }]);
    await db.deleteFrom('catalogue_entries').execute();
    await db.updateTable('flowchart_drawings').set({ outline: '[]' }).execute();
    expect(await sunlit('rebuild')).toEqual({
      code: 0,
      output: 'Made anew from the decisions: 1 powers. Laid out anew: 1 flowcharts.\n',
    });
    expect((await platform.app.inject(`/v1/powers/${powerId}`)).statusCode).toBe(200);
    const drawings = await db.selectFrom('flowchart_drawings').select('outline').execute();
    expect(drawings.map(({ outline }) => outline.length)).toEqual([10, 10, 10, 10]);
  });
});
