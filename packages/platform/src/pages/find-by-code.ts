import { sql } from 'kysely';
import type { Queryable } from '../database/schema.js';
import { codeKeyOf } from '../modules/powers/code-key.js';
import { isInForceOn } from '../modules/powers/entry-filter.js';

/** A power as it is addressed: its id, and its code as it is written. */
export interface FoundPower {
  readonly powerId: string;
  readonly code: string;
  readonly isDemo: boolean;
}

/** The power with this code, however it is written; of several the one that is in force. */
export async function findByCode(db: Queryable, code: string, today: string): Promise<FoundPower | undefined> {
  const { rows } = await sql<{ power_id: string; code: string; is_demo: boolean }>`
    select e.power_id, e.code, e.is_demo from catalogue_entries e
    where e.code = ${code} or e.code_key = ${codeKeyOf(code)}
    order by e.code = ${code} desc, ${isInForceOn(today)} desc, e.effective_from desc, e.version_id
    limit 1`.execute(db);
  const [row] = rows;
  return row && { powerId: row.power_id, code: row.code, isDemo: row.is_demo };
}
