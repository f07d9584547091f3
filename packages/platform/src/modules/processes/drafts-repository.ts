import { processDefinitionSchema, type ProcessDefinition } from '@sunlit/contract';
import type { Queryable } from '../../database/schema.js';

/** The definition of a version that is not published, or undefined if none was written. */
export async function findDraftDefinition(db: Queryable, versionId: string): Promise<ProcessDefinition | undefined> {
  const row = await db
    .selectFrom('process_drafts')
    .select(['public_layer', 'internal_layer'])
    .where('version_id', '=', versionId)
    .executeTakeFirst();
  return row && processDefinitionSchema.parse({ publicLayer: row.public_layer, internalLayer: row.internal_layer });
}

/** Writes or replaces the definition of a draft. The database refuses it for a published version. */
export async function storeDraftDefinition(
  tx: Queryable,
  versionId: string,
  { publicLayer, internalLayer }: ProcessDefinition,
): Promise<void> {
  const layers = { public_layer: JSON.stringify(publicLayer), internal_layer: JSON.stringify(internalLayer) };
  await tx
    .insertInto('process_drafts')
    .values({ version_id: versionId, ...layers })
    .onConflict((on) => on.column('version_id').doUpdateSet(layers))
    .execute();
}

/** Drops the draft of a version whose definition is published now. */
export async function dropDraftDefinition(tx: Queryable, versionId: string): Promise<void> {
  await tx.deleteFrom('process_drafts').where('version_id', '=', versionId).execute();
}
