import { sql, type RawBuilder } from 'kysely';
import { codeKeyOf } from './code-key.js';
import { searchConditions, type SearchPath } from './search-condition.js';

/** What a list may be narrowed to. */
export interface EntryFilter {
  readonly q?: string | undefined;
  readonly code?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly powerType?: string | undefined;
  readonly areaCode?: string | undefined;
  readonly audience?: string | undefined;
  readonly runsOnline?: 'true' | 'false' | undefined;
  readonly status?: 'active' | 'suspended' | 'scheduled' | 'abolished' | undefined;
}

/** Sorts after every text a code may go on with. */
const LAST_CHARACTER = '\u{10FFFF}';

/** True for an entry `e` that is suspended on the day. */
export function isSuspendedOn(day: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from power_standings s where s.power_id = e.power_id and s.kind = 'suspended'
    and s.effective_from <= ${day} and (s.effective_to is null or s.effective_to > ${day}))`;
}

export function isInForceOn(day: string): RawBuilder<boolean> {
  return sql<boolean>`(e.effective_from <= ${day} and (e.effective_to is null or e.effective_to > ${day}))`;
}

/** Returns the SQL conditions on `catalogue_entries e` of a filter, on a legal day. Without a status: what is in force. */
export function filterConditions(filter: EntryFilter, day: string, path: SearchPath = 'index'): RawBuilder<boolean>[] {
  const conditions = [statusCondition(filter.status, day), ...searchConditions(filter.q ?? '', path)];
  if (filter.code !== undefined) conditions.push(codeCondition(filter.code));
  if (filter.departmentId !== undefined) conditions.push(sql<boolean>`e.department_id = ${filter.departmentId}`);
  if (filter.powerType !== undefined) conditions.push(sql<boolean>`e.power_type = ${filter.powerType}`);
  if (filter.areaCode !== undefined) conditions.push(sql<boolean>`e.area_code = ${filter.areaCode}`);
  if (filter.audience !== undefined) conditions.push(sql<boolean>`${filter.audience} = any (e.audiences)`);
  if (filter.runsOnline !== undefined) conditions.push(sql<boolean>`e.runs_online = ${filter.runsOnline === 'true'}`);
  return conditions;
}

/** Every code that begins like this, however it is written. Imported codes keep their hyphens in the key. */
function codeCondition(code: string): RawBuilder<boolean> {
  const [plain, verbatim] = [codeKeyOf(code), code.trim().toUpperCase()];
  const starts = (prefix: string): RawBuilder<boolean> =>
    sql<boolean>`(e.code_key >= ${prefix} and e.code_key < ${prefix + LAST_CHARACTER})`;
  return plain === verbatim ? starts(plain) : sql<boolean>`(${starts(plain)} or ${starts(verbatim)})`;
}

function statusCondition(status: EntryFilter['status'], day: string): RawBuilder<boolean> {
  switch (status) {
    case undefined:
      return isInForceOn(day);
    case 'active':
      return sql<boolean>`(${isInForceOn(day)} and not ${isSuspendedOn(day)})`;
    case 'suspended':
      return sql<boolean>`(${isInForceOn(day)} and ${isSuspendedOn(day)})`;
    case 'scheduled':
      return sql<boolean>`(e.effective_from > ${day} and (e.effective_to is null or e.effective_to > e.effective_from))`;
    case 'abolished':
      // The last version that was in force; of a power that ended on its first day, the last one that was announced.
      return sql<boolean>`(e.power_id in (select s.power_id from power_standings s
          where s.kind = 'abolished' and s.effective_from <= ${day})
        and e.version_id = (select o.version_id from catalogue_entries o
          where o.power_id = e.power_id and o.effective_from <= ${day}
          order by (o.effective_to > o.effective_from) desc, o.version_no desc limit 1))`;
  }
}
