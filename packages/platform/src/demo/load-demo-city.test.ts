import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivePower } from '../modules/powers/lifecycle/derive-power.js';
import { readPowerFacts } from '../modules/powers/lifecycle/power-facts.js';
import { readChartFacts } from '../modules/processes/chart-facts.js';
import { randomIds } from '../runtime/ids.js';
import { loadDemoCity } from './load-demo-city.js';
import { POWER_COUNTS } from './power-counts.js';

const NOW = new Date('2026-11-22T01:00:00Z');
const clock = { now: () => NOW };

let database: TestDatabase;
let loaded = 0;
const told: [number, number][] = [];

beforeAll(async () => {
  database = await createTestDatabase({ name: 'demo_city' });
  loaded = await loadDemoCity(database.db, {
    clock,
    ids: randomIds,
    onProgress: (done, total) => told.push([done, total]),
  });
});

afterAll(async () => {
  await database.drop();
});

function inForceOn(day: string) {
  return database.db
    .selectFrom('catalogue_entries as c')
    .where('c.effective_from', '<=', day)
    .where((is) => is.or([is('c.effective_to', 'is', null), is('c.effective_to', '>', day)]));
}

describe('the loaded demo city', () => {
  it.each(['2026-11-22', '2027-06-30'])(
    'TYP-01…12: has exactly the public powers of the list in force on %s',
    async (day) => {
      const rows = await inForceOn(day)
        .select(['power_type', ({ fn }) => fn.countAll<string>().as('count')])
        .groupBy('power_type')
        .execute();
      expect(Object.fromEntries(rows.map((row) => [row.power_type, Number(row.count)]))).toEqual(POWER_COUNTS);
    },
  );

  it('has a chart for each published version, and says why each could take effect', async () => {
    const charts = await database.db.selectFrom('published_processes').select(['version_id', 'announcement']).execute();
    const entries = await database.db.selectFrom('catalogue_entries').select('version_id').execute();
    const charted = new Set(charts.map((chart) => chart.version_id));
    expect(entries.filter((entry) => !charted.has(entry.version_id))).toEqual([]);
    const kinds = new Set(charts.map(({ announcement }) => announcement));
    expect([...kinds].sort()).toEqual(['announced', 'first_chart', 'unchanged']);
  });

  it('announced each changed chart before its day, as its decision says', async () => {
    const changed = await database.db
      .selectFrom('published_processes as c')
      .innerJoin('power_versions as v', 'v.id', 'c.version_id')
      .select('v.power_id')
      .distinct()
      .where('c.announcement', '=', 'announced')
      .execute();
    expect(changed.length).toBeGreaterThan(0);
    for (const { power_id: powerId } of changed) {
      await expect(readChartFacts(database.db, powerId)).resolves.toBeDefined();
    }
  });

  it('decided nothing in the future', async () => {
    const later = await database.db.selectFrom('decisions').select('id').where('recorded_at', '>', NOW).execute();
    expect(later).toEqual([]);
  });

  it('shares layers and pictures among thousands of powers', async () => {
    const layers = await database.db.selectFrom('process_layers').select('hash').execute();
    const pictures = await database.db.selectFrom('flowchart_drawings').select('key').execute();
    expect(layers.length).toBeLessThan(2500);
    expect(pictures.length).toBeLessThan(2000);
  });

  it('has 47 departments with offices, nine counties, and marks everything as demo', async () => {
    const departments = await database.db.selectFrom('departments').select(['id', 'is_demo']).execute();
    const offices = await database.db.selectFrom('offices').select('department_id').execute();
    const counties = await database.db.selectFrom('areas').select('code').where('level', '=', 'county').execute();
    const unmarked = await database.db.selectFrom('powers').select('id').where('is_demo', '=', false).execute();
    expect(departments).toHaveLength(47);
    expect(departments.every((department) => department.is_demo)).toBe(true);
    expect(new Set(offices.map((office) => office.department_id)).size).toBe(47);
    expect(counties).toHaveLength(9);
    expect(unmarked).toEqual([]);
  });

  it('has scheduled, superseded, suspended, abolished, reviewed and drafted versions beside them', async () => {
    const versions = await database.db.selectFrom('power_versions').select('version_no').execute();
    const coming = await database.db
      .selectFrom('catalogue_entries')
      .select('power_id')
      .where('effective_from', '>', '2026-11-22')
      .execute();
    const ended = await database.db
      .selectFrom('catalogue_entries')
      .select('power_id')
      .where('effective_to', '<=', '2026-11-22')
      .execute();
    const standings = await database.db.selectFrom('power_standings').select(['kind', 'effective_to']).execute();
    expect(versions.length).toBeGreaterThan(loaded);
    expect(coming.length).toBeGreaterThan(0);
    expect(ended.length).toBeGreaterThan(10);
    expect(standings.filter(({ kind }) => kind === 'abolished')).toHaveLength(3);
    expect(standings.filter(({ kind, effective_to }) => kind === 'suspended' && effective_to === null)).toHaveLength(2);
    expect(standings.filter(({ kind, effective_to }) => kind === 'suspended' && effective_to !== null)).toHaveLength(3);
  });

  it('tells of amendments with real differences, the latest first', async () => {
    const changes = await database.db
      .selectFrom('changes')
      .select(['kind', 'field_changes', 'published_at'])
      .orderBy('sequence', 'desc')
      .limit(60)
      .execute();
    const times = changes.map(({ published_at }) => published_at.getTime());
    expect([...times].sort((a, b) => b - a)).toEqual(times);
    const amended = changes.filter(({ kind }) => kind === 'amended');
    expect(amended.length).toBeGreaterThan(10);
    for (const { field_changes } of amended) expect(field_changes.length).toBeGreaterThan(0);
  });

  it('stores what follows from its decisions, and nothing else', async () => {
    const sample = await database.db.selectFrom('powers').select('id').orderBy('code_key').limit(60).execute();
    for (const facts of await readPowerFacts(
      database.db,
      sample.map(({ id }) => id),
    )) {
      const derived = derivePower(facts);
      const stored = await database.db
        .selectFrom('catalogue_entries')
        .select(['version_id', 'search_text', 'initials', 'effective_from', 'effective_to', 'sort_key'])
        .where('power_id', '=', facts.power.id)
        .orderBy('version_no')
        .execute();
      const expected = derived.entries.map(
        ({ version_id, search_text, initials, effective_from, effective_to, sort_key }) => ({
          version_id,
          search_text,
          initials,
          effective_from,
          effective_to: effective_to ?? null,
          sort_key,
        }),
      );
      expect(stored).toEqual(expected);
    }
  });

  it('reports its progress to the end', () => {
    expect(told.at(-1)).toEqual([loaded, loaded]);
  });

  it('is not loaded a second time', async () => {
    expect(await loadDemoCity(database.db, { clock, ids: randomIds })).toBe(0);
    const { count } = await database.db
      .selectFrom('powers')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(loaded);
  });
});
