import { ChartDesk, changedDefinition } from '@sunlit/testkit/chart-desk';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layerHash } from './layer-hash.js';

const LATER = '2026-11-23';

let charts: ChartDesk;

beforeAll(async () => {
  charts = await ChartDesk.open('altered-facts');
});
afterAll(() => charts.close());

/** What somebody who owns the tables can do: past all triggers and keys. */
async function alter(statement: RawBuilder<unknown>): Promise<void> {
  const { database, clock, logLines } = charts.desk.platform;
  await database.db.transaction().execute(async (tx) => {
    await sql`alter table published_processes drop constraint if exists published_processes_public_hash_fkey`.execute(
      tx,
    );
    await sql`alter table process_layers disable trigger user`.execute(tx);
    await sql`alter table published_processes disable trigger user`.execute(tx);
    await sql`alter table decisions disable trigger user`.execute(tx);
    await statement.execute(tx);
    await sql`update catalogue_state set revision = revision + 1`.execute(tx);
  });
  clock.advance(10_000);
  logLines.length = 0;
}

async function expectAltered(powerId: string): Promise<void> {
  for (const rest of ['flowchart', 'versions/1/flowchart', 'versions/1/flowchart.svg', 'flowcharts']) {
    const { status, text, json } = await charts.read(`/v1/powers/${powerId}/${rest}`);
    expect([rest, status, json().code]).toEqual([rest, 500, 'flowchart_altered']);
    expect(text).not.toMatch(/CANARY/);
  }
}

describe('F1: facts of charts', () => {
  it('are not emptied, nor is the content of what was published changed', async () => {
    const power = await charts.published();
    const { db } = charts.desk.platform.database;
    const attempts = [
      sql`truncate process_layers cascade`,
      sql`truncate published_processes cascade`,
      sql`truncate internal_revisions cascade`,
      sql`truncate internal_filings`,
      sql`truncate decisions cascade`,
      sql`truncate power_versions cascade`,
      sql`truncate powers cascade`,
      sql`update power_versions set content = jsonb_set(content, '{name}', '"另名"') where id = ${power.versionId}`,
      sql`update power_versions set version_no = 9 where id = ${power.versionId}`,
    ];
    for (const attempt of attempts) await expect(attempt.execute(db)).rejects.toMatchObject({ code: '23001' });
    expect((await charts.read(`/v1/powers/${power.id}/flowchart`)).status).toBe(200);
  });

  it('an internal layer in the place of the public one is told, and never sent', async () => {
    const power = await charts.published(changedDefinition('换层'));
    await alter(sql`
      update published_processes p set public_hash = r.internal_hash from internal_revisions r
       where r.version_id = p.version_id and p.version_id = ${power.versionId}`);
    await expectAltered(power.id);
  });

  it('a layer that is gone, or is none any more, is told', async () => {
    const power = await charts.published(changedDefinition('丢层'));
    const gone = layerHash({ nothing: true });
    await alter(sql`update published_processes set public_hash = ${gone} where version_id = ${power.versionId}`);
    await expectAltered(power.id);
    await alter(sql`insert into process_layers values (${gone}, 'public', '{"nothing": true}')`);
    await expectAltered(power.id);
  });

  it.each([
    [
      'recorded on the day that it had to precede',
      sql`recorded_at = '2026-11-22T16:00:00Z'`,
      sql`'2026-11-22T16:00:00Z'`,
    ],
    ['recorded at another time than it is shown with', sql`recorded_at = '2026-11-21T02:00:00Z'`, sql`published_at`],
    ['shown with an earlier time', sql`reason = reason`, sql`'2026-10-01T02:00:00Z'`],
  ])('an announcement that is %s is told', async (name, decided, shown) => {
    const power = await charts.published(changedDefinition(`图一${name}`));
    const { versionId } = await charts.replaced(power.id, changedDefinition(`图二${name}`), LATER);
    await alter(sql`update decisions set ${decided} where version_id = ${versionId} and kind = 'publish'`);
    await alter(sql`update catalogue_entries set published_at = ${shown} where version_id = ${versionId}`);
    await expectAltered(power.id);
  });

  it('a chart that is shown to take effect on another day than was decided is told', async () => {
    const power = await charts.published(changedDefinition('图一移期'));
    const { versionId } = await charts.replaced(power.id, changedDefinition('图二移期'), LATER);
    await alter(sql`update catalogue_entries set effective_from = '2026-12-24' where version_id = ${versionId}`);
    await expectAltered(power.id);
  });
});
