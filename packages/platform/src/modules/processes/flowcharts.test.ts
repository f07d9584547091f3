import {
  flowchartDiffSchema,
  flowchartHistorySchema,
  flowchartSchema,
  type Flowchart,
  type StaffProcess,
} from '@sunlit/contract';
import { ChartDesk, changedDefinition } from '@sunlit/testkit/chart-desk';
import { sampleDefinition, SAMPLE_PUBLIC_LAYER } from '@sunlit/testkit/sample-process';
import type { StaffDesk } from '@sunlit/testkit/staff-desk';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { layerHash } from './layer-hash.js';
import { findRunningDefinition } from './published-processes-repository.js';

const NOW = '2026-11-22T02:00:00Z';
const TODAY = '2026-11-22';
const TOMORROW = '2026-11-23';

let charts: ChartDesk;
let desk: StaffDesk;

beforeAll(async () => {
  charts = await ChartDesk.open('flowcharts');
  desk = charts.desk;
});
afterAll(() => charts.close());
afterEach(() => {
  desk.platform.clock.set(NOW);
});

async function chart(powerId: string, query = ''): Promise<Flowchart> {
  const { status, json } = await charts.read(`/v1/powers/${powerId}/flowchart${query}`);
  expect(status).toBe(200);
  return flowchartSchema.parse(json());
}

const nameOfExamine = (found: Flowchart): string | undefined =>
  found.layer.steps.find(({ id }) => id === 'examine')?.name;

describe('publication of a chart', () => {
  it('FLO-13: goes with the item through its chain and appears with it, drawn and listed', async () => {
    const draft = await desk.create();
    const saved = await charts.write(draft);
    expect(saved).toMatchObject({ isPublished: false, internalRevision: 0, revision: 2 });
    await desk.approve(draft.versionId);
    expect((await charts.read(`/v1/powers/${draft.id}/flowchart`)).status).toBe(404);
    await desk.publish(draft.versionId);
    const found = await chart(draft.id);
    expect(found).toMatchObject({
      versionNo: 1,
      standing: 'current',
      publicHash: saved.publicHash,
      announcement: { kind: 'first_chart', announcedAt: '2026-11-22T02:00:00.000Z' },
      effectiveFrom: TODAY,
      language: 'zh',
      direction: 'down',
      powerName: '食品经营许可',
      departmentName: '市市场监督管理局',
    });
    expect(found.pageUrl).toBe(`https://power.example/powers/${encodeURIComponent(draft.code)}/flowchart`);
    const stepIds = found.layer.steps.map(({ id }) => id).sort();
    expect(found.drawing.steps.map(({ id }) => id).sort()).toEqual(stepIds);
    expect(found.outline.map(({ step }) => step).sort()).toEqual(stepIds);
  });

  it('is drawn in both languages and directions, each laid out at publication', async () => {
    const { id } = await charts.published(changedDefinition('只此一图'));
    const english = await chart(id, '?language=en&direction=right');
    expect(english).toMatchObject({ language: 'en', direction: 'right' });
    expect(JSON.stringify(english.drawing)).toContain('Examination');
    const chinese = await chart(id, '?direction=right');
    expect(JSON.stringify(chinese.drawing)).toContain('只此一图');
    const { rows } = await sql<{ count: number }>`
      select count(*) from flowchart_drawings where drawing::text like '%只此一图%'`.execute(desk.platform.database.db);
    expect(rows[0]?.count).toBe(2);
  });

  it('flowchart row 12: is a picture that needs no script, with its text as text, its version and its hash', async () => {
    const hostile = '<foreignObject><script>alert(1)</script>';
    const power = await charts.published(changedDefinition(hostile));
    const { publicHash } = await chart(power.id);
    const address = `/v1/powers/${power.id}/versions/1/flowchart.svg`;
    const { status, text, headers } = await charts.read(address);
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(text).toContain('受理审查');
    expect(text).toContain(publicHash);
    expect(text).not.toMatch(/<script|<foreignObject|href|CANARY/);
    expect((await charts.read(`${address}?language=en&direction=right`)).text).toContain('Version 1');
    expect((await charts.read(address.replace('/1/', '/2/'))).status).toBe(404);
  });

  it('is not demanded: a power may be published without a chart', async () => {
    const draft = await desk.create();
    await desk.approve(draft.versionId);
    await desk.publish(draft.versionId);
    const { status, json } = await charts.read(`/v1/powers/${draft.id}/flowchart`);
    expect([status, json().code]).toEqual([404, 'flowchart_not_found']);
    expect((await charts.read(`/v1/powers/${draft.id}/flowcharts`)).json()).toEqual({ items: [] });
  });

  it('a power that was published without one may get its first chart at once', async () => {
    const bare = await desk.create();
    await desk.approve(bare.versionId);
    await desk.publish(bare.versionId);
    const next = await charts.amend(bare.id);
    await charts.write(next);
    await desk.approve(next.versionId);
    await desk.publish(next.versionId);
    expect((await chart(bare.id)).announcement.kind).toBe('first_chart');
  });
});

describe('FLO-10: a changed chart is announced before it takes effect', () => {
  it('refuses the day of publication and names the first possible one', async () => {
    const first = await charts.published();
    const next = await charts.amend(first.id);
    await charts.write(next, changedDefinition());
    await desk.approve(next.versionId);
    const path = `power-versions/${next.versionId}/publish`;
    for (const body of [{}, { effectiveFrom: TODAY }]) {
      const { status, body: problem } = await desk.call(path, { as: 'publisher', body });
      expect([status, problem['code'], problem['current']]).toEqual([
        422,
        'announcement_required',
        { earliest: TOMORROW },
      ]);
    }
    await desk.publish(next.versionId, TOMORROW);
    const today = await chart(first.id);
    expect(today).toMatchObject({
      versionNo: 1,
      standing: 'current',
      coming: { versionNo: 2, effectiveFrom: TOMORROW },
    });
    desk.platform.clock.set('2026-11-22T16:00:00Z'); // midnight in Shanghai
    const later = await chart(first.id);
    expect(later).toMatchObject({ versionNo: 2, standing: 'current', announcement: { kind: 'announced' } });
    expect(nameOfExamine(later)).toBe('实质审查');
    expect(later).not.toHaveProperty('coming');
  });

  it('lets the same chart stand under a new version at once, and says so', async () => {
    const first = await charts.published();
    const next = await charts.amend(first.id);
    await desk.approve(next.versionId);
    await desk.publish(next.versionId);
    expect(await chart(first.id)).toMatchObject({ versionNo: 2, announcement: { kind: 'unchanged' } });
    // Nor does it come as another one when its version does.
    const later = await charts.amend(first.id);
    await desk.approve(later.versionId);
    await desk.publish(later.versionId, TOMORROW);
    const shown = await chart(first.id);
    expect([shown.versionNo, shown.coming]).toEqual([2, undefined]);
  });

  it('says that the power is suspended or abolished, since when and why, on the days for which it is', async () => {
    const power = await charts.published();
    await desk.ok(`powers/${power.id}/suspend`, { as: 'legal_office', body: { reason: '系统升级' } });
    desk.platform.clock.set('2026-11-24T02:00:00Z');
    const suspended = { kind: 'suspended', since: TODAY, reason: '系统升级' };
    expect(await chart(power.id)).toMatchObject({ standing: 'current', notice: suspended });
    const ofVersion = await charts.read(`/v1/powers/${power.id}/versions/1/flowchart`);
    expect(ofVersion.json()).toMatchObject({ standing: 'current', notice: suspended });
    await desk.ok(`powers/${power.id}/resume`, { as: 'legal_office', body: { reason: '升级完成' } });
    expect((await chart(power.id)).notice).toBeUndefined();
    expect((await chart(power.id, `?on=${TOMORROW}`)).notice).toEqual(suspended);
    const end = { reason: '职能划转', effectiveFrom: '2026-11-25' };
    await desk.ok(`powers/${power.id}/abolish`, { as: 'legal_office', body: end });
    expect((await chart(power.id)).notice).toBeUndefined();
    desk.platform.clock.set('2026-11-25T02:00:00Z');
    const abolished = { kind: 'abolished', since: '2026-11-25', reason: '职能划转' };
    expect(await chart(power.id)).toMatchObject({ standing: 'past', notice: abolished });
  });

  it('lets a law abolish at once; every other abolition of a power with a chart is announced', async () => {
    const power = await charts.published();
    const path = `powers/${power.id}/abolish`;
    const { status, body } = await desk.call(path, { as: 'legal_office', body: { reason: '取消' } });
    expect([status, body['code'], body['current']]).toEqual([422, 'announcement_required', { earliest: TOMORROW }]);
    const byLaw = { title: '国务院关于取消一批行政许可事项的决定', article: '第一条' };
    await desk.ok(path, { as: 'legal_office', body: { reason: '取消', byLaw } });
    expect(await chart(power.id)).toMatchObject({ standing: 'past', abolition: { kind: 'abolished_by_law', byLaw } });
    const other = await charts.published();
    const announced = { reason: '取消', effectiveFrom: TOMORROW };
    await desk.ok(`powers/${other.id}/abolish`, { as: 'legal_office', body: announced });
    expect(await chart(other.id)).toMatchObject({ standing: 'current', abolition: { kind: 'announced' } });
    const suspension = { reason: '检修', byLaw };
    const third = await charts.published();
    expect(await desk.refused(`powers/${third.id}/suspend`, { as: 'legal_office', body: suspension })).toEqual([
      422,
      'body_invalid',
    ]);
  });
});

describe('what was published', () => {
  it('F1: is changed by nobody: no draft of a published version, no update and no deletion of its rows', async () => {
    const power = await charts.published();
    const { db } = desk.platform.database;
    const late = { as: 'clerk', method: 'PUT', body: { definition: changedDefinition() }, revision: 2 } as const;
    expect(await desk.refused(`power-versions/${power.versionId}/process`, late)).toEqual([
      409,
      'transition_not_allowed',
    ]);
    const attempts = [
      sql`update process_layers set content = '{}'`,
      sql`delete from process_layers`,
      sql`update published_processes set public_hash = public_hash`,
      sql`delete from published_processes`,
      sql`update internal_revisions set reason = 'x'`,
      sql`delete from internal_filings`,
      sql`insert into process_drafts values (${power.versionId}, '{}', '{}')`,
    ];
    for (const attempt of attempts) await expect(attempt.execute(db)).rejects.toMatchObject({ code: '23001' });
  });

  it('F1: is refused with an alarm when its row was altered past all triggers', async () => {
    const power = await charts.published(changedDefinition('被篡改前'));
    const { publicHash } = await chart(power.id);
    await desk.platform.database.db.transaction().execute(async (tx) => {
      await sql`alter table process_layers disable trigger process_layers_are_facts`.execute(tx);
      await sql`update process_layers set content = jsonb_set(content, '{steps,3,name}', '"篡改"')
                where hash = ${publicHash}`.execute(tx);
      await sql`alter table process_layers enable trigger process_layers_are_facts`.execute(tx);
      await sql`update catalogue_state set revision = revision + 1`.execute(tx);
    });
    desk.platform.clock.advance(10_000);
    desk.platform.logLines.length = 0;
    const { status, text, json } = await charts.read(`/v1/powers/${power.id}/flowchart`);
    expect([status, json().code]).toEqual([500, 'flowchart_altered']);
    expect(text).not.toContain('篡改');
    expect(desk.platform.logLines.join('')).toContain(publicHash);
  });

  it('F3: stays with version 1 for what began on it, and is found by number for ever', async () => {
    const first = await charts.published();
    const before = await chart(first.id);
    await charts.replaced(first.id, changedDefinition(), TOMORROW);
    desk.platform.clock.set('2026-11-23T02:00:00Z');
    const { items } = flowchartHistorySchema.parse((await charts.read(`/v1/powers/${first.id}/flowcharts`)).json());
    expect(items.map(({ versionNo, standing, stepCount }) => [versionNo, standing, stepCount])).toEqual([
      [2, 'current', 10],
      [1, 'past', 10],
    ]);
    const old = flowchartSchema.parse((await charts.read(`/v1/powers/${first.id}/versions/1/flowchart`)).json());
    expect(old).toMatchObject({ standing: 'past', effectiveTo: TOMORROW, publicHash: before.publicHash });
    expect(old.layer).toEqual(before.layer);
    expect(old.pageUrl).toMatch(/\/flowchart\?version=1$/);
    const running = await findRunningDefinition(desk.platform.database.db, first.versionId, 1);
    expect(running?.definition).toEqual(sampleDefinition());
    expect((await chart(first.id, `?on=${TODAY}`)).versionNo).toBe(1);
  });

  it('F4: has one hash: of the answer, of the stored row, and computed from the layer that was sent', async () => {
    const power = await charts.published();
    const { json } = await charts.read(`/v1/powers/${power.id}/flowchart`);
    const { publicHash, layer } = json();
    expect(layerHash(layer)).toBe(publicHash);
    const stored = await sql<{ hash: string }>`
      select l.hash from published_processes p join process_layers l on l.hash = p.public_hash
       where p.version_id = ${power.versionId}`.execute(desk.platform.database.db);
    expect(stored.rows).toEqual([{ hash: publicHash }]);
    const staff = await desk.ok<StaffProcess>(`power-versions/${power.versionId}/process`, {
      as: 'clerk',
      method: 'GET',
    });
    expect(staff.publicHash).toBe(publicHash);
  });

  it('F4: is drawn as it was hashed, whatever somebody wrote into the stored picture', async () => {
    const power = await charts.published(changedDefinition('原图'));
    await sql`update flowchart_drawings set drawing = replace(drawing::text, '原图', '假图')::jsonb`.execute(
      desk.platform.database.db,
    );
    const { drawing } = await chart(power.id);
    expect(drawing.steps.find(({ id }) => id === 'examine')?.label.lines).toEqual(['原图']);
  });

  it('is stored once, however many powers have it', async () => {
    const definition = changedDefinition('共用');
    const [one, other] = [await charts.published(definition), await charts.published(definition)];
    expect((await chart(one.id)).publicHash).toBe((await chart(other.id)).publicHash);
  });

  it('tells what changed between two charts, step by step', async () => {
    const first = await charts.published();
    const next = await charts.amend(first.id);
    const steps = SAMPLE_PUBLIC_LAYER.steps.flatMap((step) => {
      if (step.id === 'inform') return [];
      return [step.id === 'examine' ? { ...step, limit: { ...step.limit!, value: 2 } } : step];
    });
    const flows = SAMPLE_PUBLIC_LAYER.flows.flatMap((flow) => {
      if (flow.id === 'f_informed') return [];
      return [flow.id === 'f_refuse' ? { ...flow, to: 'refused' } : flow];
    });
    await charts.write(next, sampleDefinition({ ...SAMPLE_PUBLIC_LAYER, steps, flows }));
    await desk.approve(next.versionId);
    await desk.publish(next.versionId, TOMORROW);
    const diff = flowchartDiffSchema.parse(
      (await charts.read(`/v1/powers/${first.id}/flowchart-diff?from=1&to=2`)).json(),
    );
    expect(diff.steps).toEqual([
      { id: 'inform', kind: 'removed', name: '告知不予许可', fields: [] },
      {
        id: 'examine',
        kind: 'changed',
        name: '审查',
        fields: [{ path: 'limit.value', kind: 'changed', before: 3, after: 2 }],
      },
    ]);
    expect(diff.flows.map(({ id, kind }) => [id, kind])).toEqual([
      ['f_informed', 'removed'],
      ['f_refuse', 'changed'],
    ]);
    expect(diff.lanes).toEqual([]);
  });

  it('is sent as a prepared body: the same tag again is answered by 304', async () => {
    const power = await charts.published();
    const { headers } = await charts.read(`/v1/powers/${power.id}/flowchart`);
    const again = await desk.platform.app.inject({
      url: `/v1/powers/${power.id}/flowchart`,
      headers: { 'if-none-match': String(headers['etag']) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(headers['access-control-allow-origin']).toBe('*');
  });
});
