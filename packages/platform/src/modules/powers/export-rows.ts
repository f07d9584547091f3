import type { LegalBasis, PowerContent, TimeLimit } from '@sunlit/contract';
import { sql } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { filterConditions, isSuspendedOn, type EntryFilter } from './entry-filter.js';
import { pageUrlOf } from './read-power.js';

/** One line of the public power list as a file (LIB-35, CAT-14). Missing stays missing. */
export interface ExportRow {
  readonly code: string;
  readonly name: string;
  readonly powerType: string;
  readonly department: string;
  readonly areaCode: string;
  readonly status: 'active' | 'suspended';
  readonly legalBases: readonly string[];
  readonly handlingOffice?: string | undefined;
  readonly statutoryLimit?: string | undefined;
  readonly promisedLimit?: string | undefined;
  readonly hasFee?: boolean | undefined;
  readonly runsOnline: boolean;
  readonly effectiveFrom: string;
  readonly versionNo: number;
  readonly pageUrl: string;
  readonly isDemo: boolean;
}

interface EntryWithContent {
  readonly code: string;
  readonly name: string;
  readonly type_name: string;
  readonly department_name: string;
  readonly area_code: string;
  readonly is_suspended: boolean;
  readonly effective_from: string;
  readonly version_no: number;
  readonly is_demo: boolean;
  readonly sort_key: string;
  readonly version_id: string;
  readonly content: PowerContent;
}

const BATCH = 500;

/** Gives every public power in force that the filter lets through, in catalogue order, some hundreds at a time. */
export async function* exportRows(
  db: Queryable,
  { filter, day, publicOrigin }: { filter: EntryFilter; day: string; publicOrigin: string },
): AsyncGenerator<ExportRow[]> {
  let place: { sort: string; version: string } | undefined;
  for (;;) {
    const conditions = filterConditions(filter, day);
    if (place !== undefined) conditions.push(sql`(e.sort_key, e.version_id) > (${place.sort}, ${place.version})`);
    const { rows } = await sql<EntryWithContent>`
      select e.code, e.name, t.name as type_name, d.name as department_name, e.area_code, e.effective_from, e.version_no,
        e.is_demo, e.sort_key, e.version_id, v.content, ${isSuspendedOn(day)} as is_suspended
      from catalogue_entries e
      join power_versions v on v.id = e.version_id
      join departments d on d.id = e.department_id
      join power_types t on t.code = e.power_type
      where ${sql.join(conditions, sql` and `)}
      order by e.sort_key, e.version_id
      limit ${BATCH}`.execute(db);
    if (rows.length > 0) yield rows.map((row) => toExportRow(row, publicOrigin));
    const last = rows[BATCH - 1];
    if (last === undefined) return;
    place = { sort: last.sort_key, version: last.version_id };
  }
}

function toExportRow(row: EntryWithContent, publicOrigin: string): ExportRow {
  const { content } = row;
  return {
    code: row.code,
    name: row.name,
    powerType: row.type_name,
    department: row.department_name,
    areaCode: row.area_code,
    status: row.is_suspended ? 'suspended' : 'active',
    legalBases: content.legalBases.map(basisText),
    handlingOffice: content.handlingOffice,
    statutoryLimit: limitText(content.statutoryLimit),
    promisedLimit: limitText(content.promisedLimit),
    hasFee: content.hasFee,
    runsOnline: content.runsOnline,
    effectiveFrom: row.effective_from,
    versionNo: row.version_no,
    pageUrl: pageUrlOf(publicOrigin, row.code),
    isDemo: row.is_demo,
  };
}

function basisText({ title, article }: LegalBasis): string {
  return `《${title.replace(/^《|》$/g, '')}》${article}`;
}

const UNIT_WORDS = { working_day: '个工作日', calendar_day: '日', hour: '小时', month: '个月', year: '年' } as const;

/** A limit in words: `20个工作日`. */
export function limitText(limit: TimeLimit | undefined): string | undefined {
  return limit && `${limit.value}${UNIT_WORDS[limit.unit]}`;
}
