import type { Queryable } from '../../../database/schema.js';
import { storeDraftDefinition } from '../drafts-repository.js';
import { findDefinition } from '../find-definition.js';

/** Copies the definition of a version, with its internal layer in force, into a new draft; nothing if it has none. */
export async function copyDefinition(tx: Queryable, fromVersionId: string, toVersionId: string): Promise<void> {
  const found = await findDefinition(tx, fromVersionId);
  if (found !== undefined) await storeDraftDefinition(tx, toVersionId, found.definition);
}
