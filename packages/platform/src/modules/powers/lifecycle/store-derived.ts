import { sql } from 'kysely';
import type { Queryable } from '../../../database/schema.js';
import { derivePower, type DerivedRows } from './derive-power.js';
import { readPowerFacts } from './power-facts.js';

/** Says that the public catalogue changed, so that prepared bodies are made anew. */
export async function bumpCatalogueRevision(db: Queryable): Promise<void> {
  await db
    .updateTable('catalogue_state')
    .set({ revision: sql<number>`revision + 1` })
    .where('id', '=', 1)
    .execute();
}

/**
 * Brings the derived rows of one power up to its facts. Call it in the transaction that stored a decision, with the
 * power locked. Changes that were published stay as they are; only new ones are added.
 */
export async function storeDerived(tx: Queryable, powerId: string): Promise<void> {
  for (const facts of await readPowerFacts(tx, [powerId])) {
    const rows = derivePower(facts);
    await tx.deleteFrom('catalogue_entries').where('power_id', '=', powerId).execute();
    await tx.deleteFrom('power_standings').where('power_id', '=', powerId).execute();
    await insertDerived(tx, rows);
  }
  await bumpCatalogueRevision(tx);
}

async function insertDerived(tx: Queryable, { entries, standings, changes }: DerivedRows): Promise<void> {
  if (entries.length > 0)
    await tx
      .insertInto('catalogue_entries')
      .values([...entries])
      .execute();
  if (standings.length > 0)
    await tx
      .insertInto('power_standings')
      .values([...standings])
      .execute();
  if (changes.length === 0) return;
  await tx
    .insertInto('changes')
    .values([...changes])
    .onConflict((on) => on.column('id').doNothing())
    .execute();
}

const BATCH = 200;

/**
 * Makes all derived rows anew from the facts, in one transaction, and counts the powers. Nothing should differ
 * afterwards; the operator runs it after a restore, or when the rule of derivation changed.
 */
export async function rebuildDerived(tx: Queryable): Promise<number> {
  // Decisions wait (they lock their power's row); readers go on with what was there. `truncate` would stop them.
  await sql`lock table powers in exclusive mode`.execute(tx);
  await tx.deleteFrom('catalogue_entries').execute();
  await tx.deleteFrom('power_standings').execute();
  await tx.deleteFrom('changes').execute();
  const decided = await tx
    .selectFrom('decisions')
    .select(['power_id', ({ fn }) => fn.min('sequence').as('first')])
    .where('kind', '=', 'publish')
    .groupBy('power_id')
    .orderBy('first')
    .execute();
  const changes: DerivedRows['changes'][number][] = [];
  for (let start = 0; start < decided.length; start += BATCH) {
    const ids = decided.slice(start, start + BATCH).map((row) => row.power_id);
    for (const facts of await readPowerFacts(tx, ids)) {
      const rows = derivePower(facts);
      changes.push(...rows.changes);
      await insertDerived(tx, { ...rows, changes: [] });
    }
  }
  await insertChangesInOrder(tx, changes);
  await bumpCatalogueRevision(tx);
  await sql`analyze catalogue_entries`.execute(tx);
  return decided.length;
}

/** Newest first is the order of the feed: rows must get their sequence as the decisions were recorded. */
async function insertChangesInOrder(tx: Queryable, changes: DerivedRows['changes'][number][]): Promise<void> {
  const at = (change: { published_at: Date | string }): number => new Date(change.published_at).getTime();
  const ordered = [...changes].sort((a, b) => at(a) - at(b));
  for (let start = 0; start < ordered.length; start += BATCH) {
    await insertDerived(tx, { entries: [], standings: [], changes: ordered.slice(start, start + BATCH) });
  }
}
