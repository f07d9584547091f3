import { checkImport } from '@sunlit/testkit/check-import';
import { plantedRows, REFUSED_PLANTS } from '@sunlit/testkit/planted-import';
import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { creditCodeCheckCharacter, organisationCheckCharacter } from '@sunlit/standards';
import type { PersonId } from '@sunlit/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../../http/actor.js';
import { importPowers, type ImportReport } from './import-powers.js';
import type { RawTable } from './read-table.js';

const actor: StaffActor = {
  kind: 'staff',
  personId: 'per_importer00' as PersonId,
  personName: '导入员',
  role: 'integrator',
  via: 'cli',
};

let counter = 0;
const ids = { next: (kind: string): string => `${kind.slice(0, 3)}_${String((counter += 1)).padStart(10, '0')}` };
const clock = { now: () => new Date('2026-03-02T01:00:00Z') };

/** A sound code of no real body: the area is not assigned. */
function sound(organisation: string): string {
  const body = `11990100${organisation}${organisationCheckCharacter(organisation) ?? ''}`;
  return body + (creditCodeCheckCharacter(body) ?? '');
}
const codes = { sound: sound('00000001'), other: sound('0000002A') };
const planted = plantedRows(codes);

function tableOf(rows: readonly Readonly<Record<string, unknown>>[]): RawTable {
  return {
    format: 'json',
    headings: [],
    sha256: '0'.repeat(64),
    rows: rows.map((raw, index) => ({ rowNo: index + 1, raw })),
  };
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ name: 'import' });
});
afterAll(() => database.drop());

function run(
  rows: readonly Readonly<Record<string, unknown>>[],
  options: { source?: string; isDryRun?: boolean; batchSize?: number } = {},
): Promise<ImportReport> {
  return importPowers(
    { db: database.db, clock, ids },
    { table: tableOf(rows), source: 'planted', fileName: 'planted.json', actor, batchSize: 7, ...options },
  );
}

const countPowers = async (): Promise<number> =>
  Number(
    (
      await database.db
        .selectFrom('powers')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('import of powers', () => {
  let report: ImportReport;

  it('writes nothing on a dry run', async () => {
    const dry = await run(
      planted.map(({ row }) => row),
      { isDryRun: true },
    );
    expect(dry.importRunId).toBeUndefined();
    expect(dry.counts).toMatchObject({ created: planted.length - REFUSED_PLANTS.length });
    expect(await countPowers()).toBe(0);
  });

  it('takes every row it can, as a draft', async () => {
    report = await run(planted.map(({ row }) => row));
    expect(report.counts).toEqual({ created: planted.length - REFUSED_PLANTS.length, refused: REFUSED_PLANTS.length });
    expect(await countPowers()).toBe(planted.length - REFUSED_PLANTS.length);
    const published = await database.db.selectFrom('catalogue_entries').selectAll().execute();
    expect(published).toEqual([]);
  });

  it.each(planted.map(({ plants }, index) => [index + 1, plants.join(' and ') || 'nothing of its own'] as const))(
    'row %i raises %s',
    (rowNo) => {
      const found = report.rows[rowNo - 1]?.issues.map((issue) => issue.code) ?? [];
      const expected = planted[rowNo - 1]?.plants ?? [];
      expect(found).toEqual(expect.arrayContaining([...expected]));
    },
  );

  it('raises nothing odd on the ordinary row', () => {
    const general = ['missing_field', 'unknown_department', 'unknown_area'];
    expect(report.rows[0]?.issues.filter((issue) => !general.includes(issue.code))).toEqual([]);
  });

  it('refuses only rows without a usable name or with a code used before', () => {
    const refused = report.rows.flatMap((row, index) => (row.outcome === 'refused' ? [index] : []));
    expect(refused).toEqual([...REFUSED_PLANTS]);
  });

  it('keeps every raw row, refused ones too', async () => {
    const rows = await database.db
      .selectFrom('import_rows')
      .select(['row_no', (eb) => eb.cast<string>('raw', 'text').as('raw')])
      .where('import_run_id', '=', report.importRunId ?? '')
      .orderBy('row_no')
      .execute();
    expect(rows.map((row) => JSON.parse(row.raw) as unknown)).toEqual(planted.map(({ row }) => row));
  });

  it('keeps odd values verbatim and only proposes', async () => {
    const kept = await database.db.selectFrom('power_versions').select('content').execute();
    const names = kept.map(({ content }) => content.name);
    expect(names).toContain('８吨以上车辆通行');
    expect(names).toContain('拖拉机\\收割机事项');
    const lower = report.rows
      .find((row) => row.name === '小写字母')
      ?.issues.find((issue) => issue.code === 'credit_code_invalid');
    expect(lower).toMatchObject({ value: codes.other.toLowerCase(), proposal: codes.other });
    const lost = report.rows
      .find((row) => row.name === '丢失一位')
      ?.issues.find((issue) => issue.code === 'credit_code_invalid');
    expect(lost).toMatchObject({ proposal: codes.sound });
  });

  it('repeats without doubling', async () => {
    const before = await countPowers();
    const again = await run(planted.map(({ row }) => row));
    expect(again.counts).toEqual({ unchanged: planted.length - REFUSED_PLANTS.length, refused: REFUSED_PLANTS.length });
    expect(await countPowers()).toBe(before);
  });

  it('takes a change into a draft nobody has worked on', async () => {
    const changed = planted.map(({ row }, index) => (index === 0 ? { ...row, name: '普通事项（修订）' } : row));
    const again = await run(changed);
    expect(again.counts['updated']).toBe(1);
    const version = await database.db
      .selectFrom('power_versions')
      .select(['content', 'revision'])
      .where('power_id', '=', again.rows[0]?.powerId ?? '')
      .executeTakeFirstOrThrow();
    expect(version).toMatchObject({ content: { name: '普通事项（修订）' }, revision: 2 });
  });

  it("leaves an office's own edits alone and says so", async () => {
    const powerId = report.rows[1]?.powerId ?? '';
    await database.db
      .updateTable('power_versions')
      .set({ content_hash: 'edited by the office' })
      .where('power_id', '=', powerId)
      .execute();
    const again = await run(planted.map(({ row }, index) => (index === 1 ? { ...row, name: '旧式编码事项二' } : row)));
    expect(again.rows[1]?.outcome).toBe('unchanged');
    expect(again.rows[1]?.issues.map((issue) => issue.code)).toContain('edited_since_import');
  });

  it('keeps two lists with the same codes apart', async () => {
    const before = await countPowers();
    await run([planted[0]?.row ?? {}], { source: 'another list' });
    expect(await countPowers()).toBe(before + 1);
  });

  it('makes type 20 a public service and every other type an administrative power', async () => {
    const rows = await database.db.selectFrom('power_versions').select('content').execute();
    const classes = new Map(rows.map(({ content }) => [content.name, content.class]));
    expect(classes.get('字母与类型矛盾')).toBe('public_service');
    expect(classes.get('同名事项')).toBe('administrative_power');
  });

  it('keeps what it acknowledged when it dies half way, and a rerun completes', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...(planted[0]?.row ?? {}),
      name: `中断事项${String(index)}`,
      itemCode: `interrupted-${String(index)}`,
    }));
    let acknowledged = 0;
    const dying = importPowers(
      { db: database.db, clock, ids },
      {
        table: tableOf(rows),
        source: 'interrupted',
        fileName: 'x',
        actor,
        batchSize: 8,
        onProgress: (done) => {
          acknowledged = done;
          if (done >= 16) throw new Error('power cut');
        },
      },
    );
    await expect(dying).rejects.toThrow('power cut');
    const stored = await database.db.selectFrom('powers').select('id').where('source', '=', 'interrupted').execute();
    expect(stored.length).toBe(acknowledged);
    const again = await run(rows, { source: 'interrupted' });
    expect(again.counts).toEqual({ unchanged: 16, created: 24 });
  });
});

it('keeps every promise on the planted file, as check:import demands of any file', async () => {
  const empty = await createTestDatabase({ name: 'check import' });
  try {
    const dependencies = { db: empty.db, clock, ids };
    const { failures } = await checkImport(dependencies, tableOf(planted.map(({ row }) => row)), actor);
    expect(failures).toEqual([]);
  } finally {
    await empty.drop();
  }
});
