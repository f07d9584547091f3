import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { StaffProcess } from '@sunlit/contract';
import { ChartDesk, changedDefinition } from '@sunlit/testkit/chart-desk';
import { sampleDefinition } from '@sunlit/testkit/sample-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomIds } from '../../runtime/ids.js';
import { readSettings } from '../../start/settings.js';
import type { CommandContext } from '../command.js';
import { runCli } from '../run-cli.js';

let charts: ChartDesk;
let folder = '';
beforeAll(async () => {
  charts = await ChartDesk.open('cli-process');
  folder = await mkdtemp(join(tmpdir(), 'sunlit-process-'));
});
afterAll(async () => {
  await charts.close();
  await rm(folder, { recursive: true, force: true });
});

async function sunlit(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const heard = Promise.all([text(output), text(errors)]);
  const env = { DATABASE_URL: charts.desk.platform.database.url };
  const code = await runCli(['process', ...args], {
    settings: readSettings({ env, platform: process.platform, isRoot: false, homeDirectory: '/nonexistent' }),
    clock: charts.desk.platform.clock,
    loadIds: () => Promise.resolve(randomIds),
    output: output as unknown as CommandContext['output'], // only write() is used
    errors: errors as unknown as CommandContext['errors'], // only write() is used
    process: { pid: 1, host: 'test' },
    stop: new AbortController().signal,
  });
  output.end();
  errors.end();
  const [out, err] = await heard;
  return { code, output: out, errors: err };
}

const saved = async (versionId: string) =>
  (await charts.desk.ok<StaffProcess>(`power-versions/${versionId}/process`, { as: 'clerk', method: 'GET' }))
    .definition;

describe('npx sunlit process', () => {
  it('takes the process of one version to the draft of another as BPMN, both layers', async () => {
    const from = await charts.published();
    const to = await charts.desk.create();
    const file = join(folder, 'a.bpmn');
    expect(await sunlit('export', from.versionId, file)).toMatchObject({ code: 0, errors: '' });
    const { code, output } = await sunlit('import', to.versionId, file);
    expect([code, output]).toEqual([0, expect.not.stringContaining('did not come in')]);
    expect(await saved(to.versionId)).toEqual(sampleDefinition());
  });

  it.each(['csv', 'xlsx'])('takes the public layer as a table (%s)', async (kind) => {
    const from = await charts.published(changedDefinition('=实质"审查"'));
    const to = await charts.desk.create();
    const file = join(folder, `a.${kind}`);
    expect((await sunlit('export', from.versionId, file)).code).toBe(0);
    expect((await sunlit('import', to.versionId, file)).code).toBe(0);
    const names = ({ publicLayer }: StaffProcess['definition']) =>
      publicLayer.steps.map(({ id, name }) => `${id} ${name}`);
    expect(names(await saved(to.versionId)).sort()).toEqual(names(await saved(from.versionId)).sort());
    if (kind === 'csv') expect(await readFile(file, 'utf8')).toContain(`"'=实质""审查"""`);
  });

  it('lists what did not come in and what the lint finds, and writes both as a report', async () => {
    const draft = await charts.desk.create();
    const [file, report] = [join(folder, 'b.csv'), join(folder, 'report.json')];
    await writeFile(file, '步骤名称,泳道,下一步,备注\n受理,窗口,办结,无\n办结,窗口,,\n');
    const { code, output } = await sunlit('import', draft.versionId, file, '--report', report);
    expect(code).toBe(0);
    expect(output).toContain('column_unknown\t第 1 行 备注');
    expect(output).toContain('post_missing');
    const written = JSON.parse(await readFile(report, 'utf8')) as { notes: unknown[]; findings: unknown[] };
    expect(written.notes.length).toBeGreaterThan(0);
    expect(written.findings.length).toBeGreaterThan(0);
  });

  it('with --dry-run writes nothing to the database', async () => {
    const draft = await charts.desk.create();
    const file = join(folder, 'c.csv');
    await writeFile(file, '步骤名称,泳道\n受理,窗口\n');
    expect((await sunlit('import', draft.versionId, file, '--dry-run')).output).toContain('Would store');
    expect(
      await charts.desk.refused(`power-versions/${draft.versionId}/process`, { as: 'clerk', method: 'GET' }),
    ).toEqual([404, 'process_not_found']);
  });

  it('refuses a hostile file and a published version, and explains itself', async () => {
    const published = await charts.published();
    const draft = await charts.desk.create();
    const hostile = join(folder, 'd.bpmn');
    await writeFile(hostile, '<!DOCTYPE x [<!ENTITY a "b">]><definitions/>');
    const refused = await sunlit('import', draft.versionId, hostile);
    expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('xml_declares_entities')]);
    const file = join(folder, 'e.csv');
    await writeFile(file, '步骤名称,泳道\n受理,窗口\n');
    expect((await sunlit('import', published.versionId, file)).code).toBe(1);
    expect((await sunlit('import', 'pov_none', file)).code).toBe(1);
  });

  it.each([
    [[]],
    [['export']],
    [['export', 'pov_1']],
    [['export', 'pov_1', 'a.doc']],
    [['burn', 'pov_1', 'a.bpmn']],
    [['import', 'pov_1', 'missing.bpmn']],
    [['import', 'pov_1', 'a.bpmn', 'b.bpmn']],
  ])('called wrongly (%s) explains itself and leaves with 2', async (args) => {
    expect((await sunlit(...args)).code).toBe(2);
  });
});
