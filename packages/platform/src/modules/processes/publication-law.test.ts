import { type Flowchart, type VersionState } from '@sunlit/contract';
import { ChartDesk, changedDefinition } from '@sunlit/testkit/chart-desk';
import { sampleDefinition } from '@sunlit/testkit/sample-process';
import type { StaffDesk } from '@sunlit/testkit/staff-desk';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

const NOW = '2026-11-22T02:00:00Z';
const TODAY = '2026-11-22';
const TOMORROW = '2026-11-23';
/** The first instant of the next legal day, and the last one of this, in Asia/Shanghai. */
const MIDNIGHT = '2026-11-22T16:00:00.000Z';
const BEFORE_MIDNIGHT = '2026-11-22T15:59:59.999Z';

let charts: ChartDesk;
let desk: StaffDesk;

beforeAll(async () => {
  charts = await ChartDesk.open('publication-law');
  desk = charts.desk;
});
afterAll(() => charts.close());
afterEach(() => {
  vi.restoreAllMocks();
  desk.platform.clock.set(NOW);
});

/** An approved amendment with another chart, not yet published. */
async function approvedChange(powerId: string, definition = changedDefinition()): Promise<string> {
  const next = await charts.amend(powerId);
  await charts.write(next, definition);
  await desk.approve(next.versionId);
  return next.versionId;
}

const publish = (versionId: string, effectiveFrom?: string) =>
  desk.refused(`power-versions/${versionId}/publish`, {
    as: 'publisher',
    body: effectiveFrom === undefined ? {} : { effectiveFrom },
  });

const withdraw = (versionId: string) =>
  desk.ok<VersionState>(`power-versions/${versionId}/decide`, {
    as: 'publisher',
    body: { kind: 'withdraw', reason: '另行公布' },
  });

async function history(powerId: string): Promise<Flowchart[]> {
  return (await charts.read(`/v1/powers/${powerId}/flowcharts`)).json().items;
}

const REFUSED = [422, 'announcement_required'];

describe('FLO-10 at midnight in Asia/Shanghai', () => {
  it('counts legal days, not days of UTC', async () => {
    const { id } = await charts.published();
    const versionId = await approvedChange(id);
    desk.platform.clock.set(MIDNIGHT); // still the 22nd in UTC
    expect(await publish(versionId, TOMORROW)).toEqual(REFUSED);
    desk.platform.clock.set(BEFORE_MIDNIGHT);
    await desk.publish(versionId, TOMORROW);
    desk.platform.clock.set(MIDNIGHT);
    expect((await history(id))[0]).toMatchObject({
      versionNo: 2,
      standing: 'current',
      announcement: { kind: 'announced', announcedAt: BEFORE_MIDNIGHT },
    });
  });

  it('refuses what began before midnight and would be announced after it', async () => {
    const { id } = await charts.published();
    const versionId = await approvedChange(id);
    const { clock } = desk.platform;
    clock.set('2026-11-22T15:59:59.900Z');
    // Each look at the clock takes 20 ms: the publication is checked before midnight and stored after it.
    const now = clock.now.bind(clock);
    vi.spyOn(clock, 'now').mockImplementation(() => {
      clock.advance(20);
      return now();
    });
    const { status, body } = await desk.call(`power-versions/${versionId}/publish`, {
      as: 'publisher',
      body: { effectiveFrom: TOMORROW },
    });
    const [newest] = await history(id);
    if (status < 300) {
      expect(newest?.announcement.announcedAt.localeCompare(MIDNIGHT)).toBe(-1);
    } else {
      expect([status, body['code']]).toEqual(REFUSED);
      expect(newest?.versionNo).toBe(1);
    }
  });
});

describe('FLO-10 against the order of versions', () => {
  it('A, B, A: going back to the first chart is a change as well', async () => {
    const { id } = await charts.published();
    await charts.replaced(id, changedDefinition(), TOMORROW);
    desk.platform.clock.set('2026-11-24T02:00:00Z');
    const back = await approvedChange(id, sampleDefinition());
    expect(await publish(back)).toEqual(REFUSED);
    await desk.publish(back, '2026-11-25');
    const [third, , first] = await history(id);
    expect(third?.publicHash).toBe(first?.publicHash);
    expect(third?.announcement.kind).toBe('announced');
  });

  it('a version that overtakes a scheduled one waits for its day', async () => {
    const { id } = await charts.published();
    await charts.replaced(id, changedDefinition(), '2026-12-01');
    const third = await approvedChange(id, changedDefinition('复审'));
    for (const day of [TODAY, TOMORROW, '2026-11-30']) {
      expect(await publish(third, day)).toEqual([409, 'transition_not_allowed']);
    }
    await desk.publish(third, '2026-12-01');
    desk.platform.clock.set('2026-12-01T02:00:00Z');
    expect((await history(id)).map(({ versionNo, standing }) => [versionNo, standing])).toEqual([
      [3, 'current'],
      [2, 'past'],
      [1, 'past'],
    ]);
  });

  it('what is said of an announcement stays true when the version before it is withdrawn', async () => {
    const { id } = await charts.published();
    const second = await charts.replaced(id, changedDefinition(), '2026-12-01');
    // The same chart as the second version: unchanged only as long as that one comes.
    const third = await charts.amend(id);
    await desk.approve(third.versionId);
    await desk.publish(third.versionId, '2026-12-10');
    await withdraw(second.versionId);
    const [newest, before] = await history(id);
    expect([newest?.versionNo, before?.versionNo]).toEqual([3, 1]);
    expect(newest?.publicHash).not.toBe(before?.publicHash);
    expect(newest?.announcement.kind).toBe('announced');
  });

  it('a suspension, its end, and an abolition that is still to come do not open a way round', async () => {
    const { id } = await charts.published();
    const reason = { reason: '检修' };
    await desk.ok(`powers/${id}/suspend`, { as: 'legal_office', body: reason });
    const versionId = await approvedChange(id);
    expect(await publish(versionId)).toEqual(REFUSED);
    await desk.ok(`powers/${id}/resume`, { as: 'legal_office', body: reason });
    expect(await publish(versionId)).toEqual(REFUSED);
    await desk.ok(`powers/${id}/abolish`, { as: 'legal_office', body: { ...reason, effectiveFrom: '2026-12-01' } });
    expect((await publish(versionId))[0]).toBeGreaterThanOrEqual(400);
  });

  it('an abolition before the day of an announced version: that one never comes, and is not shown as coming', async () => {
    const { id } = await charts.published();
    await charts.replaced(id, changedDefinition(), '2026-12-10');
    const body = { reason: '职能划转', effectiveFrom: '2026-12-01' };
    await desk.ok(`powers/${id}/abolish`, { as: 'legal_office', body });
    const chart = async (): Promise<Flowchart> => (await charts.read(`/v1/powers/${id}/flowchart`)).json();
    expect(await chart()).toMatchObject({ versionNo: 1, standing: 'current', effectiveTo: '2026-12-01' });
    expect((await chart()).coming).toBeUndefined();
    const never = { versionNo: 2, standing: 'past', effectiveFrom: '2026-12-10', effectiveTo: '2026-12-10' };
    for (const day of ['2026-12-02T02:00:00Z', '2026-12-11T02:00:00Z']) {
      desk.platform.clock.set(day);
      expect(await chart()).toMatchObject({ versionNo: 1, standing: 'past', notice: { kind: 'abolished' } });
      // Found by its number for ever, in force for no day.
      expect((await history(id))[0]).toMatchObject(never);
    }
  });

  it('of many who publish the same version at once one succeeds, and its chart is stored once', async () => {
    const { id } = await charts.published();
    const versionId = await approvedChange(id);
    const answers = await Promise.all(Array.from({ length: 8 }, () => publish(versionId, TOMORROW)));
    expect(answers.map(([status]) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
    expect((await history(id)).map(({ versionNo }) => versionNo)).toEqual([2, 1]);
    expect(await publish(versionId, TOMORROW)).toEqual([409, 'transition_not_allowed']);
  });
});

describe('a clock that was set back', () => {
  it('announces nothing: no decision is recorded on a day before the last one of the power', async () => {
    const { id } = await charts.published();
    const versionId = await approvedChange(id);
    desk.platform.clock.set('2026-11-20T02:00:00Z');
    for (const day of [TODAY, TOMORROW]) {
      const [status, code] = await publish(versionId, day);
      expect([status, code]).toEqual([503, 'clock_behind']);
    }
    const abolish = { as: 'legal_office', body: { reason: '取消', effectiveFrom: '2026-11-21' } };
    expect(await desk.refused(`powers/${id}/abolish`, abolish)).toEqual([503, 'clock_behind']);
    desk.platform.clock.set(NOW);
    expect(await publish(versionId)).toEqual(REFUSED);
    await desk.publish(versionId, TOMORROW);
  });
});
